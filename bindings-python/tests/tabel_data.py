"""Tables for the tests: the same rows in every form that libraries have for them."""

from __future__ import annotations

import json
import random

import koppelvlak

DAG = "2025-09-01"
WOORD = {True: "ja", False: "nee", None: "onbekend"}


def rijen(feiten: list[str], aantal: int, zaad: int = 1) -> dict[str, list[bool | None]]:
    """Rows of which much is known, by column."""
    kans = random.Random(zaad)
    waarden = [True, True, True, False, False, None]
    return {feit: [kans.choice(waarden) for _ in range(aantal)] for feit in feiten}


def enkel(kolommen: dict[str, list[bool | None]], rij: int, **keuzes: object) -> dict:
    """The answer of `check_criteria` on one row, of what law and policy look at."""
    gezien = koppelvlak.Tabeltoets(DAG).feiten(("wet", "beleid"))
    feiten = [{"feit": feit, "waarde": WOORD[kolommen[feit][rij]]} for feit in gezien]
    invoer = {"peildatum": DAG, "feiten": feiten, **keuzes}
    antwoord = json.loads(koppelvlak.check_criteria_json(json.dumps(invoer)))
    assert antwoord["status"] == "ok", antwoord
    return antwoord["waarde"]


def vormen(kolommen: dict[str, list[bool | None]]) -> dict[str, object]:
    """The same table in many forms, by name. What cannot be imported is left out."""
    found: dict[str, object] = {}
    woorden = {feit: [WOORD[w] for w in waarden] for feit, waarden in kolommen.items()}
    leeg = {
        feit: [None if w is None else WOORD[w] for w in waarden]
        for feit, waarden in kolommen.items()
    }
    bytes_ = {
        feit: [None if w is None else int(w) for w in waarden]
        for feit, waarden in kolommen.items()
    }
    import pyarrow as pa

    def table(data: dict, soort: pa.DataType) -> pa.Table:
        return pa.table({feit: pa.array(waarden, soort) for feit, waarden in data.items()})

    booleans = table(kolommen, pa.bool_())
    found["pyarrow boolean"] = booleans
    found["pyarrow int8"] = table(bytes_, pa.int8())
    found["pyarrow uint8"] = table(bytes_, pa.uint8())
    for naam, soort in {
        "utf8": pa.string(),
        "large_utf8": pa.large_string(),
        "utf8_view": pa.string_view(),
    }.items():
        found[f"pyarrow {naam}"] = table(woorden, soort)
        found[f"pyarrow {naam} with nulls"] = table(leeg, soort)
    for sleutel in [pa.int8(), pa.int16(), pa.int32(), pa.int64(), pa.uint8(), pa.uint32()]:
        for soort in [pa.string(), pa.large_string()]:
            kind = pa.dictionary(sleutel, soort)
            found[f"pyarrow {kind}"] = table(leeg, kind)
    found["pyarrow record batch"] = booleans.combine_chunks().to_batches()[0] if len(booleans) else booleans
    found["pyarrow reader"] = booleans.to_reader(max_chunksize=7)
    n = len(booleans)
    found["pyarrow chunked"] = pa.concat_tables(
        [booleans.slice(0, n // 3), booleans.slice(0, 0), booleans.slice(n // 3)]
    )
    before = pa.table({feit: pa.array([True] * 13, pa.bool_()) for feit in kolommen})
    found["pyarrow sliced"] = pa.concat_tables([before, booleans]).combine_chunks().slice(13)
    words = pa.concat_tables([table({f: ["nee"] * 5 for f in kolommen}, pa.string()), table(leeg, pa.string())])
    found["pyarrow sliced text"] = words.combine_chunks().slice(5)

    import pandas as pd

    found["pandas boolean"] = pd.DataFrame(
        {feit: pd.array(waarden, "boolean") for feit, waarden in kolommen.items()}
    )
    found["pandas text"] = pd.DataFrame(woorden, dtype="str")
    found["pandas category"] = pd.DataFrame(
        {feit: pd.Categorical(w, ["nee", "ja", "anders"]) for feit, w in leeg.items()}
    )
    import polars as pl

    found["polars boolean"] = pl.DataFrame(kolommen, schema=dict.fromkeys(kolommen, pl.Boolean))
    found["polars text"] = pl.DataFrame(leeg, schema=dict.fromkeys(kolommen, pl.String))
    found["polars enum"] = pl.DataFrame(
        leeg, schema=dict.fromkeys(kolommen, pl.Enum(["onbekend", "nee", "ja"]))
    )
    found["polars categorical"] = pl.DataFrame(
        leeg, schema=dict.fromkeys(kolommen, pl.Categorical)
    )
    import duckdb

    found["duckdb"] = duckdb.connect().from_arrow(booleans)
    import nanoarrow as na

    found["nanoarrow"] = na.c_array_stream(booleans)
    return found
