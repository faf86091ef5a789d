"""The console: a prompt over the releases. In a pipe: no prompt, a line between answers, quiet at the end."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord_bot.commands.terminal import print_parts
from onrecord_bot.replies import texts
from onrecord_bot.replies.layout import Part, Role, parts_of
from onrecord_bot.replies.lines import why_lines
from onrecord_bot.replies.listing import release_line
from onrecord_index.bundled import BUNDLED_ID

PROMPT = "? "
# An answer has blank lines of its own. At a prompt, what is typed stands between answers.
_BETWEEN_ANSWERS = "---\n"
_HISTORY_LINES = 1000
_COMMANDS = (
    "/releases    list the releases\n"
    "/context N   show more of the release around passage N of the last answer\n"
    "/why         explain why the last answer was or was not treated as forward-looking\n"
    "/quit        leave (so does Ctrl-D)"
)
_GREETING = "Ask about the releases in plain words. /help lists the commands, Ctrl-D leaves."
_OF_EXAMPLE = "I answer from the example release that comes with onrecord; `onrecord add PATH` adds yours."


class Console:
    """A conversation with one person: the last answer is what /why, /context and a follow-up speak of."""

    def __init__(self, desk: AnyAnswerer) -> None:
        self._desk = desk
        self._last: Answer | None = None
        self._releases = desk.releases

    def reply(self, line: str) -> tuple[Part, ...] | None:
        """Return what is shown for a line, "" for an empty one, or None if it ends the conversation."""
        text = line.strip()
        self._forget_closed()
        if text in {"/quit", "/exit"}:
            return None
        if text.startswith("/"):
            return self._obey(text)
        if not text:
            return ()
        question = self._last.question.followed_by(text) if self._last else Question(text=text)
        self._last = self._desk.answer(question)
        return parts_of(self._last)

    def _forget_closed(self) -> None:
        """Once other releases answer, the last answer is what they give: none quotes what was closed."""
        if self._last is not None and self._desk.releases is not self._releases:
            self._last = self._desk.answer(self._last.question)
        self._releases = self._desk.releases

    def _obey(self, command: str) -> tuple[Part, ...]:
        name, _, argument = command.partition(" ")
        if name == "/help":
            return _ours(f"{texts.CONSOLE_HELP}\n\n{_COMMANDS}")
        if name == "/releases":
            return _ours("\n".join(map(release_line, self._desk.releases)))
        if name == "/why":
            return _ours("\n".join(why_lines(self._last)) if self._last else texts.NO_ANSWER_YET)
        if name == "/context":
            return self._more_context(argument.strip() or "1")
        return _ours(f"I do not know the command {name}. /help lists the commands.")

    def _more_context(self, argument: str) -> tuple[Part, ...]:
        """The passage of a number, wider each time it is asked for; the others keep their numbers."""
        last = self._last
        if last is None:
            return _ours(texts.NO_ANSWER_YET)
        passages = {str(passage.rank): passage for passage in last.passages}
        if not passages:
            return _ours(texts.NO_PASSAGE)
        if argument not in passages:
            return _ours(f"Type /context and the number of a passage, 1 to {len(passages)}.")
        shown = passages[argument]
        wider = replace(self._desk.more_context(last, shown.rank).passages[0], rank=shown.rank)
        if wider == shown:
            return _ours(texts.NO_MORE_CONTEXT)
        self._last = replace(last, passages=tuple((passages | {argument: wider}).values()))
        return parts_of(replace(last, passages=(wider,), parts=()))


def run_console(desk: AnyAnswerer, home: Path) -> None:
    """Talks until the input ends."""
    console = Console(desk)
    if not sys.stdin.isatty():
        _converse(console, sys.stdin, between=_BETWEEN_ANSWERS)
        return
    is_example = len(desk.releases) == 1 and desk.releases[0].id == BUNDLED_ID
    print_parts(_ours(f"{_GREETING}\n{_OF_EXAMPLE}" if is_example else _GREETING))
    with kept_history(home):
        _converse(console, _typed_lines())


def _converse(console: Console, lines: Iterable[str], *, between: str = "") -> None:
    before = ""
    for line in lines:
        parts = console.reply(line)
        if parts is None:
            return
        if parts:
            sys.stdout.write(before)
            print_parts(parts)
            before = between


def _typed_lines() -> Iterator[str]:
    """Each line that is typed, until Ctrl-D or Ctrl-C."""
    prompt = PROMPT if sys.stdout.isatty() else ""
    while True:
        try:
            yield input(prompt)
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")  # the shell's own prompt begins a line
            return


@contextmanager
def kept_history(home: Path) -> Iterator[None]:
    """Line editing, and a history that is kept between conversations if possible."""
    try:
        import readline
    except ImportError:  # a platform without readline: typing works, editing does not
        yield
        return
    kept = home / "console_history"
    with suppress(OSError):
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept.touch(mode=0o600)  # what a person asks is nobody else's
        readline.read_history_file(kept)
    readline.set_history_length(_HISTORY_LINES)
    try:
        yield
    finally:
        with suppress(OSError):
            readline.write_history_file(kept)


def _ours(text: str) -> tuple[Part, ...]:
    return (Part(role=Role.OURS, text=text),)
