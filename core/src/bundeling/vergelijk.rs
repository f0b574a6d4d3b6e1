//! R9 to R12: what is said about one sleutel.

use super::beeld::Beeld;
use super::bundel::{Beoordelingsbeeld, Sleutelbeeld};

/// Every sleutel, in order.
pub(super) fn compare(_beeld: &Beeld<'_>) -> Vec<Sleutelbeeld> {
    Vec::new()
}

/// The context, by reference.
pub(super) fn context(_beeld: &Beeld<'_>) -> Vec<Beoordelingsbeeld> {
    Vec::new()
}
