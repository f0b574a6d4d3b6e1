//! Overgangsmomenten, norms and the rules of bundling, as text.

use super::Page;
use crate::regelset::document::bundelregel::{Bundelnorm, Bundelregel, BundelregelSoort};
use crate::regelset::document::overgangsmoment::{Eis, Inhaalpatroon, Overgangsmoment};
use crate::tekst::beoordelen as woord;

impl Page<'_> {
    pub(super) fn beoordelen(&mut self) {
        self.instrumenten();
        self.labelschalen();
        self.momenten();
        self.normen();
        self.bundelregels();
    }

    fn momenten(&mut self) {
        self.line("\n## Overgangsmomenten");
        self.line("\nEen screening voldoet nooit aan wat hier wordt gevraagd.");
        let document = self.document;
        for moment in &document.overgangsmomenten {
            self.moment(moment);
        }
    }

    fn moment(&mut self, moment: &Overgangsmoment) {
        self.line(&format!("\n### {} (`{}`)\n", moment.titel, moment.id));
        self.period(moment.geldig_vanaf, moment.geldig_tot);
        self.line(&format!("\n{}\n", moment.tekst));
        if moment.incident {
            self.line("Dit is een incident: het telt mee voor escalatie en herhaling.\n");
        }
        self.cited(&moment.vindplaats);
        for eis in &moment.eis {
            self.line(&format!("\nGevraagd (`{}`): {}\n", eis.id, eis.tekst));
            for line in asks(eis) {
                self.line(&format!("- {line}"));
            }
            self.cited(&eis.vindplaats);
        }
        if moment.haalt_in.is_empty() {
            self.line("\nHaalt niets in.");
        } else {
            self.line("\nHaalt in:\n");
        }
        for patroon in &moment.haalt_in {
            self.line(&format!("- {}", overtakes(patroon)));
        }
    }

    fn normen(&mut self) {
        self.line("\n## Normen van het bundelen");
        self.line("\nEen ZVH kan andere getallen kiezen.");
        let document = self.document;
        for norm in &document.bundelnormen {
            self.norm(norm);
        }
    }

    fn norm(&mut self, norm: &Bundelnorm) {
        self.line(&format!("\n### {} (`{}`)\n", norm.titel, norm.id));
        self.period(norm.geldig_vanaf, norm.geldig_tot);
        self.line("");
        self.cited(&norm.vindplaats);
        self.line("\n| Norm | Getal |");
        self.line("|---|---|");
        let escalatie = format!(
            "{} in {} dagen",
            norm.escalatie_aantal, norm.escalatie_dagen
        );
        let rows = [
            ("Binnenkort verlopen", days(norm.binnenkort_dagen)),
            (
                "Verschil in datum dat iets kan uitleggen",
                days(norm.datumverschil_dagen),
            ),
            ("Incidenten die een escalatie zijn", escalatie),
            ("Herhaling na een duiding", days(norm.herhaling_dagen)),
            ("Venster voor een moment", days(norm.venster_voor_dagen)),
            ("Venster na een moment", days(norm.venster_na_dagen)),
        ];
        for (name, value) in rows {
            self.line(&format!("| {name} | {value} |"));
        }
        for klasse in &norm.houdbaarheid {
            let age = klasse
                .dagen
                .map_or("geen leeftijd, alleen gebeurtenissen".to_owned(), days);
            self.line(&format!(
                "\nHoudbaarheid van {}: {age} ({}).\n",
                woord::houdbaarheid(klasse.klasse),
                woord::basis(klasse.basis)
            ));
            self.cited(&klasse.vindplaats);
        }
    }

    fn bundelregels(&mut self) {
        self.line("\n## Regels van bundelen en duiden");
        let document = self.document;
        for soort in BundelregelSoort::ALL {
            self.line(&format!("\n### {}", woord::bundelregelsoort(*soort)));
            let of_kind = document.bundelregels.iter();
            for regel in of_kind.filter(|regel| regel.soort == *soort) {
                self.bundelregel(regel);
            }
        }
    }

    fn bundelregel(&mut self, regel: &Bundelregel) {
        self.line(&format!("\n#### {} (`{}`)\n", regel.titel, regel.id));
        self.period(regel.geldig_vanaf, regel.geldig_tot);
        self.line(&format!("\n{}\n", regel.tekst));
        if let Some(doen) = &regel.doen {
            self.line(&format!("Wat te doen: {doen}\n"));
        }
        self.cited(&regel.vindplaats);
    }
}

fn days(count: u16) -> String {
    format!("{count} dagen")
}

/// What narrows an eis, a line each.
fn asks(eis: &Eis) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(vraag) = &eis.alleen_als {
        lines.push(format!("Alleen als mensen ja zeggen op: {vraag}"));
    }
    let parts = [
        ("Door", woord::list(&eis.door, woord::organisatie)),
        ("Soort", woord::list(&eis.soorten, woord::soort)),
        ("Instrument", woord::names(&eis.instrumenten)),
        (
            "Nu of later",
            woord::list(&woord::one(eis.orientatie), woord::orientatie),
        ),
        ("Uitspraak", woord::list(&eis.claims, woord::claim)),
        ("Domein", woord::list(&eis.domeinen, woord::domein)),
        ("Setting", woord::list(&eis.settings, woord::setting)),
    ];
    let narrowed = parts.iter().filter(|(_, told)| !told.is_empty());
    lines.extend(narrowed.map(|(name, told)| format!("{name}: {told}.")));
    if let Some(voor) = eis.dagen_voor {
        lines.push(within(voor, "dagen", "voor"));
    }
    if let Some(na) = eis.dagen_na {
        lines.push(within(na, woord::dagen(eis.dagen_na_soort), "na"));
    }
    lines
}

/// How far from the moment, on one side of it.
fn within(count: u16, unit: &str, side: &str) -> String {
    if count == 0 {
        format!("Niet {side} de dag van het moment.")
    } else {
        format!("Hoogstens {count} {unit} {side} het moment.")
    }
}

/// Which earlier results a pattern takes, in a sentence.
fn overtakes(patroon: &Inhaalpatroon) -> String {
    let parts = [
        ("van", woord::names(&patroon.instrumenten)),
        (
            "van",
            woord::list(&patroon.organisaties, woord::organisatie),
        ),
        (
            "die gaan over",
            woord::list(&woord::one(patroon.orientatie), woord::orientatie),
        ),
        ("over", woord::list(&patroon.domeinen, woord::domein)),
        (
            "met setting",
            woord::list(&patroon.settings, woord::setting),
        ),
        (
            "met conditie",
            woord::list(&patroon.condities, woord::conditie),
        ),
        ("zodra er een uitkomst is van", woord::names(&patroon.zodra)),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(_, told)| !told.is_empty())
        .map(|(name, told)| format!("{name} {told}"))
        .collect();
    if told.is_empty() {
        return "alle eerdere uitkomsten die het moment raakt.".to_owned();
    }
    format!("eerdere uitkomsten {}.", told.join(", "))
}
