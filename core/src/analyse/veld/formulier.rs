//! The velden of the form, in its order.

use super::{Veld, problematiek};
use crate::aanmelding::aanmelder::{Kennisdomein, SoortVerzoek};
use crate::aanmelding::gevolgen::ErnstigeGevolgen;
use crate::aanmelding::organisatie::Organisatie;
use crate::aanmelding::samenwerking::{Domein, DomeinNodig, Keten, KetenNodig};
use crate::aanmelding::uitspraak::{ErnstigGevolg, Uitspraak};
use crate::gemeente::GemeenteCode;
use crate::regelset::Regelset;
use crate::waarheid::Waarheid;

/// Every veld of the form.
pub(super) fn velden(regelset: &Regelset) -> Vec<Veld> {
    let mut velden = vec![
        Veld::keuze(ORGANISATIES, |zaak, organisatie| {
            zaak.aanmelding.aanmelder.organisatie = Some(organisatie);
        })
        .needed(),
        Veld::keuze(VERZOEKEN, |zaak, verzoek| {
            zaak.aanmelding.soort_verzoek = Some(verzoek);
        })
        .needed(),
        Veld::keuze(THEMAS, |zaak, thema| {
            zaak.aanmelding.kennisdomein = Some(thema);
        }),
    ];
    velden.extend(gemeente(regelset));
    velden.extend(systeem());
    velden.extend(problematiek::velden(regelset));
    velden.extend(gevolgen());
    velden.extend(gebied());
    velden.extend(samenwerking());
    velden
}

/// A gemeente of the region, and one of another; only if the region names its own.
fn gemeente(regelset: &Regelset) -> Option<Veld> {
    let area = regelset.regio()?.profiel.gebied.as_ref()?;
    let listed = &regelset.document().gemeenten;
    let known = |code: &GemeenteCode| listed.iter().find(|g| g.code == code.as_str());
    let lasting = |code: &&GemeenteCode| {
        known(code).is_none_or(|g| g.vanaf.is_none() && g.opgeheven_op.is_none())
    };
    let mut inside = area.gemeenten.iter();
    let inside = inside.find(lasting).or(area.gemeenten.first());
    let outside = ELDERS
        .iter()
        .map(|code| GemeenteCode::try_from((*code).to_owned()));
    let mut outside = outside.filter_map(Result::ok);
    let outside = outside.find(|code| !area.gemeenten.contains(code) && known(code).is_none());
    let codes: Vec<GemeenteCode> = inside.cloned().into_iter().chain(outside).collect();
    Some(Veld::keuze(&codes, |zaak, code| {
        zaak.aanmelding.gemeente_regie = Some(code);
    }))
}

fn systeem() -> [Veld; 4] {
    [
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.systeem.invloed_gezinssysteem),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.systeem.invloed_leefomgeving),
        Veld::gevolg(|zaak| &mut zaak.aanmelding.systeem.impact_gezinssysteem),
        Veld::gevolg(|zaak| &mut zaak.aanmelding.systeem.impact_leefomgeving),
    ]
}

fn gevolgen() -> Vec<Veld> {
    let mut velden = vec![
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.gezinssituatie_relevant),
        Veld::gevolg(|zaak| &mut zaak.aanmelding.gevolgen.crimineel_gedrag),
        Veld::gevolg(|zaak| &mut zaak.aanmelding.gevolgen.overlast),
        Veld::gevolg(|zaak| &mut zaak.aanmelding.gevolgen.afglijden),
    ];
    for gevolg in ERNSTIG {
        velden.extend(MOMENTEN.map(|moment| {
            Veld::vraag(move |zaak, waarheid| {
                *moment(gevolg(&mut zaak.aanmelding.ernstige_gevolgen)) = Some(waarheid);
            })
        }));
    }
    velden.push(Veld::uitspraak(|zaak| {
        &mut zaak.aanmelding.veiligheidsrisico.acuut
    }));
    velden
}

fn gebied() -> [Veld; 4] {
    [
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.gebiedsproblematiek.ernstig),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.gebiedsproblematiek.lokaal),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.gebiedsproblematiek.gebiedsgebonden),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.gebiedsproblematiek.ketenoverstijgend),
    ]
}

fn samenwerking() -> Vec<Veld> {
    let said = |waarheid| Uitspraak {
        waarde: Some(waarheid),
        ..Uitspraak::default()
    };
    let keten = move |keten| {
        Veld::vraag(move |zaak, waarheid: Waarheid| {
            zaak.aanmelding.samenwerking.ketens.push(KetenNodig {
                keten: Some(keten),
                nodig: said(waarheid),
            });
        })
    };
    let domein = move |domein| {
        Veld::vraag(move |zaak, waarheid: Waarheid| {
            zaak.aanmelding.samenwerking.domeinen.push(DomeinNodig {
                domein: Some(domein),
                taak: None,
                nodig: said(waarheid),
            });
        })
    };
    let mut velden = vec![Veld::uitspraak(|zaak| {
        &mut zaak.aanmelding.lokale_aanpak_geprobeerd
    })];
    velden.extend(KETENS.map(keten));
    velden.extend(DOMEINEN.map(domein));
    velden.extend([
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.samenwerking.dwang_nodig),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.samenwerking.drang_nodig),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.samenwerking.niet_binnen_een_keten),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.samenwerking.samenwerking_noodzakelijk),
        Veld::uitspraak(|zaak| &mut zaak.aanmelding.vermoeden_radicalisering),
    ]);
    velden
}

/// Opties that say the same are one; the first of them stands for the others.
const ORGANISATIES: &[Organisatie] = &[
    Organisatie::Politie,
    Organisatie::Slachtofferhulp,
    Organisatie::Rvdk,
    Organisatie::Dji,
    Organisatie::OpenbaarMinisterie,
    Organisatie::Burgemeester,
    Organisatie::College,
    Organisatie::Ggd,
    Organisatie::Reclassering,
    Organisatie::VeiligThuis,
    Organisatie::GecertificeerdeInstelling,
    Organisatie::GgzInstelling,
    Organisatie::GemeentelijkeUitvoerder,
    Organisatie::Halt,
    Organisatie::OverigeDerde,
];

const THEMAS: &[Kennisdomein] = &[
    Kennisdomein::OnbegrepenGedrag,
    Kennisdomein::Mensenhandel,
    Kennisdomein::Cter,
    Kennisdomein::ExcessiefGeweld,
    Kennisdomein::ErnstigHuiselijkGeweld,
    Kennisdomein::Nazorg,
    Kennisdomein::NietGespecificeerd,
];

/// Large gemeenten far apart: one of them lies outside any region.
const ELDERS: [&str; 4] = ["0363", "0014", "0935", "0855"];

const VERZOEKEN: &[SoortVerzoek] = &[
    SoortVerzoek::Casusoverleg,
    SoortVerzoek::Procesregie,
    SoortVerzoek::Advies,
    SoortVerzoek::Informatievraag,
    SoortVerzoek::Levensloop,
    SoortVerzoek::Cter,
    SoortVerzoek::MdaPlusPlus,
    SoortVerzoek::Nazorg,
    SoortVerzoek::ZsmMelding,
    SoortVerzoek::Anders,
];

const ERNSTIG: [fn(&mut ErnstigeGevolgen) -> &mut ErnstigGevolg; 4] = [
    |from| &mut from.ernstige_overlast,
    |from| &mut from.criminaliteit,
    |from| &mut from.onveilig_personen,
    |from| &mut from.onveilig_gebied,
];

const MOMENTEN: [fn(&mut ErnstigGevolg) -> &mut Option<Waarheid>; 4] = [
    |from| &mut from.leidt,
    |from| &mut from.heeft_geleid,
    |from| &mut from.zou_leiden,
    |from| &mut from.aanwijzingen,
];

const KETENS: [Keten; 4] = [
    Keten::Strafrecht,
    Keten::Zorg,
    Keten::Bestuur,
    Keten::SociaalDomein,
];

const DOMEINEN: [Domein; 4] = [
    Domein::Strafrecht,
    Domein::Zorg,
    Domein::Bestuur,
    Domein::SociaalDomein,
];
