"""A question goes on from another with another period: all open releases of the company are asked."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_COMPANIES = ("Ashby Vaccines", "Bolsover Mills", "Corran Ferries", "Dunmere Paper")
_NUMBERED = ("First", "Second", "Third", "Fourth")
_ENDED = ("March 31", "June 30", "September 30", "December 31")


def _release(company: str, year: int, quarter: int) -> Release:
    number = 100 * _COMPANIES.index(company) + 10 * (year - 2020) + quarter
    named, day = _NUMBERED[quarter - 1], f"{(5, 8, 11, 12)[quarter - 1]}"
    text = (
        f"# {company} Inc. Reports {named} Quarter {year} Results\n\n"
        f"OSLO, {('May', 'August', 'November', 'December')[quarter - 1]} {day}, {year} - {company} Inc. today "
        f"reported its results for the quarter ended {_ENDED[quarter - 1]}, {year}.\n\n"
        f"Revenue for the {named.lower()} quarter of {year} was ${number}.5 million.\n\n"
        f"Cash was ${number}.7 million at the end of the quarter. Its mill ran all day.\n"
    )
    id_ = f"{company.split(maxsplit=1)[0].lower()}-{year}-q{quarter}"
    return read_release(text.encode(), source=f"{id_}.md", release_id=ReleaseId(id_))


@pytest.fixture(scope="module", params=[2, 4], ids=["few", "many"])
def desk(request: pytest.FixtureRequest) -> AnyAnswerer:
    """A desk over some releases, all of which are searched, or over so many that the likely ones are."""
    some = _COMPANIES[: request.param]
    return answerer_over(
        [
            _release(each, year, quarter)
            for each in some
            for year in (2023, 2024, 2025)
            for quarter in (1, 2, 3, 4)
        ]
    )


def _say(desk: AnyAnswerer, *lines: str) -> Answer:
    return desk.answer(asked_after(lines[:-1], lines[-1]))


def _first(answer: Answer) -> str | None:
    return answer.passages[0].release.id if answer.passages else None


@pytest.mark.parametrize(
    ("on", "id_"),
    [
        ("and in Q3 2024?", "ashby-2024-q3"),
        ("Q1 2023", "ashby-2023-q1"),
        ("and Q2?", "ashby-2025-q2"),
        ("and the year before?", "ashby-2024-q3"),
        ("and the previous quarter?", "ashby-2025-q2"),
        ("and Bolsover's in Q2 2024?", "bolsover-2024-q2"),
    ],
)
def test_another_period_is_told_by_its_own_release(desk: AnyAnswerer, on: str, id_: str) -> None:
    answer = _say(desk, "what was Ashby's revenue in Q3 2025?", on)

    assert (answer.verdict, _first(answer)) == (Verdict.ANSWERED, id_)


def test_another_figure_of_another_period_is_told_by_its_own_release(desk: AnyAnswerer) -> None:
    answer = _say(desk, "what was Ashby's revenue in Q3 2025?", "and cash in Q1 2024?")

    assert _first(answer) == "ashby-2024-q1"


def test_a_period_that_no_release_tells_is_not_answered_by_another(desk: AnyAnswerer) -> None:
    answer = _say(desk, "what was Ashby's revenue in Q3 2025?", "and in Q3 2021?")

    assert answer.verdict is not Verdict.ANSWERED


def test_what_was_asked_back_is_asked_back_of_another_period_too(desk: AnyAnswerer) -> None:
    answer = _say(desk, "what was revenue in Q3 2025?", "and in Q3 2024?")

    assert answer.read_as == "what was revenue in Q3 2024?"
    assert answer.choices


def test_what_goes_on_twice_stays_with_the_company(desk: AnyAnswerer) -> None:
    """The third question went to all companies: the second names none."""
    answer = _say(desk, "what was Ashby's revenue in Q3 2025?", "and cash?", "and revenue?")

    assert {passage.release.issuer for passage in answer.passages} == {"Ashby Vaccines Inc."}


def test_two_that_were_compared_are_compared_in_another_period(desk: AnyAnswerer) -> None:
    answer = _say(desk, "compare Ashby and Bolsover revenue in Q3 2025", "and in Q2 2024?")

    assert [_first(part) for part in answer.parts] == ["ashby-2024-q2", "bolsover-2024-q2"]
