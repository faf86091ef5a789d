"""What stands above a sentence and lends it its words: lead-in, column heads, unit note, heading."""

import re
from dataclasses import dataclass

from onrecord.languages.en.questions import period_words as words
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, Sentence, SentenceKind
from onrecord.tables.borders import opens_a_table, parts_tables

_HANGING = frozenset({SentenceKind.BULLET, SentenceKind.TABLE_ROW})
# So many units above a list or a table may still be its caption.
_MOST_NOTES = 3
_NOTE = late_pattern(r"^\(.*\)$|:$", re.DOTALL)
_PERIODS = (words.QUARTER, words.HALF, words.DAY, words.YEAR)
_ENDS_IN_FIGURE = late_pattern(r"\d[\d,.]*[%)\s]*$")
_ENDS = late_pattern(r"[.!?][\"”’)]*$")
_LONGEST_HEAD = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The positions of what stands above a sentence, each in the order of the text; empty without.

    `group` is the title of some of a table's rows, which stands among them.
    """

    lead_in: tuple[int, ...] = ()
    column_heads: tuple[int, ...] = ()
    group: tuple[int, ...] = ()


def surroundings_of(release: Release) -> tuple[Surroundings, ...]:
    """Return what stands above each sentence of a release, in their order."""
    found: list[Surroundings] = []
    lead: tuple[int, ...] = ()
    heads: list[int] = []
    group: tuple[int, ...] = ()
    in_rows = heads_open = False
    for position, unit in enumerate(release.sentences):
        if unit.kind is SentenceKind.TABLE_ROW:
            lead = lead if in_rows else lead or _notes_before(release, position)
            if not in_rows or (not heads_open and opens_a_table(release, position)):
                heads, heads_open = [], True
                group = group if in_rows and group == (position - 1,) else ()
            in_rows = True
            if heads_open and _is_head(unit, is_first=not heads):
                heads.append(position)
                found.append(Surroundings(lead_in=lead))
                continue
            heads_open = False
            found.append(Surroundings(lead_in=lead, column_heads=tuple(heads), group=group))
            continue
        if unit.kind is SentenceKind.BULLET:
            if position and release.sentences[position - 1].kind not in _HANGING:
                lead = _notes_before(release, position)
            in_rows = False
            found.append(Surroundings(lead_in=lead))
            continue
        in_rows = in_rows and unit.kind is SentenceKind.HEADING
        group = (position,) if in_rows else ()
        if in_rows and parts_tables(release, position):
            heads, heads_open, lead = [], True, ()
        elif not in_rows:
            lead = ()
        found.append(Surroundings())
    return tuple(found)


def texts_above(release: Release, position: int, around: Surroundings) -> tuple[str, ...]:
    """Return the texts that a sentence stands under, the nearest first.

    These are the title of the row's group, the lead-in, the heading and the column heads.
    """
    sentence = release.sentences[position]
    units = release.sentences
    return (
        " ".join(units[place].text for place in (*around.group, *around.lead_in)),
        sentence.heading or "",
        "\n".join(units[place].text for place in around.column_heads),
    )


def _notes_before(release: Release, position: int) -> tuple[int, ...]:
    """Return the units right above a list or a table that introduce it."""
    notes: list[int] = []
    for place in range(position - 1, max(-1, position - 1 - _MOST_NOTES), -1):
        unit = release.sentences[place]
        if unit.kind in _HANGING or unit.kind is SentenceKind.HEADING:
            break
        is_line = unit.kind in {SentenceKind.BLOCK, SentenceKind.LINE}
        # A caption that was read as a sentence does not end as one.
        is_caption = place == position - 1 and len(unit.text) <= _LONGEST_HEAD and not _ENDS.search(unit.text)
        if not (_NOTE.search(unit.text) or is_line or is_caption):
            break
        notes.append(place)
    return tuple(reversed(notes))


def _is_head(row: Sentence, *, is_first: bool) -> bool:
    """Whether a row names columns: it holds no figure but of periods, or opens and does not end in one."""
    text = row.text
    for period in _PERIODS:
        text = period.sub(" ", text)
    if len(row.text) > _LONGEST_HEAD:
        return False
    return not any(map(str.isdigit, text)) or (is_first and not _ENDS_IN_FIGURE.search(text))
