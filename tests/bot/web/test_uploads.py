"""Files that take long to read keep nobody from a page."""

import asyncio
import sqlite3
from pathlib import Path

import httpx

from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import ADDRESS, Visitor, desk

_MANY = 40  # more than there are threads for pages


def test_pages_are_shown_while_many_files_wait_to_be_read(tmp_path: Path) -> None:
    with desk(tmp_path) as stranger:
        ida = stranger.signed_in()
        shown = asyncio.run(_shown_meanwhile(ida, tmp_path))

    assert shown == 200


async def _shown_meanwhile(visitor: Visitor, home: Path) -> int:
    """The status of a page that is asked for while nothing can be written."""
    guard = await asyncio.to_thread(visitor.guard)
    transport = httpx.ASGITransport(app=visitor.client._app)
    async with httpx.AsyncClient(
        transport=transport, base_url=ADDRESS, cookies=visitor.client.cookies
    ) as client:
        with sqlite3.connect(home / "onrecord.sqlite3") as writing:
            writing.execute("BEGIN IMMEDIATE")
            sending = [
                asyncio.create_task(
                    client.post(
                        "/releases/add",
                        data={"guard": guard},
                        files=[("files", ("a.txt", release_text(day=1).encode()))],
                    )
                )
                for _ in range(_MANY)
            ]
            await asyncio.sleep(0.5)
            async with asyncio.timeout(3.0):
                status = (await client.get("/try")).status_code
            writing.rollback()
        await asyncio.gather(*sending)
    return status
