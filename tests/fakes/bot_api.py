"""A Bot API server on loopback that takes what Telegram takes and refuses what Telegram refuses.

    with BotApi() as api:
        api.push_text("who runs it?", chat_id=7)
        sent = api.wait_for("sendMessage", count=1)

Calls are kept in `calls`, in the order they came, with what was replied. `fail_next` scripts faults; the
`push_...` methods are people: they write, edit, press buttons and query inline.
"""

import threading
from collections import deque
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from tests.fakes.bot_api_http import QuietServer, handler_for
from tests.fakes.bot_api_methods import Methods
from tests.fakes.bot_api_refusals import Json, Refusal
from tests.fakes.bot_api_world import World, entities_of, person
from tests.fakes.patience import PATIENCE_SECONDS

TOKEN = "1234567:abcdefghijklmnopqrstuvwxyzABCDEFGHI"  # the form that @BotFather gives
_LONGEST_POLL_SECONDS = 50
# What Telegram does not send unless it is asked for by name.
_UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class Call:
    """One request: its method, its parameters (JSON ones already read) and the result, None until given."""

    method: str
    params: Json
    result: Any = None


@dataclass(slots=True)
class Fault:
    """What the next calls of a method meet: an error reply, or a connection that is cut.

    `after_taking`: only after Telegram has done what was asked, so that the client cannot know.
    """

    status: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    cut: bool = False
    after_taking: bool = False


@dataclass
class BotApi:
    """The server. Use it as a context manager; `url` is what TELEGRAM_API_URL is set to."""

    token: str = TOKEN
    calls: list[Call] = field(default_factory=list)
    world: World = field(default_factory=World)
    slow_seconds: dict[str, float] = field(default_factory=dict)  # by method: how late its reply comes

    def __post_init__(self) -> None:
        self.changed = threading.Condition()
        self.methods = Methods(self.world)
        self._updates: dict[int, Json] = {}
        self._faults: dict[str, deque[Fault]] = {}
        self._allowed: list[str] = []
        self._next_update, self._poll, self._next_query = 1000, 0, 5000
        self._server: ThreadingHTTPServer | None = None

    def __enter__(self) -> Self:
        self._server = QuietServer(("127.0.0.1", 0), handler_for(self))
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def push(self, update: Json) -> int:
        """Hands an update to the next getUpdates, as Telegram does: only if the bot asked for its kind."""
        with self.changed:
            self._next_update += 1
            kinds = update.keys()
            wanted = kinds & set(self._allowed) if self._allowed else kinds - _UNASKED
            if wanted:
                # A copy: what was handed over does not change with the message it shows.
                self._updates[self._next_update] = deepcopy({"update_id": self._next_update, **update})
                self.changed.notify_all()
            return self._next_update

    def undelivered(self) -> list[Json]:
        """What a webhook was not handed yet, in order."""
        with self.changed:
            return [deepcopy(self._updates[update_id]) for update_id in sorted(self._updates)]

    def confirm(self, update_id: int) -> None:
        """A webhook has taken an update."""
        with self.changed:
            self._updates.pop(update_id, None)
            self.changed.notify_all()

    def push_text(self, text: str, *, chat_id: int = 7, **more: Any) -> int:
        """Somebody writes to the bot in private; the message's id."""
        return self.push_message({"text": text, "entities": entities_of(text), **more}, chat_id=chat_id)

    def push_message(self, content: Json, *, chat_id: int = 7) -> int:
        """A private message of any content; its id."""
        with self.changed:
            message = self.world.add(self.world.private_chat(chat_id), person(chat_id), content)
        self.push({"message": message})
        return int(message["message_id"])

    def push_document(self, content: bytes, name: str, *, chat_id: int = 7, **more: Any) -> int:
        """Somebody sends a file in private; the message's id."""
        with self.changed:
            document = self.methods.keep_file(content, name)
        return self.push_message({"document": document, **more}, chat_id=chat_id)

    def push_group_text(
        self,
        text: str,
        *,
        chat_id: int = -100,
        user_id: int = 7,
        topic: int | None = None,
        reply_to: int | None = None,
        author: Json | None = None,
        **more: Any,
    ) -> int:
        """Somebody writes in a group, in a topic of it where one is given; the message's id."""
        with self.changed:
            chat = self.world.group(chat_id)
            content = self.world.content(text, chat_id=chat_id, topic=topic, reply_to=reply_to)
            message = self.world.add(chat, author or person(user_id), content | more)
        self.push({"message": message})
        return int(message["message_id"])

    def push_migration(self, old: int, new: int) -> None:
        """A group becomes a supergroup: both chats are told."""
        self.push_group_text("", chat_id=old, migrate_to_chat_id=new)
        self.push_group_text("", chat_id=new, migrate_from_chat_id=old)
        with self.changed:
            self.world.migrated[old] = new

    def push_edit(self, chat_id: int, message_id: int, text: str, *, at: int | None = None) -> None:
        """Somebody edits what they wrote; with the same text it is an edit of something else."""
        with self.changed:
            message = self.world.messages[chat_id, message_id]
            message.update(text=text, entities=entities_of(text), edit_date=at or message["date"] + 5)
        self.push({"edited_message": dict(message)})

    def push_press(
        self, chat_id: int, message_id: int, label: str, *, user_id: int = 7, gone: bool = False
    ) -> str:
        """Somebody presses the button whose text begins with a label; the query's id.

        `gone`: the message is so old that Telegram no longer shows it to the bot.
        """
        with self.changed:
            message = self.world.messages[chat_id, message_id]
            rows = message["reply_markup"]["inline_keyboard"]
            button = next(b for row in rows for b in row if b["text"].startswith(label))
            query_id = self._open_query()
        shown = {"chat": message["chat"], "message_id": message_id, "date": 0} if gone else message
        query = {
            "id": query_id,
            "from": person(user_id),
            "chat_instance": "1",
            "data": button["callback_data"],
        }
        self.push({"callback_query": query | {"message": shown}})
        return query_id

    def push_made_up_press(self, chat_id: int, message_id: int, data: str, *, user_id: int) -> None:
        """A client of somebody's own sends any data for a message: Telegram hands that over too."""
        with self.changed:
            query = {"id": self._open_query(), "from": person(user_id), "chat_instance": "1", "data": data}
            message = self.world.messages[chat_id, message_id]
        self.push({"callback_query": query | {"message": message}})

    def push_inline(self, text: str, *, user_id: int = 7) -> str:
        """Somebody types after the bot's name in any chat; the query's id."""
        with self.changed:
            query_id = self._open_query()
        self.push({"inline_query": {"id": query_id, "from": person(user_id), "query": text, "offset": ""}})
        return query_id

    def push_choice(self, query_id: str, number: int = 0, *, user_id: int = 7) -> str:
        """Somebody sends one of the results of their inline query; the id of that message.

        The bot is told of it, as it is where @BotFather's /setinlinefeedback is on.
        """
        with self.changed:
            result = self.methods.offered[query_id][number]
            sent = self.methods.send_inline(result)
        chosen: Json = {"result_id": result["id"], "from": person(user_id), "query": "a question"}
        # https://core.telegram.org/bots/api#choseninlineresult: only with a keyboard
        chosen |= {"inline_message_id": sent} if result.get("reply_markup") else {}
        self.push({"chosen_inline_result": chosen})
        return sent

    def send_choice(self, query_id: str, number: int = 0) -> str:
        """The same where inline feedback is off: the bot is not told."""
        with self.changed:
            return self.methods.send_inline(self.methods.offered[query_id][number])

    def push_inline_press(self, inline_message_id: str, label: str, *, user_id: int = 7) -> str:
        """Somebody presses a button under what was sent inline: the bot is shown no message; the query's id."""
        with self.changed:
            rows = self.world.inline[inline_message_id]["reply_markup"]["inline_keyboard"]
            button = next(b for row in rows for b in row if b["text"].startswith(label))
            query_id = self._open_query()
        query = {"id": query_id, "from": person(user_id), "chat_instance": "1"}
        query |= {"data": button["callback_data"], "inline_message_id": inline_message_id}
        self.push({"callback_query": query})
        return query_id

    def push_guest(self, text: str, *, chat_id: int = -900, user_id: int = 7) -> str:
        """Somebody calls the bot in a group that it is not in; the query's id."""
        with self.changed:
            query_id = self._open_query()
            chat = {"id": chat_id, "type": "group", "title": "Elsewhere"}
            content = {"text": text, "entities": entities_of(text), "guest_query_id": query_id}
            message = self.world.add(chat, person(user_id), content)
        self.push({"guest_message": message})
        return query_id

    def fail_next(self, method: str, *faults: Fault) -> None:
        """The next calls of a method meet these faults, one each."""
        with self.changed:
            self._faults.setdefault(method.lower(), deque()).extend(faults)

    def sent(self, method: str = "sendMessage") -> list[Call]:
        """The calls of a method so far."""
        with self.changed:
            return [call for call in self.calls if call.method == method]

    def wait_for(self, method: str, *, count: int = 1, seconds: float = PATIENCE_SECONDS) -> list[Call]:
        """The calls of a method once there are `count`, each replied to; fails after `seconds`."""
        with self.changed:
            there = self.changed.wait_for(lambda: self._count(method) >= count, timeout=seconds)
        assert there, f"{method}: {self._count(method)} of {count} calls after {seconds} s"
        return self.sent(method)

    def wait_until(self, holds: Callable[[], bool], *, seconds: float = PATIENCE_SECONDS) -> None:
        """Returns once something holds that a call changed; fails after `seconds`."""
        with self.changed:
            there = self.changed.wait_for(holds, timeout=seconds)
        assert there, f"did not come true in {seconds} s"

    def wait_until_failed(self, method: str, *, seconds: float = PATIENCE_SECONDS) -> None:
        """Returns once every fault that waited for a method was met."""
        with self.changed:
            met = self.changed.wait_for(lambda: not self._faults.get(method.lower()), timeout=seconds)
        assert met, f"{method}: faults are left after {seconds} s"

    def wait_until_idle(self, *, seconds: float = PATIENCE_SECONDS) -> None:
        """Returns once the bot has fetched every update and asks for more: what it was silent on, it saw."""
        with self.changed:
            last = self._next_update
            there = self.changed.wait_for(lambda: self._asked_beyond(last), timeout=seconds)
        assert there, f"updates are left after {seconds} s: {list(self._updates)}"

    def answer_call(self, method: str, params: Json) -> Any:
        """What Telegram replies. Raises Refusal."""
        call = Call(method, params)
        if method.lower() == "getupdates":
            self._note(call)
            return self._next_updates(params)
        try:
            with self.changed:
                call.result = deepcopy(self.methods.call(method, params))
            return call.result
        finally:
            self._note(call)

    def next_fault(self, method: str) -> Fault | None:
        """The fault that the next call of a method meets."""
        with self.changed:
            waiting = self._faults.get(method.lower())
            fault = waiting.popleft() if waiting else None
            self.changed.notify_all()
            return fault

    def _note(self, call: Call) -> None:
        with self.changed:
            self.calls.append(call)
            self.changed.notify_all()

    def _count(self, method: str) -> int:
        return sum(call.method == method for call in self.calls)

    def _asked_beyond(self, update_id: int) -> bool:
        polls = (call for call in reversed(self.calls) if call.method == "getUpdates")
        last = next(polls, None)
        return not self._updates and last is not None and int(last.params.get("offset") or 0) > update_id

    def _open_query(self) -> str:
        self._next_query += 1
        self.methods.open_queries.add(str(self._next_query))
        return str(self._next_query)

    def _next_updates(self, params: Json) -> list[Json]:
        """Waits for updates as long as the bot asked; a newer request ends an older one."""
        offset, limit = int(params.get("offset") or 0), int(params.get("limit") or 100)
        timeout = min(float(params.get("timeout") or 0), _LONGEST_POLL_SECONDS)
        with self.changed:
            if self.methods.webhook:
                raise _conflict("can't use getUpdates method while webhook is active")
            if params.get("allowed_updates") is not None:
                self._allowed = list(params["allowed_updates"])
            self._poll += 1
            mine = self._poll
            for update_id in [old for old in self._updates if old < offset]:
                del self._updates[update_id]
            self.changed.notify_all()
            self.changed.wait_for(lambda: bool(self._updates) or self._poll != mine, timeout=timeout)
            if self._poll != mine:
                raise _conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            return [self._updates[update_id] for update_id in sorted(self._updates)][:limit]


def _conflict(description: str) -> Refusal:
    return Refusal(409, f"Conflict: {description}")
