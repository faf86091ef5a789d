"""The one place where any error ends: people get one sentence, `--verbose` adds the traceback."""

import secrets
import sys
import traceback
from collections.abc import Callable

from onrecord.errors import OnrecordError

# sysexits.h: 70 is an error inside the program. 2 is a usage or input error, as in every shell tool.
INPUT_ERROR, INTERNAL_ERROR = 2, 70


def run_guarded(action: Callable[[], object], *, verbose: Callable[[], bool]) -> int:
    """The exit status of an action, whatever happens in it."""
    try:
        action()
    except OnrecordError as error:
        return _told(str(error), INPUT_ERROR, verbose=verbose())
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _forget_stdout()
    except Exception as error:  # noqa: BLE001 - the funnel: an unforeseen fault ends here and nowhere else
        name, fault = type(error).__name__, secrets.token_hex(4)
        line = f"Something unforeseen went wrong ({name}, fault {fault}); --verbose shows where."
        return _told(line, INTERNAL_ERROR, verbose=verbose())
    return 0


def _told(line: str, status: int, *, verbose: bool) -> int:
    """Says one sentence on standard error, after the traceback where it is wanted."""
    if verbose:
        traceback.print_exc()
    sys.stderr.write(line + "\n")
    return status


def _forget_stdout() -> None:
    """The reader of our output has gone: what is still buffered must not be written at exit."""
    sys.stdout = open("/dev/null", "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives until exit
