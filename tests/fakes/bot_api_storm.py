"""The Bot API stand-in in bad weather: it fails calls at random, hands updates over twice, and keeps score.

    with StormyApi(seed=7) as api:
        api.begin()
        question = api.push_text("who runs it?")

It keeps no list of calls and few messages, so that it can be asked for days.
"""

import random
import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bot_api import BotApi, Call, Fault
from tests.fakes.bot_api_refusals import Json

# Of ten calls, one each meets these; six go well.
_WEATHER = (
    Fault(429, "Too Many Requests: retry after 1", retry_after=1),
    Fault(500, "Internal Server Error"),
    Fault(cut=True),
    Fault(cut=True, after_taking=True),
)
_SHARE = 0.1
_MOST_MESSAGES = 5_000
_MALFORMED: tuple[Json, ...] = (
    {"message": "who runs it?"},
    {"message": None},
    {"message": {"message_id": "seven", "chat": [], "date": "today"}},
    {"message": {"text": "who runs it?"}},
    {"edited_message": {"message_id": 1, "date": 1, "chat": {"type": "private"}}},
    {"callback_query": {"id": 1, "data": {}}},
    {"inline_query": []},
)

Lane = tuple[int, int | None]


@dataclass
class StormyApi(BotApi):
    """Counts what it did to the bot, and what the bot sent for each message of a person."""

    seed: int = 7
    faults_met: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    # Whether each reply to a message of a person was let through; a message may get several, in parts.
    replies: defaultdict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    dropped: set[int] = field(default_factory=set)
    order: defaultdict[Lane, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        super().__post_init__()
        self._chance = random.Random(self.seed)
        self._stormy = False
        self._again: list[Json] = []
        self._met = threading.local()

    def begin(self) -> None:
        """From now on a call in ten meets each fault, and an update in ten comes twice."""
        self._stormy = True

    def end(self) -> None:
        """Fair weather again."""
        self._stormy = False

    def push_malformed(self) -> None:
        """An update that is none."""
        self.faults_met["malformed update"] += 1
        self.push(self._chance.choice(_MALFORMED))

    def waiting(self) -> int:
        """How many updates the bot has not fetched for good."""
        return len(self._updates)

    def next_fault(self, method: str) -> Fault | None:
        fault = super().next_fault(method)
        if fault is None and self._stormy:
            with self.changed:
                number = int(self._chance.random() / _SHARE)
                fault = _WEATHER[number] if number < len(_WEATHER) else None
                if fault:
                    self.faults_met[_name(fault)] += 1
        self._met.fault = fault
        return fault

    def answer_call(self, method: str, params: Json) -> Any:
        result = super().answer_call(method, params)
        if method.lower() == "sendmessage":
            self._score(params)
        return result

    def _score(self, params: Json) -> None:
        question = int((params.get("reply_parameters") or {}).get("message_id") or 0)
        if not question:
            return
        topic = params.get("message_thread_id")
        with self.changed:
            if self._met.fault is not None:
                self.dropped.add(question)
            if question not in self.replies:
                self.order[int(params["chat_id"]), int(topic) if topic else None].append(question)
            self.replies[question][str(params["text"])] += 1
            self.changed.notify_all()

    def _note(self, call: Call) -> None:
        """Only the newest poll is kept, and the newest messages."""
        with self.changed:
            self.taken[call.method] += 1
            if call.method == "getUpdates":
                self.calls[:] = [call]
            while len(self.world.messages) > _MOST_MESSAGES:
                del self.world.messages[next(iter(self.world.messages))]
            self.changed.notify_all()

    def _next_updates(self, params: Json) -> list[Json]:
        fresh = super()._next_updates(params)
        if not self._stormy or not fresh:
            return fresh
        with self.changed:
            # Only confirmed updates are repeated. Otherwise the updates of a lost reply would be overtaken.
            confirmed = int(params.get("offset") or 0)
            again = [each for each in self._again if int(each["update_id"]) < confirmed]
            self._again = [each for each in fresh if self._chance.random() < _SHARE]
            self.faults_met["duplicate update"] += len(again)
        return again + fresh  # the newest last: a client goes on after it


def _name(fault: Fault) -> str:
    if not fault.cut:
        return str(fault.status)
    return "reply dropped" if fault.after_taking else "reset"
