//! R1: a judgement that in the end contains itself does not fit.

use super::Bevonden;
use crate::beoordeling::Beoordeling;
use crate::kenmerk::BeoordelingId;
use crate::verzameling::Map;

/// Sets aside the assessments between which `bevat` goes round, by taking away, again
/// and again, what nothing contains and what contains nothing.
pub(super) fn check(
    beoordelingen: &[Beoordeling],
    nummers: &Map<&BeoordelingId, usize>,
    bevonden: &mut Bevonden<'_>,
) {
    let down: Vec<Vec<usize>> = beoordelingen
        .iter()
        .map(|b| {
            b.bevat
                .iter()
                .filter_map(|id| nummers.get(id).copied())
                .collect()
        })
        .collect();
    let mut up: Vec<Vec<usize>> = vec![Vec::new(); down.len()];
    for (at, below) in down.iter().enumerate() {
        for child in below {
            if let Some(parents) = up.get_mut(*child) {
                parents.push(at);
            }
        }
    }
    let mut left = vec![true; down.len()];
    peel(&down, &up, &mut left);
    peel(&up, &down, &mut left);
    for at in (0..down.len()).filter(|at| left.get(*at) == Some(&true)) {
        bevonden.reject(
            "beoordelingen",
            at,
            &["bevat".into()],
            "beoordeling-onderdeel-kring",
        );
    }
}

/// Takes away what has no way on, and then what led only there.
fn peel(forth: &[Vec<usize>], back: &[Vec<usize>], left: &mut [bool]) {
    let still = |left: &[bool], at: usize| left.get(at) == Some(&true);
    let mut ways: Vec<usize> = forth
        .iter()
        .map(|on| on.iter().filter(|at| still(left, **at)).count())
        .collect();
    let mut done: Vec<usize> = (0..forth.len())
        .filter(|at| still(left, *at) && ways.get(*at) == Some(&0))
        .collect();
    while let Some(at) = done.pop() {
        if let Some(slot) = left.get_mut(at) {
            *slot = false;
        }
        for before in back.get(at).into_iter().flatten().copied() {
            if let Some(count) = ways.get_mut(before).filter(|_| still(left, before)) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    done.push(before);
                }
            }
        }
    }
}
