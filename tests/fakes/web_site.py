"""A web site on loopback that misbehaves as real ones do: pages, feeds, redirections, and what never ends."""

import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Self

from tests.fakes.bot_api_http import QuietServer

# What is written at once where a page never ends.
_PIECE = b"x" * 65_536


@dataclass
class Page:
    """What the site gives under a path. `endless`: bytes without end; `claims`: the length that it says."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    endless: bool = False
    claims: int | None = None
    drips: bool = False


class WebSite:
    """Serves pages by their paths while it is entered, and counts what was asked, and how much it sent."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: Counter[str] = Counter()
        self.fields: dict[str, dict[str, str]] = {}
        self.sent_bytes = 0
        self._server = QuietServer(("127.0.0.1", 0), self._handler())

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def port(self) -> int:
        return int(self._server.server_port)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def add(self, path: str, body: bytes | str = b"", **more: object) -> str:
        """Serve something under a path; its address."""
        content = body.encode() if isinstance(body, str) else body
        self.pages[path] = Page(body=content, **more)  # type: ignore[arg-type]
        return self.url + path

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
                return

            def do_GET(self) -> None:
                site.asked[self.path] += 1
                site.fields[self.path] = {name.lower(): value for name, value in self.headers.items()}
                page = site.pages.get(self.path, Page(status=404))
                etag = page.headers.get("ETag")
                unchanged = etag is not None and self.headers.get("If-None-Match") == etag
                self.send_response(304 if unchanged else page.status)
                for name, value in page.headers.items():
                    self.send_header(name, value)
                if page.drips:
                    self.flush_headers()
                    self._without_end(lambda: self.wfile.write(b"X-A: b\r\n"), pause=0.05)
                elif page.endless:
                    self.send_header("Connection", "close")
                    self.end_headers()
                    self._without_end(lambda: self.wfile.write(_PIECE))
                else:
                    length = len(page.body) if page.claims is None else page.claims
                    self.send_header("Content-Length", "0" if unchanged else str(length))
                    self.end_headers()
                    self.wfile.write(b"" if unchanged else page.body)
                    self.close_connection = page.claims is not None

            def _without_end(self, write: Callable[[], int], *, pause: float = 0.0) -> None:
                self.close_connection = True
                self.wfile.flush()
                deadline = time.monotonic() + 60
                while time.monotonic() < deadline:
                    site.sent_bytes += write()
                    self.wfile.flush()
                    time.sleep(pause)

        return Handler


def rss(items: list[tuple[str, str]]) -> str:
    """A feed of some guids and addresses, in order."""
    listed = "".join(
        f'<item><title>News</title><guid isPermaLink="false">{guid}</guid><link>{link}</link></item>'
        for guid, link in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{listed}</channel></rss>'


def atom(items: list[tuple[str, str]]) -> str:
    """The same as Atom."""
    listed = "".join(
        f'<entry><id>{guid}</id><title>News</title><link href="{link}"/></entry>' for guid, link in items
    )
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{listed}</feed>'
    )
