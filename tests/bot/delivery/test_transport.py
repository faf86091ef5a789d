"""Calls over real sockets: what a failure says about whether Telegram can have taken the call."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest
from telegram import Bot, InputFile
from telegram.error import InvalidToken, NetworkError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from onrecord_bot.delivery.transport import (
    LastContact,
    NotTransmitted,
    TokenRefusals,
    Transport,
    noting_departure,
)
from tests.fakes.bot_api import TOKEN, BotApi

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def _server(serve: Serve) -> AsyncIterator[str]:
    """The address of a server that does this with each connection."""

    async def serve_and_close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        await serve(reader, writer)
        writer.close()

    writers: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(serve_and_close, "127.0.0.1")
    host, port = server.sockets[0].getsockname()
    yield f"http://{host}:{port}/"
    server.close()
    for writer in writers:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


async def _silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def _hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)


async def test_a_refused_connection_never_left() -> None:
    async with Transport() as transport:
        with pytest.raises(NotTransmitted):
            await transport.post("http://127.0.0.1:1/")


async def test_a_call_was_not_sent_if_every_connection_was_in_use() -> None:
    async with _server(_silence) as url, Transport(connections=1) as transport:
        first = asyncio.create_task(transport.post(url, read_timeout=5))
        await asyncio.sleep(0.05)

        with pytest.raises(NotTransmitted):
            await transport.post(url, connect_timeout=0.05, pool_timeout=0.05)
        first.cancel()


async def test_a_call_without_a_reply_may_have_been_taken() -> None:
    async with _server(_silence) as url, Transport() as transport:
        with pytest.raises(TimedOut):
            await transport.post(url, read_timeout=0.1)


async def test_a_call_that_is_cut_off_may_have_been_taken() -> None:
    async with _server(_hang_up) as url, Transport() as transport:
        with pytest.raises(NetworkError) as cut:
            await transport.post(url)

    assert not isinstance(cut.value, NotTransmitted)


async def test_does_not_send_a_message_that_cannot_be_recorded() -> None:
    taken: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taken.append(await reader.read(1))

    async def note() -> None:
        raise OSError("the disk is full")

    async with _server(serve) as url, Transport() as transport:
        with pytest.raises(NotTransmitted), noting_departure(note):
            await transport.post(url)

    assert b"".join(taken) == b""


async def test_a_file_is_sent_with_its_caption() -> None:
    taken = bytearray()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not taken.endswith(b"--\r\n"):
            taken.extend(await reader.read(1_000))
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}')

    parts = [
        RequestParameter.from_input("caption", "“Ω” & <b>"),
        RequestParameter.from_input("document", InputFile(b"\x00\xff", "release.pdf")),
    ]
    async with _server(serve) as url, Transport() as transport:
        await transport.do_request(url, "POST", RequestData(parts))

    assert "“Ω” & <b>".encode() in taken
    assert b'filename="release.pdf"' in taken
    assert b"\r\n\r\n\x00\xff\r\n" in taken


async def _redirect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
    await writer.drain()


async def _end_late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A reply of three million bytes. One without an end would leave a test that fails waiting."""
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    with suppress(ConnectionError):
        for _ in range(46):
            writer.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        await writer.drain()


async def test_no_call_follows_a_redirection_with_the_token_in_its_address() -> None:
    async with _server(_redirect) as url, Transport() as transport:
        status, _ = await transport.do_request(url, "GET")

    assert status == 302


async def test_a_reply_that_grows_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stands in Telegram's place could fill the memory."""
    monkeypatch.setattr("onrecord_bot.delivery.transport._MOST_BYTES", 1_000_000)
    async with _server(_end_late) as url, Transport() as transport:
        with pytest.raises(NetworkError) as given_up:
            await transport.do_request(url, "GET")

    assert not isinstance(given_up.value, NotTransmitted)


def _refusing(body: bytes) -> Serve:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body))
        writer.write(body)
        await writer.drain()

    return serve


_TELEGRAMS = b'{"ok":false,"error_code":404,"description":"Not Found"}'


@pytest.mark.parametrize("body", [b"<html>404</html>", b'{"ok":true}', b"[]"])
async def test_a_404_from_a_proxy_is_not_taken_for_a_wrong_token(body: bytes) -> None:
    """One page of a proxy that restarted ended the process for good, with status 78."""
    async with _server(_refusing(body)) as url, Transport() as transport:
        for _ in range(5):
            with pytest.raises(NetworkError) as refused:
                await transport.post(url)

            assert not isinstance(refused.value, InvalidToken)
            assert refused.value.__cause__ is None  # so it is tried again


async def test_a_token_that_never_worked_is_wrong_once_telegram_refused_it_three_times() -> None:
    async with _server(_refusing(_TELEGRAMS)) as url, Transport() as transport:
        for _ in range(2):
            with pytest.raises(NetworkError):
                await transport.post(url)
        with pytest.raises(InvalidToken):
            await transport.post(url)


def test_a_token_that_worked_is_wrong_only_after_it_was_refused_for_a_while() -> None:
    """A burst of calls at one moment is one refusal, however many there are."""
    seconds = [0.0]
    refusals = TokenRefusals(clock=lambda: seconds[0])
    refusals.accept()

    at_once = [refusals.is_final() for _ in range(50)]
    seconds[0] = 25.0

    assert not any(at_once)
    assert refusals.is_final()


def test_a_call_that_telegram_takes_ends_the_doubt_about_the_token() -> None:
    refusals = TokenRefusals()
    for _ in range(2):
        refusals.is_final()
    refusals.accept()

    assert not refusals.is_final()


@pytest.mark.parametrize(("ahead_days", "agrees"), [(0, True), (0.9, True), (400, False), (-400, False)])
async def test_telegrams_date_tells_whether_this_machines_clock_is_right(
    ahead_days: float, *, agrees: bool
) -> None:
    contact = LastContact(wall_clock=lambda: time.time() + ahead_days * 24 * 3600)
    assert not contact.agrees()

    with BotApi() as api:
        async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport(last_contact=contact)):
            assert contact.agrees() == agrees
