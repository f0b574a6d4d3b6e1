"""The one place where a refusal becomes an exception."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any


class Weigering(ValueError):
    """The input or a choice cannot be used. Holds findings, and nothing of what was given."""

    def __init__(self, bevindingen: Sequence[Mapping[str, Any]]) -> None:
        super().__init__("; ".join(f"{b['plaats'] or '/'}: {b['code']}: {b['tekst']}" for b in bevindingen))
        self.bevindingen = tuple(bevindingen)

    @property
    def code(self) -> str:
        """The code of the first finding."""
        return str(self.bevindingen[0]["code"]) if self.bevindingen else ""

    @property
    def plaats(self) -> str:
        """The place of the first finding, as a JSON Pointer."""
        return str(self.bevindingen[0]["plaats"]) if self.bevindingen else ""


def weiger(code: str, plaats: str, tekst: str) -> Weigering:
    """A refusal of our own."""
    return Weigering([{"code": code, "plaats": plaats, "tekst": tekst, "ernst": "fout"}])


def van_kern(fout: ValueError) -> Exception:
    """A refusal of the core, which comes as code, place and text."""
    match fout.args:
        case (str(code), str(plaats), str(tekst)):
            return weiger(code, plaats, tekst)
    return fout


def antwoord(tekst: str) -> Any:
    """What an operation on JSON answers; raises what stands in the way."""
    gelezen = json.loads(tekst)
    if gelezen["status"] == "ok":
        return gelezen["waarde"]
    raise Weigering(gelezen["fouten"])
