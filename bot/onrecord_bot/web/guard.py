"""What stands before every page: the right host, a bounded body, and headers that keep others out."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord_bot.addresses import address_from, is_loopback

# Nothing from elsewhere, nothing that stands in a page is run or styled, and no page stands in another.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# What a form without files may hold, in bytes; people paste long answers.
FORM_BYTES = 200_000
# No page's address is so long: ids, numbers and links are far shorter.
_LONGEST_PATH = 1_000


class TooLarge(Exception):
    """A body of more than `limit` bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes")
        self.limit = limit


class Guard:
    """Lets through what names this host and is not too large, and puts the headers on every response."""

    def __init__(self, app: ASGIApp, *, url: str, listen: str, upload_bytes: int, uploads: str) -> None:
        """`uploads` is the one path that files are posted to, all of them together `upload_bytes`."""
        self._app = app
        named = {urlsplit(url).netloc.lower(), listen.lower()}
        host, port = address_from(listen)
        if is_loopback(host):
            named |= {f"localhost:{port}", f"127.0.0.1:{port}"}
        self._hosts = named | {each.removesuffix(":80").removesuffix(":443") for each in named}
        self._is_encrypted = url.startswith("https:")
        self._upload_bytes = upload_bytes + FORM_BYTES
        self._uploads = uploads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sending = self._with_headers(scope, send)
        if Headers(scope=scope).get("host", "").lower() not in self._hosts:
            # A page of somebody else's may have its name point here (DNS rebinding).
            await PlainTextResponse("Unknown host.", 421)(scope, receive, sending)
            return
        if len(scope["path"]) > _LONGEST_PATH:
            await PlainTextResponse("The address is too long.", 414)(scope, receive, sending)
            return
        await self._app(scope, self._bounded(scope, receive), sending)

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        """Raises TooLarge as soon as a body is said to be, or turns out to be, too large."""
        limit = self._upload_bytes if scope["path"] == self._uploads else FORM_BYTES
        said = Headers(scope=scope).get("content-length", "0")
        taken = 0

        async def receive_some() -> Message:
            nonlocal taken
            if not said.isdecimal() or int(said) > limit:
                raise TooLarge(limit)
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise TooLarge(limit)
            return message

        return receive_some

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        is_static = scope["path"].startswith("/static/")

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers["Cache-Control"] = "no-cache" if is_static else "no-store"
                if self._is_encrypted:
                    headers["Strict-Transport-Security"] = "max-age=31536000"
            await send(message)

        return send_on
