"""The one place where a refusal of the library becomes an exception."""

from __future__ import annotations

import json
from typing import Any

from ._fouten import uit_json


def weiger(code: str, plaats: str, tekst: str) -> Exception:
    """A refusal with one finding of our own."""
    pad = plaats.strip("/").split("/") if plaats else []
    gevonden = {
        "plaats": plaats,
        "naam": ".".join(pad),
        "pad": pad,
        "code": code,
        "zgwCode": "invalid",
        "ernst": "fout",
        "tekst": tekst,
        "tekstEn": tekst,
        "vindplaatsen": [],
    }
    return uit_json(json.dumps([gevonden]))


def van_kern(fout: ValueError) -> Exception:
    """A refusal of the core, which comes as code, place and text."""
    match fout.args:
        case (str(code), str(plaats), str(tekst)):
            return weiger(code, plaats, tekst)
    return fout


def antwoord(tekst: str) -> Any:
    """What an operation on JSON answers; raises what stands in the way."""
    gelezen = json.loads(tekst)
    if gelezen["status"] == "ok":
        return gelezen["waarde"]
    raise uit_json(json.dumps(gelezen["fouten"]))
