//! One aanmelding per code: the complete one with one thing changed.

use std::collections::BTreeSet;

use super::{CODES, found, set, volledig};

/// All that is found `<-` what is changed. A place without a value is taken away.
const CASES: &str = r#"
/aanmelder/organisatie aanmelder-organisatie-ontbreekt <- /aanmelder/organisatie
/aanmelder/organisatie aanmelder-geen-deelnemer <- /aanmelder/organisatie="halt"
/partners/1/organisatienaam organisatienaam-ontbreekt <- /partners/1/organisatienaam
/aanmelder/naam aanmelder-naam-ontbreekt <- /aanmelder/naam=" "
/aanmelder/functie aanmelder-functie-ontbreekt <- /aanmelder/functie
/aanmelder/telefoon aanmelder-contact-ontbreekt <- /aanmelder/telefoon ; /aanmelder/email
/datumAanmelding datum-aanmelding-ontbreekt <- /datumAanmelding
/datumAanmelding datum-aanmelding-toekomst <- /datumAanmelding="2025-06-17" ; /administratie
/soortVerzoek soort-verzoek-ontbreekt <- /soortVerzoek
/gemeenteRegie gemeente-ontbreekt <- /gemeenteRegie
/gemeenteRegie gemeente-opgeheven <- /gemeenteRegie="0370"
/gemeenteRegie gemeente-nog-niet <- /gemeenteRegie="0999"
/gemeenteRegie gemeente-niet-in-lijst <- /gemeenteRegie="0363"
/betrokkenen betrokkene-ontbreekt <- /betrokkenen=[]
/betrokkenen/0/rol betrokkene-rol-ontbreekt <- /betrokkenen/0/rol
/betrokkenen/0/naam betrokkene-naam-ontbreekt <- /betrokkenen/0/naam
/betrokkenen/0/bsn bsn-ontbreekt <- /betrokkenen/0/bsn
/betrokkenen/0/geenBsnReden bsn-en-reden <- /betrokkenen/0/geenBsnReden="geenGrondslag"
/betrokkenen/1/bsn bsn-dubbel <- /betrokkenen/1/geenBsnReden ; /betrokkenen/1/bsn="9999.90.019"
/betrokkenen/0/geboortedatum geboortedatum-ontbreekt <- /betrokkenen/0/geboortedatum
/betrokkenen/0/geboortedatum geboortedatum-toekomst <- /betrokkenen/0/geboortedatum="2025-07"
/systeem/personen/0/geboortedatum geboortedatum-toekomst <- /systeem/personen/0/geboortedatum="2026"
/betrokkenen/1/geboortedatum geboortedatum-na-aanmelding <- /betrokkenen/1/geboortedatum="2025-06-11"
/betrokkenen/1/vertegenwoordiger vertegenwoordiger-ontbreekt <- /betrokkenen/1/vertegenwoordiger
/betrokkenen/1/vertegenwoordiger vertegenwoordiger-contact-ontbreekt <- /betrokkenen/1/vertegenwoordiger/naam
/betrokkenen/0/adressen adres-ontbreekt <- /betrokkenen/0/adressen=[]
/betrokkenen/0/adressen/0/soort adres-soort-ontbreekt <- /betrokkenen/0/adressen/0/soort
/betrokkenen/0/adressen/0/postcode adres-onvolledig <- /betrokkenen/0/adressen/0/postcode ; /betrokkenen/0/adressen/0/straatnaam
/betrokkenen/0/adressen/1/instelling adres-instelling-ontbreekt <- /betrokkenen/0/adressen/1/instelling
/betrokkenen/0/adressen/2/land adres-land-ontbreekt <- /betrokkenen/0/adressen/2/land
/betrokkenen/0/adressen/0/huisnummer huisnummer-bereik <- /betrokkenen/0/adressen/0/huisnummer=100000
/betrokkenen/0/adressen/0/huisletter huisletter-vorm <- /betrokkenen/0/adressen/0/huisletter="1"
/betrokkenen/0/adressen/0/huisnummertoevoeging huisnummertoevoeging-vorm <- /betrokkenen/0/adressen/0/huisnummertoevoeging="achter"
/systeem/personen systeem-personen-ontbreken <- /systeem/personen=[]
/systeem/personen/0/relatie systeem-relatie-ontbreekt <- /systeem/personen/0/relatie
/systeem/minderjarigeKinderen/waarde minderjarige-kinderen-ontbreekt <- /systeem/minderjarigeKinderen
/systeem/invloedGezinssysteem invloed-ontbreekt <- /systeem/invloedGezinssysteem ; /systeem/invloedLeefomgeving
/systeem/impactGezinssysteem impact-ontbreekt <- /systeem/impactGezinssysteem ; /systeem/impactLeefomgeving
/aanleiding aanleiding-ontbreekt <- /aanleiding="\n"
/problematiek problematiek-ontbreekt <- /problematiek=[]
/problematiek/0/leefgebied leefgebied-ontbreekt <- /problematiek/0/leefgebied
/problematiek/0/leefgebied leefgebied-onbekend <- /problematiek/0/leefgebied="iets-anders"
/problematiek/1/aanwezig/waarde problematiek-aanwezig-ontbreekt <- /problematiek/1/aanwezig
/problematiek/0/bij problematiek-bij-ontbreekt <- /problematiek/0/bij
/problematiek/0/omschrijving problematiek-omschrijving-ontbreekt <- /problematiek/0/omschrijving
/incidenten/0/begin incident-volgorde <- /incidenten/0/begin="2025-06-02"
/incidenten/0/omschrijving incident-omschrijving-ontbreekt <- /incidenten/0/omschrijving
/beoordelingen/0/instrument beoordeling-instrument-ontbreekt <- /beoordelingen/0/instrument
/beoordelingen/0/datum beoordeling-datum-ontbreekt <- /beoordelingen/0/datum
/beoordelingen/0/datum beoordeling-volgorde <- /beoordelingen/0/geldigTot="2025-05-19"
/beoordelingen/0/organisatie beoordeling-organisatie-ontbreekt <- /beoordelingen/0/organisatie
/gevolgen/overlast/waarde gevolg-ontbreekt <- /gevolgen/overlast
/gevolgen/crimineelGedrag/modaliteit gevolg-modaliteit-ontbreekt <- /gevolgen/crimineelGedrag/modaliteit
/veiligheidsrisico/acuut/waarde veiligheid-acuut-ontbreekt <- /veiligheidsrisico/acuut
/veiligheidsrisico/voorWie veiligheid-voor-wie-ontbreekt <- /veiligheidsrisico/voorWie=[]
/veiligheidsrisico/aard veiligheid-aard-ontbreekt <- /veiligheidsrisico/aard
/gebiedsproblematiek/gebied gebied-ontbreekt <- /gebiedsproblematiek/gebied
/gebiedsproblematiek/schaal gebied-schaal-ontbreekt <- /gebiedsproblematiek/schaal
/gebiedsproblematiek/omvang gebied-omvang-ontbreekt <- /gebiedsproblematiek/omvang
/partners partner-ontbreekt <- /partners=[]
/partners/0/organisatie partner-organisatie-ontbreekt <- /partners/0/organisatie
/partners/1/contactpersoon partner-contact-ontbreekt <- /partners/1/contactpersoon/email
/casusregisseur/status casusregisseur-ontbreekt <- /casusregisseur/status
/casusregisseur/naam casusregisseur-naam-ontbreekt <- /casusregisseur/naam
/casusregisseur/telefoon casusregisseur-contact-ontbreekt <- /casusregisseur/telefoon ; /casusregisseur/email
/inzet inzet-ontbreekt <- /inzet=[]
/inzet/0/omschrijving inzet-omschrijving-ontbreekt <- /inzet/0/omschrijving
/inzet/0/doorWie inzet-door-wie-ontbreekt <- /inzet/0/doorWie
/inzet/0/vanaf inzet-volgorde <- /inzet/0/tot="2024-08"
/inzet/0/resultaat inzet-resultaat-ontbreekt <- /inzet/0/resultaat
/eerdereOpschaling/0/soort opschaling-soort-ontbreekt <- /eerdereOpschaling/0/soort
/eerdereOpschaling/0/toelichting opschaling-toelichting-ontbreekt <- /eerdereOpschaling/0/soort="anders" ; /eerdereOpschaling/0/toelichting
/titels/0/soort titel-soort-ontbreekt <- /titels/0/soort
/titels/0/van titel-volgorde <- /titels/0/tot="2023-01-09"
/titels/0/omschrijving titel-omschrijving-ontbreekt <- /titels/0/soort="anders" ; /titels/0/omschrijving
/samenwerking/ketens/0/keten keten-ontbreekt <- /samenwerking/ketens/0/keten
/samenwerking/domeinen/0/domein domein-ontbreekt <- /samenwerking/domeinen/0/domein
/samenwerking/domeinen/0/taak domein-taak-ontbreekt <- /samenwerking/domeinen/0/taak
/doel doel-ontbreekt <- /doel
/motiveringen motivering-ontbreekt <- /motiveringen=[]
/motiveringen/0/criterium criterium-ontbreekt <- /motiveringen/0/criterium
/motiveringen/0/criterium criterium-onbekend <- /motiveringen/0/criterium="mja-z"
/motiveringen/1/criterium criterium-dubbel <- /motiveringen/1/criterium="mja-a"
/motiveringen/1/waarde motivering-waarde-ontbreekt <- /motiveringen/1/waarde
/motiveringen/0/tekst motivering-tekst-ontbreekt <- /motiveringen/0/tekst
/verzoek verzoek-ontbreekt <- /verzoek
/verzoek vraag-ontbreekt <- /soortVerzoek="advies" ; /aanleiding ; /doel ; /verzoek
/informeren/geinformeerd informeren-ontbreekt <- /informeren/geinformeerd="onbekend"
/informeren/datum informeren-datum-ontbreekt <- /informeren/datum
/informeren/redenNiet informeren-reden-ontbreekt <- /informeren/geinformeerd="nee"
/informeren/redenToelichting informeren-toelichting-ontbreekt <- /informeren/geinformeerd="nee" ; /informeren/redenNiet="anders"
/informeren/toestemming toestemming-ontbreekt <- /grondslag="uitdrukkelijkeToestemming"
/grondslag grondslag-ontbreekt <- /grondslag
/beperkingen/0/soort beperking-soort-ontbreekt <- /beperkingen/0/soort
/beperkingen/0/omschrijving beperking-omschrijving-ontbreekt <- /beperkingen/0/soort="voorwaarde" ; /beperkingen/0/omschrijving
/beperkingen/0/nietDelenMet beperking-organisatie-ontbreekt <- /beperkingen/0/nietDelenMet=[]
/administratie/ontvangenOp ontvangst-volgorde <- /administratie/ontvangenOp="2025-06-09"
/samenwerking/dwangNodig/waarde uitspraak-waarde-ontbreekt <- /samenwerking/dwangNodig/waarde
/lokaleAanpakGeprobeerd/organisatie uitspraak-organisatie-ontbreekt <- /lokaleAanpakGeprobeerd/organisatie
/gevolgen/overlast/datum uitspraak-datum-ontbreekt <- /gevolgen/overlast/datum
/samenwerking/nietBinnenEenKeten/motivering uitspraak-motivering-ontbreekt <- /samenwerking/nietBinnenEenKeten/motivering
/samenwerking/samenwerkingNoodzakelijk/motivering uitspraak-motivering-ontbreekt <- /samenwerking/samenwerkingNoodzakelijk/motivering
/gebiedsproblematiek/ernstig/motivering uitspraak-motivering-ontbreekt <- /gebiedsproblematiek/ernstig/motivering
/ernstigeGevolgen/onveiligPersonen/motivering uitspraak-motivering-ontbreekt <- /ernstigeGevolgen/onveiligPersonen/motivering
/vermoedenRadicalisering/motivering uitspraak-motivering-ontbreekt <- /vermoedenRadicalisering/waarde="ja"
/incidenten/0/eind datum-toekomst <- /incidenten/0/eind="2025-07"
/inzet/0/vanaf datum-toekomst <- /inzet/0/vanaf="2026" ; /inzet/0/tot
/casusregisseur/telefoon telefoon-vorm <- /casusregisseur/telefoon="bel mij"
/partners/0/contactpersoon/email email-vorm <- /partners/0/contactpersoon/email="geen"
"#;

fn cases() -> impl Iterator<Item = (&'static str, &'static str)> {
    CASES
        .trim()
        .lines()
        .map(|line| line.split_once(" <- ").expect(line))
}

#[test]
fn one_change_gives_one_finding() {
    for (expected, changes) in cases() {
        let mut json = volledig();
        for change in changes.split(" ; ") {
            let (pointer, value) = change.split_once('=').unwrap_or((change, ""));
            let value = (!value.is_empty()).then(|| serde_json::from_str(value).expect(value));
            set(&mut json, pointer, value);
        }
        assert_eq!(found(&json), [expected]);
    }
}

#[test]
fn every_code_has_a_case() {
    let limits = ["tekst-te-lang", "lijst-te-lang"]; // in `laws`
    let given = cases()
        .filter_map(|(expected, _)| expected.split(' ').next_back())
        .chain(limits);
    assert_eq!(
        given.collect::<BTreeSet<_>>(),
        CODES.iter().copied().collect()
    );
}
