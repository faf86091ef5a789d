"""The newest releases by number: the same releases as "the latest news" means, and as many as are asked for."""

from dataclasses import replace

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.newest import announced_in
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_NOTICE = """

Forward-Looking Statements

This release contains forward-looking statements, which involve risks. Actual results may differ.
"""


def _release(company: str, day: str, news: str, notice: str = "") -> Release:
    text = f"""# {company} Gives News of Its Foundry

OSLO, {day} - {company} (OSE: {company[:3].upper()}) today {news} at its foundry in the north of the city.
{notice}
About {company}

{company} makes bells and stone for towers in the north of the country.
"""
    name = f"{company[:4]}-{day[:3]}".lower()
    return read_release(text.encode(), source="a file", release_id=ReleaseId(name))


_BELL = [
    _release("Brasso Bell Inc.", "March 3, 2025", "opened a hall for visitors"),
    _release("Brasso Bell Inc.", "April 4, 2025", "sold 3 bells to the city of Bergen"),
    _release("Brasso Bell Inc.", "May 5, 2025", "said that it will build a second furnace", _NOTICE),
    _release("Brasso Bell Inc.", "June 6, 2025", "bought a mill for $2 million"),
]
_QUARRY = [
    _release("Quarrix Stone Corp.", "May 9, 2025", "cut 3 new blocks of stone"),
    _release("Quarrix Stone Corp.", "July 9, 2025", "hired 20 people"),
]


def _ask(releases: list[Release], question: str) -> Answer:
    return answerer_over(releases).answer(Question(text=question))


def _shown(answer: Answer) -> list[str]:
    return [passage.release.id for passage in answer.passages]


@pytest.mark.parametrize("releases", [_BELL, [*_BELL, *_QUARRY]])
@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("the latest 3 releases of Brasso Bell", ["bras-jun", "bras-may", "bras-apr"]),
        ("show me the last two releases of Brasso Bell", ["bras-jun", "bras-may"]),
        ("what are the two newest announcements from Brasso Bell?", ["bras-jun", "bras-may"]),
        ("list the three most recent press releases by Brasso Bell", ["bras-jun", "bras-may", "bras-apr"]),
        ("the last 9 releases of Brasso Bell", ["bras-jun", "bras-may", "bras-apr"]),
    ],
)
def test_the_newest_by_number_are_how_each_of_them_begins(
    releases: list[Release], question: str, shown: list[str]
) -> None:
    answer = _ask(releases, question)

    assert answer.verdict is Verdict.ANSWERED
    assert _shown(answer) == shown


def test_each_of_them_that_looks_forward_brings_its_statement() -> None:
    answer = _ask(_BELL, "the latest 3 releases")

    assert [passage.release.id for passage in answer.passages if passage.forward_looking] == ["bras-may"]
    assert [statement.release for statement in answer.cautionary] == ["bras-may"]


def test_of_several_companies_it_is_asked_back_whose_newest_are_meant() -> None:
    assert _ask([*_BELL, *_QUARRY], "the latest 2 releases").choices


@pytest.mark.parametrize(
    "question", ["latest news of Brasso Bell", "what is the latest release of Brasso Bell about?"]
)
def test_the_latest_without_a_number_is_the_newest_alone(question: str) -> None:
    assert set(_shown(_ask([*_BELL, *_QUARRY], question))) == {"bras-jun"}


@pytest.mark.parametrize(
    "question", ["what did the last three bells cost?", "how many bells were in the last 3 orders?"]
)
def test_a_number_of_other_things_asks_for_no_releases(question: str) -> None:
    assert _shown(_ask(_BELL, question))[:2] != ["bras-jun", "bras-may"]


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("what did Brasso Bell announce in June?", ["bras-jun"]),
        ("What have you published in May", ["bras-may"]),
    ],
)
def test_what_a_company_announced_in_a_month_is_how_its_releases_of_then_begin(
    question: str, shown: list[str]
) -> None:
    answer = _ask(_BELL, question)

    assert (answer.verdict, _shown(answer)) == (Verdict.ANSWERED, shown)


def test_what_was_announced_in_a_month_is_what_each_company_said_before_any_is_heard_again() -> None:
    """Of three companies that had news in November one was shown, twice."""
    more = replace(_BELL[-1], id=ReleaseId("more"))
    other = replace(_QUARRY[-1], id=ReleaseId("other"), date=more.date)

    hits = announced_in("what was announced in June?", [more, _BELL[-1], other])

    assert [hit.release.id for hit in hits] == ["more", "other", "bras-jun"]


def test_what_was_corrected_since_is_shown_among_what_was_announced() -> None:
    """With its correction in the same month, only the correction was shown, and none of the news."""
    more = _release("Brasso Bell Inc.", "June 20, 2025", "said that the mill was bought for $3 million")
    newer = replace(more, id=ReleaseId("newer"))
    older = replace(_BELL[-1], superseded_by=newer.id)

    hits = announced_in("what did Brasso Bell announce in June?", [newer, older])

    assert [hit.release.id for hit in hits] == ["newer", "bras-jun"]


def test_a_month_without_a_release_is_not_answered() -> None:
    assert _ask(_BELL, "what did Brasso Bell announce in January?").verdict is not Verdict.ANSWERED
