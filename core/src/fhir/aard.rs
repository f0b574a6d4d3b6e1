//! What results and context have in common: who, what, when, how far shared.

use super::naam::{coding, text, urn, word};
use super::resource::Status;
use super::vorm::{CodeableConcept, Coding, Extension, Reference, Value};
use super::{Tafel, identifier, naam};
use crate::beoordeling::{Beoordeling, BeoordelingStatus, Claim, Deling, Over};
use crate::bundeling::bundel::{Actueelstand, Beoordelingsbeeld, Plaatsstand, Rol, WaaromNiet};
use crate::datum::Datum;
use crate::json::ToJson;

/// One assessment: what became of it, and as it came in.
pub(super) struct Stuk<'a> {
    pub(super) beeld: &'a Beoordelingsbeeld,
    pub(super) invoer: &'a Beoordeling,
}

/// How much of an assessment may leave.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Omvang {
    /// What is shared of it.
    Inhoud,
    /// That it exists.
    Bestaan,
    /// That it was withdrawn.
    Ingetrokken,
}

impl Stuk<'_> {
    /// How much may leave. What is not shared stays not shared when it is withdrawn.
    pub(super) fn omvang(&self) -> Omvang {
        if self.invoer.deling == Some(Deling::AlleenBestaan) {
            Omvang::Bestaan
        } else if self.invoer.status == Some(BeoordelingStatus::Ingetrokken) {
            Omvang::Ingetrokken
        } else {
            Omvang::Inhoud
        }
    }

    pub(super) fn status(&self) -> Status {
        match self.invoer.status {
            None | Some(BeoordelingStatus::Definitief) => Status::Final,
            Some(BeoordelingStatus::Concept) => Status::Preliminary,
            Some(BeoordelingStatus::Ingetrokken) => Status::EnteredInError,
        }
    }

    /// Kind, and claim unless that would tell what is not shared.
    pub(super) fn code(&self, claim: Option<Claim>) -> CodeableConcept {
        let claim = claim.filter(|_| self.omvang() != Omvang::Bestaan);
        let claim = claim.map(|claim| coding("claim", claim));
        let soort = coding("soort", self.beeld.soort);
        CodeableConcept {
            coding: std::iter::once(soort).chain(claim).collect(),
            ..CodeableConcept::default()
        }
    }

    /// The instrument, with its version as its issuer wrote it.
    pub(super) fn method(&self, tafel: &Tafel<'_>) -> Option<CodeableConcept> {
        let used = self.beeld.instrument.as_ref()?;
        let id = used.id.as_ref()?;
        if self.omvang() == Omvang::Bestaan {
            return None;
        }
        let afkorting = tafel.afkortingen.get(id.as_str()).copied();
        let name = afkorting.unwrap_or(id.as_str());
        let versie = used.versie.as_deref().and_then(text);
        Some(CodeableConcept {
            coding: vec![Coding {
                display: afkorting.map(str::to_owned),
                ..coding("instrument", id)
            }],
            text: versie.map(|versie| format!("{name}, versie {versie}")),
            ..CodeableConcept::default()
        })
    }

    /// The organisation: its name, or else its kind. R4 has no Organization here, so it
    /// is someone in a role of that organisation.
    pub(super) fn performer(&self, soort: &str) -> Reference {
        let afzender = &self.beeld.afzender;
        let naam = afzender.naam.as_deref().and_then(text);
        Reference {
            r#type: Some(soort.to_owned()),
            display: naam.or(afzender.organisatie.map(word)),
            ..Reference::default()
        }
    }

    /// Currency, role, condition and the like; of what is not shared only that.
    pub(super) fn extensions(&self, peildatum: Datum) -> Vec<Extension> {
        let invoer = self.invoer;
        let organisatie = self.beeld.afzender.organisatie;
        let mut all: Vec<Extension> = Vec::new();
        all.extend(organisatie.map(|state| code("organisatie", state)));
        all.extend(invoer.deling.map(|state| code("deling", state)));
        if self.omvang() != Omvang::Inhoud {
            return all;
        }
        all.extend(invoer.orientatie.map(|state| code("orientatie", state)));
        all.extend(invoer.conditie.map(|state| code("conditie", state)));
        all.extend(invoer.setting.map(|state| code("setting", state)));
        all.push(self.currency(peildatum));
        all.push(code("rol", self.beeld.rol));
        all
    }

    /// How current it is, and the last day it holds.
    fn currency(&self, peildatum: Datum) -> Extension {
        let actualiteit = &self.beeld.actualiteit;
        let before = actualiteit.sinds.and_then(Datum::previous);
        let tot = before.or(actualiteit.houdbaar_tot).unwrap_or(peildatum);
        let mut parts = vec![
            Extension::of("stand", Value::Code(word(actualiteit.stand))),
            Extension::of("tot", Value::Date(tot)),
        ];
        let moment = actualiteit.moment.as_ref();
        parts.extend(moment.map(|id| Extension::of("moment", Value::Code(word(id)))));
        Extension::parts(urn("actualiteit"), parts)
    }

    /// Why it may not be read as a current result that counts. Of what is not shared or
    /// withdrawn nothing else is told.
    pub(super) fn not_counted(&self) -> Vec<Extension> {
        let beeld = self.beeld;
        let reason = match self.omvang() {
            Omvang::Bestaan => Some(WaaromNiet::NietGedeeld),
            Omvang::Ingetrokken => Some(WaaromNiet::Ingetrokken),
            Omvang::Inhoud => beeld.waarom_niet,
        };
        let told = self.omvang() == Omvang::Inhoud;
        let role = reason
            .map(word)
            .or((beeld.rol != Rol::Telt).then(|| word(beeld.rol)));
        let stale = [Actueelstand::Verlopen, Actueelstand::Ingehaald]
            .into_iter()
            .find(|stand| told && *stand == beeld.actualiteit.stand)
            .map(word);
        let words = role.into_iter().chain(stale);
        words
            .map(|word| Extension::of(urn("niet-meetellen"), Value::Code(word)))
            .collect()
    }

    /// The label exactly as issued, as a code of the labels of its instrument.
    pub(super) fn native(&self) -> Option<Coding> {
        let label = self.beeld.afgegeven.label.as_deref()?;
        let used = self.beeld.instrument.as_ref();
        let id = used.and_then(|used| used.id.as_ref());
        let labelversie = used.and_then(|used| used.labelversie.as_deref());
        let system = id.map_or("labels".to_owned(), |id| format!("labels:{id}"));
        Some(Coding {
            system: Some(urn(&system)),
            version: labelversie.and_then(text),
            code: Some(naam::code(label)?),
            display: text(label),
            user_selected: Some(true),
        })
    }

    /// Why there is no place on the scale, as an extension.
    pub(super) fn placeless(&self) -> Option<Extension> {
        let plaats = &self.beeld.plaats;
        let reason = match (plaats.stand, plaats.reden) {
            (Plaatsstand::OpDeSchaal, _) => return None,
            (_, Some(reden)) => word(reden),
            (stand, None) => word(stand),
        };
        Some(Extension::of(urn("geen-plaats"), Value::Code(reason)))
    }
}

/// An extension with one word.
pub(super) fn code(name: &str, state: impl ToJson + Copy) -> Extension {
    Extension::of(urn(name), Value::Code(word(state)))
}

/// A person as Patient, a household as Group, both by pseudonym.
pub(super) fn subject(over: &Over) -> Reference {
    let (soort, identifier) = match (&over.persoon, &over.huishouden) {
        (None, Some(id)) => ("Group", Some(identifier("huishouden", id.as_str()))),
        (id, _) => (
            "Patient",
            id.as_ref().map(|id| identifier("persoon", id.as_str())),
        ),
    };
    Reference {
        r#type: Some(soort.to_owned()),
        identifier,
        ..Reference::default()
    }
}
