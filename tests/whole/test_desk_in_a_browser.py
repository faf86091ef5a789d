"""The desk in a real browser: what a person does there from signing in on, by hand and by keyboard.

The pictures of the pages in docs/ are made here if DESK_PICTURES names that folder.
"""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from onrecord_bot.storage.company_questions import CompanyQuestions, QuestionState
from onrecord_bot.storage.database import open_database
from onrecord_bot.web.house import House
from tests.fakes.desk_browser import (
    NEEDS_A_BROWSER,
    PAGES,
    chromium,
    printed_release,
    send_file,
    served,
    visit,
)
from tests.fakes.desk_home import BOT
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import BEN

PICTURES = os.environ.get("DESK_PICTURES", "")
QUESTION = "When does Zephyr open the second wind farm?"
pytestmark = NEEDS_A_BROWSER


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A filled home, served on loopback; nobody opens what they added."""
    with served(tmp_path_factory.mktemp("home"), ONRECORD_APPROVERS="4001,4002") as house:
        yield house


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


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


def test_a_sentence_is_found_on_its_printed_page_though_it_is_asked_while_the_first_one_loads(
    page: Page,
) -> None:
    """What came of the press was put where a page had stood that was gone by then, and was lost."""
    send_file(page, "printed.pdf", printed_release())
    held: list[Route] = []
    page.route("**/printed?*", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks what it is given
    page.goto("/releases/printed")
    page.locator(".where").last.click()
    _go_on(page, held, 0)
    page.locator("#printed img").wait_for()
    _go_on(page, held, 1)

    page.locator("#printed img[src*=unit]").wait_for()
    page.unroute_all()
    page.get_by_title("Show this page larger").click()
    assert page.locator("#printed").bounding_box()["width"] > 900  # type: ignore[index]
    page.get_by_role("link", name="← printed").click()
    assert page.get_by_text("What to do with it").is_visible()


def _go_on(page: Page, held: list[Route], number: int) -> None:
    """Let a request that is held go on, as soon as there is one."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(held) <= number and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    held[number].continue_()


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
