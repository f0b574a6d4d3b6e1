//! D10: what is known and not shared is named, without its content.

use super::uitslag::{Afzenderplaats, Duidingregel::D10, Gevonden, Uitslag};
use super::zaak::{Zaak, at, who};
use crate::beoordeling::Afzender;
use crate::bundeling::bundel::{Gemis, Volledigheidsregel};
use crate::verzameling::Set;

/// One finding for each organisation that holds something back. The procesregisseur
/// names it; the organisation need not share more.
pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    let pad = at("achtergehouden");
    let named = zaak.duiding.achtergehouden.iter();
    let mut named: Set<_> = named.map(|row| who(&row.afzender)).collect();
    for (issuer, place) in withheld(zaak) {
        if named.insert(who(issuer)) {
            let missing = Gevonden::new(pad.clone(), "duiding-achtergehouden-ontbreekt");
            let missing = missing.by(D10).naming(place.into_iter().collect());
            uitslag.add(missing.resting_on(vec![pad.clone()]));
        }
    }
}

/// Who holds something back, according to the bundle (I12).
fn withheld<'a>(zaak: &Zaak<'a>) -> Vec<(&'a Afzender, Option<Afzenderplaats>)> {
    let volledigheid = &zaak.bundel.volledigheid;
    let all = volledigheid.leemten.iter().chain(&volledigheid.blokkerend);
    let mut found = Vec::new();
    for gemis in all.filter(|gemis| gemis.regel == Volledigheidsregel::I12) {
        let Gemis {
            partners,
            beoordelingen,
            ..
        } = gemis;
        found.extend(
            partners
                .iter()
                .map(|partner| (partner, zaak.partner(partner))),
        );
        let issuers = beoordelingen.iter().filter_map(|id| zaak.issuer(id));
        found.extend(issuers.map(|(issuer, place)| (issuer, Some(place))));
    }
    found
}
