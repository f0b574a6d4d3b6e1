//! Where someone lives, stays or can be written to (field 10).
//!
//! Field names as in the BRP API. Someone without a fixed address is someone
//! with an address of the kind `geenVastAdres`, not someone without data.

use crate::postcode::Postcode;

record! {
    /// One address.
    pub struct Adres {
        /// What kind of address it is.
        pub soort: Option<AdresSoort>,
        /// Street.
        pub straatnaam: Option<String>,
        /// House number, 1 to 99999.
        pub huisnummer: Option<u32>,
        /// One letter.
        pub huisletter: Option<String>,
        /// At most four letters, digits, spaces or hyphens.
        pub huisnummertoevoeging: Option<String>,
        /// Postcode.
        pub postcode: Option<Postcode>,
        /// Town.
        pub woonplaats: Option<String>,
        /// Country, when it is not the Netherlands.
        pub land: Option<String>,
        /// Name of the penitentiary, the clinic or the shelter.
        pub instelling: Option<String>,
    }
}

keuze! {
    /// What kind of address it is.
    pub enum AdresSoort {
        /// Where the person lives.
        Woonadres,
        /// Where the person stays.
        Verblijfsadres,
        /// Registered there for post (briefadres in the BRP).
        Briefadres,
        /// Wants post there.
        Correspondentieadres,
        /// Has no fixed address.
        GeenVastAdres,
        /// Is detained.
        Detentie,
        /// Is in a clinic.
        Kliniek,
        /// Abroad.
        Buitenland,
        /// Not known.
        Onbekend,
    }
}
