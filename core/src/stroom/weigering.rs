//! Why someone may not provide, or not all (Wgs art. 1.5, 1.7, 2.28, 2.29; Bgs art. 1.2,
//! 1.10). A refusal with a recorded ground is a lawful end: it may be talked about, never
//! overruled here.

use super::Gegevenscategorie;
use crate::beoordeling::Afzender;
use crate::datum::Datum;

keuze! {
    /// A ground for not providing.
    pub enum Weigeringsgrond {
        /// Weighty reasons of the supplying deelnemer (Wgs art. 1.5(1)).
        ZwaarwegendeRedenen,
        /// Weighty reasons against providing a result (Wgs art. 1.7(1)).
        ZwaarwegendeRedenenResultaat,
        /// A deelnemer objects to providing a derde (Wgs art. 1.7(2)).
        BezwaarDeelnemer,
        /// A supplier does not consent (Wgs art. 1.7(3), 1.7(8), 2.28(4)).
        GeenInstemmingLeverancier,
        /// Medical secrecy (Wgs art. 2.29(2)).
        Beroepsgeheim,
        /// A condition of the supplier (Wgs art. 2.29(3)).
        VoorwaardeLeverancier,
        /// Not necessary (Wgs art. 1.5, 1.7, 2.25, 2.31(7)).
        NietNoodzakelijk,
        /// Police data other than Wpg art. 8 and 13 (Wgs art. 2.30(1)).
        WpgCategorieUitgesloten,
        /// The bevoegd gezag does not agree (Wpg art. 20(3)).
        BevoegdGezag,
        /// UAVG art. 41, for informing and for rights of the betrokkene (Bgs art. 1.2, 1.3).
        Uavg41,
        /// Data under secrecy never go to another verband (Bgs art. 1.10(2)).
        GeheimhoudingVerbanden,
    }
}

record! {
    /// A refusal that someone recorded. Which part it is about is a category, never the
    /// content.
    pub struct Weigering {
        /// On which ground.
        pub grond: Option<Weigeringsgrond>,
        /// By whom.
        pub door: Afzender,
        /// On which day.
        pub datum: Option<Datum>,
        /// About which part.
        pub onderdeel: Option<Gegevenscategorie>,
        /// When it is looked at again.
        pub heroverwegen_op: Option<Datum>,
    }
}
