"""Parts on a terminal or in a pipe.

In a pipe: no colour, no wrapping, one paragraph a line, so that other programs can read it. On a terminal:
wrapped, the matched sentence set off, the statement whole under a rule.
"""

import re
import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import TextIO

from onrecord_bot.commands.table_layout import laid_out
from onrecord_bot.replies.layout import Part, Role
from onrecord_bot.replies.safe_text import visible

_STYLES = {
    Role.OURS: "italic",
    Role.AROUND: "dim",
    Role.MATCH: "bold",
    Role.TABLE: "dim",
    Role.ROW: "bold",
    Role.COLUMN: "bold cyan",
    Role.CITATION: "cyan",
    Role.COPIED: "",
    Role.HEADING: "yellow",
    Role.STATEMENT: "",
}


_NAMED = re.compile(r"\s*\S+(?: \S+){0,2} {2,}(?=\S)")
_STATEMENTS = frozenset({Role.HEADING, Role.STATEMENT})


def print_parts(parts: Sequence[Part], *, out: TextIO | None = None) -> None:
    """The parts as people read them, then a blank line."""
    stream = out or sys.stdout
    if stream.isatty():
        _print_styled(parts, stream)
    else:
        stream.write(plain_text(parts) + "\n\n")
        stream.flush()


def plain_text(parts: Sequence[Part]) -> str:
    """The parts without any style: the same words in the same order, a blank line between passages."""
    lines: list[str] = []
    for part in parts:
        if part.glued and lines:
            lines[-1] += visible(part.text)
            continue
        if lines and _stands_apart(part):
            lines.append("")
        lines.append(_sign(part) + visible(part.text))
    return "\n".join(lines)


def in_sight(parts: Sequence[Part], *, width: int, height: int) -> list[Part]:
    """The parts, the statements first if not everything fits the window: the answer then stays in sight."""
    lines = sum(-(-len(line) // width) or 1 for part in parts for line in part.text.split("\n"))
    blanks = sum(not part.glued for part in parts)
    if lines + blanks < height:
        return list(parts)
    statements = [part for part in parts if part.role in _STATEMENTS]
    return [*statements, *(part for part in parts if part.role not in _STATEMENTS)]


def fitted(text: str, stream: TextIO) -> str:
    """A text whose long lines are broken between words, as deep as they begin, if a terminal shows it."""
    if not stream.isatty():
        return text
    width = shutil.get_terminal_size().columns
    return "\n".join(line if len(line) <= width else _broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    # What is told beside a name stays beside it: "/why         explain why ..."
    named = _NAMED.match(line)
    indent = " " * (named.end() if named else len(line) - len(line.lstrip(" ")))
    whole = textwrap.TextWrapper(
        width,
        subsequent_indent=indent,
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,  # an option, a path and an id stay whole
    )
    return whole.fill(line) if line.strip() else line


def _stands_apart(part: Part) -> bool:
    """Whether a block begins something new: a passage, a statement, a remark of the bot."""
    return part.role not in {Role.CITATION, Role.STATEMENT, Role.COLUMN}


def _sign(part: Part) -> str:
    """A passage's number at its citation: /context asks for it."""
    return f"[{part.rank}] " if part.rank else ""


def _print_styled(parts: Sequence[Part], stream: TextIO) -> None:
    # Late: rich takes longer to start than an answer takes to find, and a pipe never needs it.
    from rich.console import Console
    from rich.padding import Padding
    from rich.rule import Rule
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    ordered = in_sight(parts, width=console.width, height=console.height)
    for number, paragraph in enumerate(_paragraphs(ordered)):
        first = paragraph[0]
        if number and _stands_apart(first):
            console.print()
        aligned = laid_out(paragraph, width=console.width)
        text = Text.assemble(*((_sign(part) + visible(part.text), _STYLES[part.role]) for part in aligned))
        if first.role is Role.HEADING:
            console.print(Rule(style=_STYLES[Role.HEADING]))
        if first.role is Role.OURS:  # broken between words alone: an id stays whole, to be copied
            lines = (_broken(line, console.width) for line in text.plain.split("\n"))
            console.print(Text("\n".join(lines), style=_STYLES[Role.OURS]), soft_wrap=True)
        else:
            console.print(Padding(text, (0, 0, 0, 4), expand=False) if first.role is Role.CITATION else text)
    console.print()


def _paragraphs(parts: Sequence[Part]) -> list[list[Part]]:
    """The parts, those that are glued together in one list."""
    paragraphs: list[list[Part]] = []
    for part in parts:
        if part.glued and paragraphs:
            paragraphs[-1].append(part)
        else:
            paragraphs.append([part])
    return paragraphs
