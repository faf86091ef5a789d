"""Questions in links."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.messages.deep_links import payload_from_question, question_in_payload


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"]), min_size=1, max_size=48))
def test_a_link_asks_what_it_was_made_for(question: str) -> None:
    payload = payload_from_question(question)

    if payload is not None:
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
        assert question_in_payload(payload) == question


@given(st.text())
def test_any_payload_is_a_question_or_none(payload: str) -> None:
    question = question_in_payload(payload)

    assert question is None or question.isprintable()


@pytest.mark.parametrize("payload", ["", "inline", "help", "a", "=", "🚀", "AAAA"])
def test_a_payload_without_a_question_gives_none(payload: str) -> None:
    assert question_in_payload(payload) is None


def test_a_question_too_long_for_a_link_has_none() -> None:
    assert payload_from_question("a" * 49) is None
