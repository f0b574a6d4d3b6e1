"""How a logic action calls a decision (`openforms.dmn.service`)."""

from typing import Any

from .registry import register


def evaluate_dmn(
    plugin_id: str, definition_id: str, *, version: str = "", input_values: dict[str, Any]
) -> dict[str, Any]:
    return register[plugin_id].evaluate(definition_id, version=version, input_values=input_values)
