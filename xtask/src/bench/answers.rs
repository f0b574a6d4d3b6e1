//! Whether a peer gives the answers that ours gives, record by record.

/// How the answers to one set compare. A sign `-`, or none, is an answer that was not given.
#[derive(Debug, Default)]
pub(crate) struct Agreement {
    rows: usize,
    given: usize,
    different: usize,
    /// The answers not given, by column.
    unsaid: [usize; COLUMNS.len()],
}

impl Agreement {
    /// Compares line by line. More or fewer lines are differences.
    pub(crate) fn of(expected: &str, given: &str) -> Self {
        let rows = expected.lines().count();
        let mut agreement = Self {
            rows,
            different: rows.abs_diff(given.lines().count()),
            ..Self::default()
        };
        for (expected, given) in expected.lines().zip(given.lines()) {
            agreement.row(expected, given);
        }
        agreement
    }

    fn row(&mut self, expected: &str, given: &str) {
        let mut signs = given.bytes();
        let mut differs = given.len() > expected.len();
        for (expected, unsaid) in expected.bytes().zip(&mut self.unsaid) {
            match signs.next().unwrap_or(b'-') {
                b'-' => *unsaid += 1,
                sign => {
                    self.given += 1;
                    differs |= sign != expected;
                }
            }
        }
        self.different += usize::from(differs);
    }

    /// Every answer that was given is ours, and some were given.
    pub(crate) fn agrees(&self) -> bool {
        self.different == 0 && self.given > 0
    }

    /// For the table.
    pub(crate) fn words(&self) -> String {
        if self.given == 0 {
            return "NO ANSWER".to_owned();
        }
        if self.different > 0 {
            return format!("NO: {} of {}", self.different, self.rows);
        }
        format!("all {}", self.rows)
    }

    /// What the peer does not say.
    pub(crate) fn cannot(&self) -> Vec<String> {
        let silent = |at: &usize| *at == self.rows;
        let (decision, validation) = self.unsaid.split_at(DECISION);
        let mut found = Vec::new();
        if validation.iter().all(silent) {
            return vec!["validates nothing here".to_owned()];
        }
        if decision.iter().all(silent) {
            found.push("decides nothing".to_owned());
        }
        for (unsaid, name) in self.unsaid.iter().zip(COLUMNS).skip(DECISION) {
            if silent(unsaid) {
                found.push(format!("cannot say: {name}"));
            } else if *unsaid > 0 {
                found.push(format!("leaves out in {unsaid} records: {name}"));
            }
        }
        found
    }
}

/// Outcome and criteria come first.
const DECISION: usize = 5;
const COLUMNS: [&str; 9] = [
    "outcome",
    "c1",
    "c2",
    "c3",
    "c4",
    "elfproef",
    "postcode",
    "that the day exists",
    "born before the aanmelding",
];

#[cfg(test)]
mod tests {
    use super::Agreement;

    #[test]
    fn one_other_answer_is_a_difference() {
        assert!(Agreement::of("110000000\n", "110000000\n").agrees());
        let other = Agreement::of("110000000\n010000000\n", "110000000\n110000000\n");
        assert!(!other.agrees());
        assert_eq!(other.words(), "NO: 1 of 2");
    }

    #[test]
    fn an_unknown_is_an_answer_of_its_own() {
        assert!(!Agreement::of("?11?0\n", "011?0\n").agrees());
        assert!(Agreement::of("?11?0\n", "?11?0\n").agrees());
    }

    #[test]
    fn lost_and_added_answers_are_differences() {
        assert!(!Agreement::of("11111\n11111\n", "11111\n").agrees());
        assert!(!Agreement::of("11111\n", "11111\n11111\n").agrees());
        assert!(!Agreement::of("11111\n", "111111\n").agrees());
    }

    #[test]
    fn silence_is_no_agreement_and_is_told() {
        assert!(!Agreement::of("110000000\n", "---------\n").agrees());
        let schema = Agreement::of("110000100\n110000000\n", "------10-\n------00-\n");
        assert!(schema.agrees());
        assert_eq!(
            schema.cannot(),
            [
                "decides nothing",
                "cannot say: elfproef",
                "cannot say: born before the aanmelding"
            ]
        );
        let part = Agreement::of("000001000\n000000000\n", "-----100-\n-----0000\n");
        assert_eq!(
            part.cannot(),
            [
                "decides nothing",
                "leaves out in 1 records: born before the aanmelding"
            ]
        );
        assert_eq!(
            Agreement::of("110000000\n", "11000\n").cannot(),
            ["validates nothing here"]
        );
    }
}
