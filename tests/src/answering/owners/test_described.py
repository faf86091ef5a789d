"""Whom a question calls by its trade."""

import pytest

from onrecord.answering.owners.described import calls_by_trade, calls_issuer
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_TEXT = """# Corran Ferries Orders Two Boats

OBAN, Scotland, May 4, 2021 – Corran Ferries plc (LSE: CORR), a carrier of cars and passengers, ordered two boats
from the Lunde yard today. The boats are built of steel.

“We waited for this,” said Ann Roe, President of Corran Ferries.

## About Corran Ferries

Corran Ferries is the oldest shipping line of the west coast. It sails to nine islands.
"""


def _calls(question: str) -> list[str]:
    release: Release = read_release(_TEXT.encode(), source="corran.md", release_id=ReleaseId("corran"))
    return [call.question for call in calls_by_trade(question) if calls_issuer(call, release)]


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("how did the ferry company get started?", "how did the company get started?"),
        ("where is the shipping company based?", "where is the company based?"),
        ("who owns the carrier", "who owns the company"),
        ("what do these people do?", "what do the company do?"),
        ("what's the ferry company's address?", "what's the company's address?"),
    ],
)
def test_takes_words_of_the_trade_for_the_issuer(question: str, read: str) -> None:
    assert _calls(question) == [read]


@pytest.mark.parametrize(
    "question",
    [
        "how did the toy company get started?",
        "how old is the ferry?",
        "where is the Lunde company based?",
        "who owns the passengers?",
        "where are the boats made?",
        "where is the yard based?",
    ],
)
def test_takes_nothing_else_for_the_issuer(question: str) -> None:
    assert _calls(question) == []


def test_a_clause_after_the_issuer_s_name_tells_no_trade() -> None:
    """ "What is the dividend?" was answered by what the company does."""
    text = _TEXT.replace(
        "Corran Ferries plc (LSE: CORR), a carrier of cars and passengers, ordered two boats\nfrom the Lunde yard today.",
        "in the release by Corran Ferries plc (LSE: CORR), the dividend was stated as 4 cents.",
    )
    release = read_release(text.encode(), source="corran.md", release_id=ReleaseId("corran"))

    assert not any(calls_issuer(call, release) for call in calls_by_trade("what is the dividend?"))
