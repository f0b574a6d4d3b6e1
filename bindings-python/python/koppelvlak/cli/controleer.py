"""``koppelvlak controleer``: aanmeldingen, one on each line."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import IO, Any

from .._koppelvlak import Aantallen
from ..bulk import Melder, Regelbevinding, Rij, Voortgang, lees_aanmeldingen
from . import uitvoer
from .invoer import NietTeLezen, waarom
from .scherm import alinea, kop, raster, woord, zin

UITLEG = """\
Controleer aanmeldingen. Per regel ziet u wat er mist of niet klopt, en in welke regel. Eén regel
die niet te lezen is, houdt de rest niet op. Nooit staat erbij wat er was ingevuld."""

VOORBEELDEN = [
    "koppelvlak controleer aanmeldingen.jsonl --peildatum 2025-09-15",
    "koppelvlak controleer aanmeldingen.jsonl --regio zaanstreek-waterland --uit rijen.csv",
    "cat aanmeldingen.jsonl | koppelvlak controleer - --json",
]

_UITKOMSTEN = {
    "wet": "Voldoet aan de wet",
    "beleid": "Voldoet aan het beleid",
    "uitkomst": "Advies dat leidt",
}


@dataclass
class _Samenvatting:
    """What is counted on the way."""

    status: Counter[str] = field(default_factory=lambda: Counter[str]())
    volledigheid: Counter[str] = field(default_factory=lambda: Counter[str]())
    codes: Counter[str] = field(default_factory=lambda: Counter[str]())
    uitkomsten: dict[str, Counter[str]] = field(default_factory=lambda: {naam: Counter() for naam in _UITKOMSTEN})

    def tel(self, rij: Rij) -> None:
        self.status[rij.status] += 1
        # once a line: how many lines have it
        self.codes.update(set(rij.codes))
        if rij.status == "ok":
            self.volledigheid[str(rij.volledigheid)] += 1
            for naam, geteld in self.uitkomsten.items():
                geteld[woord(getattr(rij, naam))] += 1

    @property
    def in_orde(self) -> bool:
        return self.status["fout"] == 0 and self.volledigheid["aanvullen"] == 0


def voer_uit(gekozen: argparse.Namespace) -> int:
    """Runs the command."""
    samen = _Samenvatting()
    with _bron(gekozen.bestand) as bron, _voortgang(gekozen) as melder, _bestemming(gekozen) as schrijf:
        rijen = lees_aanmeldingen(
            bron,
            peildatum=gekozen.peildatum,
            regio=gekozen.regio,
            kernen=gekozen.kernen,
            met_zaaknummer=gekozen.met_zaaknummer,
            voortgang=melder,
        )
        for rij in rijen:
            samen.tel(rij)
            schrijf(rij)
    if gekozen.json:
        print(json.dumps({"soort": "samenvatting", **_als_json(samen, gekozen)}, ensure_ascii=False))
    else:
        _vertel(samen, gekozen)
    return 0 if samen.in_orde else 1


@contextmanager
def _bron(pad: str) -> Generator[IO[bytes], None, None]:
    if pad == "-":
        yield sys.stdin.buffer
        return
    try:
        bestand = open(pad, "rb")
    except OSError as fout:
        raise NietTeLezen(f"{pad}: {waarom(fout)}") from None
    with bestand:
        yield bestand


@contextmanager
def _voortgang(gekozen: argparse.Namespace) -> Generator[Melder | None, None, None]:
    """How far the reading is, on a terminal only. With tqdm if it is there."""
    if not sys.stderr.isatty():
        yield None
        return
    if find_spec("tqdm") is None:
        yield lambda stand: print(f"\r{stand.regels} regels", end="", file=sys.stderr)
        print("\r", end="", file=sys.stderr)
        return
    with import_module("tqdm").tqdm(unit=" regels", unit_scale=True, leave=False) as balk:

        def meld(stand: Voortgang) -> None:
            balk.update(stand.regels - balk.n)

        yield meld


def _bestemming(gekozen: argparse.Namespace) -> Any:
    """What is done with each row."""
    if gekozen.uit:
        return uitvoer.schrijver(gekozen.uit)
    if gekozen.stil:
        return nullcontext(_zwijg)
    return nullcontext(_toon_json if gekozen.json else _toon)


def _zwijg(rij: Rij) -> None:
    """Nothing: only the summary is wanted."""


def _toon_json(rij: Rij) -> None:
    print(json.dumps({"soort": "rij", **asdict(rij)}, ensure_ascii=False))


def _toon(rij: Rij) -> None:
    if not rij.bevindingen:
        return
    stand = "niet te gebruiken" if rij.status == "fout" else "nog niet compleet"
    stand = "compleet" if rij.volledigheid == "compleet" else stand
    nummer = f" ({rij.zaaknummer})" if rij.zaaknummer else ""
    print(f"Regel {rij.regel}{nummer}: {stand}")
    for bevinding in rij.bevindingen:
        teken = "!" if bevinding.ernst == "fout" else "·"
        alinea(f"{teken} {_zin(bevinding)}")


def _zin(bevinding: Regelbevinding) -> str:
    plaats = bevinding.plaats or (f"kolom {bevinding.kolom}" if bevinding.kolom else "")
    return zin(plaats, bevinding.tekst, bevinding.code)


def _vertel(samen: _Samenvatting, gekozen: argparse.Namespace) -> None:
    status, volledigheid = samen.status, samen.volledigheid
    kop("Samenvatting")
    leeg = f", {status['leeg']} leeg" if status["leeg"] else ""
    alinea(f"Regels: {sum(status.values())}. Niet te gebruiken: {status['fout']}{leeg}.")
    alinea(f"Compleet: {volledigheid['compleet']}. Aan te vullen: {volledigheid['aanvullen']}.")
    if samen.codes:
        kop("Bevindingen, en in hoeveel regels")
        vaakst = sorted(samen.codes.items(), key=lambda each: (-each[1], each[0]))
        breed = len(str(vaakst[0][1]))
        for code, aantal in vaakst:
            print(f"  {aantal:>{breed}}  {code}")
    uitleg = ""
    for naam, geteld in samen.uitkomsten.items():
        if geteld:
            kop(_UITKOMSTEN[naam])
            tabel, uitleg = _tabel(geteld, gekozen)
            print(tabel)
    if uitleg:
        print("\n" + uitleg)


def _tabel(geteld: Counter[str], gekozen: argparse.Namespace) -> tuple[str, str]:
    """The outcomes say something about persons: small counts stay hidden. With what the signs mean."""
    op_naam = dict(sorted(geteld.items()))
    if gekozen.onbeschermde_aantallen:
        rijen = {naam: [str(aantal)] for naam, aantal in op_naam.items()}
        return raster(["Aantal"], {**rijen, "Totaal": [str(geteld.total())]}), ""
    # the number of lines stands above it
    tabel, _, uitleg = str(Aantallen(op_naam, totaal_bekend=True)).rstrip().partition("\n\n")
    return tabel, uitleg


def _als_json(samen: _Samenvatting, gekozen: argparse.Namespace) -> dict[str, Any]:
    def toon(geteld: Counter[str]) -> dict[str, int | None]:
        op_naam = dict(sorted(geteld.items()))
        if gekozen.onbeschermde_aantallen or not op_naam:
            return {**op_naam}
        tabel = Aantallen(op_naam, totaal_bekend=True).beschermd()
        return {rij["label"]: rij["cellen"][0].get("aantal") for rij in tabel["rijen"]}

    return {
        "regels": samen.status.total(),
        "status": dict(samen.status),
        "volledigheid": dict(samen.volledigheid),
        "codes": dict(sorted(samen.codes.items())),
        "aantallen": "onbeschermd" if gekozen.onbeschermde_aantallen else "beschermd",
        "uitkomsten": {naam: toon(geteld) for naam, geteld in samen.uitkomsten.items()},
    }
