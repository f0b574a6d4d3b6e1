"""``koppelvlak vergelijk``: one table, worked out in two ways."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .._fouten import KoppelvlakError
from ..tabel import Tabeltoets
from ..telling import bescherm_kruistabel
from .invoer import NietTeLezen, waarom
from .scherm import alinea, kop, raster, woord

UITLEG = """\
Vergelijk over een tabel met feiten hoe iets uitkomt in twee regio's, bij twee lezingen, bij twee
definities of op twee dagen. Kleine aantallen blijven verborgen."""

VOORBEELDEN = [
    "koppelvlak vergelijk casussen.parquet --datum 2025-09-15 --lezing p1 --lezing p2",
    "koppelvlak vergelijk casussen.csv --datum 2025-09-15 --regio fryslan --regio parkstad",
    "koppelvlak vergelijk casussen.parquet --datum 2025-02-28 --datum 2025-03-01 --resultaat indicatie",
]

_GEEN = "geen"


def voer_uit(gekozen: argparse.Namespace) -> int:
    """Runs the command."""
    wat, zijden = _zijden(gekozen)
    toetsen = [Tabeltoets(**keuzes) for _, keuzes in zijden]
    geteld: Counter[tuple[str, str]] = Counter()
    for deel in _delen(gekozen.tabel):
        geteld.update(_paren(deel, toetsen, gekozen))
    namen = [naam for naam, _ in zijden]
    if not geteld:
        raise NietTeLezen(f"{gekozen.tabel}: de tabel heeft geen rijen.")
    _vertel(wat, namen, geteld, gekozen)
    return 0


def _zijden(gekozen: argparse.Namespace) -> tuple[str, list[tuple[str, dict[str, Any]]]]:
    """What differs, and the two sides with their choices."""
    keuzes = {naam: getattr(gekozen, naam) or [] for naam in ("peildatum", "regio", "lezing", "profiel")}
    te_veel = [naam for naam, waarden in keuzes.items() if len(waarden) > 2]
    anders = [naam for naam, waarden in keuzes.items() if len(waarden) == 2]
    if te_veel or len(anders) != 1:
        raise NietTeLezen(
            "Geef precies één keuze twee keer: --regio, --lezing, --profiel of --peildatum. Dat is wat u vergelijkt."
        )
    wat = anders[0]
    zijden = []
    for kant in (0, 1):
        eigen = {naam: waarden[kant if naam == wat else 0] for naam, waarden in keuzes.items() if waarden}
        zijden.append((f"{wat} {eigen[wat]}", eigen))
    return wat, zijden


def _delen(pad: str) -> Iterator[Any]:
    """The table, stretch by stretch."""
    try:
        import pyarrow as pa
        import pyarrow.csv as pc
        import pyarrow.dataset as ds
    except ModuleNotFoundError:
        raise NietTeLezen("Voor tabellen is pyarrow nodig: pip install 'koppelvlak[tabel]'") from None
    leeg_is_onbekend = ds.CsvFileFormat(convert_options=pc.ConvertOptions(strings_can_be_null=True))
    soorten = {"parquet": "parquet", "csv": leeg_is_onbekend, "arrow": "ipc", "feather": "ipc", "ipc": "ipc"}
    soort = soorten.get(pad.lower().rpartition(".")[2])
    if soort is None:
        raise NietTeLezen(f"{pad}: geef een .parquet, .arrow, .feather of .csv.")
    try:
        open(pad, "rb").close()
        yield from (pa.Table.from_batches([deel]) for deel in ds.dataset(pad, format=soort).to_batches())
    except pa.ArrowException:
        raise NietTeLezen(f"{pad}: dit is geen leesbaar bestand van deze soort.") from None
    except OSError as fout:
        raise NietTeLezen(f"{pad}: {waarom(fout)}") from None


def _paren(deel: Any, toetsen: list[Tabeltoets], gekozen: argparse.Namespace) -> Counter[tuple[str, str]]:
    _controleer_kolommen(deel, toetsen, gekozen)
    uitkomsten = [
        toets.toets(deel, gekozen.resultaat, kernen="alle", onbekende_kolommen="negeer", als="tekst").to_pyarrow()
        for toets in toetsen
    ]
    een, ander = (tabel.column(0).to_pylist() for tabel in uitkomsten)
    return Counter(zip(map(_woord, een), map(_woord, ander)))


def _woord(uitkomst: str | None) -> str:
    return woord(uitkomst) if uitkomst else _GEEN


def _controleer_kolommen(deel: Any, toetsen: list[Tabeltoets], gekozen: argparse.Namespace) -> None:
    """A column must be a feit for at least one of the two: a region has feiten of its own."""
    if gekozen.negeer_andere_kolommen:
        return
    gevonden = []
    for toets in toetsen:
        try:
            toets.toets(deel.slice(0, 0), gekozen.resultaat)
            return
        except KoppelvlakError as fout:
            gevonden.append(fout)
    if any(each.code != "kolom-onbekend" for fout in gevonden for each in fout.bevindingen):
        raise gevonden[0]
    een, ander = ({each.plaats.removeprefix("/") for each in fout.bevindingen} for fout in gevonden)
    if vreemd := sorted(een & ander):
        raise NietTeLezen(
            f"Deze kolommen zijn geen feit: {', '.join(vreemd)}. Haal ze weg, of kies --negeer-andere-kolommen."
        )


def _vertel(wat: str, namen: list[str], geteld: Counter[tuple[str, str]], gekozen: argparse.Namespace) -> None:
    labels = sorted({label for paar in geteld for label in paar})
    aantallen = [[geteld[van, naar] for naar in labels] for van in labels]
    gewijzigd = sum(aantal for (van, naar), aantal in geteld.items() if van != naar)
    beschermd = not gekozen.onbeschermde_aantallen
    tabel = bescherm_kruistabel(labels, labels, aantallen, minimum=gekozen.minimum, totaal_bekend=True)
    cellen = {van: [cel.aantal for cel in tabel.rijen[van]][: len(labels)] for van in labels}
    if gekozen.json:
        rijen = cellen if beschermd else dict(zip(labels, aantallen))
        uit = {
            "resultaat": gekozen.resultaat,
            "verschil": wat,
            "rijen": namen[0],
            "kolommen": namen[1],
            "aantallen": "beschermd" if beschermd else "onbeschermd",
            "tabel": {van: dict(zip(labels, rij)) for van, rij in rijen.items()},
        }
        print(json.dumps(uit, ensure_ascii=False))
        return
    print(f"Vergelijking van {gekozen.resultaat}: {geteld.total()} casussen")
    alinea(f"Elke rij is de uitkomst bij {namen[0]}, elke kolom die bij {namen[1]}.")
    kop("Uitkomsten")
    if beschermd:
        print(tabel.tekst.rstrip())
    else:
        print(raster(labels, {van: [str(aantal) for aantal in rij] for van, rij in zip(labels, aantallen)}))
        alinea(f"Anders: {gewijzigd} van {geteld.total()}.", 0)
    print()
    alinea("De vergelijking zegt iets over de regels, niet over wat er met een casus moet gebeuren.", 0)
