"""GoRules ZEN from Python, in the fastest way found: an engine that keeps the decision, JSON text in."""

import json

from harness import ANTWOORDEN, RULES, SINGLE, answer, each, records, row

import zen

ENGINE = zen.ZenEngine({"loader": {"type": "static", "content": {"w": json.loads((RULES / "w.jdm.json").read_text())}}})


def verdict(line):
    return ENGINE.evaluate("w", line)["result"]


def explained(line):
    return ENGINE.evaluate("w", line, {"trace": True})


for name in ("records", "onbekend"):
    answers = (verdict(line) for line in records(name))
    answer("zen-python", name, [row(one[key] for key in ANTWOORDEN) for one in answers])
lines = records()
each("verdict", lines[:SINGLE], verdict, "answer as a dict")
each("explained", lines[:SINGLE], explained, "trace as a dict")
each("bulk", lines, verdict, "answer as a dict")
