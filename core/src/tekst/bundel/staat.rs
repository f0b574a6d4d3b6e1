//! A sentence for each state of a bundle.

use crate::bundeling::bundel::{
    Afstand, Consensus, Eisuitslag, Gereedheid, Metagegeven, Plaatsstand, Schaal, Trendrichting,
    WaaromNiet,
};
use crate::regelset::document::instrument::NietHerleidbaar;

pub(super) fn gereedheid(gereedheid: Gereedheid) -> &'static str {
    match gereedheid {
        Gereedheid::GereedVoorDuiding => "De bundel is klaar voor de gezamenlijke duiding.",
        Gereedheid::MetVoorbehoud => {
            "De gezamenlijke duiding kan beginnen, met voorbehoud. Noem daar wat ontbreekt."
        }
        Gereedheid::NietGereed => {
            "De bundel is nog niet klaar voor de gezamenlijke duiding. De procesregisseur kan toch beginnen, \
             met een reden die is vastgelegd. Bij gevaar wacht niemand hierop."
        }
    }
}

pub(super) fn consensus(consensus: Consensus) -> &'static str {
    match consensus {
        Consensus::Geen => "Er is nu geen beoordeling die meetelt en actueel is.",
        Consensus::Tegenstrijdig => "De beoordelingen spreken elkaar tegen.",
        Consensus::Uiteenlopend => "De beoordelingen lopen uiteen.",
        Consensus::Enkelvoudig => "Er is één stem. Er is nu geen tweede stem om ernaast te leggen.",
        Consensus::Eensgezind => "Er is meer dan één stem, en de stemmen zijn het eens.",
    }
}

pub(super) fn afstand(afstand: Afstand) -> &'static str {
    match afstand {
        Afstand::Geen => "Alles wat actueel is en meetelt, raakt elkaar of overlapt.",
        Afstand::EenNiveau => "De verste twee staan één stap uit elkaar.",
        Afstand::TweeNiveaus => "De verste twee staan twee stappen uit elkaar.",
        Afstand::DrieNiveaus => "De verste twee staan drie stappen uit elkaar.",
    }
}

pub(super) fn schaal(schaal: Schaal) -> &'static str {
    match schaal {
        Schaal::Zorgniveau => {
            "Laag, matig, hoog en acuut zijn hier zorgniveaus (zie de leeswijzer)."
        }
        Schaal::VolgordeBinnenClaim => {
            "Laag, matig en hoog geven hier alleen de volgorde binnen dit soort uitspraak. Het zijn geen zorgniveaus."
        }
    }
}

/// Why a result has no place.
pub(super) fn geen_plaats(stand: Plaatsstand, reden: Option<NietHerleidbaar>) -> &'static str {
    match (stand, reden) {
        (Plaatsstand::NietBepaald, _) => {
            "Niet bepaald: niet beoordeeld, te weinig bekend of niet gedeeld."
        }
        (_, Some(reden)) => geen_herleiding(reden),
        (Plaatsstand::OpDeSchaal | Plaatsstand::NietHerleidbaar, None) => {
            "Geen plaats op de schaal, zonder reden."
        }
    }
}

fn geen_herleiding(reden: NietHerleidbaar) -> &'static str {
    match reden {
        NietHerleidbaar::NegatieveScreening => {
            "Geen plaats: de screening vond niets. Dat zegt niet dat er niets is."
        }
        NietHerleidbaar::LabelversieOnbekend => {
            "Geen plaats: het is niet bekend welke versie van de labels is gebruikt."
        }
        NietHerleidbaar::LabelOnbekend => "Geen plaats: de catalogus kent dit label niet.",
        NietHerleidbaar::AlleenScore => {
            "Geen plaats: er zijn alleen cijfers, zonder woord. Cijfers rekenen wij niet om."
        }
        NietHerleidbaar::DrempelNietGehaald => {
            "Geen plaats: de drempel van het instrument is niet gehaald. Meer zegt dat niet."
        }
        NietHerleidbaar::ContextInstrument => {
            "Geen plaats: dit instrument meet iets anders dan risico."
        }
        NietHerleidbaar::InstrumentGestopt => "Geen plaats: het instrument is gestopt.",
        NietHerleidbaar::NietOpZichzelf => {
            "Geen plaats: deze uitslag telt alleen binnen een ander oordeel."
        }
        NietHerleidbaar::GeenSchaal => {
            "Geen plaats: er is geen goede manier om uitslagen van dit instrument een plaats te geven."
        }
    }
}

pub(super) fn waarom_niet(waarom: WaaromNiet) -> &'static str {
    match waarom {
        WaaromNiet::BuitenPopulatie => {
            "De persoon valt buiten de groep waarvoor het instrument is gemaakt."
        }
        WaaromNiet::NietGekwalificeerd => {
            "Wie beoordeelde, heeft de opleiding of toestemming voor dit instrument niet."
        }
        WaaromNiet::InstrumentGepauzeerd => "Het instrument was op die dag gepauzeerd.",
        WaaromNiet::InstrumentGestopt => "Het instrument is gestopt.",
        WaaromNiet::Ingetrokken => "De beoordeling is ingetrokken.",
        WaaromNiet::Concept => "De beoordeling is nog een concept.",
        WaaromNiet::NietGedeeld => "Alleen dat de beoordeling bestaat, is gedeeld.",
        WaaromNiet::GeenPlaats => "De uitslag heeft geen plaats op de schaal.",
        WaaromNiet::Onderdeel => "Zo'n onderdeel telt alleen via het hele oordeel.",
    }
}

pub(super) fn trend(richting: Trendrichting) -> &'static str {
    match richting {
        Trendrichting::Gestegen => "hoger dan de keer ervoor",
        Trendrichting::Gelijk => "gelijk aan de keer ervoor",
        Trendrichting::Gedaald => "lager dan de keer ervoor",
        Trendrichting::NietVergelijkbaar => "niet te vergelijken met de keer ervoor",
    }
}

pub(super) fn metagegeven(gegeven: Metagegeven) -> &'static str {
    match gegeven {
        Metagegeven::Conditie => "waar de beoordeling van uitgaat",
        Metagegeven::Setting => "de situatie van de persoon",
        Metagegeven::Horizon => "hoe ver vooruit zij kijkt",
        Metagegeven::Kwalificatie => "of wie beoordeelde de opleiding of toestemming heeft",
        Metagegeven::Populatie => "of het instrument voor deze persoon is gemaakt",
        Metagegeven::InformatieTot => "tot welke dag de informatie gaat",
        Metagegeven::Jegens => "jegens wie",
    }
}

pub(super) fn eis(uitslag: Eisuitslag) -> &'static str {
    match uitslag {
        Eisuitslag::Voldaan => "Gedaan",
        Eisuitslag::Open => "Nog te doen",
        Eisuitslag::TeLaat => "Niet op tijd gedaan",
        Eisuitslag::NietVanToepassing => "Niet nodig, zeggen mensen",
    }
}
