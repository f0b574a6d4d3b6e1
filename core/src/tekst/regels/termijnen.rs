//! Terms by law, as text.

use super::Page;
use crate::regelset::document::termijnregel::TermijnregelSoort;

impl Page<'_> {
    pub(super) fn termijnregels(&mut self) {
        self.line("\n## Termijnen uit de wet");
        let document = self.document;
        for soort in TermijnregelSoort::ALL {
            self.line(&format!("\n### {}", head(*soort)));
            if let Some(note) = note(*soort) {
                self.line(&format!("\n{note}"));
            }
            let of_kind = document.termijnregels.iter();
            for regel in of_kind.filter(|regel| regel.soort == *soort) {
                self.line(&format!("\n#### {} (`{}`)\n", regel.titel, regel.id));
                self.period(regel.geldig_vanaf, regel.geldig_tot);
                self.line(&format!("\n{}\n", regel.tekst));
                self.cited(&regel.vindplaats);
            }
        }
    }
}

fn head(soort: TermijnregelSoort) -> &'static str {
    match soort {
        TermijnregelSoort::Bewaren => "Bewaren en vernietigen",
        TermijnregelSoort::Klok => "Klokken van het strafproces",
    }
}

fn note(soort: TermijnregelSoort) -> Option<&'static str> {
    match soort {
        TermijnregelSoort::Bewaren => None,
        TermijnregelSoort::Klok => Some(crate::tekst::klok::ALLEEN_TER_INFORMATIE),
    }
}
