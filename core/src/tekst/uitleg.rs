//! An explanation as lines of text.

use super::waarheid;
use crate::id::{LeefgebiedId, LijstId};
use crate::regelset::{Lezing, Regelset, Stand};
use crate::verklaring::{Stapsoort, Verklaring};
use crate::waarheid::Waarheid;

/// What the lines are made from.
#[derive(Clone, Copy, Debug)]
pub struct Bron<'a> {
    /// The rules.
    pub regelset: &'a Regelset,
    /// The rules in force.
    pub stand: &'a Stand,
    /// The leefgebiedenlijst by which was counted.
    pub lijst: Option<&'a LijstId>,
}

/// The explanation, a line a step, two spaces deeper for what lies below.
///
/// Every named rule has a line. Of the feiten below a rule only those are told
/// that made it come out as it did.
#[must_use]
pub fn lines(bron: Bron<'_>, verklaring: &Verklaring) -> Vec<String> {
    let mut lines = Vec::new();
    tell(bron, verklaring, 0, &mut lines);
    lines
}

fn tell(bron: Bron<'_>, step: &Verklaring, depth: usize, lines: &mut Vec<String>) {
    let mut depth = depth;
    if let Some(title) = title(bron, step) {
        lines.push(format!("{}{title}: {}", "  ".repeat(depth), waarheid(step.uitkomst)));
        depth += 1;
    }
    let indent = "  ".repeat(depth);
    match step.soort {
        Stapsoort::Feit => {
            let vraag = step.feit.as_ref().and_then(|id| bron.regelset.feit_nummer(id));
            let vraag = vraag.and_then(|nummer| bron.regelset.feit(nummer)).map(|feit| feit.vraag.as_str());
            lines.push(format!("{indent}{} {}", vraag.unwrap_or_default(), waarheid(step.uitkomst)));
        }
        Stapsoort::Minstens => {
            lines.push(format!("{indent}{}", count(bron, step)));
            if !counts_domains(step) {
                tell_parts(bron, step, depth + 1, lines);
            }
        }
        Stapsoort::Alle | Stapsoort::EenVan | Stapsoort::Niet => tell_parts(bron, step, depth, lines),
    }
}

/// The parts that have a name, and those that made the step come out so.
fn tell_parts(bron: Bron<'_>, step: &Verklaring, depth: usize, lines: &mut Vec<String>) {
    let turned = step.soort == Stapsoort::Niet;
    for part in &step.onder {
        if turned || part.uitkomst == step.uitkomst || part.regel.is_some() {
            tell(bron, part, depth, lines);
        }
    }
}

fn title(bron: Bron<'_>, step: &Verklaring) -> Option<String> {
    let regel = step.regel.as_ref()?;
    let Some(criterium) = bron.regelset.criterium(bron.stand, regel) else {
        let mut steps = bron.regelset.triage(bron.stand);
        return steps.find(|stap| stap.id == *regel).map(|stap| stap.titel.clone());
    };
    let read = |lezing: &&Lezing| Some(&lezing.id) == step.lezing.as_ref();
    let lezing = criterium.lezing.iter().find(read).map(|lezing| lezing.titel.as_str());
    Some(match lezing {
        Some(lezing) => format!("{} (gelezen als: {lezing})", criterium.titel),
        None => criterium.titel.clone(),
    })
}

fn counts_domains(step: &Verklaring) -> bool {
    step.onder.iter().any(|part| part.domein.is_some())
}

/// "3 van de 17 leefgebieden tellen mee, minstens 2 nodig: …".
fn count(bron: Bron<'_>, step: &Verklaring) -> String {
    let (ja, open) = (step.count(Waarheid::Ja), step.count(Waarheid::Onbekend));
    let (all, aantal) = (step.onder.len(), step.aantal.unwrap_or_default());
    let what = if counts_domains(step) { "leefgebieden" } else { "onderdelen" };
    let mut line = format!("{ja} van de {all} {what} tellen mee, minstens {aantal} nodig");
    if open > 0 {
        line.push_str(&format!("; van {open} is het nog niet bekend"));
    }
    let counted: Vec<String> = step
        .onder
        .iter()
        .filter(|part| part.uitkomst == Waarheid::Ja)
        .filter_map(|part| domain(bron, part.domein.as_ref()?))
        .collect();
    if !counted.is_empty() {
        line.push_str(": ");
        line.push_str(&counted.join(", "));
    }
    line
}

/// The title of a domain: of the list in use, else of the canonical set.
fn domain(bron: Bron<'_>, id: &LeefgebiedId) -> Option<String> {
    let lijst = bron.lijst.and_then(|lijst| bron.regelset.lijst(lijst)).map(|(_, lijst)| lijst);
    let in_list = lijst.and_then(|lijst| lijst.domein.iter().find(|domein| domein.id == *id));
    let all = &bron.regelset.document().leefgebieden;
    let in_set = || all.iter().find(|leefgebied| leefgebied.id == *id).map(|found| &found.naam);
    in_list.map(|domein| &domein.naam).or_else(in_set).map(|naam| naam.to_lowercase())
}
