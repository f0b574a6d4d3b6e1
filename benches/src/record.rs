//! A record of W as it comes in, and its 21 feiten.

use koppelvlak::programma::{Bekend, Lane};
use koppelvlak::waarheid::Waarheid;
use serde::Deserialize;

/// How many feiten W has.
pub const FEITEN: usize = 21;

/// One aanmelding of W. Borrows its texts from the JSON.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record<'a> {
    /// Its name.
    pub id: &'a str,
    /// The day of the aanmelding.
    pub aanmelddatum: &'a str,
    /// The person.
    pub persoon: Persoon<'a>,
    leefgebieden: Leefgebieden,
    ketens: Ketens,
    drang_zorg: bool,
    dwang_straf: bool,
    impact_systeem: Waarheid,
    gebiedsgebonden: Waarheid,
    gevolg: Gevolg,
}

/// The person of a record.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persoon<'a> {
    /// Nine digits, or something wrong.
    pub bsn: &'a str,
    /// A day, or something wrong.
    pub geboortedatum: &'a str,
    /// A postcode, or something wrong.
    pub postcode: &'a str,
}

/// What a record says, by part of the rules.
#[derive(Clone, Copy, Debug)]
pub struct Feiten {
    /// Problems, by leefgebied.
    pub leefgebieden: [Waarheid; 10],
    /// The ketens that are needed.
    pub ketens: [Waarheid; 4],
    /// Drang is needed.
    pub drang: Waarheid,
    /// Dwang is needed.
    pub dwang: Waarheid,
    /// There is an impact on the system.
    pub impact: Waarheid,
    /// The problems are bound to an area.
    pub gebied: Waarheid,
    /// The consequences.
    pub gevolg: [Waarheid; 3],
}

impl Record<'_> {
    /// The feiten of this record.
    #[must_use]
    pub fn feiten(&self) -> Feiten {
        let (leef, ketens, gevolg) = (&self.leefgebieden, &self.ketens, &self.gevolg);
        Feiten {
            leefgebieden: [
                leef.wonen,
                leef.financien,
                leef.werk_dagbesteding,
                leef.gezondheid_psychisch,
                leef.gezondheid_lichamelijk,
                leef.verslaving,
                leef.gezin_relaties,
                leef.sociaal_netwerk,
                leef.veiligheid,
                leef.opvoeding,
            ],
            ketens: [ketens.zorg, ketens.straf, ketens.bestuur, ketens.sociaal].map(said),
            drang: said(self.drang_zorg),
            dwang: said(self.dwang_straf),
            impact: self.impact_systeem,
            gebied: self.gebiedsgebonden,
            gevolg: [gevolg.crimineel, gevolg.overlast, gevolg.afglijden].map(said),
        }
    }
}

impl Feiten {
    /// By number of feit in `w.json`.
    pub fn in_order(&self) -> [Waarheid; FEITEN] {
        let rest = [self.drang, self.dwang, self.impact, self.gebied];
        let all = self
            .leefgebieden
            .iter()
            .chain(&self.ketens)
            .chain(&rest)
            .chain(&self.gevolg);
        let mut feiten = [Waarheid::Onbekend; FEITEN];
        for (place, waarde) in feiten.iter_mut().zip(all) {
            *place = *waarde;
        }
        feiten
    }

    /// From the values by number of feit.
    #[must_use]
    pub fn from_order(values: &[Waarheid; FEITEN]) -> Self {
        let one = |at: usize| values.get(at).copied().unwrap_or(Waarheid::Onbekend);
        Self {
            leefgebieden: part(values, 0),
            ketens: part(values, 10),
            drang: one(14),
            dwang: one(15),
            impact: one(16),
            gebied: one(17),
            gevolg: part(values, 18),
        }
    }
}

/// As what the program takes: one case, in every case of the lane.
#[must_use]
pub fn known<L: Lane>(feiten: &[Waarheid; FEITEN]) -> [Bekend<L>; FEITEN] {
    let lane = |holds: bool| if holds { L::ALL } else { L::NONE };
    feiten.map(|feit| Bekend {
        ja: lane(feit == Waarheid::Ja),
        nee: lane(feit == Waarheid::Nee),
    })
}

fn part<const N: usize>(values: &[Waarheid; FEITEN], from: usize) -> [Waarheid; N] {
    std::array::from_fn(|at| values.get(from + at).copied().unwrap_or(Waarheid::Onbekend))
}

/// A yes or no on the form of W is an answer.
fn said(yes: bool) -> Waarheid {
    if yes { Waarheid::Ja } else { Waarheid::Nee }
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Leefgebieden {
    wonen: Waarheid,
    financien: Waarheid,
    werk_dagbesteding: Waarheid,
    gezondheid_psychisch: Waarheid,
    gezondheid_lichamelijk: Waarheid,
    verslaving: Waarheid,
    gezin_relaties: Waarheid,
    sociaal_netwerk: Waarheid,
    veiligheid: Waarheid,
    opvoeding: Waarheid,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the shape of the records of W"
)]
struct Ketens {
    zorg: bool,
    straf: bool,
    bestuur: bool,
    sociaal: bool,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Gevolg {
    crimineel: bool,
    overlast: bool,
    afglijden: bool,
}
