//! Sets and maps over a sorted list: what BTreeSet and BTreeMap do, in their order, with a tenth
//! of the code for each type (`core/DESIGN.md`, "Why sets and sorting of our own?").
//!
//! Putting in one item moves what comes after it, so what a caller can make long is collected and
//! not put in piece by piece: collecting sorts once. What many insertions build (`diagram`, the
//! places set aside in `bundeling`) stays a BTreeMap or BTreeSet, and so does what users see.
//!
//! Not litemap: it has no sets, and what it collects goes through a sort of its own for each pair
//! of types. Measured over all maps here it is 4.5 kB larger in the browser, compressed.

use std::borrow::Borrow;
use std::fmt;

use crate::orde;

/// What `BTreeMap` is, over a sorted list.
#[derive(Clone, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Map<K, V>(Vec<(K, V)>);

/// What `BTreeSet` is, over a sorted list.
#[derive(Clone, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Set<T>(Vec<T>);

impl<K: Ord, V> Map<K, V> {
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|row| row.0.borrow().cmp(key))
    }

    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let row = self.find(key).ok().and_then(|at| self.0.get(at))?;
        Some(&row.1)
    }

    pub(crate) fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// The value that stood there before.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => self
                .0
                .get_mut(at)
                .map(|row| std::mem::replace(&mut row.1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// The value at a key, made if there is none.
    #[expect(
        clippy::indexing_slicing,
        reason = "the place was found, or has been made"
    )]
    pub(crate) fn or_insert_with(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let at = match self.find(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, value()));
                at
            }
        };
        &mut self.0[at].1
    }

    pub(crate) fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert_with(key, V::default)
    }

    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&K, &V) -> bool) {
        self.0.retain(|(key, value)| keep(key, value));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|row| (&row.0, &row.1))
    }

    pub(crate) fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|row| &row.0)
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|row| &row.1)
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|row| &mut row.1)
    }

    pub(crate) fn into_values(self) -> impl Iterator<Item = V> {
        self.0.into_iter().map(|row| row.1)
    }
}

impl<K: Ord, V> Map<K, Vec<V>> {
    /// What belongs to each key, in the order in which it comes.
    pub(crate) fn grouped(rows: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut rows: Vec<(K, V)> = rows.into_iter().collect();
        orde::sort_by(&mut rows, |one, other| one.0.cmp(&other.0));
        let mut groups: Vec<(K, Vec<V>)> = Vec::new();
        for (key, value) in rows {
            match groups.last_mut() {
                Some(group) if group.0 == key => group.1.push(value),
                _ => groups.push((key, vec![value])),
            }
        }
        Self(groups)
    }
}

/// Of equal keys the last one holds.
impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Self {
        let mut rows: Vec<(K, V)> = rows.into_iter().collect();
        orde::sort_last(&mut rows, |one, other| one.0.cmp(&other.0));
        Self(rows)
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.0.iter().map(|row| (&row.0, &row.1));
        f.debug_map().entries(rows).finish()
    }
}

impl<T: Ord> Set<T> {
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let found = self.0.binary_search_by(|there| there.borrow().cmp(item));
        found.is_ok()
    }

    /// Whether it was not there yet.
    pub(crate) fn insert(&mut self, item: T) -> bool {
        let found = self.0.binary_search(&item);
        if let Err(at) = found {
            self.0.insert(at, item);
        }
        found.is_err()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut items: Vec<T> = items.into_iter().collect();
        orde::sort_last(&mut items, T::cmp);
        Self(items)
    }
}

/// Sorts once: in a loop, `insert` is better for a few.
impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.0.extend(items);
        orde::sort_last(&mut self.0, T::cmp);
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(&self.0).finish()
    }
}

#[cfg(test)]
mod tests;
