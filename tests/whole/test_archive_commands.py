"""The archive from the command line: files in, answers from them, and nothing half kept whatever happens."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from tests.fakes.bot_process import clean_environment, run_command
from tests.fakes.release_files import mostly_others_page
from tests.fakes.release_texts import release_text, write_releases


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run_command(home, *arguments)


def _held(home: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in _run(home, "releases", "--json").stdout.splitlines()]


def test_refuses_what_does_not_look_like_a_release_unless_told_otherwise(tmp_path: Path) -> None:
    """A shopping list once became a release, and answered at once."""
    (tmp_path / "list.txt").write_text("Milk\nEggs\nBread\n", encoding="utf-8")

    refused = _run(tmp_path, "add", "list.txt")
    inspected = _run(tmp_path, "inspect", "list.txt")
    asked = _run(tmp_path, "ask", "--file", "list.txt", "milk?")
    taken = _run(tmp_path, "add", "--anyway", "list.txt")

    reason = "it does not look like a news release: no date, no company, no headline"
    assert [reason in each.stderr for each in (refused, inspected, asked)] == [True] * 3
    assert [each.returncode for each in (refused, inspected, asked, taken)] == [2, 2, 2, 0]
    assert [release["id"] for release in _held(tmp_path)] == ["list"]


def test_warns_of_a_page_of_which_most_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "bells.html").write_text(mostly_others_page(), encoding="utf-8")

    added = _run(tmp_path, "add", "bells.html")
    inspected = _run(tmp_path, "inspect", "bells")

    assert "check bells: it has less than half of its page's text" in added.stderr
    assert inspected.stdout.startswith("Check how this was read: it has less than half of its page's text.")


def test_a_folder_is_added_and_answers(tmp_path: Path) -> None:
    write_releases(tmp_path / "news" / "2024", 3)

    added = _run(tmp_path, "add", "news")
    answer = json.loads(_run(tmp_path, "ask", "--json", "how many grams of silver per tonne?").stdout)

    assert added.returncode == 0
    assert "3 added, 0 already there, 0 refused." in added.stdout
    assert answer["verdict"] == "closest"  # three releases say it, each with a figure of its own
    assert {passage["release"][:8] for passage in answer["passages"]} == {"release-"}


def test_each_line_of_releases_is_the_contract_s(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text())
    _run(tmp_path, "add", "red-creek.txt")

    (held,) = _held(tmp_path)

    assert held == {
        "id": "red-creek",
        "headline": "Northgate Reports Drill Results From Red Creek",
        "date": "2024-03-01",
        "issuer": "Northgate Mining Corp.",
        "source": "red-creek.txt",
        "sentences": held["sentences"],
        "forward_looking": held["forward_looking"],
        "cautionary": 1,
    }


def test_a_pipe_gets_the_releases_under_their_heads(tmp_path: Path) -> None:
    heads, bundled = (line.split("\t") for line in _run(tmp_path, "releases").stdout.splitlines())

    assert heads[:3] == ["id", "date", "headline"]
    assert bundled[0] == "alexco-2012-05-24"
    assert len(bundled) == len(heads)


def test_one_bad_file_stops_no_other_and_is_named_with_its_reason(tmp_path: Path) -> None:
    write_releases(tmp_path / "news", 2)
    (tmp_path / "news" / "empty.txt").write_text("")
    (tmp_path / "news" / ".hidden").write_text("hidden")
    (tmp_path / "secret.txt").write_text(release_text())
    (tmp_path / "news" / "out.txt").symlink_to(tmp_path / "secret.txt")

    added = _run(tmp_path, "add", "news", "nowhere.txt")

    assert added.returncode == 2
    assert "2 added, 0 already there, 3 refused." in added.stdout
    assert [line.split(":")[0] for line in added.stderr.splitlines()] == [
        "Cannot read news/empty.txt",
        "Cannot read nowhere.txt",
        "Cannot read news/out.txt",
    ]
    assert "a link to a place outside the folder" in added.stderr


def test_a_folder_without_a_file_is_refused_with_the_reason(tmp_path: Path) -> None:
    """A script that gathers releases into a folder was told that all went well when it had gathered none."""
    (tmp_path / "news" / "deeper").mkdir(parents=True)

    added = _run(tmp_path, "add", "news")

    assert added.returncode == 2
    assert added.stderr == "Cannot read news: there is no file in it.\n"


def test_names_and_skips_a_file_that_is_in_the_archive_already(tmp_path: Path) -> None:
    write_releases(tmp_path / "news", 2)
    _run(tmp_path, "add", "news")
    (tmp_path / "news" / "again.txt").write_bytes((tmp_path / "news" / "release-000.txt").read_bytes())

    again = _run(tmp_path, "add", "news")

    assert again.returncode == 0
    assert "news/again.txt is in the archive already, as release-000." in again.stdout
    assert "0 added, 3 already there, 0 refused." in again.stdout


def test_the_bundled_release_answers_while_nothing_is_open_and_no_file_is_made_for_it(tmp_path: Path) -> None:
    before = _held(tmp_path)
    _run(tmp_path, "ask", "how much is the payroll?")

    assert [held["id"] for held in before] == ["alexco-2012-05-24"]
    assert not (tmp_path / "onrecord.sqlite3").exists()


def test_gives_back_the_file_that_a_release_was_read_from(tmp_path: Path) -> None:
    (source,) = write_releases(tmp_path / "news", 1)
    _run(tmp_path, "add", "news")
    (held,) = _held(tmp_path)

    given = _run(tmp_path, "original", str(held["id"]), "again.txt")
    refused = _run(tmp_path, "original", str(held["id"]), "again.txt")

    assert given.stdout == "Written to again.txt.\n"
    assert (tmp_path / "again.txt").read_bytes() == source.read_bytes()
    assert refused.returncode == 2
    assert refused.stderr == "again.txt is there already; nothing is overwritten.\n"


def test_a_removed_release_no_longer_answers(tmp_path: Path) -> None:
    write_releases(tmp_path / "news", 1)
    _run(tmp_path, "add", "news")

    removed = _run(tmp_path, "remove", "release-000")
    again = _run(tmp_path, "remove", "release-000")

    assert removed.stdout == "release-000 was removed.\n"
    assert (again.returncode, again.stderr) == (2, 'No release has the id "release-000".\n')
    assert [held["id"] for held in _held(tmp_path)] == ["alexco-2012-05-24"]


def test_a_file_that_is_not_a_database_gives_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "onrecord.sqlite3").write_text("not a database, and long enough to be looked at " * 50)

    for arguments in (("releases",), ("ask", "who?"), ("add", "x.txt")):
        told = _run(tmp_path, *arguments)

        assert told.returncode == 2
        assert len(told.stderr.splitlines()) <= 2
        assert "Traceback" not in told.stderr


def test_killed_at_any_moment_each_release_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    write_releases(tmp_path / "news", 40)
    chance = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-m", "onrecord_bot.cli", "add", "news"],
            env=clean_environment(tmp_path),
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        _wait_until_kept(tmp_path, process, more=chance.randrange(1, 6))
        os.killpg(process.pid, 9)
        process.wait()
        archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
        for held in archive.kept_releases():
            assert archive.original(held.id) == Path(tmp_path, held.source).read_bytes()
            assert len(archive.release(held.id).sentences) == held.sentences

    finished = _run(tmp_path, "add", "news")

    assert finished.returncode == 0
    assert len(_held(tmp_path)) == 40


def _wait_until_kept(home: Path, process: "subprocess.Popen[bytes]", *, more: int) -> None:
    """Returns once the archive has grown by so many releases, or there are none left to add."""

    def kept() -> int:
        try:
            with closing(sqlite3.connect(f"file:{home / 'onrecord.sqlite3'}?mode=ro", uri=True)) as found:
                return int(found.execute("SELECT count(*) FROM releases").fetchone()[0])
        except sqlite3.OperationalError:  # nothing is there yet
            return 0

    enough = kept() + more
    while kept() < enough and process.poll() is None:
        time.sleep(0.01)


def test_a_file_name_forges_no_line_and_steers_no_terminal(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a\n9 added, 0 refused.\x1b]0;owned\x07.txt").write_text("")

    added = _run(tmp_path, "add", "news")

    assert len(added.stderr.splitlines()) == 1
    assert not set("\x1b\x07") & set(added.stdout + added.stderr)


def test_add_says_which_releases_are_in_a_language_without_rules(tmp_path: Path) -> None:
    """A release in French once went in without a word, and its forecasts went out without the statement."""
    (tmp_path / "lager.txt").write_text(
        "Nordwerk eröffnet ein Lager\n\nHAMBURG, 7. März 2030 – Die Nordwerk AG hat heute ein Lager in der Stadt "
        "eröffnet. Das Lager ist das größte der Stadt, und die Kosten sind nicht gestiegen.\n",
        encoding="utf-8",
    )

    added = _run(tmp_path, "add", "lager.txt")

    assert (
        "lager: no rules for its language (de), so every sentence counts as forward-looking." in added.stderr
    )
    assert added.returncode == 0
