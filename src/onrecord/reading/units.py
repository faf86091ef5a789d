"""The units that a release is cut into: sentences, headings, bullets, table rows, blocks and lines."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.release import SentenceKind
from onrecord.span import Span, trimmed_span

# The sentences of one paragraph, in order, covering every character that is not a blank.
SentenceSplitter = Callable[[str], tuple[Span, ...]]

# What a firm's name ends with ends no sentence.
_FIRM = re.compile(r"\b(?:Inc|Corp|Ltd|Co|LLC|LLP|PLC|plc|S\.A|N\.V|B\.V|A\.G|Bhd|Pty\.? Ltd)\.$")
_LONGEST_FIRM = len("Pty. Ltd.\n")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*$")
# What tells a fact is not a heading, whatever its capitals: "The Mill Is at 12 Old Road", "Time: 4 pm".
_TELLS = re.compile(
    r"^(?!what|where|when|how|why|who)\b.*\b(?:is|are|was|were|will be) .*\d|"
    r"^(?:time|dates?|when|where|location|venue|place|address|dial-?in|webcast|toll[- ]free|international|"
    r"passcode|conference id|access code|tickers?|symbols?|cost|price)(?: \w+)?: ?\S",
    re.IGNORECASE,
)
_TITLE_WORD = re.compile(
    r"\b(?:President|Chief|Officer|Chair(?:man|woman|person)?|Director|CEO|CFO|COO|Manager|Relations|Partner|"
    r"Secretary|Counsel|Founder|Vice|VP|Head of|Communications|Editor|Spokesperson)\b"
)
# Who signs is not a heading: "Jane Poe, Chief Executive Officer & Director".
_SIGNATORY = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]* ){1,3}[A-ZÀ-Þ][\w’'-]+,? (?:(?:[A-Z]\.?){2,5}, )?"
    r"(?:(?:Interim|Acting|Founder|Co-\w+|Executive|Senior|Managing|Deputy|Vice|Non-Executive|and|&) ?)*"
    r"(?:Chief [A-Z]\w+(?: [A-Z]\w+)? Officer|Chief Executive|President|CEO|CFO|COO|Director|"
    r"Chair(?:man|woman|person)?|Corporate Secretary)"
    r"(?:(?:,| &| and| of| of the|/) ?(?:[A-ZÀ-Þ][\w-]+ ?){1,4}){0,3}"
)
_MOST_SIGNATORY_WORDS = 11
_LOWER_WORDS = frozenset(
    "a an the of in on at to for from by with and or as vs via its their into over under per de la du".split()
)
_LONGEST_HEADING, _MOST_HEADING_WORDS = 140, 18
_LONGEST_LINE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit: where it stands, its form, and the block it is cut from (counted from 0)."""

    span: Span
    kind: SentenceKind
    block: int


def cut_units(
    manuscript: Manuscript, split: SentenceSplitter, *, borders: Sequence[int] = ()
) -> tuple[Unit, ...]:
    """The units of a manuscript in order: every character that is not a blank stands in exactly one.

    `borders` are positions that no unit reaches over: where a cautionary statement begins and ends.
    """
    last = len(manuscript.blocks) - 1
    return tuple(
        Unit(span=piece, kind=kind, block=position)
        for position, block in enumerate(manuscript.blocks)
        for span, kind in _units_of(manuscript.text, block, split, is_last=position == last)
        for piece in cut_at(manuscript.text, span, borders)
    )


def looks_like_heading(text: str) -> bool:
    """Whether a line on its own reads as a heading: short, unpunctuated, in title or capital letters."""
    words = text.split()
    if not words or len(text) > _LONGEST_HEADING or len(words) > _MOST_HEADING_WORDS:
        return False
    ends = _ENDS_SENTENCE.search(text) and not (_ends_as_firm(text) and all(map(_is_capital, words)))
    if text[0] in "\"“'‘(" or ends or text[-1] in ",;" or holds_contact_detail(text):
        return False
    if len(words) <= _MOST_SIGNATORY_WORDS and _SIGNATORY.fullmatch(text):
        return False
    if not any(character.isalpha() for character in text) or _TELLS.search(text):
        return False
    if text.endswith(":"):
        return len(words) <= 6
    return is_title_case(words) or len(words) <= 6


def ends_as_sentence(text: str) -> bool:
    """Whether the text ends with a full stop or another mark that closes a sentence."""
    return bool(_ENDS_SENTENCE.search(text)) and not _ends_as_firm(text)


def _ends_as_firm(text: str) -> bool:
    return bool(_FIRM.search(text, max(0, len(text) - _LONGEST_FIRM)))


def is_title_case(words: Sequence[str]) -> bool:
    """Whether most words that may carry a capital do so."""
    telling = [word for word in words if word[0].isalpha() and word.lower() not in _LOWER_WORDS]
    capital = sum(word[0].isupper() for word in telling)
    return bool(telling) and capital >= 0.6 * len(telling)


def cut_at(text: str, span: Span, borders: Sequence[int]) -> list[Span]:
    """The span, or its pieces where a border lies inside it."""
    inside = [span.start, *(border for border in borders if span.start < border < span.end), span.end]
    pieces = (trimmed_span(text, start, end) for start, end in pairwise(inside))
    return [piece for piece in pieces if piece]


def _units_of(
    text: str, block: Block, split: SentenceSplitter, *, is_last: bool
) -> Iterable[tuple[Span, SentenceKind]]:
    if block.kind is BlockKind.HEADING:
        return [(block.span, SentenceKind.HEADING)]
    if block.kind is BlockKind.TABLE_ROW:
        return [(block.span, SentenceKind.TABLE_ROW)]
    if block.kind is BlockKind.BULLET:
        return [(span, SentenceKind.BULLET) for span in _sentences(text, block.span, split)]
    lines = _lines_of(text, block.span)
    if len(lines) > 1 and all(len(line.of(text)) <= _LONGEST_LINE for line in lines):
        return _short_lines(text, lines, split)
    return [
        unit
        for line in lines
        for unit in _units_of_line(text, line, split, alone=len(lines) == 1 and not is_last)
    ]


def _units_of_line(
    text: str, line: Span, split: SentenceSplitter, *, alone: bool
) -> Iterator[tuple[Span, SentenceKind]]:
    words = line.of(text)
    if alone and looks_like_heading(words):
        yield line, SentenceKind.HEADING
        return
    for span in _sentences(text, line, split):
        yield span, _kind_of(span.of(text))


def _kind_of(words: str) -> SentenceKind:
    if holds_contact_detail(words) and len(words.split()) <= 6:
        return SentenceKind.BLOCK
    if _ENDS_SENTENCE.search(words) or len(words.split()) > 5:
        return SentenceKind.SENTENCE
    return SentenceKind.LINE


def _short_lines(text: str, lines: list[Span], split: SentenceSplitter) -> list[tuple[Span, SentenceKind]]:
    """Several short lines: an address is one block, a person or a contact detail one each."""
    units: list[tuple[Span, SentenceKind]] = []
    address: list[Span] = []
    for line in lines:
        words = line.of(text)
        if _is_sentence(words):
            units += _closed(address)
            address = []
            units += [(span, SentenceKind.SENTENCE) for span in _sentences(text, line, split)]
        elif holds_contact_detail(words) or _TITLE_WORD.search(words):
            units += _closed(address)
            address = []
            units.append((line, SentenceKind.BLOCK))
        else:
            address.append(line)
    return units + _closed(address)


def _is_sentence(line: str) -> bool:
    """Whether this is a line that ends as a sentence does and is not an address, firm or name."""
    words = line.split()
    is_long = len(words) > 7 or (len(words) > 4 and not is_title_case(words))
    return is_long and bool(_ENDS_SENTENCE.search(line))


def _closed(lines: list[Span]) -> list[tuple[Span, SentenceKind]]:
    return [(Span(start=lines[0].start, end=lines[-1].end), SentenceKind.BLOCK)] if lines else []


def _sentences(text: str, within: Span, split: SentenceSplitter) -> list[Span]:
    return [
        Span(start=within.start + span.start, end=within.start + span.end) for span in split(within.of(text))
    ]


def _lines_of(text: str, block: Span) -> list[Span]:
    """The lines of a block that hold a character, without the blanks around them."""
    found = (
        trimmed_span(text, block.start + match.start(), block.start + match.end())
        for match in re.finditer(r"[^\n]+", block.of(text))
    )
    return [line for line in found if line]


def _is_capital(word: str) -> bool:
    return not word[0].islower()
