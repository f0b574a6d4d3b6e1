//! From the schemas of the contract to the model.

use std::collections::{BTreeMap, BTreeSet};

use koppelvlak::contract::OPS;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value};

use super::model::{Bewerking, Inhoud, Model, Soort, Type, Veld};
use super::{namen, verborgen};
use crate::schemas::{self, Kant};

/// The schemas of everything, as it is read and as it is written.
struct Schemas {
    gelezen: Map<String, Value>,
    geschreven: Map<String, Value>,
    /// By name in the schema.
    namen: BTreeMap<String, String>,
}

/// Records into which another is written whole, which a schema does not show. The vectors find one
/// that is not here: it cannot be read.
const PLAT: &[&str] = &["DuidingBevinding"];

/// The types of the contract.
pub(super) fn model() -> Result<Model, String> {
    let mut reader = SchemaSettings::draft2020_12().into_generator();
    let mut writer = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let invoer = roots(Kant::Invoer, &mut reader, &mut writer)?;
    let antwoord = roots(Kant::Antwoord, &mut reader, &mut writer)?;
    schemas::others(&mut reader);
    schemas::others(&mut writer);
    let mut schemas = Schemas {
        gelezen: reader.take_definitions(false),
        geschreven: writer.take_definitions(false),
        namen: BTreeMap::new(),
    };
    schemas.name_all()?;
    let given = schemas.below(&invoer);
    let mut types = Vec::new();
    for name in schemas.geschreven.keys() {
        types.extend(schemas.types(name, given.contains(name))?);
    }
    verborgen::check(&types)?;
    let ops = OPS.iter().zip(invoer.iter().zip(&antwoord));
    let ops = ops.map(|(op, (invoer, antwoord))| {
        Ok(Bewerking {
            naam: op.name,
            invoer: schemas.name(invoer)?,
            antwoord: schemas.name(antwoord)?,
        })
    });
    let ops = ops.collect::<Result<_, String>>()?;
    Ok(Model { types, ops })
}

/// The names in the schema of what every operation takes or gives.
fn roots(
    kant: Kant,
    reader: &mut SchemaGenerator,
    writer: &mut SchemaGenerator,
) -> Result<Vec<String>, String> {
    let one = |op: &'static str| {
        let read = schemas::record(op, kant, reader);
        let written = schemas::record(op, kant, writer);
        let name = |schema: Option<schemars::Schema>| reference(schema?.as_value());
        let (read, written) = (name(read), name(written));
        read.filter(|read| Some(read) == written.as_ref())
            .ok_or_else(|| format!("{op}: its records have no name"))
    };
    OPS.iter().map(|op| op.name).map(one).collect()
}

impl Schemas {
    fn name_all(&mut self) -> Result<(), String> {
        let mut taken = BTreeSet::new();
        for (name, schema) in &self.geschreven {
            let own = namen::of(name, &doc(schema))?;
            if !taken.insert(own.clone()) {
                return Err(format!("two types are called {own}"));
            }
            self.namen.insert(name.clone(), own);
        }
        Ok(())
    }

    fn name(&self, name: &str) -> Result<String, String> {
        let own = self.namen.get(name).cloned();
        own.ok_or_else(|| format!("{name} is in no schema"))
    }

    /// Everything that these refer to, themselves included.
    fn below(&self, roots: &[String]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut todo = roots.to_vec();
        while let Some(name) = todo.pop() {
            if let Some(schema) = self.geschreven.get(&name) {
                if found.insert(name) {
                    references(schema, &mut todo);
                }
            }
        }
        found
    }

    /// The types that one schema gives: none for text with a form.
    fn types(&self, name: &str, given: bool) -> Result<Vec<Type>, String> {
        let schema = self.geschreven.get(name).unwrap_or(&Value::Null);
        let (naam, doc) = (self.name(name)?, doc(schema));
        let plat = !variants(schema).is_empty() || PLAT.contains(&naam.as_str());
        let words = words(schema);
        if !words.is_empty() {
            let inhoud = Inhoud::Keuze(words);
            return Ok(vec![Type {
                naam,
                doc,
                plat,
                inhoud,
            }]);
        }
        if schema.get("properties").is_some() {
            let read = self.gelezen.get(name).unwrap_or(schema);
            let velden = self.fields(&naam, schema, read, given)?;
            let inhoud = Inhoud::Record(velden);
            return Ok(vec![Type {
                naam,
                doc,
                plat,
                inhoud,
            }]);
        }
        match schema.get("oneOf").and_then(Value::as_array) {
            Some(variants) => self.union(naam, doc, variants),
            None => Ok(Vec::new()),
        }
    }

    /// A record for each variant with content, and the choice between them.
    fn union(&self, naam: String, doc: String, variants: &[Value]) -> Result<Vec<Type>, String> {
        let plat = false;
        let mut types = Vec::new();
        for variant in variants {
            let mut velden = self.fields(&naam, variant, variant, false)?;
            let [veld] = velden.as_mut_slice() else {
                return Err(format!("{naam}: a variant has not one field"));
            };
            let naam = format!("{naam}{}", capital(&veld.wire));
            let doc = std::mem::take(&mut veld.doc);
            let doc = if doc.is_empty() {
                self::doc(variant)
            } else {
                doc
            };
            let inhoud = Inhoud::Record(velden);
            types.push(Type {
                naam,
                doc,
                plat,
                inhoud,
            });
        }
        let names = types.iter().map(|t| t.naam.clone()).collect();
        let inhoud = Inhoud::Unie(names);
        types.push(Type {
            naam,
            doc,
            plat,
            inhoud,
        });
        Ok(types)
    }

    fn fields(
        &self,
        naam: &str,
        written: &Value,
        read: &Value,
        given: bool,
    ) -> Result<Vec<Veld>, String> {
        let mut velden = Vec::new();
        let (altijd, nodig) = (required(written), required(read));
        for (wire, schema) in object(written, "properties") {
            let (soort, leeg) = self
                .kind(schema)
                .map_err(|e| format!("{naam}.{wire}: {e}"))?;
            let is_needed = nodig.contains(&wire.as_str());
            // only a field that somebody must fill in is both needed and empty at first
            let leeg = leeg && !is_needed;
            velden.push(Veld {
                wire: wire.clone(),
                verborgen: verborgen::is_hidden(naam, wire, &soort, given),
                soort,
                doc: doc(schema),
                leeg,
                nodig: is_needed,
                altijd: altijd.contains(&wire.as_str()),
            });
        }
        // one of these fields, written out beside the others: absent or alone
        for variant in variants(written) {
            let more = self.fields(naam, variant, variant, given)?;
            velden.extend(more.into_iter().map(|veld| Veld {
                doc: doc(variant),
                leeg: true,
                nodig: false,
                altijd: false,
                ..veld
            }));
        }
        Ok(velden)
    }

    /// What a field holds, and whether it may be null.
    fn kind(&self, schema: &Value) -> Result<(Soort, bool), String> {
        if let Some(name) = reference(schema) {
            return Ok((self.named(&name)?, false));
        }
        if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
            let is_null = |choice: &&Value| choice.get("type").is_some_and(|t| t == "null");
            let mut rest = choices.iter().filter(|choice| !is_null(choice));
            return match (rest.next(), rest.next()) {
                (Some(one), None) => Ok((self.kind(one)?.0, choices.len() > 1)),
                _ => Err("more than one kind".to_owned()),
            };
        }
        if let Some(word) = schema.get("const").and_then(Value::as_str) {
            return Ok((Soort::Vast(word.to_owned()), false));
        }
        let kinds = match schema.get("type") {
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(kind)) => vec![kind.as_str()],
            _ => Vec::new(),
        };
        let leeg = kinds.contains(&"null");
        let soort = match kinds.first().copied() {
            Some("string") => Soort::Tekst(None),
            Some("integer") => Soort::Getal,
            Some("boolean") => Soort::JaNee,
            Some("array") => {
                let items = schema.get("items").ok_or("a list of nothing")?;
                Soort::Lijst(Box::new(self.kind(items)?.0))
            }
            _ => return Err("a kind that is not known here".to_owned()),
        };
        Ok((soort, leeg))
    }

    fn named(&self, name: &str) -> Result<Soort, String> {
        let schema = self.geschreven.get(name).unwrap_or(&Value::Null);
        if let Some(same) = reference(schema) {
            return self.named(&same);
        }
        let own = self.name(name)?;
        let is_text = schema.get("type").is_some_and(|t| t == "string");
        Ok(match schema.get("format").and_then(Value::as_str) {
            Some("date") => Soort::Dag,
            _ if is_text && words(schema).is_empty() => Soort::Tekst(Some(own)),
            _ => Soort::Van(own),
        })
    }
}

/// The words of a choice, with what they mean; empty for anything else.
fn words(schema: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        let words = words.iter().filter_map(text);
        return words.map(|word| (word, String::new())).collect();
    }
    let mut found = Vec::new();
    for part in schema
        .get("oneOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        match part.get("const").and_then(text) {
            Some(word) => found.push((word, doc(part))),
            None => found.extend(words(part)),
        }
    }
    found
}

/// The variants that a record has beside its fields.
fn variants(schema: &Value) -> Vec<&Value> {
    let parts = schema.get("anyOf").and_then(Value::as_array);
    let parts = parts.into_iter().flatten();
    let choices = parts.filter_map(|part| part.get("oneOf")?.as_array());
    choices.flatten().collect()
}

fn object<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let fields = schema.get(key).and_then(Value::as_object);
    fields.into_iter().flatten()
}

fn required(schema: &Value) -> Vec<&str> {
    let names = schema.get("required").and_then(Value::as_array);
    names
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

fn reference(schema: &Value) -> Option<String> {
    let path = schema.get("$ref")?.as_str()?;
    path.strip_prefix("#/$defs/").map(str::to_owned)
}

fn references(schema: &Value, found: &mut Vec<String>) {
    found.extend(reference(schema));
    match schema {
        Value::Object(fields) => fields.values().for_each(|value| references(value, found)),
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

/// What the schema says of itself, without links of rustdoc.
fn doc(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str);
    let text = text.unwrap_or_default();
    let plain = text.replace("[`", "`").replace("`]", "`");
    plain
        .replace("super::", "")
        .replace("crate::", "")
        .replace("Self::", "")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
