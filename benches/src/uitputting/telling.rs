//! How many inputs of a tree come out ja, nee and onbekend: counted, not run.
//!
//! Parts that share no feit are counted by themselves and multiplied: how many
//! inputs make so many parts hold and leave so many open is a polynomial in two
//! variables. Parts that do share one are counted for each value of that feit.

use std::collections::{BTreeMap, BTreeSet};

use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

use super::boom::{Boom, threshold};
use super::{Breuk, Telling};

/// By how many parts hold, and how many are open: the number of inputs.
type Polynoom = BTreeMap<(usize, usize), u128>;

/// Counts, and remembers what it counted.
#[derive(Debug, Default)]
pub struct Teller {
    known: BTreeMap<Vec<Boom>, Polynoom>,
}

/// The inputs of a tree over its own feiten, by outcome.
///
/// # Errors
///
/// When there are more than a `u128` counts.
pub fn count(boom: &Boom) -> Result<Telling, Breuk> {
    inputs(boom.feiten().len())?; // no sum below is larger
    Ok(Teller::default().tree(boom))
}

/// 3 to the power `n`.
///
/// # Errors
///
/// When it is more than a `u128` counts.
pub fn inputs(n: usize) -> Result<u128, Breuk> {
    let n = u32::try_from(n).map_err(|_| Breuk::TeVeel)?;
    3_u128.checked_pow(n).ok_or(Breuk::TeVeel)
}

impl Teller {
    fn tree(&mut self, boom: &Boom) -> Telling {
        match boom {
            Boom::Vast(Ja) => [1, 0, 0],
            Boom::Vast(Nee) => [0, 1, 0],
            Boom::Vast(Onbekend) => [0, 0, 1],
            Boom::Feit(_) => [1, 1, 1],
            Boom::Niet(part) => {
                let [ja, nee, onbekend] = self.tree(part);
                [nee, ja, onbekend]
            }
            Boom::Minstens(aantal, parts) => {
                let mut sum = [0; 3];
                for ((holds, open), many) in self.together(parts) {
                    let [ja, nee, onbekend] = &mut sum;
                    *match threshold(*aantal, holds, holds + open) {
                        Ja => ja,
                        Nee => nee,
                        Onbekend => onbekend,
                    } += many;
                }
                sum
            }
        }
    }

    /// The polynomial of several parts, over all their feiten.
    fn together(&mut self, parts: &[Boom]) -> Polynoom {
        let one = Polynoom::from([((0, 0), 1)]);
        connected(parts)
            .into_iter()
            .fold(one, |product, group| multiply(&product, &self.group(group)))
    }

    /// The polynomial of parts that hang together.
    fn group(&mut self, mut parts: Vec<Boom>) -> Polynoom {
        parts.sort_unstable();
        if let [one] = parts.as_slice() {
            let [ja, nee, onbekend] = self.tree(one);
            return [((1, 0), ja), ((0, 0), nee), ((0, 1), onbekend)].into();
        }
        if let Some(done) = self.known.get(&parts) {
            return done.clone();
        }
        let mut sum = Polynoom::new();
        if let Some(feit) = most_shared(&parts) {
            for value in Waarheid::ALL {
                let rest: Vec<Boom> = parts
                    .iter()
                    .map(|part| fill_in(part, feit, value))
                    .collect();
                let gone = support(&parts).difference(&support(&rest)).count() - 1;
                let free: u128 = std::iter::repeat_n(3, gone).product();
                for (key, many) in self.together(&rest) {
                    *sum.entry(key).or_default() += many * free;
                }
            }
        }
        self.known.insert(parts, sum.clone());
        sum
    }
}

fn multiply(a: &Polynoom, b: &Polynoom) -> Polynoom {
    let mut product = Polynoom::new();
    for ((holds_a, open_a), many_a) in a {
        for ((holds_b, open_b), many_b) in b {
            let place = product.entry((holds_a + holds_b, open_a + open_b));
            *place.or_default() += many_a * many_b;
        }
    }
    product
}

fn support(parts: &[Boom]) -> BTreeSet<usize> {
    parts.iter().flat_map(Boom::feiten).collect()
}

/// The parts in groups: parts of different groups share no feit.
fn connected(parts: &[Boom]) -> Vec<Vec<Boom>> {
    let mut groups: Vec<(BTreeSet<usize>, Vec<Boom>)> = Vec::new();
    for part in parts {
        let (mut feiten, mut group) = (part.feiten(), vec![part.clone()]);
        let (touching, apart) = groups
            .into_iter()
            .partition::<Vec<_>, _>(|(other, _)| !other.is_disjoint(&feiten));
        for (other, more) in touching {
            feiten.extend(other);
            group.extend(more);
        }
        groups = apart;
        groups.push((feiten, group));
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The feit that most parts look at.
fn most_shared(parts: &[Boom]) -> Option<usize> {
    let mut by: BTreeMap<usize, usize> = BTreeMap::new();
    for feit in parts.iter().flat_map(Boom::feiten) {
        *by.entry(feit).or_default() += 1;
    }
    let most = by.values().max().copied()?;
    by.into_iter()
        .find(|(_, many)| *many == most)
        .map(|(feit, _)| feit)
}

/// What is left of a tree when one feit has a value.
fn fill_in(boom: &Boom, feit: usize, value: Waarheid) -> Boom {
    match boom {
        Boom::Feit(this) if *this == feit => Boom::Vast(value),
        Boom::Vast(_) | Boom::Feit(_) => boom.clone(),
        Boom::Niet(part) => match fill_in(part, feit, value) {
            Boom::Vast(Ja) => Boom::Vast(Nee),
            Boom::Vast(Nee) => Boom::Vast(Ja),
            Boom::Vast(Onbekend) => Boom::Vast(Onbekend),
            rest => Boom::Niet(Box::new(rest)),
        },
        Boom::Minstens(aantal, parts) => {
            let rest: Vec<Boom> = parts
                .iter()
                .map(|part| fill_in(part, feit, value))
                .collect();
            shorten(*aantal, rest)
        }
    }
}

/// Without the parts that are settled.
fn shorten(aantal: usize, parts: Vec<Boom>) -> Boom {
    let holds = parts.iter().filter(|part| **part == Boom::Vast(Ja)).count();
    let mut open: Vec<Boom> = parts
        .into_iter()
        .filter(|part| !matches!(part, Boom::Vast(Ja | Nee)))
        .collect();
    let Some(aantal) = aantal.checked_sub(holds).filter(|needed| *needed > 0) else {
        return Boom::Vast(Ja);
    };
    if open.len() < aantal {
        return Boom::Vast(Nee);
    }
    if open.iter().all(|part| *part == Boom::Vast(Onbekend)) {
        return Boom::Vast(Onbekend);
    }
    open.sort_unstable();
    Boom::Minstens(aantal, open)
}
