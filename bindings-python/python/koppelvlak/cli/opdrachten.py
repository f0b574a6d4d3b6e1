"""The commands, their options and their help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Any

from . import advies, controleer, regels, regio, vergelijk
from .scherm import BREEDTE

_NEDERLANDS = {
    "usage: ": "gebruik: ",
    "positional arguments": "wat u opgeeft",
    "options": "keuzes",
    "show this help message and exit": "laat deze uitleg zien",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "the following arguments are required: %s": "dit ontbreekt nog: %s",
    "unrecognized arguments: %s": "dit is geen keuze van deze opdracht: %s",
    "expected one argument": "hier hoort één waarde achter",
    "argument %(argument_name)s: %(message)s": "bij %(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "kies uit: %(choices)s",
    "not allowed with argument %s": "past niet samen met %s",
}

_UITLEG = """\
Advies voor Zorg- en Veiligheidshuizen: mensen beslissen.
Er gaat niets naar buiten: alles gebeurt op deze computer."""

_CODES = """\
Na afloop is de code 0 (niets te doen), 1 (er zijn bevindingen) of 2 (de opdracht of het
bestand is niet te gebruiken)."""


class _Uitleg(argparse.RawDescriptionHelpFormatter):
    """Help of one width, in every version of Python the same."""

    def __init__(self, prog: str, **rest: Any) -> None:
        super().__init__(prog, **{**rest, "max_help_position": 30, "width": BREEDTE})

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        return f"{', '.join(action.option_strings)} {action.metavar}"


def lees_opdracht(argumenten: Sequence[str] | None) -> argparse.Namespace:
    """Reads the command line; ends the program, with 2, when it is no command."""
    _spreek_nederlands()
    parser = argparse.ArgumentParser(
        prog="koppelvlak",
        description=_UITLEG,
        epilog=_CODES + "\n\nUitleg over één opdracht: koppelvlak controleer --help",
        formatter_class=_Uitleg,
    )
    opdrachten = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", dest="opdracht", required=True)
    _controleer(_nieuw(opdrachten, "controleer", "controleer aanmeldingen, een per regel", controleer))
    _vergelijk(_nieuw(opdrachten, "vergelijk", "vergelijk twee regio's, lezingen of dagen over een tabel", vergelijk))
    _regels(_nieuw(opdrachten, "regels", "laat zien welke regels gelden op een dag", regels))
    _regio(_nieuw(opdrachten, "regio-check", "controleer een eigen regioprofiel", regio))
    _advies(_nieuw(opdrachten, "advies", "advies over één casus, met uitleg", advies))
    return parser.parse_args(argumenten)


def _spreek_nederlands() -> None:
    """The words of argparse itself. A test holds them against what it prints."""
    setattr(argparse, "_", _vertaal)


def _vertaal(tekst: str) -> str:
    return _NEDERLANDS.get(tekst, tekst)


def _nieuw(opdrachten: Any, naam: str, kort: str, module: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = opdrachten.add_parser(
        naam,
        help=kort,
        description=module.UITLEG,
        epilog="voorbeelden:\n" + "\n".join("  " + regel for regel in module.VOORBEELDEN) + "\n\n" + _CODES,
        formatter_class=_Uitleg,
        allow_abbrev=False,
    )
    parser.set_defaults(voer_uit=module.voer_uit)
    return parser


def _dag(tekst: str) -> str:
    try:
        return date.fromisoformat(tekst).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError("schrijf een dag als 2025-09-15") from None


def _kernen(tekst: str) -> int:
    if tekst.isascii() and tekst.isdigit() and 1 <= int(tekst) <= 1024:
        return int(tekst)
    raise argparse.ArgumentTypeError("geef een aantal van 1 of meer")


def _voeg_dag_toe(parser: argparse.ArgumentParser, help: str, **meer: Any) -> None:
    parser.add_argument("--peildatum", "--datum", type=_dag, metavar="DAG", help=help, **meer)


def _voeg_aantallen_toe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--onbeschermde-aantallen",
        action="store_true",
        help="laat de aantallen zien zoals ze zijn; alleen voor wie de casussen zelf mag zien",
    )


def _controleer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bestand", help="JSON Lines: op elke regel een aanmelding; - is wat binnenkomt (stdin)")
    _voeg_dag_toe(parser, "de dag die de regels kiest, voor regels zonder eigen peildatum")
    parser.add_argument("--regio", metavar="REGIO", help="de regio, voor regels zonder eigen regio")
    parser.add_argument("--json", action="store_true", help="elke regel als JSON, en als laatste de samenvatting")
    parser.add_argument(
        "--uit", metavar="BESTAND", help="schrijf de regels naar een .jsonl, .csv of .parquet (met pyarrow)"
    )
    parser.add_argument("--kernen", type=_kernen, default=1, metavar="AANTAL", help="werk met meer kernen tegelijk")
    parser.add_argument(
        "--met-zaaknummer", action="store_true", help="geef het zaaknummer mee, als het geen naam of BSN kan zijn"
    )
    parser.add_argument("--stil", action="store_true", help="laat alleen de samenvatting zien")
    _voeg_aantallen_toe(parser)


def _vergelijk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("tabel", help="een .parquet, .arrow, .feather of .csv met een kolom voor elk feit")
    _voeg_dag_toe(parser, "de dag; twee keer: vergelijk twee dagen", action="append", required=True)
    parser.add_argument("--regio", action="append", metavar="REGIO", help="twee keer: vergelijk twee regio's")
    parser.add_argument("--lezing", action="append", metavar="LEZING", help="twee keer: vergelijk twee lezingen")
    parser.add_argument("--profiel", action="append", metavar="PROFIEL", help="twee keer: vergelijk twee definities")
    parser.add_argument(
        "--resultaat",
        default="beleid",
        metavar="NAAM",
        help="wat u vergelijkt: wet, beleid (als u niets kiest), indicatie, route, criterium:… of stap:…",
    )
    parser.add_argument("--negeer-andere-kolommen", action="store_true", help="laat kolommen die geen feit zijn liggen")
    parser.add_argument("--json", action="store_true", help="de tabel als JSON")
    _voeg_aantallen_toe(parser)


def _regels(parser: argparse.ArgumentParser) -> None:
    _voeg_dag_toe(parser, "de dag die de regels kiest", required=True)
    parser.add_argument("--regio", metavar="REGIO", help="met de regels van deze regio erbij")
    parser.add_argument("--json", action="store_true", help="alles wat er bekend is, als JSON")


def _regio(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("profiel", help="het regioprofiel: een .toml of .json")
    _voeg_dag_toe(parser, "kijk alleen naar de regels op deze dag; anders naar elke dag")
    parser.add_argument("--json", action="store_true", help="de bevindingen als JSON")


def _advies(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("casus", help="JSON: een aanmelding, of een invoer met peildatum en aanmelding")
    _voeg_dag_toe(parser, "de dag die de regels kiest, als de casus er geen heeft")
    parser.add_argument("--regio", metavar="REGIO", help="de regio, als de casus er geen heeft")
    parser.add_argument("--json", action="store_true", help="het hele advies als JSON")
