"""The pieces of one sentence share one judgement: shown alone, each goes out with its statement."""

import pytest

from onrecord.languages import by_code
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.broken_sentences import share_judgements
from onrecord.reading.outline import Outline
from onrecord.reading.units import Unit
from onrecord.release import NOT_FORWARD_LOOKING, Judgement, SectionKind, SentenceKind
from onrecord.span import Span

FORWARD = Judgement(forward_looking=True, cues=("expect",), nearness=0.95)
SENTENCE, BULLET, LINE, ROW = (
    SentenceKind.SENTENCE,
    SentenceKind.BULLET,
    SentenceKind.LINE,
    SentenceKind.TABLE_ROW,
)


def _flags(
    *pieces: str,
    kinds: tuple[SentenceKind, ...] = (),
    in_one_block: bool = False,
    last: SectionKind = SectionKind.BODY,
) -> list[bool]:
    """Which pieces are flagged, where a judge flags "we expect" unless it speaks of nobody."""
    text, units, blocks = "", [], []
    for number, words in enumerate(pieces):
        span = Span(start=len(text), end=len(text) + len(words))
        kind = kinds[number] if kinds else SENTENCE
        units.append(Unit(span=span, kind=kind, block=0 if in_one_block else number))
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=span))
        text += words + "\n"
    outline = Outline(
        manuscript=Manuscript(text=text, blocks=tuple(blocks)),
        units=units,
        sections=[*[SectionKind.BODY] * (len(units) - 1), last],
        language=by_code("en"),
    )
    own = [_judge(at, words) for at, words in enumerate(pieces)]
    return [found.forward_looking for found in share_judgements(outline, own, _judge)]


def _judge(_: int, words: str) -> Judgement:
    looks_forward = "we expect" in words and "nobody" not in words
    return FORWARD if looks_forward else NOT_FORWARD_LOOKING


@pytest.mark.parametrize(
    "pieces",
    [
        ("Orders rose, and we expect to ship", "half of them before the end of the year."),
        ("Half of them, so we expect to ship to the", "Ministry of Works."),
        ("At the end of the year, and not before, we", "expect to ship."),
        ("Orders rose, and we expect", "to ship", "half of them in May."),
        ("Orders rose, and we expect to ship half of them in", "2026."),
    ],
)
def test_pieces_of_a_sentence_share_its_judgement(pieces: tuple[str, ...]) -> None:
    assert _flags(*pieces) == [True] * len(pieces)


def test_the_second_line_of_a_bullet_that_lost_its_indent_shares_it() -> None:
    assert _flags("• we expect to open a bakery", "in the north", kinds=(BULLET, LINE)) == [True, True]


def test_a_name_behind_a_dash_shares_what_its_sentence_says() -> None:
    assert _flags("“That is what we expect.”", "– Anna Berg", in_one_block=True) == [True, True]


@pytest.mark.parametrize(
    "pieces",
    [
        ("And so we expect to ship.", "Revenue was $8 million."),
        ("What we expect:", "we sold two mills."),
        ("What we expect of the", "anna@halden.example"),
    ],
)
def test_what_is_not_a_piece_keeps_its_own_judgement(pieces: tuple[str, str]) -> None:
    assert _flags(*pieces) == [True, False]


def test_a_bullet_does_not_share_the_judgement_of_the_one_before() -> None:
    assert _flags("• we expect a bakery", "• sold a mill", kinds=(BULLET, BULLET)) == [True, False]


def test_a_piece_that_looks_forward_by_itself_counts_even_if_the_whole_does_not() -> None:
    assert _flags("Orders rose, and we expect to", "ship to nobody at all.") == [True, True]


def test_neither_a_row_nor_an_item_goes_on_in_the_next() -> None:
    assert _flags("we expect\t40", "shops", kinds=(ROW, LINE)) == [True, False]
    assert _flags("we expect a bakery", "sold a mill", kinds=(BULLET, BULLET)) == [True, False]


def test_the_statement_is_no_piece_of_what_stands_before_it() -> None:
    assert _flags("What we expect of the", "mills may not come true.", last=SectionKind.CAUTIONARY) == [
        True,
        False,
    ]
