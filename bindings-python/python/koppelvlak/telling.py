"""Counts for others than those who may see the cases: small counts are hidden, the rest rounded."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ._koppelvlak import protect_counts
from ._weigering import van_kern

__all__ = ["BeschermdeTabel", "Cel", "bescherm", "bescherm_kruistabel"]


@dataclass(frozen=True, slots=True)
class Cel:
    """One count, as far as it may be known."""

    soort: Literal["getoond", "afgerond", "onderdrukt"]
    """As it is, rounded, or hidden."""
    aantal: int | None
    """The number that is shown; ``None``: hidden."""

    def __str__(self) -> str:
        return "." if self.aantal is None else str(self.aantal)


@dataclass(frozen=True, slots=True)
class BeschermdeTabel:
    """A table of counts that may leave. Holds nothing but what it shows."""

    kolommen: tuple[str, ...]
    """The labels of the columns."""
    rijen: Mapping[str, tuple[Cel, ...]]
    """The counts by label of the row; a total of the row comes last, if there is one."""
    totalen: tuple[Cel, ...]
    """The totals of the columns, in the same order."""
    tekst: str
    """The table as text, with what the signs mean."""

    def __str__(self) -> str:
        return self.tekst

    def _repr_html_(self) -> str:
        """The table for a notebook."""
        from html import escape

        def rij(label: str, cellen: Sequence[Cel], kop: str = "td") -> str:
            vakken = "".join(f'<{kop} style="text-align:right">{cel}</{kop}>' for cel in cellen)
            return f'<tr><th style="text-align:left">{escape(label)}</th>{vakken}</tr>'

        met_totaal = len(self.totalen) > len(self.kolommen)
        namen = [*self.kolommen, *(["Totaal"] if met_totaal else [])]
        kop = "".join(f"<th>{escape(naam)}</th>" for naam in namen)
        lijf = "".join(rij(label, cellen) for label, cellen in self.rijen.items())
        uitleg = "<br>".join(escape(regel) for regel in self.tekst.rpartition("\n\n")[2].splitlines())
        return (
            f"<table><thead><tr><th></th>{kop}</tr></thead><tbody>{lijf}"
            f"{rij('Totaal', self.totalen, 'th')}</tbody></table><p><small>{uitleg}</small></p>"
        )


def bescherm(
    aantallen: Mapping[str, int],
    *,
    kolom: str = "Aantal",
    minimum: int = 10,
    afronding: int = 5,
    totaal_bekend: bool = False,
) -> BeschermdeTabel:
    """A list of counts that may leave, with its total.

    A count below ``minimum`` is hidden, and others with it where it would follow from them.
    ``totaal_bekend``: the reader knows the total from elsewhere. Raises ``ValueError`` for
    labels, counts or choices that do not fit.
    """
    return _bescherm(list(aantallen), [kolom], list(aantallen.values()), minimum, afronding, totaal_bekend)


def bescherm_kruistabel(
    rijen: Sequence[str],
    kolommen: Sequence[str],
    aantallen: Sequence[Sequence[int]],
    *,
    minimum: int = 10,
    afronding: int = 5,
    totaal_bekend: bool = False,
) -> BeschermdeTabel:
    """The same for counts by row and column, with totals of both."""
    plat = [aantal for rij in aantallen for aantal in rij]
    return _bescherm(list(rijen), list(kolommen), plat, minimum, afronding, totaal_bekend)


def _bescherm(
    rijen: list[str], kolommen: list[str], aantallen: list[int], minimum: int, afronding: int, bekend: bool
) -> BeschermdeTabel:
    keuzen = {"minimum": minimum, "afronding": afronding, "minNoemer": max(100, minimum)}
    try:
        tekst, leesbaar = protect_counts(rijen, kolommen, aantallen, json.dumps(keuzen), bekend)
    except ValueError as fout:
        raise van_kern(fout) from None
    gelezen = json.loads(tekst)

    def cellen(lijst: list[dict[str, object]], totaal: dict[str, object] | None) -> tuple[Cel, ...]:
        return tuple(_cel(cel) for cel in [*lijst, *([totaal] if totaal else [])])

    return BeschermdeTabel(
        kolommen=tuple(gelezen["kolommen"]),
        rijen={rij["label"]: cellen(rij["cellen"], rij.get("totaal")) for rij in gelezen["rijen"]},
        totalen=cellen(gelezen["totalen"], gelezen.get("totaal")),
        tekst=leesbaar,
    )


def _cel(cel: Mapping[str, object]) -> Cel:
    aantal = cel.get("aantal")
    soort = cel["soort"]
    assert soort in ("getoond", "afgerond", "onderdrukt")
    return Cel(soort, aantal if isinstance(aantal, int) else None)
