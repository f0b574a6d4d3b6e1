//! Which grounds a card refers to.

use super::GrondTekst;
use crate::kaart::{Achterhoudgrond, Contextkaart};
use crate::tekst::kaart::{Woorden, wijziger};

/// Every ground on which something stays behind, once, in a fixed order.
pub(super) fn used(woord: &Woorden<'_>, kaart: Option<&Contextkaart>) -> Vec<GrondTekst> {
    let stays = kaart.map(|kaart| kaart.achtergehouden.as_slice());
    let stays = stays.unwrap_or_default();
    let is_used = |grond: &Achterhoudgrond| stays.iter().any(|row| row.grond == *grond);
    let grounds = Achterhoudgrond::ALL.iter().copied().filter(is_used);
    let told = grounds.map(|grond| {
        let (tekst, vindplaatsen) = woord.grond(grond);
        GrondTekst {
            grond,
            tekst: tekst.to_owned(),
            wie: grond.wijziger(),
            wijzigen: wijziger(grond.wijziger()).to_owned(),
            vindplaatsen: vindplaatsen.to_vec(),
        }
    });
    told.collect()
}
