//! A toets that is kept: choices checked once, then one casus after another as feiten.
//!
//! For callers that hold feiten in memory and want no JSON between. Gives what
//! `check_criteria` gives on the same feiten.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::bevinding::{Fout, all_in_words, unreadable};
use super::bewijs::Bewijs;
use super::criteria::CriteriaAdvies;
use super::maatstaf::Keuzes;
use super::samen::Regiokeuze;
use super::verslag;
use crate::criteria::{self, Maatstaf};
use crate::datum::Datum;
use crate::feit::Feitenblad;
use crate::id::{LezingId, LijstId, ProfielId, RegioId};
use crate::json::{FromJson, ToJson};
use crate::lezen;
use crate::regelset::{ProfielSoort, Regelset};
use crate::uitkomst::{Indicatie, Toetsing};
use crate::waarheid::Waarheid;

/// The choices of a toets that is kept.
#[derive(Clone, Debug, Default, Deserialize, FromJson, PartialEq, Serialize, ToJson)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ToetsInvoer {
    /// The day that chooses the rules.
    pub peildatum: Option<Datum>,
    /// The policy definition; absent: the newest in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profiel: Option<ProfielId>,
    /// The lezing of that definition; absent: its standard one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lezing: Option<LezingId>,
    /// How leefgebieden are counted; absent: each one by itself (`canoniek`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leefgebiedenlijst: Option<LijstId>,
    /// A region that comes with the rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regio: Option<RegioId>,
}

/// By which rules: those of the library, or one's own.
#[derive(Debug)]
pub enum Regels {
    /// Those that stay as long as the program runs.
    Bekend(&'static Regelset),
    /// One's own.
    Eigen(Box<Regelset>),
}

impl Deref for Regels {
    type Target = Regelset;

    fn deref(&self) -> &Regelset {
        match self {
            Self::Bekend(regelset) => regelset,
            Self::Eigen(regelset) => regelset,
        }
    }
}

/// A toets that is kept.
#[derive(Debug)]
pub struct Feitentoets {
    regels: Regels,
    regio: Option<RegioId>,
    maatstaf: Maatstaf,
}

/// Law and policy on one casus, without reasons.
#[must_use]
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Toetsuitkomst {
    /// The two together. The law leads.
    pub indicatie: Indicatie,
    /// The law.
    pub wet: Toetsing,
    /// The policy.
    pub beleid: Toetsing,
}

impl Toetsuitkomst {
    pub(super) fn of(wet: Toetsing, beleid: Toetsing) -> Self {
        Self {
            indicatie: Indicatie::of(wet, beleid),
            wet,
            beleid,
        }
    }
}

impl Feitentoets {
    /// Reads the choices, a [`ToetsInvoer`] in JSON, and checks them.
    ///
    /// # Errors
    ///
    /// When there is no peildatum, or when a choice does not exist in these rules.
    pub fn read(regels: Regels, invoer: &[u8]) -> Result<Self, Vec<Fout>> {
        let words = Regelset::builtin();
        let gelezen = lezen::read_bytes::<ToetsInvoer>(invoer);
        let gelezen = gelezen.map_err(|e| unreadable(words, &e))?;
        let (invoer, mut fouten) = (gelezen.waarde, gelezen.bevindingen);
        let maatstaf = {
            let keuze = Regiokeuze::of(invoer.regio.as_ref(), None);
            let rules = keuze.rules(&regels, invoer.peildatum, &mut fouten);
            let keuzes = Keuzes {
                peildatum: invoer.peildatum,
                profiel: invoer.profiel.as_ref(),
                lezing: invoer.lezing.as_ref(),
                leefgebiedenlijst: invoer.leefgebiedenlijst.as_ref(),
                criterium_lezingen: &[],
            };
            keuzes.check(&rules, &mut fouten)
        };
        match maatstaf.filter(|_| fouten.is_empty()) {
            Some(maatstaf) => Ok(Self {
                regels,
                regio: invoer.regio,
                maatstaf,
            }),
            None => Err(all_in_words(words, &fouten)),
        }
    }

    /// A toets by a maatstaf that these rules, with those of the region, have.
    #[must_use]
    pub fn new(regels: Regels, regio: Option<RegioId>, maatstaf: Maatstaf) -> Self {
        Self {
            regels,
            regio,
            maatstaf,
        }
    }

    /// The day and the choices.
    #[must_use]
    pub fn maatstaf(&self) -> &Maatstaf {
        &self.maatstaf
    }

    /// The rules by which the feiten are numbered.
    #[must_use]
    pub fn regelset(&self) -> &Regelset {
        let day = self.maatstaf.peildatum;
        let of_region = |id| self.regels.van_regio(id, day);
        let regionaal = self.regio.as_ref().and_then(of_region);
        regionaal.unwrap_or(&self.regels)
    }

    /// The outcome on feiten, by number of feit. What is missing is unknown.
    pub fn outcome(&self, feiten: &[Waarheid]) -> Toetsuitkomst {
        let of = |soort| {
            self.one(soort, feiten)
                .unwrap_or(Toetsing::NietVanToepassing)
        };
        let (wet, beleid) = (of(ProfielSoort::Wet), of(ProfielSoort::Beleid));
        Toetsuitkomst::of(wet, beleid)
    }

    /// The same with everything that explains it, as `check_criteria` gives it.
    #[must_use]
    pub fn explain(&self, feiten: &[Waarheid]) -> CriteriaAdvies {
        let regelset = self.regelset();
        let blad = Feitenblad::of(regelset, feiten);
        let uitslag = criteria::check(regelset, &self.maatstaf, blad.waarden());
        CriteriaAdvies {
            toets: verslag::toets(&blad, &self.maatstaf, &uitslag),
            bevindingen: Vec::new(),
            let_op: crate::tekst::MENSEN_BESLISSEN.to_owned(),
            bewijs: Bewijs::new(regelset, self.maatstaf.peildatum).with(&uitslag),
        }
    }

    fn one(&self, soort: ProfielSoort, feiten: &[Waarheid]) -> Option<Toetsing> {
        let (regelset, maatstaf) = (self.regelset(), &self.maatstaf);
        let stand = regelset.stand(maatstaf.peildatum)?;
        let profiel = criteria::chosen(regelset, stand, maatstaf, soort)?;
        let lijst = criteria::chosen_list(regelset, maatstaf)?;
        let compiled = regelset.programma(stand, &profiel.id, &lijst.id)?;
        let place = criteria::chosen_lezing(maatstaf, soort, compiled);
        let (_, wortel) = compiled.lezingen.get(place)?;
        Some(wortel.outcome(&compiled.programma.values(feiten)).into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Feitentoets, Regels};
    use crate::contract::check_criteria_json;
    use crate::regelset::Regelset;
    use crate::waarheid::Waarheid;

    fn toets() -> Feitentoets {
        let invoer = json!({ "peildatum": "2025-09-01" }).to_string();
        let regels = Regels::Bekend(Regelset::builtin());
        Feitentoets::read(regels, invoer.as_bytes()).expect("a peildatum")
    }

    /// On feiten in all kinds of patterns the kept toets says what the operation says.
    #[test]
    fn it_gives_what_check_criteria_gives() {
        let toets = toets();
        let all = &toets.regelset().document().feiten;
        for step in 1..40 {
            let mut waarden = vec![Waarheid::Onbekend; all.len()];
            let mut given = Vec::new();
            for (at, feit) in all.iter().enumerate() {
                let waarde = Waarheid::ALL[at * step / 7 % 3];
                if feit.soort != crate::regelset::FeitSoort::Afgeleid {
                    waarden[at] = waarde;
                    given.push(json!({ "feit": feit.id, "waarde": waarde }));
                }
            }
            let invoer = json!({ "peildatum": "2025-09-01", "feiten": given }).to_string();
            let mut whole: serde_json::Value =
                serde_json::from_str(&check_criteria_json(invoer.as_bytes())).expect("JSON");
            let feiten = whole["waarde"]["toets"]["feiten"].as_array_mut();
            for feit in feiten.into_iter().flatten() {
                feit.as_object_mut().expect("a record").remove("herkomst");
            }
            let advies = toets.explain(&waarden);
            let uitkomst = toets.outcome(&waarden);
            assert_eq!(json!(advies), whole["waarde"], "{step}");
            assert_eq!(uitkomst.indicatie, advies.toets.indicatie);
            assert_eq!(uitkomst.wet, advies.toets.wet.uitkomst);
            assert_eq!(uitkomst.beleid, advies.toets.beleid.uitkomst);
        }
    }

    #[test]
    fn a_choice_that_does_not_exist_is_told() {
        let invoer = json!({ "profiel": "zo-niet", "lezing": 3, "regio": "nergens" });
        let regels = Regels::Bekend(Regelset::builtin());
        let fouten = Feitentoets::read(regels, invoer.to_string().as_bytes()).expect_err("four");
        let codes: Vec<&str> = fouten.iter().map(|fout| fout.code.as_str()).collect();
        assert_eq!(codes, ["type-onjuist", "peildatum-ontbreekt"]);
    }
}
