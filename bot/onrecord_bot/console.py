"""The console: a prompt over the releases. In a pipe: no prompt, one question a line, quiet at the end."""

import sys
from contextlib import suppress
from pathlib import Path

from onrecord.answer import Answer
from onrecord.desk import Desk
from onrecord.question import Question
from onrecord_bot import replies
from onrecord_bot.showing import Part, Role, parts_of
from onrecord_bot.terminal import print_parts

PROMPT = "? "
_COMMANDS = (
    "/releases    the releases that answer\n"
    "/context N   more of the release around passage N of the last answer\n"
    "/why         why the last answer was, or was not, treated as forward-looking\n"
    "/quit        leave (so does Ctrl-D)"
)
_GREETING = "Ask about the release in plain words. /help lists the commands, Ctrl-D leaves."


class Console:
    """A conversation with one person: the last answer is what /why, /context and a follow-up speak of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: Answer | None = None

    def say(self, line: str) -> bool:
        """Answers one line; False where it ends the conversation."""
        text = line.strip()
        if text in {"/quit", "/exit"}:
            return False
        if text.startswith("/"):
            print_parts(self._obey(text))
        elif text:
            before = self._last.question.text if self._last else None
            self._last = self._desk.answer(Question(text=text, context=before))
            print_parts(parts_of(self._last))
        return True

    def _obey(self, command: str) -> tuple[Part, ...]:
        name, _, argument = command.partition(" ")
        if name == "/help":
            return _ours(f"{replies.CONSOLE_HELP}\n\n{_COMMANDS}")
        if name == "/releases":
            return _ours("\n".join(map(replies.release_line, self._desk.releases)))
        if name == "/why":
            return _ours("\n".join(replies.why_lines(self._last)) if self._last else replies.NO_ANSWER_YET)
        if name == "/context":
            return self._more_context(argument.strip() or "1")
        return _ours(f"There is no command {name}; /help lists them.")

    def _more_context(self, argument: str) -> tuple[Part, ...]:
        count = len(self._last.passages) if self._last else 0
        if self._last is None or not count:
            return _ours(replies.NO_ANSWER_YET)
        if not argument.isascii() or not argument.isdigit() or not 1 <= int(argument) <= count:
            return _ours(f"Say /context and the number of a passage, 1 to {count}.")
        self._last = self._desk.more_context(self._last, int(argument))
        return parts_of(self._last)


def run_console(desk: Desk, home: Path) -> int:
    """Talks until the input ends. The exit status is always 0."""
    console = Console(desk)
    if not sys.stdin.isatty():
        for line in sys.stdin:
            if not console.say(line):
                break
        return 0
    with_history(home)
    print_parts(_ours(_GREETING))
    with suppress(EOFError, KeyboardInterrupt):
        while console.say(input(PROMPT)):
            pass
    return 0


def with_history(home: Path) -> None:
    """Line editing, and a history that is kept from one conversation to the next where it can be."""
    try:
        import atexit
        import readline
    except ImportError:  # a platform without readline: typing works, editing does not
        return
    kept = home / "console_history"
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        readline.read_history_file(kept)
        readline.set_history_length(1000)
        atexit.register(_write_history, kept)


def _write_history(kept: Path) -> None:
    import readline

    with suppress(OSError):
        readline.write_history_file(kept)


def _ours(text: str) -> tuple[Part, ...]:
    return (Part(role=Role.OURS, text=text),)
