"""What is raised when an input cannot be used."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any


class KoppelvlakError(ValueError):
    """The input cannot be used. Holds every finding, and nothing of what was given."""

    bevindingen: tuple[Any, ...]
    """Everything that stands in the way, in the order of the input."""

    def __init__(self, bevindingen: tuple[Any, ...]) -> None:
        super().__init__(bevindingen)
        self.bevindingen = bevindingen

    @property
    def code(self) -> str:
        """The code of the first finding."""
        return str(self.bevindingen[0].code) if self.bevindingen else ""

    @property
    def pad(self) -> tuple[str, ...]:
        """The steps to the place of the first finding; empty for the input as a whole."""
        return tuple(self.bevindingen[0].pad) if self.bevindingen else ()

    def __str__(self) -> str:
        return "; ".join(
            f"{fout.plaats or '/'}: {fout.code}: {fout.tekst}" for fout in self.bevindingen
        )


def uit_json(fouten: str) -> KoppelvlakError:
    """The exception with the findings of the library."""
    return KoppelvlakError(tuple(SimpleNamespace(**fout) for fout in json.loads(fouten)))
