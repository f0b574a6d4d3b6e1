//! What the core costs: by itself, and beside what a vendor would pick instead.

mod answers;
mod claims;
mod jvm;
mod measured;
mod peers;
mod setup;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use self::answers::Agreement;
use self::measured::Measured;
use self::peers::{Language, OURS, PEERS, Peer};
use crate::{root, run};

/// `cargo xtask bench`, with what stands behind it.
pub(crate) fn run(words: &[&str]) -> Result<(), String> {
    match words {
        [] => run::show(run::cargo(&["bench", "-p", "koppelvlak-benches"])),
        ["--jvm"] => jvm::run(),
        ["--peers"] => beside(PEERS),
        ["--peers", "--only", name] => match PEERS.iter().find(|peer| peer.name == *name) {
            Some(peer) => beside(std::slice::from_ref(peer)),
            None => Err(format!("no such peer; there are: {}", names())),
        },
        _ => Err("cargo xtask bench [--jvm | --peers [--only PEER]]".to_owned()),
    }
}

/// How a peer ended.
enum Outcome {
    Measured(Vec<Measured>, BTreeMap<String, Agreement>),
    /// It could not be run here: why.
    Skipped(String),
    Failed(String),
}

/// What is known of a peer after its run.
struct Report {
    peer: &'static Peer,
    version: String,
    outcome: Outcome,
}

/// Builds all of them first; then ours runs, each peer, and ours again: of ours the slower figure counts.
fn beside(peers: &'static [Peer]) -> Result<(), String> {
    setup::build_ours()?;
    let languages: BTreeSet<Language> = peers.iter().map(|peer| peer.language).collect();
    let tools: BTreeMap<_, _> = languages
        .into_iter()
        .map(|language| (language, setup::prepare(language)))
        .collect();
    let ready = |peer: &Peer| match tools.get(&peer.language) {
        Some(Err(why)) => Err(Outcome::Skipped(why.clone())),
        _ => setup::build(peer).map_err(Outcome::Failed),
    };
    let ready: Vec<_> = peers.iter().map(|peer| (peer, ready(peer))).collect();
    run::show(setup::ours("data", &[data()]))?;
    let before = measure_ours()?;
    let mut reports: Vec<Report> = ready
        .into_iter()
        .map(|(peer, ready)| report(peer, ready))
        .collect();
    let after = measure_ours()?;
    let noise = table::noise(&before, &after);
    let ours = measured::slower(before, after);
    let outcome = Outcome::Measured(ours.clone(), agreements(&OURS)?);
    reports.insert(
        0,
        Report {
            peer: &OURS,
            version: setup::version(&OURS),
            outcome,
        },
    );
    print!("\n{}{noise}\n", table::measured(&reports, &ours));
    print!("{}", table::unknowns(&probes(&reports)?));
    conclude(&reports)
}

fn measure_ours() -> Result<Vec<Measured>, String> {
    measured::read(&run::read(setup::ours("measure", &[data(), given()]))?)
}

fn report(peer: &'static Peer, ready: Result<Command, Outcome>) -> Report {
    let measure = |command| {
        println!("=== {}", peer.name);
        measure(peer, command).unwrap_or_else(Outcome::Failed)
    };
    let outcome = ready.map_or_else(|outcome| outcome, measure);
    Report {
        peer,
        version: setup::version(peer),
        outcome,
    }
}

/// Runs it on the data, and lays what it answers beside what ours answers.
fn measure(peer: &Peer, mut command: Command) -> Result<Outcome, String> {
    for set in SETS.iter().chain(&["onbekend"]) {
        // Answers of an earlier run are no answers.
        let _ = fs::remove_file(given().join(format!("{}.{set}", peer.name)));
    }
    command.args([data(), given(), setup::rules()]);
    let measured = measured::read(&run::read(command)?)?;
    Ok(Outcome::Measured(measured, agreements(peer)?))
}

/// How its answers compare with ours, by set.
fn agreements(peer: &Peer) -> Result<BTreeMap<String, Agreement>, String> {
    let mut found = BTreeMap::new();
    for set in SETS {
        let path = given().join(format!("{}.{set}", peer.name));
        if path.exists() {
            let expected = root::read(&data().join(format!("{set}.answers")))?;
            found.insert(
                set.to_owned(),
                Agreement::of(&expected, &root::read(&path)?),
            );
        }
    }
    Ok(found)
}

/// What each says when one answer is unknown, ours first.
fn probes(reports: &[Report]) -> Result<Vec<(&'static str, String)>, String> {
    let mut found = vec![(OURS.name, root::read(&data().join("onbekend.answers"))?)];
    for report in reports {
        let path = given().join(format!("{}.onbekend", report.peer.name));
        if matches!(report.outcome, Outcome::Measured(..)) && path.exists() {
            found.push((report.peer.name, root::read(&path)?));
        }
    }
    Ok(found)
}

/// The claims, and whether anything at all went wrong.
fn conclude(reports: &[Report]) -> Result<(), String> {
    let checked = claims::check(reports);
    print!("\n{}", claims::words(&checked));
    let wrong = reports.iter().filter(|report| report.is_wrong()).count();
    let broken = checked
        .iter()
        .filter(|claim| claim.holds() == Some(false))
        .count();
    if wrong + broken == 0 {
        return Ok(());
    }
    Err(format!(
        "{wrong} peers failed or disagree, {broken} claims do not hold"
    ))
}

impl Report {
    /// How its answers compare where it was measured: on the table of that name, or on the records.
    fn agreement(&self, what: &str) -> Option<&Agreement> {
        match &self.outcome {
            Outcome::Measured(_, all) => all.get(what).or_else(|| all.get("records")),
            Outcome::Skipped(_) | Outcome::Failed(_) => None,
        }
    }

    /// It failed, or it was measured without giving the answers that ours gives.
    fn is_wrong(&self) -> bool {
        match &self.outcome {
            Outcome::Measured(measured, all) => {
                let silent = |one: &Measured| self.agreement(&one.what).is_none();
                all.values().any(|one| !one.agrees())
                    || self.peer.name != OURS.name && measured.iter().any(silent)
            }
            Outcome::Skipped(_) => false,
            Outcome::Failed(_) => true,
        }
    }
}

fn names() -> String {
    PEERS
        .iter()
        .map(|peer| peer.name)
        .collect::<Vec<_>>()
        .join(", ")
}

fn data() -> PathBuf {
    root::root().join("target/peers/data")
}

/// Where each peer writes its answers.
fn given() -> PathBuf {
    root::root().join("target/peers/answers")
}

/// The sets on which answers must be equal: `benches/src/bin/w/data.rs`.
const SETS: [&str; 3] = ["records", "tabel", "open"];
