//! What the law and the policy say of any approach: who judges, and that a person
//! is never looked at alone.

use serde::{Deserialize, Serialize};

use crate::aanmelding::Aanmelding;
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::aanmelding::uitspraak::Uitspraak;
use crate::bron::{Vindplaats, Zekerheid};
use crate::id::BronId;
use crate::json::ToJson;
use crate::regelset::{ProfielSoort, Regelset, Stand};
use crate::tekst;
use crate::triage::TriageUitslag;
use crate::uitkomst::Uitkomst;
use crate::waarheid::Waarheid;

/// How to combine the approach of a person (MJA §3).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Aanpak {
    /// Whether it is combined with an approach of the system or the area.
    pub combinatie: Combinatie,
    /// What to do, in plain Dutch.
    pub tekst: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

/// Whether the approach of a person is combined with that of the system or the area.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Combinatie {
    /// It is.
    Nodig,
    /// The house says, with a reason, that it is not relevant in this casus.
    NietRelevant,
    /// The house says that it is not relevant, but not why. Until then it is combined.
    RedenNodig,
}

/// Who may judge whether a casus fits (Wgs art. 2.31(2)).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Beoordelaars {
    /// The organisations that may.
    pub organisaties: Vec<Organisatie>,
    /// Those of them that the aanmelding names.
    pub al_betrokken: Vec<Organisatie>,
    /// The same in a sentence.
    pub tekst: String,
    /// Where that comes from.
    pub vindplaatsen: Vec<Vindplaats>,
}

impl Aanpak {
    /// How to combine, if the advice is that the ZVH takes it up or may.
    pub(super) fn of(uitslag: &TriageUitslag, niet_relevant: &Uitspraak) -> Option<Self> {
        let steps = uitslag.geldt.iter().chain(&uitslag.open);
        let mut outcomes = steps.map(|step| step.stap.uitkomst);
        outcomes.find(|u| matches!(u, Uitkomst::Casusoverleg | Uitkomst::Procesregie))?;
        let reason = niet_relevant.motivering.as_deref().unwrap_or_default();
        let combinatie = match (niet_relevant.waarde, reason.trim().is_empty()) {
            (Some(Waarheid::Ja), false) => Combinatie::NietRelevant,
            (Some(Waarheid::Ja), true) => Combinatie::RedenNodig,
            (Some(Waarheid::Nee | Waarheid::Onbekend) | None, _) => Combinatie::Nodig,
        };
        let text = match combinatie {
            Combinatie::Nodig => tekst::COMBINEER,
            Combinatie::NietRelevant => tekst::COMBINEER_NIET,
            Combinatie::RedenNodig => tekst::COMBINEER_LEG_UIT,
        };
        Some(Self {
            combinatie,
            tekst: text.to_owned(),
            vindplaatsen: cite("mja-2021-2024", "par. 3", Zekerheid::Letterlijk),
        })
    }
}

impl Beoordelaars {
    /// Who may judge on a day on which there is a legal test.
    pub(super) fn of(regelset: &Regelset, stand: &Stand, aanmelding: &Aanmelding) -> Option<Self> {
        let mut profielen = regelset.profielen(stand);
        profielen.find(|profiel| profiel.soort == ProfielSoort::Wet)?;
        let may = |organisatie: &Organisatie| organisatie.deelname() == Deelname::Lid1;
        let partners = aanmelding
            .partners
            .iter()
            .map(|partner| partner.organisatie);
        let named: Vec<Organisatie> = partners
            .chain([aanmelding.aanmelder.organisatie])
            .flatten()
            .collect();
        let organisaties: Vec<Organisatie> = Organisatie::ALL.iter().copied().filter(may).collect();
        let involved = organisaties.iter().copied();
        let al_betrokken: Vec<Organisatie> = involved.filter(|o| named.contains(o)).collect();
        let text = if al_betrokken.is_empty() {
            tekst::BEOORDELAAR_NODIG
        } else {
            tekst::BEOORDELAARS
        };
        Some(Self {
            organisaties,
            al_betrokken,
            tekst: text.to_owned(),
            vindplaatsen: cite(
                "wgs",
                "art. 2.27, eerste lid, en art. 2.31, tweede lid",
                Zekerheid::Letterlijk,
            ),
        })
    }
}

/// One place in one bron.
pub(super) fn cite(bron: &str, plaats: &str, zekerheid: Zekerheid) -> Vec<Vindplaats> {
    let bron = BronId::try_from(bron).ok();
    let place = bron.map(|bron| Vindplaats {
        bron,
        plaats: plaats.to_owned(),
        zekerheid,
    });
    place.into_iter().collect()
}
