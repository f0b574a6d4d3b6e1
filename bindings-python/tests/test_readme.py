"""The Python of the README runs."""

import pathlib
import re

README = pathlib.Path(__file__).parents[1] / "README.md"


def test_the_python_of_the_readme_runs():
    stukken = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
    assert len(stukken) == 6
    ruimte = {}
    for stuk in stukken:
        exec(compile(stuk, str(README), "exec"), ruimte)
