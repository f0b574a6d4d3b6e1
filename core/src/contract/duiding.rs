//! `check_duiding`: whether what people decided together about a bundle is complete and
//! fits that bundle, what to do about what is missing, and who must act.

mod verslag;

use serde::{Deserialize, Serialize};

use self::verslag::Blik;
use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use super::maatstaf::required;
use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::{Sleutel, Stukken};
use crate::bevinding::Bevinding;
use crate::bundeling;
use crate::bundeling::bundel::Gereedheid;
use crate::datum::Datum;
use crate::duiding::{self, Duiding, Duidingregel, Sindsdien, Verhouding, Wie, Zaak};
use crate::json::{FromJson, ToJson};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// What `check_duiding` takes.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DuidingInvoer {
    /// The day that counts as today and chooses the rules.
    pub peildatum: Option<Datum>,
    /// The bundle that the duiding is about, as it was made.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub bundel: BundelStand,
    /// What came in after that bundle.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub sindsdien: Sindsdien,
    /// What people wrote down.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub duiding: Duiding,
}

/// A bundle, by what it was made of. It is made again, so that nothing can differ.
#[derive(Clone, Debug, Default, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["peildatum"])))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BundelStand {
    /// The day on which the bundle was made.
    pub peildatum: Option<Datum>,
    /// Everything that was on the table.
    #[serde(skip_serializing_if = "crate::vorm::is_absent")]
    pub stukken: Stukken,
}

/// What `check_duiding` gives. It decides nothing and holds nobody back: people may
/// always go on.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DuidingAntwoord {
    /// Whether the duiding is complete: `nee` if a finding says what does not hold,
    /// `onbekend` while something that it needs is missing or could not be read.
    pub voldoet: Waarheid,
    /// The same in a sentence.
    pub tekst: String,
    /// How it stands beside each rule, D1 to D11. A warning does not count.
    pub regels: Vec<Regelstand>,
    /// Where each level stands beside what was issued.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beelden: Vec<Beeldstand>,
    /// Every finding: what could not be read, what does not fit in the bundle, then rule
    /// by rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<DuidingBevinding>,
    /// Whether the bundle was ready for the table.
    pub gereedheid: Gereedheid,
    /// The fingerprint of the bundle.
    pub vingerafdruk: String,
    /// Who decides, and what was not looked at.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// How a duiding stands beside one rule.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Regelstand {
    /// Which rule.
    pub regel: Duidingregel,
    /// Whether it holds. What it does not ask for here also holds.
    pub uitkomst: Waarheid,
}

/// Where a level stands beside what was issued, as it is worked out.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Beeldstand {
    /// Its place, as a JSON Pointer.
    pub plaats: String,
    /// What it is about.
    pub sleutel: Sleutel,
    /// Where it stands; absent: no level, or nothing current counts there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verhouding: Option<Verhouding>,
}

/// A finding about a duiding: the rule, the place, what to do, and who must act.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::own_rule))]
#[serde(rename_all = "camelCase")]
pub struct DuidingBevinding {
    /// By which rule; absent: the form, or the bundle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regel: Option<Duidingregel>,
    /// Who must act.
    pub wie: Wie,
    /// Which organisations, when that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub afzenders: Vec<Aangewezene>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleutel: Option<Sleutel>,
    /// Where, what, and what to do.
    #[serde(flatten)]
    pub fout: Fout,
}

/// An organisation that must act. Its name is not repeated; where it stands is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Aangewezene {
    /// What kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<Organisatie>,
    /// Where it stands in the input, as a JSON Pointer.
    pub plaats: String,
}

/// Holds a duiding against its bundle and D1 to D11.
///
/// # Errors
///
/// When there is no peildatum, or none of the bundle, when something outside the
/// papers, what came in since and the duiding does not fit, or when a choice of the
/// house for the bundle does not.
pub fn check_duiding(
    regelset: &Regelset,
    gelezen: &Gelezen<DuidingInvoer>,
) -> Result<DuidingAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    let mut fouten = read.clone();
    let peildatum = required(invoer.peildatum, &mut fouten);
    let made_on = invoer.bundel.made_on(&mut fouten);
    let (Some(peildatum), Some(made_on), true) = (peildatum, made_on, is_clear(&fouten)) else {
        return Err(all_in_words(regelset, &fouten));
    };
    let pad = Pad::top().to("bundel").to("stukken");
    let stukken = &invoer.bundel.stukken;
    let bundel = bundeling::bundle(regelset, made_on, stukken, &pad, &mut fouten);
    // with other choices than the house made it would be another bundle
    let choices = pad.to("instellingen");
    if fouten.iter().any(|fout| fout.pad.is_within(&choices)) {
        return Err(all_in_words(regelset, &fouten));
    }
    let moments = regelset.document().overgangsmomenten.iter();
    let zaak = Zaak {
        peildatum,
        bundel: &bundel,
        stukken,
        sindsdien: &invoer.sindsdien,
        duiding: &invoer.duiding,
        momenten: moments.map(|moment| &moment.id).collect(),
        read,
    };
    let blik = Blik {
        regelset,
        zaak: &zaak,
        uitslag: &duiding::check(&zaak),
    };
    Ok(blik.report(&fouten))
}

impl BundelStand {
    /// The day of the bundle; if there is none, that is added to `fouten`.
    fn made_on(&self, fouten: &mut Vec<Bevinding>) -> Option<Datum> {
        if self.peildatum.is_none() {
            let pad = Pad::top().to("bundel").to("peildatum");
            Bevinding::new(pad, "duiding-bundel-peildatum-ontbreekt").add_to(fouten);
        }
        self.peildatum
    }
}

/// Whether every finding lies in the papers, what came in since or the duiding.
fn is_clear(fouten: &[Bevinding]) -> bool {
    let top = Pad::top();
    let places = [
        top.to("bundel").to("stukken"),
        top.to("sindsdien"),
        top.to("duiding"),
    ];
    let inside = |fout: &Bevinding| places.iter().any(|place| fout.pad.is_within(place));
    fouten.iter().all(inside)
}

#[cfg(feature = "schema")]
mod schema {
    use schemars::Schema;
    use serde_json::json;

    /// `regel` is the rule: the line of a text, which a finding has too, is never there.
    pub(super) fn own_rule(schema: &mut Schema) {
        let fields = schema.get_mut("properties").and_then(|p| p.as_object_mut());
        if let Some(regel) = fields.and_then(|fields| fields.get_mut("regel")) {
            *regel = json!({
                "description": "By which rule; absent: the form, or the bundle.",
                "anyOf": [{ "$ref": "#/$defs/Duidingregel" }, { "type": "null" }]
            });
        }
    }
}
