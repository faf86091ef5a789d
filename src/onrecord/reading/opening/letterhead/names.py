"""The name of who writes, alone on a line of the letterhead: "OLD MILL BREWERY", "News from Acme Glass"."""

import re

from onrecord.languages.en.institution_words import HEADS, LEGAL_FORMS, TRADES
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of

# What the name of a small institution ends in, beside what a company's does.
_ENDINGS = (
    HEADS
    | LEGAL_FORMS
    | TRADES
    | frozenset(
        """
        club fc afc rfc football rugby cricket rowing sailing athletic sports city town county borough parish
        hospital hospitals school schools college theatre theater museum gallery library orchestra choir zoo
        church charity co op operative cooperative federation league bakery bakers brewery
        brewers dairy creamery
        farm farms winery wines vineyard shop shops works mill mills glass ferries buses trams railway airport
        hospice clinic practice coop council trains ferries rail railways lines roasters festival opera
        ballet philharmonic ensemble archive cathedral abbey institute laboratories laboratory rescue
        nurseries partnership stadium aquarium airport
        port harbour harbor brothers sons daughters and & of the for housing makers wholesale retail wind
        """.split()
    )
)
_TELLING_ENDINGS = _ENDINGS - frozenset("town city county and & of the for".split())
_FORM_AT_END = late_pattern(
    r",? (?:inc|incorporated|corp|corporation|ltd|limited|llc|llp|plc|gmbh|ag|se|company|co|cic|e\.v)\.?$",
    re.IGNORECASE,
)
# "News from Acme Glass", "A press notice of the Harbour Museum".
_FROM = late_pattern(
    r"(?:the )?(?:latest )?(?:(?:press|media) )?(?:news|release|notice|information|statement)s? "
    r"(?:from|of|by) (?P<name>(?:the )?[A-Z].{2,60})$",
    re.IGNORECASE,
)
# "ACME TRAMS LTD — MEDIA NOTICE — 5 DECEMBER 2025", "Acme Glass: press release, 4 May 2026".
_LABEL = (
    r"(?:(?:news|press|media|public|company) ?(?:release|notice|information|statement|bulletin|note)|"
    r"news|notice|statement|media alert)"
)
_WITH_LABEL = late_pattern(
    rf"(?P<name>[A-Z][^\n:;!?|—–]{{2,70}}?)(?:\s*[|:—–]\s*|,? +-+ +|, +| {{2,}}|\t)(?:a )?{_LABEL}"
    r"\b(?:[\s,|:—–-]+(?P<rest>.{0,40}))?$",
    re.IGNORECASE,
)
_ARTICLE = late_pattern(r"^the ", re.IGNORECASE)
_GOES_ON = r"(?=[’']s?\b|,|\s+[a-z(])"
_DIGIT = late_pattern(r"\d")
_MOST_WORDS, _LONGEST_PLACE = 9, 2


def name_written(line: str) -> str | None:
    """Return what may be the name of who writes, from a line of a letterhead; None if the line has none.

    The line is the name alone, or the name with a label such as "News from" or "Press release".
    """
    named = _FROM.match(line) or _WITH_LABEL.match(line)
    if named is None:
        return line if len(line.split()) <= _MOST_WORDS else None
    rest = named.groupdict().get("rest")
    return None if rest and not _DIGIT.search(rest) else named["name"].strip(" ,-")


def is_labelled_name(line: str) -> bool:
    """Whether a line holds a name and a label such as "News from" or "Press release", and no more."""
    named = _FROM.match(line) or _WITH_LABEL.match(line)
    return named is not None and name_written(line) is not None


def as_named_below(name: str, body: str) -> str | None:
    """Return a name as the text below writes it where a sentence speaks of it; None if none does.

    "MARROWBY TOWN FOOTBALL CLUB" is Marrowby Town's: what is left out is what such names end in.
    """
    first, _, place = name.partition(", ")
    written = (name, _without_form(name), first if len(place.split()) <= _LONGEST_PLACE else name)
    bare = (_ARTICLE.sub("", each, count=1) for each in written)
    for whole in dict.fromkeys((*written, *bare)):
        words = whole.split()
        for length in range(len(words), 0, -1):
            left = words_of(" ".join(words[length:]))
            if not all(word in _ENDINGS for word in left):
                break
            if length == 1 and not (left or whole != name):
                break
            if found := _spoken_of(words[:length], body):
                return found
    return None


def ends_as_institution(name: str) -> bool:
    """Whether a name ends as those of institutions do, or begins so: "Acme Glass Works", "Bank of Acme"."""
    words = words_of(name)
    return len(words) > 1 and (words[-1] in _TELLING_ENDINGS or any(word in HEADS for word in words))


def _without_form(name: str) -> str:
    return _FORM_AT_END.sub("", name)


def _spoken_of(words: list[str], body: str) -> str | None:
    """A name as a sentence of the text writes it; a letterhead may write it in capitals."""
    first = words[0]
    if not first[:1].isupper() or not any(map(str.isalpha, first)):
        return None
    if all(word.isupper() or not word.isalpha() for word in words):
        written = [rf"{re.escape(word[0])}(?i:{re.escape(word[1:])})" for word in words]
    else:
        written = [re.escape(word) for word in words]
    name = r"\s+".join(written)
    found = re.search(rf"\b{name}{_GOES_ON}", body)
    return " ".join(found[0].split()) if found else None
