//! From a dossier to a card: first whether anyone may know, then the whole, then each
//! element by itself.

use super::Kaartuitkomst as Uitkomst;
use super::contextkaart::{Contextkaart, Elementsoort, Kaartelement, Kanaal};
use super::controle::{check_element, check_whole};
use super::dossier::{Casusstand, Dossier, Element};
use super::geldigheid::currency;
use super::wet::{self, Wet};
use crate::aanmelding::organisatie::Organisatie;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json;
use crate::orde;
use crate::pad::Pad;
use crate::regelset::document::verstrekkingsregel::{Anders, Rij, Verstrekkingsvoorwaarde};
use crate::regelset::{Ernst, Regelset};
use crate::stroom::{OntvangerSoort, Regime};
use crate::verstrekking::{Getoetst, Toets, Verstrekkingsuitkomst};
use crate::waarheid::Waarheid;

/// What came of the question.
#[derive(Clone, Debug)]
pub struct Uitslag<'a> {
    /// What came of it.
    pub uitkomst: Uitkomst,
    /// The card, if there is one.
    pub kaart: Option<Contextkaart>,
    /// Which law governs, as far as it was looked at and is known.
    pub regime: Option<Regime>,
    /// The organisations to choose from, if the receiver is no legal party.
    pub kies: &'a [Organisatie],
    /// What to ask: only what can still make a difference.
    pub vragen: Vec<Vraag<'a>>,
    /// The conditions on the whole that do not hold.
    pub niet_voldaan: Vec<&'a Verstrekkingsvoorwaarde>,
    /// Everything that is missing or does not fit.
    pub bevindingen: Vec<Bevinding>,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Vraag<'a> {
    /// The condition that asks; `None`: whether the casus was taken up as radicalisering.
    pub voorwaarde: Option<&'a Verstrekkingsvoorwaarde>,
    /// Where to answer it.
    pub plaats: Pad,
}

/// Makes the card of a dossier. `read`: what could not be read in it.
#[must_use]
pub fn compose<'a>(
    regelset: &'a Regelset,
    peildatum: Datum,
    dossier: &Dossier,
    read: &[Bevinding],
) -> Uitslag<'a> {
    let wet = Wet::new(regelset, peildatum);
    // first the receiver, so that the answer to nobody is the same for everybody
    if dossier.ontvanger.soort == Some(OntvangerSoort::Zsm) {
        let pad = top().to("ontvanger").to("soort");
        return Uitslag {
            kies: wet.choices(),
            bevindingen: vec![Bevinding::new(pad, "verstrekking-ontvanger-zsm")],
            ..Uitslag::of(Uitkomst::OntvangerOnbepaald)
        };
    }
    match dossier.casus {
        Some(Casusstand::Actief) | None => Bouw::new(regelset, wet, dossier, read).answer(),
        Some(Casusstand::Afgeschermd | Casusstand::NogNietBeoordeeld | Casusstand::NietBekend) => {
            Uitslag::of(Uitkomst::NietBekend)
        }
    }
}

impl Uitslag<'_> {
    fn of(uitkomst: Uitkomst) -> Self {
        Self {
            uitkomst,
            kaart: None,
            regime: None,
            kies: &[],
            vragen: Vec::new(),
            niet_voldaan: Vec::new(),
            bevindingen: Vec::new(),
        }
    }
}

/// A dossier beside the law and what was found.
struct Bouw<'d, 'a> {
    wet: Wet<'a>,
    dossier: &'d Dossier,
    /// The elements with their places.
    elementen: Vec<(Pad, &'d Element)>,
    bevindingen: Vec<Bevinding>,
    /// The places that stand in the way.
    sperren: Vec<Pad>,
}

impl<'d, 'a> Bouw<'d, 'a> {
    fn new(regelset: &Regelset, wet: Wet<'a>, dossier: &'d Dossier, read: &[Bevinding]) -> Self {
        let list = top().to("elementen");
        // what could not be read keeps its place in the list, without content
        let places = (0..).map(|at: usize| list.to(at));
        let elementen: Vec<(Pad, &Element)> = places.zip(&dossier.elementen).collect();
        let mut found: Vec<Bevinding> = within(&top(), check_whole(dossier, wet)).collect();
        for (pad, element) in &elementen {
            found.extend(within(pad, check_element(dossier, element, wet)));
        }
        found.retain(|bevinding| !Bevinding::covered(&bevinding.pad, read));
        let heavy = |found: &&Bevinding| {
            let melding = regelset.melding(found.code);
            melding.is_none_or(|melding| melding.ernst == Ernst::Fout)
        };
        let heavy = found.iter().filter(heavy).chain(read);
        Self {
            sperren: heavy.map(|found| found.pad.clone()).collect(),
            wet,
            dossier,
            elementen,
            bevindingen: found,
        }
    }

    fn answer(self) -> Uitslag<'a> {
        let toets = self.wet.whole(self.dossier);
        let mut uitslag = Uitslag {
            regime: toets.regime,
            ..Uitslag::of(Uitkomst::NogNiet)
        };
        match toets.regime {
            Some(Regime::WgsZvh) => self.under_wgs(&toets, &mut uitslag),
            Some(_) => uitslag.uitkomst = Uitkomst::AndereWet,
            None => uitslag.vragen.push(Vraag {
                voorwaarde: None,
                plaats: top().to("opgepaktAlsPga"),
            }),
        }
        uitslag.bevindingen = self.bevindingen;
        uitslag
    }

    fn under_wgs(&self, toets: &Toets<'a>, uitslag: &mut Uitslag<'a>) {
        let fails = |getoetst: &&Getoetst<'a>| getoetst.waarde == Waarheid::Nee;
        let fails = toets.voorwaarden.iter().filter(fails);
        uitslag.niet_voldaan = fails.map(|getoetst| getoetst.voorwaarde).collect();
        let for_good = |voorwaarde: &&Verstrekkingsvoorwaarde| voorwaarde.anders == Anders::Niet;
        if uitslag.niet_voldaan.iter().any(for_good) {
            uitslag.uitkomst = Uitkomst::NietVoldaan;
            return;
        }
        let parts: Vec<Toets<'a>> = self
            .elementen
            .iter()
            .map(|(_, element)| self.wet.part(self.dossier, element))
            .collect();
        uitslag.vragen = self.questions(toets, &parts);
        let open = toets.voorwaarden.iter().any(|g| g.waarde != Waarheid::Ja);
        if open || !toets.weg.is_known() || self.is_barred_as_a_whole() {
            return;
        }
        let Some(last) = self.dossier.last_day() else {
            return;
        };
        let kaart = self.card(last, toets, &parts);
        uitslag.uitkomst = match (kaart.elementen.is_empty(), kaart.achtergehouden.is_empty()) {
            (false, _) => Uitkomst::Kaart,
            (true, false) => Uitkomst::AllesAchtergehouden,
            (true, true) => Uitkomst::GeenRelevanteContext,
        };
        uitslag.kaart = Some(kaart);
    }

    /// Something that stands in the way of more than one element.
    fn is_barred_as_a_whole(&self) -> bool {
        let list = top().to("elementen");
        let in_one = |pad: &Pad| pad.seen_from(&list).is_some_and(|rest| rest != Pad::top());
        self.sperren.iter().any(|pad| !in_one(pad))
    }

    fn card(&self, last: Datum, toets: &Toets<'a>, parts: &[Toets<'a>]) -> Contextkaart {
        let (peildatum, dossier) = (self.wet.tabel.dag, self.dossier);
        let (mut goes, mut stays) = (Vec::<Kaartelement>::new(), Vec::new());
        let mut rows: Vec<Rij> = Vec::new();
        for ((pad, element), part) in self.elementen.iter().zip(parts) {
            let complete = !self.sperren.iter().any(|place| place.is_within(pad));
            match element.goes(part, peildatum, complete) {
                Ok(element) => {
                    goes.push(element);
                    rows.extend(part.onderdelen.iter().filter_map(|part| part.rij));
                }
                Err(element) => stays.push(element),
            }
        }
        // the order of the input says nothing, and tells nothing of what stays
        orde::sort_by_cached_key(&mut goes, |e| (e.soort, e.datum, json::to_text(e)));
        orde::sort(&mut stays);
        if rows.is_empty() {
            rows.extend(toets.weg.rij);
        }
        orde::sort(&mut rows);
        rows.dedup();
        let there = |soort: &Elementsoort| goes.iter().any(|element| element.soort == *soort);
        let kinds = Elementsoort::ALL.iter().copied();
        Contextkaart {
            zvh: dossier.zvh.clone(),
            versie: dossier.versie.clone(),
            opgesteld_op: dossier.opgesteld_op,
            ontvanger: dossier.ontvanger.clone(),
            doel: dossier.doel.clone(),
            geldig_tot: last,
            laatst_bevestigd: dossier.laatst_bevestigd,
            actualiteit: currency(last, peildatum),
            kanalen: rows
                .into_iter()
                .filter_map(|rij| self.channel(rij))
                .collect(),
            niet_op_de_kaart: kinds.filter(|soort| !there(soort)).collect(),
            elementen: goes,
            achtergehouden: stays,
        }
    }

    fn channel(&self, rij: Rij) -> Option<Kanaal> {
        let row = self.wet.tabel.rij(rij)?;
        Some(Kanaal {
            regel: rij,
            titel: row.titel.clone(),
            grondslag: row.grondslag,
            vindplaatsen: row.vindplaats.clone(),
        })
    }

    /// What is not known of the whole, then of the elements that it can still help.
    fn questions(&self, whole: &Toets<'a>, parts: &[Toets<'a>]) -> Vec<Vraag<'a>> {
        let mut asked = Vec::new();
        add_open(&mut asked, &top(), &whole.voorwaarden);
        for ((pad, _), toets) in self.elementen.iter().zip(parts) {
            for part in &toets.onderdelen {
                if part.uitkomst == Verstrekkingsuitkomst::Onbekend {
                    add_open(&mut asked, pad, &part.voorwaarden);
                }
            }
        }
        asked
    }
}

/// One place is asked about once.
fn add_open<'a>(asked: &mut Vec<Vraag<'a>>, pad: &Pad, tested: &[Getoetst<'a>]) {
    for getoetst in tested.iter().filter(|g| g.waarde == Waarheid::Onbekend) {
        let plaats = pad.join(&wet::place_of(&getoetst.plaats));
        if asked.iter().all(|other| other.plaats != plaats) {
            asked.push(Vraag {
                voorwaarde: Some(getoetst.voorwaarde),
                plaats,
            });
        }
    }
}

fn within(pad: &Pad, found: Vec<Bevinding>) -> impl Iterator<Item = Bevinding> {
    found.into_iter().map(|bevinding| Bevinding {
        pad: pad.join(&bevinding.pad),
        ..bevinding
    })
}

fn top() -> Pad {
    Pad::top().to("dossier")
}
