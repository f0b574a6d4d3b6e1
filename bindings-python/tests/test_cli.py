"""The command line, as people run it: the installed command, in a process of its own.

`KOPPELVLAK_UPDATE=1 pytest …` writes the texts in `golden/` again.
"""

import csv
import json
import os
import pathlib
import random
import subprocess
import sys

import pytest

TOP = pathlib.Path(__file__).parents[2]
GOLDEN = pathlib.Path(__file__).parent / "golden"
CASUSSEN = TOP / "examples" / "casussen"
STUK = CASUSSEN / "stuk"
COMMAND = pathlib.Path(sys.executable).with_name("koppelvlak")
OPDRACHTEN = ["controleer", "vergelijk", "regels", "regio-check", "advies"]


def run(*arguments, invoer=b"", code=None, env=None):
    """Runs the command; gives what it prints and what it complains about."""
    arguments = [str(argument) for argument in arguments]
    ran = subprocess.run([COMMAND, *arguments], input=invoer, capture_output=True, cwd=TOP, env=env, timeout=120)
    uit, fout = ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8")
    assert "Traceback" not in fout, fout
    if code is not None:
        assert ran.returncode == code, (uit, fout)
    return uit, fout


def golden(naam, tekst):
    pad = GOLDEN / naam
    if os.environ.get("KOPPELVLAK_UPDATE"):
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def aanmeldingen(tmp_path_factory):
    """Every fictional casus and every broken one, on a line each; a line with nothing on it."""
    files = sorted(CASUSSEN.glob("[0-9]*.json"))
    lines = [json.dumps(json.loads(pad.read_text(encoding="utf-8"))) for pad in files]
    stuk = [pad.read_text(encoding="utf-8").replace("\n", " ") for pad in sorted(STUK.glob("*.json"))]
    pad = tmp_path_factory.mktemp("cli") / "aanmeldingen.jsonl"
    pad.write_text("\n".join([*lines, "", *stuk]) + "\n", encoding="utf-8")
    return pad


@pytest.mark.parametrize("opdracht", ["", *OPDRACHTEN])
def test_help(opdracht):
    uit, fout = run(*filter(None, [opdracht]), "--help", code=0)
    golden(f"help{'-' if opdracht else ''}{opdracht}.txt", uit)
    assert fout == ""
    # words of argparse that were not made Dutch
    for english in ("usage", "options", "arguments", "show this", "default"):
        assert english not in uit


MISUSE = [
    ([], "dit ontbreekt nog: OPDRACHT"),
    (["controle"], "kies uit"),
    (["controleer"], "dit ontbreekt nog: bestand"),
    (["controleer", "a.jsonl", "--peil", "2025-01-01"], "dit is geen keuze van deze opdracht: --peil 2025-01-01"),
    (["controleer", "a.jsonl", "--peildatum"], "hier hoort één waarde achter"),
    (["controleer", "a.jsonl", "--peildatum", "1-9-2025"], "schrijf een dag als 2025-09-15"),
    (["controleer", "a.jsonl", "--kernen", "0"], "geef een aantal van 1 of meer"),
    (["controleer", "bestaat-niet.jsonl"], "bestaat-niet.jsonl: dit bestand is er niet."),
    (["controleer", "examples"], "examples: dit is een map, geen bestand."),
    (["controleer", "README.md", "--uit", "uit.xlsx"], "kies een naam die eindigt op .jsonl, .csv of .parquet"),
    (["controleer", "README.md", "--uit", "bestaat-niet/uit.csv"], "dit bestand is er niet"),
    (["controleer", "README.md", "--peildatum", "2025-09-15", "--regio", "nergens"], "[regio-onbekend]"),
    (["regels"], "dit ontbreekt nog: --peildatum/--datum"),
    (["regels", "--datum", "2025-09-15", "--regio", "nergens"], "[regio-onbekend]"),
    (["regio-check", "README.md"], "README.md: regel 1, kolom 1: dit is geen leesbare JSON."),
    (["regio-check", "bestaat-niet.toml"], "dit bestand is er niet"),
    (["advies", "examples/casussen/stuk/geen-json.json"], "regel 36, kolom 1: dit is geen leesbare JSON."),
    (["advies", "core/tests/fixtures/volledig.json"], "[peildatum-ontbreekt]"),
    (["vergelijk", "a.parquet", "--datum", "2025-09-15"], "Geef precies één keuze twee keer"),
    (["vergelijk", "a.parquet", "--datum", "2025-09-15", "--lezing", "p1", "--lezing", "x"], "[lezing-onbekend]"),
]


@pytest.mark.parametrize(("arguments", "expected"), MISUSE)
def test_misuse_is_said_in_one_dutch_sentence_and_ends_with_2(arguments, expected):
    uit, fout = run(*arguments, code=2)
    assert uit == ""
    assert expected in fout
    for english in ("usage", "required:", "unrecognized", "expected", "invalid", "error"):
        assert english not in fout


def test_findings_by_line_and_a_summary(aanmeldingen):
    uit, fout = run("controleer", aanmeldingen, code=1)
    golden("controleer.txt", uit)
    assert fout == ""
    for nummer in (18, 21, 25, 30):
        assert f"Regel {nummer}: " in uit
    assert "Regel 24: " not in uit


def test_complete_aanmeldingen_end_with_0():
    regel = json.dumps(json.loads((CASUSSEN / "01-overlast-purmerend.json").read_text(encoding="utf-8")))
    uit, _ = run("controleer", "-", invoer=regel.encode(), code=0)
    assert "Compleet: 1. Aan te vullen: 0." in uit
    alleen = json.dumps(json.loads(regel)["aanmelding"]).encode()
    uit, _ = run("controleer", "-", "--peildatum", "2025-09-15", invoer=alleen, code=0)
    assert "Compleet: 1." in uit
    run("controleer", "-", invoer=alleen, code=1)
    run("controleer", "-", invoer=b"", code=0)


def test_rows_as_json(aanmeldingen):
    uit, _ = run("controleer", aanmeldingen, "--json", "--onbeschermde-aantallen", code=1)
    *rijen, samen = [json.loads(regel) for regel in uit.splitlines()]
    assert [rij["regel"] for rij in rijen] == list(range(1, 31))
    assert {rij["soort"] for rij in rijen} == {"rij"}
    assert samen["soort"] == "samenvatting"
    assert samen["regels"] == 30
    assert samen["status"] == {"ok": 28, "leeg": 1, "fout": 1}
    telling = {}
    for rij in rijen:
        if rij["status"] == "ok" and rij["uitkomst"]:
            telling[rij["uitkomst"]] = telling.get(rij["uitkomst"], 0) + 1
    assert samen["uitkomsten"]["uitkomst"] == dict(sorted(telling.items()))


def test_small_counts_stay_hidden_unless_asked_for_by_name(aanmeldingen):
    beschermd = json.loads(run("controleer", aanmeldingen, "--json", "--stil", code=1)[0])
    assert beschermd["aantallen"] == "beschermd"
    for geteld in beschermd["uitkomsten"].values():
        assert all(aantal is None or aantal >= 10 or aantal == 0 for aantal in geteld.values())
    ruw = json.loads(run("controleer", aanmeldingen, "--json", "--stil", "--onbeschermde-aantallen", code=1)[0])
    assert ruw["aantallen"] == "onbeschermd"
    assert 0 < min(ruw["uitkomsten"]["uitkomst"].values()) < 10


def test_rows_to_a_file(aanmeldingen, tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    for einde in ("jsonl", "csv", "parquet"):
        uit, _ = run("controleer", aanmeldingen, "--uit", tmp_path / f"rijen.{einde}", code=1)
        assert uit.startswith("\nSamenvatting")
    jsonl = [json.loads(regel) for regel in (tmp_path / "rijen.jsonl").read_text(encoding="utf-8").splitlines()]
    with open(tmp_path / "rijen.csv", encoding="utf-8", newline="") as bestand:
        tabel = list(csv.DictReader(bestand))
    parquet = pq.read_table(tmp_path / "rijen.parquet").to_pylist()
    assert len(jsonl) == len(tabel) == len(parquet) == 30
    for een, ander, derde in zip(jsonl, tabel, parquet):
        codes = [each["code"] for each in een["bevindingen"]]
        assert ander["codes"].split() == derde["codes"] == codes
        for naam in ("regel", "status", "wet", "beleid", "indicatie", "uitkomst", "vragen"):
            assert ("" if een[naam] is None else str(een[naam])) == ander[naam]
            assert een[naam] == derde[naam]


def test_nothing_that_was_typed_is_printed(aanmeldingen):
    typed = {
        text
        for pad in CASUSSEN.glob("[0-9]*.json")
        for persoon in json.loads(pad.read_text(encoding="utf-8"))["aanmelding"].get("betrokkenen", [])
        for text in [persoon.get("bsn"), persoon.get("geboortedatum"), (persoon.get("naam") or {}).get("geslachtsnaam")]
        if text
    }
    assert len(typed) > 30
    for keuze in ([], ["--json"]):
        uit, fout = run("controleer", aanmeldingen, *keuze)
        assert [text for text in typed if text in uit or text in fout] == []


def test_whoever_reads_along_may_stop(aanmeldingen):
    running = subprocess.Popen(
        [COMMAND, "controleer", aanmeldingen, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    running.stdout.read(10)
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(timeout=60) in (1, 2)


def test_the_rules_of_a_day():
    uit, _ = run("regels", "--datum", "2025-09-15", "--regio", "parkstad", code=0)
    golden("regels-parkstad.txt", uit)
    gelezen = json.loads(run("regels", "--datum", "2025-09-15", "--json", code=0)[0])
    assert {"profielen", "criteria", "triage", "feiten"} <= set(gelezen)
    for regel in gelezen["criteria"]:
        assert regel["titel"] in run("regels", "--datum", "2025-09-15", code=0)[0]
        break
    eerder, _ = run("regels", "--datum", "2025-02-28", code=0)
    assert "bgs-2025" in uit and "bgs-2025" not in eerder


def test_a_profile_of_ones_own(tmp_path):
    tomls = sorted((TOP / "core" / "data" / "regios").glob("*/*.toml"))
    assert len(tomls) >= 7
    run("regio-check", tomls[0], code=0)
    uit, _ = run("regio-check", TOP / "examples" / "regios" / "stuk" / "voorbeeldstad.json", code=1)
    golden("regio-check.txt", uit.replace(f"{TOP}/", ""))
    mis = tmp_path / "mis.toml"
    mis.write_text('id = "voorbeeldstad"\ntitel = "x"\ngeldigVanaf = 2025-01-01\nonzin = 1\n', encoding="utf-8")
    uit, _ = run("regio-check", mis, code=1)
    assert "past nog niet" in uit and "[" in uit
    json_uit = json.loads(run("regio-check", mis, "--json", code=1)[0])
    assert json_uit["status"] == "fout"
    mis.write_text("a = \n", encoding="utf-8")
    _, fout = run("regio-check", mis, code=2)
    assert "dit is geen leesbare TOML" in fout
    mis.write_bytes(b"a = '\xff'\n")
    assert "UTF-8" in run("regio-check", mis, code=2)[1]


def test_advice_on_one_casus(tmp_path):
    casus = CASUSSEN / "13-vrijlating-purmerend.json"
    golden("advies.txt", run("advies", casus, code=0)[0])
    heel = json.loads(casus.read_text(encoding="utf-8"))
    gelezen = json.loads(run("advies", casus, "--json", code=0)[0])
    assert gelezen["leidend"]["uitkomst"] == "aanvullen"
    los = tmp_path / "aanmelding.json"
    los.write_text(json.dumps(heel["aanmelding"]), encoding="utf-8")
    args = ["--peildatum", heel["peildatum"], "--json"]
    anders = json.loads(run("advies", los, *args, code=0)[0])
    assert anders == gelezen
    regio = json.loads(run("advies", casus, "--regio", "zaanstreek-waterland", "--json", code=0)[0])
    assert regio["bewijs"]["regio"]["regio"] == "zaanstreek-waterland"
    los.write_text('{"onzin": 1}', encoding="utf-8")
    assert "[veld-onbekend]" in run("advies", los, "--peildatum", "2025-09-15", code=0)[0]


@pytest.fixture(scope="module")
def tabel(tmp_path_factory):
    pa = pytest.importorskip("pyarrow")
    import koppelvlak
    import pyarrow.csv
    import pyarrow.feather
    import pyarrow.parquet

    feiten = koppelvlak.Tabeltoets("2025-09-15").feiten("beleid")
    seeded = random.Random(20230201)
    made = pa.table(
        {feit: pa.array(seeded.choices(["ja", "nee", "onbekend", None], [40, 2, 1, 1], k=1000)) for feit in feiten}
    )
    folder = tmp_path_factory.mktemp("tabel")
    pyarrow.parquet.write_table(made, folder / "casussen.parquet")
    pyarrow.csv.write_csv(made, folder / "casussen.csv")
    pyarrow.feather.write_feather(made, folder / "casussen.feather")
    pyarrow.parquet.write_table(made.append_column("naam", pa.array(["x"] * 1000)), folder / "anders.parquet")
    return folder


def test_two_lezingen_over_a_table(tabel):
    args = ["--datum", "2025-09-15", "--lezing", "p1", "--lezing", "p2"]
    uit, _ = run("vergelijk", tabel / "casussen.parquet", *args, code=0)
    golden("vergelijk.txt", uit)
    for naam in ("casussen.csv", "casussen.feather"):
        assert run("vergelijk", tabel / naam, *args, code=0)[0] == uit
    ruw = json.loads(run("vergelijk", tabel / "casussen.parquet", *args, "--json", "--onbeschermde-aantallen")[0])
    assert ruw["uitkomsten"]["totaal"] == 1000
    assert any(0 < aantal < 10 for rij in ruw["uitkomsten"]["rijen"] for aantal in rij["aantallen"])
    beschermd = json.loads(run("vergelijk", tabel / "casussen.parquet", *args, "--json")[0])
    shown = [cel["aantal"] for rij in beschermd["uitkomsten"]["rijen"] for cel in rij["cellen"] if cel.get("aantal")]
    assert shown and min(shown) >= 10


def test_regions_and_days_over_a_table(tabel):
    uit, _ = run(
        "vergelijk", tabel / "casussen.csv", "--datum", "2025-09-15", "--regio", "parkstad", "--regio", "fryslan"
    )
    assert "regio parkstad" in uit and "regio fryslan" in uit
    dagen = ["--datum", "2025-02-28", "--datum", "2025-03-01", "--resultaat", "indicatie"]
    assert "past" in run("vergelijk", tabel / "casussen.parquet", *dagen, code=0)[0]


def test_a_column_that_is_no_feit_is_named(tabel):
    args = [tabel / "anders.parquet", "--datum", "2025-09-15", "--lezing", "p1", "--lezing", "p2"]
    assert "Deze kolommen zijn geen feit: naam." in run("vergelijk", *args, code=2)[1]
    run("vergelijk", *args, "--negeer-andere-kolommen", code=0)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["vergelijk", "a.parquet", "--datum", "2025-09-15", "--lezing", "p1", "--lezing", "p2"], "pyarrow nodig"),
        (["controleer", "-", "--uit", "a.parquet"], "pyarrow nodig"),
    ],
)
def test_without_pyarrow_it_says_what_to_install(tmp_path, arguments, expected):
    (tmp_path / "pyarrow.py").write_text("raise ModuleNotFoundError('pyarrow')", encoding="utf-8")
    _, fout = run(*arguments, code=2, env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert expected in fout and "pip install" in fout


def test_the_module_is_the_command():
    ran = subprocess.run([sys.executable, "-m", "koppelvlak", "--help"], capture_output=True, check=True)
    assert ran.stdout.decode("utf-8") == run("--help")[0]
