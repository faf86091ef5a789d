"""A statement in plain words is found whole by how it sounds, where no other paragraph of the release does."""

import pytest

from onrecord.cautionary import find_statements, find_statements_in_plain_words
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span

NEWS = (
    "Halden Opens a Plant",
    "DENVER, March 4, 2030 - Halden Tools Inc. opened a plant in Lakewood today. It cost $9 million.",
    "Halden sold 41,000 saws in 2029, against 38,000 in 2028, said Ann Roe, who runs the plant.",
)
CAUTION = "None of these dates is a promise. Weather, steel and our lenders may delay the plant, and it could cost more."


def _found(*paragraphs: str, headings: tuple[str, ...] = (), bullets: tuple[str, ...] = ()) -> list[str]:
    """Return the statements of a release that has nothing else."""
    text, blocks = "", list[Block]()
    for paragraph in paragraphs:
        start = len(text)
        text += paragraph + "\n\n"
        kind = BlockKind.HEADING if paragraph in headings else BlockKind.PARAGRAPH
        kind = BlockKind.BULLET if paragraph in bullets else kind
        blocks.append(Block(kind=kind, span=Span(start=start, end=start + len(paragraph))))
    manuscript = Manuscript(text=text, blocks=tuple(blocks))
    spans = find_statements(manuscript) or find_statements_in_plain_words(manuscript)
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    "caution",
    [
        CAUTION,
        "We mean to carry out what we have written here. Money, builders or rain may stop us, and then it will be "
        "later or smaller than you have read.",
        "What we hope to sell is a guess. It could be too high if the winter is mild, and we will not write again "
        "to say so.",
        "Les dates données ici sont celles que nous visons. Elles dépendent des livraisons, et certaines pourraient "
        "être reportées.",
        "Nos objectifs ne sont pas des promesses : les prix, la météo ou nos fournisseurs peuvent les retarder.",
    ],
)
def test_a_paragraph_that_sounds_like_a_caution_as_no_other_does_is_one(caution: str) -> None:
    assert _found(*NEWS, caution) == [caution]


def test_however_long_it_is() -> None:
    caution = " ".join(
        [
            CAUTION,
            *[f"Our target for line {line} may be missed if demand is lower." for line in "abcdefghijklmn"],
        ]
    )

    assert len(caution.split()) > 130
    assert _found(*NEWS, caution) == [caution]


def test_a_list_belongs_to_it_with_the_words_around() -> None:
    title = "What could go wrong"
    lead = "We intend to keep to this plan. It will not come out exactly as written, because:"
    items = ("steel may cost more;", "shops may order less;", "the plant may open late.")
    close = "Any of these would leave us short of the figures we have given."

    found = _found(*NEWS, title, lead, *items, close, "About Halden", headings=(title,), bullets=items)

    assert found == ["\n\n".join((title, lead, *items, close))]


def test_two_paragraphs_under_one_title_are_one_statement() -> None:
    title = "A few words from us"
    first = "We have written of money that is not yet paid in and of a plant that is not yet built."
    second = "Plans change. We may have to do less than we have said, and later than we hoped."

    found = _found(*NEWS, title, first, second, headings=(title,))

    assert len(found) == 1
    assert first in found[0]
    assert second in found[0]


@pytest.mark.parametrize(
    "news",
    [
        "The saw may throw sparks. Owners should stop using it, because it could burn them.",
        "Halden has dropped its plan for a second plant. Engineers said that it might flood.",
        '"We expect a good year, but I cannot promise one," said Ann Roe. "We may be wrong."',
        "The offer ends on May 31, 2030. Halden may change it without notice, and refunds may take ten days.",
    ],
)
def test_news_that_comes_near_to_one_is_none(news: str) -> None:
    assert _found(*NEWS, news) == []


def test_where_several_paragraphs_sound_alike_none_is_one() -> None:
    talk = (
        "Technology will change, and our shops may be smaller for it. We never stand still.",
        "Delays can cancel a show and cost more than a late truck. Our clients ask us to plan for that.",
    )

    assert _found(*NEWS, talk[0], NEWS[2], talk[1]) == []
