//! The aanmelding: what a professional tells the ZVH about a casus.
//!
//! Plain records, as the form has them. Every field may be absent, so that a
//! half-filled form can be carried and checked. Judgements carry who said so
//! and when. Free text is carried, never evaluated. What is missing or does
//! not fit is told by [`validate`](crate::validatie::validate), not here.
//!
//! "Field n" refers to the list of 42 fields in the domain notes of this
//! project, which was put together from published forms.

pub mod aanmelder;
pub mod administratie;
pub mod adres;
pub mod betrokkene;
pub mod gevolgen;
pub mod grondslag;
pub mod inzet;
pub mod leeftijd;
pub mod organisatie;
pub mod problematiek;
pub mod samenwerking;
pub mod systeem;
pub mod uitspraak;
pub mod vraag;

use aanmelder::{Aanmelder, Kennisdomein, SoortVerzoek};
use administratie::Administratie;
use betrokkene::Betrokkene;
use gevolgen::{ErnstigeGevolgen, Gebiedsproblematiek, Gevolgen, Veiligheidsrisico};
use grondslag::{Beperking, Grondslag};
use inzet::{Casusregisseur, EerdereOpschaling, Inzet, Partner, Titel};
use problematiek::{Beoordeling, Incident, Problematiek};
use samenwerking::Samenwerking;
use systeem::Systeem;
use uitspraak::Uitspraak;
use vraag::{Informeren, Motivering};

use crate::datum::Datum;
use crate::gemeente::GemeenteCode;
use crate::tijd::Tijd;
use crate::waarheid::Waarheid;

record! {
    /// A referral, in the order of the form.
    pub struct Aanmelding {
        /// Fields 1–3.
        pub aanmelder: Aanmelder,
        /// Field 4: day of the referral.
        pub datum_aanmelding: Option<Datum>,
        /// Field 4: time of the referral, where a region has a cut-off.
        pub tijd_aanmelding: Option<Tijd>,
        /// Field 5: what is asked.
        pub soort_verzoek: Option<SoortVerzoek>,
        /// A theme. A label, implies nothing.
        pub kennisdomein: Option<Kennisdomein>,
        /// Fields 6–10 and 12–15.
        pub betrokkenen: Vec<Betrokkene>,
        /// Field 11: the gemeente that has regie.
        pub gemeente_regie: Option<GemeenteCode>,
        /// Field 11: why there is none.
        pub gemeente_regie_reden: Option<GemeenteRegieReden>,
        /// Fields 16–19.
        pub systeem: Systeem,
        /// Field 20: why now, in words.
        pub aanleiding: Option<String>,
        /// Field 21.
        pub problematiek: Vec<Problematiek>,
        /// The family situation matters for the betrokkene (Bgs art. 2.20(1)(a)).
        pub gezinssituatie_relevant: Uitspraak,
        /// Field 22, MJA.
        pub gevolgen: Gevolgen,
        /// Field 22, Bgs.
        pub ernstige_gevolgen: ErnstigeGevolgen,
        /// Field 23.
        pub veiligheidsrisico: Veiligheidsrisico,
        /// Field 24.
        pub incidenten: Vec<Incident>,
        /// Field 25.
        pub beoordelingen: Vec<Beoordeling>,
        /// Field 26.
        pub gebiedsproblematiek: Gebiedsproblematiek,
        /// Field 27.
        pub partners: Vec<Partner>,
        /// Field 28.
        pub casusregisseur: Casusregisseur,
        /// Field 29.
        pub inzet: Vec<Inzet>,
        /// Field 29: help close by has been tried first ("lokaal, tenzij", MJA §3.2.2).
        pub lokale_aanpak_geprobeerd: Uitspraak,
        /// Field 30.
        pub eerdere_opschaling: Vec<EerdereOpschaling>,
        /// What an effective approach needs (MJA criterium B, Bgs art. 2.20(1)(d)).
        pub samenwerking: Samenwerking,
        /// Field 31.
        pub titels: Vec<Titel>,
        /// Field 32: the result that is wanted, in words.
        pub doel: Option<String>,
        /// Field 33.
        pub motiveringen: Vec<Motivering>,
        /// Field 34: what is asked of the receiver, in words.
        pub verzoek: Option<String>,
        /// Field 34: the aanmelder wants to hear back. Absent means `ja`.
        pub terugkoppeling_gewenst: Option<Waarheid>,
        /// Fields 35–38.
        pub informeren: Informeren,
        /// Field 39.
        pub grondslag: Option<Grondslag>,
        /// Field 40.
        pub beperkingen: Vec<Beperking>,
        /// Someone suspects radicalisering (Wgs art. 2.31(13)). Set by a person, never derived.
        pub vermoeden_radicalisering: Uitspraak,
        /// Fields 41 and 42.
        pub administratie: Administratie,
    }
}

keuze! {
    /// Field 11: why no gemeente is named.
    pub enum GemeenteRegieReden {
        /// Not specified. Occurs in practice (RIB Zaanstad 2023: 9 of 96 dossiers).
        NietGespecificeerd,
    }
}
