"""The spans of a release's cautionary statements.

A statement opens at its title, or at the first sentence that says what only such a statement says, and runs
as long as sentences belong to it: the assumptions, the factors and the refusal to update too, over as many
paragraphs as they take. It ends before the first text of another kind, and never in the middle of a list or
a sentence.

Merely naming the subject is not a statement. A call "may contain forward-looking statements", a measure
cannot be "reconciled on a forward-looking basis", a link leads to one: none of them cautions the reader of
this release, so an opening must speak of this document, and a title must have a caution under it.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from onrecord.cautionary import neighbours, signs
from onrecord.cautionary.pieces import Piece, cut
from onrecord.manuscript import BlockKind, Manuscript
from onrecord.span import Span

# The caution stands near its title: directly under it, or after a remark or two.
_UNDER_A_TITLE = 4
# A statement may begin with sentences that are only its own in the light of the opening that follows.
_BEFORE_AN_OPENING = 3
# Between two cautions a writer may slip a remark; a longer silence means that the statement is over.
_REMARKS = 2
# A list of factors may run long before the sentence that closes the statement.
_LONGEST_LIST = 60
_FINISHED = re.compile(r"[.!?:;][\"”’')\]*]*$")


def find_statements(manuscript: Manuscript) -> tuple[Span, ...]:
    """The cautionary statements in order, each whole; empty where the release carries none."""
    pieces = cut(manuscript)
    found: list[Span] = []
    at = 0
    while at < len(pieces):
        end = _end_of_statement(pieces, at)
        if end > at:
            found.append(Span(start=pieces[at].span.start, end=pieces[end - 1].span.end))
        at = max(end, at + 1)
    return tuple(found)


def _end_of_statement(pieces: Sequence[Piece], at: int) -> int:
    """The number after the last piece of the statement that opens at `at`; `at` where none opens there."""
    text = _text_under_title(pieces, at)
    if text is None or not (text > at or _opens(pieces, at)):
        return at
    return _end_of_run(pieces, at, text)


def _text_under_title(pieces: Sequence[Piece], at: int) -> int | None:
    """The number of the first piece after the title at `at`; `at` where no title stands there.

    None where a title stands there and no caution under it.
    """
    words = pieces[at].words
    if not neighbours.is_notice_title(words):
        return at
    if at + 1 < len(pieces) and neighbours.is_notice_title(pieces[at + 1].words):
        return _text_under_title(pieces, at + 1)
    if neighbours.is_own_title(words):
        cautions = _is_caution_under(pieces, at)
    else:
        # "Disclaimer" or "Legal Notice" may head anything: the opening must follow at once.
        cautions = any(signs.opens(piece.words) for piece in _under(pieces, at)[:2])
    return at + 1 if cautions else None


def _is_caution_under(pieces: Sequence[Piece], at: int) -> bool:
    return any(signs.strong_signs(piece.words) or signs.is_kindred(piece.words) for piece in _under(pieces, at))


def _under(pieces: Sequence[Piece], at: int) -> Sequence[Piece]:
    under = pieces[at + 1 : at + 1 + _UNDER_A_TITLE]
    return list(takewhile(lambda piece: not (_is_other_text(piece) or _is_title(piece)), under))


def _opens(pieces: Sequence[Piece], at: int) -> bool:
    """True where the piece opens a statement, or leads into one that opens just after it."""
    if neighbours.has_run_in_title(pieces[at].words):
        return bool(signs.strong_signs(pieces[at].words)) or _is_caution_under(pieces, at)
    for piece in pieces[at : at + 1 + _BEFORE_AN_OPENING]:
        if neighbours.is_own_title(piece.words) or _is_other_text(piece):
            return False
        if not signs.strong_signs(piece.words):
            return False
        if signs.opens(piece.words):
            return True
    return False


def _end_of_run(pieces: Sequence[Piece], at: int, text: int) -> int:
    """The number after the last piece that belongs to the statement whose title is pieces[at:text]."""
    owned = text > at or pieces[at].opens_block
    end = max(text, at + 1)
    listing = pieces[end - 1].text.endswith(":") and text == at
    for number in range(end, len(pieces)):
        piece, last = pieces[number], pieces[end - 1]
        within = listing or not (end == text or _FINISHED.search(last.text))
        if _breaks(piece, within=within):
            break
        if _belongs(piece, listing=listing) or (owned and piece.block == last.block) or _resumes(piece, last):
            end = number + 1
            listing = piece.text.endswith(":") or (listing and _is_item(piece))
        elif number - end >= (_LONGEST_LIST if within else _REMARKS):
            break
    return end


def _breaks(piece: Piece, *, within: bool) -> bool:
    """True where text of another kind begins; `within` a list or a sentence a short line is no title."""
    words = piece.words
    if neighbours.is_furniture(words):
        return False
    if _is_other_text(piece) or (neighbours.is_own_title(words) and piece.is_line):
        return True
    if signs.strong_signs(words):
        return False
    if neighbours.leads_elsewhere(words) and not signs.is_kindred(words):
        return True
    return not within and _is_title(piece) and not neighbours.is_part_title(words)


def _is_other_text(piece: Piece) -> bool:
    # "Neither the Company nor its officers assume any obligation to update" sounds like an exchange's notice.
    return neighbours.starts_other_text(piece.words) or (
        neighbours.is_other_notice(piece.words) and not signs.strong_signs(piece.words)
    )


def _belongs(piece: Piece, *, listing: bool) -> bool:
    if neighbours.is_furniture(piece.words):
        return False
    return (
        bool(signs.strong_signs(piece.words))
        or signs.is_kindred(piece.words)
        or (listing and _is_item(piece))
    )


def _is_item(piece: Piece) -> bool:
    return piece.kind is BlockKind.BULLET or neighbours.is_list_item(piece.text)


def _resumes(piece: Piece, last: Piece) -> bool:
    """True where a page's end fell into a sentence and this piece is its rest."""
    return not _FINISHED.search(last.text) and piece.text[0].islower()


def _is_title(piece: Piece) -> bool:
    return piece.kind is BlockKind.HEADING or (piece.is_line and neighbours.is_title(piece.words))
