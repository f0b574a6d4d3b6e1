//! What it means how a duiding stands.

use crate::waarheid::Waarheid;

/// How a duiding stands beside D1 to D11.
#[must_use]
pub fn voldoet(voldoet: Waarheid) -> &'static str {
    match voldoet {
        Waarheid::Ja => "De duiding is af: alles wat erin hoort, staat erin.",
        Waarheid::Nee => {
            "De duiding is nog niet af. Kijk bij elke bevinding wat u kunt doen en wie dat doet. Doorgaan mag altijd. \
             Wacht bij gevaar nergens op."
        }
        Waarheid::Onbekend => {
            "Of de duiding af is, is nog niet te zeggen. Iets is niet te lezen of ontbreekt. Kijk bij elke bevinding \
             wat u kunt doen."
        }
    }
}

/// What was looked at and what was not. Goes with every answer about a duiding.
pub const MENSEN_DUIDEN: &str = "Mensen duiden en beslissen. De bibliotheek kijkt alleen of alles in de duiding staat en of het \
     bij de bundel past. Wat er in de uitleg staat, telt hier niet mee. Een ander standpunt blijft staan. Geen \
     overeenstemming is ook een uitkomst.";
