"""Tables past one machine: Spark, Ray, DuckDB, polars.

`mapper` makes a function without state, of a batch alone: engines may call it anywhere, in any
order, as often as they like. It is pickled by its arguments; a process compiles the rules once.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Any, Literal

from ._koppelvlak import Tabel, Tabeltoets

__all__ = ["Mapper", "mapper", "registreer_duckdb"]

_Paren = tuple[tuple[str, Any], ...]


def _compile(keuzes: _Paren) -> Tabeltoets:
    gekozen = dict(keuzes)
    gekozen["criterium_lezingen"] = dict(gekozen["criterium_lezingen"])
    return Tabeltoets(gekozen.pop("peildatum"), **gekozen)


_toets = lru_cache(maxsize=16)(_compile)


@dataclass(frozen=True)
class Mapper:
    """Works out results for whatever an engine hands over. Make one with `mapper`."""

    resultaten: tuple[str, ...]
    als: Literal["woorden", "boolean", "tekst"]
    onbekende_kolommen: Literal["weiger", "negeer"]
    kolommen: tuple[tuple[str, str], ...]
    behoud: tuple[str, ...]
    keuzes: _Paren = field(repr=False)

    @property
    def toets(self) -> Tabeltoets:
        """The rules; compiled once in each process."""
        return _toets(self.keuzes)

    def spark(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Batches of pyarrow, for `DataFrame.mapInArrow`; its schema is `ddl`."""
        for batch in batches:
            yield from self._pyarrow(batch).to_batches()

    def ray(self, tabel: Any) -> Any:
        """A table of pyarrow, for `Dataset.map_batches(…, batch_format="pyarrow")`."""
        return self._pyarrow(tabel)

    def polars(self, frame: Any) -> Any:
        """For `LazyFrame.map_batches(…, schema=…)`: a `DataFrame` in, a `DataFrame` out."""
        return self._run(frame).to_polars()

    @property
    def ddl(self) -> str:
        """The columns that come out, for Spark; put those of `behoud` before them."""
        return self.toets.ddl(self.resultaten, als=self.als)

    def _pyarrow(self, tabel: Any) -> Any:
        return self._run(tabel).to_pyarrow()

    def _run(self, tabel: Any) -> Tabel:
        return self.toets.toets(
            tabel,
            self.resultaten,
            als=self.als,
            onbekende_kolommen=self.onbekende_kolommen,
            kolommen=dict(self.kolommen),
            behoud=self.behoud,
        )


def mapper(
    peildatum: date | str,
    resultaten: Sequence[str] = ("wet", "beleid", "indicatie"),
    *,
    als: Literal["woorden", "boolean", "tekst"] = "tekst",
    onbekende_kolommen: Literal["weiger", "negeer"] = "weiger",
    kolommen: Mapping[str, str] | None = None,
    behoud: Sequence[str] = (),
    profiel: str | None = None,
    lezing: str | None = None,
    leefgebiedenlijst: str | None = None,
    criterium_lezingen: Mapping[str, str] | None = None,
    regio: str | None = None,
    regelset: str | None = None,
) -> Mapper:
    """A function for an engine. Checks the choices here, not on a machine far away.

    Words come out in full (`als="tekst"`): Spark and DuckDB have no dictionaries.
    Raises `KoppelvlakError` if a choice or a result does not exist.
    """
    made = Mapper(
        resultaten=(resultaten,) if isinstance(resultaten, str) else tuple(resultaten),
        als=als,
        onbekende_kolommen=onbekende_kolommen,
        kolommen=tuple(sorted((kolommen or {}).items())),
        behoud=(behoud,) if isinstance(behoud, str) else tuple(behoud),
        keuzes=(
            ("peildatum", str(peildatum)),
            ("profiel", profiel),
            ("lezing", lezing),
            ("leefgebiedenlijst", leefgebiedenlijst),
            ("criterium_lezingen", tuple(sorted((criterium_lezingen or {}).items()))),
            ("regio", regio),
            ("regelset", regelset),
        ),
    )
    made.toets.schema(made.resultaten, als=als)
    return made


def registreer_duckdb(verbinding: Any, naam: str, mapper: Mapper) -> list[str]:
    """Makes a function of SQL that gives the one result of a mapper, and lists its arguments.

    The arguments are feiten, as booleans, in the order of the list. NULL is `onbekend`, so
    NULL goes in like any other value. Raises `ValueError` if the mapper gives more than one
    result.
    """
    if len(mapper.resultaten) != 1:
        raise ValueError("a mapper with one result expected")
    duckdb, pa = import_module("duckdb"), import_module("pyarrow")
    (resultaat,) = mapper.resultaten
    feiten = mapper.toets.feiten((resultaat,))

    def reken(*kolommen: Any) -> Any:
        tabel = pa.table(list(kolommen), names=feiten)
        uit = mapper.toets.toets(tabel, (resultaat,), als=mapper.als).to_pyarrow()
        return uit.column(0).combine_chunks()

    # DuckDB counts the arguments of a function by its signature
    plaats = inspect.Parameter.POSITIONAL_ONLY
    namen = [inspect.Parameter(f"feit{n}", plaats) for n in range(len(feiten))]
    setattr(reken, "__signature__", inspect.Signature(namen))  # noqa: B010
    soort = "BOOLEAN" if mapper.als == "boolean" else "VARCHAR"
    verbinding.create_function(
        naam,
        reken,
        [duckdb.sqltype("BOOLEAN")] * len(feiten),
        duckdb.sqltype(soort),
        type="arrow",
        null_handling="special",
    )
    return feiten
