//! The laws over the samenwerkingsafspraken: each by its own name, each channel once.

use super::super::RegelsetError;
use super::{Check, place};
use crate::id::RegelId;
use crate::verzameling::Map;

impl Check<'_> {
    /// Everything about them but their periods.
    pub(super) fn afspraken(&mut self) {
        let document = self.document;
        let mut owners: Map<&RegelId, &RegelId> = Map::new();
        for rule in &document.afspraken {
            let waar = place("afspraken", rule);
            if rule.id.as_str() != rule.verplichting.name() {
                let waar = waar.clone();
                self.errors.push(RegelsetError::PadKloptNiet { waar });
            }
            self.cited(&waar, &rule.vindplaats);
            self.unique(&waar, rule.kanaal.iter().map(|kanaal| kanaal.id.as_str()));
            for kanaal in &rule.kanaal {
                self.cited(&waar, &kanaal.vindplaats);
                let owner = owners.or_insert_with(&kanaal.id, || &rule.id);
                if **owner != rule.id {
                    let (waar, naam) = ("afspraken".to_owned(), kanaal.id.to_string());
                    self.errors.push(RegelsetError::NaamDubbel { waar, naam });
                }
            }
        }
    }
}
