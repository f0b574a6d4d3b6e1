from collections.abc import Callable, Sequence
from typing import Literal, Protocol

_Resultaten = str | Sequence[str]
_Als = Literal["woorden", "boolean", "tekst"]
_Kernen = Literal["een", "alle"]
_Onbekend = Literal["weiger", "negeer"]
_Tabel = _Stroom | _Array

class _Stroom(Protocol):
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class _Array(Protocol):
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

@final
class Tabelschema:
    @property
    def kolommen(self) -> list[str]: ...
    def to_pyarrow(self) -> Any: ...
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...

@final
class Tabel:
    @property
    def kolommen(self) -> list[str]: ...
    def to_pyarrow(self) -> Any: ...
    def to_pandas(self) -> Any: ...
    def to_polars(self) -> Any: ...
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def _repr_html_(self) -> str: ...

@final
class Tabelstroom:
    def __iter__(self) -> Tabelstroom: ...
    def __next__(self) -> Tabel: ...

@final
class Tabeltoets:
    def __new__(
        cls,
        peildatum: date | str,
        *,
        profiel: str | None = None,
        lezing: str | None = None,
        leefgebiedenlijst: str | None = None,
        criterium_lezingen: Mapping[str, str] | None = None,
        regio: str | None = None,
        regelset: str | None = None,
    ) -> Tabeltoets: ...
    def toets(
        self,
        tabel: _Tabel,
        resultaten: _Resultaten | None = None,
        *,
        kernen: _Kernen = "een",
        onbekende_kolommen: _Onbekend = "weiger",
        kolommen: Mapping[str, str] | None = None,
        behoud: str | Sequence[str] | None = None,
        als: _Als = "woorden",
    ) -> Tabel: ...
    def stroom(
        self,
        tabel: _Tabel,
        resultaten: _Resultaten | None = None,
        *,
        kernen: _Kernen = "een",
        onbekende_kolommen: _Onbekend = "weiger",
        kolommen: Mapping[str, str] | None = None,
        behoud: str | Sequence[str] | None = None,
        als: _Als = "woorden",
        rijen: int = 1_048_576,
        voortgang: Literal["tqdm"] | Callable[[int], object] | None = None,
    ) -> Tabelstroom: ...
    def verklaar(
        self,
        tabel: _Tabel,
        rij: int,
        *,
        onbekende_kolommen: _Onbekend = "weiger",
        kolommen: Mapping[str, str] | None = None,
    ) -> CriteriaAdvies: ...
    def feiten(self, resultaten: _Resultaten | None = None) -> list[str]: ...
    def invoerschema(self, resultaten: _Resultaten | None = None) -> Tabelschema: ...
    def invoer_ddl(self, resultaten: _Resultaten | None = None) -> str: ...
    def schema(self, resultaten: _Resultaten | None = None, *, als: _Als = "woorden") -> Tabelschema: ...
    def ddl(self, resultaten: _Resultaten | None = None, *, als: _Als = "tekst") -> str: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

_Woordenboek = Mapping[str, str]

@final
class Telbeleid:
    def __new__(
        cls,
        *,
        minimum: int | None = None,
        afronding: int | None = None,
        verberg_nul: bool | None = None,
        secundair: bool | None = None,
        min_noemer: int | None = None,
        speling: int | None = None,
    ) -> Telbeleid: ...

@final
class Aantallen:
    def __new__(
        cls,
        aantallen: Mapping[str, int] | Mapping[str, Mapping[str, int]],
        *,
        titel: str = "Aantal",
        totaal_bekend: bool = False,
    ) -> Aantallen: ...
    def beschermd(self, beleid: Telbeleid | None = None) -> dict[str, Any]: ...
    def ruwe_aantallen(self) -> dict[str, Any]: ...

@final
class Tabelvergelijking:
    def beschermd(self, beleid: Telbeleid | None = None) -> dict[str, Any]: ...
    def ruwe_aantallen(self) -> dict[str, Any]: ...

@final
class Tabelvolledigheid:
    def beschermd(self, beleid: Telbeleid | None = None) -> dict[str, Any]: ...
    def ruwe_aantallen(self) -> dict[str, Any]: ...

def vergelijk(
    een: Tabeltoets,
    ander: Tabeltoets,
    tabel: _Tabel,
    resultaat: str = "beleid",
    *,
    kernen: _Kernen = "een",
    onbekende_kolommen: _Onbekend = "weiger",
    kolommen: _Woordenboek | None = None,
) -> Tabelvergelijking: ...
def volledigheid(
    toets: Tabeltoets,
    tabel: _Tabel,
    *,
    kernen: _Kernen = "een",
    onbekende_kolommen: _Onbekend = "weiger",
    kolommen: _Woordenboek | None = None,
) -> Tabelvolledigheid: ...
def _tabelcodes() -> list[str]: ...
