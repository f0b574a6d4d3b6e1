//! What is compiled once and held against every table.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use koppelvlak::contract::bevinding::Fout;
use koppelvlak::contract::criteria::{CriteriaAdvies, CriteriaInvoer};
use koppelvlak::contract::feitentoets::{Feitentoets, Regels};
use koppelvlak::criteria::Maatstaf;
use koppelvlak::id::RegioId;
use koppelvlak::regelset::{ProfielSoort, Regelset};
use koppelvlak::tabel::{Kernen, Resultaat, Tabel, Tabelplan, Tabeltoets};
use koppelvlak::waarheid::Waarheid;

use super::fout::{self, Fouten};
use super::indeling::{self, Indeling};
use super::resultaat;
use super::uitvoer::Als;

/// How many plans are kept; more than this many sets of results are made again.
const PLANNEN: usize = 64;

/// Plans by the results that are asked for and how they come out.
type Plannen = BTreeMap<(Vec<String>, Als), Arc<Plan>>;

/// The rules of one day with the choices of a caller.
pub(crate) struct Kern {
    toets: Feitentoets,
    plannen: Mutex<Plannen>,
}

/// What to run for some results.
pub(crate) struct Plan {
    programma: Tabelplan,
    als: Als,
    velden: Vec<Field>,
}

impl Kern {
    /// Compiles the rules, after a look at every choice.
    pub(super) fn new(
        eigen: Option<&str>,
        regio: Option<RegioId>,
        invoer: &CriteriaInvoer,
    ) -> Result<Self, Fouten> {
        let wrong = |all: Vec<_>| all.iter().map(fout::of_regelset).collect::<Fouten>();
        let regels = match eigen.map(Regelset::read) {
            None => Regels::Bekend(Regelset::builtin()),
            Some(own) => Regels::Eigen(Box::new(own.map_err(wrong)?)),
        };
        let maatstaf = {
            let day = invoer.peildatum;
            let of_region = |id: &RegioId| {
                let found = day.and_then(|day| regels.van_regio(id, day));
                found.ok_or_else(|| vec![no_region()])
            };
            let region = regio.as_ref().map(of_region).transpose()?;
            invoer.maatstaf(region.unwrap_or(&regels))?
        };
        let toets = Feitentoets::new(regels, regio, maatstaf);
        Tabeltoets::new(toets.regelset(), toets.maatstaf())
            .map_err(|fout| vec![fout::of_toets(&fout, "peildatum")])?;
        Ok(Self {
            toets,
            plannen: Mutex::default(),
        })
    }

    /// The rules, those of the region included.
    pub(crate) fn regelset(&self) -> &Regelset {
        self.toets.regelset()
    }

    /// The day and the choices.
    pub(super) fn maatstaf(&self) -> &Maatstaf {
        self.toets.maatstaf()
    }

    /// The plan for some results, made once.
    pub(super) fn plan(&self, namen: &[String], als: Als) -> Result<Arc<Plan>, Fouten> {
        let key = (namen.to_vec(), als);
        if let Some(plan) = self
            .plannen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
        {
            return Ok(plan.clone());
        }
        let made = Arc::new(self.make(namen, als)?);
        let mut kept = self.plannen.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= PLANNEN {
            kept.clear();
        }
        kept.insert(key, made.clone());
        Ok(made)
    }

    fn make(&self, namen: &[String], als: Als) -> Result<Plan, Fouten> {
        let resultaten: Vec<Resultaat> = namen
            .iter()
            .filter_map(|naam| resultaat::read(naam))
            .collect();
        let unread = namen.len() - resultaten.len();
        let mut fouten: Fouten = std::iter::repeat_with(resultaat::unknown)
            .take(unread)
            .collect();
        for (at, naam) in namen.iter().enumerate() {
            if namen.iter().take(at).any(|other| other == naam) {
                fouten.push(indeling::dubbel(naam));
            }
        }
        let regelset = self.regelset();
        let wrong = |fout| vec![fout::of_toets(&fout, "resultaten")];
        let toets = Tabeltoets::new(regelset, self.maatstaf()).map_err(wrong)?;
        for one in &resultaten {
            let found = toets.plan(std::slice::from_ref(one));
            fouten.extend(found.err().map(|fout| fout::of_toets(&fout, "resultaten")));
        }
        if !fouten.is_empty() {
            return Err(fouten);
        }
        let programma = toets.plan(&resultaten).map_err(wrong)?;
        let mut uit = Vec::new();
        // no rows: only the words of each result
        let ran = programma.run(&Tabel::new(regelset, 0), Kernen::Een, &mut uit);
        ran.map_err(|fout| vec![fout::of_kolom(&fout, "", 0)])?;
        let velden = namen
            .iter()
            .zip(&uit)
            .map(|(naam, uit)| als.field(naam, uit));
        let velden = velden
            .collect::<Result<_, _>>()
            .map_err(|error| unexpected(&error))?;
        Ok(Plan {
            programma,
            als,
            velden,
        })
    }

    /// Every result that all triage looks at: what to ask for is what this looks at.
    pub(super) fn all(&self) -> Vec<String> {
        let toets = Tabeltoets::new(self.regelset(), self.maatstaf());
        let has = |soort| {
            toets
                .as_ref()
                .is_ok_and(|toets| toets.profiel(soort).is_some())
        };
        let sides = [("wet", ProfielSoort::Wet), ("beleid", ProfielSoort::Beleid)];
        let sides = sides
            .into_iter()
            .filter(|(_, soort)| has(*soort))
            .map(|(naam, _)| naam);
        sides.chain(["route"]).map(str::to_owned).collect()
    }

    /// Why a row came out so: the answer of `check_criteria` on its feiten.
    pub(super) fn explain(&self, row: &[Waarheid]) -> CriteriaAdvies {
        self.toets.explain(row)
    }
}

impl Plan {
    /// The program over the rows of a table.
    pub(crate) fn programma(&self) -> &Tabelplan {
        &self.programma
    }

    /// The numbers of the feiten that are looked at.
    pub(super) fn feiten(&self) -> &[usize] {
        self.programma.feiten()
    }

    /// The columns that come out, those that are kept first.
    pub(super) fn schema(&self, from: &Schema, indeling: &Indeling) -> Result<SchemaRef, Fouten> {
        let kept = indeling
            .behoud()
            .iter()
            .filter_map(|at| from.fields().get(*at).cloned());
        let fields: Vec<_> = kept
            .chain(self.velden.iter().cloned().map(Arc::new))
            .collect();
        let twice = fields.iter().enumerate().filter(|(at, field)| {
            fields
                .iter()
                .take(*at)
                .any(|other| other.name() == field.name())
        });
        let twice: Fouten = twice
            .map(|(_, field)| indeling::dubbel(field.name()))
            .collect();
        if twice.is_empty() {
            Ok(Arc::new(Schema::new(fields)))
        } else {
            Err(twice)
        }
    }

    /// The results alone.
    pub(super) fn results(&self) -> Schema {
        Schema::new(self.velden.clone())
    }

    /// Works out the results for the rows of a batch.
    pub(super) fn run(
        &self,
        regelset: &Regelset,
        indeling: &Indeling,
        schema: &SchemaRef,
        batch: &RecordBatch,
        eerste: usize,
        kernen: Kernen,
    ) -> Result<RecordBatch, Fouten> {
        let wanted = |nummer: usize| self.feiten().binary_search(&nummer).is_ok();
        let mut uit = Vec::new();
        let ran = indeling.with_tabel(regelset, batch, eerste, wanted, |tabel| {
            self.programma.run(tabel, kernen, &mut uit)
        })?;
        ran.map_err(|fout| vec![fout::of_kolom(&fout, "", eerste)])?;
        let rijen = batch.num_rows();
        let kept = indeling
            .behoud()
            .iter()
            .filter_map(|at| batch.columns().get(*at).cloned());
        let made = uit.into_iter().map(|uit| self.als.array(uit, rijen));
        let columns = kept
            .map(Ok)
            .chain(made)
            .collect::<Result<Vec<ArrayRef>, _>>();
        let options = RecordBatchOptions::new().with_row_count(Some(rijen));
        let made = columns.and_then(|columns| {
            RecordBatch::try_new_with_options(schema.clone(), columns, &options)
        });
        made.map_err(|error| unexpected(&error))
    }
}

/// What Arrow refuses although it was made to fit.
fn unexpected(error: &ArrowError) -> Fouten {
    vec![fout::onleesbaar(&error.to_string())]
}

fn no_region() -> Fout {
    fout::at(
        "regio-onbekend",
        &["regio"],
        "Deze regio is er niet op deze peildatum.",
        "regio: not known on this day",
    )
}
