"""A message taken apart: where a person's words stand in it, and which slices of releases it shows."""

from collections.abc import Iterator, Sequence
from typing import Any

from onrecord_bot.messages.outgoing import Message, Style, characters_in

# A text (str), a place in an edition [edition, start, end], or what repeats a person [index, units].
Piece = str | list[Any]
# A slice: its words, the edition and where they begin in it.
Place = tuple[str, str, int]
# What stands in these is the release's.
_QUOTING = frozenset({Style.QUOTE, Style.FIXED, Style.FOLDED})


def own_lines(messages: Sequence[Message], private: set[str]) -> Iterator[list[tuple[int, int]]]:
    """Where a person's words stand in each message, as whole lines.

    They are looked for in all messages together: a long question is split over several. Equal words in what
    is quoted are the release's.
    """
    whole = "".join(message.text for message in messages)
    found = [(at, at + len(words)) for words in private for at in _all(whole, words)]
    begins = 0
    for message in messages:
        text, ends = message.text, begins + len(message.text)
        here = ((max(at, begins), min(to, ends)) for at, to in found if at < ends and to > begins)
        quoted = list(_covered(message, _QUOTING))
        lines = [
            (text.rfind("\n", 0, start) + 1, text.find("\n", end - 1) + 1 or len(text))
            for start, end in ((at - begins, to - begins) for at, to in here)
            if not any(first <= start and end <= last for first, last in quoted)
        ]
        yield _joined(lines)
        begins = ends


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _covered(message: Message, styles: frozenset[Style]) -> Iterator[tuple[int, int]]:
    for each in message.entities:
        if each.style in styles:
            start = characters_in(message.text, each.offset)
            yield start, characters_in(message.text, each.offset + each.length)


def _joined(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


class Slices:
    """What messages show of releases. Each place is used once, in the order of the messages."""

    def __init__(self, places: Sequence[Place], taken: list[Place]) -> None:
        self._places = places
        self._taken = taken

    def pieces_of(self, text: str) -> Iterator[Piece]:
        """Lines of ours and the slices in them; of two that overlap the first one, or the longer one."""
        found = {(at, -len(each[0])) for each in self._places if each[0] for at in _all(text, each[0])}
        end = 0
        for start, units in sorted(found):
            if start >= end:
                if text[end:start]:
                    yield text[end:start]
                end = start - units
                words, edition, offset = self._take(text[start:end])
                yield [edition, offset, offset + len(words)]
        if text[end:]:
            yield text[end:]

    def _take(self, words: str) -> Place:
        fitting = [each for each in self._places if each[0] == words]
        # A statement may stand in a passage too, and is shown twice then.
        free = (each for each in fitting if not any(_overlap(each, other) for other in self._taken))
        taken = next(free, fitting[0])
        self._taken.append(taken)
        return taken


def _overlap(one: Place, other: Place) -> bool:
    (words, edition, start), (others, of, first) = one, other
    return edition == of and start < first + len(others) and first < start + len(words)


def parts_of(
    message: Message, places: Sequence[Place], reached: dict[tuple[str, int], int]
) -> Iterator[Place]:
    """The parts of a statement that is too long for one message; each begins where the last one ended."""
    for part in (message.text[at:to] for at, to in _covered(message, frozenset({Style.FOLDED}))):
        for words, edition, offset in places:
            at = words.find(part, reached.get((edition, offset), 0))
            if at >= 0 and len(part) < len(words):
                reached[edition, offset] = at + len(part)
                yield part, edition, offset + at
