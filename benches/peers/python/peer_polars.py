"""Polars: lazy expressions over columns, one thread."""

from columns import columns, table, write
from harness import ANTWOORDEN, GEVOLGEN, KETENS, LEEFGEBIEDEN, measure

import polars as pl


def count(names, unknown):
    """How many hold, if what is unknown counts as `unknown`. Without unknowns: leave it out."""
    ones = [pl.col(name) if unknown is None else pl.col(name).fill_null(unknown) for name in names]
    return pl.sum_horizontal([one.cast(pl.UInt8) for one in ones])


def two(names):
    return count(names, None) >= 2


def two_kleene(names):
    """Two or more, by hand: polars knows and / or with unknowns, not counting."""
    certain, possible = count(names, False) >= 2, count(names, True) >= 2
    return pl.when(certain).then(True).when(~possible).then(False)


def outcome(two):
    c1, c2, c3, c4 = (pl.col(name) for name in ANTWOORDEN[1:])
    criteria = [
        (two(LEEFGEBIEDEN) & pl.any_horizontal(GEVOLGEN)).alias("c1"),
        (two(KETENS) & pl.col("drang_zorg") & pl.col("dwang_straf")).alias("c2"),
        pl.col("impact_systeem").alias("c3"),
        pl.col("gebiedsgebonden").alias("c4"),
    ]
    return lambda frame: frame.lazy().select(criteria).with_columns(uitkomst=(c1 & c2 & c3) | c4).collect()


def arrow(frame):
    return [frame[name].to_arrow() for name in ANTWOORDEN]


plain, kleene = outcome(two), outcome(two_kleene)
for name, work, note in (("tabel", plain, ""), ("open", kleene, "counting with unknowns written by hand")):
    frame = pl.from_arrow(table(name))
    write("polars", name, arrow(work(frame)))
    measure(name, len(frame), lambda: work(frame), note)
write("polars", "onbekend", arrow(plain(pl.from_arrow(columns("onbekend")))))
