"""The plugins through the registers, with the exceptions of Django and DRF."""

import inspect
import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from openforms.dmn.base import BasePlugin as BeslisPlugin
from openforms.dmn.registry import register as beslissingen
from openforms.dmn.service import evaluate_dmn
from openforms.validations.base import BasePlugin as ValidatiePlugin
from openforms.validations.registry import register as validaties

CASUSSEN = Path(__file__).parents[4] / "examples" / "casussen"
MORGEN = (timezone.localdate() + timedelta(days=1)).isoformat()


def casus(naam):
    return json.loads((CASUSSEN / naam).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("plugin", "value", "code"),
    [
        ("koppelvlak-bsn", "999990019", None),
        ("koppelvlak-bsn", "999990018", "Dit nummer kan geen BSN zijn."),
        ("koppelvlak-bsn", "000000000", "Dit nummer kan geen BSN zijn."),
        ("koppelvlak-bsn", "12", "9 cijfers"),
        ("koppelvlak-geboortedatum", "1980-01-31", None),
        ("koppelvlak-geboortedatum", "1980", None),
        ("koppelvlak-geboortedatum", MORGEN, "toekomst"),
        ("koppelvlak-geboortedatum", "1980-02-31", "bestaat"),
        ("koppelvlak-postcode", "1442QA", None),
        ("koppelvlak-postcode", "0442QA", "postcode"),
        ("koppelvlak-postcode", "1442", "postcode"),
    ],
)
def test_a_field(plugin, value, code):
    result = validaties.validate(plugin, value, submission=None)
    assert result.is_valid == (code is None)
    if code:
        (message,) = result.messages
        assert code in message
        assert value not in message


def test_the_plugins_are_registered_and_complete():
    ours = [plugin for plugin in validaties if plugin.identifier.startswith("koppelvlak-")]
    assert len(ours) == 3
    for plugin in ours:
        assert isinstance(plugin, ValidatiePlugin)
        assert plugin.for_components and plugin.get_label() and plugin.is_enabled
    plugin = beslissingen["koppelvlak"]
    assert isinstance(plugin, BeslisPlugin)
    plugin.check_config()


@pytest.mark.parametrize(
    "name",
    [
        "get_available_decision_definitions",
        "get_decision_definition_versions",
        "get_decision_definition_parameters",
        "evaluate",
    ],
)
def test_a_decision_is_called_as_the_base_says(name):
    base, ours = (inspect.signature(getattr(cls, name)) for cls in (BeslisPlugin, type(beslissingen["koppelvlak"])))
    assert list(base.parameters) == list(ours.parameters)
    for parameter, own in zip(base.parameters.values(), ours.parameters.values(), strict=True):
        assert (parameter.kind, parameter.default) == (own.kind, own.default)


def test_every_variable_that_comes_out_was_announced():
    plugin = beslissingen["koppelvlak"]
    invoer = {"zvh-criteria": {}, "zvh-triageadvies": casus("01-overlast-purmerend.json")}
    definitions = plugin.get_available_decision_definitions()
    assert [each.identifier for each in definitions] == list(invoer)
    for definition in definitions:
        announced = plugin.get_decision_definition_parameters(definition.identifier)
        out = evaluate_dmn("koppelvlak", definition.identifier, input_values=invoer[definition.identifier])
        assert set(out) == {each.name for each in announced.outputs}
        assert all(each.label for each in [*announced.inputs, *announced.outputs])
        json.dumps(out)  # variables of a form are JSON


# those without choices that a form does not make
FORMULIEREN = [each for each in casus("index.json") if set(casus(each["bestand"])) == {"peildatum", "aanmelding"}]


def test_most_casussen_are_tried():
    assert len(FORMULIEREN) >= 15


@pytest.mark.parametrize("each", FORMULIEREN, ids=lambda each: each["bestand"])
def test_the_triage_of_every_casus(each):
    invoer = casus(each["bestand"])
    out = evaluate_dmn("koppelvlak", "zvh-triageadvies", input_values=invoer)
    expected = each["verwacht"]
    assert (out["wet"], out["beleid"], out["indicatie"]) == (expected["wet"], expected["beleid"], expected["indicatie"])
    assert out["advies"] and out["tekst"] and "Mensen beslissen" in out["letOp"]
    assert out["fouten"] == []


def test_a_box_that_is_not_ticked_is_no_nee():
    feit = "niet-binnen-een-keten"
    dag = {"peildatum": "2025-09-15"}

    def asked(waarde):
        out = evaluate_dmn("koppelvlak", "zvh-criteria", input_values={**dag, feit: waarde})
        return out["beleid"], len(out["vragen"])

    assert asked(False) == asked("") == asked(None) == asked("onbekend")
    assert asked(True) == asked("ja")
    assert asked("nee") != asked(False)


def test_what_does_not_fit_is_said_and_leaves_the_rest_empty():
    out = evaluate_dmn("koppelvlak", "zvh-criteria", input_values={"niet-binnen-een-keten": "geheim"})
    assert out["fouten"] and out["wet"] is None and "geheim" not in json.dumps(out)
    out = evaluate_dmn("koppelvlak", "zvh-triageadvies", input_values={"regio": "nergens"})
    assert out["fouten"] and out["advies"] is None
    out = evaluate_dmn("koppelvlak", "zvh-criteria", version="1999.1", input_values={})
    assert out["fouten"] and out["wet"] is None


def test_the_version_is_that_of_the_rules():
    plugin = beslissingen["koppelvlak"]
    (version,) = plugin.get_decision_definition_versions("zvh-triageadvies")
    invoer = casus("01-overlast-purmerend.json")
    out = evaluate_dmn("koppelvlak", "zvh-triageadvies", version=version.id, input_values=invoer)
    assert out["regelset"] == version.id
