//! What holds for the whole log: the moment of now, registers, agreed terms.

use chrono::Duration;

use super::zaak::{AfspraakTermijn, Register, Registerhouder, Zaak};
use crate::aanmelding::organisatie::Organisatie;
use crate::datum::Datum;
use crate::orde;
use crate::stroom::{Tijdstip, Verplichting};
use crate::termijn::{Termijn, TermijnSoort, TermijnVoor};
use crate::verzameling::Map;
use crate::waarheid::Waarheid;

/// The moment that counts as now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Nu {
    /// The end of a day.
    Dag(Datum),
    /// A moment.
    Moment(Tijdstip),
}

impl Nu {
    /// Whether a moment has come. By day, on the calendar where it was written.
    #[must_use]
    pub fn has_come(self, op: Tijdstip) -> bool {
        match self {
            Self::Moment(nu) => op <= nu,
            Self::Dag(nu) => op.day().is_some_and(|day| day <= nu),
        }
    }

    /// Whether a day is over.
    fn is_over(self, day: Datum) -> bool {
        match self {
            Self::Moment(nu) => nu.day().is_some_and(|nu| day < nu),
            Self::Dag(nu) => day <= nu,
        }
    }
}

/// The end of an agreed term.
#[derive(Clone, Copy)]
pub(super) enum Einde {
    Moment(Tijdstip),
    Dag(Datum),
}

impl Einde {
    /// Whether something at this moment is too late.
    pub(super) fn is_before(self, op: Tijdstip) -> bool {
        match self {
            Self::Moment(einde) => einde < op,
            Self::Dag(last) => op.day().is_some_and(|day| last < day),
        }
    }

    /// Whether it lies behind us.
    pub(super) fn has_passed(self, nu: Nu) -> bool {
        match (self, nu) {
            (Self::Moment(einde), Nu::Moment(nu)) => einde < nu,
            (Self::Moment(einde), Nu::Dag(_)) => nu.has_come(einde),
            (Self::Dag(last), _) => nu.is_over(last),
        }
    }

    pub(super) fn day(self) -> Option<Datum> {
        match self {
            Self::Moment(einde) => einde.day(),
            Self::Dag(last) => Some(last),
        }
    }
}

/// The terms that were agreed; checked before.
#[derive(Default)]
pub(super) struct Termijnen(Map<Verplichting, (Option<u32>, Option<u16>)>);

impl Termijnen {
    pub(super) fn of(termijnen: &[AfspraakTermijn]) -> Self {
        let rows = termijnen.iter();
        let rows = rows.filter_map(|t| Some((t.verplichting?, (t.uren, t.werkdagen))));
        Self(rows.collect())
    }

    pub(super) fn einde(&self, verplichting: Verplichting, start: Tijdstip) -> Option<Einde> {
        let (uren, werkdagen) = *self.0.get(&verplichting)?;
        if let Some(uren) = uren {
            let instant = start
                .instant()
                .checked_add_signed(Duration::hours(uren.into()))?;
            return Some(Einde::Moment(Tijdstip::of(instant)));
        }
        let termijn = Termijn {
            voor: TermijnVoor::Bespreking,
            soort: TermijnSoort::Werkdagen,
            aantal: Some(werkdagen?),
            vindplaats: Vec::new(),
        };
        termijn.last_day(start.day()?).map(Einde::Dag)
    }
}

/// What a register says by having nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Boek {
    /// It was not done.
    Volledig,
    /// Not done yet: the period still runs.
    Loopt,
    /// Nothing.
    Onbekend,
}

/// The registers, by holder and place; periods that touch are one.
pub(super) struct Registers<'a> {
    rijen: Map<Registerhouder, Vec<Rij<'a>>>,
    nu: Nu,
}

struct Rij<'a> {
    register: &'a Register,
    vanaf: Datum,
    /// Absent: up to now.
    tot: Option<Datum>,
    volledig: bool,
}

impl<'a> Registers<'a> {
    pub(super) fn of(registers: &'a [Register], nu: Nu) -> Self {
        let mut rijen: Map<Registerhouder, Vec<Rij<'a>>> = Map::new();
        for register in registers {
            let (Some(houder), Some(vanaf)) = (register.houder, register.vanaf) else {
                continue;
            };
            rijen.or_default(houder).push(Rij {
                register,
                vanaf,
                tot: register.tot,
                volledig: register.volledig == Some(Waarheid::Ja),
            });
        }
        for own in rijen.values_mut() {
            orde::sort_by_key(own, |rij| (rij.vanaf, rij.tot));
            join(own);
        }
        Self { rijen, nu }
    }

    /// What it says that nothing stands in these registers from a day up to another, or,
    /// without another, up to the end of the period that was declared.
    pub(super) fn says(
        &self,
        houders: &[Registerhouder],
        zaak: &Zaak,
        (van, tot): (Datum, Option<Datum>),
    ) -> Boek {
        let each = houders
            .iter()
            .map(|houder| self.one(*houder, zaak, van, tot));
        let worst = each.reduce(|a, b| match (a, b) {
            (Boek::Onbekend, _) | (_, Boek::Onbekend) => Boek::Onbekend,
            (Boek::Loopt, _) | (_, Boek::Loopt) => Boek::Loopt,
            _ => Boek::Volledig,
        });
        worst.unwrap_or(Boek::Onbekend)
    }

    fn one(&self, houder: Registerhouder, zaak: &Zaak, van: Datum, tot: Option<Datum>) -> Boek {
        let rows = self.rijen.get(&houder).into_iter().flatten();
        let about = rows.filter(|rij| rij.is_about(houder, zaak));
        let (mut found, until) = (Boek::Onbekend, tot.unwrap_or(van));
        for rij in about {
            let overlaps = rij.vanaf <= until && rij.tot.is_none_or(|last| van <= last);
            if !rij.volledig && overlaps {
                return Boek::Onbekend;
            }
            let covers = rij.vanaf <= van && rij.tot.is_none_or(|last| until <= last);
            if rij.volledig && covers {
                let over = tot.is_some() || rij.tot.is_none_or(|last| self.nu.is_over(last));
                found = match (over, found) {
                    (true, _) | (_, Boek::Volledig) => Boek::Volledig,
                    (false, _) => Boek::Loopt,
                };
            }
        }
        found
    }
}

impl Rij<'_> {
    fn is_about(&self, houder: Registerhouder, zaak: &Zaak) -> bool {
        if houder == Registerhouder::Zvh {
            let zvh = self.register.zvh.as_ref();
            zvh.is_none_or(|zvh| zaak.zvh.as_ref() == Some(zvh))
        } else {
            let place = self.register.zsm_locatie.as_ref();
            place.is_none_or(|place| zaak.zsm_locatie.as_ref() == Some(place))
        }
    }

    fn touches(&self, next: &Self) -> bool {
        let same = self.register.zvh == next.register.zvh
            && self.register.zsm_locatie == next.register.zsm_locatie;
        let joins = self
            .tot
            .is_none_or(|last| last.next().is_none_or(|day| next.vanaf <= day));
        same && joins && self.volledig && next.volledig
    }
}

/// Complete periods of one place that touch become one.
fn join(rijen: &mut Vec<Rij<'_>>) {
    let mut joined: Vec<Rij<'_>> = Vec::with_capacity(rijen.len());
    for rij in rijen.drain(..) {
        let before = joined.iter_mut().rev().find(|before| before.touches(&rij));
        match before {
            Some(before) => {
                before.tot = before.tot.zip(rij.tot).map(|(a, b)| a.max(b));
            }
            None => joined.push(rij),
        }
    }
    *rijen = joined;
}

impl Registerhouder {
    /// The holder that an organisation is. `None`: no partner whose register is looked at.
    #[must_use]
    pub fn of(organisatie: Organisatie) -> Option<Self> {
        match organisatie {
            Organisatie::OpenbaarMinisterie => Some(Self::OpenbaarMinisterie),
            Organisatie::Politie => Some(Self::Politie),
            Organisatie::Rvdk => Some(Self::Rvdk),
            Organisatie::Reclassering => Some(Self::Reclassering),
            Organisatie::VeiligThuis => Some(Self::VeiligThuis),
            _ => None,
        }
    }
}
