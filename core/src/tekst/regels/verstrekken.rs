//! The rules by which data go from one to another, as text.

use super::Page;
use crate::regelset::document::verstrekkingsregel::{
    Anders, Inroeper, Nodig, Rij, Verstrekkingsregel, Verstrekkingsvoorwaarde,
};
use crate::tekst::beoordelen as woord;
use crate::tekst::verstrekking;

impl Page<'_> {
    pub(super) fn verstrekken(&mut self) {
        self.line("\n## Verstrekken");
        self.line("\nAlle voorwaarden van een regel gelden samen, voor elk deel van de gegevens. Mensen beslissen.");
        let document = self.document;
        for rij in Rij::ALL {
            let regels = document.verstrekkingsregels.iter();
            for regel in regels.filter(|regel| regel.id == *rij) {
                self.verstrekkingsregel(regel);
            }
        }
        self.gronden();
    }

    fn verstrekkingsregel(&mut self, regel: &Verstrekkingsregel) {
        self.line(&format!(
            "\n### {} (`{}`)\n",
            regel.titel,
            regel.id.as_str()
        ));
        self.period(regel.geldig_vanaf, regel.geldig_tot);
        self.line(&format!("\n{}\n", regel.tekst));
        if let Some(onder) = regel.bovenop {
            self.line(&format!(
                "Ook gelden de voorwaarden van `{}`.\n",
                onder.as_str()
            ));
        }
        if !regel.kies.is_empty() {
            let names = woord::list(&regel.kies, woord::organisatie);
            self.line(&format!("Kies uit: {names}.\n"));
        }
        for text in &regel.let_op {
            self.line(&format!("Let op: {text}\n"));
        }
        self.cited(&regel.vindplaats);
        for voorwaarde in &regel.voorwaarde {
            self.verstrekkingsvoorwaarde(voorwaarde);
        }
    }

    fn verstrekkingsvoorwaarde(&mut self, voorwaarde: &Verstrekkingsvoorwaarde) {
        let nodig = match voorwaarde.nodig {
            Nodig::Ja => "ja",
            Nodig::Nee => "nee",
        };
        let anders = match voorwaarde.anders {
            Anders::Eerst => "dan moet dit eerst gebeuren",
            Anders::Niet => "dan is niet aan de voorwaarden voldaan",
        };
        self.line(&format!(
            "\n#### {} (`{}`)\n",
            voorwaarde.tekst, voorwaarde.id
        ));
        self.line(&format!(
            "Vraag: {} Nodig is {nodig}; anders: {anders}.\n",
            voorwaarde.vraag
        ));
        let doen = voorwaarde
            .doen
            .replace("{organisaties}", &verstrekking::organisaties(&[]));
        let doen = doen
            .replace("{categorie}", verstrekking::categorie(None))
            .replace("{ontvanger}", verstrekking::ontvanger(None));
        self.line(&format!("Wat te doen: {doen}\n"));
        self.cited(&voorwaarde.vindplaats);
    }

    fn gronden(&mut self) {
        self.line("\n## Gronden om niet te verstrekken");
        let document = self.document;
        for grond in &document.weigeringsgronden {
            self.line(&format!("\n### {}\n", grond.titel));
            let wie = match grond.wie {
                Inroeper::Leverancier => "wie de gegevens gaf",
                Inroeper::Deelnemer => "een deelnemer",
                Inroeper::Politie => "de politie",
                Inroeper::Iedereen => "iedereen",
            };
            let rijen: Vec<String> = grond
                .rijen
                .iter()
                .map(|rij| format!("`{}`", rij.as_str()))
                .collect();
            let rijen = if rijen.is_empty() {
                "geen".to_owned()
            } else {
                rijen.join(", ")
            };
            self.line(&format!("{}\n", grond.tekst));
            self.line(&format!("Wie: {wie}. Regels: {rijen}.\n"));
            self.cited(&grond.vindplaats);
        }
    }
}
