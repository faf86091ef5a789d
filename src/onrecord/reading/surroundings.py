"""What stands around each unit: its heading, and the lead-ins and table heads that it takes over from.

A list or a table is followed further than its signs say. Its bullets may have been read as lines, headings
or paragraphs, and a cell of two lines may have broken its table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.forward_looking import opens_list
from onrecord.manuscript import BlockKind
from onrecord.reading.outline import Outline
from onrecord.reading.units import ends_as_sentence
from onrecord.release import SectionKind, SentenceKind

# What stands in the middle of an article does not head the article that goes on after it.
_INTERRUPTIONS = frozenset({SectionKind.LETTERHEAD, SectionKind.CONTACT, SectionKind.CAUTIONARY})
# The headline heads the whole release, and a dateline on a line of its own says when and where it was issued.
_HEADS_NO_SECTION = frozenset({SectionKind.HEADLINE, SectionKind.DATELINE})
_HANGING = frozenset({SentenceKind.BULLET, SentenceKind.TABLE_ROW})
# A heading inside a table, or a cell whose second line broke off.
_LONGEST_BROKEN_CELL = 4
# A column head or a title of a table stands in one of its first rows.
_HEAD_ROWS = 2
# An item of a list that was read as a paragraph of its own.
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")
_LONGEST_ITEM, _MOST_ITEMS = 18, 6
# Wire marks, embargo lines, unit notes: "--Newswire--", "(Unaudited)", "EMBARGOED UNTIL NOON".
_FURNITURE = re.compile(
    r"\(.*\)$|[-–—/*#]{2,}.*[-–—/*#]{2,}$|embargo|under embargo|not for (?:release|publication|distribution)|"
    r"for (?:immediate )?release\b|strictly confidential|(?:news|press|media) release$|exhibit \d|"
    r"(?:amounts?|figures|dollars|all amounts)?\W*(?:expressed )?in (?:[\w.$€£]+ )?"
    r"(?:thousands|millions|billions|us dollars|canadian dollars)\b|"
    r"(?:un)?audited$|(?:sous )?embargo|pour diffusion",
    re.IGNORECASE,
)
_LOWER = re.compile(r"^[\W\d_]*[^\W\d_A-ZÀ-ÖØ-Þ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """`heading` is what a citation shows. What the unit takes over stands in `lead_ins` and `heads`."""

    heading: str | None
    heads: tuple[str, ...]
    lead_ins: tuple[str, ...]
    previous: str | None


def surroundings_of(outline: Outline) -> Iterator[Around]:
    """Yield what stands around each unit, in order."""
    walk = _Walk(outline=outline)
    for position in range(len(outline.units)):
        yield walk.step(position)


@dataclass(kw_only=True)
class _Walk:
    """What has been read so far on the way down the release."""

    outline: Outline
    heading: str | None = None
    headed: SectionKind | None = None
    above: str | None = None  # the heading directly above the heading
    lead_ins: tuple[str, ...] = ()
    items: int = 0  # read since the lead-in
    rows: int = 0  # of the table so far
    table_heads: list[str] = field(default_factory=list)

    def step(self, position: int) -> Around:
        """Return what stands around a unit, and take the unit in."""
        unit, section = self.outline.units[position], self.outline.sections[position]
        if self.headed in _INTERRUPTIONS and section is not self.headed:
            self.heading = self.headed = self.above = None
        is_title = (
            unit.kind is SentenceKind.HEADING and not self._is_item(position)
        ) or self._is_numbered_title(position)
        if not self._is_item(position):
            self.lead_ins, self.items = (), 0
        if not self._goes_on_with_the_table(position):
            self.rows, self.table_heads = 0, []
        around = Around(
            heading=None if unit.kind is SentenceKind.HEADING else self.heading,
            heads=tuple(head for head in (self.above, self.heading, *self.table_heads) if head),
            lead_ins=self.lead_ins,
            previous=self._previous(position),
        )
        self._take_in(position, is_title=is_title)
        return around

    def _take_in(self, position: int, *, is_title: bool) -> None:
        unit, words = self.outline.units[position], self.outline.words(position)
        section = self.outline.sections[position]
        self.items += 1
        if unit.kind is SentenceKind.TABLE_ROW:
            self.rows += 1
            if self.rows <= _HEAD_ROWS or "\t" not in words:
                self.table_heads.append(words)
        if opens_list(words, self.outline.language) or self._breaks_off_before_a_list(position):
            self.lead_ins, self.items = (*self.lead_ins, words), 0
        if is_title and not self._is_cell(position) and not is_furniture(words):
            follows_heading = position > 0 and self.outline.units[position - 1].kind is SentenceKind.HEADING
            self.above = self.heading if follows_heading else None
            self.heading, self.headed = (None, None) if section in _HEADS_NO_SECTION else (words, section)

    def _is_numbered_title(self, position: int) -> bool:
        """Whether a line such as "2. Forecast for 2031" opens a section: no other number follows it."""
        units, words = self.outline.units, self.outline.words(position)
        is_numbered = units[position].kind is SentenceKind.BULLET and _NUMBERED.match(words)
        if not is_numbered or _is_whole(words) or len(words.split()) > _LONGEST_ITEM:
            return False
        return position + 1 < len(units) and units[position + 1].kind is not SentenceKind.BULLET

    def _is_item(self, position: int) -> bool:
        """Whether a unit belongs to the list that a lead-in opened, whatever it was read as."""
        if not self.lead_ins:
            return False
        unit, words = self.outline.units[position], self.outline.words(position)
        if unit.kind in _HANGING:
            return True
        if unit.kind is SentenceKind.HEADING:
            return self._is_item_like_a_heading(position)
        if self.items == 0 or not _is_whole(words) or self.outline.are_in_one_block(position, position - 1):
            return True
        # Whole sentences that follow the lead-in, each short and a paragraph of its own.
        is_alone = not self.outline.are_in_one_block(position, position + 1)
        is_short = len(words.split()) <= _LONGEST_ITEM
        return is_alone and is_short and self.items <= _MOST_ITEMS and self._was_alone(position - 1)

    def _is_item_like_a_heading(self, position: int) -> bool:
        """Whether a line that reads as a heading stands in the list: items come before or after it."""
        units, sections = self.outline.units, self.outline.sections
        is_plain = self.outline.block_kind(position) is not BlockKind.HEADING
        beside = units[position + 1 : position + 2]
        if self.items:
            beside = (*beside, units[position - 1])
        is_listed = any(each.kind in _HANGING or each.kind is SentenceKind.HEADING for each in beside)
        return is_plain and is_listed and sections[position] is sections[position - 1]

    def _was_alone(self, position: int) -> bool:
        """Whether a unit was read as a paragraph of one sentence."""
        has_company = self.outline.are_in_one_block(position, position - 1)
        return self.outline.units[position].kind is SentenceKind.SENTENCE and not has_company

    def _previous(self, position: int) -> str | None:
        is_beside = self.outline.are_in_one_block(position, position - 1)
        return self.outline.words(position - 1) if is_beside else None

    def _goes_on_with_the_table(self, position: int) -> bool:
        unit = self.outline.units[position]
        return unit.kind is SentenceKind.TABLE_ROW or (self.rows > 0 and self._is_cell(position))

    def _is_cell(self, position: int) -> bool:
        """Whether a few words between two rows belong to the table: a cell's second line, a sub-title."""
        unit, words = self.outline.units[position], self.outline.words(position)
        beside = self.outline.units[max(position - 1, 0) : position + 2 : 2]
        return (
            unit.kind is not SentenceKind.TABLE_ROW
            and self.outline.block_kind(position) is not BlockKind.HEADING
            and position > 0
            and len(beside) == 2
            and all(each.kind is SentenceKind.TABLE_ROW for each in beside)
            and len(words.split()) <= _LONGEST_BROKEN_CELL
        )

    def _breaks_off_before_a_list(self, position: int) -> bool:
        """Whether a line without an end stands before bullets: "In 2026, the Company expects to"."""
        unit, words = self.outline.units[position], self.outline.words(position)
        after = self.outline.units[position + 1 : position + 2]
        return (
            unit.kind in {SentenceKind.SENTENCE, SentenceKind.LINE}
            and bool(after)
            and after[0].kind is SentenceKind.BULLET
            and not ends_as_sentence(words)
        )


def is_furniture(words: str) -> bool:
    """Whether a line is the wire's, the printer's or a table's: it says nothing about what is below it."""
    return bool(_FURNITURE.match(words)) or not any(map(str.isalpha, words))


def _is_whole(words: str) -> bool:
    """Whether a unit begins and ends as a sentence does."""
    return ends_as_sentence(words) and not _LOWER.match(words)
