"""What somebody said, and why somebody is for or against something."""

import pytest

from onrecord.answering.release_facts import find_fact
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_RELEASE = """Denbrook to Build a Second Bridge

DENBROOK, England, 3 June 2025 - The Town of Denbrook said today that it will build a second bridge over the Ouse.

The council voted 6 to 1 for it. Councillor Ann Roe voted against. "Nobody has counted the lorries," Ms. Roe said. "I asked for a count in March and got a brochure."

"Our vans lose an hour a day," said Bo Dahl of the traders' union. "We have waited for this."

"I was for a ferry, because a ferry needs no road," said Councillor Cy Poe.
"""


def _told(question: str) -> tuple[list[str], bool]:
    release = read_release(_RELEASE.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))
    fact = find_fact(question, [release])
    return ([release.sentences[at].text for at in fact.positions], fact.is_direct) if fact else ([], False)


@pytest.mark.parametrize(
    "question",
    ["what did the union guy say?", "and what's the union's view on it?", "what does Bo Dahl think?"],
)
def test_what_somebody_said_on_nothing_in_particular_is_each_of_the_speeches(question: str) -> None:
    told, is_direct = _told(question)

    assert told[0].startswith('"Our vans lose an hour')
    assert is_direct


@pytest.mark.parametrize("question", ["why did Roe vote no?", "why was Councillor Roe against the bridge"])
def test_the_words_beside_how_somebody_voted_say_why(question: str) -> None:
    told, is_direct = _told(question)

    assert told[0].startswith('"Nobody has counted')
    assert is_direct


def test_a_reason_is_told_wherever_it_stands() -> None:
    told, is_direct = _told("why is Poe in favour of a ferry?")

    assert "because a ferry needs no road" in told[0]
    assert is_direct


def test_words_far_from_any_vote_only_may_say_why() -> None:
    assert not _told("why does Dahl support it?")[1]


@pytest.mark.parametrize("question", ["what did the mayor say?", "why did Gray vote no?"])
def test_nobody_has_the_words_of_another(question: str) -> None:
    assert _told(question) == ([], False)


def test_what_only_leads_up_to_a_reason_comes_after_it() -> None:
    text = (
        _RELEASE.replace('"Nobody has', '"I have nothing against a bridge," Ms. Roe said. "Nobody has')
        .replace('lorries," Ms. Roe said.', "lorries.")
        .replace(' "I asked for', " I asked for")
    )
    release = read_release(text.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))

    fact = find_fact("why did Roe vote no?", [release])

    assert fact is not None
    assert "Nobody has counted" in release.sentences[fact.positions[0]].text


@pytest.mark.parametrize(
    ("question", "is_direct"),
    [("what does Denbrook's union think of it?", True), ("what does the union think of it?", False)],
)
def test_of_several_companies_a_place_that_one_alone_speaks_of_tells_whose_words_are_asked_for(
    question: str, is_direct: bool
) -> None:
    ours = read_release(_RELEASE.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))
    other = "Acme Mills Opens a Mill\n\nLEEDS, England, 4 June 2025 - Acme Mills plc today opened a mill.\n"
    another = read_release(other.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    fact = find_fact(question, [another, ours])

    assert fact is not None
    assert fact.is_direct is is_direct
