//! An example that shows a finding: something that can really be put in.

use super::zaak::{Volledigheid, Zaak};
use crate::aanmelding::problematiek::Problematiek;
use crate::aanmelding::{Aanmelding, GemeenteRegieReden};
use crate::datum::Datum;
use crate::id::{FeitId, LeefgebiedId, RegelId};
use crate::waarheid::Waarheid;

/// The smallest input that shows a finding. Only what is needed is filled in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Voorbeeld {
    /// The day that chooses the rules.
    pub peildatum: Datum,
    /// What stands on the form.
    pub aanmelding: Aanmelding,
    /// Answers beside the form.
    pub antwoorden: Vec<(FeitId, Waarheid)>,
    /// What the house says of a mandate for an extra taak.
    pub mandaat_extra_taak: Option<Waarheid>,
    /// Whether this comes on top of a form that is complete: see [`on`](Self::on).
    pub op_volledig: bool,
    /// Derived feiten that this analysis does not derive, with the value that is assumed.
    pub aangenomen: Vec<(FeitId, Waarheid)>,
    /// The step that leads; absent if none does.
    pub leidend: Option<RegelId>,
}

impl Voorbeeld {
    pub(super) fn new(zaak: Zaak, peildatum: Datum, leidend: Option<RegelId>) -> Self {
        Self {
            peildatum,
            aanmelding: zaak.aanmelding,
            antwoorden: zaak.antwoorden,
            mandaat_extra_taak: zaak.mandaat.waarde,
            op_volledig: zaak.volledigheid == Volledigheid::Volledig,
            aangenomen: zaak.aangenomen,
            leidend,
        }
    }
}

impl Voorbeeld {
    /// This on top of a complete aanmelding: the rest of the form is taken from
    /// it, and every question that this leaves open is answered with `onbekend`,
    /// so that it stays complete and says no more.
    #[must_use]
    pub fn on(&self, volledig: &Aanmelding) -> Aanmelding {
        let said = self.aanmelding.clone();
        let mut made = volledig.clone();
        made.aanmelder.organisatie = said.aanmelder.organisatie;
        made.soort_verzoek = said.soort_verzoek;
        made.kennisdomein = said.kennisdomein;
        made.gemeente_regie_reden = match said.gemeente_regie {
            Some(_) => None,
            None => Some(GemeenteRegieReden::NietGespecificeerd),
        };
        made.gemeente_regie = said.gemeente_regie;
        made.gezinssituatie_relevant = said.gezinssituatie_relevant;
        made.gevolgen = said.gevolgen;
        made.ernstige_gevolgen = said.ernstige_gevolgen;
        made.samenwerking = said.samenwerking;
        made.lokale_aanpak_geprobeerd = said.lokale_aanpak_geprobeerd;
        made.vermoeden_radicalisering = said.vermoeden_radicalisering;
        made.veiligheidsrisico.acuut = said.veiligheidsrisico.acuut;
        let (to, from) = (&mut made.systeem, said.systeem);
        to.invloed_gezinssysteem = from.invloed_gezinssysteem;
        to.invloed_leefomgeving = from.invloed_leefomgeving;
        to.impact_gezinssysteem = from.impact_gezinssysteem;
        to.impact_leefomgeving = from.impact_leefomgeving;
        let (to, from) = (&mut made.gebiedsproblematiek, said.gebiedsproblematiek);
        to.ernstig = from.ernstig;
        to.lokaal = from.lokaal;
        to.gebiedsgebonden = from.gebiedsgebonden;
        to.ketenoverstijgend = from.ketenoverstijgend;
        made.problematiek = looked_at(said.problematiek, &volledig.problematiek);
        answer(&mut made);
        made
    }
}

/// The rows, with an answer on each. Two open rows on a leefgebied say as little
/// as none; one would say that there are not several problems.
fn looked_at(said: Vec<Problematiek>, volledig: &[Problematiek]) -> Vec<Problematiek> {
    let mut rows = said;
    if rows.is_empty() {
        rows.extend(volledig.first().map(|row| Problematiek {
            leefgebied: row.leefgebied.clone(),
            ..Problematiek::default()
        }));
    }
    let on = |rows: &[Problematiek], leefgebied: &Option<LeefgebiedId>| {
        rows.iter()
            .filter(|row| row.leefgebied == *leefgebied)
            .count()
    };
    let open = rows.iter().filter(|row| row.aanwezig.waarde.is_none());
    let alone = open.filter(|row| on(&rows, &row.leefgebied) == 1);
    let twice: Vec<Problematiek> = alone
        .map(|row| Problematiek {
            leefgebied: row.leefgebied.clone(),
            ..Problematiek::default()
        })
        .collect();
    rows.extend(twice);
    rows
}

/// Answers what is open with `onbekend`, and gives reasons where an answer needs them.
fn answer(made: &mut Aanmelding) {
    let (systeem, gebied) = (&mut made.systeem, &mut made.gebiedsproblematiek);
    let samen = &mut made.samenwerking;
    let said = [
        &mut made.gezinssituatie_relevant,
        &mut made.lokale_aanpak_geprobeerd,
        &mut made.vermoeden_radicalisering,
        &mut made.veiligheidsrisico.acuut,
        &mut systeem.invloed_gezinssysteem,
        &mut systeem.invloed_leefomgeving,
        &mut gebied.ernstig,
        &mut gebied.lokaal,
        &mut gebied.gebiedsgebonden,
        &mut gebied.ketenoverstijgend,
        &mut samen.dwang_nodig,
        &mut samen.drang_nodig,
        &mut samen.niet_binnen_een_keten,
        &mut samen.samenwerking_noodzakelijk,
    ];
    let rows = made.problematiek.iter_mut().map(|row| &mut row.aanwezig);
    for uitspraak in said.into_iter().chain(rows) {
        reasons(&mut uitspraak.motivering);
        uitspraak.waarde.get_or_insert(Waarheid::Onbekend);
    }
    for gevolg in [
        &mut made.gevolgen.crimineel_gedrag,
        &mut made.gevolgen.overlast,
        &mut made.gevolgen.afglijden,
        &mut systeem.impact_gezinssysteem,
        &mut systeem.impact_leefomgeving,
    ] {
        gevolg.waarde.get_or_insert(Waarheid::Onbekend);
    }
    let ernstig = &mut made.ernstige_gevolgen;
    for gevolg in [
        &mut ernstig.ernstige_overlast,
        &mut ernstig.criminaliteit,
        &mut ernstig.onveilig_personen,
        &mut ernstig.onveilig_gebied,
    ] {
        reasons(&mut gevolg.motivering);
    }
}

/// Reasons are carried and never read; what matters here is that they are there.
fn reasons(motivering: &mut Option<String>) {
    motivering.get_or_insert_with(|| "…".to_owned());
}
