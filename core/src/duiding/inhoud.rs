//! What people wrote down: the records of a duiding.

use crate::beoordeling::{Afzender, Beoordeling, Gebeurtenis, Sleutel, Zorgniveau};
use crate::bundeling::bundel::Volledigheidsregel;
use crate::datum::Datum;
use crate::id::MomentId;
use crate::kenmerk::{InterventieId, ScenarioId};

keuze! {
    /// What the table agreed on in one sleutel.
    pub enum Uitkomst {
        /// A level (`niveau`).
        Niveau,
        /// No agreement. A result of its own, with a route.
        GeenOvereenstemming,
    }

    /// Where the agreed level stands beside the bundle, according to the table.
    pub enum Verhouding {
        /// Within what was issued.
        Gelijk,
        /// Above.
        Hoger,
        /// Below.
        Lager,
    }

    /// What an issuer says of a level below its own result.
    pub enum Standpunt {
        /// It agrees.
        StemtIn,
        /// It does not.
        StemtNietIn,
    }

    /// What happens when there is no agreement.
    pub enum Route {
        /// It goes one table up.
        Escalatie,
        /// Somebody assesses again.
        NieuweBeoordeling,
        /// The table looks again on a day.
        Herziening,
    }

    /// The domain of an intervention.
    pub enum Interventiedomein {
        /// Care.
        Zorg,
        /// Criminal law.
        Straf,
        /// Administrative law.
        Bestuur,
        /// Civil law.
        Civiel,
        /// The social domain.
        SociaalDomein,
        /// Care for the victim.
        SlachtofferZorg,
    }

    /// For which phase an intervention is: first direct, then stable safety, then recovery.
    pub enum Interventiefase {
        /// Direct safety.
        DirecteVeiligheid,
        /// Stable safety.
        StabieleVeiligheid,
        /// Recovery.
        Herstel,
    }

    /// On what an intervention rests.
    pub enum Grondsoort {
        /// A statute.
        Wet,
        /// Consent.
        Toestemming,
        /// An order or condition of a court, prosecutor or mayor.
        Maatregel,
        /// What happened or is happening.
        Gedrag,
        /// What someone needs.
        Behoefte,
        /// The level. Never enough by itself.
        Niveau,
    }

    /// Who is told of the duiding.
    pub enum Geinformeerde {
        /// The person it is about.
        Betrokkene,
        /// The person who is threatened.
        BedreigdePersoon,
        /// Relatives.
        Naasten,
    }
}

record! {
    /// A minority opinion. It stays.
    pub struct Afwijkendstandpunt {
        /// Whose.
        pub afzender: Afzender,
        /// The level according to them.
        pub niveau: Option<Zorgniveau>,
        /// Why. Carried, never evaluated.
        pub reden: Option<String>,
    }

    /// What an issuer says of a level below its own result.
    pub struct Instemming {
        /// Which issuer.
        pub afzender: Afzender,
        /// What it says.
        pub standpunt: Option<Standpunt>,
        /// Why. Carried, never evaluated.
        pub reden: Option<String>,
    }

    /// The route when there is no agreement.
    pub struct Vervolgroute {
        /// Which.
        pub route: Option<Route>,
        /// By when.
        pub datum: Option<Datum>,
        /// To whom or by whom.
        pub naar: Option<String>,
    }

    /// What the table agreed on in one sleutel.
    pub struct GezamenlijkBeeld {
        /// What it is about.
        pub sleutel: Sleutel,
        /// A level, or no agreement.
        pub uitkomst: Option<Uitkomst>,
        /// The level.
        pub niveau: Option<Zorgniveau>,
        /// Why. Carried, never evaluated.
        pub onderbouwing: Option<String>,
        /// Where it stands beside the bundle, according to the table. What is worked out
        /// counts; this is held against it.
        pub verhouding: Option<Verhouding>,
        /// Why it stands above or below.
        pub verhouding_reden: Option<String>,
        /// What issuers say of a level below their result.
        pub instemmingen: Vec<Instemming>,
        /// Minority opinions. One of an issuer also says what it thinks of a lower level.
        pub afwijkend: Vec<Afwijkendstandpunt>,
        /// Without agreement: what happens next.
        pub vervolg: Option<Vervolgroute>,
        /// Why there is no intervention here.
        pub geen_interventie_reden: Option<String>,
    }

    /// How it could go wrong.
    pub struct Scenario {
        /// Its reference.
        pub id: Option<ScenarioId>,
        /// What it is about.
        pub sleutels: Vec<Sleutel>,
        /// What could happen.
        pub aard: Option<String>,
        /// To whom.
        pub slachtoffer: Option<String>,
        /// How serious it would be.
        pub ernst: Option<String>,
        /// How near it is, and what leads up to it.
        pub imminentie: Option<String>,
        /// How often, how long.
        pub frequentie: Option<String>,
        /// What sets it off.
        pub omstandigheden: Option<String>,
        /// What can be seen early.
        pub vroege_signalen: Vec<String>,
        /// What protects.
        pub beschermende_factoren: Vec<String>,
    }

    /// On what an intervention rests.
    pub struct Grond {
        /// What kind.
        pub soort: Option<Grondsoort>,
        /// Which, in words: an article, a decision, what happened.
        pub omschrijving: Option<String>,
    }

    /// An intervention that people chose.
    pub struct Interventie {
        /// Its reference.
        pub id: Option<InterventieId>,
        /// What it is.
        pub omschrijving: Option<String>,
        /// Its domain.
        pub domein: Option<Interventiedomein>,
        /// Its phase.
        pub fase: Option<Interventiefase>,
        /// Which sleutels it is for.
        pub sleutels: Vec<Sleutel>,
        /// Which scenarios it is for.
        pub scenarios: Vec<ScenarioId>,
        /// Who carries it out: organisation and function.
        pub eigenaar: Afzender,
        /// The first day.
        pub start: Option<Datum>,
        /// By when.
        pub termijn: Option<Datum>,
        /// On what it rests.
        pub gronden: Vec<Grond>,
        /// How one sees that it works.
        pub indicator: Option<String>,
        /// What happens when it does not.
        pub terugvaloptie: Option<String>,
    }

    /// Who is absent and why.
    pub struct Afwezige {
        /// Who.
        pub afzender: Afzender,
        /// Why.
        pub reden: Option<String>,
    }

    /// Something that is known and not shared, named without its content.
    pub struct Achtergehouden {
        /// By whom.
        pub afzender: Afzender,
        /// The ground, as a category.
        pub grond: Option<String>,
    }

    /// Who is told, by whom and when, or why not.
    pub struct Informeren {
        /// Who is told.
        pub wie: Option<Geinformeerde>,
        /// By whom.
        pub door: Afzender,
        /// When.
        pub wanneer: Option<Datum>,
        /// Why not.
        pub reden_niet: Option<String>,
    }

    /// Who watches what, how often.
    pub struct Monitoring {
        /// Who.
        pub wie: Afzender,
        /// What.
        pub wat: Option<String>,
        /// How often.
        pub ritme: Option<String>,
    }

    /// When the table looks again.
    pub struct Herbeoordeling {
        /// On this day at the latest.
        pub datum: Option<Datum>,
        /// Earlier at these moments.
        pub momenten: Vec<MomentId>,
    }

    /// A decision on stepping up or down. A decision of people, never worked out.
    pub struct BesluitOpschaling {
        /// What was decided.
        pub besluit: Option<String>,
        /// Why.
        pub motivering: Option<String>,
    }

    /// Why the table started although the bundle was not ready.
    pub struct StartOndanks {
        /// The ground.
        pub grond: Option<String>,
        /// What was missing.
        pub benoemd: Vec<Volledigheidsregel>,
    }

    /// A gezamenlijke duiding as people wrote it down.
    pub struct Duiding {
        /// The fingerprint of the bundle that it is about.
        pub vingerafdruk: Option<String>,
        /// Its day.
        pub datum: Option<Datum>,
        /// The procesregisseur in the chair.
        pub voorzitter: Afzender,
        /// Who took part.
        pub deelnemers: Vec<Afzender>,
        /// Who was invited and absent.
        pub afwezig: Vec<Afwezige>,
        /// Why the table started although the bundle was not ready.
        pub start_ondanks: Option<StartOndanks>,
        /// What was agreed, per sleutel.
        pub beelden: Vec<GezamenlijkBeeld>,
        /// How it could go wrong.
        pub scenarios: Vec<Scenario>,
        /// What the table knows that it does not know.
        pub niet_bekend: Vec<String>,
        /// What is known and not shared, named without its content.
        pub achtergehouden: Vec<Achtergehouden>,
        /// What will be done.
        pub interventies: Vec<Interventie>,
        /// Where the veiligheidsplan is.
        pub veiligheidsplan: Option<String>,
        /// Who is told.
        pub informeren: Vec<Informeren>,
        /// Who watches.
        pub monitoring: Vec<Monitoring>,
        /// When the table looks again.
        pub herbeoordeling: Option<Herbeoordeling>,
        /// A decision on stepping up or down.
        pub besluit_opschaling: Option<BesluitOpschaling>,
    }

    /// What came in after the bundle that a duiding is about.
    pub struct Sindsdien {
        /// Assessments.
        pub beoordelingen: Vec<Beoordeling>,
        /// Events.
        pub gebeurtenissen: Vec<Gebeurtenis>,
    }
}
