"""A company asked about by the name that it had before, or will have: its own releases answer."""

from collections.abc import Iterator
from itertools import product

import pytest

from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import release_of

COPPER = "Velmar Copper Corp."
OTHERS = [
    "".join(parts).title()
    for parts in product(("zor", "kelv", "brun", "tamq"), ("eck", "ando", "irt"), "aeiu")
]


def _releases(others: int) -> Iterator[Release]:
    renamed = f"{COPPER} (formerly Quennell Metals Inc.) moved to Red Point."
    yield release_of("old", name=COPPER, ticker="VLM", chief="Anna Kroll", own=renamed, day=1)
    drills = "Velmar ordered 3 drills for the shaft at Wexley."
    yield release_of("new", name=COPPER, ticker="VLM", chief="Anna Kroll", own=drills, day=2)
    for number, name in enumerate(OTHERS[:others]):
        own = f"The office at Red Point ordered {number + 50} drills."
        works, ticker = f"{name} Works Inc.", f"{name[:3].upper()}Q"
        day = number % 28 + 1
        yield release_of(name, name=works, ticker=ticker, chief=f"Jane {name}son", own=own, day=day)


@pytest.fixture(scope="module", params=[1, 10, len(OTHERS)])
def desk(request: pytest.FixtureRequest) -> AnyAnswerer:
    """A desk over these two and one other, over a dozen releases, and over fifty."""
    return answerer_over(list(_releases(request.param)))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many drills did Quennell Metals order?", "3 drills"),
        ("how many drills did Quennell Metals Inc. order for the shaft?", "3 drills"),
        ("Who is the CEO of Quennell Metals?", "Anna Kroll"),
    ],
)
def test_a_company_is_found_by_its_former_name_also_where_a_release_does_not_tell_it(
    desk: AnyAnswerer, question: str, told: str
) -> None:
    answer = desk.answer(Question(text=question))

    assert {passage.release.issuer for passage in answer.passages} == {COPPER}
    assert told in answer.passages[0].text
