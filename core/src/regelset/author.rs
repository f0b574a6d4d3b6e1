//! Reads the TOML that people edit and makes the document of it.
//!
//! Only the generator of the embedded regelset and its tests use this, behind
//! the feature `authoring`; no TOML reader travels with the library. Files come
//! in as text with their path, so nothing is read from disk here.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::document::afspraak::Samenwerkingsafspraak;
use super::document::bundelregel::{Bundelnorm, Bundelregel};
use super::document::deelnemer::Deelnemer;
use super::document::instrument::{Instrument, Labelschaal};
use super::document::opschaling::Opschaalmodel;
use super::document::overgangsmoment::Overgangsmoment;
use super::document::processtap::Processtap;
use super::document::regio::Regioprofiel;
use super::document::tafel::Tafel;
use super::document::termijnregel::Termijnregel;
use super::document::verstrekkingsregel::{Grondregel, Verstrekkingsregel};
use super::document::{
    Begrip, Criterium, Document, Feit, FeitSoort, Gedateerd, Leefgebied, Melding, Profiel,
    TriageStap,
};
use super::{Regelset, RegelsetError};
use crate::bron::{Bron, Vindplaats};
use crate::gemeente::Gemeente;
use crate::id::FeitId;

/// A file of `core/data`.
#[derive(Clone, Debug)]
pub struct Bestand {
    /// Its path below `core/data`, with `/`.
    pub pad: String,
    /// What stands in it.
    pub tekst: String,
}

/// Reads all files and checks the result.
///
/// # Errors
///
/// Everything that is wrong, each with the file or rule.
pub fn compose(bestanden: &[Bestand]) -> Result<Regelset, Vec<RegelsetError>> {
    let mut bestanden: Vec<&Bestand> = bestanden.iter().collect();
    bestanden.sort_by(|a, b| a.pad.cmp(&b.pad));
    let (mut document, mut errors) = (Document::default(), Vec::new());
    let mut templates = Vec::new();
    for bestand in bestanden {
        if let Err(error) = read(bestand, &mut document, &mut templates) {
            errors.push(error);
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    expand(&mut document, templates)?;
    Regelset::new(document)
}

/// The canonical JSON of a regelset: the text that is embedded.
#[must_use]
pub fn canonical(regelset: &Regelset) -> String {
    super::canonical(regelset.document()).unwrap_or_default()
}

fn read(
    bestand: &Bestand,
    document: &mut Document,
    templates: &mut Vec<(usize, FeitSjabloon)>,
) -> Result<(), RegelsetError> {
    let parts: Vec<&str> = bestand.pad.split('/').collect();
    match parts.as_slice() {
        ["regelset.toml"] => document.versie = parse::<Versie>(bestand)?.versie,
        ["begrippen.toml"] => document.begrippen = parse::<Begrippen>(bestand)?.begrip,
        ["leefgebieden.toml"] => document.leefgebieden = parse::<Leefgebieden>(bestand)?.leefgebied,
        ["gemeenten.toml"] => document.gemeenten = parse::<Gemeenten>(bestand)?.gemeente,
        ["bronnen", name] => {
            let bron = named(bestand, name, |bron: &Bron| bron.id.as_str())?;
            document.bronnen.push(bron);
        }
        ["leefgebiedenlijsten", name] => document.leefgebiedenlijsten.push(named(
            bestand,
            name,
            |l: &super::Leefgebiedenlijst| l.id.as_str(),
        )?),
        ["feiten", _] => {
            let Feiten {
                feit,
                feit_per_leefgebied,
            } = parse(bestand)?;
            document.feiten.extend(feit);
            let at = document.feiten.len();
            templates.extend(
                feit_per_leefgebied
                    .into_iter()
                    .map(|sjabloon| (at, sjabloon)),
            );
        }
        ["meldingen", _] => document
            .meldingen
            .extend(parse::<Meldingen>(bestand)?.melding),
        ["criteria", folder, name] => document
            .criteria
            .push(versioned::<Criterium>(bestand, folder, name)?),
        ["profielen", folder, name] => document
            .profielen
            .push(versioned::<Profiel>(bestand, folder, name)?),
        ["triage", folder, name] => document
            .triage
            .push(versioned::<TriageStap>(bestand, folder, name)?),
        ["tafels", folder, name] => {
            let tafel = versioned::<Tafel>(bestand, folder, name)?;
            document.tafels.push(tafel);
        }
        ["opschaalmodellen", folder, name] => {
            let model = versioned::<Opschaalmodel>(bestand, folder, name)?;
            document.opschaalmodellen.push(model);
        }
        ["instrumenten", folder, name] => {
            let instrument = versioned::<Instrument>(bestand, folder, name)?;
            document.instrumenten.push(instrument);
        }
        ["labelschalen", name] => {
            let schaal = named(bestand, name, |schaal: &Labelschaal| schaal.id.as_str())?;
            document.labelschalen.push(schaal);
        }
        ["overgangsmomenten", folder, name] => {
            let moment = versioned::<Overgangsmoment>(bestand, folder, name)?;
            document.overgangsmomenten.push(moment);
        }
        ["bundelnormen", folder, name] => {
            let norm = versioned::<Bundelnorm>(bestand, folder, name)?;
            document.bundelnormen.push(norm);
        }
        ["bundelregels", _] => document
            .bundelregels
            .extend(parse::<Bundelregels>(bestand)?.regel),
        ["termijnregels", _] => document
            .termijnregels
            .extend(parse::<Termijnregels>(bestand)?.regel),
        ["processtappen", folder, name] => {
            let stap = versioned::<Processtap>(bestand, folder, name)?;
            document.processtappen.push(stap);
        }
        ["afspraken", folder, name] => document
            .afspraken
            .push(versioned::<Samenwerkingsafspraak>(bestand, folder, name)?),
        ["verstrekkingsregels", folder, name] => {
            let regel = versioned::<Verstrekkingsregel>(bestand, folder, name)?;
            document.verstrekkingsregels.push(regel);
        }
        ["weigeringsgronden.toml"] => {
            document.weigeringsgronden = parse::<Weigeringsgronden>(bestand)?.grond;
        }
        ["deelnemers.toml"] => document.deelnemers = parse::<Deelnemers>(bestand)?.deelnemer,
        ["regios", folder, name] => document
            .regios
            .push(versioned::<Regioprofiel>(bestand, folder, name)?),
        _ => {
            return Err(RegelsetError::PadKloptNiet {
                waar: bestand.pad.clone(),
            });
        }
    }
    Ok(())
}

/// One feit for each leefgebied, after the feiten of the file they stand in.
fn expand(
    document: &mut Document,
    templates: Vec<(usize, FeitSjabloon)>,
) -> Result<(), Vec<RegelsetError>> {
    let mut errors = Vec::new();
    for (at, sjabloon) in templates.into_iter().rev() {
        let mut feiten = Vec::new();
        for leefgebied in &document.leefgebieden {
            match FeitId::try_from(sjabloon.id.replace('*', leefgebied.id.as_str())) {
                Ok(id) => feiten.push(Feit {
                    id,
                    vraag: sjabloon.vraag.replace("{leefgebied}", &leefgebied.in_zin),
                    uitleg: sjabloon.uitleg.replace("{uitleg}", &leefgebied.uitleg),
                    vindplaats: sjabloon.vindplaats.clone(),
                    soort: sjabloon.soort,
                }),
                Err(e) => errors.push(RegelsetError::Vorm {
                    waar: format!("feiten/{}", sjabloon.id),
                    melding: e.to_string(),
                }),
            }
        }
        document.feiten.splice(at..at, feiten);
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

fn named<T: DeserializeOwned>(
    bestand: &Bestand,
    name: &str,
    id: impl Fn(&T) -> &str,
) -> Result<T, RegelsetError> {
    let rule: T = parse(bestand)?;
    if name == format!("{}.toml", id(&rule)) {
        Ok(rule)
    } else {
        Err(RegelsetError::PadKloptNiet {
            waar: bestand.pad.clone(),
        })
    }
}

fn versioned<T: DeserializeOwned + Gedateerd>(
    bestand: &Bestand,
    folder: &str,
    name: &str,
) -> Result<T, RegelsetError> {
    let rule: T = parse(bestand)?;
    let (id, vanaf, _) = rule.dated();
    if folder == id && name == format!("{vanaf}.toml") {
        Ok(rule)
    } else {
        Err(RegelsetError::PadKloptNiet {
            waar: bestand.pad.clone(),
        })
    }
}

fn parse<T: DeserializeOwned>(bestand: &Bestand) -> Result<T, RegelsetError> {
    let wrong = |melding: String| RegelsetError::Vorm {
        waar: bestand.pad.clone(),
        melding,
    };
    let table: toml::Table =
        toml::from_str(&bestand.tekst).map_err(|e| wrong(e.message().to_owned()))?;
    serde_json::from_value(json(toml::Value::Table(table))).map_err(|e| wrong(e.to_string()))
}

/// TOML as JSON: a date becomes its text, which is how our own types read it.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::String(number.to_string()),
        toml::Value::Boolean(yes) => Value::Bool(yes),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(json).collect()),
        toml::Value::Table(table) => Value::Object(
            table
                .into_iter()
                .map(|(key, item)| (key, json(item)))
                .collect::<Map<_, _>>(),
        ),
    }
}

/// A feit that exists once for each leefgebied.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FeitSjabloon {
    id: String,
    vraag: String,
    uitleg: String,
    vindplaats: Vec<Vindplaats>,
    soort: FeitSoort,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Versie {
    versie: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Begrippen {
    begrip: Vec<Begrip>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Leefgebieden {
    leefgebied: Vec<Leefgebied>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Feiten {
    #[serde(default)]
    feit: Vec<Feit>,
    #[serde(default)]
    feit_per_leefgebied: Vec<FeitSjabloon>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meldingen {
    melding: Vec<Melding>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bundelregels {
    regel: Vec<Bundelregel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Termijnregels {
    regel: Vec<Termijnregel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Weigeringsgronden {
    grond: Vec<Grondregel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deelnemers {
    deelnemer: Vec<Deelnemer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gemeenten {
    gemeente: Vec<Gemeente>,
}
