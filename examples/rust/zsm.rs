//! A week at an invented ZSM location, held against the agreements with the ZVH, and the
//! counts of an invented month.
//!
//! `cargo run --example zsm`

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::ExitCode;

use koppelvlak::afspraken::stand::{Betekenis, Ontbreekt};
use koppelvlak::afspraken::telling::{TelRij, Telling};
use koppelvlak::afspraken::{Stand, Status, Zaakstand};
use koppelvlak::contract::afspraken::AfsprakenAntwoord;
use koppelvlak::contract::check_afspraken_json;
use koppelvlak::stroom::Verplichting;
use koppelvlak::tekst;
use koppelvlak_examples::{ask, finish, read_json};

fn main() -> ExitCode {
    finish(run())
}

fn run() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("zsm");
    let titels: BTreeMap<String, String> = read_json(&folder.join("titels.json"))?;
    let week: AfsprakenAntwoord = ask(check_afspraken_json, &folder.join("week.json"))?;
    println!("Een week op ZSM Duinstad\n");
    table(&week.zaken);
    println!("\nWat er speelt\n");
    for zaak in &week.zaken {
        explain(zaak, &titels);
    }
    println!("Bevindingen\n");
    for fout in &week.bevindingen {
        println!("  {}: {}", fout.plaats, fout.tekst);
    }
    println!("\n{}\n", week.let_op);
    let month: AfsprakenAntwoord = ask(check_afspraken_json, &folder.join("maand.json"))?;
    println!("Een maand op twee ZSM-locaties, in aantallen");
    println!(
        "Een punt is een verborgen aantal: kleiner dan {}, of verborgen omdat een kleiner aantal er anders uit volgt.\n",
        month.tellingen.drempel
    );
    for telling in &month.tellingen.tabellen {
        counts(telling);
    }
    println!("Iedereen in dit voorbeeld is verzonnen.");
    Ok(())
}

/// One line for each case: a word for each obligation.
fn table(zaken: &[Zaakstand]) {
    let heads = ["zaak", "M0", "A1", "A2", "A3", "A4a", "A4b"];
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:<11}")).collect();
        println!("  {}", cells.join(" ").trim_end());
    };
    line(&heads.map(str::to_owned));
    for zaak in zaken {
        let mut cells = vec![zaak.zaak.to_string()];
        cells.extend(zaak.standen.iter().map(short));
        line(&cells);
    }
    println!(
        "\n  ja = nagekomen, laat = te laat, grond = met een wettelijke grond niet gedaan, nee = niet nagekomen,"
    );
    println!(
        "  oorzaak = niet te toetsen, met de stap waar het aan ligt, - = niet van toepassing, ? = nog niet bekend"
    );
}

fn short(stand: &Stand) -> String {
    let word = match stand.status {
        Status::NietVanToepassing => "-",
        Status::Onbekend => "?",
        Status::Open => "loopt",
        Status::Nagekomen => "ja",
        Status::NagekomenTeLaat => "laat",
        Status::RechtmatigNiet => "grond",
        Status::NietNagekomen => "nee",
        Status::NietToetsbaar => "oorzaak",
    };
    match stand.oorzaak {
        Some(oorzaak) => format!("{word} {}", name(oorzaak)),
        None => word.to_owned(),
    }
}

/// What is worth saying of a case: everything but what went well or does not apply.
fn explain(zaak: &Zaakstand, titels: &BTreeMap<String, String>) {
    let titel = titels.get(zaak.zaak.as_str()).map_or("", String::as_str);
    println!("  {}  {titel}", zaak.zaak);
    for stand in &zaak.standen {
        let plain = matches!(stand.status, Status::Nagekomen | Status::NietVanToepassing);
        if !plain {
            let cause = stand
                .oorzaak
                .map(|oorzaak| format!(" Oorzaak: {}.", name(oorzaak)));
            println!(
                "        {}: {}. {}{}",
                name(stand.verplichting),
                tekst::afspraken::status(stand.status),
                tekst::afspraken::reden(stand.reden),
                cause.unwrap_or_default()
            );
            for gap in &stand.ontbreekt {
                println!("             {}", ask_for(*gap));
            }
        }
        if stand.betekenis == Some(Betekenis::NieuweCasus) {
            println!(
                "        {}: een nieuwe casus voor het ZVH.",
                name(stand.verplichting)
            );
        }
        if stand.betekenis == Some(Betekenis::SignaalLopendeCasus) {
            println!(
                "        {}: een signaal bij de lopende casus.",
                name(stand.verplichting)
            );
        }
    }
    println!();
}

fn ask_for(gap: Ontbreekt) -> &'static str {
    tekst::afspraken::ontbreekt(gap)
}

fn name(verplichting: Verplichting) -> &'static str {
    match verplichting {
        Verplichting::M0 => "M0",
        Verplichting::A1 => "A1",
        Verplichting::A2 => "A2",
        Verplichting::A3 => "A3",
        Verplichting::A4a => "A4a",
        Verplichting::A4b => "A4b",
    }
}

/// One table: a row for each place, a column for each status that occurs.
fn counts(telling: &Telling) {
    let occurs = |status: &&Status| {
        let of = |row: &TelRij| {
            row.aantallen
                .iter()
                .any(|a| a.status == **status && a.aantal != Some(0))
        };
        of(&telling.alle)
    };
    let columns: Vec<&Status> = Status::ALL.iter().filter(occurs).collect();
    let heads: Vec<String> = columns
        .iter()
        .map(|status| format!("{:>22}", tekst::afspraken::status(**status)))
        .collect();
    let heads = heads.concat();
    println!("  {:<28}{heads}{:>9}", name(telling.verplichting), "samen");
    for row in telling.rijen.iter().chain([&telling.alle]) {
        let place = match (&row.zsm_locatie, &row.zvh) {
            (Some(zsm), Some(zvh)) => format!("{zsm} / {zvh}"),
            (Some(zsm), None) => zsm.to_string(),
            (None, Some(zvh)) => zvh.to_string(),
            (None, None) => "alle".to_owned(),
        };
        let shown =
            |aantal: Option<u32>| aantal.map_or(".".to_owned(), |aantal| aantal.to_string());
        let cells = columns.iter().map(|status| {
            let found = row.aantallen.iter().find(|a| a.status == **status);
            format!("{:>22}", shown(found.and_then(|a| a.aantal)))
        });
        let cells = cells.collect::<Vec<_>>().concat();
        println!("  {place:<28}{cells}{:>9}", shown(row.totaal));
    }
    println!();
}
