//! The rules at their edges, with a bundle that says exactly what a rule looks at.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Duiding, Duidingregel, Sindsdien, Uitslag, Verhouding, Wie, Zaak, check, verhouding};
use crate::beoordeling::{Afzender, Bereik, Stukken, Zorgniveau};
use crate::bevinding::Bevinding;
use crate::bundeling::bundel::{Gemis, Gereedheid, Volledigheidsregel};
use crate::bundeling::{Bundel, bundle};
use crate::datum::Datum;
use crate::id::MomentId;
use crate::pad::Pad;
use crate::regelset::Regelset;

/// A duiding that is complete, with its bundle.
const GOED: &str = include_str!("../../tests/fixtures/duiding.json");

fn day(text: &str) -> Datum {
    Datum::parse(text).expect(text)
}

/// A duiding beside a bundle, each as a test wants it.
struct Proef {
    stukken: Stukken,
    bundel: Bundel,
    duiding: Duiding,
    read: Vec<Bevinding>,
}

impl Proef {
    /// With these fields of the duiding changed; `null` takes one away.
    fn with(changes: &[(&str, Value)]) -> Self {
        let mut invoer: Value = serde_json::from_str(GOED).expect("JSON");
        for (place, value) in changes {
            let (above, field) = place.rsplit_once('/').expect(place);
            let above = invoer["duiding"].pointer_mut(above).expect(place);
            above[field] = value.clone();
        }
        let stukken = serde_json::from_value(invoer["bundel"]["stukken"].clone());
        let stukken: Stukken = stukken.expect("papers");
        let mut fouten = Vec::new();
        let (regelset, made_on) = (Regelset::builtin(), day("2025-06-16"));
        let bundel = bundle(regelset, made_on, &stukken, &Pad::top(), &mut fouten);
        assert_eq!(fouten, []);
        let duiding: Duiding =
            serde_json::from_value(invoer["duiding"].clone()).expect("a duiding");
        let vingerafdruk = Some(bundel.vingerafdruk.clone());
        let mut proef = Self {
            stukken,
            bundel,
            duiding: Duiding {
                vingerafdruk,
                ..duiding
            },
            read: Vec::new(),
        };
        proef.only_blocks(&[]);
        proef
    }

    /// The bundle lacks this, and nothing else.
    fn only_blocks(&mut self, blokkerend: &[Gemis]) {
        self.bundel.volledigheid.blokkerend = blokkerend.to_vec();
        self.bundel.volledigheid.leemten = Vec::new();
        self.bundel.gereedheid = if blokkerend.is_empty() {
            Gereedheid::GereedVoorDuiding
        } else {
            Gereedheid::NietGereed
        };
    }

    fn check(&self) -> Uitslag {
        let moment = MomentId::try_from("om01".to_owned()).expect("a name");
        check(&Zaak {
            peildatum: day("2025-06-18"),
            bundel: &self.bundel,
            stukken: &self.stukken,
            sindsdien: &Sindsdien::default(),
            duiding: &self.duiding,
            momenten: BTreeSet::from([&moment]),
            read: &self.read,
        })
    }

    fn found(&self) -> Vec<String> {
        let found = self.check().gevonden.into_iter();
        found
            .map(|found| format!("{} {}", found.bevinding.pad, found.bevinding.code))
            .collect()
    }
}

fn gemis(regel: Volledigheidsregel) -> Gemis {
    let empty = json!({ "regel": regel });
    serde_json::from_value(empty).expect("a row")
}

#[test]
fn a_complete_duiding_has_no_findings() {
    let uitslag = Proef::with(&[]).check();
    assert_eq!(uitslag.gevonden, []);
    assert_eq!(uitslag.open, BTreeSet::new());
}

/// Lower is below the largest `van`, higher above the largest `tot`, also when these are
/// of two results.
#[test]
fn a_level_stands_beside_the_highest_of_both_ends() {
    use Zorgniveau::{Acuut, Hoog, Laag, Matig};
    let mut proef = Proef::with(&[]);
    let said = proef.bundel.sleutels.first_mut().expect("a sleutel");
    let ranges = [(Matig, Acuut), (Hoog, Hoog)];
    for (result, (van, tot)) in said.beoordelingen.iter_mut().zip(ranges) {
        result.plaats.bereik = Some(Bereik { van, tot });
    }
    let stands = |niveau| verhouding::relation(niveau, said);
    assert_eq!(stands(Laag), Some(Verhouding::Lager));
    assert_eq!(stands(Matig), Some(Verhouding::Lager));
    assert_eq!(stands(Hoog), Some(Verhouding::Gelijk));
    assert_eq!(stands(Acuut), Some(Verhouding::Gelijk));
    said.beoordelingen.clear();
    assert_eq!(verhouding::relation(Laag, said), None);
}

#[test]
fn a_bundle_that_is_not_ready_asks_for_a_ground_and_for_names() {
    let start = |grond: &str, benoemd: &[&str]| {
        let start = json!({ "grond": grond, "benoemd": benoemd });
        let mut proef = Proef::with(&[("/startOndanks", start)]);
        proef.only_blocks(&[gemis(Volledigheidsregel::I1), gemis(Volledigheidsregel::I8)]);
        proef.found()
    };
    let ground = "/duiding/startOndanks/grond duiding-start-grond-ontbreekt";
    let names = "/duiding/startOndanks/benoemd duiding-start-benoemd-ontbreekt";
    assert_eq!(start(" ", &["i1"]), [ground, names]);
    assert_eq!(start("De zitting is morgen.", &["i8"]), [names]);
    assert_eq!(start("De zitting is morgen.", &["i8", "i9", "i1"]), [""; 0]);
}

/// Present danger always overrides waiting.
#[test]
fn in_danger_a_start_is_never_held_back() {
    let mut proef = Proef::with(&[]);
    proef.only_blocks(&[gemis(Volledigheidsregel::I1)]);
    let said = proef.bundel.sleutels.first().expect("a sleutel");
    let danger = json!({ "sleutel": said.sleutel, "beoordelingen": [] });
    proef.bundel.direct_handelen = vec![serde_json::from_value(danger).expect("a row")];
    assert_eq!(
        proef.found(),
        ["/duiding/startOndanks duiding-start-bij-gevaar"]
    );
}

/// Each organisation that holds something back is asked for once, whatever the reason.
#[test]
fn what_is_withheld_is_named_once_per_organisation() {
    let mut proef = Proef::with(&[("/achtergehouden", json!([]))]);
    let ids = proef.stukken.beoordelingen.iter();
    let ids: Vec<_> = ids.filter_map(|b| b.id.clone()).take(1).collect();
    let police: Vec<Afzender> = proef.duiding.deelnemers.iter().take(1).cloned().collect();
    proef.bundel.volledigheid.leemten = vec![
        Gemis {
            beoordelingen: ids,
            ..gemis(Volledigheidsregel::I12)
        },
        Gemis {
            partners: police,
            ..gemis(Volledigheidsregel::I12)
        },
        gemis(Volledigheidsregel::I9),
    ];
    let uitslag = proef.check();
    assert_eq!(uitslag.gevonden.len(), 1);
    let found = uitslag.gevonden.first().expect("a finding");
    assert_eq!(found.bevinding.code, "duiding-achtergehouden-ontbreekt");
    assert_eq!(found.wie, Wie::Procesregisseur);
    let place = found.afzenders.first().expect("an organisation");
    assert_eq!(
        place.pad.to_string(),
        "/bundel/stukken/beoordelingen/0/afzender"
    );
}

/// What could not be read is not also missing, and leaves its rules open.
#[test]
fn an_unreadable_place_is_not_also_missing() {
    use Duidingregel::{D1, D4, D5, D6, D8, D9, D10, D11};
    let top = Pad::top().to("duiding");
    let cases: [(&str, Value, Pad, &[Duidingregel]); 6] = [
        ("/vingerafdruk", Value::Null, top.to("vingerafdruk"), &[D1]),
        ("/datum", Value::Null, top.to("datum"), &[D6, D9]),
        (
            "/interventies",
            json!([]),
            top.to("interventies"),
            &[D4, D5, D6, D11],
        ),
        (
            "/scenarios",
            json!([]),
            top.to("scenarios"),
            &[D4, D5, D6, D8],
        ),
        (
            "/herbeoordeling",
            Value::Null,
            top.to("herbeoordeling"),
            &[D9],
        ),
        (
            "/achtergehouden",
            json!([]),
            top.to("achtergehouden"),
            &[D10],
        ),
    ];
    for (place, value, pad, open) in cases {
        let mut proef = Proef::with(&[(place, value)]);
        if place == "/vingerafdruk" {
            proef.duiding.vingerafdruk = None;
        }
        proef.read = vec![Bevinding::new(pad, "type-onjuist")];
        let uitslag = proef.check();
        assert_eq!(uitslag.gevonden, [], "{place}");
        assert_eq!(uitslag.open, open.iter().copied().collect(), "{place}");
    }
}
