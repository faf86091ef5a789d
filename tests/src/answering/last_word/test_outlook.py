"""An outlook, or whom to ask, of an older release never comes before what a newer one gives."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answering.last_word.outlook import with_newer_outlook
from onrecord.answering.ports import Hit
from onrecord.release import Release, SectionKind
from tests.fakes.releases import make_release

_OLD = "Northgate expects revenue of 300 to 320 million for 2012."


def _release(text: str, id_: str, day: date, *, ahead: bool = True, kind: str = "body") -> Release:
    told = make_release([[(text, ahead)]], id_=id_)
    units = [
        replace(unit, section=SectionKind(kind)) if unit.text == text else unit for unit in told.sentences
    ]
    return replace(told, date=day, sentences=tuple(units))


def _texts(older: Release, newer: Release) -> list[str]:
    hit = Hit(release=older, position=1, score=10.0, coverage=1.0, strength=1.0)
    return [each.sentence.text for each in with_newer_outlook([hit], [newer, older])]


@pytest.mark.parametrize(
    ("said", "is_newer"),
    [
        ("The forecast for the year is now 280 million.", True),
        ("We have trimmed our view of the year to 280 million.", True),
        ("Guidance: 280 to 290 million (previously 300 to 320).", True),
        ("Sales are expected to reach 280 million in 2012.", True),
        ("Northgate still expects revenue of 300 to 320 million for 2012.", False),
        ("Northgate expects revenue of 400 million for 2013.", False),
        ("Northgate expects revenue of 70 million in the third quarter of 2012.", False),
        ("Northgate expects capex of 40 million in 2012.", False),
        ("Northgate opened a mill for 280 million.", False),
        ("The bakery in Bath is expected to have sales of 12 million in 2012.", False),
    ],
)
def test_a_newer_outlook_on_the_same_comes_before_the_older_one(said: str, *, is_newer: bool) -> None:
    older = _release(_OLD, "old", date(2012, 3, 1))
    newer = _release(said, "new", date(2012, 8, 1), ahead="opened" not in said)

    assert _texts(older, newer) == ([said, _OLD] if is_newer else [_OLD])


@pytest.mark.parametrize(
    ("said", "is_newer"),
    [
        ("From today Bea Holt answers the press: 207-555-0190.", True),
        ("Bea Holt takes over from Jo Finch; journalists reach her at bea@northgate.example.", True),
        ("From today investors are answered by Al Roe: 207-555-0191.", False),
        ("The press was shown a mill that is now open.", False),
    ],
)
def test_who_answers_the_press_now_comes_before_who_did(said: str, *, is_newer: bool) -> None:
    contact = "Media: Jo Finch, 207-555-0123"
    older = _release(contact, "old", date(2012, 3, 1), ahead=False, kind="contact")
    newer = _release(said, "new", date(2012, 8, 1), ahead=False)

    assert _texts(older, newer) == ([said, contact] if is_newer else [contact])
