//! A part says nothing about its whole, and little about the rest.

use super::{beleid, keuzen};
use crate::telling::{Cel, Telkeuzen};

#[test]
fn every_part_of_every_whole() {
    for (minimum, afronding, speling) in [(10, 5, 5), (10, 1, 2), (10, 10, 10), (4, 2, 3)] {
        for verberg_nul in [false, true] {
            let keuzen = Telkeuzen {
                verberg_nul: verberg_nul || speling == minimum,
                ..keuzen(minimum, afronding, speling)
            };
            let beleid = beleid(keuzen);
            let small = |count: u64| count < minimum && (count > 0 || keuzen.verberg_nul);
            for whole in minimum..70 {
                let cel = beleid.shown(whole);
                for part in 0..=whole {
                    let shown = beleid.part(cel, whole, part);
                    let (all, of) = (beleid.bereik(cel), beleid.bereik(shown));
                    // any value of the whole goes with some value of the part
                    assert!(of.minstens <= all.minstens);
                    assert!(!small(part) || shown.aantal().is_none());
                    assert_eq!(shown.aantal() == Some(0), part == 0 && !keuzen.verberg_nul);
                    let high = of.hoogstens.unwrap_or(u64::MAX);
                    let rest = (
                        all.minstens.saturating_sub(high),
                        all.hoogstens.unwrap() - of.minstens,
                    );
                    let narrow = rest.1 - rest.0 + 1 < speling;
                    assert!(
                        !small(whole - part) || !narrow,
                        "{keuzen:?} {whole} {part} {shown:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_of_a_hidden_whole() {
    let beleid = beleid(Telkeuzen::default());
    for reden in [
        crate::telling::Reden::Primair,
        crate::telling::Reden::Secundair,
    ] {
        let shown = beleid.part(Cel::Onderdrukt { reden }, 50, 40);
        assert_eq!(shown.aantal(), None);
    }
}
