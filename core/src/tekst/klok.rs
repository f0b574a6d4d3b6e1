//! Clocks of the criminal procedure, in sentences.

use crate::stroom::Tijdstip;
use crate::waarheid::Waarheid;

/// Goes with every clock.
pub const ALLEEN_TER_INFORMATIE: &str = "Alleen ter informatie: het laatste moment waarop context nog nut heeft. Dit is geen \
     termijn van de afspraken tussen ZSM en het ZVH. Het zegt niets over de vraag of iemand rechtmatig vastzit.";

/// The last moment, and whether it is this clock.
#[must_use]
pub fn laatste_moment(moment: Tijdstip, van_toepassing: Waarheid) -> String {
    let open = match van_toepassing {
        Waarheid::Onbekend => " Of het deze klok is, is nog niet bekend.",
        Waarheid::Ja | Waarheid::Nee => "",
    };
    format!("Context heeft nog nut tot {moment}.{open}")
}

/// Over a change of summer time the readings differ.
pub const LEZINGEN_VERSCHILLEN: &str = "De zomertijd begint of eindigt in deze periode. Op de klok komt er een ander moment \
     uit dan met de uren die voorbijgaan. Welke telt, is niet bekend. Het vroegste moment staat hier.";

/// Whether inverzekeringstelling is possible.
pub const VRAAG_MOGELIJK: &str = "Is inverzekeringstelling mogelijk?";

/// Whether it was renewed.
pub const VRAAG_VERLENGD: &str = "Is de inverzekeringstelling verlengd?";
