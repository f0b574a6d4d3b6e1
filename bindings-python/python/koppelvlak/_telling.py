"""Counts by label, as the library takes them."""

from __future__ import annotations

from collections.abc import Mapping
from operator import index
from typing import Any


def paren(aantallen: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    """Labels with their count, or with their own labels and counts."""
    return [
        (str(label), paren(onder) if isinstance(onder, Mapping) else index(onder))
        for label, onder in aantallen.items()
    ]
