//! Providing data in sentences.

use super::beoordelen::organisatie;
use super::zin::{capital, en};
use crate::aanmelding::grondslag::BeperkingSoort;
use crate::aanmelding::organisatie::Organisatie;
use crate::stroom::categorie::Betreft;
use crate::stroom::{Gegevenscategorie, Regime};
use crate::verstrekking::Verstrekkingsuitkomst as Uitkomst;

/// How a provision came out: with the steps that come first, or with what is and is not
/// among the parts.
#[must_use]
pub fn uitkomst(uitkomst: Uitkomst, eerst: &[String], parts: [Vec<String>; 2]) -> String {
    let [met, not_met] = parts;
    match uitkomst {
        Uitkomst::Voldaan => "Advies: aan alle voorwaarden is voldaan.".to_owned(),
        Uitkomst::Deels => format!(
            "Advies: aan de voorwaarden is voldaan voor {}. Verstrek niet: {}.",
            en(&met),
            en(&not_met)
        ),
        Uitkomst::Eerst => format!("Advies: nog niet. {}", eerst.join(" ")),
        Uitkomst::NietVoldaan => {
            "Advies: verstrek dit niet. Aan een voorwaarde is niet voldaan.".to_owned()
        }
        Uitkomst::Onbekend => "Er is nog te weinig bekend. Beantwoord de vragen.".to_owned(),
    }
}

/// What holds when the table of the Wgs does not.
#[must_use]
pub fn regime(regime: Option<Regime>) -> &'static str {
    match regime {
        None => {
            "Het is nog niet duidelijk welke wet geldt. Dan zijn de voorwaarden niet te noemen."
        }
        Some(Regime::WgsZvh) => "De Wgs geldt.",
        Some(Regime::VoorWgs) => {
            "Op deze dag gold de Wgs nog niet. De voorwaarden van de Wgs zeggen hier niets over. Kijk in het convenant en \
             het privacyprotocol van toen, en in de wetten van de eigen sector."
        }
        Some(Regime::PgaRadicalisering) => {
            "Deze casus valt onder de wet voor de persoonsgerichte aanpak van radicalisering en terroristische \
             activiteiten. De voorwaarden van de Wgs gelden dan niet. Kijk in die wet, en vraag het de burgemeester."
        }
        Some(Regime::Sectoraal) => {
            "Dit is een verstrekking tussen twee organisaties buiten het casusoverleg. De voorwaarden van de Wgs zeggen \
             hier niets over (artikel 1.2, tweede lid). Kijk in de wetten van de eigen sector."
        }
        Some(Regime::ExtraTaak) => {
            "Dit is geen casusoverleg en geen lijst van geprioriteerde casussen (Wgs, artikel 2.26). De Wgs geldt dan \
             niet. Kijk wat de regio voor deze taak heeft geregeld, en op welke grondslag."
        }
    }
}

/// One part and how it came out.
#[must_use]
pub fn onderdeel(
    gegevens: Option<Gegevenscategorie>,
    over: Option<Betreft>,
    uitkomst: Uitkomst,
) -> String {
    let naam = capital(&gegevens_van(gegevens, over));
    let told = match uitkomst {
        Uitkomst::Voldaan => "aan de voorwaarden is voldaan",
        Uitkomst::Deels => "voor een deel is aan de voorwaarden voldaan",
        Uitkomst::Eerst => "nog niet, er moet eerst iets gebeuren",
        Uitkomst::NietVoldaan => "verstrek dit niet",
        Uitkomst::Onbekend => "nog niet te zeggen",
    };
    format!("{naam}: {told}.")
}

/// The words for a category of data of someone.
#[must_use]
pub fn gegevens_van(gegevens: Option<Gegevenscategorie>, over: Option<Betreft>) -> String {
    let over = over.map_or(String::new(), |over| format!(" van {}", betreft(over)));
    format!("{}{over}", categorie(gegevens))
}

/// The words for a category.
#[must_use]
pub fn categorie(categorie: Option<Gegevenscategorie>) -> &'static str {
    match categorie {
        None => "deze gegevens",
        Some(Gegevenscategorie::IdentificatieContact) => {
            "identificerende gegevens en contactgegevens"
        }
        Some(Gegevenscategorie::Bsn) => "het BSN",
        Some(Gegevenscategorie::Woonsituatie) => "de woonsituatie",
        Some(Gegevenscategorie::Financieel) => "de financiële situatie",
        Some(Gegevenscategorie::Inkomen) => "het inkomen",
        Some(Gegevenscategorie::Gezondheid) => "gegevens over gezondheid",
        Some(Gegevenscategorie::Politiegegevens) => "politiegegevens",
        Some(Gegevenscategorie::Justitieel) => "justitiële en strafvorderlijke gegevens",
        Some(Gegevenscategorie::Relaties) => "relaties",
        Some(Gegevenscategorie::ToezichtHandhaving) => "toezicht en handhaving",
        Some(Gegevenscategorie::ZorgVoorziening) => "zorg en voorzieningen",
        Some(Gegevenscategorie::BegeleidingHulp) => "begeleiding en hulp",
    }
}

fn betreft(over: Betreft) -> &'static str {
    match over {
        Betreft::Betrokkene => "de betrokkene",
        Betreft::DirecteKring => "de directe kring",
        Betreft::Medewerker => "een medewerker",
    }
}

/// The words for who receives.
#[must_use]
pub fn ontvanger(wie: Option<Organisatie>) -> &'static str {
    wie.map_or("de ontvanger", organisatie)
}

/// The words for who still has to consent.
#[must_use]
pub fn organisaties(wie: &[Organisatie]) -> String {
    let mut names: Vec<&str> = wie.iter().map(|one| organisatie(*one)).collect();
    names.dedup();
    if names.is_empty() {
        names.push("elke organisatie die de gegevens gaf");
    }
    en(&names)
}

/// An organisation to choose, with the title of its row.
#[must_use]
pub fn keuze(wie: Organisatie, titel: &str) -> String {
    let naam = capital(organisatie(wie));
    format!("{naam}: kijk bij '{titel}'.")
}

/// A restriction that travels with the data.
#[must_use]
pub fn beperking(soort: Option<BeperkingSoort>, niet_delen_met: &[Organisatie]) -> String {
    let told = match soort {
        Some(BeperkingSoort::Geheimhouding) => "Houd dit geheim.",
        Some(BeperkingSoort::Opsporingsbelang) => "Houd rekening met het belang van een onderzoek.",
        Some(BeperkingSoort::NietDelenMet) => "Deel dit niet verder zonder te vragen.",
        Some(BeperkingSoort::Voorwaarde) => {
            "Wie dit gaf, stelt een voorwaarde. Vraag welke dat is."
        }
        Some(BeperkingSoort::Anders) | None => {
            "Wie dit gaf, stelt een beperking. Vraag welke dat is."
        }
    };
    let barred = format!("Niet delen met {}.", organisaties(niet_delen_met));
    match (soort, niet_delen_met) {
        (_, []) => told.to_owned(),
        (Some(BeperkingSoort::NietDelenMet), _) => barred,
        _ => format!("{told} {barred}"),
    }
}

/// A refusal that is not complete, or that may not fit.
pub const WEIGERING_OPEN: &str =
    "Iemand weigert, maar de weigering is nog niet af of past nog niet. Kijk bij de bevindingen.";

/// Everything is held back by refusals.
pub const GEWEIGERD: &str = "Advies: verstrek dit niet. Iemand weigert, met een grond die in de wet staat. Overleg kan altijd.";

/// The receiver is no legal party.
pub const KIES_ONTVANGER: &str = "Advies: verstrek nog niet. Kies eerst welke organisatie de gegevens krijgt. Die keuze bepaalt de regel.";

/// Asked when it is not known which law governs.
pub const VRAAG_PGA: &str = "Is de casus opgepakt als persoonsgerichte aanpak van radicalisering?";

/// Who decides. Goes with every answer about providing.
pub const MENSEN_VERSTREKKEN: &str = "Dit is een advies. Mensen beslissen of zij verstrekken en leggen vast waarom. Of iets \
     nodig is en of er zwaarwegende redenen zijn, oordelen mensen. De bibliotheek vraagt het alleen.";
