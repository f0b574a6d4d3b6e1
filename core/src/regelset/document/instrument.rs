//! The catalogue of instruments: what each is, what it issues, and when it was in use.
//!
//! Names and results only. No items, no cut-offs: the library never scores.

use crate::beoordeling::{BeoordelingSoort, Bereik, Claim, Houdbaarheid, Orientatie, Risicodomein};
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::{InstrumentId, SchaalId};

deel! {
    /// An instrument.
    pub struct Instrument {
        /// Its name.
        pub id: InstrumentId,
        /// As people call it.
        pub afkorting: String,
        /// Its full name.
        pub titel: String,
        /// The first day this entry holds.
        pub geldig_vanaf: Datum,
        /// The last day this entry holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// Who owns or made it, and who uses it in the Netherlands.
        pub eigenaar: String,
        /// For whom it is made.
        pub populatie: String,
        /// How it comes to a result.
        pub methode: Methode,
        /// What a user must be able to do. Absent: no source says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kwalificatie: Option<String>,
        /// When it is done again, as published. Absent: no source says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub herhaling: Option<String>,
        /// What to keep in mind with its results.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub let_op: Option<String>,
        /// Whether whoever issues a result must say that the person falls inside the population.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub populatie_nagaan: bool,
        /// Whether whoever issues a result must say that the assessor is qualified.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub kwalificatie_nagaan: bool,
        /// Whether a source says that it was studied for people with LVB.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub lvb_onderzocht: bool,
        /// Whether it is only a component of another judgement, and never counts by itself.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub onderdeel: bool,
        /// When it was not simply in use, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub toestand: Vec<Toestand>,
        /// What it issues; at least one, unless it is refused.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub uitkomst: Vec<Instrumentuitkomst>,
        /// Why a result with this name is refused. Absent: it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geweigerd: Option<String>,
    }

    /// A period in which an instrument was not simply in use.
    pub struct Toestand {
        /// The first day.
        pub vanaf: Datum,
        /// The last day. Absent: until now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tot: Option<Datum>,
        /// What was the matter.
        pub soort: ToestandSoort,
        /// The same in words.
        pub tekst: String,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// One thing that an instrument issues.
    pub struct Instrumentuitkomst {
        /// What it is, in plain Dutch.
        pub tekst: String,
        /// What kind of input.
        pub soort: BeoordelingSoort,
        /// What kind of statement.
        pub claim: Claim,
        /// Now or later.
        pub orientatie: Orientatie,
        /// Which harms it can be about.
        pub domeinen: Vec<Risicodomein>,
        /// How fast it grows old.
        pub houdbaarheid: Houdbaarheid,
        /// The labels it is issued in, by version. Empty: results have no place on the scale.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub labels: Vec<Labelkeuze>,
        /// Whether it counts only inside another judgement, as the manual says.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub niet_op_zichzelf: bool,
        /// Where the labels and the way they are read come from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// Which labels a version of an instrument uses.
    pub struct Labelkeuze {
        /// For one version of the labels only. Absent: for every version.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub labelversie: Option<String>,
        /// The labels.
        pub schaal: SchaalId,
    }

    /// A set of labels and what each can mean on the scale.
    pub struct Labelschaal {
        /// Its name.
        pub id: SchaalId,
        /// Its title.
        pub titel: String,
        /// Which rule of reading it is. Absent: its labels have no place on the scale.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub regel: Option<Afbeeldregel>,
        /// Where it comes from.
        pub vindplaats: Vec<Vindplaats>,
        /// The labels.
        pub label: Vec<Label>,
    }

    /// A label and what it can mean.
    pub struct Label {
        /// The label, and other ways to write it. Capitals and spaces around it do not count.
        pub namen: Vec<String>,
        /// What it can mean.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bereik: Option<Bereik>,
        /// Why it has no place on the scale.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reden: Option<NietHerleidbaar>,
        /// Whether it points at what a screening or screener looks for.
        #[serde(default, skip_serializing_if = "crate::vorm::is_absent")]
        pub positief: bool,
    }
}

impl Instrument {
    /// Whether it was in a state on a day.
    #[must_use]
    pub fn in_state(&self, soort: ToestandSoort, day: Datum) -> bool {
        let mut periods = self.toestand.iter().filter(|t| t.soort == soort);
        periods.any(|t| t.vanaf <= day && t.tot.is_none_or(|tot| day <= tot))
    }
}

keuze! {
    /// How an instrument comes to a result.
    pub enum Methode {
        /// By a fixed sum.
        Actuarieel,
        /// By structured professional judgement.
        GestructureerdOordeel,
        /// As an aid to thinking, without a level of its own.
        Denkhulp,
        /// As a short check.
        Screening,
        /// As a measurement of functioning or needs.
        Meting,
    }

    /// What was the matter with an instrument in a period.
    pub enum ToestandSoort {
        /// Paused by its owner.
        Gepauzeerd,
        /// In use, with a defect that was found later.
        Gebrek,
        /// Stopped for good.
        Gestopt,
    }

    /// Why a result has no place on the scale. None of these is low.
    pub enum NietHerleidbaar {
        /// A screening that found nothing: that is not a judgement that the risk is low.
        NegatieveScreening,
        /// It is not known which version of the labels was used.
        LabelversieOnbekend,
        /// The label is not one of those the catalogue knows.
        LabelOnbekend,
        /// Only a score: the library knows no cut-offs.
        AlleenScore,
        /// The threshold of the instrument was not met, which says nothing more.
        DrempelNietGehaald,
        /// The instrument measures something else than risk.
        ContextInstrument,
        /// The instrument has been stopped.
        InstrumentGestopt,
        /// A result that counts only inside another judgement.
        NietOpZichzelf,
        /// There is no defensible way to place results of this instrument.
        GeenSchaal,
    }

    /// By which rule a result got its place on the scale, or did not.
    pub enum Afbeeldregel {
        /// Three categories.
        M1,
        /// Five categories.
        M2,
        /// The levels of Static and of the SSA.
        M3,
        /// Seriousness and imminence both high.
        M4,
        /// The outcomes of Veilig Thuis.
        M5,
        /// The veiligheidstaxatie of the ARIJ.
        M6,
        /// The threshold of the RiHG.
        M7,
        /// A positive screening.
        M8,
        /// A negative screening.
        M9,
        /// A professional judgement.
        M10,
        /// A score without a category.
        M11,
        /// A label of which the version is not known.
        M12,
        /// A component of another judgement.
        M13,
    }
}
