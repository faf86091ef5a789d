"""What every release tells, found by its place and form."""

import pytest

from onrecord.answering.release_facts import find_fact
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_TEXT = """# Northgate Sails Opens a Loft in Ashby

Forty people to work there

BERGEN, Norway, May 4, 2021 – Northgate Sails Inc. (OSE: NGT) opened a loft in Ashby today, its second.

“We sew what the wind asks for,” said Ann Roe, President of Northgate Sails.

## About Northgate Sails

Northgate Sails makes sails for small boats. The company is headquartered in Bergen, Norway.

## About Bolt Lofts

Bolt Lofts builds houses. It is based in Oslo, Norway.
"""


def _release() -> Release:
    return read_release(_TEXT.encode(), source="northgate.md", release_id=ReleaseId("northgate"))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("what's the news?", "Northgate Sails Opens a Loft in Ashby"),
        ("can you summarise it", "Northgate Sails Opens a Loft in Ashby"),
        ("when was this published?", "BERGEN, Norway, May 4, 2021"),
        ("what does Northgate Sails do?", "Northgate Sails makes sails for small boats."),
        ("where are you based?", "The company is headquartered in Bergen, Norway."),
        ("what is the ticker?", "(OSE: NGT)"),
        ("who is quoted in this release?", "said Ann Roe"),
    ],
)
def test_answers_what_every_release_states(question: str, first: str) -> None:
    release = _release()
    fact = find_fact(question, [release])

    assert fact is not None
    assert first in release.sentences[fact.positions[0]].text


@pytest.mark.parametrize(
    "question", ["how many people work there?", "where is the loft?", "what does Bolt do?"]
)
def test_finds_nothing_for_a_question_about_a_thing_of_this_release(question: str) -> None:
    assert find_fact(question, [_release()]) is None


def test_finds_nothing_among_several_companies() -> None:
    """Which company is meant is not known: the first one's head office would answer for all."""
    other = read_release(
        _TEXT.replace("Northgate", "Harbour").encode(), source="h.md", release_id=ReleaseId("harbour")
    )

    assert find_fact("where are you based?", [_release(), other]) is None
