use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Map, Set};

/// What is done to a map or a set, one thing after another.
#[derive(Clone, Debug)]
enum Daad {
    Insert(u8, u16),
    OrInsert(u8, u16),
    OrDefault(u8),
    /// For a map: all values one more.
    Extend(Vec<u8>),
    Retain(u8),
}

fn daden() -> impl Strategy<Value = Vec<Daad>> {
    let key = || 0..12_u8;
    let daad = prop_oneof![
        4 => (key(), any::<u16>()).prop_map(|(key, value)| Daad::Insert(key, value)),
        2 => (key(), any::<u16>()).prop_map(|(key, value)| Daad::OrInsert(key, value)),
        1 => key().prop_map(Daad::OrDefault),
        1 => prop::collection::vec(key(), 0..6).prop_map(Daad::Extend),
        1 => key().prop_map(Daad::Retain),
    ];
    prop::collection::vec(daad, 0..40)
}

fn rows() -> impl Strategy<Value = Vec<(u8, u16)>> {
    prop::collection::vec((0..12_u8, any::<u16>()), 0..60)
}

fn same_map(ours: &Map<u8, u16>, theirs: &BTreeMap<u8, u16>) -> Result<(), TestCaseError> {
    prop_assert!(ours.iter().eq(theirs));
    prop_assert!(ours.iter().rev().eq(theirs.iter().rev()));
    prop_assert!(ours.keys().eq(theirs.keys()));
    prop_assert!(ours.values().eq(theirs.values()));
    prop_assert!(ours.clone().into_iter().eq(theirs.clone()));
    prop_assert!(ours.clone().into_values().eq(theirs.clone().into_values()));
    prop_assert_eq!(ours.len(), theirs.len());
    prop_assert_eq!(ours.is_empty(), theirs.is_empty());
    prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    for key in 0..13 {
        prop_assert_eq!(ours.get(&key), theirs.get(&key));
    }
    Ok(())
}

fn same_set(ours: &Set<u8>, theirs: &BTreeSet<u8>) -> Result<(), TestCaseError> {
    prop_assert!(ours.iter().eq(theirs));
    prop_assert!(ours.into_iter().eq(theirs));
    prop_assert!(ours.clone().into_iter().eq(theirs.clone()));
    prop_assert_eq!(ours.len(), theirs.len());
    prop_assert_eq!(ours.is_empty(), theirs.is_empty());
    prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    for item in 0..13 {
        prop_assert_eq!(ours.contains(&item), theirs.contains(&item));
    }
    Ok(())
}

proptest! {
    /// Every answer on the way, and what is left at the end, is that of BTreeMap.
    #[test]
    fn a_map_is_a_btreemap(first in rows(), daden in daden()) {
        let mut ours: Map<u8, u16> = first.iter().copied().collect();
        let mut theirs: BTreeMap<u8, u16> = first.into_iter().collect();
        same_map(&ours, &theirs)?;
        for daad in daden {
            match daad {
                Daad::Insert(key, value) => {
                    prop_assert_eq!(ours.insert(key, value), theirs.insert(key, value));
                }
                Daad::OrInsert(key, value) => {
                    let (ours, theirs) = (ours.or_insert_with(key, || value), theirs.entry(key).or_insert(value));
                    prop_assert_eq!(*ours, *theirs);
                    (*ours, *theirs) = (value / 2, value / 2);
                }
                Daad::OrDefault(key) => {
                    *ours.or_default(key) |= 1;
                    *theirs.entry(key).or_default() |= 1;
                }
                Daad::Extend(_) => {
                    for (value, other) in ours.values_mut().zip(theirs.values_mut()) {
                        (*value, *other) = (value.wrapping_add(1), other.wrapping_add(1));
                    }
                }
                Daad::Retain(least) => {
                    ours.retain(|key, value| *key >= least || value % 2 == 0);
                    theirs.retain(|key, value| *key >= least || *value % 2 == 0);
                }
            }
            same_map(&ours, &theirs)?;
        }
    }

    /// The same for a set.
    #[test]
    fn a_set_is_a_btreeset(first in rows(), daden in daden()) {
        let first = first.into_iter().map(|row| row.0);
        let mut ours: Set<u8> = first.clone().collect();
        let mut theirs: BTreeSet<u8> = first.collect();
        same_set(&ours, &theirs)?;
        for daad in daden {
            match daad {
                Daad::Extend(items) => {
                    ours.extend(items.clone());
                    theirs.extend(items);
                }
                Daad::Insert(item, _) | Daad::OrInsert(item, _) | Daad::OrDefault(item) | Daad::Retain(item) => {
                    prop_assert_eq!(ours.insert(item), theirs.insert(item));
                }
            }
            same_set(&ours, &theirs)?;
        }
    }

    /// Maps and sets compare as the library's do.
    #[test]
    fn they_compare_alike(one in rows(), other in rows()) {
        let ours = |rows: &[(u8, u16)]| rows.iter().copied().collect::<Map<u8, u16>>();
        let theirs = |rows: &[(u8, u16)]| rows.iter().copied().collect::<BTreeMap<u8, u16>>();
        prop_assert_eq!(ours(&one).cmp(&ours(&other)), theirs(&one).cmp(&theirs(&other)));
        let ours = |rows: &[(u8, u16)]| rows.iter().map(|row| row.0).collect::<Set<u8>>();
        let theirs = |rows: &[(u8, u16)]| rows.iter().map(|row| row.0).collect::<BTreeSet<u8>>();
        prop_assert_eq!(ours(&one).cmp(&ours(&other)), theirs(&one).cmp(&theirs(&other)));
    }

    /// Grouping is pushing to the list of each key.
    #[test]
    fn grouping_keeps_the_order_of_each_group(rows in rows()) {
        let mut theirs: BTreeMap<u8, Vec<u16>> = BTreeMap::new();
        for (key, value) in &rows {
            theirs.entry(*key).or_default().push(*value);
        }
        prop_assert!(Map::grouped(rows).into_iter().eq(theirs));
    }
}
