//! Last days in words.

use super::{
    BewaarAntwoord, Bewaartermijn, BezwaarTekst, GegevenTermijn, Lezingen, OntbrekendFeit,
    OpenPuntTekst, VastgelegdeAanhouding, Verlengingsadvies,
};
use crate::bewaring::{Bewaarregel, Dossier, Gegeven, Ontbreekt, Termijn, Verlengingsuitkomst};
use crate::contract::bevinding::Fout;
use crate::contract::bewijs::Bewijs;
use crate::pad::Pad;
use crate::regelset::{Regelset, Termijnregel};
use crate::tekst::bewaring as zin;
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// The answer for a casus and its data.
pub(super) fn report(
    regelset: &Regelset,
    dossier: &Dossier<'_>,
    gegevens: &[Gegeven],
    bevindingen: Vec<Fout>,
) -> BewaarAntwoord {
    let regel = |regel: Bewaarregel| regelset.termijnregel(regel.id(), dossier.peildatum);
    let words = Words {
        dossier,
        k6: regel(Bewaarregel::K6),
    };
    let casus = dossier.termijn(None);
    let own: Vec<Termijn> = gegevens
        .iter()
        .enumerate()
        .map(|(index, gegeven)| dossier.termijn(Some((index, gegeven))))
        .collect();
    let mut used: Set<Bewaarregel> = Set::new();
    for termijn in own.iter().chain([&casus]) {
        used.extend(termijn.regel);
        used.extend(termijn.afgeschermd_vanaf.map(|_| Bewaarregel::K4));
        used.extend(termijn.verlengingen.first().map(|_| Bewaarregel::K6));
    }
    let gegevens = gegevens
        .iter()
        .zip(&own)
        .map(|(gegeven, termijn)| GegevenTermijn {
            id: gegeven.id.clone(),
            categorie: gegeven.categorie,
            pga_categorie: gegeven.pga_categorie,
            termijn: words.termijn(termijn),
        });
    let list = Pad::top().to("aanhoudingen");
    let aanhoudingen = dossier.aanhoudingen.iter().enumerate();
    let aanhoudingen = aanhoudingen.map(|(index, aanhouding)| VastgelegdeAanhouding {
        plaats: list.to(index).to_string(),
        reden: aanhouding.reden,
        heroverwegen_op: aanhouding.heroverwegen_op,
    });
    BewaarAntwoord {
        regime: dossier.regime().ok(),
        casus: words.termijn(&casus),
        gegevens: gegevens.collect(),
        aanhoudingen: aanhoudingen.collect(),
        regels: used.into_iter().filter_map(regel).cloned().collect(),
        bevindingen,
        let_op: zin::MENSEN_VERNIETIGEN.to_owned(),
        bewijs: Bewijs::new(regelset, dossier.peildatum),
    }
}

/// What the sentences need.
struct Words<'a> {
    dossier: &'a Dossier<'a>,
    k6: Option<&'a Termijnregel>,
}

impl Words<'_> {
    fn termijn(&self, termijn: &Termijn) -> Bewaartermijn {
        let lezingen = Lezingen {
            per_gegeven: termijn.per_gegeven,
            per_casus: termijn.per_casus,
        };
        let any = lezingen.per_gegeven.or(lezingen.per_casus);
        let verlengingen = termijn.verlengingen.iter();
        let open = termijn.open_punten.iter().map(|punt| OpenPuntTekst {
            punt: *punt,
            tekst: zin::open_punt(*punt).to_owned(),
        });
        Bewaartermijn {
            stand: termijn.stand,
            tekst: zin::stand(termijn.stand, termijn.laatste_dag, termijn.voorlopig),
            vernietigen_uiterlijk: termijn.laatste_dag,
            voorlopig: termijn.voorlopig,
            regel: termijn.regel.and_then(|regel| regel.id().try_into().ok()),
            verstreken: termijn.passed(self.dossier.peildatum),
            lezingen: any.map(|_| lezingen),
            afgeschermd_vanaf: termijn.afgeschermd_vanaf,
            verlengingen: verlengingen
                .map(|uitkomst| self.verlenging(uitkomst))
                .collect(),
            ontbreekt: missing(&termijn.ontbreekt),
            open_punten: open.collect(),
        }
    }

    fn verlenging(&self, uitkomst: &Verlengingsuitkomst) -> Verlengingsadvies {
        let (jaren, sluiting) = (self.dossier.regels.verlenging, self.dossier.regels.sluiting);
        let (jaren, sluiting) = (jaren.unwrap_or_default(), sluiting.unwrap_or_default());
        let bezwaren = uitkomst.bezwaren.iter().map(|bezwaar| BezwaarTekst {
            bezwaar: *bezwaar,
            tekst: zin::bezwaar(*bezwaar, jaren, sluiting),
            vindplaatsen: self
                .k6
                .map(|regel| regel.vindplaats.clone())
                .unwrap_or_default(),
        });
        let tekst = match uitkomst.telt {
            Waarheid::Ja => Some(zin::VERLENGING_TELT.to_owned()),
            Waarheid::Nee => None,
            Waarheid::Onbekend => Some(zin::VERLENGING_OPEN.to_owned()),
        };
        let pad = Pad::top().to("verlengingen").to(uitkomst.index);
        Verlengingsadvies {
            plaats: pad.to_string(),
            telt: uitkomst.telt,
            tekst,
            bezwaren: bezwaren.collect(),
            ontbreekt: missing(&uitkomst.ontbreekt),
        }
    }
}

fn missing(ontbreekt: &[(Ontbreekt, Pad)]) -> Vec<OntbrekendFeit> {
    let facts = ontbreekt.iter().map(|(wat, pad)| OntbrekendFeit {
        wat: *wat,
        plaats: pad.to_string(),
        vraag: zin::ontbreekt(*wat).to_owned(),
    });
    facts.collect()
}
