//! The names under which the rules of a bundle stand in the data.

use crate::bundeling::bundel::{Aandachtreden, Volledigheidsregel};
use crate::datum::Datum;
use crate::regelset::Regelset;
use crate::regelset::document::Gedateerd;
use crate::regelset::document::bundelregel::Bundelregel;
use crate::regelset::document::instrument::Afbeeldregel;

/// The name of the rule behind a point of attention.
#[must_use]
pub fn aandacht(reden: Aandachtreden) -> &'static str {
    match reden {
        Aandachtreden::HoogsteNiveau => "hoogste-niveau",
        Aandachtreden::RecidivekansHoog => "recidivekans-hoog",
        Aandachtreden::ProfessioneelOordeel => "professioneel-oordeel",
        Aandachtreden::Escalatie => "escalatie",
        Aandachtreden::Herhaling => "herhaling",
        Aandachtreden::Tegenstrijdig => "tegenstrijdig",
        Aandachtreden::Ingehaald => "ingehaald",
        Aandachtreden::VerlopenHoog => "verlopen-hoog",
        Aandachtreden::SignaalBuitenPopulatie => "signaal-buiten-populatie",
        Aandachtreden::SignaalOngekwalificeerd => "signaal-ongekwalificeerd",
        Aandachtreden::InstrumentStatus => "instrument-status",
        Aandachtreden::AfwijkingOmlaag => "afwijking-omlaag",
        Aandachtreden::AfwijkingOmhoog => "afwijking-omhoog",
        Aandachtreden::Achtergehouden => "achtergehouden",
        Aandachtreden::VerdiepingNodig => "verdieping-nodig",
        Aandachtreden::LvbKanttekening => "lvb-kanttekening",
    }
}

/// The name of the rule by which something is missing.
#[must_use]
pub fn volledigheid(regel: Volledigheidsregel) -> &'static str {
    match regel {
        Volledigheidsregel::I1 => "i1",
        Volledigheidsregel::I2 => "i2",
        Volledigheidsregel::I3 => "i3",
        Volledigheidsregel::I4 => "i4",
        Volledigheidsregel::I5 => "i5",
        Volledigheidsregel::I6 => "i6",
        Volledigheidsregel::I7 => "i7",
        Volledigheidsregel::I8 => "i8",
        Volledigheidsregel::I9 => "i9",
        Volledigheidsregel::I10 => "i10",
        Volledigheidsregel::I11 => "i11",
        Volledigheidsregel::I12 => "i12",
    }
}

/// The name of the rule by which a result was placed.
#[must_use]
pub fn afbeeldregel(regel: Afbeeldregel) -> &'static str {
    match regel {
        Afbeeldregel::M1 => "m1",
        Afbeeldregel::M2 => "m2",
        Afbeeldregel::M3 => "m3",
        Afbeeldregel::M4 => "m4",
        Afbeeldregel::M5 => "m5",
        Afbeeldregel::M6 => "m6",
        Afbeeldregel::M7 => "m7",
        Afbeeldregel::M8 => "m8",
        Afbeeldregel::M9 => "m9",
        Afbeeldregel::M10 => "m10",
        Afbeeldregel::M11 => "m11",
        Afbeeldregel::M12 => "m12",
        Afbeeldregel::M13 => "m13",
    }
}

/// A rule of bundling, as it stands on a day.
pub(super) fn find<'r>(regelset: &'r Regelset, day: Datum, id: &str) -> Option<&'r Bundelregel> {
    let rules = &regelset.document().bundelregels;
    rules
        .iter()
        .find(|regel| regel.id.as_str() == id && regel.holds_on(day))
}
