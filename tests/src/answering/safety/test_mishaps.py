"""What to do after a mishap comes first, whatever words tell of it."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_NOTICE = """Holloway Recalls a Play Dough

LEEDS, England, 3 June 2025 - Holloway Toys plc (LSE: HOT) said today that it is recalling 900 tubs of play dough.

The dough is made in Leeds by sixty people. Eaten, it can make children ill.

What to do

1. Put the tub away and take it back to any shop.

2. For skin, wash with plenty of water; for eyes, rinse for ten minutes and see a doctor.

3. If a child has swallowed any, ring the emergency number at once.

If somebody feels ill
Ring 111 and take the tub along.

So far we know of 14 people with sore hands and of three who were treated in hospital.

“That must not happen, and I apologise to everyone who was hurt,” said Jo Poe, chief executive of Holloway.
"""


def _asked(question: str) -> Answer:
    release = read_release(_NOTICE.encode(), source="dough.txt", release_id=ReleaseId("dough"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("help, my little girl has eaten some of the dough, what do i do??", "If a child has swallowed any"),
        ("My son may have swallowed the dough, what should I do?", "If a child has swallowed any"),
        ("I got some in my eyes, what should I do?", "for eyes, rinse"),
        ("he feels sick now, what should we do?", "Ring 111"),
    ],
)
def test_what_to_do_after_a_mishap_comes_first(question: str, told: str) -> None:
    """The sentence that shared a word with the question came first, and not the one that helps."""
    assert told in _asked(question).passages[0].sentence.text


def test_who_came_to_harm_comes_before_who_is_sorry_for_it() -> None:
    answer = _asked("Has anybody been hurt by the dough?")

    assert answer.passages[0].sentence.text.startswith("So far we know of 14 people")
    assert answer.verdict is Verdict.ANSWERED
