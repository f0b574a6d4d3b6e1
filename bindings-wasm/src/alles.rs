//! The other operations.

crate::operations! {
    check_tafels_json = checkTafelsJson
    check_oordeel_json = checkOordeelJson
    check_opschaling_json = checkOpschalingJson
    bundle_beoordelingen_json = bundleBeoordelingenJson
    check_duiding_json = checkDuidingJson
    export_fhir_json = exportFhirJson
    compute_bewaartermijn_json = computeBewaartermijnJson
    compute_klokken_json = computeKlokkenJson
    check_processtap_json = checkProcesstapJson
    check_afspraken_json = checkAfsprakenJson
    compose_contextkaart_json = composeContextkaartJson
    check_verstrekking_json = checkVerstrekkingJson
    compose_bericht_json = composeBerichtJson
    export_jzv_melding_json = exportJzvMeldingJson
    import_jzv_melding_json = importJzvMeldingJson
    describe_verwerking_json = describeVerwerkingJson
    export_zgw_json = exportZgwJson
    describe_zaaktype_json = describeZaaktypeJson
    check_regelset_json = checkRegelsetJson
}
