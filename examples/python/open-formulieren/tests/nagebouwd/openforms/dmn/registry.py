"""The register of decisions (`openforms.dmn.registry`)."""

from ..plugins.registry import BaseRegistry
from .base import BasePlugin


class Registry(BaseRegistry[BasePlugin]):
    pass


register = Registry()
