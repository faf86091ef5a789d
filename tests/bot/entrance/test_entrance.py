"""Links and sessions on a server, where several processes share them: a link lets one of them in, once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from onrecord_bot.entrance.links import Links
from onrecord_bot.entrance.sessions import Sessions
from onrecord_bot.entrance.tables import open_entrance
from onrecord_bot.storage.database import Database
from tests.fakes.postgres import postgres_url

WHO, NOW = "Telegram 4001", 1_000_000.0


@pytest.fixture(params=["file", "server"])
def engines(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[Database]]:
    """The database as eight processes see it."""
    with ExitStack() as stack:
        url = "sqlite://" if request.param == "file" else stack.enter_context(postgres_url())
        opened = [open_entrance(url, tmp_path) for _ in range(8)]
        yield opened
        for engine in opened:
            engine.dispose()


@pytest.mark.process
def test_of_many_who_use_a_link_in_the_same_moment_one_gets_in(engines: list[Database]) -> None:
    token = Links(engines[0]).make(WHO, now=NOW)

    with ThreadPoolExecutor(8) as people:
        let_in = list(people.map(lambda engine: Links(engine).redeem(token, now=NOW), engines))

    assert sorted(filter(None, let_in)) == [WHO]


@pytest.mark.process
def test_a_session_is_known_to_every_process_and_ends_in_all(engines: list[Database]) -> None:
    here, there = map(Sessions, engines[:2])
    token = here.begin(WHO, now=NOW)

    found = there.of(token, now=NOW + 60)
    there.end(token)

    assert found is not None
    assert found.who == WHO
    assert here.of(token, now=NOW + 60) is None
