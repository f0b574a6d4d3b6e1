"""`Toets`: the same answers as `check_criteria`, without JSON between."""

import datetime
import pathlib
import pickle
import threading
from collections import UserDict

import koppelvlak
import pytest
from koppelvlak import CriteriaInvoer, GegevenFeit, KoppelvlakError, Toets, Waarheid

DAG = datetime.date(2025, 9, 1)
W = pathlib.Path(__file__).parents[2] / "benches" / "w.json"


def codes(maak):
    with pytest.raises(KoppelvlakError) as gevangen:
        maak()
    assert "GEHEIM" not in f"{gevangen.value!r}"
    return [(fout.code, fout.plaats) for fout in gevangen.value.bevindingen]


def patterns(feiten):
    """Feiten with all kinds of values, `None` among them."""
    for stap in range(1, 30):
        yield {
            feit: (True, False, None, "ja", "nee", "onbekend", Waarheid.JA)[plek * stap % 7]
            for plek, feit in enumerate(feiten)
            if plek * stap % 11 < 8
        }


def waarheid(waarde):
    if isinstance(waarde, bool):
        return Waarheid.JA if waarde else Waarheid.NEE
    return Waarheid(waarde or "onbekend")


def test_it_gives_what_check_criteria_gives():
    toets = Toets(peildatum=DAG)
    regels = koppelvlak.describe_regels(koppelvlak.RegelsInvoer(peildatum=DAG))
    afgeleid = {feit.id for feit in regels.feiten if feit.soort == "afgeleid"}
    assert set(toets.feiten) == {feit.id for feit in regels.feiten}
    for feiten in patterns([feit for feit in toets.feiten if feit not in afgeleid]):
        gegeven = tuple(
            GegevenFeit(feit=feit, waarde=waarheid(waarde)) for feit, waarde in feiten.items()
        )
        heel = koppelvlak.check_criteria(CriteriaInvoer(peildatum=DAG, feiten=gegeven)).toets
        hier = toets.verklaar(feiten).toets
        uitkomst = toets.uitkomst(UserDict(feiten))
        assert (hier.wet, hier.beleid, hier.regels) == (heel.wet, heel.beleid, heel.regels)
        assert uitkomst.indicatie is heel.indicatie
        assert (uitkomst.wet, uitkomst.beleid) == (heel.wet.uitkomst, heel.beleid.uitkomst)


def test_what_is_not_given_is_unknown():
    toets = Toets(peildatum=DAG)
    niets = toets.verklaar({})
    assert niets.toets.wet.uitkomst == "onbekend" and niets.toets.wet.vragen
    for leeg in (None, "onbekend", Waarheid.ONBEKEND):
        assert toets.verklaar(dict.fromkeys(toets.feiten, leeg)) == niets


def test_rules_that_were_kept_say_the_same():
    bewaard = Toets(peildatum=DAG, regelset=Toets.regelset())
    toets = Toets(peildatum=DAG)
    for waarde in (True, False, None):
        feiten = dict.fromkeys(toets.feiten, waarde)
        assert bewaard.verklaar(feiten) == toets.verklaar(feiten)


def test_rules_of_ones_own():
    toets = Toets(peildatum=DAG, regelset=W.read_text(encoding="utf-8"))
    alles = toets.uitkomst(dict.fromkeys(toets.feiten, True))
    assert alles.beleid == "ja" and alles.wet == "nietVanToepassing"
    assert toets.verklaar({}).bewijs.regelset_versie == "w.1"
    assert codes(lambda: Toets(peildatum=DAG, regelset="{}"))[0][1] == "/regelset"


def test_choices():
    regels = koppelvlak.describe_regels(koppelvlak.RegelsInvoer(peildatum=DAG))
    beleid = [profiel for profiel in regels.profielen if profiel.regel != "bgs-2025"]
    for profiel in beleid:
        for lezing in profiel.lezingen:
            toets = Toets(peildatum=DAG, profiel=profiel.regel, lezing=lezing.lezing)
            advies = toets.verklaar({}).toets.beleid
            assert (advies.profiel, advies.lezing) == (profiel.regel, lezing.lezing)
            assert toets.uitkomst({}).beleid is advies.uitkomst
    assert beleid and regels.regios
    for regio in regels.regios:
        bewijs = Toets(peildatum=DAG, regio=regio.regio).verklaar({}).bewijs
        assert bewijs.regio and bewijs.regio.regio == regio.regio


def test_a_choice_that_does_not_exist_is_raised():
    assert codes(lambda: Toets(peildatum=DAG, profiel="geheim")) == [("profiel-onbekend", "/profiel")]
    assert codes(lambda: Toets(peildatum=DAG, regio="geheim")) == [("regio-onbekend", "/regio")]
    assert codes(lambda: Toets(peildatum="GEHEIM", lezing=3)) == [
        ("datum-ongeldig", "/peildatum"),
        ("type-onjuist", "/lezing"),
    ]
    assert codes(lambda: Toets(peildatum=DAG, regelset=3)) == [("type-onjuist", "/regelset")]


def test_every_feit_that_does_not_fit_is_raised_at_once():
    toets = Toets(peildatum=DAG)
    feit = toets.feiten[3]
    feiten = {feit: "GEHEIM", toets.feiten[4]: 1, feit + "s": True, "GEHEIM": True, 5: None}
    assert codes(lambda: toets.uitkomst(feiten)) == [
        ("keuze-onbekend", f"/{feit}"),
        ("keuze-onbekend", f"/{toets.feiten[4]}"),
        ("feit-onbekend", "/2"),
        ("feit-onbekend", "/3"),
        ("feit-onbekend", "/4"),
    ]
    with pytest.raises(KoppelvlakError) as gevangen:
        toets.uitkomst(feiten)
    teksten = [bevinding.tekst for bevinding in gevangen.value.bevindingen]
    assert f"'{feit}'" in teksten[2] and "Bedoelt" not in teksten[3]
    assert codes(lambda: toets.uitkomst([feit])) == [("type-onjuist", "")]


def test_it_survives_pickle():
    for toets in (
        Toets(peildatum=DAG, leefgebiedenlijst="canoniek"),
        Toets(peildatum=DAG, regelset=W.read_text(encoding="utf-8")),
    ):
        weer = pickle.loads(pickle.dumps(toets))
        assert repr(weer) == repr(toets) and len(repr(toets)) < 100
        assert weer.verklaar({}) == toets.verklaar({})


def test_threads_share_one_toets():
    toets = Toets(peildatum=DAG)
    goed = toets.verklaar({})
    gevonden = []
    draden = [
        threading.Thread(target=lambda: gevonden.extend(toets.verklaar({}) for _ in range(20)))
        for _ in range(4)
    ]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(gevonden) == 80 and all(advies == goed for advies in gevonden)
