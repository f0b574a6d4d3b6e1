"""What a type checker must accept. Nothing here runs."""

from datetime import date
from typing import assert_never

import koppelvlak
from koppelvlak import (
    CriteriaAdvies,
    CriteriaInvoer,
    GegevenFeit,
    Indicatie,
    Toets,
    Toetsing,
    Voorwaarde,
    VoorwaardeAlle,
    VoorwaardeEenVan,
    VoorwaardeFeit,
    VoorwaardeMinstens,
    VoorwaardeNiet,
    VoorwaardePerLeefgebied,
    VoorwaardeRegel,
    Waarheid,
)


def eerste_feit(voorwaarde: Voorwaarde) -> str:
    match voorwaarde:
        case VoorwaardeFeit(feit=feit):
            return feit
        case VoorwaardeAlle(alle=delen) | VoorwaardeEenVan(een_van=delen):
            return eerste_feit(delen[0])
        case VoorwaardeMinstens(minstens=deel):
            return eerste_feit(deel.van[0])
        case VoorwaardeNiet(niet=deel):
            return eerste_feit(deel)
        case VoorwaardeRegel(regel=regel):
            return regel
        case VoorwaardePerLeefgebied():
            return ""
        case _:
            assert_never(voorwaarde)


def in_woorden(toetsing: Toetsing) -> str:
    match toetsing:
        case Toetsing.JA:
            return "ja"
        case Toetsing.NEE:
            return "nee"
        case Toetsing.ONBEKEND | Toetsing.NIET_VAN_TOEPASSING:
            return "?"
        case _:
            assert_never(toetsing)


invoer = CriteriaInvoer(
    peildatum=date(2025, 9, 1),
    feiten=(GegevenFeit(feit="veiligheidsrisico", waarde=Waarheid.JA),),
)
advies: CriteriaAdvies = koppelvlak.check_criteria(invoer)
advies = koppelvlak.check_criteria({"peildatum": "2025-09-01", "feiten": []})
advies = koppelvlak.check_criteria("{}")
tekst: str = koppelvlak.check_criteria_json(b"{}")
indicatie: Indicatie = Toets(peildatum=date(2025, 9, 1)).uitkomst({"a": True, "b": None}).indicatie
regel: str | None = advies.toets.wet.profiel
dagen: tuple[date, ...] = tuple(regel.geldig_vanaf for regel in advies.toets.regels)
