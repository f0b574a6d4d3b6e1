"""``koppelvlak regio-check``: what a profile of one's own does, before anyone uses it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import Any

from .._koppelvlak import check_regelset_json
from .invoer import profiel_van
from .scherm import alinea, zin

UITLEG = """\
Controleer een regioprofiel voordat iemand het gebruikt. Eerst of het past; daarna wat de regels
doen in elk geval dat kan voorkomen. Bij elke bevinding staat het kleinste voorbeeld."""

VOORBEELDEN = [
    "koppelvlak regio-check voorbeeldstad.toml",
    "koppelvlak regio-check voorbeeldstad.json --datum 2025-09-15 --json",
]

_PLAATS = "/regioprofiel"


def voer_uit(gekozen: argparse.Namespace) -> int:
    """Runs the command."""
    invoer = {"regioprofiel": profiel_van(gekozen.profiel)}
    if gekozen.peildatum:
        invoer["peildatum"] = gekozen.peildatum
    uit = json.loads(check_regelset_json(json.dumps(invoer, ensure_ascii=False)))
    if gekozen.json:
        print(json.dumps(uit, ensure_ascii=False, indent=2))
    if uit["status"] == "fout":
        if not gekozen.json:
            print(f"{gekozen.profiel}: past nog niet ({len(uit['fouten'])} keer)")
            for fout in uit["fouten"]:
                alinea("! " + zin(fout["plaats"].removeprefix(_PLAATS) or "hele profiel", fout["tekst"], fout["code"]))
        return 1
    advies = uit["waarde"]
    if not gekozen.json:
        print(f"{gekozen.profiel}: {advies['tekst']}")
        for bevinding in advies["bevindingen"]:
            _bevinding(bevinding)
    return 1 if advies["bevindingen"] else 0


def _bevinding(bevinding: Mapping[str, Any]) -> None:
    tot = f" tot en met {bevinding['tot']}" if bevinding.get("tot") else ""
    print(f"\n  [{bevinding['code']}] vanaf {bevinding['vanaf']}{tot}")
    alinea(bevinding["tekst"], 4)
    genoemd = [*bevinding.get("regels", []), *bevinding.get("feiten", [])]
    if genoemd:
        alinea(f"Het gaat om: {', '.join(genoemd)}", 4)
    voorbeeld = bevinding.get("voorbeeld")
    if voorbeeld:
        boven = ", bovenop een volledige aanmelding" if voorbeeld["opVolledig"] else ""
        alinea(f"Voorbeeld{boven}:", 4)
        alinea(json.dumps(voorbeeld["invoer"], ensure_ascii=False), 6)
        for feit in voorbeeld.get("aangenomen", []):
            alinea(f"met {feit['feit']}: {feit['waarde']}", 6)
        if voorbeeld.get("leidend"):
            alinea(f"dan leidt: {voorbeeld['leidend']}", 6)
