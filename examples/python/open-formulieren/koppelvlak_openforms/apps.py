"""The Django app. Add `koppelvlak_openforms` to `OPEN_FORMS_EXTENSIONS`."""

from django.apps import AppConfig


class KoppelvlakConfig(AppConfig):
    name = "koppelvlak_openforms"
    verbose_name = "Koppelvlak: advies voor Zorg- en Veiligheidshuizen"

    def ready(self) -> None:
        # importing them registers them
        from . import beslissing, validatie  # noqa: F401
