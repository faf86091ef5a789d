"""onrecord over search servers: they fail one by one and together, while questions are asked and releases added."""

import itertools
import json
import subprocess
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.answer import Answer, NoteKind
from onrecord.question import Question
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import begin_archive, open_newsroom
from onrecord_index.archive.archived_release import ReleaseStatus
from tests.fakes.bot_process import clean_environment, onrecord
from tests.fakes.cluster import Cluster
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.release_texts import release_text

pytestmark = [pytest.mark.cluster]
NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
A_SECOND = 20  # questions
_numbers = itertools.count()


def _settings(home: Path, cluster: Cluster, **options: int) -> Settings:
    url = cluster.url(home.name.replace("_", "-").lower()[:90], **options)
    return Settings.model_validate({"ONRECORD_HOME": home, "ONRECORD_SEARCH_URL": url})


def _add(settings: Settings, number: int) -> str:
    content = release_text(day=number % 5 + 1, ounces=1_000 + number).encode()
    archive = begin_archive(settings)
    return archive.add(content, source=f"release-{number}.txt", added_by="ida", now=NOW).id


def _asked() -> Question:
    """A question that nobody asked before."""
    return Question(text=f"how many grams of silver per tonne at Red Creek, asked {next(_numbers)} times?")


def _is_whole(answer: Answer) -> bool:
    return bool(answer.passages) and all(note.kind is not NoteKind.NOT_WHOLE for note in answer.notes)


def _ask_for(newsroom: Newsroom, seconds: float) -> list[Future[Answer]]:
    """Twenty questions a second for a while, whatever becomes of those before."""
    with ThreadPoolExecutor(8) as askers:
        begun, asked = time.monotonic(), []
        for number in range(int(seconds * A_SECOND)):
            time.sleep(max(begun + number / A_SECOND - time.monotonic(), 0))
            asked.append(askers.submit(newsroom.answer, _asked()))
    return asked


def test_questions_are_answered_while_a_server_is_killed_and_while_it_comes_back(
    cluster: Cluster, tmp_path: Path
) -> None:
    settings = _settings(tmp_path, cluster, shards=3, replicas=1)
    for number in range(6):
        _add(settings, number)
    newsroom = open_newsroom(settings)
    cluster.wait(status="green")

    def fail_and_heal() -> None:
        time.sleep(1)
        cluster.kill(1)
        time.sleep(2)
        cluster.start(1)

    failing = threading.Thread(target=fail_and_heal)
    failing.start()
    asked = _ask_for(newsroom, 6)
    failing.join()

    assert len(asked) == 6 * A_SECOND
    assert all(_is_whole(each.result()) for each in asked)

    added = _add(settings, 6)  # the servers take in what is new, also with one that has only just come back
    assert newsroom.refresh()
    assert added in {release.id for release in newsroom.releases}
    assert _is_whole(newsroom.answer(_asked()))
    cluster.wait(status="green")


def test_while_all_servers_say_nothing_the_newest_answer_and_after_that_all_do(
    cluster: Cluster, tmp_path: Path
) -> None:
    settings = _settings(tmp_path, cluster, shards=1, replicas=1)
    for number in range(3):
        _add(settings, number)
    newsroom = open_newsroom(settings)
    assert _is_whole(newsroom.answer(_asked()))

    for node in range(3):
        cluster.pause(node)
    try:
        answer = newsroom.answer(_asked())
        assert answer.passages
        assert not _is_whole(answer)
    finally:
        for node in range(3):
            cluster.resume(node)
    cluster.wait()

    deadline = time.monotonic() + PATIENCE_SECONDS
    while not newsroom.refresh():
        assert time.monotonic() < deadline
        time.sleep(0.5)
    assert _is_whole(newsroom.answer(_asked()))


def test_what_one_process_holds_or_adds_another_shows_no_more_or_soon(
    cluster: Cluster, tmp_path: Path
) -> None:
    settings = _settings(tmp_path, cluster, shards=2, replicas=1)
    held = _add(settings, 0)
    _add(settings, 1)
    one, two = open_newsroom(settings), open_newsroom(settings)

    one.archive.stand(held, ReleaseStatus.HELD, who="1")
    assert two.closed_among([held]) == (held,)  # at once, whatever the servers hold

    added = _add(settings, 2)
    begun = time.monotonic()
    assert two.refresh()
    assert added in {passage.release.id for passage in two.answer(_asked()).passages}
    assert time.monotonic() - begun < PATIENCE_SECONDS
    assert one.refresh()
    assert one.answer(Question(text="who is the president?")) == two.answer(
        Question(text="who is the president?")
    )


def _run(home: Path, *words: str, **settings: str) -> tuple[int, str, str]:
    told = subprocess.run(
        onrecord(*words),
        env=clean_environment(home, **settings),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return told.returncode, told.stdout, told.stderr


def test_commands_search_by_the_servers_and_the_doctor_says_how_they_are(
    cluster: Cluster, tmp_path: Path
) -> None:
    url = cluster.url(tmp_path.name.replace("_", "-").lower()[:90], shards=1, replicas=1)
    (tmp_path / "elm.txt").write_text(release_text(), encoding="utf-8")
    (tmp_path / "oak.txt").write_text(release_text(day=4, ounces=7), encoding="utf-8")
    _run(tmp_path, "add", "elm.txt", "oak.txt")
    _, told, _ = _run(tmp_path, "doctor", ONRECORD_SEARCH_URL=url)
    assert "attention search        the servers hold no index yet." in told

    status, told, warned = _run(tmp_path, "ask", "--json", "who is the president?", ONRECORD_SEARCH_URL=url)
    answer = json.loads(told)
    assert (status, warned) == (0, "")
    assert answer == json.loads(_run(tmp_path, "ask", "--json", "who is the president?")[1]) | {
        "milliseconds": answer["milliseconds"]
    }

    cluster.wait(status="green")
    _, told, _ = _run(tmp_path, "doctor", ONRECORD_SEARCH_URL=url)
    assert "ok        search        the servers hold " in told


def test_without_its_servers_a_command_answers_and_says_what_is_wrong_and_no_password(tmp_path: Path) -> None:
    url = "https://onrecord:s3cr3t-word@127.0.0.1:9/wire"
    (tmp_path / "elm.txt").write_text(release_text(), encoding="utf-8")
    _run(tmp_path, "add", "elm.txt")

    status, told, warned = _run(tmp_path, "ask", "who is the president?", ONRECORD_SEARCH_URL=url)
    assert status == 0
    assert "Part of the archive cannot be searched at the moment" in told
    assert warned.startswith("ONRECORD_SEARCH_URL: no search server can be reached.")
    assert len(warned.splitlines()) == 1

    status, told, _ = _run(tmp_path, "doctor", ONRECORD_SEARCH_URL=url)
    assert status == 1
    assert "fault     search        ONRECORD_SEARCH_URL: no search server can be reached." in told
    assert "s3cr3t" not in told + warned


@pytest.mark.parametrize(
    "url",
    [
        "https://onrecord:s3cr3t-word@search.example.com",
        "http://onrecord:s3cr3t-word@search.example.com/wire",
    ],
)
def test_a_wrong_address_is_reported_with_the_other_settings_and_is_not_shown(
    tmp_path: Path, url: str
) -> None:
    status, told, warned = _run(
        tmp_path, "ask", "who?", ONRECORD_SEARCH_URL=url, ONRECORD_SEARCH="everywhere"
    )

    assert status == 2
    assert "ONRECORD_SEARCH_URL: must" in warned
    assert "ONRECORD_SEARCH: must be" in warned
    assert "s3cr3t" not in told + warned
