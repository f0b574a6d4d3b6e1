//! The steps of the process, as text.

use super::Page;
use crate::orde;
use crate::regelset::document::processtap::{Processtap, Uitgang};
use crate::tekst::proces as zin;

impl Page<'_> {
    pub(super) fn processtappen(&mut self) {
        self.line("\n## Stappen van het proces onder de Wgs");
        self.line("\nGeen stap gaat vanzelf. Mensen zetten hem en leggen hem vast.");
        let document = self.document;
        let mut stappen: Vec<&Processtap> = document.processtappen.iter().collect();
        orde::sort_by_key(&mut stappen, |stap| (stap.volgorde, stap.geldig_vanaf));
        for stap in stappen {
            self.line(&format!(
                "\n### {}. {} (`{}`)\n",
                stap.volgorde, stap.titel, stap.id
            ));
            self.period(stap.geldig_vanaf, stap.geldig_tot);
            self.line(&format!("\n{}\n", stap.tekst));
            self.cited(&stap.vindplaats);
            for uitgang in &stap.uitgang {
                self.uitgang(uitgang);
            }
        }
    }

    fn uitgang(&mut self, uitgang: &Uitgang) {
        let from = uitgang
            .geldig_vanaf
            .map_or(String::new(), |day| format!(", vanaf {day}"));
        self.line(&format!(
            "\nNaar `{}`{from}. {}\n",
            uitgang.naar,
            zin::wie(uitgang.wie)
        ));
        if let Some(oordeel) = uitgang.oordeel {
            self.line(&format!("- {}", zin::vraagt_oordeel(oordeel)));
        }
        for wacht in &uitgang.wacht {
            self.line(&format!("- Vraag (`{}`): {}", wacht.id, wacht.vraag));
        }
        for wat in &uitgang.registreren {
            self.line(&format!("- Vastleggen: {wat}"));
        }
        self.cited(&uitgang.vindplaats);
    }
}
