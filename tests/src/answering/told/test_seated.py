"""Where a company is based, wherever in a sentence that stands."""

import pytest

from onrecord.answering.passages import widen_sentence
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


_JOINT = """Holloway and Penrow to Build a Footbridge

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) and Penrow Steel AB agreed today to build a footbridge.

The bridge costs 9 million pounds. Stephen Ash designed it.

Contact

Penrow Steel
Storgatan 4
223 50 Lund

Holloway Bridge Works
41 East Mill Street
York YO1 2AB

Penrow Steel press: Eva Ek, 01632 960121
Holloway press office: Nils Moe, 01632 960122
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("postal address?", "Holloway Bridge Works\n41 East"),
        ("where are you based?", "Holloway Bridge Works\n41 East"),
        ("whom do I ring?", "Holloway press office: Nils Moe"),
        ("who do I call?", "Holloway press office: Nils Moe"),
    ],
)
def test_gives_no_address_or_number_of_the_other_company_of_a_joint_release(question: str, told: str) -> None:
    release = read_release(_JOINT.encode(), source="joint.txt", release_id=ReleaseId("joint"))
    fact = find_fact(question, [release])

    assert fact is not None
    assert release.sentences[fact.positions[0]].text.startswith(told)
    assert "Lund" not in widen_sentence(release, fact.positions[0]).of(release.text)


def test_takes_a_firm_that_the_story_never_names_for_the_issuers_own() -> None:
    """An agency speaks for the issuer, also with its legal form and its own address."""
    text = _JOINT.replace("Penrow Steel\n", "Quill Ltd\n").replace(
        "Holloway Bridge Works\n41 East", "Quill\n41 East"
    )
    release = read_release(text.encode(), source="joint.txt", release_id=ReleaseId("joint"))
    fact = find_fact("postal address?", [release])

    assert fact is not None
    assert release.sentences[fact.positions[0]].text.startswith("Quill Ltd")
