"""Who may ask."""

from pathlib import Path

import pytest
from telegram import Update

from onrecord_bot.administrators import Administrators
from onrecord_bot.messages.incoming import Asker, asker_from_update
from onrecord_bot.storage.access import Access, AccessDecision
from onrecord_bot.storage.database import database_at
from tests.fakes.bot_api_world import World, person

STRANGER, ADMIN, LISTED, GROUP = 7, 4001, 8, -100
DAY = 24 * 3600.0


def _access(folder: Path, *, open_to_all: bool = False) -> Access:
    engine = database_at(f"sqlite:///{folder}/bot.sqlite3")
    return Access(
        engine, open_to_all=open_to_all, allowed=(LISTED, GROUP), administrators=Administrators((ADMIN,))
    )


def _asker(person: int | None, chat: int | None = None) -> Asker:
    return Asker(person=person, chat=chat or person, private=chat is None)


def test_everybody_may_ask_if_access_is_open(tmp_path: Path) -> None:
    assert _access(tmp_path, open_to_all=True).may_ask(_asker(STRANGER))


@pytest.mark.parametrize(
    "asker", [_asker(ADMIN), _asker(LISTED), _asker(STRANGER, GROUP), _asker(None, GROUP)]
)
def test_administrators_and_what_the_settings_list_may_ask(tmp_path: Path, asker: Asker) -> None:
    assert _access(tmp_path).may_ask(asker)


@pytest.mark.parametrize(
    "asker", [_asker(STRANGER), _asker(STRANGER, -200), _asker(None, -200), _asker(None)]
)
def test_nobody_else_has_access(tmp_path: Path, asker: Asker) -> None:
    assert not _access(tmp_path).may_ask(asker)


def test_what_an_administrator_decides_outlives_a_restart_and_the_last_word_counts(tmp_path: Path) -> None:
    _access(tmp_path).decide(STRANGER, AccessDecision.ALLOWED, now=0.0)
    assert _access(tmp_path).may_ask(_asker(STRANGER))

    _access(tmp_path).decide(STRANGER, AccessDecision.REFUSED, now=1.0)

    assert not _access(tmp_path).may_ask(_asker(STRANGER))


def test_tells_a_stranger_once_a_day_and_a_refused_person_never(tmp_path: Path) -> None:
    access = _access(tmp_path)

    assert access.is_to_be_told(STRANGER, now=0.0)
    assert access.request(STRANGER, now=0.0)
    assert not access.is_to_be_told(STRANGER, now=DAY - 1)
    assert access.is_to_be_told(STRANGER, now=DAY)
    assert not access.request(STRANGER, now=DAY)
    access.decide(STRANGER, AccessDecision.REFUSED, now=DAY)
    assert not access.is_to_be_told(STRANGER, now=9 * DAY)


def test_a_crowd_of_strangers_sends_administrators_few_requests(tmp_path: Path) -> None:
    access = _access(tmp_path)

    heard = [access.request(stranger, now=0.0) for stranger in range(1_000, 1_100)]

    assert sum(heard) == 50


def test_access_is_kept_when_a_group_becomes_a_supergroup(tmp_path: Path) -> None:
    access = _access(tmp_path)

    access.move(GROUP, -1000, now=0.0)
    access.move(-200, -2000, now=0.0)

    assert access.may_ask(_asker(STRANGER, -1000))
    assert not access.may_ask(_asker(STRANGER, -2000))


def test_an_anonymous_administrator_is_not_counted_as_a_person(tmp_path: Path) -> None:
    """Whoever may write in a group's name arrives under one id that all share."""
    world = World()
    group = world.group(-200)
    message = world.add(group, person(ADMIN), {"text": "/allow", "sender_chat": group})

    update = Update.de_json({"update_id": 1, "message": message})

    assert asker_from_update(update) == Asker(person=None, chat=-200, private=False)
