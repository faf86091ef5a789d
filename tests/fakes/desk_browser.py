"""The desk in a real browser: a filled home served on loopback, and people who sign in to it.

It needs Debian's chromium, which .ci/run installs.
"""

import os
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.manuscript import BlockKind
from onrecord_bot.web.app import build_app
from onrecord_bot.web.house import House
from onrecord_bot.web.server import open_house
from onrecord_index.readers.builder import Piece
from tests.fakes.delivering import free_address
from tests.fakes.desk_home import BOT, NOW, PUT, filled_home
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.printing import pdf_of
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import IDA, settings_of

CHROMIUM = os.environ.get("DESK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
NEEDS_A_BROWSER = [
    pytest.mark.process,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium brings it"),
]
PAGES = {
    "today": "/",
    "unanswered": "/unanswered",
    "releases": "/releases",
    "one-release": "/releases/zephyr-wind-farm",
    "try": "/try",
    "record": "/record",
    "one-row": f"/record/{BOT}/1",
}


@contextmanager
def served(
    home: Path, *, is_filled: bool = True, put: Sequence[tuple[str, int]] = PUT, **more: object
) -> Iterator[House]:
    """A home, filled unless it is to be empty, served on loopback; its clock stands still."""
    if is_filled:
        filled_home(home, put=put)
    listen = free_address()
    house = replace(open_house(settings_of(home, ONRECORD_DESK_LISTEN=listen, **more)), clock=lambda: NOW)
    host, _, port = listen.rpartition(":")
    config = uvicorn.Config(build_app(house), host=host, port=int(port), log_config=None, access_log=False)
    server = uvicorn.Server(config)
    serving = threading.Thread(target=server.run)
    serving.start()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.05)
    try:
        yield house
    finally:
        server.should_exit = True
        serving.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a screen."""
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])


def visit(browser: Browser, house: House, who: str = IDA, *, is_refused: bool = False, **more: Any) -> Page:
    """The first page, after somebody followed their link. What a page logs as an error fails the test.

    A browser logs an answer that refuses, too.
    """
    page = browser.new_context(base_url=house.settings.desk_url, **more).new_page()
    page.set_default_timeout(PATIENCE_SECONDS * 1000)
    page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    if not is_refused:
        page.on("console", lambda said: pytest.fail(said.text) if said.type == "error" else None)
    page.goto(f"/sign-in/{house.links.make(who, now=house.clock())}")
    page.locator("main form button").click()
    page.locator(".person").wait_for()
    return page


def printed_release() -> bytes:
    """A release as a PDF of several pages."""
    texts = release_text().split("\n\n")
    return pdf_of([Piece(kind=BlockKind.PARAGRAPH, text=" ".join(each.split())) for each in texts])


def send_file(page: Page, name: str, content: bytes) -> None:
    """Add a file by the form on the page of releases."""
    page.goto("/releases")
    page.locator(".upload").evaluate("each => each.open = true")
    sent: Any = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("#files").set_input_files(sent)
    page.locator(".drop button").click()
    page.locator(".plainlist").wait_for()
