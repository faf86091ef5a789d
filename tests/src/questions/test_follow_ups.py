"""Questions that lean on what was said before."""

import pytest

from onrecord.questions.follow_ups import person_in, with_new_subject


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("and the CFO?", "who is the CEO?", "who is the CFO?"),
        ("what about Q2", "what was net income in Q3?", "what was net income in Q2?"),
        ("and the second mine?", "when does the first mine open?", "when does the second mine open?"),
    ],
)
def test_a_subject_named_alone_replaces_the_one_before(question: str, before: str, full: str) -> None:
    assert with_new_subject(question, before) == full


@pytest.mark.parametrize("question", ["and why?", "and before that?", "and a year ago?", "who is she?"])
def test_a_follow_up_without_a_subject_replaces_none(question: str) -> None:
    assert with_new_subject(question, "who is the CEO?") is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Board of Directors has appointed Jane Poe, its finance chief.", "Jane Poe"),
        ("“We sail,” said Dr. Ann B. Roe, a professor.", "Dr. Ann B. Roe"),
        ("Northgate Resources opened a mine in May.", None),
    ],
)
def test_finds_the_first_person_that_a_text_names(text: str, person: str | None) -> None:
    assert person_in(text) == person
