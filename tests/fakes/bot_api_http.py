"""HTTP in front of the Bot API stand-in: methods under /bot{token}/, files under /file/bot{token}/."""

import json
import time
from collections.abc import Iterator
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.fakes.bot_api_refusals import Json, Refusal

if TYPE_CHECKING:
    from tests.fakes.bot_api import BotApi, Fault

# Parameters that travel as JSON inside a form; any other may begin with a bracket and is text.
_STRUCTURED = {
    "allowed_updates", "button", "caption_entities", "commands", "entities", "link_preview_options",
    "reply_markup", "reply_parameters", "result", "results", "scope",
}  # fmt: skip


class QuietServer(ThreadingHTTPServer):
    """A client that was killed or cut off is what these tests are about: nothing to print."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        return


def handler_for(api: "BotApi") -> type["Handler"]:
    """A handler that knows its stand-in."""
    return type("HandlerOfOne", (Handler,), {"api": api})


class Handler(BaseHTTPRequestHandler):
    """Reads a request, asks the stand-in, writes what Telegram would."""

    protocol_version = "HTTP/1.1"
    # A reply in two small packets would wait for the client's delayed acknowledgement.
    wbufsize = 65_536
    api: "BotApi"

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        self._serve(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        return

    def _serve(self, body: bytes) -> None:
        path = urlsplit(self.path)
        # A client may write the token's colon as %3A.
        if unquote(path.path).startswith(f"/file/bot{self.api.token}/"):
            return self._send_file(path.path.rpartition("/")[2])
        token, _, method = path.path.removeprefix("/bot").rpartition("/")
        if not path.path.startswith("/bot") or not method:
            return self._refuse(404, "Not Found", {})
        if token != self.api.token:
            return self._refuse(401, "Unauthorized", {})
        fault = self.api.next_fault(method)
        if fault and not fault.after_taking:
            return self._fail(fault)
        try:
            result = self.api.answer_call(method, dict(_params(self.headers, body, path.query)))
        except Refusal as refusal:
            return self._refuse(refusal.status, refusal.description, refusal.parameters)
        time.sleep(self.api.slow_seconds.get(method, 0.0))
        if fault:
            return self._fail(fault)
        return self._reply(200, {"ok": True, "result": result})

    def _send_file(self, name: str) -> None:
        content = self.api.methods.files.get(name)
        if content is None:
            return self._refuse(404, "Not Found", {})
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None

    def _fail(self, fault: "Fault") -> None:
        if fault.cut:
            self.close_connection = True
            self.connection.close()
            return
        asked = {"retry_after": fault.retry_after} if fault.retry_after is not None else {}
        self._refuse(fault.status, fault.description, asked)

    def _refuse(self, status: int, description: str, parameters: dict[str, Any]) -> None:
        reply: Json = {"ok": False, "error_code": status, "description": description}
        self._reply(status, reply | ({"parameters": parameters} if parameters else {}))

    def _reply(self, status: int, reply: Json) -> None:
        content = json.dumps(reply).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _params(headers: Any, body: bytes, query: str) -> Iterator[tuple[str, Any]]:
    """The parameters of a request: query, form, multipart or JSON."""
    for name, values in parse_qs(query, keep_blank_values=True).items():
        yield name, _read(name, values[0])
    kind = headers.get("Content-Type") or ""
    if kind.startswith("application/json"):
        yield from json.loads(body or b"{}").items()
    elif kind.startswith("multipart/"):
        whole = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        for part in whole.iter_parts():
            name, file = str(part.get_param("name", header="content-disposition")), part.get_filename()
            if file is None:
                yield name, _read(name, part.get_content())
            else:
                yield name, {"file_name": file, "content": part.get_payload(decode=True)}
    else:
        for name, values in parse_qs(body.decode(), keep_blank_values=True).items():
            yield name, _read(name, values[0])


def _read(name: str, value: Any) -> Any:
    return json.loads(value) if name in _STRUCTURED and isinstance(value, str) else value
