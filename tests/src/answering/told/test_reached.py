"""Whom somebody of a certain kind reaches."""

import pytest

from onrecord.answering.release_facts import find_fact
from onrecord.answering.told.contact_lines import contacts_of
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_TOP = """Holloway to Build Two Footbridges

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) said today that it will build two footbridges.

"We like small rivers," said Ann Roe, Chief Executive, when reporters and investors asked.

"""
_LABELLED = """Enquiries

Holloway Bridge Works plc, Bo Dahl, Finance Director, 01632 960 111
For the newspapers: Cy Poe, 01632 960 112, cy@holloway.example
Shareholders: Di Moe, 01632 960 113
Residents: 01632 960 114
Jobs: work@holloway.example
"""
_HEADED = """Investor contact
Di Moe
1-800-555-0144
di@holloway.example

Press contact
Ed Foe
1-800-555-0145
ed@holloway.example
"""


def _told(question: str, contacts: str) -> str | None:
    release = _release(contacts)
    fact = find_fact(question, [release])
    return release.sentences[fact.positions[0]].text if fact else None


def _release(contacts: str) -> Release:
    return read_release((_TOP + contacts).encode(), source="bridge.txt", release_id=ReleaseId("bridge"))


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("I'm on deadline for a paper's weekly magazine, whom can I ring?", "For the newspapers: Cy Poe"),
        ("I write for a trade journal, who should I get in touch with?", "For the newspapers: Cy Poe"),
        ("press contact?", "For the newspapers: Cy Poe"),
        ("I hold shares, who can I talk to?", "Shareholders: Di Moe"),
        ("I live across the river, who do I call about the noise?", "Residents:"),
        ("is there an email I can write to for a job?", "Jobs: work@holloway.example"),
    ],
)
def test_a_line_that_is_labelled_for_a_kind_of_people_is_theirs(question: str, line: str) -> None:
    assert (_told(question, _LABELLED) or "").startswith(line)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("phone number for investors", "1-800-555-0144"),
        ("email for the press please", "ed@holloway.example"),
        ("what number can a newspaper call?", "1-800-555-0145"),
    ],
)
def test_lines_below_a_label_are_of_that_kind_and_the_way_asked_for_comes_first(
    question: str, line: str
) -> None:
    assert line in (_told(question, _HEADED) or "")


_BY_EACH_WAY = """HOW TO REACH US

Online: help.holloway.example, where a part number can be looked up
Telephone: 1-800-555-0146, day and night
By mail: Holloway, P.O. Box 4410, Leeds
"""


@pytest.mark.parametrize("question", ["What number do I ring about the bridges?", "telephone number?"])
def test_a_number_to_ring_is_the_line_of_the_telephone(question: str) -> None:
    assert (_told(question, _BY_EACH_WAY) or "").startswith("Telephone")


def test_who_is_not_named_among_the_contacts_reaches_nobody() -> None:
    assert _told("I'm a customer, who do I call?", _HEADED) is None


@pytest.mark.parametrize(
    "question", ["what did she tell investors on the call?", "when is the investor call?", "how many jobs?"]
)
def test_a_question_about_a_call_or_about_people_asks_for_no_contact(question: str) -> None:
    assert _told(question, _LABELLED) is None


def test_takes_a_line_of_the_contacts_before_a_number_to_listen_in() -> None:
    dialled = "Analysts and investors can listen in today; dial 01632 960 188.\n\n"

    assert "Di Moe" in (_told("I own shares, who can I talk to?", dialled + _LABELLED) or "")


def test_gives_an_address_where_one_asks_whither_to_send() -> None:
    contacts = "Enquiries\n\nTel: 01632 960 111\nE-mail: post@holloway.example\n"

    assert "post@holloway.example" in (_told("where do I send my questions", contacts) or "")


_ANY_LABEL = """Enquiries

Media: Cy Poe, 01632 960 112, cy@holloway.example
Lodge owners: 01632 960 114
Work at Tyne Foot: Di Moe, 01632 960 115
"""


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("I own a lodge there, what number do I call?", "Lodge owners"),
        ("who does my brother write to about work at Tyne Foot?", "Work at Tyne Foot"),
    ],
)
def test_a_label_that_shares_a_word_with_the_question_is_meant(question: str, line: str) -> None:
    assert (_told(question, _ANY_LABEL) or "").startswith(line)


@pytest.mark.parametrize("question", ["who do I call about the flood?", "how many lodge owners are there?"])
def test_a_label_that_shares_no_word_or_is_not_asked_for_is_not(question: str) -> None:
    assert _told(question, _ANY_LABEL) is None


def test_many_numbers_on_one_line_are_read_at_once() -> None:
    """A pattern that could part them in many ways ran for minutes."""
    numbers = " / ".join(["+44 113 555 0101"] * 40)
    text = f"Acme Moves\n\nLEEDS, England, 3 June 2025 - Acme plc moved.\n\nContact\n\nPress: Ann Roe\n{numbers} Ann Roe\n"
    release = read_release(text.encode(), source="a.txt", release_id=ReleaseId("a"))

    assert contacts_of(release)
