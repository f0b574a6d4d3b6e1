//! Instruments and the labels of their results, as text.

use super::Page;
use crate::regelset::document::instrument::{Instrument, Label, Labelschaal};
use crate::tekst::beoordelen as woord;

impl Page<'_> {
    pub(super) fn instrumenten(&mut self) {
        self.line("\n## Instrumenten");
        self.line("\nAlleen uitkomsten, geen vragen en geen grenzen. Een woord heeft een plaats op de schaal van");
        self.line("zorgniveaus of een reden waarom niet. Die reden is nooit laag.");
        let document = self.document;
        for instrument in &document.instrumenten {
            self.instrument(instrument);
        }
    }

    fn instrument(&mut self, instrument: &Instrument) {
        self.line(&format!(
            "\n### {}: {} (`{}`)\n",
            instrument.afkorting, instrument.titel, instrument.id
        ));
        self.period(instrument.geldig_vanaf, instrument.geldig_tot);
        self.line("");
        self.cited(&instrument.vindplaats);
        self.line(&format!("\n- Eigenaar en gebruik: {}", instrument.eigenaar));
        self.line(&format!("- Populatie: {}", instrument.populatie));
        self.line(&format!(
            "- Manier: {}.",
            woord::methode(instrument.methode)
        ));
        let told = [
            ("Kwalificatie", &instrument.kwalificatie),
            ("Opnieuw", &instrument.herhaling),
            ("Let op", &instrument.let_op),
            ("Geweigerd", &instrument.geweigerd),
        ];
        for (name, text) in told {
            if let Some(text) = text {
                self.line(&format!("- {name}: {text}"));
            }
        }
        let asked = [
            (
                instrument.populatie_nagaan,
                "De afzender zegt of de persoon bij de populatie hoort.",
            ),
            (
                instrument.kwalificatie_nagaan,
                "De afzender zegt of de beoordelaar ermee mag werken.",
            ),
            (
                instrument.lvb_onderzocht,
                "Een bron zegt dat het voor mensen met een LVB is onderzocht.",
            ),
            (
                instrument.onderdeel,
                "Dit is een onderdeel van een ander oordeel en telt nooit apart.",
            ),
        ];
        for (_, text) in asked.into_iter().filter(|(yes, _)| *yes) {
            self.line(&format!("- {text}"));
        }
        for toestand in &instrument.toestand {
            let tot = toestand.tot.map_or("nu".to_owned(), |tot| tot.to_string());
            let soort = woord::toestand(toestand.soort);
            self.line(&format!(
                "\n{soort}, {} tot en met {tot}: {}\n",
                toestand.vanaf, toestand.tekst
            ));
            self.cited(&toestand.vindplaats);
        }
        self.uitkomsten(instrument);
    }

    fn uitkomsten(&mut self, instrument: &Instrument) {
        for uitkomst in &instrument.uitkomst {
            self.line(&format!("\nUitkomst: {}\n", uitkomst.tekst));
            self.line(&format!(
                "- Soort: {}, over {}, {}.",
                woord::soort(uitkomst.soort),
                woord::claim(uitkomst.claim),
                woord::orientatie(uitkomst.orientatie)
            ));
            self.line(&format!(
                "- Domeinen: {}.",
                woord::list(&uitkomst.domeinen, woord::domein)
            ));
            self.line(&format!(
                "- Houdbaarheid: {}.",
                woord::houdbaarheid(uitkomst.houdbaarheid)
            ));
            for keuze in &uitkomst.labels {
                let versie = keuze.labelversie.as_ref();
                let versie = versie.map_or(String::new(), |versie| format!(", versie {versie}"));
                self.line(&format!("- Labelschaal: `{}`{versie}.", keuze.schaal));
            }
            if uitkomst.labels.is_empty() {
                self.line("- Geen plaats op de schaal.");
            }
            if uitkomst.niet_op_zichzelf {
                self.line("- Telt alleen binnen een ander oordeel.");
            }
            self.cited(&uitkomst.vindplaats);
        }
    }

    pub(super) fn labelschalen(&mut self) {
        self.line("\n## Labelschalen");
        let document = self.document;
        for schaal in &document.labelschalen {
            self.labelschaal(schaal);
        }
    }

    fn labelschaal(&mut self, schaal: &Labelschaal) {
        self.line(&format!("\n### {} (`{}`)\n", schaal.titel, schaal.id));
        self.cited(&schaal.vindplaats);
        self.line("\n| Label | Betekenis |");
        self.line("|---|---|");
        for label in &schaal.label {
            self.line(&format!(
                "| {} | {} |",
                label.namen.join(", "),
                means(label)
            ));
        }
    }
}

/// What a label means on the scale, or why it means nothing there.
fn means(label: &Label) -> String {
    let on_scale = label.bereik.map(woord::bereik);
    let off_scale = || label.reden.map(|reden| woord::reden(reden).to_owned());
    let positive = if label.positief { "; positief" } else { "" };
    let meaning = on_scale.or_else(off_scale).unwrap_or_default();
    format!("{meaning}{positive}")
}
