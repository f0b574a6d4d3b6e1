//! What was found in a duiding, as text for a terminal.

use koppelvlak::contract::duiding::{DuidingAntwoord, DuidingBevinding};
use koppelvlak::duiding::Wie;
use koppelvlak::tekst::beoordelen::organisatie;

use super::{heading, text};

/// How a duiding stands: every finding with its rule, what to do, and who does it.
#[must_use]
pub fn findings_of_duiding(titel: &str, answer: &DuidingAntwoord) -> String {
    let mut out = String::new();
    heading(&mut out, titel);
    text(&mut out, 2, &answer.tekst);
    for bevinding in &answer.bevindingen {
        finding(&mut out, bevinding);
    }
    text(&mut out, 2, &answer.let_op);
    out
}

fn finding(out: &mut String, bevinding: &DuidingBevinding) {
    let regel = bevinding.regel.map(|regel| format!("{regel:?}"));
    let regel = regel.unwrap_or_else(|| "Vorm".to_owned());
    text(out, 2, &format!("- {regel}: {}", bevinding.fout.tekst));
    text(
        out,
        4,
        &format!("Wie: {}. Plaats: {}", who(bevinding), bevinding.fout.plaats),
    );
}

fn who(bevinding: &DuidingBevinding) -> String {
    let role = match bevinding.wie {
        Wie::Procesregisseur => "de procesregisseur",
        Wie::Afzender => "de organisatie die beoordeelde",
        Wie::Eigenaar => "wie de interventie uitvoert",
        Wie::Deelnemers => "de deelnemers samen",
    };
    let named = bevinding.afzenders.iter();
    let named = named.filter_map(|afzender| afzender.organisatie);
    let named: Vec<&str> = named.map(organisatie).collect();
    if named.is_empty() {
        role.to_owned()
    } else {
        format!("{role} ({})", named.join(", "))
    }
}
