"""A plugin for decisions: criteria and triage, as a logic action of a form calls them.

What comes out are variables of the form. Advice: people decide, so no variable should send
somebody away by itself. What cannot be worked out stays empty, and says why in `fouten`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from koppelvlak import KoppelvlakError, advise_triage, check_criteria, describe_regels
from openforms.dmn.base import BasePlugin, DecisionDefinition, DecisionDefinitionVersion
from openforms.dmn.registry import register
from openforms.dmn.types import DMNInputOutput, GenericInputOutput
from openforms.plugins.exceptions import InvalidPluginConfiguration

from .velden import Invoerveld, Uitvoerveld

CRITERIA, TRIAGE = "zvh-criteria", "zvh-triageadvies"

ALGEMEEN = [
    Invoerveld("peildatum", "De dag die de regels kiest; leeg: vandaag"),
    Invoerveld("regio", "De regio, bijvoorbeeld zaanstreek-waterland; leeg: de landelijke regels"),
]
UITKOMST = [
    Uitvoerveld("wet", "Voldoet aan de wet: ja, nee, onbekend of nietVanToepassing"),
    Uitvoerveld("beleid", "Voldoet aan de definitie in het beleid"),
    Uitvoerveld("indicatie", "Wet en beleid samen"),
    Uitvoerveld("vragen", "De vragen die nog verschil maken"),
    Uitvoerveld("regelset", "De versie van de regels"),
    Uitvoerveld("fouten", "Waarom er geen uitkomst is"),
]
ADVIES = [
    Uitvoerveld("volledigheid", "compleet of aanvullen"),
    Uitvoerveld("bevindingen", "Wat er nog mist of niet klopt"),
    Uitvoerveld("advies", "De titel van het advies dat leidt"),
    Uitvoerveld("tekst", "Wat het advies zegt"),
    Uitvoerveld("letOp", "Wie beslist"),
]


@register("koppelvlak")
class KoppelvlakPlugin(BasePlugin):
    verbose_name = "Koppelvlak: advies voor Zorg- en Veiligheidshuizen"

    def get_available_decision_definitions(self) -> list[DecisionDefinition]:
        return [
            DecisionDefinition(identifier=CRITERIA, label="Wet en beleid, uit losse antwoorden"),
            DecisionDefinition(identifier=TRIAGE, label="Triageadvies, uit een hele aanmelding"),
        ]

    def get_decision_definition_versions(self, definition_id: str) -> list[DecisionDefinitionVersion]:
        """The version of the rules inside the library. The peildatum chooses the rules of a day."""
        versie = _regels().bewijs.regelset_versie
        return [DecisionDefinitionVersion(id=versie, label=f"regels {versie}")]

    def get_decision_definition_parameters(self, definition_id: str, version: str = "") -> DMNInputOutput:
        if definition_id == CRITERIA:
            feiten = [Invoerveld(feit.id, feit.vraag) for feit in _regels().feiten if feit.soort == "vraag"]
            return GenericInputOutput(inputs=[*ALGEMEEN, *feiten], outputs=[*UITKOMST])
        aanmelding = Invoerveld("aanmelding", "De aanmelding, als object met de velden van koppelvlak")
        return GenericInputOutput(inputs=[*ALGEMEEN, aanmelding], outputs=[*UITKOMST, *ADVIES])

    def evaluate(
        self, definition_id: str, *, version: str = "", input_values: dict[str, Any]
    ) -> dict[str, Any]:
        uit = self.get_decision_definition_parameters(definition_id, version).outputs
        leeg: dict[str, Any] = {veld.name: None for veld in uit}
        aanwezig = _regels().bewijs.regelset_versie
        if version and version != aanwezig:
            return {**leeg, "fouten": [f"De regels {version} zijn er niet. Wel: {aanwezig}."]}
        werk = _criteria if definition_id == CRITERIA else _triage
        try:
            return {**leeg, **werk(input_values), "fouten": []}
        except KoppelvlakError as fout:
            return {**leeg, "fouten": [bevinding.tekst for bevinding in fout.bevindingen]}

    def check_config(self) -> None:
        try:
            _regels()
        except KoppelvlakError as fout:
            raise InvalidPluginConfiguration(str(fout)) from fout


def _regels() -> Any:
    return describe_regels({"peildatum": timezone.localdate().isoformat()})


def _algemeen(invoer: Mapping[str, Any]) -> dict[str, Any]:
    peildatum = invoer.get("peildatum") or timezone.localdate()
    regio = invoer.get("regio")
    return {"peildatum": str(peildatum), **({"regio": regio} if regio else {})}


def _criteria(invoer: Mapping[str, Any]) -> dict[str, Any]:
    algemeen = _algemeen(invoer)
    algemeen.pop("regio", None)
    rest = {naam: waarde for naam, waarde in invoer.items() if naam not in ("peildatum", "regio")}
    feiten = [{"feit": naam, "waarde": antwoord} for naam, waarde in rest.items() if (antwoord := _antwoord(waarde))]
    advies = check_criteria({**algemeen, "feiten": feiten})
    vragen = {vraag.vraag for kant in (advies.toets.wet, advies.toets.beleid) for vraag in kant.vragen}
    return {**_toets(advies.toets), "vragen": sorted(vragen), "regelset": advies.bewijs.regelset_versie}


def _antwoord(waarde: Any) -> str | None:
    """What a form says of a feit. A box that is not ticked says nothing: it is no nee."""
    if waarde is True:
        return "ja"
    return None if waarde in (False, None, "") else str(waarde)


def _triage(invoer: Mapping[str, Any]) -> dict[str, Any]:
    advies = advise_triage({**_algemeen(invoer), "aanmelding": invoer.get("aanmelding") or {}})
    return {
        **(_toets(advies.toets) if advies.toets else {}),
        "vragen": [vraag.vraag for vraag in advies.vragen],
        "regelset": advies.bewijs.regelset_versie,
        "volledigheid": str(advies.volledigheid),
        "bevindingen": [
            {"plaats": bevinding.plaats, "code": bevinding.code, "tekst": bevinding.tekst}
            for bevinding in advies.bevindingen
        ],
        "advies": advies.leidend.titel if advies.leidend else None,
        "tekst": advies.leidend.tekst if advies.leidend else None,
        "letOp": advies.let_op,
    }


def _toets(toets: Any) -> dict[str, str]:
    return {
        "wet": str(toets.wet.uitkomst),
        "beleid": str(toets.beleid.uitkomst),
        "indicatie": str(toets.indicatie),
    }
