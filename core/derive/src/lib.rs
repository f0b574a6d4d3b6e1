//! `FromJson` and `ToJson` for the records of koppelvlak.
//!
//! Both follow the `serde` attributes that stand on a type, so that a type says once how it looks
//! on the wire. What is made is a call for each field; the work is done in `koppelvlak::json`,
//! once for all types. An attribute that is not known here breaks the build.

mod lezen;
mod schrijven;
mod vorm;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use self::vorm::Vorm;

/// Reads a type from JSON.
#[proc_macro_derive(FromJson, attributes(serde))]
pub fn from_json(input: TokenStream) -> TokenStream {
    derive(&parse_macro_input!(input as DeriveInput), lezen::from_json)
}

/// Writes a type as JSON.
#[proc_macro_derive(ToJson, attributes(serde))]
pub fn to_json(input: TokenStream) -> TokenStream {
    derive(
        &parse_macro_input!(input as DeriveInput),
        schrijven::to_json,
    )
}

fn derive(
    input: &DeriveInput,
    derived: fn(&Vorm<'_>) -> syn::Result<proc_macro2::TokenStream>,
) -> TokenStream {
    let tokens = Vorm::of(input).and_then(|vorm| derived(&vorm));
    tokens
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
