//! The organisations round a ZVH in the text of the rules.

use std::fmt::Write as _;

use super::Page;
use crate::aanmelding::samenwerking::Domein;

impl Page<'_> {
    pub(super) fn deelnemers(&mut self) {
        self.text.push_str(
            "\n## Deelnemers en derden\n\nDe taken zijn een keuze uit de wet, in eigen woorden. De domeinen zijn een \
             *voorstel*: de wet geeft geen lijst. Wie in meer domeinen werkt, telt voor de taak in deze casus.\n",
        );
        for deelnemer in &self.document.deelnemers {
            _ = write!(self.text, "\n### {}\n\n", deelnemer.titel);
            for vindplaats in &deelnemer.vindplaats {
                let (bron, plaats) = (&vindplaats.bron, &vindplaats.plaats);
                _ = writeln!(self.text, "- Bron: `{bron}`, {plaats}");
            }
            for taak in &deelnemer.taak {
                _ = writeln!(self.text, "- Taak: {} ({}).", taak.tekst, taak.wet);
            }
            let domeinen: Vec<&str> = deelnemer.domeinen.iter().map(|d| word(*d)).collect();
            if !domeinen.is_empty() {
                _ = writeln!(self.text, "- Domeinen: {}.", domeinen.join(", "));
            }
            for vindplaats in deelnemer.zsm.iter().flat_map(|zsm| &zsm.vindplaats) {
                let (bron, plaats) = (&vindplaats.bron, &vindplaats.plaats);
                _ = writeln!(self.text, "- Partner bij ZSM: `{bron}`, {plaats}");
            }
        }
    }
}

fn word(domein: Domein) -> &'static str {
    match domein {
        Domein::Strafrecht => "strafrecht",
        Domein::Zorg => "zorg",
        Domein::Bestuur => "bestuur",
        Domein::SociaalDomein => "sociaal domein",
    }
}
