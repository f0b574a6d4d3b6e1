//! Clocks of the criminal procedure, for information only: the latest moment at which
//! context still helps.
//!
//! They are no terms of the agreements between ZSM and the ZVH, and say nothing about the
//! lawfulness of detention. When a clock starts the caller says: no source of that has
//! been read. Moments come out as they are written in Europe/Amsterdam. A term in days
//! has two readings over a change of summer time, by the clock on the wall and by the
//! hours that pass; which is the law is open, so both are given and the earlier leads.

#[cfg(test)]
mod tests;
mod zone;

use chrono::{Duration, NaiveDateTime, NaiveTime};

use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::pad::Pad;
use crate::regelset::{Regelset, Termijnregel};
use crate::stroom::Tijdstip;
use crate::waarheid::Waarheid;

/// Every code that is of the clocks; each has a vector.
pub const CODES: &[&str] = &[
    "klok-niets-gevraagd",
    "klok-begin-ontbreekt",
    "klok-geen-regel",
];

record! {
    /// Ophouden voor onderzoek (Sv art. 56a).
    pub struct Ophouden {
        /// When the clock starts.
        pub begin: Option<Tijdstip>,
        /// Whether inverzekeringstelling is possible.
        pub inverzekeringstelling_mogelijk: Option<Waarheid>,
    }

    /// Inverzekeringstelling (Sv art. 57–58).
    pub struct Inverzekeringstelling {
        /// When the clock starts.
        pub begin: Option<Tijdstip>,
        /// Whether it was renewed.
        pub verlengd: Option<Waarheid>,
    }

    /// To the rechter-commissaris (Sv art. 59a).
    pub struct Voorgeleiding {
        /// When the clock starts.
        pub begin: Option<Tijdstip>,
    }

    /// The starts that a caller gives.
    pub struct Beginmomenten {
        /// Ophouden voor onderzoek.
        pub ophouden: Ophouden,
        /// Inverzekeringstelling.
        pub inverzekeringstelling: Inverzekeringstelling,
        /// To the rechter-commissaris.
        pub rechter_commissaris: Voorgeleiding,
    }
}

keuze! {
    /// A clock.
    pub enum Klok {
        /// Ophouden without the possibility of inverzekeringstelling.
        OphoudenZesUur,
        /// Ophouden with that possibility.
        OphoudenNegenUur,
        /// Inverzekeringstelling.
        Inverzekeringstelling,
        /// Inverzekeringstelling, renewed.
        InverzekeringstellingVerlengd,
        /// To the rechter-commissaris.
        RechterCommissaris,
    }
}

/// A clock that a caller starts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Gestart {
    /// Which.
    pub klok: Klok,
    /// When.
    pub begin: Tijdstip,
    /// Whether it is this one, by what the caller says.
    pub van_toepassing: Waarheid,
    /// The place of the start.
    pub plaats: Pad,
}

/// The last moment of a clock.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Einde {
    /// The start, as it is written in Amsterdam.
    pub begin: Tijdstip,
    /// The last moment: the earlier of the readings.
    pub moment: Tijdstip,
    /// By the clock on the wall and by the hours that pass; only for a term in days.
    pub lezingen: Option<(Tijdstip, Tijdstip)>,
}

impl Klok {
    /// Its name in the rules.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OphoudenZesUur => "ophouden-zes-uur",
            Self::OphoudenNegenUur => "ophouden-negen-uur",
            Self::Inverzekeringstelling => "inverzekeringstelling",
            Self::InverzekeringstellingVerlengd => "inverzekeringstelling-verlengd",
            Self::RechterCommissaris => "rechter-commissaris",
        }
    }
}

impl Gestart {
    /// The rule on the day of the start, by the calendar of Amsterdam.
    #[must_use]
    pub fn regel<'r>(&self, regelset: &'r Regelset) -> Option<&'r Termijnregel> {
        let wall = zone::wall(self.begin.instant().naive_utc())?;
        regelset.termijnregel(self.klok.id(), Datum::from_naive(wall.date())?)
    }

    /// Its last moment. `None`: that lies after the year 9999.
    #[must_use]
    pub fn einde(&self, regel: &Termijnregel) -> Option<Einde> {
        let start = self.begin.instant().naive_utc();
        let wall = zone::wall(start)?;
        let begin = zone::written(start)?;
        if let Some(hour) = regel.nacht_tot_uur {
            let end = without_night(wall, regel.uren?, hour)?;
            return Some(Einde {
                begin,
                moment: zone::written(zone::moment(end)?)?,
                lezingen: None,
            });
        }
        let hours = i64::from(regel.dagen.unwrap_or(0)) * 24 + i64::from(regel.uren.unwrap_or(0));
        let length = Duration::hours(hours);
        let by_wall = zone::moment(wall.checked_add_signed(length)?)?;
        let by_wall = zone::written(by_wall)?;
        let elapsed = zone::written(start.checked_add_signed(length)?)?;
        Some(Einde {
            begin,
            moment: by_wall.min(elapsed),
            lezingen: Some((by_wall, elapsed)),
        })
    }
}

impl Beginmomenten {
    /// Every clock that is started and may be the one, in a fixed order.
    #[must_use]
    pub fn started(&self) -> Vec<Gestart> {
        let top = Pad::top();
        let nine = self.ophouden.inverzekeringstelling_mogelijk;
        let nine = nine.unwrap_or(Waarheid::Onbekend);
        let longer = self.inverzekeringstelling.verlengd;
        let longer = longer.unwrap_or(Waarheid::Onbekend);
        let (hold, remand) = (self.ophouden.begin, self.inverzekeringstelling.begin);
        let magistrate = self.rechter_commissaris.begin;
        let rows = [
            (Klok::OphoudenZesUur, hold, !nine, "ophouden"),
            (Klok::OphoudenNegenUur, hold, nine, "ophouden"),
            (
                Klok::Inverzekeringstelling,
                remand,
                !longer,
                "inverzekeringstelling",
            ),
            (
                Klok::InverzekeringstellingVerlengd,
                remand,
                longer,
                "inverzekeringstelling",
            ),
            (
                Klok::RechterCommissaris,
                magistrate,
                Waarheid::Ja,
                "rechterCommissaris",
            ),
        ];
        let may_be = rows
            .into_iter()
            .filter(|(_, _, holds, _)| *holds != Waarheid::Nee);
        let started = may_be.filter_map(|(klok, begin, van_toepassing, veld)| {
            Some(Gestart {
                klok,
                begin: begin?,
                van_toepassing,
                plaats: top.to(veld).to("begin"),
            })
        });
        started.collect()
    }

    /// Everything that is missing or does not fit, in the order of the fields.
    #[must_use]
    pub fn check(&self, regelset: &Regelset) -> Vec<Bevinding> {
        let top = Pad::top();
        if *self == Self::default() {
            return vec![Bevinding::new(top, "klok-niets-gevraagd")];
        }
        let Self {
            ophouden,
            inverzekeringstelling,
            ..
        } = self;
        let silent = [
            (
                "ophouden",
                ophouden.begin.is_none() && *ophouden != Ophouden::default(),
            ),
            (
                "inverzekeringstelling",
                inverzekeringstelling.begin.is_none()
                    && *inverzekeringstelling != Inverzekeringstelling::default(),
            ),
        ];
        let silent = silent.into_iter().filter(|(_, silent)| *silent);
        let silent = silent
            .map(|(veld, _)| Bevinding::new(top.to(veld).to("begin"), "klok-begin-ontbreekt"));
        let mut found: Vec<Bevinding> = silent.collect();
        for gestart in self.started() {
            if gestart.regel(regelset).is_none() {
                Bevinding::new(gestart.plaats, "klok-geen-regel").add_to(&mut found);
            }
        }
        found
    }
}

/// So many hours further on the wall, where from midnight to an hour nothing counts.
fn without_night(wall: NaiveDateTime, hours: u16, night_to: u16) -> Option<NaiveDateTime> {
    let morning = NaiveTime::from_hms_opt(night_to.into(), 0, 0)?;
    let mut from = wall.max(wall.date().and_time(morning));
    let mut left = Duration::hours(hours.into());
    loop {
        let midnight = from.date().succ_opt()?.and_time(NaiveTime::MIN);
        let free = midnight.signed_duration_since(from);
        if left <= free {
            return from.checked_add_signed(left);
        }
        left = left.checked_sub(&free)?;
        from = midnight.date().and_time(morning);
    }
}
