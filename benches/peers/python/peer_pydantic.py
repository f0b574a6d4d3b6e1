"""pydantic: the half of W that validates. The elfproef and the order of days are our own Python in its model."""

import datetime as dt
from typing import Annotated, Literal

from harness import GEVOLGEN, KETENS, LEEFGEBIEDEN, SINGLE, answer, each, records

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    StringConstraints,
    ValidationError,
    create_model,
    model_validator,
)

Waarheid = Literal["ja", "nee", "onbekend"]


def elfproef(bsn):
    weighed = sum(int(digit) * weight for digit, weight in zip(bsn, (9, 8, 7, 6, 5, 4, 3, 2, -1)))
    if weighed % 11 or bsn == "000000000":
        raise ValueError("elfproef")
    return bsn


def parts(name, names, kind):
    return create_model(name, __config__=ConfigDict(extra="forbid"), **{part: (kind, ...) for part in names})


class Persoon(BaseModel):
    model_config = ConfigDict(extra="forbid")
    bsn: Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$"), AfterValidator(elfproef)]
    geboortedatum: dt.date
    postcode: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}[A-Z]{2}$")]


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    aanmelddatum: dt.date
    persoon: Persoon
    leefgebieden: parts("Leefgebieden", LEEFGEBIEDEN, Waarheid)
    ketens: parts("Ketens", KETENS, bool)
    drang_zorg: bool
    dwang_straf: bool
    impact_systeem: Waarheid
    gebiedsgebonden: Waarheid
    gevolg: parts("Gevolg", GEVOLGEN, bool)

    @model_validator(mode="after")
    def born_first(self):
        if self.persoon.geboortedatum > self.aanmelddatum:
            raise ValueError("geboren na aanmelding")
        return self


def places(line):
    try:
        Record.model_validate_json(line)
    except ValidationError as error:
        return [one["loc"][-1] if one["loc"] else "record" for one in error.errors(include_url=False)]
    return []


def signs(line):
    """Pydantic looks at the order of days only when each field by itself is right: otherwise `-`."""
    wrong = places(line)
    fields = ["1" if name in wrong else "0" for name in ("bsn", "postcode", "geboortedatum")]
    order = "1" if "record" in wrong else "-" if wrong else "0"
    return "-----" + "".join(fields) + order


lines = records()
answer("pydantic", "records", [signs(line) for line in lines])
each("validated", lines[:SINGLE], places, "elfproef and order of days in own Python")
