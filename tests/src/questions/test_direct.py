"""A roundabout question, asked straight."""

import pytest

from onrecord.questions.direct import asked_straight


@pytest.mark.parametrize(
    ("question", "straight"),
    [
        (
            "Hi! Could you tell me where the company has its head office? Thanks",
            "where does the company have its head office?",
        ),
        ("do you know where they are based?", "where are they based?"),
        ("I'd like to know what the company does", "what does the company do"),
        ("any idea when they went public?", "when did they go public?"),
        ("can you tell me what the ticker is", "what is the ticker?"),
        ("I was wondering how the company started", "how did the company start"),
        ("Could you please tell me who founded the company?", "who founded the company?"),
        ("whereabouts is the company's office", "where is the company's office"),
    ],
)
def test_puts_the_verb_where_a_question_has_it(question: str, straight: str) -> None:
    assert asked_straight(question) == straight


@pytest.mark.parametrize(
    "question",
    [
        "what does the company do?",
        "which mill is the company closing?",
        "who says that they are based in Oslo?",
        "could you close the mill?",
        "pouvez-vous me dire où est le siège ?",
    ],
)
def test_leaves_what_is_asked_straight_as_it_is(question: str) -> None:
    assert asked_straight(question) == question
