//! The persoonsgerichte aanpak radicalisering: another law, another list.
//!
//! Its special categories (art. 8 of the act) are wider than those of a ZVH, so they are a
//! type of their own: nothing turns one into a [`Gegevenscategorie`](super::Gegevenscategorie)
//! or back. They name what kind of data a casus under that act holds, to tell how long it
//! is kept; there is no field for the data themselves. The ordinary categories of the act
//! were not read and have no value here.

keuze! {
    /// A special category of data under the act on the PGA radicalisering (art. 8).
    pub enum PgaCategorie {
        /// Racial or ethnic origin.
        RasEtnischeAfkomst,
        /// Political opinions.
        PolitiekeOpvatting,
        /// Religion or belief.
        Religie,
        /// Health.
        Gezondheid,
    }
}
