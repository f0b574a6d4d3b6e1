//! Any bytes as a regelset: refused with reasons, or sound enough to use.
#![no_main]

use koppelvlak::criteria::{Maatstaf, check};
use koppelvlak::regelset::Regelset;
use koppelvlak::waarheid::Waarheid;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let regelset = match Regelset::read(text) {
        Ok(regelset) => regelset,
        Err(errors) => {
            assert!(!errors.is_empty(), "a refusal says why");
            return;
        }
    };
    let onbekend = vec![Waarheid::Onbekend; regelset.document().feiten.len()];
    for stand in regelset.standen() {
        let uitslag = check(&regelset, &Maatstaf::on(stand.vanaf()), &onbekend);
        for inhoud in [&uitslag.wet, &uitslag.beleid]
            .into_iter()
            .filter_map(|p| p.inhoud.as_ref())
        {
            let open = inhoud.verklaring.uitkomst == Waarheid::Onbekend;
            let asks = !inhoud.openstaand.feiten.is_empty();
            // Open without a question: a condition over unknowns that always holds cannot
            // be written without `niet`, and one feit both ways is refused.
            assert_eq!(open, asks, "open exactly when there is something to ask");
        }
    }
});
