//! The words for what regions choose from closed lists.

use crate::aanmelding::vraag::RedenNiet;
use crate::regelset::document::regio::{AanmelderSoort, Besluitvorm, KanaalSoort, Weger};

pub(super) fn aanmelder(wie: AanmelderSoort) -> &'static str {
    match wie {
        AanmelderSoort::Convenantpartners => "convenantpartners",
        AanmelderSoort::Sleutelpartners => "sleutelpartners",
        AanmelderSoort::Professionals => "professionals",
        AanmelderSoort::Burgers => "burgers",
        AanmelderSoort::Gemeente => "de gemeente",
    }
}

pub(super) fn weg(weg: KanaalSoort) -> &'static str {
    match weg {
        KanaalSoort::Portaal => "een portaal met een account",
        KanaalSoort::Webformulier => "een formulier op de website",
        KanaalSoort::Email => "e-mail",
        KanaalSoort::Telefoon => "de telefoon",
    }
}

pub(super) fn weger(wie: Weger) -> &'static str {
    match wie {
        Weger::Zvh => "het ZVH",
        Weger::Politie => "de politie",
        Weger::OpenbaarMinisterie => "het Openbaar Ministerie",
        Weger::Reclassering => "de reclassering",
        Weger::Gemeente => "de gemeente",
        Weger::Zorgpartners => "zorgpartners",
        Weger::Kernpartners => "kernpartners",
        Weger::Netwerkdirecteur => "de netwerkdirecteur",
    }
}

pub(super) fn besluitvorm(vorm: Besluitvorm) -> &'static str {
    match vorm {
        Besluitvorm::Consensus => "De mensen aan tafel beslissen samen.",
        Besluitvorm::Stemming => "De mensen aan tafel stemmen.",
        Besluitvorm::Voorzitter => "De voorzitter beslist.",
        Besluitvorm::Driehoek => {
            "De driehoek van burgemeester, Openbaar Ministerie en politie beslist."
        }
    }
}

/// Why the betrokkene is not told.
pub(super) fn reden(reden: RedenNiet) -> &'static str {
    match reden {
        RedenNiet::ZwaarwegendVeiligheidsbelang => "een zwaarwegend veiligheidsbelang",
        RedenNiet::LopendStrafonderzoek => "een strafrechtelijk onderzoek dat loopt",
        RedenNiet::VeiligheidPartijen => "de veiligheid van iemand die erbij betrokken is",
        RedenNiet::Anders => "iets anders, met uitleg",
    }
}
