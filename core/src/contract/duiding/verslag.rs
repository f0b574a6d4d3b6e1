//! The answer about a duiding: the findings in words, how each rule stands, and who
//! must act.

use super::super::bevinding::in_words;
use super::super::bewijs::Bewijs;
use super::{Aangewezene, Beeldstand, DuidingAntwoord, DuidingBevinding, Regelstand};
use crate::bevinding::Bevinding;
use crate::bundeling::Bundel;
use crate::duiding::{Afzenderplaats, Duidingregel, Gevonden, Uitslag, Wie, Zaak};
use crate::pad::{Deel, Pad};
use crate::regelset::{Ernst, Regelset};
use crate::tekst;
use crate::waarheid::Waarheid;

/// A duiding with what was found in it.
pub(super) struct Blik<'a> {
    pub(super) regelset: &'a Regelset,
    pub(super) zaak: &'a Zaak<'a>,
    pub(super) uitslag: &'a Uitslag,
}

impl Blik<'_> {
    /// The answer. `fouten` are the findings of reading and bundling.
    pub(super) fn report(&self, fouten: &[Bevinding]) -> DuidingAntwoord {
        let Bundel {
            gereedheid,
            vingerafdruk,
            ..
        } = self.zaak.bundel;
        let form = fouten.iter().map(|fout| self.of_form(fout));
        let form: Vec<DuidingBevinding> = form.collect();
        let found = self.uitslag.gevonden.iter();
        let found: Vec<DuidingBevinding> = found.map(|found| self.in_words(found)).collect();
        let regels = self.rules(&found);
        let voldoet = self.stands(&regels, &form, &found);
        DuidingAntwoord {
            voldoet,
            tekst: tekst::duiding::voldoet(voldoet).to_owned(),
            regels,
            beelden: self.beelden(),
            bevindingen: [form, found].concat(),
            gereedheid: *gereedheid,
            vingerafdruk: vingerafdruk.clone(),
            let_op: tekst::duiding::MENSEN_DUIDEN.to_owned(),
            bewijs: Bewijs::new(self.regelset, self.zaak.peildatum),
        }
    }

    /// A finding that blocks says nee, unless it only says that something is not known.
    fn rules(&self, found: &[DuidingBevinding]) -> Vec<Regelstand> {
        let settled = self.uitslag.gevonden.iter().zip(found);
        let settled = settled
            .filter(|(gevonden, found)| gevonden.is_settled && found.fout.ernst == Ernst::Fout);
        let settled: Vec<Duidingregel> = settled.filter_map(|(found, _)| found.regel).collect();
        let stand = |regel: &Duidingregel| Regelstand {
            regel: *regel,
            uitkomst: if settled.contains(regel) {
                Waarheid::Nee
            } else if self.uitslag.open.contains(regel) {
                Waarheid::Onbekend
            } else {
                Waarheid::Ja
            },
        };
        Duidingregel::ALL.iter().map(stand).collect()
    }

    fn stands(
        &self,
        regels: &[Regelstand],
        form: &[DuidingBevinding],
        found: &[DuidingBevinding],
    ) -> Waarheid {
        let blocks = |found: &DuidingBevinding| found.fout.ernst == Ernst::Fout;
        let mut all = self.uitslag.gevonden.iter().zip(found);
        let open = regels
            .iter()
            .any(|stand| stand.uitkomst == Waarheid::Onbekend);
        if all.any(|(gevonden, found)| gevonden.is_settled && blocks(found)) {
            Waarheid::Nee
        } else if open || form.iter().chain(found).any(blocks) {
            Waarheid::Onbekend
        } else {
            Waarheid::Ja
        }
    }

    fn beelden(&self) -> Vec<Beeldstand> {
        let all = self.zaak.relations().into_iter();
        all.map(|(pad, sleutel, verhouding)| Beeldstand {
            plaats: pad.to_string(),
            sleutel: sleutel.clone(),
            verhouding,
        })
        .collect()
    }

    fn in_words(&self, gevonden: &Gevonden) -> DuidingBevinding {
        DuidingBevinding {
            regel: gevonden.regel,
            wie: gevonden.wie,
            afzenders: gevonden.afzenders.iter().map(Aangewezene::of).collect(),
            sleutel: gevonden.sleutel.clone(),
            fout: in_words(self.regelset, &gevonden.bevinding),
        }
    }

    /// What does not fit in an assessment is for its issuer; the rest for whoever keeps
    /// the duiding.
    fn of_form(&self, bevinding: &Bevinding) -> DuidingBevinding {
        let issuer = self.issuer(&bevinding.pad);
        DuidingBevinding {
            regel: None,
            wie: issuer
                .as_ref()
                .map_or(Wie::Procesregisseur, |_| Wie::Afzender),
            afzenders: issuer.iter().map(Aangewezene::of).collect(),
            sleutel: None,
            fout: in_words(self.regelset, bevinding),
        }
    }

    fn issuer(&self, pad: &Pad) -> Option<Afzenderplaats> {
        let list = Pad::top().to("bundel").to("stukken").to("beoordelingen");
        let below = pad.seen_from(&list)?;
        let Deel::Index(index) = below.delen().first()? else {
            return None;
        };
        let organisatie = self
            .zaak
            .stukken
            .beoordelingen
            .get(*index)?
            .afzender
            .organisatie?;
        Some(Afzenderplaats {
            organisatie: Some(organisatie),
            pad: list.to(*index).to("afzender"),
        })
    }
}

impl Aangewezene {
    fn of(plaats: &Afzenderplaats) -> Self {
        Self {
            organisatie: plaats.organisatie,
            plaats: plaats.pad.to_string(),
        }
    }
}
