//! What is compared with what: results with an equal sleutel, and no others.

use std::cmp::Ordering;

use super::{Claim, Orientatie, Risicodomein};
use crate::kenmerk::{HuishoudenId, PersoonId};

keuze! {
    /// Toward whom harm is.
    pub enum JegensSoort {
        /// The person it is about.
        Zichzelf,
        /// A named person (`persoon`).
        Persoon,
        /// A group (`groep`).
        Groep,
        /// Staff and helpers.
        Personeel,
        /// The public.
        Publiek,
    }

    /// Which group. Never a group by origin, belief or orientation.
    pub enum GroepSoort {
        /// Children.
        Kinderen,
        /// Relatives and members of the household.
        Naasten,
        /// Partners and former partners.
        Partners,
        /// People in the neighbourhood.
        Buurt,
        /// People with a public office.
        Gezagsdragers,
        /// Another group.
        Anders,
    }
}

record! {
    /// Whose behaviour or situation: one of the two.
    pub struct Over {
        /// A person.
        pub persoon: Option<PersoonId>,
        /// A household; only for now, never for later.
        pub huishouden: Option<HuishoudenId>,
    }

    /// Toward whom.
    pub struct Jegens {
        /// What kind.
        pub soort: Option<JegensSoort>,
        /// Who, for `persoon`.
        pub persoon: Option<PersoonId>,
        /// Which, for `groep`.
        pub groep: Option<GroepSoort>,
    }

    /// What a result is about. Only results with an equal sleutel are compared:
    /// never across persons, claims, domains or orientation.
    pub struct Sleutel {
        /// Whose behaviour or situation.
        pub over: Over,
        /// Toward whom; absent: not said.
        pub jegens: Option<Jegens>,
        /// Which harm.
        pub domein: Option<Risicodomein>,
        /// What kind of statement.
        pub claim: Option<Claim>,
        /// Now or later.
        pub orientatie: Option<Orientatie>,
    }
}

impl Jegens {
    fn parts(&self) -> (Option<JegensSoort>, Option<&PersoonId>, Option<GroepSoort>) {
        (self.soort, self.persoon.as_ref(), self.groep)
    }
}

impl Ord for Sleutel {
    fn cmp(&self, other: &Self) -> Ordering {
        let rest = |sleutel: &Self| (sleutel.orientatie, sleutel.claim, sleutel.domein);
        let jegens = self.jegens.as_ref().map(Jegens::parts);
        let by_target = || jegens.cmp(&other.jegens.as_ref().map(Jegens::parts));
        let by_person = || {
            let mine = self.over.persoon.cmp(&other.over.persoon);
            mine.then_with(|| self.over.huishouden.cmp(&other.over.huishouden))
        };
        by_person()
            .then_with(by_target)
            .then_with(|| rest(self).cmp(&rest(other)))
    }
}

impl PartialOrd for Sleutel {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
