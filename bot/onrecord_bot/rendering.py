"""An answer as Telegram messages: text and entities, no parse mode, so that verbatim text stays exact.

Law 2 on Telegram: the statement stands in the same message, in an expandable blockquote. Where both do not
fit, passages give way. A statement that does not fit beside one passage goes first, in numbered parts, and
whoever sends them must withhold the passage if a part fails.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from onrecord.answer import Answer
from onrecord_bot.showing import Part, Role, parts_of

# Telegram's limits: https://core.telegram.org/bots/api#sendmessage, counted in UTF-16 units.
LIMIT_UTF16_UNITS = 4096
LIMIT_ENTITIES = 100
# Room for "(12/34)" and a line end in the heading of a numbered part.
_NUMBERING = 24
_SHORTEST_CHUNK = 64


class Style(StrEnum):
    """How a stretch is shown; the values are Telegram's entity types."""

    BOLD = "bold"
    ITALIC = "italic"
    QUOTE = "expandable_blockquote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A styled stretch, in UTF-16 units from the start of the message."""

    style: Style
    offset: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message that Telegram takes."""

    text: str
    entities: tuple[Entity, ...] = ()


_STYLES = {
    Role.MATCH: Style.BOLD,
    Role.CITATION: Style.ITALIC,
    Role.HEADING: Style.BOLD,
    Role.STATEMENT: Style.QUOTE,
}
# What a part is set off by from the part before it; everything else begins after a blank line.
_CLOSE = {Role.CITATION: "\n", Role.STATEMENT: "\n"}


def render_answer(answer: Answer, *, limit: int = LIMIT_UTF16_UNITS) -> tuple[Message, ...]:
    """The messages of an answer, in the order they must be sent; the passage stands in the last one."""
    for count in range(max(len(answer.passages), 1), 0, -1):
        message = _message(parts_of(answer.keeping(count)))
        if _fits(message, limit):
            return (message,)
    return _in_turn(parts_of(answer.keeping(1)), limit)


def plain_message(text: str) -> Message:
    """A message of our own words."""
    return Message(text=text)


def utf16_units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def split_text(text: str, limit: int) -> tuple[str, ...]:
    """The text in pieces of at most `limit` UTF-16 units, none lost: joined they are the text again.

    Cut after a sentence where one ends in the second half, else after a blank, else anywhere.
    """
    pieces: list[str] = []
    rest = text
    while utf16_units(rest) > limit:
        cut = _cut(_head(rest, limit))
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return (*pieces, rest)


def _fits(message: Message, limit: int) -> bool:
    return utf16_units(message.text) <= limit and len(message.entities) <= LIMIT_ENTITIES


def _message(parts: Sequence[Part]) -> Message:
    """The parts in one message, however long."""
    text = ""
    entities: list[Entity] = []
    for part in parts:
        if text and not part.glued:
            text += _CLOSE.get(part.role, "\n\n")
        style = _STYLES.get(part.role)
        if style:
            entities.append(Entity(style=style, offset=utf16_units(text), length=utf16_units(part.text)))
        text += part.text
    return Message(text=text, entities=tuple(entities))


def _in_turn(parts: Sequence[Part], limit: int) -> tuple[Message, ...]:
    """Statements first, in numbered parts, then the rest; a rest that is too long in several messages."""
    statements = [
        message
        for heading, statement in pairwise(parts)
        if statement.role is Role.STATEMENT
        for message in _numbered(heading, statement, limit)
    ]
    rest = [part for part in parts if part.role not in {Role.HEADING, Role.STATEMENT}]
    return (*statements, *_spread(rest, limit))


def _numbered(heading: Part, statement: Part, limit: int) -> list[Message]:
    title = split_text(heading.text, max(limit // 2, 1))[0]
    room = max(limit - utf16_units(title) - _NUMBERING, _SHORTEST_CHUNK)
    chunks = split_text(statement.text, room)
    return [
        _message(
            (
                Part(role=Role.HEADING, text=f"{title} ({number}/{len(chunks)})"),
                Part(role=Role.STATEMENT, text=chunk),
            )
        )
        for number, chunk in enumerate(chunks, 1)
    ]


def _spread(parts: Sequence[Part], limit: int) -> list[Message]:
    """The parts in as few messages as hold them, in order; a part longer than a message is split."""
    messages: list[Message] = []
    gathered: list[Part] = []
    for part in _short_parts(parts, limit):
        if gathered and not _fits(_message([*gathered, part]), limit):
            messages.append(_message(gathered))
            gathered = []
        gathered.append(part)
    return [*messages, _message(gathered)] if gathered else messages


def _short_parts(parts: Sequence[Part], limit: int) -> list[Part]:
    return [
        Part(role=part.role, text=piece, glued=part.glued or number > 0)
        for part in parts
        for number, piece in enumerate(split_text(part.text, limit))
    ]


def _head(text: str, limit: int) -> str:
    """The longest beginning of a text that has at most `limit` UTF-16 units; at least one character."""
    units = 0
    for position, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > limit:
            return text[: max(position, 1)]
    return text


def _cut(head: str) -> int:
    for end in (". ", "; ", "\n", " "):
        found = head.rfind(end, len(head) // 2)
        if found >= 0:
            return found + len(end)
    return len(head)
