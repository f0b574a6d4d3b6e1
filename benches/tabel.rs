//! What tables cost a row, beside what memory allows in the same run.
//!
//! `cargo bench -p koppelvlak-benches --bench tabel`. The throughput is in rows, and
//! in bytes that are read. W has 21 feiten: 5.25 bytes a row with validity.
#![expect(
    clippy::expect_used,
    reason = "a bench without its input has nothing to measure"
)]

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use koppelvlak::criteria::Maatstaf;
use koppelvlak::datum::Datum;
use koppelvlak::id::RegelId;
use koppelvlak::regelset::{ProfielSoort, Regelset};
use koppelvlak::tabel::{Bits, Kernen, Kolom, Resultaat, Sleutels, Tabel, Tabelplan, Tabeltoets};
use koppelvlak::voorwaarde::{Minstens, Voorwaarde};
use koppelvlak::waarheid::Waarheid::{Ja, Nee, Onbekend};

fn main() {
    divan::main();
}

/// Rows that stay in the cache of a core: of W 344 kB with validity.
const IN: usize = 64 * 1024;

/// Rows that do not: of W 176 MB.
const UIT: usize = 32 * 1024 * 1024;

/// W from bitmaps, and the same bitmaps only read.
#[divan::bench_group(sample_count = 20)]
mod a_bitmaps {
    use super::{Bencher, IN, Kernen, Soort, UIT, Werk};

    #[divan::bench]
    fn a_in_cache(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Bits, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn b_in_cache_all_known(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::BekendeBits, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn c_in_cache_not_at_a_byte(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::ScheveBits, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn d_in_cache_five_results(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Bits, 5).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn e_in_cache_only_read(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Bits, 1).bench_reading(bencher);
    }

    #[divan::bench(sample_count = 8)]
    fn f_out_of_cache(bencher: Bencher<'_, '_>) {
        Werk::w(UIT, Soort::Bits, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench(sample_count = 8)]
    fn g_out_of_cache_all_known(bencher: Bencher<'_, '_>) {
        Werk::w(UIT, Soort::BekendeBits, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench(sample_count = 8)]
    fn h_out_of_cache_all_cores(bencher: Bencher<'_, '_>) {
        Werk::w(UIT, Soort::Bits, 1).bench(bencher, Kernen::Alle);
    }

    #[divan::bench(sample_count = 8)]
    fn i_out_of_cache_only_read(bencher: Bencher<'_, '_>) {
        Werk::w(UIT, Soort::Bits, 1).bench_reading(bencher);
    }
}

/// W from one byte or key a row, in cache.
#[divan::bench_group(sample_count = 20)]
mod b_bytes_and_keys {
    use super::{Bencher, IN, Kernen, Soort, Werk};

    #[divan::bench]
    fn a_bytes(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Bytes, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn b_keys_of_one_byte(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Sleutels8, 1).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn c_keys_of_four_bytes(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Sleutels32, 1).bench(bencher, Kernen::Een);
    }

    /// What looking at the columns costs when they are added.
    #[divan::bench]
    fn d_adding_bytes(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Bytes, 1).bench_adding(bencher);
    }

    #[divan::bench]
    fn e_adding_keys_of_one_byte(bencher: Bencher<'_, '_>) {
        Werk::w(IN, Soort::Sleutels8, 1).bench_adding(bencher);
    }
}

/// The national rules from bitmaps with validity, in cache.
#[divan::bench_group(sample_count = 20)]
mod c_national {
    use super::{Bencher, Kernen, ProfielSoort, Resultaat, Werk, today};

    #[divan::bench]
    fn a_law(bencher: Bencher<'_, '_>) {
        Werk::national(&[Resultaat::Wet]).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn b_law_and_policy(bencher: Bencher<'_, '_>) {
        Werk::national(&[Resultaat::Wet, Resultaat::Beleid]).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn c_law_policy_and_route(bencher: Bencher<'_, '_>) {
        let results = [Resultaat::Wet, Resultaat::Beleid, Resultaat::Route];
        Werk::national(&results).bench(bencher, Kernen::Een);
    }

    #[divan::bench]
    fn d_with_indicatie_and_what_is_decisive(bencher: Bencher<'_, '_>) {
        let results = [
            Resultaat::Wet,
            Resultaat::Beleid,
            Resultaat::Indicatie,
            Resultaat::Bepalend(ProfielSoort::Wet),
            Resultaat::Bepalend(ProfielSoort::Beleid),
            Resultaat::Route,
        ];
        Werk::national(&results).bench(bencher, Kernen::Een);
    }

    /// Once for each table: choosing the rules of the day, and what to run.
    #[divan::bench]
    fn e_planning(bencher: Bencher<'_, '_>) {
        let results = [Resultaat::Wet, Resultaat::Beleid, Resultaat::Route];
        bencher.bench_local(|| today().plan(&results));
    }
}

/// How the costs grow, from bitmaps with validity.
#[divan::bench_group(sample_count = 20)]
mod d_growth {
    use super::{Bencher, Kernen, Soort, Werk};

    /// So many times two of four feiten, of 32.
    #[divan::bench(args = [4, 16, 64, 256, 1024])]
    fn a_conditions(bencher: Bencher<'_, '_>, count: usize) {
        Werk::conditions(count, 2, 4).bench(bencher, Kernen::Een);
    }

    /// 16 times so many of 16 feiten.
    #[divan::bench(args = [1, 2, 3, 4, 8, 16])]
    fn b_at_least(bencher: Bencher<'_, '_>, aantal: usize) {
        Werk::conditions(16, aantal, 16).bench(bencher, Kernen::Een);
    }

    #[divan::bench(args = [1, 16, 64, 256, 1024, 16 * 1024], sample_count = 8)]
    fn c_rows_of_w_in_ki(bencher: Bencher<'_, '_>, kibi: usize) {
        Werk::w(kibi * 1024, Soort::Bits, 1).bench(bencher, Kernen::Een);
    }
}

/// How columns are laid.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Soort {
    /// Bitmaps with validity.
    Bits,
    /// Bitmaps with validity that do not begin at a byte.
    ScheveBits,
    /// Bitmaps without validity.
    BekendeBits,
    Bytes,
    Sleutels8,
    Sleutels32,
}

/// What one column borrows.
struct Buffer {
    feit: usize,
    waarden: Vec<u8>,
    bekend: Vec<u8>,
    breed: Vec<u32>,
}

/// A table, and what to run over it.
struct Werk {
    regelset: &'static Regelset,
    plan: Tabelplan,
    rijen: usize,
    soort: Soort,
    buffers: Vec<Buffer>,
}

impl Werk {
    /// W, with the outcome and as many of the criteria as make so many results.
    fn w(rijen: usize, soort: Soort, results: usize) -> Self {
        let criteria = ["c1", "c2", "c3", "c4"].map(|id| RegelId::try_from(id).expect("a name"));
        let criteria = criteria.into_iter().map(Resultaat::Criterium);
        let all = std::iter::once(Resultaat::Beleid).chain(criteria);
        let results: Vec<Resultaat> = all.take(results).collect();
        let regelset = keep(Regelset::read(include_str!("w.json")).expect("sound"));
        let plan = toets(regelset, "2024-01-01")
            .plan(&results)
            .expect("results");
        Self::new(regelset, plan, rijen, soort)
    }

    fn national(results: &[Resultaat]) -> Self {
        let plan = today().plan(results).expect("results");
        Self::new(Regelset::builtin(), plan, IN, Soort::Bits)
    }

    /// One of so many conditions, each a number of a few feiten, of 32 in all.
    fn conditions(count: usize, aantal: usize, of: usize) -> Self {
        let base = Regelset::read(include_str!("w.json")).expect("sound");
        let mut document = base.document().clone();
        let feit = document.feiten.swap_remove(0);
        document.feiten.clear();
        for nummer in 0..32 {
            let mut more = feit.clone();
            more.id = format!("f{nummer}").try_into().expect("a name");
            document.feiten.push(more);
        }
        // every condition has its own step; those over other feiten do not meet
        let part = |condition: usize, at: usize| condition % (32 / of) * of + at;
        let condition = |condition| {
            Voorwaarde::Minstens(Minstens {
                aantal,
                van: (0..of)
                    .filter_map(|at| document.feiten.get(part(condition, at)))
                    .map(|feit| Voorwaarde::Feit(feit.id.clone()))
                    .collect(),
            })
        };
        let all = Voorwaarde::EenVan((0..count).map(condition).collect());
        document.criteria.truncate(1);
        for criterium in &mut document.criteria {
            criterium
                .lezing
                .iter_mut()
                .for_each(|lezing| lezing.voorwaarde = all.clone());
        }
        for profiel in &mut document.profielen {
            profiel.criteria.truncate(1);
            let one = Voorwaarde::Regel("c1".try_into().expect("a name"));
            profiel
                .lezing
                .iter_mut()
                .for_each(|lezing| lezing.voorwaarde = one.clone());
        }
        let regelset = keep(Regelset::new(document).expect("sound"));
        let plan = toets(regelset, "2024-01-01")
            .plan(&[Resultaat::Beleid])
            .expect("a result");
        Self::new(regelset, plan, IN, Soort::Bits)
    }

    fn new(regelset: &'static Regelset, plan: Tabelplan, rijen: usize, soort: Soort) -> Self {
        let bits = rijen / 8 + 1;
        let column = |feit: &usize| {
            let waarden = match soort {
                Soort::Bytes => noise(*feit, rijen, |byte| byte & 1),
                Soort::Sleutels8 | Soort::Sleutels32 => noise(*feit, rijen, |byte| byte % 3),
                _ => noise(*feit, bits, |byte| byte),
            };
            let breed = if soort == Soort::Sleutels32 {
                &*waarden
            } else {
                &[]
            };
            Buffer {
                feit: *feit,
                breed: breed.iter().map(|key| u32::from(*key)).collect(),
                bekend: if soort.has_validity() {
                    noise(!feit, bits, |byte| byte)
                } else {
                    Vec::new()
                },
                waarden,
            }
        };
        let buffers = plan.feiten().iter().map(column).collect();
        Self {
            regelset,
            plan,
            rijen,
            soort,
            buffers,
        }
    }

    fn tabel(&self) -> Tabel<'_> {
        let mut tabel = Tabel::new(self.regelset, self.rijen);
        for buffer in &self.buffers {
            let feit = self.regelset.feit(buffer.feit).expect("a feit");
            tabel
                .add(&feit.id, buffer.kolom(self.soort))
                .expect("a column");
        }
        tabel
    }

    fn bench(&self, bencher: Bencher<'_, '_>, kernen: Kernen) {
        let (tabel, mut uit) = (self.tabel(), Vec::new());
        self.counted(bencher).bench_local(|| {
            self.plan
                .run(black_box(&tabel), kernen, &mut uit)
                .expect("the same rules");
            uit.len()
        });
    }

    fn bench_adding(&self, bencher: Bencher<'_, '_>) {
        self.counted(bencher)
            .bench_local(|| black_box(self.tabel()).rijen());
    }

    /// What memory allows: every byte once, and nothing done with it.
    fn bench_reading(&self, bencher: Bencher<'_, '_>) {
        self.counted(bencher).bench_local(|| {
            let all = self
                .buffers
                .iter()
                .flat_map(|buffer| [&buffer.waarden, &buffer.bekend]);
            all.fold(0, |bits, bytes| bits | read(black_box(bytes)))
        });
    }

    fn counted<'a, 'b>(&self, bencher: Bencher<'a, 'b>) -> Bencher<'a, 'b> {
        let sizes = self.buffers.iter().map(|buffer| match self.soort {
            Soort::Sleutels32 => buffer.breed.len() * 4,
            _ => buffer.waarden.len() + buffer.bekend.len(),
        });
        bencher
            .counter(ItemsCount::new(self.rijen))
            .counter(BytesCount::new(sizes.sum::<usize>()))
    }
}

impl Soort {
    fn has_validity(self) -> bool {
        matches!(self, Self::Bits | Self::ScheveBits)
    }
}

impl Buffer {
    fn kolom(&self, soort: Soort) -> Kolom<'_> {
        let offset = if soort == Soort::ScheveBits { 5 } else { 0 };
        let bekend = soort
            .has_validity()
            .then(|| Bits::new(&self.bekend, offset));
        let sleutels = match soort {
            Soort::Sleutels8 => Sleutels::U8(&self.waarden),
            Soort::Sleutels32 => Sleutels::U32(&self.breed),
            Soort::Bytes => {
                return Kolom::Bytes {
                    waarden: &self.waarden,
                    bekend,
                };
            }
            _ => {
                return Kolom::Bits {
                    waarden: Bits::new(&self.waarden, offset),
                    bekend,
                };
            }
        };
        Kolom::Sleutels {
            sleutels,
            betekenis: &[Nee, Ja, Onbekend],
            bekend,
        }
    }
}

/// Invented bytes: the same ones for the same seed.
fn noise(seed: usize, length: usize, of: impl Fn(u8) -> u8) -> Vec<u8> {
    let mut state = (seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    let words = std::iter::repeat_with(&mut next).take(length / 8 + 1);
    let mut bytes: Vec<u8> = words.flatten().map(of).collect();
    bytes.truncate(length);
    bytes
}

/// All bits together, as fast as they come.
fn read(bytes: &[u8]) -> u64 {
    let mut all = [0_u64; 8];
    for chunk in bytes.chunks_exact(64) {
        for (bits, word) in all.iter_mut().zip(chunk.chunks_exact(8)) {
            *bits |= word
                .first_chunk()
                .map_or(0, |word| u64::from_le_bytes(*word));
        }
    }
    all.into_iter().fold(0, |bits, word| bits | word)
}

fn today() -> Tabeltoets<'static> {
    toets(Regelset::builtin(), "2025-09-01")
}

fn toets(regelset: &'static Regelset, day: &str) -> Tabeltoets<'static> {
    let day = Datum::parse(day).expect("a day");
    Tabeltoets::new(regelset, &Maatstaf::on(day)).expect("rules")
}

/// For the length of the run.
fn keep(regelset: Regelset) -> &'static Regelset {
    Box::leak(Box::new(regelset))
}
