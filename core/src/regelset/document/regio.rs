//! How one region works: the dimensions on which Zorg- en Veiligheidshuizen differ.
//!
//! A region chooses from closed lists and may add feiten, poorten and tafels of
//! its own, each with a source. It cannot change a national rule. An absent
//! dimension: no source says so.

use super::Feit;
use super::opschaling::Regie;
use super::tafel::Tafel;
use crate::aanmelding::vraag::RedenNiet;
use crate::bron::{Bron, Vindplaats};
use crate::datum::Datum;
use crate::gemeente::GemeenteCode;
use crate::id::{FaseId, FeitId, LezingId, LijstId, ModelId, ProfielId, RegelId, RegioId, TafelId};
use crate::termijn::{Termijn, Weekdag};
use crate::tijd::Tijd;
use crate::uitkomst::Uitkomst;
use crate::voorwaarde::Voorwaarde;

deel! {
    /// How one region works.
    pub struct Regioprofiel {
        /// Its name.
        pub id: RegioId,
        /// Its title.
        pub titel: String,
        /// The first day it holds.
        pub geldig_vanaf: Datum,
        /// The last day it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// Documents of the region's own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub bron: Vec<Bron>,
        /// Feiten of the region's own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub feit: Vec<Feit>,
        /// The gemeenten it works for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gebied: Option<Gebied>,
        /// Who may refer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub aanmelders: Option<Aanmelders>,
        /// How a referral comes in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kanaal: Option<Kanaal>,
        /// How cases come to the house besides referrals.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub instroom: Option<Instroom>,
        /// When the triage is held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ritme: Option<Ritme>,
        /// Terms in which the house reacts. No source, no term.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub termijn: Vec<Termijn>,
        /// Who weighs, and how they decide.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub weging: Option<Weging>,
        /// When the betrokkene is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub informeren: Option<Informeren>,
        /// The outcomes that the region has, under its own names. Absent: those of the national base.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub uitkomsten: Option<Uitkomsten>,
        /// The policy definition and lezing that the region uses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub criteria: Option<CriteriaKeuze>,
        /// How the region counts leefgebieden.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub leefgebiedenlijst: Option<LijstKeuze>,
        /// What must come first in this region.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub voorliggend: Vec<Voorliggend>,
        /// How it steps up and down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub opschaling: Option<Opschaling>,
        /// Extra steps of the triage.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub poort: Vec<Poort>,
        /// The tables that the region refers to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub thematafel: Vec<Thematafel>,
        /// Tables of the region's own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub eigen_tafel: Vec<Tafel>,
    }

    /// The gemeenten that a house works for.
    pub struct Gebied {
        /// Their codes.
        pub gemeenten: Vec<GemeenteCode>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// Who may refer, as the region publishes it. The law lets every deelnemer refer (Wgs art. 2.31(1)).
    pub struct Aanmelders {
        /// Who.
        pub wie: Vec<AanmelderSoort>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// How a referral comes in.
    pub struct Kanaal {
        /// In which ways.
        pub wegen: Vec<KanaalSoort>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// How cases come in besides referrals.
    pub struct Instroom {
        /// In words.
        pub toelichting: String,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// When the triage is held.
    pub struct Ritme {
        /// How often.
        pub soort: RitmeSoort,
        /// On which day, for a weekly rhythm.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dag: Option<Weekdag>,
        /// Until when a referral counts for the next triage; absent: not published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sluiting: Option<Sluiting>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// Until when a referral counts for the next triage, on the clock of Europe/Amsterdam.
    pub struct Sluiting {
        /// The day of the week.
        pub dag: Weekdag,
        /// The time; a referral at this very time is in time.
        pub tijd: Tijd,
    }

    /// Who weighs, and how they decide.
    pub struct Weging {
        /// Who sits at the table; empty: not published.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub wie: Vec<Weger>,
        /// How they decide; absent: not published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub besluitvorm: Option<Besluitvorm>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// When the betrokkene is told. Telling is not asking consent.
    pub struct Informeren {
        /// When.
        pub moment: InformeerMoment,
        /// Reasons not to, as a closed list of the region; empty: not published.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub tenzij: Vec<RedenNiet>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// The outcomes that a region has.
    pub struct Uitkomsten {
        /// Each with its name.
        pub keuze: Vec<UitkomstKeuze>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// One outcome of a region.
    pub struct UitkomstKeuze {
        /// Which of the closed set.
        pub uitkomst: Uitkomst,
        /// What the region calls it.
        pub naam: String,
        /// Other outcomes of the closed set that the region tells in the same way.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub omvat: Vec<Uitkomst>,
    }

    /// The policy definition and lezing that a region uses. It cannot change what they mean.
    pub struct CriteriaKeuze {
        /// The definition; absent: the newest in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub profiel: Option<ProfielId>,
        /// Its lezing; absent: the standard one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lezing: Option<LezingId>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// How a region counts leefgebieden.
    pub struct LijstKeuze {
        /// The list.
        pub lijst: LijstId,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// What must come first.
    pub struct Voorliggend {
        /// What it is called.
        pub naam: String,
        /// The feit that says whether it was tried.
        pub feit: FeitId,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// How a region steps up and down.
    pub struct Opschaling {
        /// The model; absent: none published, or still being made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub model: Option<ModelId>,
        /// The phases in which the ZVH is.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub zvh: Vec<FaseId>,
        /// Who has which regie in this region, where that is published.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub regie: Vec<FaseRegie>,
        /// Who steps up; absent: not published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub wie_schaalt_op: Option<String>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }

    /// Who has which regie in one phase. Goes before what the model says.
    pub struct FaseRegie {
        /// The phase of the model.
        pub fase: FaseId,
        /// Who.
        pub regie: Regie,
    }

    /// An extra step of the triage. It stands beside the others and never stops them.
    pub struct Poort {
        /// Its name.
        pub id: RegelId,
        /// Its title.
        pub titel: String,
        /// The advice, in plain Dutch (B1).
        pub tekst: String,
        /// The first day it holds; absent: that of the profile.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_vanaf: Option<Datum>,
        /// The last day it holds; absent: that of the profile.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub geldig_tot: Option<Datum>,
        /// What it advises.
        pub uitkomst: Uitkomst,
        /// Where it comes from; at least one.
        pub vindplaats: Vec<Vindplaats>,
        /// When it holds.
        pub voorwaarde: Voorwaarde,
    }

    /// A table that a region refers to.
    pub struct Thematafel {
        /// Which table, national or of the region's own.
        pub tafel: TafelId,
        /// What the region calls it; absent: its own title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub naam: Option<String>,
        /// The lezing that the region uses; absent: the standard one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lezing: Option<LezingId>,
        /// Who decides in this region; absent: not published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub beslist: Option<String>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub toelichting: Option<String>,
        /// Where that comes from.
        pub vindplaats: Vec<Vindplaats>,
    }
}

keuze! {
    /// Who may refer, as regions publish it.
    pub enum AanmelderSoort {
        /// Organisations that signed the convenant.
        Convenantpartners,
        /// Partners that the house calls sleutelpartners.
        Sleutelpartners,
        /// Every professional.
        Professionals,
        /// Citizens.
        Burgers,
        /// The gemeente, which steps up.
        Gemeente,
    }

    /// How a referral comes in.
    pub enum KanaalSoort {
        /// A portal with an account.
        Portaal,
        /// A form on the house's own website.
        Webformulier,
        /// E-mail.
        Email,
        /// Telephone.
        Telefoon,
    }

    /// How often the triage is held.
    pub enum RitmeSoort {
        /// Every week on a fixed day.
        Wekelijks,
        /// As referrals come in.
        Doorlopend,
        /// Every day.
        Dagelijks,
    }

    /// Who sits at the table where a casus is weighed.
    pub enum Weger {
        /// Staff of the house.
        Zvh,
        /// Politie.
        Politie,
        /// Openbaar ministerie.
        OpenbaarMinisterie,
        /// Reclassering. Not a deelnemer of Wgs art. 2.27(1): its view is advice.
        Reclassering,
        /// Gemeente.
        Gemeente,
        /// Care partners. Their view is advice, apart from the GGD.
        Zorgpartners,
        /// The partners at the core of the house, whoever they are.
        Kernpartners,
        /// The network director of the province.
        Netwerkdirecteur,
    }

    /// How they decide.
    pub enum Besluitvorm {
        /// By agreement.
        Consensus,
        /// By vote.
        Stemming,
        /// The chair decides.
        Voorzitter,
        /// The driehoek of burgemeester, OM and politie decides.
        Driehoek,
    }

    /// When the betrokkene is told.
    pub enum InformeerMoment {
        /// Before the referral.
        VoorAanmelding,
        /// After a triage that went on.
        NaTriage,
    }
}
