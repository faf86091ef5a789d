"""A statement in words of its own is found where no other is, and news that comes near to one is not taken for it."""

import pytest

from onrecord.cautionary import find_statements, find_statements_in_plain_words
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.compose import judged_anew
from onrecord.release import ReleaseId, SectionKind
from onrecord.span import Span
from onrecord_index.loading import read_release

NEWS = "DENVER, March 4, 2030 - Halden Tools Inc. will open a plant in Lakewood in May 2031. It employs 40 people."
CONTACT = "Contact: Ida Berg, 303-555-0142, ida@halden.example"
CAUTION = "The dates above are our best estimates and may change if permits come late."


def _found(*paragraphs: str, heading: str | None = None) -> list[str]:
    """Return the statements of a release with some paragraphs; a heading is marked as one."""
    text, blocks = "", []
    for words in (NEWS, *paragraphs, CONTACT):
        kind = BlockKind.HEADING if words == heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    manuscript = Manuscript(text=text, blocks=tuple(blocks))
    spans = find_statements(manuscript) or find_statements_in_plain_words(manuscript)
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    "caution",
    [
        CAUTION,
        "A word on the future: the opening date and the cost are our expectations, not promises.",
        "Please read this first: everything here about costs is based on what the Board believes today. The price "
        "of energy may make the outcome worse.",
        "What we say about 2031 rests on what we know today, and we may be wrong.",
        "Nothing in this letter is a promise. Our targets could be missed if prices fall.",
        "Readers should bear in mind that targets for 2035 are aims, not commitments.",
        "We cannot promise any of the dates in this notice. Builders are late, and costs rise.",
        "Our guidance may prove too high or too low. It assumes steel at $700 and no strikes.",
        "The talks described in this release may break down, or end in terms less good than those we name here.",
    ],
)
def test_a_statement_in_words_of_its_own_is_found_whole(caution: str) -> None:
    assert _found(caution) == [caution]


@pytest.mark.parametrize(
    "news",
    [
        "Halden expects sales of $9 million to $10 million in 2031.",
        "Do not use the saw in the rain. The blade may break and could hurt somebody.",
        "The programme of the open day may change. Tickets are valid on May 4 only.",
        "Sales missed our target because steel was late and the plant stood still for a week.",
        '"We cannot promise that the plans in this release will come true," said Ann Roe, chief executive.',
        "The plant depends on a permit from the county, which decides in June.",
        "The board has approved a dividend of 12 cents. Shareholders should note that it is subject to a vote.",
        "Halden expects sales of $40 million in 2031. This guidance assumes that the dollar stays where it is.",
        "Our prices are fixed until 2032. Customers will not pay more even if costs rise.",
        "This update will not affect users. We plan more of them in 2031.",
        "Past results do not guarantee future outcomes. This may be considered attorney advertising.",
    ],
)
def test_news_that_comes_near_to_a_statement_is_none(news: str) -> None:
    assert _found(news) == []


@pytest.mark.parametrize(
    "caution",
    [
        "Things may turn out differently.",
        "None of this is certain: the future has a way of surprising small firms.",
        "Actual dates, costs and sales may differ, for reasons beyond our control.",
        "The usual caveat applies: events may overtake plans.",
        "Circumstances can change, and our plans with them.",
        "What we hope for may not come about. Weather and banks have a say.",
        "Rien de tout cela n'est certain : la demande peut évoluer autrement que prévu.",
        "Nos prévisions peuvent toujours changer.",
    ],
)
def test_a_short_paragraph_that_doubts_everything_is_a_statement_without_a_tie_to_the_text(
    caution: str,
) -> None:
    """It says nothing of the release, and the plans went out as if the release carried no statement."""
    assert _found(caution) == [caution]


@pytest.mark.parametrize(
    "news",
    [
        "Things may turn out differently for the shops in Leeds.",
        "Plans may change if fewer than ten people book.",
        "Actual mileage may differ with load and weather.",
        "Nobody can say when the road will open.",
        "The future of the hall is uncertain after the vote on 3 June.",
        "Nobody can foresee the future, and no pupil can choose a school. We never turn one away.",
        "Life can be very different after an operation. Nobody can know what comes next for a patient.",
        "Actual results may vary, and the lotion cannot replace a medicine.",
        "Events may overtake our plans for the orchard, but the bees never stop.",
        "La vie peut être différente après un deuil, mais jamais sans espoir.",
    ],
)
def test_what_doubts_the_future_of_something_is_none(news: str) -> None:
    """Paragraphs of values, patients and products were shown as a release's statement for their "never" and "can"."""
    assert _found(news) == []


@pytest.mark.parametrize(
    "wish",
    [
        "Everything could change for the better.",
        "We believe that things could be different, and that is why we are here.",
        "We may be small, but our plans are not.",
    ],
)
def test_a_wish_doubts_nothing(wish: str) -> None:
    assert _found(wish) == []


def test_what_doubts_everything_is_a_statement_below_most_of_the_news_or_under_a_title_of_a_caution() -> None:
    caution, title, more = "Things may turn out differently.", "A word of caution", f"{NEWS} {NEWS}"

    assert _found(caution, more) == []
    assert _found(more, caution) == [caution]
    assert _found(title, caution, more, heading=title) == [f"{title}\n\n{caution}"]


@pytest.mark.parametrize(
    "caution",
    [
        "Things may turn out differently from what we hope here.",
        CAUTION,
        "We cannot promise any of these dates.",
    ],
)
def test_hours_and_prices_in_its_paragraph_are_no_part_of_it(caution: str) -> None:
    """A club's hours were shown as a part of its statement."""
    hours, prices = (
        "The shed is open from 6 a.m. to 9 p.m. The cafe is shut.",
        "Entry costs 4 dollars on Sundays.",
    )

    assert _found(f"{hours} {caution}") == [caution]
    assert _found(f"{caution} {prices}") == [caution]


def test_a_title_above_and_paragraphs_below_belong_to_it() -> None:
    title, more = (
        "A note on our plans",
        "These plans may change at any time, and we do not promise to tell you.",
    )

    found = _found(title, CAUTION, more, heading=title)

    assert found == [f"{title}\n\n{CAUTION}\n\n{more}"]


def test_it_is_looked_for_only_where_no_other_statement_is_found() -> None:
    usual = (
        "This news release contains forward-looking statements. Actual results may differ materially because of "
        "competition."
    )

    assert _found(usual, "Halden makes saws.", CAUTION) == [usual]


def test_what_may_be_news_after_all_keeps_its_place_and_looks_forward() -> None:
    text = (
        "Halden Opens a Plant\n\nDENVER, March 4, 2030 - Halden Tools Inc. will open a plant in Lakewood in May.\n\n"
        "We cannot promise any date in this notice. Halden expects sales of $9 million in 2031.\n"
    )
    release = read_release(text.encode(), source="plant.txt", release_id=ReleaseId("plant"))
    expects = next(unit for unit in release.sentences if unit.text.startswith("Halden expects"))

    assert release.cautionary
    assert expects.forward_looking
    assert expects.section is SectionKind.BODY
    assert judged_anew(release) == release
