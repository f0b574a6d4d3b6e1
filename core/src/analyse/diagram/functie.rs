//! Three-valued functions: where something is ja, and where it is nee.

use super::aanvulling::Aanvulling;
use super::{Diagrammen, Gevallen};
use crate::analyse::TeVerweven;
use crate::programma::Bekend;
use crate::waarheid::Waarheid;

/// The cases in which something is ja and those in which it is nee. Never both.
pub(in crate::analyse) type Functie = Bekend<Gevallen>;

impl Functie {
    /// Unknown in every case.
    pub(in crate::analyse) const OPEN: Self = Self {
        ja: Gevallen::GEEN,
        nee: Gevallen::GEEN,
    };

    /// The same in every case.
    pub(in crate::analyse) fn always(waarheid: Waarheid) -> Self {
        let all_if = |is: bool| if is { Gevallen::ALLE } else { Gevallen::GEEN };
        Self {
            ja: all_if(waarheid == Waarheid::Ja),
            nee: all_if(waarheid == Waarheid::Nee),
        }
    }

    /// What is ja becomes nee.
    pub(in crate::analyse) fn turned(self) -> Self {
        Self {
            ja: self.nee,
            nee: self.ja,
        }
    }
}

impl Diagrammen {
    /// What a veld says, by optie.
    pub(in crate::analyse) fn said(
        &mut self,
        niveau: usize,
        waarde: impl Fn(usize) -> Waarheid,
    ) -> Result<Functie, TeVerweven> {
        Ok(Functie {
            ja: self.with(niveau, |optie| waarde(optie) == Waarheid::Ja)?,
            nee: self.with(niveau, |optie| waarde(optie) == Waarheid::Nee)?,
        })
    }

    /// The cases in which it is unknown.
    pub(in crate::analyse) fn open(&mut self, functie: Functie) -> Result<Gevallen, TeVerweven> {
        let settled = self.or(functie.ja, functie.nee)?;
        self.not(settled)
    }

    /// Where it is unknown although nothing that can be filled in makes it
    /// anything but ja, and anything but nee.
    pub(in crate::analyse) fn weak(&mut self, functie: Functie) -> Result<Functie, TeVerweven> {
        let open = self.open(functie)?;
        let mut weak = Functie::OPEN;
        for (cases, says, other) in [
            (&mut weak.ja, functie.ja, functie.nee),
            (&mut weak.nee, functie.nee, functie.ja),
        ] {
            let certain = self.certain(says, Aanvulling::Heel)?;
            *cases = self.and(open, certain)?;
            if *cases != Gevallen::GEEN {
                let otherwise = self.not(other)?;
                let never = self.certain(otherwise, Aanvulling::Deels)?;
                *cases = self.and(*cases, never)?;
            }
        }
        Ok(weak)
    }

    /// The cases in which two functions do not say the same.
    pub(in crate::analyse) fn differ(
        &mut self,
        one: Functie,
        other: Functie,
    ) -> Result<Gevallen, TeVerweven> {
        let mut differ = Gevallen::GEEN;
        for (a, b) in [(one.ja, other.ja), (one.nee, other.nee)] {
            for (a, b) in [(a, b), (b, a)] {
                let only = self.minus(a, b)?;
                differ = self.or(differ, only)?;
            }
        }
        Ok(differ)
    }

    /// The cases in all of the sets.
    pub(in crate::analyse) fn all(
        &mut self,
        sets: impl IntoIterator<Item = Gevallen>,
    ) -> Result<Gevallen, TeVerweven> {
        let mut sets = sets.into_iter();
        sets.try_fold(Gevallen::ALLE, |done, set| self.and(done, set))
    }

    /// At least so many of the parts: ja from the certain ones, nee when the
    /// possible ones cannot reach it.
    pub(in crate::analyse) fn at_least(
        &mut self,
        aantal: usize,
        parts: &[Functie],
    ) -> Result<Functie, TeVerweven> {
        let ja: Vec<Gevallen> = parts.iter().map(|part| part.ja).collect();
        let nee: Vec<Gevallen> = parts.iter().map(|part| part.nee).collect();
        let missing = (parts.len() + 1).saturating_sub(aantal);
        Ok(Functie {
            ja: self.count(aantal, &ja)?,
            nee: self.count(missing, &nee)?,
        })
    }

    /// The cases in at least so many of the sets, worked out from the last set to the first.
    pub(in crate::analyse) fn count(
        &mut self,
        aantal: usize,
        sets: &[Gevallen],
    ) -> Result<Gevallen, TeVerweven> {
        // by how many are still needed: 0 is every case
        let mut needed = vec![Gevallen::GEEN; aantal + 1];
        if let Some(none) = needed.first_mut() {
            *none = Gevallen::ALLE;
        }
        for set in sets.iter().rev() {
            let before = needed.clone();
            for (place, pair) in needed.iter_mut().skip(1).zip(before.windows(2)) {
                if let [one_less, same] = pair {
                    let with = self.and(*set, *one_less)?;
                    *place = self.or(with, *same)?;
                }
            }
        }
        Ok(needed.last().copied().unwrap_or(Gevallen::GEEN))
    }
}
