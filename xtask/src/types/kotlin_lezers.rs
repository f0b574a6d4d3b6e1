//! How Kotlin reads each type, and the operations that use it.

use super::kotlin::{HEAD, capital, doc, is_empty, is_fixed, kind};
use super::kotlin_namen::{constant, property};
use super::model::{Inhoud, Model, Soort, Type, Veld};
use super::python::line;
use super::typescript::{camel, docs};

/// The text of `Lezers.kt`.
pub(super) fn text(model: &Model) -> String {
    let mut out = format!("{HEAD}\nimport java.time.LocalDate\n");
    for of in &model.types {
        match &of.inhoud {
            Inhoud::Keuze(_) => {
                let naam = &of.naam;
                line(
                    &mut out,
                    format_args!(
                        "\ninternal fun lees{naam}(van: Lezer): {naam}? = van.woord({naam}.WOORDEN)"
                    ),
                );
            }
            Inhoud::Record(velden) if of.plat => named(&mut out, of, velden),
            Inhoud::Record(velden) => record(&mut out, of, velden),
            Inhoud::Unie(names) => union(&mut out, model, of, names),
        }
    }
    // how a value is written depends on what it is, not on the field
    out.push_str(
        "\ninternal fun schrijf(naar: Schrijver, waarde: Waarde) = waarde.schrijf(naar)\n",
    );
    out.push_str(
        "\ninternal fun schrijf(naar: Schrijver, waarde: Keuze) = naar.tekst(waarde.woord)\n",
    );
    for of in &model.types {
        if matches!(of.inhoud, Inhoud::Unie(_)) {
            line(
                &mut out,
                format_args!(
                    "\ninternal fun schrijf(naar: Schrijver, waarde: {}) = (waarde as Waarde).schrijf(naar)",
                    of.naam
                ),
            );
        }
    }
    doors(&mut out, model);
    out
}

fn head(out: &mut String, naam: &str) {
    line(
        out,
        format_args!(
            "\ninternal fun lees{naam}(van: Lezer): {naam}? {{\n    if (!van.begint()) return null"
        ),
    );
}

fn record(out: &mut String, of: &Type, velden: &[Veld]) {
    head(out, &of.naam);
    let fixed = velden.iter().take_while(|veld| is_fixed(veld));
    for _ in fixed {
        line(out, format_args!("    van.tekst()"));
    }
    line(out, format_args!("    return {}(", of.naam));
    for veld in velden.iter().filter(|veld| !is_fixed(veld)) {
        let (name, value) = (property(&veld.wire), field(veld));
        line(out, format_args!("        {name} = {value},"));
    }
    out.push_str("    )\n}\n");
}

/// A record into which another is written: its fields come with their names.
fn named(out: &mut String, of: &Type, velden: &[Veld]) {
    head(out, &of.naam);
    for veld in velden.iter().filter(|veld| !is_fixed(veld)) {
        let (name, kind) = (property(&veld.wire), kind(&veld.soort));
        line(out, format_args!("    var {name}: {kind}? = null"));
    }
    out.push_str("    while (true) {\n        when (van.tekst()) {\n            null -> break\n");
    for veld in velden {
        let (name, wire, value) = (property(&veld.wire), &veld.wire, value(&veld.soort));
        if is_fixed(veld) {
            line(out, format_args!("            \"{wire}\" -> van.tekst()"));
        } else {
            line(
                out,
                format_args!("            \"{wire}\" -> {name} = {value}"),
            );
        }
    }
    out.push_str("            else -> van.onbekend()\n        }\n    }\n");
    line(out, format_args!("    return {}(", of.naam));
    for veld in velden.iter().filter(|veld| !is_fixed(veld)) {
        let name = property(&veld.wire);
        line(
            out,
            format_args!("        {name} = {name}{},", or_else(veld)),
        );
    }
    out.push_str("    )\n}\n");
}

fn union(out: &mut String, model: &Model, of: &Type, names: &[String]) {
    head(out, &of.naam);
    out.push_str("    return when (van.tekst()) {\n");
    for name in names {
        let found = model.types.iter().find(|of| of.naam == *name);
        if let Some(Inhoud::Record(velden)) = found.map(|of| &of.inhoud) {
            for veld in velden {
                line(
                    out,
                    format_args!("        \"{}\" -> {name}({})", veld.wire, field(veld)),
                );
            }
        }
    }
    out.push_str("        else -> van.onbekend()\n    }\n}\n");
}

fn field(veld: &Veld) -> String {
    format!("{}{}", value(&veld.soort), or_else(veld))
}

fn or_else(veld: &Veld) -> &'static str {
    if is_empty(veld) {
        ""
    } else if veld.is_plain_list() {
        " ?: emptyList()"
    } else {
        " ?: van.ontbreekt()"
    }
}

/// What stands there, or null.
fn value(soort: &Soort) -> String {
    match soort {
        Soort::Tekst(_) | Soort::Vast(_) => "van.tekst()".to_owned(),
        Soort::Getal => "van.getal()".to_owned(),
        Soort::JaNee => "van.jaNee()".to_owned(),
        Soort::Dag => "van.dag()".to_owned(),
        Soort::Van(name) => format!("lees{name}(van)"),
        Soort::Lijst(inner) => format!("van.lijst {{ {} ?: van.ontbreekt() }}", value(inner)),
    }
}

/// Every operation by its number.
fn doors(out: &mut String, model: &Model) {
    out.push_str("\ninternal object Deuren {\n");
    for (number, op) in model.ops.iter().enumerate() {
        let (constant, takes, gives) = (constant(op.naam), &op.invoer, &op.antwoord);
        line(
            out,
            format_args!(
                "    val {constant} = Deur({number}L, {takes}::class.java, {gives}::class.java, ::lees{takes}, ::lees{gives})",
            ),
        );
    }
    out.push_str("\n    private val namen =\n        mapOf(\n");
    for op in &model.ops {
        line(
            out,
            format_args!("            \"{}\" to {},", op.naam, constant(op.naam)),
        );
    }
    out.push_str(
        "        )\n\n    init {\n        check(Deur.past(namen.keys.toList())) { \"the native library is of another version than the jar\" }\n    }\n\n    \
         /** By its name in the contract. */\n    fun op(naam: String) = namen.getValue(naam)\n\n    \
         /** What reads a type; `null`: no operation takes or gives it. */\n    \
         fun <T : Waarde> lezer(type: Class<T>): ((String) -> Antwoord<T>)? = namen.values.firstNotNullOfOrNull { it.lezer(type) }\n}\n",
    );
}

/// The text of `Koppelvlak.kt`.
pub(super) fn facade(model: &Model) -> Result<String, String> {
    let mut out = format!("{HEAD}\n{FACADE}");
    let docs = docs()?;
    for op in &model.ops {
        let about = docs.iter().find(|(of, _)| *of == op.naam);
        let about = about.map(|(_, about)| capital(about));
        let about = about.ok_or_else(|| format!("{}: nothing says what it does", op.naam))?;
        let (name, number) = (camel(op.naam), constant(op.naam));
        let (takes, gives) = (&op.invoer, &op.antwoord);
        out.push('\n');
        doc(&mut out, &about, "    ");
        line(
            &mut out,
            format_args!(
                "    @JvmStatic
    public fun {name}(invoer: {takes}): Antwoord<{gives}> = Deuren.{number}.een(invoer)

    /** [{name}] on each of a list: a thousand cross together. */
    @JvmStatic
    public fun {name}(invoer: List<{takes}>): List<Antwoord<{gives}>> = Deuren.{number}.lijst(invoer)

    /** [{name}] on JSON: the bytes that every language gives. */
    @JvmStatic
    public fun {name}Json(invoer: String): String = Deuren.{number}.json(invoer)

    /** [{name}Json] on each of a list. */
    @JvmStatic
    public fun {name}Json(invoer: List<String>): List<String> = Deuren.{number}.json(invoer)"
            ),
        );
    }
    out.push_str("}\n");
    Ok(out)
}

const FACADE: &str = "\
/**
 * The operations: on a record, on a list of records, on JSON, on a list of JSON.
 *
 * Safe to call from any number of threads at once: nothing is kept between calls. What is wrong
 * with an input is a value ([Antwoord.Fout]); only misuse throws, such as `null` from Java.
 */
public object Koppelvlak {
    /**
     * A record out of what its `toJson()` gave, or what stands in the way: for libraries that read and write
     * JSON. [type] is what an operation takes or gives.
     *
     * @throws IllegalArgumentException when no operation takes or gives it, or when it is given and this is not it
     */
    @JvmStatic
    public fun <T : Waarde> fromJson(
        type: Class<T>,
        json: String,
    ): Antwoord<T> = requireNotNull(Deuren.lezer(type)) { \"no operation takes or gives this type\" }(json)
";
