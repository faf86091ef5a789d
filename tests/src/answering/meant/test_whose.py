"""Whose figure, post or meeting a sentence tells: that of whom a question is asked, or somebody else's."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.meant.whose import asks_for_a_belonging, is_anothers
from onrecord.answering.ports import Hit
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release
from tests.fakes.releases import make_release

_CALDER = """# Calder Vaccines Extends Its Contract

ATLANTA, November 4, 2025 - Calder Vaccines Inc. (NASDAQ: CLDR) today reported results for the third quarter and \
said that its contract with the Biodefense Research Agency (BRAG) was extended.

Revenue was $2.5 million in the third quarter, all of it from the BRAG contract. Net loss was $6.3 million.

Dr. Ilse Brandt, Chief Medical Officer, spoke at the annual meeting of the Society of Tropical Medicine in Denver on \
November 1. A poster was shown at the 67th IDSoc Annual Meeting on November 2.

“We know how to make vaccines,” said Tom Reyes, Chief Executive Officer of Calder Vaccines.

Fenwick Labs Ltd. supplies the vials. Hanna Oduya, Chief Financial Officer of Fenwick Labs, signed the contract. \
Fenwick Labs employs 85 people.

About Calder Vaccines

Calder Vaccines develops vaccines against fever and flu. It was founded in 2011.
"""
_GRISE = """# Grisewood Dairy Reports Half-Year Sales

YORK, August 12, 2025 - Grisewood Dairy plc (LSE: GRI) today reported sales of $41 million for the first half.

Oatfield Farms had sales of $7 million, and has supplied Grisewood with milk since 2019.

The annual general meeting of shareholders will be held in York on September 30, 2025.

Grisewood Dairy employs 310 people at two plants. Its Chief Executive Officer, Nell Abara, opened the second one.
"""


def _answered(text: str, question: str) -> bool:
    release: Release = read_release(text.encode(), source="a file", release_id=ReleaseId("release"))
    return answerer_over([release]).answer(Question(text=question)).verdict is Verdict.ANSWERED


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (_CALDER, "How much revenue does BRAG have?"),
        (_CALDER, "what was BRAG's revenue?"),
        (_CALDER, "what was Fenwick's net loss?"),
        (_CALDER, "when was BRAG founded?"),
        (_CALDER, "when was Fenwick Labs founded?"),
        (_GRISE, "how many people does Oatfield employ?"),
        (_GRISE, "who is the CEO of Oatfield Farms?"),
        (_CALDER, "quel est le chiffre d'affaires de BRAG ?"),
    ],
)
def test_what_the_issuer_has_is_not_told_of_somebody_else_who_is_named(text: str, question: str) -> None:
    assert not _answered(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (_CALDER, "when is the annual meeting?"),
        (_CALDER, "when is the AGM?"),
        (_CALDER, "where is the annual meeting?"),
        (_CALDER, "who is the CFO?"),
        (_CALDER, "how many employees are there?"),
        (_CALDER, "quand a lieu l'assemblée générale ?"),
        (_CALDER, "qui est le directeur financier ?"),
    ],
)
def test_what_somebody_else_has_is_not_told_of_the_company(text: str, question: str) -> None:
    assert not _answered(text, question)


_OWNED = """# Northgate Opens a Mill With Bolt Steel

BERGEN, Norway, May 4, 2021 – Northgate Rivers Inc. (OSE: NGT) opened a mill with Bolt Steel today.

{}

About Northgate Rivers

{}
"""
_BOLT = "Bolt Steel is wholly owned by the Dahl family."
_BOLTS_SECTION = f"About Bolt Steel\n\nBolt Steel was founded in 1901. {_BOLT}"


@pytest.mark.parametrize("told", [_BOLT, _BOLTS_SECTION])
@pytest.mark.parametrize(
    "question", ["who owns the company?", "who owns Northgate?", "is the company family-owned?"]
)
def test_who_owns_another_company_is_not_told_of_the_company(told: str, question: str) -> None:
    assert not _answered(_OWNED.format(told, "Northgate Rivers runs barges."), question)
    assert _answered(_OWNED.format(told, "Northgate Rivers is owned by the Roe family."), question)


def test_who_owns_another_company_is_told_if_that_is_asked() -> None:
    text = _OWNED.format(_BOLTS_SECTION, "Northgate Rivers is owned by the Roe family.")

    assert _answered(text, "who owns Bolt Steel?")


_NAMESAKES = """# United Rivers Opens a Mill With United Steel

BERGEN, Norway, May 4, 2021 – United Rivers Inc. (OSE: NGT) opened a mill with United Steel{} today.

About United Steel

United Steel is based in Pittsburgh. It was founded in 1901. United Steel is wholly owned by the Dahl family.

About United Rivers

United Rivers runs barges on nine rivers.{}

United Steel Media Contact:

Bo Dahl, +1 555 0134, bo@unitedsteel.example
"""
_OF_ITS_OWN = " It is based in Bergen. It was founded in 1952. It is owned by the Roe family."


@pytest.mark.parametrize("form", [" Corp.", ""])
@pytest.mark.parametrize(
    "question",
    [
        "where is the company based?",
        "when was the company founded?",
        "who owns the company?",
        "how do I reach the company?",
        "I am a reporter, whom can I call?",
    ],
)
def test_a_first_word_that_two_companies_share_tells_neither(form: str, question: str) -> None:
    assert not _answered(_NAMESAKES.format(form, ""), question)


@pytest.mark.parametrize(
    "question", ["where is the company based?", "when was the company founded?", "who owns the company?"]
)
def test_what_is_the_issuer_s_is_told_beside_a_company_that_begins_as_it_does(question: str) -> None:
    assert _answered(_NAMESAKES.format(" Corp.", _OF_ITS_OWN), question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (_CALDER, "what was revenue?"),
        (_CALDER, "what is Calder's revenue?"),
        (_CALDER, "who is the CEO?"),
        (_CALDER, "when was the company founded?"),
        (_CALDER, "how many people does Fenwick Labs employ?"),
        (_CALDER, "who is the CFO of Fenwick Labs?"),
        (_CALDER, "when is the annual meeting of the Society of Tropical Medicine?"),
        (_GRISE, "when is the annual meeting?"),
        (_GRISE, "how many people work there?"),
        (_GRISE, "what sales did Oatfield Farms have?"),
        (_CALDER, "quelle était la perte nette ?"),
    ],
)
def test_what_the_one_has_who_is_asked_about_answers(text: str, question: str) -> None:
    assert _answered(text, question)


def test_an_owner_is_looked_for_near_what_is_owned() -> None:
    """Each word of a long line of capitals was tried as a beginning: hours for one line."""
    release = make_release([[(f"The {'NORTH SEA ' * 10_000}(net) revenue rose.", False)]])
    position = next(at for at, sentence in enumerate(release.sentences) if "NORTH" in sentence.text)
    hit = Hit(release=release, position=position, score=5.0, coverage=1.0, strength=1.0)

    assert not is_anothers("what was the revenue?", hit)


def test_when_a_call_takes_place_is_not_whom_to_reach() -> None:
    assert not asks_for_a_belonging("when is the call on the third quarter?")
    assert asks_for_a_belonging("whom do I call?")


@pytest.mark.parametrize("sum_", ["C$0.06", "A$0.06", "HK$0.06", "RM0.06", "NOK 0.06", "$0.06"])
@pytest.mark.parametrize("question", ["dividend", "what is the dividend?"])
def test_a_sum_in_another_currency_owns_nothing(sum_: str, question: str) -> None:
    """The dividend "of C$0.06" was taken for that of somebody called C."""
    text = (
        "# Grisewood Dairy Reports Half-Year Sales\n\nYORK, August 12, 2025 - Grisewood Dairy plc (LSE: GRI) today "
        f"reported sales of $41 million.\n\nThe Board declared a dividend of {sum_} per share.\n\nEarnings were $0.21 "
        "per share.\n"
    )
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("release"))

    answer = answerer_over([release]).answer(Question(text=question))

    assert "declared a dividend" in answer.passages[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [("who is the head of operations?", "Operations"), ("who is the vice president of sales?", "Sales")],
)
def test_the_field_of_a_post_is_nobody(question: str, told: str) -> None:
    text = (
        "# Grisewood Dairy Opens a Plant\n\nYORK, August 12, 2025 - Grisewood Dairy plc (LSE: GRI) opened a plant.\n\n"
        f"“It is clean,” said Nell Abara, Vice President of {told}.\n"
    )
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("release"))

    answer = answerer_over([release]).answer(Question(text=question))

    assert "Nell Abara" in answer.passages[0].text
