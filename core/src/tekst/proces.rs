//! The process under the Wgs, in sentences.

use crate::aanmelding::organisatie::Deelname;
use crate::regelset::document::processtap::Bevoegd;
use crate::waarheid::Waarheid;

/// Who may take a step.
#[must_use]
pub fn wie(wie: Bevoegd) -> &'static str {
    match wie {
        Bevoegd::Deelnemer => "Elke deelnemer uit artikel 2.27 van de Wgs kan deze stap zetten.",
        Bevoegd::Lid1 => "Deelnemers uit artikel 2.27, eerste lid, van de Wgs zetten deze stap.",
        Bevoegd::Betrokken => "Deelnemers die bij de casus betrokken zijn, zetten deze stap.",
        Bevoegd::NietGenoemd => "De wet noemt niet wie deze stap zet. Spreek dat af.",
    }
}

/// Who may be involved beside them.
#[must_use]
pub fn naast(deelname: Deelname) -> &'static str {
    match deelname {
        Deelname::Lid1 => "Deelnemers uit artikel 2.27, eerste lid, kunnen erbij betrokken worden.",
        Deelname::Lid2 => "Deelnemers uit artikel 2.27, tweede lid, kunnen erbij betrokken worden.",
        Deelname::Derde => {
            "Een derde kan erbij zijn, als aan artikel 2.21 van het Bgs is voldaan. Hij krijgt geen toegang tot het systeem."
        }
    }
}

/// Which registered judgement a step asks for.
#[must_use]
pub fn vraagt_oordeel(oordeel: Waarheid) -> &'static str {
    match oordeel {
        Waarheid::Ja => "Het oordeel van mensen is vastgelegd: de melding past bij het doel.",
        Waarheid::Nee => "Het oordeel van mensen is vastgelegd: de melding past niet bij het doel.",
        Waarheid::Onbekend => "Het oordeel van mensen is vastgelegd.",
    }
}

/// The question for a registered judgement.
pub const VRAAG_OORDEEL: &str =
    "Is het oordeel vastgelegd of de melding past bij het doel, en wat is het?";

/// The question who takes the step.
pub const VRAAG_ORGANISATIE: &str = "Welke organisatie zet deze stap?";

/// The question whether the organisation is involved.
pub const VRAAG_BETROKKEN: &str = "Is de organisatie die deze stap zet, betrokken bij de casus?";

/// Whether a step fits.
#[must_use]
pub fn past(past: Waarheid) -> &'static str {
    match past {
        Waarheid::Ja => "Deze stap past bij de stappen van de Wgs. Mensen zetten hem.",
        Waarheid::Nee => "Deze stap past zo niet. Kijk bij de bevindingen wat u kunt doen.",
        Waarheid::Onbekend => "Of deze stap past, is nog niet te zeggen. Beantwoord de vragen.",
    }
}

/// Who decides. Goes with every answer about the process.
pub const MENSEN_ZETTEN_STAPPEN: &str = "Dit is een advies. Geen stap gaat vanzelf en niets wordt hier afgewezen of gesloten. \
     De stap waarin de casus is, komt uit wat mensen vastlegden.";
