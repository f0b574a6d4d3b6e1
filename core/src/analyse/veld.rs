//! The velden that can be filled in, each with the opties that rules can tell apart.
//!
//! A veld is a field of the form or an answer beside it; an optie is a way to
//! fill it in. Together they reach every input that makes a difference, and
//! nothing that cannot be put in. What an optie says is not written down here:
//! [`indeling`](super::indeling) reads it off the real derivation.

mod formulier;
pub(super) mod problematiek;

use super::zaak::{Volledigheid, Zaak};
use crate::aanmelding::uitspraak::{Gevolguitspraak, Modaliteit, Uitspraak};
use crate::id::FeitId;
use crate::regelset::{FeitSoort, Regelset};
use crate::waarheid::Waarheid;

/// Fills something in.
type Zet = Box<dyn Fn(&mut Zaak)>;

/// One veld.
pub(super) struct Veld {
    /// The first one leaves it open.
    pub(super) opties: Vec<Optie>,
    /// What else is filled in when it is asked what an optie says: for a
    /// leefgebied, that the other ones have no problem.
    pub(super) bij: Zaak,
    /// Velden with the same number belong together.
    pub(super) groep: Option<usize>,
}

/// One way to fill in a veld.
pub(super) struct Optie {
    /// How many answers it takes.
    pub(super) kosten: u32,
    /// Whether a complete form can have it.
    pub(super) volledig: Volledigheid,
    /// The opties that fill in what this one leaves open. Empty: it leaves nothing open.
    pub(super) wordt: Vec<usize>,
    zet: Zet,
}

impl Optie {
    fn new(kosten: u32, zet: impl Fn(&mut Zaak) + 'static) -> Self {
        Self {
            kosten,
            volledig: Volledigheid::Volledig,
            wordt: Vec::new(),
            zet: Box::new(zet),
        }
    }

    /// Not filled in.
    fn open(wordt: impl IntoIterator<Item = usize>) -> Self {
        Self::new(0, |_| {}).becomes(wordt)
    }

    /// The same, half filled in.
    fn becomes(self, wordt: impl IntoIterator<Item = usize>) -> Self {
        Self {
            wordt: wordt.into_iter().collect(),
            ..self
        }
    }

    /// The same, but not on a complete form.
    fn incomplete(self) -> Self {
        Self {
            volledig: Volledigheid::Onvolledig,
            ..self
        }
    }

    /// Fills it in.
    pub(super) fn fill_in(&self, zaak: &mut Zaak) {
        (self.zet)(zaak);
    }
}

impl Veld {
    fn new(opties: Vec<Optie>) -> Self {
        Self {
            opties,
            bij: Zaak::default(),
            groep: None,
        }
    }

    /// A question with ja and nee.
    fn vraag(put: impl Fn(&mut Zaak, Waarheid) + Clone + 'static) -> Self {
        let answer = |waarheid| {
            let put = put.clone();
            Optie::new(1, move |zaak| put(zaak, waarheid))
        };
        Self::new(vec![
            Optie::open([1, 2]),
            answer(Waarheid::Ja),
            answer(Waarheid::Nee),
        ])
    }

    /// A judgement on the form.
    fn uitspraak(at: fn(&mut Zaak) -> &mut Uitspraak) -> Self {
        Self::vraag(move |zaak, waarheid| at(zaak).waarde = Some(waarheid))
    }

    /// A consequence: ja with how firmly, ja without, nee.
    fn gevolg(at: fn(&mut Zaak) -> &mut Gevolguitspraak) -> Self {
        let say = |waarheid, modaliteit| {
            Optie::new(1, move |zaak| {
                let said = at(zaak);
                (said.waarde, said.modaliteit) = (Some(waarheid), modaliteit);
            })
        };
        let firm = [
            Modaliteit::Feitelijk,
            Modaliteit::Verwacht,
            Modaliteit::Mogelijk,
        ];
        let mut opties = vec![Optie::open([1, 2, 3, 4])];
        opties.extend(firm.map(|modaliteit| say(Waarheid::Ja, Some(modaliteit))));
        opties.push(say(Waarheid::Nee, None));
        opties.push(say(Waarheid::Ja, None).becomes([1, 2, 3]));
        Self::new(opties)
    }

    /// One of a list of choices.
    fn keuze<T: Clone + 'static>(choices: &[T], put: fn(&mut Zaak, T)) -> Self {
        let choose = |choice: &T| {
            let choice = choice.clone();
            Optie::new(1, move |zaak| put(zaak, choice.clone()))
        };
        let open = Optie::open(1..=choices.len());
        let choices = choices.iter().map(choose);
        Self::new(std::iter::once(open).chain(choices).collect())
    }

    /// A choice that a complete form must have.
    fn needed(mut self) -> Self {
        if let Some(open) = self.opties.first_mut() {
            open.volledig = Volledigheid::Onvolledig;
        }
        self
    }
}

/// Every veld, in the order of the form; what stands beside the form comes last.
pub(super) fn all(regelset: &Regelset) -> Vec<Veld> {
    let mut velden = formulier::velden(regelset);
    velden.push(Veld::uitspraak(|zaak| &mut zaak.mandaat));
    velden.push(completeness());
    let feiten = regelset.document().feiten.iter();
    let beside = feiten.filter(|feit| feit.soort == FeitSoort::Aanvullend);
    velden.extend(beside.map(|feit| answer(&feit.id)));
    velden
}

/// An answer beside the form.
fn answer(feit: &FeitId) -> Veld {
    let feit = feit.clone();
    Veld::vraag(move |zaak, waarheid| zaak.antwoorden.push((feit.clone(), waarheid)))
}

/// Whether a derived feit is settled by a region.
pub(super) fn is_of_region(feit: &FeitId) -> bool {
    AANGENOMEN.iter().any(|(name, _)| *name == feit.as_str())
}

/// A derived feit that no veld leads to: anything that its derivation can give.
pub(super) fn assumed(feit: &FeitId) -> Veld {
    let mut named = AANGENOMEN.iter();
    let named = named.find(|(name, _)| *name == feit.as_str());
    let waarden = named.map_or(ALLES, |(_, waarden)| waarden);
    let assume = |(at, waarheid): (usize, &Waarheid)| {
        let (feit, waarheid) = (feit.clone(), *waarheid);
        let optie = Optie::new(u32::from(at > 0), move |zaak: &mut Zaak| {
            if at > 0 {
                zaak.aangenomen.push((feit.clone(), waarheid));
            }
        });
        let open = waarheid == Waarheid::Onbekend;
        let other = 0..waarden.len();
        optie.becomes(other.filter(|to| open && *to != at))
    };
    Veld::new(waarden.iter().enumerate().map(assume).collect())
}

/// Whether the form is complete; a form is not, until everything is there.
fn completeness() -> Veld {
    Veld::new(vec![
        Optie::new(0, |_| {}).incomplete(),
        Optie::new(1, |zaak| zaak.volledigheid = Volledigheid::Volledig),
    ])
}

/// What a derivation can give, the most common value first.
const ALLES: &[Waarheid] = &[Waarheid::Onbekend, Waarheid::Ja, Waarheid::Nee];

/// Derived feiten that a region settles, and the values that they can have. Without
/// a region the national rules are looked at for every region there can be.
const AANGENOMEN: &[(&str, &[Waarheid])] = &[
    ("regio-bekend", &[Waarheid::Nee, Waarheid::Ja]),
    ("gemeente-in-regio", ALLES),
];
