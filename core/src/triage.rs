//! The national triage: which advice fits an aanmelding, and why.
//!
//! Several steps may hold at once; the first leads, the others stand beside it.
//! Every outcome is advice to the people who weigh the casus. Nothing here
//! rejects or closes.

use crate::aanmelding::uitspraak::Uitspraak;
use crate::criteria::{self, Maatstaf, Uitslag};
use crate::feit::Feitenblad;
use crate::pad::Pad;
use crate::regelset::{Keuze, Regelset, Stand, TriageProgramma, TriageStap, Vervolg};
use crate::tafel::{self, Onderwerp, TafelUitslag};
use crate::uitkomst::Indicatie;
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// What the triage advises.
#[must_use]
#[derive(Clone, Debug)]
pub struct TriageUitslag<'r> {
    /// The steps that hold, in order: the first one leads.
    pub geldt: Vec<Stapuitslag<'r>>,
    /// The steps that may still hold, in order.
    pub open: Vec<Stapuitslag<'r>>,
    /// The neighbouring tables, each with what it says.
    pub tafels: Vec<TafelUitslag<'r>>,
    /// Law and policy; absent when a step says that there is no need to know.
    pub toets: Option<Uitslag<'r>>,
    /// What is known, with what was worked out on the way.
    pub blad: Feitenblad<'r>,
}

/// One step that holds or may hold.
#[must_use]
#[derive(Clone, Debug)]
pub struct Stapuitslag<'r> {
    /// The step.
    pub stap: &'r TriageStap,
    /// Why.
    pub verklaring: Verklaring,
    /// The feiten that can still change it, by number.
    pub openstaand: Vec<usize>,
}

/// What is known besides the feiten of the aanmelding.
#[derive(Clone, Debug)]
pub struct Aanvulling<'a> {
    /// Whether the aanmelding is complete enough to weigh.
    pub volledig: Waarheid,
    /// Whether the stuurgroep gave a mandate for an extra taak (MJA §2.2.4). Said by the house.
    pub mandaat_extra_taak: &'a Uitspraak,
    /// Whether the gemeente belongs to the region.
    pub gemeente_in_regio: Waarheid,
    /// What the form brings up: it decides which tables are looked at, never an outcome.
    pub onderwerp: Onderwerp,
}

/// Works out the advice.
pub fn advise<'r>(
    regelset: &'r Regelset,
    maatstaf: &Maatstaf,
    mut blad: Feitenblad<'r>,
    aanvulling: &Aanvulling<'_>,
) -> TriageUitslag<'r> {
    let toets = criteria::check(regelset, maatstaf, blad.waarden());
    derive(&mut blad, &toets, aanvulling);
    let lijst = criteria::chosen_list(regelset, maatstaf);
    let Some((stand, lijst)) = regelset.stand(maatstaf.peildatum).zip(lijst) else {
        return TriageUitslag {
            geldt: Vec::new(),
            open: Vec::new(),
            tafels: Vec::new(),
            toets: Some(toets),
            blad,
        };
    };
    let chosen;
    let programmas = match regelset.stappen(stand, &lijst.id) {
        Some(standard) if maatstaf.keuze == Keuze::default() => standard,
        _ => {
            chosen = regelset.stappen_met(stand, lijst, &maatstaf.keuze);
            &chosen
        }
    };
    let onderwerp = &aanvulling.onderwerp;
    let tafels = tafel::check(regelset, stand, &programmas.tafels, &blad, onderwerp);
    let (geldt, open) = walk(regelset, stand, &programmas.triage, &blad, &tafels);
    let needless = geldt
        .iter()
        .any(|step| step.stap.vervolg == Vervolg::StoptZonderToets);
    let toets = (!needless).then_some(toets);
    TriageUitslag {
        geldt,
        open,
        tafels,
        toets,
        blad,
    }
}

/// A feit that the library works out from the others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Afgeleid {
    /// Whether law and policy together come out so.
    Indicatie(Indicatie),
    /// Whether the area of the region is known.
    RegioBekend,
    /// Whether nobody knows if the local approach was tried.
    LokaalOnbekend,
}

const AFGELEID: [(&str, Afgeleid); 7] = [
    ("regio-bekend", Afgeleid::RegioBekend),
    ("indicatie-past", Afgeleid::Indicatie(Indicatie::Past)),
    (
        "indicatie-past-wettelijk",
        Afgeleid::Indicatie(Indicatie::PastWettelijk),
    ),
    (
        "indicatie-geen-wgs-grondslag",
        Afgeleid::Indicatie(Indicatie::GeenWgsGrondslag),
    ),
    (
        "indicatie-past-niet",
        Afgeleid::Indicatie(Indicatie::PastNiet),
    ),
    ("indicatie-open", Afgeleid::Indicatie(Indicatie::Onbekend)),
    ("lokale-aanpak-onbekend", Afgeleid::LokaalOnbekend),
];

/// Whether the local approach was tried first.
pub(crate) const LOKALE_AANPAK: &str = "lokale-aanpak-geprobeerd";

/// How the library works out this feit from the others, if it does.
pub(crate) fn works_out(feit: &str) -> Option<Afgeleid> {
    let found = AFGELEID.iter().find(|(name, _)| *name == feit);
    found.map(|(_, afgeleid)| *afgeleid)
}

/// Whether it is known which gemeenten the region of these rules has.
pub(crate) fn area_is_known(regelset: &Regelset) -> Waarheid {
    let regio = regelset.regio();
    yes_if(regio.is_some_and(|regio| regio.profiel.gebied.is_some()))
}

/// The feiten that the library itself answers.
pub(crate) fn derive(blad: &mut Feitenblad, toets: &Uitslag, aanvulling: &Aanvulling) {
    blad.set("aanmelding-volledig", aanvulling.volledig);
    blad.set("gemeente-in-regio", aanvulling.gemeente_in_regio);
    for (feit, afgeleid) in AFGELEID {
        let waarde = match afgeleid {
            Afgeleid::Indicatie(indicatie) => {
                indicatie.holds(toets.wet.uitkomst, toets.beleid.uitkomst)
            }
            Afgeleid::RegioBekend => area_is_known(blad.regelset()),
            Afgeleid::LokaalOnbekend => yes_if(blad.waarde(LOKALE_AANPAK) == Waarheid::Onbekend),
        };
        blad.set(feit, waarde);
    }
    let mandate = Pad::top().to("mandaatExtraTaak");
    blad.say("mandaat-extra-taak", mandate, aanvulling.mandaat_extra_taak);
}

/// A settled outcome of our own as a value; never for something that can be unknown.
fn yes_if(settled: bool) -> Waarheid {
    if settled { Waarheid::Ja } else { Waarheid::Nee }
}

/// The steps that hold and the ones that may, up to the first that stops.
///
/// A table that nothing brings up is not asked about.
fn walk<'r>(
    regelset: &'r Regelset,
    stand: &'r Stand,
    programmas: &TriageProgramma,
    blad: &Feitenblad,
    tafels: &[TafelUitslag],
) -> (Vec<Stapuitslag<'r>>, Vec<Stapuitslag<'r>>) {
    let TriageProgramma { programma, stappen } = programmas;
    let values = programma.values(blad.waarden());
    let (mut geldt, mut open) = (Vec::new(), Vec::new());
    for (stap, wortel) in regelset.triage(stand).zip(stappen) {
        let Some(verklaring) = Verklaring::of(regelset, programma, &values, wortel.at) else {
            continue;
        };
        let uitkomst = verklaring.uitkomst;
        let step = Stapuitslag {
            stap,
            verklaring,
            openstaand: wortel.ask(programma, &values, blad.waarden()).feiten,
        };
        match uitkomst {
            Waarheid::Nee => {}
            Waarheid::Onbekend if !is_brought_up(stap, tafels) => {}
            Waarheid::Onbekend => open.push(step),
            Waarheid::Ja => geldt.push(step),
        }
        if uitkomst == Waarheid::Ja && stap.vervolg != Vervolg::GaatDoor {
            break;
        }
    }
    (geldt, open)
}

/// Whether a step that leads to a table is worth asking about; other steps are.
fn is_brought_up(stap: &TriageStap, tafels: &[TafelUitslag]) -> bool {
    let Some(id) = &stap.tafel else { return true };
    tafels
        .iter()
        .any(|tafel| tafel.tafel.id == *id && tafel.aan_de_orde)
}
