//! Invented records of W: the same ones for the same seed.
//!
//! No real persons. Every BSN comes from the range 9999…, which is given to no one.

use std::fmt::Write as _;

use koppelvlak::waarheid::Waarheid;

use crate::record::FEITEN;

/// A source of invented records: a linear congruential generator (Knuth's MMIX).
#[derive(Clone, Debug)]
pub struct Generator(u64);

impl Generator {
    /// Starts at a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next record, as JSON of about 580 bytes.
    #[must_use]
    pub fn record(&mut self) -> String {
        let (day, bsn, born, postcode) =
            (self.day(2024, 2), self.bsn(), self.birth(), self.postcode());
        let leefgebieden = self.members(&LEEFGEBIEDEN, |from| from.said(22, 20));
        let ketens = self.members(&KETENS, |from| from.yes(50).to_string());
        let gevolg = self.members(&GEVOLGEN, |from| from.yes(40).to_string());
        let [zorg, straf] = [60, 50].map(|percent| self.yes(percent));
        let (impact, gebied) = (self.said(50, 20), self.said(10, 20));
        let id = self.below(10_000_000);
        format!(
            "{{\"id\":\"a{id:07}\",\"aanmelddatum\":\"{day}\",\"persoon\":{{\"bsn\":\"{bsn}\",\
             \"geboortedatum\":\"{born}\",\"postcode\":\"{postcode}\"}},\"leefgebieden\":{leefgebieden},\
             \"ketens\":{ketens},\"drang_zorg\":{zorg},\"dwang_straf\":{straf},\
             \"impact_systeem\":{impact},\"gebiedsgebonden\":{gebied},\"gevolg\":{gevolg}}}"
        )
    }

    /// Any answers to the 21 feiten, `onbekend` included.
    pub fn answers(&mut self) -> [Waarheid; FEITEN] {
        std::array::from_fn(|_| match self.below(3) {
            0 => Waarheid::Ja,
            1 => Waarheid::Nee,
            _ => Waarheid::Onbekend,
        })
    }

    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Which of so many.
    pub(crate) fn which(&mut self, count: usize) -> usize {
        let end = u64::try_from(count).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.below(end)).unwrap_or_default()
    }

    fn yes(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn said(&mut self, ja: u64, onbekend: u64) -> String {
        let draw = self.below(100);
        let word = if draw < ja {
            "ja"
        } else if draw < ja + onbekend {
            "onbekend"
        } else {
            "nee"
        };
        format!("\"{word}\"")
    }

    fn members(&mut self, names: &[&str], mut value: impl FnMut(&mut Self) -> String) -> String {
        let members: Vec<String> = names
            .iter()
            .map(|name| format!("\"{name}\":{}", value(self)))
            .collect();
        format!("{{{}}}", members.join(","))
    }

    fn day(&mut self, from: u64, years: u64) -> String {
        let (year, month, day) = (
            from + self.below(years),
            1 + self.below(12),
            1 + self.below(28),
        );
        format!("{year:04}-{month:02}-{day:02}")
    }

    fn birth(&mut self) -> String {
        match self.below(100) {
            0 => "1987-02-30".to_owned(),
            1 => "2031-01-01".to_owned(),
            _ => self.day(1950, 57),
        }
    }

    fn postcode(&mut self) -> String {
        let wrong = self.yes(3);
        let letter = |at: u64| {
            LETTERS
                .chars()
                .nth(usize::try_from(at).unwrap_or(0))
                .unwrap_or('A')
        };
        let end = LETTERS.len() as u64;
        let mut text = (1000 + self.below(9000)).to_string();
        text.extend([letter(self.below(end)), letter(self.below(end))]);
        if wrong {
            let at = usize::try_from(self.below(4)).unwrap_or(0);
            WRONG_POSTCODES
                .get(at)
                .map_or(text, |wrong| (*wrong).to_owned())
        } else {
            text
        }
    }

    /// Nine digits from 9999…; one in twenty fails the elfproef.
    fn bsn(&mut self) -> String {
        let wrong = self.yes(5);
        loop {
            let tail = self.below(10_000);
            let digits = [
                9,
                9,
                9,
                9,
                tail / 1000,
                tail / 100 % 10,
                tail / 10 % 10,
                tail % 10,
            ];
            let sum: u64 = digits
                .iter()
                .zip([9, 8, 7, 6, 5, 4, 3, 2])
                .map(|(d, weight)| d * weight)
                .sum();
            if sum % 11 < 10 {
                let last = if wrong { (sum % 11 + 1) % 10 } else { sum % 11 };
                let mut text = String::with_capacity(9);
                for digit in digits.iter().chain([&last]) {
                    // Writing into a `String` cannot fail.
                    let _ = write!(text, "{digit}");
                }
                return text;
            }
        }
    }
}

const LEEFGEBIEDEN: [&str; 10] = [
    "wonen",
    "financien",
    "werk_dagbesteding",
    "gezondheid_psychisch",
    "gezondheid_lichamelijk",
    "verslaving",
    "gezin_relaties",
    "sociaal_netwerk",
    "veiligheid",
    "opvoeding",
];
const KETENS: [&str; 4] = ["zorg", "straf", "bestuur", "sociaal"];
const GEVOLGEN: [&str; 3] = ["crimineel", "overlast", "afglijden"];
const LETTERS: &str = "ABCDEFGHJKLMNPRSTVWXZ";
const WRONG_POSTCODES: [&str; 4] = ["0123AB", "1234", "12345A", "abcdef"];
