//! Steps that hold at once with outcomes that exclude each other.

use super::{Vondst, Zoek};
use crate::analyse::TeVerweven;
use crate::analyse::bevinding::Wat;
use crate::analyse::diagram::Eis;
use crate::uitkomst::Uitkomst::{
    self, Aanvullen, Casusoverleg, ConsultatieInfo, DoorgeleidPartner, DoorverwijzenPgaRad,
    DoorverwijzingTafel, ExtraTaak, GeenActie, NietOntvankelijk, Procesregie, Spoed,
    StrafrechtelijkSpoor, TerugLokaal,
};

impl Zoek<'_, '_> {
    /// Pairs of steps to look at. A step of a region and a national one are no
    /// pair: an extra step is meant to stand beside the national ones.
    pub(super) fn contradictions(&mut self) -> Result<Vec<Vondst>, TeVerweven> {
        let own = self.own();
        let mut found = Vec::new();
        for (at, one) in own.iter().enumerate() {
            for other in own.iter().skip(at + 1) {
                let uitkomsten = [one.regel.uitkomst, other.regel.uitkomst];
                if !exclude(uitkomsten) {
                    continue;
                }
                let mut both = other.holds(&self.dag.stappen);
                both.push(Eis::In(one.functie.ja));
                let example = self.example(&both)?;
                if example.is_some() {
                    let stappen = [one.regel.id.clone(), other.regel.id.clone()];
                    let wat = Wat::RegelsSprekenTegen {
                        stappen,
                        uitkomsten,
                    };
                    found.push((wat, example));
                }
            }
        }
        Ok(found)
    }
}

/// Whether two outcomes cannot both be the advice on one casus.
fn exclude([one, other]: [Uitkomst; 2]) -> bool {
    let has = |(a, b): &(&[Uitkomst], &[Uitkomst])| {
        a.contains(&one) && b.contains(&other) || a.contains(&other) && b.contains(&one)
    };
    EXCLUSIEF.iter().any(has)
}

/// Which outcomes exclude each other: each of the first list and each of the
/// second. Convention of this project: the ZVH takes a casus up or leaves it to
/// others, and "nothing is needed" stands beside advice only.
const EXCLUSIEF: &[(&[Uitkomst], &[Uitkomst])] = &[
    (
        &[Procesregie, Casusoverleg],
        &[TerugLokaal, DoorgeleidPartner, GeenActie],
    ),
    (
        &[GeenActie],
        &[
            Aanvullen,
            ConsultatieInfo,
            TerugLokaal,
            DoorgeleidPartner,
            DoorverwijzingTafel,
            Casusoverleg,
            Procesregie,
            Spoed,
            StrafrechtelijkSpoor,
            ExtraTaak,
            NietOntvankelijk,
            DoorverwijzenPgaRad,
        ],
    ),
];
