"""When a cautionary statement, or what only disclaims, may come first."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.statement import telling_first
from onrecord.answering.ports import Hit
from onrecord.question import Question
from onrecord.release import Release, ReleaseId, SectionKind
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_SILTANO = """# Siltano Mobile Receives Order for Rugged Phones

Siltano Mobile Inc. (TSXV: SLT) announces that it has received an order of $1.2 million for its phones from a police \
force in Texas. The phones ship in July.

Neither the TSX Venture Exchange nor its Regulation Services Provider accepts responsibility for the adequacy of this \
release.

This release contains forward-looking statements. Because such statements deal with future events and are based on \
Siltano's current expectations, they are subject to risks, such as the price of chips. Actual results, performance or \
achievements of Siltano could differ materially from those described.
"""
_DAIRY = """# Grisewood Dairy Opens a Plant

YORK, August 12, 2025 - Grisewood Dairy plc (LSE: GRI) today opened a plant for cheese in York.

Forward-Looking Statements

This release contains forward-looking statements about dividends, the sale of butter and a cheese museum. Actual \
results may differ because of the cost of energy and the weather. Grisewood Dairy assumes that demand grows.
"""


def _answer(text: str, question: str) -> Answer:
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("release"))
    return answerer_over([release]).answer(Question(text=question))


def _is_aside(answer: Answer) -> bool:
    """Whether the first passage stands in the statement, or disclaims."""
    sentence = answer.passages[0].sentence if answer.passages else None
    return sentence is not None and (
        sentence.section is SectionKind.CAUTIONARY or sentence.text.startswith("Neither")
    )


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (_SILTANO, "Where is Siltano based?"),
        (_SILTANO, "where are you based?"),
        (_SILTANO, "what achievements does Siltano have?"),
        (_SILTANO, "what services does it provide?"),
        (_DAIRY, "what is the dividend?"),
        (_DAIRY, "how much energy does the plant use?"),
        (_DAIRY, "when does the cheese museum open?"),
    ],
)
def test_an_everyday_question_is_never_answered_first_by_a_statement_or_a_disclaimer(
    text: str, question: str
) -> None:
    answer = _answer(text, question)

    assert answer.verdict is not Verdict.ANSWERED
    assert not _is_aside(answer)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (_SILTANO, "what are the risks?"),
        (_SILTANO, "does the exchange accept responsibility for the release?"),
        (_DAIRY, "which statements look forward?"),
        (_DAIRY, "what do they assume about demand?"),
    ],
)
def test_who_asks_about_risks_assumptions_or_the_statement_gets_it(text: str, question: str) -> None:
    assert _is_aside(_answer(text, question))


_QUARTER = """Grisewood Dairy Reports a Quarter

YORK, August 12, 2025 - Grisewood Dairy plc (LSE: GRI) today reported sales of 4 million pounds for its quarter.

A pipe burst at the dairy in Selby on June 3. Holders of shares receive 2 pence as a dividend.

The Selby dairy opened in 1956.

Contacts
Investors: Ann Roe, 01632 960 011
Selby dairy: 01632 960 012
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("what do investors get?", "Holders of shares receive"),
        ("what happened at the Selby dairy?", "A pipe burst"),
    ],
)
def test_a_deed_is_told_by_no_contact_and_an_event_by_no_opening(question: str, first: str) -> None:
    assert _answer(_QUARTER, question).passages[0].sentence.text.startswith(first)


def test_a_contact_still_tells_whom_to_reach() -> None:
    told = f"{_DAIRY}\nContacts\n\nInvestors: Ann Roe, 01632 960 011\n"

    assert "Ann Roe" in _answer(told, "what number do investors call?").passages[0].text


@pytest.mark.parametrize(
    "question",
    [
        "how do I get in touch?",
        "how do reporters get answers?",
        "how does the press get details?",
        "how can I get hold of you?",
        "what do journalists do for more information?",
        "what can I do to talk to somebody?",
        "what do I do to speak with investor relations?",
    ],
)
def test_who_asks_how_to_get_in_touch_is_asked_for_no_deed(question: str) -> None:
    release = read_release(_QUARTER.encode(), source="a file", release_id=ReleaseId("one"))
    told, contact = (
        Hit(release=release, position=at, score=score, coverage=0.9, strength=1.0)
        for at, score in ((_place(release, "A pipe burst"), 4.0), (_place(release, "Investors:"), 5.0))
    )

    assert telling_first((contact, told), question) == (contact, told)
    assert telling_first((contact, told), "what do investors get?")[0] == told


def _place(release: Release, words: str) -> int:
    return next(at for at, unit in enumerate(release.sentences) if unit.text.startswith(words))


@pytest.mark.parametrize("question", ["what happened in May?", "what was done on 12 may?"])
def test_the_verb_may_is_not_the_month_that_is_asked_for(question: str) -> None:
    text = _DAIRY.replace(
        "Forward-Looking Statements", "Parts may run short, and buyers may go elsewhere.\n\nIn May"
    )
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("release"))
    verb = next(at for at, unit in enumerate(release.sentences) if "run short" in unit.text)
    hits = [
        Hit(release=release, position=at, score=score, coverage=0.5, strength=1.0, told=frozenset({"may"}))
        for at, score in ((verb, 9.0), (verb + 1, 8.0))
    ]
    assert [hit.position for hit in telling_first(hits, question)] == [verb + 1, verb]
    assert telling_first(hits, "may I visit?")[0].position == verb


def test_a_statement_in_plain_words_stands_behind_what_tells() -> None:
    text = (
        "Ostery Water to Build a Works\n\nELY, May 4, 2025 - Ostery Water plc (LSE: OST) will build a works.\n\n"
        "An average household bill will go up by 9 pounds a year.\n\n"
        "Not everything here is settled. Costs, dates, bills and water quality after 2025 are forecasts; permits "
        "and drought could change any of them, and Ostery Water gives no promise that they will come true.\n"
    )
    answer = _answer(text, "will my water bill go up?")

    assert answer.passages[0].sentence.text.startswith("An average household bill")
    assert len(answer.cautionary) == 1


_GROCER = """# Harlow Grocers Takes Back a Jam

LEEDS, 3 April 2025 - Harlow Grocers plc (LSE: HGR) takes back one lot of plum jam because of a glass splinter.

The line has run again since Monday. Fresh jars should reach the shops in the week of 28 April. Dates and sums named \
here are our best guess on what we know now; the inquiry and supplies of fruit could alter them, and we may have to \
think again.
"""


def test_news_in_the_paragraph_of_a_statement_in_plain_words_may_come_first() -> None:
    told = _answer(_GROCER, "when will fresh jars be in the shops?").passages[0].sentence.text

    assert told == "Fresh jars should reach the shops in the week of 28 April."
