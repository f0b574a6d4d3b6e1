//! What flows between partners, in closed types: which data there are, who can receive
//! them, why someone may hold them back, and which law governs.
//!
//! There is no constructor for what may not be processed: race, political opinion,
//! religion, sexual orientation, biometrics and nationality have no value here (Wgs
//! art. 2.29(1), Bgs art. 1.9).

pub mod categorie;
pub mod ontvanger;
pub mod pga;
pub mod regime;
pub mod tijdstip;
pub mod verplichting;
pub mod weigering;

pub use self::categorie::Gegevenscategorie;
pub use self::ontvanger::{Ontvanger, OntvangerSoort, Verband};
pub use self::pga::PgaCategorie;
pub use self::regime::{Activiteit, Regime};
pub use self::tijdstip::Tijdstip;
pub use self::verplichting::Verplichting;
pub use self::weigering::{Weigering, Weigeringsgrond};
