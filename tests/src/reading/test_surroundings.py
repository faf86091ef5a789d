"""What stands around a unit, and how far a list and a table reach, whatever their parts were read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.languages import by_code
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.compose import compose_release
from onrecord.reading.outline import Outline
from onrecord.reading.surroundings import Around, surroundings_of
from onrecord.reading.units import cut_units
from onrecord.release import Release, ReleaseId, SectionKind
from onrecord.span import Span

HEADLINE = "Halden Foods Reports Its Year"
OPENING = "OSLO, May 7, 2031 - Halden Foods Inc. today reported its year. Revenue was $8 million."
LEAD_IN = "For the year 2032, the company expects:"
ITEMS = ["Revenue of $40 million to $42 million", "Capital expenditure of $5 million", "Two more bakeries"]
AFTER = "The board thanked the bakers of the north, the millers of the south and all of their many friends."
PARAGRAPH, HEADING, BULLET, ROW = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.BULLET,
    BlockKind.TABLE_ROW,
)


def _manuscript(*blocks: tuple[BlockKind, str]) -> Manuscript:
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(made))


def _split(paragraph: str) -> tuple[Span, ...]:
    """A sentence ends with a full stop and a blank."""
    found, start = [], 0
    for piece in paragraph.replace(". ", ".\0").split("\0"):
        found.append(Span(start=start, end=start + len(piece)))
        start += len(piece) + 1
    return tuple(found)


def _release(*blocks: tuple[BlockKind, str]) -> Release:
    opening = ((HEADING, HEADLINE), (PARAGRAPH, OPENING))
    return compose_release(
        _manuscript(*opening, *blocks), release_id=ReleaseId("halden"), split_sentences=_split
    )


def _flagged(*blocks: tuple[BlockKind, str]) -> dict[str, bool]:
    return {unit.text: unit.forward_looking for unit in _release(*blocks).sentences}


def _around(*blocks: tuple[BlockKind, str]) -> dict[str, Around]:
    manuscript = _manuscript(*blocks)
    units = cut_units(manuscript, _split)
    outline = Outline(
        manuscript=manuscript,
        units=units,
        sections=[SectionKind.BODY] * len(units),
        language=by_code("en"),
    )
    found = surroundings_of(outline)
    return {unit.span.of(manuscript.text): each for unit, each in zip(units, found, strict=True)}


@given(st.lists(st.sampled_from([PARAGRAPH, BULLET, ROW]), min_size=3, max_size=3))
def test_a_lead_in_reaches_every_item_whatever_each_was_read_as(kinds: list[BlockKind]) -> None:
    flagged = _flagged((PARAGRAPH, LEAD_IN), *zip(kinds, ITEMS, strict=True), (PARAGRAPH, AFTER))

    assert [item for item in ITEMS if not flagged[item]] == []
    assert not flagged[AFTER]


def test_a_lead_in_reaches_items_that_are_whole_sentences() -> None:
    items = ("Revenue is $40 million.", "Capital expenditure is $5 million.")

    flagged = _flagged((PARAGRAPH, LEAD_IN), *((PARAGRAPH, item) for item in items), (PARAGRAPH, AFTER))

    assert all(flagged[item] for item in items)
    assert not flagged[AFTER]


@pytest.mark.parametrize(
    "lead_in", ["Guidance for 2032 is as follows.", "Our guidance for 2032 is set out below."]
)
def test_a_lead_in_needs_no_colon_if_it_says_that_something_follows(lead_in: str) -> None:
    flagged = _flagged((PARAGRAPH, lead_in), (BULLET, ITEMS[0]), (BULLET, ITEMS[1]))

    assert flagged[ITEMS[0]]
    assert flagged[ITEMS[1]]


def test_a_line_that_breaks_off_before_bullets_is_their_lead_in() -> None:
    flagged = _flagged((PARAGRAPH, "In the year 2032, the company expects to"), (BULLET, "open a bakery"))

    assert flagged["open a bakery"]


def test_a_list_in_a_list_takes_over_from_both() -> None:
    around = _around((PARAGRAPH, LEAD_IN), (BULLET, "In Norway:"), (BULLET, "a bakery"))

    assert around["a bakery"].lead_ins == (LEAD_IN, "In Norway:")


def test_a_list_ends_with_the_next_paragraph() -> None:
    around = _around((PARAGRAPH, LEAD_IN), (BULLET, ITEMS[0]), (PARAGRAPH, AFTER), (BULLET, ITEMS[1]))

    assert around[ITEMS[0]].lead_ins == (LEAD_IN,)
    assert around[AFTER].lead_ins == ()
    assert around[ITEMS[1]].lead_ins == ()


def test_rows_take_over_the_heads_of_their_table() -> None:
    flagged = _flagged((ROW, "\tGuidance 2032"), (ROW, "Revenue\t$40 million"), (ROW, "Bakeries\t12"))

    assert flagged["Revenue\t$40 million"]
    assert flagged["Bakeries\t12"]


def test_a_broken_cell_does_not_end_its_table() -> None:
    """Rows after a cell of two lines lost the forecast of their heading: the line was read as a heading."""
    flagged = _flagged(
        (HEADING, "Guidance for 2032"),
        (ROW, "Revenue\t$40 million"),
        (PARAGRAPH, "Capital expenditure"),
        (ROW, "and leases\t$5 million"),
    )

    assert flagged["and leases\t$5 million"]


def test_a_heading_directly_under_a_heading_keeps_its_forecast() -> None:
    flagged = _flagged((HEADING, "Outlook 2032"), (HEADING, "Bakeries"), (BULLET, "12 in Norway"))

    assert flagged["12 in Norway"]


def test_the_next_heading_ends_what_a_heading_says() -> None:
    blocks = (
        (HEADING, "Outlook 2032"),
        (BULLET, "12 bakeries"),
        (HEADING, "History"),
        (BULLET, "9 bakeries"),
    )

    flagged = _flagged(*blocks)

    assert flagged["12 bakeries"]
    assert not flagged["9 bakeries"]
    assert _around(*blocks)["9 bakeries"].heading == "History"


LONG = (
    "Revenue of the mills in the north is $40 million, revenue of the mills in the south is $20 million, and "
    "revenue of all bakeries together is $9 million."
)


def test_the_first_item_takes_over_from_its_lead_in_however_long_and_whole_it_is() -> None:
    assert _flagged((PARAGRAPH, LEAD_IN), (PARAGRAPH, LONG))[LONG]


def test_a_long_item_without_an_end_belongs_to_its_list() -> None:
    unended = LONG.removesuffix(".")

    flagged = _flagged((PARAGRAPH, LEAD_IN), (BULLET, ITEMS[0]), (PARAGRAPH, unended))

    assert flagged[unended]


def test_every_sentence_of_an_item_belongs_to_it() -> None:
    item = "Revenue is $40 million. Bread is most of it. Cake is the rest."

    flagged = _flagged((PARAGRAPH, LEAD_IN), (PARAGRAPH, item))

    assert flagged["Revenue is $40 million."]
    assert flagged["Bread is most of it."]
    assert flagged["Cake is the rest."]


def test_a_title_inside_a_table_heads_the_rows_below_it() -> None:
    flagged = _flagged(
        (ROW, "\t2031"),
        (ROW, "Revenue\t$8 million"),
        (ROW, "Bakeries\t9"),
        (ROW, "Guidance 2032"),
        (ROW, "Mills\t$40 million"),
    )

    assert flagged["Mills\t$40 million"]
    assert not flagged["Bakeries\t9"]


def test_a_broken_cell_takes_no_head_from_the_table() -> None:
    flagged = _flagged(
        (ROW, "\tGuidance 2032"),
        (ROW, "Revenue\t$40 million"),
        (PARAGRAPH, "Capital expenditure"),
        (ROW, "and leases\t$5 million"),
    )

    assert flagged["and leases\t$5 million"]


def test_the_pieces_of_a_sentence_that_was_broken_over_blocks_share_its_judgement() -> None:
    flagged = _flagged(
        (PARAGRAPH, "Orders rose, and we expect to ship"), (PARAGRAPH, "half of them in the spring.")
    )

    assert flagged["half of them in the spring."]


def test_the_column_head_of_a_table_heads_its_rows() -> None:
    plan = _flagged(
        (ROW, "Bakeries\tOutlook 2032"), (ROW, "North\t40"), (ROW, "South\t44"), (ROW, "Shops\t9")
    )
    report = _flagged((ROW, "Bakeries\tYear 2031"), (ROW, "North\t40"), (ROW, "South\t44"), (ROW, "Shops\t9"))

    assert [plan["North\t40"], plan["South\t44"], plan["Shops\t9"]] == [True] * 3
    assert [report["North\t40"], report["South\t44"], report["Shops\t9"]] == [False] * 3


def test_a_heading_among_contacts_does_not_head_what_follows_them() -> None:
    release = _release((HEADING, "Contact"), (PARAGRAPH, "Anna Berg, +47 555 0100"), (PARAGRAPH, AFTER))
    after = next(unit for unit in release.sentences if unit.text == AFTER)

    assert (after.section, after.heading) == (SectionKind.BODY, None)


def test_a_number_without_a_neighbour_opens_a_section() -> None:
    """An amount under "2. Forecast for 2032" once went out as if it had been reached."""
    flagged = _flagged((BULLET, "2) Forecast for 2032"), (HEADING, "Net sales of $50 million"))

    assert flagged["Net sales of $50 million"]


def test_a_number_in_a_list_opens_none() -> None:
    around = _around((BULLET, "1) Outlook and budget"), (BULLET, "2) Thanks"), (PARAGRAPH, AFTER))

    assert around["2) Thanks"].heads == ()
