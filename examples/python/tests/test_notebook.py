"""The notebook runs, and gives the texts and tables that stand in it. Pictures are made, not compared.

`KOPPELVLAK_UPDATE=1 pytest …` runs it and writes it again, pictures included.
"""

import os
from pathlib import Path

import nbclient
import nbformat
import pytest

NOTEBOOK = Path(__file__).parents[1] / "koppelvlak.ipynb"


def seen(cell):
    """What a reader sees of the outcome of a cell."""
    for output in cell.get("outputs", []):
        assert output.output_type != "error", output
        if output.output_type == "stream":
            yield output.text
        elif "image/png" in output.data:
            yield "picture"
        else:
            yield output.data.get("text/html") or output.data["text/plain"]


@pytest.fixture(scope="module")
def runs():
    stored = nbformat.read(NOTEBOOK, as_version=4)
    again = nbformat.read(NOTEBOOK, as_version=4)
    for cell in again.cells:
        cell.pop("outputs", None)
        if cell.cell_type == "code":
            cell["outputs"] = []
    nbclient.NotebookClient(again, timeout=600, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    if os.environ.get("KOPPELVLAK_UPDATE"):
        for cell in again.cells:
            cell.metadata = {}
        again.metadata = stored.metadata
        nbformat.write(again, NOTEBOOK)
        stored = again
    return stored, again


def test_every_outcome_is_the_one_that_stands_there(runs):
    stored, again = runs
    assert len(stored.cells) == len(again.cells) > 20
    for at, (before, after) in enumerate(zip(stored.cells, again.cells)):
        assert list(seen(before)) == list(seen(after)), f"cell {at}"


def test_the_counts_of_the_letter_leave_protected(runs):
    stored, _ = runs
    (protected,) = [text for cell in stored.cells for text in seen(cell) if "Edam-Volendam" in text]
    lines = dict(line.rsplit(maxsplit=1) for line in protected.split("\n\n")[0].splitlines()[1:])
    assert lines["Zaanstad"] == "45" and lines["Totaal"] == "95"
    assert {lines[name] for name in ("Edam-Volendam", "Landsmeer", "Oostzaan", "Wormerland")} == {"."}


def test_there_are_three_pictures(runs):
    stored, _ = runs
    assert [text for cell in stored.cells for text in seen(cell)].count("picture") == 3
