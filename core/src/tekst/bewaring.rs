//! How long data are kept, in sentences.

use crate::bewaring::{Bezwaar, Ontbreekt, OpenPunt, Stand};
use crate::datum::Datum;

/// The last day, or why there is none.
#[must_use]
pub fn stand(stand: Stand, laatste: Option<Datum>, voorlopig: Option<Datum>) -> String {
    match (stand, laatste, voorlopig) {
        (Stand::Vast, Some(day), _) => {
            format!("De laatste dag om te vernietigen of anoniem te maken is {day}.")
        }
        (Stand::Open | Stand::Vast, _, None) => {
            "De laatste dag is nog niet bekend. Vul aan wat ontbreekt.".to_owned()
        }
        (Stand::Open | Stand::Vast, _, Some(day)) => format!(
            "De laatste dag staat nog niet vast. Met wat nu bekend is, is {day} de veilige dag. Vul aan wat ontbreekt."
        ),
        (Stand::Aangehouden, _, Some(day)) => format!(
            "De gegevens blijven langer, om de reden die is vastgelegd. Zonder die reden is {day} de laatste dag."
        ),
        (Stand::Aangehouden, _, None) => {
            "De gegevens blijven langer, om de reden die is vastgelegd.".to_owned()
        }
        (Stand::GeenRegel, ..) => {
            "Voor deze verwerking kent de bibliotheek geen regel over bewaren. Vraag het de functionaris \
             gegevensbescherming."
                .to_owned()
        }
    }
}

/// The question about a fact that is missing.
#[must_use]
pub fn ontbreekt(ontbreekt: Ontbreekt) -> &'static str {
    match ontbreekt {
        Ontbreekt::Activiteit => "Waarvoor worden de gegevens verwerkt?",
        Ontbreekt::OpgepaktAlsPga => "Is de casus opgepakt als PGA radicalisering?",
        Ontbreekt::EersteVerwerkingCasus => {
            "Op welke dag is voor het eerst iets van de casus verwerkt?"
        }
        Ontbreekt::EersteVerwerkingGegeven => {
            "Op welke dag is dit gegeven voor het eerst verwerkt?"
        }
        Ontbreekt::LaatsteVerwerking => {
            "Op welke dag is voor het laatst iets van de casus verwerkt?"
        }
        Ontbreekt::VerlengingVanaf => "Op welke dag begint de verlenging?",
        Ontbreekt::VerlengingTot => "Op welke dag eindigt de verlenging?",
        Ontbreekt::VerlengingGrond => "Op welke grond is de verlenging: a of b?",
        Ontbreekt::OpdrachtDeelnemers => "Geven de deelnemers opdracht voor de verlenging?",
        Ontbreekt::InstemmingLeverancier => {
            "Stemt de leverancier van de gegevens in met de verlenging?"
        }
        Ontbreekt::VoldoetAanCriteria => "Past de casus nog bij artikel 2.20 van het Bgs?",
        Ontbreekt::TerugvalHoog => {
            "Is de kans op terugval hoog, volgens de mensen die erover gaan?"
        }
        Ontbreekt::EerdereVerlenging => "Telt de verlenging die hiervoor komt?",
        Ontbreekt::AanhoudingReden => {
            "Waarom blijven de gegevens langer: een andere wet of een rechtsvordering?"
        }
        Ontbreekt::AanhoudingWet => "Welke wet vraagt om de gegevens langer te bewaren?",
    }
}

/// Why a renewal is not possible as it stands, and what would make it possible.
#[must_use]
pub fn bezwaar(bezwaar: Bezwaar, jaren: u16, sluiting: u16) -> String {
    match bezwaar {
        Bezwaar::GeenOpdracht => {
            "De deelnemers geven geen opdracht. Met hun opdracht kan het.".to_owned()
        }
        Bezwaar::GeenInstemming => {
            "De leverancier van de gegevens stemt niet in. Met instemming kan het.".to_owned()
        }
        Bezwaar::TeLang => format!(
            "De verlenging duurt langer dan {jaren} jaar. Kies een eerdere laatste dag; later kan er opnieuw worden verlengd."
        ),
        Bezwaar::SluitNietAan => {
            "De verlenging begint na de laatste dag van de termijn. Dan zijn de gegevens er niet meer. Een verlenging \
             begint uiterlijk op die dag."
                .to_owned()
        }
        Bezwaar::CasusGesloten => {
            "De casus is dan gesloten. Grond a is voor een casus die loopt. Kijk of grond b past.".to_owned()
        }
        Bezwaar::VoldoetNiet => {
            "De casus past niet meer bij artikel 2.20 van het Bgs. Dan is er geen grond a.".to_owned()
        }
        Bezwaar::CasusLoopt => {
            "De casus is niet gesloten. Grond b is voor een gesloten casus. Kijk of grond a past.".to_owned()
        }
        Bezwaar::TeVroegGesloten => format!(
            "De casus is {sluiting} jaar of langer voor het einde van de termijn gesloten. Dan is er geen grond b. Een \
             nieuwe melding met nieuwe gegevens kan wel."
        ),
        Bezwaar::TerugvalNietHoog => {
            "De kans op terugval is niet hoog. Dan is er geen grond b.".to_owned()
        }
        Bezwaar::AnderRegime => {
            "Verlengen kan alleen bij een casus van het ZVH onder de Wgs.".to_owned()
        }
    }
}

/// A renewal that counts.
pub const VERLENGING_TELT: &str = "De verlenging telt mee.";

/// A renewal of which something is missing.
pub const VERLENGING_OPEN: &str =
    "Of de verlenging meetelt, is nog niet bekend. Tot dan telt de dag zonder deze verlenging.";

/// What the texts leave open and what was done about it.
#[must_use]
pub fn open_punt(punt: OpenPunt) -> &'static str {
    match punt {
        OpenPunt::VerschilLezingen => {
            "Per gegeven en per casus komt er een andere dag uit. De wet zegt niet welke telt. De vroegste is \
             aangehouden."
        }
        OpenPunt::VerwerktVoorWgs => {
            "De eerste verwerking was voor 1 maart 2025. De wet zegt niet of die meetelt. Hier telt zij mee: dat is de \
             veilige kant."
        }
        OpenPunt::AanhoudingAnderRegime => {
            "Er is een reden vastgelegd om langer te bewaren. Die regel staat in de Wgs. Bij PGA radicalisering telt \
             zij hier niet mee. Vraag het de functionaris gegevensbescherming."
        }
    }
}

/// What was done and what was not. Goes with every answer about keeping data.
pub const MENSEN_VERNIETIGEN: &str = "Dit is een berekening van dagen. Er wordt niets vernietigd. Mensen gaan na of de \
     feiten kloppen en of er een reden is om gegevens eerder weg te doen of langer te houden.";
