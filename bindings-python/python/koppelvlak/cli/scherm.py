"""Text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

BREEDTE = 100


def alinea(tekst: str, inspringen: int = 2) -> None:
    """Prints a paragraph, wrapped; the rest of it hangs two further in."""
    eigen = len(tekst) - len(tekst.lstrip())
    voor = " " * (inspringen + eigen)
    print(textwrap.fill(tekst.strip(), BREEDTE, initial_indent=voor, subsequent_indent=voor + "  ", **_HEEL))


_HEEL: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}


def kop(tekst: str) -> None:
    """Prints a heading, with room above."""
    print(f"\n{tekst}")


def zin(plaats: str, tekst: str, code: str) -> str:
    """A finding in one line."""
    return f"{plaats}: {tekst} [{code}]" if plaats else f"{tekst} [{code}]"


def bronnen(vindplaatsen: Iterable[Mapping[str, Any]]) -> str:
    """Where something comes from."""
    return "Bron: " + "; ".join(f"{each['bron']} ({each['plaats']})" for each in vindplaatsen)


def woord(waarde: str | None) -> str:
    """An outcome as a person says it."""
    vast = {"onbekend": "nog niet bekend", "nietVanToepassing": "niet van toepassing", None: "niet getoetst"}
    return vast.get(waarde, waarde or "")


def raster(kolommen: list[str], rijen: Mapping[str, list[str]]) -> str:
    """Labels and texts, lined up."""
    links = max(map(len, ["", *rijen]))
    breed = [
        max(len(naam), *(len(vakken[at]) for vakken in rijen.values())) for at, naam in enumerate(kolommen)
    ]
    kopregel = " " * links + "".join(f"  {naam:>{b}}" for naam, b in zip(kolommen, breed))
    regels = [
        f"{label:<{links}}" + "".join(f"  {vak:>{b}}" for vak, b in zip(vakken, breed))
        for label, vakken in rijen.items()
    ]
    return "\n".join([kopregel, *regels])
