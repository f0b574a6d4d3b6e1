//! Telephone numbers and e-mail addresses: forgiving, only what cannot be right is reported.

use super::check::{Check, Tekst, has_text};

/// Both, at their usual places.
pub(super) fn check_contact(check: &mut Check<'_>, telefoon: &Tekst, email: &Tekst) {
    check.short(&[("telefoon", telefoon), ("email", email)]);
    if has_text(telefoon) && !telefoon.as_deref().is_some_and(is_telefoon) {
        check.report("telefoon", "telefoon-vorm");
    }
    if has_text(email) && !email.as_deref().is_some_and(is_email) {
        check.report("email", "email-vorm");
    }
}

/// Whether there is a way to reach someone.
pub(super) fn has_contact(telefoon: &Tekst, email: &Tekst) -> bool {
    has_text(telefoon) || has_text(email)
}

/// 5 to 15 digits between signs that people write: short municipal numbers count.
fn is_telefoon(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let known = |c: char| c.is_ascii_digit() || " +-()./".contains(c);
    (5..=15).contains(&digits) && text.chars().all(known)
}

/// Something, one `@`, and a domain with a dot inside.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.trim().split_once('@') else {
        return false;
    };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c == '@' || c.is_whitespace());
    plain(name)
        && plain(domain)
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{is_email, is_telefoon};

    #[test]
    fn what_people_write_passes() {
        for text in [
            "06 12345678",
            "+31 (0)75-123 45 67",
            "14 075",
            "0900-8844",
            "075.1234567",
        ] {
            assert!(is_telefoon(text), "{text}");
        }
        for text in ["", "112", "bel mij", "0612345678901234", "06-1234567x"] {
            assert!(!is_telefoon(text), "{text}");
        }
        for text in [
            "a@b.nl",
            "voor.naam+zvh@dienst.gemeente.example",
            "ö@voorbeeld.example",
            " a@b.nl ",
        ] {
            assert!(is_email(text), "{text}");
        }
        for text in [
            "", "a", "a@b", "@b.nl", "a@b@c.nl", "a b@c.nl", "a@.nl", "a@b.", "a@b..nl",
        ] {
            assert!(!is_email(text), "{text}");
        }
    }
}
