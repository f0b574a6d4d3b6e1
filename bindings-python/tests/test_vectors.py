"""Every vector through the installed package, by every door: the same bytes as Rust."""

import json

import koppelvlak
from koppelvlak._types import BEWERKINGEN
from vectors import LINES


def answer(op, invoer):
    """What the typed operation gives, as the text that Rust gives."""
    try:
        waarde = getattr(koppelvlak, op)(invoer)
    except koppelvlak.KoppelvlakError as fout:
        return fout.als_json()
    return '{"status":"ok","waarde":' + waarde.als_json() + "}"


def is_object_once(text):
    """Whether it is JSON of which Python keeps everything: no name twice in one object."""

    def once(pairs):
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    try:
        return isinstance(json.loads(text, object_pairs_hook=once), dict)
    except (AssertionError, ValueError, RecursionError):
        return False


def test_every_vector_gives_the_bytes_that_rust_gives():
    assert LINES
    for line in LINES:
        call = getattr(koppelvlak, line["op"] + "_json")
        assert call(line["invoer"]) == line["antwoord"], line["naam"]
        assert call(line["invoer"].encode()) == line["antwoord"], line["naam"]


def test_text_gives_a_dataclass_with_the_same_bytes():
    for line in LINES:
        assert answer(line["op"], line["invoer"]) == line["antwoord"], line["naam"]


def test_a_dict_gives_a_dataclass_with_the_same_bytes():
    tried = 0
    for line in LINES:
        if is_object_once(line["invoer"]):
            tried += 1
            assert answer(line["op"], json.loads(line["invoer"])) == line["antwoord"], line["naam"]
    assert tried > 0.95 * len(LINES)


def test_a_dataclass_gives_a_dataclass_with_the_same_bytes():
    tried = 0
    for line in LINES:
        try:
            invoer = BEWERKINGEN[line["op"]][0].van_json(line["invoer"])
        except koppelvlak.KoppelvlakError:
            # what fits no dataclass cannot be given as one: Rust finds something too
            gevonden = json.loads(line["antwoord"])
            assert gevonden.get("fouten") or gevonden["waarde"]["bevindingen"], line["naam"]
            continue
        assert answer(line["op"], invoer) == line["antwoord"], line["naam"]
        tried += 1
    assert tried > 0.9 * len(LINES)


def test_a_record_comes_back_from_its_own_bytes():
    for line in LINES:
        try:
            waarde = getattr(koppelvlak, line["op"])(line["invoer"])
        except koppelvlak.KoppelvlakError:
            continue
        soort = BEWERKINGEN[line["op"]][1]
        assert type(waarde) is soort
        assert soort.van_json(waarde.als_json()) == waarde, line["naam"]
        assert soort.van_json(waarde.als_dict()) == waarde, line["naam"]


def test_every_operation_is_there_and_answers_a_vector():
    operations = koppelvlak.operations()
    assert {line["op"] for line in LINES} <= set(operations)
    doors = sorted(name for name in dir(koppelvlak) if name.endswith("_json"))
    assert doors == sorted(name + "_json" for name in operations)
    assert list(BEWERKINGEN) == operations
    assert set(operations) <= set(dir(koppelvlak))
