"""What can be wrong with the engine, each said in one sentence: where a command starts, and in `doctor`.

The servers are real ones; so are the password, the certificate and the block that they refuse with.
"""

import json
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_process import clean_environment, onrecord
from tests.fakes.cluster import Cluster
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.release_texts import release_text
from tests.fakes.secure_server import PASSWORD, SecureServer, a_secure_server

pytestmark = [pytest.mark.process]
QUESTION = "who is the president?"
LEFT_OUT = "Part of the archive cannot be searched at the moment"


def _run(home: Path, *words: str, **settings: str) -> tuple[int, str, str]:
    return _told_by(onrecord(*words), home, **settings)


def _told_by(command: list[str], home: Path, **settings: str) -> tuple[int, str, str]:
    told = subprocess.run(
        command,
        env=clean_environment(home, **settings),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return told.returncode, " ".join(told.stdout.split()), told.stderr


def _add(home: Path, name: str, *, ounces: int, **settings: str) -> None:
    (home / f"{name}.txt").write_text(release_text(ounces=ounces), encoding="utf-8")
    _run(home, "add", f"{name}.txt", **settings)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    _add(tmp_path, "elm", ounces=7)
    return tmp_path


def _assert_told(home: Path, sentence: str, *, state: str = "fault", **settings: str) -> None:
    """A question is answered all the same; one sentence says what is wrong, and doctor says the same."""
    status, told, warned = _run(home, "ask", QUESTION, **settings)
    _, found, _ = _run(home, "doctor", **settings)

    assert status == 0
    assert "Jane Poe" in told
    assert LEFT_OUT in told
    assert sentence in warned
    assert len(warned.splitlines()) == 1
    assert f"{state} search ONRECORD_SEARCH_URL: {sentence}" in found
    assert PASSWORD not in told + warned + found


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port where somebody takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        kept: list[socket.socket] = []

        def serve() -> None:
            while True:
                try:
                    kept.append(server.accept()[0])
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        for each in kept:
            each.close()


def test_servers_that_are_slow(home: Path, silent_port: int) -> None:
    url = f"http://127.0.0.1:{silent_port}/wire"
    _assert_told(home, "the search servers do not answer in time.", ONRECORD_SEARCH_URL=url)


def test_servers_that_are_away(home: Path) -> None:
    url = "http://127.0.0.1:9/wire"
    _assert_told(home, "no search server can be reached.", ONRECORD_SEARCH_URL=url)


def _url(home: Path, cluster: Cluster) -> str:
    return cluster.url(home.name.replace("_", "-").lower()[:90], shards=1, replicas=0)


def _put(cluster: Cluster, path: str, body: object) -> None:
    request = urllib.request.Request(
        f"http://127.0.0.1:{cluster.ports[0]}/{path}",
        method="PUT",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=60).close()


@pytest.mark.cluster
@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        # What a server sets by itself where a disk passes its flood stage.
        ("read_only_allow_delete", "because a disk there is full."),
        ("read_only", "because the index is read-only."),
    ],
)
def test_an_index_that_takes_nothing_in(home: Path, cluster: Cluster, block: str, sentence: str) -> None:
    url = _url(home, cluster)
    alias = url.rpartition("/")[2].partition("?")[0]
    _run(home, "ask", QUESTION, ONRECORD_SEARCH_URL=url)
    _put(cluster, f"{alias}/_settings", {f"index.blocks.{block}": True})
    _add(home, "oak", ounces=8)
    try:
        told = f"the search servers accept no changes, {sentence}"
        _assert_told(home, told, ONRECORD_SEARCH_URL=url)
    finally:
        _put(cluster, f"{alias}/_settings", {f"index.blocks.{block}": None})

    status, told, warned = _run(home, "ask", QUESTION, ONRECORD_SEARCH_URL=url)
    assert (status, warned) == (0, "")
    assert LEFT_OUT not in told


@pytest.mark.cluster
def test_an_index_of_a_newer_version(home: Path, cluster: Cluster) -> None:
    url = _url(home, cluster)
    alias = url.rpartition("/")[2].partition("?")[0]
    _run(home, "ask", QUESTION, ONRECORD_SEARCH_URL=url)
    _put(cluster, f"{alias}/_mapping", {"_meta": {"onrecord": [999, 1]}})

    _assert_told(home, f'the index "{alias}" there was made by a newer onrecord.', ONRECORD_SEARCH_URL=url)


@pytest.fixture(scope="module")
def secure() -> Iterator[SecureServer]:
    with a_secure_server() as server:
        yield server


@pytest.mark.cluster
def test_a_wrong_password(home: Path, secure: SecureServer) -> None:
    given = {"ONRECORD_SEARCH_URL": secure.url(password="wrong"), "ONRECORD_SEARCH_CA": str(secure.ca)}
    _assert_told(home, "the search servers refuse the user or the password in it.", **given)


@pytest.mark.cluster
def test_a_certificate_that_does_not_fit(home: Path, secure: SecureServer) -> None:
    given = {"ONRECORD_SEARCH_URL": secure.url(), "ONRECORD_SEARCH_CA": str(secure.other_ca)}
    sentence = (
        "the certificate of the search servers does not fit; ONRECORD_SEARCH_CA may name who signed it."
    )
    _assert_told(home, sentence, **given)


_WITHOUT_LARGE_FILES = """
import resource
import sys
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
from onrecord_bot.cli import main
sys.argv = ["onrecord", "ask", sys.argv[1]]
main()
"""


def test_a_disk_that_takes_no_index(home: Path) -> None:
    """All is searched in memory, and one sentence says so. What could not be written does not pile up."""
    command = [sys.executable, "-c", _WITHOUT_LARGE_FILES, QUESTION]
    for _ in range(2):
        status, told, warned = _told_by(command, home, ONRECORD_SEARCH="disk")

        assert status == 0
        assert "Jane Poe" in told
        assert LEFT_OUT not in told
        assert "all is searched in memory" in warned
        assert len(warned.splitlines()) == 1
    assert [each.name for each in (home / "search").iterdir() if each.is_dir()] == []

    _, found, _ = _run(home, "doctor", ONRECORD_SEARCH="disk")
    assert "attention search the index on disk is missing." in found


def test_an_index_on_disk_where_nothing_may_be_written(home: Path) -> None:
    (home / "search").write_text("a file where the folder should be", encoding="utf-8")

    status, told, warned = _run(home, "ask", QUESTION, ONRECORD_SEARCH="disk")

    assert status == 0
    assert "Jane Poe" in told
    assert "all is searched in memory" in warned
    assert len(warned.splitlines()) == 1


def test_an_index_on_disk_of_another_version_is_made_anew(home: Path) -> None:
    _run(home, "ask", QUESTION, ONRECORD_SEARCH="disk")
    (home / "search" / "current").write_text("1.1-made", encoding="utf-8")
    _, found, _ = _run(home, "doctor", ONRECORD_SEARCH="disk")
    assert "attention search the index on disk is of another version." in found

    status, told, warned = _run(home, "ask", QUESTION, ONRECORD_SEARCH="disk")

    assert (status, warned) == (0, "")
    assert "Jane Poe" in told
    _, found, _ = _run(home, "doctor", ONRECORD_SEARCH="disk")
    assert "ok search the index on disk is whole" in found
