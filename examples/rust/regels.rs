//! What an analysis of rules found, as text for a terminal.

use koppelvlak::contract::regelset::{RegelBevinding, RegelsetAdvies};

use super::{heading, text};

/// What was found in the rules of a region, with the smallest input that shows it.
#[must_use]
pub fn findings_of_rules(titel: &str, advies: &RegelsetAdvies) -> String {
    let mut out = String::new();
    heading(&mut out, titel);
    text(&mut out, 2, &advies.tekst);
    for bevinding in &advies.bevindingen {
        finding(&mut out, bevinding);
    }
    if !advies.landelijk_gelijk.is_empty() {
        text(
            &mut out,
            2,
            "Naast de landelijke basis (elk feit ja, nee of onbekend):",
        );
    }
    for row in &advies.landelijk_gelijk {
        let what = row
            .profiel
            .as_ref()
            .map_or("de landelijke triage", |id| id.as_str());
        let same = if row.gelijk { "gelijk" } else { "ANDERS" };
        let told = format!("{}  {what}: {same} in {} gevallen", row.vanaf, row.gevallen);
        text(&mut out, 4, &told);
    }
    out
}

fn finding(out: &mut String, bevinding: &RegelBevinding) {
    let end = bevinding
        .tot
        .map_or(String::new(), |last| format!(" tot en met {last}"));
    out.push('\n');
    text(
        out,
        2,
        &format!("[{}] vanaf {}{end}", bevinding.code, bevinding.vanaf),
    );
    text(out, 4, &bevinding.tekst);
    let Some(voorbeeld) = &bevinding.voorbeeld else {
        return;
    };
    let on = if voorbeeld.op_volledig {
        "Voorbeeld, bovenop een volledige aanmelding:"
    } else {
        "Voorbeeld:"
    };
    text(out, 4, on);
    let invoer = serde_json::to_string(&voorbeeld.invoer).unwrap_or_default();
    text(out, 6, &invoer.replace(',', ", "));
    for feit in &voorbeeld.aangenomen {
        text(out, 6, &format!("met {}: {:?}", feit.feit, feit.waarde));
    }
    if let Some(leidend) = &voorbeeld.leidend {
        text(out, 6, &format!("dan leidt: {leidend}"));
    }
}
