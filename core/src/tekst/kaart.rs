//! A contextkaart as a text that people can read, in the order in which a receiver needs
//! it: whether there is an approach, whom to call, how to act; then what stays behind.
//!
//! What is not on the card is not in the text.

mod blad;
mod rij;
mod zinnen;

pub use self::zinnen::{vraag, wijziger};

use super::bundel::Blad;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::kaart::contextkaart::Kaartactualiteit;
use crate::kaart::{Achterhoudgrond as Grond, Kaartuitkomst, Uitslag};
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd as _;
use crate::regelset::document::verstrekkingsregel::{Verstrekkingsfeit, Verstrekkingsregel};
use crate::stroom::Weigeringsgrond;
use crate::waarheid::Waarheid;

/// The words of one answer.
pub struct Woorden<'a> {
    regelset: &'a Regelset,
    peildatum: Datum,
    uitslag: &'a Uitslag<'a>,
}

impl<'a> Woorden<'a> {
    /// The words of this answer, by the rules of this day.
    #[must_use]
    pub fn new(regelset: &'a Regelset, peildatum: Datum, uitslag: &'a Uitslag<'a>) -> Self {
        Self {
            regelset,
            peildatum,
            uitslag,
        }
    }

    /// What came of it.
    #[must_use]
    pub fn uitleg(&self) -> String {
        match self.uitslag.uitkomst {
            Kaartuitkomst::AndereWet => super::verstrekking::regime(self.uitslag.regime).to_owned(),
            uitkomst => zinnen::uitkomst(uitkomst).to_owned(),
        }
    }

    /// The text.
    #[must_use]
    pub fn blad(&self) -> Blad {
        blad::blad(self)
    }

    /// What goes with the answer, and who decides.
    #[must_use]
    pub fn mind(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        let fixed: &[&str] = match self.uitslag.uitkomst {
            Kaartuitkomst::NietBekend => return vec![zinnen::NIET_BEKEND.to_owned()],
            Kaartuitkomst::OntvangerOnbepaald => return vec![zinnen::MENSEN_GEVEN.to_owned()],
            Kaartuitkomst::Kaart
            | Kaartuitkomst::GeenRelevanteContext
            | Kaartuitkomst::AllesAchtergehouden => &[zinnen::ALLEEN_DEZE_ONTVANGER],
            Kaartuitkomst::NogNiet | Kaartuitkomst::NietVoldaan | Kaartuitkomst::AndereWet => {
                &[zinnen::NIET_DOORSTUREN]
            }
        };
        if let Some(kaart) = &self.uitslag.kaart {
            if kaart.actualiteit == Kaartactualiteit::Verouderd {
                all.push(zinnen::VEROUDERD.to_owned());
            }
            let asked = |waarde| waarde == Waarheid::Onbekend;
            if kaart
                .elementen
                .iter()
                .any(|element| asked(element.mag_in_dossier))
            {
                all.push(zinnen::DOSSIER_ONBEKEND.to_owned());
            }
            for kanaal in &kaart.kanalen {
                let row = self.rows().find(|row| row.id == kanaal.regel);
                for text in row.map(|row| row.let_op.as_slice()).unwrap_or_default() {
                    if !all.contains(text) {
                        all.push(text.clone());
                    }
                }
            }
        }
        all.extend(fixed.iter().map(|text| (*text).to_owned()));
        all.push(zinnen::MENSEN_GEVEN.to_owned());
        all
    }

    /// What a ground says, and where it stands.
    #[must_use]
    pub fn grond(&self, grond: Grond) -> (&'a str, &'a [Vindplaats]) {
        if let Some(refusal) = refusal(grond) {
            let mut all = self.regelset.document().weigeringsgronden.iter();
            if let Some(row) = all.find(|row| row.id == refusal) {
                return (&row.tekst, &row.vindplaats);
            }
        }
        if let Some(feit) = condition(grond) {
            let mut all = self.rows().flat_map(|row| &row.voorwaarde);
            if let Some(row) = all.find(|voorwaarde| voorwaarde.feit == feit) {
                return (&row.tekst, &row.vindplaats);
            }
        }
        let own = match grond {
            Grond::NietMeerGeldig => "kaart-tot-voorbij",
            _ => "kaart-inhoud-ontbreekt",
        };
        let melding = self.regelset.melding(own);
        let place = melding.map(|melding| melding.vindplaats.as_slice());
        (zinnen::grond(grond), place.unwrap_or_default())
    }

    fn rows(&self) -> impl Iterator<Item = &'a Verstrekkingsregel> {
        let peildatum = self.peildatum;
        let all = self.regelset.document().verstrekkingsregels.iter();
        all.filter(move |row| row.holds_on(peildatum))
    }
}

/// The ground of refusal with the same words.
fn refusal(grond: Grond) -> Option<Weigeringsgrond> {
    Some(match grond {
        Grond::ZwaarwegendeRedenen => Weigeringsgrond::ZwaarwegendeRedenen,
        Grond::ZwaarwegendeRedenenResultaat => Weigeringsgrond::ZwaarwegendeRedenenResultaat,
        Grond::BezwaarDeelnemer => Weigeringsgrond::BezwaarDeelnemer,
        Grond::GeenInstemmingLeverancier => Weigeringsgrond::GeenInstemmingLeverancier,
        Grond::Beroepsgeheim => Weigeringsgrond::Beroepsgeheim,
        Grond::VoorwaardeLeverancier => Weigeringsgrond::VoorwaardeLeverancier,
        Grond::NietNoodzakelijk => Weigeringsgrond::NietNoodzakelijk,
        Grond::WpgCategorieUitgesloten => Weigeringsgrond::WpgCategorieUitgesloten,
        Grond::BevoegdGezag => Weigeringsgrond::BevoegdGezag,
        Grond::GeheimhoudingVerbanden => Weigeringsgrond::GeheimhoudingVerbanden,
        Grond::AlleenContactMedewerker
        | Grond::AlleenBekendCheck
        | Grond::NietMeerGeldig
        | Grond::NogNietBekend
        | Grond::NogNietAf => return None,
    })
}

/// The condition with the same words.
fn condition(grond: Grond) -> Option<Verstrekkingsfeit> {
    match grond {
        Grond::AlleenContactMedewerker => Some(Verstrekkingsfeit::Medewerker),
        Grond::AlleenBekendCheck => Some(Verstrekkingsfeit::BekendCheckGegevens),
        _ => None,
    }
}
