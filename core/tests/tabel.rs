//! A table says of each row what `criteria::check` and `triage::advise` say of it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "tabel/fouten.rs"]
mod fouten;
#[path = "common/kolommen.rs"]
mod kolommen;
#[path = "common/mini.rs"]
mod mini;

use kolommen::{Opslag, Vorm, vorm};
use koppelvlak::aanmelding::uitspraak::Uitspraak;
use koppelvlak::criteria::{self, Maatstaf, ProfielUitslag};
use koppelvlak::datum::Datum;
use koppelvlak::feit::Feitenblad;
use koppelvlak::id::{LezingId, RegelId};
use koppelvlak::regelset::{Keuze, ProfielSoort, Regelset};
use koppelvlak::tabel::{
    Bits, Kernen, Kolom, Resultaat, Tabel, TabelFout, Tabeltoets, Uitkomstkolom,
};
use koppelvlak::tafel::Onderwerp;
use koppelvlak::triage::{self, Aanvulling, TriageUitslag};
use koppelvlak::uitkomst::Toetsing;
use koppelvlak::verklaring::{Stapsoort, Verklaring};
use koppelvlak::voorwaarde::{Minstens, Voorwaarde};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use proptest::prelude::*;

const AFGELEID: [&str; 7] = [
    "indicatie-past",
    "indicatie-past-wettelijk",
    "indicatie-geen-wgs-grondslag",
    "indicatie-past-niet",
    "indicatie-open",
    "regio-bekend",
    "lokale-aanpak-onbekend",
];

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

fn regel(id: &str) -> RegelId {
    RegelId::try_from(id).unwrap()
}

/// One row as a single case.
struct Geval<'r> {
    regelset: &'r Regelset,
    maatstaf: &'r Maatstaf,
    row: Vec<Waarheid>,
    triage: TriageUitslag<'r>,
}

impl<'r> Geval<'r> {
    fn new(regelset: &'r Regelset, maatstaf: &'r Maatstaf, row: Vec<Waarheid>) -> Self {
        let mut blad = Feitenblad::new(regelset);
        for (feit, waarde) in regelset.document().feiten.iter().zip(&row) {
            blad.set(feit.id.as_str(), *waarde);
        }
        let mandaat = Uitspraak {
            waarde: Some(blad.waarde("mandaat-extra-taak")),
            ..Uitspraak::default()
        };
        let aanvulling = Aanvulling {
            volledig: blad.waarde("aanmelding-volledig"),
            mandaat_extra_taak: &mandaat,
            gemeente_in_regio: blad.waarde("gemeente-in-regio"),
            onderwerp: Onderwerp::default(),
        };
        let triage = triage::advise(regelset, maatstaf, blad, &aanvulling);
        Self {
            regelset,
            maatstaf,
            row,
            triage,
        }
    }

    /// What the table should say, as a word.
    fn says(&self, resultaat: &Resultaat) -> String {
        let toets = criteria::check(self.regelset, self.maatstaf, &self.row);
        let side = |soort| match soort {
            ProfielSoort::Wet => &toets.wet,
            ProfielSoort::Beleid => &toets.beleid,
        };
        match resultaat {
            Resultaat::Wet => word(toets.wet.uitkomst),
            Resultaat::Beleid => word(toets.beleid.uitkomst),
            Resultaat::Lezing(soort, id) => {
                let all = &side(*soort).inhoud.as_ref().unwrap().per_lezing;
                word(all.iter().find(|(lezing, _)| lezing == id).unwrap().1)
            }
            Resultaat::Criterium(id) => {
                let sides = [&toets.wet, &toets.beleid]
                    .into_iter()
                    .flat_map(|side| &side.inhoud);
                let mut all = sides.flat_map(|inhoud| &inhoud.criteria);
                word(all.find(|(criterium, _)| criterium == id).unwrap().1)
            }
            Resultaat::Indicatie => word(toets.indicatie),
            Resultaat::Bepalend(soort) => decisive(side(*soort)),
            Resultaat::Stap(id) => {
                let stand = self.regelset.stand(self.maatstaf.peildatum).unwrap();
                let lijst = criteria::chosen_list(self.regelset, self.maatstaf).unwrap();
                let made = self
                    .regelset
                    .stappen_met(stand, lijst, &self.maatstaf.keuze)
                    .triage;
                let values = made.programma.values(self.triage.blad.waarden());
                let mut steps = self.regelset.triage(stand).zip(&made.stappen);
                word(
                    steps
                        .find(|(stap, _)| stap.id == *id)
                        .unwrap()
                        .1
                        .outcome(&values),
                )
            }
            Resultaat::Route => {
                let first = self.triage.geldt.first();
                first.map_or(String::new(), |step| step.stap.id.to_string())
            }
        }
    }
}

/// The first criterium that explains, read off the explanation of a single case.
fn decisive(side: &ProfielUitslag) -> String {
    let inhoud = side.inhoud.as_ref().unwrap();
    let mut reached = Vec::new();
    if side.uitkomst != Toetsing::Ja {
        reach(&inhoud.verklaring, &mut reached);
    }
    let mut criteria = inhoud.criteria.iter().map(|(id, _)| id);
    let found = criteria.find(|id| reached.contains(id));
    found.map_or(String::new(), ToString::to_string)
}

fn reach<'v>(step: &'v Verklaring, reached: &mut Vec<&'v RegelId>) {
    reached.extend(&step.regel);
    let turns = step.soort == Stapsoort::Niet;
    let parts = step.onder.iter();
    for part in parts.filter(|part| turns || part.uitkomst == step.uitkomst) {
        reach(part, reached);
    }
}

fn word(value: impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap();
    value.as_str().unwrap().to_owned()
}

fn says(kolom: &Uitkomstkolom, rij: usize) -> String {
    match kolom {
        Uitkomstkolom::Waarheid(kolom) => word(kolom.waarheid(rij).unwrap()),
        Uitkomstkolom::Sleutel(kolom) => kolom.woord(rij).unwrap().to_owned(),
    }
}

/// Everything that can be asked.
fn everything(toets: &Tabeltoets<'_>) -> Vec<Resultaat> {
    let mut all = vec![Resultaat::Route, Resultaat::Indicatie];
    for soort in [ProfielSoort::Wet, ProfielSoort::Beleid] {
        let Some(profiel) = toets.profiel(soort) else {
            continue;
        };
        all.push(match soort {
            ProfielSoort::Wet => Resultaat::Wet,
            ProfielSoort::Beleid => Resultaat::Beleid,
        });
        all.push(Resultaat::Bepalend(soort));
        all.extend(
            profiel
                .lezing
                .iter()
                .map(|lezing| Resultaat::Lezing(soort, lezing.id.clone())),
        );
        all.extend(profiel.criteria.iter().cloned().map(Resultaat::Criterium));
    }
    all.extend(toets.stappen().cloned().map(Resultaat::Stap));
    all
}

/// A table over all feiten that can be given: how each column is laid, and rows.
#[derive(Clone, Debug)]
struct Invoer {
    vormen: Vec<Option<Vorm>>,
    rows: Vec<Vec<Waarheid>>,
}

/// Rows of all sorts: nearly everything ja, nearly everything nee, half and half.
fn invoer(feiten: usize, rijen: usize) -> impl Strategy<Value = Invoer> {
    let waarheid = |odds: (u32, u32, u32)| prop_oneof![odds.0 => Just(Ja), odds.1 => Just(Nee), odds.2 => Just(Onbekend)];
    let row = prop::sample::select(vec![
        (12, 2, 1),
        (6, 2, 1),
        (4, 4, 1),
        (2, 8, 1),
        (1, 1, 1),
        (8, 0, 1),
    ])
    .prop_flat_map(move |odds| prop::collection::vec(waarheid(odds), feiten));
    let vormen = prop::collection::vec(prop::option::weighted(0.97, vorm()), feiten);
    (vormen, prop::collection::vec(row, 0..rijen))
        .prop_map(|(vormen, rows)| Invoer { vormen, rows })
}

/// Holds a table against the single case, row by row, for all wanted results.
fn agree(regelset: &Regelset, maatstaf: &Maatstaf, invoer: &Invoer) -> Result<(), TestCaseError> {
    let feiten = &regelset.document().feiten;
    let column = |at: usize| invoer.rows.iter().map(|row| row[at]).collect::<Vec<_>>();
    let stored: Vec<Option<Opslag>> = invoer
        .vormen
        .iter()
        .enumerate()
        .take(feiten.len())
        .map(|(at, vorm)| vorm.map(|vorm| Opslag::new(vorm, &column(at))))
        .collect();
    let mut tabel = Tabel::new(regelset, invoer.rows.len());
    for (feit, stored) in feiten.iter().zip(&stored) {
        let Some(stored) = stored else { continue };
        let added = tabel.add(&feit.id, stored.kolom());
        let derived = AFGELEID.contains(&feit.id.as_str());
        let kolom = feit.id.clone();
        prop_assert_eq!(
            added,
            if derived {
                Err(TabelFout::FeitAfgeleid { kolom })
            } else {
                Ok(())
            }
        );
    }
    let toets = Tabeltoets::new(regelset, maatstaf).unwrap();
    let wensen = everything(&toets);
    let (mut uit, mut on_all) = (Vec::new(), Vec::new());
    let plan = toets.plan(&wensen).unwrap();
    plan.run(&tabel, Kernen::Een, &mut uit).unwrap();
    plan.run(&tabel, Kernen::Alle, &mut on_all).unwrap();
    prop_assert_eq!(&uit, &on_all);
    for rij in 0..invoer.rows.len() {
        let geval = Geval::new(regelset, maatstaf, tabel.rij(rij).unwrap());
        for (wens, kolom) in wensen.iter().zip(&uit) {
            prop_assert_eq!(
                says(kolom, rij),
                geval.says(wens),
                "{:?} of row {}",
                wens,
                rij
            );
        }
    }
    // one result by itself reads less and says the same
    for (wens, kolom) in wensen.iter().zip(&uit) {
        toets
            .plan(std::slice::from_ref(wens))
            .unwrap()
            .run(&tabel, Kernen::Een, &mut on_all)
            .unwrap();
        prop_assert_eq!(&on_all[..], std::slice::from_ref(kolom));
    }
    Ok(())
}

/// The standard choices on days with other rules, and choices of one's own.
fn maatstaven() -> Vec<Maatstaf> {
    let lezing = |id: &str| Some(LezingId::try_from(id).unwrap());
    let other: Keuze = [(regel("mja-b2"), lezing("allebei").unwrap())]
        .into_iter()
        .collect();
    let today = || Maatstaf::on(day("2025-09-01"));
    vec![
        today(),
        Maatstaf::on(day("2022-03-01")),
        Maatstaf::on(day("2025-04-01")),
        Maatstaf {
            lezing: lezing("p2"),
            ..today()
        },
        Maatstaf {
            lezing: lezing("p3"),
            leefgebiedenlijst: Some("zrm-11".try_into().unwrap()),
            keuze: other,
            ..today()
        },
        Maatstaf {
            profiel: Some("landelijk-kader-2013".try_into().unwrap()),
            ..today()
        },
    ]
}

/// Criteria over a feit or a few each, and a policy over the criteria in any way.
/// The even feiten and criteria speak for, the odd ones against.
fn any_policy() -> impl Strategy<Value = Regelset> {
    let feiten = prop::collection::vec((0..mini::FEITEN / 2, 0..3_usize), 1..4);
    let criteria = prop::collection::vec((0..4_u8, feiten), 4);
    let leaf = (0..4_usize).prop_map(|nummer| {
        let naam = Voorwaarde::Regel(criterium(nummer));
        if nummer % 2 == 0 {
            naam
        } else {
            Voorwaarde::Niet(Box::new(naam))
        }
    });
    let policy = leaf.prop_recursive(3, 12, 4, |inner| {
        let parts = prop::collection::vec(inner, 1..4);
        prop_oneof![
            parts.clone().prop_map(Voorwaarde::Alle),
            parts.clone().prop_map(Voorwaarde::EenVan),
            (parts, 1..4_usize).prop_map(at_least),
        ]
    });
    (criteria, policy).prop_map(|(criteria, policy)| {
        let mut document = mini::document(policy.clone());
        document.profielen[0].lezing[0].voorwaarde = policy;
        let one = document.criteria.remove(0);
        for (nummer, (soort, feiten)) in criteria.into_iter().enumerate() {
            // an odd criterium is turned round above it, so that each feit keeps its side
            let side = |(at, _): &(usize, usize)| Voorwaarde::Feit(mini::feit(2 * at + nummer % 2));
            let aantal = feiten[0].1 + 1;
            let parts: Vec<Voorwaarde> = feiten.iter().map(side).collect();
            let mut made = one.clone();
            made.id = criterium(nummer);
            made.lezing[0].voorwaarde = match soort {
                0 => Voorwaarde::Alle(parts),
                1 => Voorwaarde::EenVan(parts),
                _ => at_least((parts, aantal)),
            };
            document.criteria.push(made);
        }
        document.profielen[0].criteria = (0..4).rev().map(criterium).collect();
        Regelset::new(document).expect("sound")
    })
}

fn criterium(nummer: usize) -> RegelId {
    regel(&format!("c{nummer}"))
}

fn at_least((van, aantal): (Vec<Voorwaarde>, usize)) -> Voorwaarde {
    let aantal = aantal.min(van.len());
    Voorwaarde::Minstens(Minstens { aantal, van })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_national_rules_say_the_same(invoer in invoer(200, 25)) {
        for maatstaf in maatstaven() {
            agree(Regelset::builtin(), &maatstaf, &invoer)?;
        }
    }

    #[test]
    fn every_shipped_region_says_the_same(invoer in invoer(250, 12)) {
        let today = day("2025-09-01");
        for profiel in &Regelset::builtin().document().regios {
            let rules = Regelset::builtin().van_regio(&profiel.id, today).unwrap();
            agree(rules, &Maatstaf::in_regio(today, Some(profiel)), &invoer)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_policy_says_the_same(rules in any_policy(), invoer in invoer(mini::FEITEN, 40)) {
        agree(&rules, &Maatstaf::on(mini::dag()), &invoer)?;
    }
}

/// The tests above would say little if every row came out alike.
#[test]
fn rows_come_out_differently() {
    let rules = Regelset::builtin();
    let maatstaf = Maatstaf::on(day("2025-09-01"));
    let toets = Tabeltoets::new(rules, &maatstaf).unwrap();
    let plan = toets
        .plan(&[
            Resultaat::Route,
            Resultaat::Indicatie,
            Resultaat::Bepalend(ProfielSoort::Wet),
        ])
        .unwrap();
    // everything ja; everything nee; nothing known; nothing known but that it is complete
    let kolom = |bekend| Kolom::Bits {
        waarden: Bits::new(&[0b1001], 0),
        bekend: Some(Bits::new(bekend, 0)),
    };
    let mut tabel = Tabel::new(rules, 4);
    for feit in &rules.document().feiten {
        let all_known = feit.id.as_str() == "aanmelding-volledig";
        if !AFGELEID.contains(&feit.id.as_str()) {
            let bekend = if all_known { &[0b1011] } else { &[0b0011] };
            tabel.add(&feit.id, kolom(bekend)).unwrap();
        }
    }
    let mut uit = Vec::new();
    plan.run(&tabel, Kernen::Een, &mut uit).unwrap();
    let row = |rij| uit.iter().map(|kolom| says(kolom, rij)).collect::<Vec<_>>();
    assert_eq!(row(0), ["landelijk-spoed", "past", ""]);
    assert_eq!(row(1), ["landelijk-niet-ontvankelijk", "pastNiet", "bgs-a"]);
    assert_eq!(row(2), ["landelijk-aanvullen-open", "onbekend", "bgs-a"]);
    assert_eq!(row(3), ["landelijk-aanvullen-open", "onbekend", "bgs-a"]);
}
