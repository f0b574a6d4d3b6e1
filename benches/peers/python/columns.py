"""The feiten as columns: an Arrow table with nulls where it is unknown, and the answers back as rows."""

import json

import numpy as np
import pyarrow as pa

from harness import DATA, FEITEN, answer, records


def table(data_set):
    """The columns of `tabel` or `open`."""
    text = np.frombuffer((DATA / f"{data_set}.feiten").read_bytes(), np.uint8)
    signs = text.reshape(-1, len(FEITEN) + 1)[:, :-1]
    columns = ((signs[:, at] == ord("1"), signs[:, at] == ord("?")) for at in range(len(FEITEN)))
    arrays = [pa.array(ja, mask=onbekend if onbekend.any() else None) for ja, onbekend in columns]
    return pa.table(arrays, names=FEITEN)


def columns(data_set):
    """The feiten of `records`, or of `onbekend`: the records in which one answer is unknown."""
    rows = [flat(json.loads(line)) for line in records(data_set)]
    return pa.table({name: pa.array([one[name] for one in rows], pa.bool_()) for name in FEITEN})


def flat(record):
    said = {"ja": True, "nee": False, "onbekend": None, True: True, False: False}
    parts = {**record, **record["leefgebieden"], **record["ketens"], **record["gevolg"]}
    return {name: said[parts[name]] for name in FEITEN}


def write(name, data_set, answers):
    """`answers`: five arrays of booleans, with nulls where it is unknown."""
    signs = []
    for column in answers:
        column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        known = np.asarray(column.is_valid())
        ja = np.asarray(column.fill_null(False))
        signs.append(np.where(known, np.where(ja, ord("1"), ord("0")), ord("?")).astype(np.uint8))
    rows = np.column_stack([*signs, np.full(len(signs[0]), ord("\n"), np.uint8)])
    answer(name, data_set, rows.tobytes().decode().splitlines())
