"""A price that was asked for is asked for somebody else, and is not told without what changes it."""

import pytest

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_PRICES = """Tarn Baths sets its prices and plans a slide

TARN, 2 February 2026

Tarn Baths today set what a swim costs from 1 March 2026.

Bather\tAge\tSwim\tSauna
Child\t4 to 15\t£3.00\tnot admitted
Adult\t16 to 64\t£6.00\t£9.00
Senior\t65 and over\t£4.00\t£7.00

Tarn Baths expects to open a slide, the Otter, in June 2027. The Otter will cost £2 million.

"Water should be for everybody," said Hilda Brock, manager of Tarn Baths.

Forward-looking statements
What this release says of the slide looks forward and involves risks; actual results may differ materially.

Contact: press@tarn.example
"""
_CHANGED = """Tarn Baths drops the Otter and cuts the adult price

TARN, 1 September 2026

Tarn Baths will not open the Otter in June 2027, and gives no other date.

The adult swim goes down in price from £6.00 to £5.20 on 1 October 2026.

"We heard you," said Hilda Brock, manager of Tarn Baths.

Contact: press@tarn.example
"""
_OTHER = """Vale Trams sets its fares

VALE, 5 May 2026

Vale Trams today set its fares. A child pays £1.00, an adult £2.00 and a senior nothing.

Contact: press@vale.example
"""
_PRICED, _NEWER = "prices", "changed"


def _release(text: str, name: str) -> Release:
    return read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([_release(_PRICES, _PRICED), _release(_CHANGED, _NEWER), _release(_OTHER, "trams")])


def _say(desk: AnyAnswerer, *lines: str) -> Answer:
    return desk.answer(asked_after(lines[:-1], lines[-1]))


def _told(answer: Answer) -> str:
    return "\n".join(passage.text for passage in answer.passages)


@pytest.mark.parametrize(
    ("on", "row"),
    [
        ("and a senior?", "Senior"),
        ("what about my dad, 70?", "Senior"),
        ("and for my mother, 66?", "Senior"),
        ("and for a 30 year old?", "Adult"),
        ("my daughter is 7", "Child"),
        ("how about a ten-year-old?", "Child"),
    ],
)
def test_a_price_is_asked_for_another_person(desk: AnyAnswerer, on: str, row: str) -> None:
    answer = _say(desk, "How much is a swim for a child at Tarn Baths?", on)

    assert answer.passages[0].sentence.text.startswith(row)


@pytest.mark.parametrize("on", ["and a 30 year old?", "and an adult?", "and for grown adults?"])
def test_an_old_price_is_not_told_without_what_changes_it(desk: AnyAnswerer, on: str) -> None:
    told = _told(_say(desk, "How much is a swim for a child at Tarn Baths?", on))

    assert "£6.00\t" not in told or "£5.20" in told


def test_what_is_counted_is_not_said_again(desk: AnyAnswerer) -> None:
    from onrecord.questions.follow_ups import with_new_subject

    assert (
        with_new_subject("and how many for cars?", "How many claims came in?")
        == "and how many claims for cars?"
    )


def test_a_message_of_several_questions_shows_no_plan_without_what_takes_it_back(desk: AnyAnswerer) -> None:
    """The old date stood alone where each of three questions had room for one passage."""
    asked = "When will the Otter open? What does a child pay for a swim? Who is the manager of Tarn Baths?"
    answer = _say(desk, "What does Tarn Baths plan?", asked)

    shown = {passage.release.id for passage in answer.passages if "Otter" in passage.text}
    assert shown <= {_NEWER} or _NEWER in shown
    assert len(answer.passages) <= 3


def test_a_price_from_a_later_day_on_stands_beside_the_price_before() -> None:
    """ "Entry is £6.00" was shown alone, though entry costs £7.50 from October on."""
    old = "Dell Roses Ltd today opened its garden. Entry is £6.00, and children go free."
    new = "Dell Roses Ltd today changed a price. From 1 October 2026 entry to the garden costs £7.50. It had 51,000 visitors."
    texts = {
        "old": f"Dell Roses Ltd opens its garden\n\nDELL, 1 May 2026\n\n{old}\n\nContact: a@dell.example\n"
    }
    texts |= {
        "new": f"Dell Roses Ltd changes a price\n\nDELL, 1 September 2026\n\n{new}\n\nContact: a@dell.example\n"
    }
    desk = answerer_over([_release(text, name) for name, text in texts.items()])

    told = _told(_say(desk, "how much is entry for an adult?"))

    assert "£7.50" in told
