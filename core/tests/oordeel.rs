//! Laws of the oordeel: over everything that can be filled in, not over examples only.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use koppelvlak::aanmelding::organisatie::{Deelname, Organisatie};
use koppelvlak::contract::oordeel::{OordeelAdvies, OordeelInvoer, check_oordeel};
use koppelvlak::datum::Datum;
use koppelvlak::oordeel::{Aanvaarding, Afwijking, GegevenAdvies, Lid, Oordeel, OordeelSoort};
use koppelvlak::regelset::{Ernst, Regelset};
use koppelvlak::uitkomst::Uitkomst;
use koppelvlak::waarheid::Waarheid;

fn day(text: &str) -> Datum {
    Datum::parse(text).expect(text)
}

fn or_none<T: Clone>(values: &[T]) -> Vec<Option<T>> {
    std::iter::once(None)
        .chain(values.iter().cloned().map(Some))
        .collect()
}

/// Who judges: every organisation, as what, and what the house says of it.
fn who() -> Vec<Oordeel> {
    let mut all = Vec::new();
    for organisatie in or_none(Organisatie::ALL) {
        for soort in or_none(OordeelSoort::ALL) {
            for lid in or_none(Lid::ALL) {
                for datum in or_none(&["2025-02-28", "2025-03-01", "2025-06-17"]) {
                    all.push(Oordeel {
                        organisatie,
                        soort,
                        lid,
                        datum: datum.map(day),
                        rol: Some("rol".to_owned()),
                        ..Oordeel::default()
                    });
                }
            }
        }
    }
    all
}

/// Every oordeel, with the advice beside it.
fn each(mut law: impl FnMut(&OordeelInvoer, &OordeelAdvies)) {
    let uitkomsten = or_none(&[Uitkomst::Procesregie, Uitkomst::Spoed]);
    for who in who() {
        for uitkomst in &uitkomsten {
            for leidend in or_none(&[Uitkomst::Procesregie]) {
                for motivering in or_none(&[" ", "kanarie"]) {
                    for bevestigd in or_none(&Waarheid::ALL) {
                        let invoer = OordeelInvoer {
                            peildatum: Some(day("2025-06-16")),
                            advies: GegevenAdvies {
                                leidend,
                                ook: vec![Uitkomst::Spoed],
                                datum: Some(day("2025-02-01")),
                            },
                            oordeel: Oordeel {
                                uitkomst: *uitkomst,
                                motivering: motivering.map(str::to_owned),
                                bevestigd,
                                ..who.clone()
                            },
                        };
                        let gelezen = invoer.clone().into();
                        let advies = check_oordeel(Regelset::builtin(), &gelezen);
                        law(&invoer, &advies.expect("a peildatum"));
                    }
                }
            }
        }
    }
}

#[test]
fn laws_of_the_oordeel() {
    let mut seen = std::collections::BTreeSet::new();
    each(|OordeelInvoer { oordeel, .. }, advies| {
        let blocks = |fout: &&koppelvlak::contract::bevinding::Fout| fout.ernst == Ernst::Fout;
        let blocking: Vec<_> = advies.bevindingen.iter().filter(blocks).collect();
        let accepted = advies.aanvaard_als;
        seen.insert(accepted);
        // it is refused if and only if a finding says why
        assert_eq!(accepted == Aanvaarding::Niet, !blocking.is_empty());
        // formal is for lid 1 only, and only under the Wgs
        if accepted == Aanvaarding::Formeel {
            let deelname = oordeel.organisatie.map(Organisatie::deelname);
            assert_eq!(deelname, Some(Deelname::Lid1));
            assert_eq!(oordeel.soort, Some(OordeelSoort::Formeel));
            assert!(oordeel.datum >= Some(day("2025-03-01")));
        }
        // a deviation with reasons is never held back for deviating
        let held = |field: &str| {
            let place = format!("/oordeel/{field}");
            blocking.iter().any(|fout| fout.plaats == place)
        };
        let motivated = oordeel.motivering.as_deref() == Some("kanarie");
        match advies.afwijking {
            Afwijking::WijktAf => {
                assert_eq!(held("motivering"), !motivated);
                assert!(!held("bevestigd"));
            }
            Afwijking::Volgt => {
                assert_eq!(held("bevestigd"), oordeel.bevestigd != Some(Waarheid::Ja));
                assert!(!held("motivering"));
            }
            Afwijking::Onbekend => assert!(!held("bevestigd")),
        }
        // what was typed does not come back
        let text = serde_json::to_string(advies).expect("JSON");
        assert!(!text.contains("kanarie"));
    });
    assert_eq!(seen, Aanvaarding::ALL.iter().copied().collect());
}

/// The reasons decide nothing: another text with as much in it gives the same bytes.
#[test]
fn the_words_do_not_matter() {
    let answer = |motivering: &str| {
        let oordeel = format!(
            r#"{{"peildatum": "2025-06-16", "advies": {{"leidend": "geenActie", "datum": "2025-06-02"}},
                "oordeel": {{"organisatie": "politie", "rol": "wijkagent", "datum": "2025-06-05",
                "soort": "formeel", "uitkomst": "spoed", "motivering": "{motivering}"}}}}"#
        );
        koppelvlak::contract::check_oordeel_json(oordeel.as_bytes())
    };
    let one = answer("Ik ben het niet eens met dit advies.");
    assert!(one.contains("\"aanvaardAls\":\"formeel\""));
    assert_eq!(one, answer("nee"));
}
