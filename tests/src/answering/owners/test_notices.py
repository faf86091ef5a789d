"""A notice names several companies: what each is asked is told of that one alone, or comes nearest at best."""

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_NOTICE = """# Calder Vaccines to Present at the Harbor Growth Conference

ATLANTA, March 25, 2025 - Calder Vaccines Inc. (NASDAQ: CLDR), which develops vaccines, today announced that it will \
present at the Harbor Growth Conference in Las Vegas on April 8.

“Our conference brings companies and investors together,” said Alan Holt, CEO of Harbor Trading. “We like it that way.”

“We help companies to be seen,” said Dora Sand, CEO of Investline Digital, Inc.

“We are glad to be there,” said Tom Reyes, CEO and President of Calder Vaccines.

## About Calder Vaccines

Calder Vaccines develops vaccines against fever and flu. For more information, visit www.calder.example.

## About Harbor Trading

Harbor Trading is an investment bank. The firm is based in Boston, Massachusetts. Founded in 1975, it has 140 employees.

Harbor Trading Media Contact:

Megan Doe

325 Hudson Street

New York, NY 10013

megan@harbortrading.example

## About Investline Digital, Inc.

Investline Digital tells the stories of companies to investors. The company was founded in 2021 by Dora Sand.
"""
_OWN_SEAT = (
    "Calder Vaccines is headquartered in Atlanta, Georgia. It was founded in 2011. It employs 85 people."
)
_NOTICE_WITH_OWN = _NOTICE.replace(
    "Calder Vaccines develops vaccines against fever", _OWN_SEAT + " It develops vaccines against fever"
)
_COVERAGE = """# Market Notes - Calder Vaccines Inc. (NASDAQ: CLDR) Presents Its Trial in Denver

Calder Vaccines (NASDAQ: CLDR) said that CEO Tom Reyes will present its trial in Denver on May 20, 2025.

## About Calder Vaccines

Calder Vaccines develops vaccines against fever and flu.

## About MarketNotesWire

MarketNotesWire spreads the news of companies. MarketNotesWire reaches investors. MarketNotesWire is one of many names.

For more information, visit https://www.marketnoteswire.example

MarketNotesWire, Austin, Texas, 512-555-0134, editor@marketnoteswire.example

MarketNotesWire is part of MarketNotesWire Group
"""


def _answer(text: str, question: str) -> Answer:
    release = read_release(text.encode(), source="notice.md", release_id=ReleaseId("notice"))
    return answerer_over([release]).answer(Question(text=question))


def _shown(answer: Answer) -> str:
    return " ".join(passage.text for passage in answer.passages)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who is Calder's CEO?", "Tom Reyes"),
        ("who is the CEO of Harbor Trading?", "Alan Holt"),
        ("who is your CEO?", "Tom Reyes"),
        ("what is Calder's ticker?", "CLDR"),
        ("how do I contact Harbor Trading?", "megan@harbortrading.example"),
    ],
)
def test_a_fact_is_told_of_the_company_that_it_belongs_to(question: str, told: str) -> None:
    answer = _answer(_NOTICE, question)

    assert (answer.verdict, told in answer.passages[0].text) == (Verdict.ANSWERED, True)


@pytest.mark.parametrize("question", ["who is Calder's CEO?", "who is your CEO?"])
def test_nobody_else_s_chief_stands_beside_the_one_asked_about(question: str) -> None:
    shown = _shown(_answer(_NOTICE, question))

    assert "Holt" not in shown
    assert "Sand" not in shown


@pytest.mark.parametrize(
    "question",
    [
        "when was Calder founded?",
        "when was the company founded?",
        "where is Calder Vaccines based?",
        "how do I contact Calder?",
        "how many employees does Calder have?",
        "what is Harbor Trading's ticker?",
        "what is Investline's symbol?",
        "where is Investline Digital based?",
    ],
)
def test_what_is_told_of_others_alone_does_not_answer(question: str) -> None:
    assert _answer(_NOTICE, question).verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when was Calder founded?", "2011"),
        ("where is Calder Vaccines based?", "Atlanta, Georgia"),
        ("how many employees does Calder have?", "85"),
    ],
)
def test_the_company_s_own_section_tells_of_it(question: str, told: str) -> None:
    answer = _answer(_NOTICE_WITH_OWN, question)

    assert (answer.verdict, told in answer.passages[0].text) == (Verdict.ANSWERED, True)
    assert "1975" not in _shown(answer)
    assert "2021" not in _shown(answer)


def test_somebody_who_distributes_is_not_the_company_s_contact() -> None:
    answer = _answer(_COVERAGE, "how do I contact Calder Vaccines?")

    assert answer.verdict is not Verdict.ANSWERED
    assert "editor@" not in _shown(answer)


def test_a_refusal_gives_no_contact_of_the_wire() -> None:
    notes = _answer(_COVERAGE, "what is the weather like on the moon?").notes

    assert not [note for note in notes if note.kind is NoteKind.CONTACT]


@pytest.mark.parametrize("question", ["who is MarketNotesWire's CEO?", "what is MarketNotesWire's ticker?"])
def test_a_wire_that_is_named_often_is_not_whom_the_release_is_about(question: str) -> None:
    assert _answer(_COVERAGE, question).verdict is not Verdict.ANSWERED


def test_the_wire_itself_may_be_asked_about() -> None:
    answer = _answer(_COVERAGE, "how do I contact MarketNotesWire?")

    assert (answer.verdict, "editor@" in answer.passages[0].text) == (Verdict.ANSWERED, True)


@pytest.mark.parametrize(
    "contact",
    [
        "Contact:\n\nDora Sand, Sand Communications, dora@sandpr.example, 604-555-0134",
        "Investor Relations:\n\nDora Sand, Sand Communications, CLDR@sandpr.example, 604-555-0134",
    ],
)
def test_an_agency_s_person_speaks_for_the_company(contact: str) -> None:
    answer = _answer(_COVERAGE.partition("## About MarketNotesWire")[0] + contact, "how do I contact you?")

    assert (answer.verdict, "sandpr" in answer.passages[0].text) == (Verdict.ANSWERED, True)


@pytest.mark.parametrize(
    "contact",
    [
        "Contact:\n\nEIN Presswire, 202-555-0134, newsroom@einpresswire.example",
        "Media Contact:\n\nNews desk of PR Newswire, newsroom@prnewswire.example",
    ],
)
def test_the_newsroom_of_a_wire_is_not_the_company_s_contact(contact: str) -> None:
    answer = _answer(_COVERAGE.partition("## About MarketNotesWire")[0] + contact, "how do I contact you?")

    assert answer.verdict is not Verdict.ANSWERED
    assert "newsroom@" not in _shown(answer)
