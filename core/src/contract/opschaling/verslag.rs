//! The answer about stepping up and down: who has regie, what is missing, and the
//! advice to step down.

use super::super::aanpak::cite;
use super::super::bevinding::Fout;
use super::super::bewijs::Bewijs;
use super::super::regio::afspraken;
use super::{
    Afschaaladvies, GekozenModel, Ontbrekend, OpschaalAdvies, RegieAdvies, RolAdvies, Schrift,
};
use crate::bron::Zekerheid;
use crate::id::FaseId;
use crate::opschaling::{Log, Ontbreekt};
use crate::regelset::Regelset;
use crate::regelset::document::opschaling::{Fase, Opschaalmodel, Regie, Rol};
use crate::regelset::document::regio::Opschaling;
use crate::regio::Dimensie;
use crate::tekst;
use crate::waarheid::Waarheid;

/// A casus beside a model, and the rules with those of a region.
#[derive(Clone, Copy)]
pub(super) struct Blik<'a> {
    pub(super) model: Result<&'a Opschaalmodel, Ontbreekt>,
    pub(super) regels: &'a Regelset,
    pub(super) log: Log<'a>,
}

impl<'a> Blik<'a> {
    /// The answer.
    pub(super) fn report(
        &self,
        schrift: Schrift,
        bevindingen: Vec<Fout>,
        bewijs: Bewijs,
    ) -> OpschaalAdvies {
        let daarna = self.log.fase_daarna();
        let published = afspraken(self.regels);
        OpschaalAdvies {
            model: self.model.ok().map(|model| GekozenModel {
                id: model.id.clone(),
                titel: model.titel.clone(),
                vindplaatsen: model.vindplaats.clone(),
            }),
            afspraak: published
                .into_iter()
                .find(|afspraak| afspraak.dimensie == Dimensie::Opschaling),
            huidige_fase: self.log.huidige_fase().map(|fase| fase.id.clone()),
            past: self.log.voorstel.map(|_| self.past(schrift)),
            richting: self.log.richting(),
            regie: daarna.map(|fase| self.regie(fase)),
            zvh_in_deze_fase: daarna.map_or(Waarheid::Onbekend, |fase| self.zvh_in(fase)),
            ontbreekt: self.missing().into_iter().map(told).collect(),
            afschalen: self.afschalen(),
            bevindingen,
            let_op: tekst::opschaling::MENSEN_SCHALEN.to_owned(),
            bewijs,
        }
    }

    /// Whether the proposal fits: known only if its direction is.
    fn past(&self, schrift: Schrift) -> Waarheid {
        match (schrift, self.log.richting()) {
            (Schrift::Verkeerd, _) => Waarheid::Nee,
            (Schrift::Goed, Some(_)) => Waarheid::Ja,
            (Schrift::Onvolledig, _) | (Schrift::Goed, None) => Waarheid::Onbekend,
        }
    }

    fn opschaling(&self) -> Option<&'a Opschaling> {
        self.regels.regio()?.profiel.opschaling.as_ref()
    }

    fn zvh(&self) -> &'a [FaseId] {
        self.opschaling().map_or(&[], |opschaling| &opschaling.zvh)
    }

    fn zvh_in(&self, fase: &Fase) -> Waarheid {
        self.log.ladder.zvh_in(&fase.id, self.zvh())
    }

    fn regie(&self, fase: &Fase) -> RegieAdvies {
        let rows = self.opschaling().into_iter().flat_map(|o| &o.regie);
        let of_region = rows.into_iter().find(|row| row.fase == fase.id);
        let said = [of_region.map(|row| &row.regie), fase.regie.as_ref()];
        let role = |naam: &str, of: fn(&Regie) -> Option<&Rol>| {
            let rol = said.into_iter().flatten().find_map(of);
            RolAdvies {
                wie: rol.map(|rol| rol.wie.clone()),
                tekst: tekst::opschaling::rol(naam, rol.map(|rol| rol.wie.as_str())),
                vindplaatsen: rol.map(|rol| rol.vindplaats.clone()).unwrap_or_default(),
            }
        };
        RegieAdvies {
            fase: fase.id.clone(),
            naam: fase.naam.clone(),
            casusregie: role("Casusregie", |regie| regie.casusregie.as_ref()),
            procesregie: role("Procesregie", |regie| regie.procesregie.as_ref()),
            uitvoering: role("Uitvoering", |regie| regie.uitvoering.as_ref()),
            bestuurlijk: role("Bestuurlijk verantwoordelijk", |regie| {
                regie.bestuurlijk.as_ref()
            }),
        }
    }

    /// What is not known or not published, as far as it matters.
    fn missing(&self) -> Vec<Ontbreekt> {
        if let Err(why) = self.model {
            return vec![why];
        }
        if self.log.ladder.is_empty() {
            return vec![Ontbreekt::Fasen];
        }
        let (now, then) = (self.log.huidige_fase(), self.log.fase_daarna());
        let silent = then.is_some_and(|fase| self.zvh_in(fase) == Waarheid::Onbekend);
        let asked = now.is_some_and(|fase| self.can_step_down(fase));
        let settled = matches!(self.log.stabiel.waarde, Some(Waarheid::Ja | Waarheid::Nee));
        let all = [
            (now.is_none(), Ontbreekt::HuidigeFase),
            (
                self.log.voorstel.is_some() && then.is_none(),
                Ontbreekt::FaseDaarna,
            ),
            (silent, Ontbreekt::FasenZvh),
            (asked && !settled, Ontbreekt::Stabiel),
        ];
        let holds = all.into_iter().filter(|(holds, _)| *holds);
        holds.map(|(_, wat)| wat).collect()
    }

    /// There is a lighter phase, or the ZVH can hand over to the local partners.
    fn can_step_down(&self, fase: &Fase) -> bool {
        let lighter = self.log.ladder.lighter(&fase.id).is_some();
        lighter || self.zvh_in(fase) == Waarheid::Ja
    }

    /// After stabilisation the ZVH steps down: "lokaal, tenzij" (MJA par. 3.2.2).
    fn afschalen(&self) -> Option<Afschaaladvies> {
        let van = self.log.huidige_fase()?;
        let stable = self.log.stabiel.waarde == Some(Waarheid::Ja);
        if !stable || !self.can_step_down(van) {
            return None;
        }
        let naar = self.log.ladder.lighter(&van.id);
        let mja = cite(
            "mja-2021-2024",
            "par. 3.2.2, onder Wat: na stabilisering; 'lokaal, tenzij'",
            Zekerheid::Lezing,
        );
        let stap = cite(
            "conventie",
            "afschalen gaat fase voor fase",
            Zekerheid::Voorstel,
        );
        Some(Afschaaladvies {
            van: van.id.clone(),
            naar: naar.map(|fase| fase.id.clone()),
            tekst: tekst::opschaling::afschalen(&van.naam, naar.map(|fase| fase.naam.as_str())),
            vindplaatsen: [mja, stap].concat(),
        })
    }
}

fn told(wat: Ontbreekt) -> Ontbrekend {
    Ontbrekend {
        wat,
        tekst: tekst::opschaling::ontbreekt(wat).to_owned(),
    }
}
