//! From an aanmelding to the draft.

use super::gang::Naar;
use super::melding::{
    Adres, Betrokkene, Contact, Geslacht, Incident, Informatie, Melding, MetSpatie, Naam, Soort,
    VraagAntwoord, ZorgelijkeSituatie,
};
use super::{VRAAG_DOEL, plaats};
use crate::aanmelding::adres::{Adres as OnsAdres, AdresSoort};
use crate::aanmelding::betrokkene::{Betrokkene as Persoon, Geslacht as OnsGeslacht};
use crate::aanmelding::{Aanmelding, problematiek};
use crate::bericht::verwijzing::{is_address, is_number_of_person, is_personal};
use crate::bevinding::Bevinding;
use crate::bsn::Bsn;
use crate::kenmerk::StukId;
use crate::pad::Pad;
use crate::stroom::Tijdstip;
use crate::waarheid::Waarheid;

record! {
    /// What the draft asks beside the aanmelding. Nothing of it is made up.
    pub struct Aanvulling {
        /// How the melding is called.
        pub id: Option<StukId>,
        /// Where the melding is: an `https` address or a `urn`.
        pub url: Option<String>,
        /// The moment of the aanmelding: a form has a day and a time, and no time zone.
        pub tijdstip: Option<Tijdstip>,
        /// Text for `overigeInformatie`, which the form has no field for.
        pub overige_informatie: Option<String>,
    }
}

/// Makes the melding as far as it fits; what does not is added to `fouten`. Places are
/// those of an input with an `aanmelding` and an `aanvulling`.
#[must_use]
pub fn export(
    aanmelding: &Aanmelding,
    aanvulling: &Aanvulling,
    fouten: &mut Vec<Bevinding>,
) -> Melding {
    let mut beside = Naar::at(Pad::top().to("aanvulling"), fouten);
    let id = beside.id(aanvulling.id.as_ref());
    let url = beside.address(aanvulling.url.as_deref());
    let datum_tijd = beside.moment(aanvulling.tijdstip, aanmelding);
    let extra = aanvulling.overige_informatie.as_deref();
    let extra = beside.words(
        "overigeInformatie",
        extra,
        "jzv-overige-informatie-ontbreekt",
    );
    let mut form = Naar::at(Pad::top().to("aanmelding"), fouten);
    let mut melding = Melding {
        url,
        id: id.map(ToString::to_string),
        soort: Some(Soort::Zvh),
        datum_tijd,
        verzoek: form.text("verzoek", aanmelding.verzoek.as_deref()),
        terugkoppeling_gewenst: form.wants_answer(aanmelding.terugkoppeling_gewenst),
        zorgelijke_situatie: form.situation(aanmelding),
        contact: form.within("aanmelder", |naar| Contact {
            naam: naar.text("naam", aanmelding.aanmelder.naam.as_deref()),
            email_adres: naar.text("email", aanmelding.aanmelder.email.as_deref()),
            telefoonnummer: naar.text("telefoon", aanmelding.aanmelder.telefoon.as_deref()),
            ..Contact::default()
        }),
        overige_informatie: Informatie {
            omschrijving: extra,
            ..Informatie::default()
        },
        naar_aanleiding_van: form.each("incidenten", &aanmelding.incidenten, |naar, row| {
            naar.incident(row)
        }),
        heeft_betrekking_op: form.each("betrokkenen", &aanmelding.betrokkenen, |naar, row| {
            naar.person(row)
        }),
    };
    if aanmelding.betrokkenen.is_empty() {
        form.report("betrokkenen", "jzv-ontbreekt");
    }
    plaats::name_parts(&mut melding);
    melding
}

/// Which of someone's addresses goes along: the draft has room for one.
pub(super) fn chosen_address(persoon: &Persoon) -> Option<usize> {
    let kinds = [AdresSoort::Woonadres, AdresSoort::Verblijfsadres];
    let mut found = kinds.iter().map(|kind| {
        let of_kind = |adres: &OnsAdres| adres.soort == Some(*kind);
        persoon.adressen.iter().position(of_kind)
    });
    found.find_map(|place| place)
}

impl Naar<'_> {
    fn id<'i>(&mut self, id: Option<&'i StukId>) -> Option<&'i StukId> {
        let id = self.needs("id", id, "jzv-id-ontbreekt")?;
        if is_number_of_person(id.as_str()) {
            self.report("id", "bericht-persoonsgegeven");
            return None;
        }
        Some(id)
    }

    fn address(&mut self, url: Option<&str>) -> Option<String> {
        let url = self.needs("url", url, "jzv-url-ontbreekt")?;
        let code = match (is_personal(url), is_address(url)) {
            (false, true) => return Some(url.to_owned()),
            (true, _) => "bericht-persoonsgegeven",
            (false, false) => "jzv-url-vorm",
        };
        self.report("url", code);
        None
    }

    /// The moment, if it is one of the day and time of the form.
    fn moment(&mut self, moment: Option<Tijdstip>, form: &Aanmelding) -> Option<Tijdstip> {
        let moment = self.needs("tijdstip", moment, "jzv-tijdstip-ontbreekt")?;
        let other_day = form.datum_aanmelding.is_some() && form.datum_aanmelding != moment.day();
        let clock = moment.instant().format("%H:%M").to_string();
        let time = form.tijd_aanmelding.as_ref();
        if other_day || time.is_some_and(|time| time.as_str() != clock) {
            self.report("tijdstip", "jzv-tijdstip-anders");
            return None;
        }
        Some(moment)
    }

    /// Nothing said means yes, as on the form; not known is neither.
    fn wants_answer(&mut self, wish: Option<Waarheid>) -> Option<bool> {
        match wish {
            None | Some(Waarheid::Ja) => Some(true),
            Some(Waarheid::Nee) => Some(false),
            Some(Waarheid::Onbekend) => {
                self.report("terugkoppelingGewenst", "jzv-terugkoppeling-onbekend");
                None
            }
        }
    }

    fn situation(&mut self, form: &Aanmelding) -> ZorgelijkeSituatie {
        let toelichting = form.systeem.toelichting.as_deref();
        let antwoord = self.text("doel", form.doel.as_deref());
        ZorgelijkeSituatie {
            situatie_schets: self.text("aanleiding", form.aanleiding.as_deref()),
            nadere_omschrijving: self
                .within("systeem", |naar| naar.text("toelichting", toelichting)),
            vraag_antwoord: VraagAntwoord {
                vraag: antwoord.as_ref().map(|_| VRAAG_DOEL.to_owned()),
                antwoord,
                ..VraagAntwoord::default()
            },
            ..ZorgelijkeSituatie::default()
        }
    }

    /// A day, or a clock without a time zone, is no moment; so there is no period either.
    fn incident(&mut self, incident: &problematiek::Incident) -> Incident {
        self.report("begin", "jzv-incident-moment");
        Incident {
            locatie: self.text("plaats", incident.plaats.as_deref()),
            omschrijving: self.text("omschrijving", incident.omschrijving.as_deref()),
            ..Incident::default()
        }
    }

    fn person(&mut self, persoon: &Persoon) -> Betrokkene {
        let bsn = self.needs("bsn", persoon.bsn, "jzv-bsn-ontbreekt");
        let zero = bsn.is_some_and(Bsn::starts_with_zero);
        if zero {
            self.report("bsn", "jzv-bsn-nul");
        }
        let geslacht = match persoon.geslacht {
            Some(OnsGeslacht::Man) => Some(Geslacht::Man),
            Some(OnsGeslacht::Vrouw) => Some(Geslacht::Vrouw),
            Some(OnsGeslacht::Onbekend) => Some(Geslacht::Onbekend),
            // not known is not the same as not filled in, and "anders" has no code
            None | Some(OnsGeslacht::Anders) => None,
        };
        let (naam, none) = (&persoon.naam, "jzv-voorvoegsel-ontbreekt");
        Betrokkene {
            burgerservicenummer: bsn.filter(|_| !zero),
            geslacht: self.needs("geslacht", geslacht, "jzv-geslacht"),
            naam: self.within("naam", |naar| Naam {
                voornamen: naar.short("voornamen", naam.voornamen.as_deref(), 200, "jzv-ontbreekt"),
                voorvoegsel: naar.short("voorvoegsel", naam.voorvoegsel.as_deref(), 10, none),
                geslachtsnaam: naar.short(
                    "geslachtsnaam",
                    naam.geslachtsnaam.as_deref(),
                    200,
                    "jzv-ontbreekt",
                ),
                ..Naam::default()
            }),
            adres: self.home(persoon),
            ..Betrokkene::default()
        }
    }

    fn home(&mut self, persoon: &Persoon) -> Adres {
        let place = chosen_address(persoon);
        let found = place.and_then(|place| Some((place, persoon.adressen.get(place)?)));
        let Some((place, adres)) = found else {
            self.report("adressen", "jzv-adres-ontbreekt");
            return Adres::default();
        };
        let make = |naar: &mut Naar<'_>| Adres {
            straatnaam: naar.short(
                "straatnaam",
                adres.straatnaam.as_deref(),
                24,
                "jzv-ontbreekt",
            ),
            huisnummer: naar.needs("huisnummer", adres.huisnummer, "jzv-ontbreekt"),
            postcode: naar
                .needs("postcode", adres.postcode.clone(), "jzv-ontbreekt")
                .map(MetSpatie),
            plaats: naar.text("woonplaats", adres.woonplaats.as_deref()),
            ..Adres::default()
        };
        self.within("adressen", |list| list.within(place, make))
    }
}
