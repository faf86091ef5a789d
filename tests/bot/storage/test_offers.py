"""What was offered inline, kept for as long as somebody may choose it."""

from pathlib import Path

import pytest

from onrecord_bot.storage import offers as module
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.offers import Offers


def test_one_person_s_letters_do_not_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty a minute are allowed: a stranger could write gigabytes before they went in their time."""
    monkeypatch.setattr(module, "_MOST_KEPT", 3)
    offers = Offers(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    offers.keep("other", [{"told": "hers"}], person=8, now=0.0)

    for number in range(10):
        offers.keep(f"token {number}", [{"told": number}], person=7, now=float(number))

    left = [number for number in range(10) if offers.chosen(f"token {number}", 1, person=7)]
    assert left == [7, 8, 9]
    assert offers.chosen("other", 1, person=8) == {"told": "hers"}


def test_what_nobody_chose_is_there_for_as_many_days_as_words_are_kept(tmp_path: Path) -> None:
    offers = Offers(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"), keep_days=2)
    offers.keep("token", [{"told": "his"}], person=7, now=0.0)

    offers.forget_old(now=2 * 86_400.0)
    assert offers.chosen("token", 1, person=7) == {"told": "his"}

    offers.forget_old(now=2 * 86_400.0 + 1)
    assert offers.chosen("token", 1, person=7) is None
