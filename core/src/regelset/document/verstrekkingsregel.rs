//! By which rules data go from one to another: a row for each kind of receiver, and the
//! grounds on which someone may hold data back.

use crate::aanmelding::grondslag::Grondslag;
use crate::aanmelding::organisatie::Organisatie;
use crate::bron::Vindplaats;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::stroom::{Gegevenscategorie, Weigeringsgrond};

deel! {
    /// What must hold before one kind of receiver gets data.
    pub struct Verstrekkingsregel {
        /// Which row.
        pub id: Rij,
        /// Its title.
        pub titel: String,
        /// What it says, in plain Dutch.
        pub tekst: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// The row whose conditions must hold too.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bovenop: Option<Rij>,
        /// The basis for providing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub grondslag: Option<Grondslag>,
        /// The organisations to choose from, where the receiver is none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub kies: Vec<Organisatie>,
        /// What goes with every provision by this row.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub let_op: Vec<String>,
        /// The conditions: all must hold.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub voorwaarde: Vec<Verstrekkingsvoorwaarde>,
    }

    /// One condition.
    pub struct Verstrekkingsvoorwaarde {
        /// Its name.
        pub id: RegelId,
        /// What it is about.
        pub feit: Verstrekkingsfeit,
        /// Which answer is needed.
        pub nodig: Nodig,
        /// What it means when the other answer is given.
        pub anders: Anders,
        /// What it says, in plain Dutch.
        pub tekst: String,
        /// The question that asks for it, ending in `?`.
        pub vraag: String,
        /// What to do about it. May hold `{organisaties}`, `{categorie}` and `{ontvanger}`.
        pub doen: String,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// A ground for holding data back: who invokes it, and what it does.
    pub struct Grondregel {
        /// Which ground.
        pub id: Weigeringsgrond,
        /// Its title.
        pub titel: String,
        /// What it does, in plain Dutch.
        pub tekst: String,
        /// Who invokes it.
        pub wie: Inroeper,
        /// The rows that it is about. None: it is about no provision at all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rijen: Vec<Rij>,
        /// The categories that it is about; none named: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub categorieen: Vec<Gegevenscategorie>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
    }
}

keuze! {
    /// A row of the table of provisions.
    pub enum Rij {
        /// What holds in every row.
        Algemeen,
        /// To a public deelnemer (Wgs art. 2.27(1)).
        R1,
        /// To a private deelnemer (Wgs art. 2.27(2)).
        R2,
        /// To a derde.
        R3,
        /// Special or criminal data to a derde.
        R4,
        /// To another ZVH: whether it knows someone.
        R5,
        /// To another ZVH: what comes after that.
        R6,
        /// To another samenwerkingsverband.
        R7,
        /// To "ZSM", which is no legal party.
        R8,
        /// To local partners.
        R9,
        /// A derde at the casusoverleg.
        R10,
    }

    /// What a condition is about. People answer most of it; where it can be seen in the
    /// input, it is not asked.
    pub enum Verstrekkingsfeit {
        /// Whether it is necessary.
        Noodzakelijk,
        /// Whether it belongs to the public task of the receiver.
        PubliekeTaak,
        /// Whether it is compatible with the purpose.
        VerenigbaarMetDoel,
        /// Whether the receiver has a legitimate interest or a legal duty.
        BelangOfPlicht,
        /// Whether weighty reasons oppose.
        ZwaarwegendeRedenen,
        /// Whether the deelnemers of lid 1 chose to provide.
        KeuzeLid1,
        /// Whether a deelnemer objects.
        BezwaarDeelnemer,
        /// Whether the derde has a basis in or under law.
        BasisInWet,
        /// Whether the rechtmatigheidsadviescommissie tested lawfulness.
        RacGetoetst,
        /// Whether it is only asked whether someone is known.
        AlleenBekendCheck,
        /// Whether the other ZVH knows the person.
        Bekend,
        /// Whether the data are relevant for the other ZVH.
        Relevant,
        /// Whether it is within what verbanden may exchange.
        BinnenUitwisseling,
        /// Whether the expertise of the derde is necessary.
        DeskundigheidNodig,
        /// Whether the role of the derde is defined.
        RolBepaald,
        /// Whether the derde signed for secrecy.
        GeheimhoudingGetekend,
        /// Seen: whether who provides is a deelnemer.
        DoorDeelnemer,
        /// Seen: whether who provides is a deelnemer of lid 1.
        DoorLid1,
        /// Seen: whether the receiver is a legal party.
        OntvangerBestaat,
        /// Whether local partners act for the college.
        NamensCollege,
        /// Of a part: whether of a medewerker there is no more than contact data.
        Medewerker,
        /// Of a part: whether medical secrecy leaves room.
        MedischGeheim,
        /// Of a part: whether police data are of Wpg art. 8 or 13.
        Wpg8Of13,
        /// Of a part: whether the conditions of the supplier are met.
        Voorwaarden,
        /// Of a part: whether each supplier consents.
        Instemming,
        /// Of a part: whether each supplier of special or criminal data consents.
        InstemmingBijzonder,
        /// Of a part: whether it is identifying data or a BSN.
        BekendCheckGegevens,
        /// Of a part: whether it is under a secrecy that bars other verbanden.
        GeheimhoudingVerbanden,
    }

    /// Which answer a condition needs.
    pub enum Nodig {
        /// Yes.
        Ja,
        /// No.
        Nee,
    }

    /// What it means when a condition does not hold.
    pub enum Anders {
        /// Something has to happen first.
        Eerst,
        /// The provision does not meet the conditions.
        Niet,
    }

    /// Who invokes a ground.
    pub enum Inroeper {
        /// Who supplied the data.
        Leverancier,
        /// A deelnemer.
        Deelnemer,
        /// The police.
        Politie,
        /// Anyone.
        Iedereen,
    }
}

impl Rij {
    /// Its name in data and answers.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Algemeen => "algemeen",
            Self::R1 => "r1",
            Self::R2 => "r2",
            Self::R3 => "r3",
            Self::R4 => "r4",
            Self::R5 => "r5",
            Self::R6 => "r6",
            Self::R7 => "r7",
            Self::R8 => "r8",
            Self::R9 => "r9",
            Self::R10 => "r10",
        }
    }
}

impl Verstrekkingsfeit {
    /// Whether it is about one part, and not about the provision as a whole.
    #[must_use]
    pub fn is_of_part(self) -> bool {
        self >= Self::Medewerker
    }
}
