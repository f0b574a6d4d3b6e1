//! What an analysis finds. Names only; the sentences are made by `tekst`.

use super::voorbeeld::Voorbeeld;
use crate::datum::Datum;
use crate::id::{FeitId, LezingId, LijstId, ProfielId, RegelId};
use crate::uitkomst::Uitkomst;
use crate::voorwaarde::Voorwaarde;
use crate::waarheid::Waarheid;

/// Something that the author of rules should know.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Bevinding {
    /// The first day on which it is so.
    pub vanaf: Datum,
    /// The last day on which it is so, if there is one.
    pub tot: Option<Datum>,
    /// What it is.
    pub wat: Wat,
    /// The smallest input that shows it. Absent: it shows in no input.
    pub voorbeeld: Option<Voorbeeld>,
}

/// What was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Wat {
    /// A step holds in no case: these parts of its condition never hold together.
    /// In the example as many of its parts hold as can.
    PoortNooit {
        /// The step.
        stap: RegelId,
        /// The fewest parts that clash.
        botst: Vec<Voorwaarde>,
    },
    /// A step is never reached when its condition holds. In the example its
    /// condition holds.
    PoortVerborgen {
        /// The step.
        stap: RegelId,
        /// A step that comes first and stops.
        door: RegelId,
    },
    /// No step can give an outcome that the region names. In the example the
    /// casus fits.
    UitkomstOnbereikbaar {
        /// The outcome.
        uitkomst: Uitkomst,
        /// What the region calls it.
        naam: String,
        /// What the region tells under the same name.
        omvat: Vec<Uitkomst>,
    },
    /// Two steps hold at once with outcomes that exclude each other.
    RegelsSprekenTegen {
        /// The steps, in their order.
        stappen: [RegelId; 2],
        /// Their outcomes.
        uitkomsten: [Uitkomst; 2],
    },
    /// No step holds and none can still hold.
    Gat,
    /// The outcome that leads is one that the region does not have.
    GatUitkomst {
        /// The outcome.
        uitkomst: Uitkomst,
        /// The steps that give it.
        stappen: Vec<RegelId>,
    },
    /// Nothing in the profile of the region looks at a feit of its own.
    FeitOngebruikt {
        /// The feit.
        feit: FeitId,
    },
    /// A condition stays unknown in a case in which every way to fill in the
    /// rest gives the same answer.
    ZwakkerDanNodig {
        /// Whose condition.
        regel: Onderdeel,
        /// The answer.
        antwoord: Waarheid,
    },
    /// A national rule is not what it is in the national base.
    LandelijkAnders {
        /// The rule.
        regel: Onderdeel,
    },
}

/// A rule that has a condition.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Onderdeel {
    /// A step of the triage.
    Stap(RegelId),
    /// A profiel in one of its lezingen, counted by one of the lists.
    Profiel {
        /// The profiel.
        profiel: ProfielId,
        /// The lezing.
        lezing: LezingId,
        /// The list.
        lijst: Option<LijstId>,
    },
}

impl Wat {
    /// Every code that [`code`](Self::code) can give.
    pub const CODES: &[&str] = &[
        "poort-nooit",
        "uitkomst-onbereikbaar",
        "regels-spreken-tegen",
        "gat",
        "feit-ongebruikt",
        "zwakker-dan-nodig",
        "landelijk-anders",
    ];

    /// Stable; the text may change, this may not.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::PoortNooit { .. } | Self::PoortVerborgen { .. } => "poort-nooit",
            Self::UitkomstOnbereikbaar { .. } => "uitkomst-onbereikbaar",
            Self::RegelsSprekenTegen { .. } => "regels-spreken-tegen",
            Self::Gat | Self::GatUitkomst { .. } => "gat",
            Self::FeitOngebruikt { .. } => "feit-ongebruikt",
            Self::ZwakkerDanNodig { .. } => "zwakker-dan-nodig",
            Self::LandelijkAnders { .. } => "landelijk-anders",
        }
    }

    /// Whether it is the same finding, perhaps with more steps.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::GatUitkomst { uitkomst, .. }, Self::GatUitkomst { uitkomst: same, .. }) => {
                uitkomst == same
            }
            _ => self == other,
        }
    }

    /// Adds the steps of the same finding.
    pub(super) fn add(&mut self, other: Self) {
        if let (Self::GatUitkomst { stappen, .. }, Self::GatUitkomst { stappen: more, .. }) =
            (self, other)
        {
            let new = more.into_iter().filter(|stap| !stappen.contains(stap));
            let new: Vec<RegelId> = new.collect();
            stappen.extend(new);
        }
    }

    /// The steps that it names.
    #[must_use]
    pub fn stappen(&self) -> Vec<&RegelId> {
        match self {
            Self::PoortNooit { stap, .. } => vec![stap],
            Self::PoortVerborgen { stap, door } => vec![stap, door],
            Self::RegelsSprekenTegen { stappen, .. } => stappen.iter().collect(),
            Self::GatUitkomst { stappen, .. } => stappen.iter().collect(),
            Self::ZwakkerDanNodig { regel, .. } | Self::LandelijkAnders { regel } => match regel {
                Onderdeel::Stap(stap) => vec![stap],
                Onderdeel::Profiel { .. } => Vec::new(),
            },
            Self::UitkomstOnbereikbaar { .. } | Self::Gat | Self::FeitOngebruikt { .. } => {
                Vec::new()
            }
        }
    }

    /// The feiten that it names: its own, or those of the parts that clash.
    #[must_use]
    pub fn feiten(&self) -> Vec<&FeitId> {
        match self {
            Self::FeitOngebruikt { feit } => vec![feit],
            Self::PoortNooit { botst, .. } => botst.iter().flat_map(Voorwaarde::feiten).collect(),
            _ => Vec::new(),
        }
    }
}
