"""Tables: any object with the Arrow PyCapsule interface in, an Arrow object out.

`Tabeltoets` compiles the rules of one day once; `toets` holds a table against them. A column
is a feit by its name; null, and a feit without a column, is `onbekend`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from ._koppelvlak import Tabelschema, Tabeltoets

__all__ = ["regelset_ddl", "regelset_schema"]


def regelset_schema(peildatum: date | str, **keuzes: Any) -> Tabelschema:
    """Every feit that the rules look at, as columns of booleans with their question.

    Takes the choices of `Tabeltoets`, and raises what it raises.
    """
    return Tabeltoets(peildatum, **keuzes).invoerschema()


def regelset_ddl(peildatum: date | str, **keuzes: Any) -> str:
    """The same as DDL of Spark."""
    return Tabeltoets(peildatum, **keuzes).invoer_ddl()
