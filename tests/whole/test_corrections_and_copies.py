"""What replaces a release, or is it again from another wire, from the command line."""

import json
import re
import subprocess
from pathlib import Path

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.bot_process import run_command
from tests.fakes.release_texts import release_text


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run_command(home, *arguments)


def _held(home: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in _run(home, "releases", "--json").stdout.splitlines()]


def test_answers_from_a_corrected_release_say_so_and_come_after_those_of_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text(ounces=400))
    (tmp_path / "new.txt").write_text(release_text(ounces=500))
    _run(tmp_path, "add", "old.txt", "new.txt")

    told = _run(tmp_path, "supersede", "old", "new")
    answer = json.loads(_run(tmp_path, "ask", "--json", "how many grams of silver per tonne?").stdout)

    assert told.stdout == "old is superseded by new.\n"
    assert [passage["release"] for passage in answer["passages"]][:2] == ["new", "old"]
    (note,) = answer["notes"]
    assert re.fullmatch(
        r"The release quoted here \(.+ \d{4}\) has since been corrected by the release “.+” \(.+ \d{4}\)\.",
        note,
    )


def test_nothing_is_said_of_a_correction_that_does_not_answer_yet(tmp_path: Path) -> None:
    """Its headline may not be public."""
    (tmp_path / "old.txt").write_text(release_text(ounces=400))
    (tmp_path / "new.txt").write_text(release_text(ounces=500))
    _run(tmp_path, "add", "old.txt", "new.txt")
    _run(tmp_path, "supersede", "old", "new")
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    archive.stand("new", ReleaseStatus.HELD, who="Ida")

    answer = json.loads(_run(tmp_path, "ask", "--json", "how many grams of silver per tonne?").stdout)

    (note,) = answer["notes"]
    assert note.endswith("has since been corrected.")


def test_a_correction_is_recognised_when_it_is_added_and_offered(tmp_path: Path) -> None:
    old = release_text("Norvik")
    (tmp_path / "old.txt").write_text(old, encoding="utf-8")
    (tmp_path / "new.txt").write_text(
        f"CORRECTION: {old}".replace("400 grams", "440 grams"), encoding="utf-8"
    )

    first = _run(tmp_path, "add", "old.txt")
    second = _run(tmp_path, "add", "new.txt")

    assert "correction" not in first.stderr
    assert (
        "new looks like a correction of old: `onrecord supersede old new` replaces that one" in second.stderr
    )


def test_the_same_release_from_two_wires_is_shown_once_with_both_sources(tmp_path: Path) -> None:
    one = release_text()
    (tmp_path / "one.txt").write_text(one)
    (tmp_path / "other.txt").write_text(one.replace("/CNW/ -", "(GLOBE NEWSWIRE) --"))

    added = _run(tmp_path, "add", "one.txt", "other.txt")
    listed = _run(tmp_path, "releases")
    answered = _run(tmp_path, "ask", "how many grams of silver per tonne?")

    assert "other is the same release as one: it is kept, and shown as that" in added.stdout
    assert "copy of one" in listed.stdout
    assert "also received as other" in answered.stdout
    assert answered.stdout.count("400 grams") == 1


def test_a_copy_of_a_release_that_waits_says_that_it_waits(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(release_text())
    (tmp_path / "other.txt").write_text(release_text().replace("/CNW/ -", "(GLOBE NEWSWIRE) --"))
    _run(tmp_path, "add", "--hold", "one.txt")

    added = _run(tmp_path, "add", "other.txt")

    assert "one waits: `onrecord open one` opens it" in added.stdout
