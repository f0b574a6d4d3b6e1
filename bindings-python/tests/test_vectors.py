"""Every vector through the installed package: the same bytes as Rust."""

import json
import pathlib

import koppelvlak

ANSWERS = pathlib.Path(__file__).parents[2] / "target" / "vectors" / "answers.ndjson"  # cargo xtask vectors
LINES = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").split("\n") if line]


def test_every_vector_gives_the_bytes_that_rust_gives():
    assert LINES
    for line in LINES:
        call = getattr(koppelvlak, line["op"] + "_json")
        assert call(line["invoer"]).encode() == line["antwoord"].encode(), line["naam"]


def test_every_operation_is_there_and_answers_a_vector():
    operations = koppelvlak.operations()
    assert {line["op"] for line in LINES} <= set(operations)
    doors = sorted(name for name in koppelvlak.__all__ if name.endswith("_json"))
    assert doors == sorted(name + "_json" for name in operations)
