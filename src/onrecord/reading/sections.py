"""Which part of the release each unit stands in.

Headings open sections; prose, a statement or another heading closes them. A letterhead or a contact block
may stand in the middle of the article: the body goes on after it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.forward_looking.closed_form import holds_contact_detail, is_closed_form
from onrecord.manuscript import BlockKind, Manuscript
from onrecord.reading.opening.head import Head
from onrecord.reading.units import Unit
from onrecord.release import Section, SectionKind, SentenceKind
from onrecord.span import Span

# What a heading, or a short line that stands as one, opens. First match wins.
_LETTERHEAD = (
    r"(?:news|press|media) release\b|for immediate release|(?:head|registered|corporate) office\b|"
    r"exhibit 99|not for distribution|communiqué|pour diffusion"
)
_CONTACT = (
    r"(?:for (?:more|further|additional|all|any)\b.{0,40}\b(?:information|inquiries|enquiries|details)\b)|"
    r"(?:[\w&,'’/-]+ ){0,4}(?:contacts?|enquiries|inquiries)\b(?!\s+(?:lens|us to|with|center))|"
    r"(?:investor|media|public|press) relations\b|on behalf of (?:the )?\S|submitted by\b|"
    r"contact(?=[A-Z])|investors?(?: and media)?:|media:|company website|"
    r"(?:pour .{0,40})?\b(?:renseignements|personnes?-ressources?)\b"
)
# "About 3,100 pumps are affected." and "About half came back." head nothing; "About 3M" does.
_BOILERPLATE = (
    r"about\b(?!\s+(?:this|the conference)|"
    r"\s+(?-i:[$€£]?\d|(?:half|all|every|an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"[^\n]*\s[^\n]*(?<!\bInc)(?<!\bLtd)(?<!\bCorp)(?<!\bCo)[.!?]$)|"
    r"à propos|(?:company|corporate) profile"
)
_HISTORY = r"(?:\S+ ){0,6}histor(?:y|ical background)$"
_OTHER = (
    r"non-?(?:gaap|ifrs)\b|use of non|disclaimer\b|important (?:safety )?information|no offer|"
    r"additional information and where|conference call|notes? to (?:the )?editors?\b|qualified persons?\b|"
    r"notes?:$"
)
_OPENERS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (SectionKind.LETTERHEAD, _LETTERHEAD),
        (SectionKind.CONTACT, _CONTACT),
        (SectionKind.BOILERPLATE, _BOILERPLATE),
        (SectionKind.HISTORY, _HISTORY),
        (SectionKind.OTHER, _OTHER),
    )
)
# Sentences that belong to nobody's story: the exchange's, the lawyers', the wire's.
_FURNITURE = re.compile(
    r"neither .{0,80}(?:exchange|tsx|cse|regulation services).{0,200}responsib|"
    r"(?:does not|shall not|nor shall) constitute an? (?:offer|solicitation)|"
    r"view (?:the )?(?:original|source)|the post .{0,300}(?:appeared first|first appeared) on|source:? |"
    r"#{3}|# # #|(?:copyright )?(?:©|\(c\) ?(?:19|20)\d\d)|copyright (?:19|20)\d\d|"
    r"-\s?(?:30|end|ends)\s?-|"
    r"\(?tables? (?:to )?follow|--news direct--|disseminated on behalf",
    re.IGNORECASE,
)
_FORWARD = re.compile(r"forward|safe.?harbo|caution|disclos|disclaim", re.IGNORECASE)
_SHORT_OPENER_WORDS = 9
_PROSE_WORDS = 9
# A name, a title and a firm may stand above the number.
_ENTRIES = 4
# What a company's figures are headed with, which often follow the contacts.
_TITLE_OF_FIGURES = re.compile(
    r"\b(?:statements? of|balance sheets?|reconciliations?|financial (?:tables?|highlights|data|results)|"
    r"(?:un)?audited|in (?:US\$|[$€£])? ?(?:thousands|millions)|(?:months|weeks|quarters?|years?) ended)\b",
    re.IGNORECASE,
)
_CELL_BORDER = re.compile(r"\t| {2,}")
_CELL_OF_FIGURE = re.compile(r"[($€£\s-]*\d{1,3}(?:,?\d{3})*(?:\.\d+)?[%)\s]*|[-–—]+")
_FIGURES_OF_A_ROW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmarks:
    """What is already known of a release when its sections are told apart.

    `dateline` is the unit that holds the dateline, None without one.
    """

    head: Head
    dateline: int | None
    statements: tuple[Span, ...]
    speeches: tuple[Span, ...]


def assign_sections(text: str, units: Sequence[Unit], landmarks: Landmarks) -> tuple[SectionKind, ...]:
    """The section of each unit, in order."""
    kinds: list[SectionKind] = []
    current = SectionKind.LETTERHEAD
    for position, unit in enumerate(units):
        current = _section_after(text, units, position, current)
        head = landmarks.head
        if unit.span.start < head.start and current is not SectionKind.CONTACT:
            current = SectionKind.LETTERHEAD
        elif unit.span.start == head.start or _is_headline(unit, head):
            current = SectionKind.BODY
        kinds.append(_own_section(text, units, position, landmarks) or current)
    return tuple(kinds)


def with_names_as_blocks(
    manuscript: Manuscript, units: Sequence[Unit], kinds: Sequence[SectionKind]
) -> tuple[Unit, ...]:
    """Return the units with their form corrected by their section.

    A name or a firm among contact details is not a heading. A headline over several lines is not an
    address.
    """
    formed = [
        replace(unit, kind=_form_of(manuscript, unit, kind)) for unit, kind in zip(units, kinds, strict=True)
    ]
    for at in range(1, len(formed)):
        follows_contacts = kinds[at - 1] is SectionKind.CONTACT and kinds[at] is SectionKind.BODY
        if follows_contacts and formed[at].kind is SentenceKind.BLOCK:
            formed[at] = replace(formed[at], kind=SentenceKind.HEADING)  # the title of a company's figures
    return tuple(formed)


def _form_of(manuscript: Manuscript, unit: Unit, section: SectionKind) -> SentenceKind:
    if section is SectionKind.HEADLINE and unit.kind is SentenceKind.BLOCK:
        return SentenceKind.HEADING
    return SentenceKind.BLOCK if _is_name_beside(manuscript, unit, section) else unit.kind


def sections_of(units: Sequence[Unit], kinds: Sequence[SectionKind]) -> tuple[Section, ...]:
    """The runs of units of one kind, in order, from the first unit's start to the last one's end."""
    runs: list[Section] = []
    for unit, kind in zip(units, kinds, strict=True):
        if runs and runs[-1].kind is kind:
            runs[-1] = Section(kind=kind, span=Span(start=runs[-1].span.start, end=unit.span.end))
        else:
            runs.append(Section(kind=kind, span=unit.span))
    return tuple(runs)


def _own_section(text: str, units: Sequence[Unit], position: int, landmarks: Landmarks) -> SectionKind | None:
    """The section that a unit has whatever it stands under; None if its heading decides."""
    unit = units[position]
    if _is_headline(unit, landmarks.head):
        return SectionKind.HEADLINE
    if position == landmarks.dateline:
        return SectionKind.DATELINE
    if _is_cautionary(text, units, position, landmarks.statements):
        return SectionKind.CAUTIONARY
    if unit.span.start < landmarks.head.start:
        return None
    if any(speech.meets(unit.span) for speech in landmarks.speeches):
        return SectionKind.QUOTE
    return SectionKind.OTHER if _FURNITURE.match(unit.span.of(text)) else None


def _is_headline(unit: Unit, head: Head) -> bool:
    return head.headline is not None and unit.span.meets(head.headline)


def _is_cautionary(text: str, units: Sequence[Unit], position: int, statements: Sequence[Span]) -> bool:
    unit = units[position]
    if any(statement.meets(unit.span) for statement in statements):
        return True
    following = units[position + 1].span if position + 1 < len(units) else None
    opens = following is not None and any(statement.meets(following) for statement in statements)
    return opens and unit.kind is SentenceKind.HEADING and bool(_FORWARD.search(unit.span.of(text)))


def _section_after(text: str, units: Sequence[Unit], position: int, current: SectionKind) -> SectionKind:
    """The section that a unit opens, closes or leaves as it is."""
    unit = units[position]
    words = unit.span.of(text)
    if unit.kind is SentenceKind.HEADING or len(words.partition("\n")[0].split()) <= _SHORT_OPENER_WORDS:
        opened = next((kind for kind, pattern in _OPENERS if pattern.match(words)), None)
        if opened:
            return opened
        if unit.kind is SentenceKind.HEADING:
            is_name = _is_short(words) and not _opens_figures(text, units, position)
            return current if current is SectionKind.CONTACT and is_name else SectionKind.BODY
    if current in {SectionKind.BODY, SectionKind.BOILERPLATE} and _opens_contacts(text, units, position):
        return SectionKind.CONTACT
    if current in {SectionKind.CONTACT, SectionKind.LETTERHEAD} and _is_prose(unit, words):
        return SectionKind.BODY
    if current is SectionKind.CONTACT and _opens_figures(text, units, position):
        return SectionKind.BODY
    return current


def _opens_contacts(text: str, units: Sequence[Unit], position: int) -> bool:
    """Whether short lines say whom to call, here or right below, or where: highlights stand so too."""
    for unit in units[position : position + _ENTRIES]:
        if unit.kind is not SentenceKind.BLOCK:
            return False
        words = unit.span.of(text)
        if holds_contact_detail(words) or is_closed_form(words):
            return True
    return False


def _opens_figures(text: str, units: Sequence[Unit], position: int) -> bool:
    """Whether the company's figures begin here, below whom to call: their title, or a row of them."""
    words = units[position].span.of(text)
    if units[position].kind is SentenceKind.TABLE_ROW:
        cells = _CELL_BORDER.split(words)[1:]
        figures = sum(bool(_CELL_OF_FIGURE.fullmatch(cell)) for cell in cells)
        return figures >= _FIGURES_OF_A_ROW or bool(_TITLE_OF_FIGURES.search(words))
    near = units[position + 1 : position + _ENTRIES]
    has_rows = any(unit.kind is SentenceKind.TABLE_ROW for unit in near)
    return has_rows and bool(_TITLE_OF_FIGURES.search(words)) and not holds_contact_detail(words)


def _is_name_beside(manuscript: Manuscript, unit: Unit, section: SectionKind) -> bool:
    words = unit.span.of(manuscript.text)
    return (
        section is SectionKind.CONTACT
        and unit.kind is SentenceKind.HEADING
        and manuscript.blocks[unit.block].kind is not BlockKind.HEADING
        and not words.endswith(":")
        and _is_short(words)
        and not any(pattern.match(words) for _, pattern in _OPENERS)
    )


def _is_short(words: str) -> bool:
    """Whether this is a name or a firm inside a contact block, which reads like a heading."""
    return len(words.split()) <= 4


def _is_prose(unit: Unit, words: str) -> bool:
    long_enough = unit.kind is SentenceKind.SENTENCE and len(words.split()) >= _PROSE_WORDS
    return long_enough and not holds_contact_detail(words)
