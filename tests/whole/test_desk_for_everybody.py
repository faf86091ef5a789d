"""Each page and state of the desk for everybody: audited by axe, on a phone, in French, by keyboard alone.

The audit needs axe-core from npm, whose file DESK_AXE names; .ci/run fetches it.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from onrecord_bot.web.house import House
from onrecord_index.archive.archived_release import ReleaseStatus
from tests.fakes.desk_browser import (
    NEEDS_A_BROWSER,
    PAGES,
    chromium,
    printed_release,
    send_file,
    served,
    visit,
)
from tests.fakes.desk_home import BOT, PUT
from tests.fakes.release_texts import release_text

AXE = os.environ.get("DESK_AXE", "")
EMBARGO = "EMBARGOED UNTIL JANUARY 5, 2099, 7:00 A.M. EASTERN TIME"
MODES: Mapping[str, Mapping[str, Any]] = {
    "light": {"locale": "en-CA", "color_scheme": "light"},
    "dark-phone-french": {
        "locale": "fr-CA",
        "color_scheme": "dark",
        "viewport": {"width": 375, "height": 700},
    },
}
REFUSED = {"/nothing", "/releases/nothing", "refused", "too-long"}
pytestmark = NEEDS_A_BROWSER


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A filled home with a release in each state, served on loopback."""
    put = [(f"Question {number} to the company?", 1) for number in range(10)]
    with served(tmp_path_factory.mktemp("home"), put=(*PUT, *put)) as house:
        for day, name in enumerate(("waits", "waits-too", "closed", "opens", "gone"), 2):
            _add(house, name, release_text(day=day))
        _add(house, "embargoed", f"{EMBARGO}\n\n{release_text(day=9)}")
        _add(house, "copied", f"{release_text()}\n")  # other bytes, the same words
        archive = house.newsroom.archive
        archive.stand("closed", ReleaseStatus.HELD)
        for id_ in ("opens", "gone"):
            archive.let_in(id_, who="Telegram 4002")
        yield house


def _add(house: House, name: str, text: str, added_by: str = "Telegram 4002") -> None:
    house.newsroom.archive.add(
        text.encode(),
        source=f"{name}.txt",
        added_by=added_by,
        now=datetime.now(UTC),
        standing=ReleaseStatus.PENDING,
    )


@pytest.fixture(scope="module")
def empty_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A home in which nothing is, and where one person's releases wait for another's eyes."""
    with served(tmp_path_factory.mktemp("empty"), is_filled=False, ONRECORD_APPROVERS="4001,4002") as house:
        yield house


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def _boxed(page: Page) -> None:
    send_file(page, "boxed.pdf", printed_release())
    page.goto("/releases/boxed/printed?unit=1")


def _on_the_page(page: Page) -> None:
    send_file(page, "boxed.pdf", printed_release())
    page.goto("/releases/boxed")
    page.locator("#printed img").wait_for()


def _sent(page: Page) -> None:
    send_file(page, "list.txt", b"Milk. Eggs. Bread.")


def _taken(page: Page) -> None:
    page.goto("/unanswered")
    take = page.locator(".question form[action$=take] button")
    if take.count():
        take.first.click()
    page.locator(".question .state.open").first.wait_for()


def _asked(page: Page) -> None:
    page.goto("/try")
    page.locator("#question").fill("When does Zephyr open the second wind farm?")
    page.locator(".asking button").click()
    page.locator(".keys").first.wait_for()


def _opened(page: Page) -> None:
    page.goto("/releases/opens?said=OPENED")


def _refused(page: Page) -> None:
    """A form whose guard is another session's."""
    page.goto("/releases/zephyr-wind-farm")
    page.evaluate("document.querySelectorAll('[name=guard]').forEach(each => each.value = 'another')")
    page.locator("form[action$=hold] button").click()
    page.get_by_role("alert").wait_for()


def _too_long(page: Page) -> None:
    page.goto("/try")
    page.evaluate("document.querySelector('#talk').value = 'x'.repeat(300000)")
    page.evaluate("document.querySelector('.asking').submit()")
    page.get_by_role("alert").wait_for()


STEPS: Mapping[str, Callable[[Page], None]] = {
    "boxed": _boxed,
    "on-the-page": _on_the_page,
    "sent": _sent,
    "taken": _taken,
    "asked": _asked,
    "opened": _opened,
    "refused": _refused,
    "too-long": _too_long,
}
STATES = [
    *PAGES.values(),
    "/sign-in",
    "/nothing",
    "/releases/nothing",
    "/releases/waits",
    "/releases/embargoed",
    "/releases/closed",
    "/releases/copied",
    "/releases?q=zzz",
    "/record?q=zzz",
    "/try?release=waits",
    f"/record/{BOT}/1",
]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("state", [*STATES, *STEPS])
def test_a_state_of_a_page_has_no_serious_finding_and_fits_a_phone(
    browser: Browser, house: House, state: str, mode: str
) -> None:
    page = visit(browser, house, is_refused=state in REFUSED, bypass_csp=True, **MODES[mode])
    STEPS[state](page) if state in STEPS else page.goto(state)

    assert page.evaluate("document.documentElement.lang") == MODES[mode]["locale"][:2]
    _assert_for_everybody(page)


@pytest.mark.parametrize("path", ["/", "/unanswered", "/releases", "/try", "/record", "/releases/first"])
def test_a_page_of_an_empty_home_has_none_either(browser: Browser, empty_house: House, path: str) -> None:
    if path == "/releases/first":
        _add(empty_house, "first", release_text(), added_by="Telegram 4001")
    page = visit(browser, empty_house, bypass_csp=True, **MODES["dark-phone-french"])
    page.goto(path)

    _assert_for_everybody(page)


def _assert_for_everybody(page: Page) -> None:
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    width = page.viewport_size["width"] if page.viewport_size else 0
    is_wider = page.evaluate("document.documentElement.scrollWidth") > width
    found = _serious_findings(page) if Path(AXE).is_file() else []
    page.context.close()

    assert not is_wider
    assert not found


def _serious_findings(page: Page) -> list[str]:
    page.add_script_tag(path=AXE)
    return [
        f"{each['id']}: {each['nodes'][0]['html']}"
        for each in page.evaluate("async () => (await axe.run()).violations")
        if each["impact"] in {"serious", "critical"}
    ]


# What a person reaches by Tab, and what they press or write there; in the end this is on the page.
Keys = tuple[tuple[str, str], ...]
ACTIONS: Mapping[str, tuple[str, Keys, str]] = {
    "open": ("/releases/waits", (("form[action$=open] button.main", "Enter"),), "It is open to questions."),
    "open at a time": (
        "/releases/waits-too",
        (("summary:has-text('Open at a time')", "Enter"), ("#at", "2099-11-30 07:00 America/Toronto\n")),
        "It opens by itself at its time.",
    ),
    "open early": (
        "/releases/embargoed",
        (("summary:has-text('Open before its time')", "Enter"), ("#typed", "embargoed\n")),
        "It is open to questions.",
    ),
    "resume": ("/releases/closed", (("form[action$=resume] button", "Enter"),), "It is open to questions."),
    "hold": ("/releases/opens", (("form[action$=hold] button", "Enter"),), "It is on hold."),
    "withdraw": (
        "/releases/gone",
        (
            ("summary:has-text('Withdraw')", "Enter"),
            ("[name=sure]", "Space"),
            ("button.danger", "Enter"),
        ),
        "It is withdrawn.",
    ),
    "discard": ("/releases/copied", (("form[action$=discard] button", "Enter"),), "It is discarded."),
    "take": ("/unanswered", (("form[action$=take] button", "Enter"),), "The question is yours."),
    "answer": (
        "/unanswered",
        (
            ("article.question:has(form[action$=take]) summary", "Enter"),
            ("textarea:visible", "See our web site."),
            ("button.main:visible", "Enter"),
        ),
        "The answer is on its way.",
    ),
    "decline": ("/unanswered", (("form[action$=decline] button", "Enter"),), "The question is declined."),
    "ask": ("/try", (("#question", "What did Jane Poe say?\n"),), "We are pleased"),
    "search releases": ("/releases", (("#q", "zephyr\n"),), "Zephyr Opens"),
    "search the record": ("/record", (("#q", "jane poe\n"),), "What did Jane Poe say?"),
    "speak French": ("/", (("footer a[lang=fr]", "Enter"),), "Aujourd"),
    "sign out": ("/", (("form[action='/sign-out'] button", "Enter"),), "You are signed out."),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_is_done_by_keyboard_alone(browser: Browser, house: House, action: str) -> None:
    path, keys, seen = ACTIONS[action]
    page = visit(browser, house, locale="en-CA")
    page.goto(path)
    for selector, pressed in keys:
        _reach(page, selector)
        _press(page, pressed)

    page.get_by_text(seen).first.wait_for()
    page.context.close()


def _reach(page: Page, selector: str) -> None:
    """Press Tab until the first such thing has the focus."""
    wanted = page.locator(selector).first
    for _ in range(300):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no Tab leads to {selector}")


def _press(page: Page, pressed: str) -> None:
    """Press a key, or write; what ends a line is Enter."""
    if pressed in {"Enter", "Space"}:
        page.keyboard.press(pressed)
        return
    page.keyboard.type(pressed.removesuffix("\n"))
    if pressed.endswith("\n"):
        page.keyboard.press("Enter")
