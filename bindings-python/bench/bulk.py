"""How many records a second: rows of feiten by workload W, and whole aanmeldingen.

    python bindings-python/bench/bulk.py

Prints a table. `lezen` is the same text through `json.loads`, as a measure of the machine.
"""

import json
import os
import pathlib
import random
import time

from koppelvlak import bulk

TOP = pathlib.Path(__file__).parents[2]
REGELSET = (TOP / "benches" / "w.json").read_text(encoding="utf-8")
ROWS = 200_000
ROUNDS = 5


def rows_of_w() -> bytes:
    """Rows with all the feiten of W, from a fixed seed; one in five answers is unknown."""
    names = [feit["id"] for feit in json.loads(REGELSET)["feiten"]]
    seeded = random.Random(1)
    some = [
        json.dumps({name: seeded.choices(["ja", "nee", "onbekend"], [40, 40, 20])[0] for name in names})
        for _ in range(5_000)
    ]
    return ("\n".join(some * (ROWS // len(some))) + "\n").encode()


def aanmeldingen() -> bytes:
    casussen = sorted((TOP / "examples" / "casussen").glob("[0-9]*.json"))
    lines = [json.dumps(json.loads(each.read_text(encoding="utf-8"))) for each in casussen]
    return ("\n".join(lines * 40) + "\n").encode()


def best(run) -> tuple[float, float]:
    """The fewest seconds by the clock and of the processor; the second holds on a busy machine too."""
    times = []
    for _ in range(ROUNDS):
        clock, cpu = time.perf_counter(), time.process_time()
        run()
        times.append((time.perf_counter() - clock, time.process_time() - cpu))
    clocks, cpus = zip(*times)
    return min(clocks), min(cpus)


def main() -> None:
    w, whole = rows_of_w(), aanmeldingen()
    cores = sorted({1, os.cpu_count() or 1})
    table = [("W: lezen (json.loads)", w, lambda: [json.loads(line) for line in w.splitlines()])]
    for kernen in cores:
        run = lambda k=kernen: list(bulk.lees_feiten(w, peildatum="2025-01-01", regelset=REGELSET, kernen=k))
        table.append((f"W: lees_feiten, kernen={kernen}", w, run))
    table.append(("aanmelding: lezen (json.loads)", whole, lambda: [json.loads(line) for line in whole.splitlines()]))
    for kernen in cores:
        run = lambda k=kernen: list(bulk.lees_aanmeldingen(whole, kernen=k))
        table.append((f"aanmelding: lees_aanmeldingen, kernen={kernen}", whole, run))
    print(f"{'':44}{'regels/s':>12}{'CPU-µs/regel':>14}{'bytes/regel':>12}")
    for name, text, run in table:
        count, (clock, cpu) = text.count(b"\n"), best(run)
        print(f"{name:44}{count / clock:12,.0f}{cpu / count * 1e6:14.2f}{len(text) // count:12}")


if __name__ == "__main__":
    main()
