"""Files that come in by name. What cannot be read is one clear sentence."""

from __future__ import annotations

import json
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast


class NietTeLezen(Exception):
    """A file, or what is needed to read it, is not there. The text is for people."""


def bytes_van(pad: str) -> bytes:
    """The whole file."""
    try:
        return Path(pad).read_bytes()
    except OSError as fout:
        raise NietTeLezen(f"{pad}: {waarom(fout)}") from None


def waarom(fout: OSError) -> str:
    """Why a file cannot be used, in Dutch."""
    match fout:
        case FileNotFoundError():
            return "dit bestand is er niet."
        case IsADirectoryError():
            return "dit is een map, geen bestand."
        case PermissionError():
            return "u mag dit bestand niet lezen of schrijven."
        case _:
            return "dit bestand is niet te lezen of te schrijven."


def profiel_van(pad: str) -> Any:
    """A profile as JSON has it, from TOML or JSON."""
    inhoud = bytes_van(pad)
    try:
        if pad.lower().endswith(".toml"):
            return _toml(inhoud.decode("utf-8"))
        return json.loads(inhoud)
    except UnicodeDecodeError:
        raise NietTeLezen(f"{pad}: de tekst is geen UTF-8. Sla het bestand op als UTF-8.") from None
    except json.JSONDecodeError as fout:
        plaats = f"regel {fout.lineno}, kolom {fout.colno}"
        raise NietTeLezen(f"{pad}: {plaats}: dit is geen leesbare JSON.") from None
    except ValueError as fout:
        # a reader of TOML tells the place and what it expected
        raise NietTeLezen(f"{pad}: dit is geen leesbare TOML: {fout}") from None
    except RecursionError:
        raise NietTeLezen(f"{pad}: dit bestand is te diep genest.") from None


def _toml(tekst: str) -> Any:
    # in Python from 3.11 on
    naam = "tomllib" if find_spec("tomllib") else "tomli"
    toml = bibliotheek(naam, "Voor TOML is op Python 3.10 tomli nodig: pip install 'koppelvlak[toml]'")
    return _als_json(toml.loads(tekst))


def bibliotheek(naam: str, nodig: str) -> Any:
    """A library that need not be there; what to say when it is not."""
    try:
        return import_module(naam)
    except ModuleNotFoundError:
        raise NietTeLezen(nodig) from None


def _als_json(waarde: object) -> Any:
    if isinstance(waarde, dict):
        velden = cast("dict[str, object]", waarde)
        return {naam: _als_json(each) for naam, each in velden.items()}
    if isinstance(waarde, list):
        return [_als_json(each) for each in cast("list[object]", waarde)]
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        return waarde.isoformat()
    if isinstance(waarde, (str, int, float, bool)):
        return waarde
    # a moment is nowhere a value of a profile: the core says so, with the place
    return str(waarde)
