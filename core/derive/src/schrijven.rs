//! Writing: one call for each field.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Error, GenericParam, Result, parse_quote};

use crate::vorm::{Inhoud, Overslaan, Soort, Staat, Veld, Vorm};

pub(crate) fn to_json(vorm: &Vorm<'_>) -> Result<TokenStream> {
    let name = &vorm.input.ident;
    let mut generics = vorm.input.generics.clone();
    for param in &mut generics.params {
        if let GenericParam::Type(param) = param {
            param.bounds.push(parse_quote!(crate::json::ToJson));
        }
    }
    let (of, with, bounds) = generics.split_for_impl();
    let body = match &vorm.soort {
        _ if vorm.into => quote! {
            to.text(&::std::string::String::from(::core::clone::Clone::clone(self)));
        },
        Soort::Record(velden) => {
            let fields = fields(velden, |veld| {
                let ident = &veld.ident;
                quote! { &self.#ident }
            });
            let name = name.unraw().to_string();
            let all: Vec<_> = tag(vorm.tag.as_deref(), &name)
                .into_iter()
                .chain(fields)
                .collect();
            record(&all)
        }
        Soort::Keuze(staten) => choice(staten, vorm.tag.as_deref())?,
    };
    let absent = absent(vorm);
    Ok(quote! {
        #[automatically_derived]
        impl #of crate::json::ToJson for #name #with #bounds {
            fn write(&self, to: &mut crate::json::Schrijver) {
                #body
            }
            #absent
        }
    })
}

/// Whether a record is absent, for one of which each field is left out when it is.
fn absent(vorm: &Vorm<'_>) -> Option<TokenStream> {
    let Soort::Record(velden) = &vorm.soort else {
        return None;
    };
    let all = vorm.default && velden.iter().all(|veld| veld.skip.is_some());
    let idents = velden.iter().map(|veld| &veld.ident);
    (all && !velden.is_empty()).then(|| {
        quote! {
            fn is_absent(&self) -> bool {
                true #(&& crate::json::ToJson::is_absent(&self.#idents))*
            }
        }
    })
}

/// The field that says what it is.
fn tag(tag: Option<&str>, name: &str) -> Vec<TokenStream> {
    let field = tag.map(|tag| quote! { to.field(#tag, &#name); });
    field.into_iter().collect()
}

fn record(fields: &[TokenStream]) -> TokenStream {
    quote! {
        let open = to.open();
        #(#fields)*
        to.close(open);
    }
}

fn fields(velden: &[Veld], place: impl Fn(&Veld) -> TokenStream) -> Vec<TokenStream> {
    let write = |veld: &Veld| {
        let (name, place) = (&veld.name, place(veld));
        if veld.flatten {
            return quote! { to.flat(#place); };
        }
        match &veld.skip {
            None => quote! { to.field(#name, #place); },
            Some(Overslaan::Afwezig) => quote! {
                if !crate::json::ToJson::is_absent(#place) {
                    to.field(#name, #place);
                }
            },
            Some(Overslaan::Methode(method)) => {
                let method = quote::format_ident!("{method}");
                quote! {
                    if !(#place).#method() {
                        to.field(#name, #place);
                    }
                }
            }
        }
    };
    velden.iter().map(write).collect()
}

fn choice(staten: &[Staat], tag: Option<&str>) -> Result<TokenStream> {
    if staten
        .iter()
        .all(|staat| matches!(staat.inhoud, Inhoud::Niets))
        && tag.is_none()
    {
        let arms = staten.iter().map(|staat| {
            let (ident, name) = (&staat.ident, &staat.name);
            quote! { Self::#ident => #name, }
        });
        return Ok(quote! { to.plain(match self { #(#arms)* }); });
    }
    let arms: Vec<_> = staten
        .iter()
        .map(|staat| variant(staat, tag))
        .collect::<Result<_>>()?;
    Ok(quote! { match self { #(#arms)* } })
}

fn variant(staat: &Staat, tag: Option<&str>) -> Result<TokenStream> {
    let (ident, name) = (&staat.ident, &staat.name);
    let tagged = self::tag(tag, name);
    Ok(match (&staat.inhoud, tag) {
        (Inhoud::Niets, None) => quote! { Self::#ident => to.plain(#name), },
        (Inhoud::Een, None) => {
            let body = record(&[quote! { to.field(#name, inside); }]);
            quote! { Self::#ident(inside) => { #body } }
        }
        (Inhoud::Niets, Some(_)) => {
            let body = record(&tagged);
            quote! { Self::#ident => { #body } }
        }
        (Inhoud::Een, Some(_)) => {
            let body = record(&[quote! { #(#tagged)* to.flat(inside); }]);
            quote! { Self::#ident(inside) => { #body } }
        }
        (Inhoud::Velden(velden), Some(_)) => {
            let idents = velden.iter().map(|veld| &veld.ident);
            let fields = fields(velden, |veld| {
                let ident = &veld.ident;
                quote! { #ident }
            });
            let body = record(&[quote! { #(#tagged)* #(#fields)* }]);
            quote! { Self::#ident { #(#idents),* } => { #body } }
        }
        (Inhoud::Velden(_), None) => {
            return Err(Error::new_spanned(ident, "fields of a variant need a tag"));
        }
    })
}
