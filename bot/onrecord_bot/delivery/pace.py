"""How fast we send: as Telegram asks for, before it has to say so.

One message a second in a chat, 20 a minute in a group, 30 a second over all:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from collections import OrderedDict, deque
from collections.abc import Hashable, Iterator

_IN_A_CHAT, _IN_A_GROUP, _OVER_ALL = (1, 1.0), (20, 60.0), (30, 1.0)
# A chat's calls are of no account after a minute; a quiet one is forgotten when many others came after it.
_MOST_CHATS = 10_000


class Pace:
    """The calls of the last minute."""

    def __init__(self) -> None:
        self._all: deque[float] = deque(maxlen=_OVER_ALL[0])
        self._chats: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def seconds_left(self, chat: Hashable, *, now: float) -> float:
        """How long a call for a chat has still to wait; 0 if it need not."""
        there = self._chats.get(chat, deque())
        return max(0.0, _left(self._all, _OVER_ALL, now), *_lefts(chat, there, now))

    def note(self, chat: Hashable, *, now: float) -> None:
        """A call for a chat leaves now."""
        self._all.append(now)
        self._chats.setdefault(chat, deque(maxlen=_IN_A_GROUP[0])).append(now)
        self._chats.move_to_end(chat)
        if len(self._chats) > _MOST_CHATS:
            self._chats.popitem(last=False)


def _lefts(chat: Hashable, calls: deque[float], now: float) -> Iterator[float]:
    if isinstance(chat, int):  # what others sent for us is in no chat that we know
        yield _left(calls, _IN_A_CHAT, now)
        if chat < 0:
            yield _left(calls, _IN_A_GROUP, now)


def _left(calls: deque[float], limit: tuple[int, float], now: float) -> float:
    """How long until one more call keeps to so many in so many seconds."""
    most, seconds = limit
    return calls[-most] + seconds - now if len(calls) >= most else 0.0
