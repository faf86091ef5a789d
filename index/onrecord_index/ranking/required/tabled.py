"""What the figures of a table's row are, by what the row says and stands under."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.shown import tells_other_sums
from onrecord.release import SentenceKind
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.ranking.document import Document
from onrecord_index.ranking.query import Query

# A row of a table tells these by its figures alone: the unit stands above it.
OF_ROWS = frozenset({AnswerForm.MONEY, AnswerForm.NUMBER, AnswerForm.SHARE})
# What a table of money says of its figures, and what such a table may count beside money.
_OF_MONEY = late_pattern(r"[$€£¥]|\b(?:dollars|euros|pounds)\b", re.IGNORECASE)
_COUNTED_IN_MONEY = late_pattern(r"\b(?:shares?|units?|number|headcount|how many|count)\b|#", re.IGNORECASE)
# "Shipments (MWh)  212" is measured in what its label ends with.
_UNIT_OF_ROW = late_pattern(r"\(([^()\d]{1,30})\)(?=[\t ])")
# "£12.40", "(1,204)", "3.2 million": all that a cell holds that is a sum. "10 kg" and "34 staff" are not.
_SUM_ALONE = late_pattern(
    r"(?:\d[\d.,]*(?:[mkbpc]n?)?|[^\w]|(?:about|around|some|nearly|over|under|up|to|and|between|from|at|least|most|"
    r"more|less|than|approximately|range|of|thousand|million|billion|trillion|mn?|bn?|k|p|c|usd?|cad?|eur|aud?|nzd?|"
    r"gbp|chf|sek|nok|dkk|euros?|dollars?|pounds?|pence|cents?)\b)+",
    re.IGNORECASE,
)
_DATE_ALONE = late_pattern(r"\W*\d{1,2}/(?:\d{1,2}/)?\d{2,4}\W*")
_GAP = late_pattern(r"\t| {2,}")
_MONEY_SIGNS = frozenset(terms_of("$ € £ ¥ dollars euros prices fares fees"))


def is_row_of_figures(document: Document, asked: frozenset[AnswerForm]) -> bool:
    """Whether a sentence is a row of a table that holds a figure; a share only under "% of participants".

    A row of weights and dates alone holds no money.
    """
    is_row = document.sentence.kind is SentenceKind.TABLE_ROW and AnswerForm.NUMBER in document.shows
    if is_row and AnswerForm.MONEY in asked and not may_be_sums(document.sentence.text):
        return False
    return is_row and (asked != {AnswerForm.SHARE} or "%" in document.context.known)


@lru_cache(maxsize=5_000)
def may_be_sums(row: str) -> bool:
    """Whether a cell of a row holds a figure and nothing else, which may be a sum; or it has one cell."""
    cells = _GAP.split(row)[1:]
    figures = [cell for cell in cells if any(map(str.isdigit, cell))]
    return not figures or any(map(_may_be_sum, figures))


def _may_be_sum(cell: str) -> bool:
    is_alone = _SUM_ALONE.fullmatch(cell) and not _DATE_ALONE.fullmatch(cell)
    return bool(is_alone or _OF_MONEY.search(cell))


def counts_money(document: Document, things: frozenset[str]) -> bool:
    """Whether a row's figures are sums of money by what it says or stands under, and none counts some things.

    A row of a table of money may count all the same, if it bears the name of what is counted.
    """
    text = document.sentence.text
    if document.sentence.kind is not SentenceKind.TABLE_ROW:
        return False
    if _COUNTED_IN_MONEY.search(text) or things.issuperset(document.label or ("",)):
        return False
    if (unit := _UNIT_OF_ROW.search(text)) and not things.isdisjoint(terms_of(unit[1])):
        return False
    return _is_under_money(document) or bool(_OF_MONEY.search(text))


def kinds_by_unit(document: Document, question: str) -> frozenset[str]:
    """Return what the figures of a row are by the unit above it: sums of money, shares.

    None of a row that tells other sums than those that a question asks for.
    """
    if document.sentence.kind is not SentenceKind.TABLE_ROW or AnswerForm.NUMBER not in document.shows:
        return frozenset()
    if "%" in document.words.known or tells_other_sums(question, document.sentence):
        return frozenset()
    kinds = {"money": _is_under_money(document), "share": "%" in document.context.known}
    return frozenset(kind for kind, is_so in kinds.items() if is_so)


def share_by_unit(document: Document, question: str, expected: Collection[str]) -> float:
    """Return the share of the kinds that are expected of which a row's figures are by the unit above it."""
    return len(kinds_by_unit(document, question).intersection(expected)) / (len(expected) or 1)


def share_of_label(label: Sequence[str], query: Query, namings: frozenset[str]) -> float:
    """Return the share of a row's label that names what a question does.

    `namings` are the terms of all that may name it. Of other wordings than its own a label holds all or none.
    """
    terms = frozenset(label)
    if terms.isdisjoint(namings):
        return 0.0
    phrases = (wording.phrase for concept in query.concepts for wording in concept.wordings)
    named = frozenset(query.terms).union(*(each for each in phrases if terms.issuperset(each)))
    return sum([term in named for term in label]) / len(label)


def _is_under_money(document: Document) -> bool:
    """Whether what a row stands under says that its figures are sums of money: dollars, prices."""
    return not _MONEY_SIGNS.isdisjoint(document.context.known)
