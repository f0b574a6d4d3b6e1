//! The samenwerkingsafspraken between ZSM and ZVH, as text.

use super::Page;
use crate::regelset::document::afspraak::Samenwerkingsafspraak;

impl Page<'_> {
    pub(super) fn afspraken(&mut self) {
        self.line("\n## Samenwerkingsafspraken ZSM en ZVH");
        self.line(
            "\nGeen bron noemt een termijn. Zonder afgesproken termijn is alleen context na het besluit te laat.",
        );
        let document = self.document;
        for afspraak in &document.afspraken {
            self.afspraak(afspraak);
        }
    }

    fn afspraak(&mut self, afspraak: &Samenwerkingsafspraak) {
        self.line(&format!("\n### {} (`{}`)\n", afspraak.titel, afspraak.id));
        self.period(afspraak.geldig_vanaf, afspraak.geldig_tot);
        self.line(&format!("\n{}\n", afspraak.tekst));
        let rows = [
            ("Wanneer", Some(&afspraak.wanneer)),
            ("Wie", Some(&afspraak.wie)),
            ("Voor wie", Some(&afspraak.voor_wie)),
            ("Bewijs", Some(&afspraak.bewijs)),
            ("Niet nagekomen", Some(&afspraak.niet_nagekomen)),
            ("Geen tekort", afspraak.geen_tekort.as_ref()),
        ];
        for (name, text) in rows {
            if let Some(text) = text {
                self.line(&format!("- {name}: {text}"));
            }
        }
        self.line("");
        self.cited(&afspraak.vindplaats);
        for kanaal in &afspraak.kanaal {
            self.line(&format!("\nKanaal (`{}`): {}\n", kanaal.id, kanaal.tekst));
            self.cited(&kanaal.vindplaats);
        }
    }
}
