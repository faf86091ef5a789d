"""What was asked and answered of late: for follow-ups, edits, /why. Bounded: the oldest is forgotten first.

Answers are not kept: the same question over the same releases gives the same answer (law 5).
"""

from collections import OrderedDict
from dataclasses import dataclass, replace

from onrecord.question import Question
from onrecord_bot.incoming import Incoming, Place

_MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question, the message that asked it, and those that answer it in the order they were sent."""

    place: Place
    asked_in: int
    question: Question
    answered_in: tuple[int, ...]


class Conversations:
    """The exchanges of late, by the message that asked, by those that answer, and the last of each place."""

    def __init__(self, *, most: int = _MOST) -> None:
        self._most = most
        self._by_question: OrderedDict[tuple[int, int], Exchange] = OrderedDict()
        self._by_answer: dict[tuple[int, int], Exchange] = {}
        self._last: dict[Place, Exchange] = {}

    def keep(self, exchange: Exchange) -> None:
        """Remembers an exchange, in place of the one that the same message began."""
        chat = exchange.place.chat
        self._forget((chat, exchange.asked_in))
        while len(self._by_question) >= self._most:
            self._forget(next(iter(self._by_question)))
        self._by_question[chat, exchange.asked_in] = exchange
        self._by_answer |= {(chat, message): exchange for message in exchange.answered_in}
        last = self._last.get(exchange.place)
        if last is None or last.asked_in <= exchange.asked_in:
            self._last[exchange.place] = exchange

    def begun_by(self, chat: int, message: int) -> Exchange | None:
        """The exchange that a message began with its question."""
        return self._by_question.get((chat, message))

    def behind(self, chat: int, message: int) -> Exchange | None:
        """The exchange that a message of ours belongs to."""
        return self._by_answer.get((chat, message))

    def last(self, place: Place) -> Exchange | None:
        """The latest exchange of a place."""
        return self._last.get(place)

    def before(self, incoming: Incoming) -> Exchange | None:
        """What a message goes on from: the answer it replies to, else the latest of its place."""
        replied = incoming.replied
        exchange = self.behind(incoming.place.chat, replied.message) if replied else None
        return exchange or self.last(incoming.place)

    def move(self, old: int, new: int) -> None:
        """A group became a supergroup: its follow-ups go on; its messages have other numbers there."""
        for place in [place for place in self._last if place.chat == old]:
            exchange = self._last.pop(place)
            self._last[replace(place, chat=new)] = replace(
                exchange, place=replace(place, chat=new), asked_in=0, answered_in=()
            )

    def _forget(self, key: tuple[int, int]) -> None:
        exchange = self._by_question.pop(key, None)
        if exchange is None:
            return
        for message in exchange.answered_in:
            self._by_answer.pop((key[0], message), None)
        if self._last.get(exchange.place) is exchange:
            del self._last[exchange.place]
