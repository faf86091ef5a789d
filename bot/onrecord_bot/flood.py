"""Who must wait before anything is sent to them: the one chat that Telegram named, or all.

Telegram's 429 says for how long and not for whom: it bounds each chat (a message a second, twenty a minute in
a group) and the bot as a whole (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
Two chats that are told to wait at the same time are taken to speak for all.
"""

import math
from collections.abc import Hashable


class Flood:
    """The waits that Telegram asked for and that are not over yet."""

    def __init__(self) -> None:
        self._until: dict[Hashable, float] = {}
        self._all_until = -math.inf

    def ask_to_wait(self, chat: Hashable, seconds: float, *, now: float) -> None:
        """A call for a chat was refused: it waits so long, and all wait where others do too."""
        self._until = {waiting: until for waiting, until in self._until.items() if until > now}
        self._until[chat] = max(now + seconds, self._until.get(chat, now))
        if len(self._until) > 1:
            self._all_until = max(self._until.values())

    def seconds_left(self, chat: Hashable, *, now: float) -> float:
        """How long a chat has still to wait; 0 where it need not."""
        return max(0.0, self._until.get(chat, now) - now, self._all_until - now)
