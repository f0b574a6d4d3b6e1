//! Tables, ways to step up and down, and regions, as text.

use super::Page;
use crate::regelset::document::opschaling::{Opschaalmodel, Regie, Rol};
use crate::regelset::document::tafel::{Tafel, TafelSoort};
use crate::regelset::{Regelset, Regioprofiel};
use crate::regio::Dimensie;
use crate::tekst::{self, regio};

impl Page<'_> {
    pub(super) fn tafels(&mut self) {
        self.line("\n## Tafels naast het ZVH");
        self.line(
            "\nEen tafel die lijkt te passen, zegt niets over de wet of het beleid. Mensen wegen.",
        );
        let document = self.document;
        for tafel in &document.tafels {
            self.tafel(tafel, "###");
        }
    }

    fn tafel(&mut self, tafel: &Tafel, level: &str) {
        let what = match tafel.soort {
            TafelSoort::Toets => "criteria die gepubliceerd zijn",
            TafelSoort::GezamenlijkOordeel => "het oordeel van enkele partijen samen",
            TafelSoort::Takenlijst => "een toets voor de route, met een takenlijst",
            TafelSoort::Signaal => "een signaal, zonder vastgestelde grens",
        };
        self.line(&format!("\n{level} {} (`{}`)\n", tafel.titel, tafel.id));
        self.period(tafel.geldig_vanaf, tafel.geldig_tot);
        self.line(&format!("\nSoort: {what}.\n\n{}\n", tafel.tekst));
        if let Some(rol) = &tafel.rol_zvh {
            self.line(&format!("Rol van het ZVH: {rol}\n"));
        }
        self.cited(&tafel.vindplaats);
        for beslisser in &tafel.beslist {
            self.line(&format!("\nWie beslist: {}\n", beslisser.wie));
            self.cited(&beslisser.vindplaats);
        }
        if let Some(termijn) = &tafel.termijn {
            self.line(&format!("\n{}\n", regio::termijn(termijn, None)));
            self.cited(&termijn.vindplaats);
        }
        self.readings(&tafel.lezing);
        if !tafel.kijk_ook_naar.is_empty() {
            self.line("\nKijk ook naar (telt niet mee):\n");
        }
        for feit in &tafel.kijk_ook_naar {
            let told = super::question(self.document, feit.as_str());
            self.line(&format!("- {told}"));
        }
    }

    pub(super) fn opschaalmodellen(&mut self) {
        self.line("\n## Op- en afschalen");
        let document = self.document;
        for model in &document.opschaalmodellen {
            self.opschaalmodel(model);
        }
    }

    fn opschaalmodel(&mut self, model: &Opschaalmodel) {
        self.line(&format!("\n### {} (`{}`)\n", model.titel, model.id));
        self.period(model.geldig_vanaf, model.geldig_tot);
        self.line(&format!("\n{}\n", model.tekst));
        self.cited(&model.vindplaats);
        for fase in &model.fase {
            let situatie = fase
                .situatie
                .as_deref()
                .unwrap_or("De bron noemt de situatie niet.");
            self.line(&format!(
                "\n**{}** (`{}`): {situatie}\n",
                fase.naam, fase.id
            ));
            self.cited(&fase.vindplaats);
            self.regie(fase.regie.as_ref());
        }
    }

    fn regie(&mut self, regie: Option<&Regie>) {
        let part = |of: fn(&Regie) -> Option<&Rol>| regie.and_then(of).map(|rol| rol.wie.as_str());
        let parts = [
            ("casusregie", part(|r| r.casusregie.as_ref())),
            ("procesregie", part(|r| r.procesregie.as_ref())),
            ("uitvoering", part(|r| r.uitvoering.as_ref())),
            ("bestuurlijk", part(|r| r.bestuurlijk.as_ref())),
        ];
        self.line("");
        for (name, who) in parts {
            self.line(&format!(
                "- {name}: {}",
                who.unwrap_or(tekst::BRON_NOEMT_DIT_NIET)
            ));
        }
    }

    pub(super) fn regios(&mut self, regelset: &Regelset) {
        self.line("\n## Regio's");
        self.line("\nWat een regio publiceert. Waar niets staat, noemt geen bron iets. Een regio verandert geen landelijke regel.");
        for profiel in &self.document.regios {
            let Ok(rules) = regelset.met_regio(profiel) else {
                continue; // a sound regelset holds no such profile
            };
            let mut page = Page {
                document: rules.document(),
                text: String::new(),
            };
            page.regio(profiel);
            self.text.push_str(&page.text);
        }
    }

    fn regio(&mut self, profiel: &Regioprofiel) {
        self.line(&format!("\n### {} (`{}`)\n", profiel.titel, profiel.id));
        self.period(profiel.geldig_vanaf, profiel.geldig_tot);
        self.line("");
        self.cited(&profiel.vindplaats);
        for dimensie in Dimensie::ALL {
            if let Some((text, vindplaatsen)) = regio::afspraak(self.document, profiel, *dimensie) {
                self.line(&format!("\n{text}\n"));
                self.cited(&vindplaatsen);
            }
        }
        for poort in &profiel.poort {
            self.line(&format!("\n#### {} (`{}`)\n", poort.titel, poort.id));
            if poort.geldig_vanaf.is_some() || poort.geldig_tot.is_some() {
                let vanaf = poort.geldig_vanaf.unwrap_or(profiel.geldig_vanaf);
                self.period(vanaf, poort.geldig_tot.or(profiel.geldig_tot));
                self.line("");
            }
            self.line(&format!("Uitkomst: {}.\n", tekst::uitkomst(poort.uitkomst)));
            self.line(&format!("{}\n", poort.tekst));
            self.cited(&poort.vindplaats);
            self.condition(&poort.voorwaarde);
        }
        for tafel in &profiel.eigen_tafel {
            self.tafel(tafel, "####");
        }
        if !profiel.feit.is_empty() {
            self.line("\nEigen feiten:\n");
        }
        for feit in &profiel.feit {
            self.line(&format!("- `{}`: {}", feit.id, feit.vraag));
        }
    }
}
