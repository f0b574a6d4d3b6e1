"""What every Python peer does alike: read the data, be timed, write down its answers.

A peer is called with the folders of the data, of the answers and of the rules.
"""

import itertools
import json
import os
import sys
import time
from pathlib import Path

# One thread, before anything that reads these is imported.
for name in ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_MAX_THREADS"):
    os.environ[name] = "1"

DATA, ANSWERS, RULES = (Path(argument) for argument in sys.argv[1:4])

LEEFGEBIEDEN = (
    "wonen financien werk_dagbesteding gezondheid_psychisch gezondheid_lichamelijk "
    "verslaving gezin_relaties sociaal_netwerk veiligheid opvoeding"
).split()
KETENS = "zorg straf bestuur sociaal".split()
GEVOLGEN = "crimineel overlast afglijden".split()
FEITEN = [*LEEFGEBIEDEN, *KETENS, "drang_zorg", "dwang_straf", "impact_systeem", "gebiedsgebonden", *GEVOLGEN]
ANTWOORDEN = ["uitkomst", "c1", "c2", "c3", "c4"]

ROUND_NS, ENOUGH_NS, MOST, LEAST, SINGLE = 1_000_000, 2_000_000_000, 1001, 7, 1000
SIGNS = {True: "1", False: "0", None: "?"}


def records(name="records"):
    return (DATA / f"{name}.jsonl").read_text().splitlines()


def row(values):
    """A row of signs, from True, False and None."""
    return "".join(SIGNS[value] for value in values)


def answer(name, data_set, rows):
    ANSWERS.mkdir(parents=True, exist_ok=True)
    (ANSWERS / f"{name}.{data_set}").write_text("\n".join(rows) + "\n")


def measure(what, rows, work, note=""):
    """Times work on a whole table, for one of its rows."""
    work()
    report(what, [None], lambda _: work(), rows, note)


def each(what, items, one, note=""):
    """Times a call for each item."""
    report(what, items, one, 1, note)


def report(what, items, one, rows, note):
    """Prints the median over rounds, in picoseconds. Rounds are short: most are left alone on a busy machine."""
    start = time.perf_counter_ns()
    for item in items:
        one(item)
    calls = max(1, ROUND_NS * len(items) // (time.perf_counter_ns() - start))
    places, start, rounds = itertools.cycle(items), time.perf_counter_ns(), []
    while len(rounds) < MOST and (len(rounds) < LEAST or time.perf_counter_ns() - start < ENOUGH_NS):
        now = itertools.islice(places, calls)
        began = time.perf_counter_ns()
        for item in now:
            one(item)
        rounds.append((time.perf_counter_ns() - began) * 1000 // (calls * rows))
    rounds.sort()
    taken = {"ps": rounds[len(rounds) // 2], "least": rounds[0], "rounds": len(rounds)}
    print(json.dumps({"what": what, **taken, "note": note}), flush=True)
