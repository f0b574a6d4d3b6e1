"""How far a long job is: for whoever asks for it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol


class Meter(Protocol):
    """What is told after each stretch how many rows it had."""

    def update(self, rijen: int, /) -> Any: ...
    def close(self) -> Any: ...


class _Teller:
    def __init__(self, vertel: Callable[[int], object]) -> None:
        self._vertel = vertel
        self._rijen = 0

    def update(self, rijen: int) -> None:
        self._rijen += rijen
        self._vertel(self._rijen)

    def close(self) -> None:
        pass


def meter(voortgang: str | Callable[[int], object]) -> Meter:
    """A bar of tqdm (`"tqdm"`), or a function that is given the number of rows so far."""
    if voortgang == "tqdm":
        balk: Meter = import_module("tqdm.auto").tqdm(unit=" rijen", unit_scale=True)
        return balk
    if callable(voortgang):
        return _Teller(voortgang)
    raise TypeError('voortgang: a function or "tqdm" expected')
