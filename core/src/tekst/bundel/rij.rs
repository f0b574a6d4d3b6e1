//! The rows of the tables: what each issuer said, exactly as it was issued, and what
//! became of it.

use super::blad::{Kolom, Tabel};
use super::bron::Bron;
use super::{staat, woorden};
use crate::beoordeling::{Afwijking, Grondslagen};
use crate::bundeling::bundel::{
    Actualiteit, Actueelstand, Beoordelingsbeeld, Plaatsstand, Rol, Sleutelbeeld, WaaromNiet,
};
use crate::tekst::{beoordelen, datum};
use crate::waarheid::Waarheid;

const fn kolom(kop: &'static str, aandeel: usize) -> Kolom {
    Kolom { kop, aandeel }
}

const VERGELEKEN: &[Kolom] = &[
    kolom("Wie en waarmee", 22),
    kolom("Zegt precies", 15),
    kolom("Zo gelezen", 17),
    kolom("Wanneer en waarvoor", 20),
    kolom("Telt het mee", 18),
];

const CONTEXT: &[Kolom] = &[
    kolom("Over wie", 14),
    kolom("Wie en waarmee", 28),
    kolom("Zegt precies", 22),
    kolom("Wanneer en waarvoor", 28),
];

/// Everything that is said about a sleutel.
pub(super) fn table(bron: &Bron<'_>, beeld: &Sleutelbeeld) -> Tabel {
    let row = |beeld: &Beoordelingsbeeld| {
        vec![
            who(bron, beeld),
            issued(beeld),
            place(beeld),
            when(beeld),
            part(bron, beeld),
        ]
    };
    Tabel {
        bijschrift: "Wie zegt wat, van nieuw naar oud.".to_owned(),
        kolommen: VERGELEKEN,
        rijen: beeld.beoordelingen.iter().map(row).collect(),
    }
}

/// What is said that never becomes a level.
pub(super) fn context(bron: &Bron<'_>) -> Tabel {
    let row = |beeld: &Beoordelingsbeeld| {
        let about = vec![woorden::capital(&woorden::over(&beeld.over))];
        vec![about, who(bron, beeld), issued(beeld), when(beeld)]
    };
    Tabel {
        bijschrift: "Wie geeft welke context.".to_owned(),
        kolommen: CONTEXT,
        rijen: bron.bundel.context.iter().map(row).collect(),
    }
}

fn who(bron: &Bron<'_>, beeld: &Beoordelingsbeeld) -> Vec<String> {
    vec![
        woorden::capital(&woorden::afzender(&beeld.afzender)),
        woorden::capital(&how(bron, beeld)),
        beeld.beoordeling.to_string(),
    ]
}

/// With what: "risicotaxatie met SARA-V3, versie '3'".
fn how(bron: &Bron<'_>, beeld: &Beoordelingsbeeld) -> String {
    let soort = beoordelen::soort(beeld.soort);
    let used = beeld.instrument.as_ref();
    let Some((used, id)) = used.and_then(|used| Some((used, used.id.as_ref()?))) else {
        return format!("{soort} zonder instrument");
    };
    let name = match bron.instrument(id) {
        Some(instrument) => instrument.afkorting.clone(),
        None => format!("{id} (niet in de catalogus)"),
    };
    // "ARIJ-risicotaxatie" says what it is
    let what = if name.to_lowercase().contains(soort) {
        name
    } else {
        format!("{soort} met {name}")
    };
    let versie = used.versie.as_deref().map(woorden::quote);
    let labels = used.labelversie.as_deref().map(woorden::quote);
    let versie = woorden::stuk(", versie ", versie);
    what + &versie + &woorden::stuk(", labels ", labels)
}

/// As issued. A level that a professional chose is a part of that.
fn issued(beeld: &Beoordelingsbeeld) -> Vec<String> {
    if is_withheld(beeld) {
        return vec!["(inhoud niet gedeeld)".to_owned()];
    }
    let anker = beeld.anker.iter();
    let anker =
        anker.map(|niveau| format!("Koos zelf het niveau {}.", beoordelen::zorgniveau(*niveau)));
    let issued = woorden::afgegeven(&beeld.afgegeven);
    issued.into_iter().chain(anker).collect()
}

/// Whether only its existence is shared: then its content is not shown, even if it came in.
fn is_withheld(beeld: &Beoordelingsbeeld) -> bool {
    beeld.waarom_niet == Some(WaaromNiet::NietGedeeld)
}

/// Our reading, with its rule.
fn place(beeld: &Beoordelingsbeeld) -> Vec<String> {
    if is_withheld(beeld) {
        return vec![staat::geen_plaats(Plaatsstand::NietBepaald, None).to_owned()];
    }
    let plaats = &beeld.plaats;
    let told = match (plaats.stand, plaats.bereik) {
        (Plaatsstand::OpDeSchaal, Some(bereik)) => woorden::capital(&beoordelen::bereik(bereik)),
        (stand, _) => staat::geen_plaats(stand, plaats.reden).to_owned(),
    };
    let regel = plaats.regel.map(super::afbeeldregel);
    let regel = regel.iter().map(|regel| format!("Regel {regel}."));
    std::iter::once(told).chain(regel).collect()
}

fn when(beeld: &Beoordelingsbeeld) -> Vec<String> {
    let mut told = vec![format!("{}.", datum(beeld.beoordeeld_op))];
    let until = beeld.informatie_tot.iter();
    told.extend(until.map(|day| format!("Informatie tot en met {}.", datum(*day))));
    if beeld.conditie.is_some() || beeld.plan.is_some() {
        let conditie = woorden::conditie(beeld.conditie, beeld.plan.as_deref());
        told.push(format!("Geldt {conditie}."));
    }
    if beeld.setting.is_some() {
        told.push(format!("Situatie: {}.", woorden::setting(beeld.setting)));
    }
    let ahead = beeld.horizon_dagen.iter();
    told.extend(ahead.map(|days| format!("Kijkt {days} dagen vooruit.")));
    let basis = basis(&beeld.grondslagen)
        .iter()
        .map(|text| woorden::capital(text) + ".")
        .collect::<Vec<_>>();
    told.extend(basis);
    told
}

/// What it rests on, and what it lacks; it reads after a name. `None`: nothing is said.
pub(super) fn basis(grondslagen: &Grondslagen) -> Option<String> {
    let parts = [
        (grondslagen.dossier, "een dossier"),
        (
            grondslagen.gesprek_betrokkene,
            "een gesprek met de betrokkene",
        ),
        (
            grondslagen.gesprek_slachtoffer,
            "een gesprek met het slachtoffer of kind",
        ),
        (grondslagen.derden, "anderen die de situatie kennen"),
    ];
    let of = |answer| {
        let chosen = parts.iter().filter(|(known, _)| *known == Some(answer));
        woorden::en(
            &chosen
                .map(|(_, what)| (*what).to_owned())
                .collect::<Vec<_>>(),
        )
    };
    let (with, without) = (of(Waarheid::Ja), of(Waarheid::Nee));
    match (with.is_empty(), without.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("rust op {with}")),
        (true, false) => Some(format!("rust niet op {without}")),
        (false, false) => Some(format!("rust op {with}, niet op {without}")),
    }
}

/// What part it plays, why it does not count, and whether it is current.
fn part(bron: &Bron<'_>, beeld: &Beoordelingsbeeld) -> Vec<String> {
    let mut told = vec![role(beeld)];
    let why = beeld.waarom_niet.iter();
    told.extend(why.map(|waarom| staat::waarom_niet(*waarom).to_owned()));
    told.push(currency(bron, &beeld.actualiteit));
    told.extend(beeld.afwijkingen.iter().filter_map(deviation));
    told
}

/// Why it differs from a component, in the words of its issuer.
fn deviation(afwijking: &Afwijking) -> Option<String> {
    let component = afwijking.van.as_ref()?;
    let reason = afwijking
        .reden
        .as_deref()
        .filter(|reason| !reason.trim().is_empty())?;
    Some(format!(
        "Waarom anders dan {component}: {}.",
        woorden::quote(reason)
    ))
}

fn role(beeld: &Beoordelingsbeeld) -> String {
    match (beeld.rol, &beeld.onderdeel_van) {
        (Rol::Telt, _) if beeld.speaks() => "Telt mee.".to_owned(),
        (Rol::Telt, _) => "Telt nu niet mee: niet meer actueel.".to_owned(),
        (Rol::Onderdeel, Some(whole)) => format!("Onderdeel van {whole}. Telt niet apart."),
        (Rol::Onderdeel, None) => "Onderdeel van een ander oordeel. Telt niet apart.".to_owned(),
        (Rol::Signaal, _) => "Signaal: vraagt aandacht en telt niet mee.".to_owned(),
        (Rol::Historie, _) => "Alleen voor de geschiedenis.".to_owned(),
        (Rol::TeltNiet, _) => "Telt niet mee.".to_owned(),
    }
}

fn currency(bron: &Bron<'_>, actualiteit: &Actualiteit) -> String {
    let since = woorden::stuk(" sinds ", actualiteit.sinds.map(datum));
    let until = actualiteit.houdbaar_tot.map(datum);
    match (actualiteit.stand, until) {
        (Actueelstand::Actueel, Some(day)) => format!("Actueel tot en met {day}."),
        (Actueelstand::Actueel, None) => "Actueel. Verloopt niet door tijd alleen.".to_owned(),
        (Actueelstand::BinnenkortVerlopen, Some(day)) => {
            format!("Nog actueel tot en met {day}, en dat is binnenkort.")
        }
        (Actueelstand::BinnenkortVerlopen, None) => "Nog actueel, maar niet lang meer.".to_owned(),
        (Actueelstand::Verlopen, _) => format!("Verlopen{since}."),
        (Actueelstand::Ingehaald, _) => {
            let moment = actualiteit.moment.as_ref();
            let moment = moment.map_or("een gebeurtenis".to_owned(), |id| bron.moment_naam(id));
            let event = woorden::stuk(", gebeurtenis ", actualiteit.gebeurtenis.as_ref());
            format!("Ingehaald{since} door {moment}{event}.")
        }
    }
}
