//! Which fields can say who somebody is. They are never shown, only handed over.
//!
//! What a caller gives is hidden unless its form rules a person out: free text, dates of
//! birth, numbers and codes of people. What the rules say is shown.

use super::model::{Inhoud, Soort, Type};

/// Forms of text that point at people.
const VORMEN: &[&str] = &[
    "Bsn",
    "DeelDatum",
    "HuishoudenId",
    "MetSpatie",
    "PersoonId",
    "Postcode",
    "PseudoniemId",
];

/// Records of rules: what they say is published, also when a caller gives them.
const REGELS: &[&str] = &[
    "Aanmelders",
    "AfspraakTermijn",
    "Beslisser",
    "Bron",
    "CriteriaKeuze",
    "Feit",
    "Instroom",
    "Lezing",
    "OpschaalRol",
    "Opschaling",
    "Poort",
    "RegioInformeren",
    "Regioprofiel",
    "Ritme",
    "Tafel",
    "Thematafel",
    "UitkomstKeuze",
    "Vindplaats",
    "Voorliggend",
];

/// Fields that are hidden although their form does not say so: numbers of houses, and fields of
/// answers that repeat what came in.
const VELDEN: &[(&str, &str)] = &[
    ("Adres", "huisnummer"),
    ("Beoordelingsbeeld", "plan"),
    ("BundelAntwoord", "html"),
    ("BundelAntwoord", "tekst"),
    ("CloudEvent", "dataref"),
    ("CloudEvent", "subject"),
    ("CodeableConcept", "text"),
    ("Coding", "code"),
    ("Coding", "display"),
    ("Coding", "version"),
    ("Contextkaart", "doel"),
    ("Contextkaart", "versie"),
    ("Contextkaart", "zvh"),
    ("Eisstand", "reden"),
    ("Identifier", "value"),
    ("JzvAdres", "huisnummer"),
    ("KaartAntwoord", "html"),
    ("KaartAntwoord", "tekst"),
    ("Kaartbron", "naam"),
    ("Partnerbeeld", "grond"),
    ("Partnerbeeld", "tekst"),
    ("Prediction", "rationale"),
    ("Reference", "display"),
    ("Regel", "name"),
    ("RiskAssessment", "mitigation"),
];

/// Whether what stands there is hidden. `given`: a caller can have written it.
pub(super) fn is_hidden(naam: &str, wire: &str, soort: &Soort, given: bool) -> bool {
    if VELDEN.contains(&(naam, wire)) {
        return true;
    }
    match soort.kern() {
        Soort::Tekst(Some(vorm)) => VORMEN.contains(&vorm.as_str()),
        Soort::Tekst(None) => given && !REGELS.contains(&naam),
        _ => false,
    }
}

/// Every name in these lists is one of the contract, so that none outlives what it names.
pub(super) fn check(types: &[Type]) -> Result<(), String> {
    let record = |naam: &str| {
        types.iter().find_map(|t| match &t.inhoud {
            Inhoud::Record(velden) if t.naam == naam => Some(velden),
            _ => None,
        })
    };
    let gone = |naam: &&&str| record(naam).is_none();
    if let Some(naam) = REGELS.iter().find(gone) {
        return Err(format!("{naam} is no record: xtask/src/types/verborgen.rs"));
    }
    for (naam, wire) in VELDEN {
        let found = record(naam).is_some_and(|velden| velden.iter().any(|v| v.wire == *wire));
        if !found {
            return Err(format!(
                "{naam}.{wire} is no field: xtask/src/types/verborgen.rs"
            ));
        }
    }
    Ok(())
}
