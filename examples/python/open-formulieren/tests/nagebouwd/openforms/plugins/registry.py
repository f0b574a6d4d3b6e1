"""A register of plugins, one object for each (`openforms.plugins.registry`)."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from .plugin import AbstractBasePlugin

LANGSTE_NAAM = 100
P = TypeVar("P", bound=AbstractBasePlugin)


class BaseRegistry(Generic[P]):
    def __init__(self) -> None:
        self._registry: dict[str, P] = {}

    def __call__(self, unique_identifier: str) -> Callable[[type[P]], type[P]]:
        def decorator(plugin_cls: type[P]) -> type[P]:
            if len(unique_identifier) > LANGSTE_NAAM or unique_identifier in self._registry:
                raise ValueError(unique_identifier)
            self._registry[unique_identifier] = plugin_cls(identifier=unique_identifier)
            return plugin_cls

        return decorator

    def __iter__(self) -> Iterator[P]:
        return iter(self._registry.values())

    def __getitem__(self, key: str) -> P:
        return self._registry[key]

    def __contains__(self, key: str) -> bool:
        return key in self._registry
