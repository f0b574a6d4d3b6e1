//! The fixed sentences of a contextkaart.

use crate::kaart::contextkaart::{Elementsoort, Wijziger};
use crate::kaart::dossier::{Afspraaksoort, Trajectsoort};
use crate::kaart::{Achterhoudgrond as Grond, Kaartuitkomst, Vraag};
use crate::stroom::categorie::GeheimRoute;
use crate::waarheid::Waarheid;

/// What came of the question for a card.
pub(super) fn uitkomst(uitkomst: Kaartuitkomst) -> &'static str {
    match uitkomst {
        Kaartuitkomst::Kaart => {
            "Advies: deze kaart kan naar de ontvanger. Van wat achterblijft, staat alleen de soort gegevens en de reden \
             op de kaart."
        }
        Kaartuitkomst::GeenRelevanteContext => {
            "Advies: laat de ontvanger weten dat er nu geen relevante context is."
        }
        Kaartuitkomst::AllesAchtergehouden => {
            "Advies: laat de ontvanger weten dat er context is die nu niet gedeeld kan worden. De reden staat erbij."
        }
        Kaartuitkomst::NogNiet => {
            "Er is nog geen kaart. Beantwoord de vragen en kijk bij de bevindingen wat u kunt doen."
        }
        Kaartuitkomst::NietVoldaan => {
            "Advies: geef geen kaart aan deze ontvanger voor dit doel. Aan een voorwaarde van de wet is niet voldaan."
        }
        Kaartuitkomst::AndereWet => "Een andere wet geldt.",
        Kaartuitkomst::OntvangerOnbepaald => {
            "ZSM is een manier van werken en geen ontvanger in de wet. Kies de organisatie die de kaart krijgt."
        }
        Kaartuitkomst::NietBekend => "Niet bekend bij het Zorg- en Veiligheidshuis.",
    }
}

/// The heading over the answer.
pub(super) fn kop(uitkomst: Kaartuitkomst) -> &'static str {
    match uitkomst {
        Kaartuitkomst::Kaart
        | Kaartuitkomst::GeenRelevanteContext
        | Kaartuitkomst::AllesAchtergehouden => "Contextkaart",
        Kaartuitkomst::NogNiet => "Nog geen contextkaart",
        Kaartuitkomst::NietVoldaan | Kaartuitkomst::AndereWet => "Geen contextkaart",
        Kaartuitkomst::OntvangerOnbepaald => "Kies eerst een ontvanger",
        Kaartuitkomst::NietBekend => "Niet bekend",
    }
}

/// The heading over a kind of element.
pub(super) fn kop_van(soort: Elementsoort) -> &'static str {
    match soort {
        Elementsoort::Pga => "Persoonsgerichte aanpak",
        Elementsoort::Contactpersoon => "Wie u kunt bellen of mailen",
        Elementsoort::Afspraak => "Afgesproken manier van handelen",
        Elementsoort::Bejegening => "Bejegening",
        Elementsoort::Traject => "Wat er loopt",
        Elementsoort::Zorg => "Zorgen over veiligheid",
    }
}

/// A kind of element in a sentence.
pub(super) fn soort(soort: Elementsoort) -> &'static str {
    match soort {
        Elementsoort::Pga => "een persoonsgerichte aanpak",
        Elementsoort::Contactpersoon => "contactpersonen",
        Elementsoort::Afspraak => "afspraken over handelen",
        Elementsoort::Bejegening => "bejegening",
        Elementsoort::Traject => "wat er loopt",
        Elementsoort::Zorg => "zorgen over veiligheid",
    }
}

pub(super) fn afspraak(soort: Option<Afspraaksoort>) -> &'static str {
    match soort {
        Some(Afspraaksoort::Doen) => "Wel doen",
        Some(Afspraaksoort::Laten) => "Niet doen",
        Some(Afspraaksoort::Voorkeur) => "Het plan heeft liever",
        Some(Afspraaksoort::Vermijden) => "Het plan wil voorkomen",
        None => "Afspraak",
    }
}

pub(super) fn traject(soort: Option<Trajectsoort>) -> &'static str {
    match soort {
        Some(Trajectsoort::Straf) => "Strafrecht",
        Some(Trajectsoort::Zorg) => "Zorg en hulp",
        Some(Trajectsoort::Bestuur) => "Bestuur",
        None => "Traject",
    }
}

pub(super) fn pga(actief: Option<Waarheid>) -> &'static str {
    match actief {
        Some(Waarheid::Ja) => "Er loopt een persoonsgerichte aanpak.",
        Some(Waarheid::Nee) => "Er loopt geen persoonsgerichte aanpak.",
        Some(Waarheid::Onbekend) | None => {
            "Of er een persoonsgerichte aanpak loopt, is nog niet bekend."
        }
    }
}

pub(super) fn dossier(mag: Waarheid) -> &'static str {
    match mag {
        Waarheid::Ja => "Mag in een dossier.",
        Waarheid::Nee => "Mag niet in een dossier.",
        Waarheid::Onbekend => "Mag dit in een dossier? Nog niet bekend. Vraag het eerst.",
    }
}

pub(super) fn route(route: GeheimRoute) -> &'static str {
    match route {
        GeheimRoute::UitdrukkelijkeToestemming => {
            "Onder medisch geheim. Gedeeld met uitdrukkelijke toestemming."
        }
        GeheimRoute::WettelijkePlicht => {
            "Onder medisch geheim. Gedeeld omdat een wet het voorschrijft."
        }
        GeheimRoute::WettelijkeBevoegdheid => {
            "Onder medisch geheim. Gedeeld omdat een wet het toelaat."
        }
        GeheimRoute::GoedHulpverlenerschap => {
            "Onder medisch geheim. Gedeeld omdat goede hulp dit nodig maakt."
        }
    }
}

/// What a ground of our own says.
pub(super) fn grond(grond: Grond) -> &'static str {
    match grond {
        Grond::NietMeerGeldig => "De laatste dag is voorbij. Iemand zegt eerst of het nog klopt.",
        Grond::NogNietBekend => "Nog niet bekend is of dit gedeeld kan worden.",
        _ => "Dit is nog niet af.",
    }
}

/// Who can change that something stays behind.
#[must_use]
pub fn wijziger(wie: Wijziger) -> &'static str {
    match wie {
        Wijziger::Leverancier => "Wie de gegevens gaf, kan dit anders maken.",
        Wijziger::Hulpverlener => "De hulpverlener kan dit anders maken.",
        Wijziger::Deelnemers => "De deelnemers van het overleg kunnen dit anders maken.",
        Wijziger::BevoegdGezag => "Het bevoegd gezag kan dit anders maken.",
        Wijziger::Opsteller => "Het Zorg- en Veiligheidshuis kan dit aanvullen.",
        Wijziger::Niemand => "Dit staat in de wet. Niemand kan dit anders maken.",
    }
}

/// The words of a question.
#[must_use]
pub fn vraag<'a>(vraag: &Vraag<'a>) -> &'a str {
    let own = crate::tekst::verstrekking::VRAAG_PGA;
    vraag
        .voorwaarde
        .map_or(own, |voorwaarde| voorwaarde.vraag.as_str())
}

/// Goes with every answer that a person is not known.
pub(super) const NIET_BEKEND: &str = "Niet bekend zegt niet dat er niets is. Lokale partners of Veilig Thuis kunnen de \
     persoon wel kennen.";

/// Whose card it is.
pub(super) const ALLEEN_DEZE_ONTVANGER: &str =
    "Deze kaart is alleen voor deze ontvanger en voor dit doel. Geef de kaart niet door.";

/// What the receiver does with it.
pub(super) const VOOR_DE_ONTVANGER: &str = "De kaart geeft context. Mensen beslissen. Afwijken van een afspraak op de kaart \
     mag altijd, met uitleg. De indeling van de kaart is een voorstel van dit project.";

/// Whose answer it is, when there is no card.
pub(super) const NIET_DOORSTUREN: &str =
    "Dit antwoord is voor wie de kaart maakt. Stuur het niet door naar de ontvanger.";

/// The card is too old.
pub(super) const VEROUDERD: &str =
    "De laatste dag van deze kaart is voorbij. Vraag eerst of de kaart nog klopt.";

/// It is not known whether something may be put in a dossier.
pub(super) const DOSSIER_ONBEKEND: &str =
    "Van een deel is niet bekend of het in een dossier mag. Vraag het aan wie de gegevens gaf.";

/// Who decides. Goes with every answer about a card.
pub(super) const MENSEN_GEVEN: &str = "Dit is een advies. Mensen beslissen of zij de kaart geven en leggen vast waarom. Of \
     iets nodig is en of er zwaarwegende redenen zijn, oordelen mensen. De indeling van de kaart is een voorstel van dit \
     project.";
