//! Outcomes as records: names, titles, sources, questions, sentences.

use super::toets::{
    AndersGelezen, AntwoordSet, BekendFeit, Beslissend, CriteriumToets, FeitAntwoord, FeitHerkomst,
    GebruikteRegel, Kortste, KortsteSets, LezingToets, ProfielToets, Signaal, Toets, Vraag,
};
use crate::criteria::{Inhoud, Maatstaf, ProfielUitslag, Uitslag};
use crate::diagram::{self, Openstaand};
use crate::feit::Feitenblad;
use crate::id::{FeitId, LezingId, RegelId};
use crate::regelset::{FeitSoort, Regelset, Stand};
use crate::tekst;
use crate::tekst::uitleg::Bron;
use crate::uitkomst::Indicatie;
use crate::verklaring::Verklaring;
use crate::verzameling::Set;
use crate::waarheid::Waarheid;

/// Law and policy as a record.
pub(super) fn toets(blad: &Feitenblad, maatstaf: &Maatstaf, uitslag: &Uitslag) -> Toets {
    let regelset = blad.regelset();
    let stand = regelset.stand(maatstaf.peildatum);
    let of = |profiel: &ProfielUitslag| profiel_toets(regelset, stand, uitslag, profiel);
    let trees: Vec<&Verklaring> = [&uitslag.wet, &uitslag.beleid]
        .into_iter()
        .filter_map(|profiel| Some(&profiel.inhoud.as_ref()?.verklaring))
        .collect();
    Toets {
        indicatie: uitslag.indicatie,
        tekst: tekst::indicatie(uitslag.indicatie).to_owned(),
        signalen: signalen(uitslag),
        wet: of(&uitslag.wet),
        beleid: of(&uitslag.beleid),
        feiten: known_feiten(blad, &trees),
        regels: stand
            .map(|stand| used_rules(regelset, stand, uitslag, &trees))
            .unwrap_or_default(),
    }
}

/// The questions for what is open.
pub(super) fn questions(regelset: &Regelset, openstaand: &Openstaand) -> Vec<Vraag> {
    let alone = |nummer: usize, kortste: &diagram::Kortste, uitkomst: Waarheid| {
        let singles = kortste.sets.iter().filter(|set| set.len() == 1).flatten();
        let answer = singles
            .filter(move |(feit, _)| *feit == nummer)
            .map(|(_, antwoord)| *antwoord);
        answer
            .map(move |antwoord| Beslissend { antwoord, uitkomst })
            .collect::<Vec<_>>()
    };
    openstaand
        .feiten
        .iter()
        .filter_map(|nummer| {
            let mut beslist = alone(*nummer, &openstaand.ja, Waarheid::Ja);
            beslist.extend(alone(*nummer, &openstaand.nee, Waarheid::Nee));
            question(regelset, *nummer, beslist)
        })
        .collect()
}

/// Whether people answer this feit; the library never asks what it works out.
pub(super) fn is_asked(regelset: &Regelset, id: &FeitId) -> bool {
    let feit = regelset
        .feit_nummer(id.as_str())
        .and_then(|nummer| regelset.feit(nummer));
    feit.is_some_and(|feit| feit.soort != FeitSoort::Afgeleid)
}

/// The question for one feit.
pub(super) fn question(
    regelset: &Regelset,
    nummer: usize,
    beslist: Vec<Beslissend>,
) -> Option<Vraag> {
    let feit = regelset.feit(nummer)?;
    let (id, vraag, uitleg) = (feit.id.clone(), feit.vraag.clone(), feit.uitleg.clone());
    Some(Vraag {
        feit: id,
        vraag,
        uitleg,
        beslist,
    })
}

/// The feiten in these explanations that are known, with who says so, in the
/// order of the questions.
pub(super) fn known_feiten(blad: &Feitenblad, trees: &[&Verklaring]) -> Vec<BekendFeit> {
    let regelset = blad.regelset();
    let named = trees
        .iter()
        .flat_map(|tree| tree.steps())
        .filter_map(|step| step.feit.as_ref());
    let numbers: Set<usize> = named
        .filter_map(|id| regelset.feit_nummer(id.as_str()))
        .collect();
    let known = numbers.into_iter().filter_map(|nummer| {
        let waarde = blad.waarden().get(nummer).copied()?;
        let id: &FeitId = &regelset.feit(nummer)?.id;
        (waarde != Waarheid::Onbekend).then(|| BekendFeit {
            feit: id.clone(),
            waarde,
            herkomst: blad
                .herkomst(nummer)
                .map(|from| FeitHerkomst {
                    plaats: from.pad.to_string(),
                    organisatie: from.organisatie,
                    datum: from.datum,
                    aard: from.aard,
                })
                .collect(),
        })
    });
    known.collect()
}

fn signalen(uitslag: &Uitslag) -> Vec<Signaal> {
    let (wet, beleid) = (uitslag.wet.uitkomst, uitslag.beleid.uitkomst);
    let inhoud = uitslag.beleid.inhoud.as_ref();
    let outcome = |inhoud: &Inhoud| inhoud.verklaring.uitkomst;
    let reading = inhoud.is_some_and(Inhoud::lezing_is_decisive);
    let criterium =
        inhoud.is_some_and(|i| i.anders.iter().any(|(_, _, anders)| *anders != outcome(i)));
    [
        (
            Indicatie::leaves_policy_open(wet, beleid),
            Signaal::BeleidOpen,
        ),
        (reading, Signaal::LezingBepalend),
        (criterium, Signaal::CriteriumLezingBepalend),
    ]
    .into_iter()
    .filter_map(|(holds, signaal)| holds.then_some(signaal))
    .collect()
}

fn profiel_toets(
    regelset: &Regelset,
    stand: Option<&Stand>,
    uitslag: &Uitslag,
    profiel: &ProfielUitslag,
) -> ProfielToets {
    let (soort, uitkomst) = (profiel.soort, profiel.uitkomst);
    let (Some(inhoud), Some(stand)) = (&profiel.inhoud, stand) else {
        return does_not_apply(profiel);
    };
    let bron = Bron {
        regelset,
        stand,
        lijst: uitslag.leefgebiedenlijst.as_ref(),
    };
    let titel = |id: &RegelId| {
        regelset
            .criterium(stand, id)
            .map(|criterium| criterium.titel.clone())
            .unwrap_or_default()
    };
    let criteria = inhoud.criteria.iter().map(|(id, uitkomst)| CriteriumToets {
        criterium: id.clone(),
        titel: titel(id),
        uitkomst: *uitkomst,
    });
    let open = inhoud.verklaring.uitkomst == Waarheid::Onbekend;
    ProfielToets {
        soort,
        uitkomst,
        reden: None,
        profiel: Some(inhoud.profiel.id.clone()),
        titel: Some(inhoud.profiel.titel.clone()),
        lezing: Some(inhoud.lezing.clone()),
        lezingen: lezingen(inhoud),
        anders_gelezen: otherwise(regelset, stand, inhoud),
        criteria: criteria.collect(),
        verklaring: Some(inhoud.verklaring.clone()),
        uitleg: tekst::uitleg::lines(bron, &inhoud.verklaring),
        vragen: questions(regelset, &inhoud.openstaand),
        kortste: open.then(|| kortste(regelset, &inhoud.openstaand)),
    }
}

fn does_not_apply(profiel: &ProfielUitslag) -> ProfielToets {
    ProfielToets {
        soort: profiel.soort,
        uitkomst: profiel.uitkomst,
        reden: Some(tekst::GEEN_REGEL_OP_DEZE_DAG.to_owned()),
        profiel: None,
        titel: None,
        lezing: None,
        lezingen: Vec::new(),
        anders_gelezen: Vec::new(),
        criteria: Vec::new(),
        verklaring: None,
        uitleg: Vec::new(),
        vragen: Vec::new(),
        kortste: None,
    }
}

fn lezingen(inhoud: &Inhoud) -> Vec<LezingToets> {
    let with_titles = inhoud.per_lezing.iter().zip(&inhoud.profiel.lezing);
    with_titles
        .map(|((lezing, uitkomst), data)| LezingToets {
            lezing: lezing.clone(),
            titel: data.titel.clone(),
            uitkomst: *uitkomst,
        })
        .collect()
}

fn otherwise(regelset: &Regelset, stand: &Stand, inhoud: &Inhoud) -> Vec<AndersGelezen> {
    let titel = |regel: &RegelId, lezing: &LezingId| {
        let criterium = regelset.criterium(stand, regel)?;
        criterium
            .lezing
            .iter()
            .find(|l| l.id == *lezing)
            .map(|l| l.titel.clone())
    };
    inhoud
        .anders
        .iter()
        .map(|(regel, lezing, uitkomst)| AndersGelezen {
            regel: regel.clone(),
            lezing: lezing.clone(),
            titel: titel(regel, lezing).unwrap_or_default(),
            uitkomst: *uitkomst,
        })
        .collect()
}

fn kortste(regelset: &Regelset, openstaand: &Openstaand) -> Kortste {
    let sets = |kortste: &diagram::Kortste| {
        (kortste.antwoorden > 0).then(|| KortsteSets {
            antwoorden: u32::try_from(kortste.antwoorden).unwrap_or(u32::MAX),
            aantal: kortste.aantal.to_string(),
            sets: kortste
                .sets
                .iter()
                .map(|set| answers(regelset, set))
                .collect(),
        })
    };
    Kortste {
        ja: sets(&openstaand.ja),
        nee: sets(&openstaand.nee),
    }
}

fn answers(regelset: &Regelset, set: &[(usize, Waarheid)]) -> AntwoordSet {
    let answer = |(nummer, antwoord): &(usize, Waarheid)| {
        let feit = regelset.feit(*nummer)?.id.clone();
        Some(FeitAntwoord {
            feit,
            antwoord: *antwoord,
        })
    };
    AntwoordSet {
        antwoorden: set.iter().filter_map(answer).collect(),
    }
}

/// The profielen and every named rule in the explanations, in order of first use.
fn used_rules(
    regelset: &Regelset,
    stand: &Stand,
    uitslag: &Uitslag,
    trees: &[&Verklaring],
) -> Vec<GebruikteRegel> {
    let profielen = [&uitslag.wet, &uitslag.beleid]
        .into_iter()
        .filter_map(|p| p.inhoud.as_ref());
    let mut rules: Vec<GebruikteRegel> = profielen
        .map(|inhoud| GebruikteRegel {
            regel: inhoud.profiel.id.to_string(),
            titel: inhoud.profiel.titel.clone(),
            geldig_vanaf: inhoud.profiel.geldig_vanaf,
            vindplaatsen: inhoud.profiel.vindplaats.clone(),
        })
        .collect();
    let mut seen = Set::new();
    let named = trees
        .iter()
        .flat_map(|tree| tree.steps())
        .filter_map(|step| step.regel.as_ref());
    for criterium in named
        .filter(|id| seen.insert(*id))
        .filter_map(|id| regelset.criterium(stand, id))
    {
        rules.push(GebruikteRegel {
            regel: criterium.id.to_string(),
            titel: criterium.titel.clone(),
            geldig_vanaf: criterium.geldig_vanaf,
            vindplaatsen: criterium.vindplaats.clone(),
        });
    }
    rules
}
