"""What is raised when an input cannot be used."""

from __future__ import annotations

from typing import Any

from ._types import Fout


class KoppelvlakError(ValueError):
    """The input cannot be used. Holds every finding, and nothing of what was given."""

    bevindingen: tuple[Fout, ...]
    """Everything that stands in the way, in the order of the input."""

    def __init__(self, bevindingen: tuple[Fout, ...]) -> None:
        super().__init__(bevindingen)
        self.bevindingen = bevindingen

    @property
    def code(self) -> str:
        """The code of the first finding."""
        return self.bevindingen[0].code if self.bevindingen else ""

    @property
    def pad(self) -> tuple[str, ...]:
        """The steps to the place of the first finding; empty for the input as a whole."""
        return self.bevindingen[0].pad if self.bevindingen else ()

    @property
    def plaats(self) -> str:
        """The same as a JSON Pointer."""
        return self.bevindingen[0].plaats if self.bevindingen else ""

    def als_json(self) -> str:
        """The answer of the function on JSON."""
        fouten = ",".join(fout.als_json() for fout in self.bevindingen)
        return '{"status":"fout","fouten":[' + fouten + "]}"

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.bevindingen,))

    def __repr__(self) -> str:
        return f"KoppelvlakError({self})"

    def __str__(self) -> str:
        return "; ".join(
            f"{fout.plaats or '/'}: {fout.code}: {fout.tekst}" for fout in self.bevindingen
        )
