//! The result of bundling: what everybody says, side by side. Words and references
//! only; nothing in it is a number about a person.

mod staten;

use serde::{Deserialize, Serialize};

pub use self::staten::{
    Aandachtreden, Actueelstand, Afstand, Consensus, Eisuitslag, Gereedheid, Metagegeven,
    Onderscheid, Plaatsstand, Rol, Schaal, Trendrichting, Volledigheidsregel, WaaromNiet,
};
use crate::beoordeling::{
    Afgegeven, Afwijking, Afzender, BeoordelingSoort, Bereik, Claim, Conditie, GebruiktInstrument,
    Grondslagen, Over, PartnerAntwoord, Setting, Sleutel, Zorgniveau,
};
use crate::datum::Datum;
use crate::id::{EisId, MomentId};
use crate::json::ToJson;
use crate::kenmerk::{BeoordelingId, GebeurtenisId, PersoonId};
use crate::regelset::document::instrument::{Afbeeldregel, NietHerleidbaar};

macro_rules! uit {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }
    )+};
}

uit! {
    /// Everything on the table, side by side.
    pub struct Bundel {
        /// The day that counts as today.
        pub peildatum: Datum,
        /// SHA-256 of the day, the rules and everything that was bundled (R17).
        pub vingerafdruk: String,
        /// Per sleutel what is said (R9 to R12), in order.
        pub sleutels: Vec<Sleutelbeeld>,
        /// Functioning, protection and suspicions: never a level.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub context: Vec<Beoordelingsbeeld>,
        /// What could not be bundled, because something in it does not fit (R1). Its
        /// findings say why. Nothing here counts as low.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub niet_gebundeld: Vec<NietGebundeld>,
        /// What every partner answered, those that did not included.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub partners: Vec<Partnerbeeld>,
        /// Where someone says that there is danger now: act, whatever is missing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub direct_handelen: Vec<DirectHandelen>,
        /// What asks for attention (R13). A set: no order of weight.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aandacht: Vec<Aandachtspunt>,
        /// What is missing (R15).
        pub volledigheid: Volledigheid,
        /// What is due at overgangsmomenten (R16).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub eisen: Vec<Eisstand>,
        /// The highest level issued, if it was asked for (R14).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub overzicht: Option<Overzicht>,
        /// Whether the table can start.
        pub gereedheid: Gereedheid,
    }

    /// What is said about one sleutel.
    pub struct Sleutelbeeld {
        /// What it is about.
        pub sleutel: Sleutel,
        /// What a level means here.
        pub schaal: Schaal,
        /// Every result, also those that do not count, from new to old.
        pub beoordelingen: Vec<Beoordelingsbeeld>,
        /// The result with the highest end among those that count and are current.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hoogste: Option<Stand>,
        /// The one with the lowest end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub laagste: Option<Stand>,
        /// Without a current result: the last one that counted (R11).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub laatst_bekend: Option<Stand>,
        /// How far they are apart; absent: no current result.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub afstand: Option<Afstand>,
        /// Whether they agree.
        pub consensus: Consensus,
        /// Which current results count as one voice, because they share an issuer or a component.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub stemmen: Vec<Vec<BeoordelingId>>,
        /// Facts in which the two that are furthest apart differ (R10).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub verklaring: Option<Verschilverklaring>,
        /// Changes within one instrument (R12).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub trends: Vec<Trend>,
    }

    /// One result, as its issuer gave it, and what became of it.
    pub struct Beoordelingsbeeld {
        /// Which assessment.
        pub beoordeling: BeoordelingId,
        /// Of context, which has no sleutel: whom it is about.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub over: Over,
        /// Of context: what kind of statement.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub claim: Option<Claim>,
        /// Who issued it.
        pub afzender: Afzender,
        /// What kind of input.
        pub soort: BeoordelingSoort,
        /// With which instrument.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub instrument: Option<GebruiktInstrument>,
        /// The result as issued.
        pub afgegeven: Afgegeven,
        /// The level that a professional chose.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub anker: Option<Zorgniveau>,
        /// The day of the assessment.
        pub beoordeeld_op: Datum,
        /// The last day of its information.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub informatie_tot: Option<Datum>,
        /// Under which condition.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub conditie: Option<Conditie>,
        /// Which plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub plan: Option<String>,
        /// In which situation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub setting: Option<Setting>,
        /// How many days ahead the statement looks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub horizon_dagen: Option<u16>,
        /// What it rests on.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub grondslagen: Grondslagen,
        /// Where it differs from a component, with the reasons of its issuer.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub afwijkingen: Vec<Afwijking>,
        /// Its place on the scale of its claim.
        pub plaats: Plaats,
        /// Whether it is still current.
        pub actualiteit: Actualiteit,
        /// What part it plays.
        pub rol: Rol,
        /// Why it does not count.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub waarom_niet: Option<WaaromNiet>,
        /// The judgement of which it is a component.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub onderdeel_van: Option<BeoordelingId>,
    }

    /// Where a result stands on the scale of its claim. Without `bereik` it has no place,
    /// and that is never low.
    pub struct Plaats {
        /// Whether it has a place.
        pub stand: Plaatsstand,
        /// How far it can be told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bereik: Option<Bereik>,
        /// Why it has no place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reden: Option<NietHerleidbaar>,
        /// By which rule.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub regel: Option<Afbeeldregel>,
    }

    /// Whether a result is still current (R3).
    pub struct Actualiteit {
        /// How it stands.
        pub stand: Actueelstand,
        /// The last day it holds by age; absent: no age.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub houdbaar_tot: Option<Datum>,
        /// Since when it is no longer current.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sinds: Option<Datum>,
        /// The moment that overtook it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub moment: Option<MomentId>,
        /// The event of that moment, if it has a reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gebeurtenis: Option<GebeurtenisId>,
    }

    /// One result as an end of what is said.
    pub struct Stand {
        /// Which assessment.
        pub beoordeling: BeoordelingId,
        /// Its place.
        pub bereik: Bereik,
        /// Its day.
        pub beoordeeld_op: Datum,
    }

    /// Facts in which two results differ. It explains; it does not choose.
    pub struct Verschilverklaring {
        /// The result that says most.
        pub hoog: BeoordelingId,
        /// The result that says least.
        pub laag: BeoordelingId,
        /// In what they differ; never empty.
        pub verschillen: Vec<Onderscheid>,
    }

    /// A change within one instrument, version and condition.
    pub struct Trend {
        /// The earlier result.
        pub van: BeoordelingId,
        /// The later result.
        pub naar: BeoordelingId,
        /// What changed.
        pub richting: Trendrichting,
    }

    /// Something that could not be bundled.
    pub struct NietGebundeld {
        /// Its place in what came in, as a JSON Pointer.
        pub plaats: String,
        /// Its reference, if it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub beoordeling: Option<BeoordelingId>,
    }

    /// What a partner answered.
    pub struct Partnerbeeld {
        /// Which partner.
        pub partner: Afzender,
        /// What it answered.
        pub antwoord: PartnerAntwoord,
        /// Which assessments.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub beoordelingen: Vec<BeoordelingId>,
        /// The picture in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tekst: Option<String>,
        /// The ground for not sharing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub grond: Option<String>,
    }

    /// Danger now, according to someone.
    pub struct DirectHandelen {
        /// What it is about.
        pub sleutel: Sleutel,
        /// Which results say so.
        pub beoordelingen: Vec<BeoordelingId>,
    }

    /// Something that asks for attention.
    pub struct Aandachtspunt {
        /// Why.
        pub reden: Aandachtreden,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sleutel: Option<Sleutel>,
        /// Which assessments.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub beoordelingen: Vec<BeoordelingId>,
        /// Which partners.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub partners: Vec<Afzender>,
        /// Which persons.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub personen: Vec<PersoonId>,
    }

    /// What is missing.
    pub struct Volledigheid {
        /// Whether nothing is missing.
        pub volledig: bool,
        /// What must be there before the table starts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub blokkerend: Vec<Gemis>,
        /// What is missing and must be named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub leemten: Vec<Gemis>,
    }

    /// One thing that is missing.
    pub struct Gemis {
        /// By which rule.
        pub regel: Volledigheidsregel,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sleutel: Option<Sleutel>,
        /// Which assessments.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub beoordelingen: Vec<BeoordelingId>,
        /// Which partners.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub partners: Vec<Afzender>,
        /// Which persons.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub personen: Vec<PersoonId>,
        /// Which requirement of a moment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub eis: Option<EisId>,
        /// Which assessment of the type of case: its place in that list, from the top.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub plaats: Option<String>,
        /// Which data about the assessment.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub gegevens: Vec<Metagegeven>,
    }

    /// An assessment that is due at a moment, and how that stands.
    pub struct Eisstand {
        /// Which requirement.
        pub eis: EisId,
        /// Of which moment.
        pub moment: MomentId,
        /// Of which event, if it has a reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gebeurtenis: Option<GebeurtenisId>,
        /// The day of the moment.
        pub datum: Datum,
        /// For whom; absent: for the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub persoon: Option<PersoonId>,
        /// How it stands.
        pub stand: Eisuitslag,
        /// The last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub uiterlijk: Option<Datum>,
        /// Which assessments satisfy it, or came too late.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub beoordelingen: Vec<BeoordelingId>,
        /// Why it does not apply, in the words of the people who said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reden: Option<String>,
    }

    /// The highest level issued. Always with its caption.
    pub struct Overzicht {
        /// The level; absent: not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub niveau: Option<Bereik>,
        /// What it is and is not.
        pub bijschrift: String,
    }
}

impl Plaats {
    /// A place on the scale.
    #[must_use]
    pub fn on(bereik: Bereik, regel: Option<Afbeeldregel>) -> Self {
        Self {
            stand: Plaatsstand::OpDeSchaal,
            bereik: Some(bereik),
            reden: None,
            regel,
        }
    }

    /// No place, because there is nothing to place.
    #[must_use]
    pub fn open(regel: Option<Afbeeldregel>) -> Self {
        Self {
            stand: Plaatsstand::NietBepaald,
            bereik: None,
            reden: None,
            regel,
        }
    }

    /// No place, although there is a result.
    #[must_use]
    pub fn none(reden: NietHerleidbaar, regel: Option<Afbeeldregel>) -> Self {
        Self {
            stand: Plaatsstand::NietHerleidbaar,
            bereik: None,
            reden: Some(reden),
            regel,
        }
    }
}

impl Actualiteit {
    /// Whether it is current: nothing overtook it, and it is not too old.
    #[must_use]
    pub fn is_current(&self) -> bool {
        matches!(
            self.stand,
            Actueelstand::Actueel | Actueelstand::BinnenkortVerlopen
        )
    }
}

impl Beoordelingsbeeld {
    /// Whether it counts and is current.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.rol == Rol::Telt && self.actualiteit.is_current()
    }
}
