//! National rules that are not what they are in the national base, with examples.

use super::{Eigen, Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::{Onderdeel, Wat};
use crate::analyse::diagram::{Diagrammen, Eis, Functie, Gevallen};
use crate::analyse::model::{Dag, Model};
use crate::analyse::stappen::Stap;
use crate::analyse::voorbeeld::Voorbeeld;
use crate::criteria::Maatstaf;
use crate::datum::Datum;
use crate::id::RegelId;
use crate::regelset::{ProfielSoort, Regelset, Vervolg};
use crate::uitkomst::Uitkomst;

impl<'r> Zoek<'_, 'r> {
    /// The national steps that come out otherwise than in the national base.
    pub(in crate::analyse) fn different(
        &mut self,
        landelijk: &Dag<'r>,
    ) -> Result<Vec<Vondst>, TeVerweven> {
        let mut found = Vec::new();
        for stap in &landelijk.stappen {
            let there = Told::new(&mut self.model.alle, stap, &landelijk.stappen)?;
            let mut here = self.dag.stappen.iter();
            let here = here.find(|other| other.regel.id == stap.regel.id);
            let here = match here {
                Some(here) => Told::new(&mut self.model.alle, here, &self.dag.stappen)?,
                None => Told::default(),
            };
            if let Some(example) = self.apart(&there, &here)? {
                found.push((otherwise(&stap.regel.id), Some(example)));
            }
        }
        Ok(found)
    }

    /// A case in which a step gives another answer. What is the same in both is
    /// not worked out.
    fn apart(&mut self, there: &Told, here: &Told) -> Result<Option<Voorbeeld>, TeVerweven> {
        for (one, other) in [(there, here), (here, there)] {
            for (says, same) in [(&one.holds, &other.holds), (&one.open, &other.open)] {
                if one.uitkomst == other.uitkomst && says == same {
                    continue;
                }
                let against = match (one.uitkomst == other.uitkomst, same.as_slice()) {
                    (true, [Eis::In(set), stops @ ..]) => {
                        let mut rest = *set;
                        for stop in stops {
                            if let Eis::Buiten(stop) = stop {
                                rest = self.model.alle.minus(rest, *stop)?;
                            }
                        }
                        rest
                    }
                    _ => Gevallen::GEEN,
                };
                let mut demands = says.clone();
                demands.push(Eis::Buiten(against));
                let example = self.example(&demands)?;
                if example.is_some() {
                    return Ok(example);
                }
            }
        }
        Ok(None)
    }
}

/// What a step says, as demands on a case.
struct Told {
    uitkomst: Option<(Uitkomst, Vervolg)>,
    holds: Vec<Eis>,
    open: Vec<Eis>,
}

impl Default for Told {
    /// Nothing in any case.
    fn default() -> Self {
        Self {
            uitkomst: None,
            holds: vec![Eis::In(Gevallen::GEEN)],
            open: vec![Eis::In(Gevallen::GEEN)],
        }
    }
}

impl Told {
    fn new(alle: &mut Diagrammen, stap: &Stap, stappen: &[Stap]) -> Result<Self, TeVerweven> {
        let mut open = stap.reached(stappen);
        let may_hold = alle.open(stap.functie)?;
        open.insert(0, Eis::In(alle.and(may_hold, stap.gevraagd)?));
        Ok(Self {
            uitkomst: Some((stap.regel.uitkomst, stap.regel.vervolg)),
            holds: stap.holds(stappen),
            open,
        })
    }
}

/// A step differs.
pub(super) fn otherwise(stap: &RegelId) -> Wat {
    Wat::LandelijkAnders {
        regel: Onderdeel::Stap(stap.clone()),
    }
}

/// An example of a profiel that differs, as far as its standard reading shows one.
pub(super) fn example(
    eigen: Eigen<'_>,
    dag: Datum,
    onderdeel: &Onderdeel,
) -> Result<Option<Voorbeeld>, TeVerweven> {
    let Onderdeel::Profiel {
        profiel,
        lezing,
        lijst,
    } = onderdeel
    else {
        return Ok(None);
    };
    let maatstaf = Maatstaf {
        profiel: Some(profiel.clone()),
        lezing: Some(lezing.clone()),
        leefgebiedenlijst: lijst.clone(),
        ..Maatstaf::on(dag)
    };
    let soort = |regelset: &Regelset| {
        let mut all = regelset.document().profielen.iter();
        all.find(|other| other.id == *profiel).map(|p| p.soort)
    };
    let maatstaf = match soort(eigen.base) {
        Some(ProfielSoort::Wet) => Maatstaf {
            profiel: None,
            lezing: None,
            ..maatstaf
        },
        _ => maatstaf,
    };
    let mut model = Model::new(eigen, std::slice::from_ref(&maatstaf))?;
    let (Some(here), Some(there)) = (
        model.dag(eigen.base, &maatstaf)?,
        model.dag(eigen.composed, &maatstaf)?,
    ) else {
        return Ok(None);
    };
    let of = |dag: &Dag<'_>| {
        let mut all = dag.profielen.iter();
        let found = all.find(|(gekozen, _)| gekozen.profiel.id == *profiel);
        found.map_or(Functie::OPEN, |(_, functie)| *functie)
    };
    let differ = model.alle.differ(of(&here), of(&there))?;
    let case = model.first(&[Eis::In(differ)])?;
    Ok(case.map(|case| model.voorbeeld(&there, &case)))
}
