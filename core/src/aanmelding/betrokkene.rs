//! The persons whom the referral is about (fields 6–10 and 12–15).
//!
//! What is not known is absent with a reason beside it. There is no field for
//! nationality, origin, religion, political opinion, sexual orientation or
//! biometrics, and there will be none (Wgs art. 2.29(1), Bgs art. 1.9).

use super::adres::Adres;
use super::leeftijd::Leeftijd;
use crate::bsn::Bsn;
use crate::datum::{Datum, DeelDatum};

record! {
    /// One person.
    pub struct Betrokkene {
        /// Field 6: the part this person plays.
        pub rol: Option<Rol>,
        /// Field 6: name.
        pub naam: Naam,
        /// Field 6: why there is no name.
        pub naam_onbekend_reden: Option<NaamOnbekendReden>,
        /// Field 7: burgerservicenummer.
        pub bsn: Option<Bsn>,
        /// Field 8: why there is no BSN.
        pub geen_bsn_reden: Option<GeenBsnReden>,
        /// Field 9: date of birth, whole or partial.
        pub geboortedatum: Option<DeelDatum>,
        /// Field 9: why there is no date of birth.
        pub geboortedatum_onbekend_reden: Option<GeboortedatumOnbekendReden>,
        /// Field 10: addresses.
        pub adressen: Vec<Adres>,
        /// Field 12: sex, as registered or stated.
        pub geslacht: Option<Geslacht>,
        /// Field 14: telephone.
        pub telefoon: Option<String>,
        /// Field 14: e-mail.
        pub email: Option<String>,
        /// Field 15: who acts for this person.
        pub vertegenwoordiger: Vertegenwoordiger,
    }

    /// Field 6: a name, in the parts of the BRP API.
    pub struct Naam {
        /// First names.
        pub voornamen: Option<String>,
        /// Prefix: `van der`.
        pub voorvoegsel: Option<String>,
        /// Family name without prefix.
        pub geslachtsnaam: Option<String>,
    }

    /// Field 15: who acts for a minor or for someone under curatele or mentorschap.
    pub struct Vertegenwoordiger {
        /// In what capacity.
        pub soort: Option<VertegenwoordigerSoort>,
        /// Name.
        pub naam: Option<String>,
        /// Telephone.
        pub telefoon: Option<String>,
        /// E-mail.
        pub email: Option<String>,
    }
}

keuze! {
    /// Field 6: the part a person plays in the casus.
    pub enum Rol {
        /// The casus is about this person.
        Betrokkene,
        /// Member of the family, referred together with the betrokkene.
        Gezinslid,
        /// Other direct social contact (directe kring, Bgs art. 2.19).
        DirecteKring,
    }

    /// Field 6: why there is no name.
    pub enum NaamOnbekendReden {
        /// Nobody knows who it is.
        IdentiteitOnbekend,
        /// The name is left out on purpose.
        Afgeschermd,
    }

    /// Field 8: why there is no BSN.
    pub enum GeenBsnReden {
        /// The person has none.
        NietToegekend,
        /// The aanmelder does not have it yet.
        NogNietBekend,
        /// Nobody knows who it is.
        IdentiteitOnbekend,
        /// The aanmelder has no basis to process it.
        GeenGrondslag,
        /// It is not needed for this request.
        NietNodig,
    }

    /// Field 9: why there is no date of birth.
    pub enum GeboortedatumOnbekendReden {
        /// The aanmelder does not know it.
        NietBekend,
        /// Nobody knows who it is.
        IdentiteitOnbekend,
    }

    /// Field 12: sex.
    pub enum Geslacht {
        /// Man.
        Man,
        /// Woman.
        Vrouw,
        /// Other.
        Anders,
        /// Not known.
        Onbekend,
    }

    /// Field 15: in what capacity someone acts for another.
    pub enum VertegenwoordigerSoort {
        /// Parent with custody.
        GezaghebbendeOuder,
        /// Guardian.
        Voogd,
        /// Curator.
        Curator,
        /// Mentor.
        Mentor,
        /// Administrator of someone's money.
        Bewindvoerder,
        /// Authorised by the person.
        Gemachtigde,
    }
}

impl Betrokkene {
    /// Field 13: age on a day, as far as the date of birth settles it.
    #[must_use]
    pub fn leeftijd(&self, day: Datum) -> Option<Leeftijd> {
        self.geboortedatum
            .and_then(|geboren| Leeftijd::on(geboren, day))
    }
}
