"""``koppelvlak vergelijk``: one table, worked out in two ways."""

from __future__ import annotations

import argparse
import json
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Literal

from .._fouten import KoppelvlakError
from .._koppelvlak import Tabeltoets, Tabelvergelijking, vergelijk
from .invoer import NietTeLezen, bibliotheek, waarom
from .scherm import alinea, kop, raster

UITLEG = """\
Vergelijk over een tabel met feiten hoe iets uitkomt in twee regio's, bij twee lezingen, bij twee
definities of op twee dagen. Kleine aantallen blijven verborgen."""

VOORBEELDEN = [
    "koppelvlak vergelijk casussen.parquet --datum 2025-09-15 --lezing p1 --lezing p2",
    "koppelvlak vergelijk casussen.csv --datum 2025-09-15 --regio fryslan --regio parkstad",
    "koppelvlak vergelijk casussen.parquet --datum 2025-02-28 --datum 2025-03-01 --resultaat indicatie",
]

_FEITEN = 5
_NODIG = "Voor tabellen is pyarrow nodig: pip install 'koppelvlak[tabel]'"


def voer_uit(gekozen: argparse.Namespace) -> int:
    """Runs the command."""
    wat, zijden = _zijden(gekozen)
    een, ander = (Tabeltoets(**keuzes) for _, keuzes in zijden)
    andere: Literal["weiger", "negeer"] = "negeer" if gekozen.negeer_andere_kolommen else "weiger"
    try:
        with _tabel(gekozen.tabel) as tabel:
            geteld = vergelijk(
                een, ander, tabel, gekozen.resultaat, kernen="alle", onbekende_kolommen=andere
            )
    except KoppelvlakError as fout:
        vreemd = [each.plaats.removeprefix("/") for each in fout.bevindingen if each.code == "kolom-onbekend"]
        if not vreemd:
            raise
        raise NietTeLezen(
            f"Deze kolommen zijn geen feit: {', '.join(vreemd)}. Haal ze weg, of kies --negeer-andere-kolommen."
        ) from None
    _vertel(wat, [naam for naam, _ in zijden], geteld, gekozen)
    return 0


def _zijden(gekozen: argparse.Namespace) -> tuple[str, list[tuple[str, dict[str, Any]]]]:
    """What differs, and the two sides with their choices."""
    namen = ("peildatum", "regio", "lezing", "profiel")
    keuzes: dict[str, list[str]] = {naam: getattr(gekozen, naam) or [] for naam in namen}
    te_veel = [naam for naam, waarden in keuzes.items() if len(waarden) > 2]
    anders = [naam for naam, waarden in keuzes.items() if len(waarden) == 2]
    if te_veel or len(anders) != 1:
        raise NietTeLezen(
            "Geef precies één keuze twee keer: --regio, --lezing, --profiel of --peildatum. Dat is wat u vergelijkt."
        )
    wat = anders[0]
    zijden: list[tuple[str, dict[str, Any]]] = []
    for kant in (0, 1):
        eigen = {naam: waarden[kant if naam == wat else 0] for naam, waarden in keuzes.items() if waarden}
        zijden.append((f"{wat} {eigen[wat]}", eigen))
    return wat, zijden


@contextmanager
def _tabel(pad: str) -> Generator[Any, None, None]:
    """The table, as a stream of batches."""
    pa, pc, ds = (bibliotheek(naam, _NODIG) for naam in ("pyarrow", "pyarrow.csv", "pyarrow.dataset"))
    leeg_is_onbekend = ds.CsvFileFormat(convert_options=pc.ConvertOptions(strings_can_be_null=True))
    soorten = {"parquet": "parquet", "csv": leeg_is_onbekend, "arrow": "ipc", "feather": "ipc", "ipc": "ipc"}
    soort = soorten.get(pad.lower().rpartition(".")[2])
    if soort is None:
        raise NietTeLezen(f"{pad}: geef een .parquet, .arrow, .feather of .csv.")
    try:
        open(pad, "rb").close()
        yield ds.dataset(pad, format=soort).scanner().to_reader()
    except pa.ArrowException:
        raise NietTeLezen(f"{pad}: dit is geen leesbaar bestand van deze soort.") from None
    except OSError as fout:
        raise NietTeLezen(f"{pad}: {waarom(fout)}") from None


def _vertel(wat: str, namen: list[str], geteld: Tabelvergelijking, gekozen: argparse.Namespace) -> None:
    ruw = gekozen.onbeschermde_aantallen
    aantallen = geteld.ruwe_aantallen() if ruw else geteld.beschermd()
    if gekozen.json:
        zijden = {"resultaat": gekozen.resultaat, "verschil": wat, "rijen": namen[0], "kolommen": namen[1]}
        stand = "onbeschermd" if ruw else "beschermd"
        print(json.dumps({**zijden, "aantallen": stand, **aantallen}, ensure_ascii=False))
        return
    print(f"Vergelijking van {gekozen.resultaat}")
    alinea(f"Elke rij is de uitkomst bij {namen[0]}, elke kolom die bij {namen[1]}.")
    kop("Uitkomsten")
    print(_ruwe_tabel(aantallen["uitkomsten"]) if ruw else str(geteld).rstrip())
    _feiten(aantallen["paren"])
    print()
    alinea("De vergelijking zegt iets over de regels, niet over wat er met een casus moet gebeuren.", 0)


def _ruwe_tabel(tabel: dict[str, Any]) -> str:
    rijen = {rij["label"]: [str(aantal) for aantal in rij["aantallen"]] for rij in tabel["rijen"]}
    return raster(tabel["kolommen"], rijen)


def _feiten(paren: list[dict[str, Any]]) -> None:
    """On which feiten the difference hangs, as far as that may be told."""
    for paar in paren:
        getoond = [(each["feit"], _aantal(each["aantal"])) for each in paar["feiten"]]
        getoond = [(feit, aantal) for feit, aantal in getoond if aantal]
        if getoond:
            kop(f"Van {paar['van']} naar {paar['naar']}: feiten die alleen al het verschil maken")
            for feit, aantal in sorted(getoond, key=lambda each: (-each[1], each[0]))[:_FEITEN]:
                print(f"  {aantal:>6}  {feit}")


def _aantal(cel: Any) -> int:
    """The number that is shown; 0 if none is."""
    if isinstance(cel, int):
        return cel
    return int(cel.get("aantal", 0))
