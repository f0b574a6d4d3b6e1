//! What can be wrong with a regelset. It stops a release, never a user.

use thiserror::Error;

use crate::datum::Datum;

/// A mistake in the rules, with the file or rule (`waar`) it stands in.
///
/// Rules hold no personal data, so their names may be shown.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum RegelsetError {
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    #[error("the regelset is too large")]
    TeGroot,
    /// Not of the documented shape.
    #[error("{waar}: not readable as a rule file")]
    Onleesbaar {
        /// File, or line and column.
        waar: String,
    },
    /// A TOML file that is not of the documented shape, with what the reader says.
    #[error("{waar}: {melding}")]
    Vorm {
        /// The file.
        waar: String,
        /// What is wrong.
        melding: String,
    },
    /// The folder or file name is not the name or first day of the rule in it.
    #[error("{waar}: the path must be the id and the first day of the rule")]
    PadKloptNiet {
        /// The file.
        waar: String,
    },
    /// The same name twice.
    #[error("{waar}: the name `{naam}` occurs more than once")]
    NaamDubbel {
        /// What kind of thing.
        waar: String,
        /// The name.
        naam: String,
    },
    /// No source.
    #[error("{waar}: no vindplaats")]
    GeenVindplaats {
        /// The rule.
        waar: String,
    },
    /// A source that is not in `bronnen`.
    #[error("{waar}: the bron `{bron}` does not exist")]
    BronOnbekend {
        /// The rule.
        waar: String,
        /// The bron.
        bron: String,
    },
    /// A last day before the first.
    #[error("{waar}: valid on no day at all")]
    NooitGeldig {
        /// The rule.
        waar: String,
    },
    /// Two versions of one rule on the same day.
    #[error("{waar}: overlaps with the version of {ander}")]
    Overlap {
        /// The rule.
        waar: String,
        /// The first day of the other version.
        ander: Datum,
    },
    /// No lezing.
    #[error("{waar}: no lezing")]
    GeenLezing {
        /// The rule.
        waar: String,
    },
    /// A rule that does not exist on some day on which it is needed.
    #[error("{waar}: the rule `{regel}` does not exist on {dag}")]
    RegelOnbekend {
        /// The rule that refers.
        waar: String,
        /// The rule that is missing.
        regel: String,
        /// The first such day.
        dag: Datum,
    },
    /// A feit that does not exist.
    #[error("{waar}: the feit `{feit}` does not exist")]
    FeitOnbekend {
        /// The rule.
        waar: String,
        /// The feit.
        feit: String,
    },
    /// Rules that refer to each other in a circle.
    #[error("{waar}: refers to itself, directly or through other rules")]
    Kring {
        /// A rule in the circle.
        waar: String,
    },
    /// An empty list, or a number that cannot be reached or is above 16.
    #[error("{waar}: an empty list or a number that cannot be met")]
    AantalOnmogelijk {
        /// The rule.
        waar: String,
    },
    /// A feit that speaks both for and against in one rule.
    #[error("{waar}: the feit `{feit}` speaks both for and against")]
    FeitVoorEnTegen {
        /// The rule.
        waar: String,
        /// The feit.
        feit: String,
    },
    /// A rule too entangled to work out what to ask.
    #[error("{waar}: too entangled; split the rule or let each feit occur once")]
    TeVerweven {
        /// The rule.
        waar: String,
    },
    /// A leefgebiedenlijst that does not exist.
    #[error("{waar}: the leefgebiedenlijst `{lijst}` does not exist")]
    LijstOnbekend {
        /// The rule.
        waar: String,
        /// The lijst.
        lijst: String,
    },
    /// A leefgebied that does not exist, or stands in two domains of one list.
    #[error("{waar}: the leefgebied `{leefgebied}` does not exist or counts twice")]
    LeefgebiedKloptNiet {
        /// The lijst.
        waar: String,
        /// The leefgebied.
        leefgebied: String,
    },
    /// A labelschaal that does not exist.
    #[error("{waar}: the labelschaal `{schaal}` does not exist")]
    SchaalOnbekend {
        /// The instrument.
        waar: String,
        /// The labelschaal.
        schaal: String,
    },
    /// A label without a plain name, or with a range and a reason, or with neither,
    /// or with a range that runs down.
    #[error("{waar}: the label `{label}` needs plain names and one of range or reason")]
    LabelKloptNiet {
        /// The labelschaal.
        waar: String,
        /// The first name of the label.
        label: String,
    },
    /// An instrument that does not exist on any day.
    #[error("{waar}: the instrument `{instrument}` does not exist")]
    InstrumentOnbekend {
        /// The overgangsmoment.
        waar: String,
        /// The instrument.
        instrument: String,
    },
    /// An instrument that issues nothing and is not refused, or a result whose claim
    /// does not go with its kind, or that cannot be told from another.
    #[error("{waar}: a result that does not fit, or none")]
    UitkomstKloptNiet {
        /// The instrument.
        waar: String,
    },
    /// A period of an instrument that ends before it starts, or is out of order.
    #[error("{waar}: the period from {vanaf} is out of order")]
    ToestandKloptNiet {
        /// The instrument.
        waar: String,
        /// The first day of the period.
        vanaf: Datum,
    },
    /// Something due that a screening would satisfy.
    #[error("{waar}: the eis `{eis}` names a screening")]
    EisKloptNiet {
        /// The overgangsmoment.
        waar: String,
        /// The eis.
        eis: String,
    },
    /// A norm in which a class is missing or stands twice.
    #[error("{waar}: each class of houdbaarheid must stand there once")]
    NormKloptNiet {
        /// The norm.
        waar: String,
    },
    /// A rule about a term with numbers that do not go with its kind.
    #[error("{waar}: numbers that do not fit, or none")]
    TermijnKloptNiet {
        /// The rule.
        waar: String,
    },
    /// A way in the process to a step that does not exist.
    #[error("{waar}: the step `{stap}` does not exist")]
    UitgangOnbekend {
        /// The step that it starts from.
        waar: String,
        /// The step that is missing.
        stap: String,
    },
    /// A profile of a region that does not fit on the national rules.
    #[error("{waar}{plaats}: {code}")]
    Regio {
        /// The profile.
        waar: String,
        /// The place in it.
        plaats: String,
        /// What is wrong: see [`CODES`](super::regio::CODES).
        code: &'static str,
    },
    /// Conditions nested deeper than is read.
    #[error("{waar}: conditions nested too deep")]
    TeDiep {
        /// The rule.
        waar: String,
    },
}

impl RegelsetError {
    /// Every code that [`code`](Self::code) can return; each has a test.
    pub const CODES: &[&str] = &[
        "regelset-te-groot",
        "regelset-onleesbaar",
        "regel-vorm",
        "regel-pad",
        "naam-dubbel",
        "vindplaats-ontbreekt",
        "bron-onbekend",
        "nooit-geldig",
        "versies-overlappen",
        "lezing-ontbreekt",
        "regel-onbekend",
        "feit-onbekend",
        "regel-kring",
        "aantal-onmogelijk",
        "feit-voor-en-tegen",
        "regel-te-verweven",
        "lijst-onbekend",
        "leefgebied-klopt-niet",
        "regel-te-diep",
        "regio-klopt-niet",
        "schaal-onbekend",
        "label-klopt-niet",
        "instrument-onbekend",
        "uitkomst-klopt-niet",
        "toestand-klopt-niet",
        "eis-klopt-niet",
        "norm-klopt-niet",
        "termijn-klopt-niet",
        "uitgang-onbekend",
    ];

    /// Stable; the message may change, this may not.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TeGroot => "regelset-te-groot",
            Self::Onleesbaar { .. } => "regelset-onleesbaar",
            Self::Vorm { .. } => "regel-vorm",
            Self::PadKloptNiet { .. } => "regel-pad",
            Self::NaamDubbel { .. } => "naam-dubbel",
            Self::GeenVindplaats { .. } => "vindplaats-ontbreekt",
            Self::BronOnbekend { .. } => "bron-onbekend",
            Self::NooitGeldig { .. } => "nooit-geldig",
            Self::Overlap { .. } => "versies-overlappen",
            Self::GeenLezing { .. } => "lezing-ontbreekt",
            Self::RegelOnbekend { .. } => "regel-onbekend",
            Self::FeitOnbekend { .. } => "feit-onbekend",
            Self::Kring { .. } => "regel-kring",
            Self::AantalOnmogelijk { .. } => "aantal-onmogelijk",
            Self::FeitVoorEnTegen { .. } => "feit-voor-en-tegen",
            Self::TeVerweven { .. } => "regel-te-verweven",
            Self::LijstOnbekend { .. } => "lijst-onbekend",
            Self::LeefgebiedKloptNiet { .. } => "leefgebied-klopt-niet",
            Self::TeDiep { .. } => "regel-te-diep",
            Self::Regio { .. } => "regio-klopt-niet",
            Self::SchaalOnbekend { .. } => "schaal-onbekend",
            Self::LabelKloptNiet { .. } => "label-klopt-niet",
            Self::InstrumentOnbekend { .. } => "instrument-onbekend",
            Self::UitkomstKloptNiet { .. } => "uitkomst-klopt-niet",
            Self::ToestandKloptNiet { .. } => "toestand-klopt-niet",
            Self::EisKloptNiet { .. } => "eis-klopt-niet",
            Self::NormKloptNiet { .. } => "norm-klopt-niet",
            Self::TermijnKloptNiet { .. } => "termijn-klopt-niet",
            Self::UitgangOnbekend { .. } => "uitgang-onbekend",
        }
    }
}
