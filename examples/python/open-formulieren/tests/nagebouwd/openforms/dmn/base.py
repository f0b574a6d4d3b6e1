"""A plugin that works out decisions (`openforms.dmn.base`)."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from ..plugins.plugin import AbstractBasePlugin
from .types import DMNInputOutput


@dataclass
class DecisionDefinition:
    identifier: str
    label: str


@dataclass
class DecisionDefinitionVersion:
    id: str
    label: str


class BasePlugin(ABC, AbstractBasePlugin):
    @abstractmethod
    def get_available_decision_definitions(self) -> list[DecisionDefinition]: ...

    @abstractmethod
    def evaluate(self, definition_id: str, *, version: str = "", input_values: dict[str, Any]) -> dict[str, Any]: ...

    def get_decision_definition_versions(self, definition_id: str) -> list[DecisionDefinitionVersion]:
        return []

    def get_definition_xml(self, definition_id: str, version: str = "") -> str:
        return ""

    @abstractmethod
    def get_decision_definition_parameters(self, definition_id: str, version: str = "") -> DMNInputOutput: ...
