//! A bundle of assessments as a text that people can read, in the order in which a
//! procesregisseur needs it: danger first, then who says what, with disagreement before
//! the highest, and at the end what asks for attention and what is missing.
//!
//! One text without a form ([`Blad`]), and a writer for each form ([`terminal`],
//! [`html`]). Nothing is worked out here: what is not in the bundle is not in the text.

mod blad;
mod bron;
mod handelen;
mod html;
mod momenten;
mod partners;
mod regels;
mod rij;
mod sleutel;
mod staat;
mod terminal;
mod verschil;
mod woorden;

pub use self::blad::{Blad, Deel, Kolom, Punt, Tabel};
use self::bron::Bron;
pub use self::html::html;
pub use self::regels::{aandacht, afbeeldregel, volledigheid};
pub use self::terminal::terminal;
use crate::bundeling::Bundel;
use crate::regelset::Regelset;

/// Who decides, and what was not done. Goes with every bundle.
pub const MENSEN_DUIDEN: &str = "Dit is een overzicht van wat organisaties hebben afgegeven. Er is niets gemiddeld, \
     opgeteld of gewogen, en niets is omgerekend naar een kans. Mensen geven hier samen betekenis aan. Mensen beslissen.";

/// The text of a bundle.
#[must_use]
pub fn blad(bundel: &Bundel, regelset: &Regelset) -> Blad {
    let bron = Bron::new(bundel, regelset);
    let mut blad = Blad::default();
    handelen::danger(&mut blad, &bron);
    handelen::start(&mut blad, &bron);
    sleutel::all(&mut blad, &bron);
    partners::context(&mut blad, &bron);
    partners::partners(&mut blad, &bron);
    handelen::attention(&mut blad, &bron);
    handelen::missing(&mut blad, &bron);
    momenten::requirements(&mut blad, &bron);
    momenten::overview(&mut blad, &bron);
    momenten::close(&mut blad, &bron);
    blad
}
