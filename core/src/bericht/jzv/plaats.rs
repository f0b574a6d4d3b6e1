//! The name and address of every part of a melding: its place in it, behind the name and
//! the address of the melding. So the same melding has the same names.

use super::melding::Melding;
use crate::vorm::is_absent;

/// Names every part that has content.
pub(super) fn name_parts(melding: &mut Melding) {
    let namer = Namer {
        id: melding.id.clone(),
        url: melding.url.clone(),
    };
    macro_rules! name {
        ($part:expr, $($place:tt)+) => {{
            let part = $part;
            if !is_absent(part) {
                let place = format!($($place)+);
                part.id = namer.id(&place);
                part.url = namer.url(&place);
            }
        }};
    }
    let situatie = &mut melding.zorgelijke_situatie;
    name!(
        &mut situatie.vraag_antwoord,
        "zorgelijkeSituatie/vraagAntwoord"
    );
    name!(&mut *situatie, "zorgelijkeSituatie");
    name!(&mut melding.contact, "contact");
    name!(&mut melding.overige_informatie, "overigeInformatie");
    for (index, incident) in melding.naar_aanleiding_van.iter_mut().enumerate() {
        name!(&mut *incident, "naarAanleidingVan/{index}");
    }
    for (index, betrokkene) in melding.heeft_betrekking_op.iter_mut().enumerate() {
        name!(&mut betrokkene.naam, "heeftBetrekkingOp/{index}/naam");
        name!(&mut betrokkene.adres, "heeftBetrekkingOp/{index}/adres");
        betrokkene.url = namer.url(&format!("heeftBetrekkingOp/{index}"));
    }
}

struct Namer {
    id: Option<String>,
    url: Option<String>,
}

impl Namer {
    fn id(&self, place: &str) -> Option<String> {
        let id = self.id.as_ref()?;
        Some(format!("{id}.{}", place.replace('/', ".")))
    }

    /// The place as a JSON Pointer behind the address.
    fn url(&self, place: &str) -> Option<String> {
        let url = self.url.as_ref()?;
        Some(format!("{url}#/{place}"))
    }
}
