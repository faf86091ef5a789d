"""How a vote went, how many took part, whether it has happened before: what tells it comes first."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TOP = """Holloway Members Back a Second Kiln

LEEDS, England, 3 June 2025 - The Holloway Pottery Society will build a second kiln.

"I am against forty carts a day past my gate," said Ann Roe, a member.

The glaze study has been printed. One of the people had a rash. The society has recalled a jug; bowls and plates are not part of the recall.
"""
_VOTE = "\nThe members agreed to it in May, by 812 to 95.\n"
_STUDY = "\nThe glaze was tried for a year on 288 adults at six potteries.\n"
_BEFORE = "\nA teapot was taken back in 2009 in the last recall.\n"


def _asked(question: str, told: str = "") -> Answer:
    release = read_release((_TOP + told).encode(), source="kiln.txt", release_id=ReleaseId("kiln"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many members were against it?", _VOTE),
        ("how many people took part in the glaze study?", _STUDY),
        ("have they ever had to recall anything before this?", _BEFORE),
    ],
)
def test_what_tells_it_comes_before_what_has_its_words(question: str, told: str) -> None:
    assert _asked(question, told).passages[0].sentence.text == told.strip()


@pytest.mark.parametrize(
    "question",
    [
        "how many members were against it?",
        "how many people took part in the glaze study?",
        "have they ever had to recall anything before this?",
    ],
)
def test_what_only_has_its_words_does_not_answer(question: str) -> None:
    """ "I am against forty carts" tells no vote, and what is not part of a recall no earlier one."""
    assert _asked(question).verdict is not Verdict.ANSWERED
