//! Every input of a step, or every class of them, run in lanes and held together.
//!
//! A group of interchangeable delen is in one of the states "so many ja, so many
//! onbekend"; a group of one has three. All combinations of states are numbered,
//! like the digits of a number, and run 256 at a time.

use koppelvlak::programma::{Bekend, Lane, Woorden};
use koppelvlak::waarheid::Waarheid::{self, Ja, Nee, Onbekend};

use super::boom::Boom;
use super::{Breuk, Motor, Telling};

/// How many cases go at once.
const BREED: usize = 256;

type Baan = Woorden<4>;

/// Something that takes one of three values, and how to give it one.
#[derive(Clone, Debug)]
pub struct Deel {
    /// Its place in the program.
    pub plaats: usize,
    /// The answers that make it so, in the order of [`Waarheid::ALL`].
    pub antwoorden: [Vec<(usize, Waarheid)>; 3],
    /// How many inputs of its own make it so, in the same order.
    pub telling: Telling,
}

/// From where the values of a step are seen.
#[derive(Clone, Debug)]
pub struct Blik<'a> {
    /// Every feit that is not looked into, by number.
    pub rond: Vec<Waarheid>,
    /// The place that is looked at.
    pub wortel: usize,
    /// What it says, by the document, if it stands there.
    pub boom: Option<&'a Boom>,
    /// The place of the step itself.
    pub stap: usize,
    /// Whether ja at the step is nee at the root.
    pub omgekeerd: bool,
}

/// What came out.
#[derive(Clone, Debug)]
pub struct Uitslag {
    /// By number of the combination, as the step itself has it.
    pub uitkomsten: Vec<Waarheid>,
    /// By group: a combination in which one of it that is open decides, and
    /// whether a ja then makes the step nee.
    pub beslist: Vec<Option<(usize, bool)>>,
}

/// The combinations of states of groups of delen.
#[derive(Clone, Debug)]
pub struct Klassen {
    groepen: Vec<Groep>,
    aantal: usize,
}

#[derive(Clone, Debug)]
struct Groep {
    delen: Vec<Deel>,
    /// How many ja and how many onbekend.
    staten: Vec<(usize, usize)>,
    /// How many inputs are in that state.
    gewicht: Vec<u128>,
    /// By state: after a ja, and after a nee, to one that is open.
    na: Vec<Option<(usize, usize)>>,
    /// How far apart two of its states are in the numbering.
    stap: usize,
}

impl Klassen {
    /// Numbers the combinations. `None`: there are more than a machine counts.
    #[must_use]
    pub fn new(groepen: Vec<Vec<Deel>>) -> Option<Self> {
        let (mut made, mut aantal) = (Vec::new(), 1_usize);
        for delen in groepen {
            let groep = Groep::new(delen, aantal);
            aantal = aantal.checked_mul(groep.staten.len())?;
            made.push(groep);
        }
        Some(Self {
            groepen: made,
            aantal,
        })
    }

    /// How many combinations there are.
    #[must_use]
    pub fn aantal(&self) -> usize {
        self.aantal
    }

    /// Runs them all, and holds every one against its neighbours and the tree.
    ///
    /// # Errors
    ///
    /// The first thing that must hold and does not.
    pub fn run(&self, motor: &impl Motor, blik: &Blik<'_>) -> Result<Uitslag, Breuk> {
        let mut uitkomsten = Vec::with_capacity(self.aantal);
        let mut uit = vec![Bekend::<Baan>::NIETS; motor.plaatsen()];
        let mut feiten: Vec<Bekend<Baan>> = blik.rond.iter().map(|known| all(*known)).collect();
        for van in (0..self.aantal).step_by(BREED) {
            let many = BREED.min(self.aantal - van);
            let banen = self.pack(van, many, &mut feiten);
            motor.run(&feiten, &mut uit);
            self.check_delen(&banen, &uit, many)?;
            for bit in 0..many {
                uitkomsten.push(read(blik, &feiten, &uit, bit)?);
            }
        }
        let beslist = self.compare(&uitkomsten)?;
        Ok(Uitslag {
            uitkomsten,
            beslist,
        })
    }

    /// How many inputs are behind the outcomes.
    #[must_use]
    pub fn count(&self, uitkomsten: &[Waarheid]) -> Telling {
        let mut sum = [0; 3];
        for (nummer, uitkomst) in uitkomsten.iter().enumerate() {
            let weights = self.groepen.iter().map(|groep| groep.gewicht_in(nummer));
            if let Some(place) = sum.get_mut(place(*uitkomst)) {
                *place += weights.product::<u128>();
            }
        }
        sum
    }

    /// The answers of a combination to the feiten of every deel but one: that
    /// one stands where its group has the first one open.
    #[must_use]
    pub fn around(&self, nummer: usize, but: usize) -> Vec<(usize, Waarheid)> {
        let mut answers = Vec::new();
        for groep in &self.groepen {
            let (ja, open) = groep.staat(nummer);
            let others = groep.delen.iter().filter(|deel| deel.plaats != but);
            let is_in = groep.delen.iter().any(|deel| deel.plaats == but);
            let open = open.saturating_sub(usize::from(is_in));
            for (at, deel) in others.enumerate() {
                answers.extend_from_slice(deel.to(value_of(at, (ja, open))));
            }
        }
        answers
    }

    /// The combinations from `van`, one a bit: what each deel is, and the feiten for it.
    fn pack(&self, van: usize, many: usize, feiten: &mut [Bekend<Baan>]) -> Vec<Bekend<Baan>> {
        let mut banen = Vec::new();
        for groep in &self.groepen {
            let staten: Vec<_> = (van..van + many)
                .map(|nummer| groep.staat(nummer))
                .collect();
            for (at, deel) in groep.delen.iter().enumerate() {
                let mut baan = Bekend::<Baan>::NIETS;
                for (bit, staat) in staten.iter().enumerate() {
                    match value_of(at, *staat) {
                        Ja => set(&mut baan.ja, bit),
                        Nee => set(&mut baan.nee, bit),
                        Onbekend => {}
                    }
                }
                deel.give(baan, feiten);
                banen.push(baan);
            }
        }
        banen
    }

    /// Every deel has the value that its feiten were to give it.
    fn check_delen(
        &self,
        banen: &[Bekend<Baan>],
        uit: &[Bekend<Baan>],
        many: usize,
    ) -> Result<(), Breuk> {
        let delen = self.groepen.iter().flat_map(|groep| &groep.delen);
        for (deel, wanted) in delen.zip(banen) {
            let got = uit.get(deel.plaats).copied().unwrap_or(Bekend::NIETS);
            let same = (0..many).all(|bit| {
                has(got.ja, bit) == has(wanted.ja, bit) && has(got.nee, bit) == has(wanted.nee, bit)
            });
            if !same {
                return Err(Breuk::AnderDeel);
            }
        }
        Ok(())
    }

    /// Holds every combination against what it becomes after an answer.
    fn compare(&self, uitkomsten: &[Waarheid]) -> Result<Vec<Option<(usize, bool)>>, Breuk> {
        let mut beslist = vec![None; self.groepen.len()];
        for (nummer, uitkomst) in uitkomsten.iter().enumerate() {
            let mut open = false;
            for (groep, found) in self.groepen.iter().zip(&mut beslist) {
                let Some((na_ja, na_nee)) = groep.after(nummer) else {
                    continue;
                };
                open = true;
                let at = |nummer: usize| uitkomsten.get(nummer).copied().unwrap_or(Onbekend);
                let after = (at(na_ja), at(na_nee));
                hold(*uitkomst, after)?;
                if found.is_none() && matches!(after, (Ja, Nee) | (Nee, Ja)) {
                    *found = Some((nummer, after.0 == Nee));
                }
            }
            if !open && *uitkomst == Onbekend {
                return Err(Breuk::NooitBeslist);
            }
        }
        Ok(beslist)
    }
}

/// An outcome, and the outcomes after ja and after nee to one open feit.
fn hold(uitkomst: Waarheid, after: (Waarheid, Waarheid)) -> Result<(), Breuk> {
    match uitkomst {
        Onbekend if after.0 == after.1 && after.0 != Onbekend => Err(Breuk::OnnodigOpen),
        Ja | Nee if after != (uitkomst, uitkomst) => Err(Breuk::Omgeslagen),
        _ => Ok(()),
    }
}

/// The outcome in one case, as the step itself has it.
fn read(
    blik: &Blik<'_>,
    feiten: &[Bekend<Baan>],
    uit: &[Bekend<Baan>],
    bit: usize,
) -> Result<Waarheid, Breuk> {
    let at = |values: &[Bekend<Baan>], place: usize| {
        let value = values.get(place).copied().unwrap_or(Bekend::NIETS);
        match (has(value.ja, bit), has(value.nee, bit)) {
            (true, true) => Err(Breuk::Tegenspraak),
            (true, false) => Ok(Ja),
            (false, true) => Ok(Nee),
            (false, false) => Ok(Onbekend),
        }
    };
    let root = at(uit, blik.wortel)?;
    if let Some(boom) = blik.boom {
        if boom.value(&|feit| at(feiten, feit).unwrap_or(Onbekend)) != root {
            return Err(Breuk::AndereUitkomst);
        }
    }
    let seen = if blik.omgekeerd { !root } else { root };
    if at(uit, blik.stap)? == seen {
        Ok(seen)
    } else {
        Err(Breuk::AnderDeel)
    }
}

impl Groep {
    fn new(delen: Vec<Deel>, stap: usize) -> Self {
        let most = delen.len();
        let staten: Vec<(usize, usize)> = (0..=most)
            .flat_map(|ja| (0..=most - ja).map(move |open| (ja, open)))
            .collect();
        let find = |wanted| staten.iter().position(|staat| *staat == wanted);
        let na = staten.iter().map(|(ja, open)| {
            let left = open.checked_sub(1)?;
            find((ja + 1, left)).zip(find((*ja, left)))
        });
        let na = na.collect();
        let weights = weights(&delen);
        let gewicht = staten.iter().map(|(ja, open)| {
            weights
                .get(*ja)
                .and_then(|row| row.get(*open))
                .copied()
                .unwrap_or(0)
        });
        Self {
            gewicht: gewicht.collect(),
            na,
            delen,
            stap,
            staten,
        }
    }

    fn nummer(&self, nummer: usize) -> usize {
        nummer / self.stap % self.staten.len()
    }

    fn staat(&self, nummer: usize) -> (usize, usize) {
        self.staten
            .get(self.nummer(nummer))
            .copied()
            .unwrap_or_default()
    }

    fn gewicht_in(&self, nummer: usize) -> u128 {
        self.gewicht.get(self.nummer(nummer)).copied().unwrap_or(0)
    }

    /// The combinations after a ja and after a nee, if one is open.
    fn after(&self, nummer: usize) -> Option<(usize, usize)> {
        let now = self.nummer(nummer);
        let (ja, nee) = (*self.na.get(now)?)?;
        let to = |staat: usize| nummer - now * self.stap + staat * self.stap;
        Some((to(ja), to(nee)))
    }
}

/// How many inputs make so many of the delen ja and so many onbekend.
fn weights(delen: &[Deel]) -> Vec<Vec<u128>> {
    let size = delen.len() + 1;
    let mut many = vec![vec![0_u128; size]; size];
    if let Some(none) = many.first_mut().and_then(|row| row.first_mut()) {
        *none = 1;
    }
    for deel in delen {
        let [ja, nee, open] = deel.telling;
        let at = |a: Option<usize>, b: Option<usize>| -> u128 {
            let row = a.and_then(|a| many.get(a));
            row.zip(b)
                .and_then(|(row, b)| row.get(b))
                .copied()
                .unwrap_or(0)
        };
        let cell = |a: usize, b: usize| {
            at(Some(a), Some(b)) * nee
                + at(a.checked_sub(1), Some(b)) * ja
                + at(Some(a), b.checked_sub(1)) * open
        };
        many = (0..size)
            .map(|a| (0..size).map(|b| cell(a, b)).collect())
            .collect();
    }
    many
}

impl Deel {
    fn to(&self, value: Waarheid) -> &[(usize, Waarheid)] {
        self.antwoorden.get(place(value)).map_or(&[], Vec::as_slice)
    }

    /// Gives its feiten their answers in every case of a lane.
    fn give(&self, baan: Bekend<Baan>, feiten: &mut [Bekend<Baan>]) {
        for (feit, _) in self.to(Ja) {
            if let Some(place) = feiten.get_mut(*feit) {
                *place = Bekend::NIETS;
            }
        }
        for (value, cases) in [(Ja, baan.ja), (Nee, baan.nee)] {
            for (feit, answer) in self.to(value) {
                if let Some(place) = feiten.get_mut(*feit) {
                    match answer {
                        Ja => place.ja = place.ja | cases,
                        Nee => place.nee = place.nee | cases,
                        Onbekend => {}
                    }
                }
            }
        }
    }
}

/// In a group: first the ones that are ja, then the open ones, then the rest.
fn value_of(at: usize, (ja, open): (usize, usize)) -> Waarheid {
    if at < ja {
        Ja
    } else if at < ja + open {
        Onbekend
    } else {
        Nee
    }
}

/// Where it stands in [`Waarheid::ALL`].
fn place(waarheid: Waarheid) -> usize {
    match waarheid {
        Ja => 0,
        Nee => 1,
        Onbekend => 2,
    }
}

fn all(known: Waarheid) -> Bekend<Baan> {
    let lane = |holds: bool| if holds { Baan::ALL } else { Baan::NONE };
    Bekend {
        ja: lane(known == Ja),
        nee: lane(known == Nee),
    }
}

fn set(baan: &mut Baan, bit: usize) {
    if let Some(word) = baan.0.get_mut(bit / 64) {
        *word |= 1 << (bit % 64);
    }
}

fn has(baan: Baan, bit: usize) -> bool {
    baan.0
        .get(bit / 64)
        .is_some_and(|word| word >> (bit % 64) & 1 == 1)
}
