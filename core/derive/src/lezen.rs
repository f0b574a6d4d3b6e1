//! Reading: one closure for each record, by number of field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Error, Result};

use crate::vorm::{Inhoud, Soort, Staat, Veld, Vorm};

pub(crate) fn from_json(vorm: &Vorm<'_>) -> Result<TokenStream> {
    let name = &vorm.input.ident;
    if !vorm.input.generics.params.is_empty() {
        return Err(Error::new_spanned(name, "no generics when reading"));
    }
    if vorm.tag.is_some() {
        return Err(Error::new_spanned(name, "what has a tag is only written"));
    }
    let body = match &vorm.soort {
        _ if vorm.try_from => quote! { lezer.text(boom) },
        Soort::Record(velden) if vorm.default => filled_in(vorm, velden),
        Soort::Record(velden) => whole(vorm, velden),
        Soort::Keuze(staten) => choice(staten, name)?,
    };
    Ok(quote! {
        #[automatically_derived]
        impl crate::json::FromJson for #name {
            fn from_json(
                boom: &crate::json::Boom<'_>,
                lezer: &mut crate::json::Lezer,
            ) -> ::core::option::Option<Self> {
                #body
            }
        }
    })
}

/// A record of which every field may be absent.
fn filled_in(vorm: &Vorm<'_>, velden: &[Veld]) -> TokenStream {
    let (strict, names) = (vorm.deny_unknown_fields, names(velden));
    let arms = velden.iter().enumerate().map(|(at, veld)| {
        let ident = &veld.ident;
        quote! { #at => lezer.set(boom, &mut record.#ident), }
    });
    quote! {
        let mut record = Self::default();
        lezer.record(boom, #strict, &[#(#names),*], &mut |at, boom, lezer| match at {
            #(#arms)*
            _ => true,
        })?;
        ::core::option::Option::Some(record)
    }
}

/// A record with fields that must be there.
fn whole(vorm: &Vorm<'_>, velden: &[Veld]) -> TokenStream {
    let (strict, names) = (vorm.deny_unknown_fields, names(velden));
    let slots: Vec<_> = velden
        .iter()
        .map(|veld| format_ident!("veld_{}", veld.ident))
        .collect();
    let types = velden.iter().map(|veld| &veld.ty);
    let arms = slots.iter().enumerate().map(|(at, slot)| {
        quote! { #at => lezer.fill(boom, &mut #slot), }
    });
    let fields = velden.iter().zip(&slots).map(|(veld, slot)| {
        let (ident, name) = (&veld.ident, &veld.name);
        if veld.default {
            quote! { #ident: #slot.unwrap_or_default() }
        } else {
            quote! { #ident: lezer.need(#slot, #name, before)? }
        }
    });
    quote! {
        let before = lezer.mark();
        #(let mut #slots: ::core::option::Option<#types> = ::core::option::Option::None;)*
        lezer.record(boom, #strict, &[#(#names),*], &mut |at, boom, lezer| match at {
            #(#arms)*
            _ => true,
        })?;
        ::core::option::Option::Some(Self { #(#fields),* })
    }
}

fn choice(staten: &[Staat], name: &syn::Ident) -> Result<TokenStream> {
    let names = staten.iter().map(|staat| &staat.name);
    let mut arms = Vec::new();
    let mut holds = false;
    for (at, staat) in staten.iter().enumerate() {
        let ident = &staat.ident;
        arms.push(match &staat.inhoud {
            Inhoud::Niets => quote! { #at => Self::#ident, },
            Inhoud::Een => {
                holds = true;
                quote! { #at => Self::#ident(lezer.inside(inside, NAMES[#at])?), }
            }
            Inhoud::Velden(_) => {
                return Err(Error::new_spanned(
                    name,
                    "fields of a variant are only written",
                ));
            }
        });
    }
    let chosen = if holds {
        quote! { let (at, inside) = lezer.variant(boom, NAMES)?; }
    } else {
        quote! { let at = lezer.word(boom, NAMES)?; }
    };
    Ok(quote! {
        const NAMES: &[&str] = &[#(#names),*];
        #chosen
        ::core::option::Option::Some(match at {
            #(#arms)*
            _ => return ::core::option::Option::None,
        })
    })
}

fn names(velden: &[Veld]) -> Vec<&String> {
    velden.iter().map(|veld| &veld.name).collect()
}
