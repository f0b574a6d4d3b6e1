//! koppelvlak in JavaScript: text in, text out, and a casus that stays.
//!
//! What this crate exports is wrapped in `npm/`; nothing here needs more of WebAssembly than what
//! can be said in plain JavaScript too.

#[cfg(feature = "alles")]
pub mod alles;
mod casus;
pub mod formulier;

pub use casus::{Casus, GEWEIGERD};
use wasm_bindgen::prelude::wasm_bindgen;

/// A function of JavaScript for each operation: `name_in_rust = nameInJavaScript`. The name in
/// Rust is that of the function on JSON in the contract.
macro_rules! operations {
    ($($name:ident = $script:ident)+) => {
        $(
            #[doc = concat!("`", stringify!($name), "` of the contract.")]
            #[must_use]
            #[wasm_bindgen::prelude::wasm_bindgen(js_name = $script)]
            pub fn $name(invoer: &str) -> String {
                koppelvlak::contract::$name(invoer.as_bytes())
            }
        )+

        /// What JavaScript sees, with what each does.
        pub(crate) const DOORS: &[crate::Door] =
            &[$((stringify!($script), stringify!($name), $name)),+];
    };
}
use operations;

/// A name in JavaScript, the name on JSON in the contract, and the function.
pub type Door = (&'static str, &'static str, fn(&str) -> String);

/// Every operation of this module.
pub fn doors() -> impl Iterator<Item = &'static Door> {
    #[cfg(feature = "alles")]
    let rest = alles::DOORS;
    #[cfg(not(feature = "alles"))]
    let rest: &[Door] = &[];
    formulier::DOORS.iter().chain(rest)
}

/// The names of the feiten by number, one a line. A feit that the library works out has an empty
/// line: nobody sets it.
#[must_use]
#[wasm_bindgen(js_name = feitNamen)]
pub fn feit_namen() -> String {
    let names = casus::feiten().iter().map(|feit| match feit.soort {
        koppelvlak::regelset::FeitSoort::Afgeleid => "",
        _ => feit.id.as_str(),
    });
    names.collect::<Vec<_>>().join("\n")
}
