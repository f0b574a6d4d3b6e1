"""What goes into a decision and what comes out, by name."""

from dataclasses import dataclass


@dataclass
class Invoerveld:
    """A variable that goes in (`DMNInputParameter`)."""

    expression: str
    label: str


@dataclass
class Uitvoerveld:
    """A variable that comes out (`DMNOutputParameter`)."""

    name: str
    label: str
