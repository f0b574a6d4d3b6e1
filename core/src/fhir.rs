//! What is on the table as FHIR R4 (4.0.1): a RiskAssessment for every result, an
//! Observation for every context result, and a List that holds them side by side.
//!
//! Never one merged RiskAssessment, never a chance, never a number. What leaves:
//!
//! | Field | Becomes |
//! |---|---|
//! | `id` | `identifier`, and the `id` that is derived from it ([`naam`]) |
//! | `status` | `status`: `final`, `preliminary` (concept), `entered-in-error` (ingetrokken) |
//! | `afzender.organisatie`, `naam` | `performer.display`, extension `organisatie` |
//! | `instrument` | `method`: the id; the version as `text` |
//! | soort and claim | `code` |
//! | `over` | `subject`: a Patient or Group by pseudonym |
//! | `beoordeeldOp` | `occurrenceDateTime`, `effectiveDateTime` |
//! | `bevat` | `basis`: references, never content |
//! | `domein`, `jegens` | `prediction.outcome`, extension `jegens` |
//! | `afgegeven.label` | `qualitativeRisk`, first coding, exactly as issued |
//! | place on the scale | `qualitativeRisk`, second coding, in an own code system; without a place the extension `geen-plaats` says why |
//! | `horizonDagen` | `whenPeriod` |
//! | rule of the place | `rationale`, in words of this library |
//! | `plan`, for `metGenoemdPlan` | `mitigation` |
//! | `conditie`, `setting`, `orientatie`, `deling` | extensions of the same name |
//! | currency | extension `actualiteit`: `stand`, `tot`, `moment` |
//! | role | extension `rol`; modifierExtension `niet-meetellen` if it does not count or is not current |
//!
//! What stays: `afgegeven.score`, `deelwaarden`, `afzender.rol`, `informatieTot`,
//! `grondslagen`, `kwalificatie`, `populatie` and its reason, `afwijkingen`,
//! `beschermendeFactoren`, whether the person was told and why not, `delingGrond`, `lvb`,
//! what partners wrote, events, choices of the house, and who is in a household.
//!
//! Every level has a last day (`tot`): the last day it holds by age, or the day before it
//! was overtaken; where age does not count, the day of the bundle.
//!
//! Of what is shared as `alleenBestaan` leave the reference, the issuer, the day, the
//! person, the kind of input and that it is masked: an instrument or a domain would tell
//! what it is about. Of what was withdrawn leaves what is needed to find it back; no
//! result. Kenmerken must be unique at whoever sends: receivers know a resource by them.

#[macro_use]
pub mod vorm;

mod aard;
mod context;
mod lijst;
pub mod naam;
pub mod resource;
mod risico;

use self::aard::Stuk;
pub use self::resource::{List, Observation, RiskAssessment};
use self::vorm::{Identifier, Reference};
use crate::beoordeling::{Beoordeling, Stukken};
use crate::bundeling::Bundel;
use crate::kenmerk::BeoordelingId;
use crate::orde;
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd;
use crate::verzameling::Map;

/// Every code of its own; it has a vector.
pub const CODES: &[&str] = &["fhir-beoordeling-onbekend"];

/// What leaves.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Export {
    /// Every result, by reference.
    pub risk_assessments: Vec<RiskAssessment>,
    /// The table; `None`: one assessment was asked for.
    pub list: Option<List>,
    /// Every context result, by reference.
    pub observations: Vec<Observation>,
}

/// Where things are found while the export is made.
struct Tafel<'a> {
    bundel: &'a Bundel,
    /// What came in.
    invoer: Map<&'a BeoordelingId, &'a Beoordeling>,
    /// What leaves, with the type of its resource.
    soorten: Map<&'a BeoordelingId, &'static str>,
    /// How instruments are called.
    afkortingen: Map<&'a str, &'a str>,
}

/// Makes the export of a bundle and the papers it was made of. With `alleen` only of that
/// assessment; `None`: it is not in the bundle.
#[must_use]
pub fn export(
    regelset: &Regelset,
    stukken: &Stukken,
    bundel: &Bundel,
    alleen: Option<&BeoordelingId>,
) -> Option<Export> {
    let tafel = Tafel::of(regelset, stukken, bundel, alleen);
    if alleen.is_some() && tafel.soorten.is_empty() {
        return None;
    }
    let mut risk_assessments: Vec<RiskAssessment> = Vec::new();
    for sleutel in &bundel.sleutels {
        let stukken = tafel.stukken(&sleutel.beoordelingen);
        risk_assessments.extend(stukken.map(|stuk| risico::risk(&tafel, sleutel, &stuk)));
    }
    orde::sort_by(&mut risk_assessments, |a, b| a.id.cmp(&b.id));
    let context = tafel.stukken(&bundel.context);
    let mut observations: Vec<Observation> = context
        .map(|stuk| context::observation(&tafel, &stuk))
        .collect();
    orde::sort_by(&mut observations, |a, b| a.id.cmp(&b.id));
    let list = alleen.is_none().then(|| lijst::list(&tafel));
    Some(Export {
        risk_assessments,
        list,
        observations,
    })
}

impl<'a> Tafel<'a> {
    fn of(
        regelset: &'a Regelset,
        stukken: &'a Stukken,
        bundel: &'a Bundel,
        alleen: Option<&BeoordelingId>,
    ) -> Self {
        let wanted = |id: &BeoordelingId| alleen.is_none_or(|only| only == id);
        let results = bundel.sleutels.iter().flat_map(|s| &s.beoordelingen);
        let results = results.map(|beeld| (&beeld.beoordeling, risico::SOORT));
        let context = bundel.context.iter();
        let context = context.map(|beeld| (&beeld.beoordeling, context::SOORT));
        let instrumenten = regelset.document().instrumenten.iter();
        let instrumenten = instrumenten.filter(|i| i.holds_on(bundel.peildatum));
        let invoer = stukken.beoordelingen.iter();
        Self {
            bundel,
            invoer: invoer.filter_map(|b| Some((b.id.as_ref()?, b))).collect(),
            soorten: results
                .chain(context)
                .filter(|(id, _)| wanted(id))
                .collect(),
            afkortingen: instrumenten
                .map(|i| (i.id.as_str(), i.afkorting.as_str()))
                .collect(),
        }
    }

    /// Those that leave, with what came in.
    fn stukken<'t>(
        &'t self,
        beelden: &'a [crate::bundeling::bundel::Beoordelingsbeeld],
    ) -> impl Iterator<Item = Stuk<'a>> + 't {
        let wanted = beelden
            .iter()
            .filter(|beeld| self.soorten.contains_key(&beeld.beoordeling));
        wanted.filter_map(|beeld| {
            let invoer = *self.invoer.get(&beeld.beoordeling)?;
            Some(Stuk { beeld, invoer })
        })
    }

    /// A reference: to the resource if it leaves too, and always by name.
    fn reference(&self, id: &BeoordelingId) -> Reference {
        let soort = self.soorten.get(id).copied();
        Reference {
            reference: soort.map(|soort| format!("{soort}/{}", naam::id(id.as_str()))),
            r#type: soort.map(str::to_owned),
            identifier: Some(identifier("beoordeling", id.as_str())),
            display: None,
        }
    }
}

/// A name that the sender gave.
fn identifier(system: &str, value: &str) -> Identifier {
    Identifier {
        system: Some(naam::urn(system)),
        value: Some(value.to_owned()),
    }
}
