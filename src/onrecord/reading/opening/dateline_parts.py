"""The parts of a dateline on one line: a place, a date, a wire, a label, in any order.

Dashes, slashes, brackets, bars and wide gaps set them apart; the first part that is none of these ends the
dateline, and the lead begins there.
"""

import re
from dataclasses import dataclass
from datetime import date

from onrecord.late_patterns import late_pattern
from onrecord.reading.opening.place import is_known_place, reads_as_place
from onrecord.reading.opening.written_date import WrittenDate, find_date

_BLANK = "[ \\t\\xa0]"
_SEPARATOR = late_pattern(
    rf"{_BLANK}*(?:[–—―−‒]+|-{{2,}}|\s-+{_BLANK}*|-+\s+|\s/\s|(?<=\w)/(?=\s|[-–—]|$)|"
    rf"/(?=[A-Z0-9][\w .&'-]{{1,40}}/(?:\s|[-–—]|$))|[()\[\]|•·~]|\t| {{3,}}){_BLANK}*"
)
_SIGN = late_pattern(r"[–—―−‒()\[\]|•·~\t/-]|   ")  # one of them stands in every separator
_WIRE = late_pattern(
    r"(?:[\w.&'’-]+ ){0,4}?[\w.-]*"
    r"(?:wire|newsfile|news ?direct|pressrelease|newsworthy\.ai|\bprn|pr karma|cnw|eqs|dgap|actusnews|"
    r"\bots|\brns|reach announce|marketwired|media outreach|news ?usa|prweb|send2press|statepoint|"
    r"press release (?:service|distribution))\b(?: ?[\w.-]+){0,2}",
    re.IGNORECASE,
)
# A wire that nobody has heard of stands between two signs, and a dash leads on to the text.
_UNKNOWN_WIRE = late_pattern(
    rf"(?<=[(/])[A-Z][\w.&'’ -]{{1,40}}[)/]{_BLANK}*(?:-{{2,}}|[–—]|-(?=\s)){_BLANK}*"
)
_EMBARGO = late_pattern(
    r"(?:under )?(?:embargo(?:ed)?|not for release)\b(?: (?:until|before|till))?", re.IGNORECASE
)
_LABEL = late_pattern(
    r"(?:(?:for )?(?:immediate |general )(?:use|publication)|for use(?: at once| now| immediately)?|"
    r"(?:for )?(?:immediate )?(?:news )?release(?: on)?|dateline|location|"
    r"(?:news|press|media|company|earnings|investor|asx)[ -]?(?:release|announcement|statement)|"
    r"(?:press|media|public)[ -]?(?:notice|information|bulletin|note|alert)|notice to the (?:press|media)|"
    # "News, 19 May 2030": alone before the day.
    r"(?:news|notice|statement|bulletin|announcement|communication)(?= ?,?$)|"
    r"heure d[eu'’] ?\w+|communiqué(?: de presse| financier| officiel)?|information réglementée|publié le|"
    r"diffusé le|(?:presse|medien)mitteilung|comunicado(?: de prensa)?|"
    r"(?:release |publication |published |issue )?dated?(?: of (?:release|issue))?|"
    r"released(?: on)?|issued(?: on)?|published(?: on)?|posted(?: on)?|exhibit 99(?:\.\d+)?|ex-99(?:\.\d+)?|"
    r"(?:nr|no|number)\b\.? ?#?[\d-]+|#?\d{1,4}[-–]\d{1,3})(?![\w-])\.?",
    re.IGNORECASE,
)
_ZONE = (
    r"(?:[A-Z]{2,5}\b|UTC[+-]\d+|[A-Z]\w*/[\w/]+|(?:Eastern|Central|Pacific|Mountain|London|local)\b)"
    r"(?: (?:(?:Daylight|Standard|Summer) )?[Tt]ime)?"
)
_TIME = late_pattern(
    r"[\s,@]*(?:(?:at|um|à) )?\d{1,2}(?:[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)"
    rf"(?:\s*{_ZONE})?[\s,/]*|"
    # "18 h", "8 h 30": French hours, with blanks that do not break a line.
    r"[\s\xa0\u202f,@]*(?:à )?\d{1,2}[ \xa0\u202f]?h(?:eures?)?(?:[ \xa0\u202f]?\d\d)?\b"
    r"(?:[ \xa0\u202f]?\(?(?:heure d[eu'’][ \xa0]?\w+|H[NA]?E)\)?)?[\s,/]*|"
    r"[\s\xa0\u202f,]*(?:avant|apr.s) (?:l['’]ouverture|la cl.ture|bourse)(?: d[eu] \w+)*[\s,/]*",
    re.IGNORECASE | re.ASCII,
)
SALUTATION = late_pattern(
    r"(?:to (?:whom it may concern|all (?:concerned|interested) parties|our shareholders)|"
    r"all concerned parties|dear (?:sirs?|madam|all|shareholders?)|\[?(?:english )?translation\]?)\W*$",
    re.IGNORECASE,
)
_AT = late_pattern(r"[Àà]\s+(?=[A-ZÀ-Þ])")
_EDGES = ' \t\xa0,;:*_"“”@'
_HEAD, _MOST_PARTS, _LONGEST_PART = 260, 14, 120


@dataclass(slots=True, kw_only=True)
class Parts:
    """What a line opens with, and where that ends.

    `firm` where a wire or an embargo is named, which nothing but a dateline does; `labelled` after words such
    as "For immediate release"; `set_apart` unless the text goes on after the date without a dash.
    """

    end: int = 0
    written: WrittenDate | None = None
    place: str | None = None
    firm: bool = False
    labelled: bool = False
    set_apart: bool = True
    spans_days: bool = False

    @property
    def dated(self) -> bool:
        """Whether a date stands there, though its year may not."""
        return self.written is not None

    @property
    def day(self) -> date | None:
        """The day, where the date tells it."""
        return self.written.day if self.written else None


def parts_of_line(line: str) -> Parts:
    """The parts that the line opens with, up to the first words that belong to no dateline."""
    parts = Parts()
    head = line[:_HEAD]
    start = 0
    for _ in range(_MOST_PARTS):
        gap = _separator_in(head, start)
        stop = gap.start() if gap else len(head)
        firm, labelled = parts.firm, parts.labelled
        taken = _take(parts, head[start:stop], closed=gap is not None)
        if taken < stop - start:
            unknown = _UNKNOWN_WIRE.match(head, start) if parts.dated and not taken else None
            parts.end = unknown.end() if unknown else start + taken
            if not taken:  # "Not for release in the United States": no embargo after all
                parts.firm, parts.labelled = firm, labelled
            # "May 5, 2025 (the "Closing Date")" is the start of a sentence.
            opens_bracket = head[:start].rstrip()[-1:] in {"(", "["}
            parts.set_apart = parts.set_apart and (unknown is not None or not opens_bracket)
            break
        if start == 0:  # what opens a line may be a wire that the sentence is about, or a headline
            parts.firm = parts.firm and parts.dated
        parts.end = start = gap.end() if gap else len(head)
        if not gap:
            break
    return parts


def _separator_in(head: str, start: int) -> re.Match[str] | None:
    """What sets the first part apart from the next; looked for from its sign on, with the blanks before."""
    sign = _SIGN.search(head, start)
    if sign is None:
        return None
    before = head[start : sign.start()]
    return _SEPARATOR.search(head, start + len(before.rstrip()))


def parts_of_short_line(line: str) -> Parts | None:
    """The parts of a line that holds a day as one of several short notes; None if none is a day."""
    for piece in _SEPARATOR.split(line):
        parts = Parts()
        if piece.strip() and _take(parts, piece, closed=False) == len(piece) and parts.day:
            return parts
    return None


def _take(parts: Parts, piece: str, *, closed: bool) -> int:
    """Adds what the piece opens with; how many of its characters belong to the dateline."""
    words = piece.strip(_EDGES)
    if not words:
        return len(piece)
    written = find_date(piece[:_LONGEST_PART])
    if written:
        return _take_date(parts, piece, written)
    if len(words) > _LONGEST_PART:
        return 0
    if _takes_wire(parts, words):
        return len(piece)
    rest = _without_labels(parts, words)
    if not rest or _takes_place(parts, rest, known_only=parts.dated or not closed):
        return len(piece)
    place, colon, _ = rest.partition(": ")
    if colon and not parts.dated and is_known_place(place) and _takes_place(parts, place, known_only=True):
        return piece.find(rest) + len(place) + len(colon)
    # "– 7h00. Acme has": the hour belongs to the dateline, and what follows it does not.
    return piece.find(rest.lstrip(". ")) if parts.dated and rest.startswith(". ") else 0


def _take_date(parts: Parts, piece: str, written: WrittenDate) -> int:
    before = _without_labels(parts, piece[: written.start].strip(_EDGES))
    if before and not _takes_place(parts, before, known_only=False):
        return 0
    if parts.dated and parts.day != written.day:
        if parts.firm:  # the wire's dateline is whole: the lead itself opens with a day
            return 0
        parts.spans_days = True
    parts.written = parts.written or written
    end = written.end
    while time := _TIME.match(piece, end):
        end = time.end()
    after = piece[end:].strip(_EDGES + ".")
    if SALUTATION.match(after):
        return len(piece)
    if not after or _takes_wire(parts, after) or _takes_place(parts, after, known_only=True):
        return len(piece)
    # Set apart: "Nashik, 4 August 2025: Acme has" as well as "March 5, 2025. Acme has".
    parts.set_apart = piece.startswith(". ", end) or (
        parts.place is not None and piece[end:].lstrip("\u00a0\u202f ").startswith(": ")
    )
    return len(piece) - len(piece[end:].lstrip(_EDGES + "."))


def _without_labels(parts: Parts, words: str) -> str:
    """The words after the labels and the hours they open with."""
    while words:
        if embargo := _EMBARGO.match(words):
            parts.firm = True
        found = embargo or _LABEL.match(words) or _TIME.match(words)
        if not found:
            return words
        parts.labelled = True
        words = words[found.end() :].strip(_EDGES)
    return words


def names_wire(words: str) -> bool:
    """Whether words are the name of a wire."""
    return _WIRE.fullmatch(words) is not None


def _takes_wire(parts: Parts, words: str) -> bool:
    if not names_wire(words):
        return False
    parts.firm = True
    return True


def _takes_place(parts: Parts, words: str, *, known_only: bool) -> bool:
    """Adds the words as the place. After a date a company's name may stand there: then only a known place."""
    if parts.place:  # a wire's own dateline, then the release's; or "RIMOUSKI (Québec)"
        alike = _city_of(words) == _city_of(parts.place)
        return is_known_place(words) and (alike or not parts.dated)
    if at := _AT.match(words):  # "Le 3 mars 2025, à Dijon"
        words, known_only = words[at.end() :], False
    if not reads_as_place(words) or (known_only and not is_known_place(words)):
        return False
    parts.place = words
    return True


def _city_of(place: str) -> str:
    return place.partition(",")[0].casefold()
