//! M0, A1 and A2: asking, giving context, weighing it.

use super::dossier::Dossier;
use super::gebeurtenis::{Gebeurtenis, Gevolg, Overweging};
use super::stand::{Ontbreekt, Reden, Stand, Status};
use super::verwijzing::Prestatie;
use super::weeg::{Eerder, Kader, Vraag};
use super::weigering::Weigerstand;
use super::zaak::Registerhouder;
use crate::kenmerk::GebeurtenisId;
use crate::stroom::{Tijdstip, Verplichting};
use crate::waarheid::Waarheid;

impl Kader<'_> {
    /// Was the question asked, or was a marker there? Held against the first decision.
    /// Not asking about someone who is not known harms nobody.
    pub(super) fn m0(&self, dossier: &Dossier<'_>) -> Stand {
        let name = Verplichting::M0;
        if dossier.marker() == Waarheid::Ja {
            return Stand::new(name, Status::Nagekomen, Reden::MarkerZichtbaar);
        }
        let lacking = self.signal_unknown(dossier);
        if dossier.bevraging.is_none() && lacking.contains(&Ontbreekt::Aangemeld) {
            return Stand::unknown(name, &[Ontbreekt::Aangemeld]);
        }
        let vraag = Vraag {
            verplichting: name,
            prestatie: dossier.bevraging.and_then(Prestatie::of),
            besluit: dossier.besluiten.first().and_then(|besluit| besluit.op),
            start: dossier.zaak.aangemeld_op,
            houders: &[Registerhouder::Politie, Registerhouder::OpenbaarMinisterie],
            eerder: Eerder::Goed,
        };
        let stand = self.weigh(dossier, &vraag);
        let silent = matches!(
            stand.reden,
            Reden::NietsVastgelegd | Reden::NietBekendGenoeg
        );
        let refused = !matches!(dossier.weigering(name), Weigerstand::Geen);
        if !silent || refused {
            return stand;
        }
        match dossier.bekend() {
            Waarheid::Nee => Stand::new(name, Status::NietVanToepassing, Reden::NietBekend),
            _ if lacking.is_empty() => stand,
            _ => Stand::unknown(name, &lacking),
        }
    }

    /// What is not known of the trigger of M0 and of a marker.
    fn signal_unknown(&self, dossier: &Dossier<'_>) -> Vec<Ontbreekt> {
        let aangemeld = dossier.zaak.aangemeld_op.filter(|op| self.nu.has_come(*op));
        let rows = [
            (aangemeld.is_none(), Ontbreekt::Aangemeld),
            (dossier.bekend() == Waarheid::Onbekend, Ontbreekt::Bekend),
            (dossier.marker() == Waarheid::Onbekend, Ontbreekt::Marker),
        ];
        let lacking = rows.into_iter().filter(|(lacks, _)| *lacks);
        lacking.map(|(_, what)| what).collect()
    }

    /// Did the ZVH give context, or say that it has nothing, before the decision?
    pub(super) fn a1(
        &self,
        dossier: &Dossier<'_>,
        m0: &Stand,
        besluit: Option<&Gebeurtenis>,
    ) -> Stand {
        let name = Verplichting::A1;
        match dossier.bekend() {
            Waarheid::Nee => {
                return Stand::new(name, Status::NietVanToepassing, Reden::NietBekend);
            }
            Waarheid::Onbekend => return Stand::unknown(name, &[Ontbreekt::Bekend]),
            Waarheid::Ja => {}
        }
        let aangemeld = dossier.zaak.aangemeld_op.filter(|op| self.nu.has_come(*op));
        if aangemeld.is_none() {
            return Stand::unknown(name, &[Ontbreekt::Aangemeld]);
        }
        let given = [dossier.kaart, dossier.geen_context].into_iter().flatten();
        let first = given.min_by_key(|event| event.op);
        let besluit = besluit.and_then(|besluit| besluit.op);
        let marker = dossier.marker() == Waarheid::Ja;
        let asked = dossier.bevraging.and_then(|event| event.op);
        let vraag = Vraag {
            verplichting: name,
            prestatie: first.and_then(Prestatie::of),
            besluit,
            start: if marker { aangemeld } else { asked },
            houders: &[Registerhouder::Zvh],
            eerder: before_context(dossier, m0, besluit),
        };
        let mut stand = self.weigh(dossier, &vraag);
        if stand.status == Status::NietNagekomen && dossier.kaart_zonder_ontvanger {
            stand = Stand::unknown(name, &[Ontbreekt::Ontvanger]);
        }
        self.kanalen.add(&mut stand, dossier.kaart);
        stand
    }

    /// Did the OM weigh what was there? Departing from a PGA is weighing it.
    pub(super) fn a2(&self, dossier: &Dossier<'_>, besluit: &Gebeurtenis, a1: &Stand) -> Stand {
        let name = Verplichting::A2;
        if dossier.bekend() == Waarheid::Nee {
            return Stand::new(name, Status::NietVanToepassing, Reden::NietBekend);
        }
        let context = dossier.kaart.is_some_and(|kaart| kaart.op < besluit.op);
        if !context && dossier.pga().and(dossier.marker()) != Waarheid::Ja {
            return nothing_to_weigh(dossier, a1);
        }
        let records = [
            dossier.overwegingen.free(),
            besluit
                .id
                .as_ref()
                .map_or(&[][..], |id| dossier.overwegingen.named(id)),
        ];
        let weighed = considered(dossier, context, &records);
        let first = records
            .iter()
            .filter_map(|list| list.first())
            .min_by_key(|event| event.op);
        let vraag = |prestatie| Vraag {
            verplichting: name,
            prestatie,
            besluit: besluit.op,
            start: besluit.op,
            houders: &[Registerhouder::OpenbaarMinisterie],
            eerder: Eerder::Goed,
        };
        let said = |mut stand: Stand| {
            stand.bewijs = first
                .and_then(|event| event.id.clone())
                .into_iter()
                .collect();
            stand
        };
        match (first, weighed) {
            (Some(first), Waarheid::Ja) => self.weigh(dossier, &vraag(Prestatie::of(first))),
            (None, _) => self.weigh(dossier, &vraag(None)),
            _ if !matches!(dossier.weigering(name), Weigerstand::Geen) => {
                self.weigh(dossier, &vraag(None))
            }
            (_, Waarheid::Nee) => said(Stand::new(
                name,
                Status::NietNagekomen,
                Reden::NietOverwogen,
            )),
            _ => said(Stand::unknown(name, &[Ontbreekt::Overweging])),
        }
    }
}

/// A2 while there is no decision.
pub(super) fn a2_before(dossier: &Dossier<'_>) -> Stand {
    let name = Verplichting::A2;
    let there = dossier.kaart.is_some() || dossier.pga().and(dossier.marker()) == Waarheid::Ja;
    match dossier.bekend() {
        Waarheid::Nee => Stand::new(name, Status::NietVanToepassing, Reden::NietBekend),
        _ if there => Stand::new(name, Status::Open, Reden::VoorHetBesluit),
        Waarheid::Onbekend => Stand::unknown(name, &[Ontbreekt::Bekend]),
        Waarheid::Ja => Stand::new(name, Status::NietVanToepassing, Reden::NogGeenBesluit),
    }
}

/// The ZVH gives context when it is asked, or when its own marker was there. A question
/// after the decision comes too late for context before it.
fn before_context(dossier: &Dossier<'_>, m0: &Stand, besluit: Option<Tijdstip>) -> Eerder {
    let Some(besluit) = besluit else {
        return Eerder::Goed;
    };
    let asked = dossier.bevraging.and_then(|event| event.op);
    if dossier.marker() == Waarheid::Ja || asked.is_some_and(|asked| asked < besluit) {
        return Eerder::Goed;
    }
    match m0.status {
        Status::Onbekend => Eerder::Onbekend(m0.ontbreekt.clone()),
        _ if dossier.marker() == Waarheid::Onbekend => Eerder::Onbekend(vec![Ontbreekt::Marker]),
        _ => Eerder::Faalt(Verplichting::M0),
    }
}

/// No context came before the decision and no PGA was visible: because there was none,
/// because it was lawfully held back, or because an earlier step failed.
fn nothing_to_weigh(dossier: &Dossier<'_>, a1: &Stand) -> Stand {
    let name = Verplichting::A2;
    let (pga, marker) = (dossier.pga(), dossier.marker());
    if pga.and(marker) == Waarheid::Onbekend {
        let rows = [
            (dossier.bekend() == Waarheid::Onbekend, Ontbreekt::Bekend),
            (pga == Waarheid::Onbekend, Ontbreekt::Pga),
            (marker == Waarheid::Onbekend, Ontbreekt::Marker),
        ];
        let lacking = rows.into_iter().filter(|(lacks, _)| *lacks);
        let lacking: Vec<Ontbreekt> = lacking.map(|(_, what)| what).collect();
        return Stand::unknown(name, &lacking);
    }
    match a1.status {
        Status::Onbekend => Stand::unknown(name, &a1.ontbreekt),
        Status::NietNagekomen | Status::NagekomenTeLaat | Status::NietToetsbaar => {
            Stand::caused(name, a1.oorzaak.unwrap_or(Verplichting::A1))
        }
        _ => Stand::new(name, Status::NietVanToepassing, Reden::NietsTeWegen),
    }
}

/// Whether what was there was weighed: the context if it came, the PGA if it applies.
fn considered(dossier: &Dossier<'_>, context: bool, records: &[&[&Gebeurtenis]]) -> Waarheid {
    let of = |field: fn(&Overweging) -> Option<Waarheid>| {
        let all = records.iter().flat_map(|list| list.iter());
        Waarheid::any_observed(all.map(|event| said(event.overweging.as_ref(), field)))
    };
    let seen = if context {
        of(|o| o.context_gezien)
    } else {
        Waarheid::Ja
    };
    let pga = (!dossier.pga()).or(of(|o| o.pga_overwogen));
    seen.and(pga)
}

/// Whoever says what came of it has weighed it.
fn said(overweging: Option<&Overweging>, field: fn(&Overweging) -> Option<Waarheid>) -> Waarheid {
    let gevolg: Option<Gevolg> = overweging.and_then(|o| o.gevolg);
    let said = overweging.and_then(field);
    match (said, gevolg) {
        (_, Some(_)) => Waarheid::Ja,
        (Some(said), None) => said,
        (None, None) => Waarheid::Onbekend,
    }
}

/// The reference of an event, as evidence.
pub(super) fn id_of(event: &Gebeurtenis) -> Option<GebeurtenisId> {
    event.id.clone()
}
