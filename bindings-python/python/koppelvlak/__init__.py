"""Advice for Dutch Zorg- en Veiligheidshuizen: criteria, triage and their reasons.

Every operation takes a dataclass, a mapping or JSON, and gives a dataclass. Beside it stands
the same operation on text, `…_json`.
"""

from . import _koppelvlak, _types
from ._basis import Keuze as Keuze
from ._basis import Waarde as Waarde
from ._fouten import KoppelvlakError as KoppelvlakError
from ._koppelvlak import *
from ._types import *
from .tabel import regelset_ddl as regelset_ddl
from .tabel import regelset_schema as regelset_schema

_koppelvlak._register(
    KoppelvlakError, _types.VELDEN, _types.KEUZES, _types.UNIES, _types.BEWERKINGEN
)
