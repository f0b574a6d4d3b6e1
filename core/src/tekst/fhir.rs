//! The export in sentences.

use crate::bundeling::bundel::{Plaats, Plaatsstand, Schaal};

/// Who decides, and for what an export is not.
pub const LET_OP: &str = "Dit is wat partners hebben afgegeven, zoals het op de peildatum naast elkaar ligt. Het is geen \
                          eindoordeel en geen kans; mensen duiden en beslissen. Ga na of de ontvanger het mag hebben.";

/// What an empty table means.
pub const LEEG: &str =
    "Er is geen beoordeling die meegaat. Dat zegt niets over wat er aan de hand is.";

/// How a result got its place on the scale, or why it has none.
#[must_use]
pub fn plaats(schaal: Schaal, plaats: &Plaats) -> String {
    let rule = plaats.regel.map(|regel| format!("{regel:?}"));
    match (plaats.stand, schaal) {
        (Plaatsstand::OpDeSchaal, Schaal::Zorgniveau) => {
            let rule = rule.map_or_else(String::new, |rule| format!(" volgens afbeeldregel {rule}"));
            format!(
                "Het label is zoals de afzender het gaf. Het zorgniveau ernaast is een afspraak van koppelvlak{rule}; het is \
                 geen kans."
            )
        }
        (Plaatsstand::OpDeSchaal, Schaal::VolgordeBinnenClaim) => {
            let rule = rule.map_or_else(String::new, |rule| format!(" volgens afbeeldregel {rule}"));
            format!(
                "Het label is zoals de afzender het gaf. Ernaast staat alleen de volgorde van de labels binnen deze \
                 uitspraak{rule}; het is geen zorgniveau en geen kans."
            )
        }
        (Plaatsstand::NietBepaald, _) => {
            "Er is geen plaats op de schaal bepaald. Dat betekent niet dat de zorg laag is.".to_owned()
        }
        (Plaatsstand::NietHerleidbaar, _) => {
            "Dit resultaat is niet tot een plaats op de schaal te herleiden. Dat betekent niet dat de zorg laag is."
                .to_owned()
        }
    }
}
