//! R16: what is due at the overgangsmomenten, and whether it is there.

use super::beeld::Beeld;
use super::bundel::Eisstand;

/// Every requirement of every event, by day, moment, person and requirement.
pub(super) fn requirements(_beeld: &Beeld<'_>) -> Vec<Eisstand> {
    Vec::new()
}
