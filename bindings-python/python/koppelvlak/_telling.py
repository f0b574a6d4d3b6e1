"""Counts by label, as the library takes them."""

from __future__ import annotations

from collections.abc import Mapping
from operator import index
from typing import Any


def paren(aantallen: Mapping[str, int | Mapping[str, int]]) -> list[tuple[str, Any]]:
    """Labels with their count, or with their own labels and counts."""
    return [(str(label), _onder(onder)) for label, onder in aantallen.items()]


def _onder(onder: int | Mapping[str, int]) -> int | list[tuple[str, int]]:
    if isinstance(onder, Mapping):
        return [(str(label), index(aantal)) for label, aantal in onder.items()]
    return index(onder)
