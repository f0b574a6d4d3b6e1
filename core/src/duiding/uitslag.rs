//! What is found: the rule, the place, what it is about, and who must act. Names are
//! not repeated; where they stand is.

use std::collections::BTreeSet;

use super::Zaak;
use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::Sleutel;
use crate::bevinding::Bevinding;
use crate::pad::Pad;

keuze! {
    /// What a duiding is held against.
    pub enum Duidingregel {
        /// It is about this bundle.
        D1,
        /// Below what was issued: a reason, and what each issuer says of it.
        D2,
        /// Acuut now becomes lower only after a newer assessment.
        D3,
        /// A high level has an intervention, or a reason for none.
        D4,
        /// Interventions are complete.
        D5,
        /// A high level now has direct safety, started.
        D6,
        /// No agreement has a route.
        D7,
        /// A high level has a scenario.
        D8,
        /// The table looks again in time.
        D9,
        /// What is not shared is named.
        D10,
        /// The level is never the only ground.
        D11,
    }

    /// Who must act.
    pub enum Wie {
        /// The procesregisseur, who keeps the duiding.
        Procesregisseur,
        /// Who issued an assessment (`afzenders`).
        Afzender,
        /// Who carries out an intervention (`afzenders`).
        Eigenaar,
        /// The people at the table together.
        Deelnemers,
    }
}

/// An organisation, by where it stands in the input.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Afzenderplaats {
    /// What kind.
    pub organisatie: Option<Organisatie>,
    /// Where it stands.
    pub pad: Pad,
}

/// One finding.
#[must_use]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Gevonden {
    /// Where and what.
    pub bevinding: Bevinding,
    /// By which rule; absent: the form of a duiding.
    pub regel: Option<Duidingregel>,
    /// Who must act.
    pub wie: Wie,
    /// Which organisations, when that is known.
    pub afzenders: Vec<Afzenderplaats>,
    /// What it is about.
    pub sleutel: Option<Sleutel>,
    /// Whether it says that something does not hold; otherwise that it cannot be told.
    pub is_settled: bool,
    /// The rules that cannot be told because of it.
    pub opent: &'static [Duidingregel],
    /// Says that nothing stands at these places: not told while one of them could not be read.
    steunt: Vec<Pad>,
}

/// Everything that is found.
#[must_use]
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Uitslag {
    /// The findings, rule by rule.
    pub gevonden: Vec<Gevonden>,
    /// The rules that cannot be told.
    pub open: BTreeSet<Duidingregel>,
}

impl Gevonden {
    pub(super) fn new(pad: Pad, code: &'static str) -> Self {
        Self::of(Bevinding::new(pad, code))
    }

    pub(super) fn of(bevinding: Bevinding) -> Self {
        Self {
            bevinding,
            regel: None,
            wie: Wie::Procesregisseur,
            afzenders: Vec::new(),
            sleutel: None,
            is_settled: true,
            opent: &[],
            steunt: Vec::new(),
        }
    }

    pub(super) fn by(self, regel: Duidingregel) -> Self {
        let regel = Some(regel);
        Self { regel, ..self }
    }

    pub(super) fn asking(self, wie: Wie) -> Self {
        Self { wie, ..self }
    }

    pub(super) fn naming(self, afzenders: Vec<Afzenderplaats>) -> Self {
        Self { afzenders, ..self }
    }

    pub(super) fn about(self, sleutel: &Sleutel) -> Self {
        let sleutel = Some(sleutel.clone());
        Self { sleutel, ..self }
    }

    pub(super) fn opens(self, opent: &'static [Duidingregel]) -> Self {
        let open = self.unless(true);
        Self { opent, ..open }
    }

    /// It settles nothing when something else is not known.
    pub(super) fn unless(self, unknown: bool) -> Self {
        let is_settled = self.is_settled && !unknown;
        Self { is_settled, ..self }
    }

    pub(super) fn resting_on(self, steunt: Vec<Pad>) -> Self {
        Self { steunt, ..self }
    }

    fn is_unread(&self, zaak: &Zaak<'_>) -> bool {
        Bevinding::covered(&self.bevinding.pad, zaak.read)
            || self.steunt.iter().any(|pad| zaak.is_unread(pad))
    }
}

impl Uitslag {
    pub(super) fn add(&mut self, gevonden: Gevonden) {
        self.gevonden.push(gevonden);
    }

    pub(super) fn leave_open(&mut self, regels: &[Duidingregel]) {
        self.open.extend(regels);
    }

    /// Takes out what could not be read, and opens the rules that need it.
    pub(super) fn finish(mut self, zaak: &Zaak<'_>) -> Self {
        let found = std::mem::take(&mut self.gevonden);
        for gevonden in found {
            self.open.extend(gevonden.opent);
            if gevonden.is_unread(zaak) {
                self.open.extend(gevonden.regel);
            } else {
                self.gevonden.push(gevonden);
            }
        }
        for bevinding in zaak.read {
            self.leave_open(needing(&bevinding.pad));
        }
        if !zaak.bundel.niet_gebundeld.is_empty() {
            self.leave_open(OF_THE_BUNDLE);
        }
        self
    }
}

/// The rules that need what stands at a place. Too many rather than too few.
fn needing(pad: &Pad) -> &'static [Duidingregel] {
    use Duidingregel::{D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11};
    let steps = pad.steps();
    let steps: Vec<&str> = steps.iter().take(2).map(String::as_str).collect();
    match steps.as_slice() {
        ["bundel", ..] => &[D1, D2, D3, D6, D9, D10],
        ["sindsdien", ..] | ["duiding", "vingerafdruk"] => &[D1],
        ["duiding"] => Duidingregel::ALL,
        ["duiding", "beelden"] => &[D2, D3, D4, D5, D6, D7, D8],
        ["duiding", "interventies"] => &[D4, D5, D6, D11],
        ["duiding", "scenarios"] => &[D4, D5, D6, D8],
        ["duiding", "herbeoordeling"] => &[D9],
        ["duiding", "achtergehouden"] => &[D10],
        ["duiding", "datum"] => &[D6, D9],
        _ => &[],
    }
}

/// What was set aside may say more than what was bundled.
const OF_THE_BUNDLE: &[Duidingregel] = &[
    Duidingregel::D2,
    Duidingregel::D3,
    Duidingregel::D6,
    Duidingregel::D9,
    Duidingregel::D10,
];
