//! What is known of each condition, and where to answer it.

use super::weg::{Weg, known};
use super::{Onderdeel, Oordelen, Verstrekking};
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::aanmelding::uitspraak::Uitspraak;
use crate::pad::Pad;
use crate::regelset::document::verstrekkingsregel::Verstrekkingsfeit as Feit;
use crate::stroom::categorie::Betreft;
use crate::stroom::{Gegevenscategorie, OntvangerSoort};
use crate::waarheid::Waarheid;

impl Verstrekking {
    /// What is known of a condition on the provision as a whole.
    pub(super) fn known_of(&self, feit: Feit) -> Waarheid {
        if let Some((_, uitspraak)) = self.oordelen.on(feit) {
            return known(uitspraak.waarde);
        }
        let deelname = self.door.organisatie.map(Organisatie::deelname);
        match feit {
            Feit::DoorDeelnemer => seen(deelname.map(|place| place != Deelname::Derde)),
            Feit::DoorLid1 => seen(deelname.map(|place| place == Deelname::Lid1)),
            Feit::OntvangerBestaat => {
                let soort = self.ontvanger.soort;
                seen(soort.map(|soort| soort != OntvangerSoort::Zsm))
            }
            Feit::NamensCollege => known(self.ontvanger.namens_college),
            _ => Waarheid::Onbekend,
        }
    }

    /// Where to answer it.
    pub(super) fn place_of(&self, feit: Feit) -> Pad {
        let top = Pad::top().to("verstrekking");
        if let Some((veld, _)) = self.oordelen.on(feit) {
            return top.to("oordelen").to(veld);
        }
        match feit {
            Feit::DoorDeelnemer | Feit::DoorLid1 => top.to("door").to("organisatie"),
            Feit::NamensCollege => top.to("ontvanger").to("namensCollege"),
            _ => top.to("ontvanger").to("soort"),
        }
    }
}

impl Oordelen {
    /// What people judge of a condition, and the name of the field.
    fn on(&self, feit: Feit) -> Option<(&'static str, &Uitspraak)> {
        Some(match feit {
            Feit::Noodzakelijk => ("noodzakelijk", &self.noodzakelijk),
            Feit::PubliekeTaak => ("publiekeTaak", &self.publieke_taak),
            Feit::VerenigbaarMetDoel => ("verenigbaarMetDoel", &self.verenigbaar_met_doel),
            Feit::BelangOfPlicht => ("belangOfPlicht", &self.belang_of_plicht),
            Feit::ZwaarwegendeRedenen => ("zwaarwegendeRedenen", &self.zwaarwegende_redenen),
            Feit::KeuzeLid1 => ("keuzeLid1", &self.keuze_lid1),
            Feit::BezwaarDeelnemer => ("bezwaarDeelnemer", &self.bezwaar_deelnemer),
            Feit::BasisInWet => ("basisInWet", &self.basis_in_wet),
            Feit::RacGetoetst => ("racGetoetst", &self.rac_getoetst),
            Feit::AlleenBekendCheck => ("alleenBekendCheck", &self.alleen_bekend_check),
            Feit::Bekend => ("bekend", &self.bekend),
            Feit::Relevant => ("relevant", &self.relevant),
            Feit::BinnenUitwisseling => ("binnenUitwisseling", &self.binnen_uitwisseling),
            Feit::DeskundigheidNodig => ("deskundigheidNodig", &self.deskundigheid_nodig),
            Feit::RolBepaald => ("rolBepaald", &self.rol_bepaald),
            Feit::GeheimhoudingGetekend => ("geheimhoudingGetekend", &self.geheimhouding_getekend),
            _ => return None,
        })
    }

    /// Every judgement with the name of its field, in the order of the record.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'static str, &Uitspraak)> {
        Feit::ALL.iter().filter_map(|feit| self.on(*feit))
    }
}

impl Onderdeel {
    /// Whether it is special or criminal data (Wgs art. 1.7(3)). Care and help can be about
    /// health: what someone says decides.
    pub fn is_special(&self) -> Waarheid {
        match self.categorie {
            None => known(None),
            Some(categorie) if categorie.needs_consent() => Waarheid::Ja,
            Some(Gegevenscategorie::ZorgVoorziening | Gegevenscategorie::BegeleidingHulp) => {
                known(self.bijzonder)
            }
            // elsewhere it is not asked, and a yes counts all the same
            Some(_) if self.bijzonder == Some(Waarheid::Ja) => Waarheid::Ja,
            Some(_) => Waarheid::Nee,
        }
    }

    /// What is known of a condition on this part.
    pub(super) fn known_of(&self, feit: Feit, weg: Weg) -> Waarheid {
        match feit {
            Feit::Medewerker => {
                let contact = self.is_one_of(&[Gegevenscategorie::IdentificatieContact]);
                let other = seen(self.betreft.map(|betreft| betreft != Betreft::Medewerker));
                other.or(contact)
            }
            Feit::MedischGeheim => (!known(self.onder_medisch_geheim)).or(self.secrecy_opened()),
            Feit::Wpg8Of13 => {
                let police = self.is_one_of(&[Gegevenscategorie::Politiegegevens]);
                (!police).or(known(self.wpg_artikel_8_of_13))
            }
            Feit::Voorwaarden => known(self.voorwaarden_vervuld).and(self.not_barred_for(weg.wie)),
            Feit::Instemming => self.consent(),
            Feit::InstemmingBijzonder => (!self.is_special()).or(self.consent()),
            Feit::BekendCheckGegevens => self.is_one_of(&[
                Gegevenscategorie::IdentificatieContact,
                Gegevenscategorie::Bsn,
            ]),
            Feit::GeheimhoudingVerbanden => {
                let own = known(self.onder_geheimhouding_verbanden);
                known(self.onder_medisch_geheim).or(own)
            }
            _ => Waarheid::Onbekend,
        }
    }

    /// The field that answers a condition: the first that is open.
    pub(super) fn field_of(&self, feit: Feit) -> &'static str {
        match feit {
            Feit::MedischGeheim => match known(self.onder_medisch_geheim) {
                Waarheid::Ja if self.geheim_route.is_none() => "geheimRoute",
                Waarheid::Ja => "geheimRouteGeldt",
                Waarheid::Nee | Waarheid::Onbekend => "onderMedischGeheim",
            },
            _ if self.categorie.is_none() && feit != Feit::Voorwaarden => "categorie",
            Feit::Medewerker => "betreft",
            Feit::Wpg8Of13 => "wpgArtikel8Of13",
            Feit::Voorwaarden => "voorwaardenVervuld",
            Feit::InstemmingBijzonder if self.is_special() == Waarheid::Onbekend => "bijzonder",
            Feit::Instemming | Feit::InstemmingBijzonder => "leveranciers",
            Feit::GeheimhoudingVerbanden => "onderGeheimhoudingVerbanden",
            _ => "categorie",
        }
    }

    /// The suppliers that have not said yes.
    #[must_use]
    pub fn without_consent(&self) -> Vec<Organisatie> {
        let open = self.leveranciers.iter();
        let open = open.filter(|leverancier| leverancier.instemming != Some(Waarheid::Ja));
        open.filter_map(|leverancier| leverancier.organisatie)
            .collect()
    }

    /// Each supplier says yes. Without a supplier nobody was asked.
    fn consent(&self) -> Waarheid {
        let each = self.leveranciers.iter();
        each.map(|leverancier| known(leverancier.instemming))
            .reduce(Waarheid::and)
            .unwrap_or(Waarheid::Onbekend)
    }

    /// There is a reason in law to share what is secret, and it holds now.
    fn secrecy_opened(&self) -> Waarheid {
        match (self.geheim_route, known(self.geheim_route_geldt)) {
            (None, Waarheid::Ja) => Waarheid::Onbekend,
            (_, holds) => holds,
        }
    }

    /// No supplier bars this receiver by name.
    fn not_barred_for(&self, wie: Option<Organisatie>) -> Waarheid {
        let mut barred = self.beperkingen.iter().flat_map(|b| &b.niet_delen_met);
        match wie {
            Some(wie) if barred.any(|other| *other == wie) => Waarheid::Nee,
            _ => Waarheid::Ja,
        }
    }

    fn is_one_of(&self, categories: &[Gegevenscategorie]) -> Waarheid {
        seen(self.categorie.map(|own| categories.contains(&own)))
    }
}

/// What can be seen in the input, if it is there.
fn seen(there: Option<bool>) -> Waarheid {
    match there {
        Some(true) => Waarheid::Ja,
        Some(false) => Waarheid::Nee,
        None => Waarheid::Onbekend,
    }
}
