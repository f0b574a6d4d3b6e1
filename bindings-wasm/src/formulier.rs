//! The operations that a form needs.

crate::operations! {
    validate_aanmelding_json = validateAanmeldingJson
    check_criteria_json = checkCriteriaJson
    advise_triage_json = adviseTriageJson
    describe_regels_json = describeRegelsJson
}
