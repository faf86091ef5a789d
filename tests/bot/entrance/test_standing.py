"""What `onrecord doctor` says of the desk: installed or not, served or not, by whom its address is taken."""

import importlib.util
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord_bot.entrance import standing
from onrecord_bot.entrance.standing import desk_told
from tests.fakes.delivering import free_address
from tests.fakes.web_desk import settings_of


def _told(home: Path, listen: str, **more: object) -> list[tuple[bool, str, str]]:
    return list(desk_told(settings_of(home, ONRECORD_DESK_LISTEN=listen, **more)))


@contextmanager
def _something_else(answer: bytes) -> Iterator[str]:
    """Another program at an address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(answer)

        serving = threading.Thread(target=serve, daemon=True)
        serving.start()
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        serving.join(5)


def test_a_free_address_is_well_and_what_only_this_machine_reaches_is_said(tmp_path: Path) -> None:
    listen = free_address()

    (address, reach) = _told(tmp_path, listen)

    assert address == (True, f"nobody serves at {listen}; `onrecord desk` does.", "")
    assert reach[:2] == (True, f"http://{listen} is reached from this machine alone.")
    assert "ONRECORD_DESK_URL=https://" in reach[2]


def test_behind_tls_nothing_is_said_of_who_reaches_it(tmp_path: Path) -> None:
    assert len(_told(tmp_path, free_address(), ONRECORD_DESK_URL="https://desk.example.com")) == 1


@pytest.mark.parametrize("answer", [b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n", b"220 mail\r\n"])
def test_another_program_at_its_address_is_found(tmp_path: Path, answer: bytes) -> None:
    with _something_else(answer) as listen:
        (is_well, words, advice), _ = _told(tmp_path, listen)

    assert (is_well, words) == (False, f"something else listens at {listen}.")
    assert "ONRECORD_DESK_LISTEN" in advice


def test_an_address_of_another_machine_is_found(tmp_path: Path) -> None:
    listen = "203.0.113.7:8080"

    (is_well, words, _) = _told(tmp_path, listen, ONRECORD_DESK_URL="https://desk.example.com")[0]

    assert (is_well, words) == (False, f"nobody can listen at {listen}.")


def test_what_is_not_installed_is_a_trouble_only_where_the_settings_name_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(standing, "find_spec", lambda name: None if name == "starlette" else find(name))
    plain = settings_of(tmp_path)
    plain.model_fields_set.difference_update({"desk_listen", "desk_url"})

    (named,), (unnamed,) = _told(tmp_path, free_address()), desk_told(plain)

    assert (named[:2], unnamed[:2]) == ((False, "not installed."), (True, "not installed."))
    assert "onrecord[desk]" in named[2]
