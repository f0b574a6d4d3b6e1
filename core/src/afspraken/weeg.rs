//! The status of one obligation: the algebra that all six share.
//!
//! Done in time; lawfully refused; done too late; not known; still to come; not done.
//! In that order, so a record that something was done never makes it worse, and a
//! refusal on record keeps "not done" away.

use super::dossier::Dossier;
use super::kader::{Boek, Einde, Nu, Registers, Termijnen};
use super::kanaal::Kanalen;
use super::stand::{Ontbreekt, Reden, Stand, Status};
use super::verwijzing::Prestatie;
use super::weigering::Weigerstand;
use super::zaak::Registerhouder;
use crate::stroom::{Tijdstip, Verplichting};

/// What holds for every case.
pub(super) struct Kader<'a> {
    pub(super) nu: Nu,
    pub(super) termijnen: Termijnen,
    pub(super) registers: Registers<'a>,
    pub(super) kanalen: Kanalen<'a>,
    /// Records that name no case: each may belong to any.
    pub(super) onvolledig: bool,
}

/// What is asked of one obligation.
pub(super) struct Vraag<'d, 'a> {
    pub(super) verplichting: Verplichting,
    /// The first record that it was done.
    pub(super) prestatie: Option<Prestatie<'a>>,
    /// The decision before which it was due, or with which it is taken.
    pub(super) besluit: Option<Tijdstip>,
    /// When its trigger came.
    pub(super) start: Option<Tijdstip>,
    /// In whose registers it would stand.
    pub(super) houders: &'d [Registerhouder],
    /// What it rests on.
    pub(super) eerder: Eerder,
}

/// How it stands with what an obligation rests on.
pub(super) enum Eerder {
    Goed,
    Faalt(Verplichting),
    Onbekend(Vec<Ontbreekt>),
}

impl Kader<'_> {
    pub(super) fn weigh(&self, dossier: &Dossier<'_>, vraag: &Vraag<'_, '_>) -> Stand {
        let einde = vraag
            .start
            .and_then(|start| self.termijnen.einde(vraag.verplichting, start));
        let mut stand = self.status(dossier, vraag, einde);
        match einde {
            Some(Einde::Moment(moment)) => stand.uiterlijk = Some(moment),
            Some(Einde::Dag(day)) => stand.uiterlijk_op = Some(day),
            None => {}
        }
        stand
    }

    fn status(&self, dossier: &Dossier<'_>, vraag: &Vraag<'_, '_>, einde: Option<Einde>) -> Stand {
        let name = vraag.verplichting;
        let late = vraag
            .prestatie
            .as_ref()
            .map(|done| late(vraag, einde, done.op));
        if let (Some(done), Some(None)) = (&vraag.prestatie, late) {
            let mut stand = Stand::new(name, Status::Nagekomen, Reden::Vastgelegd);
            stand.bewijs = done.ids();
            return stand;
        }
        let refused = dossier.weigering(name);
        if let Weigerstand::Geldig(event, grond) = refused {
            let mut stand = Stand::new(name, Status::RechtmatigNiet, Reden::Geweigerd);
            stand.bewijs = event.id.iter().cloned().collect();
            stand.grond = Some(grond);
            return stand;
        }
        if let (Some(done), Some(Some(reden))) = (&vraag.prestatie, late) {
            let mut stand = Stand::new(name, Status::NagekomenTeLaat, reden);
            stand.bewijs = done.ids();
            if let Eerder::Faalt(oorzaak) = vraag.eerder {
                stand.oorzaak = Some(oorzaak);
            }
            // an earlier record may be missing
            if self.absent(dossier, vraag, einde) != Boek::Volledig {
                stand.lacks(Ontbreekt::Register);
            }
            return stand;
        }
        if let Weigerstand::Onduidelijk(event) = refused {
            let mut stand = Stand::unknown(name, &[Ontbreekt::Weigeringsgrond]);
            stand.bewijs = event.id.iter().cloned().collect();
            return stand;
        }
        match &vraag.eerder {
            Eerder::Faalt(oorzaak) => Stand::caused(name, *oorzaak),
            Eerder::Onbekend(what) => Stand::unknown(name, what),
            Eerder::Goed => self.nothing(dossier, vraag, einde),
        }
    }

    /// Nothing is on record.
    fn nothing(&self, dossier: &Dossier<'_>, vraag: &Vraag<'_, '_>, einde: Option<Einde>) -> Stand {
        let name = vraag.verplichting;
        let runs = einde.is_some_and(|einde| !einde.has_passed(self.nu));
        let decided =
            vraag.besluit.is_some() && matches!(name, Verplichting::M0 | Verplichting::A1);
        if runs && !decided {
            return Stand::new(name, Status::Open, Reden::TermijnLoopt);
        }
        let waits = matches!(name, Verplichting::M0 | Verplichting::A1);
        if waits && vraag.besluit.is_none() && einde.is_none() {
            return Stand::new(name, Status::Open, Reden::VoorHetBesluit);
        }
        match self.absent(dossier, vraag, einde) {
            Boek::Volledig => Stand::new(name, Status::NietNagekomen, Reden::NietsVastgelegd),
            Boek::Loopt => Stand::new(name, Status::Open, Reden::PeriodeLoopt),
            Boek::Onbekend => Stand::unknown(name, &[Ontbreekt::Register]),
        }
    }

    /// What the registers say by having nothing.
    fn absent(&self, dossier: &Dossier<'_>, vraag: &Vraag<'_, '_>, einde: Option<Einde>) -> Boek {
        let day = |op: Option<Tijdstip>| op.and_then(Tijdstip::day);
        let bound = match vraag.verplichting {
            Verplichting::M0 | Verplichting::A1 | Verplichting::A2 => day(vraag.besluit),
            _ => None,
        };
        let van = match vraag.verplichting {
            Verplichting::M0 | Verplichting::A1 => day(dossier.zaak.aangemeld_op),
            _ => day(vraag.start),
        };
        let tot = bound.or_else(|| einde.and_then(Einde::day));
        match van.or(tot) {
            Some(van) => {
                let tot = tot.map(|tot| tot.max(van));
                self.registers.says(vraag.houders, dossier.zaak, (van, tot))
            }
            None => Boek::Onbekend,
        }
    }

    /// Where something of the case, or of any case, was set aside, nothing follows from
    /// what is not there.
    pub(super) fn hedge(&self, dossier: &Dossier<'_>, stand: Stand) -> Stand {
        let rests_on_absence = match stand.status {
            Status::NietNagekomen => stand.reden != Reden::NietOverwogen,
            Status::NietToetsbaar => true,
            Status::NietVanToepassing => !matches!(
                stand.reden,
                Reden::NietBekend | Reden::RedenVastgelegd | Reden::GeenDeelnemer
            ),
            _ => false,
        };
        if !(rests_on_absence && (self.onvolledig || dossier.onvolledig)) {
            return stand;
        }
        let unknown = Stand::unknown(stand.verplichting, &[Ontbreekt::Herstel]);
        Stand {
            status: unknown.status,
            reden: unknown.reden,
            ontbreekt: unknown.ontbreekt,
            oorzaak: None,
            ..stand
        }
    }
}

/// Why it was too late, if it was: for lack of a term only context after the decision.
fn late(vraag: &Vraag<'_, '_>, einde: Option<Einde>, op: Tijdstip) -> Option<Reden> {
    let after = |besluit: Tijdstip| vraag.verplichting == Verplichting::A1 && besluit <= op;
    if vraag.besluit.is_some_and(after) {
        return Some(Reden::NaHetBesluit);
    }
    let after_term = einde.is_some_and(|einde| einde.is_before(op));
    after_term.then_some(Reden::NaDeTermijn)
}
