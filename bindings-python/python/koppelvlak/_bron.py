"""Where lines come from: a file, a path, bytes or a list. Always read in pieces."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import IO, Any, TypeAlias, cast

Record: TypeAlias = Mapping[str, Any] | str | bytes
"""One record: a mapping, or the JSON text of one."""

Bron: TypeAlias = str | os.PathLike[str] | bytes | IO[str] | IO[bytes] | Iterable[Record]
"""A path, the bytes of a file, an open file, or records one by one."""


@dataclass(frozen=True)
class Voortgang:
    """How far the reading is."""

    regels: int
    """Lines that are done."""
    bytes: int
    """Bytes that are done."""
    totaal: int | None
    """How many bytes there are in all, if that is known."""


Melder: TypeAlias = Callable[[Voortgang], None]
"""Is told how far the reading is, after each piece."""


def totaal(bron: Bron) -> int | None:
    """How many bytes there are, if that is known beforehand."""
    if isinstance(bron, bytes):
        return len(bron)
    if isinstance(bron, (str, os.PathLike)):
        return os.stat(bron).st_size
    return None


def stukken(bron: Bron, grootte: int) -> Generator[bytes, None, None]:
    """The text in pieces of about this many bytes."""
    if isinstance(bron, Mapping):
        raise TypeError("geef een lijst van aanmeldingen, niet één aanmelding")
    if isinstance(bron, bytes):
        for begin in range(0, len(bron), grootte):
            yield bron[begin : begin + grootte]
    elif isinstance(bron, (str, os.PathLike)):
        with open(bron, "rb") as bestand:
            yield from _gelezen(bestand, grootte)
    elif hasattr(bron, "read"):
        yield from _gelezen(cast("IO[bytes]", bron), grootte)
    else:
        yield from _samen(map(_regel, bron), grootte)


def _gelezen(bestand: IO[bytes] | IO[str], grootte: int) -> Iterator[bytes]:
    while stuk := bestand.read(grootte):
        yield stuk if isinstance(stuk, bytes) else _tekst(stuk)


def _samen(regels: Iterable[bytes], grootte: int) -> Iterator[bytes]:
    samen, lengte = list[bytes](), 0
    for regel in regels:
        samen.append(regel)
        lengte += len(regel)
        if lengte >= grootte:
            yield b"".join(samen)
            samen, lengte = [], 0
    if samen:
        yield b"".join(samen)


def _regel(record: Record) -> bytes:
    """A record as one line. What has no JSON is a line that cannot be read: the others go on."""
    if isinstance(record, bytes):
        tekst = record
    elif isinstance(record, str):
        tekst = _tekst(record)
    else:
        try:
            tekst = _tekst(json.dumps(record, ensure_ascii=False, default=_dag))
        except (TypeError, ValueError, RecursionError):
            tekst = b"?"
    return tekst.replace(b"\n", b" ").replace(b"\r", b" ") + b"\n"


def _tekst(tekst: str) -> bytes:
    # half a surrogate pair is no UTF-8: the core says so, with the line
    return tekst.encode("utf-8", "surrogatepass")


def _dag(waarde: object) -> str:
    if type(waarde) is date:
        return waarde.isoformat()
    raise TypeError


def dag(waarde: date | str | None) -> str | None:
    """A day as text."""
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def lees(bron: Bron, grootte: int, melder: Melder | None) -> Iterator[tuple[bytes, Callable[[int], None]]]:
    """The pieces, each with what tells how far the reading is."""
    alles = totaal(bron) if melder else None
    gedaan = regels = 0

    def meld(erbij: int) -> None:
        nonlocal regels
        regels += erbij
        if melder:
            melder(Voortgang(regels, gedaan, alles))

    with closing(stukken(bron, grootte)) as alle:
        for stuk in alle:
            gedaan += len(stuk)
            yield stuk, meld
