//! The numbers of the law: they stand in the rules, not here.

use super::Bewaarregel;
use crate::datum::Datum;
use crate::regelset::Regelset;

/// The numbers of the rules in force on a day. Absent: there is no such rule then.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Bewaarregels {
    /// Years after the first processing (K2).
    pub eerste: Option<u16>,
    /// The most years of one renewal (K6).
    pub verlenging: Option<u16>,
    /// Within how many years before the end a casus must have been closed (K6, ground b).
    pub sluiting: Option<u16>,
    /// Years after the last processing, in the PGA radicalisering (K7).
    pub laatste: Option<u16>,
}

impl Bewaarregels {
    /// Those of a day.
    #[must_use]
    pub fn on(regelset: &Regelset, day: Datum) -> Self {
        let of = |regel: Bewaarregel| regelset.termijnregel(regel.id(), day);
        Self {
            eerste: of(Bewaarregel::K2).and_then(|regel| regel.jaren),
            verlenging: of(Bewaarregel::K6).and_then(|regel| regel.jaren),
            sluiting: of(Bewaarregel::K6).and_then(|regel| regel.sluiting_jaren),
            laatste: of(Bewaarregel::K7).and_then(|regel| regel.jaren),
        }
    }
}
