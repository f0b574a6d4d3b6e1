//! The words for assessments, instruments and what goes with them.

use crate::aanmelding::organisatie::Organisatie;
use crate::beoordeling::{
    BeoordelingSoort, Bereik, Claim, Conditie, Houdbaarheid, Orientatie, Risicodomein, Setting,
    Zorgniveau,
};
use crate::id::InstrumentId;
use crate::regelset::document::bundelregel::{Basis, BundelregelSoort};
use crate::regelset::document::instrument::{Methode, NietHerleidbaar, ToestandSoort};
use crate::termijn::TermijnSoort;

/// Words with commas between them.
pub(super) fn list<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    let words: Vec<&str> = all.iter().map(|one| word(*one)).collect();
    words.join(", ")
}

/// Names of instruments with commas between them.
pub(super) fn names(all: &[InstrumentId]) -> String {
    let names: Vec<String> = all.iter().map(|id| format!("`{id}`")).collect();
    names.join(", ")
}

/// What may be there, as a list.
pub(super) fn one<T>(perhaps: Option<T>) -> Vec<T> {
    perhaps.into_iter().collect()
}

/// The word for a level.
#[must_use]
pub fn zorgniveau(niveau: Zorgniveau) -> &'static str {
    match niveau {
        Zorgniveau::Laag => "laag",
        Zorgniveau::Matig => "matig",
        Zorgniveau::Hoog => "hoog",
        Zorgniveau::Acuut => "acuut",
    }
}

/// The words for a range of levels.
#[must_use]
pub fn bereik(bereik: Bereik) -> String {
    let (van, tot) = (zorgniveau(bereik.van), zorgniveau(bereik.tot));
    if bereik.van == bereik.tot {
        van.to_owned()
    } else {
        format!("{van} tot {tot}")
    }
}

/// The words for a kind of input.
#[must_use]
pub fn soort(soort: BeoordelingSoort) -> &'static str {
    match soort {
        BeoordelingSoort::Veiligheidsbeoordeling => "veiligheidsbeoordeling",
        BeoordelingSoort::Risicotaxatie => "risicotaxatie",
        BeoordelingSoort::Screening => "screening",
        BeoordelingSoort::ProfessioneelOordeel => "professioneel oordeel",
        BeoordelingSoort::Context => "context",
    }
}

/// The words for a kind of statement.
#[must_use]
pub fn claim(claim: Claim) -> &'static str {
    match claim {
        Claim::KansRecidive => "de kans op een nieuw delict",
        Claim::KansGeweld => "de kans op een nieuw geweldsdelict",
        Claim::KansSeksueelGeweld => "de kans op een nieuw zedendelict",
        Claim::ErnstigeSchade => "het risico op ernstige schade",
        Claim::OnveiligNu => "onveiligheid nu",
        Claim::Prioriteit => "wat eerst aandacht vraagt",
        Claim::Functioneren => "hoe iemand functioneert",
        Claim::Bescherming => "wat beschermt",
        Claim::Vermoeden => "een vermoeden",
    }
}

/// The words for now and later.
#[must_use]
pub fn orientatie(orientatie: Orientatie) -> &'static str {
    match orientatie {
        Orientatie::Nu => "nu",
        Orientatie::Toekomst => "later",
    }
}

/// The words for a harm.
#[must_use]
pub fn domein(domein: Risicodomein) -> &'static str {
    match domein {
        Risicodomein::AlgemeneRecidive => "elk nieuw delict",
        Risicodomein::Geweld => "geweld",
        Risicodomein::SeksueelGeweld => "seksueel geweld",
        Risicodomein::Partnergeweld => "geweld door een partner of ex-partner",
        Risicodomein::Stalking => "stalking",
        Risicodomein::Kindveiligheid => "veiligheid van een kind",
        Risicodomein::OverigAfhankelijkheidsgeweld => "ander geweld in afhankelijkheid",
        Risicodomein::Eergerelateerd => "eergerelateerd geweld",
        Risicodomein::Extremisme => "gewelddadig extremisme",
        Risicodomein::Brandstichting => "brandstichting",
        Risicodomein::ZelfbeschadigingSuicide => "zelfbeschadiging en suïcide",
        Risicodomein::Zelfverwaarlozing => "zelfverwaarlozing",
        Risicodomein::SlachtofferschapUitbuiting => "slachtoffer worden, ook van uitbuiting",
        Risicodomein::Instellingsagressie => "agressie in een instelling",
        Risicodomein::Onttrekking => "zonder toestemming wegblijven",
        Risicodomein::Overlast => "overlast",
    }
}

/// The words for a condition.
#[must_use]
pub fn conditie(conditie: Conditie) -> &'static str {
    match conditie {
        Conditie::ZonderInterventie => "zonder interventie",
        Conditie::MetHuidigPlan => "met het plan van nu",
        Conditie::MetGenoemdPlan => "met een plan dat de beoordeling noemt",
    }
}

/// The words for a situation.
#[must_use]
pub fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Vrij => "in vrijheid",
        Setting::Thuis => "thuis",
        Setting::Opvang => "in een opvang",
        Setting::Kliniek => "in een kliniek",
        Setting::Detentie => "in detentie",
        Setting::Jeugdinrichting => "in een jeugdinrichting",
        Setting::Anders => "ergens anders",
    }
}

/// The words for an organisation.
#[must_use]
pub fn organisatie(organisatie: Organisatie) -> &'static str {
    match organisatie {
        Organisatie::Rvdk => "de Raad voor de Kinderbescherming",
        Organisatie::Dji => "de Dienst Justitiële Inrichtingen",
        Organisatie::Politie => "de politie",
        Organisatie::OpenbaarMinisterie => "het Openbaar Ministerie",
        Organisatie::Burgemeester => "de burgemeester",
        Organisatie::College => "het college",
        Organisatie::Ggd => "de GGD",
        Organisatie::Reclassering => "de reclassering",
        Organisatie::VeiligThuis => "Veilig Thuis",
        Organisatie::GecertificeerdeInstelling => "een gecertificeerde instelling",
        Organisatie::GgzInstelling => "een ggz-instelling",
        Organisatie::GemeentelijkeUitvoerder => "een uitvoerder van de gemeente",
        Organisatie::Slachtofferhulp => "Slachtofferhulp Nederland",
        Organisatie::Halt => "Halt",
        Organisatie::OverigeDerde => "een andere organisatie",
    }
}

/// The words for why a result has no place on the scale.
#[must_use]
pub fn reden(reden: NietHerleidbaar) -> &'static str {
    match reden {
        NietHerleidbaar::NegatieveScreening => "geen plaats: negatieve screening",
        NietHerleidbaar::LabelversieOnbekend => "geen plaats: versie van de woorden onbekend",
        NietHerleidbaar::LabelOnbekend => "geen plaats: dit woord staat niet in de catalogus",
        NietHerleidbaar::AlleenScore => "geen plaats: alleen een score",
        NietHerleidbaar::DrempelNietGehaald => "geen plaats: drempel niet gehaald",
        NietHerleidbaar::ContextInstrument => "geen plaats: dit is context",
        NietHerleidbaar::InstrumentGestopt => "geen plaats: instrument gestopt",
        NietHerleidbaar::NietOpZichzelf => "geen plaats: telt alleen binnen een ander oordeel",
        NietHerleidbaar::GeenSchaal => "geen plaats: geen goede manier om dit te plaatsen",
    }
}

/// The words for a class of age.
#[must_use]
pub fn houdbaarheid(klasse: Houdbaarheid) -> &'static str {
    match klasse {
        Houdbaarheid::HktrKlinisch => "K-factoren van de HKT-R in een kliniek",
        Houdbaarheid::DynamischVolwassenen => "volwassenen, met factoren die veranderen",
        Houdbaarheid::DynamischJeugd => "jongeren, met factoren die veranderen",
        Houdbaarheid::KorteTermijn => "instrumenten voor de korte termijn",
        Houdbaarheid::NuEnScreening => "veiligheid nu, screening en zelfredzaamheid",
        Houdbaarheid::Statisch => "factoren die niet veranderen",
        Houdbaarheid::ProfessioneelOordeel => "een professioneel oordeel",
    }
}

pub(super) fn methode(methode: Methode) -> &'static str {
    match methode {
        Methode::Actuarieel => "een vaste telling",
        Methode::GestructureerdOordeel => "een oordeel met vaste stappen",
        Methode::Denkhulp => "een hulp bij het denken",
        Methode::Screening => "een korte controle",
        Methode::Meting => "een meting van functioneren of behoefte",
    }
}

pub(super) fn toestand(soort: ToestandSoort) -> &'static str {
    match soort {
        ToestandSoort::Gepauzeerd => "Gepauzeerd",
        ToestandSoort::Gebrek => "In gebruik met een gebrek",
        ToestandSoort::Gestopt => "Gestopt",
    }
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Wet => "een wet",
        Basis::Handleiding => "een handleiding",
        Basis::Praktijk => "de praktijk",
        Basis::Conventie => "een afspraak van dit project",
    }
}

pub(super) fn bundelregelsoort(soort: BundelregelSoort) -> &'static str {
    match soort {
        BundelregelSoort::Bundelen => "Bundelen",
        BundelregelSoort::Afbeelden => "Plaats op de schaal",
        BundelregelSoort::Aandacht => "Punten van aandacht",
        BundelregelSoort::Volledigheid => "Volledigheid",
        BundelregelSoort::Duiding => "Gezamenlijke duiding",
    }
}

/// The word for how days after a moment are counted.
pub(super) fn dagen(soort: Option<TermijnSoort>) -> &'static str {
    match soort {
        Some(TermijnSoort::Werkdagen) => "werkdagen",
        Some(TermijnSoort::Direct | TermijnSoort::Kalenderdagen) | None => "dagen",
    }
}
