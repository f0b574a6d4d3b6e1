//! Renewed processing (K6): held against the term that runs when it starts.
//!
//! A renewal counts when nothing speaks against it and nothing is missing. While
//! something is missing it neither counts nor is refused.

use super::regels::Bewaarregels;
use super::{Bewaarcasus, Bezwaar, Ontbreekt, Verlenging, Verlengingsgrond};
use crate::datum::Datum;
use crate::orde;
use crate::pad::Pad;
use crate::waarheid::Waarheid;

/// How one renewal comes out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Verlengingsuitkomst {
    /// Its place in the list, counted from 0.
    pub index: usize,
    /// Whether it counts.
    pub telt: Waarheid,
    /// What speaks against it.
    pub bezwaren: Vec<Bezwaar>,
    /// What is missing to say more, with the place.
    pub ontbreekt: Vec<(Ontbreekt, Pad)>,
}

/// A term with its renewals.
pub(super) struct Loop {
    /// The last day of the term that runs.
    pub(super) einde: Option<Datum>,
    /// Whether a renewal may still make it later.
    pub(super) open: bool,
    /// Whether a renewal made it later.
    pub(super) verlengd: bool,
    /// How each comes out, in the order of the list.
    pub(super) uitkomsten: Vec<Verlengingsuitkomst>,
}

/// Runs through the renewals from early to late; those without a first day come last.
pub(super) fn run(
    einde: Option<Datum>,
    verlengingen: &[Verlenging],
    casus: &Bewaarcasus,
    regels: &Bewaarregels,
) -> Loop {
    let mut order: Vec<(usize, &Verlenging)> = verlengingen.iter().enumerate().collect();
    orde::sort_by_key(&mut order, |(index, verlenging)| {
        (verlenging.vanaf.is_none(), verlenging.vanaf, *index)
    });
    let mut term = Loop {
        einde,
        open: false,
        verlengd: false,
        uitkomsten: Vec::new(),
    };
    for (index, verlenging) in order {
        let mut uitkomst = judge(index, verlenging, &term, casus, regels);
        if einde.is_none() {
            // without a term there is nothing to renew yet
            uitkomst.telt = uitkomst.telt.and(Waarheid::Onbekend);
        }
        match uitkomst.telt {
            Waarheid::Ja if verlenging.tot > term.einde => {
                term.einde = verlenging.tot;
                term.verlengd = true;
            }
            Waarheid::Onbekend => term.open = true,
            Waarheid::Ja | Waarheid::Nee => {}
        }
        term.uitkomsten.push(uitkomst);
    }
    orde::sort_by_key(&mut term.uitkomsten, |uitkomst| uitkomst.index);
    term
}

fn judge(
    index: usize,
    verlenging: &Verlenging,
    term: &Loop,
    casus: &Bewaarcasus,
    regels: &Bewaarregels,
) -> Verlengingsuitkomst {
    let mut toets = Toets::at(index);
    let said = |waarheid: Option<Waarheid>| waarheid.unwrap_or(Waarheid::Onbekend);
    toets.holds(
        said(verlenging.opdracht_deelnemers),
        Bezwaar::GeenOpdracht,
        (Ontbreekt::OpdrachtDeelnemers, "opdrachtDeelnemers"),
    );
    toets.holds(
        said(verlenging.instemming_leverancier),
        Bezwaar::GeenInstemming,
        (Ontbreekt::InstemmingLeverancier, "instemmingLeverancier"),
    );
    toets.length(verlenging, regels);
    match verlenging.grond {
        None => toets.missing(Ontbreekt::VerlengingGrond, "grond"),
        Some(Verlengingsgrond::A) => toets.ground_a(verlenging, casus),
        Some(Verlengingsgrond::B) => toets.ground_b(term, casus, regels),
    }
    toets.follows(verlenging, term);
    toets.finish()
}

/// What is found about one renewal so far.
struct Toets {
    index: usize,
    bezwaren: Vec<Bezwaar>,
    ontbreekt: Vec<(Ontbreekt, Pad)>,
}

impl Toets {
    fn at(index: usize) -> Self {
        Self {
            index,
            bezwaren: Vec::new(),
            ontbreekt: Vec::new(),
        }
    }

    fn missing(&mut self, wat: Ontbreekt, veld: &'static str) {
        let pad = Pad::top().to("verlengingen").to(self.index).to(veld);
        self.ontbreekt.push((wat, pad));
    }

    fn holds(&mut self, waarheid: Waarheid, bezwaar: Bezwaar, ask: (Ontbreekt, &'static str)) {
        match waarheid {
            Waarheid::Ja => {}
            Waarheid::Nee => self.bezwaren.push(bezwaar),
            Waarheid::Onbekend => self.missing(ask.0, ask.1),
        }
    }

    /// The same about the casus.
    fn casus_holds(
        &mut self,
        said: Option<Waarheid>,
        bezwaar: Bezwaar,
        ask: (Ontbreekt, &'static str),
    ) {
        match said {
            Some(Waarheid::Ja) => {}
            Some(Waarheid::Nee) => self.bezwaren.push(bezwaar),
            Some(Waarheid::Onbekend) | None => {
                let pad = Pad::top().to("casus").to(ask.1);
                self.ontbreekt.push((ask.0, pad));
            }
        }
    }

    /// A last day before the first is no last day: that is said where it stands.
    fn length(&mut self, verlenging: &Verlenging, regels: &Bewaarregels) {
        let tot = verlenging
            .tot
            .filter(|tot| verlenging.vanaf.is_none_or(|vanaf| vanaf <= *tot));
        match (verlenging.vanaf, tot) {
            (Some(vanaf), Some(tot)) => {
                let longest = regels.verlenging.and_then(|years| vanaf.plus_years(years));
                if longest.is_none_or(|longest| tot > longest) {
                    self.bezwaren.push(Bezwaar::TeLang);
                }
            }
            (vanaf, tot) => {
                if vanaf.is_none() {
                    self.missing(Ontbreekt::VerlengingVanaf, "vanaf");
                }
                if tot.is_none() {
                    self.missing(Ontbreekt::VerlengingTot, "tot");
                }
            }
        }
    }

    /// On the first day of the renewal the casus is open, and it meets Bgs art. 2.20.
    fn ground_a(&mut self, verlenging: &Verlenging, casus: &Bewaarcasus) {
        let closed = casus.afgesloten_op;
        if closed
            .zip(verlenging.vanaf)
            .is_some_and(|(day, vanaf)| day <= vanaf)
        {
            self.bezwaren.push(Bezwaar::CasusGesloten);
        }
        self.casus_holds(
            casus.voldoet_aan_criteria,
            Bezwaar::VoldoetNiet,
            (Ontbreekt::VoldoetAanCriteria, "voldoetAanCriteria"),
        );
    }

    /// Closed less than the number of years before the end of the term that runs.
    fn ground_b(&mut self, term: &Loop, casus: &Bewaarcasus, regels: &Bewaarregels) {
        match casus.afgesloten_op {
            None => self.bezwaren.push(Bezwaar::CasusLoopt),
            Some(closed) => {
                let reach = regels.sluiting.and_then(|years| closed.plus_years(years));
                let early = term
                    .einde
                    .is_some_and(|einde| reach.is_none_or(|reach| reach <= einde));
                if early {
                    // a term that turns out longer only makes it earlier
                    self.bezwaren.push(Bezwaar::TeVroegGesloten);
                }
            }
        }
        self.casus_holds(
            casus.terugval_hoog,
            Bezwaar::TerugvalNietHoog,
            (Ontbreekt::TerugvalHoog, "terugvalHoog"),
        );
    }

    /// It starts no later than the day on which the term that runs ends. Without a term
    /// the first processing is missing, which is said with the term.
    fn follows(&mut self, verlenging: &Verlenging, term: &Loop) {
        let gap = |einde: Datum| verlenging.vanaf.is_some_and(|vanaf| vanaf > einde);
        if term.einde.is_some() && term.open {
            self.missing(Ontbreekt::EerdereVerlenging, "vanaf");
        } else if term.einde.is_some_and(gap) {
            self.bezwaren.push(Bezwaar::SluitNietAan);
        }
    }

    fn finish(self) -> Verlengingsuitkomst {
        let telt = match (self.bezwaren.is_empty(), self.ontbreekt.is_empty()) {
            (false, _) => Waarheid::Nee,
            (true, false) => Waarheid::Onbekend,
            (true, true) => Waarheid::Ja,
        };
        Verlengingsuitkomst {
            index: self.index,
            telt,
            bezwaren: self.bezwaren,
            ontbreekt: self.ontbreekt,
        }
    }
}
