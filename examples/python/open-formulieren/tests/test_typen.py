"""mypy reads the example as strictly as it can without the types of Django."""

import pathlib
import subprocess
import sys

HIER = pathlib.Path(__file__).parents[1]


def test_mypy_accepts_the_example():
    command = [sys.executable, "-m", "mypy", "--no-incremental", "koppelvlak_openforms"]
    done = subprocess.run(command, cwd=HIER, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
