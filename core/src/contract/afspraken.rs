//! `check_afspraken`: how it stands with what ZSM and ZVH owe each other.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::afspraken::stand::{Ontbreekt, Reden, Status};
use crate::afspraken::{
    AfspraakTermijn, DREMPEL, Gebeurtenis, Log, Nu, Register, Tellingen, Zaak, Zaakstand,
};
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::stroom::Tijdstip;
use crate::tekst;
use crate::verzameling::Set;

/// What `check_afspraken` takes. Messages and no offence details: the agreements do not
/// need them. A log that is larger than the reader takes goes through the typed door.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AfsprakenInvoer {
    /// The day that counts as today, to its end, and chooses the rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peildatum: Option<Datum>,
    /// Instead of a day: the moment that counts as now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub op: Option<Tijdstip>,
    /// The cases.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub zaken: Vec<Zaak>,
    /// What happened, in any order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gebeurtenissen: Vec<Gebeurtenis>,
    /// The registers that their holders declare complete.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub registers: Vec<Register>,
    /// The terms that partners agreed, each with its source. None by default.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub termijnen: Vec<AfspraakTermijn>,
    /// Counts below this are hidden; 5 without a choice, at least 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drempel: Option<u32>,
}

/// What `check_afspraken` gives.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AfsprakenAntwoord {
    /// Each case, in the order of the input.
    pub zaken: Vec<Zaakstand>,
    /// How many, by place; small counts are hidden.
    pub tellingen: Tellingen,
    /// Every status, reason and gap that occurs, once, in words.
    pub uitleg: Uitleg,
    /// Every finding: what could not be read, then the rest in the order of places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What this is, and what it is not.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// The words of what occurs.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Uitleg {
    /// The statuses.
    pub status: Vec<StatusTekst>,
    /// The reasons.
    pub reden: Vec<RedenTekst>,
    /// What would say more.
    pub ontbreekt: Vec<OntbreektTekst>,
}

/// A status in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatusTekst {
    /// Which.
    pub status: Status,
    /// In plain Dutch.
    pub tekst: String,
}

/// A reason in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RedenTekst {
    /// Which.
    pub reden: Reden,
    /// In plain Dutch.
    pub tekst: String,
}

/// What would say more, in words.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OntbreektTekst {
    /// What.
    pub ontbreekt: Ontbreekt,
    /// What to do, in plain Dutch.
    pub tekst: String,
}

/// Holds a log of messages against the samenwerkingsafspraken.
///
/// # Errors
///
/// When there is no day and no moment, or when something outside the cases and the
/// events does not fit: with other registers or terms it would be another answer.
pub fn check_afspraken(
    regelset: &Regelset,
    gelezen: &Gelezen<AfsprakenInvoer>,
) -> Result<AfsprakenAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let now = invoer.now(&mut fouten);
    let clear = lie_within(&fouten, &["zaken", "gebeurtenissen"]);
    let Some((nu, day)) = now.filter(|_| clear) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let log = Log {
        nu,
        zaken: &invoer.zaken,
        gebeurtenissen: &invoer.gebeurtenissen,
        registers: &invoer.registers,
        termijnen: &invoer.termijnen,
        drempel: invoer.drempel.unwrap_or(DREMPEL),
        read,
    };
    let (uitslag, found) = log.check(regelset, day);
    fouten.extend(found);
    let choices = ["termijnen", "drempel"].map(|veld| Pad::top().to(veld));
    let unclear = |fout: &Bevinding| choices.iter().any(|pad| fout.pad.is_within(pad));
    if fouten.iter().any(unclear) {
        return Err(all_in_words(regelset, &fouten));
    }
    Ok(AfsprakenAntwoord {
        uitleg: Uitleg::of(&uitslag.zaken),
        zaken: uitslag.zaken,
        tellingen: uitslag.tellingen,
        bevindingen: all_in_words(regelset, &fouten),
        let_op: tekst::afspraken::LET_OP.to_owned(),
        bewijs: Bewijs::new(regelset, day),
    })
}

impl AfsprakenInvoer {
    /// The moment of now and the day of the rules; what is wrong is added to `fouten`.
    fn now(&self, fouten: &mut Vec<Bevinding>) -> Option<(Nu, Datum)> {
        let op_pad = Pad::top().to("op");
        if Bevinding::covered(&op_pad, fouten) {
            return None;
        }
        let Some(op) = self.op else {
            return required(self.peildatum, fouten).map(|day| (Nu::Dag(day), day));
        };
        let day = op.day()?;
        if self.peildatum.is_some_and(|peildatum| peildatum != day) {
            fouten.push(Bevinding::new(op_pad, "afspraak-dag-verschilt"));
        }
        Some((Nu::Moment(op), day))
    }
}

impl Uitleg {
    fn of(zaken: &[Zaakstand]) -> Self {
        let standen = || zaken.iter().flat_map(|zaak| &zaak.standen);
        let statuses: Set<_> = standen().map(|stand| stand.status).collect();
        let reasons: Set<_> = standen().map(|stand| stand.reden).collect();
        let gaps: Set<_> = standen()
            .flat_map(|stand| &stand.ontbreekt)
            .copied()
            .collect();
        let statuses = statuses.into_iter().map(|status| StatusTekst {
            status,
            tekst: tekst::afspraken::status(status).to_owned(),
        });
        let reasons = reasons.into_iter().map(|reden| RedenTekst {
            reden,
            tekst: tekst::afspraken::reden(reden).to_owned(),
        });
        let gaps = gaps.into_iter().map(|ontbreekt| OntbreektTekst {
            ontbreekt,
            tekst: tekst::afspraken::ontbreekt(ontbreekt).to_owned(),
        });
        Self {
            status: statuses.collect(),
            reden: reasons.collect(),
            ontbreekt: gaps.collect(),
        }
    }
}
