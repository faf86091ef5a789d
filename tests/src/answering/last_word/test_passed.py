"""What was to come when a release came out, and has passed since."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answering.last_word.passed import has_passed
from onrecord.answering.ports import Hit
from tests.fakes.releases import make_release

NEWEST = date(2026, 5, 14)


def _hit(day: date | None) -> Hit:
    release = replace(make_release([[("A call will be held at noon.", True)]], id_="call"), date=day)
    return Hit(release=release, position=1, score=9.0, coverage=1.0, strength=1.0)


@pytest.mark.parametrize(
    "question",
    [
        "when is the next earnings call?",
        "any upcoming events?",
        "when do the next results come out",
        "when will you next report?",
        "what events are coming up?",
    ],
)
def test_the_next_event_of_an_old_release_has_passed(question: str) -> None:
    """The call of last July was told as the next one, ten months later."""
    assert has_passed(question, _hit(date(2025, 7, 22)), NEWEST)
    assert has_passed(question, _hit(None), NEWEST)  # it may be as old
    assert not has_passed(question, _hit(date(2026, 4, 20)), NEWEST)
    assert not has_passed(question, _hit(date(2025, 7, 22)), None)


@pytest.mark.parametrize(
    "question", ["when was the earnings call?", "what are the next steps for the mine?", "who is next to it?"]
)
def test_what_asks_for_no_event_to_come_passes_with_none(question: str) -> None:
    assert not has_passed(question, _hit(date(2025, 7, 22)), NEWEST)
