//! A record with lists, in Kotlin: what a data class has, but it keeps copies of the lists, and is not
//! taken apart by place.

use super::kotlin::{annotation, default, doc, is_empty, is_fixed};
use super::kotlin_namen::property;
use super::model::{Soort, Veld};
use super::python::line;

/// Whether it must copy something.
pub(super) fn has_list(velden: &[Veld]) -> bool {
    velden.iter().any(is_list)
}

/// What the constructor takes.
pub(super) fn parameters(out: &mut String, velden: &[Veld]) {
    for veld in velden.iter().filter(|veld| !is_fixed(veld)) {
        let (name, kind, default) = (property(&veld.wire), annotation(veld), default(veld));
        if is_list(veld) {
            line(out, format_args!("    {name}: {kind}{default},"));
        } else {
            doc(out, &veld.doc, "    ");
            line(out, format_args!("    public val {name}: {kind}{default},"));
        }
    }
}

/// The lists, copied.
pub(super) fn lists(out: &mut String, velden: &[Veld]) {
    for veld in velden.iter().filter(|veld| is_list(veld)) {
        let (name, kind) = (property(&veld.wire), annotation(veld));
        let each = match &veld.soort {
            Soort::Lijst(inner) if matches!(**inner, Soort::Lijst(_)) => ".map { vast(it) }",
            _ => "",
        };
        let copied = if is_empty(veld) {
            format!("{name}?.let {{ vast(it{each}) }}")
        } else {
            format!("vast({name}{each})")
        };
        doc(out, &veld.doc, "    ");
        line(
            out,
            format_args!("    public val {name}: {kind} = {copied}\n"),
        );
    }
}

/// What makes it a value.
pub(super) fn value(out: &mut String, naam: &str, velden: &[Veld]) {
    let of = |text: fn(&str, &Veld) -> String| {
        let velden = velden.iter().filter(|veld| !is_fixed(veld));
        let parts = velden.map(|veld| text(&property(&veld.wire), veld));
        parts.collect::<Vec<String>>()
    };
    let takes = of(|name, veld| format!("        {name}: {} = this.{name},\n", annotation(veld)));
    line(
        out,
        format_args!(
            "    /** The same, but for what is given. */\n    public fun copy(\n{}    ): {naam} = {naam}({})\n",
            takes.concat(),
            of(|name, _| name.to_owned()).join(", ")
        ),
    );
    let equal = of(|name, _| format!(" &&\n                {name} == other.{name}"));
    line(
        out,
        format_args!(
            "    override fun equals(other: Any?): Boolean =\n        this === other ||\n            other is {naam}{}\n",
            equal.concat()
        ),
    );
    let names = of(|name, _| name.to_owned()).join(", ");
    line(
        out,
        format_args!("    override fun hashCode(): Int = java.util.Objects.hash({names})\n"),
    );
}

fn is_list(veld: &Veld) -> bool {
    matches!(veld.soort, Soort::Lijst(_))
}
