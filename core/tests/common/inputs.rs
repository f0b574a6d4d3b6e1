//! A few rules, and every input that they can tell apart, by the real triage.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test helper: it may panic, and no test uses all of it"
)]

use koppelvlak::aanmelding::Aanmelding;
use koppelvlak::aanmelding::aanmelder::SoortVerzoek;
use koppelvlak::aanmelding::organisatie::Organisatie;
use koppelvlak::aanmelding::uitspraak::{Modaliteit, Uitspraak};
use koppelvlak::afleiding;
use koppelvlak::analyse::Voorbeeld;
use koppelvlak::criteria::Maatstaf;
use koppelvlak::pad::Pad;
use koppelvlak::regelset::{Document, FeitSoort, Regelset};
use koppelvlak::tafel::Onderwerp;
use koppelvlak::triage::{self, Aanvulling};
use koppelvlak::voorwaarde::Voorwaarde;
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee};
use serde_json::json;

use super::{mini, overlay};

/// How many opties each veld has: three judgements, overlast, what is asked,
/// whether it is complete, and two answers beside the form.
const OPTIES: [usize; 8] = [3, 3, 3, 6, 5, 2, 3, 3];

/// By veld and optie: the opties that fill in what is open.
fn wordt(veld: usize, optie: usize) -> Vec<usize> {
    match (veld, optie) {
        (3, 5) => vec![1, 2, 3],
        (3 | 4, 0) => vec![1, 2, 3, 4],
        (5, _) => vec![optie],
        (_, 0) => vec![1, 2],
        _ => vec![optie],
    }
}

/// One input, with what the real triage makes of it.
pub(crate) struct Input {
    pub(crate) case: [usize; 8],
    pub(crate) waarden: Vec<Waarheid>,
    pub(crate) kosten: u32,
    /// A complete form says what is asked.
    pub(crate) mogelijk: bool,
}

/// Every input.
pub(crate) struct Inputs {
    pub(crate) base: Regelset,
    pub(crate) all: Vec<Input>,
}

thread_local! {
    static INPUTS: Inputs = Inputs::new();
}

/// Rules with one policy definition and five steps. They leave a gap: nothing is
/// said of what does not fit.
pub(crate) fn rules() -> Document {
    let condition = |value| serde_json::from_value::<Voorwaarde>(value).expect("a condition");
    let policy = json!({ "alle": [ { "feit": "gebied-ernstig" }, { "feit": "gebied-lokaal" } ] });
    let mut rules = mini::document(condition(policy));
    let mut bron = rules.bronnen[0].clone();
    bron.id = "conventie".try_into().unwrap();
    rules.bronnen.push(bron);
    rules.feiten.clear();
    for (soort, ids) in [
        (
            FeitSoort::Vraag,
            &[
                "gebied-ernstig",
                "gebied-lokaal",
                "lokale-aanpak-geprobeerd",
                "overlast-feitelijk",
                "overlast-verwacht",
                "overlast-mogelijk",
            ][..],
        ),
        (
            FeitSoort::Afgeleid,
            &[
                "vraagt-informatie",
                "vraagt-advies",
                "vraagt-procesregie",
                "indicatie-past",
                "indicatie-past-niet",
                "indicatie-open",
                "lokale-aanpak-onbekend",
                "aanmelding-volledig",
            ],
        ),
        (FeitSoort::Aanvullend, &["r0", "r1"]),
    ] {
        rules.feiten.extend(ids.iter().map(|id| overlay::feit(id)));
        let new = rules.feiten.iter_mut().rev().take(ids.len());
        new.for_each(|feit| feit.soort = soort);
    }
    let past = json!({ "feit": "indicatie-past" });
    let tried = json!({ "feit": "lokale-aanpak-geprobeerd" });
    rules.triage = vec![
        overlay::stap(
            "landelijk-vraag",
            20,
            "consultatieInfo",
            &json!({ "feit": "vraagt-informatie" }),
        ),
        overlay::stap(
            "landelijk-aanvullen",
            60,
            "aanvullen",
            &json!({ "niet": { "feit": "aanmelding-volledig" } }),
        ),
        overlay::stap(
            "landelijk-open",
            70,
            "aanvullen",
            &json!({ "feit": "indicatie-open" }),
        ),
        overlay::stap(
            "landelijk-lokaal",
            80,
            "terugLokaal",
            &json!({ "alle": [past, { "niet": tried } ] }),
        ),
        overlay::stap(
            "landelijk-regie",
            100,
            "procesregie",
            &json!({ "alle": [past, tried] }),
        ),
    ];
    for stap in rules.triage.iter_mut().take(3) {
        stap.vervolg = koppelvlak::regelset::Vervolg::Stopt;
    }
    rules
}

impl Inputs {
    /// Made once.
    pub(crate) fn with<T>(run: impl FnOnce(&Self) -> T) -> T {
        INPUTS.with(run)
    }

    fn new() -> Self {
        let base = Regelset::new(rules()).expect("sound");
        let all: usize = OPTIES.iter().product();
        let all = (0..all).map(|at| input(&base, case(at))).collect();
        Self { base, all }
    }

    /// Where an example stands.
    pub(crate) fn find(&self, voorbeeld: &Voorbeeld) -> usize {
        let says = |waarde: Option<Waarheid>| match waarde {
            None => 0,
            Some(Ja) => 1,
            _ => 2,
        };
        let form = &voorbeeld.aanmelding;
        let beside = |id: &str| {
            let row = voorbeeld
                .antwoorden
                .iter()
                .find(|(feit, _)| feit.as_str() == id);
            says(row.map(|(_, waarheid)| *waarheid))
        };
        let overlast = &form.gevolgen.overlast;
        let overlast = match (overlast.waarde, overlast.modaliteit) {
            (None, _) => 0,
            (Some(Ja), Some(Modaliteit::Feitelijk)) => 1,
            (Some(Ja), Some(Modaliteit::Verwacht)) => 2,
            (Some(Ja), Some(Modaliteit::Mogelijk)) => 3,
            (Some(Ja), None) => 5,
            _ => 4,
        };
        let verzoek = SOORTEN
            .iter()
            .position(|soort| form.soort_verzoek == Some(*soort));
        let case = [
            says(form.gebiedsproblematiek.ernstig.waarde),
            says(form.gebiedsproblematiek.lokaal.waarde),
            says(form.lokale_aanpak_geprobeerd.waarde),
            overlast,
            verzoek.map_or(0, |at| at + 1),
            usize::from(voorbeeld.op_volledig),
            beside("r0"),
            beside("r1"),
        ];
        let at = self.all.iter().position(|input| input.case == case);
        at.expect("an input")
    }
}

/// The inputs of which every completion is in the set, veld by veld; with
/// `stays`, a veld may be left as it is.
pub(crate) fn certain(set: Vec<bool>, stays: bool) -> Vec<bool> {
    let mut set = set;
    let mut stride = 1;
    for (veld, opties) in OPTIES.iter().enumerate() {
        let holds = |at: usize| {
            let optie = at / stride % opties;
            let start = at - optie * stride;
            let mut wordt = wordt(veld, optie).into_iter();
            wordt.all(|to| set[start + to * stride]) && (!stays || set[at])
        };
        set = (0..set.len()).map(holds).collect();
        stride *= opties;
    }
    set
}

const SOORTEN: [SoortVerzoek; 4] = [
    SoortVerzoek::Casusoverleg,
    SoortVerzoek::Procesregie,
    SoortVerzoek::Advies,
    SoortVerzoek::Informatievraag,
];

/// The case with a number.
fn case(at: usize) -> [usize; 8] {
    let mut rest = at;
    OPTIES.map(|opties| {
        let optie = rest % opties;
        rest /= opties;
        optie
    })
}

fn input(base: &Regelset, case: [usize; 8]) -> Input {
    let says = |optie: usize| [None, Some(Ja), Some(Nee)][optie];
    let said = |optie: usize| Uitspraak {
        waarde: says(optie),
        ..Uitspraak::default()
    };
    let mut form = Aanmelding::default();
    form.gebiedsproblematiek.ernstig = said(case[0]);
    form.gebiedsproblematiek.lokaal = said(case[1]);
    form.lokale_aanpak_geprobeerd = said(case[2]);
    let modaliteiten = [
        Modaliteit::Feitelijk,
        Modaliteit::Verwacht,
        Modaliteit::Mogelijk,
    ];
    form.gevolgen.overlast.waarde =
        [None, Some(Ja), Some(Ja), Some(Ja), Some(Nee), Some(Ja)][case[3]];
    form.gevolgen.overlast.modaliteit = case[3]
        .checked_sub(1)
        .and_then(|at| modaliteiten.get(at).copied());
    form.soort_verzoek = case[4].checked_sub(1).map(|at| SOORTEN[at]);
    form.aanmelder.organisatie = (case[5] == 1).then_some(Organisatie::Politie);
    let mut blad = afleiding::derive(base, &form, &Pad::top());
    for (id, optie) in [("r0", case[6]), ("r1", case[7])] {
        if let Some(waarheid) = says(optie) {
            blad.set(id, waarheid);
        }
    }
    let aanvulling = Aanvulling {
        volledig: [Nee, Ja][case[5]],
        mandaat_extra_taak: &Uitspraak::default(),
        gemeente_in_regio: Waarheid::Onbekend,
        onderwerp: Onderwerp::default(),
    };
    let uitslag = triage::advise(base, &Maatstaf::on(mini::dag()), blad, &aanvulling);
    let filled = case.iter().filter(|optie| **optie > 0).count() + case[5];
    Input {
        case,
        waarden: uitslag.blad.waarden().to_vec(),
        kosten: u32::try_from(filled).unwrap(),
        mogelijk: case[5] == 0 || case[4] > 0,
    }
}

/// How many answers an example gives.
pub(crate) fn cost(voorbeeld: &Voorbeeld) -> u32 {
    let form = &voorbeeld.aanmelding;
    let filled = [
        form.gebiedsproblematiek.ernstig.waarde.is_some(),
        form.gebiedsproblematiek.lokaal.waarde.is_some(),
        form.lokale_aanpak_geprobeerd.waarde.is_some(),
        form.gevolgen.overlast.waarde.is_some(),
        form.soort_verzoek.is_some(),
        form.aanmelder.organisatie.is_some(),
        voorbeeld.op_volledig,
    ];
    let beside = voorbeeld.antwoorden.len();
    u32::try_from(filled.iter().filter(|filled| **filled).count() + beside).unwrap()
}
