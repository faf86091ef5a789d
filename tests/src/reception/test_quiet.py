"""A quiet period: which moments lie in it, and what every answer says then."""

from datetime import UTC, date, datetime

import pytest

from onrecord.answer import NoteKind
from onrecord.question import Question
from onrecord.reception.quiet import QuietAnswerer, QuietPeriod, quiet_period_from
from onrecord_bot.release_settings import quiet_told
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import company_release

PERIOD = QuietPeriod(first=date(2027, 1, 1), last=date(2027, 2, 14))


def _seconds(moment: str) -> float:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()


def test_reads_two_days() -> None:
    assert quiet_period_from(" 2027-01-01 .. 2027-02-14 ") == PERIOD


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-12-31 09:59", "from 2027-01-01 to 2027-02-14 only what is older than 2027-01-01 answers."),
        (
            "2026-12-31 10:00",
            "a quiet period lasts until the end of 2027-02-14: only what is older than 2027-01-01 answers.",
        ),
        ("2027-02-15 12:00", "the quiet period ended on 2027-02-14; ONRECORD_QUIET can be taken out."),
    ],
)
def test_staff_are_told_what_the_period_means_now(moment: str, said: str) -> None:
    assert quiet_told(PERIOD, _seconds(moment)) == said


@pytest.mark.parametrize(
    "text", ["2027-01-01", "2027-01-01..", "..2027-02-14", "soon..later", "2027-02-30..2027-03-01"]
)
def test_refuses_what_is_not_two_days(text: str) -> None:
    with pytest.raises(ValueError, match="must be two days"):
        quiet_period_from(text)


def test_refuses_a_first_day_later_than_the_last() -> None:
    with pytest.raises(ValueError, match="first day must not be later"):
        quiet_period_from("2027-02-14..2027-01-01")


def test_lasts_for_as_long_as_it_is_one_of_its_days_anywhere_on_earth() -> None:
    assert not PERIOD.includes(_seconds("2026-12-31 09:59"))
    assert PERIOD.includes(_seconds("2026-12-31 10:00"))
    assert PERIOD.includes(_seconds("2027-02-15 11:59"))
    assert not PERIOD.includes(_seconds("2027-02-15 12:00"))


_ASKED = ("what was revenue?", "who owns the zeppelin?", "who are you? what was revenue?")


def test_every_answer_says_until_when_and_small_talk_does_not() -> None:
    desk = QuietAnswerer(answerer_over([company_release("bell")]), PERIOD)

    answers = [desk.answer(Question(text=text)) for text in _ASKED]
    apart = desk.answers_apart(Question(text="what was revenue?"), most=2)
    talk = desk.answer(Question(text="thanks!"))

    last = [each.remarks[-1].kind for each in (*answers, *apart)]
    assert last == [NoteKind.QUIET] * (len(_ASKED) + len(apart))
    assert {each.remarks[-1].date for each in answers} == {PERIOD.last}
    assert NoteKind.QUIET not in [note.kind for note in talk.remarks]
