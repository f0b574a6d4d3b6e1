//! What a triage can advise, and how law and policy combine.

use serde::{Deserialize, Serialize};

use crate::json::{FromJson, ToJson};
use crate::waarheid::Waarheid;

/// The outcomes of a triage. Closed: a region offers a subset under its own names.
///
/// Thirteen outcomes seen in published working methods, and the exit that the
/// law itself prescribes (`DoorverwijzenPgaRad`), which no region can leave out.
/// Each is advice to the people who weigh the case, never a decision.
#[derive(
    Clone,
    Copy,
    Debug,
    Deserialize,
    Eq,
    FromJson,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    ToJson,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Uitkomst {
    /// Ask the aanmelder for more before the triage.
    Aanvullen,
    /// Advice to the aanmelder; no procesregie.
    Advies,
    /// An information question or sparring; no case is opened.
    ConsultatieInfo,
    /// To the local team or the partners in the local field.
    TerugLokaal,
    /// To the partner whose expertise fits best.
    DoorgeleidPartner,
    /// To another table.
    DoorverwijzingTafel,
    /// A casusoverleg is organised.
    Casusoverleg,
    /// The ZVH takes procesregie.
    Procesregie,
    /// Act now, through the crisis parties. Stands beside the other outcomes.
    Spoed,
    /// A criminal investigation by the OM instead.
    StrafrechtelijkSpoor,
    /// Nothing is needed.
    GeenActie,
    /// Under the roof of the ZVH, outside the Wgs, with a mandate.
    ExtraTaak,
    /// Wrong region, or not entitled to refer.
    NietOntvankelijk,
    /// Refer to politie, OM or burgemeester: Wgs art. 2.31(13).
    DoorverwijzenPgaRad,
}

impl Uitkomst {
    /// Every outcome, in order.
    pub const ALL: [Self; 14] = [
        Self::Aanvullen,
        Self::Advies,
        Self::ConsultatieInfo,
        Self::TerugLokaal,
        Self::DoorgeleidPartner,
        Self::DoorverwijzingTafel,
        Self::Casusoverleg,
        Self::Procesregie,
        Self::Spoed,
        Self::StrafrechtelijkSpoor,
        Self::GeenActie,
        Self::ExtraTaak,
        Self::NietOntvankelijk,
        Self::DoorverwijzenPgaRad,
    ];

    /// Whether it comes after people weighed the casus. The others come before:
    /// every region has those, under their national names if it gives none.
    #[must_use]
    pub fn is_after_weighing(self) -> bool {
        match self {
            Self::Advies
            | Self::TerugLokaal
            | Self::DoorgeleidPartner
            | Self::DoorverwijzingTafel
            | Self::Casusoverleg
            | Self::Procesregie
            | Self::StrafrechtelijkSpoor
            | Self::GeenActie
            | Self::ExtraTaak => true,
            Self::Aanvullen
            | Self::ConsultatieInfo
            | Self::Spoed
            | Self::NietOntvankelijk
            | Self::DoorverwijzenPgaRad => false,
        }
    }
}

/// What a profiel says of a casus.
#[must_use]
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Toetsing {
    /// It holds.
    Ja,
    /// It does not hold.
    Nee,
    /// It depends on feiten that are not known.
    Onbekend,
    /// There is no such rule on this day. Not the same as `Nee`.
    NietVanToepassing,
}

impl From<Waarheid> for Toetsing {
    fn from(waarheid: Waarheid) -> Self {
        match waarheid {
            Waarheid::Ja => Self::Ja,
            Waarheid::Nee => Self::Nee,
            Waarheid::Onbekend => Self::Onbekend,
        }
    }
}

/// Law and policy together. The law leads.
#[must_use]
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Indicatie {
    /// Meets the law and the policy definition; or the policy, on a day
    /// without a legal test.
    Past,
    /// Meets the law, not (or not certainly) the policy definition.
    PastWettelijk,
    /// Does not meet the law, whatever the policy says. Only an extra taak
    /// outside the Wgs is left, if the region wants it.
    GeenWgsGrondslag,
    /// Meets neither.
    PastNiet,
    /// Depends on feiten that are not known.
    Onbekend,
    /// There is no rule on this day.
    NietVanToepassing,
}

impl Indicatie {
    /// Every value.
    pub(crate) const ALL: [Self; 6] = [
        Self::Past,
        Self::PastWettelijk,
        Self::GeenWgsGrondslag,
        Self::PastNiet,
        Self::Onbekend,
        Self::NietVanToepassing,
    ];

    /// The combined indication of law and policy.
    pub fn of(wet: Toetsing, beleid: Toetsing) -> Self {
        use Toetsing::{Ja, Nee, NietVanToepassing, Onbekend};
        match (wet, beleid) {
            (Ja | NietVanToepassing, Ja) => Self::Past,
            (Ja, Onbekend | Nee | NietVanToepassing) => Self::PastWettelijk,
            (Onbekend, _) | (NietVanToepassing, Onbekend) => Self::Onbekend,
            (Nee, Ja | Onbekend | NietVanToepassing) => Self::GeenWgsGrondslag,
            (Nee | NietVanToepassing, Nee) => Self::PastNiet,
            (NietVanToepassing, NietVanToepassing) => Self::NietVanToepassing,
        }
    }

    /// Whether this is the indication: `onbekend` while law and policy can still
    /// come out this way and another.
    pub fn holds(self, wet: Toetsing, beleid: Toetsing) -> Waarheid {
        let now = Self::of(wet, beleid);
        if now != Self::Onbekend || self == Self::Onbekend {
            return if now == self {
                Waarheid::Ja
            } else {
                Waarheid::Nee
            };
        }
        let ends = |toetsing| match toetsing {
            Toetsing::Onbekend => vec![Toetsing::Ja, Toetsing::Nee],
            settled => vec![settled],
        };
        let beleid = ends(beleid);
        let all = ends(wet).into_iter().flat_map(|wet| {
            beleid
                .iter()
                .map(move |beleid| Self::of(wet, *beleid) == self)
        });
        let (mut can, mut must) = (false, true);
        for is_this in all {
            can |= is_this;
            must &= is_this;
        }
        match (can, must) {
            (_, true) => Waarheid::Ja,
            (false, _) => Waarheid::Nee,
            (true, false) => Waarheid::Onbekend,
        }
    }

    /// Whether the policy outcome is still open while the indication is not.
    #[must_use]
    pub fn leaves_policy_open(wet: Toetsing, beleid: Toetsing) -> bool {
        matches!(
            (wet, beleid),
            (Toetsing::Ja | Toetsing::Nee, Toetsing::Onbekend)
        )
    }
}
