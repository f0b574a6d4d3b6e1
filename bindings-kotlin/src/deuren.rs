//! The operations by number: what goes in is JSON, what comes out is bytes for the generated reader.

use koppelvlak::contract::bevinding::Fout;
use koppelvlak::contract::{self, Antwoord};
use koppelvlak::json::FromJson;
use koppelvlak::lezen::Gelezen;
use koppelvlak::regelset::Regelset;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::schrift::{GeenVorm, Schrift};

/// Writes what comes of JSON.
pub(crate) type Naar = fn(&[u8], &mut Schrift) -> Result<(), GeenVorm>;
type Op<I, O> = fn(&Regelset, &Gelezen<I>) -> Result<O, Vec<Fout>>;

/// One operation.
pub(crate) struct Deur {
    pub(crate) naam: &'static str,
    /// What it answers.
    pub(crate) antwoord: Naar,
    /// What it takes, out of JSON.
    pub(crate) invoer: Naar,
    /// What it answered, out of JSON.
    pub(crate) gegeven: Naar,
}

macro_rules! deuren {
    ($($name:ident $module:ident)+) => {
        /// In the order of the contract.
        pub(crate) const DEUREN: &[Deur] = &[$(Deur {
            naam: stringify!($name),
            antwoord: |json, to| written(contract::answer(json, contract::$module::$name), to),
            invoer: |json, to| taken(contract::$module::$name, json, to),
            gegeven: |json, to| given(contract::$module::$name, json, to),
        }),+];
    };
}

deuren! {
    validate_aanmelding validatie
    check_criteria criteria
    advise_triage triage
    check_tafels tafels
    check_oordeel oordeel
    check_opschaling opschaling
    bundle_beoordelingen bundeling
    check_duiding duiding
    export_fhir fhir
    compute_bewaartermijn bewaring
    compute_klokken klok
    check_processtap proces
    check_afspraken afspraken
    compose_contextkaart kaart
    check_verstrekking verstrekking
    compose_bericht bericht
    export_jzv_melding jzv
    import_jzv_melding jzv
    describe_verwerking verwerking
    export_zgw zgw
    describe_zaaktype zgw
    check_regelset regelset
    describe_regels regels
}

/// 1 and the answer, or 2 and what stands in the way.
fn written<T: Serialize>(answer: Result<T, Vec<Fout>>, to: &mut Schrift) -> Result<(), GeenVorm> {
    match answer {
        Ok(waarde) => {
            to.number(1);
            waarde.serialize(to)
        }
        Err(fouten) => {
            to.number(2);
            fouten.serialize(to)
        }
    }
}

fn taken<I, O>(_: Op<I, O>, json: &[u8], to: &mut Schrift) -> Result<(), GeenVorm>
where
    I: FromJson + Serialize,
{
    written(contract::read::<I>(json), to)
}

fn given<I, O>(_: Op<I, O>, json: &[u8], to: &mut Schrift) -> Result<(), GeenVorm>
where
    O: DeserializeOwned + Serialize,
{
    match serde_json::from_slice::<Antwoord<O>>(json) {
        Ok(Antwoord::Ok { waarde }) => written(Ok(waarde), to),
        Ok(Antwoord::Fout { fouten }) => written::<O>(Err(fouten), to),
        Err(_) => {
            to.number(3);
            Ok(())
        }
    }
}
