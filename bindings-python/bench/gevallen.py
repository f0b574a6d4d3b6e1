"""What one case costs from Python, beside other engines and plain Python in the same run.

    python bindings-python/bench/gevallen.py

Rules: W (`benches/w.json`, and for the others `benches/peers/rules`). Prints the median and the
best of short rounds, in microseconds. An engine that is not installed is said to be skipped:
`pip install zen-engine datalogic-py pydantic`. What plain Python and JSON Logic do not do: keep
unknown apart from nee, give reasons, say what to ask.
"""

from __future__ import annotations

import importlib
import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from koppelvlak import Toets

TOP = Path(__file__).parents[2]
REGELSET = (TOP / "benches" / "w.json").read_text(encoding="utf-8")
RULES = TOP / "benches" / "peers" / "rules"
FEITEN = [feit["id"] for feit in json.loads(REGELSET)["feiten"]]
LEEFGEBIEDEN = (
    "wonen financien werk_dagbesteding gezondheid_psychisch gezondheid_lichamelijk "
    "verslaving gezin_relaties sociaal_netwerk veiligheid opvoeding"
).split()
KETENS = "zorg straf bestuur sociaal".split()
GEVOLGEN = "crimineel overlast afglijden".split()
ROUND_NS, ROUNDS = 2_000_000, 300


def record(values: list[bool]) -> dict[str, Any]:
    """The same answers in the shape that the other engines read."""
    words = ["ja" if value else "nee" for value in values]
    return {
        "leefgebieden": dict(zip(LEEFGEBIEDEN, words[:10])),
        "ketens": dict(zip(KETENS, values[10:14])),
        "drang_zorg": values[14],
        "dwang_straf": values[15],
        "impact_systeem": words[16],
        "gebiedsgebonden": words[17],
        "gevolg": dict(zip(GEVOLGEN, values[18:21])),
    }


def decide(case: dict[str, Any]) -> bool:
    """W in plain Python: the bare decision."""
    ketens, gevolg = case["ketens"], case["gevolg"]
    c1 = list(case["leefgebieden"].values()).count("ja") >= 2 and (
        gevolg["crimineel"] or gevolg["overlast"] or gevolg["afglijden"]
    )
    needed = ketens["zorg"] + ketens["straf"] + ketens["bestuur"] + ketens["sociaal"]
    c2 = needed >= 2 and case["drang_zorg"] and case["dwang_straf"]
    return (c1 and c2 and case["impact_systeem"] == "ja") or case["gebiedsgebonden"] == "ja"


def measure(what: str, items: list[Any], one: Callable[[Any], object], bar: str = "") -> None:
    began = time.perf_counter_ns()
    for item in items:
        one(item)
    calls = max(1, ROUND_NS * len(items) // (time.perf_counter_ns() - began))
    rounds = []
    for number in range(ROUNDS):
        now = [items[(number * calls + at) % len(items)] for at in range(calls)]
        began = time.perf_counter_ns()
        for item in now:
            one(item)
        rounds.append((time.perf_counter_ns() - began) / calls / 1000)
    rounds.sort()
    print(f"{what:<52} {rounds[ROUNDS // 2]:>9.2f} {rounds[0]:>9.2f}  {bar}")


def optional(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"{name:<52}   skipped: not installed")
        return None


def main() -> None:
    chance = random.Random(1)
    values = [[chance.random() < 0.6 for _ in FEITEN] for _ in range(500)]
    cases = [dict(zip(FEITEN, each)) for each in values]
    records = [record(each) for each in values]
    texts = [json.dumps(each) for each in records]
    toets = Toets(peildatum="2024-06-01", regelset=REGELSET)
    for case, each in zip(cases, records):
        assert (toets.uitkomst(case).beleid == "ja") == decide(each), "core and plain Python differ"

    print(f"{'µs a case, 500 cases in turn':<52} {'median':>9} {'best':>9}  bar")
    measure("koppelvlak: dict → verdict", cases, toets.uitkomst, "6")
    measure("koppelvlak: dict → explained, with what to ask", cases, toets.verklaar, "25")
    measure("plain Python: dict → the bare decision", records, decide)
    if zen := optional("zen"):
        content = {"w": json.loads((RULES / "w.jdm.json").read_text(encoding="utf-8"))}
        engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})
        measure("ZEN: JSON → verdict", texts, lambda text: engine.evaluate("w", text))
        measure("ZEN: JSON → with trace", texts, lambda text: engine.evaluate("w", text, {"trace": True}))
    if datalogic := optional("datalogic_py"):
        rule = datalogic.Engine().compile((RULES / "w.jsonlogic.json").read_text(encoding="utf-8"))
        measure("datalogic: dict → verdict", records, rule.evaluate)
        measure("datalogic: JSON → verdict", texts, rule.evaluate_str)
    if pydantic := optional("pydantic"):
        word = pydantic.create_model("Leefgebieden", **{name: (str, ...) for name in LEEFGEBIEDEN})
        keten = pydantic.create_model("Ketens", **{name: (bool, ...) for name in KETENS})
        gevolg = pydantic.create_model("Gevolg", **{name: (bool, ...) for name in GEVOLGEN})
        model = pydantic.create_model(
            "Record", leefgebieden=(word, ...), ketens=(keten, ...), drang_zorg=(bool, ...),
            dwang_straf=(bool, ...), impact_systeem=(str, ...), gebiedsgebonden=(str, ...), gevolg=(gevolg, ...),
        )
        measure("pydantic: JSON → a checked record, no decision", texts, model.model_validate_json)


if __name__ == "__main__":
    main()
