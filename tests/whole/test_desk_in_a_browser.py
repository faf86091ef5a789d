"""The desk in a real browser: what a person does there from signing in on, by hand and by keyboard.

It needs Debian's chromium, which .ci/run installs; the audit of each page needs axe-core from npm, whose file
the environment names. The pictures of the pages in docs/ are made here if DESK_PICTURES names that folder.
"""

import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.manuscript import BlockKind
from onrecord_bot.storage.company_questions import CompanyQuestions, QuestionState
from onrecord_bot.storage.database import open_database
from onrecord_bot.web.app import build_app
from onrecord_bot.web.house import House
from onrecord_bot.web.server import open_house
from onrecord_index.readers.builder import Piece
from tests.fakes.delivering import free_address
from tests.fakes.desk_home import BOT, NOW, filled_home
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.printing import pdf_of
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import BEN, IDA, settings_of

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload

CHROMIUM = os.environ.get("DESK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
AXE = os.environ.get("DESK_AXE", "")
PICTURES = os.environ.get("DESK_PICTURES", "")
PAGES = {
    "today": "/",
    "unanswered": "/unanswered",
    "releases": "/releases",
    "one-release": "/releases/zephyr-wind-farm",
    "try": "/try",
    "record": "/record",
    "one-row": f"/record/{BOT}/1",
}
QUESTION = "When does Zephyr open the second wind farm?"
pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium brings it"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A filled home, served on loopback; nobody opens what they added."""
    home = tmp_path_factory.mktemp("home")
    filled_home(home)
    listen = free_address()
    settings = settings_of(home, ONRECORD_APPROVERS="4001,4002", ONRECORD_DESK_LISTEN=listen)
    house = replace(open_house(settings), clock=lambda: NOW)
    host, _, port = listen.rpartition(":")
    config = uvicorn.Config(build_app(house), host=host, port=int(port), log_config=None, access_log=False)
    server = uvicorn.Server(config)
    serving = threading.Thread(target=server.run)
    serving.start()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.05)
    yield house
    server.should_exit = True
    serving.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
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
    page.get_by_role("button", name="Sign in now").click()
    return page


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    visited = visit(browser, house)
    yield visited
    visited.context.close()


def test_somebody_adds_a_release_and_another_reads_and_opens_it(
    browser: Browser, house: House, page: Page
) -> None:
    page.get_by_role("link", name="Releases").first.click()
    page.get_by_text("Add releases").click()
    content = release_text("Kestrel Silver Inc.", ounces=512).encode()
    page.get_by_label("Files").set_input_files(
        {"name": "kestrel.txt", "mimeType": "text/plain", "buffer": content}
    )
    page.get_by_role("button", name="Add").click()
    page.get_by_role("link", name="kestrel.txt: read, and waiting").click()
    assert page.get_by_text("Somebody else must open it").is_visible()
    assert page.locator("mark u").first.is_visible()

    ben = visit(browser, house, BEN)
    ben.goto("/releases/kestrel")
    ben.get_by_role("button", name="Open to questions").click()
    assert ben.get_by_text("It is open to questions.").is_visible()
    ben.context.close()


def test_files_are_dropped_on_the_page(page: Page) -> None:
    page.goto("/releases")
    page.get_by_text("Add releases").click()
    content = release_text("Heron Silver Inc.", ounces=513)
    page.evaluate(
        """(content) => {
            const files = new DataTransfer();
            files.items.add(new File([content], "heron.txt"));
            const drop = new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true });
            document.querySelector("[data-drop]").dispatchEvent(drop);
        }""",
        content,
    )
    page.get_by_role("button", name="Add").click()

    assert page.get_by_text("heron.txt: read, and waiting").is_visible()


def test_the_list_is_searched_while_one_writes(page: Page) -> None:
    page.goto("/releases")
    page.get_by_placeholder("Headline, company or id").press_sequentially("zephyr", delay=20)
    page.get_by_text("Northgate Reports").first.wait_for(state="detached")

    assert page.get_by_role("link", name="Zephyr Opens Its First Wind Farm").is_visible()
    assert "q=zephyr" in page.url


def test_a_question_is_asked_and_another_after_it(page: Page) -> None:
    page.goto("/try")
    field = page.get_by_label("Question")
    field.fill(QUESTION)
    field.press("Enter")
    page.locator("#answers").get_by_text("to open a second wind farm in 2028").wait_for()
    assert page.locator(".folded").first.is_visible()
    assert field.input_value() == ""

    field.fill("who said that it is a proud day?")
    field.press("Enter")
    page.locator("#answers").get_by_text("Paul Roe, Chief Executive Officer").first.wait_for()


def test_a_question_that_waits_is_taken_and_answered(house: House, page: Page) -> None:
    page.goto("/unanswered")
    waiting = page.get_by_role("article", name="Is the water near Red Creek safe to drink?")
    waiting.get_by_role("button", name="Take").click()
    assert page.get_by_text("The question is yours.").is_visible()

    waiting.get_by_label("Your answer").fill("Yes. The results of each month are on our web site.")
    waiting.get_by_role("button", name="Send the answer").click()
    assert page.get_by_text("The answer is on its way.").is_visible()

    kept = CompanyQuestions(
        open_database(f"sqlite:///{house.settings.home / 'x'}", house.settings.home, bot=BOT)
    )
    assert [question.state for question in kept.from_desk()] == [QuestionState.READY]


def test_a_report_is_read_and_followed_to_the_record(page: Page) -> None:
    page.goto("/?days=90")
    assert page.get_by_role("img", name="Questions by day").is_visible()
    page.goto("/record")
    page.get_by_placeholder("Words of a question").fill("jane poe")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="What did Jane Poe say?").first.click()

    assert page.get_by_text("We are pleased with this hole").is_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Signed receipt").click()
    assert "onrecord receipt 1" in Path(download.value.path()).read_text(encoding="utf-8")


def test_everything_is_reached_by_keyboard(page: Page) -> None:
    page.goto("/releases")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.get_by_label("Files").is_visible()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_no_page_is_wider_than_a_phone(browser: Browser, house: House, path: str) -> None:
    phone = visit(browser, house, viewport={"width": 375, "height": 700})
    phone.goto(path)

    assert phone.evaluate("document.documentElement.scrollWidth") <= 375
    phone.context.close()


def _send(page: Page, name: str, content: bytes) -> None:
    page.goto("/releases")
    page.get_by_text("Add releases").click()
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.get_by_label("Files").set_input_files(cast("FilePayload", file))
    page.get_by_role("button", name="Add").click()


def _boxed(page: Page) -> None:
    """A release that is a PDF, with a sentence boxed on its page."""
    blocks = [
        Piece(kind=BlockKind.PARAGRAPH, text=" ".join(each.split())) for each in release_text().split("\n\n")
    ]
    _send(page, "boxed.pdf", pdf_of(blocks))
    page.get_by_role("link", name="boxed.pdf: ").wait_for()
    page.goto("/releases/boxed/printed?unit=1")
    page.locator("#printed img[src*=unit]").wait_for()


def _sent(page: Page) -> None:
    _send(page, "list.txt", b"Milk. Eggs. Bread.")
    page.get_by_text("list.txt: not taken.").wait_for()


def _refused(page: Page) -> None:
    """A form whose guard is another session's."""
    page.goto("/releases/zephyr-wind-farm")
    page.evaluate("document.querySelectorAll('[name=guard]').forEach(each => each.value = 'another')")
    page.get_by_role("button", name="Put on hold").click()
    page.get_by_role("alert").wait_for()


STEPS = {"boxed": _boxed, "sent": _sent, "refused": _refused}
AUDITED = [*PAGES.values(), "/sign-in", "/nothing", "/releases/nothing", *STEPS]


@pytest.mark.skipif(
    not Path(AXE).is_file(), reason="DESK_AXE names no axe.min.js: `npm pack axe-core` brings it"
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", AUDITED)
def test_axe_finds_nothing_serious_on_a_page(browser: Browser, house: House, path: str, scheme: Any) -> None:
    is_refused = path.endswith(("nothing", "refused"))
    visited = visit(browser, house, is_refused=is_refused, color_scheme=scheme, bypass_csp=True)
    if path in STEPS:
        STEPS[path](visited)
    else:
        visited.goto(path)
    for details in visited.locator("details").all():
        details.evaluate("each => each.open = true")
    visited.add_script_tag(path=AXE)
    found = visited.evaluate("async () => (await axe.run()).violations")
    visited.context.close()

    assert not [
        f"{each['id']}: {each['nodes'][0]['html']}"
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]


@pytest.mark.skipif(not PICTURES, reason="DESK_PICTURES names no folder for the pictures of the pages")
@pytest.mark.parametrize("name", PAGES)
def test_pictures_of_the_pages_are_made(browser: Browser, house: House, name: str) -> None:
    visited = visit(browser, house, viewport={"width": 1100, "height": 760}, reduced_motion="reduce")
    visited.goto(PAGES[name])
    if name == "try":
        visited.get_by_label("Question").fill(QUESTION)
        visited.get_by_label("Question").press("Enter")
        visited.locator(".keys").wait_for()
    visited.wait_for_load_state("networkidle")
    file = Path(PICTURES) / f"desk-{name}.png"
    visited.screenshot(path=file, animations="disabled")
    visited.context.close()

    assert file.stat().st_size < 150_000
    assert re.fullmatch(r"desk-[a-z-]+\.png", file.name)
