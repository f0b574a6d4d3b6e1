//! One plain table of everything that was measured.

use super::answers::Agreement;
use super::measured::{self, Measured};
use super::peers::OURS;
use super::{Outcome, Report};

/// Every measure of every peer, and who was skipped.
pub(super) fn measured(reports: &[Report], ours: &[Measured]) -> String {
    let mut rows = vec![HEAD.map(str::to_owned)];
    for report in reports {
        match &report.outcome {
            Outcome::Measured(measured, _) => {
                rows.extend(measured.iter().map(|one| row(report, one, ours)));
            }
            Outcome::Skipped(why) => rows.push(absent(report, "skipped", why)),
            Outcome::Failed(why) => rows.push(absent(report, "FAILED", why)),
        }
    }
    aligned(&rows)
}

/// What each says of the records in which one answer is unknown.
pub(super) fn unknowns(answers: &[(&'static str, String)]) -> String {
    let mut rows = vec![UNKNOWNS.map(str::to_owned)];
    for (name, given) in answers {
        let mut words = given.lines().map(|line| word(line).to_owned());
        let mut next = || words.next().unwrap_or_else(|| word("").to_owned());
        rows.push([(*name).to_owned(), next(), next(), next()]);
    }
    aligned(&rows)
}

/// How far the two runs of ours lie apart: what a ratio is worth on this machine now.
pub(super) fn noise(before: &[Measured], after: &[Measured]) -> String {
    let apart = |(a, b): (&Measured, &Measured)| times(a.ps.max(b.ps), a.ps.min(b.ps));
    let all: Vec<String> = before.iter().zip(after).map(apart).collect();
    format!(
        "Ours ran before and after the others; the slower figure counts. The two lie apart: {}.\n",
        all.join(", ")
    )
}

/// How many times ours: `12.3x`.
pub(super) fn times(theirs: u64, ours: u64) -> String {
    let hundredths = theirs.saturating_mul(100) / ours.max(1);
    match hundredths {
        0..1_000 => format!("{}.{:02}x", hundredths / 100, hundredths % 100),
        1_000..10_000 => format!("{}.{}x", hundredths / 100, hundredths / 10 % 10),
        _ => format!("{}x", hundredths / 100),
    }
}

fn row(report: &Report, one: &Measured, ours: &[Measured]) -> [String; 9] {
    let agreement = report.agreement(&one.what);
    let ours = measured::of(ours, one.beside()).next();
    let ratio = ours.map_or_else(String::new, |ours| times(one.ps, ours.ps));
    let agrees = match agreement {
        Some(agreement) => agreement.words(),
        None if report.peer.name == OURS.name => "the measure".to_owned(),
        None => "NO ANSWER".to_owned(),
    };
    let mut remarks = vec![report.peer.remark.to_owned(), one.note.clone()];
    if one.beside() == "verdict" {
        remarks.extend(agreement.map(Agreement::cannot).unwrap_or_default());
    }
    if one.rounds < FEW {
        remarks.push(format!("{} rounds", one.rounds));
    }
    remarks.retain(|remark| !remark.is_empty());
    remarks.dedup();
    [
        report.peer.name.to_owned(),
        report.version.clone(),
        report.peer.language.word().to_owned(),
        one.words().to_owned(),
        nanoseconds(one.ps),
        nanoseconds(one.least),
        ratio,
        agrees,
        remarks.join("; "),
    ]
}

/// A peer without figures: what became of it, and why.
fn absent(report: &Report, word: &str, why: &str) -> [String; 9] {
    let language = report.peer.language.word();
    let [ns, best, ratio, agrees] = [""; 4];
    let version = &report.version;
    [
        report.peer.name,
        version,
        language,
        word,
        ns,
        best,
        ratio,
        agrees,
        why,
    ]
    .map(str::to_owned)
}

fn nanoseconds(ps: u64) -> String {
    if ps < 100_000 {
        return format!("{}.{:02}", ps / 1000, ps % 1000 / 10);
    }
    (ps / 1000).to_string()
}

fn word(row: &str) -> &'static str {
    match row.bytes().next() {
        Some(b'1') => "ja",
        Some(b'0') => "nee",
        Some(b'?') => "onbekend",
        _ => "no answer",
    }
}

/// Columns as wide as their widest cell.
fn aligned<const N: usize>(rows: &[[String; N]]) -> String {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |row: &[String; N]| {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        cells.join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

const HEAD: [&str; 9] = [
    "peer", "version", "language", "measured", "ns", "at best", "ours x", "agrees", "remark",
];
const UNKNOWNS: [&str; 4] = [
    "unknown:",
    "the impact",
    "a leefgebied that decides",
    "a leefgebied that cannot matter",
];
/// Below this a median says little.
const FEW: usize = 7;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::answers::Agreement;
    use super::super::measured;
    use super::super::peers::{PEERS, Peer};
    use super::{Outcome, Report, times};

    #[test]
    fn a_row_says_how_many_times_ours_and_whether_it_agrees() {
        let table = table("11111\n");
        assert!(table.contains("7.50") && table.contains("2.50x"), "{table}");
        assert!(table.contains("all 1") && !table.contains("NO"), "{table}");
    }

    #[test]
    fn another_answer_is_in_the_table_and_makes_the_run_fail() {
        assert!(table("01111\n").contains("NO: 1 of 1"));
        assert!(report("01111\n").is_some_and(|report| report.is_wrong()));
        assert!(report("11111\n").is_some_and(|report| !report.is_wrong()));
        let silent = report("11111\n").map(|mut report| {
            if let Outcome::Measured(_, agreements) = &mut report.outcome {
                agreements.clear();
            }
            report
        });
        assert!(silent.is_some_and(|report| report.is_wrong()));
    }

    #[test]
    fn who_did_not_run_is_not_left_out() {
        let absent = |outcome| {
            peer().map(|peer| Report {
                peer,
                version: String::new(),
                outcome,
            })
        };
        let skipped = absent(Outcome::Skipped("no tool".to_owned()));
        assert!(skipped.as_ref().is_some_and(|report| !report.is_wrong()));
        let shown = super::measured(&Vec::from_iter(skipped), &[]);
        assert!(
            shown.contains("skipped") && shown.contains("no tool"),
            "{shown}"
        );
        let failed = absent(Outcome::Failed("it broke".to_owned()));
        assert!(failed.as_ref().is_some_and(Report::is_wrong));
        assert!(super::measured(&Vec::from_iter(failed), &[]).contains("FAILED"));
    }

    #[test]
    fn an_unknown_is_told_apart_from_nee() {
        let shown = super::unknowns(&[
            ("one", "?11?0\n011?0\n11111\n".to_owned()),
            ("other", String::new()),
        ]);
        let words: Vec<&str> = shown
            .lines()
            .skip(1)
            .flat_map(str::split_whitespace)
            .collect();
        assert_eq!(
            words,
            [
                "one", "onbekend", "nee", "ja", "other", "no", "answer", "no", "answer", "no",
                "answer"
            ]
        );
    }

    #[test]
    fn ratios_keep_three_digits() {
        let all = [times(1, 2), times(123, 10), times(5_000, 1), times(1, 0)];
        assert_eq!(all, ["0.50x", "12.3x", "5000x", "1.00x"]);
    }

    fn table(given: &str) -> String {
        let ours = measured::read("{\"what\":\"tabel\",\"ps\":3000,\"least\":3000,\"rounds\":7}")
            .unwrap_or_default();
        super::measured(&Vec::from_iter(report(given)), &ours)
    }

    fn report(given: &str) -> Option<Report> {
        let measured =
            measured::read("{\"what\":\"tabel\",\"ps\":7500,\"least\":7500,\"rounds\":7}")
                .unwrap_or_default();
        let agreements = BTreeMap::from([("tabel".to_owned(), Agreement::of("11111\n", given))]);
        let outcome = Outcome::Measured(measured, agreements);
        peer().map(|peer| Report {
            peer,
            version: String::new(),
            outcome,
        })
    }

    fn peer() -> Option<&'static Peer> {
        PEERS.iter().find(|peer| peer.name == "polars")
    }
}
