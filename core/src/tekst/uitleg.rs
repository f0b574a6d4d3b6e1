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
/// Every named rule that plays a part has a line. What lies below it is told only
/// if it made the rule above come out as it did.
#[must_use]
pub fn lines(bron: Bron<'_>, verklaring: &Verklaring) -> Vec<String> {
    let mut lines = Vec::new();
    tell(bron, verklaring, 0, &mut lines);
    lines
}

fn tell(bron: Bron<'_>, step: &Verklaring, depth: usize, lines: &mut Vec<String>) {
    let mut depth = depth;
    if let Some(title) = title(bron, step) {
        lines.push(format!(
            "{}{title}: {}",
            "  ".repeat(depth),
            waarheid(step.uitkomst)
        ));
        depth += 1;
    }
    let indent = "  ".repeat(depth);
    match step.soort {
        Stapsoort::Feit => {
            let vraag = step
                .feit
                .as_ref()
                .and_then(|id| bron.regelset.feit_nummer(id.as_str()));
            let vraag = vraag
                .and_then(|nummer| bron.regelset.feit(nummer))
                .map(|feit| feit.vraag.as_str());
            lines.push(format!(
                "{indent}{} {}",
                vraag.unwrap_or_default(),
                waarheid(step.uitkomst)
            ));
        }
        Stapsoort::Minstens => {
            lines.push(format!("{indent}{}", count(bron, step)));
            if !counts_domains(step) {
                tell_parts(bron, step, depth + 1, lines);
            }
        }
        Stapsoort::Alle | Stapsoort::EenVan | Stapsoort::Niet => {
            tell_parts(bron, step, depth, lines);
        }
    }
}

/// The parts that made the step come out so in full; of the others only the
/// outcome of what has a name.
fn tell_parts(bron: Bron<'_>, step: &Verklaring, depth: usize, lines: &mut Vec<String>) {
    let turned = step.soort == Stapsoort::Niet;
    for part in &step.onder {
        if turned || part.uitkomst == step.uitkomst {
            tell(bron, part, depth, lines);
        } else {
            name_only(bron, part, depth, lines);
        }
    }
}

/// The outcome of the nearest rules with a name, and nothing below them.
fn name_only(bron: Bron<'_>, step: &Verklaring, depth: usize, lines: &mut Vec<String>) {
    match title(bron, step) {
        Some(title) => {
            lines.push(format!(
                "{}{title}: {}",
                "  ".repeat(depth),
                waarheid(step.uitkomst)
            ));
        }
        None => step
            .onder
            .iter()
            .for_each(|part| name_only(bron, part, depth, lines)),
    }
}

fn title(bron: Bron<'_>, step: &Verklaring) -> Option<String> {
    let regel = step.regel.as_ref()?;
    let Some(criterium) = bron.regelset.criterium(bron.stand, regel) else {
        let mut steps = bron.regelset.triage(bron.stand);
        return steps
            .find(|stap| stap.id == *regel)
            .map(|stap| stap.titel.clone());
    };
    let read = |lezing: &&Lezing| Some(&lezing.id) == step.lezing.as_ref();
    let lezing = criterium
        .lezing
        .iter()
        .find(read)
        .map(|lezing| lezing.titel.as_str());
    Some(match lezing {
        Some(lezing) => format!("{} (gelezen als: {lezing})", criterium.titel),
        None => criterium.titel.clone(),
    })
}

fn counts_domains(step: &Verklaring) -> bool {
    step.onder.iter().any(|part| part.domein.is_some())
}

/// "3 van de 17 leefgebieden tellen mee (…); er zijn er minstens 2 nodig".
fn count(bron: Bron<'_>, step: &Verklaring) -> String {
    let (ja, open) = (step.count(Waarheid::Ja), step.count(Waarheid::Onbekend));
    let (all, aantal) = (step.onder.len(), step.aantal.unwrap_or_default());
    let what = if counts_domains(step) {
        "leefgebieden"
    } else {
        "onderdelen"
    };
    let verb = if ja == 1 { "telt" } else { "tellen" };
    let counted: Vec<String> = step
        .onder
        .iter()
        .filter(|part| part.uitkomst == Waarheid::Ja)
        .filter_map(|part| domain(bron, part.domein.as_ref()?))
        .collect();
    let which = if counted.is_empty() {
        String::new()
    } else {
        format!(" ({})", counted.join(", "))
    };
    let rest = if open == 0 {
        String::new()
    } else {
        format!("; van {open} is het nog niet bekend")
    };
    format!("{ja} van de {all} {what} {verb} mee{which}; er zijn er minstens {aantal} nodig{rest}")
}

/// The title of a domain: of the list in use, else of the canonical set.
fn domain(bron: Bron<'_>, id: &LeefgebiedId) -> Option<String> {
    let lijst = bron.lijst.and_then(|lijst| bron.regelset.lijst(lijst));
    let in_list = lijst.and_then(|lijst| lijst.domein.iter().find(|domein| domein.id == *id));
    let all = &bron.regelset.document().leefgebieden;
    let in_set = || {
        all.iter()
            .find(|leefgebied| leefgebied.id == *id)
            .map(|found| &found.naam)
    };
    in_list
        .map(|domein| &domein.naam)
        .or_else(in_set)
        .map(|naam| naam.to_lowercase())
}
