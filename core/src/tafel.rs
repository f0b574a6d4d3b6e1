//! The neighbouring tables on one casus: which of them seem to fit, and why.
//!
//! A table is held against a casus in every lezing. Which lezing counts is the
//! choice of the region, else the standard one. That a table fits says nothing
//! of law and policy, and decides nothing.

use crate::aanmelding::aanmelder::{Kennisdomein, SoortVerzoek};
use crate::criteria::lezingen_differ;
use crate::diagram::Openstaand;
use crate::feit::Feitenblad;
use crate::id::{FeitId, LezingId, TafelId};
use crate::programma::Programma;
use crate::regelset::document::regio::Thematafel;
use crate::regelset::{FeitSoort, Regelset, Stand, Tafel, TafelProgramma, Wortel};
use crate::verklaring::Verklaring;
use crate::waarheid::Waarheid;

/// What the form brings up. Labels: they imply no outcome.
#[derive(Clone, Debug, Default)]
pub struct Onderwerp {
    /// What is asked of the ZVH.
    pub verzoek: Option<SoortVerzoek>,
    /// The theme.
    pub kennisdomein: Option<Kennisdomein>,
    /// Tables that someone asks for by name.
    pub tafels: Vec<TafelId>,
}

/// One table on one casus.
#[must_use]
#[derive(Clone, Debug)]
pub struct TafelUitslag<'r> {
    /// The table.
    pub tafel: &'r Tafel,
    /// What the region says of it; absent if it does not refer to this table.
    pub regio: Option<&'r Thematafel>,
    /// The lezing that counts.
    pub lezing: LezingId,
    /// The outcome under every lezing, in the order of the data.
    pub per_lezing: Vec<(LezingId, Waarheid)>,
    /// Whether the form, an answer or the caller brings it up.
    pub aan_de_orde: bool,
    /// Why, under the lezing that counts.
    pub verklaring: Verklaring,
    /// What can still be asked.
    pub openstaand: Openstaand,
    /// What is looked at and not counted.
    pub kijk_ook_naar: Vec<(FeitId, Waarheid)>,
}

impl TafelUitslag<'_> {
    /// Whether the choice of lezing makes a difference.
    #[must_use]
    pub fn lezing_is_decisive(&self) -> bool {
        lezingen_differ(&self.per_lezing)
    }
}

/// Holds a casus against every table in force.
#[must_use]
pub fn check<'r>(
    regelset: &'r Regelset,
    stand: &'r Stand,
    programmas: &TafelProgramma,
    blad: &Feitenblad,
    onderwerp: &Onderwerp,
) -> Vec<TafelUitslag<'r>> {
    let TafelProgramma { programma, tafels } = programmas;
    let values = programma.values(blad.waarden());
    let routed = regelset.regio().into_iter();
    let routed: Vec<&Thematafel> = routed.flat_map(|regio| &regio.profiel.thematafel).collect();
    let examine = |(tafel, wortels): (&'r Tafel, &Vec<Wortel>)| {
        let regio = routed.iter().find(|row| row.tafel == tafel.id).copied();
        let place = tafel.counting(regio.and_then(|row| row.lezing.as_ref()));
        let (lezing, wortel) = tafel.lezing.iter().zip(wortels).nth(place)?;
        let per_lezing = tafel.lezing.iter().zip(wortels);
        let per_lezing = per_lezing.map(|(l, wortel)| (l.id.clone(), wortel.outcome(&values)));
        let seen = |id: &FeitId| (id.clone(), blad.waarde(id.as_str()));
        Some(TafelUitslag {
            tafel,
            regio,
            lezing: lezing.id.clone(),
            per_lezing: per_lezing.collect(),
            aan_de_orde: is_named(tafel, onderwerp)
                || is_answered(regelset, tafel, programma, wortels, blad),
            verklaring: Verklaring::of(regelset, programma, &values, wortel.at)?,
            openstaand: wortel.ask(programma, &values, blad.waarden()),
            kijk_ook_naar: tafel.kijk_ook_naar.iter().map(seen).collect(),
        })
    };
    let all = regelset.tafels(stand).zip(tafels);
    all.filter_map(examine).collect()
}

/// Whether the form or the caller names what this table is for.
pub(crate) fn is_named(tafel: &Tafel, onderwerp: &Onderwerp) -> bool {
    let verzoek = onderwerp.verzoek;
    let theme = onderwerp.kennisdomein;
    onderwerp.tafels.contains(&tafel.id)
        || verzoek.is_some_and(|verzoek| tafel.verzoek.contains(&verzoek))
        || theme.is_some_and(|theme| tafel.kennisdomein.contains(&theme))
}

/// Whether someone answered one of its own questions with ja.
pub(crate) fn is_answered(
    regelset: &Regelset,
    tafel: &Tafel,
    programma: &Programma,
    wortels: &[Wortel],
    blad: &Feitenblad,
) -> bool {
    let is_own_yes = |nummer: usize| {
        let feit = regelset.feit(nummer);
        blad.waarden().get(nummer) == Some(&Waarheid::Ja)
            && feit.is_some_and(|feit| feit.soort == FeitSoort::Aanvullend)
    };
    let mut beside = tafel.kijk_ook_naar.iter();
    let beside = beside.any(|id| regelset.feit_nummer(id.as_str()).is_some_and(is_own_yes));
    beside
        || wortels.iter().any(|wortel| {
            let below = programma.below(wortel.at);
            let below = below.iter().enumerate().filter(|(_, looks)| **looks);
            below.into_iter().any(|(at, _)| is_own_yes(at))
        })
}
