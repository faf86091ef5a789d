"""Which of several companies' recalls a question is asked of."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_CHEESE = """Hollin Dairy Recalls Soft Cheese

BRISTOL, England, 4 September 2026 - Hollin Dairy Ltd is recalling its soft cheese after Listeria was found in it.

These batches are affected:

- batch 26214
- batch 26215

Take it back to the shop, where you get your money back.
"""
_CARS = """Tarn Motors Recalls Vega Cars

GOTHENBURG, 2 October 2026 - Tarn Motors AB (Nasdaq Stockholm: TARN) today recalled 18,200 Vega cars.

A bolt of the seat belt can work loose.

Model year    Chassis numbers                 Cars
2024          VG4-100200 to VG4-109977        9,640
2025          VG5-000010 to VG5-008801        8,560

You can book a visit at any Tarn workshop; money that was paid for it is refunded.
"""


def _asked(question: str) -> Answer:
    texts = {"cars": _CARS, "cheese": _CHEESE}
    releases = [
        read_release(t.encode(), source=f"{n}.txt", release_id=ReleaseId(n)) for n, t in texts.items()
    ]
    return answerer_over(releases).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "release"),
    [
        ("which cars are affected?", "cars"),
        ("which batches are affected?", "cheese"),
        ("is VG4-105000 affected?", "cars"),
        ("what's wrong with the Vega?", "cars"),
        ("what's wrong with the cheese?", "cheese"),
        ("how do I get my money back for the cheese?", "cheese"),
        ("how many cars are recalled?", "cars"),
    ],
)
def test_a_recall_is_meant_that_alone_tells_what_is_named(question: str, release: str) -> None:
    """Which cars are affected was answered by the batches of a cheese."""
    assert _asked(question).passages[0].release.id == release


@pytest.mark.parametrize(
    "question",
    [
        "what's wrong with it?",
        "is mine one of them?",
        "how many are affected?",
        "how do I get my money back?",
    ],
)
def test_what_may_be_asked_of_either_recall_is_not_answered_by_one(question: str) -> None:
    assert _asked(question).verdict is not Verdict.ANSWERED


def test_what_no_recall_names_is_not_answered_by_the_lots_of_another_thing() -> None:
    assert _asked("which toasters are affected?").verdict is not Verdict.ANSWERED


def test_a_lot_of_a_table_is_mentioned_though_the_word_stands_above_it() -> None:
    """Of a lot that stood in the table it was said that the release does not mention it."""
    text = _CARS.replace("Chassis numbers", "Lot            ").replace(
        "VG4-100200 to VG4-109977", "4502D                   "
    )
    text += "\nThe fault was found in a car of lot 4421C.\n"
    release = read_release(text.encode(), source="cars.txt", release_id=ReleaseId("cars"))

    answer = answerer_over([release]).answer(Question(text="is lot 4502D recalled?"))

    assert "4502D" in answer.passages[0].sentence.text
    assert not answer.remarks


@pytest.mark.parametrize("question", ["is cheddar recalled?", "is the yogurt recalled?"])
def test_whether_another_thing_is_recalled_is_not_told_by_what_is(question: str) -> None:
    text = f"{_CHEESE}\nDo not eat the recalled cheese. Yogurt is made in another house.\n"
    release = read_release(text.encode(), source="cheese.txt", release_id=ReleaseId("cheese"))

    assert answerer_over([release]).answer(Question(text=question)).verdict is not Verdict.ANSWERED


def test_a_table_that_is_shown_whole_brings_the_statement_for_each_of_its_rows() -> None:
    rows = "2026          VG6-000010 to VG6-008801  is expected to be added in May    8,560\n"
    statement = "Forward-looking statements: what is said here about the future depends on many things and may change."
    text = _CARS.replace("8,560\n", f"8,560\n{rows}") + f"\n{statement}\n"
    release = read_release(text.encode(), source="cars.txt", release_id=ReleaseId("cars"))

    answer = answerer_over([release]).answer(Question(text="which cars are affected?"))

    assert "is expected to be added" in answer.passages[0].text
    assert not answer.passages[0].sentence.forward_looking
    assert [each.text for each in answer.cautionary] == [statement]
