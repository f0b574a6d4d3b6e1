//! All rows of a table at once, as bits: for what must see the whole table.

use arrow_array::RecordBatch;
use arrow_buffer::{BooleanBuffer, BooleanBufferBuilder, Buffer};
use koppelvlak::id::FeitId;
use koppelvlak::programma::Programma;
use koppelvlak::regelset::Regelset;
use koppelvlak::tabel::{Bits, Kernen, Kolom, Tabel, Tabelplan, Uitkomstkolom};

use super::fout::{self, Fouten};
use super::indeling::{self, Indeling, Wijzer};
use super::lezer::Lezer;

/// What is known of each feit in every row: two bits.
pub(super) struct Verzameld {
    rijen: usize,
    kolommen: Vec<(FeitId, BooleanBuffer, BooleanBuffer)>,
}

/// What is being put together for one regelset.
struct Deel<'r> {
    regelset: &'r Regelset,
    indeling: Indeling,
    /// Reads the columns, whatever layout they came in.
    plan: Tabelplan,
    /// Those that no regelset before it reads.
    feiten: Vec<FeitId>,
    bits: Vec<(BooleanBufferBuilder, BooleanBufferBuilder)>,
}

impl Verzameld {
    /// Reads a whole table. A column must be a feit of at least one regelset.
    pub(super) fn read(
        mut lezer: Lezer,
        wijzer: &Wijzer,
        regelsets: &[&Regelset],
    ) -> Result<Self, Fouten> {
        let fouten = indeling::in_none(lezer.schema(), wijzer, regelsets);
        if !fouten.is_empty() {
            return Err(fouten);
        }
        let mut delen: Vec<Deel<'_>> = Vec::new();
        for regelset in regelsets {
            let lenient = wijzer.lenient(lezer.schema(), regelset);
            let indeling = Indeling::new(lezer.schema(), &lenient, regelset)?;
            let seen = |feit: &FeitId| delen.iter().any(|deel| deel.feiten.contains(feit));
            let own = indeling.feiten().filter(|(feit, _)| !seen(feit));
            let (feiten, nummers): (Vec<FeitId>, Vec<usize>) =
                own.map(|(feit, nummer)| (feit.clone(), nummer)).unzip();
            let all = Programma::new(regelset.document().feiten.len());
            let bits = nummers
                .iter()
                .map(|_| (BooleanBufferBuilder::new(0), BooleanBufferBuilder::new(0)));
            delen.push(Deel {
                regelset,
                bits: bits.collect(),
                plan: Tabelplan::new(&all, &nummers),
                indeling,
                feiten,
            });
        }
        let mut rijen = 0;
        while let Some(batch) = lezer.next()? {
            for deel in &mut delen {
                deel.add(&batch, rijen)?;
            }
            rijen += batch.num_rows();
        }
        let kolommen = delen.into_iter().flat_map(Deel::finish).collect();
        Ok(Self { rijen, kolommen })
    }

    /// The table, for one of the regelsets.
    pub(super) fn tabel<'a>(&'a self, regelset: &'a Regelset) -> Result<Tabel<'a>, Fouten> {
        let mut tabel = Tabel::new(regelset, self.rijen);
        for (feit, waarde, bekend) in &self.kolommen {
            if regelset.feit_nummer(feit.as_str()).is_none() {
                continue;
            }
            let kolom = Kolom::Bits {
                waarden: Bits::new(waarde.values(), waarde.offset()),
                bekend: Some(Bits::new(bekend.values(), bekend.offset())),
            };
            tabel
                .add(feit, kolom)
                .map_err(|found| vec![fout::of_kolom(&found, feit.as_str(), 0)])?;
        }
        Ok(tabel)
    }
}

impl Deel<'_> {
    fn add(&mut self, batch: &RecordBatch, eerste: usize) -> Result<(), Fouten> {
        let mut uit = Vec::new();
        let wanted = |nummer: usize| self.plan.feiten().binary_search(&nummer).is_ok();
        let ran = self
            .indeling
            .with_tabel(self.regelset, batch, eerste, wanted, |tabel| {
                self.plan.run(tabel, Kernen::Een, &mut uit)
            })?;
        ran.map_err(|found| vec![fout::of_kolom(&found, "", eerste)])?;
        for ((waarde, bekend), uit) in self.bits.iter_mut().zip(uit) {
            if let Uitkomstkolom::Waarheid(kolom) = uit {
                let rijen = 0..batch.num_rows();
                waarde.append_packed_range(rijen.clone(), &Buffer::from_vec(kolom.waarde));
                bekend.append_packed_range(rijen, &Buffer::from_vec(kolom.bekend));
            }
        }
        Ok(())
    }

    fn finish(self) -> impl Iterator<Item = (FeitId, BooleanBuffer, BooleanBuffer)> {
        let bits = self
            .bits
            .into_iter()
            .map(|(mut waarde, mut bekend)| (waarde.finish(), bekend.finish()));
        self.feiten
            .into_iter()
            .zip(bits)
            .map(|(feit, (waarde, bekend))| (feit, waarde, bekend))
    }
}
