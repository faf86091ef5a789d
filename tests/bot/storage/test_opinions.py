"""Opinions of answers, kept and counted."""

from pathlib import Path

from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.opinions import Opinions, Tally

DAY = 24 * 3600.0


def test_counts_each_person_once_for_an_answer_and_their_last_word(tmp_path: Path) -> None:
    opinions = Opinions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))

    for person, helpful in ((1, False), (1, True), (2, False)):
        opinions.give(chat=5, message=9, person=person, helpful=helpful, now=0.0)
    opinions.give(chat=5, message=10, person=1, helpful=True, now=0.0)

    assert opinions.tally() == Tally(helpful=2, not_helpful=1)


def test_outlives_a_restart_and_forgets_after_a_month(tmp_path: Path) -> None:
    Opinions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3")).give(
        chat=5, message=9, person=1, helpful=True, now=0.0
    )

    opinions = Opinions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    kept = opinions.tally()
    opinions.forget_old(now=31 * DAY)

    assert kept == Tally(helpful=1)
    assert opinions.tally() == Tally()


def test_forgets_what_a_person_thought_and_nobody_else(tmp_path: Path) -> None:
    """/forget left who pressed what under which answer for a month."""
    opinions = Opinions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    for person in (1, 2):
        opinions.give(chat=5, message=9, person=person, helpful=True, now=0.0)

    opinions.forget(1)

    assert opinions.tally() == Tally(helpful=1)
