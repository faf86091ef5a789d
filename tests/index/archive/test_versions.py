"""An archive of every version opens with every release that it held, and answers from it."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import BadSettings
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database

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


def test_an_archive_of_a_newer_version_is_refused_in_one_sentence(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"
    Archive(open_database(url))
    with sqlite3.connect(tmp_path / "onrecord.sqlite3") as connection:
        connection.execute("UPDATE schema_versions SET version = version + 1")
    connection.close()

    with pytest.raises(BadSettings, match="written by a newer onrecord"):
        Archive(open_database(url))
