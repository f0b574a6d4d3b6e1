//! Stepping up and down in sentences.

use super::BRON_NOEMT_DIT_NIET;
use crate::opschaling::Ontbreekt;

/// Who has a role, for example "Casusregie: het lokale team."
#[must_use]
pub fn rol(rol: &str, wie: Option<&str>) -> String {
    let wie = wie.unwrap_or(BRON_NOEMT_DIT_NIET);
    format!("{rol}: {}.", wie.trim_end_matches('.'))
}

/// The advice to step down, from a phase to one that is lighter, if there is one.
#[must_use]
pub fn afschalen(van: &str, naar: Option<&str>) -> String {
    let naar = naar.map_or("naar de lokale partners".to_owned(), |naar| {
        format!("van {van} naar {naar}")
    });
    format!(
        "Advies: schaal af {naar}. De situatie is stabiel en het uitgangspunt is 'lokaal, tenzij'. Dit gaat \
         niet vanzelf: mensen beslissen het en leggen het vast."
    )
}

/// What is missing, and what to do about it.
#[must_use]
pub fn ontbreekt(ontbreekt: Ontbreekt) -> &'static str {
    match ontbreekt {
        Ontbreekt::Model => {
            "De regio heeft geen model voor op- en afschalen gepubliceerd. Of een stap past, is dan niet te zeggen. \
             Spreek met de partners af wie wat doet."
        }
        Ontbreekt::Versie => {
            "Het model geldt niet op deze dag. Kies een andere dag of een ander model."
        }
        Ontbreekt::Fasen => {
            "De bron noemt de fasen van dit model niet. Of een stap past, is dan niet te zeggen."
        }
        Ontbreekt::HuidigeFase => {
            "Het is niet bekend in welke fase de casus nu is. Vul het logboek aan."
        }
        Ontbreekt::FaseDaarna => {
            "Het is niet bekend in welke fase de casus straks is. Vul de nieuwe fase in."
        }
        Ontbreekt::FasenZvh => {
            "Het is niet bekend of het ZVH in deze fase meedoet. Vraag het de regio."
        }
        Ontbreekt::Stabiel => {
            "Het is niet bekend of de situatie stabiel is. Vraag het de partners. Is het stabiel, dan is het \
             advies: schaal af."
        }
    }
}

/// Who decides. Goes with every answer about stepping up and down.
pub const MENSEN_SCHALEN: &str = "Dit is een advies. Mensen beslissen over op- en afschalen. De fase komt uit het logboek \
     van wat mensen beslisten, niet uit een berekening.";
