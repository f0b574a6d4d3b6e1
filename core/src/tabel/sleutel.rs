//! Keys of a dictionary: what the rows of a block mean by them.

use super::bits::{BYTES, lowest_bits, words};
use super::{BLOK, Blok};
use crate::programma::Woorden;
use crate::waarheid::Waarheid;

/// Up to so many words are looked for one by one in all rows at once.
const WEINIG: usize = 8;

/// A key. A negative one is a number that no dictionary has.
pub(super) trait Sleutel: Copy + Ord + TryFrom<u32> {
    /// The key as a number.
    fn number(self) -> u32;
}

impl<K> Sleutel for K
where
    K: Copy + Ord + TryFrom<u32>,
    u32: TryFrom<K>,
{
    fn number(self) -> u32 {
        u32::try_from(self).unwrap_or(u32::MAX)
    }
}

/// What a key means; nothing if there is no such word.
pub(super) fn meaning(betekenis: &[Waarheid], key: u32) -> Waarheid {
    let at = usize::try_from(key).ok();
    let found = at.and_then(|at| betekenis.get(at));
    found.copied().unwrap_or(Waarheid::Onbekend)
}

/// Writes down what the keys of a block mean.
pub(super) fn looked_up<K: Sleutel>(keys: &[K], betekenis: &[Waarheid], said: &mut Blok) {
    // a byte a row: 1 if so
    let (mut ja, mut nee) = ([0; BLOK], [0; BLOK]);
    if betekenis.len() <= WEINIG {
        for (word, waarheid) in (0..).zip(betekenis) {
            let Ok(word) = K::try_from(word) else { break };
            match waarheid {
                Waarheid::Ja => mark(keys, word, &mut ja),
                Waarheid::Nee => mark(keys, word, &mut nee),
                Waarheid::Onbekend => {}
            }
        }
    } else {
        for (key, (ja, nee)) in keys.iter().zip(ja.iter_mut().zip(&mut nee)) {
            let waarheid = meaning(betekenis, key.number());
            *ja = u8::from(waarheid == Waarheid::Ja);
            *nee = u8::from(waarheid == Waarheid::Nee);
        }
    }
    let mut room = [0; BYTES];
    lowest_bits(&ja, &mut room);
    said.ja = Woorden(words(&room));
    lowest_bits(&nee, &mut room);
    said.nee = Woorden(words(&room));
}

/// Marks the rows with this key.
fn mark<K: Sleutel>(keys: &[K], word: K, rows: &mut [u8; BLOK]) {
    for (row, key) in rows.iter_mut().zip(keys) {
        *row |= u8::from(*key == word);
    }
}
