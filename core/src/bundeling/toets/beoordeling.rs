//! R1 for one assessment: what must be there, what goes together, and what the catalogue
//! says of its instrument.

use super::super::beeld::{Catalogus, Stuk};
use super::super::bundel::{Actualiteit, Actueelstand, Rol};
use super::super::plaats;
use super::{Bevonden, Namen};
use crate::beoordeling::{
    Beoordeling, BeoordelingSoort, Claim, Deling, JegensSoort, Orientatie, Risicodomein,
};
use crate::datum::Datum;
use crate::pad::Deel;
use crate::regelset::document::instrument::{Instrument, Instrumentuitkomst};
use crate::validatie::check::has_text;

const LIJST: &str = "beoordelingen";

/// Against what assessments are held.
pub(super) struct Toets<'t, 'a> {
    pub(super) catalogus: &'t Catalogus<'a>,
    pub(super) peildatum: Datum,
    pub(super) namen: &'t Namen<'a>,
}

/// What kind of statement an assessment is.
struct Aard<'a> {
    instrument: Option<&'a Instrument>,
    uitkomst: Option<&'a Instrumentuitkomst>,
    soort: BeoordelingSoort,
    claim: Claim,
}

impl<'a> Toets<'_, 'a> {
    /// The assessment, if what bundling needs is there. Everything that does not fit is
    /// told; only then is it set aside.
    pub(super) fn check(
        &self,
        at: usize,
        invoer: &'a Beoordeling,
        bevonden: &mut Bevonden<'_>,
    ) -> Option<Stuk<'a>> {
        let mut missing = |veld: &'static str, code, absent: bool| {
            if absent {
                bevonden.reject(LIJST, at, &[Deel::Veld(veld)], code);
            }
        };
        missing("id", "beoordeling-kenmerk-ontbreekt", invoer.id.is_none());
        let double = invoer.id.as_ref().is_some_and(|id| self.is_double(id));
        missing("id", "beoordeling-dubbel", double);
        missing(
            "domein",
            "beoordeling-domein-ontbreekt",
            invoer.domein.is_none(),
        );
        missing(
            "orientatie",
            "beoordeling-orientatie-ontbreekt",
            invoer.orientatie.is_none(),
        );
        missing(
            "beoordeeldOp",
            "beoordeling-dag-ontbreekt",
            invoer.beoordeeld_op.is_none(),
        );
        let later = invoer.beoordeeld_op.is_some_and(|day| day > self.peildatum);
        missing("beoordeeldOp", "datum-toekomst", later);
        let after = invoer
            .informatie_tot
            .zip(invoer.beoordeeld_op)
            .is_some_and(|(i, b)| i > b);
        missing("informatieTot", "beoordeling-informatie-later", after);
        if invoer.afzender.organisatie.is_none() {
            let below = [Deel::Veld("afzender"), Deel::Veld("organisatie")];
            bevonden.reject(LIJST, at, &below, "beoordeling-afzender-ontbreekt");
        }
        self.check_whom(at, invoer, bevonden);
        self.check_parts(at, invoer, bevonden);
        let (domein, orientatie) = (invoer.domein?, invoer.orientatie?);
        let aard = self.nature(at, invoer, domein, orientatie, bevonden)?;
        let used = aard.instrument.zip(aard.uitkomst);
        let (plaats, positief) = plaats::place(self.catalogus, self.peildatum, invoer, used);
        Some(Stuk {
            invoer,
            id: invoer.id.as_ref()?,
            soort: aard.soort,
            claim: aard.claim,
            domein,
            orientatie,
            datum: invoer.beoordeeld_op?,
            instrument: aard.instrument,
            uitkomst: aard.uitkomst,
            plaats,
            positief,
            // filled in once everything is on the table
            actualiteit: Actualiteit {
                stand: Actueelstand::Actueel,
                houdbaar_tot: None,
                sinds: None,
                moment: None,
                gebeurtenis: None,
            },
            rol: Rol::Telt,
            waarom_niet: None,
            ouder: None,
        })
    }

    fn is_double(&self, id: &crate::kenmerk::BeoordelingId) -> bool {
        self.namen.dubbel.contains(id)
    }

    /// Whose behaviour, and toward whom.
    fn check_whom(&self, at: usize, invoer: &Beoordeling, bevonden: &mut Bevonden<'_>) {
        let over = &invoer.over;
        let over_said = bevonden.said_inside(LIJST, at, "over");
        let jegens_said = bevonden.said_inside(LIJST, at, "jegens");
        let mut wrong = |below: &[Deel], code| bevonden.reject(LIJST, at, below, code);
        match (&over.persoon, &over.huishouden) {
            (None, None) if !over_said => {
                wrong(&["over".into()], "beoordeling-over-ontbreekt");
            }
            (Some(_), Some(_)) => wrong(&["over".into()], "beoordeling-over-dubbel"),
            _ => {}
        }
        if over
            .persoon
            .as_ref()
            .is_some_and(|id| !self.namen.personen.contains_key(id))
        {
            wrong(&["over".into(), "persoon".into()], "persoon-onbekend");
        }
        if over
            .huishouden
            .as_ref()
            .is_some_and(|id| !self.namen.huishoudens.contains_key(id))
        {
            wrong(&["over".into(), "huishouden".into()], "huishouden-onbekend");
        }
        if over.huishouden.is_some() && invoer.orientatie == Some(Orientatie::Toekomst) {
            wrong(
                &["over".into(), "huishouden".into()],
                "beoordeling-huishouden-alleen-nu",
            );
        }
        let Some(jegens) = &invoer.jegens else { return };
        let person = (jegens.soort == Some(JegensSoort::Persoon)) == jegens.persoon.is_some();
        let group = (jegens.soort == Some(JegensSoort::Groep)) == jegens.groep.is_some();
        if !jegens_said && (jegens.soort.is_none() || !person || !group) {
            wrong(&["jegens".into()], "beoordeling-jegens-onvolledig");
        }
        if jegens
            .persoon
            .as_ref()
            .is_some_and(|id| !self.namen.personen.contains_key(id))
        {
            wrong(&["jegens".into(), "persoon".into()], "persoon-onbekend");
        }
    }

    /// What does not set it aside: components elsewhere, a ground that is absent.
    fn check_parts(&self, at: usize, invoer: &Beoordeling, bevonden: &mut Bevonden<'_>) {
        for (index, id) in invoer.bevat.iter().enumerate() {
            if !self.namen.beoordelingen.contains_key(id) {
                let below = ["bevat".into(), index.into()];
                bevonden.warn(LIJST, at, &below, "beoordeling-onderdeel-onbekend");
            }
        }
        let withheld = invoer.deling == Some(Deling::AlleenBestaan);
        if withheld && !has_text(&invoer.deling_grond) {
            bevonden.warn(
                LIJST,
                at,
                &["delingGrond".into()],
                "beoordeling-deling-grond-ontbreekt",
            );
        }
    }

    /// What kind of statement it is: as its issuer says and the catalogue allows. An
    /// instrument that the catalogue does not know counts as a professional judgement.
    fn nature(
        &self,
        at: usize,
        invoer: &Beoordeling,
        domein: Risicodomein,
        orientatie: Orientatie,
        bevonden: &mut Bevonden<'_>,
    ) -> Option<Aard<'a>> {
        let mut wrong = |veld: &'static str, code| bevonden.reject(LIJST, at, &[veld.into()], code);
        let id = invoer
            .instrument
            .as_ref()
            .and_then(|instrument| instrument.id.as_ref());
        let known = id.and_then(|id| self.catalogus.instrumenten.get(id).copied());
        let Some(instrument) = known else {
            return without_instrument(invoer, orientatie, &mut wrong);
        };
        if instrument.geweigerd.is_some() {
            wrong("instrument", "beoordeling-instrument-geweigerd");
            return None;
        }
        let issued: Vec<&Instrumentuitkomst> = instrument
            .uitkomst
            .iter()
            .filter(|uitkomst| uitkomst.orientatie == orientatie)
            .filter(|uitkomst| invoer.soort.is_none_or(|soort| soort == uitkomst.soort))
            .filter(|uitkomst| invoer.claim.is_none_or(|claim| claim == uitkomst.claim))
            .collect();
        let usual: Vec<&Instrumentuitkomst> = issued
            .iter()
            .copied()
            .filter(|uitkomst| uitkomst.domeinen.contains(&domein))
            .collect();
        let fits = if usual.is_empty() { &issued } else { &usual };
        let Some(uitkomst) = fits.first().copied() else {
            wrong("instrument", "beoordeling-past-niet-bij-instrument");
            return None;
        };
        if fits
            .iter()
            .any(|other| (other.claim, other.soort) != (uitkomst.claim, uitkomst.soort))
        {
            wrong("claim", "beoordeling-claim-ontbreekt");
            return None;
        }
        // an aid to thinking has no level of its own: what a professional says with it is theirs
        let own = uitkomst.soort == BeoordelingSoort::ProfessioneelOordeel;
        if invoer.anker.is_some() && !own {
            wrong("anker", "beoordeling-anker-bij-instrument");
        }
        if usual.is_empty() {
            bevonden.warn(LIJST, at, &["domein".into()], "beoordeling-domein-ongewoon");
        }
        Some(Aard {
            instrument: Some(instrument),
            uitkomst: Some(uitkomst),
            soort: uitkomst.soort,
            claim: uitkomst.claim,
        })
    }
}

/// Without an instrument of the catalogue: a professional judgement, unless it says
/// that it is context. The claim of an anchor follows from now or later.
fn without_instrument<'a>(
    invoer: &Beoordeling,
    orientatie: Orientatie,
    wrong: &mut impl FnMut(&'static str, &'static str),
) -> Option<Aard<'a>> {
    let named = invoer.instrument.is_some();
    let Some(said) = invoer
        .soort
        .or(named.then_some(BeoordelingSoort::ProfessioneelOordeel))
    else {
        wrong("soort", "beoordeling-soort-ontbreekt");
        return None;
    };
    // a screening is upward only: no level can be read from it, not even one that is chosen
    if said == BeoordelingSoort::Screening && invoer.anker.is_some() {
        wrong("anker", "beoordeling-anker-bij-instrument");
        return None;
    }
    let by_anchor = invoer.anker.map(|_| match orientatie {
        Orientatie::Nu => Claim::OnveiligNu,
        Orientatie::Toekomst => Claim::ErnstigeSchade,
    });
    let Some(claim) = invoer.claim.or(by_anchor) else {
        wrong("claim", "beoordeling-claim-ontbreekt");
        return None;
    };
    let soort = match said {
        BeoordelingSoort::Context => said,
        _ => BeoordelingSoort::ProfessioneelOordeel,
    };
    let time = match claim {
        Claim::OnveiligNu => orientatie == Orientatie::Nu,
        Claim::ErnstigeSchade
        | Claim::KansRecidive
        | Claim::KansGeweld
        | Claim::KansSeksueelGeweld => orientatie == Orientatie::Toekomst,
        Claim::Prioriteit | Claim::Functioneren | Claim::Bescherming | Claim::Vermoeden => true,
    };
    let anchored = invoer.anker.is_none() || claim.is_overview();
    if !time || !anchored || claim.is_context() != (soort == BeoordelingSoort::Context) {
        wrong("claim", "beoordeling-claim-past-niet");
        return None;
    }
    Some(Aard {
        instrument: None,
        uitkomst: None,
        soort,
        claim,
    })
}
