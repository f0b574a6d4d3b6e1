use std::cmp::Reverse;

use proptest::prelude::*;

use super::{sort, sort_by, sort_by_cached_key, sort_by_key, sort_last};

/// Items of few keys, each with its place, so that equal keys can be told apart.
fn items() -> impl Strategy<Value = Vec<(u8, usize)>> {
    let keys = prop::collection::vec(0..6_u8, 0..70);
    keys.prop_map(|keys| keys.into_iter().zip(0..).collect())
}

proptest! {
    /// The same as the library's, and stable as that is.
    #[test]
    fn sorts_as_the_library_does(items in items()) {
        let mut theirs = items.clone();
        theirs.sort_by_key(|item| Reverse(item.0));
        let mut ours = items.clone();
        sort_by(&mut ours, |one, other| other.0.cmp(&one.0));
        prop_assert_eq!(&ours, &theirs);

        theirs = items.clone();
        theirs.sort_by_key(|item| item.0);
        ours.clone_from(&items);
        sort_by_key(&mut ours, |item| item.0);
        prop_assert_eq!(&ours, &theirs);
        ours.clone_from(&items);
        sort_by_cached_key(&mut ours, |item| item.0);
        prop_assert_eq!(&ours, &theirs);

        let mut theirs: Vec<u8> = items.iter().map(|item| item.0).collect();
        let mut ours = theirs.clone();
        theirs.sort_unstable();
        sort(&mut ours);
        prop_assert_eq!(ours, theirs);
    }

    /// Of equal items the last one stays, and nothing else goes.
    #[test]
    fn keeps_the_last_of_equals(items in items()) {
        let mut theirs = items.clone();
        theirs.sort_by_key(|item| item.0);
        theirs.reverse();
        theirs.dedup_by_key(|item| item.0);
        theirs.reverse();
        let mut ours = items;
        sort_last(&mut ours, |one, other| one.0.cmp(&other.0));
        prop_assert_eq!(ours, theirs);
    }
}
