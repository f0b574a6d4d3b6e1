//! The rules that an answer is made with: the national ones, or with a region's.

use std::ops::Deref;

use crate::bevinding::Bevinding;
use crate::datum::Datum;
use crate::id::RegioId;
use crate::pad::Pad;
use crate::regelset::document::Gedateerd;
use crate::regelset::{Regelset, Regioprofiel};

/// Rules that come with the library, or that were put together for this call.
pub(super) enum Samen<'r> {
    Bekend(&'r Regelset),
    Eigen(Box<Regelset>),
}

impl Deref for Samen<'_> {
    type Target = Regelset;

    fn deref(&self) -> &Regelset {
        match self {
            Self::Bekend(regelset) => regelset,
            Self::Eigen(regelset) => regelset,
        }
    }
}

/// The choice of a region as it comes in: by name, or as a profile.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Regiokeuze<'a> {
    regio: Option<&'a RegioId>,
    profiel: Option<&'a Regioprofiel>,
}

impl<'a> Regiokeuze<'a> {
    /// From the two fields that every operation with a region has.
    pub(super) fn of(regio: Option<&'a RegioId>, profiel: Option<&'a Regioprofiel>) -> Self {
        Self { regio, profiel }
    }

    /// The rules to use, with everything that is wrong with the choice added to
    /// `fouten`; then they are the national ones.
    pub(super) fn rules<'r>(
        &self,
        national: &'r Regelset,
        peildatum: Option<Datum>,
        fouten: &mut Vec<Bevinding>,
    ) -> Samen<'r> {
        let top = Pad::top();
        match (self.regio, self.profiel, peildatum) {
            (Some(_), Some(_), _) => {
                fouten.push(Bevinding::new(top.to("regio"), "regio-dubbel"));
            }
            (Some(id), None, Some(day)) => match national.van_regio(id, day) {
                Some(rules) => return Samen::Bekend(rules),
                None => fouten.push(Bevinding::new(top.to("regio"), "regio-onbekend")),
            },
            (None, Some(profiel), Some(day)) if !holds_on(profiel, day) => {
                let place = top.to("regioprofiel");
                fouten.push(Bevinding::new(place, "regio-onbekend"));
            }
            (None, Some(profiel), _) => match national.met_regio(profiel) {
                Ok(rules) => return Samen::Eigen(Box::new(rules)),
                Err(wrong) => {
                    let above = top.to("regioprofiel");
                    let placed = wrong.into_iter().map(|found| Bevinding {
                        pad: above.join(&found.pad),
                        ..found
                    });
                    fouten.extend(placed);
                }
            },
            (Some(_), None, None) | (None, None, _) => {}
        }
        Samen::Bekend(national)
    }
}

/// Whether the profile holds on the day. One that holds on no day is a mistake
/// of its own, found when it is put together.
fn holds_on(profiel: &Regioprofiel, day: Datum) -> bool {
    profiel
        .geldigheid()
        .is_none_or(|period| period.contains(day))
}
