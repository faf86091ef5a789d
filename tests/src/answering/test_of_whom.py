"""A reason, a holder's name, a pay and a price are told of whom or what they are asked."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.told.of_whom import (
    Told,
    asks_for_a_name,
    is_market_untold,
    is_of_somebody_else,
    is_untold,
)
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_RELEASE = """# Northgate Port Names a Harbour Master

OSLO, May 4, 2021 – Northgate Port today said that Ann Roe becomes harbour master on June 1, 2021.

Karl Moe, harbour master since 2009, has told the board that he will retire on May 31, 2021.

## Apprentices

The port takes on eleven apprentices in August. The first-year wage is $26.40 an hour.

## Cranes

The port carries insurance for its cranes, with a deductible of $5 million.
Research and surveys cost $2 million in the first quarter of 2021.
"""


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("why is he going?", "when does Karl Moe retire?"),
        ("who is the insurer?", "are the cranes insured?"),
        ("what salary does the harbour master get?", None),
        ("how much will a mooring cost?", None),
    ],
)
def test_what_is_told_of_something_else_answers_nothing(question: str, context: str | None) -> None:
    """The day on which he retires answered why, and the wage of apprentices what the director earns."""
    release = read_release(_RELEASE.encode(), source="port.md", release_id=ReleaseId("port"))

    answer = answerer_over([release]).answer(Question(text=question, context=context))

    assert answer.verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    ("question", "told", "is_other"),
    [
        ("what salary does the director get?", "The first-year wage is $26 an hour.", True),
        ("what salary does the director get?", "The director's salary is $90,000.", False),
        ("how much does a nurse earn?", "Drivers start at $20 an hour.", True),
        ("how much does a nurse earn?", "Nurses start at $40 an hour.", False),
        ("how much will a dose cost?", "Research cost $52 million.", True),
        ("how much will a dose cost?", "Each dose is sold for $40.", False),
        ("how much did the hotels make?", "Net income    38.9    33.3", False),
        ("how much does it cost?", "The kit is sold for $40.", False),
        ("how much does Northgate's mill cost?", "The mill cost $2 million.", False),
        ("what will shareholders get?", "Each holder receives $2 in cash.", False),
    ],
)
def test_a_pay_and_a_price_are_those_of_what_the_paragraph_speaks_of(
    question: str, told: str, *, is_other: bool
) -> None:
    assert is_of_somebody_else(question, told, issuer="Northgate") is is_other


def _told(passage: str, *, names: bool = False) -> Told:
    return Told(sentence=passage, passage=passage, paragraph=passage, names=names, issuer="Northgate")


@pytest.mark.parametrize(
    ("question", "passage", "untold"),
    [
        ("why is he going?", "Mr. Moe, harbour master since 2009, will retire in May.", True),
        ("why is he going?", "Since May Mr. Moe has been away.", True),
        ("why is he going?", "Mr. Moe retires because his knees hurt.", False),
        ("why is the port closed?", "The port closed early, since the wind rose.", False),
        ("why do the seams open?", "Because of the number of calls the hotline is open late.", True),
        ("why did revenue fall?", "Sales declined because of the strike.", False),
        ("how far is Ashby from Bolton?", "Births: Ashby, 3rd floor; Bolton, Building C", True),
        ("how far is Ashby from Bolton?", "From Ashby it is twenty-six minutes by ambulance.", False),
        ("how much were the storm losses last year?", "Cash flow (excl. storm losses): $5.8 million", True),
        ("how much was cash flow?", "Cash flow (excl. storm losses): $5.8 million", False),
        ("how much will the costs come to?", "About $25, subject to adjustment for costs of the sale.", True),
        ("how much were the storm losses?", "Storm losses, net of insurance, were $2 million.", False),
        ("how tall is the wheel?", "The wheel stops when hawks nest within 500 metres.", True),
        ("how tall is the wheel?", "Height of the wheel    180 m", False),
        ("how tall do I have to be for the wheel?", "The wheel: 48 inches", False),
        ("how many people live in Ashby?", "Sixty-four people work in Ashby.", True),
        ("how many people live in Ashby?", "Ashby is a town of 4,100.", False),
        ("how old is Ann Roe?", "The mill was founded in 2015 by Ann Roe.", True),
        ("how old is Ann Roe?", "Ann Roe, 51, becomes harbour master.", False),
        ("when was the ban introduced?", "At present visiting ends at 7 p.m.", True),
        ("when was the ban introduced?", "The ban began on May 4 at 7 p.m.", False),
        ("what is the address of the mill?", "They are made in the mill in Ashby.", True),
        ("what is the address of the mill?", "The mill is at 18 Ropewalk Lane, Ashby, Maine 04011.", False),
        ("what is the phone number of the ferry office?", "Cranes: 570-555-0136", True),
        ("what is the phone number of the ferry office?", "Ferry tickets: 570-555-0136", False),
    ],
)
def test_an_answer_tells_a_reason_a_length_an_age_a_day_of_what_is_asked(
    question: str, passage: str, *, untold: bool
) -> None:
    assert is_untold(question, _told(passage)) is untold


def test_a_name_that_is_asked_for_must_be_told() -> None:
    passage = "Since March 12 the port has had nine more reports, which makes 23 in all."

    assert is_untold("who makes the cranes?", _told(passage))
    assert not is_untold("who makes the cranes?", _told("Bolt makes the cranes.", names=True))


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("and who is the insurer?", True),
        ("who is the lead contractor for the pier?", True),
        ("who makes the cranes?", True),
        ("what is the laboratory in ashby called?", True),
        ("who is helping them?", False),
        ("who can apply?", False),
        ("who is ann roe?", False),
    ],
)
def test_who_or_what_holds_a_part_is_asked_by_its_name(question: str, *, asks: bool) -> None:
    assert asks_for_a_name(question) is asks


_SPOKEN = '"We counted our best customers twice," said Raymond Lusk, finance director of Northgate.'
_OWN = '"I built the first crane with my own hands," said Otto Brandt, who founded the port.'


@pytest.mark.parametrize(
    ("question", "sentence", "untold"),
    [
        ("who is buying the land?", _SPOKEN, True),
        ("who was paid twice?", _SPOKEN, True),
        ("who has bought the cranes?", _SPOKEN, True),
        ("who built the first crane?", _OWN, False),
        ("who paid Lusk?", _SPOKEN, False),
        ("who is the finance director?", _SPOKEN, False),
        ("who spoke of the customers?", _SPOKEN, False),
    ],
)
def test_who_speaks_of_something_is_not_who_does_it(question: str, sentence: str, *, untold: bool) -> None:
    told = Told(sentence=sentence, passage=sentence, paragraph=sentence, names=True, issuer="Northgate Port")

    assert is_untold(question, told) is untold


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("could they go under?", "Questions go to the site office.", True),
        ("is the company going bust?", "The money will go to pay for a new mill.", True),
        ("is the port in trouble?", "Every owner gets $75 for the trouble.", True),
        ("is the port going bankrupt?", "The port asked its creditors for time.", False),
        ("will they run out of money?", "Cash is enough for two more years.", False),
    ],
)
def test_whether_a_company_is_ruined_is_told_by_its_debts_or_its_cash(
    question: str, told: str, *, untold: bool
) -> None:
    as_told = Told(sentence=told, passage=told, paragraph=told, names=False, issuer=None)

    assert is_untold(question, as_told) is untold


_NEWS = ("He ran a gold producer.", "The Company had cash of $4 million.", "Copper sold at $9,100 a tonne.")


@pytest.mark.parametrize(
    "question",
    [
        "What is the gold price today?",
        "what's the price of gold right now",
        "current oil price?",
        "how much is gold worth now?",
        "What does bitcoin trade at today?",
        "what's the exchange rate today?",
    ],
)
def test_the_price_that_a_market_pays_now_is_told_by_no_sentence_without_a_price_of_it(question: str) -> None:
    """What a gold producer employed somebody for was shown as what came closest to the price of gold."""
    assert is_market_untold(question, _NEWS)


@pytest.mark.parametrize(
    "question",
    [
        "what is the copper price today?",
        "does the company produce gold now?",
        "how much gold do you have at the moment?",
        "what price did you get for your gold?",
        "how much oil do you sell now?",
        "what is the price of the pump today?",
    ],
)
def test_what_a_sentence_prices_and_what_asks_for_no_price_of_the_day_may_be_told(question: str) -> None:
    assert not is_market_untold(question, _NEWS)


@pytest.mark.parametrize(
    ("question", "sentence", "untold"),
    [
        ("name of the supplier that changed the glue", "“A supplier changed the glue,” said Ann Roe.", True),
        ("name of the supplier that changed the glue", "“Bolt Glues changed the glue,” said Ann Roe.", False),
        (
            "what's the name of the finance director?",
            "“We were wrong,” said Ann Roe, finance director.",
            False,
        ),
        ("which firm builds the pier?", "Northgate Port will build a pier at Kirk Sound.", True),
        ("which firm builds the pier?", "Northgate Port has the pier built by Moe Marine.", False),
        ("which contractor got the job?", "A contractor is at work near Kirk Sound.", True),
    ],
)
def test_the_name_of_a_firm_is_not_the_issuer_s_nor_that_of_who_speaks(
    question: str, sentence: str, *, untold: bool
) -> None:
    told = Told(sentence=sentence, passage=sentence, paragraph=sentence, names=True, issuer="Northgate Port")

    assert is_untold(question, told) is untold
