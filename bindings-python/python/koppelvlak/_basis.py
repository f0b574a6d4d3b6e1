"""What all types of the contract share: how they are shown, written and read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

_W = TypeVar("_W", bound="Waarde")


class Keuze(str, Enum):
    """One word of a closed list. Equal to the word itself."""

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


class Waarde:
    """A record of the contract. What can say who somebody is, is never shown."""

    __slots__ = ()

    def als_json(self) -> str:
        """The JSON of this record, byte for byte as the library writes it."""
        from ._koppelvlak import _schrijf

        return _schrijf(self)

    def als_dict(self) -> dict[str, Any]:
        """The same as a dict, with the names of JSON."""
        import json

        found: dict[str, Any] = json.loads(self.als_json())
        return found

    @classmethod
    def van_json(cls: type[_W], invoer: str | bytes | Mapping[str, object]) -> _W:
        """Reads a record from JSON, or from a mapping of the same shape.

        Raises `KoppelvlakError` at the first thing that does not fit.
        """
        from ._koppelvlak import _lees

        return _lees(cls, invoer)

    def __repr__(self) -> str:
        from ._weergave import volledig

        return volledig(self)

    def __str__(self) -> str:
        from ._weergave import kort

        return kort(self)

    def _repr_html_(self) -> str:
        from ._weergave import html

        return html(self)


def toets_van(keuzes: dict[str, Any]) -> Any:
    """Makes a `Toets` again, after pickle."""
    from ._koppelvlak import Toets

    return Toets(**keuzes)
