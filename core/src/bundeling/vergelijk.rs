//! R9 to R12: what is said about one sleutel: the ends, how far apart, whether people
//! agree, which facts may explain a difference, and what changed within one instrument.

use std::cmp::Reverse;

use super::beeld::{Beeld, Stuk};
use super::bundel::{
    Afstand, Beoordelingsbeeld, Consensus, Onderscheid, Schaal, Sleutelbeeld, Stand, Trend,
    Trendrichting, Verschilverklaring,
};
use super::stemmen;
use crate::beoordeling::{Beoordeling, Bereik, Claim, Conditie, Deling, Over, Sleutel, Zorgniveau};
use crate::orde;
use crate::regelset::document::instrument::Methode;
use crate::verzameling::Map;

/// Every sleutel, in order.
pub(super) fn compare(beeld: &Beeld<'_>) -> Vec<Sleutelbeeld> {
    let keys = beeld.sleutels.iter();
    keys.map(|(sleutel, members)| one(beeld, sleutel, members))
        .collect()
}

/// The context, by reference.
pub(super) fn context(beeld: &Beeld<'_>) -> Vec<Beoordelingsbeeld> {
    let context = beeld.stukken.iter().filter(|stuk| stuk.claim.is_context());
    context.map(|stuk| show(beeld, stuk)).collect()
}

fn one(beeld: &Beeld<'_>, sleutel: &Sleutel, members: &[usize]) -> Sleutelbeeld {
    let stukken: Vec<&Stuk<'_>> = members
        .iter()
        .filter_map(|at| beeld.stukken.get(*at))
        .collect();
    let speaking: Vec<usize> = members
        .iter()
        .copied()
        .filter(|at| beeld.stukken.get(*at).is_some_and(Stuk::speaks))
        .collect();
    let current: Vec<Oordeel<'_>> = speaking
        .iter()
        .filter_map(|at| Oordeel::of(beeld.stukken.get(*at)?))
        .collect();
    let stemmen = stemmen::voices(beeld, &speaking);
    // the ends that decide how far apart: who says most at least, who says least at most
    let most = current.iter().max_by_key(|o| (o.bereik.van, o.recent()));
    let least = current
        .iter()
        .min_by_key(|o| (o.bereik.tot, Reverse(o.recent())));
    let afstand = most
        .zip(least)
        .map(|(most, least)| apart(most.bereik, least.bereik));
    let consensus = agreement(afstand, stemmen.len());
    let differ = matches!(
        consensus,
        Consensus::Uiteenlopend | Consensus::Tegenstrijdig
    );
    let counted = || {
        stukken
            .iter()
            .filter(|stuk| stuk.counts())
            .filter_map(|stuk| Oordeel::of(stuk))
    };
    let newest = || counted().max_by_key(|o| (o.stuk.datum, o.bereik.tot, Reverse(o.stuk.id)));
    Sleutelbeeld {
        sleutel: sleutel.clone(),
        schaal: scale(sleutel.claim),
        beoordelingen: stukken.iter().map(|stuk| show(beeld, stuk)).collect(),
        hoogste: current
            .iter()
            .max_by_key(|o| (o.bereik.tot, o.bereik.van, o.recent()))
            .map(Oordeel::stand),
        laagste: current
            .iter()
            .min_by_key(|o| (o.bereik.van, o.bereik.tot, Reverse(o.recent())))
            .map(Oordeel::stand),
        laatst_bekend: newest().filter(|_| current.is_empty()).map(|o| o.stand()),
        afstand,
        consensus,
        stemmen,
        verklaring: most
            .zip(least)
            .filter(|_| differ)
            .map(|(most, least)| explain(beeld, most.stuk, least.stuk)),
        trends: trends(&stukken),
    }
}

/// A result with its place.
#[derive(Clone, Copy)]
struct Oordeel<'s> {
    stuk: &'s Stuk<'s>,
    bereik: Bereik,
}

impl<'s> Oordeel<'s> {
    fn of(stuk: &'s Stuk<'s>) -> Option<Self> {
        let bereik = stuk.plaats.bereik?;
        Some(Self { stuk, bereik })
    }

    /// Of equals the later counts, then the one with the smaller reference.
    fn recent(
        &self,
    ) -> (
        crate::datum::Datum,
        Reverse<&'s crate::kenmerk::BeoordelingId>,
    ) {
        (self.stuk.datum, Reverse(self.stuk.id))
    }

    fn stand(&self) -> Stand {
        Stand {
            beoordeling: self.stuk.id.clone(),
            bereik: self.bereik,
            beoordeeld_op: self.stuk.datum,
        }
    }
}

/// For claims without anchors a level is only the order of the labels.
fn scale(claim: Option<Claim>) -> Schaal {
    if claim.is_some_and(Claim::is_overview) {
        Schaal::Zorgniveau
    } else {
        Schaal::VolgordeBinnenClaim
    }
}

/// How far the lowest that the one can mean lies above the highest that the other can.
fn apart(most: Bereik, least: Bereik) -> Afstand {
    let above = |niveau: Zorgniveau| {
        Zorgniveau::ALL
            .iter()
            .filter(|n| **n > least.tot && **n <= niveau)
            .count()
    };
    match above(most.van) {
        0 => Afstand::Geen,
        1 => Afstand::EenNiveau,
        2 => Afstand::TweeNiveaus,
        _ => Afstand::DrieNiveaus,
    }
}

/// A contradiction inside one organisation is still one; agreement inside it is not.
fn agreement(afstand: Option<Afstand>, voices: usize) -> Consensus {
    match afstand {
        None => Consensus::Geen,
        Some(Afstand::TweeNiveaus | Afstand::DrieNiveaus) => Consensus::Tegenstrijdig,
        Some(Afstand::EenNiveau) => Consensus::Uiteenlopend,
        Some(Afstand::Geen) if voices <= 1 => Consensus::Enkelvoudig,
        Some(Afstand::Geen) => Consensus::Eensgezind,
    }
}

/// R10: the facts in which two results differ. What is not known on one side is a
/// difference too: the statements cannot be laid on each other.
fn explain(beeld: &Beeld<'_>, most: &Stuk<'_>, least: &Stuk<'_>) -> Verschilverklaring {
    let (a, b) = (most.invoer, least.invoer);
    let days = beeld.choice(beeld.invoer.instellingen.datumverschil_dagen, |n| {
        n.datumverschil_dagen
    });
    let apart = most.datum.days_since(least.datum).unsigned_abs();
    let version = |stuk: &Stuk<'_>| {
        stuk.invoer
            .instrument
            .as_ref()
            .and_then(|i| i.versie.clone())
    };
    let same_instrument = most.instrument.map(|i| &i.id) == least.instrument.map(|i| &i.id);
    let known = most.instrument.is_some() && same_instrument;
    let facts = [
        (Onderscheid::Datum, apart > u64::from(days)),
        (
            Onderscheid::Conditie,
            (a.conditie, &a.plan) != (b.conditie, &b.plan),
        ),
        (Onderscheid::Setting, a.setting != b.setting),
        (Onderscheid::Horizon, a.horizon_dagen != b.horizon_dagen),
        (Onderscheid::Bronnen, a.grondslagen != b.grondslagen),
        (Onderscheid::Methode, method(most) != method(least)),
        (
            Onderscheid::Versie,
            known && version(most) != version(least),
        ),
    ];
    let mut verschillen: Vec<Onderscheid> = facts
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(wat, _)| wat)
        .collect();
    if verschillen.is_empty() {
        verschillen.push(Onderscheid::Onverklaard);
    }
    Verschilverklaring {
        hoog: most.id.clone(),
        laag: least.id.clone(),
        verschillen,
    }
}

/// How a result was reached; without an instrument of the catalogue: unstructured.
fn method(stuk: &Stuk<'_>) -> Option<Methode> {
    stuk.instrument.map(|instrument| instrument.methode)
}

/// R12: between successive counting results of one instrument, version and condition.
fn trends(stukken: &[&Stuk<'_>]) -> Vec<Trend> {
    type Reeks<'s> = (&'s str, Option<&'s str>, Option<Conditie>, Option<&'s str>);
    let mut series: Map<Reeks<'_>, Vec<Oordeel<'_>>> = Map::new();
    for stuk in stukken.iter().filter(|stuk| stuk.counts()) {
        let Some((instrument, result)) = stuk.instrument.zip(Oordeel::of(stuk)) else {
            continue;
        };
        let version = stuk
            .invoer
            .instrument
            .as_ref()
            .and_then(|i| i.versie.as_deref());
        let (conditie, plan) = (stuk.invoer.conditie, stuk.invoer.plan.as_deref());
        let reeks = (instrument.id.as_str(), version, conditie, plan);
        series.or_default(reeks).push(result);
    }
    let mut trends = Vec::new();
    for ((_, version, conditie, plan), mut results) in series {
        let whole = conditie.is_some_and(|c| c != Conditie::MetGenoemdPlan || plan.is_some());
        orde::sort_by_key(&mut results, |o| (o.stuk.datum, o.stuk.id));
        for pair in results.windows(2) {
            let [before, after] = pair else { continue };
            let known = version.is_some() && whole;
            trends.push(Trend {
                van: before.stuk.id.clone(),
                naar: after.stuk.id.clone(),
                richting: if known {
                    direction(before.bereik, after.bereik)
                } else {
                    Trendrichting::NietVergelijkbaar
                },
            });
        }
    }
    trends
}

fn direction(before: Bereik, after: Bereik) -> Trendrichting {
    if before == after {
        Trendrichting::Gelijk
    } else if before.is_below(after) {
        Trendrichting::Gestegen
    } else if after.is_below(before) {
        Trendrichting::Gedaald
    } else {
        Trendrichting::NietVergelijkbaar
    }
}

/// A result as it is shown: what the issuer said first. Of one of which only the
/// existence is shared, nothing of the content is, whatever came in.
fn show(beeld: &Beeld<'_>, stuk: &Stuk<'_>) -> Beoordelingsbeeld {
    let withheld = Beoordeling {
        beoordeeld_op: stuk.invoer.beoordeeld_op,
        ..Beoordeling::default()
    };
    let shared = stuk.invoer.deling != Some(Deling::AlleenBestaan);
    let content = if shared { stuk.invoer } else { &withheld };
    let parent = stuk.ouder.and_then(|at| beeld.stukken.get(at));
    let apart = stuk.claim.is_context();
    Beoordelingsbeeld {
        beoordeling: stuk.id.clone(),
        over: if apart {
            stuk.invoer.over.clone()
        } else {
            Over::default()
        },
        claim: apart.then_some(stuk.claim),
        afzender: stuk.invoer.afzender.clone(),
        soort: stuk.soort,
        instrument: stuk.invoer.instrument.clone(),
        afgegeven: content.afgegeven.clone(),
        anker: content.anker,
        beoordeeld_op: stuk.datum,
        informatie_tot: content.informatie_tot,
        conditie: content.conditie,
        plan: content.plan.clone(),
        setting: content.setting,
        horizon_dagen: content.horizon_dagen,
        grondslagen: content.grondslagen.clone(),
        afwijkingen: content.afwijkingen.clone(),
        plaats: stuk.plaats.clone(),
        actualiteit: stuk.actualiteit.clone(),
        rol: stuk.rol,
        waarom_niet: stuk.waarom_niet,
        onderdeel_van: parent.map(|parent| parent.id.clone()),
    }
}
