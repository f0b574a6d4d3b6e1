//! `check_opschaling`: whether a step up or down fits the log and the model, who has
//! regie then, and when the advice is to step down.

mod verslag;

use serde::{Deserialize, Serialize};

use self::verslag::Blik;
use super::bevinding::{Fout, all_in_words, lie_within};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use super::regio::Afspraak;
use super::samen::Regiokeuze;
use crate::aanmelding::uitspraak::Uitspraak;
use crate::bevinding::Bevinding;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{FaseId, ModelId, RegioId};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::opschaling::{Ladder, Log, Ontbreekt, OpschaalStap, Richting};
use crate::pad::Pad;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::opschaling::Opschaalmodel;
use crate::regelset::{Ernst, Regelset, Regioprofiel};
use crate::waarheid::Waarheid;

/// What `check_opschaling` takes: a model, by itself or as a region uses it, and the
/// log of a casus.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct OpschaalInvoer {
    /// The day that counts as today and chooses the version of the model.
    pub peildatum: Option<Datum>,
    /// A region that comes with the library; its model is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioId>,
    /// Instead of `regio`: a profile of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regioprofiel: Option<Regioprofiel>,
    /// Instead of a region: a model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<ModelId>,
    /// The steps so far, in order. The casus is in the phase where they end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub logboek: Vec<OpschaalStap>,
    /// The step that is proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voorstel: Option<OpschaalStap>,
    /// Whether the situation is stable and safe.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub stabiel: Uitspraak,
}

/// What `check_opschaling` gives. Advice: people decide, and no step goes by itself.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OpschaalAdvies {
    /// The model; absent: see `ontbreekt`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<GekozenModel>,
    /// What the region publishes on stepping up and down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afspraak: Option<Afspraak>,
    /// The phase in which the casus is; absent: not known, or not a phase of the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub huidige_fase: Option<FaseId>,
    /// Whether the step fits: `nee` if something in it or in the log does not,
    /// `onbekend` while something is not filled in. Absent without a proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub past: Option<Waarheid>,
    /// Which way the step goes; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub richting: Option<Richting>,
    /// Who has regie after the step, or now without a proposal; absent: the phase is
    /// not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regie: Option<RegieAdvies>,
    /// Whether the ZVH is in that phase.
    pub zvh_in_deze_fase: Waarheid,
    /// What is not known or not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ontbreekt: Vec<Ontbrekend>,
    /// The advice to step down from where the casus is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afschalen: Option<Afschaaladvies>,
    /// Every finding: what could not be read, then the rest in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// Who decides.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// The model that is used.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GekozenModel {
    /// Its name.
    pub id: ModelId,
    /// Its title.
    pub titel: String,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Who has regie in a phase.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RegieAdvies {
    /// The phase.
    pub fase: FaseId,
    /// Its title.
    pub naam: String,
    /// Regie on the content.
    pub casusregie: RolAdvies,
    /// Regie on the cooperation.
    pub procesregie: RolAdvies,
    /// Responsible for execution.
    pub uitvoering: RolAdvies,
    /// Responsible in government.
    pub bestuurlijk: RolAdvies,
}

/// Who has a role. What the region says goes before what the model says.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RolAdvies {
    /// Who; absent: no source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wie: Option<String>,
    /// The same in a sentence.
    pub tekst: String,
    /// Where that comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Something that is not known or not published.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ontbrekend {
    /// What.
    pub wat: Ontbreekt,
    /// What to do about it, in plain Dutch.
    pub tekst: String,
}

/// The advice to step down.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Afschaaladvies {
    /// The phase now.
    pub van: FaseId,
    /// The phase that is one lighter; absent: there is none, so to the local partners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub naar: Option<FaseId>,
    /// The advice, in plain Dutch.
    pub tekst: String,
    /// Where it comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Holds the log of a casus, and a step that is proposed, against a model.
///
/// # Errors
///
/// When there is no peildatum, when it is not clear which model is meant, or when
/// something else outside the log, the proposal and `stabiel` does not fit.
pub fn check_opschaling(
    regelset: &Regelset,
    gelezen: &Gelezen<OpschaalInvoer>,
) -> Result<OpschaalAdvies, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let keuze = Regiokeuze::of(invoer.regio.as_ref(), invoer.regioprofiel.as_ref());
    let regels = keuze.rules(regelset, peildatum, &mut fouten);
    let model = invoer.model(&regels, &mut fouten);
    let clear = lie_within(&fouten, &["logboek", "voorstel", "stabiel"]);
    let Some(peildatum) = peildatum else {
        return Err(all_in_words(regelset, &fouten));
    };
    let blik = Blik {
        model,
        regels: &regels,
        log: Log {
            logboek: &invoer.logboek,
            voorstel: invoer.voorstel.as_ref(),
            stabiel: &invoer.stabiel,
            ladder: model.map(Ladder::of).unwrap_or_default(),
            read,
        },
    };
    fouten.extend(blik.log.check(peildatum));
    let bevindingen = all_in_words(regelset, &fouten);
    if !clear {
        return Err(bevindingen);
    }
    let stand = Schrift::of(&bevindingen, gelezen.bevindingen.len());
    Ok(blik.report(stand, bevindingen, Bewijs::new(&regels, peildatum)))
}

/// How the log and the proposal are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Schrift {
    /// Nothing stands in the way.
    Goed,
    /// Something is not there or could not be read; what it says is not known.
    Onvolledig,
    /// Something in it does not fit.
    Verkeerd,
}

impl Schrift {
    /// From the findings, of which the first `read` are those of reading.
    fn of(bevindingen: &[Fout], read: usize) -> Self {
        let in_steps = |fout: &Fout| {
            let mut steps = ["/logboek", "/voorstel"].into_iter();
            fout.ernst == Ernst::Fout && steps.any(|place| fout.plaats.starts_with(place))
        };
        let absent = |fout: &Fout| {
            ["required", "blank"].contains(&fout.zgw_code.as_str())
                && fout.code != "opschaalstap-motivering-ontbreekt"
        };
        let found = bevindingen.iter().enumerate();
        let found = found.filter(|(_, fout)| in_steps(fout));
        let states = found.map(|(at, fout)| at < read || absent(fout));
        match states.min() {
            None => Self::Goed,
            Some(true) => Self::Onvolledig,
            Some(false) => Self::Verkeerd,
        }
    }
}

impl OpschaalInvoer {
    /// The model that is meant, or why there is none. Everything that is wrong with
    /// the choice is added to `fouten`.
    fn model<'r>(
        &self,
        regels: &'r Regelset,
        fouten: &mut Vec<Bevinding>,
    ) -> Result<&'r Opschaalmodel, Ontbreekt> {
        let top = Pad::top();
        let by_region = self.regio.is_some() || self.regioprofiel.is_some();
        let unread = ["regio", "regioprofiel", "model"]
            .iter()
            .any(|veld| Bevinding::covered(&top.to(*veld), fouten));
        if self.model.is_some() && by_region {
            fouten.push(Bevinding::new(top.to("model"), "opschaalmodel-dubbel"));
        }
        if self.model.is_none() && !by_region && !unread {
            fouten.push(Bevinding::new(top.clone(), "opschaalmodel-ontbreekt"));
        }
        let of_region = || regels.regio()?.profiel.opschaling.as_ref()?.model.as_ref();
        let id = self.model.as_ref().or_else(of_region);
        let id = id.ok_or(Ontbreekt::Model)?;
        let models = regels.document().opschaalmodellen.iter();
        let mut versions = models.filter(|model| model.id == *id).peekable();
        if versions.peek().is_none() {
            fouten.push(Bevinding::new(top.to("model"), "opschaalmodel-onbekend"));
        }
        let in_force =
            |model: &&Opschaalmodel| self.peildatum.is_some_and(|day| model.holds_on(day));
        versions.find(in_force).ok_or(Ontbreekt::Versie)
    }
}
