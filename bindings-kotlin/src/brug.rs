//! The border that every call crosses: numbers and addresses, no more.
//!
//! The only file with `unsafe`. UniFFI carries what happens seldom; what it makes for a call waits for the
//! garbage collector, and many threads fill the heap with it. Here nothing waits: the caller gives a
//! result back as soon as it has been read.
//!
//! A result is its length in eight bytes, as this machine writes a number, and then what was asked for.
//! Its address is above 0. A number that is 0 or below says why there is none: [`GEEN_VORM`],
//! [`GESLOTEN`], [`PANIEK`]. A panic stays on this side.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{ptr, slice};

use crate::vraag::{Geen, antwoord};

/// The caller does not belong to this library.
pub const GEEN_VORM: i64 = 0;
/// There is no toets with this number, or no more.
pub const GESLOTEN: i64 = -1;
/// A mistake in the library.
pub const PANIEK: i64 = -2;

/// Room before a result for its length.
const KOP: usize = size_of::<u64>();

/// A question (`vraag.rs` says which) about the operation or toets with a number: the address of the
/// result.
///
/// # Safety
///
/// `lengte` bytes can be read at `invoer`, and nobody writes there during the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn koppelvlak_vraag(
    vraag: i32,
    nummer: i64,
    invoer: *const u8,
    lengte: i32,
) -> i64 {
    let Ok(lengte) = usize::try_from(lengte) else {
        return GEEN_VORM;
    };
    if invoer.is_null() {
        return GEEN_VORM;
    }
    // SAFETY: the caller lends so many bytes for as long as the call lasts; nothing of them is kept.
    let invoer = unsafe { slice::from_raw_parts(invoer, lengte) };
    adres(|| antwoord(vraag, nummer, invoer, vec![0; KOP]))
}

/// Frees a result.
///
/// # Safety
///
/// `adres` came from [`koppelvlak_vraag`], is above 0, and was not given back before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn koppelvlak_vrij(adres: i64) {
    let Some(begin) = usize::try_from(adres).ok().filter(|begin| *begin > 0) else {
        return;
    };
    let begin = ptr::with_exposed_provenance_mut::<u8>(begin);
    // SAFETY: every result begins with so many bytes, its length; `adres` writes them.
    let lengte = u64::from_ne_bytes(unsafe { begin.cast::<[u8; KOP]>().read() });
    let lengte = usize::try_from(lengte).unwrap_or_default() + KOP;
    // SAFETY: `adres` leaked a box of exactly these bytes, and nobody gave it back before.
    drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(begin, lengte)) });
}

/// Where a result lies from now on, or why there is none.
fn adres(maak: impl FnOnce() -> Result<Vec<u8>, Geen>) -> i64 {
    // A question keeps nothing that a panic could leave halfway.
    let mut bytes = match catch_unwind(AssertUnwindSafe(maak)) {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(Geen::Vorm)) => return GEEN_VORM,
        Ok(Err(Geen::Toets)) => return GESLOTEN,
        Err(_) => return PANIEK,
    };
    let lengte = bytes.len().saturating_sub(KOP) as u64;
    let Some(kop) = bytes.first_chunk_mut() else {
        return GEEN_VORM;
    };
    *kop = lengte.to_ne_bytes();
    let begin = Box::leak(bytes.into_boxed_slice()).as_mut_ptr();
    i64::try_from(begin.expose_provenance()).unwrap_or(GEEN_VORM)
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]
mod tests {
    use super::{GEEN_VORM, GESLOTEN, PANIEK, adres, koppelvlak_vraag, koppelvlak_vrij};
    use crate::vraag::{ANTWOORD, Geen, UITKOMST};

    #[test]
    fn a_panic_stays_inside() {
        assert_eq!(adres(|| panic!("on purpose")), PANIEK);
        assert_eq!(adres(|| Err(Geen::Toets)), GESLOTEN);
        assert_eq!(adres(|| Err(Geen::Vorm)), GEEN_VORM);
    }

    #[test]
    fn what_is_no_address_or_length_gives_nothing() {
        let bytes = [0_u8; 4];
        // SAFETY: as many bytes as lie there, or none at all.
        unsafe {
            assert_eq!(
                koppelvlak_vraag(ANTWOORD, 1, std::ptr::null(), 4),
                GEEN_VORM
            );
            assert_eq!(koppelvlak_vraag(ANTWOORD, 1, bytes.as_ptr(), -1), GEEN_VORM);
            assert_eq!(koppelvlak_vraag(ANTWOORD, 99, bytes.as_ptr(), 4), GEEN_VORM);
            assert_eq!(koppelvlak_vraag(UITKOMST, -5, bytes.as_ptr(), 4), GESLOTEN);
            koppelvlak_vrij(GEEN_VORM);
            koppelvlak_vrij(PANIEK);
        }
    }

    #[test]
    fn a_result_can_be_read_and_given_back() {
        let json = br#"{"peildatum":"2025-06-01"}"#;
        let mut invoer = u32::try_from(json.len())
            .expect("short")
            .to_le_bytes()
            .to_vec();
        invoer.extend_from_slice(json);
        let wanted = crate::vraag::antwoord(ANTWOORD, 1, &invoer, Vec::new()).expect("an answer");
        let lengte = i32::try_from(invoer.len()).expect("short");
        // SAFETY: the bytes lie there; the result is read as long as it says, and given back once.
        unsafe {
            let gegeven = koppelvlak_vraag(ANTWOORD, 1, invoer.as_ptr(), lengte);
            let begin = std::ptr::with_exposed_provenance::<u8>(
                usize::try_from(gegeven).expect("an address"),
            );
            let kop = std::slice::from_raw_parts(begin, 8);
            assert_eq!(kop, (wanted.len() as u64).to_ne_bytes());
            assert_eq!(
                std::slice::from_raw_parts(begin.add(8), wanted.len()),
                wanted
            );
            koppelvlak_vrij(gegeven);
        }
    }
}
