//! A last day between bounds: what it can still be.

use super::Bewaarregel;
use crate::datum::Datum;

/// Not before `laagst` and not after `hoogst`, each with the rule that sets it. No bound:
/// there may be no such day.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Grens {
    pub(super) laagst: Laagst,
    pub(super) hoogst: Option<(Datum, Bewaarregel)>,
}

/// The earliest that a last day can be.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Laagst {
    /// Any day: a fact is missing.
    Onbekend,
    /// This day, by this rule.
    Dag(Datum, Bewaarregel),
    /// Never: nothing ends it.
    #[default]
    Nooit,
}

impl Grens {
    /// This very day.
    pub(super) fn on(day: Datum, regel: Bewaarregel) -> Self {
        Self {
            laagst: Laagst::Dag(day, regel),
            hoogst: Some((day, regel)),
        }
    }

    /// Nothing is known.
    pub(super) fn unknown() -> Self {
        Self {
            laagst: Laagst::Onbekend,
            hoogst: None,
        }
    }

    /// A day that may not have come: then it ends nothing.
    pub(super) fn perhaps(day: Option<Datum>, regel: Bewaarregel) -> Self {
        day.map_or_else(Self::default, |day| Self::on(day, regel))
    }

    /// It may still become later.
    pub(super) fn or_later(self) -> Self {
        Self {
            hoogst: None,
            ..self
        }
    }

    /// The earlier of two; of two on one day the first.
    pub(super) fn earlier(self, other: Self) -> Self {
        let hoogst = match (self.hoogst, other.hoogst) {
            (Some(one), Some(two)) if two.0 < one.0 => Some(two),
            (one, two) => one.or(two),
        };
        Self {
            laagst: self.laagst.earlier(other.laagst),
            hoogst,
        }
    }

    /// The day, if there is but one that it can be.
    pub(super) fn settled(self) -> Option<(Datum, Bewaarregel)> {
        match (self.laagst, self.hoogst) {
            (Laagst::Dag(low, regel), Some((high, _))) if low == high => Some((low, regel)),
            _ => None,
        }
    }

    /// The safest day by what is known.
    pub(super) fn known(self) -> Option<(Datum, Bewaarregel)> {
        match self.laagst {
            Laagst::Dag(day, regel) => Some((day, regel)),
            Laagst::Onbekend | Laagst::Nooit => self.hoogst,
        }
    }
}

impl Laagst {
    fn earlier(self, other: Self) -> Self {
        match (self, other) {
            (Self::Onbekend, _) | (_, Self::Onbekend) => Self::Onbekend,
            (Self::Nooit, _) => other,
            (Self::Dag(one, _), Self::Dag(two, _)) if two < one => other,
            (Self::Dag(..), _) => self,
        }
    }
}
