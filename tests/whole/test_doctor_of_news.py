"""`onrecord doctor` on what comes in by itself and goes out, after a real bot has worked over HTTP."""

import os
import time
from pathlib import Path

import pytest
from sqlalchemy import update

from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.tables import COMPANY_QUESTIONS
from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask
from tests.fakes.web_site import WebSite, rss
from tests.whole.test_telegram_company import STAFF, pass_on
from tests.whole.test_telegram_intake import page

pytestmark = pytest.mark.process
CHANNEL = -1004700


def doctor(home: Path, url: str = "", **settings: str) -> str:
    """What the doctor says, in one line."""
    telegram = {"TELEGRAM_API_URL": url, "TELEGRAM_BOT_TOKEN": TOKEN} if url else {}
    return " ".join(run_command(home, "doctor", **telegram, **settings).stdout.split())


def test_says_how_each_feed_and_the_folder_stand(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "todo.txt").write_text("call counsel about the lawsuit")
    (folder / "red-creek.txt").write_text(release_text(day=2))
    with WebSite() as site, BotApi() as api:
        good = site.add("/feed", rss([("1", site.add("/news/red-creek", page(release_text())))]))
        bad, new = f"{site.url}/gone", f"{site.url}/new"
        api.world.private_chat(4001)
        settings = {
            "ONRECORD_ADMINS": "4001",
            "ONRECORD_FEEDS": f"{good},{bad}",
            "ONRECORD_WATCH": str(folder),
        }
        with running_bot(api.url, tmp_path, **settings):
            api.wait_until(lambda: len(api.sent()) >= 3)
        told = doctor(tmp_path, **settings | {"ONRECORD_FEEDS": f"{good},{bad},{new}"})

    assert f"ok feed {good} is asked; 1 release came from it." in told
    assert f"attention feed {bad} could not be fetched, once in a row." in told
    assert f"attention feed {new} was never asked. A running bot asks it." in told
    assert f"ok folder {folder}: 1 release came from it, 1 was refused." in told


def test_a_folder_with_more_files_than_are_looked_at_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "first").touch()
    for number in range(10_000):
        os.link(folder / "first", folder / f"{number}")

    told = doctor(tmp_path, ONRECORD_WATCH=str(folder))

    assert f"attention folder {folder} holds more than 10,000 files; only so many are looked at." in told


def test_says_who_has_subscribed_and_what_waits_for_the_staff_and_for_how_long(tmp_path: Path) -> None:
    settings = {"ONRECORD_STAFF_CHAT": str(STAFF), "ONRECORD_ADMINS": "4001"}
    with BotApi() as api:
        api.world.group(STAFF)
        with running_bot(api.url, tmp_path, **settings):
            api.wait_for("getUpdates")
            before = doctor(tmp_path, **settings)
            for person in (701, 702):
                ask(api, "/subscribe", chat_id=person)
            pass_on(api, chat_id=800)
            api.wait_until_idle()
        fresh = doctor(tmp_path, **settings)
        (file,) = tmp_path.glob("bot-*.sqlite3")
        with database_at(f"sqlite:///{file}").connect() as connection:
            connection.execute(update(COMPANY_QUESTIONS).values(asked_at=time.time() - 90_000))
        late = doctor(tmp_path, **settings)
        unseen = doctor(tmp_path, ONRECORD_ADMINS="4001")

    assert "ok subscribers 0 chats have subscribed, and there is no channel." in before
    assert "ok questions none waits for an answer." in before
    assert "ok subscribers 2 chats have subscribed" in fresh
    assert "ok questions 1 waits for an answer, none for more than a day." in fresh
    assert "attention questions 1 waits for an answer, 1 for more than a day." in late
    assert "attention questions 1 waits for an answer, and nobody is shown them." in unseen


def test_says_whether_the_bot_may_write_in_the_channel_and_in_the_staff_s_chat(tmp_path: Path) -> None:
    settings = {"ONRECORD_STAFF_CHAT": str(STAFF), "ONRECORD_CHANNEL": str(CHANNEL)}
    with BotApi() as api:
        away = doctor(tmp_path, api.url, **settings)
        api.world.group(STAFF)
        api.world.channel(CHANNEL)
        asleep = doctor(tmp_path, api.url, **settings)
        api.world.posts_in.add(CHANNEL)
        well = doctor(tmp_path, api.url, **settings)
        assert not api.sent()

    assert f"fault channel the bot cannot see {CHANNEL} (BadRequest)." in away
    assert f"fault staff chat the bot cannot see {STAFF} (BadRequest)." in away
    assert "fault channel the bot may not write in “News”." in asleep
    assert "ok staff chat the bot may write in “Investors”." in asleep
    assert "ok channel the bot may write in “News”." in well
