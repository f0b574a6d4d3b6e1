//! The stretches of days that are looked at.

use crate::datum::Datum;
use crate::regelset::document::regio::Regioprofiel;
use crate::regelset::{Regelset, Stand};

/// A stretch of days with the same rules.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) vanaf: Datum,
    /// The last day; absent: it does not end.
    pub(super) tot: Option<Datum>,
}

impl Stretch {
    /// Whether a day lies in it.
    pub(super) fn holds(self, day: Datum) -> bool {
        self.vanaf <= day && self.tot.is_none_or(|tot| day <= tot)
    }
}

/// Every stretch of days in a regelset.
pub(super) fn standen(regelset: &Regelset) -> Vec<Stretch> {
    let days = regelset.standen().iter().map(Stand::vanaf);
    let ends = days.clone().skip(1).map(Datum::previous);
    let ends = ends.chain(std::iter::once(None));
    days.zip(ends)
        .map(|(vanaf, tot)| Stretch { vanaf, tot })
        .collect()
}

/// Those with a triage in which the profile of the region holds; with a
/// peildatum the one that it lies in, from that day on.
pub(super) fn stretches(
    regelset: &Regelset,
    regio: Option<&Regioprofiel>,
    peildatum: Option<Datum>,
) -> Vec<Stretch> {
    let has_steps = |stretch: &Stretch| {
        let stand = regelset.stand(stretch.vanaf);
        stand.is_some_and(|stand| regelset.triage(stand).next().is_some())
    };
    let all = standen(regelset).into_iter().filter(has_steps);
    let in_force = all.filter_map(|stretch| match regio {
        Some(regio) => common(stretch, regio),
        None => Some(stretch),
    });
    let chosen = in_force.filter_map(|stretch| match peildatum {
        Some(vanaf) => stretch.holds(vanaf).then_some(Stretch { vanaf, ..stretch }),
        None => Some(stretch),
    });
    chosen.collect()
}

/// The days on which the profile of a region holds.
fn common(stretch: Stretch, regio: &Regioprofiel) -> Option<Stretch> {
    let vanaf = stretch.vanaf.max(regio.geldig_vanaf);
    let tot = match (stretch.tot, regio.geldig_tot) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    tot.is_none_or(|tot| vanaf <= tot)
        .then_some(Stretch { vanaf, tot })
}
