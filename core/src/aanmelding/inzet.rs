//! What is being done and has been tried (fields 27–31).

use super::organisatie::Organisatie;
use super::samenwerking::Domein;
use crate::datum::{Datum, DeelDatum};

record! {
    /// Field 27: an organisation that is involved and can be invited.
    pub struct Partner {
        /// Kind of organisation.
        pub organisatie: Option<Organisatie>,
        /// Its name.
        pub organisatienaam: Option<String>,
        /// The domeinen of the tasks it has in this casus.
        pub domeinen: Vec<Domein>,
        /// Whom to call.
        pub contactpersoon: Contactpersoon,
    }

    /// Field 27: whom to call.
    pub struct Contactpersoon {
        /// Name.
        pub naam: Option<String>,
        /// Telephone at work.
        pub telefoon: Option<String>,
        /// E-mail at work.
        pub email: Option<String>,
    }

    /// Field 28: who has regie on the content now.
    pub struct Casusregisseur {
        /// Whether there is one. `geen` is an answer, and a factor in the triage.
        pub status: Option<RegisseurStatus>,
        /// Name.
        pub naam: Option<String>,
        /// Kind of organisation.
        pub organisatie: Option<Organisatie>,
        /// Telephone at work.
        pub telefoon: Option<String>,
        /// E-mail at work.
        pub email: Option<String>,
    }

    /// Field 29: something that has been tried.
    pub struct Inzet {
        /// What was done, in words.
        pub omschrijving: Option<String>,
        /// By whom.
        pub door_wie: Option<Organisatie>,
        /// From when, as far as known.
        pub vanaf: Option<DeelDatum>,
        /// Until when, as far as known. Absent when it still runs.
        pub tot: Option<DeelDatum>,
        /// What came of it, in words.
        pub resultaat: Option<String>,
        /// Why it got stuck, in words.
        pub reden_vastgelopen: Option<String>,
    }

    /// Field 30: an earlier step up.
    pub struct EerdereOpschaling {
        /// To what.
        pub soort: Option<OpschalingSoort>,
        /// The phase or level, in the words of the model that was used.
        pub fase: Option<String>,
        /// When, as far as known.
        pub datum: Option<DeelDatum>,
        /// In words.
        pub toelichting: Option<String>,
    }

    /// Field 31: a measure or a case that runs or ran. From justice partners only.
    pub struct Titel {
        /// What kind.
        pub soort: Option<TitelSoort>,
        /// First day.
        pub van: Option<Datum>,
        /// Last day, if it is known. May lie ahead.
        pub tot: Option<Datum>,
        /// In words, when the kind is `anders`.
        pub omschrijving: Option<String>,
    }
}

keuze! {
    /// Field 28: whether there is a casusregisseur.
    pub enum RegisseurStatus {
        /// There is one.
        Aanwezig,
        /// There is none.
        Geen,
        /// The aanmelder does not know.
        Onbekend,
    }

    /// Field 30: to what was stepped up before.
    pub enum OpschalingSoort {
        /// Wijkteam, sociaal team.
        Wijkteam,
        /// Lokale persoonsgerichte aanpak.
        LokalePga,
        /// MDA++.
        MdaPlusPlus,
        /// Aanpak Voorkoming Escalatie; the fase says which phase.
        Ave,
        /// Something else; the toelichting says what.
        Anders,
    }

    /// Field 31: a kind of measure or case.
    pub enum TitelSoort {
        /// Voorwaardelijke invrijheidstelling (VI).
        VoorwaardelijkeInvrijheidstelling,
        /// Penitentiair programma (PP).
        PenitentiairProgramma,
        /// Zorgmachtiging (Wvggz).
        Zorgmachtiging,
        /// Ondertoezichtstelling (OTS).
        Ondertoezichtstelling,
        /// Tijdelijk huisverbod.
        Huisverbod,
        /// Detention.
        Detentie,
        /// A criminal case that runs.
        LopendeZaak,
        /// Something else; the omschrijving says what.
        Anders,
    }
}
