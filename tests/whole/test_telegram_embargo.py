"""Not before its time: the real bot over HTTP, with a release under an embargo that a real clock ends."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask, labels, press

ADMIN, OTHER = 4001, 4002
QUESTION = "how many grams of silver per tonne did the last hole return?"
EMBARGO = "EMBARGOED UNTIL MARCH 7, 2098, 7:00 A.M. EASTERN TIME\n\n"
WORDS = ("Red Creek", "400 grams", "Northgate", "Ann Roe", "604-555-0100")


@pytest.fixture
def api(tmp_path: Path) -> Iterator[BotApi]:
    settings = {"ONRECORD_ADMINS": f"{ADMIN},{OTHER}"}
    with BotApi() as started, running_bot(started.url, tmp_path, **settings):
        started.wait_for("getUpdates")
        yield started


def said(api: BotApi, words: str, *, chat_id: int) -> str:
    """What the bot says to some words."""
    return str(ask(api, words, chat_id=chat_id).params["text"])


def _upload(api: BotApi, content: str) -> "dict[str, object]":
    before = len(api.sent())
    api.push_document(content.encode(), "red-creek.txt", chat_id=ADMIN)
    card = api.wait_for("sendMessage", count=before + 1)[before]
    edits = len(api.sent("editMessageText"))
    (opens,) = (label for label in labels(card.params) if label.startswith("Open at its time: "))
    assert opens.removeprefix("Open at its time: ") in str(card.params["text"])
    press(api, card, "Open", user_id=ADMIN)
    return api.wait_for("editMessageText", count=edits + 1)[edits].params | {"card": card.params["text"]}


def _shown(api: BotApi, *questions: str) -> str:
    """Everything that a stranger is shown."""
    told = [said(api, question, chat_id=700 + number) for number, question in enumerate(questions)]
    query = api.push_inline("grams of silver")
    api.wait_for("answerInlineQuery", count=len(api.sent("answerInlineQuery")) or 1)
    offered = [str(call.params) for call in api.sent("answerInlineQuery")]
    return "\n".join((*told, *offered, query))


def test_nothing_of_a_release_leaves_before_its_time_and_it_opens_by_itself(api: BotApi) -> None:
    opened = _upload(api, EMBARGO + release_text())
    assert "may not be quoted before March 7, 2098, 12:00 UTC" in str(opened["card"])
    assert "opens by itself on March 7, 2098, 12:00 UTC" in str(opened["text"])

    before = _shown(api, QUESTION, "/releases", "who is Jane Poe?", "whom can I call?", "silvr at Red Crek?")
    assert not [words for words in WORDS if words in before]

    early = datetime.now(UTC) + timedelta(seconds=4)
    told = said(api, f"/open red-creek at {early:%Y-%m-%d %H:%M} UTC", chat_id=ADMIN)
    assert "may not be quoted before" in told
    told = said(api, "/open red-creek", chat_id=ADMIN)
    assert "opens by itself" in told
    told = said(api, "/open red-creek red-creek", chat_id=ADMIN)
    assert "red-creek is open to questions" in told
    assert "400 grams" in said(api, QUESTION, chat_id=800)


def test_a_running_bot_answers_soon_after_the_time_that_another_process_set(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text())
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")
        run_command(tmp_path, "add", "--hold", "red-creek.txt")
        moment = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=8)
        told = run_command(tmp_path, "open", "red-creek", "--at", f"{moment:%Y-%m-%d %H:%M:%S} UTC").stdout
        assert "red-creek opens on" in told or datetime.now(UTC) > moment, told
        answer = ""
        for number in range(5_000):
            answer = said(api, QUESTION, chat_id=900 + number)
            assert "400 grams" not in answer or datetime.now(UTC) >= moment
            if "400 grams" in answer:
                break
        assert "400 grams" in answer


def test_with_approvers_somebody_else_opens_what_one_person_added(tmp_path: Path) -> None:
    settings = {"ONRECORD_ADMINS": f"{ADMIN},{OTHER}", "ONRECORD_APPROVERS": f"{ADMIN},{OTHER}"}
    with BotApi() as api, running_bot(api.url, tmp_path, **settings):
        api.wait_for("getUpdates")
        api.push_document(release_text().encode(), "red-creek.txt", chat_id=ADMIN)
        card = api.wait_for("sendMessage")[0]
        press(api, card, "Open", user_id=ADMIN)
        refused = api.wait_for("answerCallbackQuery")[0].params["text"]
        assert "somebody who approves releases and did not add it" in str(refused)
        assert "did not add it" in said(api, "/open red-creek", chat_id=ADMIN)
        assert "400 grams" not in said(api, QUESTION, chat_id=800)

        assert "is open to questions" in said(api, "/open red-creek", chat_id=OTHER)
        assert "400 grams" in said(api, QUESTION, chat_id=801)
