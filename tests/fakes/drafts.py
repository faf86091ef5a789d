"""Releases that nobody wrote: put together at random, each knowing which of its words look forward."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import Piece

P, H, B, R = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TABLE_ROW
_COMPANIES = (
    ("Harbor Bell", "Harbor Bell plc (LSE: HBEL)"),
    ("Norland Foods", "Norland Foods Inc. (NASDAQ: NRLD)"),
    ("Quarry Lane", "Quarry Lane Holdings Ltd. (TSX: QLH)"),
)
_PLACES = ("ELY, England", "DENVER, Colorado", "TORONTO, Ontario", "LONDON")
_DAYS = ("October 6, 2025", "March 3, 2025", "May 19, 2024")
_PERSONS = (("Dana Ruiz", "Chief Executive Officer"), ("Otto Lang", "Chief Financial Officer"))
_HEADLINES = (
    ("{name} Reports Third Quarter", False),
    ("{name} Opens Foundry in Hull", False),
    ("{name} to Acquire Two Yards in Norway", True),
    ("{name} Raises Full-Year Guidance", True),
)
_FACTS = (
    "Sales grew by 11.7% because the yards of the north ordered more than in any quarter before.",
    "The foundry ran in two shifts throughout the quarter, and no order was lost while the furnace stood still.",
    "Earnings were $1.15 a share, against $0.98 in the same quarter of 2024.",
    "It hired forty people in the spring.",
    "Net debt fell to $41.3 million at the end of September, from $52.8 million a year before.",
    "The U.S. business sold its stock of small parts to Mr. Hale, who had rented the shed since 2019.",
)
_PLANS = (
    "The company expects sales of between $41 million and $44 million in 2026.",
    "We plan to open 40 stores by the end of 2027, most of them in the north and on the coast.",
    "The new line will cut the use of gas by a fifth once it has been connected to the grid of the town.",
    "Management believes that demand will remain strong in the second half.",
    "Capital spending is expected to be about $6 million, most of it for the furnace that stands in Hull.",
    "The dividend of 12 pence a share is to be paid on January 9, 2026.",
)
_QUOTED_FACTS = (
    "The yards are full and our people have worked through the summer.",
    "It was a good quarter.",
)
_QUOTED_PLANS = (
    "We expect to cast the large bells ourselves by the end of 2026.",
    "I am confident that margins will improve next year.",
)
_LEAD_INS = (
    ("In 2026 the company expects:", True),
    ("For the full year, guidance is the following:", True),
    ("In the quarter the company:", False),
)
_ITEMS = (
    "sales between $41 million and $44 million, of which a third comes from clocks;",
    "capital spending of about $6 million, most of it for the furnace in Hull and for the sheds beside it; and",
    "two yards in the north;",
    "a dividend of 12 pence a share.",
)
_DONE = (
    "sold 400 clocks, of which a third went to the yards of the north;",
    "rebuilt the furnace in Hull and the two sheds that stand beside it, at a cost of $2 million; and",
    "paid a dividend of 12 pence a share.",
)
_TABLES = (
    (
        "Results of the Quarter",
        ("$ in thousands\t2025\t2024", "Sales\t7,120\t6,410", "Costs\t4,060\t3,590"),
        False,
    ),
    ("2026 Outlook", ("$ in millions\tLow\tHigh", "Sales\t41.0\t44.0", "Spending\t5.5\t6.5"), True),
)
_STATEMENTS = (
    "This release contains forward-looking statements about sales, spending and stores. They rest on what the "
    "company knows today, and actual results could differ materially because of the weather and the price of "
    "gas. {name} undertakes no obligation to update them, except as the law requires.",
    "Certain statements in this news release are forward-looking statements within the meaning of the law. They "
    "involve known and unknown risks and uncertainties that may cause actual results to differ materially from "
    "what they express. Readers should not place undue reliance on them.",
)
STATEMENT_HEADING = "Forward-Looking Statements"
_ABOUT = "{firm} has made bells since 1871 and clocks since 1920. It employs 240 people."


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The blocks of a release in order. `looks_forward` are stretches of its text that do."""

    headline: str
    pieces: tuple[Piece, ...]
    statement: str
    looks_forward: tuple[str, ...]


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Any release of a headline, a dateline, prose, a list, a table, a quotation and a statement."""
    name, firm = draw(st.sampled_from(_COMPANIES))
    title, title_is_plan = draw(st.sampled_from(_HEADLINES))
    headline = title.format(name=name)
    statement = draw(st.sampled_from(_STATEMENTS)).format(name=name)
    lead = f"{draw(st.sampled_from(_PLACES))}, {draw(st.sampled_from(_DAYS))} – {firm} today reported its third quarter."
    parts = [_prose(draw), _prose(draw), _list(draw), _table(draw), _speech(draw, name)]
    order = draw(st.permutations(parts[1:]))
    body = [parts[0], *order, _prose(draw)]
    pieces = [Piece(kind=H, text=headline), Piece(kind=P, text=lead)]
    pieces += [piece for part, _ in body for piece in part]
    ending = [
        [Piece(kind=H, text=STATEMENT_HEADING), Piece(kind=P, text=statement)],
        [Piece(kind=H, text=f"About {name}"), Piece(kind=P, text=_ABOUT.format(firm=firm.split(" (")[0]))],
    ]
    pieces += [piece for part in draw(st.permutations(ending)) for piece in part]
    plans = [words for _, said in body for words in said]
    return Draft(
        headline=headline,
        pieces=tuple(pieces),
        statement=statement,
        looks_forward=(*((headline,) if title_is_plan else ()), *plans),
    )


Part = tuple[list[Piece], list[str]]


def _prose(draw: st.DrawFn) -> Part:
    sentences = draw(st.lists(st.sampled_from((*_FACTS, *_PLANS)), min_size=1, max_size=4, unique=True))
    return [Piece(kind=P, text=" ".join(sentences))], [each for each in sentences if each in _PLANS]


def _list(draw: st.DrawFn) -> Part:
    lead_in, is_plan = draw(st.sampled_from(_LEAD_INS))
    items = _some(draw, _ITEMS if is_plan else _DONE)
    pieces = [Piece(kind=P, text=lead_in), *(Piece(kind=B, text=item) for item in items)]
    after, plans = _prose(draw)
    return [*pieces, *after], [*((lead_in, *items) if is_plan else ()), *plans]


def _table(draw: st.DrawFn) -> Part:
    heading, rows, is_plan = draw(st.sampled_from(_TABLES))
    after, plans = _prose(draw)
    pieces = [Piece(kind=H, text=heading), *(Piece(kind=R, text=row) for row in rows), *after]
    return pieces, [*(rows[1:] if is_plan else ()), *plans]


def _speech(draw: st.DrawFn, name: str) -> Part:
    person, office = draw(st.sampled_from(_PERSONS))
    first, second = draw(st.permutations((*_QUOTED_FACTS, *_QUOTED_PLANS)))[:2]
    words = f"“{first[:-1]},” said {person}, {office} of {name}. “{second}”"
    return [Piece(kind=P, text=words)], [said[:-1] for said in (first, second) if said in _QUOTED_PLANS]


def _some(draw: st.DrawFn, items: Sequence[str]) -> list[str]:
    """Return two or more of the items in order."""
    left_out = draw(st.sampled_from((None, *range(len(items)))))
    return [item for at, item in enumerate(items) if at != left_out]
