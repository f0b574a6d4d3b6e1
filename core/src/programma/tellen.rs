//! At least so many parts, counted in every case of a lane at once.

use super::lane::{Bekend, Lane};

/// Certain from below, possible from above; with as few bits as the number needs.
pub(super) fn at_least<'v, L: Lane + 'v>(
    aantal: usize,
    parts: impl Iterator<Item = &'v Bekend<L>>,
) -> Bekend<L> {
    match aantal {
        0 | 1 => counted::<L, 0>(1, parts),
        2 => counted::<L, 1>(2, parts),
        3 | 4 => counted::<L, 2>(aantal, parts),
        5..=8 => counted::<L, 3>(aantal, parts),
        _ => counted::<L, 4>(aantal, parts),
    }
}

/// Counts with `BITS` bits a case, for numbers up to 2^`BITS`.
fn counted<'v, L: Lane + 'v, const BITS: usize>(
    aantal: usize,
    parts: impl Iterator<Item = &'v Bekend<L>>,
) -> Bekend<L> {
    let mut certain = Teller::<L, BITS>::to(aantal);
    let mut possible = Teller::<L, BITS>::to(aantal);
    for part in parts {
        certain.count(&part.ja);
        possible.count(&!part.nee);
    }
    Bekend {
        ja: certain.bereikt,
        nee: !possible.bereikt,
    }
}

/// A binary counter for each case, lowest bit first. It starts so far below
/// 2^`BITS` that the number asked for makes it overflow.
struct Teller<L, const BITS: usize> {
    bits: [L; BITS],
    bereikt: L,
}

impl<L: Lane, const BITS: usize> Teller<L, BITS> {
    /// Counts to a number of at most 2^`BITS`.
    fn to(aantal: usize) -> Self {
        let start = (1_usize << BITS).saturating_sub(aantal);
        let mut bits = [L::NONE; BITS];
        for (at, bit) in bits.iter_mut().enumerate() {
            if start >> at & 1 == 1 {
                *bit = L::ALL;
            }
        }
        Self {
            bits,
            bereikt: L::NONE,
        }
    }

    #[inline]
    fn count(&mut self, one: &L) {
        let mut carry = *one;
        for bit in &mut self.bits {
            let next = *bit & carry;
            *bit = *bit ^ carry;
            carry = next;
        }
        self.bereikt = self.bereikt | carry;
    }
}

#[cfg(test)]
mod tests {
    use super::{Bekend, at_least};

    /// Every number that may be asked for, of every number of parts that are ja
    /// and open, one case to a bit.
    #[test]
    fn every_number_of_every_count() {
        for aantal in 1..=16_usize {
            for parts in 0..=17_usize {
                for open in 0..=17 - parts {
                    let row = |at| Bekend {
                        ja: at < parts,
                        nee: at >= parts + open,
                    };
                    let row: Vec<Bekend<bool>> = (0..17).map(row).collect();
                    let got = at_least(aantal, row.iter());
                    assert_eq!(got.ja, parts >= aantal, "{aantal} of {parts} and {open}");
                    assert_eq!(
                        got.nee,
                        parts + open < aantal,
                        "{aantal} of {parts} and {open}"
                    );
                }
            }
        }
    }

    #[test]
    fn each_case_of_a_word_counts_by_itself() {
        // case n has n parts that are ja, of 64
        let row = (0..64_u32).map(|part| {
            let ja = u64::MAX.checked_shl(part + 1).unwrap_or(0);
            Bekend { ja, nee: !ja }
        });
        let row: Vec<Bekend<u64>> = row.collect();
        for aantal in [1, 2, 3, 4, 5, 8, 9, 16_u32] {
            let got = at_least(aantal as usize, row.iter());
            assert_eq!(got.ja, u64::MAX << aantal, "{aantal}");
            assert_eq!(got.nee, !got.ja, "{aantal}");
        }
    }
}
