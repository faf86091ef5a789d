"""A database of every version opens with every row that it held; one of a newer version does not open."""

import re
import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import BadSettings
from onrecord_bot.messages.noted import NewUpdate
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.tables import METADATA, STEPS

FOLDER = Path(__file__).parent / "databases"
KEPT = sorted(FOLDER.glob("*.sql"))
ARCHIVES = Path(__file__).parents[2] / "index" / "archive" / "databases"
# A version that is being made has left none yet: the changelog says which was the last.
CHANGES = (Path(__file__).parents[3] / "CHANGELOG.md").read_text(encoding="utf-8")
RELEASED = re.findall(r"^## \[(\d[^\]]*)\]", CHANGES, re.MULTILINE)[0]
# What stood in a database of the week before: no lane, no message, no update beside an answer.
FIRST_DAYS = """
CREATE TABLE record (number INTEGER NOT NULL, at FLOAT NOT NULL, person BIGINT, told TEXT NOT NULL,
    digest TEXT NOT NULL, words TEXT, salt TEXT, seal TEXT NOT NULL, PRIMARY KEY (number));
CREATE INDEX ix_record_person ON record (person);
CREATE TABLE inbox (update_id BIGINT NOT NULL, taken_at FLOAT NOT NULL, starts INTEGER NOT NULL, body TEXT,
    PRIMARY KEY (update_id));
CREATE TABLE sent (update_id BIGINT NOT NULL, number INTEGER NOT NULL, tries INTEGER NOT NULL, message BIGINT,
    PRIMARY KEY (update_id, number));
INSERT INTO inbox VALUES (5, 1.0, 0, '{}');
INSERT INTO sent VALUES (5, 1, 1, 700);
"""


def _made_from(script: str, path: Path) -> str:
    with sqlite3.connect(path) as connection:
        connection.executescript(script)
    connection.close()
    return f"sqlite:///{path}"


def _rows(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
    connection.close()
    return counts


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_database_of_an_earlier_version_opens_with_every_row(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "bot-7.sqlite3"
    url = _made_from(kept.read_text(encoding="utf-8"), path)
    before = _rows(path)

    engine = database_at(url)

    assert before.keys() <= _rows(path).keys()
    assert {name: _rows(path)[name] for name in before} == before
    assert Ledger(engine).broken() is None
    assert Ledger(engine).head()[0] == before["record"]
    engine.dispose()


def test_the_database_of_the_last_version_has_rows_in_every_table_that_it_knew() -> None:
    """Else a later step would be tried over nothing."""
    script = (FOLDER / f"{RELEASED}.sql").read_text(encoding="utf-8")

    made = set(re.findall(r'^CREATE TABLE "?(\w+)', script, re.MULTILINE))
    filled = set(re.findall(r'^INSERT INTO "(\w+)"', script, re.MULTILINE))

    assert made - filled - {"sqlite_sequence"} == set()
    assert {"record", "inbox", "schema_versions"} <= made


def test_the_version_that_is_released_left_a_database_behind() -> None:
    assert RELEASED in {path.stem for path in KEPT}
    assert RELEASED in {path.stem for path in ARCHIVES.glob("*.sql")}


def test_an_unreleased_database_opens_with_every_row(tmp_path: Path) -> None:
    """The bot left with an error that named a column, and its supervisor started it again and again."""
    path = tmp_path / "bot-7.sqlite3"

    engine = database_at(_made_from(FIRST_DAYS, path))

    journal = Journal(engine)
    assert list(journal.open_updates()) == [(5, "{}")]
    assert journal.take([NewUpdate(update_id=6, lane="chat 7", body="{}")], now=2.0) == {6}
    assert _rows(path)["sent"] == 1
    engine.dispose()


def test_every_database_has_the_tables_of_a_new_one(tmp_path: Path) -> None:
    new, old = tmp_path / "new.sqlite3", tmp_path / "old.sqlite3"
    database_at(f"sqlite:///{new}").dispose()
    database_at(_made_from(FIRST_DAYS, old)).dispose()

    assert _columns(new) == _columns(old)
    assert {table.name for table in METADATA.sorted_tables} <= _columns(new).keys()


def test_a_database_is_opened_again_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bot-7.sqlite3"
    for _ in range(2):
        database_at(f"sqlite:///{path}").dispose()

    with sqlite3.connect(path) as connection:
        assert list(connection.execute("SELECT part, version FROM schema_versions")) == [("bot", len(STEPS))]
    connection.close()


def test_a_database_of_a_newer_version_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "bot-7.sqlite3"
    database_at(f"sqlite:///{path}").dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE schema_versions SET version = version + 1")
    connection.close()

    with pytest.raises(BadSettings, match="written by a newer onrecord"):
        database_at(f"sqlite:///{path}")


def _columns(path: Path) -> dict[str, set[str]]:
    with sqlite3.connect(path) as connection:
        found = {
            name: {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
            for name in _rows(path)
        }
    connection.close()
    return found
