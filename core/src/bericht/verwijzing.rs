//! What may stand where everyone on the way can read it: references without a person in
//! them.
//!
//! A name in letters cannot be told from any other word, so this is a net and no proof:
//! it catches a BSN, an e-mail address and whatever holds a space.

use crate::bsn::Bsn;

/// Whether a text looks as if it holds data of a person.
pub(crate) fn is_personal(text: &str) -> bool {
    // `%` would hide a space or an `@`
    let written = |c: char| c.is_whitespace() || c == '@' || c == '%';
    let parts = text.split(['/', ':']).filter(|part| !is_uuid(part));
    text.contains(written) || parts.into_iter().any(holds_bsn)
}

/// Whether all the digits of a kenmerk together could be a BSN, whatever letters stand
/// around them. Looser than [`is_personal`]: a long pseudonym has runs of digits by chance.
pub(super) fn is_number_of_person(kenmerk: &str) -> bool {
    let digits = kenmerk.chars().filter(char::is_ascii_digit).count();
    let run = kenmerk.trim_matches(|c: char| !c.is_ascii_digit());
    (8..=9).contains(&digits) && !run.contains(|c: char| c.is_ascii_alphabetic())
}

/// Letters, digits and the marks that need no escape; so many bytes at most.
pub(crate) fn is_plain(text: &str, max: usize) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~/:".contains(c);
    !text.is_empty() && text.len() <= max && text.chars().all(allowed)
}

/// An address by `https`, or a `urn`. No query: what is asked does not belong in an address.
pub(super) fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("urn:"));
    let named = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    is_plain(text, MAX_ADDRESS) && rest.is_some_and(named)
}

/// A name of a system, an operation or a kind of id: a letter first.
pub(super) fn is_name(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= MAX_NAME
        && text.chars().all(allowed)
}

/// Thirty-two hexadecimal digits in five groups; not all zeros.
pub(super) fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let hex = |group: &&str| group.bytes().all(|b| b.is_ascii_hexdigit());
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(hex)
        && text.contains(|c| c != '0' && c != '-')
}

/// Eight or nine digits in a row, or a number that passes the elfproef with marks in it.
fn holds_bsn(text: &str) -> bool {
    let long = runs(text, ".").any(|run| (8..=9).contains(&run.len()));
    long || runs(text, "-._~").any(|run| Bsn::parse(&run).is_ok())
}

/// Runs of digits, with at most one of these marks between two digits.
fn runs<'t>(text: &'t str, marks: &'t str) -> impl Iterator<Item = String> + 't {
    let ends = move |c: char| !c.is_ascii_digit() && !marks.contains(c);
    let parts = text.split(ends);
    parts.map(|part| part.chars().filter(char::is_ascii_digit).collect())
}

const MAX_ADDRESS: usize = 1024;
const MAX_NAME: usize = 64;

#[cfg(test)]
mod tests {
    use super::{is_address, is_name, is_personal, is_plain, is_uuid};

    #[test]
    fn a_person_is_kept_out() {
        for text in [
            "999990019",
            "bsn-999990019",
            "https://zvh.example/personen/999990019",
            "https://zvh.example/9999.90.019",
            "https://zvh.example/999-990-019",
            "99999001",
            "jan@zvh.example",
            "jan%40zvh.example",
            "Jan Jansen",
            "melding/\u{a0}1",
        ] {
            assert!(is_personal(text), "{text}");
        }
        for text in [
            "melding/7f0c1e2a-11aa-4bcd-8e22-012345678912",
            "urn:uuid:12345678-1234-4234-8234-123456789012",
            "https://zvh.example/kaarten/2026-17/versies/3",
            "urn:nld:oin:00000099999034200000:systeem:casus",
            "kaart/2026-03-10",
        ] {
            assert!(!is_personal(text), "{text}");
        }
    }

    #[test]
    fn forms() {
        assert!(is_address("https://zvh.example/kaarten/1") && is_address("urn:zvh:kaart:1"));
        for text in [
            "http://zvh.example/1",
            "https://",
            "https:///1",
            "urn:",
            "kaarten/1",
            "https://zvh.example/?naam=jansen",
            "https://zvh.example/#x",
            "https://zvh.example/é",
        ] {
            assert!(!is_address(text), "{text}");
        }
        assert!(is_plain("melding/1", 9) && !is_plain("melding/12", 9) && !is_plain("", 9));
        assert!(is_name("casus-1.0") && !is_name("1casus") && !is_name("ca sus") && !is_name(""));
        assert!(is_uuid("7F0C1E2A-11aa-4bcd-8e22-0123456789ab"));
        for text in [
            "",
            "00000000-0000-0000-0000-000000000000",
            "7f0c1e2a11aa4bcd8e220123456789ab",
            "7f0c1e2a-11aa-4bcd-8e22-0123456789a",
            "7f0c1e2a-11aa-4bcd-8e22-0123456789ag",
            "7f0c1e2a-11aa-4bcd-8e22-0123456789ab-",
        ] {
            assert!(!is_uuid(text), "{text}");
        }
    }
}
