//! `compute_klokken`: the latest moments at which context still helps, by the clocks of
//! the criminal procedure. For information only.

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words};
use super::bewijs::Bewijs;
use crate::bron::Vindplaats;
use crate::json::ToJson;
use crate::klok::{Beginmomenten, Einde, Gestart, Klok};
use crate::lezen::Gelezen;
use crate::pad::Pad;
use crate::regelset::{Regelset, Termijnregel};
use crate::stroom::Tijdstip;
use crate::tekst::klok as zin;
use crate::waarheid::Waarheid;

/// What `compute_klokken` takes: when each clock starts. The day of the start chooses the
/// rule.
pub type KlokInvoer = Beginmomenten;

/// What `compute_klokken` gives. No terms of the agreements between ZSM and the ZVH, and
/// no word on the lawfulness of detention.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KlokAntwoord {
    /// Every clock that was started and may be the one, in a fixed order.
    pub klokken: Vec<Klokstand>,
    /// What would say which clock it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ontbreekt: Vec<KlokVraag>,
    /// Every finding, in the order of the fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bevindingen: Vec<Fout>,
    /// What these moments are, and what they are not.
    pub let_op: String,
    /// With what this was made.
    pub bewijs: Bewijs,
}

/// One clock.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Klokstand {
    /// What this moment is, and what it is not. Always the same words.
    pub label: String,
    /// Which clock.
    pub klok: Klok,
    /// Its title.
    pub titel: String,
    /// Whether it is this one, by what the caller says.
    pub van_toepassing: Waarheid,
    /// The start, as it is written in Amsterdam.
    pub begin: Tijdstip,
    /// The latest moment at which context still helps: the earlier of the readings.
    pub laatste_moment: Tijdstip,
    /// The same in a sentence.
    pub tekst: String,
    /// Both readings of a term in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lezingen: Option<KlokLezingen>,
    /// What the law says, in plain Dutch.
    pub regel: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// The last moment under each reading.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KlokLezingen {
    /// By the clock on the wall.
    pub op_de_klok: Tijdstip,
    /// By the hours that pass.
    pub in_uren: Tijdstip,
    /// Whether they differ.
    pub verschil: Waarheid,
    /// Why they differ, in plain Dutch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
}

/// A question that says which clock it is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KlokVraag {
    /// Where the answer belongs in the input, as a JSON Pointer.
    pub plaats: String,
    /// The question.
    pub vraag: String,
}

/// Works out the latest moments at which context still helps.
///
/// # Errors
///
/// When no clock is started, or when anything could not be read.
pub fn compute_klokken(
    regelset: &Regelset,
    gelezen: &Gelezen<KlokInvoer>,
) -> Result<KlokAntwoord, Vec<Fout>> {
    let Gelezen {
        waarde: invoer,
        bevindingen: read,
    } = gelezen;
    if !read.is_empty() {
        return Err(all_in_words(regelset, read));
    }
    let bevindingen = all_in_words(regelset, &invoer.check(regelset));
    let started = invoer.started();
    if started.is_empty() {
        return Err(bevindingen);
    }
    let klokken = started.iter().filter_map(|gestart| {
        let regel = gestart.regel(regelset)?;
        Some(stand(gestart, regel, gestart.einde(regel)?))
    });
    Ok(KlokAntwoord {
        klokken: klokken.collect(),
        ontbreekt: questions(&started),
        bevindingen,
        let_op: zin::ALLEEN_TER_INFORMATIE.to_owned(),
        bewijs: Bewijs::new(regelset, None),
    })
}

fn stand(gestart: &Gestart, regel: &Termijnregel, einde: Einde) -> Klokstand {
    let lezingen = einde.lezingen.map(|(op_de_klok, in_uren)| {
        let differ = op_de_klok != in_uren;
        KlokLezingen {
            op_de_klok,
            in_uren,
            verschil: if differ { Waarheid::Ja } else { Waarheid::Nee },
            tekst: differ.then(|| zin::LEZINGEN_VERSCHILLEN.to_owned()),
        }
    });
    Klokstand {
        label: zin::ALLEEN_TER_INFORMATIE.to_owned(),
        klok: gestart.klok,
        titel: regel.titel.clone(),
        van_toepassing: gestart.van_toepassing,
        begin: einde.begin,
        laatste_moment: einde.moment,
        tekst: zin::laatste_moment(einde.moment, gestart.van_toepassing),
        lezingen,
        regel: regel.tekst.clone(),
        vindplaatsen: regel.vindplaats.clone(),
    }
}

/// One question for each pair of clocks that is open.
fn questions(started: &[Gestart]) -> Vec<KlokVraag> {
    let open = |klok: Klok| {
        started
            .iter()
            .any(|gestart| gestart.klok == klok && gestart.van_toepassing == Waarheid::Onbekend)
    };
    let top = Pad::top();
    let rows = [
        (
            Klok::OphoudenNegenUur,
            top.to("ophouden").to("inverzekeringstellingMogelijk"),
            zin::VRAAG_MOGELIJK,
        ),
        (
            Klok::InverzekeringstellingVerlengd,
            top.to("inverzekeringstelling").to("verlengd"),
            zin::VRAAG_VERLENGD,
        ),
    ];
    let rows = rows.into_iter().filter(|(klok, ..)| open(*klok));
    let questions = rows.map(|(_, plaats, vraag)| KlokVraag {
        plaats: plaats.to_string(),
        vraag: vraag.to_owned(),
    });
    questions.collect()
}
