//! A table of places in a list, by the hash of what stands there.
//!
//! It is looked up and never walked through, so where something lies in it makes
//! no difference to any outcome.

/// Places in a list that is kept elsewhere.
#[derive(Default)]
pub(super) struct Tabel {
    /// Hash, and place plus one; 0 is free.
    vakken: Vec<(u32, u32)>,
    bezet: usize,
}

impl Tabel {
    /// The place with this hash that is the same.
    pub(super) fn find(&self, hash: u32, same: impl Fn(usize) -> bool) -> Option<usize> {
        let mut vak = self.first(hash)?;
        loop {
            match self.vakken.get(vak)? {
                (_, 0) => return None,
                (h, place) if *h == hash && same(*place as usize - 1) => {
                    return Some(*place as usize - 1);
                }
                _ => vak = self.next(vak),
            }
        }
    }

    /// Adds a place that is not in it.
    pub(super) fn insert(&mut self, hash: u32, place: usize) {
        if (self.bezet + 1) * 2 > self.vakken.len() {
            let size = (self.vakken.len() * 2).max(1024);
            let before = std::mem::replace(&mut self.vakken, vec![(0, 0); size]);
            for (hash, place) in before.into_iter().filter(|(_, place)| *place > 0) {
                self.put(hash, place);
            }
        }
        self.put(hash, super::small(place + 1));
        self.bezet += 1;
    }

    fn put(&mut self, hash: u32, place: u32) {
        let Some(mut vak) = self.first(hash) else {
            return;
        };
        while self.vakken.get(vak).is_some_and(|(_, taken)| *taken > 0) {
            vak = self.next(vak);
        }
        if let Some(free) = self.vakken.get_mut(vak) {
            *free = (hash, place);
        }
    }

    /// Where to look first. The size is a power of two.
    fn first(&self, hash: u32) -> Option<usize> {
        Some(hash as usize & self.vakken.len().checked_sub(1)?)
    }

    fn next(&self, vak: usize) -> usize {
        (vak + 1) & (self.vakken.len() - 1)
    }
}

/// The hash of a few numbers.
pub(super) fn hash(numbers: impl Iterator<Item = u32>, start: u32) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mixed = numbers.fold(u64::from(start).wrapping_add(FACTOR), |sum, number| {
        (sum ^ u64::from(number))
            .wrapping_mul(FACTOR)
            .rotate_left(27)
    });
    let [a, b, c, d, ..] = (mixed.wrapping_mul(FACTOR) >> 32).to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}
