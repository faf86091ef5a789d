"""An archive of every version opens with every release that it held, and answers from it."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from onrecord.errors import BadSettings
from onrecord.release import ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.archive.tables import RELEASES
from tests.fakes.release_texts import release_text

KEPT = sorted(Path(__file__).parent.glob("databases/*.sql"))


def _made_from(script: Path, folder: Path) -> str:
    path = folder / "onrecord.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    connection.close()
    return f"sqlite:///{path}"


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_archive_of_an_earlier_version_opens_with_every_release(kept: Path, tmp_path: Path) -> None:
    archive = Archive(open_database(_made_from(kept, tmp_path)))

    first, second = archive.kept_releases()
    (opened,) = archive.open_releases()
    acts = [(act.deed.value, act.release) for act in archive.acts.after(0)]

    assert (first.id, first.superseded_by, second.standing) == ("first", "second", ReleaseStatus.HELD)
    assert "400 grams of silver" in opened.text
    assert opened.cautionary
    assert b"400 grams of silver" in archive.original("first")
    assert [len(analysis.words) > 10 for analysis in archive.analyses([opened.id])] == [True]
    assert acts[-3:] == [("superseded", "first"), ("held", "second"), ("removed", "third")]


def test_what_an_earlier_version_did_not_keep_is_read_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"
    name = "Northgate Mining Corp."
    text = release_text(name) + f"\n{name} (formerly Apex Zinc Inc.) is a miner.\n"
    now = datetime(2024, 3, 5, 12, tzinfo=UTC)
    Archive(open_database(url)).add(text.encode(), source="2024/0302/apex.txt", added_by="ida", now=now)
    with sqlite3.connect(tmp_path / "onrecord.sqlite3") as connection:
        for statement in ("DROP COLUMN filed", "DROP COLUMN other_names"):
            connection.execute(f"ALTER TABLE releases {statement}")
        connection.execute("UPDATE schema_versions SET version = 8 WHERE part = 'archive'")
    connection.close()

    archive = Archive(open_database(url))
    (row,) = archive.rows(select(RELEASES))
    (entry,) = archive.entries([ReleaseId("apex")])

    assert (row.filed, row.other_names) == ("2024-03-02", "Apex Zinc Inc.")
    assert entry.other_names == ("Apex Zinc Inc.",)


def test_a_release_without_a_date_is_listed_by_the_day_that_it_was_filed_under(tmp_path: Path) -> None:
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    for number, folder in enumerate(("2024/0302", "2024/0304", "2024/0303")):
        text = release_text(ounces=number).replace("March 1, 2024 ", "")
        now = datetime(2024, 3, 5, 12, tzinfo=UTC)
        archive.add(text.encode(), source=f"{folder}/r{number}.txt", added_by="ida", now=now)

    assert list(archive.open_releases().ids) == ["r1", "r2", "r0"]
    assert [release.date for release in archive.open_releases()] == [None] * 3


def test_an_archive_of_a_newer_version_is_refused_in_one_sentence(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"
    Archive(open_database(url))
    with sqlite3.connect(tmp_path / "onrecord.sqlite3") as connection:
        connection.execute("UPDATE schema_versions SET version = version + 1")
    connection.close()

    with pytest.raises(BadSettings, match="written by a newer onrecord"):
        Archive(open_database(url))
