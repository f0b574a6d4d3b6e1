//! What is not on any scale: context, and what every partner answered.

use super::blad::{Blad, Deel, Punt};
use super::bron::Bron;
use super::{rij, woorden};
use crate::beoordeling::PartnerAntwoord;
use crate::bundeling::bundel::Partnerbeeld;

/// The name of the zelfredzaamheid-matrix in the catalogue.
const ZRM: &str = "zrm";

pub(super) fn context(blad: &mut Blad, bron: &Bron<'_>) {
    let context = &bron.bundel.context;
    if context.is_empty() {
        return;
    }
    blad.kop("Context");
    blad.alinea(
        "Dit gaat over hoe iemand functioneert, wat beschermt en wat wordt vermoed. Het wordt nooit een niveau, \
         en het gaat nergens van af.",
    );
    let instruments = context.iter().filter_map(|rij| rij.instrument.as_ref());
    let mut names = instruments.filter_map(|used| used.id.as_ref());
    if names.any(|id| id.as_str() == ZRM) {
        blad.alinea(
            "De zelfredzaamheid-matrix loopt andersom dan een taxatie: de eerste trede betekent juist de meeste \
             problemen. Daarom staan hier alleen de eigen woorden van de afzender.",
        );
    }
    blad.delen.push(Deel::Tabel(rij::context(bron)));
}

pub(super) fn partners(blad: &mut Blad, bron: &Bron<'_>) {
    let partners = &bron.bundel.partners;
    if partners.is_empty() {
        return;
    }
    blad.kop("Wat de partners antwoordden");
    let told = partners.iter().map(|partner| Punt::just(answer(partner)));
    blad.lijst(told.collect());
    let silent = |partner: &Partnerbeeld| match partner.antwoord {
        PartnerAntwoord::Beoordeling | PartnerAntwoord::Beeld => false,
        PartnerAntwoord::GeenBeeld
        | PartnerAntwoord::NietGedeeld
        | PartnerAntwoord::GeenReactie => true,
    };
    if partners.iter().any(silent) {
        blad.alinea(
            "Niets weten, niet delen en niet antwoorden zijn drie verschillende dingen. Geen van de drie zegt dat het veilig is.",
        );
    }
}

fn answer(partner: &Partnerbeeld) -> String {
    let who = woorden::capital(&woorden::afzender(&partner.partner));
    let text = |text: &Option<String>| text.as_deref().map(woorden::quote);
    let ids = partner.beoordelingen.iter().map(ToString::to_string);
    let ids: Vec<String> = ids.collect();
    let told = match partner.antwoord {
        PartnerAntwoord::Beoordeling => match ids.as_slice() {
            [] => "een beoordeling, maar welke is niet gezegd.".to_owned(),
            [id] => format!("beoordeling {id}."),
            ids => format!("beoordelingen {}.", woorden::en(ids)),
        },
        PartnerAntwoord::Beeld => match text(&partner.tekst) {
            Some(text) => format!("een beeld in woorden: {text}."),
            None => "een beeld in woorden, maar de woorden ontbreken.".to_owned(),
        },
        PartnerAntwoord::GeenBeeld => "hier is niets over bekend.".to_owned(),
        PartnerAntwoord::NietGedeeld => match text(&partner.grond) {
            Some(grond) => format!("weet iets en deelt het niet. De grond is {grond}."),
            None => "weet iets en deelt het niet. De grond is niet genoemd.".to_owned(),
        },
        PartnerAntwoord::GeenReactie => "gaf geen antwoord.".to_owned(),
    };
    format!("{who}: {told}")
}
