//! The table while it is being laid: every assessment that fits, with what the rules
//! say of it. The parts below read it; nothing else writes it.

use super::bundel::{Actualiteit, Plaats, Rol, WaaromNiet};
use crate::beoordeling::{
    Beoordeling, BeoordelingSoort, Claim, Gebeurtenis, Houdbaarheid, Orientatie, Risicodomein,
    Sleutel, Stukken,
};
use crate::datum::Datum;
use crate::id::{InstrumentId, MomentId, SchaalId};
use crate::kenmerk::{BeoordelingId, HuishoudenId, PersoonId};
use crate::regelset::Regelset;
use crate::regelset::document::bundelregel::Bundelnorm;
use crate::regelset::document::instrument::{
    Instrument, Instrumentuitkomst, Labelschaal, ToestandSoort,
};
use crate::regelset::document::overgangsmoment::Overgangsmoment;
use crate::verzameling::Map;

/// The rules of one day that bundling looks up.
#[derive(Debug)]
pub(super) struct Catalogus<'r> {
    pub(super) instrumenten: Map<&'r InstrumentId, &'r Instrument>,
    pub(super) schalen: Map<&'r SchaalId, &'r Labelschaal>,
    pub(super) momenten: Map<&'r MomentId, &'r Overgangsmoment>,
    pub(super) norm: Option<&'r Bundelnorm>,
}

/// One assessment that fits, and what became of it.
#[derive(Debug)]
pub(super) struct Stuk<'a> {
    /// What came in.
    pub(super) invoer: &'a Beoordeling,
    pub(super) id: &'a BeoordelingId,
    pub(super) soort: BeoordelingSoort,
    pub(super) claim: Claim,
    pub(super) domein: Risicodomein,
    pub(super) orientatie: Orientatie,
    /// The day of the assessment.
    pub(super) datum: Datum,
    /// The instrument, if the catalogue knows it on the peildatum.
    pub(super) instrument: Option<&'a Instrument>,
    /// Which of the things that the instrument issues.
    pub(super) uitkomst: Option<&'a Instrumentuitkomst>,
    pub(super) plaats: Plaats,
    /// Whether a screening or screener found what it looks for.
    pub(super) positief: bool,
    pub(super) actualiteit: Actualiteit,
    pub(super) rol: Rol,
    pub(super) waarom_niet: Option<WaaromNiet>,
    /// The judgement of which it is a component, by its place in [`Beeld::stukken`].
    pub(super) ouder: Option<usize>,
}

/// Everything on the table.
#[derive(Debug)]
pub(super) struct Beeld<'a> {
    pub(super) peildatum: Datum,
    pub(super) catalogus: Catalogus<'a>,
    /// What came in.
    pub(super) invoer: &'a Stukken,
    /// The assessments that fit, by reference.
    pub(super) stukken: Vec<Stuk<'a>>,
    /// Where an assessment stands in `stukken`.
    pub(super) nummers: Map<&'a BeoordelingId, usize>,
    /// Which assessments have an equal sleutel, as places in `stukken`, from new to
    /// old. Context has none.
    pub(super) sleutels: Map<Sleutel, Vec<usize>>,
    /// The members of each household that fits.
    pub(super) leden: Map<&'a HuishoudenId, &'a [PersoonId]>,
    /// The events that fit.
    pub(super) gebeurtenissen: Vec<&'a Gebeurtenis>,
}

impl<'r> Catalogus<'r> {
    /// The rules that hold on a day.
    pub(super) fn of(regelset: &'r Regelset, day: Datum) -> Self {
        use crate::regelset::document::Gedateerd;
        let document = regelset.document();
        let instrumenten = document.instrumenten.iter().filter(|i| i.holds_on(day));
        let momenten = document
            .overgangsmomenten
            .iter()
            .filter(|m| m.holds_on(day));
        Self {
            instrumenten: instrumenten.map(|i| (&i.id, i)).collect(),
            schalen: document.labelschalen.iter().map(|s| (&s.id, s)).collect(),
            momenten: momenten.map(|m| (&m.id, m)).collect(),
            norm: document.bundelnormen.iter().find(|norm| norm.holds_on(day)),
        }
    }
}

impl Stuk<'_> {
    /// What it is compared by; context is compared with nothing.
    pub(super) fn sleutel(&self) -> Option<Sleutel> {
        (!self.claim.is_context()).then(|| Sleutel {
            over: self.invoer.over.clone(),
            jegens: self.invoer.jegens.clone(),
            domein: Some(self.domein),
            claim: Some(self.claim),
            orientatie: Some(self.orientatie),
        })
    }

    /// Whether it has the sleutel of another.
    pub(super) fn has_key_of(&self, other: &Self) -> bool {
        let same = (self.domein, self.claim, self.orientatie)
            == (other.domein, other.claim, other.orientatie);
        same && self.invoer.over == other.invoer.over && self.invoer.jegens == other.invoer.jegens
    }

    /// Whether it counts (R6, R7), current or not.
    pub(super) fn counts(&self) -> bool {
        self.rol == Rol::Telt
    }

    /// Whether it counts and is current.
    pub(super) fn speaks(&self) -> bool {
        self.counts() && self.actualiteit.is_current()
    }

    /// Whether it is a full assessment: not a screening, not context.
    pub(super) fn is_full(&self) -> bool {
        !matches!(
            self.soort,
            BeoordelingSoort::Screening | BeoordelingSoort::Context
        )
    }

    /// Whether its instrument was in a state on the day of the assessment.
    pub(super) fn in_state(&self, soort: ToestandSoort) -> bool {
        self.instrument
            .is_some_and(|i| i.in_state(soort, self.datum))
    }
}

impl Beeld<'_> {
    /// How many days a class holds; `None`: no age.
    pub(super) fn days(&self, klasse: Houdbaarheid) -> Option<u16> {
        let chosen = &self.invoer.instellingen.houdbaarheid;
        let own = chosen.iter().find(|keuze| keuze.klasse == Some(klasse));
        let norm = || {
            let rows = self.catalogus.norm.map(|norm| &norm.houdbaarheid);
            rows?.iter().find(|rij| rij.klasse == klasse)?.dagen
        };
        own.and_then(|keuze| keuze.dagen).or_else(norm)
    }

    /// A number that the house may choose, or that of the norm.
    pub(super) fn choice(&self, own: Option<u16>, norm: fn(&Bundelnorm) -> u16) -> u16 {
        own.or(self.catalogus.norm.map(norm)).unwrap_or_default()
    }
}
