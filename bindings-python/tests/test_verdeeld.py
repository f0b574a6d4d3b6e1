"""Past one machine: every engine gives what a direct call gives."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow")

from koppelvlak import KoppelvlakError, Tabeltoets
from koppelvlak.verdeeld import mapper, registreer_duckdb
from tabel_data import DAG, rijen

TOETS = Tabeltoets(DAG)
FEITEN = TOETS.feiten()
ALLES = ("wet", "beleid", "indicatie", "bepalend:beleid", "route")
KOLOMMEN = rijen(FEITEN, 300)
W = Path(__file__).parents[2] / "benches" / "w.json"
GROOT = int(os.environ.get("KOPPELVLAK_SPARK_RIJEN", "5000000"))


def met_nummers() -> pa.Table:
    tabel = pa.table(KOLOMMEN)
    return tabel.append_column("nummer", pa.array(range(len(tabel))))


def verwacht(resultaten: tuple[str, ...] = ALLES) -> list[dict]:
    return pa.table(TOETS.toets(pa.table(KOLOMMEN), resultaten)).to_pylist()


def test_a_mapper_goes_along_as_its_arguments() -> None:
    een = mapper(DAG, ALLES, behoud="nummer", kolommen={"nummer": "x"})
    again = pickle.loads(pickle.dumps(een))
    assert again == een and hash(again) == hash(een)
    assert again.toets is een.toets, "a process compiles the rules once"
    assert len(pickle.dumps(een)) < 1000


def test_a_mapper_is_looked_at_before_it_leaves() -> None:
    with pytest.raises(KoppelvlakError, match="resultaat-onbekend"):
        mapper(DAG, ("wett",))
    with pytest.raises(KoppelvlakError, match="profiel-onbekend"):
        mapper(DAG, profiel="geen")


def test_in_another_process() -> None:
    code = (
        "import pickle, sys, pyarrow as pa\n"
        "een, tabel = pickle.load(sys.stdin.buffer)\n"
        "sys.stdout.buffer.write(pickle.dumps(een.ray(tabel).to_pylist()))\n"
    )
    gegeven = pickle.dumps((mapper(DAG, ALLES), pa.table(KOLOMMEN)))
    klaar = subprocess.run([sys.executable, "-c", code], input=gegeven, capture_output=True, check=True)
    assert pickle.loads(klaar.stdout) == verwacht()


def test_batches_as_spark_hands_them_over() -> None:
    batches = met_nummers().to_batches(max_chunksize=40)
    uit = pa.Table.from_batches(mapper(DAG, ALLES, behoud="nummer").spark(iter(batches)))
    assert uit["nummer"].to_pylist() == list(range(300))
    assert uit.drop(["nummer"]).to_pylist() == verwacht()


def test_polars() -> None:
    pl = pytest.importorskip("polars")
    een = mapper(DAG, ALLES)
    frame = pl.DataFrame(KOLOMMEN, schema=dict.fromkeys(KOLOMMEN, pl.Boolean))
    schema = dict.fromkeys(ALLES, pl.String)
    uit = frame.lazy().map_batches(een.polars, schema=schema).collect()
    assert uit.to_dicts() == verwacht()


@pytest.mark.parametrize("als", ["tekst", "boolean"])
@pytest.mark.parametrize("resultaat", ["beleid", "wet"])
def test_duckdb(als: str, resultaat: str) -> None:
    duckdb = pytest.importorskip("duckdb")
    con = duckdb.connect()
    feiten = registreer_duckdb(con, "toets", mapper(DAG, (resultaat,), als=als))
    assert feiten == TOETS.feiten(resultaat)
    con.register("zaken", met_nummers())
    namen = ", ".join(f'"{feit}"' for feit in feiten)
    rows = con.execute(f"select toets({namen}) from zaken order by nummer").fetchall()
    woord = {True: "ja", False: "nee", None: "onbekend"}
    got = [woord.get(waarde, waarde) for (waarde,) in rows]
    assert got == [rij[resultaat] for rij in verwacht((resultaat,))]
    assert "onbekend" in got, "NULL must go in"


def test_ray() -> None:
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=1, include_dashboard=False)
    try:
        data = ray.data.from_arrow(met_nummers())
        een = mapper(DAG, ALLES, behoud="nummer")
        uit = data.map_batches(een.ray, batch_format="pyarrow", batch_size=64).to_pandas()
    finally:
        ray.shutdown()
    uit = uit.sort_values("nummer").drop(columns="nummer")
    assert uit.to_dict("records") == verwacht()


@pytest.fixture(scope="module")
def spark():
    if shutil.which("java") is None:
        pytest.skip("java is not installed")
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    bouw = sql.SparkSession.builder.master("local[2]").appName("koppelvlak")
    for naam, waarde in {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "2g",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "100000",
    }.items():
        bouw = bouw.config(naam, waarde)
    sessie = bouw.getOrCreate()
    sessie.sparkContext.setLogLevel("ERROR")
    yield sessie
    sessie.stop()


def test_spark_row_by_row(spark) -> None:
    een = mapper(DAG, ALLES, behoud="nummer")
    frame = spark.createDataFrame(met_nummers())
    uit = frame.mapInArrow(een.spark, f"nummer BIGINT, {een.ddl}").orderBy("nummer")
    assert uit.drop("nummer").toArrow().to_pylist() == verwacht()


def test_spark_on_millions_of_rows(spark) -> None:
    """Rows that follow from their number, so that they need not be sent."""
    resultaten = ("beleid", "criterium:c1", "criterium:c2", "bepalend:beleid")
    w = {"regelset": W.read_text()}
    toets = Tabeltoets("2024-06-01", **w)
    feiten = toets.feiten(resultaten)
    # three values in turn, in another rhythm for each feit
    uitdrukking = [
        f"case (id div {at * at + 1}) % 3 when 0 then true when 1 then false end as `{feit}`"
        for at, feit in enumerate(feiten)
    ]
    frame = spark.range(GROOT).selectExpr(*uitdrukking)
    een = mapper("2024-06-01", resultaten, **w)
    uit = frame.mapInArrow(een.spark, een.ddl)
    got = {
        tuple(rij[:-1]): rij[-1]
        for rij in uit.groupBy(*[f"`{naam}`" for naam in resultaten]).count().collect()
    }

    import pyarrow.compute as pc

    direct: dict[tuple, int] = {}
    stuk = 500_000
    for begin in range(0, GROOT, stuk):
        nummers = pa.array(range(begin, min(begin + stuk, GROOT)))
        kolommen = {}
        for at, feit in enumerate(feiten):
            deel = pc.divide(nummers, at * at + 1)
            rest = pc.subtract(deel, pc.multiply(pc.divide(deel, 3), 3))
            kolommen[feit] = pc.if_else(pc.equal(rest, 2), None, pc.equal(rest, 0))
        tabel = pa.table(toets.toets(pa.table(kolommen), resultaten, als="tekst"))
        geteld = tabel.group_by(list(resultaten)).aggregate([([], "count_all")])
        for rij in geteld.to_pylist():
            key = tuple(rij[naam] for naam in resultaten)
            direct[key] = direct.get(key, 0) + rij["count_all"]
    assert sum(got.values()) == GROOT
    assert len(got) > 10
    assert got == direct
