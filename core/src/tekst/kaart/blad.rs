//! The card as a text without a form.

use super::super::bundel::{Blad, Deel, Punt};
use super::super::zin::capital;
use super::super::{datum, verstrekking};
use super::{Woorden, rij, zinnen};
use crate::bron::{Vindplaats, Zekerheid};
use crate::kaart::contextkaart::{Elementsoort, Kaartactualiteit};
use crate::kaart::{Achtergehouden, Contextkaart, Kaartuitkomst, Opstelmoment};

/// The whole text.
pub(super) fn blad(woord: &Woorden<'_>) -> Blad {
    let mut blad = Blad::default();
    if let Some(kaart) = &woord.uitslag.kaart {
        card(&mut blad, woord, kaart);
        // what goes with it for the one who makes the card is not for the receiver
        blad.alinea(zinnen::ALLEEN_DEZE_ONTVANGER);
        blad.alinea(zinnen::VOOR_DE_ONTVANGER);
        return blad;
    }
    blad.kop(zinnen::kop(woord.uitslag.uitkomst));
    blad.alinea(woord.uitleg());
    let asked = woord.uitslag.vragen.iter();
    blad.lijst(
        asked
            .map(|vraag| Punt::just(zinnen::vraag(vraag)))
            .collect(),
    );
    for text in woord.mind() {
        blad.alinea(text);
    }
    blad
}

fn card(blad: &mut Blad, woord: &Woorden<'_>, kaart: &Contextkaart) {
    let naam = rij::ontvanger(&kaart.ontvanger);
    blad.kop(format!("Contextkaart voor {naam}"));
    if kaart.actualiteit == Kaartactualiteit::Verouderd {
        blad.delen.push(Deel::Nadruk(zinnen::VEROUDERD.to_owned()));
    }
    header(blad, kaart);
    match woord.uitslag.uitkomst {
        Kaartuitkomst::GeenRelevanteContext => blad.delen.push(Deel::Nadruk(
            "Er is op dit moment geen relevante context.".to_owned(),
        )),
        Kaartuitkomst::AllesAchtergehouden => blad.delen.push(Deel::Nadruk(
            "Er is context die nu niet gedeeld kan worden.".to_owned(),
        )),
        _ => {}
    }
    for soort in Elementsoort::ALL {
        let own = kaart.elementen.iter().filter(|e| e.soort == *soort);
        let punten: Vec<Punt> = own.map(rij::element).collect();
        if !punten.is_empty() {
            blad.onderkop(zinnen::kop_van(*soort));
            blad.lijst(punten);
        }
    }
    stays(blad, woord, &kaart.achtergehouden);
    if !kaart.niet_op_de_kaart.is_empty() && !kaart.elementen.is_empty() {
        let kinds = kaart
            .niet_op_de_kaart
            .iter()
            .map(|soort| zinnen::soort(*soort));
        let kinds: Vec<&str> = kinds.collect();
        blad.onderkop("Wat niet op deze kaart staat");
        blad.alinea(format!(
            "Op deze kaart staat niets over: {}. Dat zegt niet dat er niets is.",
            kinds.join(", ")
        ));
    }
}

fn header(blad: &mut Blad, kaart: &Contextkaart) {
    let mut told = Vec::new();
    told.extend(kaart.zvh.as_deref().map(|zvh| format!("Van: {zvh}.")));
    let made = kaart
        .opgesteld_op
        .map(|made| format!("Opgesteld op {}.", moment(made)));
    told.extend(made);
    let versie = kaart.versie.as_deref();
    told.extend(versie.map(|versie| format!("Versie: {versie}.")));
    let doel = kaart.doel.as_deref();
    told.extend(doel.map(|doel| format!("Doel: {}", rij::quote(Some(doel)))));
    told.push(format!("Geldig tot en met {}.", datum(kaart.geldig_tot)));
    let confirmed = kaart.laatst_bevestigd;
    told.extend(confirmed.map(|day| format!("Voor het laatst bevestigd op {}.", datum(day))));
    for kanaal in &kaart.kanalen {
        let law = kanaal
            .vindplaatsen
            .iter()
            .filter_map(place)
            .collect::<Vec<_>>();
        told.push(format!(
            "Weg in de wet: {} ({}).",
            kanaal.titel,
            law.join("; ")
        ));
    }
    blad.lijst(told.into_iter().map(Punt::just).collect());
}

/// "10 maart 2026 om 14.05 uur", in the time of the place where it was written.
fn moment(moment: Opstelmoment) -> String {
    match moment {
        Opstelmoment::Dag(dag) => datum(dag),
        Opstelmoment::Tijdstip(tijdstip) => {
            let day = tijdstip.day().map(datum).unwrap_or_default();
            format!("{day} om {} uur", tijdstip.instant().format("%H.%M"))
        }
    }
}

/// Where the law says it; a convention of this project is no law.
fn place(vindplaats: &Vindplaats) -> Option<String> {
    let bron = vindplaats.bron.as_str();
    (vindplaats.zekerheid != Zekerheid::Voorstel)
        .then(|| format!("{}, {}", capital(bron), vindplaats.plaats))
}

fn stays(blad: &mut Blad, woord: &Woorden<'_>, all: &[Achtergehouden]) {
    if all.is_empty() {
        return;
    }
    blad.onderkop("Wat is achtergehouden");
    let punten = all.iter().map(|row| {
        let what = match row.categorie {
            Some(_) => verstrekking::categorie(row.categorie),
            None => "gegevens waarvan de soort niet bekend is",
        };
        let (grond, _) = woord.grond(row.grond);
        Punt {
            tekst: capital(what) + ".",
            onder: vec![grond.to_owned(), zinnen::wijziger(row.wie).to_owned()],
        }
    });
    blad.lijst(punten.collect());
}
