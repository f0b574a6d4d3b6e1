//! What the `serde` attributes of a type say.

use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Ident, LitStr, Result, Type, Variant};

/// A type, as far as its form on the wire goes.
#[expect(clippy::struct_excessive_bools, reason = "one for each attribute")]
pub(crate) struct Vorm<'a> {
    pub(crate) input: &'a DeriveInput,
    /// Every field that is absent is filled in as in the default of the record.
    pub(crate) default: bool,
    pub(crate) deny_unknown_fields: bool,
    /// The field that names the variant.
    pub(crate) tag: Option<String>,
    /// It is read from a text.
    pub(crate) try_from: bool,
    /// It is written as a text.
    pub(crate) into: bool,
    pub(crate) soort: Soort,
}

/// What kind of type it is.
pub(crate) enum Soort {
    Record(Vec<Veld>),
    Keuze(Vec<Staat>),
}

/// A field of a record.
pub(crate) struct Veld {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) name: String,
    pub(crate) default: bool,
    pub(crate) flatten: bool,
    pub(crate) skip: Option<Overslaan>,
}

/// When a field is not written.
pub(crate) enum Overslaan {
    /// By a method of the type.
    Methode(&'static str),
    /// When nothing stands there.
    Afwezig,
}

/// A variant of a choice.
pub(crate) struct Staat {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) inhoud: Inhoud,
}

/// What a variant holds.
pub(crate) enum Inhoud {
    Niets,
    Een,
    Velden(Vec<Veld>),
}

/// Attributes as they stand there, of a type, a variant or a field.
#[expect(clippy::struct_excessive_bools, reason = "one for each attribute")]
#[derive(Default)]
struct Gezegd {
    rename_all: Option<String>,
    rename: Option<String>,
    default: bool,
    deny_unknown_fields: bool,
    flatten: bool,
    tag: Option<String>,
    try_from: bool,
    into: bool,
    skip: Option<Overslaan>,
}

impl<'a> Vorm<'a> {
    pub(crate) fn of(input: &'a DeriveInput) -> Result<Self> {
        let gezegd = Gezegd::of(&input.attrs)?;
        let rule = gezegd.rename_all.as_deref();
        let soort = match &input.data {
            Data::Struct(data) => match &data.fields {
                Fields::Named(_) => Soort::Record(velden(&data.fields, rule)?),
                _ if gezegd.try_from || gezegd.into => Soort::Record(Vec::new()),
                _ => return Err(Error::new_spanned(input, "fields need names")),
            },
            Data::Enum(data) => {
                let staten = data.variants.iter().map(|variant| staat(variant, rule));
                Soort::Keuze(staten.collect::<Result<_>>()?)
            }
            Data::Union(_) => return Err(Error::new_spanned(input, "a union has no form")),
        };
        Ok(Self {
            input,
            default: gezegd.default,
            deny_unknown_fields: gezegd.deny_unknown_fields,
            tag: gezegd.tag,
            try_from: gezegd.try_from,
            into: gezegd.into,
            soort,
        })
    }
}

fn staat(variant: &Variant, rule: Option<&str>) -> Result<Staat> {
    let gezegd = Gezegd::of(&variant.attrs)?;
    let name = match gezegd.rename {
        Some(name) => name,
        None => renamed(&variant.ident.unraw().to_string(), rule, &variant.ident)?,
    };
    let inhoud = match &variant.fields {
        Fields::Unit => Inhoud::Niets,
        Fields::Named(_) => Inhoud::Velden(velden(&variant.fields, None)?),
        Fields::Unnamed(fields) => match fields.unnamed.first() {
            Some(_) if fields.unnamed.len() == 1 => Inhoud::Een,
            _ => {
                return Err(Error::new_spanned(
                    variant,
                    "one field, or fields with names",
                ));
            }
        },
    };
    Ok(Staat {
        ident: variant.ident.clone(),
        name,
        inhoud,
    })
}

fn velden(fields: &Fields, rule: Option<&str>) -> Result<Vec<Veld>> {
    let read = |field: &syn::Field| {
        let gezegd = Gezegd::of(&field.attrs)?;
        let Some(ident) = field.ident.clone() else {
            return Err(Error::new_spanned(field, "fields need names"));
        };
        let name = match gezegd.rename {
            Some(name) => name,
            None => renamed(&ident.unraw().to_string(), rule, &ident)?,
        };
        Ok(Veld {
            ident,
            ty: field.ty.clone(),
            name,
            default: gezegd.default,
            flatten: gezegd.flatten,
            skip: gezegd.skip,
        })
    };
    fields.iter().map(read).collect()
}

impl Gezegd {
    fn of(attrs: &[Attribute]) -> Result<Self> {
        let mut gezegd = Self::default();
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
            attr.parse_nested_meta(|meta| gezegd.add(&meta))?;
        }
        Ok(gezegd)
    }

    fn add(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        let name = meta.path.get_ident().map(ToString::to_string);
        let text = || Ok::<_, Error>(meta.value()?.parse::<LitStr>()?.value());
        let string = || match text()?.as_str() {
            "String" => Ok(true),
            _ => Err(meta.error("only String")),
        };
        match name.as_deref() {
            Some("rename_all") => self.rename_all = Some(text()?),
            Some("rename") => self.rename = Some(text()?),
            Some("tag") => self.tag = Some(text()?),
            Some("try_from") => self.try_from = string()?,
            Some("into") => self.into = string()?,
            Some("default") => self.default = true,
            Some("deny_unknown_fields") => self.deny_unknown_fields = true,
            Some("flatten") => self.flatten = true,
            Some("skip_serializing_if") => {
                self.skip = Some(match text()?.as_str() {
                    "Option::is_none" => Overslaan::Methode("is_none"),
                    "Vec::is_empty" => Overslaan::Methode("is_empty"),
                    "crate::vorm::is_absent" => Overslaan::Afwezig,
                    _ => return Err(meta.error("not known here")),
                });
            }
            _ => return Err(meta.error("not known here")),
        }
        Ok(())
    }
}

/// A name as `rename_all` writes it.
fn renamed(name: &str, rule: Option<&str>, at: &Ident) -> Result<String> {
    let camel = camel(name);
    match rule {
        None => Ok(name.to_owned()),
        Some("camelCase") => Ok(camel),
        Some("UPPERCASE") => Ok(name.to_uppercase()),
        Some("kebab-case") => {
            let split = |letter: char| {
                let dash = if letter.is_uppercase() { "-" } else { "" };
                format!("{dash}{}", letter.to_lowercase())
            };
            Ok(camel.chars().map(split).collect())
        }
        Some(_) => Err(Error::new_spanned(at, "rename_all: not known here")),
    }
}

/// `een_naam` and `EenNaam` as `eenNaam`.
fn camel(name: &str) -> String {
    let mut made = String::new();
    let mut upper = false;
    for letter in name.chars() {
        match letter {
            '_' => upper = true,
            letter if upper => {
                made.extend(letter.to_uppercase());
                upper = false;
            }
            letter if made.is_empty() => made.extend(letter.to_lowercase()),
            letter => made.push(letter),
        }
    }
    made
}
