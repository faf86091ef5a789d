"""What may be the name of who writes, wherever it stands."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.languages.en.institution_words import HEADS
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import (
    ACTS_IN_TITLE,
    has_legal_form,
    is_no_name,
    run_of_names,
    without_legal_form,
)
from onrecord.reading.opening.letterhead.addresses import first_part, is_address
from onrecord.reading.opening.letterhead.furniture import is_furniture_line, is_label
from onrecord.reading.opening.letterhead.names import name_written
from onrecord.reading.opening.writer.signs import FROM, MAIL, PLACE_BEFORE, REMARK, WIRE

_LONGEST_LINE, _MOST_WORDS, _LONG_HOST, _BESIDE = 120, 8, 4, 24
# A line of so many parts of so few words is a page's menu.
_MENU, _MENU_WORDS = 4, 2
_SMALL = frozenset("of the and de la du".split())
_NO_PART = frozenset("a an at in on to with from as by after".split())  # "Firm Looks at Acme" names none
_OWN = frozenset("port city town county diocese house friends isle isles parish borough".split())
_AND = frozenset(("&", "and", "et"))
_JOINED = frozenset("& and of".split())
_PARTS = late_pattern(r"\s*[|·•–—~›»/>]\s*|\s{2,}|\t|\s-+\s|,\s|(?<=\w):\s|\s\(|\)")
_MARKS = ' *_#>=-–—·•|"“”()[]!:,;'
# The name of a host before its last part: "acme" of "press@acme.example" and "www.acme.example".
_HOST = late_pattern(
    r"(?:@|www\.|://|(?<=[\s·|,])(?=[\w-]{3,60}\.(?:com|org|net|co\.\w\w|io|eu|example)\b))"
    r"(?:[\w-]+\.){0,2}?([\w-]{3,60})\.(?:co\.|com\.)?[a-z]{2,8}\b(?!\.)",
    re.IGNORECASE,
)
_PERSON_BEFORE = late_pattern(
    r"\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|captain|councillor|cllr|mayor|said|says|"
    r"added|adds|contact:|(?:written|posted) by)\.? $",
    re.IGNORECASE,
)
_PERSON_AFTER = late_pattern(
    r",? (?:\(\d\d\)|\d\d,)|, (?:[a-z-]+ ){0,3}(?:chief|chair|president|director|manager|head|secretary|"
    r"treasurer|founder|owner|officer|spokes)| (?:said|says|told|joins|joined|retires|retired|"
    r"(?:will |is to |has )?(?:steps?|stepped|stepping) (?:down|up|aside)|will (?:retire|succeed|join))\b"
)
# "Acme AB and Bolt Hydrogen" are two.
_TWO = late_pattern(r"(?<=\b(?:AB|AG|SE|SA))(?: and | & )(?!Co\b)|(?<=\b(?:Inc|Ltd|plc|PLC))\.? and ")
_POSSESSIVE = late_pattern(r"[’']s?$")
# A label that ran into the name behind it.
_LABELLED = late_pattern(r"(?:contact(?: details)?|about)[A-Z ]", re.IGNORECASE)
_SENTENCE_END = late_pattern(
    r"(?<![A-Z])(?<!\bSt)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\bMr)(?<!\bDr)[.!?]\s|[’']s\b|"
    r" (?:at|in|on) (?=[A-Z])"
)
# A day or a month, of which "May" may be a name, a quarter, and a number that no name has.
_TIME = late_pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|"
    r"august|september|october|november|december|q[1-4])\b|\d{3}",
    re.IGNORECASE,
)
# What heads a page, a list or a notice, and names nobody.
_GENERIC = frozenset(
    """
    about advisory alert all and announcement announcements article articles blog board by careers
    client clients committee communications company contact contacts correction council customer
    customers date dated distribution editors end ends enquiries events for from group head headlines
    highlights home immediate incorporated information investor investors issued key latest media member
    members menu news newsroom note notes notice number of office our page pages posted press product
    products public published question questions recall registered registration relations release
    releases report republic results safety search service services shop society sponsor sponsors
    statement support team the to update use we
    """.split()
)


def name_at(text: str, start: int) -> str:
    """Return what may be a name there, to the end of its line and its sentence."""
    line = text[start : start + _LONGEST_LINE].partition("\n")[0]
    return without_marks(_SENTENCE_END.split(run_of_names(line))[0])


def without_marks(name: str) -> str:
    """Return a name without marks around it, and without the point that ends a sentence."""
    name = _POSSESSIVE.sub("", name)
    bare = _of_itself(_TWO.split(name.strip(_MARKS + " ’'"))[0])
    return bare if has_legal_form(bare) else bare.rstrip(".")


def is_person(name: str, text: str) -> bool:
    """Whether a text speaks of a name as of a person: by a title, an age, a post, or what they said."""
    return any(
        _PERSON_BEFORE.search(text, max(found.start() - _BESIDE, 0), found.start())
        or _PERSON_AFTER.match(text, found.end())
        for found in re.finditer(re.escape(name), text)
    )


def is_mostly_a_place(name: str, text: str) -> bool:
    """Whether something is in, at or near a name half of the time that a text has it."""
    places = [match.start() for match in re.finditer(re.escape(name), text, re.IGNORECASE)]
    in_it = sum(PLACE_BEFORE.search(text, max(place - _BESIDE, 0), place) is not None for place in places)
    return 2 * in_it >= len(places) > 0


def goes_by_last_name(name: str, times: int, known: Counter[str]) -> bool:
    """Whether two words are called by the second alone, as a person is; a company is by the first."""
    words = name.split()
    if len(words) not in {2, 3} or name.isupper() or not _AND.isdisjoint(words):
        return False
    first, last = known[words[0]] - times, known[words[-1]] - times
    return last > 0 and first <= last


def may_name(name: str, known: Counter[str]) -> bool:
    """Whether words may be a name; `known` counts the words of the text."""
    words = name.split()
    if not words or len(words) > _MOST_WORDS or not name[0].isupper() or is_no_name(name):
        return False
    if _TIME.search(name) or not _NO_PART.isdisjoint(words) or (len(words) == 1 and known[name.lower()]):
        return False
    if any(ACTS_IN_TITLE.match(word) for word in words[1:]):
        return False
    if WIRE.match(name) or _LABELLED.match(name):
        return False
    telling = [word for word in words_of(name) if word not in _GENERIC]
    if len(telling) == 1 and words_of(name)[:1] == ("the",) and telling[0] in HEADS:  # "The Association"
        return False
    is_plain = all(word[0].isupper() or word[0].isdigit() or len(word) <= 3 or word == "&" for word in words)
    return bool(telling) and is_plain and not (is_furniture_line(name) and not has_legal_form(name))


def names_on(lines: Sequence[str], words: Counter[str]) -> Iterator[str]:
    """Yield each part of short lines that may be a name. Sentences are passed over."""
    for line in lines:
        told = line.strip(_MARKS)
        is_sentence = told.endswith((".", "?")) and len(told.split()) > _MOST_WORDS
        is_sentence = is_sentence or REMARK.search(line) is not None or MAIL.match(line) is not None
        if is_sentence or len(told) > _LONGEST_LINE:
            continue
        parts = [first_part(told)] if is_address(told) else _PARTS.split(FROM.sub("", told))
        if len(parts) >= _MENU and all(len(part.split()) <= _MENU_WORDS for part in parts):
            continue
        for part in parts:
            name = _to_its_form(without_marks(name_written(part.strip(_MARKS)) or ""))
            if may_name(name, words) and not is_label(name):
                yield name


def _to_its_form(name: str) -> str:
    """Return a name up to its legal form, where an address stands behind it on the line."""
    words = name.split()
    ends = [
        end
        for end in range(2, len(words))
        if has_legal_form(" ".join(words[:end])) and words[end] not in _JOINED
    ]
    return " ".join(words[: ends[-1]]) if ends and not has_legal_form(name) else name


def _of_itself(name: str) -> str:
    """Return a name, empty if it is of somebody else: "Jo Poe of Acme Council", "Dealers of Acme"."""
    before, joint, _ = name.partition(" of ") if " of " in name else name.partition(" for ")
    is_own = not joint or any(word in HEADS or word in _OWN for word in words_of(before)) or before == "The"
    return name if is_own else ""


def has_host(name: str, text: str) -> bool:
    """Whether an address in the text is a name's: its host is the name, or begins as it does."""
    hosts = {host.lower().replace("-", "") for host in _HOST.findall(text)}
    squeezed = "".join(word for word in words_of(without_legal_form(name)) if word not in _SMALL)
    return any(host == squeezed or (len(host) >= _LONG_HOST and squeezed.startswith(host)) for host in hosts)
