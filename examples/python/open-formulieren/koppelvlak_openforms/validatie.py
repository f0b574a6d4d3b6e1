"""Validation plugins: one field of an aanmelding, held against the rules of koppelvlak.

Open Formulieren accepts a value as soon as one plugin of a field does, so each plugin holds all
rules of its field. What is said is the text of the library: it never repeats what was typed.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from koppelvlak import validate_aanmelding
from openforms.validations.base import BasePlugin
from openforms.validations.registry import register


class VeldPlugin(BasePlugin[str]):
    """What is wrong with one field of the betrokkene."""

    veld: tuple[str, ...]
    """Where the field stands in the record of the betrokkene; `0` is the first of a list."""

    def __call__(self, value: str, submission: Any) -> None:
        betrokkene: Any = value
        for stap in reversed(self.veld):
            betrokkene = [betrokkene] if stap == "0" else {stap: betrokkene}
        vandaag = timezone.localdate().isoformat()
        gelezen = validate_aanmelding({"peildatum": vandaag, "aanmelding": {"betrokkenen": [betrokkene]}})
        plaats = "/".join(("/betrokkenen/0", *self.veld))
        gevonden = [
            ValidationError(bevinding.tekst, code=bevinding.code)
            for bevinding in gelezen.bevindingen
            if bevinding.plaats == plaats and bevinding.ernst == "fout"
        ]
        if gevonden:
            raise ValidationError(gevonden)


@register("koppelvlak-bsn")
class BsnPlugin(VeldPlugin):
    verbose_name = "Koppelvlak: BSN"
    for_components = ("bsn", "textfield")
    veld = ("bsn",)


@register("koppelvlak-geboortedatum")
class GeboortedatumPlugin(VeldPlugin):
    """A year, a month or a day. Not later than today."""

    verbose_name = "Koppelvlak: geboortedatum"
    for_components = ("date", "textfield")
    veld = ("geboortedatum",)


@register("koppelvlak-postcode")
class PostcodePlugin(VeldPlugin):
    verbose_name = "Koppelvlak: postcode"
    for_components = ("postcode", "textfield")
    veld = ("adressen", "0", "postcode")
