//! Providing data in sentences.

use super::beoordelen::organisatie;
use crate::aanmelding::grondslag::BeperkingSoort;
use crate::aanmelding::organisatie::Organisatie;
use crate::stroom::categorie::Betreft;
use crate::stroom::{Gegevenscategorie, Regime};
use crate::verstrekking::Verstrekkingsuitkomst as Uitkomst;

/// How a provision came out.
#[must_use]
pub fn uitkomst(uitkomst: Uitkomst) -> &'static str {
    match uitkomst {
        Uitkomst::Voldaan => "Advies: aan alle voorwaarden is voldaan.",
        Uitkomst::Deels => {
            "Advies: voor een deel is aan alle voorwaarden voldaan. Laat de andere gegevens weg. Kijk per deel."
        }
        Uitkomst::Eerst => "Advies: nog niet. Er moet eerst iets gebeuren. Kijk wat u kunt doen.",
        Uitkomst::NietVoldaan => {
            "Advies: niet verstrekken. Aan een voorwaarde is niet voldaan, of iemand weigert."
        }
        Uitkomst::Onbekend => "Er is nog te weinig bekend. Beantwoord de vragen.",
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
    let over = over.map_or(String::new(), |over| format!(" van {}", betreft(over)));
    let naam = categorie(gegevens);
    let start: String = naam.chars().take(1).flat_map(char::to_uppercase).collect();
    let rest: String = naam.chars().skip(1).collect();
    let told = match uitkomst {
        Uitkomst::Voldaan => "aan de voorwaarden is voldaan",
        Uitkomst::Deels => "voor een deel is aan de voorwaarden voldaan",
        Uitkomst::Eerst => "nog niet, er moet eerst iets gebeuren",
        Uitkomst::NietVoldaan => "laat dit weg",
        Uitkomst::Onbekend => "nog niet te zeggen",
    };
    format!("{start}{rest}{over}: {told}.")
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
    match names.split_last() {
        None => "elke organisatie die de gegevens gaf".to_owned(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} en {last}", rest.join(", ")),
    }
}

/// An organisation to choose, with the title of its row.
#[must_use]
pub fn keuze(wie: Organisatie, titel: &str) -> String {
    let naam = organisatie(wie);
    let start: String = naam.chars().take(1).flat_map(char::to_uppercase).collect();
    let rest: String = naam.chars().skip(1).collect();
    format!("{start}{rest}: kijk bij '{titel}'.")
}

/// A restriction that travels with the data.
#[must_use]
pub fn beperking(soort: Option<BeperkingSoort>, niet_delen_met: &[Organisatie]) -> String {
    let told = match soort {
        Some(BeperkingSoort::Geheimhouding) => "Houd dit geheim",
        Some(BeperkingSoort::Opsporingsbelang) => "Houd rekening met het belang van een onderzoek",
        Some(BeperkingSoort::NietDelenMet) => "Deel dit niet met iedereen",
        Some(BeperkingSoort::Voorwaarde) => "Wie dit gaf, stelt een voorwaarde. Vraag welke",
        Some(BeperkingSoort::Anders) | None => "Wie dit gaf, stelt een beperking. Vraag welke",
    };
    if niet_delen_met.is_empty() {
        return format!("{told}.");
    }
    format!("{told}. Niet delen met {}.", organisaties(niet_delen_met))
}

/// A refusal that is not complete, or that may not fit.
pub const WEIGERING_OPEN: &str =
    "Iemand weigert, maar de weigering is nog niet af of past nog niet. Kijk bij de bevindingen.";

/// Asked when it is not known which law governs.
pub const VRAAG_PGA: &str = "Is de casus opgepakt als persoonsgerichte aanpak van radicalisering?";

/// Who decides. Goes with every answer about providing.
pub const MENSEN_VERSTREKKEN: &str = "Dit is een advies. Mensen beslissen of zij verstrekken en leggen vast waarom. Of iets \
     nodig is en of er zwaarwegende redenen zijn, oordelen mensen. De bibliotheek vraagt het alleen.";
