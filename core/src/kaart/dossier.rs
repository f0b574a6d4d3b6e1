//! What a card is made from.

use super::moment::Opstelmoment;
use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::Afzender;
use crate::datum::Datum;
use crate::stroom::{Ontvanger, Weigering};
use crate::verstrekking::{Onderdeel, Oordelen};
use crate::waarheid::Waarheid;

keuze! {
    /// Where the casus stands. Only the first is known outside (Wgs art. 2.31(8)).
    pub enum Casusstand {
        /// It runs.
        Actief,
        /// It is closed, and shielded from use.
        Afgeschermd,
        /// It was brought in, and nobody judged yet whether it conforms.
        NogNietBeoordeeld,
        /// The person is not known.
        NietBekend,
    }

    /// What kind of agreement.
    pub enum Afspraaksoort {
        /// What helps: do it.
        Doen,
        /// What harms: leave it.
        Laten,
        /// An intervention that the plan prefers.
        Voorkeur,
        /// An intervention that the plan wants to avoid.
        Vermijden,
    }

    /// In which field something runs.
    pub enum Trajectsoort {
        /// Criminal law.
        Straf,
        /// Care and help.
        Zorg,
        /// Administrative law.
        Bestuur,
    }
}

record! {
    /// What is known of the casus, for one receiver and one purpose.
    pub struct Dossier {
        /// The name of the ZVH.
        pub zvh: Option<String>,
        /// The version of the card.
        pub versie: Option<String>,
        /// Where the casus stands.
        pub casus: Option<Casusstand>,
        /// When the card is made: a day or a moment.
        pub opgesteld_op: Option<Opstelmoment>,
        /// Whether the casus was taken up as persoonsgerichte aanpak radicalisering.
        pub opgepakt_als_pga: Option<Waarheid>,
        /// Who provides.
        pub door: Afzender,
        /// Who receives.
        pub ontvanger: Ontvanger,
        /// What for, in words. Carried, never evaluated.
        pub doel: Option<String>,
        /// What people judge.
        pub oordelen: Oordelen,
        /// Whether people have relevant context. Asked when there are no elements.
        pub relevante_context: Option<Waarheid>,
        /// The elements.
        pub elementen: Vec<Element>,
        /// The last day of the card, as people agreed.
        pub geldig_tot: Option<Datum>,
        /// On which day someone last confirmed that it is still so.
        pub laatst_bevestigd: Option<Datum>,
        /// How many days a confirmation holds in this house. No source gives a term.
        pub houdbaar_dagen: Option<u16>,
    }

    /// One element: one of the six kinds, with what the law asks about it.
    pub struct Element {
        /// Whether there is a persoonsgerichte aanpak.
        pub pga: Option<Pga>,
        /// Whom to call.
        pub contactpersoon: Option<Contactpersoon>,
        /// What was agreed on how to act.
        pub afspraak: Option<Afspraak>,
        /// How to approach the person.
        pub bejegening: Option<Bejegening>,
        /// Something that runs: a header only.
        pub traject: Option<Traject>,
        /// A concern from a veiligheidsbeoordeling, in words.
        pub zorg: Option<Zorg>,
        /// Which data they are, who supplied them and on which conditions.
        pub gegevens: Onderdeel,
        /// Of which day it is.
        pub datum: Option<Datum>,
        /// The last day it holds.
        pub tot: Option<Datum>,
        /// Whether the receiver may put it in a dossier.
        pub mag_in_dossier: Option<Waarheid>,
        /// A refusal that someone recorded for this element.
        pub weigering: Option<Weigering>,
    }

    /// Whether there is a persoonsgerichte aanpak.
    pub struct Pga {
        /// Whether it runs.
        pub actief: Option<Waarheid>,
    }

    /// Whom to call at an organisation.
    pub struct Contactpersoon {
        /// The kind of organisation.
        pub organisatie: Option<Organisatie>,
        /// Its name.
        pub naam: Option<String>,
        /// The function of the person.
        pub functie: Option<String>,
        /// In office hours.
        pub kantooruren: Bereikbaar,
        /// Out of office hours.
        pub buiten_kantooruren: Bereikbaar,
    }

    /// How to reach someone.
    pub struct Bereikbaar {
        /// By telephone.
        pub telefoon: Option<String>,
        /// By e-mail.
        pub email: Option<String>,
    }

    /// What was agreed on how to act.
    pub struct Afspraak {
        /// What kind of agreement.
        pub soort: Option<Afspraaksoort>,
        /// In words. Carried, never evaluated.
        pub woorden: Option<String>,
        /// Why, of an intervention that the plan prefers or wants to avoid.
        pub reden: Option<String>,
    }

    /// How to approach the person.
    pub struct Bejegening {
        /// In words. Carried, never evaluated.
        pub woorden: Option<String>,
    }

    /// Something that runs: where and with whom, and no more.
    pub struct Traject {
        /// In which field.
        pub soort: Option<Trajectsoort>,
        /// With which organisation.
        pub organisatie: Option<Organisatie>,
    }

    /// A concern from a veiligheidsbeoordeling: no level, no score.
    pub struct Zorg {
        /// Who says so.
        pub door: Afzender,
        /// In words. Carried, never evaluated.
        pub woorden: Option<String>,
    }
}
