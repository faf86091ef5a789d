"""A release sent as a file: the real bot process over HTTP, and what Telegram takes and refuses."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.manuscript import BlockKind
from onrecord_index.bundled import bundled_release
from onrecord_index.readers.builder import Piece
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.companies import company_text
from tests.fakes.printing import pdf_of
from tests.fakes.talking import ask

SEND_IT = "send me the release"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def api(home: Path) -> Iterator[BotApi]:
    with BotApi() as started, running_bot(started.url, home):
        started.wait_for("getUpdates")
        yield started


def _file_sent(api: BotApi, chat_id: int) -> "tuple[bytes, str, str]":
    """The bytes, the name and the caption of the file that comes."""
    before = len(api.sent("sendDocument"))
    ask(api, SEND_IT, chat_id=chat_id)
    sent = api.wait_for("sendDocument", count=before + 1)[before].params
    return sent["document"]["content"], sent["document"]["file_name"], sent["caption"]


def test_the_text_of_a_release_comes_as_a_file_with_its_statement_in_it(api: BotApi) -> None:
    content, name, caption = _file_sent(api, 60)

    release = bundled_release()
    assert content.decode() == release.text
    assert all(statement in content.decode() for statement in release.statements)
    assert name == f"{release.id}.txt"
    assert "as text, with nothing left out" in caption


def test_a_document_comes_as_it_was_received(tmp_path: Path) -> None:
    paragraphs = company_text("bell").split("\n\n")
    original = pdf_of([Piece(kind=BlockKind.PARAGRAPH, text=" ".join(each.split())) for each in paragraphs])
    (tmp_path / "bell.pdf").write_bytes(original)
    added = run_command(tmp_path, "add", "bell.pdf")
    assert added.returncode == 0, added.stderr
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")

        content, name, caption = _file_sent(api, 62)

    assert (content, name) == (original, "bell.pdf")
    assert caption == "The release bell, as it was received."


def test_the_record_says_which_file_was_sent(api: BotApi, home: Path) -> None:
    content, name, _ = _file_sent(api, 63)
    ask(api, "thanks", chat_id=63)  # the answer before is on record by now

    (record,) = home.glob("bot-*.sqlite3")
    with closing(sqlite3.connect(record)) as connection:
        told = [json.loads(row) for (row,) in connection.execute("SELECT told FROM record")]
    files = [message["file"] for row in told for message in row.get("sent", ()) if "file" in message]
    assert [name, hashlib.sha256(content).hexdigest()] in files


def test_a_refused_file_is_told_of_in_words(api: BotApi) -> None:
    api.fail_next("sendDocument", Fault(status=400, description="Bad Request: file is too big"))
    before = len(api.sent())

    api.push_text(SEND_IT, chat_id=61)
    calls = api.wait_for("sendMessage", count=before + 2)[before:]

    assert "is too large for Telegram" in calls[-1].params["text"]
