"""A day later than the release's own is still to come, and what is said to fall on it looks forward."""

from datetime import date

import pytest

from onrecord.reading.days_to_come import days_gone, days_to_come, periods_to_come

RELEASED = date(2031, 8, 19)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dr. Berg was made chief executive, effective September 1, 2031.", ("September 1, 2031",)),
        ("The meeting takes place on 4 February 2032 and 2032-02-05.", ("4 February 2032", "2032-02-05")),
        ("The mill was sold on August 18, 2031.", ()),
        ("It was announced today, August 19, 2031.", ()),
        ("Output rose by 2,040 tonnes.", ()),
    ],
)
def test_finds_the_days_after_the_release_as_they_are_written(text: str, days: tuple[str, ...]) -> None:
    assert days_to_come(text, RELEASED) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fire on 3 August and the storm on July 30 cost little.", ("July 30", "3 August")),
        ("The shop opens on 3 September.", ()),
        ("The shop opens on 3 February.", ()),
        ("The shop opened on 3 August 2031.", ()),
    ],
)
def test_finds_the_days_of_no_year_that_lie_shortly_before_the_release(
    text: str, days: tuple[str, ...]
) -> None:
    assert days_gone(text, RELEASED) == days


def test_finds_none_where_the_day_of_the_release_is_not_known() -> None:
    assert days_to_come("The meeting takes place on 4 February 2032.", None) == ()
    assert days_gone("The meeting takes place on 4 February.", None) == ()


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The yard hands over a ferry in March 2032 and two in 2033.", ("March 2032", "2033")),
        ("Un moulin ouvre en septembre 2031.", ("septembre 2031",)),
        ("Tours begin in September 2031.", ("September 2031",)),
        ("It opened in August 2031, earlier than in 2030.", ()),
        ("The first quarter of fiscal 2032 ended in July.", ()),
        ("The 2034 Notes cost $2032 each.", ()),
    ],
)
def test_finds_the_months_and_years_after_the_release(text: str, periods: tuple[str, ...]) -> None:
    assert periods_to_come(text, RELEASED) == periods
