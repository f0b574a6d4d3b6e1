"""The command line, for who works with aanmeldingen, tables and rules. Speaks plain Dutch.

Exit codes: 0 nothing to mend, 1 findings, 2 the command or the file cannot be used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from .._fouten import KoppelvlakError
from .invoer import NietTeLezen
from .opdrachten import lees_opdracht
from .scherm import zin

__all__ = ["main"]

ONBRUIKBAAR = 2


def main(argumenten: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    gekozen = lees_opdracht(argumenten)
    try:
        code: int = gekozen.voer_uit(gekozen)
        sys.stdout.flush()
        return code
    except NietTeLezen as fout:
        print(fout, file=sys.stderr)
    except KoppelvlakError as fout:
        for bevinding in fout.bevindingen:
            print(zin(bevinding.plaats, bevinding.tekst, bevinding.code), file=sys.stderr)
    except BrokenPipeError:
        # whoever read along has seen enough; nothing may be written at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
    return ONBRUIKBAAR
