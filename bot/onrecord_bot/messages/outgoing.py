"""One message that Telegram takes: text, entities and buttons, counted as Telegram counts.

No parse mode: entities say where a style begins and ends, so that verbatim text needs no escaping.
"""

from dataclasses import dataclass, field
from enum import StrEnum

# Telegram's limits: https://core.telegram.org/bots/api#sendmessage, counted in UTF-16 units.
LIMIT_UTF16_UNITS = 4096
LIMIT_ENTITIES = 100


class Style(StrEnum):
    """How a stretch is shown; the values are Telegram's entity types."""

    BOLD = "bold"
    ITALIC = "italic"
    QUOTE = "blockquote"
    FIXED = "pre"
    FOLDED = "expandable_blockquote"
    LINK = "text_link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A styled stretch, in UTF-16 units from the start of the message. A link leads to `url`."""

    style: Style
    offset: int
    length: int
    url: str | None = None

    def __post_init__(self) -> None:
        if (self.url is None) == (self.style is Style.LINK):
            raise ValueError("A link has an address, and nothing else has one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: when pressed, `data` comes back to us, or the person's clipboard holds `copied`."""

    label: str
    data: str | None = None
    copied: str | None = None

    def __post_init__(self) -> None:
        if (self.data is None) == (self.copied is None):
            raise ValueError("A button either sends data or copies a text.")


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with a message; `instead` is said if Telegram does not take it."""

    name: str
    content: bytes = field(repr=False)
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message, with rows of buttons under it, or questions to ask next at the person's fingertips.

    `releases` are those whose words it shows. If there is a `file`, the text is its caption.
    """

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: Rows = ()
    suggestions: tuple[str, ...] = ()
    releases: frozenset[str] = field(default=frozenset(), compare=False)
    file: Attachment | None = None

    def plain(self) -> "Message":
        """Return its words alone; of one with a file, those that stand for it."""
        return Message(text=self.file.instead if self.file else self.text, releases=self.releases)


def plain_messages(text: str) -> tuple[Message, ...]:
    """A text of our own words, in as many messages as it needs."""
    return tuple(Message(text=piece) for piece in split_text(text, LIMIT_UTF16_UNITS))


def utf16_units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def characters_in(text: str, units: int) -> int:
    """How many characters the first `units` UTF-16 units of a text are; half a character counts none."""
    return len(text.encode("utf-16-le", errors="surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def split_text(text: str, limit: int) -> tuple[str, ...]:
    """The text in pieces of at most `limit` UTF-16 units, none lost: joined they are the text again.

    Cut after a sentence if one ends in the second half, else after a blank, else anywhere.
    """
    pieces: list[str] = []
    rest = text
    while utf16_units(rest) > limit:
        cut = _cut(rest[: max(characters_in(rest, limit), 1)])
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return (*pieces, rest)


def _cut(head: str) -> int:
    for end in (". ", "; ", "\n", " "):
        found = head.rfind(end, len(head) // 2)
        if found >= 0:
            return found + len(end)
    return len(head)
