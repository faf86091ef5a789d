"""What a question asks for, held against the sentence that answers it best."""

from dataclasses import replace

import pytest

from onrecord.answering.demand import demand_of
from onrecord.answering.ports import Hit
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_RELEASE = read_release(
    b"""# Northgate Opens a Mill

ASHBY, March 3, 2025 - Northgate Corp. today opened its mill with NorthgateRail.

Rye comes by rail.

CONTACT:
press@northgate.example
""",
    source="a file",
    release_id=ReleaseId("north"),
)


class Strict:
    """A speller that knows no word with a capital."""

    def correct(self, text: str) -> str:
        return text

    def unknown_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in text.split()[1:] if word[0].isupper())

    def is_told(self, word: str) -> bool:
        return True

    def is_word(self, word: str) -> bool:
        return True


def _hit(words: str) -> Hit:
    position = next(at for at, unit in enumerate(_RELEASE.sentences) if words in unit.text)
    return Hit(release=_RELEASE, position=position, score=5.0, coverage=0.9, strength=1.0)


def test_whom_to_write_to_is_told_by_an_address_without_a_name() -> None:
    asked = "who do I write to?"

    by_address = demand_of(asked, _hit("press@"), speller=None, topics=None)
    by_prose = demand_of(asked, _hit("Rye comes"), speller=None, topics=None)

    assert not by_address.nobody
    assert not by_address.without_it
    assert by_prose.nobody
    assert by_prose.without_it


@pytest.mark.parametrize(
    ("asked", "is_elsewhere"), [("is Northgate open", False), ("is Bolt open", True), ("is Gate open", True)]
)
def test_a_word_that_the_paragraph_itself_holds_is_nobody_unknown(asked: str, *, is_elsewhere: bool) -> None:
    told = demand_of(asked, _hit("today opened"), speller=Strict(), topics=None)

    assert told.elsewhere is is_elsewhere


class Modern(Strict):
    """A speller that does not know "payed"."""

    def unknown_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in text.split() if word == "payed")


def test_an_unknown_word_whose_thing_is_told_in_another_word_is_nobody_unknown() -> None:
    """ "What date is the dividend payed?" was read rightly, and "payed" was taken for somebody else."""
    hit = _hit("today opened")
    told = replace(hit, told=frozenset({"payed", "dividend"}))

    assert demand_of("is it payed", hit, speller=Modern(), topics=None).elsewhere
    assert not demand_of("is it payed", told, speller=Modern(), topics=None).elsewhere


def test_a_long_name_is_told_by_one_that_goes_on_from_it() -> None:
    hit = _hit("today opened")

    assert not demand_of("when did Northg open", hit, speller=Strict(), topics=None).elsewhere
    assert demand_of("when did Opens open", hit, speller=Strict(), topics=None).elsewhere


@pytest.mark.parametrize(
    ("words", "awaits"),
    [
        ("The cost is estimated at $4 million.", False),
        ("A trial in children is being discussed.", False),
        ("The mill cost $4 million.", True),
    ],
)
def test_what_is_estimated_or_discussed_is_still_to_come(words: str, *, awaits: bool) -> None:
    """ "What is the pier going to cost?" was asked in vain: an estimate promises nothing."""
    text = f"# Northgate Opens a Mill\n\nASHBY, March 3, 2025 - Northgate Corp. opened its mill.\n\n{words}\n"
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("cost"))
    at = next(at for at, unit in enumerate(release.sentences) if words in unit.text)
    hit = Hit(release=release, position=at, score=5.0, coverage=0.9, strength=1.0)

    assert demand_of("what is it going to cost?", hit, speller=None, topics=None).awaits is awaits


def test_what_only_introduces_a_question_is_not_asked() -> None:
    asked = "We live here, and we are from Bolt. Is rye brought by rail?"

    assert demand_of(asked, _hit("Rye comes"), speller=Strict(), topics=None).yes_or_no


@pytest.mark.parametrize(
    ("words", "settled"), [("Nobody was injured.", True), ("The fall may hurt people.", False)]
)
def test_whether_anybody_was_hurt_is_settled_by_what_says_whether_it_happened(
    words: str, *, settled: bool
) -> None:
    text = f"# Northgate Opens a Mill\n\nASHBY, March 3, 2025 - Northgate Corp. opened its mill.\n\n{words}\n"
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("hurt"))
    at = next(at for at, unit in enumerate(release.sentences) if words in unit.text)
    hit = Hit(release=release, position=at, score=5.0, coverage=0.9, strength=1.0)

    assert demand_of("was anyone hurt in the slide?", hit, speller=None, topics=None).settled is settled


def test_whether_it_goes_bust_is_not_told_by_where_something_goes() -> None:
    hit = replace(_hit("Rye comes"), told=frozenset({"go"}))

    assert demand_of("could it go under?", hit, speller=None, topics=None).untold
    assert demand_of(
        "is it coming?", replace(hit, told=frozenset({"coming"})), speller=None, topics=None
    ).untold
    assert not demand_of(
        "does rye come?", replace(hit, told=frozenset({"rye"})), speller=None, topics=None
    ).untold


@pytest.mark.parametrize(
    ("asked", "untold"),
    [
        ("is the mill accessible?", True),
        ("are the rye trains late?", True),
        ("is the mill open?", False),
        ("is the mill over?", False),
        ("is the mill back?", False),
        ("is the mill out?", True),
        ("is the Mill 2 affected?", True),
    ],
)
def test_whether_a_thing_is_so_is_not_told_by_what_only_names_it(asked: str, *, untold: bool) -> None:
    hit = replace(_hit("opened its mill"), told=frozenset({"mill", "rye", "open"}))

    assert demand_of(asked, hit, speller=None, topics=None).untold is untold


_PRICES = read_release(
    b"""# Northgate Water Has New Prices

ASHBY, March 3, 2025 - Northgate Corp. today told its new prices.

|Use|Now|Later|
|---|---|---|
|5,000 gallons|$38.65|$41.75|
""",
    source="a file",
    release_id=ReleaseId("water"),
)


@pytest.mark.parametrize(
    ("asked", "awaits"),
    [
        ("what will our bill be for 5,000 gallons?", False),
        ("what will it cost me to use 5,000 gallons?", False),
        ("how many gallons will Northgate sell next year?", True),
    ],
)
def test_a_price_list_tells_what_one_will_pay(asked: str, *, awaits: bool) -> None:
    row = Hit(release=_PRICES, position=len(_PRICES.sentences) - 1, score=5.0, coverage=0.9, strength=1.0)

    assert demand_of(asked, row, speller=None, topics=None).awaits is awaits


_TABLE = read_release(
    b"""# Northgate Reports Results

ASHBY, March 3, 2025 - Northgate Corp. today reported results. A deckhand was hired.

Summary of results (in thousands)
\t2025\t2024
Fuel\t6,400\t7,100
Wages\t11,050\t10,300
Cash\t18,300\t15,900
""",
    source="a file",
    release_id=ReleaseId("table"),
)


def _row(label: str, *, lacking: float = 0.0) -> Hit:
    position = next(at for at, unit in enumerate(_TABLE.sentences) if unit.text.startswith(label))
    return Hit(
        release=_TABLE, position=position, score=5.0, coverage=0.9, strength=1.0, lacking=lacking, named=2
    )


@pytest.mark.parametrize(
    ("asked", "row", "is_told"),
    [
        ("how much was the fuel?", _row("Fuel"), True),
        ("how much cash did they borrow?", _row("Cash", lacking=0.63), False),
        ("how much do deckhands earn?", _row("Wages", lacking=0.7), False),
    ],
)
def test_a_row_that_lacks_most_of_what_is_asked_tells_another_figure(
    asked: str, row: Hit, *, is_told: bool
) -> None:
    assert demand_of(asked, row, speller=None, topics=None).tabled is is_told


def test_what_somebody_pays_is_not_told_in_thousands() -> None:
    asked = "what will I pay in March?"

    assert demand_of(asked, _row("Wages"), speller=None, topics=None).anothers
    assert not demand_of("how much was paid in wages?", _row("Wages"), speller=None, topics=None).anothers


@pytest.mark.parametrize(
    ("words", "is_elsewhere"),
    [("Northgate employs 400 people.", False), ("Northgate closed its mill, where 230 people worked.", True)],
)
def test_who_worked_at_a_closed_mill_is_not_the_headcount(words: str, *, is_elsewhere: bool) -> None:
    text = f"# Northgate Opens a Mill\n\nASHBY, March 3, 2025 - Northgate Corp. opened its mill.\n\n{words}\n"
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("mill"))
    hit = Hit(release=release, position=len(release.sentences) - 1, score=5.0, coverage=0.9, strength=1.0)

    told = demand_of("how many people work there?", hit, speller=None, topics=None)

    assert told.elsewhere is is_elsewhere
