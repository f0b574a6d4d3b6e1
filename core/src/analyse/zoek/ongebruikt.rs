//! Feiten of a region that nothing looks at.

use super::Eigen;
use crate::analyse::bevinding::Wat;
use crate::id::FeitId;
use crate::regelset::document::tafel::Tafel;
use crate::voorwaarde::{Sjabloon, Voorwaarde};

/// The feiten of the region that no step, no table and no dimension of it names.
pub(in crate::analyse) fn unused(eigen: Eigen<'_>) -> Vec<Wat> {
    let national = eigen.base.document();
    let made = eigen.composed.document();
    let own = eigen.regio.into_iter().flat_map(|regio| &regio.feit);
    let own = own.chain(&made.feiten);
    let own = own.filter(|feit| national.feiten.iter().all(|other| other.id != feit.id));

    let steps = made.triage.iter();
    let steps = steps.filter(|stap| national.triage.iter().all(|other| other.id != stap.id));
    let mut conditions: Vec<&Voorwaarde> = steps.map(|stap| &stap.voorwaarde).collect();
    let mut named: Vec<&FeitId> = Vec::new();
    if let Some(regio) = eigen.regio {
        conditions.extend(regio.poort.iter().map(|poort| &poort.voorwaarde));
        conditions.extend(regio.eigen_tafel.iter().flat_map(readings));
        named.extend(
            regio
                .eigen_tafel
                .iter()
                .flat_map(|tafel| &tafel.kijk_ook_naar),
        );
        named.extend(regio.voorliggend.iter().map(|row| &row.feit));
    }
    let leefgebieden: Vec<&str> = made.leefgebieden.iter().map(|l| l.id.as_str()).collect();
    let is_used = |feit: &FeitId| {
        named.contains(&feit) || conditions.iter().any(|c| names(c, feit, &leefgebieden))
    };
    let mut found: Vec<Wat> = Vec::new();
    for feit in own.filter(|feit| !is_used(&feit.id)) {
        let wat = Wat::FeitOngebruikt {
            feit: feit.id.clone(),
        };
        if !found.contains(&wat) {
            found.push(wat);
        }
    }
    found
}

fn readings(tafel: &Tafel) -> impl Iterator<Item = &Voorwaarde> {
    tafel.lezing.iter().map(|lezing| &lezing.voorwaarde)
}

/// Whether a condition names a feit, also by a template.
fn names(voorwaarde: &Voorwaarde, feit: &FeitId, leefgebieden: &[&str]) -> bool {
    let any = |parts: &[Voorwaarde]| parts.iter().any(|part| names(part, feit, leefgebieden));
    match voorwaarde {
        Voorwaarde::Feit(id) => id == feit,
        Voorwaarde::Regel(_) => false,
        Voorwaarde::Alle(parts) | Voorwaarde::EenVan(parts) => any(parts),
        Voorwaarde::Minstens(m) => any(&m.van),
        Voorwaarde::Niet(part) => names(part, feit, leefgebieden),
        Voorwaarde::PerLeefgebied(per) => in_template(&per.geldt, feit, leefgebieden),
    }
}

fn in_template(sjabloon: &Sjabloon, feit: &FeitId, leefgebieden: &[&str]) -> bool {
    match sjabloon {
        Sjabloon::Feit(pattern) => leefgebieden
            .iter()
            .any(|leefgebied| pattern.replace('*', leefgebied) == feit.as_str()),
        Sjabloon::Alle(parts) | Sjabloon::EenVan(parts) => parts
            .iter()
            .any(|part| in_template(part, feit, leefgebieden)),
    }
}
