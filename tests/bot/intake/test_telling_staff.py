"""What arrived is told to the administrators once, though a process dies on the way."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from onrecord_bot.administrators import Administrators
from onrecord_bot.intake.telling_staff import TellingStaff
from onrecord_bot.intake.watching import WATCHED
from onrecord_bot.storage.news.arrivals import Arrival, Arrivals, ArrivalState
from tests.fakes.databases import new_database
from tests.fakes.doors import ADMIN, GUEST, door


class Died(Exception):
    """The process ends here."""


class Dying(Arrivals):
    """Arrivals of a process that dies before it notes that the staff were told."""

    def note_told(self, arrival: Arrival) -> None:
        raise Died(arrival.guid)


async def test_an_arrival_is_told_once_though_the_process_dies_before_that_is_noted() -> None:
    engine = new_database()
    for name in ("a.txt", "b.txt"):
        arrival = Arrival(source=WATCHED, guid=name, address=name, document=f"/in/{name}")
        Arrivals(engine).add(arrival, ArrivalState.REFUSED, reason="it is empty")
    async with door() as opened:
        newsroom = cast("Any", SimpleNamespace(archive=None))
        two = Administrators((ADMIN, GUEST))
        services = replace(opened.services, newsroom=newsroom, administrators=two)
        with pytest.raises(Died):
            await TellingStaff(services, Dying(engine), clock=lambda: 1_000.0).tell()

        await TellingStaff(services, Arrivals(engine), clock=lambda: 2_000.0).tell()

        for administrator in two:
            told = opened.told(administrator)
            assert [each.split(":")[0] for each in told] == ["I cannot read a.txt", "I cannot read b.txt"]


async def test_a_release_of_a_feed_that_could_not_be_fetched_is_named_and_what_is_none_is_not() -> None:
    engine = new_database()
    for name, state in (("a", ArrivalState.MISSED), ("b", ArrivalState.REFUSED)):
        address = f"https://news.example/{name}"
        arrival = Arrival(source="https://news.example/feed", guid=name, address=address, document=address)
        Arrivals(engine).add(arrival, state, reason="the site answers with status 503")
    async with door() as opened:
        services = replace(opened.services, newsroom=cast("Any", SimpleNamespace(archive=None)))

        await TellingStaff(services, Arrivals(engine), clock=lambda: 1_000.0).tell()

        (told,) = opened.told(ADMIN)
        assert "https://news.example/a, which I could not fetch" in told
        assert "the site answers with status 503" in told
