//! Law and policy on one casus, side by side, with every lezing of each.
//!
//! Both are always worked out; the law leads. The outcome under the chosen
//! lezing is the one that counts, the others are shown beside it.

use crate::datum::Datum;
use crate::diagram::Openstaand;
use crate::id::{LezingId, LijstId, ProfielId, RegelId};
use crate::regelset::{
    Keuze, Leefgebiedenlijst, Profiel, ProfielProgramma, ProfielSoort, Regelset, Regioprofiel,
    Stand,
};
use crate::uitkomst::{Indicatie, Toetsing};
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// The leefgebiedenlijst that is used when none is chosen.
pub const STANDAARD_LIJST: &str = "canoniek";

/// On which day, and by which choices, a casus is held against the criteria.
#[derive(Clone, Debug)]
pub struct Maatstaf {
    /// The day that chooses the rules.
    pub peildatum: Datum,
    /// The policy definition; absent: the newest in force.
    pub profiel: Option<ProfielId>,
    /// The lezing of that definition; absent: its standard one.
    pub lezing: Option<LezingId>,
    /// How leefgebieden are counted; absent: each one by itself.
    pub leefgebiedenlijst: Option<LijstId>,
    /// The lezingen of criteria that can be read in more than one way.
    pub keuze: Keuze,
}

impl Maatstaf {
    /// The standard choices on a day.
    #[must_use]
    pub fn on(peildatum: Datum) -> Self {
        let keuze = Keuze::default();
        Self {
            peildatum,
            profiel: None,
            lezing: None,
            leefgebiedenlijst: None,
            keuze,
        }
    }

    /// The choices that a region makes, else the standard ones.
    #[must_use]
    pub fn in_regio(peildatum: Datum, regio: Option<&Regioprofiel>) -> Self {
        let criteria = regio.and_then(|regio| regio.criteria.as_ref());
        let lijst = regio.and_then(|regio| regio.leefgebiedenlijst.as_ref());
        Self {
            profiel: criteria.and_then(|keuze| keuze.profiel.clone()),
            lezing: criteria.and_then(|keuze| keuze.lezing.clone()),
            leefgebiedenlijst: lijst.map(|keuze| keuze.lijst.clone()),
            ..Self::on(peildatum)
        }
    }
}

/// Law and policy on one casus.
#[must_use]
#[derive(Clone, Debug)]
pub struct Uitslag<'r> {
    /// The two together.
    pub indicatie: Indicatie,
    /// The law.
    pub wet: ProfielUitslag<'r>,
    /// The policy.
    pub beleid: ProfielUitslag<'r>,
    /// The leefgebiedenlijst by which was counted.
    /// None in a regelset without lists.
    pub leefgebiedenlijst: Option<LijstId>,
}

/// One profiel on one casus.
#[must_use]
#[derive(Clone, Debug)]
pub struct ProfielUitslag<'r> {
    /// Law or policy.
    pub soort: ProfielSoort,
    /// How it came out under the chosen lezing.
    pub uitkomst: Toetsing,
    /// The rest; absent when no such profiel holds on the day.
    pub inhoud: Option<Inhoud<'r>>,
}

/// What lies behind the outcome of a profiel.
#[derive(Clone, Debug)]
pub struct Inhoud<'r> {
    /// The profiel.
    pub profiel: &'r Profiel,
    /// The chosen lezing.
    pub lezing: LezingId,
    /// The outcome under every lezing, in the order of the data.
    pub per_lezing: Vec<(LezingId, Waarheid)>,
    /// The outcome if one criterium were read in another way.
    pub anders: Vec<(RegelId, LezingId, Waarheid)>,
    /// Each criterium with its outcome.
    pub criteria: Vec<(RegelId, Waarheid)>,
    /// The explanation under the chosen lezing.
    pub verklaring: Verklaring,
    /// What can still be asked.
    pub openstaand: Openstaand,
}

impl Inhoud<'_> {
    /// Whether the choice of lezing makes a difference.
    #[must_use]
    pub fn lezing_is_decisive(&self) -> bool {
        lezingen_differ(&self.per_lezing)
    }
}

/// Whether the lezingen come out differently.
pub(crate) fn lezingen_differ(per_lezing: &[(LezingId, Waarheid)]) -> bool {
    per_lezing
        .windows(2)
        .any(|pair| matches!(pair, [(_, a), (_, b)] if a != b))
}

/// Holds what is known of a casus against law and policy.
///
/// `feiten` is by number of feit; what is missing is unknown. A choice in the
/// maatstaf that does not exist falls back on the standard one: the contract
/// refuses it before.
pub fn check<'r>(regelset: &'r Regelset, maatstaf: &Maatstaf, feiten: &[Waarheid]) -> Uitslag<'r> {
    let lijst = chosen_list(regelset, maatstaf);
    let stand = regelset.stand(maatstaf.peildatum);
    let of = |soort| {
        let profiel = stand.and_then(|stand| chosen(regelset, stand, maatstaf, soort));
        let inhoud = stand.zip(profiel).and_then(|(stand, profiel)| {
            examine(regelset, stand, profiel, maatstaf, lijst?, feiten)
        });
        let outcome = |inhoud: &Inhoud| Toetsing::from(inhoud.verklaring.uitkomst);
        let uitkomst = inhoud.as_ref().map_or(Toetsing::NietVanToepassing, outcome);
        ProfielUitslag {
            soort,
            uitkomst,
            inhoud,
        }
    };
    let (wet, beleid) = (of(ProfielSoort::Wet), of(ProfielSoort::Beleid));
    let indicatie = Indicatie::of(wet.uitkomst, beleid.uitkomst);
    Uitslag {
        indicatie,
        wet,
        beleid,
        leefgebiedenlijst: lijst.map(|lijst| lijst.id.clone()),
    }
}

/// The list by which is counted.
#[must_use]
pub fn chosen_list<'r>(
    regelset: &'r Regelset,
    maatstaf: &Maatstaf,
) -> Option<&'r Leefgebiedenlijst> {
    let all = &regelset.document().leefgebiedenlijsten;
    let chosen = maatstaf.leefgebiedenlijst.as_ref();
    let chosen = chosen.and_then(|id| regelset.lijst(id));
    let standard = || {
        all.iter()
            .find(|lijst| lijst.id.as_str() == STANDAARD_LIJST)
    };
    chosen.or_else(standard).or(all.first())
}

/// The profiel of this kind: the one asked for, else the newest.
pub(crate) fn chosen<'r>(
    regelset: &'r Regelset,
    stand: &'r Stand,
    maatstaf: &Maatstaf,
    soort: ProfielSoort,
) -> Option<&'r Profiel> {
    let mut of_kind = regelset
        .profielen(stand)
        .filter(|profiel| profiel.soort == soort);
    match maatstaf
        .profiel
        .as_ref()
        .filter(|_| soort == ProfielSoort::Beleid)
    {
        Some(id) => of_kind.find(|profiel| profiel.id == *id),
        None => of_kind.max_by_key(|profiel| profiel.geldig_vanaf),
    }
}

/// The place of the lezing that counts: the one asked for, else the standard one.
pub(crate) fn chosen_lezing(
    maatstaf: &Maatstaf,
    soort: ProfielSoort,
    compiled: &ProfielProgramma,
) -> usize {
    let wanted = maatstaf.lezing.as_ref();
    let wanted = wanted.filter(|_| soort == ProfielSoort::Beleid);
    let mut all = compiled.lezingen.iter();
    let place = wanted.and_then(|id| all.position(|(lezing, _)| lezing == id));
    place.unwrap_or(0)
}

/// Reads the outcome off the program that is kept, or off one for chosen lezingen.
fn examine<'r>(
    regelset: &'r Regelset,
    stand: &'r Stand,
    profiel: &'r Profiel,
    maatstaf: &Maatstaf,
    lijst: &Leefgebiedenlijst,
    feiten: &[Waarheid],
) -> Option<Inhoud<'r>> {
    if maatstaf.keuze == Keuze::default() {
        let compiled = regelset.programma(stand, &profiel.id, &lijst.id)?;
        return read_off(regelset, profiel, maatstaf, compiled, feiten);
    }
    let compiled = regelset.programma_met(stand, profiel, lijst, &maatstaf.keuze);
    read_off(regelset, profiel, maatstaf, &compiled, feiten)
}

/// Runs the program once and reads everything off that run.
fn read_off<'r>(
    regelset: &Regelset,
    profiel: &'r Profiel,
    maatstaf: &Maatstaf,
    compiled: &ProfielProgramma,
    feiten: &[Waarheid],
) -> Option<Inhoud<'r>> {
    let values = compiled.programma.values(feiten);
    let at = |place: usize| {
        values
            .get(place)
            .map_or(Waarheid::Onbekend, |value| (*value).into())
    };

    let place = chosen_lezing(maatstaf, profiel.soort, compiled);
    let (lezing, wortel) = compiled.lezingen.get(place)?;
    let otherwise = compiled.anders.iter().filter_map(|anders| {
        let root = *anders.wortels.get(place)?;
        Some((anders.regel.clone(), anders.lezing.clone(), at(root)))
    });
    Some(Inhoud {
        profiel,
        lezing: lezing.clone(),
        per_lezing: compiled
            .lezingen
            .iter()
            .map(|(lezing, wortel)| (lezing.clone(), wortel.outcome(&values)))
            .collect(),
        anders: otherwise.collect(),
        criteria: compiled
            .criteria
            .iter()
            .map(|(id, root)| (id.clone(), at(*root)))
            .collect(),
        verklaring: Verklaring::of(regelset, &compiled.programma, &values, wortel.at)?,
        openstaand: wortel.ask(&compiled.programma, &values, feiten),
    })
}
