"""How a value goes through a plugin, and what a form sees of it (`openforms.validations.registry`)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError as DjangoError
from rest_framework import serializers
from rest_framework.exceptions import ValidationError as DrfError

from ..plugins.registry import BaseRegistry
from .base import BasePlugin


@dataclass
class ValidationResult:
    is_valid: bool
    messages: list[str] = field(default_factory=list)


def plat(waarde: Any) -> Iterator[str]:
    """Every text, however deep."""
    if isinstance(waarde, str) or not isinstance(waarde, Iterable):
        yield waarde
        return
    for deel in waarde:
        yield from plat(deel)


class Registry(BaseRegistry[BasePlugin[Any]]):
    def validate(self, plugin_id: str, value: Any, submission: Any) -> ValidationResult:
        plugin = self[plugin_id]
        gelezen = plugin.value_serializer(data={"value": value})
        gelezen.is_valid(raise_exception=True)
        try:
            plugin(gelezen.data["value"], submission)
        except (DjangoError, DrfError) as fout:
            return ValidationResult(False, list(plat(serializers.as_serializer_error(fout).values())))
        return ValidationResult(True)


register = Registry()
