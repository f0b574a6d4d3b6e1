"""What every plugin has (`openforms.plugins.plugin`)."""

from typing import Any


class AbstractBasePlugin:
    verbose_name: Any = ""
    is_demo_plugin = False

    def __init__(self, identifier: str) -> None:
        self.identifier = identifier

    @property
    def is_enabled(self) -> bool:
        return True

    def get_label(self) -> Any:
        return self.verbose_name

    def check_config(self) -> None:
        raise NotImplementedError
