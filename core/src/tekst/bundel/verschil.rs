//! In what the two results that are furthest apart differ. Facts, looked up in their
//! rows; nobody is right.

use super::blad::{Blad, Punt};
use super::bron::Bron;
use super::{rij, woorden};
use crate::bundeling::bundel::{Beoordelingsbeeld, Onderscheid, Sleutelbeeld};
use crate::tekst::{beoordelen, datum};

pub(super) fn explain(blad: &mut Blad, bron: &Bron<'_>, beeld: &Sleutelbeeld) {
    let Some(verklaring) = &beeld.verklaring else {
        return;
    };
    let ends = [&verklaring.hoog, &verklaring.laag];
    let names = ends.map(|id| bron.wie(id));
    blad.alinea(format!(
        "De verste twee zijn {}. Hieronder staan de feiten waarin zij verschillen. Die zeggen niet wie gelijk heeft.",
        names.join(" en ")
    ));
    let told = verklaring.verschillen.iter().map(|what| {
        let each = ends.iter().zip(&names).filter_map(|(id, name)| {
            let fact = fact(bron, *what, bron.rij(id)?)?;
            Some(format!("{name} {fact}"))
        });
        let each: Vec<String> = each.collect();
        Punt::just(if each.is_empty() {
            "Geen feit in de stukken verklaart het verschil.".to_owned()
        } else {
            woorden::capital(&each.join("; ")) + "."
        })
    });
    blad.lijst(told.collect());
}

/// What one result is like in this; it reads after its name.
fn fact(bron: &Bron<'_>, what: Onderscheid, beeld: &Beoordelingsbeeld) -> Option<String> {
    let instrument = beeld.instrument.as_ref();
    Some(match what {
        Onderscheid::Datum => format!("is van {}", datum(beeld.beoordeeld_op)),
        Onderscheid::Conditie => {
            let conditie = woorden::conditie(beeld.conditie, beeld.plan.as_deref());
            format!("geldt {conditie}")
        }
        Onderscheid::Setting => format!("gaat over iemand {}", woorden::setting(beeld.setting)),
        Onderscheid::Horizon => match beeld.horizon_dagen {
            Some(days) => format!("kijkt {days} dagen vooruit"),
            None => "zegt niet hoe ver vooruit".to_owned(),
        },
        Onderscheid::Bronnen => {
            rij::basis(&beeld.grondslagen).unwrap_or("noemt niet waar het op rust".to_owned())
        }
        Onderscheid::Methode => {
            let used = instrument.and_then(|i| bron.instrument(i.id.as_ref()?));
            let methode = used.map(|instrument| beoordelen::methode(instrument.methode));
            methode.map_or(
                "gebruikt geen instrument van de catalogus".to_owned(),
                |how| format!("komt uit {how}"),
            )
        }
        Onderscheid::Versie => match instrument.and_then(|i| i.versie.as_deref()) {
            Some(versie) => format!("gebruikt versie {}", woorden::quote(versie)),
            None => "noemt geen versie".to_owned(),
        },
        Onderscheid::Onverklaard => return None,
    })
}
