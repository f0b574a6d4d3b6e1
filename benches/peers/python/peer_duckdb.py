"""DuckDB: SQL over a table of its own, one thread, the answers as Arrow."""

from columns import columns, table, write
from harness import ANTWOORDEN, GEVOLGEN, KETENS, LEEFGEBIEDEN, measure

import duckdb


def two(names):
    return f"({' + '.join(f'{name}::utinyint' for name in names)} >= 2)"


def two_kleene(names):
    """Two or more, by hand: SQL knows and / or with unknowns, a sum with one unknown is unknown."""
    certain = " + ".join(f"coalesce({name}, false)::utinyint" for name in names)
    possible = " + ".join(f"coalesce({name}, true)::utinyint" for name in names)
    return f"(case when {certain} >= 2 then true when {possible} < 2 then false end)"


def query(name, two):
    return f"""
        select (c1 and c2 and c3) or c4 as uitkomst, c1, c2, c3, c4 from (
            select {two(LEEFGEBIEDEN)} and ({' or '.join(GEVOLGEN)}) as c1,
                   {two(KETENS)} and drang_zorg and dwang_straf as c2,
                   impact_systeem as c3,
                   gebiedsgebonden as c4
            from "{name}")"""


def work(name, two):
    return db.sql(query(name, two)).to_arrow_table()


def arrow(answers):
    return [answers[name] for name in ANTWOORDEN]


db = duckdb.connect(config={"threads": 1})
for name, way, note in (("tabel", two, ""), ("open", two_kleene, "counting with unknowns written by hand")):
    given = table(name)
    db.execute(f'create table "{name}" as select * from given')
    write("duckdb", name, arrow(work(name, way)))
    measure(name, len(given), lambda: work(name, way), note)
onbekend = columns("onbekend")
write("duckdb", "onbekend", arrow(work("onbekend", two)))
