"""What a table costs from Python, the crossing included, beside polars and pandas.

Run by hand, in an environment with the built package, pyarrow, polars and pandas:
`python bindings-python/bench/tabel.py`. Rules: W (`benches/w.json`), the shape that all
benches of the project measure with. Each time is the best of many in one run, on one core;
compare them with each other, not with another machine.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa

from koppelvlak import Tabeltoets

W = (Path(__file__).parents[2] / "benches" / "w.json").read_text()
TOETS = Tabeltoets("2024-06-01", regelset=W)
FEITEN = TOETS.feiten("beleid")


def best(run: Callable[[], object], seconden: float = 0.7) -> float:
    """The shortest time of one call, in microseconds."""
    run()
    einde, kortste = time.perf_counter() + seconden, float("inf")
    while time.perf_counter() < einde:
        begin = time.perf_counter()
        run()
        kortste = min(kortste, time.perf_counter() - begin)
    return kortste * 1e6


def table(rijen: int) -> pa.Table:
    kans = random.Random(rijen)
    patroon = [kans.choice([True, False, False, None]) for _ in range(10_007)]

    def kolom(nummer: int) -> pa.Array:
        begin = nummer * 401
        return pa.array([patroon[(begin + rij) % 10_007] for rij in range(rijen)], pa.bool_())

    return pa.table({feit: kolom(nummer) for nummer, feit in enumerate(FEITEN)})


# The condition of W, read from its own rules: by hand for polars and for pandas.
REGELSET = json.loads(W)
CRITERIA = {rule["id"]: rule for rule in REGELSET["criteria"]}


def condition(rule: dict[str, Any]) -> Any:
    return rule.get("voorwaarde") or rule["lezing"][0]["voorwaarde"]


def walk(node: dict[str, Any], engine: Any) -> Any:
    """A condition in Kleene logic, in the expressions of an engine."""
    ((soort, inhoud),) = node.items()
    if soort == "feit":
        return engine.feit(inhoud)
    if soort == "regel":
        return walk(condition(CRITERIA[inhoud]), engine)
    if soort == "niet":
        return ~walk(inhoud, engine)
    if soort == "alle":
        return reduce(lambda a, b: a & b, [walk(part, engine) for part in inhoud])
    if soort == "eenVan":
        return reduce(lambda a, b: a | b, [walk(part, engine) for part in inhoud])
    if soort == "minstens":
        return engine.minstens(inhoud["aantal"], [walk(part, engine) for part in inhoud["van"]])
    raise ValueError(soort)


class Polars:
    def feit(self, naam: str) -> pl.Expr:
        return pl.col(naam)

    def minstens(self, aantal: int, delen: list[pl.Expr]) -> pl.Expr:
        ja = pl.sum_horizontal([deel.fill_null(False).cast(pl.UInt8) for deel in delen])
        kan = pl.sum_horizontal([deel.fill_null(True).cast(pl.UInt8) for deel in delen])
        return pl.when(ja >= aantal).then(True).when(kan < aantal).then(False).otherwise(None)


class Pandas:
    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame

    def feit(self, naam: str) -> pd.Series:
        return self.frame[naam]

    def minstens(self, aantal: int, delen: list[pd.Series]) -> pd.Series:
        ja = sum(deel.fillna(False).astype("uint8") for deel in delen)
        kan = sum(deel.fillna(True).astype("uint8") for deel in delen)
        return (ja >= aantal).astype("boolean").mask((ja < aantal) & (kan >= aantal))


def main() -> None:
    profiel = REGELSET["profielen"][0]
    root = condition(profiel)
    expression = walk(root, Polars()).alias("beleid")
    print(f"{len(FEITEN)} feiten; best times, one core\n")
    print(f"{'':34}" + "".join(f"{n:>12} rows" for n in SIZES))
    rows: dict[str, list[float]] = {}
    for rijen in SIZES:
        arrow = table(rijen)
        frame = pl.from_arrow(arrow).rechunk()
        pandas = arrow.to_pandas(types_mapper={pa.bool_(): pd.BooleanDtype()}.get)
        words = pa.table({naam: arrow[naam].cast(pa.string()) for naam in arrow.column_names})
        words = pa.table(
            {
                naam: pa.array(
                    [{"true": "ja", "false": "nee", None: None}[w] for w in kolom.to_pylist()]
                ).dictionary_encode()
                for naam, kolom in zip(words.column_names, words.columns)
            }
        )
        runs: dict[str, Callable[[], object]] = {
            "bare, as boolean": lambda: TOETS.toets(arrow, "beleid", als="boolean"),
            "bare, as words": lambda: TOETS.toets(arrow, "beleid"),
            "to a pyarrow table, as words": lambda: pa.table(TOETS.toets(arrow, "beleid")),
            "from words, as words": lambda: TOETS.toets(words, "beleid"),
            "from polars, as words": lambda: TOETS.toets(frame, "beleid"),
            "from pandas, as words": lambda: TOETS.toets(pandas, "beleid"),
            "polars by hand": lambda: frame.select(expression),
            "pandas by hand": lambda: walk(root, Pandas(pandas)),
        }
        own = pa.table(TOETS.toets(arrow, "beleid", als="boolean"))["beleid"].to_pylist()
        assert frame.select(expression)["beleid"].to_list() == own, "they must agree"
        hand = walk(root, Pandas(pandas))
        assert [None if w is pd.NA else bool(w) for w in hand] == own, "they must agree"
        for naam, run in runs.items():
            rows.setdefault(naam, []).append(best(run))
    for naam, times in rows.items():
        print(f"{naam:34}" + "".join(f"{t:>14.1f} µs" for t in times))
    print()
    for naam, times in rows.items():
        per = (times[-1] - times[0]) / (SIZES[-1] - SIZES[0]) * 1000
        print(f"{naam:34}{times[0]:>9.1f} µs fixed + {per:>8.2f} ns per row")


SIZES = (10, 1_000, 100_000)

if __name__ == "__main__":
    main()
