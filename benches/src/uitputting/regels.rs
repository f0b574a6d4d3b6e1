//! Every rule of a regelset: on every day, under every lezing, over every lijst.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::sync::Arc;

use koppelvlak::id::{LezingId, RegelId};
use koppelvlak::programma::Programma;
use koppelvlak::regelset::{Anders, Keuze, Profiel, ProfielProgramma, Regelset, Stand};
use koppelvlak::voorwaarde::Voorwaarde;

use super::Breuk;
use super::boom::{Boom, Lezer};
use super::draden;
use super::regel::{Eerder, Regel, Verslag, written};
use super::vorm::{Schrift, Vorm};

/// A rule to look at, with a name for who reads the table.
#[derive(Debug)]
pub struct Opdracht {
    /// Of what it is part: a profiel, the triage, the tables.
    pub van: String,
    /// Which outcome, from which day, over which lijst.
    pub naam: String,
    /// A criterium, or something that is made of criteria.
    is_criterium: bool,
    programma: Arc<Programma>,
    wortel: usize,
    boom: Boom,
}

/// What all rules of one part came to.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Som {
    /// Of what they are part.
    pub van: String,
    /// How many rules there are that differ.
    pub regels: usize,
    /// How many cases were run.
    pub gedraaid: u64,
    /// What came out of the rule with the most feiten.
    pub grootste: Verslag,
}

/// Every rule of a regelset that differs from those before it.
///
/// `None`: a name in the document leads nowhere.
#[must_use]
pub fn collect(regelset: &Regelset) -> Option<Vec<Opdracht>> {
    let mut lijst = Lijst::default();
    lijst.national(regelset)?;
    for profiel in &regelset.document().regios {
        let region = regelset.van_regio(&profiel.id, profiel.geldig_vanaf)?;
        lijst.steps(region, "triage of regions")?;
    }
    Some(lijst.opdrachten)
}

/// Tries every rule, on so many threads. What comes out does not depend on how many.
///
/// First the criteria, then what is made of them.
///
/// # Errors
///
/// The name of the first rule that does not hold, and why.
pub fn exhaust(opdrachten: &[Opdracht], draden: usize) -> Result<Vec<Som>, (String, Breuk)> {
    let (mut done, mut eerder) = (BTreeMap::new(), Eerder::default());
    for criteria in [true, false] {
        let part = opdrachten.iter().enumerate();
        let part: Vec<(usize, &Opdracht)> = part
            .filter(|(_, opdracht)| opdracht.is_criterium == criteria)
            .collect();
        let work = |at: usize| Some(part.get(at)?.1.exhaust(&eerder));
        let answers = draden::map(draden, part.len(), work);
        for ((at, opdracht), verslag) in part.into_iter().zip(answers) {
            let verslag = verslag.flatten().unwrap_or(Err(Breuk::NietAf));
            let name = || format!("{}: {}", opdracht.van, opdracht.naam);
            let verslag = verslag.map_err(|breuk| (name(), breuk))?;
            eerder.insert(&opdracht.regel(), &verslag);
            done.insert(at, verslag);
        }
    }
    let mut sums: Vec<Som> = Vec::new();
    for (opdracht, verslag) in opdrachten.iter().zip(done.into_values()) {
        if sums.last().is_none_or(|som| som.van != opdracht.van) {
            sums.push(Som {
                van: opdracht.van.clone(),
                ..Som::default()
            });
        }
        if let Some(som) = sums.last_mut() {
            som.regels += 1;
            som.gedraaid += verslag.gedraaid;
            if verslag.feiten > som.grootste.feiten {
                som.grootste = verslag;
            }
        }
    }
    Ok(sums)
}

impl Opdracht {
    /// Tries every input of this rule.
    ///
    /// # Errors
    ///
    /// The first thing that must hold and does not.
    pub fn exhaust(&self, eerder: &Eerder) -> Result<Verslag, Breuk> {
        self.regel().exhaust(&*self.programma, eerder)
    }

    /// The rule as it was compiled, and as it is written.
    #[must_use]
    pub fn regel(&self) -> Regel<'_> {
        Regel {
            programma: &self.programma,
            wortel: self.wortel,
            boom: &self.boom,
        }
    }
}

#[derive(Default)]
struct Lijst {
    opdrachten: Vec<Opdracht>,
    seen: BTreeSet<(Schrift, Boom)>,
}

impl Lijst {
    fn national(&mut self, regelset: &Regelset) -> Option<()> {
        let mut profielen: Vec<&Profiel> = Vec::new();
        for profiel in &regelset.document().profielen {
            if !profielen.iter().any(|seen| seen.id == profiel.id) {
                profielen.push(profiel);
            }
        }
        for named in profielen {
            everywhere(regelset, |lezer, keuze| {
                let mut in_force = regelset.profielen(lezer.stand);
                let Some(profiel) = in_force.find(|profiel| profiel.id == named.id) else {
                    return Some(());
                };
                let made = regelset.programma_met(lezer.stand, profiel, lezer.lijst, keuze);
                self.profiel(profiel, made, lezer)
            })?;
        }
        self.steps(regelset, "triage")?;
        self.tables(regelset)
    }

    fn profiel(
        &mut self,
        profiel: &Profiel,
        made: ProfielProgramma,
        lezer: &Lezer<'_>,
    ) -> Option<()> {
        let ProfielProgramma {
            programma,
            criteria,
            lezingen,
            anders,
        } = made;
        let programma = Arc::new(programma);
        let van = format!("profiel {}", profiel.id);
        for (id, at) in &criteria {
            self.add(
                &van,
                id,
                &programma,
                *at,
                lezer,
                &Voorwaarde::Regel(id.clone()),
            )?;
        }
        for ((id, wortel), lezing) in lezingen.iter().zip(&profiel.lezing) {
            self.add(&van, id, &programma, wortel.at, lezer, &lezing.voorwaarde)?;
        }
        for Anders {
            regel,
            lezing,
            wortels,
        } in anders
        {
            let mut keuze = vec![(regel, lezing)];
            keuze.extend_from_slice(lezer.keuze);
            let otherwise = Lezer {
                keuze: &keuze,
                ..*lezer
            };
            for (at, lezing) in wortels.iter().zip(&profiel.lezing) {
                self.add(
                    &van,
                    &lezing.id,
                    &programma,
                    *at,
                    &otherwise,
                    &lezing.voorwaarde,
                )?;
            }
        }
        Some(())
    }

    fn steps(&mut self, regelset: &Regelset, van: &str) -> Option<()> {
        everywhere(regelset, |lezer, keuze| {
            let made = regelset.stappen_met(lezer.stand, lezer.lijst, keuze).triage;
            let programma = Arc::new(made.programma);
            let steps = regelset.triage(lezer.stand).zip(&made.stappen);
            for (stap, wortel) in steps {
                self.add(
                    van,
                    &stap.id,
                    &programma,
                    wortel.at,
                    lezer,
                    &stap.voorwaarde,
                )?;
            }
            Some(())
        })
    }

    fn tables(&mut self, regelset: &Regelset) -> Option<()> {
        everywhere(regelset, |lezer, keuze| {
            let made = regelset.stappen_met(lezer.stand, lezer.lijst, keuze).tafels;
            let programma = Arc::new(made.programma);
            for (tafel, wortels) in regelset.tafels(lezer.stand).zip(&made.tafels) {
                for (lezing, wortel) in tafel.lezing.iter().zip(wortels) {
                    let name = format!("{} {}", tafel.id, lezing.id);
                    self.add(
                        "tables",
                        &name,
                        &programma,
                        wortel.at,
                        lezer,
                        &lezing.voorwaarde,
                    )?;
                }
            }
            Some(())
        })
    }

    /// Adds a rule, unless the same one is there already.
    fn add(
        &mut self,
        van: &str,
        naam: &impl Display,
        programma: &Arc<Programma>,
        wortel: usize,
        lezer: &Lezer<'_>,
        voorwaarde: &Voorwaarde,
    ) -> Option<()> {
        let boom = lezer.boom(voorwaarde)?;
        let vorm = Vorm::new(programma, wortel);
        let schrift = written(&vorm, wortel);
        if self.seen.insert((schrift, boom.clone())) {
            let (day, lijst) = (lezer.stand.vanaf(), &lezer.lijst.id);
            self.opdrachten.push(Opdracht {
                van: van.to_owned(),
                naam: format!("{naam}, from {day}, over {lijst}"),
                is_criterium: matches!(voorwaarde, Voorwaarde::Regel(_)),
                programma: Arc::clone(programma),
                wortel,
                boom,
            });
        }
        Some(())
    }
}

/// On every day, over every lijst, with every choice of lezingen of criteria.
fn everywhere(
    regelset: &Regelset,
    mut look: impl FnMut(&Lezer<'_>, &Keuze) -> Option<()>,
) -> Option<()> {
    for stand in regelset.standen() {
        for keuze in choices(regelset, stand) {
            for lijst in &regelset.document().leefgebiedenlijsten {
                let lezer = Lezer {
                    regelset,
                    stand,
                    lijst,
                    keuze: &keuze,
                };
                look(&lezer, &keuze.iter().cloned().collect())?;
            }
        }
    }
    Some(())
}

/// Every way to choose a lezing for each criterium that has more than one.
fn choices(regelset: &Regelset, stand: &Stand) -> Vec<Vec<(RegelId, LezingId)>> {
    let many = regelset
        .criteria(stand)
        .filter(|criterium| criterium.lezing.len() > 1);
    many.fold(vec![Vec::new()], |chosen, criterium| {
        let with = |keuze: &Vec<(RegelId, LezingId)>| {
            let lezingen = criterium.lezing.iter();
            let one =
                |id: &LezingId| [keuze.as_slice(), &[(criterium.id.clone(), id.clone())]].concat();
            lezingen.map(|lezing| one(&lezing.id)).collect::<Vec<_>>()
        };
        chosen.iter().flat_map(with).collect()
    })
}
