"""Whose a company is, who founded it, and when."""

import pytest

from onrecord.answering.answerer import Answerer
from onrecord.answering.release_facts import find_fact
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TOP = """Holloway to Build Two Footbridges

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) said today that it will build two footbridges.

The oak comes from Denbrook Forests, which is wholly owned by its founder. Denbrook was founded in 1902 by Cy Poe.

About Holloway

"""
_ITS_OWN = (
    "Holloway builds footbridges. It was set up in 1931 by two joiners. It is part of Larch Group, "
    "employs 80 people, and keeps its head office in Leeds."
)
_BY_SOMEBODY = "Holloway builds footbridges. Ann Roe started the firm in 1931 in a rented barn."
_ITS_PARTS = "Holloway builds footbridges. Its school was founded in 1962. Holloway's fund was set up by Ann Roe in 1970."
_A_BRAND = (
    "Holloway builds footbridges. Riverside Rails began in 1974 as a brand of handrails; Holloway bought it."
)


def _told(question: str, about: str) -> str | None:
    text = (_TOP + about + "\n").encode()
    release = read_release(text, source="bridge.txt", release_id=ReleaseId("bridge"))
    fact = find_fact(question, [release])
    return release.sentences[fact.positions[0]].text if fact else None


@pytest.mark.parametrize(
    "question",
    [
        "who owns Holloway?",
        "does Holloway belong to anyone or is it a public company?",
        "is it part of Larch",
    ],
)
def test_whose_a_company_is_stands_where_it_is_described(question: str) -> None:
    named = question.replace("is it part of Larch", "is Holloway part of another group?")

    assert "part of Larch Group" in (_told(named, _ITS_OWN) or "")


def test_a_company_with_a_symbol_is_public() -> None:
    assert "LSE: HBW" in (_told("is Holloway a public company?", _BY_SOMEBODY) or "")


@pytest.mark.parametrize(
    "question",
    ["who founded Holloway, and when was that?", "when was Holloway started?", "how old is the company?"],
)
def test_a_founding_is_told_however_the_company_came_about(question: str) -> None:
    assert "in 1931 by two joiners" in (_told(question, _ITS_OWN) or "")
    assert "Ann Roe started the firm" in (_told(question, _BY_SOMEBODY) or "")


@pytest.mark.parametrize(
    "question", ["when was Holloway founded?", "who owns Holloway?", "who set up Holloway?"]
)
def test_what_is_told_of_another_company_or_of_a_brand_is_not_the_company_s(question: str) -> None:
    assert _told(question, _A_BRAND) is None
    assert _told(question, _ITS_PARTS) is None


@pytest.mark.parametrize(
    "question",
    [
        "when did Holloway go to the stock market?",
        "since when has Holloway been listed?",
        "when did Holloway go public",
    ],
)
def test_finds_since_when_a_company_is_on_the_market(question: str) -> None:
    listed = "Holloway was started by two joiners in 1931 and joined the London Stock Exchange in 1996."

    assert _told(question, listed) == listed


@pytest.mark.parametrize("question", ["how did Holloway get started?", "what are the origins of Holloway"])
def test_finds_how_a_company_began(question: str) -> None:
    assert _told(question, _BY_SOMEBODY) == "Ann Roe started the firm in 1931 in a rented barn."


def test_takes_the_points_of_the_notes_to_editors_for_what_is_told_of_the_company() -> None:
    points = "1. Holloway builds footbridges.\n\n2. The company was founded in 1931 by two joiners."
    notes = f"Holloway builds.\n\nNOTES TO EDITORS\n\n{points}"

    told = _told("who founded Holloway?", notes)

    assert told is not None
    assert told.endswith("The company was founded in 1931 by two joiners.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Holloway grew out of a joinery that Ann Roe opened in 1902.",
        "Holloway traces its roots to 1888, when a schooner went aground.",
        "Its beginnings lie in a shed by the river in 1893.",
        "The Company has its origins in a joinery of 1899.",
        "Jon Pike, a joiner, rented a shed behind the church in 1911.",
        "Two cousins bought a saw in 1926 and called it Hope.",
    ],
)
def test_how_it_came_about_is_told_in_many_words(sentence: str) -> None:
    assert _told("how did Holloway get started?", f"Holloway builds footbridges. {sentence}") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Holloway opened a yard in Selby in 2019.",
        "Holloway grew from 12 people to 300 in 2020.",
        "It sold a yard in 2021.",
    ],
)
def test_what_the_company_did_since_is_not_how_it_came_about(sentence: str) -> None:
    assert _told("how did Holloway get started?", f"Holloway builds footbridges. {sentence}") is None


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("who owns Holloway?", "The Roe family foundation holds 61 percent of the shares."),
        ("who owns Holloway?", "The Holloway family trust holds 61 percent of the shares."),
        ("who owns the company?", "Two thirds of it are in free float; Ann Roe owns a third of the company."),
        ("who is the biggest shareholder?", "Its largest shareholder is Larch Group, with 40 percent."),
        ("who are the owners?", "We belong to the people who work in the yard."),
        ("who owns Holloway?", "A trust for the staff, which owns 26 per cent of Holloway, was heard."),
    ],
)
def test_who_holds_how_much_of_a_company_tells_whose_it_is(question: str, about: str) -> None:
    assert _told(question, about) == about


def test_who_holds_shares_of_somebody_else_does_not_tell_it() -> None:
    assert _told("who owns Holloway?", "Holloway holds 12 percent of the shares of Bolt Bridges.") is None


@pytest.mark.parametrize(
    "about",
    [
        "Holloway Bridge Works, Inc. grew out of a forge that Cy and Di Poe opened in 1931.",
        "Ann Roe started Holloway in 1931 in her garage.",
        "Ann Roe, a joiner, began it in 1931 with one saw.",
    ],
)
@pytest.mark.parametrize("question", ["how did the company begin?", "how old is Holloway?"])
def test_a_company_may_begin_under_its_own_name(question: str, about: str) -> None:
    assert _told(question, about) == about


def test_what_a_company_began_as_is_no_part_of_it() -> None:
    """Of "a joiner's shop" nothing but the company was founded; "Holloway's fund" is younger than it."""
    began = "Holloway began in 1931 as a joiner's shop in Leeds, and built its first bridge in 1934."
    assert _told("how old is the company?", f"Holloway builds footbridges. {began}") == began


_HOLDERS = """Holloway names a chairman

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) said today that Tom Vane is its chairman.

Alma Reed, who was its clerk, holds 3 percent of the shares. Holloway owns 51 percent of the shares of Yard Rail.

The work on two footbridges began in May.
"""


def test_what_a_company_owns_of_another_does_not_say_who_owns_it() -> None:
    release = read_release(_HOLDERS.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))
    answer = Answerer(releases=[release], retriever=retriever_over([release])).answer(
        Question(text="who owns Holloway?")
    )

    assert answer.passages[0].sentence.text.startswith("Alma Reed")
    assert all("Yard Rail" not in each.sentence.text for each in answer.passages)
