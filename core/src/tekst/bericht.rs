//! What goes with a message: what its shape is worth, and who answers for it.

use crate::bericht::Berichtprofiel;

/// What the shape of the draft is worth.
pub const JZV_CONCEPT: &str = "De vorm volgt jzv-melding@0.1, een concept van Samen onder Handbereik dat nog verandert. Dit \
     antwoord zegt niet dat de melding aan het concept voldoet. Wat niet past, is weggelaten en niet verzonnen: kijk naar de \
     bevindingen en naar wat niet is overgenomen. Er is niets verstuurd.";

/// What the shape of a record for a log is worth.
pub const WERKVERSIE: &str = "De vorm volgt een werkversie van het Logboek Dataverwerkingen en kan nog veranderen. De \
     bibliotheek houdt zelf geen logboek bij en bewaart niets. Een logboek is geen bron voor cijfers over mensen.";

/// What a profile is, and what was not looked at.
#[must_use]
pub fn profiel(profiel: Berichtprofiel) -> &'static str {
    match profiel {
        Berichtprofiel::NlGov11 => {
            "Dit bericht volgt het NL GOV-profiel voor CloudEvents, versie 1.1. De namen van de gebeurtenissen zijn een \
             voorstel van koppelvlak. Er is niets verstuurd. Ga eerst na of de ontvanger het mag hebben; mensen beslissen."
        }
        Berichtprofiel::SohConcept => {
            "Dit bericht volgt de conceptspecificaties van Samen onder Handbereik, versie 0.0.3. Die zijn in ontwikkeling en \
             spreken zichzelf soms tegen. Persoonsgegevens gaan hier niet mee in data, ook waar een voorbeeld van het \
             concept dat wel doet. Er is niets verstuurd. Ga eerst na of de ontvanger het mag hebben; mensen beslissen."
        }
    }
}
