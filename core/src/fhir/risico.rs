//! One result as RiskAssessment.

use super::aard::{Omvang, Stuk, subject};
use super::naam::{ABSENT, coding, text, urn, word};
use super::resource::{Prediction, RiskAssessment};
use super::vorm::{CodeableConcept, Coding, Extension, Period, Reference, Value};
use super::{Tafel, identifier, naam};
use crate::beoordeling::{Bereik, Conditie, Jegens, Sleutel};
use crate::bundeling::bundel::{Schaal, Sleutelbeeld};
use crate::tekst;

pub(super) const SOORT: &str = "RiskAssessment";

/// What may leave of one result.
pub(super) fn risk(tafel: &Tafel<'_>, beeld: &Sleutelbeeld, stuk: &Stuk<'_>) -> RiskAssessment {
    let id = stuk.beeld.beoordeling.as_str();
    let sleutel = &beeld.sleutel;
    let whole = stuk.omvang() == Omvang::Inhoud;
    let prediction = match stuk.omvang() {
        Omvang::Inhoud => vec![prediction(beeld, stuk)],
        Omvang::Bestaan => vec![masked()],
        Omvang::Ingetrokken => Vec::new(),
    };
    let basis = stuk.invoer.bevat.iter().filter(|_| whole);
    RiskAssessment {
        id: naam::id(id),
        identifier: vec![identifier("beoordeling", id)],
        status: stuk.status(),
        code: stuk.code(sleutel.claim),
        subject: subject(&sleutel.over),
        occurrence_date_time: stuk.beeld.beoordeeld_op,
        performer: stuk.performer("PractitionerRole"),
        extension: stuk.extensions(tafel.bundel.peildatum),
        modifier_extension: stuk.not_counted(),
        method: stuk.method(tafel),
        basis: basis.map(|id| tafel.reference(id)).collect(),
        prediction,
        mitigation: plan(stuk).filter(|_| whole),
    }
}

/// There is a result, and it is not shared.
fn masked() -> Prediction {
    Prediction {
        extension: vec![Extension::of(ABSENT, Value::Code("masked".to_owned()))],
        ..Prediction::default()
    }
}

/// The plan that the statement names as its condition.
fn plan(stuk: &Stuk<'_>) -> Option<String> {
    let named = stuk.beeld.conditie == Some(Conditie::MetGenoemdPlan);
    let plan = stuk.beeld.plan.as_deref().filter(|_| named)?;
    text(plan)
}

fn prediction(beeld: &Sleutelbeeld, stuk: &Stuk<'_>) -> Prediction {
    let sleutel = &beeld.sleutel;
    let plaats = &stuk.beeld.plaats;
    let toward = sleutel.jegens.as_ref();
    Prediction {
        extension: toward.and_then(named).into_iter().collect(),
        outcome: outcome(sleutel),
        qualitative_risk: Some(qualitative(beeld.schaal, stuk)),
        when_period: period(stuk),
        rationale: Some(tekst::fhir::plaats(beeld.schaal, plaats)),
    }
}

/// Which harm, toward whom.
fn outcome(sleutel: &Sleutel) -> Option<CodeableConcept> {
    let domein = sleutel.domein.map(|domein| coding("domein", domein));
    let soort = sleutel.jegens.as_ref().and_then(|jegens| jegens.soort);
    let coding: Vec<Coding> = domein
        .into_iter()
        .chain(soort.map(|soort| coding("jegens", soort)))
        .collect();
    (!coding.is_empty()).then(|| CodeableConcept {
        coding,
        ..CodeableConcept::default()
    })
}

/// Which person or group.
pub(super) fn named(jegens: &Jegens) -> Option<Extension> {
    let value = match (&jegens.persoon, jegens.groep) {
        (Some(id), _) => Value::Reference(Reference {
            r#type: Some("Patient".to_owned()),
            identifier: Some(identifier("persoon", id.as_str())),
            ..Reference::default()
        }),
        (None, Some(groep)) => Value::Code(word(groep)),
        (None, None) => return None,
    };
    Some(Extension::of(urn("jegens"), value))
}

/// The label as issued, then its place. Without a place no level, but the reason.
fn qualitative(schaal: Schaal, stuk: &Stuk<'_>) -> CodeableConcept {
    let native = stuk.native();
    let own = stuk.beeld.plaats.bereik.map(|bereik| level(schaal, bereik));
    let unknown = (native.is_none() && own.is_none())
        .then(|| Extension::of(ABSENT, Value::Code("unknown".to_owned())));
    CodeableConcept {
        extension: unknown.into_iter().chain(stuk.placeless()).collect(),
        coding: native.into_iter().chain(own).collect(),
        text: None,
    }
}

/// A place on the scale of a claim: a level, or from one level to another. The levels of
/// a chance are another code system than those with anchors.
fn level(schaal: Schaal, bereik: Bereik) -> Coding {
    let (van, tot) = (word(bereik.van), word(bereik.tot));
    let (code, display) = if van == tot {
        (van.clone(), van)
    } else {
        (format!("{van}-{tot}"), format!("{van} tot {tot}"))
    };
    let system = match schaal {
        Schaal::Zorgniveau => "zorgniveau",
        Schaal::VolgordeBinnenClaim => "volgorde-binnen-claim",
    };
    Coding {
        system: Some(urn(system)),
        code: Some(code),
        display: Some(display),
        ..Coding::default()
    }
}

/// From the day of the assessment, as far as it looks ahead.
fn period(stuk: &Stuk<'_>) -> Option<Period> {
    let start = stuk.beeld.beoordeeld_op;
    let days = stuk.beeld.horizon_dagen?;
    Some(Period {
        start: Some(start),
        end: Some(start.plus_days(days.into())?),
    })
}
