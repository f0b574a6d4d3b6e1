//! Which column is which feit, found once for all batches of a table.

use std::collections::BTreeMap;

use arrow_array::RecordBatch;
use arrow_schema::{FieldRef, Schema};
use koppelvlak::id::FeitId;
use koppelvlak::regelset::Regelset;
use koppelvlak::tabel::{Kolom, Tabel};

use super::fout::{self, Fouten};
use super::kolom::{self, Opslag};

/// How the columns of a caller are to be read.
#[derive(Clone, Debug, Default)]
pub(super) struct Wijzer {
    /// Feiten by the name of their column, where that is another.
    pub(super) kolommen: BTreeMap<String, String>,
    /// Whether a column that is no feit is left aside.
    pub(super) negeer: bool,
    /// Columns that come out as they came in.
    pub(super) behoud: Vec<String>,
}

/// The columns of a table, as far as they are used.
#[derive(Clone, Debug)]
pub(super) struct Indeling {
    feiten: Vec<Feitkolom>,
    /// The places of the columns that come out again.
    behoud: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Feitkolom {
    plaats: usize,
    naam: String,
    feit: FeitId,
    nummer: usize,
}

impl Indeling {
    /// Finds everything in the names and types that does not fit.
    pub(super) fn new(
        schema: &Schema,
        wijzer: &Wijzer,
        regelset: &Regelset,
    ) -> Result<Self, Fouten> {
        let mut fouten = Vec::new();
        let mut feiten: Vec<Feitkolom> = Vec::new();
        let empty = Tabel::new(regelset, 0);
        for (plaats, field) in schema.fields().iter().enumerate() {
            let naam = field.name();
            let found = wijzer.kolommen.get(naam).unwrap_or(naam);
            let nummer = regelset.feit_nummer(found);
            let Some((nummer, feit)) = nummer.zip(FeitId::try_from(found.as_str()).ok()) else {
                fouten.extend(wijzer.no_feit(naam));
                continue;
            };
            if !kolom::admits(field.data_type()) {
                fouten.push(fout::kolomtype(naam, &field.data_type().to_string()));
            }
            // the core says which feiten may be given
            let nothing = Kolom::Bytes {
                waarden: &[],
                bekend: None,
            };
            if let Err(fout) = empty.clone().add(&feit, nothing) {
                fouten.push(fout::of_kolom(&fout, naam, 0));
            }
            if feiten.iter().any(|other| other.nummer == nummer) {
                fouten.push(dubbel(naam));
            }
            feiten.push(Feitkolom {
                plaats,
                naam: naam.clone(),
                feit,
                nummer,
            });
        }
        let behoud = wijzer.kept(schema, &mut fouten);
        if fouten.is_empty() {
            Ok(Self { feiten, behoud })
        } else {
            Err(fouten)
        }
    }

    /// The rows of a batch, with the columns of the feiten that are wanted, to a function.
    pub(super) fn with_tabel<T>(
        &self,
        regelset: &Regelset,
        batch: &RecordBatch,
        eerste: usize,
        wanted: impl Fn(usize) -> bool,
        run: impl FnOnce(&Tabel<'_>) -> T,
    ) -> Result<T, Fouten> {
        let wanted: Vec<&Feitkolom> = self
            .feiten
            .iter()
            .filter(|kolom| wanted(kolom.nummer))
            .collect();
        let mut fouten = Vec::new();
        let mut opslag = Vec::with_capacity(wanted.len());
        for kolom in &wanted {
            let array = batch.columns().get(kolom.plaats);
            match array.map(|array| Opslag::new(array.as_ref(), &kolom.naam, eerste)) {
                Some(Ok(found)) => opslag.push(found),
                Some(Err(found)) => {
                    fouten.extend(found);
                    opslag.push(Opslag::Niets);
                }
                None => opslag.push(Opslag::Niets),
            }
        }
        let mut tabel = Tabel::new(regelset, batch.num_rows());
        for (kolom, opslag) in wanted.iter().zip(&opslag) {
            let added = opslag.kolom().map(|found| tabel.add(&kolom.feit, found));
            if let Some(Err(fout)) = added {
                fouten.push(fout::of_kolom(&fout, &kolom.naam, eerste));
            }
        }
        if fouten.is_empty() {
            Ok(run(&tabel))
        } else {
            Err(fouten)
        }
    }

    /// The feiten that have a column, each with its number.
    pub(super) fn feiten(&self) -> impl Iterator<Item = (&FeitId, usize)> {
        self.feiten.iter().map(|kolom| (&kolom.feit, kolom.nummer))
    }

    /// The places of the columns that come out again.
    pub(super) fn behoud(&self) -> &[usize] {
        &self.behoud
    }
}

/// What is wrong with the columns that are a feit of none of these rules.
pub(super) fn in_none(schema: &Schema, wijzer: &Wijzer, regelsets: &[&Regelset]) -> Fouten {
    let names = schema.fields().iter().map(|field| field.name());
    let in_none = names.filter(|naam| {
        let found = wijzer.kolommen.get(*naam).unwrap_or(naam);
        regelsets
            .iter()
            .all(|regelset| regelset.feit_nummer(found).is_none())
    });
    in_none.filter_map(|naam| wijzer.no_feit(naam)).collect()
}

impl Wijzer {
    /// The same, for rules that need not know every column.
    pub(super) fn lenient(&self, schema: &Schema, regelset: &Regelset) -> Self {
        let known = |(naam, feit): &(&String, &String)| {
            let there = schema.fields().iter().any(|field| field.name() == *naam);
            !there || regelset.feit_nummer(feit).is_some()
        };
        let kolommen = self.kolommen.iter().filter(known);
        Self {
            kolommen: kolommen
                .map(|(naam, feit)| (naam.clone(), feit.clone()))
                .collect(),
            negeer: true,
            behoud: self.behoud.clone(),
        }
    }

    /// What is wrong with a column that is no feit.
    fn no_feit(&self, naam: &str) -> Option<koppelvlak::contract::bevinding::Fout> {
        if self.kolommen.contains_key(naam) {
            return Some(fout::at(
                "feit-onbekend",
                &["kolommen", naam],
                &format!(
                    "Het feit dat bij kolom {naam} is gekozen, bestaat niet in deze regelset."
                ),
                &format!("kolommen: the feit chosen for column `{naam}` is not in the regelset"),
            ));
        }
        let fine = self.negeer || self.behoud.iter().any(|other| other == naam);
        (!fine).then(|| {
            fout::at(
                "kolom-onbekend",
                &[naam],
                &format!(
                    "Kolom {naam} is geen feit van deze regelset. Kies bij kolommen welk feit het is, \
                     of kies onbekende_kolommen=\"negeer\"."
                ),
                &format!("column `{naam}`: the regelset has no feit of this name"),
            )
        })
    }

    /// The places of what comes out again, and whether every name stands for a column.
    fn kept(&self, schema: &Schema, fouten: &mut Fouten) -> Vec<usize> {
        let place = |naam: &String| {
            let is = |field: &FieldRef| field.name() == naam;
            schema.fields().iter().position(is)
        };
        for naam in self.kolommen.keys().chain(&self.behoud) {
            if place(naam).is_none() {
                fouten.push(fout::at(
                    "kolom-ontbreekt",
                    &[naam],
                    &format!("De tabel heeft geen kolom {naam}."),
                    &format!("column `{naam}`: the table has none of this name"),
                ));
            }
        }
        self.behoud.iter().filter_map(place).collect()
    }
}

/// The same name or feit twice.
pub(super) fn dubbel(naam: &str) -> koppelvlak::contract::bevinding::Fout {
    fout::at(
        "kolom-dubbel",
        &[naam],
        &format!("Kolom {naam} komt dubbel voor."),
        &format!("column `{naam}`: there is already one"),
    )
}
