"""What is asked in one message is mostly told in one place."""

from onrecord.answering.ports import Hit
from onrecord.answering.several.together import told_together
from onrecord.passage import Passage
from tests.fakes.releases import make_release

_RELEASE = make_release([[(f"Line {number}.", False)] for number in range(30)])


def _hit(position: int, score: float) -> Hit:
    return Hit(release=_RELEASE, position=position, score=score, coverage=1.0, strength=1.0)


def _shown(position: int) -> Passage:
    sentence = _RELEASE.sentences[position]
    return Passage(release=_RELEASE, sentence=sentence, span=sentence.span, rank=1, score=1.0)


def _order(*hits: Hit, shown: int) -> list[int]:
    return [hit.position for hit in told_together(hits, [_shown(shown)])]


def test_of_two_that_answer_about_as_well_the_nearer_comes_first() -> None:
    assert _order(_hit(25, 10.0), _hit(3, 9.5), shown=2) == [3, 25]


def test_the_nearer_does_not_come_first_if_it_answers_far_less() -> None:
    assert _order(_hit(25, 10.0), _hit(3, 7.0), shown=2) == [25, 3]


def test_the_nearer_counts_the_more_the_nearer_it_is() -> None:
    assert _order(_hit(8, 10.0), _hit(3, 9.9), shown=2) == [3, 8]


def test_nothing_is_raised_by_the_best_itself() -> None:
    assert _order(_hit(2, 10.0), _hit(3, 9.5), shown=2) == [2, 3]
