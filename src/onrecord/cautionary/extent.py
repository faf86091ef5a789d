"""How far a cautionary statement runs: which pieces after its opening belong to it, and which end it."""

import re
from collections.abc import Sequence

from onrecord.cautionary import neighbours, titles
from onrecord.cautionary.pieces import Piece
from onrecord.cautionary.signs import NO_UPDATE, is_kindred
from onrecord.manuscript import BlockKind

# Between two cautions a writer may slip a remark; a longer silence means that the statement is over.
_REMARKS = 2
_REMARKS_IN_A_PARAGRAPH = 5
# A statement with a title may tell of plain risks before it refuses to update: "A strike may close the mill."
_REMARKS_UNDER_A_TITLE = 8
# A list of factors without signs may run this long before the sentence that closes it.
_LONGEST_LIST = 25
# Foot, number and head of a page may stand between two halves of a sentence.
_LINES_AT_A_PAGE_S_END = 4
_FINISHED = re.compile(r"[.!?:;][\"”’')\]*]*$")


def end_of_run(pieces: Sequence[Piece], at: int, text: int) -> int:
    """The number after the last piece that belongs to the statement whose title is pieces[at:text]."""
    titled = any(titles.is_own_title(piece.words) for piece in pieces[at:text])
    titled = titled or titles.has_run_in_title(pieces[text].words)
    end = number = max(text, at + 1)
    listing = text == at and pieces[at].text.endswith(":")
    while number < len(pieces):
        piece, last = pieces[number], pieces[end - 1]
        rest = _rest_of_sentence(pieces, end) if number == end > text else None
        if rest is not None:
            number = rest
        elif _breaks(piece, listing=listing):
            break
        elif not (_belongs(piece, listing=listing) or _is_carried(pieces, number, end, titled=titled)):
            open_ended = titled and _is_open_ended(pieces, at, end, number)
            if number - end >= _longest_silence(piece, last, listing=listing, open_ended=open_ended):
                break
            number += 1
            continue
        end = number = number + 1
        listing = pieces[end - 1].text.endswith(":") or (listing and _is_item(pieces[end - 1]))
    return end


def is_other_text(piece: Piece) -> bool:
    """Whether a text of another kind begins."""
    # "Neither the Company nor its officers assume any obligation to update" sounds like an exchange's notice.
    return neighbours.begins_other_text(piece.words) or (
        neighbours.is_other_notice(piece.words) and not piece.signs
    )


def is_title(piece: Piece) -> bool:
    """Whether this is a heading, marked as one or not."""
    return piece.kind is BlockKind.HEADING or (piece.is_line and titles.is_line(piece.words))


def _rest_of_sentence(pieces: Sequence[Piece], end: int) -> int | None:
    """The number of the piece that completes a sentence which a page's end broke off; None if none is."""
    if _FINISHED.search(pieces[end - 1].text):
        return None
    for number, piece in enumerate(pieces[end : end + 1 + _LINES_AT_A_PAGE_S_END], end):
        if is_other_text(piece) or neighbours.leads_elsewhere(piece.words):
            return None
        if piece.text[0].islower():
            return number
        if not (neighbours.is_furniture(piece.words) or is_title(piece)):
            return None
    return None


def _breaks(piece: Piece, *, listing: bool) -> bool:
    """Whether the statement is over; the short lines of a list are not titles."""
    words = piece.words
    if neighbours.is_furniture(words):
        return False
    if is_other_text(piece):
        return True
    if _is_running_head(piece):
        return False
    if listing and _is_item(piece):
        return False
    if piece.is_line and titles.is_own_title(words):
        return True
    if piece.signs:
        return False
    if neighbours.leads_elsewhere(words) and not is_kindred(words):
        return True
    opens_list = words.endswith(":") and is_kindred(words)
    return not listing and is_title(piece) and not (opens_list or titles.is_part_title(words))


def _belongs(piece: Piece, *, listing: bool) -> bool:
    if neighbours.is_furniture(piece.words) or _is_running_head(piece):
        return False
    return bool(piece.signs) or is_kindred(piece.words) or (listing and _is_item(piece))


def _is_running_head(piece: Piece) -> bool:
    return piece.repeats and not piece.signs and is_title(piece) and not titles.is_notice_title(piece.words)


def _is_item(piece: Piece) -> bool:
    return piece.kind is BlockKind.BULLET or neighbours.is_list_item(piece.text)


def _is_carried(pieces: Sequence[Piece], number: int, end: int, *, titled: bool) -> bool:
    """Whether a paragraph carries a remark along: any remark under a title, else one that closes it."""
    if number != end or pieces[number].block != pieces[end - 1].block:
        return False
    closes = number + 1 == len(pieces) or pieces[number + 1].block != pieces[number].block
    return titled or closes


def _is_open_ended(pieces: Sequence[Piece], at: int, end: int, number: int) -> bool:
    """Whether the statement has not yet refused to update, and no title stands since its last piece."""
    refused = any(NO_UPDATE in piece.signs for piece in pieces[at:end])
    return not refused and not any(map(is_title, pieces[end : number + 1]))


def _longest_silence(piece: Piece, last: Piece, *, listing: bool, open_ended: bool) -> int:
    if listing:
        return _LONGEST_LIST
    if open_ended:
        return _REMARKS_UNDER_A_TITLE
    return _REMARKS_IN_A_PARAGRAPH if piece.block == last.block else _REMARKS
