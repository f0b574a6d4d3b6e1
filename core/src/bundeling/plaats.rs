//! R2: where a result stands on the scale of its claim, by M1 to M13, or why it has no
//! place. A place is a range as wide as the label leaves it; no label is guessed.

use super::beeld::Catalogus;
use super::bundel::Plaats;
use crate::beoordeling::{
    Beoordeling, BeoordelingSoort, Bereik, Claim, Deelwaarde, Deling, GebruiktInstrument,
    Orientatie, Zorgniveau,
};
use crate::datum::Datum;
use crate::regelset::document::instrument::{
    Afbeeldregel, Instrument, Instrumentuitkomst, Label, Labelschaal, Methode, NietHerleidbaar,
    ToestandSoort,
};

/// The place of a result, and whether it found what a screening looks for.
pub(super) fn place(
    catalogus: &Catalogus<'_>,
    peildatum: Datum,
    invoer: &Beoordeling,
    used: Option<(&Instrument, &Instrumentuitkomst)>,
) -> (Plaats, bool) {
    if invoer.deling == Some(Deling::AlleenBestaan) {
        return (Plaats::open(None), false);
    }
    let Some((instrument, uitkomst)) = used else {
        return (professional(invoer), false);
    };
    if instrument.in_state(ToestandSoort::Gestopt, peildatum) {
        return (
            Plaats::none(NietHerleidbaar::InstrumentGestopt, None),
            false,
        );
    }
    if uitkomst.soort == BeoordelingSoort::ProfessioneelOordeel {
        return (professional(invoer), false);
    }
    if uitkomst.niet_op_zichzelf {
        return (Plaats::none(NietHerleidbaar::NietOpZichzelf, None), false);
    }
    let Some(text) = invoer
        .afgegeven
        .label
        .as_deref()
        .map(str::trim)
        .filter(|t| !t.is_empty())
    else {
        let scored = invoer
            .afgegeven
            .score
            .as_deref()
            .is_some_and(|score| !score.trim().is_empty());
        let only_score = if uitkomst.claim.is_context() {
            Plaats::none(NietHerleidbaar::ContextInstrument, None)
        } else {
            Plaats::none(NietHerleidbaar::AlleenScore, Some(Afbeeldregel::M11))
        };
        return (
            if scored {
                only_score
            } else {
                Plaats::open(None)
            },
            false,
        );
    };
    let schaal = match scale(catalogus, uitkomst, invoer.instrument.as_ref()) {
        Ok(schaal) => schaal,
        Err(place) => return (place, false),
    };
    let wanted = text.to_lowercase();
    let Some(label) = schaal
        .label
        .iter()
        .find(|label| label.namen.contains(&wanted))
    else {
        return (
            Plaats::none(NietHerleidbaar::LabelOnbekend, schaal.regel),
            false,
        );
    };
    let place = by_label(label, schaal, (instrument, uitkomst.claim), invoer);
    (place, label.positief)
}

/// M10: only an anchor that the professional chose gives a place.
fn professional(invoer: &Beoordeling) -> Plaats {
    let regel = Some(Afbeeldregel::M10);
    match invoer.anker {
        Some(niveau) => Plaats::on(Bereik::just(niveau), regel),
        None => Plaats::open(regel),
    }
}

/// The labels of the version that was used; otherwise the place that there is then (M12).
fn scale<'c>(
    catalogus: &Catalogus<'c>,
    uitkomst: &Instrumentuitkomst,
    gebruikt: Option<&GebruiktInstrument>,
) -> Result<&'c Labelschaal, Plaats> {
    if uitkomst.labels.is_empty() {
        let reden = if uitkomst.claim.is_context() {
            NietHerleidbaar::ContextInstrument
        } else {
            NietHerleidbaar::GeenSchaal
        };
        return Err(Plaats::none(reden, None));
    }
    let version = gebruikt
        .and_then(|gebruikt| gebruikt.labelversie.as_deref())
        .map(str::trim);
    let fits = |own: Option<&str>| own.is_none() || own == version;
    let keuze = uitkomst
        .labels
        .iter()
        .find(|keuze| fits(keuze.labelversie.as_deref()));
    let schaal = keuze.and_then(|keuze| catalogus.schalen.get(&keuze.schaal).copied());
    let unknown = NietHerleidbaar::LabelversieOnbekend;
    schaal.ok_or_else(|| Plaats::none(unknown, Some(Afbeeldregel::M12)))
}

/// The place of a label that the catalogue knows.
fn by_label(
    label: &Label,
    schaal: &Labelschaal,
    (instrument, claim): (&Instrument, Claim),
    invoer: &Beoordeling,
) -> Plaats {
    let negative = label.reden == Some(NietHerleidbaar::NegatieveScreening);
    let regel = if negative {
        Some(Afbeeldregel::M9)
    } else {
        schaal.regel
    };
    let Some(bereik) = label.bereik else {
        let reden = label.reden.unwrap_or(NietHerleidbaar::LabelOnbekend);
        return Plaats::none(reden, regel);
    };
    if is_imminent(instrument, claim, invoer) {
        let raised = Bereik {
            tot: Zorgniveau::Acuut,
            ..bereik
        };
        return Plaats::on(raised, Some(Afbeeldregel::M4));
    }
    Plaats::on(bereik, regel)
}

/// M4: a structured judgement on later, with seriousness and imminence both hoog. Nothing
/// else raises a risicotaxatie to acuut. The anchor of acuut does not hold for a chance.
fn is_imminent(instrument: &Instrument, claim: Claim, invoer: &Beoordeling) -> bool {
    let high = Some(Deelwaarde::Hoog);
    instrument.methode == Methode::GestructureerdOordeel
        && invoer.orientatie == Some(Orientatie::Toekomst)
        && claim.is_overview()
        && invoer.deelwaarden.ernst == high
        && invoer.deelwaarden.imminentie == high
}
