//! The outcome of a provision in words.

use super::{
    Meereizend, OnderdeelAdvies, OntvangerKeuze, VerstrekkingAdvies, Verstrekkingsvraag,
    VoorwaardeAdvies, WeigeringAdvies,
};
use crate::aanmelding::grondslag::Beperking;
use crate::aanmelding::organisatie::Organisatie;
use crate::contract::bevinding::Fout;
use crate::contract::bewijs::Bewijs;
use crate::pad::Pad;
use crate::regelset::document::verstrekkingsregel::{Anders, Rij};
use crate::stroom::Regime;
use crate::tekst::verstrekking as woord;
use crate::verstrekking::{
    Deeltoets, Getoetst, Onderdeel, Tabel, Toets, Verstrekking, Verstrekkingsuitkomst as Uitkomst,
    Weg,
};
use crate::waarheid::Waarheid;

/// A provision with how it came out.
pub(super) struct Verslag<'v, 'a> {
    pub(super) verstrekking: &'v Verstrekking,
    pub(super) tabel: Tabel<'a>,
    pub(super) toets: &'v Toets<'a>,
}

impl Verslag<'_, '_> {
    pub(super) fn report(&self, bevindingen: Vec<Fout>, bewijs: Bewijs) -> VerstrekkingAdvies {
        let Toets { regime, weg, .. } = self.toets;
        let rij = self.toets.rij();
        let row = rij.and_then(|rij| self.tabel.rij(rij));
        let uitkomst = self.toets.uitkomst;
        VerstrekkingAdvies {
            regime: *regime,
            regel: rij,
            via: weg.via,
            titel: row.map(|row| row.titel.clone()),
            uitkomst,
            tekst: self.told(),
            grondslag: row.and_then(|row| row.grondslag),
            vindplaatsen: row.map(|row| row.vindplaats.clone()).unwrap_or_default(),
            kies: self.choices(rij),
            voorwaarden: self.conditions(&self.toets.voorwaarden, None),
            onderdelen: self.parts(),
            doen: self.steps(None),
            vragen: self.questions(),
            let_op: self.mind(),
            bevindingen,
            bewijs,
        }
    }

    /// The outcome in sentences.
    fn told(&self) -> String {
        let Toets {
            regime, uitkomst, ..
        } = self.toets;
        if *regime != Some(Regime::WgsZvh) {
            return woord::regime(*regime).to_owned();
        }
        if self.toets.rij() == Some(Rij::R8) {
            return woord::KIES_ONTVANGER.to_owned();
        }
        let all_refused = self.toets.onderdelen.iter().all(|part| {
            let refused = part
                .weigeringen
                .iter()
                .any(|(_, holds)| *holds == Waarheid::Ja);
            let mut conditions = self.toets.voorwaarden.iter().chain(&part.voorwaarden);
            refused && conditions.all(|getoetst| getoetst.waarde != Waarheid::Nee)
        });
        if all_refused && !self.toets.onderdelen.is_empty() {
            return woord::GEWEIGERD.to_owned();
        }
        let named = |wanted: Uitkomst| {
            let parts = self
                .verstrekking
                .onderdelen
                .iter()
                .zip(&self.toets.onderdelen);
            let among = parts.filter(|(_, toets)| toets.uitkomst == wanted);
            among
                .map(|(part, _)| woord::gegevens_van(part.categorie, part.betreft))
                .collect()
        };
        let parts = [named(Uitkomst::Voldaan), named(Uitkomst::NietVoldaan)];
        woord::uitkomst(*uitkomst, &self.steps(Some(Anders::Eerst)), parts)
    }

    fn choices(&self, rij: Option<Rij>) -> Vec<OntvangerKeuze> {
        let row = rij.and_then(|rij| self.tabel.rij(rij));
        let kies = row.map(|row| row.kies.as_slice()).unwrap_or_default();
        let choice = |organisatie: &Organisatie| {
            let rij = Weg::to(*organisatie).rij;
            let mut regels: Vec<Rij> = rij.into_iter().collect();
            if rij == Some(Rij::R3) {
                regels.push(Rij::R4);
            }
            let titel = rij.and_then(|rij| self.tabel.rij(rij));
            let titel = titel.map_or("", |row| row.titel.as_str());
            OntvangerKeuze {
                organisatie: *organisatie,
                regels,
                tekst: woord::keuze(*organisatie, titel),
            }
        };
        kies.iter().map(choice).collect()
    }

    fn parts(&self) -> Vec<OnderdeelAdvies> {
        let parts = self.verstrekking.onderdelen.iter().enumerate();
        let parts = parts.zip(&self.toets.onderdelen);
        parts
            .map(|((at, part), toets)| self.part(at, part, toets))
            .collect()
    }

    fn part(&self, at: usize, part: &Onderdeel, toets: &Deeltoets<'_>) -> OnderdeelAdvies {
        OnderdeelAdvies {
            plaats: place("onderdelen", at),
            categorie: part.categorie,
            betreft: part.betreft,
            regel: toets.rij,
            uitkomst: toets.uitkomst,
            tekst: woord::onderdeel(part.categorie, part.betreft, toets.uitkomst),
            voorwaarden: self.conditions(&toets.voorwaarden, Some(part)),
            weigeringen: self.refusals(toets),
            meereizend: part.beperkingen.iter().map(travelling).collect(),
        }
    }

    fn conditions(
        &self,
        tested: &[Getoetst<'_>],
        part: Option<&Onderdeel>,
    ) -> Vec<VoorwaardeAdvies> {
        let told = tested.iter().map(|getoetst| VoorwaardeAdvies {
            voorwaarde: getoetst.voorwaarde.id.clone(),
            regel: getoetst.rij,
            waarde: getoetst.waarde,
            tekst: getoetst.voorwaarde.tekst.clone(),
            doen: (getoetst.waarde != Waarheid::Ja).then(|| self.step(getoetst, part)),
            vindplaatsen: getoetst.voorwaarde.vindplaats.clone(),
        });
        told.collect()
    }

    /// What to do about a condition, for this receiver and this part.
    fn step(&self, getoetst: &Getoetst<'_>, part: Option<&Onderdeel>) -> String {
        let asked = part.map(Onderdeel::without_consent).unwrap_or_default();
        let categorie = part.and_then(|part| part.categorie);
        let doen = getoetst.voorwaarde.doen.as_str();
        doen.replace("{organisaties}", &woord::organisaties(&asked))
            .replace("{categorie}", woord::categorie(categorie))
            .replace("{ontvanger}", woord::ontvanger(self.toets.weg.wie))
    }

    fn refusals(&self, toets: &Deeltoets<'_>) -> Vec<WeigeringAdvies> {
        let told = toets.weigeringen.iter().filter_map(|(at, waarde)| {
            let weigering = self.verstrekking.weigeringen.get(*at)?;
            let regel = weigering.grond.and_then(|grond| self.tabel.grond(grond));
            let tekst = match (waarde, regel) {
                (Waarheid::Ja, Some(regel)) => regel.tekst.as_str(),
                _ => woord::WEIGERING_OPEN,
            };
            Some(WeigeringAdvies {
                plaats: place("weigeringen", *at),
                grond: weigering.grond,
                door: weigering.door.organisatie,
                waarde: *waarde,
                tekst: tekst.to_owned(),
                heroverwegen_op: weigering.heroverwegen_op,
                vindplaatsen: regel.map(|r| r.vindplaats.clone()).unwrap_or_default(),
            })
        });
        told.collect()
    }

    /// What to do about each condition that does not hold, each step once; with `anders`
    /// only about those conditions.
    fn steps(&self, anders: Option<Anders>) -> Vec<String> {
        let fails = |getoetst: &&Getoetst<'_>| {
            let of_kind = anders.is_none_or(|anders| anders == getoetst.voorwaarde.anders);
            of_kind && getoetst.waarde == Waarheid::Nee
        };
        let whole = self.toets.voorwaarden.iter().filter(fails);
        let mut steps: Vec<String> = whole.map(|getoetst| self.step(getoetst, None)).collect();
        for (part, toets) in self
            .verstrekking
            .onderdelen
            .iter()
            .zip(&self.toets.onderdelen)
        {
            for getoetst in toets.voorwaarden.iter().filter(fails) {
                let step = self.step(getoetst, Some(part));
                if !steps.contains(&step) {
                    steps.push(step);
                }
            }
        }
        steps
    }

    /// What is not known, as far as it can still make a difference.
    fn questions(&self) -> Vec<Verstrekkingsvraag> {
        if self.toets.regime.is_none() && self.verstrekking.activiteit.is_some() {
            return vec![Verstrekkingsvraag {
                voorwaarde: None,
                plaats: Pad::top()
                    .to("verstrekking")
                    .to("opgepaktAlsPga")
                    .to_string(),
                vraag: woord::VRAAG_PGA.to_owned(),
            }];
        }
        if self.toets.uitkomst != Uitkomst::Onbekend {
            return Vec::new();
        }
        let parts = self.toets.onderdelen.iter();
        let open = parts.filter(|part| part.uitkomst == Uitkomst::Onbekend);
        let of_parts = open.flat_map(|part| &part.voorwaarden);
        let asked = self.toets.voorwaarden.iter().chain(of_parts);
        let asked = asked.filter(|getoetst| getoetst.waarde == Waarheid::Onbekend);
        let asked = asked.map(|getoetst| Verstrekkingsvraag {
            voorwaarde: Some(getoetst.voorwaarde.id.clone()),
            plaats: getoetst.plaats.to_string(),
            vraag: getoetst.voorwaarde.vraag.clone(),
        });
        // one place is asked about once
        let mut once: Vec<Verstrekkingsvraag> = Vec::new();
        for vraag in asked {
            if once.iter().all(|other| other.plaats != vraag.plaats) {
                once.push(vraag);
            }
        }
        once
    }

    /// What the rows say beside their conditions, and who decides.
    fn mind(&self) -> Vec<String> {
        let mut all = Vec::new();
        let rows = if self.toets.uitkomst == Uitkomst::NietVoldaan {
            [None, None]
        } else {
            [self.toets.weg.rij, self.toets.rij()]
        };
        for rij in rows.into_iter().flatten() {
            let texts = self.tabel.rij(rij).map(|row| row.let_op.as_slice());
            for text in texts.unwrap_or_default() {
                if !all.contains(text) {
                    all.push(text.clone());
                }
            }
        }
        all.push(woord::MENSEN_VERSTREKKEN.to_owned());
        all
    }
}

fn place(list: &'static str, at: usize) -> String {
    Pad::top().to("verstrekking").to(list).to(at).to_string()
}

/// What was typed about it stays with who typed it.
fn travelling(beperking: &Beperking) -> Meereizend {
    Meereizend {
        soort: beperking.soort,
        niet_delen_met: beperking.niet_delen_met.clone(),
        tekst: woord::beperking(beperking.soort, &beperking.niet_delen_met),
    }
}
