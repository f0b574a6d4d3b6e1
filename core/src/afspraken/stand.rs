//! How it stands with an obligation, and why.

use serde::{Deserialize, Serialize};

use crate::datum::Datum;
use crate::id::RegelId;
use crate::json::ToJson;
use crate::kenmerk::{GebeurtenisId, ZaakId};
use crate::stroom::{Tijdstip, Verplichting, Weigeringsgrond};

keuze! {
    /// How it stands with an obligation.
    pub enum Status {
        /// Its trigger is not there.
        NietVanToepassing,
        /// Not known: see what is missing.
        Onbekend,
        /// The trigger is there, the moment has not passed.
        Open,
        /// There is a record that it was done.
        Nagekomen,
        /// Done after an agreed term, or context after the decision.
        NagekomenTeLaat,
        /// Lawfully refused, with the ground recorded.
        RechtmatigNiet,
        /// The moment has passed; no record and no ground.
        NietNagekomen,
        /// It rests on an obligation that was not met: see the cause.
        NietToetsbaar,
    }

    /// Why it stands so.
    pub enum Reden {
        /// The suspect is not known at the ZVH.
        NietBekend,
        /// No decision was taken yet.
        NogGeenBesluit,
        /// There was nothing to weigh.
        NietsTeWegen,
        /// Nobody recorded buikpijn.
        GeenBuikpijn,
        /// Who recorded it is not a deelnemer.
        GeenDeelnemer,
        /// It was not reported, and a reason was recorded.
        RedenVastgelegd,
        /// There is no melding.
        GeenMelding,
        /// Something is not known.
        NietBekendGenoeg,
        /// The decision is still to come.
        VoorHetBesluit,
        /// An agreed term still runs.
        TermijnLoopt,
        /// The period of the register still runs.
        PeriodeLoopt,
        /// It waits for the commission.
        WachtOpCommissie,
        /// A marker was visible.
        MarkerZichtbaar,
        /// It is on record.
        Vastgelegd,
        /// On record, after the decision.
        NaHetBesluit,
        /// On record, after an agreed term.
        NaDeTermijn,
        /// A refusal with its ground is on record.
        Geweigerd,
        /// A register that is complete has nothing.
        NietsVastgelegd,
        /// The record says that it was not done.
        NietOverwogen,
        /// An earlier obligation was not met.
        EerdereStap,
    }

    /// What would say more.
    pub enum Ontbreekt {
        /// When the suspect came in.
        Aangemeld,
        /// Whether the suspect is known.
        Bekend,
        /// Whether a marker was visible.
        Marker,
        /// Whether a PGA applies.
        Pga,
        /// What the ZVH answered.
        Antwoord,
        /// To whom a contextkaart went.
        Ontvanger,
        /// A register that its holder declares complete.
        Register,
        /// What the OM did with context and PGA.
        Overweging,
        /// The test of the commission.
        Commissie,
        /// What the ZVH does with the melding.
        Uitkomst,
        /// That the melder was told.
        Terugkoppeling,
        /// A ground that fits, and who refuses.
        Weigeringsgrond,
        /// A record of the case that could not be used.
        Herstel,
    }

    /// What a melding means.
    pub enum Betekenis {
        /// A new casus for the ZVH.
        NieuweCasus,
        /// A signal to the casus that runs.
        SignaalLopendeCasus,
        /// Not known, as it is not known whether the suspect is.
        Onbekend,
    }
}

/// How it stands with one obligation, for one decision or melding if there are more.
#[must_use]
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Stand {
    /// Which obligation.
    pub verplichting: Verplichting,
    /// For which decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besluit: Option<GebeurtenisId>,
    /// For which melding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub melding: Option<GebeurtenisId>,
    /// How it stands.
    pub status: Status,
    /// Why.
    pub reden: Reden,
    /// The records that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bewijs: Vec<GebeurtenisId>,
    /// The obligation where the cause lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oorzaak: Option<Verplichting>,
    /// The ground of a lawful refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grond: Option<Weigeringsgrond>,
    /// The end of an agreed term in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uiterlijk: Option<Tijdstip>,
    /// The last day of an agreed term in werkdagen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uiterlijk_op: Option<Datum>,
    /// What would say more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ontbreekt: Vec<Ontbreekt>,
    /// The legal channels of its messages, as named in the rules.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kanalen: Vec<RegelId>,
    /// What a melding means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub betekenis: Option<Betekenis>,
}

/// One case with all that stands open and all that does not.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Zaakstand {
    /// Which case.
    pub zaak: ZaakId,
    /// In order: M0, for each decision A1 to A3, A4a, for each melding A4b.
    pub standen: Vec<Stand>,
}

impl Stand {
    /// A stand without anything beside it.
    pub(super) fn new(verplichting: Verplichting, status: Status, reden: Reden) -> Self {
        Self {
            verplichting,
            besluit: None,
            melding: None,
            status,
            reden,
            bewijs: Vec::new(),
            oorzaak: None,
            grond: None,
            uiterlijk: None,
            uiterlijk_op: None,
            ontbreekt: Vec::new(),
            kanalen: Vec::new(),
            betekenis: None,
        }
    }

    /// Not known, for want of these.
    pub(super) fn unknown(verplichting: Verplichting, ontbreekt: &[Ontbreekt]) -> Self {
        let mut stand = Self::new(verplichting, Status::Onbekend, Reden::NietBekendGenoeg);
        stand.ontbreekt = ontbreekt.to_vec();
        stand
    }

    /// Cannot be held against anything: an earlier obligation was not met.
    pub(super) fn caused(verplichting: Verplichting, oorzaak: Verplichting) -> Self {
        let mut stand = Self::new(verplichting, Status::NietToetsbaar, Reden::EerdereStap);
        stand.oorzaak = Some(oorzaak);
        stand
    }

    /// What would say more, added once.
    pub(super) fn lacks(&mut self, what: Ontbreekt) {
        if !self.ontbreekt.contains(&what) {
            self.ontbreekt.push(what);
        }
    }
}
