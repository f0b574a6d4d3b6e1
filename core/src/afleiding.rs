//! From an aanmelding to feiten.
//!
//! Most feiten are an answer on the form. The derived ones are named here, each
//! with its own function and its own test. What nobody looked at stays
//! `onbekend`; an empty list is not a list of noes.

mod gevolgen;
mod problematiek;
#[cfg(test)]
mod tests;

use crate::aanmelding::Aanmelding;
use crate::aanmelding::aanmelder::SoortVerzoek;
use crate::aanmelding::organisatie::{Deelname, Organisatie};
use crate::aanmelding::samenwerking::{Domein, Keten};
use crate::aanmelding::uitspraak::Uitspraak;
use crate::feit::{Feitenblad, Gezegd};
use crate::pad::Pad;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// Everything that an aanmelding says, as feiten.
///
/// `pad` is where the aanmelding stands in the input.
#[must_use]
pub fn derive<'r>(regelset: &'r Regelset, aanmelding: &Aanmelding, pad: &Pad) -> Feitenblad<'r> {
    let mut blad = Feitenblad::new(regelset);
    problematiek::derive(&mut blad, aanmelding, pad);
    gevolgen::derive(&mut blad, aanmelding, pad);
    samenwerking(&mut blad, aanmelding, pad);
    systeem(&mut blad, aanmelding, pad);
    gebied(&mut blad, aanmelding, pad);
    triage(&mut blad, aanmelding, pad);
    blad
}

/// Whether this organisation may refer: any deelnemer (Wgs art. 2.31(1)).
pub fn is_deelnemer(organisatie: Option<Organisatie>) -> Waarheid {
    match organisatie.map(Organisatie::deelname) {
        Some(Deelname::Lid1 | Deelname::Lid2) => Waarheid::Ja,
        Some(Deelname::Derde) => Waarheid::Nee,
        None => Waarheid::Onbekend,
    }
}

fn samenwerking(blad: &mut Feitenblad, aanmelding: &Aanmelding, pad: &Pad) {
    let (from, pad) = (&aanmelding.samenwerking, pad.to("samenwerking"));
    for (keten, feit) in [
        (Keten::Strafrecht, "keten-strafrecht-nodig"),
        (Keten::Zorg, "keten-zorg-nodig"),
        (Keten::Bestuur, "keten-bestuur-nodig"),
        (Keten::SociaalDomein, "keten-sociaal-domein-nodig"),
    ] {
        let rows = from
            .ketens
            .iter()
            .map(|row| (row.keten == Some(keten)).then_some(&row.nodig));
        observe(blad, feit, &pad.to("ketens"), rows);
    }
    for (domein, feit) in [
        (Domein::Strafrecht, "domein-strafrecht-nodig"),
        (Domein::Zorg, "domein-zorg-nodig"),
        (Domein::Bestuur, "domein-bestuur-nodig"),
        (Domein::SociaalDomein, "domein-sociaal-domein-nodig"),
    ] {
        let rows = from
            .domeinen
            .iter()
            .map(|row| (row.domein == Some(domein)).then_some(&row.nodig));
        observe(blad, feit, &pad.to("domeinen"), rows);
    }
    blad.say("dwang-nodig", pad.to("dwangNodig"), &from.dwang_nodig);
    blad.say("drang-nodig", pad.to("drangNodig"), &from.drang_nodig);
    blad.say(
        "niet-binnen-een-keten",
        pad.to("nietBinnenEenKeten"),
        &from.niet_binnen_een_keten,
    );
    blad.say(
        "samenwerking-noodzakelijk",
        pad.to("samenwerkingNoodzakelijk"),
        &from.samenwerking_noodzakelijk,
    );
}

/// One or more rows of a list say it: any of them, and nobody looked if there is none.
/// A row without an answer says that it is not known.
fn observe<'a>(
    blad: &mut Feitenblad,
    feit: &str,
    list: &Pad,
    rows: impl Iterator<Item = Option<&'a Uitspraak>>,
) {
    let mut seen = Vec::new();
    for (index, row) in rows.enumerate() {
        let Some(said) = row else { continue };
        seen.push(said.waarde.unwrap_or(Waarheid::Onbekend));
        if said.waarde.is_some() {
            blad.cite(feit, said.herkomst(list.to(index).to("nodig")));
        }
    }
    if !seen.is_empty() {
        blad.set(feit, Waarheid::any_observed(seen));
    }
}

fn systeem(blad: &mut Feitenblad, aanmelding: &Aanmelding, pad: &Pad) {
    let (from, pad) = (&aanmelding.systeem, pad.to("systeem"));
    blad.say(
        "invloed-gezinssysteem",
        pad.to("invloedGezinssysteem"),
        &from.invloed_gezinssysteem,
    );
    blad.say(
        "invloed-leefomgeving",
        pad.to("invloedLeefomgeving"),
        &from.invloed_leefomgeving,
    );
    let impact = [
        (
            "impact-gezinssysteem",
            "impactGezinssysteem",
            &from.impact_gezinssysteem,
        ),
        (
            "impact-leefomgeving",
            "impactLeefomgeving",
            &from.impact_leefomgeving,
        ),
    ];
    for (feit, veld, said) in impact {
        gevolgen::impact(blad, feit, &pad.to(veld), said);
    }
}

fn gebied(blad: &mut Feitenblad, aanmelding: &Aanmelding, pad: &Pad) {
    let (from, pad) = (
        &aanmelding.gebiedsproblematiek,
        pad.to("gebiedsproblematiek"),
    );
    blad.say("gebied-ernstig", pad.to("ernstig"), &from.ernstig);
    blad.say("gebied-lokaal", pad.to("lokaal"), &from.lokaal);
    blad.say(
        "gebied-gebiedsgebonden",
        pad.to("gebiedsgebonden"),
        &from.gebiedsgebonden,
    );
    blad.say(
        "gebied-ketenoverstijgend",
        pad.to("ketenoverstijgend"),
        &from.ketenoverstijgend,
    );
}

fn triage(blad: &mut Feitenblad, aanmelding: &Aanmelding, pad: &Pad) {
    let acuut = pad.to("veiligheidsrisico").to("acuut");
    blad.say("acuut-gevaar", acuut, &aanmelding.veiligheidsrisico.acuut);
    let suspicion = &aanmelding.vermoeden_radicalisering;
    blad.say(
        "vermoeden-radicalisering",
        pad.to("vermoedenRadicalisering"),
        suspicion,
    );
    let local = &aanmelding.lokale_aanpak_geprobeerd;
    blad.say(
        "lokale-aanpak-geprobeerd",
        pad.to("lokaleAanpakGeprobeerd"),
        local,
    );
    blad.set(
        "aanmelder-is-deelnemer",
        is_deelnemer(aanmelding.aanmelder.organisatie),
    );
    for (soort, feit) in [
        (SoortVerzoek::Informatievraag, "vraagt-informatie"),
        (SoortVerzoek::Advies, "vraagt-advies"),
        (SoortVerzoek::Procesregie, "vraagt-procesregie"),
    ] {
        let asks = aanmelding
            .soort_verzoek
            .map_or(Waarheid::Onbekend, |verzoek| {
                if verzoek == soort {
                    Waarheid::Ja
                } else {
                    Waarheid::Nee
                }
            });
        blad.set(feit, asks);
    }
}
