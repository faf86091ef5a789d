"""Releases on their way in, over the real bot and HTTP: by feed, folder, paste and address."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi, Call
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask, labels, press
from tests.fakes.web_site import WebSite, rss

pytestmark = pytest.mark.process
ADMIN, STRANGER, GROUP = 4001, 700, -300
QUESTION = "how many grams of silver per tonne did the last hole return?"
PAGE = "<html><head><title>Drill results</title></head><body><article>{}</article></body></html>"


@pytest.fixture
def site() -> Iterator[WebSite]:
    with WebSite() as started:
        yield started


def page(text: str) -> str:
    return PAGE.format("".join(f"<p>{part.strip()}</p>" for part in text.split("\n\n")))


def card_for(api: BotApi, chat: int) -> Call:
    """The message that shows an administrator a release as it was read."""

    def cards() -> list[Call]:
        return [
            each for each in api.sent() if each.params["chat_id"] == chat and "Discard" in labels(each.params)
        ]

    api.wait_until(lambda: bool(cards()))
    return cards()[-1]


def test_a_release_of_a_feed_waits_for_a_press_and_is_cited_with_its_address(
    site: WebSite, tmp_path: Path
) -> None:
    address = site.add("/news/red-creek", page(release_text()))
    feed = site.add("/feed", rss([("1", address)]))
    settings = {"ONRECORD_ADMINS": str(ADMIN), "ONRECORD_FEEDS": feed, "ONRECORD_CONTACT": "ida@example.com"}
    with BotApi() as api:
        api.world.private_chat(ADMIN)
        with running_bot(api.url, tmp_path, **settings):
            card = card_for(api, ADMIN)
            before = str(ask(api, QUESTION, chat_id=STRANGER).params["text"])
            press(api, card, "Open", user_id=ADMIN)
            api.wait_for("editMessageText")
            answer = ask(api, QUESTION, chat_id=STRANGER).params

    assert "400 grams" not in before
    assert address in str(api.sent()[0].params["text"])
    assert "400 grams" in str(answer["text"])
    links = [each["url"] for each in answer["entities"] if each["type"] == "text_link"]
    assert links == [address] * len(links)
    assert links
    assert site.fields["/feed"]["user-agent"].endswith("(ida@example.com)")


def test_a_file_in_the_watched_folder_waits_and_one_that_is_no_release_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "red-creek.txt").write_text(release_text())
    (folder / "todo.txt").write_text("call counsel about the lawsuit")
    settings = {"ONRECORD_ADMINS": str(ADMIN), "ONRECORD_WATCH": str(folder)}
    with BotApi() as api:
        api.world.private_chat(ADMIN)
        with running_bot(api.url, tmp_path, **settings):
            card = card_for(api, ADMIN)
            api.wait_until(
                lambda: any(
                    "I read todo.txt but did not take it" in str(each.params["text"]) for each in api.sent()
                )
            )

    assert "red-creek" in str(card.params["text"])


def test_an_administrator_pastes_a_release_in_one_message_or_in_several(tmp_path: Path) -> None:
    long = release_text(day=2).replace(
        "About Northgate",
        "The hole was drilled in the spring by a crew of nine people. " * 80 + "\n\nAbout Northgate",
    )
    short = release_text(day=3).replace(
        "About Northgate",
        "The hole was drilled in the autumn by a crew of six people. " * 20 + "\n\nAbout Northgate",
    )
    assert 1_000 < len(short) < 4_000 < len(long) < 8_000
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
        api.wait_for("getUpdates")
        pasted = ask(api, short, chat_id=ADMIN).params
        before = len(api.sent())
        cut = long.rindex(" ", 0, 4_090) + 1
        api.push_text(long[:cut], chat_id=ADMIN)
        api.push_text(long[cut:], chat_id=ADMIN)
        joined = api.wait_for("sendMessage", count=before + 1)[before].params
        refused = str(ask(api, "and then? " * 300, chat_id=ADMIN).params["text"])
        stranger = ask(api, short, chat_id=STRANGER).params
        listed = run_command(tmp_path, "releases").stdout

    assert "Open to questions" in labels(pasted)
    assert "Open to questions" in labels(joined)
    assert "Contact" not in refused
    assert "cannot read it as a news release" in refused
    assert "how I read it" not in str(stranger["text"])
    assert "Open to questions" not in labels(stranger)
    assert listed.count("pending") == 2


def test_an_address_is_added_at_a_shell_and_waits(site: WebSite, tmp_path: Path) -> None:
    address = site.add("/news/red-creek", page(release_text()))
    away = site.add("/away", status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"})

    told = run_command(tmp_path, "add", address)
    again = run_command(tmp_path, "add", address)
    refused = run_command(tmp_path, "add", away, f"{site.url}/none", "ftp://news.example/a")
    before = run_command(tmp_path, "ask", QUESTION).stdout
    run_command(tmp_path, "open", "red-creek")
    after = run_command(tmp_path, "ask", QUESTION).stdout

    assert "added red-creek" in told.stdout
    assert "waits: `onrecord open red-creek`" in told.stdout
    assert "1 already there" in again.stdout
    assert refused.returncode == 2
    assert "leads to an address that is not public" in refused.stderr
    assert "status 404" in refused.stderr
    assert "400 grams" not in before
    assert "400 grams" in after


def test_an_administrator_names_a_page_and_the_release_on_it_waits_for_a_press(
    site: WebSite, tmp_path: Path
) -> None:
    address = site.add("/news/red-creek", page(release_text()))
    list_ = site.add("/list", page("Milk. Eggs. Bread."))
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
        api.wait_for("getUpdates")
        told = [words(api, f"/add {each}") for each in (address, address, list_, f"{site.url}/gone")]
        unnamed = [words(api, text, messages=1) for text in ("/add", "/add a b")]
        card = card_for(api, ADMIN)
        before = str(ask(api, QUESTION, chat_id=STRANGER).params["text"])
        press(api, card, "Open", user_id=ADMIN)
        api.wait_for("editMessageText")
        after = str(ask(api, QUESTION, chat_id=STRANGER).params["text"])
        known = words(api, f"/add {address}")

    assert all(each.startswith("I am fetching it.") for each in told)
    assert "This is how I read it:" in told[0]
    assert told[1] == told[0]
    assert f"I read {list_} but did not take it" in told[2]
    assert f"I could not fetch {site.url}/gone: the site answers with status 404." in told[3]
    assert all("/add https://news.example.com/red-creek" in each for each in unnamed)
    assert "400 grams" not in before
    assert "400 grams" in after
    assert "red-creek" in known
    assert site.fields["/news/red-creek"]["user-agent"].startswith("onrecord/")


def test_a_page_that_leads_inside_is_not_fetched_and_nobody_else_names_one(
    site: WebSite, tmp_path: Path
) -> None:
    inside = site.add("/inside", page(release_text()))
    with WebSite() as other, BotApi() as api:
        leading = other.add("/leading", status=302, headers={"Location": inside})
        api.world.group(GROUP)
        with running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
            api.wait_for("getUpdates")
            told = [
                words(api, f"/add {each}") for each in (leading, "ftp://a.example/b", "file:///etc/passwd")
            ]
            stranger = str(ask(api, f"/add {inside}", chat_id=STRANGER).params["text"])
            api.push_group_text(f"/add@onrecord_bot {inside}", chat_id=GROUP, user_id=ADMIN)
            api.wait_until(lambda: api.sent()[-1].params["chat_id"] == GROUP)

    assert "it leads to an address that is not public" in told[0]
    assert all("http:// or https://" in each for each in told[1:])
    assert "administrators" in stranger
    assert "in a private chat" in str(api.sent()[-1].params["text"])
    assert "/inside" not in site.fields


def words(api: BotApi, text: str, *, messages: int = 2) -> str:
    """All that an administrator is told at a command."""
    count = len(api.sent())
    ask(api, text, chat_id=ADMIN)
    api.wait_until(lambda: len(api.sent()) >= count + messages)
    return "\n".join(str(each.params["text"]) for each in api.sent()[count:])
