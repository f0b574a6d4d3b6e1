"""How records are shown: in full, in one line, and in a notebook. Never who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from typing import cast

from ._basis import Keuze, Waarde
from ._types import VELDEN, Verklaring

MASKER = "•••"
_NUMMER = re.compile(r"(?P<vingerafdruk>[0-9a-f]{64})|(?<![0-9])[0-9]{8,9}(?![0-9])")
_KORT = 100
_OPEN = 2


def _velden(waarde: Waarde) -> Iterator[tuple[str, object, bool]]:
    """Each attribute that holds something: its name, what it holds, whether that is hidden."""
    for naam, _, vorm in VELDEN[type(waarde)]:
        inhoud = getattr(waarde, naam)
        if inhoud is not None and inhoud != ():
            yield naam, inhoud, "#" in vorm


def volledig(waarde: object) -> str:
    """Everything, as an expression of Python."""
    if isinstance(waarde, Waarde):
        velden = (f"{n}={MASKER if weg else volledig(w)}" for n, w, weg in _velden(waarde))
        return f"{type(waarde).__name__}({', '.join(velden)})"
    if isinstance(waarde, tuple):
        delen = [volledig(deel) for deel in cast(tuple[object, ...], waarde)]
        return f"({delen[0]},)" if len(delen) == 1 else f"({', '.join(delen)})"
    return _zonder_nummer(repr(waarde))


def kort(waarde: Waarde) -> str:
    """The choices that stand highest, in one line."""
    gevonden: list[str] = []
    rij: list[tuple[str, Waarde]] = [("", waarde)]
    while rij and sum(map(len, gevonden)) < _KORT:
        boven, record = rij.pop(0)
        for naam, inhoud, weg in _velden(record):
            if isinstance(inhoud, Waarde):
                rij.append((f"{boven}{naam}.", inhoud))
            elif not weg and isinstance(inhoud, (Keuze, bool, int, date)):
                gevonden.append(f"{boven}{naam}={inhoud}")
    tekst = ", ".join(gevonden)
    if len(tekst) > _KORT:
        tekst = tekst[: tekst.rfind(",", 0, _KORT)] + ", …"
    return f"{type(waarde).__name__}({tekst})"


def html(waarde: Waarde) -> str:
    """A tree to open and close, escaped."""
    return f'<div class="koppelvlak">{_record(waarde, 0)}</div>'


def _record(waarde: Waarde, diepte: int) -> str:
    if isinstance(waarde, Verklaring):
        return _verklaring(waarde)
    regels: list[str] = []
    for naam, inhoud, weg in _velden(waarde):
        deel = MASKER if weg else _inhoud(inhoud, diepte + 1)
        regels.append(f"<li><b>{escape(naam)}</b>: {deel}</li>")
    return _uitklap(str(waarde), regels, diepte < _OPEN)


def _inhoud(waarde: object, diepte: int) -> str:
    if isinstance(waarde, Waarde):
        return _record(waarde, diepte)
    if isinstance(waarde, tuple):
        delen = cast(tuple[object, ...], waarde)
        regels = [f"<li>{_inhoud(deel, diepte)}</li>" for deel in delen]
        return _uitklap(f"{len(delen)} ×", regels, False)
    return escape(_zonder_nummer(str(waarde)))


def _zonder_nummer(tekst: str) -> str:
    """Hides what could be a BSN where none belongs, such as in a reference."""
    return _NUMMER.sub(lambda stuk: stuk["vingerafdruk"] or MASKER, tekst)


def _verklaring(stap: Verklaring) -> str:
    """One step of an explanation with the steps it rests on."""
    over = stap.feit or stap.regel or stap.domein
    naam = f"{stap.soort} {stap.aantal}" if stap.aantal is not None else str(stap.soort)
    delen = [naam] if over is None else [over] if stap.feit else [over, f"({naam})"]
    if stap.lezing is not None:
        delen.append(f"[{stap.lezing}]")
    kop = " ".join(delen) + f": {stap.uitkomst}"
    return _uitklap(kop, [f"<li>{_verklaring(deel)}</li>" for deel in stap.onder], True)


def _uitklap(kop: str, regels: list[str], is_open: bool) -> str:
    if not regels:
        return escape(kop)
    stand = " open" if is_open else ""
    return f"<details{stand}><summary>{escape(kop)}</summary><ul>{''.join(regels)}</ul></details>"
