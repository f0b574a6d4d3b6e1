//! A toets that is kept: rules and choices checked once.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};

use koppelvlak::contract::feitentoets::{Feitentoets, Regels};
use koppelvlak::regelset::Regelset;

/// A toets that is kept.
#[derive(Debug, uniffi::Object)]
pub struct Toetskern {
    kern: Arc<Feitentoets>,
    nummer: i64,
}

/// There can be no such toets.
#[derive(Debug, uniffi::Error)]
pub enum Geweigerd {
    /// Why: a place and a code for each thing that does not fit.
    Redenen {
        /// They, with a comma between.
        redenen: String,
    },
}

impl fmt::Display for Geweigerd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Redenen { redenen } = self;
        f.write_str(redenen)
    }
}

impl std::error::Error for Geweigerd {}

#[uniffi::export]
impl Toetskern {
    /// By choices in JSON, and rules of one's own or those of the library.
    ///
    /// # Errors
    ///
    /// When rules or choices do not fit.
    #[uniffi::constructor]
    pub fn open(keuzes: &str, regelset: Option<String>) -> Result<Arc<Self>, Geweigerd> {
        let refused = |redenen: Vec<String>| Geweigerd::Redenen {
            redenen: redenen.join(", "),
        };
        let regels = match regelset.map(|own| Regelset::read(&own)) {
            None => Regels::Bekend(Regelset::builtin()),
            Some(Ok(own)) => Regels::Eigen(Box::new(own)),
            Some(Err(wrong)) => {
                let wrong = wrong.iter().map(|error| format!("regelset {error}"));
                return Err(refused(wrong.collect()));
            }
        };
        let kern = Feitentoets::read(regels, keuzes.as_bytes()).map_err(|fouten| {
            let fouten = fouten.iter();
            refused(
                fouten
                    .map(|fout| format!("{} {}", fout.naam, fout.code))
                    .collect(),
            )
        })?;
        let kern = Arc::new(kern);
        let nummer = VOLGENDE.fetch_add(1, Ordering::Relaxed);
        written().insert(nummer, Arc::clone(&kern));
        Ok(Arc::new(Self { kern, nummer }))
    }

    /// The names of the feiten, in the order of a row.
    #[must_use]
    pub fn feiten(&self) -> Vec<String> {
        let feiten = &self.kern.regelset().document().feiten;
        feiten
            .iter()
            .map(|feit| feit.id.as_str().to_owned())
            .collect()
    }

    /// By which number calls find it, as long as it is open.
    #[must_use]
    pub fn nummer(&self) -> i64 {
        self.nummer
    }
}

impl Drop for Toetskern {
    fn drop(&mut self) {
        written().remove(&self.nummer);
    }
}

/// The toets with a number, if it is open. A call that has it may finish.
pub(crate) fn find(nummer: i64) -> Option<Arc<Feitentoets>> {
    let open = OPEN.read().unwrap_or_else(PoisonError::into_inner);
    open.get(&nummer).map(Arc::clone)
}

fn written() -> RwLockWriteGuard<'static, BTreeMap<i64, Arc<Feitentoets>>> {
    OPEN.write().unwrap_or_else(PoisonError::into_inner)
}

/// Every toets that is open. A number instead of an address: one that is closed is not found, whatever
/// another thread does.
static OPEN: RwLock<BTreeMap<i64, Arc<Feitentoets>>> = RwLock::new(BTreeMap::new());

/// The next number. None comes back.
static VOLGENDE: AtomicI64 = AtomicI64::new(1);
