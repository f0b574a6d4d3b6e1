//! R13: what asks for attention. A set of reasons; each is enough by itself, none
//! weighs more than another.

use super::beeld::Beeld;
use super::bundel::{Aandachtspunt, Sleutelbeeld};

/// Every reason, in a fixed order.
pub(super) fn attention(_beeld: &Beeld<'_>, _sleutels: &[Sleutelbeeld]) -> Vec<Aandachtspunt> {
    Vec::new()
}
