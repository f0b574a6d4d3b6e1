//! A casus that is kept: choices checked once, then one feit after another changes.
//!
//! For a form that shows while it is filled in how law and policy come out, and what is still
//! worth asking. Outcome and questions are those of `check_criteria` on the same feiten.

use super::bevinding::{Fout, all_in_words, unreadable};
use super::criteria::{CriteriaAdvies, CriteriaInvoer, check_criteria};
use super::feiten::GegevenFeit;
use super::feitentoets::Toetsuitkomst;
use crate::bevinding::Bevinding;
use crate::criteria::{self, Maatstaf};
use crate::diagram::{Diagram, Vraagklad, Vraagwijzer};
use crate::lezen::{self, Gelezen};
use crate::orde;
use crate::pad::Pad;
use crate::programma::{Bekend, Programma};
use crate::regelset::{Feit, FeitSoort, ProfielProgramma, ProfielSoort, Regelset};
use crate::uitkomst::Toetsing;
use crate::waarheid::Waarheid;

/// A casus that is kept.
#[derive(Debug)]
pub struct Casustoets<'r> {
    regelset: &'r Regelset,
    /// The choices, and the feiten as they are now.
    invoer: CriteriaInvoer,
    /// By number of feit: which row of the input holds it.
    rijen: Vec<Option<usize>>,
    /// The numbers of the feiten that law or policy looks at, in rising order.
    bekeken: Vec<usize>,
    /// What is known of those.
    bekend: Vec<Bekend<bool>>,
    programma: Programma,
    waarden: Vec<Bekend<bool>>,
    wet: Option<Kant>,
    beleid: Option<Kant>,
}

/// Law or policy.
#[derive(Debug)]
struct Kant {
    wortel: usize,
    /// `None` for rules that were not checked; then nothing is asked.
    diagram: Option<Diagram>,
    /// `None`: the diagram is asked itself, which takes longer.
    wijzer: Option<Vraagwijzer>,
    /// By rank of the feit in the diagram: its place among those looked at.
    plaatsen: Vec<usize>,
    /// Those places in rising order, each with where it stands in `plaatsen`.
    oplopend: Vec<(usize, usize)>,
    bekend: Vec<Bekend<bool>>,
    klad: Vraagklad<bool>,
    gevraagd: Vec<bool>,
    /// The places of the feiten that are worth asking, in rising order.
    vragen: Vec<usize>,
}

/// Why a feit was not set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NietGezet {
    /// There is no feit with this number.
    Onbekend,
    /// The library works it out.
    Afgeleid,
}

impl<'r> Casustoets<'r> {
    /// Reads the choices and the feiten to begin with: what `check_criteria` takes, without an
    /// aanmelding.
    ///
    /// # Errors
    ///
    /// What `check_criteria` gives for a choice or a feit that does not exist, and for no
    /// peildatum; `veld-onbekend` for an aanmelding.
    pub fn read(regelset: &'r Regelset, invoer: &[u8]) -> Result<Self, Vec<Fout>> {
        let gelezen = lezen::read_bytes::<CriteriaInvoer>(invoer);
        let gelezen = gelezen.map_err(|e| unreadable(regelset, &e))?;
        let (mut invoer, mut fouten) = (gelezen.waarde, gelezen.bevindingen);
        if invoer.aanmelding.take().is_some() {
            fouten.push(Bevinding::new(Pad::top().to("aanmelding"), "veld-onbekend"));
        }
        invoer.feiten.get_or_insert_default();
        let (maatstaf, feiten) = invoer.checked(regelset, &mut fouten);
        match maatstaf.filter(|_| fouten.is_empty()) {
            Some(maatstaf) => Ok(Self::new(regelset, invoer, &maatstaf, &feiten)),
            None => Err(all_in_words(regelset, &fouten)),
        }
    }

    /// [`read`](Self::read), with what is wrong as an answer in JSON.
    ///
    /// # Errors
    ///
    /// Those of [`read`](Self::read).
    pub fn read_json(regelset: &'r Regelset, invoer: &[u8]) -> Result<Self, String> {
        Self::read(regelset, invoer).map_err(|fouten| super::written::<CriteriaAdvies>(Err(fouten)))
    }

    fn new(
        regelset: &'r Regelset,
        invoer: CriteriaInvoer,
        maatstaf: &Maatstaf,
        feiten: &[Waarheid],
    ) -> Self {
        let of = |soort| compiled(regelset, maatstaf, soort);
        let kanten = [of(ProfielSoort::Wet), of(ProfielSoort::Beleid)];
        let mut bekeken: Vec<usize> = kanten
            .iter()
            .flatten()
            .flat_map(|(compiled, at)| compiled.programma.feiten_below(&[*at]))
            .collect();
        orde::sort(&mut bekeken);
        bekeken.dedup();
        let mut programma = Programma::new(bekeken.len());
        let [wet, beleid] = kanten.map(|kant| {
            let (compiled, at) = kant?;
            Kant::new(&mut programma, &compiled, at, &bekeken)
        });
        let known = |feit: &usize| feiten.get(*feit).copied().unwrap_or(Waarheid::Onbekend);
        let mut rijen = vec![None; regelset.document().feiten.len()];
        for (at, row) in invoer.feiten.iter().flatten().enumerate() {
            let number = row
                .feit
                .as_ref()
                .and_then(|id| regelset.feit_nummer(id.as_str()));
            if let Some(place) = number.and_then(|number| rijen.get_mut(number)) {
                *place = Some(at);
            }
        }
        let mut made = Self {
            regelset,
            invoer,
            rijen,
            bekend: bekeken.iter().map(|feit| known(feit).into()).collect(),
            bekeken,
            waarden: vec![Bekend::NIETS; programma.len()],
            programma,
            wet,
            beleid,
        };
        made.work_out();
        made
    }

    /// Every feit of the rules; its place here is its number.
    #[must_use]
    pub fn feiten(&self) -> &'r [Feit] {
        &self.regelset.document().feiten
    }

    /// The numbers of the feiten that law or policy looks at, in rising order.
    #[must_use]
    pub fn bekeken(&self) -> &[usize] {
        &self.bekeken
    }

    /// Changes the feit with this number. A row that said something else, with who said so, goes.
    ///
    /// # Errors
    ///
    /// When nobody answers such a feit; nothing changes then.
    pub fn set(&mut self, nummer: usize, waarde: Waarheid) -> Result<(), NietGezet> {
        let feit = self.feiten().get(nummer).ok_or(NietGezet::Onbekend)?;
        if feit.soort == FeitSoort::Afgeleid {
            return Err(NietGezet::Afgeleid);
        }
        self.note(nummer, feit, waarde);
        if let Ok(place) = self.bekeken.binary_search(&nummer) {
            if let Some(known) = self.bekend.get_mut(place) {
                *known = waarde.into();
            }
            self.work_out();
        }
        Ok(())
    }

    /// Law and policy, and the two together.
    pub fn outcome(&self) -> Toetsuitkomst {
        let of = |kant: &Option<Kant>| {
            let value = kant.as_ref().and_then(|kant| self.waarden.get(kant.wortel));
            value.map_or(Toetsing::NietVanToepassing, |value| {
                Waarheid::from(*value).into()
            })
        };
        Toetsuitkomst::of(of(&self.wet), of(&self.beleid))
    }

    /// Which feiten are still worth asking for the law or the policy, as places among
    /// [those looked at](Self::bekeken), in rising order.
    #[must_use]
    pub fn vragen(&self, soort: ProfielSoort) -> &[usize] {
        let kant = match soort {
            ProfielSoort::Wet => &self.wet,
            ProfielSoort::Beleid => &self.beleid,
        };
        kant.as_ref().map_or(&[], |kant| &kant.vragen)
    }

    /// The input of `check_criteria` that says what this casus says now. A feit that was set back
    /// to unknown is a row that says so.
    #[must_use]
    pub fn invoer(&self) -> &CriteriaInvoer {
        &self.invoer
    }

    /// The same with everything that explains it: what `check_criteria` gives on
    /// [the input](Self::invoer).
    ///
    /// # Errors
    ///
    /// None that is known: what could be wrong was found when the casus was read.
    pub fn explain(&self) -> Result<CriteriaAdvies, Vec<Fout>> {
        check_criteria(self.regelset, &Gelezen::from(self.invoer.clone()))
    }

    /// [`explain`](Self::explain) as JSON: the bytes that `check_criteria` gives.
    #[must_use]
    pub fn explain_json(&self) -> String {
        super::written(self.explain())
    }

    /// Keeps the row of a feit as it is now.
    fn note(&mut self, nummer: usize, feit: &Feit, waarde: Waarheid) {
        let rows = self.invoer.feiten.get_or_insert_default();
        let Some(place) = self.rijen.get_mut(nummer) else {
            return;
        };
        let row = place.and_then(|at| rows.get_mut(at));
        let fresh = || GegevenFeit {
            feit: Some(feit.id.clone()),
            waarde: Some(waarde),
            ..GegevenFeit::default()
        };
        match row {
            Some(row) if row.waarde == Some(waarde) => {}
            Some(row) => *row = fresh(),
            None => {
                *place = Some(rows.len());
                rows.push(fresh());
            }
        }
    }

    fn work_out(&mut self) {
        self.programma.run(&self.bekend, &mut self.waarden);
        for kant in [&mut self.wet, &mut self.beleid].into_iter().flatten() {
            let value = self.waarden.get(kant.wortel).copied();
            kant.ask(value.unwrap_or(Bekend::NIETS), &self.bekend);
        }
    }
}

impl Kant {
    fn new(
        programma: &mut Programma,
        from: &ProfielProgramma,
        at: usize,
        bekeken: &[usize],
    ) -> Option<Self> {
        let place = |feit: usize| bekeken.binary_search(&feit).ok();
        let wortel = *programma.take_over(&from.programma, &[at], place).first()?;
        let diagram = Diagram::new(programma, wortel).ok();
        let wijzer = diagram.as_ref().and_then(Vraagwijzer::new);
        let plaatsen: Vec<usize> = wijzer.iter().flat_map(Vraagwijzer::feiten).collect();
        let mut oplopend: Vec<(usize, usize)> = plaatsen.iter().copied().zip(0..).collect();
        orde::sort(&mut oplopend);
        Some(Self {
            wortel,
            diagram,
            wijzer,
            bekend: vec![Bekend::NIETS; plaatsen.len()],
            gevraagd: vec![false; plaatsen.len()],
            plaatsen,
            oplopend,
            klad: Vraagklad::default(),
            vragen: Vec::new(),
        })
    }

    /// Works out what is worth asking.
    fn ask(&mut self, uitkomst: Bekend<bool>, bekend: &[Bekend<bool>]) {
        self.vragen.clear();
        if !uitkomst.open() {
            return;
        }
        let at = |place: &usize| bekend.get(*place).copied().unwrap_or(Bekend::NIETS);
        let Some(wijzer) = &self.wijzer else {
            let feiten: Vec<Waarheid> = bekend.iter().map(|known| (*known).into()).collect();
            let asked = self
                .diagram
                .as_ref()
                .map(|diagram| diagram.ask(&feiten).feiten);
            self.vragen = asked.unwrap_or_default();
            return;
        };
        self.bekend.clear();
        self.bekend.extend(self.plaatsen.iter().map(at));
        wijzer.ask(&self.bekend, &mut self.klad, &mut self.gevraagd);
        let asked = |at: usize| self.gevraagd.get(at).copied().unwrap_or_default();
        let rising = self.oplopend.iter();
        self.vragen
            .extend(rising.filter_map(|(place, at)| asked(*at).then_some(*place)));
    }
}

/// The rules of this kind as a program, and where the lezing that counts stands in it.
fn compiled(
    regelset: &Regelset,
    maatstaf: &Maatstaf,
    soort: ProfielSoort,
) -> Option<(ProfielProgramma, usize)> {
    let stand = regelset.stand(maatstaf.peildatum)?;
    let profiel = criteria::chosen(regelset, stand, maatstaf, soort)?;
    let lijst = criteria::chosen_list(regelset, maatstaf)?;
    let compiled = regelset.programma_met(stand, profiel, lijst, &maatstaf.keuze);
    let place = criteria::chosen_lezing(maatstaf, soort, &compiled);
    let (_, wortel) = compiled.lezingen.get(place)?;
    let at = wortel.at;
    Some((compiled, at))
}

#[cfg(test)]
mod tests;
