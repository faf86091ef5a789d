"""A Bot API server on loopback that takes what Telegram takes and refuses what Telegram refuses.

    with BotApi() as api:
        api.push_text("who runs it?", chat_id=7)
        sent = api.wait_for("sendMessage", count=1)

Requests are kept in `calls`, in the order they came. Refusals carry Telegram's own words and codes, as
https://core.telegram.org/bots/api and its server answer them.
"""

import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

TOKEN = "1234567:abcdefghijklmnopqrstuvwxyzABCDEFGHI"  # the form that @BotFather gives
BOT = {
    "id": 1234567,
    "is_bot": True,
    "first_name": "On record",
    "username": "onrecord_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
_ENTITY_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic",
    "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
    "text_link", "text_mention", "custom_emoji",
}  # fmt: skip
_MOST_UNITS, _MOST_ENTITIES, _LONGEST_POLL_SECONDS = 4096, 100, 50


@dataclass(frozen=True, slots=True)
class Call:
    """One request: its method and parameters, JSON ones already read."""

    method: str
    params: dict[str, Any]


@dataclass(slots=True)
class Fault:
    """What the next calls of a method meet: an error reply, or a connection that is cut."""

    status: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    cut: bool = False
    after_taking: bool = False


class Refusal(Exception):
    """A call that Telegram refuses, with its code and words."""

    def __init__(self, status: int, description: str, **parameters: object) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


@dataclass
class BotApi:
    """The server. Use it as a context manager; `url` is what TELEGRAM_API_URL is set to."""

    token: str = TOKEN
    calls: list[Call] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._changed = threading.Condition()
        self._updates: dict[int, dict[str, Any]] = {}
        self._faults: dict[str, deque[Fault]] = {}
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._next_update, self._next_message = 1000, 10
        self._polling = 0
        self._server: ThreadingHTTPServer | None = None

    def __enter__(self) -> Self:
        api = self

        class Handler(_Handler):
            @property
            def bot_api(self) -> BotApi:
                return api

        self._server = _QuietServer(("127.0.0.1", 0), Handler)
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

    def push(self, update: dict[str, Any]) -> int:
        """Hands an update to the next getUpdates; its id."""
        with self._changed:
            self._next_update += 1
            self._updates[self._next_update] = {"update_id": self._next_update, **update}
            self._changed.notify_all()
            return self._next_update

    def push_text(self, text: str, *, chat_id: int = 7, user_id: int = 7, **more: Any) -> int:
        """A private message; the message's id."""
        return self.push_message({"text": text, "entities": _command_entities(text), **more}, chat_id=chat_id)

    def push_message(self, content: dict[str, Any], *, chat_id: int = 7) -> int:
        """A private message of any content; its id."""
        with self._changed:
            self._next_message += 1
            message_id = self._next_message
        person = {"id": chat_id, "is_bot": False, "first_name": "Ida", "language_code": "en"}
        message = {
            "message_id": message_id,
            "date": int(time.time()),
            "chat": {"id": chat_id, "type": "private", "first_name": "Ida"},
            "from": person,
            **content,
        }
        with self._changed:
            self._messages[chat_id, message_id] = message
        self.push({"message": message})
        return message_id

    def fail_next(self, method: str, *faults: Fault) -> None:
        """The next calls of a method meet these faults, one each."""
        with self._changed:
            self._faults.setdefault(method, deque()).extend(faults)

    def sent(self, method: str = "sendMessage") -> list[Call]:
        """The calls of a method so far."""
        with self._changed:
            return [call for call in self.calls if call.method == method]

    def wait_for(self, method: str, *, count: int = 1, seconds: float = 20) -> list[Call]:
        """The calls of a method once there are `count`; fails after `seconds`."""
        with self._changed:
            there = self._changed.wait_for(lambda: self._count(method) >= count, timeout=seconds)
        assert there, f"{method}: {self._count(method)} of {count} calls after {seconds} s"
        return self.sent(method)

    def answer_call(self, method: str, params: dict[str, Any]) -> Any:
        """What Telegram replies. Raises Refusal."""
        with self._changed:
            self.calls.append(Call(method, params))
            self._changed.notify_all()
        handler: Callable[[dict[str, Any]], Any] | None = getattr(self, f"_on_{method.lower()}", None)
        if handler is None:
            raise Refusal(404, "Not Found")
        return handler(params)

    def next_fault(self, method: str) -> Fault | None:
        with self._changed:
            waiting = self._faults.get(method)
            return waiting.popleft() if waiting else None

    def _count(self, method: str) -> int:
        return sum(call.method == method for call in self.calls)

    def _on_getme(self, params: dict[str, Any]) -> Any:
        return BOT

    def _on_deletewebhook(self, params: dict[str, Any]) -> Any:
        return True

    def _on_getwebhookinfo(self, params: dict[str, Any]) -> Any:
        return {"url": "", "has_custom_certificate": False, "pending_update_count": len(self._updates)}

    def _on_sendchataction(self, params: dict[str, Any]) -> Any:
        return True

    def _on_getupdates(self, params: dict[str, Any]) -> Any:
        offset, limit = int(params.get("offset") or 0), int(params.get("limit") or 100)
        timeout = min(float(params.get("timeout") or 0), _LONGEST_POLL_SECONDS)
        with self._changed:
            if self._polling:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance "
                    "is running",
                )
            self._polling += 1
            try:
                for update_id in [old for old in self._updates if old < offset]:
                    del self._updates[update_id]
                self._changed.wait_for(lambda: bool(self._updates) or self._server is None, timeout=timeout)
                return [self._updates[update_id] for update_id in sorted(self._updates)][:limit]
            finally:
                self._polling -= 1

    def _on_sendmessage(self, params: dict[str, Any]) -> Any:
        chat_id = int(params["chat_id"])
        if chat_id in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        text = str(params.get("text") or "").strip()
        if not text:
            raise Refusal(400, "Bad Request: message text is empty")
        if _units(text) > _MOST_UNITS:
            raise Refusal(400, "Bad Request: message is too long")
        entities = _checked_entities(params.get("entities") or [], text)
        self._check_reply(chat_id, params.get("reply_parameters") or {})
        return self._keep(chat_id, text, entities)

    def _check_reply(self, chat_id: int, reply: dict[str, Any]) -> None:
        target = reply.get("message_id")
        if target is None or reply.get("allow_sending_without_reply"):
            return
        with self._changed:
            if (chat_id, int(target)) not in self._messages:
                raise Refusal(400, "Bad Request: message to be replied not found")

    def _keep(self, chat_id: int, text: str, entities: list[dict[str, Any]]) -> dict[str, Any]:
        with self._changed:
            self._next_message += 1
            message = {
                "message_id": self._next_message,
                "date": int(time.time()),
                "chat": {"id": chat_id, "type": "private", "first_name": "Ida"},
                "from": BOT,
                "text": text,
                "entities": entities[:_MOST_ENTITIES],
            }
            self._messages[chat_id, self._next_message] = message
            return message


class _QuietServer(ThreadingHTTPServer):
    """A client that was killed or cut off is what these tests are about: nothing to print."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        return


class _Handler(BaseHTTPRequestHandler):
    """HTTP in front of a BotApi."""

    protocol_version = "HTTP/1.1"

    @property
    def bot_api(self) -> BotApi:
        """The server behind it; each server makes a handler that knows it."""
        raise LookupError("this handler has no server")

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        return

    def _serve(self, body: bytes) -> None:
        path = urlsplit(self.path)
        token, _, method = path.path.removeprefix("/bot").rpartition("/")
        if not path.path.startswith("/bot") or not method:
            return self._reply(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        if token != self.bot_api.token:
            return self._reply(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        fault = self.bot_api.next_fault(method)
        params = dict(_params(self.headers, body, path.query))
        if fault and not fault.after_taking:
            return self._fail(fault)
        try:
            result = self.bot_api.answer_call(method, params)
        except Refusal as refusal:
            return self._refuse(refusal.status, refusal.description, refusal.parameters)
        if fault:
            return self._fail(fault)
        return self._reply(200, {"ok": True, "result": result})

    def _fail(self, fault: Fault) -> None:
        if fault.cut:
            self.close_connection = True
            self.connection.close()
            return
        parameters: dict[str, object] = {}
        if fault.retry_after is not None:
            parameters["retry_after"] = fault.retry_after
        self._refuse(fault.status, fault.description, parameters)

    def _refuse(self, status: int, description: str, parameters: dict[str, object]) -> None:
        reply: dict[str, object] = {"ok": False, "error_code": status, "description": description}
        if parameters:
            reply["parameters"] = parameters
        self._reply(status, reply)

    def _reply(self, status: int, reply: dict[str, Any]) -> None:
        content = json.dumps(reply).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _params(headers: Any, body: bytes, query: str) -> Iterator[tuple[str, Any]]:
    """The parameters of a request: query, form, multipart or JSON."""
    for name, values in parse_qs(query).items():
        yield name, _read(values[0])
    kind = headers.get("Content-Type") or ""
    if kind.startswith("application/json"):
        yield from json.loads(body or b"{}").items()
    elif kind.startswith("multipart/"):
        whole = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        for part in whole.iter_parts():
            yield str(part.get_param("name", header="content-disposition")), _read(part.get_content())
    else:
        for name, values in parse_qs(body.decode()).items():
            yield name, _read(values[0])


def _read(value: Any) -> Any:
    """A parameter: JSON lists and objects read, anything else as it stands."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _checked_entities(entities: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    for entity in entities:
        if entity.get("type") not in _ENTITY_TYPES:
            raise Refusal(400, "Bad Request: can't parse MessageEntity: Type must be of a known kind")
        if (
            entity["offset"] < 0
            or entity["length"] <= 0
            or entity["offset"] + entity["length"] > _units(text)
        ):
            raise Refusal(400, "Bad Request: ENTITY_BOUNDS_INVALID")
    return entities


def _command_entities(text: str) -> list[dict[str, Any]]:
    if not text.startswith("/"):
        return []
    return [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
