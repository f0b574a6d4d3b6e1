//! One message about the agreements between ZSM and the ZVH, as CloudEvent.
//!
//! Poor in information on purpose: a type, a reference by which the receiver can ask for
//! what there is, kenmerken and counts. Everyone on the way can read the attributes, so
//! they hold no person. There is no attribute for a receiver: whoever sends, addresses.
//!
//! | Attribute | `nl-gov-1.1` | `soh-concept` |
//! |---|---|---|
//! | `type` | `nl.samenwerkingsafspraken.<event>.v1` | `<samenwerkfunctie>.<event>`, if the draft has it |
//! | `source` | `urn:nld:oin:<oin>:systeem:<name>` | `/oin/<oin>/systeem/<name>` |
//! | `time` | the moment it was recorded, as given | the moment it happened, in UTC |
//! | `data` | left out if empty | always an object |

mod controle;

use chrono::Utc;
use serde::{Deserialize, Serialize};

use self::controle::Controle;
use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::json::{self, FromJson, ToJson};
use crate::kenmerk::StukId;
use crate::pad::Pad;
use crate::rsin::Oin;
use crate::stroom::{Ontvanger, Tijdstip};

/// The largest message, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;

keuze! {
    /// What happened. The letters are those of the agreements in the domain notes of this
    /// project.
    pub enum BerichtSoort {
        /// M0: someone at ZSM asks whether a person is known.
        BekendheidBevraagd,
        /// A1: a contextkaart was sent.
        ContextkaartVerzonden,
        /// A1: a contextkaart can be asked for.
        ContextkaartBeschikbaar,
        /// A2: someone recorded that context and approach were weighed.
        OverwegingVastgelegd,
        /// A3: an afdoening or approach is told.
        AfdoeningGemeld,
        /// A4a: a ZSM partner reports a person.
        MeldingGedaan,
        /// A4b: what became of that report can be asked for.
        UitkomstMeldingBeschikbaar,
    }

    /// A4b: what became of a report. Never in the message: the receiver asks for it.
    pub enum MeldingUitkomst {
        /// The ZVH took it up.
        ZelfOpgepakt,
        /// It went on to local partners.
        DoorgezetLokaal,
        /// It was not taken up, with advice.
        NietOpgepaktMetAdvies,
    }
}

/// By which agreements a message is shaped.
#[derive(Clone, Copy, Debug, Deserialize, Eq, FromJson, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Berichtprofiel {
    /// NL GOV profile for CloudEvents, version 1.1.
    #[serde(rename = "nl-gov-1.1")]
    NlGov11,
    /// Samen onder Handbereik, the draft specifications 0.0.3.
    #[serde(rename = "soh-concept")]
    SohConcept,
}

record! {
    /// A message to make. Nothing in it is made up: ids, moment and numbers are given.
    pub struct Bericht {
        /// What happened.
        pub soort: Option<BerichtSoort>,
        /// What became of a report; chooses the type in `soh-concept`, and goes nowhere.
        pub uitkomst: Option<MeldingUitkomst>,
        /// A UUID, never used before.
        pub id: Option<String>,
        /// When it was recorded (`nl-gov-1.1`) or happened (`soh-concept`).
        pub tijdstip: Option<Tijdstip>,
        /// The organisation that sends.
        pub oin: Option<Oin>,
        /// Its system, by name.
        pub systeem: Option<String>,
        /// Who receives: an organisation, for ZSM is none. Looked at, not sent.
        pub ontvanger: Ontvanger,
        /// Where the content is to be had: an `https` address or a `urn`.
        pub dataref: Option<String>,
        /// What it is about: `melding/<kenmerk>`.
        pub subject: Option<String>,
        /// What goes along.
        pub data: Inhoud,
    }

    /// Kenmerken and counts, and nothing else.
    pub struct Inhoud {
        /// What it is about.
        pub kenmerken: Vec<StukId>,
        /// Which version.
        pub versie: Option<u32>,
        /// How many there are.
        pub aantal: Option<u32>,
    }
}

/// A message in the JSON format of CloudEvents 1.0.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, ToJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CloudEvent {
    /// Always `1.0`.
    pub specversion: String,
    /// The UUID, in small letters.
    pub id: String,
    /// Which system of which organisation.
    pub source: String,
    /// What happened.
    pub r#type: String,
    /// When.
    pub time: Tijdstip,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Where the content is to be had.
    pub dataref: String,
    /// What kind of text `data` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datacontenttype: Option<String>,
    /// Kenmerken and counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Inhoud>,
}

/// Makes a message, and adds what stands in the way to `fouten`. `None`: something does.
pub fn compose(
    bericht: &Bericht,
    profiel: Berichtprofiel,
    peildatum: Datum,
    pad: &Pad,
    fouten: &mut Vec<Bevinding>,
) -> Option<CloudEvent> {
    let before = fouten.len();
    let mut controle = Controle { pad, fouten };
    let event = build(bericht, profiel, peildatum, &mut controle);
    let event = event.filter(|_| fouten.len() == before)?;
    if json::to_text(&event).len() <= MAX_BYTES {
        return Some(event);
    }
    fouten.push(Bevinding {
        max: u32::try_from(MAX_BYTES).ok(),
        ..Bevinding::new(pad.to("data"), "bericht-te-groot")
    });
    None
}

/// Every part is looked at, also after one that is missing.
fn build(
    bericht: &Bericht,
    profiel: Berichtprofiel,
    peildatum: Datum,
    controle: &mut Controle<'_>,
) -> Option<CloudEvent> {
    let soort = controle.present("soort", bericht.soort, "bericht-soort-ontbreekt");
    let r#type = soort.and_then(|soort| controle.event_type(profiel, soort, bericht.uitkomst));
    let id = controle.id(bericht.id.as_deref());
    let time = controle.moment(bericht.tijdstip, peildatum);
    let oin = controle.present("oin", bericht.oin.as_ref(), "bericht-oin-ontbreekt");
    let systeem = controle.system(bericht.systeem.as_deref());
    controle.receiver(&bericht.ontvanger);
    let dataref = controle.address(bericht.dataref.as_deref());
    let subject = controle.subject(bericht.subject.as_deref());
    controle.kenmerken(&bericht.data.kenmerken);
    let data = Some(&bericht.data).filter(|data| {
        profiel == Berichtprofiel::SohConcept || !crate::vorm::is_absent::<Inhoud>(data)
    });
    Some(CloudEvent {
        specversion: "1.0".to_owned(),
        id: id?,
        source: profiel.source(oin?, systeem?),
        r#type: r#type?,
        time: profiel.time(time?),
        subject,
        dataref: dataref?,
        datacontenttype: data.map(|_| "application/json".to_owned()),
        data: data.cloned(),
    })
}

impl Berichtprofiel {
    /// Which system of which organisation.
    fn source(self, oin: &Oin, systeem: &str) -> String {
        let oin = oin.as_str();
        match self {
            Self::NlGov11 => format!("urn:nld:oin:{oin}:systeem:{systeem}"),
            Self::SohConcept => format!("/oin/{oin}/systeem/{systeem}"),
        }
    }

    /// The same moment, as the profile writes it.
    fn time(self, moment: Tijdstip) -> Tijdstip {
        match self {
            Self::NlGov11 => moment,
            Self::SohConcept => Tijdstip::of(moment.instant().with_timezone(&Utc).fixed_offset()),
        }
    }

    /// How an event is called. `None`: the profile has no name for it.
    fn event_type(self, soort: BerichtSoort, uitkomst: Option<MeldingUitkomst>) -> Option<String> {
        match self {
            Self::NlGov11 => Some(format!("nl.samenwerkingsafspraken.{}.v1", soort.word())),
            Self::SohConcept => match (soort, uitkomst) {
                (BerichtSoort::MeldingGedaan, _) => Some("melding-geregistreerd"),
                (BerichtSoort::UitkomstMeldingBeschikbaar, Some(MeldingUitkomst::ZelfOpgepakt)) => {
                    Some("melding-opgepakt")
                }
                _ => None,
            }
            .map(|event| format!("uitwisselen-melding.{event}")),
        }
    }
}

impl BerichtSoort {
    /// The event in the types of `nl-gov-1.1`.
    fn word(self) -> &'static str {
        match self {
            Self::BekendheidBevraagd => "bekendheid-bevraagd",
            Self::ContextkaartVerzonden => "contextkaart-verzonden",
            Self::ContextkaartBeschikbaar => "contextkaart-beschikbaar",
            Self::OverwegingVastgelegd => "overweging-vastgelegd",
            Self::AfdoeningGemeld => "afdoening-gemeld",
            Self::MeldingGedaan => "melding-gedaan",
            Self::UitkomstMeldingBeschikbaar => "uitkomst-melding-beschikbaar",
        }
    }
}

#[cfg(test)]
mod tests;
