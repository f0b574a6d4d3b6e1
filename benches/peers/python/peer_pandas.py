"""pandas: whole columns, nullable booleans."""

from columns import columns, table, write
from harness import GEVOLGEN, KETENS, LEEFGEBIEDEN, measure

import pandas as pd
import pyarrow as pa


def frame(arrow):
    return arrow.to_pandas(types_mapper={pa.bool_(): pd.BooleanDtype()}.get)


def count(df, names, unknown=None):
    ones = (df[name] if unknown is None else df[name].fillna(unknown) for name in names)
    return sum((one.astype("Int8") if unknown is None else one.astype("int8") for one in ones), 0)


def two(df, names):
    return count(df, names) >= 2


def two_kleene(df, names):
    """Two or more, by hand: certain, impossible, or unknown."""
    certain, possible = count(df, names, False) >= 2, count(df, names, True) >= 2
    return certain.astype("boolean").mask(possible & ~certain)


def outcome(df, two):
    crimineel, overlast, afglijden = (df[name] for name in GEVOLGEN)
    c1 = two(df, LEEFGEBIEDEN) & (crimineel | overlast | afglijden)
    c2 = two(df, KETENS) & df.drang_zorg & df.dwang_straf
    c3, c4 = df.impact_systeem, df.gebiedsgebonden
    return (c1 & c2 & c3) | c4, c1, c2, c3, c4


def arrow(answers):
    return [pa.array(column, pa.bool_()) for column in answers]


for name, way, note in (("tabel", two, ""), ("open", two_kleene, "counting with unknowns written by hand")):
    df = frame(table(name))
    write("pandas", name, arrow(outcome(df, way)))
    measure(name, len(df), lambda: outcome(df, way), note)
write("pandas", "onbekend", arrow(outcome(frame(columns("onbekend")), two)))
