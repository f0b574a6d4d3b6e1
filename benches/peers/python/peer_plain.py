"""Plain Python: the bare decision, as one would write it without a library."""

import json

from harness import SINGLE, answer, each, records, row


def decide(record):
    ketens, gevolg = record["ketens"], record["gevolg"]
    c1 = list(record["leefgebieden"].values()).count("ja") >= 2 and (
        gevolg["crimineel"] or gevolg["overlast"] or gevolg["afglijden"]
    )
    needed = ketens["zorg"] + ketens["straf"] + ketens["bestuur"] + ketens["sociaal"]
    c2 = needed >= 2 and record["drang_zorg"] and record["dwang_straf"]
    c3, c4 = record["impact_systeem"] == "ja", record["gebiedsgebonden"] == "ja"
    return (c1 and c2 and c3) or c4, c1, c2, c3, c4


def verdict(line):
    return decide(json.loads(line))


for name in ("records", "onbekend"):
    answer("plain-python", name, [row(verdict(line)) for line in records(name)])
lines = records()
each("decide", [json.loads(line) for line in lines[:SINGLE]], decide, "a dict in; no questions, no unknown, no reason")
each("verdict", lines[:SINGLE], verdict, "nothing validated, nothing explained")
each("bulk", lines, verdict, "nothing validated, nothing explained")
