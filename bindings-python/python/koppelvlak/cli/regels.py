"""``koppelvlak regels``: the rules in force on a day."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import Any

from .._koppelvlak import describe_regels
from .scherm import alinea, bronnen, kop

UITLEG = """\
Laat zien welke regels gelden op een dag: de wet, de definities van complexe problematiek, de
criteria, de stappen van de triage en de tafels. Met de bron, en met elke lezing."""

VOORBEELDEN = [
    "koppelvlak regels --datum 2025-09-15",
    "koppelvlak regels --datum 2025-09-15 --regio zaanstreek-waterland",
    "koppelvlak regels --datum 2025-09-15 --json > regels.json",
]

_DELEN = {
    "profielen": "Wet en beleid",
    "criteria": "Criteria",
    "triage": "Stappen van de triage",
    "tafels": "Andere tafels",
}


def voer_uit(gekozen: argparse.Namespace) -> int:
    """Runs the command."""
    invoer = {"peildatum": gekozen.peildatum}
    if gekozen.regio:
        invoer["regio"] = gekozen.regio
    regels = json.loads(describe_regels(invoer).als_json())
    if gekozen.json:
        print(json.dumps(regels, ensure_ascii=False, indent=2))
        return 0
    print(f"Regels op {gekozen.peildatum} (regelset {regels['bewijs']['regelsetVersie']})")
    for deel, titel in _DELEN.items():
        kop(f"{titel}\n{'=' * len(titel)}")
        for regel in regels[deel]:
            _regel(regel)
    if regels.get("afspraken"):
        kop("Zo werkt deze regio")
        for afspraak in regels["afspraken"]:
            alinea(f"- {afspraak['tekst']}")
    if not gekozen.regio:
        kop("Regio's met eigen regels (kies er een met --regio)")
        for regio in regels["regios"]:
            alinea(f"{regio['regio']}: {regio['titel']}")
    return 0


def _regel(regel: Mapping[str, Any]) -> None:
    tot = f" tot en met {regel['geldigTot']}" if regel.get("geldigTot") else ""
    kop(f"{regel['titel']} [{regel['regel']}, vanaf {regel['geldigVanaf']}{tot}]")
    alinea(regel["tekst"])
    meer = len(regel["lezingen"]) > 1
    for lezing in regel["lezingen"]:
        if meer:
            alinea(f"Gelezen als {lezing['lezing']}: {lezing['titel']}")
        for regeltekst in lezing["leesbaar"]:
            alinea(regeltekst, 4)
    alinea(bronnen(regel["vindplaatsen"]))
