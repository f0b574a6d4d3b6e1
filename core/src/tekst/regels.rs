//! The rules as text, for a jurist: what they ask, where they come from, how
//! sure we are. Made from the same data that decides.

mod afspraken;
mod beoordelen;
mod deelnemers;
mod instrumenten;
mod proces;
mod regios;
mod termijnen;
mod verstrekken;

use std::fmt::Write as _;

use crate::bron::{Vindplaats, Zekerheid};
use crate::datum::Datum;
use crate::orde;
use crate::regelset::{Criterium, Document, Lezing, Regelset};
use crate::voorwaarde::{Sjabloon, Voorwaarde};

/// All rules of a regelset as Markdown.
#[must_use]
pub fn markdown(regelset: &Regelset) -> String {
    let document = regelset.document();
    let mut page = Page {
        document,
        text: String::new(),
    };
    page.head(regelset.vingerafdruk());
    page.profielen();
    page.criteria();
    page.triage();
    page.tafels();
    page.opschaalmodellen();
    page.regios(regelset);
    page.beoordelen();
    page.processtappen();
    page.termijnregels();
    page.afspraken();
    page.verstrekken();
    page.deelnemers();
    page.leefgebieden();
    page.feiten();
    page.meldingen();
    page.begrippen();
    page.bronnen();
    page.text
}

/// A condition as lines, two spaces deeper for what lies below.
#[must_use]
pub fn voorwaarde(document: &Document, voorwaarde: &Voorwaarde) -> Vec<String> {
    let mut lines = Vec::new();
    tell(document, voorwaarde, 0, &mut lines);
    lines
}

fn tell(document: &Document, voorwaarde: &Voorwaarde, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let (head, parts): (String, &[Voorwaarde]) = match voorwaarde {
        Voorwaarde::Feit(id) => (question(document, id.as_str()), &[]),
        Voorwaarde::Regel(id) => {
            let titel = document
                .criteria
                .iter()
                .find(|rule| rule.id == *id)
                .map(|rule| &rule.titel);
            (
                format!("{} (`{id}`)", titel.map_or("", String::as_str)),
                &[],
            )
        }
        Voorwaarde::Alle(parts) => ("alle van:".to_owned(), parts),
        Voorwaarde::EenVan(parts) => ("een of meer van:".to_owned(), parts),
        Voorwaarde::Minstens(m) => (format!("minstens {} van:", m.aantal), &m.van),
        Voorwaarde::Niet(part) => ("niet:".to_owned(), std::slice::from_ref(part)),
        Voorwaarde::PerLeefgebied(per) => {
            let lijst = per
                .lijst
                .as_ref()
                .map_or("de gekozen lijst".to_owned(), |id| {
                    format!("de lijst `{id}`")
                });
            lines.push(format!(
                "{indent}op minstens {} leefgebieden van {lijst}:",
                per.aantal
            ));
            tell_template(&per.geldt, depth + 1, lines);
            return;
        }
    };
    lines.push(format!("{indent}{head}"));
    for part in parts {
        tell(document, part, depth + 1, lines);
    }
}

fn tell_template(sjabloon: &Sjabloon, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let (head, parts): (String, &[Sjabloon]) = match sjabloon {
        Sjabloon::Feit(pattern) => (format!("`{pattern}` is ja"), &[]),
        Sjabloon::Alle(parts) => ("alle van:".to_owned(), parts),
        Sjabloon::EenVan(parts) => ("een of meer van:".to_owned(), parts),
    };
    lines.push(format!("{indent}{head}"));
    for part in parts {
        tell_template(part, depth + 1, lines);
    }
}

fn question(document: &Document, id: &str) -> String {
    let feit = document.feiten.iter().find(|feit| feit.id.as_str() == id);
    format!("{} (`{id}`)", feit.map_or("", |feit| &feit.vraag))
}

struct Page<'a> {
    document: &'a Document,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn head(&mut self, vingerafdruk: &str) {
        let versie = self.document.versie.clone();
        self.line("# De regels");
        self.line("");
        self.line("Gemaakt uit `core/data` met `cargo xtask regels`. Wijzig dit bestand niet met de hand.");
        self.line("");
        self.line(&format!("Versie {versie}, vingerafdruk (SHA-256 over canonieke JSON, RFC 8785) `{vingerafdruk}`."));
        self.line("");
        self.line("De bibliotheek geeft advies. Mensen beslissen. Elk feit is ja, nee of onbekend; onbekend wordt");
        self.line("nooit vanzelf ja of nee. Achter elke vindplaats staat hoe zeker die is: *letterlijk* (de tekst zegt");
        self.line(
            "het), *lezing* (de tekst laat ruimte) of *voorstel* (een afspraak van dit project).",
        );
    }

    fn profielen(&mut self) {
        self.line("\n## Definities van complexe problematiek");
        let document = self.document;
        for profiel in &document.profielen {
            let head = format!("\n### {} (`{}`)\n", profiel.titel, profiel.id);
            self.line(&head);
            self.period(profiel.geldig_vanaf, profiel.geldig_tot);
            self.line(&format!("\n{}\n", profiel.tekst));
            self.cited(&profiel.vindplaats);
            self.readings(&profiel.lezing);
        }
    }

    fn criteria(&mut self) {
        self.line("\n## Criteria en onderdelen");
        let document = self.document;
        for criterium in &document.criteria {
            self.criterium(criterium);
        }
    }

    fn criterium(&mut self, criterium: &Criterium) {
        self.line(&format!("\n### {} (`{}`)\n", criterium.titel, criterium.id));
        self.period(criterium.geldig_vanaf, criterium.geldig_tot);
        self.line(&format!("\n{}\n", criterium.tekst));
        self.cited(&criterium.vindplaats);
        self.readings(&criterium.lezing);
    }

    fn triage(&mut self) {
        self.line("\n## Landelijke triage");
        self.line("\nDe stap die geldt en het eerst komt, is leidend. De andere stappen die gelden, staan ernaast.");
        let document = self.document;
        let mut steps: Vec<_> = document.triage.iter().collect();
        orde::sort_by_key(&mut steps, |stap| (stap.volgorde, stap.geldig_vanaf));
        for stap in steps {
            self.line(&format!(
                "\n### {}. {} (`{}`)\n",
                stap.volgorde, stap.titel, stap.id
            ));
            self.period(stap.geldig_vanaf, stap.geldig_tot);
            self.line(&format!(
                "\nUitkomst: {}.\n",
                super::uitkomst(stap.uitkomst)
            ));
            self.line(&format!("{}\n", stap.tekst));
            self.cited(&stap.vindplaats);
            self.condition(&stap.voorwaarde);
        }
    }

    fn leefgebieden(&mut self) {
        self.line("\n## Leefgebieden en lijsten\n");
        let document = self.document;
        for leefgebied in &document.leefgebieden {
            self.line(&format!(
                "- **{}** (`{}`): {}",
                leefgebied.naam, leefgebied.id, leefgebied.uitleg
            ));
        }
        for lijst in &document.leefgebiedenlijsten {
            self.line(&format!("\n### {} (`{}`)\n", lijst.titel, lijst.id));
            self.cited(&lijst.vindplaats);
            self.line("");
            for domein in &lijst.domein {
                let names: Vec<String> = domein
                    .leefgebieden
                    .iter()
                    .map(|id| format!("`{id}`"))
                    .collect();
                let names = if names.is_empty() {
                    "geen".to_owned()
                } else {
                    names.join(", ")
                };
                self.line(&format!("- {}: {names}", domein.naam));
            }
        }
    }

    fn feiten(&mut self) {
        self.line("\n## Feiten\n");
        self.line("| Feit | Vraag | Wie antwoordt |");
        self.line("|---|---|---|");
        let document = self.document;
        for feit in &document.feiten {
            let who = match feit.soort {
                crate::regelset::FeitSoort::Vraag => "een professional",
                crate::regelset::FeitSoort::Aanvullend => "een professional, naast de aanmelding",
                crate::regelset::FeitSoort::Afgeleid => "de bibliotheek",
            };
            self.line(&format!("| `{}` | {} | {who} |", feit.id, feit.vraag));
        }
    }

    fn meldingen(&mut self) {
        self.line("\n## Meldingen\n");
        self.line("| Code | Blokkeert | Tekst |");
        self.line("|---|---|---|");
        let document = self.document;
        for melding in &document.meldingen {
            let blocks = match melding.ernst {
                crate::regelset::Ernst::Fout => "ja",
                crate::regelset::Ernst::Waarschuwing => "nee",
            };
            self.line(&format!(
                "| `{}` | {blocks} | {} |",
                melding.code, melding.tekst
            ));
        }
    }

    fn begrippen(&mut self) {
        self.line("\n## Begrippen\n");
        let document = self.document;
        for begrip in &document.begrippen {
            self.line(&format!("- **{}**: {}", begrip.naam, begrip.betekenis));
        }
    }

    fn bronnen(&mut self) {
        self.line("\n## Bronnen\n");
        let document = self.document;
        for bron in &document.bronnen {
            self.line(&format!(
                "- `{}`: {}. {}",
                bron.id,
                bron.titel.trim_end_matches('.'),
                bron.waar
            ));
        }
    }

    fn period(&mut self, vanaf: Datum, tot: Option<Datum>) {
        let end = tot.map_or(String::new(), |last| format!(" tot en met {last}"));
        self.line(&format!("Geldig vanaf {vanaf}{end}."));
    }

    fn cited(&mut self, vindplaatsen: &[Vindplaats]) {
        for vindplaats in vindplaatsen {
            let zekerheid = match vindplaats.zekerheid {
                Zekerheid::Letterlijk => "letterlijk",
                Zekerheid::Lezing => "lezing",
                Zekerheid::Voorstel => "voorstel",
            };
            self.line(&format!(
                "- Bron: `{}`, {} (*{zekerheid}*)",
                vindplaats.bron, vindplaats.plaats
            ));
        }
    }

    fn readings(&mut self, lezingen: &[Lezing]) {
        for (index, lezing) in lezingen.iter().enumerate() {
            if lezingen.len() > 1 {
                let standard = if index == 0 { ", standaard" } else { "" };
                let uitleg = lezing.uitleg.as_deref().unwrap_or_default();
                self.line(&format!(
                    "\nLezing `{}`{standard}: {}. {uitleg}",
                    lezing.id,
                    lezing.titel.trim_end_matches('.')
                ));
            }
            self.condition(&lezing.voorwaarde);
        }
    }

    fn condition(&mut self, condition: &Voorwaarde) {
        self.line("\n```text");
        for line in voorwaarde(self.document, condition) {
            let _ = writeln!(self.text, "{line}");
        }
        self.line("```");
    }
}
