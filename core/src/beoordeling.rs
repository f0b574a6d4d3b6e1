//! Assessments as partners issue them, and what goes with them: the input of a bundle.
//!
//! Results only: label, date and circumstances as issued. There is no place for
//! items of an instrument, and none for nationality, origin or neighbourhood. Persons
//! are pseudonyms ([`crate::kenmerk`]). Words are carried, never evaluated.

pub mod gebeurtenis;
pub mod instellingen;
pub mod partner;
pub mod schaal;
pub mod sleutel;

pub use self::gebeurtenis::{Gebeurtenis, NietNodig, Raakt};
pub use self::instellingen::{Houdbaarheid, HoudbaarheidKeuze, Instellingen, VereisteBeoordeling};
pub use self::partner::{PartnerAntwoord, Partnerreactie};
pub use self::schaal::{Bereik, Zorgniveau};
pub use self::sleutel::{GroepSoort, Jegens, JegensSoort, Over, Sleutel};
use crate::aanmelding::organisatie::Organisatie;
use crate::datum::Datum;
use crate::id::InstrumentId;
use crate::kenmerk::{BeoordelingId, HuishoudenId, PersoonId};
use crate::waarheid::Waarheid;

keuze! {
    /// What kind of input an assessment is. They are not all risk assessments.
    pub enum BeoordelingSoort {
        /// Is a named person unsafe now?
        Veiligheidsbeoordeling,
        /// What harm may occur, to whom, when?
        Risicotaxatie,
        /// Does this need a deeper look or priority? Upward only.
        Screening,
        /// What a partner thinks, without an instrument.
        ProfessioneelOordeel,
        /// Functioning, needs, protection, suspicion. Never a level of concern.
        Context,
    }

    /// What kind of statement a result is. Two results compare only when they claim the same.
    pub enum Claim {
        /// The chance of any new offence.
        KansRecidive,
        /// The chance of a new violent offence.
        KansGeweld,
        /// The chance of a new sexual offence.
        KansSeksueelGeweld,
        /// The judged risk of serious harm.
        ErnstigeSchade,
        /// Unsafe at this moment.
        OnveiligNu,
        /// Needs attention first.
        Prioriteit,
        /// How someone functions. Context.
        Functioneren,
        /// What protects. Context; never subtracted.
        Bescherming,
        /// A suspicion, for example of LVB. Context.
        Vermoeden,
    }

    /// Which harm an assessment is about.
    pub enum Risicodomein {
        /// Any new offence.
        AlgemeneRecidive,
        /// Violence.
        Geweld,
        /// Sexual violence.
        SeksueelGeweld,
        /// Violence by a partner or former partner.
        Partnergeweld,
        /// Stalking.
        Stalking,
        /// Safety of a child.
        Kindveiligheid,
        /// Violence between people who depend on each other, other than the above.
        OverigAfhankelijkheidsgeweld,
        /// Honour-related violence.
        Eergerelateerd,
        /// Violent extremism.
        Extremisme,
        /// Setting fires.
        Brandstichting,
        /// Self-harm and suicide.
        ZelfbeschadigingSuicide,
        /// Self-neglect.
        Zelfverwaarlozing,
        /// Becoming a victim, exploitation included.
        SlachtofferschapUitbuiting,
        /// Aggression inside an institution.
        Instellingsagressie,
        /// Unauthorised absence.
        Onttrekking,
        /// Nuisance.
        Overlast,
    }

    /// Whether a result is about now or about what may come. Never mixed.
    pub enum Orientatie {
        /// A veiligheidsbeoordeling: unsafe now.
        Nu,
        /// A risicotaxatie: harm that may come.
        Toekomst,
    }

    /// Under which condition a statement holds.
    pub enum Conditie {
        /// As if nobody intervenes.
        ZonderInterventie,
        /// With the plan as it is now.
        MetHuidigPlan,
        /// With a plan that the assessment names (`plan`).
        MetGenoemdPlan,
    }

    /// In which situation the person is, according to the statement.
    pub enum Setting {
        /// At liberty.
        Vrij,
        /// At home.
        Thuis,
        /// In a shelter.
        Opvang,
        /// In a clinic.
        Kliniek,
        /// In detention.
        Detentie,
        /// In a justitiële jeugdinrichting.
        Jeugdinrichting,
        /// Elsewhere.
        Anders,
    }

    /// Whether the one who assessed may use the instrument.
    pub enum Kwalificatie {
        /// Yes.
        Aanwezig,
        /// No.
        Ontbreekt,
        /// The instrument does not ask for it.
        NietVereist,
    }

    /// Whether the instrument is made for someone like this person.
    pub enum Populatie {
        /// Yes.
        Binnen,
        /// No; why stands in `populatieReden`.
        Buiten,
    }

    /// Which way a final judgement deviates from a component.
    pub enum Afwijkrichting {
        /// The final judgement is higher.
        Omhoog,
        /// The final judgement is lower.
        Omlaag,
    }

    /// How much of an assessment is shared.
    pub enum Deling {
        /// What stands in it.
        Inhoud,
        /// A summary.
        Samenvatting,
        /// Only that it exists; the ground stands in `delingGrond`.
        AlleenBestaan,
    }

    /// The state of an assessment.
    pub enum BeoordelingStatus {
        /// Final.
        Definitief,
        /// A draft.
        Concept,
        /// Withdrawn.
        Ingetrokken,
    }

    /// A rating of seriousness or imminence that goes with a result.
    pub enum Deelwaarde {
        /// Low.
        Laag,
        /// Moderate.
        Matig,
        /// High.
        Hoog,
    }
}

record! {
    /// Who issues something: an organisation, and the function of the person.
    pub struct Afzender {
        /// The kind of organisation.
        pub organisatie: Option<Organisatie>,
        /// The name of the organisation, to tell two of one kind apart.
        pub naam: Option<String>,
        /// The function of the person.
        pub rol: Option<String>,
    }

    /// An instrument as it was used.
    pub struct GebruiktInstrument {
        /// Its name in the catalogue. A name that is not there counts as a professional judgement.
        pub id: Option<InstrumentId>,
        /// Its version.
        pub versie: Option<String>,
        /// The version of the labels, where an instrument changed them.
        pub labelversie: Option<String>,
    }

    /// The result exactly as issued.
    pub struct Afgegeven {
        /// The label.
        pub label: Option<String>,
        /// The score, as text. Carried, never worked with.
        pub score: Option<String>,
    }

    /// Ratings that an instrument gives beside its final judgement.
    pub struct Deelwaarden {
        /// How serious the harm would be.
        pub ernst: Option<Deelwaarde>,
        /// How near it is.
        pub imminentie: Option<Deelwaarde>,
    }

    /// What an assessment rests on.
    pub struct Grondslagen {
        /// A file.
        pub dossier: Option<Waarheid>,
        /// A conversation with the person it is about.
        pub gesprek_betrokkene: Option<Waarheid>,
        /// A conversation with the victim or child.
        pub gesprek_slachtoffer: Option<Waarheid>,
        /// Others who know the situation.
        pub derden: Option<Waarheid>,
    }

    /// A final judgement that differs from a component.
    pub struct Afwijking {
        /// The component.
        pub van: Option<BeoordelingId>,
        /// Which way.
        pub richting: Option<Afwijkrichting>,
        /// The reasons, in words. Carried, never evaluated.
        pub reden: Option<String>,
    }

    /// One assessment, as its issuer gave it. What is absent is not known.
    pub struct Beoordeling {
        /// Its reference.
        pub id: Option<BeoordelingId>,
        /// Who issued it.
        pub afzender: Afzender,
        /// With which instrument; absent: none.
        pub instrument: Option<GebruiktInstrument>,
        /// What kind of input it is. Absent: as the catalogue says of the instrument.
        pub soort: Option<BeoordelingSoort>,
        /// What kind of statement. Absent: as the catalogue says, if that is one thing.
        pub claim: Option<Claim>,
        /// Which harm.
        pub domein: Option<Risicodomein>,
        /// Now or later.
        pub orientatie: Option<Orientatie>,
        /// Whose behaviour or situation.
        pub over: Over,
        /// Toward whom; absent: not said.
        pub jegens: Option<Jegens>,
        /// The result as issued.
        pub afgegeven: Afgegeven,
        /// The level that a professional chose, by its anchor. Only without an instrument of the catalogue.
        pub anker: Option<Zorgniveau>,
        /// Ratings beside the final judgement.
        pub deelwaarden: Deelwaarden,
        /// Under which condition it holds.
        pub conditie: Option<Conditie>,
        /// Which plan, for `metGenoemdPlan`.
        pub plan: Option<String>,
        /// In which situation.
        pub setting: Option<Setting>,
        /// How many days ahead "the future" means.
        pub horizon_dagen: Option<u16>,
        /// The day of the assessment.
        pub beoordeeld_op: Option<Datum>,
        /// The last day of the information it rests on.
        pub informatie_tot: Option<Datum>,
        /// What it rests on.
        pub grondslagen: Grondslagen,
        /// Components inside this judgement.
        pub bevat: Vec<BeoordelingId>,
        /// Whether the assessor may use the instrument.
        pub kwalificatie: Option<Kwalificatie>,
        /// Whether the instrument is made for someone like this.
        pub populatie: Option<Populatie>,
        /// Why the person falls outside the population.
        pub populatie_reden: Option<String>,
        /// Where the final judgement differs from a component.
        pub afwijkingen: Vec<Afwijking>,
        /// Whether it names protective factors.
        pub beschermende_factoren: Option<Waarheid>,
        /// Whether the person it is about was told.
        pub betrokkene_geinformeerd: Option<Waarheid>,
        /// Why not.
        pub niet_geinformeerd_reden: Option<String>,
        /// How much is shared.
        pub deling: Option<Deling>,
        /// The ground for not sharing more, as a category. Never the content.
        pub deling_grond: Option<String>,
        /// Its state. Absent: final.
        pub status: Option<BeoordelingStatus>,
    }

    /// A person in the case.
    pub struct Persoon {
        /// The pseudonym.
        pub id: Option<PersoonId>,
        /// Whether someone established an LVB.
        pub lvb: Option<Waarheid>,
    }

    /// A household and who is in it.
    pub struct Huishouden {
        /// The pseudonym.
        pub id: Option<HuishoudenId>,
        /// Its members.
        pub personen: Vec<PersoonId>,
    }

    /// The duiding before this one.
    pub struct VorigeDuiding {
        /// Its day.
        pub datum: Option<Datum>,
        /// The fingerprint of the bundle that it was about.
        pub vingerafdruk: Option<String>,
    }

    /// Everything on the table: the input of a bundle.
    pub struct Stukken {
        /// The persons.
        pub personen: Vec<Persoon>,
        /// The households.
        pub huishoudens: Vec<Huishouden>,
        /// The assessments.
        pub beoordelingen: Vec<Beoordeling>,
        /// What each invited partner answered, also when it was nothing.
        pub partners: Vec<Partnerreactie>,
        /// Overgangsmomenten and incidents.
        pub gebeurtenissen: Vec<Gebeurtenis>,
        /// What the house chose.
        pub instellingen: Instellingen,
        /// The duiding before this one.
        pub vorige_duiding: Option<VorigeDuiding>,
    }
}

impl Claim {
    /// Whether the anchors of the zorgniveau hold for it: only these count for the
    /// overview and for the highest level as a point of attention.
    #[must_use]
    pub fn is_overview(self) -> bool {
        matches!(self, Self::ErnstigeSchade | Self::OnveiligNu)
    }

    /// Whether it is context, and never has a level.
    #[must_use]
    pub fn is_context(self) -> bool {
        matches!(
            self,
            Self::Functioneren | Self::Bescherming | Self::Vermoeden
        )
    }

    /// Whether it is about the chance of a new offence.
    #[must_use]
    pub fn is_chance(self) -> bool {
        matches!(
            self,
            Self::KansRecidive | Self::KansGeweld | Self::KansSeksueelGeweld
        )
    }
}
