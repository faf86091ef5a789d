"""Several quarters of one company are held: each question is answered from the one that it asks about."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_QUARTERS = {
    "q1-2025": ("First Quarter 2025", "May 1, 2025", "March 31, 2025", "5.4", "March 31, 2024", "5.9"),
    "q2-2025": ("Second Quarter 2025", "July 28, 2025", "June 30, 2025", "5.3", "June 30, 2024", "5.1"),
    "q1-2026": ("First Quarter 2026", "May 14, 2026", "March 31, 2026", "5.2", "March 31, 2025", "5.4"),
}


def _release(id_: str) -> Release:
    quarter, day, ended, loss, before, loss_before = _QUARTERS[id_]
    text = (
        f"# Ashby Vaccines Reports {quarter} Results\n\nOSLO, {day} - Ashby Vaccines Inc. (NYSE: ASHB), which makes "
        f"vaccines, today announced its financial results.\n\n## {quarter} Financial Results\n\n"
        f"Net Loss: Net loss for the three months ended {ended}, was ${loss} million, as compared to "
        f"${loss_before} million for the three months ended {before}.\n"
    )
    return read_release(text.encode(), source=f"{id_}.md", release_id=ReleaseId(id_))


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([_release(id_) for id_ in _QUARTERS])


@pytest.mark.parametrize(
    ("question", "id_"),
    [
        ("What was Ashby's net loss in the second quarter of 2025?", "q2-2025"),
        ("Ashby net loss Q2 2025", "q2-2025"),
        ("What was Ashby's net loss in Q1 2026?", "q1-2026"),
    ],
)
def test_the_figure_of_the_quarter_asked_about_comes_first(
    desk: AnyAnswerer, question: str, id_: str
) -> None:
    """The year of what another quarter was compared with made that quarter the one asked about."""
    answer = desk.answer(Question(text=question))

    assert answer.verdict is Verdict.ANSWERED
    assert answer.passages[0].release.id == id_


def test_a_quarter_that_none_tells_is_not_answered_by_another(desk: AnyAnswerer) -> None:
    assert desk.answer(Question(text="What was Ashby's net loss in Q4 2025?")).verdict is not Verdict.ANSWERED
