"""Where a company is based, wherever in a sentence that stands."""

import pytest

from onrecord.answering.release_facts import find_fact
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_TOP = """Holloway to Build Two Footbridges

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) said today that it will build two footbridges.

About Holloway

"""


def _told(question: str, about: str) -> tuple[str, bool] | None:
    text = (_TOP + about + "\n").encode()
    fact = find_fact(question, [read_release(text, source="bridge.txt", release_id=ReleaseId("bridge"))])
    return (fact.release.sentences[fact.positions[0]].text, fact.is_direct) if fact else None


@pytest.mark.parametrize(
    "about",
    [
        "It employs 80 people, its head office is at 6 Larch Row, York, and it runs two yards.",
        "The company has its head office at 41 East Mill Street, York, and two yards.",
        "Its registered office is in York.",
        "Its address is 41 East Mill Street, York YO1 2AB.",
    ],
)
@pytest.mark.parametrize(
    "question", ["where's your head office?", "what's Holloway's address?", "where are you based"]
)
def test_finds_the_head_office_in_the_middle_of_a_sentence(question: str, about: str) -> None:
    assert _told(question, about) == (about, True)


def test_takes_a_number_without_a_name_for_no_place() -> None:
    told = _told(
        "where's your head office?", "Its head office at 6 per cent of the rent is its largest cost."
    )

    assert told is not None
    assert not told[1]


_LETTER = """HOLLOWAY BRIDGE WORKS
Unit 4, Old Saw Yard, Leeds

Press notice, 3 June 2025

Holloway to Build Two Footbridges

Holloway Bridge Works builds two footbridges. It is based in a former mill, where 80 people work.

Contact

Press: Cy Poe, 01632 960144
"""


@pytest.mark.parametrize(
    "question",
    [
        "what's your postal address",
        "what is the address of Holloway?",
        "the company's mailing address please",
        "where are you based?",
    ],
)
def test_the_letterhead_tells_the_postal_address(question: str) -> None:
    release = read_release(_LETTER.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))
    fact = find_fact(question, [release])

    assert fact is not None
    assert "Old Saw Yard" in release.sentences[fact.positions[0]].text
    assert fact.is_direct
