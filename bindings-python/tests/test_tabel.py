"""Tables: every library gives the same, and every row what a single case gives."""

from __future__ import annotations

import gc
import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow")

import koppelvlak
from koppelvlak import Aantallen, KoppelvlakError, Tabeltoets, Telbeleid
from tabel_data import DAG, WOORD, enkel, rijen, vormen

TOETS = Tabeltoets(DAG)
FEITEN = TOETS.feiten()
KOLOMMEN = rijen(FEITEN, 120)
VORMEN = vormen(KOLOMMEN)
W = Path(__file__).parents[2] / "benches" / "w.json"


def lijst(tabel: object) -> list[dict]:
    return pa.table(tabel).to_pylist()


def tabel(**kolommen: object) -> pa.Table:
    return pa.table({naam.replace("_", "-"): waarden for naam, waarden in kolommen.items()})


ALLES = ("wet", "beleid", "indicatie", "bepalend:wet", "bepalend:beleid", "route")


@pytest.fixture(scope="module")
def verwacht() -> list[dict]:
    uit = lijst(TOETS.toets(pa.table(KOLOMMEN), ALLES))
    assert len({rij["beleid"] for rij in uit}) == 3, "the rows must not all be alike"
    return uit


@pytest.mark.parametrize("vorm", [naam for naam in VORMEN])
def test_every_library_gives_the_same(vorm: str, verwacht: list[dict]) -> None:
    assert lijst(TOETS.toets(VORMEN[vorm], ALLES)) == verwacht


@pytest.mark.parametrize("vorm", [naam for naam in vormen(rijen(FEITEN, 0))])
def test_no_rows(vorm: str) -> None:
    uit = TOETS.toets(vormen(rijen(FEITEN, 0))[vorm], ALLES)
    assert len(uit) == 0
    assert pa.table(uit).column_names == list(ALLES)


def test_a_row_is_a_single_case() -> None:
    eerste = enkel(KOLOMMEN, 0)["toets"]
    lezingen = [
        f"lezing:{kant}:{lezing['lezing']}"
        for kant in ("wet", "beleid")
        for lezing in eerste[kant].get("lezingen", [])
    ]
    criteria = [f"criterium:{c['criterium']}" for c in eerste["beleid"]["criteria"]]
    namen = ["wet", "beleid", "indicatie", *lezingen, *criteria]
    assert lezingen and criteria
    uit = lijst(TOETS.toets(pa.table(KOLOMMEN), namen))
    for nummer, rij in enumerate(uit):
        een = enkel(KOLOMMEN, nummer)["toets"]
        own = {
            "wet": een["wet"]["uitkomst"],
            "beleid": een["beleid"]["uitkomst"],
            "indicatie": een["indicatie"],
        }
        for kant in ("wet", "beleid"):
            for lezing in een[kant].get("lezingen", []):
                own[f"lezing:{kant}:{lezing['lezing']}"] = lezing["uitkomst"]
        for criterium in een["beleid"]["criteria"]:
            own[f"criterium:{criterium['criterium']}"] = criterium["uitkomst"]
        assert rij == own, nummer


def test_a_choice_counts_as_in_a_single_case() -> None:
    eerste = enkel(KOLOMMEN, 0)["toets"]["beleid"]
    lezing = [lezing["lezing"] for lezing in eerste["lezingen"]][-1]
    anders = eerste["andersGelezen"][0]
    keuzes = {"profiel": eerste["profiel"], "lezing": lezing}
    criterium = {anders["regel"]: anders["lezing"]}
    toets = Tabeltoets(DAG, **keuzes, criterium_lezingen=criterium)
    uit = lijst(toets.toets(pa.table(KOLOMMEN), "beleid"))
    given = [{"regel": anders["regel"], "lezing": anders["lezing"]}]
    single = [
        enkel(KOLOMMEN, rij, **keuzes, criteriumLezingen=given)["toets"]["beleid"]["uitkomst"]
        for rij in range(len(uit))
    ]
    assert [rij["beleid"] for rij in uit] == single
    assert uit != lijst(TOETS.toets(pa.table(KOLOMMEN), "beleid"))


def test_missing_is_onbekend_and_never_nee() -> None:
    feit = "gebied-ernstig"
    for waarden in ([None], ["onbekend"], pa.nulls(1), pa.array([None], pa.bool_())):
        uit = lijst(TOETS.toets(pa.table({feit: waarden}), "beleid"))
        assert uit == [{"beleid": "onbekend"}]
    geen = pa.RecordBatch.from_arrays([], names=[])
    assert len(TOETS.toets(geen, "beleid")) == 0


def test_how_results_come_out() -> None:
    invoer = pa.table(KOLOMMEN)
    woorden = pa.table(TOETS.toets(invoer, ALLES))
    assert woorden.schema.field("beleid").type == pa.dictionary(pa.int8(), pa.string())
    assert not woorden.schema.field("beleid").nullable
    booleans = pa.table(TOETS.toets(invoer, ALLES, als="boolean"))
    assert booleans.schema.field("beleid").type == pa.bool_()
    terug = {True: "ja", False: "nee", None: "onbekend"}
    for naam in ("wet", "beleid"):
        assert [terug[w] for w in booleans[naam].to_pylist()] == woorden[naam].to_pylist()
    tekst = pa.table(TOETS.toets(invoer, ALLES, als="tekst"))
    assert {field.type for field in tekst.schema} == {pa.string()}
    assert tekst.to_pylist() == woorden.to_pylist()
    for als in ("woorden", "boolean", "tekst"):
        schema = TOETS.schema(ALLES, als=als)
        assert pa.schema(schema) == pa.table(TOETS.toets(invoer, ALLES, als=als)).schema
        assert len(schema) == len(ALLES) and schema.kolommen == list(ALLES)
        pa.table(TOETS.toets(invoer, ALLES, als=als)).validate(full=True)


def test_all_cores_give_what_one_gives() -> None:
    feit = KOLOMMEN[FEITEN[0]]
    lang = pa.table({naam: waarden * 1200 for naam, waarden in KOLOMMEN.items()})
    een = pa.table(TOETS.toets(lang, ALLES))
    assert len(een) == len(feit) * 1200
    assert pa.table(TOETS.toets(lang, ALLES, kernen="alle")) == een


def test_the_table_that_comes_out() -> None:
    uit = TOETS.toets(pa.table(KOLOMMEN), ALLES)
    assert (len(uit), uit.kolommen) == (120, list(ALLES))
    rows = uit.to_pyarrow().to_pylist()
    assert uit.to_pyarrow().to_pylist() == rows, "it can be read again"
    assert uit.to_polars().to_dicts() == rows
    pandas = uit.to_pandas()
    assert str(pandas["beleid"].dtype) == "category"
    assert pandas["beleid"].tolist() == [rij["beleid"] for rij in rows]
    assert pa.schema(uit) == uit.to_pyarrow().schema
    assert repr(uit).startswith("<Tabel: 120 rijen;")
    import duckdb

    got = duckdb.sql("select indicatie, count(*) as n from uit group by all").fetchall()
    assert sum(n for _, n in got) == 120
    # what came out goes in again: the words are those that are read
    feit = FEITEN[0]
    again = TOETS.toets(uit.to_pyarrow().select(["beleid"]), "wet", kolommen={"beleid": feit})
    assert len(again) == 120


def test_kept_and_renamed_columns() -> None:
    invoer = pa.table(
        {"zaaknummer": ["a", "b"], "naam": ["x", "y"], "mijn": [True, False]}
    )
    uit = TOETS.toets(
        invoer,
        "beleid",
        kolommen={"mijn": "gebied-ernstig"},
        behoud=("zaaknummer", "mijn"),
        onbekende_kolommen="negeer",
    )
    assert uit.kolommen == ["zaaknummer", "mijn", "beleid"]
    assert [rij["zaaknummer"] for rij in lijst(uit)] == ["a", "b"]
    assert pa.table(uit)["mijn"].to_pylist() == [True, False]


def test_html_shows_no_values_of_the_caller() -> None:
    invoer = pa.table({"<b>bsn": ["999990019"] * 30, "gebied-ernstig": [True] * 30})
    html = TOETS.toets(invoer, ("beleid", "bepalend:beleid"), behoud="<b>bsn")._repr_html_()
    assert "999990019" not in html and "<b>" not in html and "&lt;b&gt;bsn" in html
    assert html.count("<tr>") == 11 and "30 rijen" in html and "onbekend" in html
    for als in ("boolean", "tekst"):
        shown = TOETS.toets(invoer, "beleid", behoud="<b>bsn", als=als)._repr_html_()
        assert "999990019" not in shown and "<td>onbekend</td>" in shown


@pytest.mark.parametrize("rij", [0, 7, 119])
@pytest.mark.parametrize("vorm", ["pyarrow chunked", "polars enum", "pandas boolean", "pyarrow int8"])
def test_a_row_is_explained(vorm: str, rij: int) -> None:
    waarde = enkel(KOLOMMEN, rij)
    for feit in waarde["toets"]["feiten"]:
        # a table does not say who said so
        del feit["herkomst"]
    gezien = TOETS.feiten(("wet", "beleid"))
    uitleg = TOETS.verklaar(VORMEN[vorm], rij)
    assert isinstance(uitleg, koppelvlak.CriteriaAdvies)
    advies = uitleg.als_dict()
    bekend = [feit for feit in advies["toets"]["feiten"] if feit["feit"] in gezien]
    advies["toets"]["feiten"] = bekend
    assert advies == waarde


def test_an_explanation_takes_the_choices_along() -> None:
    anders = enkel(KOLOMMEN, 0)["toets"]["beleid"]["andersGelezen"]
    rij, regel, lezing, uitkomst = next(
        (rij, een["regel"], een["lezing"], een["uitkomst"])
        for rij in range(120)
        for beleid in [enkel(KOLOMMEN, rij)["toets"]["beleid"]]
        for een in beleid["andersGelezen"]
        if een["uitkomst"] != beleid["uitkomst"]
    )
    assert anders
    toets = Tabeltoets(DAG, criterium_lezingen={regel: lezing})
    uitleg = toets.verklaar(pa.table(KOLOMMEN), rij)
    assert uitleg.toets.beleid.uitkomst == uitkomst


def test_schemas_name_what_is_looked_at() -> None:
    schema = pa.schema(koppelvlak.regelset_schema(DAG))
    assert schema.names == FEITEN
    assert {field.type for field in schema} == {pa.bool_()}
    assert all(field.metadata[b"vraag"].endswith(b"?") for field in schema)
    ddl = koppelvlak.regelset_ddl(DAG)
    assert ddl.split(", ") == [f"`{feit}` BOOLEAN" for feit in FEITEN]
    wet = TOETS.feiten("wet")
    assert set(wet) < set(FEITEN) and wet
    assert TOETS.ddl(("wet", "indicatie")) == "`wet` STRING, `indicatie` STRING"
    assert TOETS.ddl("wet", als="boolean") == "`wet` BOOLEAN"
    # a column of another feit makes no difference
    ander = {feit: waarden for feit, waarden in KOLOMMEN.items() if feit in wet}
    assert lijst(TOETS.toets(pa.table(ander), "wet")) == lijst(
        TOETS.toets(pa.table(KOLOMMEN), "wet")
    )


def test_a_stream_gives_stretches() -> None:
    geheel = pa.table(TOETS.toets(pa.table(KOLOMMEN), ALLES))
    told: list[int] = []
    stroom = TOETS.stroom(pa.table(KOLOMMEN), ALLES, rijen=50, voortgang=told.append)
    delen = list(stroom)
    assert [len(deel) for deel in delen] == [50, 50, 20] and told == [50, 100, 120]
    assert pa.concat_tables(pa.table(deel) for deel in delen) == geheel
    assert list(stroom) == []


def test_a_stream_reads_no_further_than_it_gives() -> None:
    gelezen: list[int] = []
    stuk = pa.table(KOLOMMEN).to_batches()[0]

    def bron():
        for nummer in range(1000):
            gelezen.append(nummer)
            yield stuk

    reader = pa.RecordBatchReader.from_batches(stuk.schema, bron())
    stroom = TOETS.stroom(reader, "beleid")
    next(stroom)
    next(stroom)
    assert len(gelezen) <= 3


def test_progress_with_tqdm(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    assert sum(map(len, TOETS.stroom(pa.table(KOLOMMEN), voortgang="tqdm"))) == 120
    assert "120" in capsys.readouterr().err
    with pytest.raises(TypeError):
        TOETS.stroom(pa.table(KOLOMMEN), voortgang=3)


def test_pickled_by_its_arguments() -> None:
    toets = Tabeltoets(DAG, leefgebiedenlijst="canoniek", regio="zaanstreek-waterland")
    again = pickle.loads(pickle.dumps(toets))
    assert len(pickle.dumps(toets)) < 1000
    assert lijst(again.toets(pa.table(KOLOMMEN), "route")) == lijst(
        toets.toets(pa.table(KOLOMMEN), "route")
    )
    eigen = Tabeltoets("2024-06-01", regelset=W.read_text())
    assert pickle.loads(pickle.dumps(eigen)).feiten() == eigen.feiten()


def test_a_date_is_a_day() -> None:
    import datetime

    assert Tabeltoets(datetime.date(2025, 9, 1)).feiten() == FEITEN


def test_threads_share_one() -> None:
    invoer = pa.table(KOLOMMEN)
    toets = Tabeltoets(DAG)
    verwacht = pa.table(toets.toets(invoer, ALLES))

    def run(nummer: int) -> bool:
        namen = ALLES if nummer % 2 else tuple(reversed(ALLES))
        uit = pa.table(toets.toets(invoer, namen, kernen="alle" if nummer % 3 else "een"))
        return uit.select(list(ALLES)) == verwacht

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(run, range(400)))


def rss() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc")
def test_nothing_is_kept() -> None:
    invoer = pa.table({feit: waarden * 10 for feit, waarden in KOLOMMEN.items()})
    bad = pa.table({"gebied-ernstig": ["misschien"]})

    def call() -> None:
        pa.table(TOETS.toets(invoer, ALLES))
        next(TOETS.stroom(invoer, "beleid", rijen=100))
        with pytest.raises(KoppelvlakError):
            TOETS.toets(bad)

    for _ in range(500):
        call()
    gc.collect()
    before = rss()
    for _ in range(10_000):
        call()
    gc.collect()
    # 1200 rows of six results are 7 kB: 70 MB, if they were kept
    assert rss() - before < 16 * 1024 * 1024


def test_buffers_are_released() -> None:
    gc.collect()
    before = pa.total_allocated_bytes()
    invoer = pa.table({"zaaknummer": ["1234567890"] * 100_000, "gebied-ernstig": [True] * 100_000})
    uit = TOETS.toets(invoer, "beleid", behoud="zaaknummer")
    del invoer
    gc.collect()
    assert pa.total_allocated_bytes() - before > 900_000, "what is kept is not copied"
    del uit
    gc.collect()
    assert pa.total_allocated_bytes() - before < 100_000


class Kaal:
    """An object with a stream and nothing else."""

    def __init__(self, tabel: pa.Table) -> None:
        self._tabel = tabel

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._tabel.__arrow_c_stream__()


def test_any_object_with_the_interface() -> None:
    assert lijst(TOETS.toets(Kaal(pa.table(KOLOMMEN)))) == lijst(TOETS.toets(pa.table(KOLOMMEN)))


def halverwege() -> pa.RecordBatchReader:
    stuk = pa.table(KOLOMMEN).to_batches()[0]

    def bron():
        yield stuk
        raise ValueError("999990019")

    return pa.RecordBatchReader.from_batches(stuk.schema, bron())


class Een:
    """An object that exports one thing once."""

    def __init__(self, naam: str, capsules: object) -> None:
        self.__class__ = type("Een", (Een,), {naam: lambda self, _=None: capsules})


def gelezen(naam: str) -> Een:
    bron = pa.table(KOLOMMEN).combine_chunks()
    bron = bron if naam == "__arrow_c_stream__" else bron.to_batches()[0]
    een = Een(naam, getattr(bron, naam)())
    assert len(TOETS.toets(een)) == 120
    return een


def sleutel_te_hoog() -> pa.Table:
    keys = pa.array([0, 3], pa.int8())
    return pa.table({"gebied-ernstig": pa.DictionaryArray.from_arrays(keys, ["ja", "nee"], safe=False)})


ERNSTIG = "gebied-ernstig"
FOUTEN = {
    "tabel-onleesbaar": [
        lambda: TOETS.toets(3),
        lambda: TOETS.toets(pa.array([True])),
        lambda: TOETS.toets(halverwege()),
        lambda: TOETS.toets(gelezen("__arrow_c_stream__")),
        lambda: TOETS.toets(gelezen("__arrow_c_array__")),
    ],
    "kolom-onbekend": [lambda: TOETS.toets(pa.table({"zaaknummer": [1]}))],
    "kolom-ontbreekt": [
        lambda: TOETS.toets(pa.table(KOLOMMEN), behoud="zaaknummer"),
        lambda: TOETS.toets(pa.table(KOLOMMEN), kolommen={"a": ERNSTIG}),
    ],
    "kolom-dubbel": [
        lambda: TOETS.toets(pa.table({ERNSTIG: [True], "b": [True]}), kolommen={"b": ERNSTIG}),
        lambda: TOETS.toets(pa.table({ERNSTIG: [True]}), ("wet", "wet")),
        lambda: TOETS.toets(pa.table({"wet": [True]}), "wet", behoud="wet"),
    ],
    "kolom-type": [
        lambda: TOETS.toets(pa.table({ERNSTIG: [1.0]})),
        lambda: TOETS.toets(pa.table({ERNSTIG: [1]})),
        lambda: TOETS.toets(pa.table({ERNSTIG: pa.array([1]).dictionary_encode()})),
    ],
    "woord-onbekend": [
        lambda: TOETS.toets(pa.table({ERNSTIG: ["ja", "Ja"]})),
        lambda: TOETS.toets(pa.table({ERNSTIG: pa.array(["ja", ""], pa.large_string())})),
        lambda: TOETS.toets(pa.table({ERNSTIG: pa.array(["ja", "ja "], pa.string_view())})),
        lambda: TOETS.toets(pa.table({ERNSTIG: pa.array(["ja", "x"]).dictionary_encode()})),
    ],
    "byte-onbekend": [lambda: TOETS.toets(pa.table({ERNSTIG: pa.array([1, -1], pa.int8())}))],
    "sleutel-onbekend": [lambda: TOETS.toets(sleutel_te_hoog())],
    "rij-leeg": [
        lambda: TOETS.toets(
            pa.StructArray.from_arrays(
                [pa.array([True, False])], [ERNSTIG], mask=pa.array([False, True])
            )
        )
    ],
    "rij-ontbreekt": [
        lambda: TOETS.verklaar(pa.table(KOLOMMEN), 120),
        lambda: TOETS.verklaar(pa.table(KOLOMMEN), -1),
    ],
    "resultaat-onbekend": [
        lambda: TOETS.toets(pa.table(KOLOMMEN), naam)
        for naam in ("", "Wet", "wet:", "lezing:wet", "lezing:wie:x", "criterium:A b", "stap:a:b")
    ],
    "keuze-onbekend": [
        lambda: TOETS.toets(pa.table(KOLOMMEN), kernen="twee"),
        lambda: TOETS.toets(pa.table(KOLOMMEN), als="getal"),
        lambda: TOETS.toets(pa.table(KOLOMMEN), onbekende_kolommen="bewaar"),
        lambda: Tabeltoets(DAG, profiel="A b"),
    ],
    "regio-onbekend": [lambda: Tabeltoets(DAG, regio="nergens")],
    "feit-onbekend": [lambda: TOETS.toets(pa.table({"a": [True]}), kolommen={"a": "iets-anders"})],
    "feit-afgeleid": [lambda: TOETS.toets(pa.table({"indicatie-past": [True]}))],
    "geen-regels": [lambda: Tabeltoets("1900-01-01")],
    "niet-van-toepassing": [
        lambda: Tabeltoets("2024-06-01", regelset=W.read_text()).toets(pa.table({}), "wet")
    ],
    "profiel-onbekend": [lambda: Tabeltoets(DAG, profiel="geen")],
    "lezing-onbekend": [
        lambda: Tabeltoets(DAG, lezing="geen"),
        lambda: TOETS.toets(pa.table(KOLOMMEN), "lezing:beleid:geen"),
    ],
    "lijst-onbekend": [lambda: Tabeltoets(DAG, leefgebiedenlijst="geen")],
    "regel-onbekend": [
        lambda: Tabeltoets(DAG, criterium_lezingen={"geen": "geen"}),
        lambda: TOETS.toets(pa.table(KOLOMMEN), "stap:geen"),
    ],
    "telling-minimum": [lambda: Telbeleid(minimum=2)],
    "telling-afronding": [lambda: Telbeleid(afronding=3)],
    "telling-speling": [lambda: Telbeleid(speling=1)],
    "telling-noemer": [lambda: Telbeleid(min_noemer=3)],
    "telling-leeg": [lambda: Aantallen({})],
    "telling-label": [lambda: Aantallen({"": 3})],
    "telling-label-dubbel": [lambda: Aantallen({1: 3, "1": 3})],
    "telling-totaal": [lambda: Aantallen({"a": 2**53})],
    "peildatum-ontbreekt": [lambda: Tabeltoets("gisteren"), lambda: Tabeltoets(None)],
}

# What no producer of Arrow can bring about, and what no rules do.
ONBEREIKBAAR = {
    "andere-regelset",
    "regel-te-groot",
    "vergelijking-gevallen",
    "vergelijking-soort",
    "telling-aantal",
    "telling-te-veel",
    "buffer-kort",
    "kolom-lengte",
    "offset-te-groot",
    "woorden-te-veel",
}


def test_every_code_is_tried() -> None:
    from koppelvlak._koppelvlak import _tabelcodes

    geprobeerd = set(FOUTEN) - {"peildatum-ontbreekt"}
    assert geprobeerd | ONBEREIKBAAR == set(_tabelcodes())
    assert not geprobeerd & ONBEREIKBAAR


@pytest.mark.parametrize("tekst", ["{", "{}", '{"versie": 3}'])
def test_rules_of_ones_own_are_looked_at(tekst: str) -> None:
    with pytest.raises(KoppelvlakError) as gevangen:
        Tabeltoets(DAG, regelset=tekst)
    assert gevangen.value.pad == ("regelset",)


@pytest.mark.parametrize(("code", "nummer"), [(c, n) for c, all_ in FOUTEN.items() for n in range(len(all_))])
def test_an_error_tells_where(code: str, nummer: int) -> None:
    with pytest.raises(KoppelvlakError) as gevangen:
        FOUTEN[code][nummer]()
    fout = gevangen.value
    assert fout.code == code
    tekst = str(fout) + "".join(f.tekst_en for f in fout.bevindingen)
    assert "999990019" not in tekst and "misschien" not in tekst
    assert not any(woord in tekst.lower() for woord in ("verplicht", "ongeldig"))


def test_an_error_names_the_column_the_row_and_what_was_expected() -> None:
    invoer = pa.table(
        {
            "zaaknummer": [1, 2],
            "gebied-ernstig": pa.array([0.5, 1.5]),
            "gebied-lokaal": [True, True],
        }
    )
    with pytest.raises(KoppelvlakError) as gevangen:
        TOETS.toets(invoer)
    assert [(f.code, f.pad) for f in gevangen.value.bevindingen] == [
        ("kolom-onbekend", ("zaaknummer",)),
        ("kolom-type", ("gebied-ernstig",)),
    ]
    assert "boolean" in gevangen.value.bevindingen[1].tekst_en
    assert "Float64" in gevangen.value.bevindingen[1].tekst_en
    # the row counts from the beginning of the table, not of its chunk
    for goed, fout in ((["ja"] * 5, ["nee", "x"]), ([1] * 5, [0, 2])):
        soort = pa.string() if goed[0] == "ja" else pa.int8()
        delen = pa.chunked_array([pa.array(goed, soort), pa.array(fout, soort)])
        with pytest.raises(KoppelvlakError) as gevangen:
            TOETS.toets(pa.table({"gebied-ernstig": delen}))
        assert gevangen.value.pad == ("gebied-ernstig", "6")
        assert gevangen.value.bevindingen[0].plaats == "/gebied-ernstig/6"


def test_a_word_that_no_row_has_may_be_anything() -> None:
    keys = pa.array([0, None, 0], pa.int8())
    kolom = pa.DictionaryArray.from_arrays(keys, ["ja", "misschien"])
    assert len(TOETS.toets(pa.table({"gebied-ernstig": kolom}))) == 3
