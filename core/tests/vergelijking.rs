//! A comparison counts what `criteria::check` says of each row by itself.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[path = "common/kolommen.rs"]
mod kolommen;
#[path = "common/mini.rs"]
mod mini;

use std::collections::BTreeMap;

use kolommen::{Opslag, Vorm};
use koppelvlak::criteria::{self, Maatstaf, Uitslag};
use koppelvlak::datum::Datum;
use koppelvlak::id::FeitId;
use koppelvlak::regelset::{ProfielSoort, Regelset};
use koppelvlak::tabel::{Kernen, Resultaat, Tabel, TabelFout, Tabeltoets};
use koppelvlak::telling::{Bereik, Cel, Telbeleid, Telkeuzen};
use koppelvlak::vergelijking::{
    RuweVergelijking, VergelijkFout, Vergelijking, Volledigheid, Zijde,
};
use koppelvlak::voorwaarde::{Minstens, Voorwaarde};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};
use proptest::prelude::*;

type Rij = Vec<Waarheid>;

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

/// Rules, with how a casus is held against them.
struct Kant<'r> {
    regelset: &'r Regelset,
    maatstaf: Maatstaf,
}

impl<'r> Kant<'r> {
    fn on(regelset: &'r Regelset, dag: &str) -> Self {
        let maatstaf = Maatstaf::on(day(dag));
        Self { regelset, maatstaf }
    }

    fn lezing(mut self, id: &str) -> Self {
        self.maatstaf.lezing = Some(id.try_into().unwrap());
        self
    }

    fn check(&self, rij: &Rij) -> Uitslag<'r> {
        criteria::check(self.regelset, &self.maatstaf, rij)
    }

    fn says(&self, resultaat: &Resultaat, rij: &Rij) -> String {
        let uitslag = self.check(rij);
        let value = match resultaat {
            Resultaat::Wet => serde_json::to_value(uitslag.wet.uitkomst),
            Resultaat::Beleid => serde_json::to_value(uitslag.beleid.uitkomst),
            Resultaat::Indicatie => serde_json::to_value(uitslag.indicatie),
            other => panic!("{other:?}"),
        };
        value.unwrap().as_str().unwrap().to_owned()
    }
}

/// Columns for the feiten that can be given, one set for each regelset.
struct Opgeslagen(Vec<(FeitId, Opslag)>);

impl Opgeslagen {
    fn new(regelset: &Regelset, rows: &[Rij]) -> Self {
        let vorm = Vorm {
            soort: 3,
            offset: 0,
            bekend: None,
            rommel: 0,
        };
        let feiten = regelset.document().feiten.iter().enumerate();
        let columns = feiten.map(|(at, feit)| {
            let column: Vec<Waarheid> = rows.iter().map(|row| row[at]).collect();
            (feit.id.clone(), Opslag::new(vorm, &column))
        });
        Self(columns.collect())
    }

    fn tabel<'a>(&'a self, regelset: &'a Regelset, rijen: usize) -> Tabel<'a> {
        let mut tabel = Tabel::new(regelset, rijen);
        for (feit, opslag) in &self.0 {
            match tabel.add(feit, opslag.kolom()) {
                Ok(()) | Err(TabelFout::FeitAfgeleid { .. }) => {}
                Err(fout) => panic!("{fout}"),
            }
        }
        tabel
    }
}

fn compare(een: &Kant<'_>, ander: &Kant<'_>, resultaat: &Resultaat, rows: &[Rij]) -> Vergelijking {
    let (first, second) = (
        Opgeslagen::new(een.regelset, rows),
        Opgeslagen::new(ander.regelset, rows),
    );
    let tabellen = [
        first.tabel(een.regelset, rows.len()),
        second.tabel(ander.regelset, rows.len()),
    ];
    let toetsen = [een, ander].map(|kant| Tabeltoets::new(kant.regelset, &kant.maatstaf).unwrap());
    // one table for both sides if the rules are one
    let second = usize::from(!std::ptr::eq(een.regelset, ander.regelset));
    let one = Zijde {
        regelset: een.regelset,
        tabel: &tabellen[0],
        toets: &toetsen[0],
        resultaat,
    };
    let other = Zijde {
        regelset: ander.regelset,
        tabel: &tabellen[second],
        toets: &toetsen[1],
        resultaat,
    };
    Vergelijking::new(one, other, Kernen::Een).unwrap()
}

/// Counts row by row, and tries every other value of every feit.
fn naive(
    een: &Kant<'_>,
    ander: &Kant<'_>,
    resultaat: &Resultaat,
    rows: &[Rij],
    feiten: &[FeitId],
) -> BTreeMap<(String, String), (u64, BTreeMap<FeitId, u64>)> {
    let mut all: BTreeMap<_, (u64, BTreeMap<FeitId, u64>)> = BTreeMap::new();
    for row in rows {
        let (van, naar) = (een.says(resultaat, row), ander.says(resultaat, row));
        let differs = van != naar;
        let (number, decisive) = all.entry((van, naar)).or_default();
        *number += 1;
        for feit in feiten.iter().filter(|_| differs) {
            let agree = [Ja, Nee, Onbekend].into_iter().any(|value| {
                let says = |kant: &Kant<'_>| {
                    let mut row = row.clone();
                    if let Some(at) = kant.regelset.feit_nummer(feit.as_str()) {
                        row[at] = value;
                    }
                    kant.says(resultaat, &row)
                };
                says(een) == says(ander)
            });
            *decisive.entry(feit.clone()).or_default() += u64::from(agree);
        }
    }
    all
}

/// Holds a comparison against the rows by themselves. Gives how many changed.
fn agree(
    een: &Kant<'_>,
    ander: &Kant<'_>,
    resultaat: &Resultaat,
    rows: &[Rij],
    every_feit: bool,
) -> Result<u64, TestCaseError> {
    let vergelijking = compare(een, ander, resultaat, rows);
    let raw = vergelijking.raw_counts();
    let listed = raw.paren.first().map_or(&[][..], |paar| &paar.feiten);
    let mut feiten: Vec<FeitId> = listed.iter().map(|feit| feit.feit.clone()).collect();
    if every_feit {
        feiten = een
            .regelset
            .document()
            .feiten
            .iter()
            .map(|feit| feit.id.clone())
            .collect();
    }
    let naive = naive(een, ander, resultaat, rows, &feiten);
    let labels = &raw.uitkomsten.kolommen;
    for rij in &raw.uitkomsten.rijen {
        for (naar, aantal) in labels.iter().zip(&rij.aantallen) {
            let key = (rij.label.clone(), naar.clone());
            prop_assert_eq!(naive.get(&key).map_or(0, |found| found.0), *aantal);
        }
    }
    let changed = naive.iter().filter(|((van, naar), _)| van != naar);
    let mut number = 0;
    for ((van, naar), (aantal, decisive)) in changed.clone() {
        let found = raw
            .paren
            .iter()
            .find(|paar| paar.van == *van && paar.naar == *naar);
        let found = found.expect("a pair that occurs");
        prop_assert_eq!(found.aantal, *aantal);
        number += aantal;
        let told: BTreeMap<&FeitId, u64> = found
            .feiten
            .iter()
            .map(|feit| (&feit.feit, feit.aantal))
            .collect();
        for (feit, aantal) in decisive {
            prop_assert_eq!(told.get(feit).copied().unwrap_or(0), *aantal, "{}", feit);
        }
    }
    prop_assert_eq!(raw.paren.len(), changed.count());
    prop_assert_eq!(raw.gewijzigd, number);
    protected(&vergelijking, &raw)?;
    Ok(number)
}

/// What goes out says nothing that the table does not say.
fn protected(vergelijking: &Vergelijking, raw: &RuweVergelijking) -> Result<(), TestCaseError> {
    let loose = Telkeuzen {
        minimum: 3,
        afronding: 1,
        speling: 2,
        min_noemer: 3,
        ..Telkeuzen::default()
    };
    for keuzen in [loose, Telkeuzen::default()] {
        let beleid = Telbeleid::new(keuzen).unwrap();
        let shown = vergelijking.protect(&beleid);
        prop_assert!(shown.gewijzigd.minstens <= raw.gewijzigd);
        prop_assert!(
            shown
                .gewijzigd
                .hoogstens
                .is_none_or(|most| raw.gewijzigd <= most)
        );
        for paar in &shown.paren {
            let same = |one: &&koppelvlak::vergelijking::Paar<u64>| {
                one.van == paar.van && one.naar == paar.naar
            };
            let counted = raw.paren.iter().find(same).expect("a pair that occurs");
            let at = |label: &String| {
                let mut labels = shown.uitkomsten.kolommen.iter();
                labels.position(|one| one == label).unwrap()
            };
            let cel = shown.uitkomsten.rijen[at(&paar.van)].cellen[at(&paar.naar)];
            prop_assert_eq!(cel, paar.aantal);
            prop_assert!(cel.aantal().is_some_and(|aantal| aantal > 0));
            for (feit, counted) in paar.feiten.iter().zip(&counted.feiten) {
                prop_assert_eq!(&feit.feit, &counted.feit);
                let (part, whole) = (beleid.bereik(feit.aantal), beleid.bereik(cel));
                prop_assert!(part.minstens <= whole.minstens);
                prop_assert!(part.minstens <= counted.aantal);
                prop_assert!(part.hoogstens.is_none_or(|most| counted.aantal <= most));
            }
        }
    }
    Ok(())
}

fn rows(feiten: usize, rijen: usize) -> impl Strategy<Value = Vec<Rij>> {
    let odds = vec![(12, 2, 1), (6, 2, 1), (4, 4, 1), (1, 1, 1), (8, 1, 3)];
    let row = prop::sample::select(odds).prop_flat_map(move |(ja, nee, open)| {
        let one = prop_oneof![ja => Just(Ja), nee => Just(Nee), open => Just(Onbekend)];
        prop::collection::vec(one, feiten)
    });
    prop::collection::vec(row, 0..rijen)
}

/// Any condition in which the even feiten speak for and the odd ones against.
fn voorwaarde() -> impl Strategy<Value = Voorwaarde> {
    let leaf = (0..mini::FEITEN).prop_map(|nummer| {
        let feit = Voorwaarde::Feit(mini::feit(nummer));
        if nummer % 2 == 0 {
            feit
        } else {
            Voorwaarde::Niet(Box::new(feit))
        }
    });
    leaf.prop_recursive(3, 12, 4, |inner| {
        let parts = prop::collection::vec(inner, 1..4);
        prop_oneof![
            parts.clone().prop_map(Voorwaarde::Alle),
            parts.clone().prop_map(Voorwaarde::EenVan),
            (parts, 1..4_usize).prop_map(|(van, aantal)| {
                let aantal = aantal.min(van.len());
                Voorwaarde::Minstens(Minstens { aantal, van })
            }),
        ]
    })
}

fn rules(voorwaarde: Voorwaarde) -> Regelset {
    Regelset::new(mini::document(voorwaarde)).expect("sound")
}

/// How often each feit is asked, row by row.
fn asked(kant: &Kant<'_>, soort: ProfielSoort, rows: &[Rij]) -> BTreeMap<FeitId, u64> {
    let mut all = BTreeMap::new();
    for row in rows {
        let uitslag = kant.check(row);
        let side = match soort {
            ProfielSoort::Wet => uitslag.wet,
            ProfielSoort::Beleid => uitslag.beleid,
        };
        for feit in side.inhoud.expect("a profiel").openstaand.feiten {
            let feit = kant.regelset.feit(feit).unwrap().id.clone();
            *all.entry(feit).or_default() += 1;
        }
    }
    all
}

fn complete(kant: &Kant<'_>, rows: &[Rij]) -> Result<(), TestCaseError> {
    let stored = Opgeslagen::new(kant.regelset, rows);
    let tabel = stored.tabel(kant.regelset, rows.len());
    let volledigheid =
        Volledigheid::new(kant.regelset, &kant.maatstaf, &tabel, Kernen::Een).unwrap();
    let raw = volledigheid.raw_counts();
    prop_assert_eq!(raw.rijen, rows.len() as u64);
    for telling in &raw.feiten {
        let at = kant.regelset.feit_nummer(telling.feit.as_str()).unwrap();
        let count = |value| rows.iter().filter(|row| row[at] == value).count() as u64;
        let told = (telling.ja, telling.nee, telling.onbekend);
        prop_assert_eq!(told, (count(Ja), count(Nee), count(Onbekend)));
    }
    for telling in &raw.uitkomsten {
        let resultaat = match telling.soort {
            ProfielSoort::Wet => Resultaat::Wet,
            ProfielSoort::Beleid => Resultaat::Beleid,
        };
        let says = |word| {
            rows.iter()
                .filter(|row| kant.says(&resultaat, row) == word)
                .count()
        };
        let told = (telling.ja, telling.nee, telling.onbekend);
        prop_assert_eq!(
            told,
            (
                says("ja") as u64,
                says("nee") as u64,
                says("onbekend") as u64
            )
        );
        let naive = asked(kant, telling.soort, rows);
        let told = telling.gevraagd.iter().filter(|one| one.aantal > 0);
        let told: BTreeMap<FeitId, u64> = told.map(|one| (one.feit.clone(), one.aantal)).collect();
        prop_assert_eq!(told, naive);
    }
    let shown = volledigheid.protect(&Telbeleid::default());
    let cells = shown
        .feiten
        .iter()
        .flat_map(|one| [one.ja, one.nee, one.onbekend]);
    let outcomes = shown
        .uitkomsten
        .iter()
        .flat_map(|one| [one.ja, one.nee, one.onbekend]);
    let parts = shown
        .uitkomsten
        .iter()
        .flat_map(|one| one.gevraagd.iter().map(|one| one.aantal));
    for cel in cells.chain(outcomes).chain(parts) {
        prop_assert!(
            cel.aantal()
                .is_none_or(|aantal| aantal == 0 || aantal >= 10)
        );
    }
    for asked in shown.uitkomsten.iter().flat_map(|one| &one.gevraagd) {
        let whole = shown.feiten.iter().find(|one| one.feit == asked.feit);
        let whole = whole.expect("a feit that is looked at").onbekend;
        prop_assert!(asked.aantal.aantal().is_none() || whole.aantal().is_some());
    }
    if rows.len() < 10 && !rows.is_empty() {
        prop_assert_eq!(shown.rijen.aantal(), None);
        prop_assert!(shown.feiten.iter().all(|one| one.ja.aantal().is_none()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_conditions_are_compared_row_by_row(
        een in voorwaarde(),
        ander in voorwaarde(),
        rows in rows(mini::FEITEN, 140),
    ) {
        let (een, ander) = (rules(een), rules(ander));
        let kant = |regelset| Kant::on(regelset, "2025-06-01");
        agree(&kant(&een), &kant(&ander), &Resultaat::Beleid, &rows, true)?;
    }

    #[test]
    fn any_condition_asks_what_a_single_case_asks(
        een in voorwaarde(),
        rows in rows(mini::FEITEN, 600),
    ) {
        let een = rules(een);
        complete(&Kant::on(&een, "2025-06-01"), &rows)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_national_rules_are_compared_row_by_row(rows in rows(Regelset::builtin().document().feiten.len(), 30)) {
        let rules = Regelset::builtin();
        let today = || Kant::on(rules, "2025-09-01");
        agree(&today(), &today().lezing("p2"), &Resultaat::Beleid, &rows, false)?;
        agree(&Kant::on(rules, "2022-03-01"), &today(), &Resultaat::Indicatie, &rows, false)?;
        complete(&today(), &rows)?;
        complete(&today().lezing("p3"), &rows)?;
    }
}

/// Two conditions that differ in one feit: `f0`, and `f0` or `f2`.
fn two_rules() -> (Regelset, Regelset) {
    let feit = |nummer| Voorwaarde::Feit(mini::feit(nummer));
    (
        rules(feit(0)),
        rules(Voorwaarde::EenVan(vec![feit(0), feit(2)])),
    )
}

fn row(f0: Waarheid, f2: Waarheid) -> Rij {
    let mut row = vec![Onbekend; mini::FEITEN];
    (row[0], row[2]) = (f0, f2);
    row
}

#[test]
fn what_changed_and_which_feit_is_decisive() {
    let (een, ander) = two_rules();
    let mut rows = vec![row(Nee, Ja); 52];
    rows.extend(vec![row(Nee, Onbekend); 4]);
    rows.extend(vec![row(Ja, Nee); 30]);
    let kant = |regelset| Kant::on(regelset, "2025-06-01");
    let vergelijking = compare(&kant(&een), &kant(&ander), &Resultaat::Beleid, &rows);
    let raw = vergelijking.raw_counts();
    assert_eq!(raw.gewijzigd, 56);
    let told = |at: usize| {
        let paar = &raw.paren[at];
        let feiten = paar
            .feiten
            .iter()
            .map(|one| (one.feit.as_str(), one.aantal));
        (paar.naar.as_str(), paar.aantal, feiten.collect::<Vec<_>>())
    };
    // with f0 ja both say ja; with f2 nee both say nee
    assert_eq!(told(0), ("ja", 52, vec![("f0", 52), ("f2", 52)]));
    assert_eq!(told(1), ("onbekend", 4, vec![("f0", 4), ("f2", 4)]));

    let shown = vergelijking.protect(&Telbeleid::default());
    // the pair with 4 is not there, and its 4 do not follow
    assert_eq!(shown.paren.len(), 1);
    let fifty = Cel::Afgerond { aantal: 50 };
    assert_eq!(shown.paren[0].aantal, fifty);
    assert!(shown.paren[0].feiten.iter().all(|one| one.aantal == fifty));
    let (minstens, hoogstens) = (48 + 1, Some(52 + 9));
    assert_eq!(
        shown.gewijzigd,
        Bereik {
            minstens,
            hoogstens
        }
    );
    let text = serde_json::to_string(&shown).unwrap();
    assert!(!text.contains("56") && !text.contains("52"), "{text}");
}

#[test]
fn other_cases_are_refused() {
    let (een, ander) = two_rules();
    let rows = [
        vec![row(Nee, Ja); 12],
        vec![row(Nee, Nee); 12],
        vec![row(Nee, Ja); 11],
    ];
    let stored: Vec<Opgeslagen> = rows
        .iter()
        .map(|rows| Opgeslagen::new(&een, rows))
        .collect();
    let maatstaf = Maatstaf::on(mini::dag());
    let toetsen = [&een, &ander].map(|rules| Tabeltoets::new(rules, &maatstaf).unwrap());
    let first = stored[0].tabel(&een, 12);
    let against = |at: usize, resultaat: &Resultaat| {
        let tabel = stored[at].tabel(&ander, rows[at].len());
        let een = Zijde {
            regelset: &een,
            tabel: &first,
            toets: &toetsen[0],
            resultaat: &Resultaat::Beleid,
        };
        let ander = Zijde {
            regelset: &ander,
            tabel: &tabel,
            toets: &toetsen[1],
            resultaat,
        };
        Vergelijking::new(een, ander, Kernen::Een).map(|made| made.raw_counts().gewijzigd)
    };
    assert_eq!(against(0, &Resultaat::Beleid), Ok(12));
    let kolom = mini::feit(2);
    assert_eq!(
        against(1, &Resultaat::Beleid),
        Err(VergelijkFout::AndereGevallen { kolom })
    );
    let (een, ander) = (12, 11);
    assert_eq!(
        against(2, &Resultaat::Beleid),
        Err(VergelijkFout::Rijen { een, ander })
    );
    assert_eq!(
        against(0, &Resultaat::Indicatie),
        Err(VergelijkFout::AndereSoort)
    );
    assert!(matches!(
        against(0, &Resultaat::Wet),
        Err(VergelijkFout::Toets(_))
    ));
}

/// What is asked would narrow a count that is hidden: then it is not shown either.
#[test]
fn what_is_asked_does_not_tell_what_is_unknown() {
    let feit = |nummer| Voorwaarde::Feit(mini::feit(nummer));
    let rules = rules(Voorwaarde::Alle(vec![feit(0), feit(2)]));
    let mut rows = vec![row(Ja, Onbekend); 3];
    rows.extend(vec![row(Nee, Ja); 448]);
    rows.extend(vec![row(Onbekend, Ja); 49]);
    let stored = Opgeslagen::new(&rules, &rows);
    let tabel = stored.tabel(&rules, rows.len());
    let maatstaf = Maatstaf::on(mini::dag());
    let made = Volledigheid::new(&rules, &maatstaf, &tabel, Kernen::Een).unwrap();
    let asked = &made.raw_counts().uitkomsten[0].gevraagd;
    let counts = asked.iter().map(|one| (one.feit.as_str(), one.aantal));
    assert_eq!(counts.collect::<Vec<_>>(), [("f0", 49), ("f2", 3)]);
    let shown = made.protect(&Telbeleid::default());
    let [f0, uitkomst] = [&shown.feiten[0].onbekend, &shown.uitkomsten[0].onbekend];
    assert_eq!((f0.aantal(), uitkomst.aantal()), (None, Some(50)));
    let asked = shown.uitkomsten[0]
        .gevraagd
        .iter()
        .map(|one| one.aantal.aantal());
    assert_eq!(asked.collect::<Vec<_>>(), [None, None]);
}
