//! The log of steps and the step that is proposed: one chain.

use super::{Ladder, OpschaalStap, Richting};
use crate::aanmelding::uitspraak::Uitspraak;
use crate::bevinding::Bevinding;
use crate::datum::{Datum, DeelDatum};
use crate::id::FaseId;
use crate::pad::Pad;
use crate::regelset::document::opschaling::Fase;
use crate::validatie::Context;
use crate::validatie::check::{Check, Omvang, has_text};
use crate::validatie::uitspraak::check_open;

/// The steps so far, the step that is proposed, and the phases they are held against.
#[derive(Clone, Copy, Debug)]
pub struct Log<'a> {
    /// The steps so far, in order.
    pub logboek: &'a [OpschaalStap],
    /// The step that is proposed.
    pub voorstel: Option<&'a OpschaalStap>,
    /// Whether people say that the situation is stable.
    pub stabiel: &'a Uitspraak,
    /// The phases.
    pub ladder: Ladder<'a>,
    /// What could not be read: nothing is concluded from that.
    pub read: &'a [Bevinding],
}

/// Where the log stands before a step.
#[derive(Clone, Copy, Default)]
struct Stand<'a> {
    datum: Option<Datum>,
    fase: Option<&'a FaseId>,
}

impl<'a> Log<'a> {
    /// Everything that is missing or does not fit, in the order of the fields. A place
    /// that could not be read is not also missing.
    #[must_use]
    pub fn check(&self, peildatum: Datum) -> Vec<Bevinding> {
        let context = Context::on(peildatum);
        let mut check = Check::new(&context, Omvang::Volledig);
        let mut stand = Stand::default();
        check.each("logboek", self.logboek, |check, stap| {
            self.check_stap(check, stap, stand);
            stand = stand.then(stap);
        });
        if let Some(voorstel) = self.voorstel {
            check.within("voorstel", |check| {
                self.check_stap(check, voorstel, Stand::after(self.logboek));
            });
        }
        check_open(&mut check, "stabiel", self.stabiel);
        let mut found = check.finish();
        found.retain(|bevinding| !Bevinding::covered(&bevinding.pad, self.read));
        found
    }

    /// The phase in which the casus is: where the log ends, or where the proposal
    /// starts when there is no log. `None`: not known, or not a phase of the model.
    #[must_use]
    pub fn huidige_fase(&self) -> Option<&'a Fase> {
        let fase = match self.logboek.last() {
            Some(last) => last.naar.as_ref(),
            None if self.is_unread(&Pad::top().to("logboek")) => None,
            None => self.voorstel?.van.as_ref(),
        };
        self.ladder.fase(fase?)
    }

    /// The phase after the proposal, or the one in which the casus is without a
    /// proposal. `None`: not known, or not a phase of the model.
    #[must_use]
    pub fn fase_daarna(&self) -> Option<&'a Fase> {
        match self.voorstel {
            Some(voorstel) => self.ladder.fase(voorstel.naar.as_ref()?),
            None => self.huidige_fase(),
        }
    }

    /// Which way the proposal goes. `None`: not known.
    #[must_use]
    pub fn richting(&self) -> Option<Richting> {
        let voorstel = self.voorstel?;
        let pad = Pad::top().to("voorstel");
        let van = self.start(voorstel, Stand::after(self.logboek), &pad)?;
        self.ladder.richting(van, voorstel.naar.as_ref()?)
    }

    /// Where a step starts: as it says, or else where the log stands.
    fn start<'s>(&self, stap: &'s OpschaalStap, stand: Stand<'s>, pad: &Pad) -> Option<&'s FaseId> {
        match &stap.van {
            Some(van) => Some(van),
            None if self.is_unread(&pad.to("van")) => None,
            None => stand.fase,
        }
    }

    fn is_unread(&self, pad: &Pad) -> bool {
        Bevinding::covered(pad, self.read)
    }

    fn check_stap(&self, check: &mut Check<'_>, stap: &OpschaalStap, stand: Stand<'_>) {
        check_when(check, stap, stand.datum);
        let van = self.start(stap, stand, &check.pad());
        self.check_fasen(check, stap, (van, stand.fase));
        self.check_redenen(check, stap, van);
        check_who(check, stap);
        let far = van.zip(stap.naar.as_ref());
        let far = far.is_some_and(|(van, naar)| self.ladder.skips_down(van, naar));
        let motivated = !far || has_text(&stap.motivering);
        check.required("motivering", motivated, "opschaalstap-motivering-ontbreekt");
        check.short(&[("rol", &stap.rol)]);
        check.long(&[("motivering", &stap.motivering)]);
    }

    fn check_fasen(
        &self,
        check: &mut Check<'_>,
        stap: &OpschaalStap,
        (van, before): (Option<&FaseId>, Option<&FaseId>),
    ) {
        let joins = before.zip(stap.van.as_ref());
        if joins.is_some_and(|(before, van)| before != van) {
            check.report("van", "opschaalstap-sluit-niet-aan");
        }
        check.required("naar", stap.naar.is_some(), "opschaalstap-naar-ontbreekt");
        if van.is_some() && van == stap.naar.as_ref() {
            check.report("naar", "opschaalstap-zelfde-fase");
        }
        for (veld, fase) in [("van", &stap.van), ("naar", &stap.naar)] {
            let named = fase.as_ref().filter(|_| !self.ladder.is_empty());
            if named.is_some_and(|id| self.ladder.fase(id).is_none()) {
                check.report(veld, "opschaalfase-onbekend");
            }
        }
    }

    /// At least one reason, and only reasons for the way the step goes.
    fn check_redenen(&self, check: &mut Check<'_>, stap: &OpschaalStap, van: Option<&FaseId>) {
        let some = !stap.redenen.is_empty();
        check.required("redenen", some, "opschaalstap-reden-ontbreekt");
        let ends = van.zip(stap.naar.as_ref());
        let richting = ends.and_then(|(van, naar)| self.ladder.richting(van, naar));
        check.each("redenen", &stap.redenen, |check, reden| {
            if richting.is_some_and(|way| (way == Richting::Omhoog) != reden.is_up()) {
                check.report_here("opschaalstap-reden-richting");
            }
        });
    }
}

impl<'a> Stand<'a> {
    fn after(steps: &'a [OpschaalStap]) -> Self {
        steps.iter().fold(Self::default(), Self::then)
    }

    fn then(self, stap: &'a OpschaalStap) -> Self {
        Self {
            datum: stap.datum.or(self.datum),
            fase: stap.naar.as_ref(),
        }
    }
}

fn check_when(check: &mut Check<'_>, stap: &OpschaalStap, before: Option<Datum>) {
    check.required(
        "datum",
        stap.datum.is_some(),
        "opschaalstap-datum-ontbreekt",
    );
    check.not_future("datum", stap.datum.map(DeelDatum::Dag));
    if stap
        .datum
        .zip(before)
        .is_some_and(|(day, before)| day < before)
    {
        check.report("datum", "opschaalstap-datum-volgorde");
    }
}

fn check_who(check: &mut Check<'_>, stap: &OpschaalStap) {
    check.required(
        "organisatie",
        stap.organisatie.is_some(),
        "opschaalstap-organisatie-ontbreekt",
    );
    check.required("rol", has_text(&stap.rol), "opschaalstap-rol-ontbreekt");
}
