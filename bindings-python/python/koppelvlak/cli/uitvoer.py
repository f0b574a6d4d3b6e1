"""Rows to a file: JSON Lines, CSV or Parquet. Row by row, in bounded memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from typing import Any

from ..bulk import Rij, als_tabel
from .invoer import NietTeLezen, bibliotheek, waarom

Schrijf = Callable[[Rij], None]

_RIJEN_PER_GROEP = 10_000
_NODIG = "Voor .parquet is pyarrow nodig: pip install 'koppelvlak[tabel]'"


def schrijver(pad: str) -> AbstractContextManager[Schrijf]:
    """What writes a row to this file, by the end of its name."""
    einde = pad.lower().rpartition(".")[2]
    soorten = {"jsonl": _jsonl, "ndjson": _jsonl, "csv": _csv, "parquet": _parquet}
    if einde not in soorten:
        raise NietTeLezen(f"{pad}: kies een naam die eindigt op .jsonl, .csv of .parquet.")
    return soorten[einde](pad)


@contextmanager
def _open(pad: str) -> Generator[Any, None, None]:
    try:
        bestand = open(pad, "w", encoding="utf-8", newline="")
    except OSError as fout:
        raise NietTeLezen(f"{pad}: {waarom(fout)}") from None
    with bestand:
        yield bestand


@contextmanager
def _jsonl(pad: str) -> Generator[Schrijf, None, None]:
    with _open(pad) as bestand:
        yield lambda rij: print(json.dumps(asdict(rij), ensure_ascii=False), file=bestand)


@contextmanager
def _csv(pad: str) -> Generator[Schrijf, None, None]:
    with _open(pad) as bestand:
        namen = list(als_tabel([]))
        tabel = csv.DictWriter(bestand, namen)
        tabel.writeheader()

        def schrijf(rij: Rij) -> None:
            velden = {naam: waarden[0] for naam, waarden in als_tabel([rij]).items()}
            samen = {naam: " ".join(velden[naam]) for naam in ("codes", "plaatsen")}
            tabel.writerow({**velden, **samen})

        yield schrijf


@contextmanager
def _parquet(pad: str) -> Generator[Schrijf, None, None]:
    pa, pq = (bibliotheek(naam, _NODIG) for naam in ("pyarrow", "pyarrow.parquet"))
    lijsten = {naam: pa.list_(pa.string()) for naam in ("codes", "plaatsen")}
    soorten = {"regel": pa.int64(), "vragen": pa.int64(), **lijsten}
    schema = pa.schema([(naam, soorten.get(naam, pa.string())) for naam in als_tabel([])])
    klaar: list[Rij] = []
    try:
        bestand = pq.ParquetWriter(pad, schema)
    except OSError as fout:
        raise NietTeLezen(f"{pad}: {waarom(fout)}") from None

    def leeg() -> None:
        if klaar:
            bestand.write_table(pa.table(als_tabel(klaar), schema=schema))
            klaar.clear()

    def schrijf(rij: Rij) -> None:
        klaar.append(rij)
        if len(klaar) >= _RIJEN_PER_GROEP:
            leeg()

    with bestand:
        yield schrijf
        leeg()
