//! Every question that can be asked in a call, by number. What goes in is bytes, and what comes out too.

use koppelvlak::contract;
use koppelvlak::contract::feitentoets::Feitentoets;
use koppelvlak::waarheid::Waarheid;
use serde::Serialize;

use crate::deuren::{DEUREN, Naar};
use crate::schrift::{GeenVorm, Schrift};
use crate::toets;

/// What an operation answers to each of a list, for the generated reader.
pub const ANTWOORD: i32 = 0;
/// What an operation takes, out of each of a list, for the generated reader.
pub const INVOER: i32 = 1;
/// What an operation answered, out of each of a list, for the generated reader.
pub const GEGEVEN: i32 = 2;
/// What an operation answers to each of a list, as JSON: the bytes that every language gives.
pub const JSON: i32 = 3;
/// The outcome of a toets on each row of feiten.
pub const UITKOMST: i32 = 4;
/// The same with everything that explains it.
pub const VERKLAAR: i32 = 5;

/// Why a question has no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Geen {
    /// No such question or operation, or bytes that are cut off: the Kotlin is of another version.
    Vorm,
    /// No toets with this number is open.
    Toets,
}

impl From<GeenVorm> for Geen {
    fn from(_: GeenVorm) -> Self {
        Self::Vorm
    }
}

/// The answer, written after what stands in `uit`.
///
/// A list is its items, each as JSON with its length in four bytes before it, low ones first. A row is a
/// byte for each feit: 0 nee, 1 ja, anything else onbekend.
///
/// # Errors
///
/// When there is no answer: never because of what people filled in.
pub fn antwoord(vraag: i32, nummer: i64, invoer: &[u8], uit: Vec<u8>) -> Result<Vec<u8>, Geen> {
    let plaats = || usize::try_from(nummer).map_err(|_| Geen::Vorm);
    let deur = || DEUREN.get(plaats()?).ok_or(Geen::Vorm);
    let open = || toets::find(nummer).ok_or(Geen::Toets);
    match vraag {
        ANTWOORD => geschreven(deur()?.antwoord, invoer, uit),
        INVOER => geschreven(deur()?.invoer, invoer, uit),
        GEGEVEN => geschreven(deur()?.gegeven, invoer, uit),
        JSON => {
            let op = contract::OPS.get(plaats()?).ok_or(Geen::Vorm)?;
            teksten(op.call, invoer, uit)
        }
        UITKOMST => {
            let toets = open()?;
            rijen(&toets, invoer, uit, |rij| toets.outcome(rij))
        }
        VERKLAAR => {
            let toets = open()?;
            rijen(&toets, invoer, uit, |rij| toets.explain(rij))
        }
        _ => Err(Geen::Vorm),
    }
}

fn geschreven(naar: Naar, invoer: &[u8], uit: Vec<u8>) -> Result<Vec<u8>, Geen> {
    let mut schrift = Schrift::after(uit);
    each(invoer, |een| Ok(naar(een, &mut schrift)?))?;
    Ok(schrift.into_bytes())
}

fn teksten(op: fn(&[u8]) -> String, invoer: &[u8], mut uit: Vec<u8>) -> Result<Vec<u8>, Geen> {
    each(invoer, |een| {
        let tekst = op(een);
        let lengte = u32::try_from(tekst.len()).map_err(|_| Geen::Vorm)?;
        uit.extend_from_slice(&lengte.to_le_bytes());
        uit.extend_from_slice(tekst.as_bytes());
        Ok(())
    })?;
    Ok(uit)
}

fn rijen<T: Serialize>(
    toets: &Feitentoets,
    invoer: &[u8],
    uit: Vec<u8>,
    of: impl Fn(&[Waarheid]) -> T,
) -> Result<Vec<u8>, Geen> {
    let breedte = toets.regelset().document().feiten.len().max(1);
    let mut schrift = Schrift::after(uit);
    let mut rij = Vec::with_capacity(breedte);
    for bytes in invoer.chunks(breedte) {
        if bytes.len() < breedte {
            return Err(Geen::Vorm);
        }
        rij.clear();
        rij.extend(bytes.iter().copied().map(waarheid));
        of(&rij).serialize(&mut schrift)?;
    }
    Ok(schrift.into_bytes())
}

fn waarheid(byte: u8) -> Waarheid {
    match byte {
        0 => Waarheid::Nee,
        1 => Waarheid::Ja,
        _ => Waarheid::Onbekend,
    }
}

/// Each item of a list.
fn each(mut invoer: &[u8], mut een: impl FnMut(&[u8]) -> Result<(), Geen>) -> Result<(), Geen> {
    while !invoer.is_empty() {
        let (lengte, rest) = invoer.split_first_chunk().ok_or(Geen::Vorm)?;
        let lengte = usize::try_from(u32::from_le_bytes(*lengte)).map_err(|_| Geen::Vorm)?;
        let (item, rest) = rest.split_at_checked(lengte).ok_or(Geen::Vorm)?;
        een(item)?;
        invoer = rest;
    }
    Ok(())
}
