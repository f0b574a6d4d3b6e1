//! Dutch sentences, and nowhere else: outcomes, explanations and rules as text.
//!
//! Plain Dutch (B1). Sentences say what was found and what to do; none of them
//! decides. The words of rules, questions and findings are data.

pub mod afspraken;
pub mod analyse;
pub mod beoordelen;
pub mod bericht;
pub mod bewaring;
pub mod bundel;
pub mod duiding;
pub mod fhir;
pub mod kaart;
pub mod klok;
pub mod oordeel;
pub mod opschaling;
pub mod proces;
pub mod regels;
pub mod regio;
mod telling;
pub mod uitleg;
pub mod verstrekking;
pub mod zgw;
mod zin;

use chrono::Datelike;

use crate::datum::Datum;
use crate::termijn::Weekdag;
use crate::uitkomst::{Indicatie, Toetsing, Uitkomst};
use crate::waarheid::Waarheid;

/// The word for an outcome.
#[must_use]
pub fn waarheid(waarheid: Waarheid) -> &'static str {
    match waarheid {
        Waarheid::Ja => "ja",
        Waarheid::Nee => "nee",
        Waarheid::Onbekend => "nog niet bekend",
    }
}

/// The word for the outcome of a profiel.
#[must_use]
pub fn toetsing(toetsing: Toetsing) -> &'static str {
    match toetsing {
        Toetsing::Ja => "ja",
        Toetsing::Nee => "nee",
        Toetsing::Onbekend => "nog niet bekend",
        Toetsing::NietVanToepassing => "niet van toepassing",
    }
}

/// What the combined indication means.
#[must_use]
pub fn indicatie(indicatie: Indicatie) -> &'static str {
    match indicatie {
        Indicatie::Past => {
            "De casus lijkt te passen bij het Zorg- en Veiligheidshuis. Mensen beoordelen dit."
        }
        Indicatie::PastWettelijk => {
            "De casus lijkt te voldoen aan de wet. De casus voldoet niet, of nog niet zeker, aan de \
             definitie van complexe problematiek in het beleid. Mensen beoordelen dit."
        }
        Indicatie::GeenWgsGrondslag => {
            "De casus lijkt niet te voldoen aan de wet. Dan geeft de Wgs geen grondslag om in het \
             Zorg- en Veiligheidshuis gegevens te verwerken. Wil de stuurgroep dit toch oppakken? \
             Dan is het een extra taak met een eigen grondslag. Mensen beoordelen dit."
        }
        Indicatie::PastNiet => {
            "De casus lijkt niet te passen bij het Zorg- en Veiligheidshuis. Mensen beoordelen dit."
        }
        Indicatie::Onbekend => {
            "Er is nog te weinig bekend. Beantwoord de vragen die het verschil maken."
        }
        Indicatie::NietVanToepassing => "Voor deze dag zijn er geen regels.",
    }
}

/// A title for an outcome of the triage.
#[must_use]
pub fn uitkomst(uitkomst: Uitkomst) -> &'static str {
    match uitkomst {
        Uitkomst::Aanvullen => "Aanmelding aanvullen",
        Uitkomst::Advies => "Advies aan de aanmelder",
        Uitkomst::ConsultatieInfo => "Informatie of meedenken",
        Uitkomst::TerugLokaal => "Naar de lokale partners",
        Uitkomst::DoorgeleidPartner => "Naar de partner die het best past",
        Uitkomst::DoorverwijzingTafel => "Naar een andere tafel",
        Uitkomst::Casusoverleg => "Casusoverleg",
        Uitkomst::Procesregie => "Procesregie door het Zorg- en Veiligheidshuis",
        Uitkomst::Spoed => "Spoed: nu handelen",
        Uitkomst::StrafrechtelijkSpoor => "Strafrechtelijk onderzoek",
        Uitkomst::GeenActie => "Geen actie nodig",
        Uitkomst::ExtraTaak => "Extra taak, buiten de Wgs",
        Uitkomst::NietOntvankelijk => "Niet ontvankelijk",
        Uitkomst::DoorverwijzenPgaRad => "Naar de aanpak van radicalisering",
    }
}

/// Why a profiel was not held against the casus.
pub const GEEN_REGEL_OP_DEZE_DAG: &str = "Op deze dag gold er geen regel van deze soort.";

/// Who decides. Goes with every advice.
pub const MENSEN_BESLISSEN: &str = "Dit is een advies. Mensen beslissen. Alleen deelnemers uit artikel 2.27, \
     eerste lid, van de Wgs beoordelen of de casus past (artikel 2.31, tweede lid). Afwijken mag altijd, met uitleg.";

/// Combine the approach of a person (MJA par. 3).
pub const COMBINEER: &str = "Advies: combineer de persoonsgerichte aanpak met een aanpak van het gezin en de omgeving, of van het \
     gebied. Is dat in deze casus niet relevant? Leg dan uit waarom.";

/// The house said, with a reason, that there is nothing to combine.
pub const COMBINEER_NIET: &str = "Het ZVH geeft aan dat een aanpak van het gezin en de omgeving of van het gebied hier niet relevant \
     is, met een uitleg. Kijk bij elke evaluatie of dat nog klopt.";

/// The house said that there is nothing to combine, but not why.
pub const COMBINEER_LEG_UIT: &str = "U geeft aan dat een aanpak van het gezin en de omgeving of van het gebied niet relevant is. Leg uit \
     waarom. Tot die tijd blijft het advies: combineer.";

/// Where a source is silent.
pub const BRON_NOEMT_DIT_NIET: &str = "de bron noemt dit niet";

/// Who judges.
pub const BEOORDELAARS: &str =
    "Alleen deze organisaties beoordelen samen of de casus past. Andere deelnemers geven advies.";

/// None of those who may judge is named.
pub const BEOORDELAAR_NODIG: &str = "Alleen deze organisaties beoordelen of de casus past. De aanmelding noemt er nog geen. Nodig er \
     een uit.";

/// A day in words: `dinsdag 23 september 2025`.
#[must_use]
pub fn dag(day: Datum) -> String {
    format!("{} {}", weekdag(Weekdag::of(day)), datum(day))
}

/// A day in words, without the day of the week: `23 september 2025`.
#[must_use]
pub fn datum(day: Datum) -> String {
    const MAANDEN: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let date = day.naive();
    let month = usize::try_from(date.month0())
        .ok()
        .and_then(|at| MAANDEN.get(at));
    let month = month.copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// The word for a day of the week.
#[must_use]
pub fn weekdag(dag: Weekdag) -> &'static str {
    match dag {
        Weekdag::Maandag => "maandag",
        Weekdag::Dinsdag => "dinsdag",
        Weekdag::Woensdag => "woensdag",
        Weekdag::Donderdag => "donderdag",
        Weekdag::Vrijdag => "vrijdag",
        Weekdag::Zaterdag => "zaterdag",
        Weekdag::Zondag => "zondag",
    }
}
