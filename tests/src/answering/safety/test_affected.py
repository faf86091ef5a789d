"""What a recall is of, whether mine is one of them, and where its number stands."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question, asked_after
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TOP = """RECALL OF KETTLES

Harwick Home plc
3 June 2025

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) is taking back three lots of its Steamer kettle, because the
handle can break off.

Product            Size     Lot       Sold since    Recalled
Steamer            1 litre  HK-041    3 March       yes
Steamer Tall       2 litre  HK-042    4 March       yes
Steamer            1 litre  HK-050    9 May         no

"""
_REST = """The lot number is stamped under the base. Nobody was hurt.

The Brewer and all toasters are made elsewhere and are not affected.

Take the kettle back to the shop for a full refund. A receipt is not needed.

Profit in the half year was £4 million, as was said on 2 May.
"""
_IN_WORDS = """The recall covers lots HK-041 to HK-049.

"""


def _asked(*lines: str, text: str = _TOP + _REST) -> Answer:
    release = read_release(text.encode(), source="kettle.txt", release_id=ReleaseId("kettle"))
    return answerer_over([release]).answer(asked_after(lines[:-1], lines[-1]))


def _shown(answer: Answer) -> list[str]:
    return [passage.sentence.text for passage in answer.passages]


@pytest.mark.parametrize(
    "question",
    [
        "which lots are affected?",
        "which lot numbers",
        "Which batches are being recalled?",
        "which kettles are the bad ones?",
        "is mine one of them?",
        "how can I tell if mine is faulty?",
    ],
)
def test_which_things_are_recalled_is_told_by_the_rows_of_their_lots(question: str) -> None:
    answer = _asked(question)

    assert answer.verdict is Verdict.ANSWERED
    assert "HK-041" in _shown(answer)[0]
    assert "HK-042" in answer.passages[0].text


def test_the_row_of_what_the_question_speaks_of_comes_first() -> None:
    assert "HK-042" in _shown(_asked("We have the Tall kettle. Is ours included too?"))[0]
    assert "HK-042" in _shown(_asked("is lot HK-042 affected?"))[0]


def test_what_is_recalled_may_be_told_in_words() -> None:
    text = _TOP.split("Product ", maxsplit=1)[0] + _IN_WORDS + _REST

    assert _shown(_asked("which lots are affected?", text=text))[0] == _IN_WORDS.strip()


@pytest.mark.parametrize(
    "question", ["where do I find the lot number?", "where on the kettle do I look?", "where is the number?"]
)
def test_where_the_number_stands_is_told_first(question: str) -> None:
    assert _shown(_asked(question))[0] == "The lot number is stamped under the base."


@pytest.mark.parametrize(
    "question", ["was anybody injured?", "did anyone get injured", "has somebody been hurt by it?"]
)
def test_that_nobody_came_to_harm_is_found_by_other_words(question: str) -> None:
    """Asked in words that the release does not have, it was not found."""
    answer = _asked(question)

    assert (answer.verdict, _shown(answer)[0]) == (Verdict.ANSWERED, "Nobody was hurt.")


def test_what_is_not_affected_is_told_by_what_says_so() -> None:
    assert _shown(_asked("is the Brewer affected?"))[0].startswith("The Brewer and all toasters")


def test_what_was_once_said_not_to_be_affected_does_not_come_first() -> None:
    text = (
        _TOP
        + "On 2 May we said that the Steamer Tall was not affected. We are adding the Steamer Tall to the recall.\n\n"
        + _REST
    )

    assert "was not affected" not in _shown(_asked("is the Steamer Tall affected?", text=text))[0]


def test_nothing_is_looked_for_where_nothing_was_recalled() -> None:
    text = "LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) opened a mill.\n\nLot 12 of the site was sold.\n"
    release = read_release(text.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    answer = answerer_over([release]).answer(Question(text="is mine one of them?"))

    assert answer.verdict is Verdict.NOT_FOUND


_MORE = """Steamer            1 litre  HK-043    5 March         yes
Steamer            1 litre  HK-044    6 March         yes
"""


@pytest.mark.parametrize("question", ["which lots are affected?", "is mine one of them?"])
def test_all_lots_of_a_table_are_shown_in_one_passage(question: str) -> None:
    """The owner of a fourth lot would take three rows for all."""
    text = _TOP.rstrip() + "\n" + _MORE + "\n" + _REST
    answer = _asked(question, text=text)

    assert answer.verdict is Verdict.ANSWERED
    shown = answer.passages[0].text
    assert all(lot in shown for lot in ("HK-041", "HK-042", "HK-043", "HK-044"))
    assert [row for row in _shown(answer)[1:] if "HK-04" in row] == []


@pytest.mark.parametrize("question", ["which lots are affected?", "is mine one of them?"])
def test_more_lots_than_can_be_shown_are_not_called_the_answer(question: str) -> None:
    rows = "".join(
        f"Steamer            1 litre  HK-{lot:03}    5 March         yes\n" for lot in range(100, 130)
    )
    answer = _asked(question, text=_TOP.rstrip() + "\n" + rows + "\n" + _REST)

    assert (answer.verdict, len(answer.passages)) == (Verdict.CLOSEST, 3)


def test_a_lot_that_is_told_nowhere_is_not_called_affected() -> None:
    answer = _asked("is lot HK-099 affected?")

    assert answer.verdict is Verdict.CLOSEST
    assert "HK-041" in _shown(answer)[0]


def test_where_lots_were_sold_is_not_where_their_number_stands() -> None:
    text = (
        _TOP
        + _REST
        + "\nThe kettles were sold in shops in Wales. Only models that are sold in the U.K. have it.\n"
    )

    assert _shown(_asked("where were the lots sold?", text=text))[0].startswith("The kettles were sold")
    assert _shown(_asked("where do the batches come from?", text=text))[:1] != [
        "The lot number is stamped under the base."
    ]


def test_the_number_of_a_lot_is_not_that_of_a_model() -> None:
    assert _asked("where do I find the model number?").verdict is not Verdict.ANSWERED


def test_the_lots_of_a_product_are_told_by_what_names_it() -> None:
    assert "HK-042" in _shown(_asked("which lots of the Steamer Tall are affected?"))[0]
    assert "HK-041" not in _shown(_asked("which lots of the Brewer are affected?"))[0]


@pytest.mark.parametrize(
    "opening",
    ["Acme Withdraws Its Outlook", "Acme Withdraws the Offer for Brill", "Acme Withdraws from Talks"],
)
def test_what_is_withdrawn_may_be_no_product(opening: str) -> None:
    text = f"{opening}\n\nBOSTON, May 6, 2025 - Acme Motor Corp. (NYSE: ACM) gave news. Only lots A-12 to A-20 were sold.\n"
    answer = _asked("is mine one of them?", text=text)

    assert answer.verdict is not Verdict.ANSWERED


_SPARED = "Steamer            1 litre  HK-050    9 May         no\n"
_COUNTED = _TOP.replace(_SPARED, "").rstrip() + "\nAll sizes                            6,185\n\n" + _REST


@pytest.mark.parametrize(
    "question",
    [
        "how many kettles are affected altogether?",
        "how many kettles did you recall?",
        "how many are affected?",
    ],
)
def test_how_many_are_recalled_is_told_under_their_lots(question: str) -> None:
    """Told by a telephone number, it was called answered."""
    answer = _asked(question, text=_COUNTED)

    assert "6,185" in _shown(answer)[0]


def test_how_many_are_recalled_may_be_told_in_words() -> None:
    text = _TOP.replace("three lots of its Steamer kettle", "6,185 Steamer kettles") + _REST

    assert "6,185" in _shown(_asked("how many kettles were recalled?", text=text))[0]


@pytest.mark.parametrize("question", ["how many people were affected?", "how many shops are affected?"])
def test_how_many_people_were_affected_is_not_how_many_things(question: str) -> None:
    assert "6,185" not in " ".join(_shown(_asked(question, text=_COUNTED))[:1])


def test_lot_numbers_alone_ask_for_the_lots() -> None:
    assert "HK-041" in _shown(_asked("lot numbers?"))[0]


def test_letters_may_be_a_lot() -> None:
    text = _TOP.replace("HK-041", "KA").replace("HK-042", "KC") + _REST

    assert "KC" in _shown(_asked("is KC affected?", text=text))[0]
    assert _asked("is KX affected?", text=text).verdict is Verdict.CLOSEST


_LISTED = """Hollin Dairy Recalls Soft Cheese

BRISTOL, England, 4 September 2026 - Hollin Dairy Ltd is recalling its soft cheese in 150 g boxes.

The following batches are affected:

- batch 26214, best before 20 September
- batch 26215, best before 21 September
- batch 26217, best before 23 September
- batch 26219, best before 25 September

These batches are not affected:

- batch 26300
- batch 26301

About 7,400 boxes were sold.
"""


@pytest.mark.parametrize("question", ["which batches are affected?", "is mine one of them?"])
def test_lots_in_a_list_are_shown_together(question: str) -> None:
    answer = _asked(question, text=_LISTED)

    assert answer.verdict is Verdict.ANSWERED
    assert all(lot in answer.passages[0].text for lot in ("26214", "26215", "26217", "26219"))
    assert "26300" not in answer.passages[0].text


def test_a_lot_of_a_list_is_told_by_its_own_point() -> None:
    assert _shown(_asked("is 26217 affected?", text=_LISTED))[0].startswith("batch 26217")


def test_the_weight_of_a_thing_is_not_how_many_are_recalled() -> None:
    assert "150 g" not in _shown(_asked("how many boxes are affected?", text=_LISTED))[0]


def test_whether_it_is_dangerous_is_told_by_what_can_happen() -> None:
    assert "the handle can break off" in _shown(_asked("is it dangerous?"))[0]
