"""Whether somebody has to pay for something."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TOP = """# Harwick Home Takes Back Its Kettle

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) is taking back its Steamer kettle.

The company had £188 million of cash and paid no dividend. Customer deposits pay for much of its growth.

Parking at the head office costs £4 a day.
"""
_FREE = "Replacement is free of charge and starts on 9 June."
_AT_OUR_EXPENSE = "We will swap every one of them at our expense."


def _asked(question: str, *told: str) -> Answer:
    text = "\n\n".join((_TOP, *told))
    release = read_release(text.encode(), source="kettle.md", release_id=ReleaseId("kettle"))
    return answerer_over([release]).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("will I have to pay for it?", _FREE),
        ("do I have to pay anything?", _FREE),
        ("do I have to pay for the new kettle?", _FREE),
        ("what will the repair cost me?", _FREE),
        ("who pays for the new ones?", _AT_OUR_EXPENSE),
        ("do customers have to pay for the swap?", _AT_OUR_EXPENSE),
    ],
)
def test_whether_one_has_to_pay_is_told_by_what_is_free_or_who_pays(question: str, told: str) -> None:
    """Told by the cash in hand, it was called answered."""
    assert _asked(question, told).passages[0].sentence.text == told


def test_what_is_free_does_not_tell_the_price_of_something_else() -> None:
    assert "£4" in _asked("what do I pay for parking?", _FREE).passages[0].sentence.text
    assert _asked("do I have to pay for the toaster?", _FREE).verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    "question", ["do you pay a dividend?", "did they pay a dividend?", "does it pay a dividend?"]
)
def test_a_dividend_is_no_price(question: str) -> None:
    dividend = "The company will pay a dividend of 3 pence on 9 June."
    answer = _asked(question, _FREE, dividend)

    assert "dividend" in answer.passages[0].sentence.text


@pytest.mark.parametrize(
    "told",
    [
        "The company is free of debt.",
        "The kettle is free of lead.",
        "The company will not pay a special dividend this year.",
        "The museum's catalogue is free of charge.",
        "We meet the highest standards.",
    ],
)
def test_what_is_free_of_something_or_something_else_is_not_called_the_answer(told: str) -> None:
    assert _asked("will I have to pay for it?", told).verdict is not Verdict.ANSWERED


def test_a_price_that_is_told_is_not_passed_over_for_what_is_free() -> None:
    price = "The repair of an older kettle costs £9."

    assert (
        _asked("what will the repair of an older kettle cost me?", _FREE, price).passages[0].sentence.text
        == price
    )


def test_who_does_not_have_to_pay_is_told_by_what_says_it() -> None:
    """ "Nobody likes a higher bill" was called the answer."""
    told = "Households on the Help tariff pay nothing more."
    answer = _asked("who doesn't have to pay more?", "Nobody likes a higher bill.", told)

    assert answer.passages[0].sentence.text == told


def test_how_much_one_has_to_pay_is_not_told_by_what_the_money_is_for() -> None:
    told = "The money pays for 61 miles of new pipes."
    text = f"# Water\n\nLEEDS, England, 3 June 2025 - Harwick plc (LSE: HWK) has new prices.\n\n{told}\n"
    release = read_release(text.encode(), source="water.md", release_id=ReleaseId("water"))

    answer = answerer_over([release]).answer(Question(text="how much more do I have to pay?"))

    assert answer.verdict is not Verdict.ANSWERED
