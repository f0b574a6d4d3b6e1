//! Names of types where two of the contract are called the same.

/// The name in the schema without its number, the first line of what it says, and the name
/// in other languages. A type that would get a number must be here.
const NAMEN: &[(&str, &str, &str)] = &[
    (
        "Aandachtspunt",
        "Something that asks for attention.",
        "BundelAandachtspunt",
    ),
    (
        "Achtergehouden",
        "An element that stays behind. There is no place here for what it says.",
        "AchtergehoudenElement",
    ),
    ("Adres", "An address.", "JzvAdres"),
    (
        "Afspraak",
        "What a region publishes on one dimension.",
        "RegioAfspraak",
    ),
    (
        "Afwijking",
        "How an oordeel lies beside the advice that leads.",
        "OordeelAfwijking",
    ),
    (
        "Beoordeling",
        "One assessment, as its issuer gave it. What is absent is not known.",
        "BundelBeoordeling",
    ),
    (
        "Betrokkene",
        "Someone whose data were processed.",
        "VerwerkingBetrokkene",
    ),
    ("Betrokkene", "Whom it is about.", "JzvBetrokkene"),
    (
        "Contactpersoon",
        "Whom to call at an organisation.",
        "JzvContactpersoon",
    ),
    (
        "Gebeurtenis",
        "One thing that happened. Which fields it has depends on what it is.",
        "ZsmGebeurtenis",
    ),
    (
        "Geslacht",
        "Sex, in the codes of the draft. Read as those of ISO/IEC 5218.",
        "JzvGeslacht",
    ),
    ("Incident", "Something that happened.", "JzvIncident"),
    (
        "Informeren",
        "When the betrokkene is told. Telling is not asking consent.",
        "RegioInformeren",
    ),
    (
        "Informeren",
        "Who is told, by whom and when, or why not.",
        "DuidingInformeren",
    ),
    ("Kanaal", "A way of the law.", "KaartKanaal"),
    (
        "Kanaal",
        "By which article a message goes.",
        "AfspraakKanaal",
    ),
    ("List", "Everything on the table on one day.", "FhirList"),
    (
        "Naam",
        "A name. The draft wants all three parts.",
        "JzvNaam",
    ),
    (
        "Ontbreekt",
        "A fact that is not known and matters.",
        "BewaarOntbreekt",
    ),
    ("Ontbreekt", "What would say more.", "AfspraakOntbreekt"),
    ("Rol", "What part a result plays.", "BundelRol"),
    ("Rol", "Who has a role.", "OpschaalRol"),
    ("Schaal", "What a level means in a sleutel.", "BundelSchaal"),
    ("Stand", "How firm a last day is.", "BewaarStand"),
    (
        "Stand",
        "How it stands with one obligation, for one decision or melding if there are more.",
        "AfspraakStand",
    ),
    (
        "Status",
        "How it stands with an obligation.",
        "AfspraakStatus",
    ),
    (
        "Status",
        "The states of the value set observation-status that the export uses.",
        "FhirStatus",
    ),
    ("Status", "How it ended.", "VerwerkingStatus"),
    ("Toets", "Law and policy on one casus.", "Toetsverslag"),
    (
        "Triagedag",
        "A day on which a referral can come to the triage.",
        "MogelijkeTriagedag",
    ),
    (
        "Uitkomst",
        "What the table agreed on in one sleutel.",
        "DuidingUitkomst",
    ),
    ("Volledigheid", "What is missing.", "BundelVolledigheid"),
];

/// The name of a type outside the schema.
pub(super) fn of(name: &str, doc: &str) -> Result<String, String> {
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let first = doc.lines().next().unwrap_or_default();
    let known = NAMEN
        .iter()
        .find(|(of, line, _)| *of == base && *line == first);
    match known {
        Some((_, _, own)) => Ok((*own).to_owned()),
        None if base == name => Ok(name.to_owned()),
        None => Err(format!(
            "{name} ({first}): another type is called {base}; name it in xtask/src/types/namen.rs"
        )),
    }
}
