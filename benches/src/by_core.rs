//! W by the core: rules from `w.json`, the compiled program, the core's own validation.

use koppelvlak::bron::Vindplaats;
use koppelvlak::bsn::Bsn;
use koppelvlak::datum::Datum;
use koppelvlak::diagram::Diagram;
use koppelvlak::id::{FeitId, LijstId, RegelId};
use koppelvlak::postcode::Postcode;
use koppelvlak::programma::{Bekend, Programma, Stap};
use koppelvlak::regelset::{Keuze, ProfielProgramma, Regelset};
use koppelvlak::verklaring::Verklaring;
use koppelvlak::waarheid::Waarheid;
use serde::Serialize;

use crate::by_hand::Besluit;
use crate::record::{FEITEN, Record, known};

/// The rules of W, read and compiled.
#[derive(Debug)]
pub struct Werklast {
    regelset: Regelset,
    profiel: ProfielProgramma,
    /// Where each feit stands in the program, by number of feit.
    feiten: Vec<usize>,
    wortel: usize,
}

/// What is written into, again and again.
#[derive(Debug, Default)]
pub struct Klad {
    values: Vec<Bekend<bool>>,
    vraagt: Vec<bool>,
    uit: Vec<u8>,
}

impl Werklast {
    /// Reads `w.json`. `None`: the core refuses it, which `tests/agree.rs` rules out.
    #[must_use]
    pub fn new() -> Option<Self> {
        let regelset = Regelset::read(include_str!("../w.json")).ok()?;
        let stand = regelset.standen().first()?;
        let profiel = regelset.profielen(stand).next()?;
        let lijst = regelset.lijst(&LijstId::try_from("canoniek").ok()?)?;
        let profiel = regelset.programma_met(stand, profiel, lijst, &Keuze::default());
        let place =
            |feit| (0..profiel.programma.len()).find(|at| is_feit(&profiel.programma, *at, feit));
        let feiten: Vec<usize> = (0..FEITEN).filter_map(place).collect();
        let wortel = profiel.lezingen.first()?.1.at;
        Some(Self {
            regelset,
            profiel,
            feiten,
            wortel,
        })
    }

    /// Room for one case at a time.
    #[must_use]
    pub fn klad(&self) -> Klad {
        let len = self.programma().len();
        Klad {
            values: vec![Bekend::NIETS; len],
            vraagt: vec![false; len],
            uit: Vec::new(),
        }
    }

    /// The program.
    #[must_use]
    pub fn programma(&self) -> &Programma {
        &self.profiel.programma
    }

    /// Where the outcome stands in the program.
    #[must_use]
    pub fn wortel(&self) -> usize {
        self.wortel
    }

    /// The decision diagram of the outcome, made once.
    #[must_use]
    pub fn diagram(&self) -> Option<&Diagram> {
        self.profiel.lezingen.first()?.1.diagram(self.programma())
    }

    /// Outcome, criteria, and what to ask. Allocates nothing.
    pub fn decide(&self, feiten: &[Bekend<bool>], klad: &mut Klad) -> Besluit {
        self.programma().run(feiten, &mut klad.values);
        let open = self
            .programma()
            .ask(self.wortel, &klad.values, &mut klad.vraagt);
        let asked = self.feiten.iter().zip(0_u32..);
        let asked = asked.filter(|(place, _)| klad.vraagt.get(**place).copied().unwrap_or(false));
        let vraagt = if open {
            asked.fold(0, |mask, (_, at)| mask | 1 << at)
        } else {
            0
        };
        let (uitkomst, criteria) = self.read_off(klad);
        Besluit {
            uitkomst,
            criteria,
            vraagt,
        }
    }

    /// A record as JSON in, the verdict as JSON out. `None`: it is no record.
    pub fn verdict<'out>(&self, json: &str, klad: &'out mut Klad) -> Option<&'out str> {
        let record: Record<'_> = serde_json::from_str(json).ok()?;
        self.programma()
            .run(&known(&record.feiten().in_order()), &mut klad.values);
        let (uitkomst, criteria) = self.read_off(klad);
        klad.write(&Verdict {
            id: record.id,
            uitkomst,
            criteria,
            fouten: Fouten::of(&record),
        })
    }

    /// A record as JSON in; verdict, explanation, questions and sources as JSON out.
    pub fn explained<'out>(&self, json: &str, klad: &'out mut Klad) -> Option<&'out str> {
        let record: Record<'_> = serde_json::from_str(json).ok()?;
        let feiten = record.feiten().in_order();
        self.programma().run(&known(&feiten), &mut klad.values);
        let (uitkomst, criteria) = self.read_off(klad);
        let verklaring =
            Verklaring::of(&self.regelset, self.programma(), &klad.values, self.wortel)?;
        let uitleg = Uitleg {
            verdict: Verdict {
                id: record.id,
                uitkomst,
                criteria,
                fouten: Fouten::of(&record),
            },
            vragen: self.questions(&feiten),
            regels: self.sources(&verklaring),
            verklaring: &verklaring,
        };
        klad.write(&uitleg)
    }

    fn read_off(&self, klad: &Klad) -> (Waarheid, [Waarheid; 4]) {
        let at = |place: usize| {
            klad.values
                .get(place)
                .map_or(Waarheid::Onbekend, |value| (*value).into())
        };
        let mut criteria = [Waarheid::Onbekend; 4];
        for (waarheid, (_, place)) in criteria.iter_mut().zip(&self.profiel.criteria) {
            *waarheid = at(*place);
        }
        (at(self.wortel), criteria)
    }

    fn questions(&self, feiten: &[Waarheid]) -> Vec<Vraag<'_>> {
        let openstaand = self
            .diagram()
            .map(|diagram| diagram.ask(feiten))
            .unwrap_or_default();
        let asked = openstaand
            .feiten
            .iter()
            .filter_map(|nummer| self.regelset.feit(*nummer));
        asked
            .map(|feit| Vraag {
                feit: &feit.id,
                vraag: &feit.vraag,
                uitleg: &feit.uitleg,
            })
            .collect()
    }

    fn sources(&self, verklaring: &Verklaring) -> Vec<Regel<'_>> {
        let stand = self.regelset.standen().first();
        let named = verklaring.steps().filter_map(|step| step.regel.as_ref());
        let used = named.filter_map(|id| self.regelset.criterium(stand?, id));
        used.map(|c| Regel {
            regel: &c.id,
            titel: &c.titel,
            vindplaatsen: &c.vindplaats,
        })
        .collect()
    }
}

impl Klad {
    fn write(&mut self, answer: &impl Serialize) -> Option<&str> {
        self.uit.clear();
        serde_json::to_writer(&mut self.uit, answer).ok()?;
        std::str::from_utf8(&self.uit).ok()
    }
}

fn is_feit(programma: &Programma, at: usize, feit: usize) -> bool {
    programma
        .stap(at)
        .is_some_and(|(stap, _)| stap == Stap::Feit(feit))
}

#[derive(Serialize)]
struct Verdict<'a> {
    id: &'a str,
    uitkomst: Waarheid,
    criteria: [Waarheid; 4],
    fouten: Fouten,
}

#[derive(Serialize)]
struct Uitleg<'a> {
    #[serde(flatten)]
    verdict: Verdict<'a>,
    verklaring: &'a Verklaring,
    vragen: Vec<Vraag<'a>>,
    regels: Vec<Regel<'a>>,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the words of the contract")]
struct Vraag<'a> {
    feit: &'a FeitId,
    vraag: &'a str,
    uitleg: &'a str,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the words of the contract")]
struct Regel<'a> {
    regel: &'a RegelId,
    titel: &'a str,
    vindplaatsen: &'a [Vindplaats],
}

/// What is wrong with a record, in the order of the form.
struct Fouten([Option<&'static str>; 3]);

impl Fouten {
    fn of(record: &Record<'_>) -> Self {
        let persoon = &record.persoon;
        let born = Datum::parse(persoon.geboortedatum).zip(Datum::parse(record.aanmelddatum));
        Self([
            Bsn::parse(persoon.bsn).is_err().then_some("bsn"),
            Postcode::parse(persoon.postcode)
                .is_err()
                .then_some("postcode"),
            born.is_none_or(|(born, referred)| born > referred)
                .then_some("geboortedatum"),
        ])
    }
}

impl Serialize for Fouten {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().flatten())
    }
}
