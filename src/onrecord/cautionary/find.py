"""The spans of a release's cautionary statements.

A statement opens at its title, or at the first sentence that says what only such a statement says, and runs
as long as sentences belong to it: the assumptions, the factors and the refusal to update too, over as many
paragraphs as they take. It ends before the first text of another kind, and never in the middle of a list or
a sentence.

Merely naming the subject is not a statement. A call "may contain forward-looking statements", a measure
cannot be "reconciled on a forward-looking basis", a link leads to one: none of them cautions the reader of
this release, so an opening must speak of this document, and a title must have a caution under it.
"""

from collections.abc import Sequence
from itertools import takewhile

from onrecord.cautionary import titles
from onrecord.cautionary.extent import end_of_run, is_other_text, is_title
from onrecord.cautionary.folding import folded
from onrecord.cautionary.opening import (
    is_telltale,
    opens,
    points_at_a_statement,
    refers_back,
    speaks_of_expectations,
    speaks_of_the_future,
)
from onrecord.cautionary.pieces import Piece, cut
from onrecord.cautionary.signs import NO_UPDATE, RESULTS_DIFFER, UNDUE_RELIANCE, is_kindred
from onrecord.manuscript import Manuscript
from onrecord.span import Span

# No opening leans on words further off than this many pieces.
_NEAR = 6
# The caution stands near its title: directly under it, or after a remark or two.
_UNDER_A_TITLE = 4
_SEVERAL = 2
# So many titles may follow the first at once.
_MOST_TITLES = 5
# A statement may begin with sentences that are only its own in the light of the opening that follows.
_BEFORE_AN_OPENING = 3
_CAUTIONS = frozenset({RESULTS_DIFFER, NO_UPDATE, UNDUE_RELIANCE})


def find_statements(manuscript: Manuscript) -> tuple[Span, ...]:
    """The cautionary statements in order, each whole; empty if the release carries none."""
    if not is_telltale(folded(manuscript.text)):
        return ()
    pieces = cut(manuscript)
    telltale = [is_telltale(piece.words) for piece in pieces]
    found: list[Span] = []
    at = 0
    while at < len(pieces):
        end = _end_of_statement(pieces, at) if any(telltale[at : at + _NEAR]) else at
        if end > at:
            found.append(Span(start=pieces[at].span.start, end=pieces[end - 1].span.end))
        at = max(end, at + 1)
    return tuple(found)


def _end_of_statement(pieces: Sequence[Piece], at: int) -> int:
    """The number after the last piece of the statement that opens at `at`; `at` where none opens there."""
    text = _text_under_title(pieces, at)
    if text is None or not (text > at or _opens(pieces, at)):
        return at
    end = end_of_run(pieces, at, text)
    return end if text > at or not _points_at_another(pieces[at : end + 1], pieces[at].block) else at


def _text_under_title(pieces: Sequence[Piece], at: int) -> int | None:
    """The number of the first piece after the title at `at`; `at` where no title stands there.

    None if a title stands there and no caution under it.
    """
    if not titles.is_notice_title(pieces[at].words):
        return at
    for _ in range(_MOST_TITLES):
        if at + 1 < len(pieces) and titles.is_notice_title(pieces[at + 1].words):
            at += 1
    words = pieces[at].words
    if titles.is_own_title(words):
        cautions = _is_caution_under(pieces, at)
    else:
        # "Disclaimer" or "Legal Notice" may head anything: the opening must follow at once.
        opened = any(_is_opening(pieces, at + 1 + number) for number in range(len(_under(pieces, at)[:2])))
        cautions = opened or _warns_throughout(pieces, at)
    return at + 1 if cautions else None


def _is_caution_under(pieces: Sequence[Piece], at: int) -> bool:
    return any(piece.signs or is_kindred(piece.words) for piece in _under(pieces, at))


def _warns_throughout(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a title that warns readers has several cautions under it, though none names its subject."""
    cautions = [piece for piece in _under(pieces, at) if piece.signs or is_kindred(piece.words)]
    return titles.warns_readers(pieces[at].words) and len(cautions) >= _SEVERAL


def _under(pieces: Sequence[Piece], at: int) -> Sequence[Piece]:
    under = pieces[at + 1 : at + 1 + _UNDER_A_TITLE]
    return list(takewhile(lambda piece: not (is_other_text(piece) or is_title(piece)), under))


def _opens(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece opens a statement, or leads into one that opens just after it."""
    if titles.has_run_in_title(pieces[at].words):
        return bool(pieces[at].signs) or _is_caution_under(pieces, at)
    for number, piece in enumerate(pieces[at : at + 1 + _BEFORE_AN_OPENING], at):
        if titles.is_own_title(piece.words) or is_other_text(piece):
            return False
        if _is_opening(pieces, number):
            return True
        if not piece.signs:
            return False
    return False


def _is_opening(pieces: Sequence[Piece], at: int) -> bool:
    words = pieces[at].words
    if opens(words) and pieces[at].signs:
        return True
    if speaks_of_expectations(words):
        return any(RESULTS_DIFFER in piece.signs for piece in pieces[at : at + 3])
    if not speaks_of_the_future(words):
        return False
    with_it = takewhile(
        lambda piece: piece.block == pieces[at].block, pieces[at : at + 1 + _BEFORE_AN_OPENING]
    )
    return any(_CAUTIONS & piece.signs or refers_back(piece.words) for piece in with_it)


def _points_at_another(pieces: Sequence[Piece], block: int) -> bool:
    """Whether guidance only leads to the statement that stands elsewhere in the release."""
    return any(piece.block == block and points_at_a_statement(piece.words) for piece in pieces)
