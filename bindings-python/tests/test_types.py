"""The types: how they are shown, kept, pickled and refused."""

import dataclasses
import datetime
import functools
import json
import pickle
import re

import koppelvlak
import pytest
from koppelvlak import CriteriaInvoer, GegevenFeit, KoppelvlakError, Keuze, Waarheid
from koppelvlak._types import BEWERKINGEN, KEUZES, UNIES, VELDEN
from vectors import LINES

BSN = "999990019"  # of the range for tests
KANARIES = {"bsn": BSN, "geboortedatum": "1901-02-03", "postcode": "9876XQ"}
SCHERMEN = (repr, str, lambda waarde: waarde._repr_html_())


@functools.cache
def answers():
    """The answer to every vector that has one, with the name of the vector."""
    found = []
    for line in LINES:
        try:
            found.append((line["naam"], getattr(koppelvlak, line["op"])(line["invoer"])))
        except KoppelvlakError:
            pass
    return found


def records(waarde):
    """A value and every record below it."""
    if isinstance(waarde, tuple):
        for deel in waarde:
            yield from records(deel)
    elif dataclasses.is_dataclass(waarde):
        yield waarde
        for veld in dataclasses.fields(waarde):
            yield from records(getattr(waarde, veld.name))


def test_every_type_is_a_frozen_dataclass_or_an_enum():
    for soort, velden in VELDEN.items():
        assert [veld.name for veld in dataclasses.fields(soort)] == [row[0] for row in velden]
        assert soort.__dataclass_params__.frozen
        assert len(velden) <= 128  # the reader keeps a bit for each
    for soort in KEUZES:
        assert issubclass(soort, Keuze)
    for soorten in UNIES.values():
        assert len({VELDEN[soort][0][1] for soort in soorten}) == len(soorten)


def test_answers_survive_pickle_and_can_be_kept_in_a_set():
    soorten = set()
    for naam, waarde in answers():
        assert pickle.loads(pickle.dumps(waarde)) == waarde, naam
        assert len({waarde, pickle.loads(pickle.dumps(waarde))}) == 1
        soorten.add(type(waarde))
    assert soorten == {antwoord for _, antwoord in BEWERKINGEN.values()}


def test_the_fields_of_answers_hold_what_their_annotation_says():
    seen = 0
    for _, waarde in answers():
        for record in records(waarde):
            for veld in dataclasses.fields(record):
                inhoud = getattr(record, veld.name)
                kern = str(veld.type).removesuffix(" | None")
                if inhoud is None:
                    assert str(veld.type).endswith(" | None"), veld
                elif kern.startswith("tuple["):
                    assert isinstance(inhoud, tuple), veld
                elif kern in ("str", "int", "bool", "date"):
                    assert type(inhoud).__name__ == kern, veld
                elif kern in UNIES:
                    assert type(inhoud) in UNIES[kern], veld
                elif not kern.startswith("Literal["):
                    assert type(inhoud).__name__ == kern, veld
                seen += 1
    assert seen > 10_000


def hidden(soort):
    """The names in JSON of what a record never shows."""
    return {wire for _, wire, vorm in VELDEN[soort] if "#" in vorm}


def canary(wire, inhoud):
    """Something to recognise, of the form that the field asks for."""
    if isinstance(inhoud, tuple):
        return tuple(canary(wire, deel) for deel in inhoud)
    if isinstance(inhoud, int):
        return 31337
    if wire in KANARIES:
        return KANARIES[wire]
    return "pimpelmees"


def with_canaries(waarde):
    """The same record with a canary in everything that is hidden."""
    if isinstance(waarde, tuple):
        return tuple(with_canaries(deel) for deel in waarde)
    if not dataclasses.is_dataclass(waarde):
        return waarde
    nieuw = {}
    for attribuut, wire, vorm in VELDEN[type(waarde)]:
        inhoud = getattr(waarde, attribuut)
        weg = "#" in vorm and inhoud is not None
        nieuw[attribuut] = canary(wire, inhoud) if weg else with_canaries(inhoud)
    return dataclasses.replace(waarde, **nieuw)


def is_told(tekst):
    return any(woord in tekst for woord in ("pimpelmees", "31337", *KANARIES.values()))


def test_what_says_who_somebody_is_is_not_shown():
    tried, repeated = 0, 0
    for line in LINES:
        try:
            invoer = BEWERKINGEN[line["op"]][0].van_json(line["invoer"])
        except KoppelvlakError:
            continue
        invoer = with_canaries(invoer)
        tried += is_told(invoer.als_json())
        for scherm in SCHERMEN:
            assert not is_told(scherm(invoer)), line["naam"]
        # an answer that repeats what came in does not show it either
        try:
            waarde = getattr(koppelvlak, line["op"])(invoer)
        except KoppelvlakError as fout:
            assert not is_told(f"{fout} {fout!r} {fout.als_json()}"), line["naam"]
            continue
        repeated += is_told(waarde.als_json())
        for scherm in SCHERMEN:
            assert not is_told(scherm(waarde)), line["naam"]
    assert tried > 500 and repeated > 10, (tried, repeated)


def test_a_bsn_is_not_shown_where_none_belongs():
    stuk = koppelvlak.BekendFeit(feit=f"zaak-{BSN}", waarde=Waarheid.JA)
    assert BSN in stuk.als_json()
    for scherm in SCHERMEN:
        assert BSN not in scherm(stuk)


def test_the_fields_of_a_person_are_hidden():
    assert hidden(koppelvlak.Betrokkene) >= {"bsn", "geboortedatum", "telefoon", "email"}
    assert hidden(koppelvlak.Naam) == {"voornamen", "voorvoegsel", "geslachtsnaam"}
    assert hidden(koppelvlak.Adres) >= {"straatnaam", "huisnummer", "postcode", "woonplaats"}
    assert hidden(koppelvlak.JzvAdres) >= {"huisnummer", "postcode", "plaats"}
    assert not hidden(koppelvlak.Vindplaats) and not hidden(koppelvlak.Verklaring)
    for soort, velden in VELDEN.items():
        for _, wire, vorm in velden:
            if re.search("bsn$|geboortedatum$|huisnummer$|achternaam|postcode", wire, re.I):
                assert "#" in vorm, f"{soort.__name__}.{wire}"


def test_html_is_a_tree_and_is_escaped():
    toets = koppelvlak.Toets(peildatum=datetime.date(2025, 9, 1))
    html = toets.verklaar({})._repr_html_()
    assert html.count("<details") == html.count("</details>") > 10
    assert "bgs-2025" in html and toets.feiten[0] in html
    stuk = koppelvlak.Vindplaats(
        bron="<script>", plaats="a & b", zekerheid=koppelvlak.Zekerheid.LETTERLIJK
    )
    assert "<script>" not in stuk._repr_html_() and "a &amp; b" in stuk._repr_html_()


def test_one_line_is_short():
    for _, waarde in answers():
        assert len(str(waarde)) < 200 and "\n" not in str(waarde)


def test_words_are_equal_to_their_text():
    assert Waarheid.JA == "ja" and str(Waarheid.JA) == f"{Waarheid.JA}" == "ja"
    assert repr(Waarheid.JA) == "Waarheid.JA"
    assert pickle.loads(pickle.dumps(Waarheid.JA)) is Waarheid.JA


def refused(invoer, op="check_criteria"):
    with pytest.raises(KoppelvlakError) as gevangen:
        getattr(koppelvlak, op)(invoer)
    fout = gevangen.value
    assert isinstance(fout, ValueError)
    assert pickle.loads(pickle.dumps(fout)).bevindingen == fout.bevindingen
    assert fout.code == fout.bevindingen[0].code and fout.pad == fout.bevindingen[0].pad
    assert "GEHEIM" not in f"{fout} {fout!r} {fout.args} {fout.als_json()}"
    return [(bevinding.code, bevinding.plaats) for bevinding in fout.bevindingen]


def test_an_input_that_cannot_be_used_is_raised_with_every_finding():
    assert refused({}) == [("peildatum-ontbreekt", "/peildatum"), ("invoer-leeg", "")]
    assert refused("GEHEIM") == [("json-onleesbaar", "")]
    assert refused(b"\xff") == [("utf8-onleesbaar", "")]
    fout = refused(CriteriaInvoer(peildatum=datetime.date(2025, 9, 1), profiel="GEHEIM", feiten=()))
    assert fout == [("naam-ongeldig", "/profiel")]


def test_a_value_of_a_wrong_type_is_raised_with_its_place():
    assert refused("GEHEIM \ud800") == [("utf8-onleesbaar", "")]
    assert refused(5) == refused(None) == refused([]) == [("type-onjuist", "")]
    dag = datetime.datetime(2025, 9, 1)
    stuk = GegevenFeit(feit={"GEHEIM"}, waarde="GEHEIM")
    assert refused(CriteriaInvoer(peildatum=dag, feiten=(stuk,))) == [
        ("type-onjuist", "/peildatum"),
        ("type-onjuist", "/feiten/0/feit"),
    ]
    kapot = {"peildatum": float("nan"), "GEHEIM": object(), "feiten": [{"feit": "\ud800"}]}
    assert refused(kapot) == [
        ("type-onjuist", "/peildatum"),
        ("type-onjuist", ""),
        ("utf8-onleesbaar", "/feiten/0/feit"),
    ]
    assert ("type-onjuist", "/peildatum") in refused({"peildatum": 1.5, "feiten": []})
    assert ("type-onjuist", "/peildatum") in refused({"peildatum": 10**30, "feiten": []})


def test_what_contains_itself_is_raised():
    rond = {"peildatum": "2025-09-01"}
    rond["aanmelding"] = rond
    assert {code for code, _ in refused(rond)} == {"type-onjuist"}


def test_a_record_is_read_strictly():
    for tekst, code, plaats in [
        ("{", "json-onleesbaar", ""),
        ("{}", "veld-ontbreekt", "/peildatum"),
        ('{"peildatum": null}', "type-onjuist", "/peildatum"),
        ('{"peildatum": "2025-02-30"}', "datum-ongeldig", "/peildatum"),
        ('{"peildatum": "2025-09-01", "GEHEIM": 1}', "veld-onbekend", ""),
        ('{"peildatum": "2025-09-01", "peildatum": "2025-09-01"}', "veld-dubbel", "/peildatum"),
        (
            '{"peildatum": "2025-09-01", "feiten": [{"feit": "a", "waarde": "GEHEIM"}]}',
            "keuze-onbekend",
            "/feiten/0/waarde",
        ),
    ]:
        with pytest.raises(KoppelvlakError) as gevangen:
            CriteriaInvoer.van_json(tekst)
        assert (gevangen.value.code, gevangen.value.plaats) == (code, plaats)
        assert "GEHEIM" not in str(gevangen.value)


def test_mappings_and_dataclasses_may_be_mixed():
    dag = datetime.date(2025, 9, 1)
    feit = koppelvlak.Toets(peildatum=dag).feiten[0]
    stuk = GegevenFeit(feit=feit, waarde=Waarheid.JA)
    heel = koppelvlak.check_criteria(CriteriaInvoer(peildatum=dag, feiten=(stuk,)))
    assert koppelvlak.check_criteria({"peildatum": dag, "feiten": [stuk]}) == heel
    assert json.loads(heel.als_json()) == heel.als_dict()
