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


@pytest.mark.parametrize(
    "news",
    [
        "We do not know yet when the road opens again. Our shop may be shut until then, and orders may come late.",
        "If the county says no, we would look for another site. We have not found one, and it could cost more.",
        "We are sorry that saws came late this spring. We hoped to do better, and we will not promise it for May.",
        "Owners may send a saw back until June. We would not charge them, and we will not ask why.",
        "We have told our dealers that prices may rise. They could order now, but we cannot promise that we have all.",
        "Our forecast was too high. Demand may stay low, and we would then not need the second shift.",
    ],
)
def test_news_of_a_firm_that_talks_to_its_readers_is_none_however_much_it_doubts(news: str) -> None:
    """It says nothing of what the release says, and it would be shown as its statement."""
    assert _found(*NEWS, news) == []


def test_such_news_does_not_stand_before_the_statement() -> None:
    news = "We do not know yet when the road opens. Our shop may be shut until then, and we will not promise a date."

    assert _found(*NEWS[:2], news, NEWS[2], CAUTION) == [CAUTION]


@pytest.mark.parametrize("titled", [True, False])
def test_what_sounds_like_one_is_one_under_a_title_of_a_caution(*, titled: bool) -> None:
    title = "A word of caution"
    caution = (
        "Weather and steel could delay us, and we may not reach all that we hope for. Costs may change too."
    )

    found = _found(*NEWS, *([title] if titled else []), caution, headings=(title,))

    assert found == ([f"{title}\n\n{caution}"] if titled else [])


LEAD = (
    "The dates above are our hopes and no promises. They may change, among other things, for these reasons:"
)
REASONS = tuple(
    f"- the council of {town} may refuse the permit that Halden Tools Inc. asked for on May {day}, 2029, or may "
    "grant it with other conditions than Halden Tools Inc. has asked for;"
    for day, town in enumerate(
        ("Lakewood", "Golden", "Aurora", "Arvada", "Boulder", "Brighton", "Parker", "Erie"), 1
    )
)


@pytest.mark.parametrize("lists", [1, 3])
def test_a_lead_is_judged_by_itself_and_its_list_belongs_to_it_however_long(lists: int) -> None:
    reasons = REASONS * lists

    assert _found(*NEWS, LEAD, *reasons, "About Halden", bullets=reasons) == ["\n\n".join((LEAD, *reasons))]


@pytest.mark.parametrize("lead", [(), ("Notes for our customers:",)])
def test_an_item_that_cautions_among_others_is_one_by_itself(lead: tuple[str, ...]) -> None:
    items = (
        "The plant was built in 1961 by Dunn & Sons of Golden",
        "The dates above are our hopes and no promises; they may change",
        "Saws are sold in 14 shops",
    )

    assert _found(*NEWS, *lead, *items, bullets=items) == [items[1]]


def test_where_several_paragraphs_sound_alike_none_is_one() -> None:
    talk = (
        "Technology will change, and our shops may be smaller for it. We never stand still.",
        "Delays can cancel a show and cost more than a late truck. Our clients ask us to plan for that.",
    )

    assert _found(*NEWS, talk[0], NEWS[2], talk[1]) == []


def test_items_between_two_parts_of_a_statement_belong_to_it() -> None:
    lead = "Please read this with care. What we hope for may not happen."
    items = (
        "Permits: these may be refused.",
        "Costs: these may rise, and our plans may then change.",
        "Weather: storms could delay us.",
    )
    assert _found(*NEWS, lead, *items, bullets=items) == ["\n\n".join((lead, *items))]
