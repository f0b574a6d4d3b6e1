"""Advice for Dutch Zorg- en Veiligheidshuizen: JSON text in, JSON text out."""

from ._koppelvlak import (
    advise_triage_json,
    bundle_beoordelingen_json,
    check_criteria_json,
    check_duiding_json,
    check_oordeel_json,
    check_opschaling_json,
    check_tafels_json,
    compose_bericht_json,
    export_jzv_melding_json,
    import_jzv_melding_json,
    describe_verwerking_json,
    check_regelset_json,
    describe_regels_json,
    export_fhir_json,
    operations,
    validate_aanmelding_json,
)

__all__ = [
    "advise_triage_json",
    "bundle_beoordelingen_json",
    "check_criteria_json",
    "check_duiding_json",
    "check_oordeel_json",
    "check_opschaling_json",
    "check_tafels_json",
    "compose_bericht_json",
    "export_jzv_melding_json",
    "import_jzv_melding_json",
    "describe_verwerking_json",
    "check_regelset_json",
    "describe_regels_json",
    "export_fhir_json",
    "operations",
    "validate_aanmelding_json",
]
