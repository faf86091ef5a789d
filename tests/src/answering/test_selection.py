"""Which hits get a passage."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.ports import Hit
from onrecord.answering.selection import passages_from
from tests.fakes.releases import make_release

_RELEASE = make_release(
    [[("The mill opened in May.", False)], [("It will double its output.", True)], [("Roe leads it.", False)]]
)


def _hit(position: int, score: float) -> Hit:
    return Hit(release=_RELEASE, position=position, score=score, coverage=1.0, strength=1.0)


@pytest.mark.parametrize(
    ("verdict", "score", "is_shown"),
    [
        (Verdict.ANSWERED, 7.0, False),
        (Verdict.ANSWERED, 9.0, True),
        (Verdict.CLOSEST, 7.0, True),
        (Verdict.CLOSEST, 5.0, False),
    ],
)
def test_a_plan_beside_a_fact_must_be_worth_its_statement_the_more_so_beside_an_answer(
    verdict: Verdict, score: float, is_shown: bool
) -> None:
    passages = passages_from([_hit(1, 10.0), _hit(2, score)], verdict, question="the mill")

    assert len(passages) == 1 + is_shown
