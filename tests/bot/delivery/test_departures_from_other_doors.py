"""A release closed on the desk or at a shell: nothing of it arrives once that is said, or it is said that some may."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from onrecord_bot.replies.desk_texts import BOTS_TAKE_NOTE
from onrecord_bot.storage.claims import Showings, have_arrived
from onrecord_bot.storage.database import database_at, open_database
from onrecord_index.archive import database
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from tests.fakes.bot_process import run_command
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.postgres import postgres_url
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import desk

pytestmark = pytest.mark.process  # a server runs beside these
NOW = datetime(2026, 11, 1, tzinfo=UTC)
_NUMBERS = count(1)


@pytest.fixture(autouse=True)
def _no_connection_is_left_open() -> Iterator[None]:
    """The desk keeps its own until its process ends."""
    engines: set[Engine] = set()

    def note(connection: Connection) -> None:
        engines.add(connection.engine)

    event.listen(Engine, "engine_connect", note)
    yield
    event.remove(Engine, "engine_connect", note)
    for engine in engines:
        engine.dispose()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres_url() as url:
        yield url


def _added(url: str) -> tuple[Archive, str]:
    """An archive, and an open release in it of its own."""
    archive, id_ = Archive(database.open_database(url)), f"elm-{next(_NUMBERS)}"
    text = release_text(f"{id_.title()} Silver Inc.").encode()
    archive.add(text, source=f"{id_}.txt", added_by="1", now=NOW)
    return archive, id_


@contextmanager
def _under_way(server: str, release: str) -> Iterator[Callable[[], None]]:
    """In the block a bot has words of a release under way, until what is given is called."""
    engine = database_at(server, schema="bot_7")
    showings = Showings(engine)
    showings.begin({release})
    yield lambda: showings.end({release})
    showings.close()
    engine.dispose()


def _waits(closing: Callable[[], None], is_closed: Callable[[], bool], arrive: Callable[[], None]) -> bool:
    """Whether who closes a release waits, once it is closed, until what was under way has arrived."""
    door = threading.Thread(target=closing)
    door.start()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_closed():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    door.join(0.5)
    waited = door.is_alive()
    arrive()
    door.join(PATIENCE_SECONDS)
    return waited and not door.is_alive()


@pytest.mark.parametrize(("act", "said"), [("hold", "HELD"), ("withdraw", "WITHDRAWN")])
def test_the_desk_waits_for_what_a_bot_has_under_way_before_it_says_that_a_release_is_closed(
    server: str, tmp_path: Path, act: str, said: str
) -> None:
    archive, id_ = _added(server)
    told: list[str] = []
    with desk(tmp_path, ONRECORD_DATABASE_URL=server) as visitor, _under_way(server, id_) as arrive:
        ida = visitor.signed_in()

        assert _waits(
            lambda: told.append(ida.said(f"/releases/{id_}/{act}", {"sure": "yes"})),
            lambda: archive.holding(id_).standing is ReleaseStatus.HELD,
            arrive,
        )

        assert told == [said]
        assert BOTS_TAKE_NOTE not in ida.page(f"/releases/{id_}?said={said}")


def test_a_command_waits_for_what_a_bot_has_under_way_before_it_says_that_a_release_is_removed(
    server: str, tmp_path: Path
) -> None:
    archive, id_ = _added(server)
    told: list[str] = []

    def remove() -> None:
        told.append(run_command(tmp_path, "remove", id_, ONRECORD_DATABASE_URL=server).stdout)

    with _under_way(server, id_) as arrive:
        assert _waits(remove, lambda: id_ not in archive.editions.standings([id_]), arrive)

    assert told == [f"{id_} was removed.\n"]


def test_nobody_waits_longer_than_a_call_to_telegram_takes(server: str) -> None:
    with _under_way(server, "elm") as arrive:
        assert not have_arrived(server, "elm", most_seconds=0.2)
        arrive()
        assert have_arrived(server, "elm", most_seconds=0.2)


def test_a_server_that_is_away_by_now_is_not_waited_for() -> None:
    assert not have_arrived("postgresql://onrecord@127.0.0.1:1/none", "elm")


@pytest.mark.parametrize(("act", "said"), [("hold", "HELD_SOON"), ("withdraw", "WITHDRAWN_SOON")])
def test_over_a_file_the_desk_says_that_what_is_under_way_may_still_arrive(
    tmp_path: Path, act: str, said: str
) -> None:
    with desk(tmp_path) as visitor:
        ida = visitor.signed_in()
        _, id_ = _added(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")

        assert ida.said(f"/releases/{id_}/{act}", {"sure": "yes"}) == said

        assert BOTS_TAKE_NOTE in ida.page(f"/releases/{id_}?said={said}")


def test_over_a_file_a_command_says_so_where_a_bot_has_run(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"
    (_, quiet), (_, told) = _added(url), _added(url)
    before = run_command(tmp_path, "remove", quiet).stdout
    open_database(url, tmp_path, bot="7").dispose()

    after = run_command(tmp_path, "remove", told).stdout

    assert before == f"{quiet} was removed.\n"
    assert after == f"{told} was removed.\n{BOTS_TAKE_NOTE}\n"
