"""The type checkers see what they must see: `mist.py` holds a mistake in each marked line."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

HIER = pathlib.Path(__file__).parent
MIST = HIER / "typen" / "mist.py"
MARKED = {
    number
    for number, line in enumerate(MIST.read_text(encoding="utf-8").split("\n"), 1)
    if line.endswith("# mist")
}


def run(*words):
    """What a checker says; it runs in the folder of the package."""
    # no cache: what an earlier run left behind plays no part
    env = {**os.environ, "MYPY_CACHE_DIR": os.devnull}
    command = [sys.executable, "-m", *words]
    return subprocess.run(
        command, cwd=HIER.parent, env=env, capture_output=True, text=True, check=False
    )


needs_node = pytest.mark.skipif(not shutil.which("node"), reason="pyright runs in node")


def test_mypy_accepts_the_package_and_what_is_right():
    oldest = run("mypy", "--strict", "--python-version", "3.10", "python/koppelvlak")
    assert oldest.returncode == 0, oldest.stdout
    right = run("mypy", "--strict", "--python-version", "3.13", "tests/typen/goed.py")
    assert right.returncode == 0, right.stdout


def test_mypy_accepts_the_python_of_the_readme(tmp_path):
    readme = (HIER.parent / "README.md").read_text(encoding="utf-8")
    page = tmp_path / "readme.py"
    page.write_text("\n".join(re.findall(r"```python\n(.*?)```", readme, re.S)), encoding="utf-8")
    done = run("mypy", "--strict", str(page))
    assert done.returncode == 0, done.stdout


def test_mypy_refuses_every_marked_line_and_no_other():
    done = run("mypy", "--strict", "tests/typen/mist.py")
    assert {int(n) for n in re.findall(r"mist\.py:(\d+): error", done.stdout)} == MARKED, done.stdout


@needs_node
def test_pyright_accepts_the_package_and_what_is_right():
    done = run("pyright")
    assert done.returncode == 0, done.stdout


@needs_node
def test_pyright_refuses_every_marked_line_and_no_other():
    done = run("pyright", "tests/typen/mist.py")
    found = {int(n) for n in re.findall(r"mist\.py:(\d+):\d+ - error", done.stdout)}
    assert found == MARKED, done.stdout


def test_the_stub_is_what_the_module_holds():
    done = run("mypy.stubtest", "koppelvlak", "--allowlist", "stubtest.txt")
    assert done.returncode == 0, done.stdout
