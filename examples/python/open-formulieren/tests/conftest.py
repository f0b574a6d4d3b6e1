"""A Django with the app installed. With Open Formulieren itself if it is there, else with the stand-in."""

import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).parent

sys.path.insert(0, str(HERE.parent))
if importlib.util.find_spec("openforms") is None:
    sys.path.insert(0, str(HERE / "nagebouwd"))

import django  # noqa: E402
from django.conf import settings  # noqa: E402

if not settings.configured:
    settings.configure(
        INSTALLED_APPS=["rest_framework", "koppelvlak_openforms"],
        USE_TZ=True,
        TIME_ZONE="Europe/Amsterdam",
        LANGUAGE_CODE="nl",
        SECRET_KEY="only for tests",
    )
    django.setup()
