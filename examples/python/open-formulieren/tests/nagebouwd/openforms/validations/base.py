"""A plugin that looks at one value (`openforms.validations.base`)."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar, Generic, TypeVar

from rest_framework import serializers

from ..plugins.plugin import AbstractBasePlugin

T = TypeVar("T")


class StringValueSerializer(serializers.Serializer):
    value = serializers.CharField()


class BasePlugin(ABC, AbstractBasePlugin, Generic[T]):
    value_serializer: ClassVar[type[serializers.BaseSerializer]] = StringValueSerializer
    for_components: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def __call__(self, value: T, submission: Any) -> None:
        """Raises a ValidationError of Django or DRF."""
