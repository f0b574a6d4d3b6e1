//! The agreements between ZSM and ZVH in sentences.

use crate::afspraken::stand::{Ontbreekt, Reden, Status};

/// What a status is called.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::NietVanToepassing => "niet van toepassing",
        Status::Onbekend => "nog niet bekend",
        Status::Open => "loopt nog",
        Status::Nagekomen => "nagekomen",
        Status::NagekomenTeLaat => "te laat nagekomen",
        Status::RechtmatigNiet => "met een wettelijke grond niet gedaan",
        Status::NietNagekomen => "niet nagekomen",
        Status::NietToetsbaar => "niet te toetsen",
    }
}

/// Why it stands so.
#[must_use]
pub fn reden(reden: Reden) -> &'static str {
    match reden {
        Reden::NietBekend => "De verdachte is niet bekend bij het ZVH.",
        Reden::NogGeenBesluit => "Er is nog geen besluit.",
        Reden::NietsTeWegen => "Er was geen context en geen zichtbare aanpak om mee te wegen.",
        Reden::GeenBuikpijn => "Niemand heeft vastgelegd dat ook zorg nodig lijkt.",
        Reden::GeenDeelnemer => {
            "Wie vastlegde dat zorg nodig lijkt, is geen deelnemer en kan niet melden."
        }
        Reden::RedenVastgelegd => "Er is niet gemeld, en de reden staat vast.",
        Reden::GeenMelding => "Er is geen melding.",
        Reden::NietBekendGenoeg => "Er is nog te weinig bekend om dit te zeggen.",
        Reden::VoorHetBesluit => "Het besluit moet nog komen.",
        Reden::TermijnLoopt => "De afgesproken termijn loopt nog.",
        Reden::PeriodeLoopt => "De periode van het register loopt nog.",
        Reden::WachtOpCommissie => {
            "Het gaat naar een derde. De rechtmatigheidsadviescommissie toetst dat eerst."
        }
        Reden::MarkerZichtbaar => "Er was een zichtbare markering, dus vragen hoefde niet.",
        Reden::Vastgelegd => "Het is gedaan en vastgelegd.",
        Reden::NaHetBesluit => "Het is gedaan, maar pas na het besluit.",
        Reden::NaDeTermijn => "Het is gedaan, maar na de afgesproken termijn.",
        Reden::Geweigerd => "Er is geweigerd, en wie en waarom staat vast. Dat mag.",
        Reden::NietsVastgelegd => "Er staat niets in een register dat volledig is.",
        Reden::NietOverwogen => "De aantekening zegt dat dit niet is meegewogen.",
        Reden::EerdereStap => {
            "Een eerdere stap is niet of niet op tijd gezet. Kijk bij de oorzaak."
        }
    }
}

/// What would say more, and what to do about it.
#[must_use]
pub fn ontbreekt(ontbreekt: Ontbreekt) -> &'static str {
    match ontbreekt {
        Ontbreekt::Aangemeld => "Vul in wanneer de verdachte is aangemeld.",
        Ontbreekt::Bekend => "Vraag het ZVH of de verdachte bekend is.",
        Ontbreekt::Marker => "Vraag of er een zichtbare markering was.",
        Ontbreekt::Pga => "Vraag het ZVH of er een persoonsgerichte aanpak is.",
        Ontbreekt::Antwoord => "Leg vast wat het ZVH antwoordde.",
        Ontbreekt::Ontvanger => "Leg vast naar welke organisatie de contextkaart ging.",
        Ontbreekt::Register => {
            "Vraag de houder of zijn register over deze periode volledig is. Zonder die verklaring betekent \
             een leeg register niets."
        }
        Ontbreekt::Overweging => "Vraag het OM wat er met de context en de aanpak is gedaan.",
        Ontbreekt::Commissie => {
            "Laat de rechtmatigheidsadviescommissie het doorzetten eerst toetsen."
        }
        Ontbreekt::Uitkomst => "Leg vast wat het ZVH met de melding doet.",
        Ontbreekt::Terugkoppeling => "Laat de melder weten wat er met de melding gebeurt.",
        Ontbreekt::Weigeringsgrond => {
            "Leg bij de weigering vast wie weigert en op welke grond die bij deze afspraak past."
        }
        Ontbreekt::Herstel => {
            "Een gebeurtenis kon niet worden gebruikt. Kijk bij de bevindingen en herstel haar."
        }
    }
}

/// Goes with every answer about the agreements.
pub const LET_OP: &str = "Dit gaat over afspraken tussen organisaties, niet over personen. Geen bron noemt een termijn: zonder \
     afgesproken termijn is alleen context na het besluit te laat. De aantallen komen uit de berichten zelf, \
     niet uit logging van inzage. Kleine aantallen zijn verborgen.";
