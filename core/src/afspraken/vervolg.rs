//! A3 and A4: telling the decision, reporting buikpijn, taking it up.

use super::dossier::Dossier;
use super::gebeurtenis::Gebeurtenis;
use super::stand::{Betekenis, Ontbreekt, Reden, Stand, Status};
use super::toets::id_of;
use super::verwijzing::Prestatie;
use super::weeg::{Eerder, Kader, Vraag};
use super::zaak::Registerhouder;
use crate::aanmelding::organisatie::Organisatie;
use crate::stroom::Verplichting;
use crate::waarheid::Waarheid;

impl Kader<'_> {
    /// Was the decision told to the ZVH? Only who knew that the suspect is known can.
    pub(super) fn a3(
        &self,
        dossier: &Dossier<'_>,
        besluit: &Gebeurtenis,
        (m0, a1): (&Stand, &Stand),
    ) -> Stand {
        let name = Verplichting::A3;
        match dossier.bekend() {
            Waarheid::Nee => {
                return Stand::new(name, Status::NietVanToepassing, Reden::NietBekend);
            }
            Waarheid::Onbekend => return Stand::unknown(name, &[Ontbreekt::Bekend]),
            Waarheid::Ja => {}
        }
        let owner = besluit.door.unwrap_or(Organisatie::OpenbaarMinisterie);
        let holder: Vec<Registerhouder> = Registerhouder::of(owner).into_iter().collect();
        let vraag = Vraag {
            verplichting: name,
            prestatie: dossier.gemeld.first(besluit).and_then(Prestatie::of),
            besluit: besluit.op,
            start: besluit.op,
            houders: &holder,
            eerder: knew(dossier, m0, a1),
        };
        let mut stand = self.weigh(dossier, &vraag);
        self.kanalen.add(&mut stand, dossier.gemeld.first(besluit));
        stand
    }

    /// Was a buikpijn-casus reported?
    pub(super) fn a4a(&self, dossier: &Dossier<'_>) -> Stand {
        let name = Verplichting::A4a;
        let melding = dossier.meldingen.first().copied();
        let reason = match (dossier.buikpijn, melding) {
            (None, None) if dossier.buikpijn_van_derde => Some(Reden::GeenDeelnemer),
            (None, None) => Some(Reden::GeenBuikpijn),
            (Some(_), None) if dossier.reden.is_some() => Some(Reden::RedenVastgelegd),
            _ => None,
        };
        if let Some(reason) = reason {
            let mut stand = Stand::new(name, Status::NietVanToepassing, reason);
            let record = dossier.reden.filter(|_| reason == Reden::RedenVastgelegd);
            stand.bewijs = record.and_then(id_of).into_iter().collect();
            return stand;
        }
        let vraag = Vraag {
            verplichting: name,
            prestatie: melding.and_then(Prestatie::of),
            besluit: None,
            start: dossier.buikpijn.or(melding).and_then(|event| event.op),
            houders: &dossier.melders(),
            eerder: Eerder::Goed,
        };
        let mut stand = self.weigh(dossier, &vraag);
        self.kanalen.add(&mut stand, melding);
        if melding.is_some() {
            stand.betekenis = Some(match dossier.bekend() {
                Waarheid::Ja => Betekenis::SignaalLopendeCasus,
                Waarheid::Nee => Betekenis::NieuweCasus,
                Waarheid::Onbekend => Betekenis::Onbekend,
            });
        }
        stand
    }

    /// Was a melding discussed, taken up or passed on, and was the melder told?
    pub(super) fn a4b(&self, dossier: &Dossier<'_>, melding: &Gebeurtenis) -> Stand {
        let name = Verplichting::A4b;
        let outcome = dossier.uitkomsten.first(melding);
        let told = dossier.terug.first(melding);
        let waits = dossier
            .wachtend
            .first(melding)
            .filter(|_| outcome.is_none());
        let vraag = Vraag {
            verplichting: name,
            prestatie: outcome
                .zip(told)
                .and_then(|(one, other)| Prestatie::both(one, other)),
            besluit: None,
            start: melding.op,
            houders: &[Registerhouder::Zvh],
            eerder: Eerder::Goed,
        };
        let mut stand = self.weigh(dossier, &vraag);
        let done = matches!(
            stand.status,
            Status::Nagekomen | Status::NagekomenTeLaat | Status::RechtmatigNiet
        );
        if done {
            self.kanalen.add(&mut stand, outcome);
            return stand;
        }
        let agreed = stand.uiterlijk.is_some() || stand.uiterlijk_op.is_some();
        if waits.is_some() && !(agreed && stand.status != Status::Open) {
            // it was discussed; what is still to come is lawful
            stand.status = Status::Open;
            stand.reden = Reden::WachtOpCommissie;
            stand.ontbreekt.clear();
        }
        let rows = [
            (waits.is_some(), Ontbreekt::Commissie),
            (outcome.is_none() && waits.is_none(), Ontbreekt::Uitkomst),
            (told.is_none(), Ontbreekt::Terugkoppeling),
        ];
        for (_, what) in rows.into_iter().filter(|(lacks, _)| *lacks) {
            stand.lacks(what);
        }
        let records = [outcome, waits, told].into_iter().flatten();
        stand.bewijs.extend(records.filter_map(id_of));
        self.kanalen.add(&mut stand, outcome.or(waits));
        stand
    }
}

/// A4b without a melding.
pub(super) fn a4b_without(a4a: &Stand) -> Stand {
    let name = Verplichting::A4b;
    match a4a.status {
        Status::NietNagekomen => Stand::caused(name, Verplichting::A4a),
        Status::Onbekend => Stand::unknown(name, &a4a.ontbreekt),
        _ => Stand::new(name, Status::NietVanToepassing, Reden::GeenMelding),
    }
}

/// A3 while there is no decision.
pub(super) fn a3_before(dossier: &Dossier<'_>) -> Stand {
    let reden = match dossier.bekend() {
        Waarheid::Nee => Reden::NietBekend,
        Waarheid::Ja | Waarheid::Onbekend => Reden::NogGeenBesluit,
    };
    Stand::new(Verplichting::A3, Status::NietVanToepassing, reden)
}

/// Whether those on the ZSM location knew that the suspect is known, and if not, where
/// the cause lies.
fn knew(dossier: &Dossier<'_>, m0: &Stand, a1: &Stand) -> Eerder {
    let told = [dossier.treffer, dossier.kaart, dossier.geen_context];
    let known = told.iter().any(Option::is_some);
    match dossier.marker() {
        _ if known => Eerder::Goed,
        Waarheid::Ja => Eerder::Goed,
        Waarheid::Onbekend => Eerder::Onbekend(vec![Ontbreekt::Marker]),
        Waarheid::Nee if dossier.zonder_antwoord.is_some() => {
            Eerder::Onbekend(vec![Ontbreekt::Antwoord])
        }
        // asked, and told that the suspect is not known
        Waarheid::Nee if dossier.bevraging.is_some() => match a1.status {
            Status::Onbekend => Eerder::Onbekend(a1.ontbreekt.clone()),
            _ => Eerder::Faalt(Verplichting::A1),
        },
        Waarheid::Nee => match m0.status {
            Status::Onbekend => Eerder::Onbekend(m0.ontbreekt.clone()),
            _ => Eerder::Faalt(Verplichting::M0),
        },
    }
}
