"""What Rust answers to every vector (`cargo xtask vectors`), for the tests."""

import json
import pathlib

ANSWERS = pathlib.Path(__file__).parents[2] / "target" / "vectors" / "answers.ndjson"
LINES = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").split("\n") if line]
