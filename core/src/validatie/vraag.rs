//! What is asked of the ZVH, and why.

use super::check::{Check, Omvang, has_text};
use crate::aanmelding::Aanmelding;
use crate::aanmelding::aanmelder::SoortVerzoek;
use crate::aanmelding::vraag::Motivering;
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

pub(super) fn check(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let Aanmelding {
        aanleiding,
        doel,
        verzoek,
        ..
    } = aanmelding;
    check.required("doel", has_text(doel), "doel-ontbreekt");
    check_motiveringen(check, aanmelding);
    check.required("verzoek", has_text(verzoek), "verzoek-ontbreekt");
    if check.omvang() == Omvang::Consultatie {
        let asked = [aanleiding, doel, verzoek].into_iter().any(has_text);
        check.always_required("verzoek", asked, "vraag-ontbreekt");
    }
    check.long(&[("doel", doel), ("verzoek", verzoek)]);
}

/// The criteria of complexe problematiek apply to a casus that the ZVH takes up (MJA §2.2.4, Bgs art. 2.20(3)).
fn check_motiveringen(check: &mut Check<'_>, aanmelding: &Aanmelding) {
    let motiveringen = &aanmelding.motiveringen;
    let casus = matches!(
        aanmelding.soort_verzoek,
        Some(SoortVerzoek::Casusoverleg | SoortVerzoek::Procesregie)
    );
    check.required(
        "motiveringen",
        !casus || !motiveringen.is_empty(),
        "motivering-ontbreekt",
    );
    let mut seen = Set::new();
    check.each("motiveringen", motiveringen, |check, motivering| {
        check_motivering(check, motivering);
        if motivering
            .criterium
            .clone()
            .is_some_and(|id| !seen.insert(id))
        {
            check.report("criterium", "criterium-dubbel");
        }
    });
}

fn check_motivering(check: &mut Check<'_>, motivering: &Motivering) {
    match &motivering.criterium {
        None => check.missing("criterium", "criterium-ontbreekt"),
        Some(id) if !check.context.criteria.contains(id) => {
            check.report("criterium", "criterium-onbekend");
        }
        Some(_) => {}
    }
    check.required(
        "waarde",
        motivering.waarde.is_some(),
        "motivering-waarde-ontbreekt",
    );
    let explained = motivering.waarde != Some(Waarheid::Ja) || has_text(&motivering.tekst);
    check.required("tekst", explained, "motivering-tekst-ontbreekt");
    check.long(&[("tekst", &motivering.tekst)]);
}
