//! One row of feiten: JSON into columns, with everything that does not fit.

use std::collections::HashMap;
use std::fmt;

use koppelvlak::regelset::Regelset;
use koppelvlak::tabel::{Kolom, Tabel, TabelFout};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Something that does not fit. Names a feit of the rules, never what was typed.
#[derive(Debug)]
pub(super) struct Vondst {
    pub(super) regel: u64,
    pub(super) code: &'static str,
    pub(super) plaats: String,
    /// Which field of the row, counted from 1; which byte of the line, if that cannot be read.
    pub(super) veld: Option<usize>,
}

impl Vondst {
    pub(super) fn of_line(regel: u64, code: &'static str) -> Self {
        Self {
            regel,
            code,
            plaats: String::new(),
            veld: None,
        }
    }
}

/// Keys of rows by feit.
#[derive(Clone, Debug, Default)]
pub(super) struct Kolommen {
    feiten: Vec<Feit>,
    by_name: HashMap<String, usize>,
    /// Which feit came after each feit, the last time; the first of a row stands at the end.
    /// Most rows have the same order.
    erna: Vec<usize>,
    /// The feit before the one that is read.
    vorige: usize,
}

#[derive(Clone, Debug)]
struct Feit {
    naam: String,
    /// Its number in the rules, if the results look at it.
    kolom: Option<usize>,
    /// The library works it out itself.
    afgeleid: bool,
    sleutels: Vec<u8>,
    /// The last row that had it, counted from 1.
    gezien: usize,
}

impl Kolommen {
    /// A column for every feit that the results look at.
    pub(super) fn new(regelset: &Regelset, looked_at: &[usize]) -> Self {
        let leeg = Kolom::Bytes {
            waarden: &[],
            bekend: None,
        };
        let feiten = regelset.document().feiten.iter().enumerate();
        let feiten = feiten.map(|(nummer, feit)| {
            let added = Tabel::new(regelset, 0).add(&feit.id, leeg);
            Feit {
                naam: feit.id.to_string(),
                kolom: looked_at.contains(&nummer).then_some(nummer),
                afgeleid: matches!(added, Err(TabelFout::FeitAfgeleid { .. })),
                sleutels: Vec::new(),
                gezien: 0,
            }
        });
        let feiten: Vec<Feit> = feiten.collect();
        let names = feiten.iter().enumerate();
        Self {
            by_name: names.map(|(at, feit)| (feit.naam.clone(), at)).collect(),
            erna: vec![0; feiten.len() + 1],
            vorige: feiten.len(),
            feiten,
        }
    }

    /// Makes room for so many rows of which nothing is known.
    pub(super) fn start(&mut self, rijen: usize) {
        for feit in &mut self.feiten {
            feit.gezien = 0;
            if feit.kolom.is_some() {
                feit.sleutels.clear();
                feit.sleutels.resize(rijen, 0);
            }
        }
    }

    /// The columns, by number of feit.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let columns = self.feiten.iter();
        columns.filter_map(|feit| Some((feit.kolom?, feit.sleutels.as_slice())))
    }

    /// Reads one row.
    pub(super) fn read(
        &mut self,
        rij: usize,
        regel: u64,
        tekst: &[u8],
        vondsten: &mut Vec<Vondst>,
    ) {
        let text = match std::str::from_utf8(tekst) {
            Ok(text) => text,
            Err(e) => {
                vondsten.push(Vondst {
                    veld: Some(e.valid_up_to() + 1),
                    ..Vondst::of_line(regel, "utf8-onleesbaar")
                });
                return;
            }
        };
        let mut json = serde_json::Deserializer::from_str(text);
        let row = Rij {
            kolommen: self,
            at: rij,
            regel,
            vondsten,
        };
        let done = json.deserialize_map(row).and_then(|()| json.end());
        if let Err(e) = done {
            let code = if e.is_data() {
                "type-onjuist"
            } else {
                "json-onleesbaar"
            };
            vondsten.push(Vondst {
                veld: Some(e.column().max(1)),
                ..Vondst::of_line(regel, code)
            });
        }
    }

    /// Which feit has this name.
    fn find(&mut self, naam: &str) -> Option<usize> {
        let guess = self.erna.get(self.vorige).copied();
        let fits = |feit: &usize| self.feiten.get(*feit).is_some_and(|feit| feit.naam == naam);
        let found = guess.filter(fits);
        let feit = found.or_else(|| self.by_name.get(naam).copied())?;
        if found.is_none() {
            if let Some(place) = self.erna.get_mut(self.vorige) {
                *place = feit;
            }
        }
        self.vorige = feit;
        Some(feit)
    }
}

/// Fills one row.
struct Rij<'a> {
    kolommen: &'a mut Kolommen,
    at: usize,
    regel: u64,
    vondsten: &'a mut Vec<Vondst>,
}

impl Rij<'_> {
    fn put(&mut self, at: usize, feit: Option<usize>, waarde: Result<u8, &'static str>) {
        let found = feit.and_then(|feit| self.kolommen.feiten.get_mut(feit));
        let Some(feit) = found else {
            return self.report("feit-onbekend", String::new(), at);
        };
        let twice = std::mem::replace(&mut feit.gezien, self.at + 1) == self.at + 1;
        let code = match waarde {
            _ if twice => "feit-dubbel",
            _ if feit.afgeleid => "feit-afgeleid",
            Err(code) => code,
            Ok(sleutel) => {
                if let Some(key) = feit.sleutels.get_mut(self.at) {
                    *key = sleutel;
                }
                return;
            }
        };
        let plaats = format!("/{}", feit.naam);
        self.report(code, plaats, at);
    }

    fn report(&mut self, code: &'static str, plaats: String, at: usize) {
        self.vondsten.push(Vondst {
            regel: self.regel,
            code,
            plaats,
            veld: Some(at + 1),
        });
    }
}

impl<'de> Visitor<'de> for Rij<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of feiten")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.kolommen.vorige = self.kolommen.feiten.len();
        let mut at = 0;
        loop {
            let naam = Naam(self.kolommen);
            let Some(feit) = map.next_key_seed(naam)? else {
                return Ok(());
            };
            let waarde = map.next_value_seed(Antwoord)?;
            self.put(at, feit, waarde);
            at += 1;
        }
    }
}

/// The name of a feit, looked up as it is read.
struct Naam<'a>(&'a mut Kolommen);

impl<'de> DeserializeSeed<'de> for Naam<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Naam<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a feit")
    }

    fn visit_str<E: Error>(self, naam: &str) -> Result<Self::Value, E> {
        Ok(self.0.find(naam))
    }
}

/// What a row says of a feit, as a key, or why it says nothing that can be read.
struct Antwoord;

impl<'de> DeserializeSeed<'de> for Antwoord {
    type Value = Result<u8, &'static str>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Antwoord {
    type Value = Result<u8, &'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ja, nee or onbekend")
    }

    fn visit_str<E: Error>(self, woord: &str) -> Result<Self::Value, E> {
        Ok(match woord {
            "ja" => Ok(1),
            "nee" => Ok(2),
            "onbekend" => Ok(0),
            _ => Err("keuze-onbekend"),
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Ok(0))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Err(ANDERS))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Err(ANDERS))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(Err(ANDERS))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Err(ANDERS))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Err(ANDERS))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Err(ANDERS))
    }
}

/// No word at all.
const ANDERS: &str = "type-onjuist";
