"""A quiet period on every surface: the real bot over HTTP, and the commands at a shell."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.outreach.announcing import Announcing
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.news.deliveries import Deliveries
from onrecord_bot.storage.news.subscriptions import Subscription, SubscriptionKind, Subscriptions
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.companies import company_text
from tests.fakes.fresh_releases import fresh_text
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask

pytestmark = pytest.mark.process
QUIET = {"ONRECORD_QUIET": "2025-01-01..2099-02-14"}
UNTIL = "until the end of February 14, 2099 I quote only what is older than January 1, 2025"
OLD = "how many grams of silver per tonne did the last hole return?"
NEW = "what was revenue in the third quarter of 2025?"
WORDS_OF_THE_NEW = ("12.5", "Brasso", "902-555-0110", "Chief Executive", "Trondheim")


def test_only_older_releases_answer_on_every_surface_and_each_answer_says_until_when(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "new.txt").write_text(company_text("bell"))
    run_command(tmp_path, "add", "old.txt", "new.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, **QUIET, ONRECORD_ADMINS="4001"):
        api.wait_for("getUpdates")
        listed = str(ask(api, "/releases", chat_id=4001).params["text"])
        asked = (OLD, NEW, "who is Dana Ruiz?", "whom can I call?", "/releases", "what did Brasso announce?")
        told = [str(ask(api, words, chat_id=700 + at).params["text"]) for at, words in enumerate(asked)]
        offers = len(api.sent("answerInlineQuery"))
        api.push_inline("grams of silver and revenue")
        inline = str(api.wait_for("answerInlineQuery", count=offers + 1)[-1].params)

    shell = [run_command(tmp_path, "ask", words, **QUIET).stdout for words in (OLD, NEW)]
    assert "new: open, and answers once the quiet period is over" in listed
    assert "400 grams" in told[0]
    assert all(UNTIL in each for each in (told[0], told[1], shell[0], shell[1], inline, told[4]))
    assert "400 grams" in shell[0]
    everything = "\n".join((*told[:5], inline, *shell)).replace(NEW, "")
    assert not [words for words in WORDS_OF_THE_NEW if words in everything]
    assert "12.5" not in told[5]


def test_the_bundled_release_does_not_answer_in_place_of_those_that_are_hidden(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(company_text("bell"))
    run_command(tmp_path, "add", "new.txt")

    told = run_command(tmp_path, "ask", "what is the company's goal?", **QUIET)

    assert told.returncode == 1
    assert "Alexco" not in told.stdout
    assert UNTIL in told.stdout


def test_a_wrong_period_is_one_sentence_before_anything_starts(tmp_path: Path) -> None:
    told = run_command(tmp_path, "ask", "hello", ONRECORD_QUIET="next winter")

    assert told.returncode == 2
    assert "ONRECORD_QUIET: must be two days, for example 2027-01-01..2027-02-14" in told.stderr


def test_who_opens_a_release_is_told_when_it_answers_and_the_cards_go_out_once_the_period_is_over(
    tmp_path: Path,
) -> None:
    today = datetime.now(UTC).date()
    quiet = {"ONRECORD_QUIET": f"{today - timedelta(days=3)}..2099-02-14"}
    settings = {"ONRECORD_ADMINS": "4001"}

    def doctor() -> str:
        return " ".join(run_command(tmp_path, "doctor", **settings, **quiet).stdout.split())

    (tmp_path / "new.txt").write_text(fresh_text())
    run_command(tmp_path, "add", "--hold", "new.txt")
    with BotApi() as api:
        with running_bot(api.url, tmp_path, **settings, **quiet):
            api.wait_for("getUpdates")
            ask(api, "/subscribe", chat_id=701)
            told = str(ask(api, "/open new", chat_id=4001).params["text"])
            api.wait_until(lambda: "after the quiet period" in doctor())
        found = doctor()
        shell = run_command(tmp_path, "open", "new", **quiet).stdout
        before = len(api.sent())
        with running_bot(api.url, tmp_path, **settings):
            api.wait_until(lambda: len(api.sent()) > before)

    card = api.sent()[before]
    assert "it answers once February 14, 2099 is over everywhere. Subscribers are told then." in told
    assert "new is open, and answers after the quiet period, which ends on 2099-02-14." in shell
    assert (
        "1 chat has subscribed, and there is no channel. 1 release is announced after the quiet period."
        in found
    )
    assert (card.params["chat_id"], card.params["text"].startswith("A new release")) == (701, True)
    assert before == 2


def test_a_card_that_has_not_left_as_a_quiet_period_begins_leaves_after_it(tmp_path: Path) -> None:
    today = datetime.now(UTC).date()
    quiet = {"ONRECORD_QUIET": f"{today - timedelta(days=3)}..2099-02-14"}
    (tmp_path / "new.txt").write_text(fresh_text())
    with BotApi() as api:
        with running_bot(api.url, tmp_path):
            api.wait_for("getUpdates")
        (file,) = tmp_path.glob("bot-*.sqlite3")
        engine = database_at(f"sqlite:///{file}")
        archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
        api.world.private_chat(701)
        everything = Subscription(
            place=ChatPlace(chat=701), person=701, language="en", kind=SubscriptionKind.ALL
        )
        Subscriptions(engine).add(everything, now=1.0)
        news = Announcing(archive, Subscriptions(engine), Deliveries(engine), channel=None, clock=time.time)
        news.plan()
        run_command(tmp_path, "add", "new.txt")
        news.plan()
        before = len(api.sent())
        with running_bot(api.url, tmp_path, **quiet):
            api.wait_for("getUpdates", count=2)
            ask(api, "/whoami", chat_id=702)
            told = run_command(tmp_path, "doctor", **quiet).stdout
        during = [each.params["chat_id"] for each in api.sent()[before:]]
        with running_bot(api.url, tmp_path):
            api.wait_until(lambda: len(api.sent()) > before + 1)

    assert during == [702]
    assert "1 message waits to be sent." in " ".join(told.split())
    assert api.sent()[-1].params["chat_id"] == 701
