"""What a question is about is told by the words in which people name it."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.reporting.matters import matters_in, matters_told

WAYS = tuple(matters_told())


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Are there layoffs coming?", "jobs"),
        ("am I getting laid off", "jobs"),
        ("Combien d'emplois vont être supprimés ?", "jobs"),
        ("will vendors get paid?", "suppliers"),
        ("what's last year's turnover", "revenue"),
        ("Quel chiffre d'affaires prévoyez-vous ?", "revenue"),
        ("any side effects?", "safety"),
        ("how do I sign up?", "taking part"),
        ("who's the CEO's boss", "leader"),
    ],
)
def test_a_matter_is_known_by_the_words_that_people_use(question: str, matter: str) -> None:
    assert matter in matters_in(question)


@pytest.mark.parametrize("question", ["why?", "and then?", "is that so", "le savez-vous ?"])
def test_a_question_may_name_no_matter(question: str) -> None:
    assert matters_in(question) == frozenset()


def test_words_that_stand_far_apart_name_nothing_together() -> None:
    assert "jobs" in matters_in("did they let him go")
    assert "jobs" not in matters_in("let us know in good time please where we should go")


def test_every_way_in_the_table_names_its_matter() -> None:
    named = {(matter, way): " ".join(way).replace("-", "") for matter, way in WAYS}

    assert [way for (matter, way), words in named.items() if matter not in matters_in(words)] == []


def test_the_table_says_nothing_twice() -> None:
    assert [each for each, count in Counter(WAYS).items() if count > 1] == []


def test_the_table_is_written_in_small_letters_and_words() -> None:
    assert [way for _, way in WAYS if not all(re.fullmatch(r"\w+-?", part) for part in way)] == []


@given(st.text(max_size=60))
def test_case_does_not_count(question: str) -> None:
    assert matters_in(question.upper()) >= matters_in(question.upper().casefold())
