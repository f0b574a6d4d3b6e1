//! What is wrong with a table, or with what is asked of it, is said by name.

use koppelvlak::criteria::Maatstaf;
use koppelvlak::id::{FeitId, LezingId};
use koppelvlak::regelset::{ProfielSoort, Regelset};
use koppelvlak::tabel::{
    Bits, Deel, Kernen, Kolom, Resultaat, Sleutels, Tabel, TabelFout, Tabeltoets, TabeltoetsFout,
};
use koppelvlak::waarheid::Waarheid::{Ja, Nee, Onbekend};

use super::{day, regel};

fn feit(id: &str) -> FeitId {
    FeitId::try_from(id).unwrap()
}

fn bits(bytes: &'static [u8], offset: usize) -> Bits<'static> {
    Bits::new(bytes, offset)
}

fn only_bits(waarden: Bits<'static>) -> Kolom<'static> {
    Kolom::Bits {
        waarden,
        bekend: None,
    }
}

fn bytes(waarden: &'static [u8], bekend: Option<Bits<'static>>) -> Kolom<'static> {
    Kolom::Bytes { waarden, bekend }
}

/// Three words, or the first ones of them.
fn keys(sleutels: Sleutels<'static>, woorden: usize) -> Kolom<'static> {
    Kolom::Sleutels {
        sleutels,
        betekenis: &[Nee, Ja, Onbekend][..woorden],
        bekend: None,
    }
}

/// The same, of which only the rows in `bekend` are known.
fn known(kolom: Kolom<'static>, rows: &'static [u8]) -> Kolom<'static> {
    let Kolom::Sleutels {
        sleutels,
        betekenis,
        ..
    } = kolom
    else {
        panic!("keys")
    };
    Kolom::Sleutels {
        sleutels,
        betekenis,
        bekend: Some(bits(rows, 0)),
    }
}

/// What is said of a column of three rows that cannot be used.
fn refused(kolom: Kolom<'static>) -> TabelFout {
    let rules = Regelset::builtin();
    let mut tabel = Tabel::new(rules, 3);
    let added = tabel.add(&feit("dwang-nodig"), kolom).unwrap_err();
    let nummer = rules.feit_nummer("dwang-nodig").unwrap();
    assert_eq!(
        tabel.rij(0).unwrap()[nummer],
        Onbekend,
        "it stays as it was"
    );
    added
}

#[test]
fn a_column_of_another_length_is_refused() {
    for (kolom, expected) in [
        (bytes(&[0, 1], None), ": 3 rows expected, 2 given"),
        (bytes(&[0, 1, 1, 0], None), ": 3 rows expected, 4 given"),
        (
            keys(Sleutels::I32(&[0, 1]), 3),
            ": 3 rows expected, 2 given",
        ),
    ] {
        let found = refused(kolom);
        assert_eq!(found.code(), "kolom-lengte");
        assert_eq!(found.to_string(), format!("column `dwang-nodig`{expected}"));
    }
    let values = "values: 1 bytes or more expected, 0 given";
    for (kolom, expected) in [
        (only_bits(bits(&[], 0)), values),
        (
            only_bits(bits(&[0, 0], 14)),
            "values: 3 bytes or more expected, 2 given",
        ),
        (
            bytes(&[0, 0, 0], Some(bits(&[0], 6))),
            "validity: 2 bytes or more expected, 1 given",
        ),
    ] {
        let found = refused(kolom);
        assert_eq!(found.code(), "buffer-kort");
        assert_eq!(
            found.to_string(),
            format!("column `dwang-nodig`, {expected}")
        );
    }
    let found = refused(only_bits(bits(&[0], usize::MAX - 1)));
    let (kolom, deel) = (feit("dwang-nodig"), Deel::Waarden);
    assert_eq!(found, TabelFout::OffsetTeGroot { kolom, deel });
}

#[test]
fn a_row_without_a_meaning_is_refused_by_its_place() {
    for (kolom, rij) in [
        (bytes(&[0, 0, 2], None), 2),
        (bytes(&[255, 0, 2], None), 0),
        // row 0 is not known, so its byte does not matter
        (bytes(&[9, 1, 7], Some(bits(&[0b110], 0))), 2),
    ] {
        let kolom_id = feit("dwang-nodig");
        assert_eq!(
            refused(kolom),
            TabelFout::ByteOnbekend {
                kolom: kolom_id,
                rij
            }
        );
    }
    for (kolom, rij, woorden) in [
        (keys(Sleutels::U8(&[0, 3, 1]), 3), 1, 3),
        (keys(Sleutels::I8(&[0, 2, -1]), 3), 2, 3),
        (known(keys(Sleutels::I16(&[-1, 2, -1]), 3), &[0b110]), 2, 3),
        (keys(Sleutels::I32(&[-3, 2, -1]), 3), 0, 3),
        (keys(Sleutels::U16(&[0, 2, 300]), 3), 2, 3),
        (keys(Sleutels::U32(&[u32::MAX, 2, 0]), 3), 0, 3),
        (known(keys(Sleutels::U8(&[0, 0, 0]), 0), &[0b10]), 1, 0),
    ] {
        let kolom_id = feit("dwang-nodig");
        let expected = TabelFout::SleutelOnbekend {
            kolom: kolom_id,
            rij,
            woorden,
        };
        assert_eq!(refused(kolom), expected);
    }
}

#[test]
fn each_code_of_a_table_can_come_up() {
    let good = || bytes(&[0, 1, 1], None);
    let other = |id: &str| {
        let mut tabel = Tabel::new(Regelset::builtin(), 3);
        tabel.add(&feit("drang-nodig"), good()).unwrap();
        tabel.add(&feit(id), good()).unwrap_err()
    };
    let found = [
        other("bestaat-niet"),
        other("indicatie-past"),
        other("drang-nodig"),
        refused(bytes(&[], None)),
        refused(only_bits(bits(&[], 0))),
        refused(only_bits(bits(&[], usize::MAX))),
        refused(bytes(&[0, 2, 0], None)),
        refused(keys(Sleutels::U8(&[0, 1, 2]), 2)),
        other_rules(),
    ];
    assert_eq!(found.each_ref().map(TabelFout::code), *TabelFout::CODES);
}

fn other_rules() -> TabelFout {
    let profiel = &Regelset::builtin().document().regios[0];
    let today = day("2025-09-01");
    let toets = Tabeltoets::new(Regelset::builtin(), &Maatstaf::on(today)).unwrap();
    let rules = Regelset::builtin().met_regio(profiel).unwrap();
    let (tabel, mut uit) = (Tabel::new(&rules, 3), Vec::new());
    let plan = toets.plan(&[Resultaat::Wet]).unwrap();
    // the same rules made again are the same rules
    let again = Regelset::new(Regelset::builtin().document().clone()).unwrap();
    let same = plan.run(&Tabel::new(&again, 3), Kernen::Een, &mut uit);
    assert_eq!(same, Ok(()));
    plan.run(&tabel, Kernen::Een, &mut uit).unwrap_err()
}

/// What is not known may hold anything, and nothing at all is a table too.
#[test]
fn what_does_not_matter_is_accepted() {
    let rules = Regelset::builtin();
    let nth = |nummer: usize| &rules.feit(nummer).unwrap().id;
    let mut tabel = Tabel::new(rules, 3);
    let one = Some(bits(&[0b1110_0010], 0));
    let none = keys(Sleutels::U32(&[0, 9, 0]), 0);
    for (nummer, kolom) in [
        bytes(&[7, 1, 255], one),
        known(keys(Sleutels::I8(&[-1, 0, 99]), 1), &[0b1110_0010]),
        known(none, &[0]),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(tabel.add(nth(nummer), kolom), Ok(()));
    }
    assert_eq!(tabel.rij(0).unwrap()[..3], [Onbekend; 3]);
    assert_eq!(tabel.rij(1).unwrap()[..3], [Ja, Nee, Onbekend]);
    assert_eq!(tabel.rij(3), None);
    let mut empty = Tabel::new(rules, 0);
    assert_eq!(empty.add(nth(0), only_bits(bits(&[], 0))), Ok(()));
    assert_eq!(empty.add(nth(1), keys(Sleutels::U8(&[]), 0)), Ok(()));
    assert_eq!((empty.rijen(), empty.rij(0)), (0, None));
}

#[test]
fn a_choice_that_does_not_exist_is_said() {
    let rules = Regelset::builtin();
    let today = || Maatstaf::on(day("2025-09-01"));
    let refused = |maatstaf: &Maatstaf| Tabeltoets::new(rules, maatstaf).map(|_| ()).unwrap_err();
    let keuze = |regel_id: &str, id: &str| Maatstaf {
        keuze: [(regel(regel_id), lezing(id))].into_iter().collect(),
        ..today()
    };
    let toets = Tabeltoets::new(rules, &today()).unwrap();
    let before = Tabeltoets::new(rules, &Maatstaf::on(day("2022-03-01"))).unwrap();
    let asked =
        |toets: &Tabeltoets<'_>, wens: Resultaat| toets.plan(&[wens]).map(|_| ()).unwrap_err();
    let wet = TabeltoetsFout::NietVanToepassing {
        soort: ProfielSoort::Wet,
    };
    let geen = |id: &str| TabeltoetsFout::RegelOnbekend { regel: regel(id) };
    let anders = |id: &str| TabeltoetsFout::LezingOnbekend { lezing: lezing(id) };
    let found = [
        (
            refused(&Maatstaf::on(day("1999-01-01"))),
            TabeltoetsFout::GeenRegels,
        ),
        (asked(&before, Resultaat::Wet), wet.clone()),
        (
            asked(&before, Resultaat::Bepalend(ProfielSoort::Wet)),
            wet.clone(),
        ),
        (
            asked(&before, Resultaat::Lezing(ProfielSoort::Wet, lezing("p1"))),
            wet,
        ),
        (
            // a name of the law is not one of the policy
            refused(&Maatstaf {
                profiel: Some("bgs-2025".try_into().unwrap()),
                ..today()
            }),
            TabeltoetsFout::ProfielOnbekend {
                profiel: "bgs-2025".try_into().unwrap(),
            },
        ),
        (
            refused(&Maatstaf {
                lezing: Some(lezing("cumulatief")),
                ..today()
            }),
            anders("cumulatief"),
        ),
        (refused(&keuze("mja-b2", "tekst")), anders("tekst")),
        (
            asked(&toets, Resultaat::Lezing(ProfielSoort::Wet, lezing("p1"))),
            anders("p1"),
        ),
        (
            refused(&Maatstaf {
                leefgebiedenlijst: Some("geen".try_into().unwrap()),
                ..today()
            }),
            TabeltoetsFout::LijstOnbekend {
                lijst: "geen".try_into().unwrap(),
            },
        ),
        (refused(&keuze("geen", "tekst")), geen("geen")),
        (
            asked(&toets, Resultaat::Criterium(regel("mja-b2"))),
            geen("mja-b2"),
        ),
        (
            asked(&toets, Resultaat::Stap(regel("bgs-a"))),
            geen("bgs-a"),
        ),
        (
            asked(&many_steps(), Resultaat::Route),
            TabeltoetsFout::WoordenTeVeel,
        ),
    ];
    for (found, expected) in &found {
        assert_eq!(found, expected);
    }
    let mut codes: Vec<&str> = found.iter().map(|(found, _)| found.code()).collect();
    codes.dedup();
    assert_eq!(codes, TabeltoetsFout::CODES);
    // a definition that exists but not on this day does not apply
    let later = Maatstaf {
        profiel: Some("mja-2021-2024".try_into().unwrap()),
        ..Maatstaf::on(day("2015-01-01"))
    };
    let toets = Tabeltoets::new(rules, &later).unwrap();
    assert_eq!(toets.profiel(ProfielSoort::Beleid), None);
}

fn lezing(id: &str) -> LezingId {
    LezingId::try_from(id).unwrap()
}

/// More steps than a byte can tell apart.
fn many_steps() -> Tabeltoets<'static> {
    let mut document = Regelset::builtin().document().clone();
    document.regios.clear();
    let step = document.triage[0].clone();
    let room = 256 - document.triage.len();
    for nummer in 0..room {
        let mut more = step.clone();
        more.id = regel(&format!("stap-{nummer}"));
        more.volgorde = 1000 + u32::try_from(nummer).unwrap();
        document.triage.push(more);
    }
    let today = Maatstaf::on(day("2025-09-01"));
    let mut fewer = document.clone();
    fewer.triage.pop();
    let fewer = Box::leak(Box::new(Regelset::new(fewer).unwrap()));
    assert!(
        Tabeltoets::new(fewer, &today)
            .unwrap()
            .plan(&[Resultaat::Route])
            .is_ok()
    );
    let rules = Box::leak(Box::new(Regelset::new(document).unwrap()));
    Tabeltoets::new(rules, &today).unwrap()
}
