//! The choices that a caller makes, checked: on which day, by which definition.

use serde::{Deserialize, Serialize};

use crate::bevinding::Bevinding;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::id::{LezingId, LijstId, ProfielId, RegelId};
use crate::json::{FromJson, ToJson};
use crate::pad::Pad;
use crate::regelset::{Keuze, Profiel, ProfielSoort, Regelset};

/// Choose how one criterium is read.
#[derive(Clone, Debug, Default, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CriteriumLezing {
    /// The criterium, for example `mja-b2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regel: Option<RegelId>,
    /// The lezing, for example `allebei`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lezing: Option<LezingId>,
}

/// The choices as they come in. What the caller does not choose, the region may.
pub(super) struct Keuzes<'a> {
    pub(super) peildatum: Option<Datum>,
    pub(super) profiel: Option<&'a ProfielId>,
    pub(super) lezing: Option<&'a LezingId>,
    pub(super) leefgebiedenlijst: Option<&'a LijstId>,
    pub(super) criterium_lezingen: &'a [CriteriumLezing],
}

impl Keuzes<'_> {
    /// The maatstaf, with everything that is wrong with the choices added to `fouten`.
    ///
    /// `None`: there is no peildatum.
    pub(super) fn check(
        &self,
        regelset: &Regelset,
        fouten: &mut Vec<Bevinding>,
    ) -> Option<Maatstaf> {
        let top = Pad::top();
        let peildatum = required(self.peildatum, fouten)?;
        if self
            .leefgebiedenlijst
            .is_some_and(|id| regelset.lijst(id).is_none())
        {
            fouten.push(Bevinding::new(
                top.to("leefgebiedenlijst"),
                "lijst-onbekend",
            ));
        }
        let regio = regelset.regio().map(|regio| &regio.profiel);
        let own = Maatstaf::in_regio(peildatum, regio);
        let profiel = self.profiel.or(own.profiel.as_ref());
        self.check_profiel(regelset, peildatum, profiel, fouten);
        let keuze = self.check_criteria(regelset, peildatum, fouten);
        // a lezing of the region is one of the region's own definition
        let of_region = own.lezing.filter(|_| self.profiel.is_none());
        let (profiel, lezing) = (profiel.cloned(), self.lezing.cloned().or(of_region));
        Some(Maatstaf {
            peildatum,
            profiel,
            lezing,
            leefgebiedenlijst: self.leefgebiedenlijst.cloned().or(own.leefgebiedenlijst),
            keuze,
        })
    }

    /// A profiel that exists but not on this day is no error: it does not apply.
    fn check_profiel(
        &self,
        regelset: &Regelset,
        peildatum: Datum,
        profiel: Option<&ProfielId>,
        fouten: &mut Vec<Bevinding>,
    ) {
        let is_policy = |profiel: &&Profiel| profiel.soort == ProfielSoort::Beleid;
        let mut all = regelset.document().profielen.iter().filter(is_policy);
        if self
            .profiel
            .is_some_and(|id| all.all(|profiel| profiel.id != *id))
        {
            fouten.push(Bevinding::new(Pad::top().to("profiel"), "profiel-onbekend"));
            return;
        }
        let stand = regelset.stand(peildatum).into_iter();
        let in_force = stand
            .flat_map(|stand| regelset.profielen(stand))
            .filter(is_policy);
        let chosen = match profiel {
            Some(id) => in_force.filter(|profiel| profiel.id == *id).last(),
            None => in_force.max_by_key(|profiel| profiel.geldig_vanaf),
        };
        let known = |id: &LezingId| chosen.is_none_or(|p| p.lezing.iter().any(|l| l.id == *id));
        if self.lezing.is_some_and(|id| !known(id)) {
            fouten.push(Bevinding::new(Pad::top().to("lezing"), "lezing-onbekend"));
        }
    }

    fn check_criteria(
        &self,
        regelset: &Regelset,
        peildatum: Datum,
        fouten: &mut Vec<Bevinding>,
    ) -> Keuze {
        let stand = regelset.stand(peildatum);
        let list = Pad::top().to("criteriumLezingen");
        let chosen = self
            .criterium_lezingen
            .iter()
            .enumerate()
            .filter_map(|(index, row)| {
                let pad = list.to(index);
                let (regel, lezing) = (row.regel.as_ref(), row.lezing.as_ref());
                let criterium = regel
                    .zip(stand)
                    .and_then(|(id, stand)| regelset.criterium(stand, id));
                let Some((criterium, regel)) = criterium.zip(regel) else {
                    Bevinding::new(pad.to("regel"), "regel-onbekend").add_to(fouten);
                    return None;
                };
                let Some(lezing) =
                    lezing.filter(|id| criterium.lezing.iter().any(|l| l.id == **id))
                else {
                    Bevinding::new(pad.to("lezing"), "lezing-onbekend").add_to(fouten);
                    return None;
                };
                Some((regel.clone(), lezing.clone()))
            });
        chosen.collect()
    }
}

/// The peildatum; if there is none, that is added to `fouten`.
pub(super) fn required(peildatum: Option<Datum>, fouten: &mut Vec<Bevinding>) -> Option<Datum> {
    if peildatum.is_none() {
        Bevinding::new(Pad::top().to("peildatum"), "peildatum-ontbreekt").add_to(fouten);
    }
    peildatum
}
