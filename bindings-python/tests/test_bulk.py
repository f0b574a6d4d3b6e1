"""Aanmeldingen and feiten in bulk: the answers of the single case, in order, whatever comes in."""

import io
import json
import pathlib
import random
from datetime import date

import koppelvlak
import pytest
from koppelvlak import bulk

CASUSSEN = pathlib.Path(__file__).parents[2] / "examples" / "casussen"
INDEX = json.loads((CASUSSEN / "index.json").read_text(encoding="utf-8"))
INVOER = [json.loads((CASUSSEN / each["bestand"]).read_text(encoding="utf-8")) for each in INDEX]
REGELS = b"".join(json.dumps(each).encode() + b"\n" for each in INVOER)


def single(invoer):
    antwoord = json.loads(koppelvlak.advise_triage_json(json.dumps(invoer)))
    assert antwoord["status"] == "ok"
    return antwoord["waarde"]


def held_against(rij, advies):
    toets, leidend = advies.get("toets", {}), advies.get("leidend", {})
    assert rij.status == "ok"
    assert rij.volledigheid == advies["volledigheid"]
    assert rij.wet == toets.get("wet", {}).get("uitkomst")
    assert rij.beleid == toets.get("beleid", {}).get("uitkomst")
    assert rij.indicatie == toets.get("indicatie")
    assert (rij.stap, rij.uitkomst) == (leidend.get("stap"), leidend.get("uitkomst"))
    assert rij.vragen == len(advies.get("vragen", []))
    found = [(b["code"], b["plaats"], b["ernst"], b["tekst"]) for b in advies.get("bevindingen", [])]
    assert [(b.code, b.plaats, b.ernst, b.tekst) for b in rij.bevindingen] == found


def test_every_casus_comes_out_as_the_single_one_does():
    rijen = list(bulk.lees_aanmeldingen(INVOER))
    assert [rij.regel for rij in rijen] == list(range(1, len(INVOER) + 1))
    for rij, invoer, casus in zip(rijen, INVOER, INDEX, strict=True):
        held_against(rij, single(invoer))
        assert (rij.wet, rij.uitkomst) == (casus["verwacht"]["wet"], casus["verwacht"]["leidend"])


def test_every_way_in_gives_the_same(tmp_path):
    pad = tmp_path / "aanmeldingen.jsonl"
    pad.write_bytes(REGELS)
    expected = list(bulk.lees_aanmeldingen(REGELS))
    ways = [
        pad,
        str(pad),
        io.BytesIO(REGELS),
        io.StringIO(REGELS.decode()),
        INVOER,
        (json.dumps(each, indent=1) for each in INVOER),
        REGELS.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + REGELS,
        REGELS.rstrip(),
    ]
    for way in ways:
        assert list(bulk.lees_aanmeldingen(way)) == expected
    for kernen in (2, 3, 50):
        assert list(bulk.lees_aanmeldingen(REGELS * 3, kernen=kernen))[23:46] == [
            # the same rows, further on
            *(vervang(rij, 23) for rij in expected)
        ]


def vervang(rij, verder):
    import dataclasses

    return dataclasses.replace(rij, regel=rij.regel + verder)


def test_an_aanmelding_alone_takes_the_day_and_the_region_of_the_call():
    alleen = [each["aanmelding"] for each in INVOER]
    regio = "zaanstreek-waterland"
    for dag in ("2025-06-16", date(2025, 6, 16)):
        rijen = bulk.lees_aanmeldingen(alleen, peildatum=dag, regio=regio)
        for rij, aanmelding in zip(rijen, alleen, strict=True):
            held_against(rij, single({"peildatum": "2025-06-16", "regio": regio, "aanmelding": aanmelding}))


def test_a_line_with_a_day_of_its_own_keeps_it():
    eigen = {"peildatum": "2025-02-03", "aanmelding": INVOER[0]["aanmelding"]}
    anders = {"aanmelding": INVOER[0]["aanmelding"]}
    eerst, dan = bulk.lees_aanmeldingen([eigen, anders], peildatum="2025-09-15")
    assert (eerst.wet, dan.wet) == ("nietVanToepassing", "ja")


BAD = [
    (b'{"aanmelder":', "json-onleesbaar"),
    (b"geen json", "json-onleesbaar"),
    (b'{}, "regio": "amsterdam"', "json-onleesbaar"),
    (b"{} {}", "json-onleesbaar"),
    (b'{"a": "\xff"}', "utf8-onleesbaar"),
    (b"[]", "type-onjuist"),
    (b"null", "type-onjuist"),
    (b'{"aanleiding": "' + b"x" * (1 << 20) + b'"}', "invoer-te-groot"),
    (b"[" * 200_000, "json-onleesbaar"),
    (b'{"peildatum": "2025-02-30", "aanmelding": {}}', "datum-ongeldig"),
    (b'{"peildatum": "2025-02-03", "regio": "nergens", "aanmelding": {}}', "regio-onbekend"),
]


@pytest.mark.parametrize("kernen", [1, 2])
def test_a_bad_line_is_a_row_and_stops_nothing(kernen):
    good = json.dumps(INVOER[0]).encode()
    text = b"\n".join(part for bad, _ in BAD for part in (bad, good)) + b"\n"
    rijen = list(bulk.lees_aanmeldingen(text, peildatum="2025-09-15", kernen=kernen))
    assert [rij.regel for rij in rijen] == list(range(1, 2 * len(BAD) + 1))
    for rij, (_, code) in zip(rijen[::2], BAD, strict=True):
        assert (rij.status, rij.codes[0]) == ("fout", code)
        assert (rij.wet, rij.uitkomst, rij.vragen, rij.volledigheid) == (None, None, None, None)
        assert rij.bevindingen[0].tekst
    for rij in rijen[1::2]:
        held_against(rij, single(INVOER[0]))


def test_an_unreadable_line_says_where():
    (rij,) = bulk.lees_aanmeldingen(b'{"aanmelder": x}', peildatum="2025-09-15")
    assert (rij.bevindingen[0].code, rij.bevindingen[0].kolom) == ("json-onleesbaar", 15)


def test_an_empty_line_is_counted_and_is_no_finding():
    rijen = list(bulk.lees_aanmeldingen(b"\n  \r\n{}\n\n", peildatum="2025-09-15"))
    assert [(rij.regel, rij.status, len(rij.bevindingen) > 0) for rij in rijen] == [
        (1, "leeg", False),
        (2, "leeg", False),
        (3, "ok", True),
        (4, "leeg", False),
    ]
    assert list(bulk.lees_aanmeldingen(b"")) == []


def test_without_a_day_every_line_says_so():
    (rij,) = bulk.lees_aanmeldingen([INVOER[0]["aanmelding"]])
    assert (rij.status, rij.codes) == ("fout", ("peildatum-ontbreekt",))


def test_what_has_no_json_is_a_line_like_any_other():
    rijen = list(bulk.lees_aanmeldingen([{"a": object()}, INVOER[0], {"a": "\ud800"}, {"a": float("nan")}]))
    assert [rij.status for rij in rijen] == ["fout", "ok", "fout", "fout"]
    assert rijen[2].codes == ("utf8-onleesbaar",)
    aanmelding = {**INVOER[0]["aanmelding"], "datumAanmelding": date(2025, 9, 12)}
    (rij,) = bulk.lees_aanmeldingen([{"peildatum": date(2025, 9, 15), "aanmelding": aanmelding}])
    held_against(rij, single(INVOER[0]))


def test_a_wrong_choice_is_refused_before_anything_is_read():
    for choice in ({"peildatum": "2025-13-01"}, {"peildatum": "2025-09-15", "regio": "nergens"}):
        with pytest.raises(koppelvlak.KoppelvlakError):
            bulk.lees_aanmeldingen(b"", **choice)
    with pytest.raises(koppelvlak.KoppelvlakError):
        bulk.lees_aanmeldingen(b"", regio="geen naam!")
    with pytest.raises(TypeError):
        list(bulk.lees_aanmeldingen(INVOER[0]))
    with pytest.raises(FileNotFoundError):
        list(bulk.lees_aanmeldingen("bestaat-niet.jsonl"))


@pytest.mark.parametrize(
    ("zaaknummer", "shown"),
    [("ZVH-2025-0012", "ZVH-2025-0012"), ("999990019", None), ("Jan Jansen", None), ("Jansen", None), (None, None)],
)
def test_a_zaaknummer_comes_out_on_request_and_only_if_it_is_a_number(zaaknummer, shown):
    invoer = [{"administratie": {"zaaknummer": zaaknummer} if zaaknummer else {}}]
    (met,) = bulk.lees_aanmeldingen(invoer, peildatum="2025-09-15", met_zaaknummer=True)
    (zonder,) = bulk.lees_aanmeldingen(invoer, peildatum="2025-09-15")
    assert (met.zaaknummer, zonder.zaaknummer) == (shown, None)


def texts(value):
    """Every text in an input that someone typed."""
    if isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str):
        yield value


def test_no_row_holds_anything_that_stood_in_free_text():
    typed = {text for invoer in INVOER for text in texts(invoer["aanmelding"]) if " " in text or text.isdigit()}
    assert len(typed) > 100
    rows = json.dumps(bulk.als_tabel(bulk.lees_aanmeldingen(INVOER)), ensure_ascii=False)
    rows += json.dumps(bulk.bevindingen_als_tabel(bulk.lees_aanmeldingen(INVOER)), ensure_ascii=False)
    assert [text for text in typed if len(text) > 3 and text in rows] == []


def test_progress_is_told_up_to_the_end():
    seen = []
    rijen = list(bulk.lees_aanmeldingen(REGELS * 20, voortgang=seen.append))
    assert len(seen) > 1
    assert seen[-1].bytes == seen[-1].totaal == len(REGELS) * 20
    assert seen[-1].regels == len(rijen)
    assert [each.regels for each in seen] == sorted(each.regels for each in seen)


def test_reading_is_as_far_as_it_is_asked():
    """One piece at a time: what comes later is not read before it is asked for."""

    class Endless(io.RawIOBase):
        reads = 0

        def read(self, size=-1):
            self.reads += 1
            return (REGELS * (size // len(REGELS) + 1))[:size]

    endless = Endless()
    stream = bulk.lees_aanmeldingen(endless)
    assert next(stream).status == "ok"
    assert endless.reads == 1
    stream.close()


def test_columns_are_the_rows():
    rijen = list(bulk.lees_aanmeldingen(INVOER))
    tabel = bulk.als_tabel(rijen)
    assert {len(kolom) for kolom in tabel.values()} == {len(rijen)}
    assert tabel["wet"] == [rij.wet for rij in rijen]
    assert tabel["codes"][20] == list(rijen[20].codes) != []
    assert bulk.als_tabel([]) == {naam: [] for naam in tabel}
    los = bulk.bevindingen_als_tabel(rijen)
    assert list(zip(los["regel"], los["code"])) == [(rij.regel, code) for rij in rijen for code in rij.codes]


# rows of feiten

ANSWERS = ["ja", "nee", "onbekend", None]


def answers():
    """Questions that people answer: what check_criteria takes as feiten."""
    regels = json.loads(koppelvlak.describe_regels_json('{"peildatum": "2025-09-15"}'))["waarde"]
    return [feit["id"] for feit in regels["feiten"] if feit["soort"] == "vraag"]


def random_rows(count):
    names, from_seed = answers(), random.Random(20230201)
    for _ in range(count):
        chosen = from_seed.sample(names, from_seed.choice([len(names), from_seed.randint(0, len(names))]))
        ja = from_seed.choice([1, 20, 200])  # the law asks for many a ja
        yield {name: from_seed.choices(ANSWERS, [ja, 1, 1, 1])[0] for name in chosen}


@pytest.mark.parametrize("kernen", [1, 3])
def test_rows_of_feiten_come_out_as_the_single_case_does(kernen):
    rows = list(random_rows(300))
    tabel = bulk.als_tabel(bulk.lees_feiten(rows, peildatum="2025-09-15", kernen=kernen))
    assert tabel["regel"] == list(range(1, len(rows) + 1))
    assert set(tabel["status"]) == {"ok"}
    assert {*tabel["wet"]} == {"ja", "nee", "onbekend"}
    for at, row in enumerate(rows):
        feiten = [{"feit": naam, "waarde": waarde} for naam, waarde in row.items() if waarde is not None]
        invoer = {"peildatum": "2025-09-15", "feiten": feiten}
        toets = json.loads(koppelvlak.check_criteria_json(json.dumps(invoer)))["waarde"]["toets"]
        assert tabel["wet"][at] == toets["wet"]["uitkomst"]
        assert tabel["beleid"][at] == toets["beleid"]["uitkomst"]
        assert tabel["indicatie"][at] == toets["indicatie"]


def test_results_are_columns_by_name():
    names = ["wet", "lezing:beleid:p1", "lezing:beleid:p2", "criterium:mja-a", "bepalend:beleid", "route"]
    tabel = bulk.als_tabel(bulk.lees_feiten([{}], peildatum="2025-09-15", resultaten=names))
    assert list(tabel) == ["regel", "status", *names]
    assert tabel["wet"] == ["onbekend"]
    assert tabel["bepalend:beleid"][0]


BAD_FEITEN = [
    ('{"niet-binnen-een-keten": "misschien"}', [("keuze-onbekend", "/niet-binnen-een-keten", 1)]),
    ('{"niet-binnen-een-keten": true, "x": 1}', [("type-onjuist", "/niet-binnen-een-keten", 1), ("feit-onbekend", "", 2)]),
    ('{"niet-binnen-een-keten": {"a": [1]}}', [("type-onjuist", "/niet-binnen-een-keten", 1)]),
    ('{"niet-binnen-een-keten": "ja", "niet-binnen-een-keten": "ja"}', [("feit-dubbel", "/niet-binnen-een-keten", 2)]),
    ('{"indicatie-past": "ja"}', [("feit-afgeleid", "/indicatie-past", 1)]),
    ('{"niet-binnen-een-keten": "ja"', [("json-onleesbaar", "", 30)]),
    ("[]", [("type-onjuist", "", None)]),
    ("{} {}", [("json-onleesbaar", "", 4)]),
]


def test_a_bad_row_of_feiten_says_everything_and_stops_nothing():
    good = '{"niet-binnen-een-keten": "nee"}'
    text = "\n".join(part for bad, _ in BAD_FEITEN for part in (bad, good)).encode()
    text += b'\n\n{"\xff": 1}\n{"a": "' + b"x" * (1 << 20) + b'"}'
    blokken = list(bulk.lees_feiten(text, peildatum="2025-09-15"))
    assert len(blokken) == 2  # more than one piece
    kolommen, gevonden = bulk.als_tabel(blokken), [each for blok in blokken for each in blok.bevindingen]
    status = kolommen["status"]
    assert status == ["fout", "ok"] * len(BAD_FEITEN) + ["leeg", "fout", "fout"]
    assert [wet for wet, is_ok in zip(kolommen["wet"], status) if is_ok != "ok"] == [None] * (len(BAD_FEITEN) + 3)
    assert len({wet for wet, is_ok in zip(kolommen["wet"], status) if is_ok == "ok"}) == 1
    for nummer, (_, expected) in enumerate(BAD_FEITEN):
        found = [each for each in gevonden if each.regel == 2 * nummer + 1]
        assert [(each.code, each.plaats) for each in found] == [(code, plaats) for code, plaats, _ in expected]
        for each, (_, _, veld) in zip(found, expected):
            assert veld is None or each.veld == veld
    assert [each.code for each in gevonden][-2:] == ["utf8-onleesbaar", "invoer-te-groot"]


def test_a_choice_that_does_not_exist_is_refused():
    for choice in (
        {"regio": "nergens"},
        {"profiel": "nergens"},
        {"lezing": "nergens"},
        {"leefgebiedenlijst": "nergens"},
        {"resultaten": ["nergens"]},
        {"resultaten": ["criterium:nergens"]},
        {"regelset": "{}x"},
    ):
        with pytest.raises(koppelvlak.KoppelvlakError) as raised:
            bulk.lees_feiten(b"", **{"peildatum": "2025-09-15", **choice})
        assert raised.value.code.endswith(("onbekend", "onleesbaar"))


def test_rules_of_ones_own_count():
    regelset = (CASUSSEN.parents[1] / "benches" / "w.json").read_text(encoding="utf-8")
    rows = [{"gebiedsgebonden": "ja"}, {"gebiedsgebonden": "nee", "impact-systeem": "nee"}, {}]
    tabel = bulk.als_tabel(bulk.lees_feiten(rows, peildatum="2025-01-01", regelset=regelset))
    assert list(tabel) == ["regel", "status", "beleid", "indicatie"]
    assert tabel["beleid"] == ["ja", "nee", "onbekend"]
