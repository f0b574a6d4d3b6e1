//! References: they resolve on every day, never go round, and never go too deep.

use super::{Check, days, place};
use crate::datum::Datum;
use crate::id::RegelId;
use crate::regelset::RegelsetError;
use crate::regelset::document::{Gedateerd, Lezing};
use crate::verzameling::Map;

/// The deepest that references may go.
const MAX_DIEP: usize = 48;

impl Check<'_> {
    /// References, day by day.
    pub(super) fn references(&mut self) {
        for dag in days(self.document) {
            let in_force = |rule: &dyn Gedateerd| rule.holds_on(dag);
            let criteria = self.document.criteria.iter().filter(|c| in_force(*c));
            let rules: Map<&RegelId, Vec<&RegelId>> =
                criteria.map(|c| (&c.id, refers(&c.lezing))).collect();
            for (waar, rule, lezingen) in self.readings() {
                if in_force(rule) {
                    self.resolve(&waar, dag, &refers(lezingen), &rules);
                }
            }
            for profiel in self.document.profielen.iter().filter(|p| in_force(*p)) {
                let named: Vec<&RegelId> = profiel.criteria.iter().collect();
                self.resolve(&place("profielen", profiel), dag, &named, &rules);
            }
            for stap in self.document.triage.iter().filter(|t| in_force(*t)) {
                self.resolve(
                    &place("triage", stap),
                    dag,
                    &stap.voorwaarde.regels(),
                    &rules,
                );
            }
        }
    }

    fn resolve(
        &mut self,
        waar: &str,
        dag: Datum,
        named: &[&RegelId],
        rules: &Map<&RegelId, Vec<&RegelId>>,
    ) {
        let mut known = Map::new();
        for regel in named {
            let waar = waar.to_owned();
            let error = match depth(regel, rules, &mut Vec::new(), &mut known) {
                Ok(depth) if depth <= MAX_DIEP => continue,
                Ok(_) => RegelsetError::TeDiep { waar },
                Err(Missing::Kring) => RegelsetError::Kring { waar },
                Err(Missing::Regel(regel)) => RegelsetError::RegelOnbekend { waar, regel, dag },
            };
            if !self.errors.contains(&error) {
                self.errors.push(error);
            }
        }
    }
}

enum Missing {
    Kring,
    Regel(String),
}

fn refers(lezingen: &[Lezing]) -> Vec<&RegelId> {
    lezingen
        .iter()
        .flat_map(|lezing| lezing.voorwaarde.regels())
        .collect()
}

/// How deep the references below a rule go; `known` keeps what was worked out.
fn depth<'a>(
    regel: &'a RegelId,
    rules: &Map<&'a RegelId, Vec<&'a RegelId>>,
    path: &mut Vec<&'a RegelId>,
    known: &mut Map<&'a RegelId, usize>,
) -> Result<usize, Missing> {
    if let Some(depth) = known.get(regel) {
        return Ok(*depth);
    }
    if path.contains(&regel) {
        return Err(Missing::Kring);
    }
    if path.len() > MAX_DIEP {
        return Ok(path.len());
    }
    let below = rules
        .get(regel)
        .ok_or_else(|| Missing::Regel(regel.to_string()))?;
    path.push(regel);
    let mut deepest = 1;
    for next in below {
        deepest = deepest.max(1 + depth(next, rules, path, known)?);
    }
    path.pop();
    known.insert(regel, deepest);
    Ok(deepest)
}
