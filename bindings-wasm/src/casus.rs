//! A casus that stays: one feit changes, numbers go over the border.

use koppelvlak::contract::casustoets::{Casustoets, NietGezet};
use koppelvlak::contract::feitentoets::Toetsuitkomst;
use koppelvlak::regelset::{Feit, ProfielSoort, Regelset};
use koppelvlak::uitkomst::{Indicatie, Toetsing};
use koppelvlak::waarheid::Waarheid;
use wasm_bindgen::prelude::wasm_bindgen;

/// A casus that stays, or why there is none.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Casus {
    kern: Result<Casustoets<'static>, String>,
    /// What is worth asking for the law, a bit for each feit that is looked at.
    wet: Vec<u32>,
    /// The same for the policy.
    beleid: Vec<u32>,
}

/// What [`Casus::zet`] gives when nobody sets such a feit.
pub const GEWEIGERD: u32 = u32::MAX;

#[wasm_bindgen]
impl Casus {
    /// Reads choices and feiten, as `check_criteria` takes them. See [`fouten`](Self::fouten).
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(invoer: &str) -> Self {
        let kern = Casustoets::read_json(Regelset::builtin(), invoer.as_bytes());
        let woorden = kern
            .as_ref()
            .map_or(0, |kern| kern.bekeken().len().div_ceil(32));
        let mut made = Self {
            kern,
            wet: vec![0; woorden],
            beleid: vec![0; woorden],
        };
        made.note_questions();
        made
    }

    /// Why there is no casus, as an answer in JSON; nothing if there is one.
    #[must_use]
    pub fn fouten(&self) -> Option<String> {
        self.kern.as_ref().err().cloned()
    }

    /// Sets the feit with a number: 0 nee, 1 ja, anything else onbekend.
    /// Gives the outcome as [`uitkomst`](Self::uitkomst) does, or `GEWEIGERD`.
    #[must_use]
    pub fn zet(&mut self, nummer: u32, waarde: u32) -> u32 {
        let waarde = match waarde {
            0 => Waarheid::Nee,
            1 => Waarheid::Ja,
            _ => Waarheid::Onbekend,
        };
        let nummer = usize::try_from(nummer).unwrap_or(usize::MAX);
        let Ok(kern) = &mut self.kern else {
            return GEWEIGERD;
        };
        match kern.set(nummer, waarde) {
            Ok(()) => {
                let uitkomst = packed(kern.outcome());
                self.note_questions();
                uitkomst
            }
            Err(NietGezet::Onbekend | NietGezet::Afgeleid) => GEWEIGERD,
        }
    }

    /// The outcome in one number: the law in bits 0 and 1, the policy in bits 2 and 3, the two
    /// together from bit 4.
    #[must_use]
    pub fn uitkomst(&self) -> u32 {
        let outcome = self.kern.as_ref().map(Casustoets::outcome);
        outcome.map_or(GEWEIGERD, packed)
    }

    /// The numbers of the feiten that law or policy looks at, in rising order.
    #[must_use]
    pub fn bekeken(&self) -> Vec<u32> {
        let kern = self.kern.as_ref().map(Casustoets::bekeken);
        let numbers = kern.unwrap_or_default().iter();
        numbers.filter_map(|n| u32::try_from(*n).ok()).collect()
    }

    /// Which of those are worth asking for the law, 32 at a time from place 32 × `woord`.
    #[must_use]
    #[wasm_bindgen(js_name = wetVragen)]
    pub fn wet_vragen(&self, woord: u32) -> u32 {
        word(&self.wet, woord)
    }

    /// Which of those are worth asking for the policy.
    #[must_use]
    #[wasm_bindgen(js_name = beleidVragen)]
    pub fn beleid_vragen(&self, woord: u32) -> u32 {
        word(&self.beleid, woord)
    }

    /// What `check_criteria` gives on the feiten as they are now, in JSON.
    #[must_use]
    pub fn explain(&self) -> String {
        let kern = self.kern.as_ref();
        kern.map_or_else(|_| String::new(), Casustoets::explain_json)
    }

    fn note_questions(&mut self) {
        let Ok(kern) = &self.kern else {
            return;
        };
        for (soort, words) in [
            (ProfielSoort::Wet, &mut self.wet),
            (ProfielSoort::Beleid, &mut self.beleid),
        ] {
            words.fill(0);
            for at in kern.vragen(soort) {
                if let Some(word) = words.get_mut(at / 32) {
                    *word |= 1 << (at % 32);
                }
            }
        }
    }
}

fn word(words: &[u32], at: u32) -> u32 {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    words.get(at).copied().unwrap_or(0)
}

/// Every feit that comes with the library.
pub(crate) fn feiten() -> &'static [Feit] {
    &Regelset::builtin().document().feiten
}

fn packed(uitkomst: Toetsuitkomst) -> u32 {
    let together = match uitkomst.indicatie {
        Indicatie::Past => 0,
        Indicatie::PastWettelijk => 1,
        Indicatie::GeenWgsGrondslag => 2,
        Indicatie::PastNiet => 3,
        Indicatie::Onbekend => 4,
        Indicatie::NietVanToepassing => 5,
    };
    one(uitkomst.wet) | one(uitkomst.beleid) << 2 | together << 4
}

fn one(toetsing: Toetsing) -> u32 {
    match toetsing {
        Toetsing::Nee => 0,
        Toetsing::Ja => 1,
        Toetsing::Onbekend => 2,
        Toetsing::NietVanToepassing => 3,
    }
}
