"""The list of releases, a page at a time."""

from dataclasses import replace

from onrecord.release import ReleaseId
from onrecord_bot.chat.release_list import PAGE, page_from
from tests.fakes.releases import make_release

RELEASE = make_release([[("It rose.", False)]])
MANY = [replace(RELEASE, id=ReleaseId(f"release-{number}")) for number in range(25)]


def test_a_few_releases_stand_in_one_list_without_buttons() -> None:
    page = page_from(MANY[:PAGE], 0)

    assert len(page.text.splitlines()) == PAGE
    assert page.buttons == ()


def test_every_release_stands_on_one_page_and_the_buttons_lead_from_page_to_page() -> None:
    pages, first = [], 0
    while True:
        page = page_from(MANY, first)
        pages.append(page)
        onward = [button.data for row in page.buttons for button in row if button.label == "Older"]
        if not onward:
            break
        first = int(str(onward[0]).removeprefix("l:"))

    listed = [line.partition(":")[0] for page in pages for line in page.text.splitlines()[2:]]
    assert listed == [release.id for release in MANY]
    assert [button.label for button in pages[-1].buttons[0]] == ["Newer"]
    assert page_from(MANY, 0).text.startswith("Releases 1 to 10 of 25")


def test_a_page_that_is_no_longer_there_is_the_first() -> None:
    assert page_from(MANY, 400) == page_from(MANY, 0)
