//! What one case holds, from one pass over its events in order of time.
//!
//! A record that cannot be used is set aside with a finding. Then nothing is concluded
//! from what is not there: it may be in that record.

use super::controle::{self, Vondst};
use super::gebeurtenis::{Antwoordklasse, Gebeurtenis, GebeurtenisSoort};
use super::verwijzing::Verwijzing;
use super::weigering::Weigerstand;
use super::zaak::{Bekend, Registerhouder, Zaak};
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::stroom::Verplichting;
use crate::waarheid::Waarheid;

/// One case.
pub(super) struct Dossier<'a> {
    pub(super) zaak: &'a Zaak,
    /// The first question, and the first that was a hit.
    pub(super) bevraging: Option<&'a Gebeurtenis>,
    pub(super) treffer: Option<&'a Gebeurtenis>,
    /// A question of which the answer is not on record.
    pub(super) zonder_antwoord: Option<&'a Gebeurtenis>,
    /// The first contextkaart, and the first word that there is nothing.
    pub(super) kaart: Option<&'a Gebeurtenis>,
    pub(super) geen_context: Option<&'a Gebeurtenis>,
    /// A contextkaart of which the receiver is not known.
    pub(super) kaart_zonder_ontvanger: bool,
    /// The decisions that were taken.
    pub(super) besluiten: Vec<&'a Gebeurtenis>,
    pub(super) overwegingen: Verwijzing<'a>,
    pub(super) gemeld: Verwijzing<'a>,
    /// The first buikpijn of a deelnemer, and whose registers would hold the melding.
    pub(super) buikpijn: Option<&'a Gebeurtenis>,
    pub(super) buikpijn_van: Vec<Organisatie>,
    pub(super) buikpijn_van_derde: bool,
    pub(super) meldingen: Vec<&'a Gebeurtenis>,
    pub(super) reden: Option<&'a Gebeurtenis>,
    pub(super) uitkomsten: Verwijzing<'a>,
    /// What waits for the commission.
    pub(super) wachtend: Verwijzing<'a>,
    pub(super) terug: Verwijzing<'a>,
    weigeringen: Vec<(Verplichting, Weigerstand<'a>)>,
    /// Something of it was set aside.
    pub(super) onvolledig: bool,
}

impl<'a> Dossier<'a> {
    pub(super) fn of(zaak: &'a Zaak) -> Self {
        Self {
            zaak,
            bevraging: None,
            treffer: None,
            zonder_antwoord: None,
            kaart: None,
            geen_context: None,
            kaart_zonder_ontvanger: false,
            besluiten: Vec::new(),
            overwegingen: Verwijzing::default(),
            gemeld: Verwijzing::default(),
            buikpijn: None,
            buikpijn_van: Vec::new(),
            buikpijn_van_derde: false,
            meldingen: Vec::new(),
            reden: None,
            uitkomsten: Verwijzing::default(),
            wachtend: Verwijzing::default(),
            terug: Verwijzing::default(),
            weigeringen: Vec::new(),
            onvolledig: false,
        }
    }

    /// Adds the next event, and reports what does not fit in it.
    pub(super) fn add(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        let Some(soort) = event.soort else {
            self.onvolledig = true;
            return;
        };
        match soort {
            GebeurtenisSoort::Bevraging => self.ask(event),
            GebeurtenisSoort::Contextkaart => self.card(event, report),
            GebeurtenisSoort::GeenRelevanteContext => {
                self.geen_context.get_or_insert(event);
            }
            GebeurtenisSoort::Overweging => self.overwegingen.add(event),
            GebeurtenisSoort::Besluit => self.decide(event, report),
            GebeurtenisSoort::BesluitGemeld => self.gemeld.add(event),
            GebeurtenisSoort::Buikpijn => self.concern(event, report),
            GebeurtenisSoort::Melding => self.refer(event, report),
            GebeurtenisSoort::RedenNietGemeld => {
                if controle::has_reason(event, report) {
                    self.reden.get_or_insert(event);
                }
            }
            GebeurtenisSoort::Uitkomst => self.outcome(event, report),
            GebeurtenisSoort::Terugkoppeling => self.terug.add(event),
            GebeurtenisSoort::Weigering => self.refuse(event, report),
        }
    }

    /// After the last event.
    pub(super) fn close(&mut self) {
        for list in [
            &mut self.overwegingen,
            &mut self.gemeld,
            &mut self.uitkomsten,
            &mut self.wachtend,
            &mut self.terug,
        ] {
            list.close();
        }
    }

    /// Whether the suspect is known, as others may see it: shielded is not known.
    pub(super) fn bekend(&self) -> Waarheid {
        match self.zaak.bekend {
            Some(Bekend::BekendActief) => Waarheid::Ja,
            Some(Bekend::BekendAfgeschermd | Bekend::NietBekend) => Waarheid::Nee,
            Some(Bekend::NietGeraadpleegd) | None => Waarheid::Onbekend,
        }
    }

    /// Whether a marker was visible. Nobody who is not known has one.
    pub(super) fn marker(&self) -> Waarheid {
        let said = self.zaak.marker.unwrap_or(Waarheid::Onbekend);
        said.and(self.perhaps_known())
    }

    /// Whether a PGA of the ZVH applies. Nobody who is not known has one.
    pub(super) fn pga(&self) -> Waarheid {
        let said = self.zaak.pga_van_toepassing.unwrap_or(Waarheid::Onbekend);
        said.and(self.perhaps_known())
    }

    /// `Nee` if not known, or else what lets the other answer stand.
    fn perhaps_known(&self) -> Waarheid {
        match self.bekend() {
            Waarheid::Nee => Waarheid::Nee,
            Waarheid::Ja | Waarheid::Onbekend => Waarheid::Ja,
        }
    }

    /// What was refused of an obligation.
    pub(super) fn weigering(&self, verplichting: Verplichting) -> Weigerstand<'a> {
        let own = self.weigeringen.iter().filter(|row| row.0 == verplichting);
        own.map(|row| row.1)
            .max_by_key(Weigerstand::rank)
            .unwrap_or(Weigerstand::Geen)
    }

    fn ask(&mut self, event: &'a Gebeurtenis) {
        self.bevraging.get_or_insert(event);
        match event.antwoord {
            Some(Antwoordklasse::Treffer) => {
                self.treffer.get_or_insert(event);
            }
            Some(Antwoordklasse::GeenTreffer) => {}
            None => {
                self.zonder_antwoord.get_or_insert(event);
            }
        }
    }

    fn card(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        if self.bekend() == Waarheid::Nee {
            report(("soort", "afspraak-kaart-niet-bekend"));
        }
        match controle::card_receiver(event) {
            Ok(organisatie) => {
                let derde = organisatie.deelname() == Deelname::Derde;
                if controle::may_go(event, derde) {
                    self.kaart.get_or_insert(event);
                } else {
                    report(("commissie", "afspraak-commissie-ontbreekt"));
                }
            }
            Err(code) => {
                self.kaart_zonder_ontvanger = true;
                report(("ontvanger", code));
            }
        }
    }

    fn decide(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        match controle::decision(event, report) {
            Some(true) => self.besluiten.push(event),
            Some(false) => {}
            None => self.onvolledig = true,
        }
    }

    fn concern(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        match controle::sender(event, report) {
            Some(organisatie) if controle::may_refer(event, organisatie) => {
                self.buikpijn.get_or_insert(event);
                if !self.buikpijn_van.contains(&organisatie) {
                    self.buikpijn_van.push(organisatie);
                }
            }
            Some(_) => self.buikpijn_van_derde = true,
            None => self.onvolledig = true,
        }
    }

    fn refer(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        match controle::sender(event, report) {
            Some(organisatie) if controle::may_refer(event, organisatie) => {
                self.meldingen.push(event);
            }
            Some(_) => report(("door", "afspraak-melder-geen-deelnemer")),
            None => self.onvolledig = true,
        }
    }

    fn outcome(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        match controle::outcome(event) {
            Ok(controle::Doorzetten::Mag) => self.uitkomsten.add(event),
            Ok(controle::Doorzetten::EerstCommissie) => {
                report(("commissie", "afspraak-commissie-ontbreekt"));
                self.wachtend.add(event);
            }
            Err(vondst) => {
                self.onvolledig = true;
                report(vondst);
            }
        }
    }

    fn refuse(&mut self, event: &'a Gebeurtenis, report: &mut dyn FnMut(Vondst)) {
        let (about, stand) = Weigerstand::of(event, report);
        match about {
            Some(verplichting) => self.weigeringen.push((verplichting, stand)),
            None => self.onvolledig = true,
        }
    }

    /// The holders of the registers in which a melding would stand; `None`: not all known.
    pub(super) fn melders(&self) -> Vec<Registerhouder> {
        let holders = self.buikpijn_van.iter().map(|org| Registerhouder::of(*org));
        holders.collect::<Option<Vec<_>>>().unwrap_or_default()
    }
}
