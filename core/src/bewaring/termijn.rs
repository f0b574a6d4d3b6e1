//! The last day of one gegeven, or of the casus as a whole.

use super::grens::Grens;
use super::regels::Bewaarregels;
use super::verlenging::{self, Verlengingsuitkomst};
use super::{
    Aanhouding, Aanhoudingsreden, Bewaarcasus, Bewaarregel, Bezwaar, Gegeven, Ontbreekt, OpenPunt,
    Stand, Verlenging,
};
use crate::aanmelding::organisatie::wgs_in_force;
use crate::datum::Datum;
use crate::orde;
use crate::pad::Pad;
use crate::stroom::Regime;
use crate::validatie::check::has_text;
use crate::waarheid::Waarheid;

/// Everything that a last day depends on.
#[derive(Clone, Copy, Debug)]
pub struct Dossier<'a> {
    /// The day that counts as today.
    pub peildatum: Datum,
    /// The casus.
    pub casus: &'a Bewaarcasus,
    /// The renewals.
    pub verlengingen: &'a [Verlenging],
    /// The holds.
    pub aanhoudingen: &'a [Aanhouding],
    /// The rules.
    pub regels: Bewaarregels,
}

/// A last day, and how it came about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Termijn {
    /// How firm it is.
    pub stand: Stand,
    /// The last day; only when it is firm.
    pub laatste_dag: Option<Datum>,
    /// The safest day by what is known; only when it is open or held.
    pub voorlopig: Option<Datum>,
    /// The rule that sets the day, or holds it.
    pub regel: Option<Bewaarregel>,
    /// The day by the first processing of the gegeven.
    pub per_gegeven: Option<Datum>,
    /// The day by the first processing of the casus.
    pub per_casus: Option<Datum>,
    /// From when the data are shielded (K4).
    pub afgeschermd_vanaf: Option<Datum>,
    /// How each renewal comes out.
    pub verlengingen: Vec<Verlengingsuitkomst>,
    /// What is missing, with the place; only when it is open.
    pub ontbreekt: Vec<(Ontbreekt, Pad)>,
    /// What the texts leave open.
    pub open_punten: Vec<OpenPunt>,
}

/// One way to count the first processing.
struct Lezing {
    grens: Grens,
    verlengingen: Vec<Verlengingsuitkomst>,
    ontbreekt: Vec<(Ontbreekt, Pad)>,
}

impl Dossier<'_> {
    /// The regime on the peildatum, or what is missing to say.
    ///
    /// # Errors
    ///
    /// The fact that is missing.
    pub fn regime(&self) -> Result<Regime, (Ontbreekt, Pad)> {
        let casus = Pad::top().to("casus");
        let Some(activiteit) = self.casus.activiteit else {
            return Err((Ontbreekt::Activiteit, casus.to("activiteit")));
        };
        let pga = self.casus.opgepakt_als_pga.unwrap_or(Waarheid::Onbekend);
        Regime::of(activiteit, self.peildatum, pga)
            .ok_or_else(|| (Ontbreekt::OpgepaktAlsPga, casus.to("opgepaktAlsPga")))
    }

    /// The last day of a gegeven at a place in the list; without one, of the casus.
    #[must_use]
    pub fn termijn(&self, gegeven: Option<(usize, &Gegeven)>) -> Termijn {
        match self.regime() {
            Err(missing) => Termijn {
                ontbreekt: vec![missing],
                ..Termijn::without_day(Stand::Open)
            },
            Ok(Regime::WgsZvh) if self.regels.eerste.is_some() => self.under_wgs(gegeven),
            Ok(Regime::PgaRadicalisering) if self.regels.laatste.is_some() => self.under_pga(),
            Ok(_) => Termijn::without_day(Stand::GeenRegel),
        }
    }

    /// K7 and nothing else.
    fn under_pga(&self) -> Termijn {
        let last = self.past(self.casus.laatste_verwerking);
        let day = last.zip(self.regels.laatste);
        let day = day.and_then(|(last, years)| last.plus_years(years));
        let refused = self.verlengingen.iter().enumerate();
        let refused = refused.map(|(index, _)| Verlengingsuitkomst {
            index,
            telt: Waarheid::Nee,
            bezwaren: vec![Bezwaar::AnderRegime],
            ontbreekt: Vec::new(),
        });
        let held = !self.aanhoudingen.is_empty();
        let mut termijn = Termijn {
            verlengingen: refused.collect(),
            open_punten: held
                .then_some(OpenPunt::AanhoudingAnderRegime)
                .into_iter()
                .collect(),
            ..Termijn::without_day(Stand::Open)
        };
        if let Some(day) = day {
            termijn.stand = Stand::Vast;
            termijn.laatste_dag = Some(day);
            termijn.regel = Some(Bewaarregel::K7);
        } else {
            let pad = Pad::top().to("casus").to("laatsteVerwerking");
            termijn.ontbreekt.push((Ontbreekt::LaatsteVerwerking, pad));
        }
        termijn
    }

    /// K1 to K6: by the gegeven and by the casus, the earlier of the two.
    fn under_wgs(&self, gegeven: Option<(usize, &Gegeven)>) -> Termijn {
        let top = Pad::top();
        let casus = self.casus.eerste_verwerking;
        let pad = top.to("casus").to("eersteVerwerking");
        let ends = self.ends(gegeven.map(|(_, gegeven)| gegeven));
        let per_casus = self.lezing(casus, (Ontbreekt::EersteVerwerkingCasus, pad), ends);
        let per_gegeven = gegeven.map(|(index, gegeven)| {
            let pad = top.to("gegevens").to(index).to("eersteVerwerking");
            let missing = (Ontbreekt::EersteVerwerkingGegeven, pad);
            self.lezing(gegeven.eerste_verwerking, missing, ends)
        });
        let first = gegeven.and_then(|(_, gegeven)| gegeven.eerste_verwerking);
        let before = [first, casus]
            .into_iter()
            .flatten()
            .any(|day| !wgs_in_force(day));
        let mut termijn = self.decide(per_gegeven, per_casus);
        if before {
            termijn.open_punten.push(OpenPunt::VerwerktVoorWgs);
        }
        let shielded = self.casus.afgesloten_op;
        let over = |day: &Datum| termijn.laatste_dag.is_some_and(|last| last < *day);
        termijn.afgeschermd_vanaf = shielded.filter(|day| !over(day));
        termijn
    }

    /// A processing that lies ahead has not been.
    fn past(&self, day: Option<Datum>) -> Option<Datum> {
        day.filter(|day| *day <= self.peildatum)
    }

    /// What ends it before the term does: K1 and K5.
    fn ends(&self, gegeven: Option<&Gegeven>) -> Grens {
        let own = gegeven.and_then(|gegeven| gegeven.niet_meer_nodig_op);
        let days = [own, self.casus.niet_meer_nodig_op].into_iter().flatten();
        let needed = Grens::perhaps(days.min(), Bewaarregel::K1);
        needed.earlier(Grens::perhaps(self.casus.niet_opgepakt_op, Bewaarregel::K5))
    }

    /// K2 and K6 from one first processing, and what ends it before.
    fn lezing(&self, first: Option<Datum>, missing: (Ontbreekt, Pad), ends: Grens) -> Lezing {
        let einde = self.past(first).zip(self.regels.eerste);
        let einde = einde.and_then(|(first, years)| first.plus_years(years));
        let term = verlenging::run(einde, self.verlengingen, self.casus, &self.regels);
        let regel = if term.verlengd {
            Bewaarregel::K6
        } else {
            Bewaarregel::K2
        };
        let grens = match term.einde {
            None => Grens::unknown(),
            Some(einde) if term.open => Grens::on(einde, regel).or_later(),
            Some(einde) => Grens::on(einde, regel),
        };
        let of_renewals = term
            .uitkomsten
            .iter()
            .filter(|u| u.telt == Waarheid::Onbekend);
        let of_renewals = of_renewals.flat_map(|uitkomst| uitkomst.ontbreekt.clone());
        let first_missing = einde.is_none().then_some(missing);
        Lezing {
            grens: ends.earlier(grens),
            ontbreekt: first_missing.into_iter().chain(of_renewals).collect(),
            verlengingen: term.uitkomsten,
        }
    }

    /// The earlier reading, unless it is held.
    fn decide(&self, per_gegeven: Option<Lezing>, per_casus: Lezing) -> Termijn {
        let by_casus = per_casus.grens.settled();
        let by_gegeven = per_gegeven
            .as_ref()
            .and_then(|lezing| lezing.grens.settled());
        let mut ontbreekt = per_casus.ontbreekt.clone();
        let (grens, leading) = match per_gegeven {
            None => (per_casus.grens, per_casus),
            Some(own) => {
                ontbreekt.extend(own.ontbreekt.clone());
                let grens = own.grens.earlier(per_casus.grens);
                let casus_leads = grens.known() != own.grens.known();
                (grens, if casus_leads { per_casus } else { own })
            }
        };
        let (held, hold_missing) = self.held();
        let settled = grens.settled().filter(|_| hold_missing.is_empty());
        ontbreekt.extend(hold_missing);
        orde::sort(&mut ontbreekt);
        ontbreekt.dedup();
        let stand = match (held, settled) {
            (true, _) => Stand::Aangehouden,
            (false, Some(_)) => Stand::Vast,
            (false, None) => Stand::Open,
        };
        let (known, firm) = (grens.known(), stand == Stand::Vast);
        let differ = by_gegeven
            .zip(by_casus)
            .is_some_and(|(own, casus)| own.0 != casus.0);
        Termijn {
            laatste_dag: settled.filter(|_| firm).map(|(day, _)| day),
            voorlopig: known.filter(|_| !firm).map(|(day, _)| day),
            regel: if held {
                Some(Bewaarregel::K3)
            } else {
                known.map(|(_, regel)| regel)
            },
            per_gegeven: by_gegeven.map(|(day, _)| day),
            per_casus: by_casus.map(|(day, _)| day),
            verlengingen: leading.verlengingen,
            ontbreekt: if stand == Stand::Open {
                ontbreekt
            } else {
                Vec::new()
            },
            open_punten: differ
                .then_some(OpenPunt::VerschilLezingen)
                .into_iter()
                .collect(),
            ..Termijn::without_day(stand)
        }
    }

    /// Whether a hold is recorded in full, and if not what is missing of one.
    fn held(&self) -> (bool, Vec<(Ontbreekt, Pad)>) {
        let list = Pad::top().to("aanhoudingen");
        let mut missing = Vec::new();
        for (index, aanhouding) in self.aanhoudingen.iter().enumerate() {
            let pad = list.to(index);
            match aanhouding.reden {
                Some(Aanhoudingsreden::Rechtsvordering) => return (true, Vec::new()),
                Some(Aanhoudingsreden::Wet) if has_text(&aanhouding.wet) => {
                    return (true, Vec::new());
                }
                Some(Aanhoudingsreden::Wet) => {
                    missing.push((Ontbreekt::AanhoudingWet, pad.to("wet")));
                }
                None => missing.push((Ontbreekt::AanhoudingReden, pad.to("reden"))),
            }
        }
        (false, missing)
    }
}

impl Termijn {
    fn without_day(stand: Stand) -> Self {
        Self {
            stand,
            laatste_dag: None,
            voorlopig: None,
            regel: None,
            per_gegeven: None,
            per_casus: None,
            afgeschermd_vanaf: None,
            verlengingen: Vec::new(),
            ontbreekt: Vec::new(),
            open_punten: Vec::new(),
        }
    }

    /// Whether the last day lies before a day.
    pub fn passed(&self, day: Datum) -> Waarheid {
        match (self.stand, self.laatste_dag) {
            (Stand::Vast, Some(last)) if last < day => Waarheid::Ja,
            (Stand::Vast, Some(_)) | (Stand::Aangehouden, _) => Waarheid::Nee,
            _ => Waarheid::Onbekend,
        }
    }
}
