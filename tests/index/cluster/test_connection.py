"""The way to the search servers: TLS, a password, and what is said when it fails. By a server with security on."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from onrecord.errors import BadSettings, SearchFault
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.candidates.port import Field
from onrecord_index.catalogue.shared import open_shared
from onrecord_index.cluster import connection
from onrecord_index.cluster.address import search_address
from onrecord_index.cluster.connection import (
    AWAY,
    FORBIDDEN,
    NO_TLS,
    SLOW,
    UNFIT,
    UNKNOWN_USER,
    connected,
    reason_of_refusal,
)
from onrecord_index.cluster.shared_index import SharedIndex
from onrecord_index.ranking.analysis import VERSION
from tests.fakes.release_texts import release_text
from tests.fakes.secure_server import PASSWORD, SecureServer, a_secure_server


@pytest.fixture(scope="module")
def secure() -> Iterator[SecureServer]:
    with a_secure_server() as server:
        yield server


def _index(url: str, ca: Path | None = None) -> SharedIndex:
    address = search_address(url)
    return SharedIndex(connected(address, ca), address, version=VERSION)


def _fault(url: str, ca: Path | None = None) -> str:
    with pytest.raises(SearchFault) as fault:
        _index(url, ca).is_there()
    assert PASSWORD not in str(fault.value)
    assert fault.value.__cause__ is None
    return fault.value.reason


@pytest.mark.process
@pytest.mark.cluster
def test_over_tls_a_user_with_the_rights_that_are_documented_does_everything(
    secure: SecureServer, tmp_path: Path
) -> None:
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    now = datetime(2024, 3, 5, tzinfo=UTC)
    archive.add(release_text().encode(), source="elm.txt", added_by="ida", now=now)
    index = _index(secure.url(), secure.ca)

    first = open_shared(tmp_path / "search", index, archive.open_releases())
    documents = index.look().documents
    archive.stand("elm", ReleaseStatus.HELD)
    archive.add(release_text(ounces=7).encode(), source="oak.txt", added_by="ida", now=now)
    archive.add(release_text(ounces=8).encode(), source="ash.txt", added_by="ida", now=now)
    then = open_shared(tmp_path / "search", index, archive.open_releases())

    assert first.lacks is then.lacks is None
    assert index.look().documents == 2 * documents
    assert then.corpus.candidates.nearest({(Field.OWN, "silver"): 1.0})


@pytest.mark.process
@pytest.mark.cluster
def test_what_keeps_us_out_is_said_in_one_sentence(secure: SecureServer, tmp_path: Path) -> None:
    assert _fault(secure.url(password="wrong"), secure.ca) == UNKNOWN_USER
    assert _fault(secure.url(user="nobody"), secure.ca) == UNKNOWN_USER
    assert _fault(secure.url(prefix="elsewhere"), secure.ca) == FORBIDDEN
    assert _fault(secure.url(), secure.other_ca) == UNFIT
    assert _fault(secure.url()) == UNFIT
    assert (
        _fault(secure.url().replace("127.0.0.1", "localhost"), secure.ca) == UNFIT
    )  # it names the number alone


@contextmanager
def _listening(answer: bytes | None) -> Iterator[int]:
    """A port where somebody takes connections and says something that is no TLS, or nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    each, _ = server.accept()
                except OSError:
                    return
                kept.append(each)
                if answer is not None:
                    each.sendall(answer)

        kept: list[socket.socket] = []
        threading.Thread(target=serve, daemon=True).start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            for each in kept:
                each.close()


def test_a_server_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "SEARCH_SECONDS", 0.1)

    with _listening(None) as port:
        assert _fault(f"http://127.0.0.1:{port}/wire") == SLOW


def test_a_server_without_tls_is_not_spoken_to_with_a_password() -> None:
    with _listening(b"HTTP/1.1 200 OK\r\n\r\n") as port:
        assert _fault(f"https://onrecord:word@127.0.0.1:{port}/wire") == NO_TLS


def test_servers_that_are_not_there_are_away() -> None:
    assert _fault("http://127.0.0.1:9/wire") == AWAY


@contextmanager
def _answering(status: int, asked: list[int]) -> Iterator[str]:
    """A server of HTTP that says the same to whatever it is asked, and notes that it was."""

    class Says(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked.append(status)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Says) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_one_server_fails_at_another_is_asked(status: int) -> None:
    asked: list[int] = []
    with _answering(status, asked) as ill, _answering(200, asked) as well:
        client = connected(search_address(f"http://{ill},{well}/wire"))
        client.cluster.health()
        client.cluster.health()  # they are asked in turn: one of the two began with the one that fails

    assert sorted(asked) == [200, 200, status]


def test_a_file_that_holds_no_certificates_is_a_wrong_setting(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")

    with pytest.raises(BadSettings, match="ONRECORD_SEARCH_CA"):
        connected(search_address("https://a:b@127.0.0.1:9/wire"), tmp_path / "ca.pem")


@pytest.mark.parametrize(
    ("status", "told", "reason"),
    [
        (500, {"type": "null_pointer_exception"}, "the search servers failed (status 500)"),
        (429, {"type": "rejected_execution_exception"}, SLOW),
        (503, {"type": "cluster_block_exception", "reason": "blocked by: [no master]"}, AWAY),
    ],
)
def test_what_a_server_refuses_for_its_own_reasons_is_told_apart(
    status: int, told: object, reason: str
) -> None:
    assert reason_of_refusal(status, told) == reason
