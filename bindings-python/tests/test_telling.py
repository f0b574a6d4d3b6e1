"""Counts: what leaves is protected, and what is counted is what the rows say."""

from __future__ import annotations

from collections import Counter

import pytest

pa = pytest.importorskip("pyarrow")

from koppelvlak import Aantallen, KoppelvlakError, Tabeltoets, Telbeleid, vergelijk, volledigheid
from tabel_data import DAG, rijen

TOETS = Tabeltoets(DAG)
KOLOMMEN = rijen(TOETS.feiten(), 3000, zaad=4)
TABEL = pa.table(KOLOMMEN)
ANDERS = Tabeltoets(DAG, regio="zaanstreek-waterland")


def ander_criterium() -> Tabeltoets:
    for een in TOETS.verklaar(TABEL, 0).toets.beleid.anders_gelezen:
        toets = Tabeltoets(DAG, criterium_lezingen={een.regel: een.lezing})
        if uitkomsten(toets) != uitkomsten(TOETS):
            return toets
    raise AssertionError("no lezing makes a difference")


def uitkomsten(toets: Tabeltoets) -> list[str]:
    return pa.table(toets.toets(TABEL, "beleid"))["beleid"].to_pylist()


@pytest.mark.parametrize("kernen", ["een", "alle"])
@pytest.mark.parametrize("vorm", ["whole", "chunked", "words"])
def test_two_toetsen_side_by_side(vorm: str, kernen: str) -> None:
    ander = ander_criterium()
    invoer = {
        "whole": TABEL,
        "chunked": pa.concat_tables([TABEL.slice(0, 13), TABEL.slice(13, 64), TABEL.slice(77)]),
        "words": pa.table(
            {f: [{True: "ja", False: "nee", None: None}[w] for w in k] for f, k in KOLOMMEN.items()}
        ),
    }[vorm]
    got = vergelijk(TOETS, ander, invoer, "beleid", kernen=kernen).ruwe_aantallen()
    paren = Counter(zip(uitkomsten(TOETS), uitkomsten(ander)))
    anders = {paar: n for paar, n in paren.items() if paar[0] != paar[1]}
    assert got["gewijzigd"] == sum(anders.values()) > 0
    assert {(p["van"], p["naar"]): p["aantal"] for p in got["paren"]} == anders
    tabel = got["uitkomsten"]
    shown = {
        (rij["label"], kolom): aantal
        for rij in tabel["rijen"]
        for kolom, aantal in zip(tabel["kolommen"], rij["aantallen"])
        if aantal
    }
    assert shown == paren


def test_what_leaves_holds_no_small_count() -> None:
    klein = TABEL.slice(0, 40)
    made = vergelijk(TOETS, ander_criterium(), klein)
    for rij in made.beschermd()["uitkomsten"]["rijen"]:
        for cel in rij["cellen"]:
            assert cel.get("aantal", 10) >= 10 or cel.get("aantal") == 0, cel
    assert "niet getoond" in str(made) and repr(made) == str(made)


def test_of_another_region_the_same_cases() -> None:
    invoer = TABEL.append_column("zaaknummer", pa.array(range(len(TABEL))))
    with pytest.raises(KoppelvlakError, match="kolom-onbekend"):
        vergelijk(TOETS, ANDERS, invoer, "route")
    got = vergelijk(TOETS, ANDERS, invoer, "route", onbekende_kolommen="negeer").ruwe_aantallen()
    paren = Counter(
        zip(
            *(
                [w or "" for w in pa.table(t.toets(TABEL, "route"))["route"].to_pylist()]
                for t in (TOETS, ANDERS)
            )
        )
    )
    assert got["uitkomsten"]["totaal"] == len(TABEL)
    assert got["gewijzigd"] == sum(n for (een, ander), n in paren.items() if een != ander) > 0


def test_how_complete_a_table_is() -> None:
    got = volledigheid(TOETS, TABEL)
    ruw = got.ruwe_aantallen()
    assert ruw["rijen"] == 3000
    for feit in ruw["feiten"]:
        kolom = KOLOMMEN[feit["feit"]]
        assert [feit[w] for w in ("ja", "nee", "onbekend")] == [
            kolom.count(w) for w in (True, False, None)
        ]
    beleid = next(u for u in ruw["uitkomsten"] if u["soort"] == "beleid")
    geteld = Counter(uitkomsten(TOETS))
    assert {w: beleid[w] for w in geteld} == geteld
    klein = volledigheid(TOETS, TABEL.slice(0, 5)).beschermd()
    assert "aantal" not in str(klein["feiten"])


def test_counts_of_ones_own() -> None:
    dossiers = {
        "Edam-Volendam": 3, "Landsmeer": 2, "Oostzaan": 2, "Purmerend": 27, "Waterland": 6,
        "Wormerland": 2, "Zaanstad": 45, "Niet gespecificeerd": 9,
    }
    made = Aantallen(dossiers, titel="Dossiers")
    assert made.ruwe_aantallen()["totaal"] == 96
    lines = str(made).splitlines()
    assert lines[1].split() == ["Edam-Volendam", "."] and lines[4].split() == ["Purmerend", "25"]
    assert made.beschermd() != made.beschermd(Telbeleid(minimum=20, afronding=10, speling=10))
    kruis = Aantallen({"a": {"ja": 30, "nee": 12}, "b": {"nee": 50}})
    assert kruis.ruwe_aantallen()["kolommen"] == ["ja", "nee"]
    assert kruis.ruwe_aantallen()["rijen"][1]["aantallen"] == [0, 50]
    with pytest.raises(TypeError):
        Aantallen({"a": 2.5})
