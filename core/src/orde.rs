//! Putting in order. All sorting goes through one instantiation of the library's stable sort,
//! that of numbers: what is sorted brings a comparison and a swap, and not three kilobytes of
//! sort of its own to each browser (`core/DESIGN.md`, "Why sets and sorting of our own?").
//!
//! Not for what runs per case of a table: `tabel`, `telling` and `vergelijking` use the library.

use std::cmp::Ordering;

/// In order; equal items stay as they stood.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// In the order of a key, which is taken again for each comparison.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// In the order of a key, which is taken once for each item.
pub(crate) fn sort_by_cached_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    place(items, &sorted(&keys, K::cmp));
}

/// In the order of `compare`; equal items stay as they stood.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = sorted(items, compare);
    place(items, &swaps);
}

/// In the order of `compare`, and of what is equal only the last.
pub(crate) fn sort_last<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let (swaps, left) = plan(items.len(), true, &|one, other| {
        compare_at(items, one, other, &compare)
    });
    place(items, &swaps);
    items.truncate(left);
}

fn sorted<T>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<(usize, usize)> {
    plan(items.len(), false, &|one, other| {
        compare_at(items, one, other, &compare)
    })
    .0
}

fn compare_at<T>(
    items: &[T],
    one: usize,
    other: usize,
    compare: &impl Fn(&T, &T) -> Ordering,
) -> Ordering {
    match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    }
}

fn place<T>(items: &mut [T], swaps: &[(usize, usize)]) {
    for (one, other) in swaps {
        items.swap(*one, *other);
    }
}

/// The swaps that bring the places `0..count` in order, and how many stay in front. If `last`
/// is asked, of equal ones only the last is in front; the others come behind it.
#[inline(never)]
fn plan(
    count: usize,
    last: bool,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> (Vec<(usize, usize)>, usize) {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    let mut left = count;
    if last {
        let mut behind = Vec::new();
        let mut front = Vec::new();
        let mut next = order.iter().copied().skip(1);
        for from in &order {
            let double = next.next().is_some_and(|next| compare(*from, next).is_eq());
            if double { &mut behind } else { &mut front }.push(*from);
        }
        left = front.len();
        front.append(&mut behind);
        order = front;
    }
    (swaps(&order), left)
}

/// `order` says for each place what comes there.
fn swaps(order: &[usize]) -> Vec<(usize, usize)> {
    let mut to = vec![0; order.len()];
    for (place, from) in order.iter().enumerate() {
        if let Some(to) = to.get_mut(*from) {
            *to = place;
        }
    }
    let mut swaps = Vec::new();
    for place in 0..to.len() {
        // each swap brings one item to where it stays
        while let Some(end) = to.get(place).copied().filter(|end| *end != place) {
            swaps.push((place, end));
            to.swap(place, end);
        }
    }
    swaps
}

#[cfg(test)]
mod tests;
