"""Aanmeldingen in bulk: from JSON Lines to a stream of rows, in the order of the lines.

A line is an aanmelding by itself, or a whole input of ``advise_triage``. Memory stays bounded. A
line that cannot be used is a row like any other, with what stands in the way; nothing of what
stood there is repeated. Advice: people decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal

from ._bron import Bron, Melder, Record, Voortgang, dag, lees
from ._koppelvlak import Tabeltoets, _Aanmeldinglezer, _Feitenlezer

__all__ = [
    "Bron",
    "Feitenblok",
    "Melder",
    "Record",
    "Regelbevinding",
    "Rij",
    "Veldbevinding",
    "Voortgang",
    "als_tabel",
    "bevindingen_als_tabel",
    "lees_aanmeldingen",
    "lees_feiten",
]

_STUK_AANMELDINGEN = 256 * 1024
_STUK_FEITEN = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Regelbevinding:
    """A finding: where, what, and what to do."""

    code: str
    """Stable code."""
    plaats: str
    """JSON Pointer into the aanmelding; of a line that cannot be used: into the line."""
    kolom: int | None
    """Of a line that cannot be read: the column (or byte, if it is not UTF-8), counted from 1."""
    ernst: Literal["fout", "waarschuwing"]
    """Whether it blocks."""
    tekst: str
    """What to do, in plain Dutch."""


@dataclass(frozen=True, slots=True)
class Rij:
    """What one line comes to. Holds nothing about a person."""

    regel: int
    """The line, or the place in the list, counted from 1."""
    status: Literal["ok", "fout", "leeg"]
    """Worked out, cannot be used, or a line with nothing on it."""
    zaaknummer: str | None
    """The number of the zaak, if it was asked for and cannot be a name or a BSN."""
    volledigheid: Literal["compleet", "aanvullen"] | None
    """Whether anything blocks."""
    wet: str | None
    """``ja``, ``nee``, ``onbekend`` or ``nietVanToepassing``; ``None``: no need to know."""
    beleid: str | None
    """The same for the policy."""
    indicatie: str | None
    """Law and policy together."""
    stap: str | None
    """The step of the triage that leads."""
    uitkomst: str | None
    """What that step advises."""
    vragen: int | None
    """How many questions still make a difference."""
    bevindingen: tuple[Regelbevinding, ...]
    """Every finding, in the order of the form."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the findings."""
        return tuple(bevinding.code for bevinding in self.bevindingen)


def lees_aanmeldingen(
    bron: Bron,
    *,
    peildatum: date | str | None = None,
    regio: str | None = None,
    kernen: int = 1,
    met_zaaknummer: bool = False,
    voortgang: Melder | None = None,
) -> Iterator[Rij]:
    """Findings, law, policy and the leading advice of every line.

    ``bron``: a path, the bytes of a file, an open file, or a list of mappings. ``peildatum`` and
    ``regio`` hold for every line that does not say otherwise. ``kernen``: on how many cores; the
    order stays. ``met_zaaknummer``: give the number of the zaak as well.

    Raises `KoppelvlakError` for a day or region that does not exist, before anything is read.
    """
    lezer = _Aanmeldinglezer(dag(peildatum), regio, met_zaaknummer, kernen)

    def rijen() -> Iterator[Rij]:
        for stuk, meld in lees(bron, _STUK_AANMELDINGEN * max(kernen, 1), voortgang):
            klaar = lezer.add(stuk)
            yield from map(_rij, klaar)
            meld(len(klaar))
        yield from map(_rij, lezer.end())

    return rijen()


def _rij(velden: dict[str, Any]) -> Rij:
    velden["bevindingen"] = tuple(Regelbevinding(**each) for each in velden["bevindingen"])
    return Rij(**velden)


@dataclass(frozen=True, slots=True)
class Veldbevinding:
    """A finding in a row of feiten."""

    regel: int
    """The line, counted from 1."""
    code: str
    """Stable code."""
    plaats: str
    """JSON Pointer to the feit; empty for a name that is not in the rules."""
    veld: int | None
    """Which field of the row, counted from 1; of a line that cannot be read: which byte."""


@dataclass(frozen=True, slots=True)
class Feitenblok:
    """A stretch of rows of feiten, worked out, as columns."""

    kolommen: Mapping[str, Sequence[Any]]
    """``regel`` and ``status``, then a column for each result; ``None``: cannot be used."""
    bevindingen: tuple[Veldbevinding, ...]
    """What does not fit."""

    def __len__(self) -> int:
        return len(self.kolommen["regel"])


def lees_feiten(
    bron: Bron,
    *,
    peildatum: date | str,
    resultaten: Sequence[str] | None = None,
    kernen: int = 1,
    voortgang: Melder | None = None,
    **keuzes: Any,
) -> Iterator[Feitenblok]:
    """Law and policy for rows of feiten: ``{"<feit-id>": "ja", …}`` on each line.

    An answer is ``ja``, ``nee``, ``onbekend`` or ``null``; a feit that is not there is unknown.
    ``resultaten`` and ``keuzes`` (``regio``, ``profiel``, ``lezing``, ``regelset`` …) are those of
    `Tabeltoets`. Raises `KoppelvlakError` for a choice that does not exist, before anything is read.
    """
    gevraagd = None if resultaten is None else list(resultaten)
    lezer = _Feitenlezer(Tabeltoets(peildatum, **keuzes), gevraagd, kernen)

    def blokken() -> Iterator[Feitenblok]:
        for stuk, meld in lees(bron, _STUK_FEITEN * max(kernen, 1), voortgang):
            blok = _blok(lezer.add(stuk))
            if len(blok):
                yield blok
            meld(len(blok))
        blok = _blok(lezer.end())
        if len(blok):
            yield blok

    return blokken()


def _blok(kolommen: dict[str, Any]) -> Feitenblok:
    gevonden = kolommen.pop("bevindingen")
    return Feitenblok(kolommen, tuple(Veldbevinding(*each) for each in gevonden))


def als_tabel(rijen: Iterable[Rij] | Iterable[Feitenblok]) -> dict[str, list[Any]]:
    """Rows as columns, for ``pyarrow.table``, ``pandas.DataFrame`` or ``polars.DataFrame``."""
    alle = iter(rijen)
    eerste = next(alle, None)
    if isinstance(eerste, Feitenblok):
        tabel: dict[str, list[Any]] = {naam: [] for naam in eerste.kolommen}
        for blok in chain([eerste], alle):
            assert isinstance(blok, Feitenblok)
            for naam, waarden in blok.kolommen.items():
                tabel[naam].extend(waarden)
        return tabel
    namen = [naam for naam in Rij.__slots__ if naam != "bevindingen"]
    tabel = {naam: [] for naam in [*namen, "codes", "plaatsen"]}
    for rij in chain([] if eerste is None else [eerste], alle):
        assert isinstance(rij, Rij)
        for naam in namen:
            tabel[naam].append(getattr(rij, naam))
        tabel["codes"].append(list(rij.codes))
        tabel["plaatsen"].append([each.plaats for each in rij.bevindingen])
    return tabel


def bevindingen_als_tabel(rijen: Iterable[Rij]) -> dict[str, list[Any]]:
    """Every finding as a row of its own, as columns."""
    namen = ["code", "plaats", "ernst", "tekst"]
    tabel: dict[str, list[Any]] = {naam: [] for naam in ["regel", *namen]}
    for rij in rijen:
        for bevinding in rij.bevindingen:
            tabel["regel"].append(rij.regel)
            for naam in namen:
                tabel[naam].append(getattr(bevinding, naam))
    return tabel
