"""What an answer says of the periods that are held, where one is asked about that none reports on."""

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.answering.notes import periods_held
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release


def _release(id_: str, *, company: str, headline: str, day: str, told: str) -> Release:
    text = (
        f"# {company} Inc. {headline}\n\nOSLO, {day} - {company} Inc. makes kites and sells them in Norway.\n\n"
        f"{told}\n"
    )
    return read_release(text.encode(), source=f"{id_}.md", release_id=ReleaseId(id_))


def _quarters() -> list[Release]:
    return [
        _release(
            "q3",
            company="Aldo Kites",
            headline="Reports Third Quarter 2025 Results",
            day="November 4, 2025",
            told="Revenue was $9.1 million.",
        ),
        _release(
            "fy",
            company="Aldo Kites",
            headline="Reports Fourth Quarter and Full Year 2024 Results",
            day="February 20, 2025",
            told="Revenue was $8.2 million.",
        ),
    ]


@pytest.fixture
def openings() -> AnyAnswerer:
    """A desk over two companies' releases that name no period."""
    both = [
        _release(
            id_,
            company=company,
            headline="Opens a Hall",
            day="November 4, 2025",
            told=f"Total assets were ${sum_}.",
        )
        for id_, company, sum_ in (("a", "Aldo Kites", "640 million"), ("b", "Bolle Sails", "77 million"))
    ]
    return answerer_over(both)


def _asked(desk: AnyAnswerer, text: str) -> Answer:
    return desk.answer(Question(text=text))


def test_says_which_periods_are_held_if_another_is_asked_about() -> None:
    answer = _asked(answerer_over(_quarters()), "what was revenue in 2019?")

    assert answer.verdict is not Verdict.ANSWERED
    assert [note.words for note in answer.remarks if note.kind is NoteKind.PERIODS_HELD] == [
        "Q3 2025, Q4 2024"
    ]


def test_says_nothing_of_periods_if_the_one_asked_about_is_held() -> None:
    for question in ("what was revenue in Q3 2025?", "what was revenue in 2024?", "what was revenue?"):
        assert periods_held(question, _quarters()) == ()


def test_says_of_many_releases_in_which_years_they_came_out() -> None:
    many = [
        _release(
            str(year), company="Aldo", headline="Opens a Hall", day=f"May 4, {year}", told="It is large."
        )
        for year in range(2025, 2005, -1)
    ]

    assert [note.words for note in periods_held("what was revenue in 1999?", many)] == ["2006–2025"]
    assert periods_held("what was revenue in 2010?", many) == ()


def test_does_not_ask_back_whose_figure_is_meant_of_a_year_that_no_release_may_tell(
    openings: AnyAnswerer,
) -> None:
    answer = _asked(openings, "what were total assets in Q3 2019?")

    assert not answer.choices
    assert [note.words for note in answer.remarks if note.kind is NoteKind.YEARS_HELD] == ["2025"]
    assert _asked(openings, "what were total assets in Q3 2025?").choices


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("what was revenue in first quarter 2020?", "the first quarter 2020"),
        ("what was revenue in Q1 2020?", "Q1 2020"),
        ("what was revenue in May 2020?", "May 2020"),
    ],
)
def test_a_period_told_in_words_has_its_article(asked: str, named: str) -> None:
    """The note read "another period, not third quarter"."""
    answer = answerer_over(_quarters()[:1]).answer(Question(text=asked))

    assert [note.words for note in answer.remarks if note.kind is NoteKind.OTHER_PERIOD] == [named]
