"""One page or feed off the web: bounded in hops, bytes and time, and from nowhere that is not public.

Each hop is resolved and judged (see `addresses`), and the connection is made to the very address that was
judged: a name that resolves to another one a moment later changes nothing.
"""

import asyncio
import zlib
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import urldefrag, urljoin

import httpx

from onrecord_bot.intake.addresses import NotFetched, Origin, Resolve, origin_of, places_of, resolved

_MOST_HOPS, _MOST_SECONDS = 5, 60.0
_LIMITS = httpx.Timeout(15.0)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_WAIT_SECONDS = 24 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave. `content` is None if it has not changed since the tags were given.

    `address` is where the redirections led; `etag` and `modified` are given with the next request.
    """

    address: str
    content: bytes | None
    etag: str | None = None
    modified: str | None = None


class AskedToWait(NotFetched):
    """A site that asked us to come back later: after so many seconds, if it says so."""

    def __init__(self, address: str, reason: str, *, seconds: float | None) -> None:
        super().__init__(address, reason, may_pass=True)
        self.seconds = seconds


class Fetcher:
    """Fetches what people named, and what that leads to."""

    def __init__(  # noqa: PLR0913 - what bounds it
        self,
        *,
        named: Collection[Origin],
        agent: str,
        limit_bytes: int,
        resolve: Resolve = resolved,
        most_seconds: float = _MOST_SECONDS,
        now: Callable[[], float] = lambda: datetime.now(UTC).timestamp(),
    ) -> None:
        """`named` are the origins that may lie inside; `agent` names us to the sites."""
        self._named = frozenset(named)
        self._agent = agent
        self._limit_bytes = limit_bytes
        self._resolve = resolve
        self._most_seconds = most_seconds
        self._now = now

    async def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Return what an address gives. Raises NotFetched."""
        tags = {"If-None-Match": etag, "If-Modified-Since": modified}
        asked = {name: value for name, value in tags.items() if value and value.isascii()}
        try:
            async with asyncio.timeout(self._most_seconds):
                return await self._follow(urldefrag(url).url, asked)
        except TimeoutError as error:
            raise NotFetched(url, "it takes too long", may_pass=True) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise NotFetched(url, _why_failed(error), may_pass=True) from error

    async def _follow(self, url: str, asked: Mapping[str, str]) -> Fetched:
        for _ in range(_MOST_HOPS + 1):
            async with self._answer(url, asked) as response:
                if response.status_code not in _REDIRECTS:
                    return await self._taken(url, response)
                target = response.headers.get("location")
            if not target:
                raise NotFetched(url, "it redirects to nowhere")
            before, url = url, _target(url, target)
            if origin_of(before).scheme == "https" != origin_of(url).scheme:
                raise NotFetched(url, "it redirects from https to http")
        raise NotFetched(url, "it redirects too often")

    @asynccontextmanager
    async def _answer(self, url: str, asked: Mapping[str, str]) -> AsyncIterator[httpx.Response]:
        """The answer of one hop, from the first of its addresses that takes a connection."""
        places = await places_of(url, named=self._named, resolve=self._resolve)
        fields = {"User-Agent": self._agent, "Accept-Encoding": "gzip", "Accept": "*/*", **asked}
        # No proxy of the environment: it would resolve the name anew, and nobody would judge that.
        async with httpx.AsyncClient(timeout=_LIMITS, trust_env=False, follow_redirects=False) as client:
            for place in places:
                request = client.build_request("GET", url, headers=fields)
                request.extensions = {**request.extensions, "sni_hostname": request.url.raw_host.decode()}
                request.url = request.url.copy_with(host=place)
                try:
                    response = await client.send(request, stream=True)
                except httpx.ConnectError:
                    if place == places[-1]:
                        raise
                    continue
                try:
                    yield response
                finally:
                    await response.aclose()
                return

    async def _taken(self, url: str, response: httpx.Response) -> Fetched:
        status = response.status_code
        tags = {"etag": response.headers.get("etag"), "modified": response.headers.get("last-modified")}
        if status == HTTPStatus.NOT_MODIFIED:
            return Fetched(address=url, content=None, **tags)
        if status in _LATER:
            reason = f"the site answers with status {status}"
            raise AskedToWait(url, reason, seconds=self._wait_asked(response.headers.get("retry-after")))
        if status != HTTPStatus.OK:
            is_to_come = status == HTTPStatus.NOT_FOUND  # feeds list what their sites show a moment later
            raise NotFetched(url, f"the site answers with status {status}", may_pass=is_to_come)
        return Fetched(address=url, content=await self._content(url, response), **tags)

    async def _content(self, url: str, response: httpx.Response) -> bytes:
        """The bytes of an answer, unpacked; as many as the limit, and no more are ever held."""
        too_large = NotFetched(url, f"it is larger than the limit of {self._limit_bytes / 1e6:g} MB")
        length = response.headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > self._limit_bytes:
            raise too_large
        packing = response.headers.get("content-encoding", "").strip().casefold()
        if packing not in {"", "identity", "gzip", "x-gzip"}:
            raise NotFetched(url, "it comes packed in a form that was not asked for")
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if packing.endswith("gzip") else None
        content, received = bytearray(), 0
        async for chunk in response.aiter_raw():
            received += len(chunk)
            try:
                content += unpack.decompress(chunk, self._limit_bytes + 1 - len(content)) if unpack else chunk
            except zlib.error as error:
                raise NotFetched(url, "it is packed wrongly") from error
            if max(len(content), received) > self._limit_bytes:
                raise too_large
            if unpack is not None and unpack.unused_data:
                raise NotFetched(url, "it is packed wrongly")
        if unpack is not None and received and not unpack.eof:
            raise NotFetched(url, "it breaks off", may_pass=True)
        return bytes(content)

    def _wait_asked(self, said: str | None) -> float | None:
        """The seconds that a site asks us to wait, given as a number or a date."""
        if not said:
            return None
        try:
            seconds = (
                float(said) if said.isdecimal() else parsedate_to_datetime(said).timestamp() - self._now()
            )
        except (ValueError, OverflowError):
            return None
        return min(max(seconds, 0.0), _LONGEST_WAIT_SECONDS)


def _why_failed(error: Exception) -> str:
    """Why a connection failed, in words; the name of an error that says nothing else."""
    if isinstance(error, httpx.TimeoutException):
        return "it takes too long"
    if "SSL" in str(error):
        return f"no secure connection is made there ({error})"
    if isinstance(error, httpx.ConnectError):
        return "nothing takes a connection there"
    return f"the connection failed ({type(error).__name__})"


def _target(url: str, location: str) -> str:
    """Where a redirection leads. Raises NotFetched if it is not an address."""
    try:
        return urldefrag(urljoin(url, location)).url
    except ValueError as error:  # brackets that hold no address
        raise NotFetched(url, "it redirects to what is no address") from error
