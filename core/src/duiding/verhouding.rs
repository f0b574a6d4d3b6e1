//! D2 and D3: a level below what was issued.
//!
//! A convention of this project: *lower* is below the largest `van` of the results that
//! count and are current (someone says at least more), *higher* is above the largest
//! `tot` (nobody says as much), and everything between is *equal*. What is worked out
//! counts; when the table wrote something else, that is a finding of its own.

use super::uitslag::{Afzenderplaats, Duidingregel::D2, Duidingregel::D3, Gevonden, Uitslag, Wie};
use super::zaak::{Zaak, current, highest, who};
use super::{GezamenlijkBeeld, Verhouding};
use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::{Orientatie, Zorgniveau};
use crate::bundeling::bundel::Sleutelbeeld;
use crate::pad::Pad;
use crate::validatie::check::has_text;
use crate::verzameling::Set;

/// One beeld with what the bundle says of its sleutel.
struct Naast<'a> {
    pad: Pad,
    beeld: &'a GezamenlijkBeeld,
    niveau: Zorgniveau,
    said: &'a Sleutelbeeld,
}

pub(super) fn check(zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
    for (pad, beeld) in zaak.beelden() {
        let Some((niveau, said)) = beeld.agreed().zip(zaak.said_of(&beeld.sleutel)) else {
            continue;
        };
        let naast = Naast {
            pad,
            beeld,
            niveau,
            said,
        };
        naast.check_relation(uitslag);
        if naast.relation() == Some(Verhouding::Lager) {
            naast.check_issuers(zaak, uitslag);
            naast.check_acute(zaak, uitslag);
        }
    }
}

/// Where a level stands beside what the bundle says. `None`: nothing current counts.
pub(super) fn relation(niveau: Zorgniveau, said: &Sleutelbeeld) -> Option<Verhouding> {
    let highest = highest(said)?;
    Some(if niveau < highest.van {
        Verhouding::Lager
    } else if niveau > highest.tot {
        Verhouding::Hoger
    } else {
        Verhouding::Gelijk
    })
}

impl Naast<'_> {
    fn relation(&self) -> Option<Verhouding> {
        relation(self.niveau, self.said)
    }

    fn found(&self, veld: &'static str, code: &'static str) -> Gevonden {
        let found = Gevonden::new(self.pad.to(veld), code).about(&self.beeld.sleutel);
        found.asking(Wie::Deelnemers)
    }

    /// Above asks for a reason too, with a warning only: more care never waits.
    fn check_relation(&self, uitslag: &mut Uitslag) {
        let Some(relation) = self.relation() else {
            return;
        };
        if self.beeld.verhouding.is_some_and(|said| said != relation) {
            let other = self.found("verhouding", "duiding-verhouding-anders");
            uitslag.add(other.by(D2).asking(Wie::Procesregisseur));
        }
        if has_text(&self.beeld.verhouding_reden) {
            return;
        }
        let missing = |code| self.found("verhoudingReden", code);
        match relation {
            Verhouding::Lager => uitslag.add(missing("duiding-lager-reden-ontbreekt").by(D2)),
            Verhouding::Hoger => uitslag.add(missing("duiding-hoger-reden-ontbreekt")),
            Verhouding::Gelijk => {}
        }
    }

    /// Each issuer that says at least more than the level says what it thinks of that:
    /// it agrees or not, or it has a minority opinion. One finding each.
    fn check_issuers(&self, zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
        let mut answered = self.spoken();
        for (result, bereik) in current(self.said) {
            if bereik.van > self.niveau && answered.insert(who(&result.afzender)) {
                let place = zaak.issuer(&result.beoordeling).map(|(_, place)| place);
                let silent = self
                    .found("instemmingen", "duiding-instemming-ontbreekt")
                    .by(D2);
                let lists = ["instemmingen", "afwijkend"].map(|veld| self.pad.to(veld));
                let silent = silent.asking(Wie::Afzender).resting_on(lists.to_vec());
                uitslag.add(silent.naming(place.into_iter().collect()));
            }
        }
    }

    /// Who said what it thinks of the level.
    fn spoken(&self) -> Set<(Option<Organisatie>, String)> {
        let positions = self.beeld.instemmingen.iter();
        let positions = positions.filter(|said| said.standpunt.is_some());
        let dissent = self.beeld.afwijkend.iter().map(|said| &said.afzender);
        let all = positions.map(|said| &said.afzender).chain(dissent);
        all.map(who).collect()
    }

    /// D3: a result that counts, is current and is of a later day than every acute one.
    fn check_acute(&self, zaak: &Zaak<'_>, uitslag: &mut Uitslag) {
        if self.beeld.sleutel.orientatie != Some(Orientatie::Nu) {
            return;
        }
        let acute = || current(self.said).filter(|(_, bereik)| bereik.van == Zorgniveau::Acuut);
        let Some(last) = acute().map(|(result, _)| result.beoordeeld_op).max() else {
            return;
        };
        if current(self.said).any(|(result, _)| result.beoordeeld_op > last) {
            return;
        }
        if !zaak.is_whole() {
            return uitslag.leave_open(&[D3]);
        }
        let who = acute().filter_map(|(result, _)| Some(zaak.issuer(&result.beoordeling)?.1));
        let mut places: Vec<Afzenderplaats> = who.collect();
        places.dedup();
        let found = self
            .found("niveau", "duiding-acuut-zonder-nieuwe-beoordeling")
            .by(D3);
        uitslag.add(found.asking(Wie::Afzender).naming(places));
    }
}
