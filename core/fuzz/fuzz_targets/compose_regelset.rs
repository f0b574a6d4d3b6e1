//! Any bytes as a TOML file at each place where one may lie: read or refused.
#![no_main]

use koppelvlak::regelset::Regelset;
use koppelvlak::regelset::author::{Bestand, canonical, compose};
use libfuzzer_sys::fuzz_target;

/// One place for each kind of file, with names that a file can match.
const PADEN: &[&str] = &[
    "regelset.toml",
    "begrippen.toml",
    "leefgebieden.toml",
    "gemeenten.toml",
    "bronnen/a.toml",
    "leefgebiedenlijsten/a.toml",
    "feiten/01-a.toml",
    "meldingen/a.toml",
    "criteria/a/2021-01-01.toml",
    "profielen/a/2021-01-01.toml",
    "triage/a/2021-01-01.toml",
    "elders/a.toml",
];

/// What is put beside the file, so that sources and feiten can resolve.
const ERNAAST: &[(&str, &str)] = &[
    (
        "bronnen/b.toml",
        include_str!("../seeds/compose_regelset/bronnen.toml"),
    ),
    (
        "feiten/00-b.toml",
        include_str!("../seeds/compose_regelset/feiten.toml"),
    ),
];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let Ok(tekst) = std::str::from_utf8(rest) else {
        return;
    };
    let file = |(pad, tekst): (&str, &str)| Bestand {
        pad: pad.to_owned(),
        tekst: tekst.to_owned(),
    };
    // The first byte chooses the place; other files stand beside it.
    let Some(pad) = PADEN.get(usize::from(*first) % PADEN.len()) else {
        return;
    };
    let alone = [file((pad, tekst))];
    let beside: Vec<Bestand> = ERNAAST
        .iter()
        .copied()
        .chain([(*pad, tekst)])
        .map(file)
        .collect();
    for bestanden in [&alone[..], &beside[..]] {
        match compose(bestanden) {
            // A panic is how a fuzz target reports a find.
            Ok(regelset) => {
                let again =
                    Regelset::read(&canonical(&regelset)).expect("what is written can be read");
                assert_eq!(
                    again.vingerafdruk(),
                    regelset.vingerafdruk(),
                    "the same rules"
                );
            }
            Err(errors) => assert!(!errors.is_empty(), "a refusal says why"),
        }
    }
});
