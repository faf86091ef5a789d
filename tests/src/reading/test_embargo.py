"""The time before which a release may not be quoted, as its opening states it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.opening.embargo import read_embargo, read_moment, start_of
from onrecord.span import Span

RELEASED = date(2031, 3, 10)  # a Monday


def until(*lines: str, released: date | None = RELEASED) -> datetime | None:
    text = "\n".join(lines)
    embargo = read_embargo(text, [Span(start=0, end=len(text))], released)
    assert embargo is not None
    assert embargo.words in {line.strip() for line in lines}
    return embargo.until


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        (
            "EMBARGOED UNTIL MARCH 10, 2031, 7:00 A.M. EASTERN TIME",
            "2031-03-10T11:00",
        ),  # summer began the 9th
        ("Embargoed until 7 am ET, Mar. 10", "2031-03-10T11:00"),
        ("Embargoed until 7:00 a.m. EST on March 10, 2031", "2031-03-10T12:00"),
        ("UNDER EMBARGO UNTIL 00:01 GMT, 10 March 2031", "2031-03-10T00:01"),
        ("Not for release before 18:00 CET on 10 March 2031", "2031-03-10T17:00"),
        ("SOUS EMBARGO JUSQU’AU 10 mars 2031, 7 h 30 (heure de l’Est)", "2031-03-10T11:30"),
        ("Ne pas diffuser avant le 10 mars 2031 à 8 h (heure de Paris)", "2031-03-10T07:00"),
        ("FOR RELEASE: March 10, 2031 at 4:05 p.m. ET", "2031-03-10T20:05"),
        ("Embargoed until 0700 hrs London time 10/10/2031", "2031-10-10T06:00"),
        ("STRICTLY EMBARGOED until noon Eastern, Monday, March 10, 2031", "2031-03-10T16:00"),
        ("Embargo: 2031-03-10 07:00 America/Toronto", "2031-03-10T11:00"),
        ("HOLD FOR RELEASE UNTIL 9 AM UTC+8 MAR 12 2031", "2031-03-12T01:00"),
        ("EMBARGO: 9:00AM AEST 11 March 2031", "2031-03-10T23:00"),
        ("Embargoed until 4 a.m. CT/5 a.m. ET, Monday, March 10, 2031", "2031-03-10T09:00"),
        ("Embargo lifts March 10, 2031 at 7:00 p.m. ET", "2031-03-10T23:00"),
        ("EMBARGOED - NOT FOR IMMEDIATE RELEASE - until 7:00 p.m. ET March 10, 2031", "2031-03-10T23:00"),
        ("EMBARGOED: no publication before 7:00 p.m. ET on March 10, 2031", "2031-03-10T23:00"),
        ("No publication before 7:00 p.m. ET on March 10, 2031", "2031-03-10T23:00"),
        ("This press release is under a strict embargo until March 10, 2031, 08:00 GMT", "2031-03-10T08:00"),
        ("Confidential - under embargo until 10 March 2031 08:00 GMT", "2031-03-10T08:00"),
        ("!!! EMBARGOED !!! until March 10, 2031, 08:00 GMT", "2031-03-10T08:00"),
        ("EMBARGOED UNTIL MARCH 10, 2031 AT 7:00 PM PT", "2031-03-11T02:00"),  # "at" names no zone
        ("EMBARGOED - Perth Resources - until 19:00 GMT, 10 March 2031", "2031-03-10T19:00"),  # nor is a name
        ("EMBARGOED UNTIL 1900 EST 10 March 2031", "2031-03-11T00:00"),
        ("Embargoed until 19 CET, 10 March 2031", "2031-03-10T18:00"),
        ("Embargo: issued March 5, 2031; publish March 10, 2031, 7:00 p.m. EST", "2031-03-11T00:00"),
        (
            "Embargoed until 7:00 p.m. (Vancouver time), 10:00 p.m. (Toronto time) March 10, 2031",
            "2031-03-11T02:00",
        ),
        ("Release date: March 10, 2031, 8:00 a.m. EST", "2031-03-10T13:00"),
    ],
)
def test_reads_the_moment_in_its_zone(line: str, moment: str) -> None:
    assert until(line) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "For Immediate Release",
        "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN THE UNITED STATES",
        "Not for distribution to U.S. news wire services",
        "Government lifts embargo on beef",
        "Acme complied with the oil embargo until 2029",
        "FOR RELEASE 12-2031",
        "FOR RELEASE: March 10, 2031",  # the date alone
        "Embargo: none",
        "The embargo on beef ended in March",
    ],
)
def test_what_is_no_embargo_opens_at_once(line: str) -> None:
    assert read_embargo(line, [Span(start=0, end=len(line))], RELEASED) is None


def test_a_time_without_a_zone_is_the_latest_on_earth() -> None:
    assert until("Sperrfrist: 10. März 2031, 7.00 Uhr") == datetime(2031, 3, 10, 19, tzinfo=UTC)
    assert until("Embargoed until March 10, 2031") == start_of(RELEASED)


def test_an_hour_alone_is_one_of_the_release_s_own_day() -> None:
    assert until("For release at 6:30 a.m. (EST)") == datetime(2031, 3, 10, 11, 30, tzinfo=UTC)
    assert until("EMBARGOED UNTIL", "7:00 a.m. EST") == datetime(2031, 3, 10, 12, tzinfo=UTC)


def test_an_hour_that_is_not_named_is_the_day_s_end() -> None:
    end = start_of(RELEASED) + timedelta(days=1)
    assert until("EMBARGOED") == end
    assert until("Embargo: after market close March 10, 2031") == end


@pytest.mark.parametrize(
    "line",
    [
        "Embargoed until further notice",
        "Embargoed until 7 a.m. Tuesday",
        "Embargoed until 7:00 tomorrow",
        "Embargoed until 25:00, March 10, 2031",
        "Embargoed until February 30, 2031",
        "Embargo: 02/12/2031 07:00 GMT",  # in February or in December
        "Embargo until 02.12.31 07:00",
        "Embargoed until 2nd December at 07:00",
        "Embargoed until 07:00 Etc/GMT+5 on March 10, 2031",
    ],
)
def test_a_time_that_cannot_be_read_is_for_people_to_set(line: str) -> None:
    assert until(line) is None
    assert until("Embargoed until 7 a.m. ET", released=None) is None


def test_the_day_may_stand_alone_on_the_next_line() -> None:
    assert until("EMBARGOED UNTIL 7:00 a.m. EST", "March 12, 2031") == datetime(2031, 3, 12, 12, tzinfo=UTC)


def test_of_two_embargoes_the_later_counts() -> None:
    lines = "FOR RELEASE: March 10, 2031, 8:00 GMT", "Embargoed until March 12, 2031, 7:00 a.m. EST"
    assert until(*lines) == datetime(2031, 3, 12, 12, tzinfo=UTC)


@given(st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_a_moment_is_read_as_it_is_written(day: date, hour: int, minutes: int) -> None:
    minute = datetime(day.year, day.month, day.day, hour, minutes, tzinfo=UTC)
    assert read_moment(f"{minute:%Y-%m-%d %H:%M} UTC") == minute
    assert until(f"EMBARGOED UNTIL {minute:%B %d, %Y, %I:%M %p} GMT") == minute


@pytest.mark.parametrize("words", ["2031-03-10 07:00", "07:00 America/Toronto", "2031-03-10 UTC", "soon", ""])
def test_people_name_day_hour_and_zone(words: str) -> None:
    assert read_moment(words) is None
