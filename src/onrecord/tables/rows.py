"""One row of a table: its cells, the label that it opens with, and the figures after it."""

import re
from functools import lru_cache

from onrecord.languages.en.questions import period_words as words
from onrecord.late_patterns import late_pattern
from onrecord.release import Sentence, SentenceKind
from onrecord.span import Span, trimmed_span

_GAP = late_pattern(r"[^\S\n]*\t[^\S\n]*| {2,}")
_FIGURE = late_pattern(
    r"(?:[A-Z]{1,3})?[$€£¥]?[^\S\n]*+[(\-–−]?[^\S\n]*+[$€£¥]?[^\S\n]*+\d[\d,.]*[^\S\n]*+\)?[^\S\n]*+%?\)?"
    r"|(?<!\S)[—–-](?!\S)|\bn/m\b"
)
_DASH = late_pattern(r"[\s~$€£¥—–-]*[—–-]")
# "Cash (1)", "Sales2,5": the sign of a footnote stands close to what it is about.
_FOOTNOTE = late_pattern(r"(?<=\S) ?\(\w{1,2}\)|\*+|(?<=[A-Za-z)])\d(?:,\d)*(?!\S)")
# "WV-8", "Noranza 50 mg", "(n = 7,104)": digits in a name, of a dose, and how many a column is of.
_OF_A_NAME = late_pattern(
    r"\b[A-Z][A-Za-z]*-\d+[A-Za-z]?\b|"
    r"(?<=[A-Za-z] )\d[\d.,]* ?(?:mg|mcg|[µμ]g|ml|mL|IU)\b|\([nN] ?= ?\d[\d,]*\)"
)
# "Adult   Over 65   18 to 21   Under 18": columns for people of some ages.
_AGES = late_pattern(
    r"(?:(?:over|under|aged?|ages|below|above|up to|from) \d{1,2}s?|"
    r"(?:age[ds]? )?\d{1,2} ?(?:to|-|–|and) ?\d{1,2}|"
    r"\d{1,2}(?:\+|s?(?: years)? (?:and|or) (?:over|under|above|older|younger|up)))(?: years)?",
    re.IGNORECASE,
)
_FEWEST_AGES, _FEWEST_CELLS = 2, 3
# A cell that may be a sum: "118.20", "(4.1)", "2,170 to 2,210", "about 9*", "$20 a day", "20p", "free", "–".
_SUM = late_pattern(
    r"\s*(?:(?:about|some|around|over|under|up to|from|nearly|at least) )?[(+−–-]?\s?\d[\d.,]*\s?\)?"
    r"(?:\s*(?:to|and|[–—-])\s*\d[\d.,]*)?(?:[*†]+|\s?\(\w\))?\s*|"
    r".*(?:[$€£¥%]|\d ?(?:p|c|cents?|pence|dollars?|euros?|pounds?)\b|"
    r"\b(?:free|nil|no charge|none)\b|\b(?-i:[A-Z]{3}) \d|\b(?:million|billion)\b).*|[\s—–-]+",
    re.IGNORECASE | re.DOTALL,
)
_PERIODS = (words.QUARTER, words.HALF, words.NINE_MONTHS, words.FULL_YEAR, words.DAY, words.YEAR)
# What the heads of columns hold beside periods: "28 June 2025   29 June 2024    Change".
_BESIDE_PERIODS = late_pattern(
    r"\b(?:change|variance|growth|to|ended|ending|as|at|in|the|of|and|weeks?|months?|days?|unaudited|audited|"
    r"restated|actual|years?|quarters?|full|q|h|fy)\b|[\W_]",
    re.IGNORECASE,
)
_ENDS = late_pattern(r"[.!?][\"”’)]*$")
_LONGEST_HEAD, _MOST_WORDS = 200, 12


def cells_of(text: str, row: Span) -> tuple[Span, ...]:
    """Return the cells of a row: tabs part them, or gaps of several blanks."""
    cells = []
    start = row.start
    for gap in (*_GAP.finditer(text, row.start, row.end), None):
        end = gap.start() if gap else row.end
        cell = trimmed_span(text, start, end)
        if cell is not None:
            cells.append(cell)
        start = gap.end() if gap else row.end
    return tuple(cells)


def figures_of(text: str, row: Span) -> tuple[Span, ...]:
    """Return the figures of a row, those in its label left out; a dash in a column is one."""
    cells = cells_of(text, row)
    start = row.start if not cells or not names_something(cells[0].of(text)) else cells[0].end
    found = (trimmed_span(text, each.start(), each.end()) for each in _FIGURE.finditer(text, start, row.end))
    return tuple(span for span in found if span is not None)


def fills_its_cell(text: str, row: Span, figure: Span) -> bool:
    """Whether a figure is all that its cell holds, or its cells, where its signs have their own."""
    cells = cells_of(text, row)
    return any(cell.start == figure.start for cell in cells) and any(cell.end == figure.end for cell in cells)


def is_row(unit: Sentence) -> bool:
    """Whether a unit is a row of several cells, and not prose with a gap in it."""
    is_wide = unit.kind is SentenceKind.TABLE_ROW and bool(_GAP.search(unit.text))
    return is_wide and not (_ENDS.search(unit.text) and len(unit.text.split()) > _MOST_WORDS)


def is_row_of_figures(unit: Sentence) -> bool:
    """Whether a unit is a row that holds a figure which is not a part of a period, or a dash for one."""
    if not is_row(unit) or heads_ages(unit.text):
        return False
    has_dash = any(map(_DASH.fullmatch, _GAP.split(unit.text)[1:]))
    return has_dash or any(map(str.isdigit, without_periods(unit.text)))


@lru_cache(maxsize=10_000)
def may_tell_a_sum(text: str) -> bool:
    """Whether a cell of a row after the first may be a sum of money: "20 kg" and "02/2028" are none."""
    return any(map(_SUM.fullmatch, _GAP.split(text.strip())[1:]))


def names_columns(unit: Sentence) -> bool:
    """Whether a row names columns: it holds no figure but of periods and of footnotes."""
    if unit.kind is not SentenceKind.TABLE_ROW or len(unit.text) > _LONGEST_HEAD:
        return False
    if heads_ages(unit.text):
        return True
    if any(map(str.isdigit, _OF_A_NAME.sub(" ", without_periods(unit.text)))):
        return False
    cells = _GAP.split(unit.text)
    if len(cells) == 1:
        return names_a_period(unit.text)
    return all(any(map(str.isalnum, cell)) for cell in cells)


@lru_cache(maxsize=10_000)
def heads_ages(text: str) -> bool:
    """Whether a row names columns for people of some ages, and holds no figure beside."""
    cells = [cell.strip() for cell in _GAP.split(text)]
    others = [cell for cell in cells if not _AGES.fullmatch(cell)]
    ages = len(cells) - len(others)
    is_wide = len(cells) >= _FEWEST_CELLS and ages >= _FEWEST_AGES
    return is_wide and not any(map(str.isdigit, "".join(others)))


@lru_cache(maxsize=10_000)
def only_heads(text: str) -> bool:
    """Whether a row has no figure of its own: it names columns, or titles the rows below it."""
    return not any(map(str.isdigit, without_periods(text)))


def only_heads_periods(unit: Sentence) -> bool:
    """Whether a row names columns of periods and of their change: it tells nothing by itself."""
    return unit.kind is SentenceKind.TABLE_ROW and _heads_periods(unit.text)


@lru_cache(maxsize=10_000)
def _heads_periods(text: str) -> bool:
    return names_a_period(text) and not _BESIDE_PERIODS.sub(" ", without_periods(text)).strip()


def names_a_period(text: str) -> bool:
    """Whether a text holds a quarter, a half, a year, a day."""
    return any(period.search(text) for period in _PERIODS)


def names_something(text: str) -> bool:
    """Whether a cell holds words, and is not a figure alone."""
    return any(map(str.isalpha, _FIGURE.sub("", text)))


def without_periods(text: str) -> str:
    """Return a text without the periods and the signs of footnotes in it."""
    text = _FOOTNOTE.sub(" ", text)
    for period in _PERIODS:
        text = period.sub(" ", text)
    return text
