//! The text as a fragment of HTML, to put in a page: no styles, no scripts, and
//! everything that came in escaped. It is well-formed XML too.

use std::fmt::Write as _;

use super::blad::{Blad, Deel, Punt, Tabel, plain};

/// Writes a fragment of HTML. Its headings are `h3` and `h4`.
#[must_use]
pub fn html(blad: &Blad) -> String {
    let mut out = String::from("<section lang=\"nl\">\n");
    for deel in &blad.delen {
        match deel {
            Deel::Kop(text) => element(&mut out, "h3", text),
            Deel::Onderkop(text) => element(&mut out, "h4", text),
            Deel::Alinea(text) => element(&mut out, "p", text),
            Deel::Nadruk(text) => {
                let _ = writeln!(out, "<p><strong>{}</strong></p>", escape(text));
            }
            Deel::Lijst(punten) => list(&mut out, punten),
            Deel::Tabel(tabel) => table(&mut out, tabel),
        }
    }
    out.push_str("</section>\n");
    out
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "<{name}>{}</{name}>", escape(text));
}

fn list(out: &mut String, punten: &[Punt]) {
    out.push_str("<ul>\n");
    for punt in punten {
        out.push_str("<li>");
        out.push_str(&escape(&punt.tekst));
        if !punt.onder.is_empty() {
            out.push_str("\n<ul>\n");
            punt.onder.iter().for_each(|text| element(out, "li", text));
            out.push_str("</ul>\n");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

fn table(out: &mut String, tabel: &Tabel) {
    out.push_str("<table>\n");
    element(out, "caption", &tabel.bijschrift);
    out.push_str("<thead>\n<tr>\n");
    for kolom in tabel.kolommen {
        let _ = writeln!(out, "<th scope=\"col\">{}</th>", escape(kolom.kop));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for rij in &tabel.rijen {
        out.push_str("<tr>\n");
        for (cell, at) in rij.iter().zip(0..) {
            let lines: Vec<String> = cell.iter().map(|text| escape(text)).collect();
            let text = lines.join("<br/>");
            let _ = if at == 0 {
                writeln!(out, "<th scope=\"row\">{text}</th>")
            } else {
                writeln!(out, "<td>{text}</td>")
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// Text that cannot become markup, in an element or in an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
