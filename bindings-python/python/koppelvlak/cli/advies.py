"""``koppelvlak advies``: one casus, explained."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import Any

from .._koppelvlak import advise_triage
from .invoer import bytes_van, profiel_van
from .scherm import alinea, bronnen, kop, woord, zin

UITLEG = """\
Advies over één casus: wat er nog mist, of de casus voldoet aan wet en beleid, waarom, wat u nog
kunt vragen, en wat past. Mensen beslissen."""

VOORBEELDEN = [
    "koppelvlak advies casus.json",
    "koppelvlak advies aanmelding.json --peildatum 2025-09-15 --regio zaanstreek-waterland",
    "koppelvlak advies casus.json --json",
]

_VRAGEN = 8

_SIGNALEN = {
    "beleidOpen": "Let op: het beleid is nog niet zeker.",
    "lezingBepalend": "Let op: het maakt uit hoe u de definitie leest. Zie de lezingen.",
    "criteriumLezingBepalend": "Let op: het maakt uit hoe u één van de criteria leest.",
}


def voer_uit(gekozen: argparse.Namespace) -> int:
    """Runs the command."""
    advies = json.loads(advise_triage(_invoer(gekozen)).als_json())
    if gekozen.json:
        print(json.dumps(advies, ensure_ascii=False, indent=2))
        return 0
    _bevindingen(advies)
    if advies.get("toets"):
        _toets(advies["toets"])
    _vragen(advies.get("vragen", []))
    _stappen(advies)
    _bewijs(advies["bewijs"])
    return 0


def _invoer(gekozen: argparse.Namespace) -> str:
    """The file as it is where it can be: then what does not fit is told with its place."""
    inhoud = bytes_van(gekozen.casus)
    gelezen = profiel_van(gekozen.casus)
    if not isinstance(gelezen, dict):
        return inhoud.decode("utf-8")
    heel = "aanmelding" in gelezen or "peildatum" in gelezen
    erbij = {
        naam: waarde
        for naam, waarde in (("peildatum", gekozen.peildatum), ("regio", gekozen.regio))
        if waarde and not (heel and naam in gelezen)
    }
    tekst = inhoud.decode("utf-8-sig").strip()
    eerst = "".join(f"{json.dumps(naam)}:{json.dumps(waarde)}," for naam, waarde in erbij.items())
    if heel:
        return "{" + eerst + tekst[1:] if erbij else tekst
    return "{" + eerst + '"aanmelding":' + tekst + "}"


def _bevindingen(advies: Mapping[str, Any]) -> None:
    gevonden = advies.get("bevindingen", [])
    fouten = sum(each["ernst"] == "fout" for each in gevonden)
    print("Aanmelding")
    stand = "Compleet" if advies["volledigheid"] == "compleet" else "Nog niet compleet"
    alinea(f"{stand}: {fouten} aan te vullen, {len(gevonden) - fouten} om naar te kijken.")
    for each in gevonden:
        teken = "!" if each["ernst"] == "fout" else "·"
        alinea(f"{teken} {zin(each['plaats'] or 'hele aanmelding', each['tekst'], each['code'])}")


def _toets(toets: Mapping[str, Any]) -> None:
    kop("Wet en beleid")
    alinea(f"Wet:    {woord(toets['wet']['uitkomst'])}")
    alinea(f"Beleid: {woord(toets['beleid']['uitkomst'])}")
    lezingen = toets["beleid"].get("lezingen", [])
    if len({each["uitkomst"] for each in lezingen}) > 1:
        for each in lezingen:
            alinea(f"gelezen als {each['lezing']} ({each['titel']}): {woord(each['uitkomst'])}", 4)
    alinea(toets["tekst"])
    for signaal in toets.get("signalen", []):
        alinea(_SIGNALEN.get(str(signaal)) or str(signaal))
    for kant, naam in (("wet", "de wet"), ("beleid", "het beleid")):
        kop(f"Waarom: {toets[kant].get('titel', naam)}")
        if toets[kant].get("reden"):
            alinea(toets[kant]["reden"])
        for regel in toets[kant].get("uitleg", []):
            alinea(regel)


def _vragen(vragen: list[Mapping[str, Any]]) -> None:
    if not vragen:
        return
    kop("Wat nog te vragen")
    for vraag in vragen[:_VRAGEN]:
        beslist = [f"{woord(each['antwoord'])} maakt het {woord(each['uitkomst'])}" for each in vraag.get("beslist", [])]
        alinea(f"? {vraag['vraag']}" + (f" [{'; '.join(beslist)}]" if beslist else ""))
    if len(vragen) > _VRAGEN:
        alinea(f"en nog {len(vragen) - _VRAGEN} vragen die het verschil kunnen maken.")


def _stappen(advies: Mapping[str, Any]) -> None:
    kop("Advies")
    if not advies.get("leidend"):
        alinea("Voor deze dag zijn er geen regels voor de triage.")
        return
    for voor, stap in [("", advies["leidend"]), *(("Ook: ", each) for each in advies.get("ook", []))]:
        alinea(f"{voor}{stap['titel'].upper()}")
        if stap.get("inRegio"):
            alinea(f"In deze regio heet dit: {stap['inRegio']['naam']}.", 4)
        alinea(stap["tekst"], 4)
        alinea(bronnen(stap["vindplaatsen"]), 4)
    for stap in advies.get("mogelijk", []):
        alinea(f"Misschien ook: {stap['titel']}. Dat hangt af van de vragen hierboven.")
    alinea(advies["letOp"])


def _bewijs(bewijs: Mapping[str, Any]) -> None:
    kop("Bewijs")
    alinea(f"{bewijs['bibliotheek']} {bewijs['versie']}, regels {bewijs['regelsetVersie']}, peildatum {bewijs['peildatum']}")
    alinea(f"vingerafdruk {bewijs['regelsetVingerafdruk']}")
    if bewijs.get("regio"):
        alinea(f"regio {bewijs['regio']['regio']} vanaf {bewijs['regio']['geldigVanaf']}")
