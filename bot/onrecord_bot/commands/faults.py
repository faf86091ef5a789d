"""The one place where any error ends: people get one sentence, `--verbose` adds the traceback."""

import errno
import os
import secrets
import sys
import traceback
from collections.abc import Callable

import typer

from onrecord.errors import MayPass, OnrecordError
from onrecord_bot.replies.safe_text import visible

# sysexits.h: 70 is an error inside the program. 2 is a usage or input error, as in every shell tool.
# 74 is one in writing, 75 one that may be over later: a supervisor starts again. 128 + 2 is what a shell
# gives for SIGINT.
READER_GONE, INPUT_ERROR, INTERNAL_ERROR, WRITE_ERROR, LATER, INTERRUPTED = 1, 2, 70, 74, 75, 130

# What a disk says that takes no more.
_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS})

# Words of the parser's that mean nothing to people.
_PLAIN = {
    "Value error, ": "",
    "Input should be a valid integer, unable to parse string as an integer": "it must be a whole number",
    "argument(s)": "words",
}
_QUOTE = "Put quotation marks around what is more than one word."


def run_guarded(command: Callable[[], object], *, verbose: bool) -> int:
    """Return the exit status of a command, whatever happens in it: its number, or 0 if it returns none."""
    if sys.stdout is None:
        return _told("There is no standard output to write to.", WRITE_ERROR, verbose=verbose)
    try:
        status = command()
        sys.stdout.flush()  # a reader that has gone is met here, not after the end
    except MayPass as error:
        return _told(str(error), LATER, verbose=verbose)
    except OnrecordError as error:
        return _told(str(error), INPUT_ERROR, verbose=verbose)
    except typer.TyperException as error:
        line = error.format_message()
        if "\n" in line:  # the help of a command that has commands of its own
            return _told(line, INPUT_ERROR, verbose=verbose)
        return _told(_usage_line(line, error), INPUT_ERROR, verbose=verbose)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return READER_GONE
    except Exception as error:  # noqa: BLE001 - the funnel: an unforeseen fault ends here and nowhere else
        if isinstance(error, OSError) and error.errno in _DISK:
            _forget_stdout()
            return _told(f"Cannot write: {os.strerror(error.errno).lower()}.", WRITE_ERROR, verbose=verbose)
        name, fault = type(error).__name__, secrets.token_hex(4)
        line = f"Something went wrong in the program ({name}, fault {fault}). --verbose shows where."
        return _told(line, INTERNAL_ERROR, verbose=verbose)
    return status if isinstance(status, int) else 0


def _usage_line(line: str, error: typer.TyperException) -> str:
    """What the parser of the arguments says, in plain words, and what to do next."""
    for words, plain in _PLAIN.items():
        line = line.replace(words, plain)
    stop = "" if line.endswith((".", "?", "!")) else "."
    return f"{line}{stop} {_QUOTE if 'unexpected extra' in line else _where_to_look(error)}"


def _where_to_look(error: typer.TyperException) -> str:
    """Where the help of the command stands that was typed, or that of all."""
    context, names = getattr(error, "ctx", None), list[str]()
    while context is not None and context.parent is not None:
        names.insert(0, str(context.info_name))
        context = context.parent
    return (
        f"`onrecord {' '.join(names)} --help` says how." if names else "`onrecord --help` lists all commands."
    )


def _told(line: str, status: int, *, verbose: bool) -> int:
    """Print one sentence on standard error, after the traceback if it is wanted."""
    if verbose:
        from onrecord_bot.log_filter import SecretsFilter  # late: a command that goes well needs no log

        sys.stderr.write(visible(SecretsFilter().redacted(traceback.format_exc())))
    from onrecord_bot.commands.terminal import fitted  # late, as above

    sys.stderr.write(fitted(visible(line), sys.stderr) + "\n")
    return status


def _forget_stdout() -> None:
    """What is still buffered for a reader that has gone goes nowhere, or Python would complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
