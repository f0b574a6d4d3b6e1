"""What a type checker must refuse: each line that ends in `# mist` and no other."""

from datetime import date
from typing import assert_never

import koppelvlak
from koppelvlak import (
    CriteriaInvoer,
    GegevenFeit,
    Toets,
    Toetsing,
    Voorwaarde,
    VoorwaardeFeit,
    Waarheid,
)


def vergeet_varianten(voorwaarde: Voorwaarde) -> str:
    match voorwaarde:
        case VoorwaardeFeit(feit=feit):
            return feit
        case _:
            assert_never(voorwaarde)  # mist


def vergeet_een_woord(toetsing: Toetsing) -> str:
    match toetsing:
        case Toetsing.JA | Toetsing.NEE | Toetsing.ONBEKEND:
            return ""
        case _:
            assert_never(toetsing)  # mist


CriteriaInvoer()  # mist
CriteriaInvoer(peildatum="2025-09-01")  # mist
GegevenFeit(feit="a", waarde="ja")  # mist
invoer = CriteriaInvoer(peildatum=date(2025, 9, 1))
invoer.peildatum = date(2025, 9, 2)  # mist
invoer.lzing  # mist
koppelvlak.check_criteria(koppelvlak.TriageInvoer)  # mist
koppelvlak.check_criteria_json(invoer)  # mist
Toets(date(2025, 9, 1))  # mist
Toets(peildatum=date(2025, 9, 1)).uitkomst({"a": 1.5})  # mist
waarheid: Waarheid = koppelvlak.check_criteria(invoer).toets.indicatie  # mist
