"""Whether a text that was read looks like a news release, and what it lacks of one."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import accumulate

from onrecord.errors import UnlikeRelease
from onrecord.reading.opening.issuer import find_tickers
from onrecord.reading.opening.written_date import holds_no_day
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

# Wires sign what they distribute, at its beginning or at its end.
_WIRE = re.compile(
    r"\bnewswire\b|\b(?:pr|business|access|accesswire|globe|cision|market|media) ?(?:news)?wire\b|"
    r"--news direct--|"
    r"newsfile|view (?:the )?(?:original|source)|appeared first on|news ?media ?wire|\brns\b|pressrelease",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
# A form such as a notice of major holdings: "5. Date on which ...", "(please mark with an X)".
_FIELD = re.compile(r"^\s*\d{1,2}[a-z]?\.\s+[A-Z]", re.MULTILINE)
_REQUEST = re.compile(
    r"\bplease (?:mark|indicate|specify|tick|check|add|identify|complete|state)\b|"
    r"\(if (?:applicable|different|possible)",
    re.IGNORECASE,
)
_FEWEST_FIELDS, _FEWEST_REQUESTS = 5, 3
_CODE = re.compile(r"[{}=<>]|\"\"\"")
# Counted in bytes: some languages set no blanks, and say more with each letter.
_SHORTEST_SENTENCE, _LITTLE_TEXT = 40, 240
_MOST_LEFT_OUT = 0.5
_PROSE = frozenset({SentenceKind.SENTENCE, SentenceKind.BULLET})
# How the reason begins for which a text that was read is not taken.
UNLIKE = "it does not look like a news release"
_SHORTEST_HEADLINE, _SHORTEST_LEAD, _OPENING = 4, 8, 800


class Lack(StrEnum):
    """What a text lacks of a news release; the value completes "it has ..."."""

    DATE = "no date"
    DAY = "a date that does not exist"
    COMPANY = "no company"
    HEADLINE = "no headline"
    TEXT = "hardly any text"
    PAGE = "less than half of its page's text"
    LETTERS = "words that lack a letter, since its file does not say which"
    SENTENCES = "the fields of a form instead of sentences"


# What people are warned of though nothing else is amiss.
_ALONE = frozenset({Lack.DAY, Lack.PAGE, Lack.LETTERS, Lack.SENTENCES})


def lacks_of(release: Release) -> tuple[Lack, ...]:
    """Return what the text lacks of a news release, in the order in which people are told."""
    lacking = (
        (Lack.DAY, is_wrong := release.date is None and holds_no_day(release.text[:_OPENING])),
        (Lack.DATE, release.date is None and not is_wrong),
        (Lack.COMPANY, release.issuer is None),
        (Lack.HEADLINE, not _has_headline(release)),
        (Lack.TEXT, not _has_text(release)),
        (Lack.PAGE, release.left_out > _MOST_LEFT_OUT),
        (Lack.LETTERS, release.lost_letters > 0),
        (Lack.SENTENCES, _is_form(release.text)),
    )
    return tuple(lack for lack, holds in lacking if holds)


def looks_like_a_release(release: Release) -> bool:
    """Whether at least one thing in the text is a news release's own.

    Headline, date and company count, and so do a dateline, a wire's mark, a ticker and a cautionary
    statement. One of the first three alone does not count if there is hardly any text.
    """
    lacking = set(lacks_of(release))
    named = len({Lack.DATE, Lack.COMPANY, Lack.HEADLINE} - lacking) - (Lack.DAY in lacking)
    if named > 1 or (named == 1 and Lack.TEXT not in lacking):
        return True
    own = release.cautionary or release.place or find_tickers(release.text[:_OPENING])
    return bool(own or _leads_with_a_dateline(release) or _WIRE.search(release.text))


def doubt_about(release: Release) -> str | None:
    """Return what to warn people of: most of the page or two of date, company and headline are missing.

    So they are of a form that was filled in: it is read, since companies announce with it, but its answers
    stand in fields. So they are of a date that no calendar has, and of letters that a font does not name
    ("rst" for "first"): quotations lack them too.
    None if there is nothing to warn of.
    """
    missing = [lack for lack in lacks_of(release) if lack is not Lack.TEXT]
    is_doubtful = len(missing) > 1 or not _ALONE.isdisjoint(missing)
    return " and ".join(missing) if is_doubtful else None


def refuse_unlike(release: Release, source: str) -> None:
    """Raise UnlikeRelease if the text does not look like a news release."""
    if not looks_like_a_release(release):
        raise UnlikeRelease(source, f"{UNLIKE}: {', '.join(lacks_of(release))}")


def _is_form(text: str) -> bool:
    """Whether the text is a form that was filled in: numbered fields, and how to fill them in."""
    return len(_FIELD.findall(text)) >= _FEWEST_FIELDS and len(_REQUEST.findall(text)) >= _FEWEST_REQUESTS


def _leads_with_a_dateline(release: Release) -> bool:
    """Whether a dateline leads into the text, as in "May 5, 2025 - The mine opened"."""
    return any(
        sentence.section is SectionKind.DATELINE and len(sentence.text.split()) >= _SHORTEST_LEAD
        for sentence in release.sentences
    )


def _has_headline(release: Release) -> bool:
    """Whether there is a headline, and the text below speaks of the same."""
    headline = release.headline
    if headline is None or len(headline.split()) < _SHORTEST_HEADLINE or _CODE.search(headline):
        return False
    titled = {word.lower() for word in _WORD.findall(headline)}
    below = (word.lower() for sentence in _prose(release) for word in _WORD.findall(sentence.text))
    return not titled.isdisjoint(below)


def _has_text(release: Release) -> bool:
    """Whether the text below the headline is more than hardly any."""
    lengths = accumulate(len(sentence.text.encode()) for sentence in _prose(release))
    return any(length >= _LITTLE_TEXT for length in lengths)


def _prose(release: Release) -> Iterator[Sentence]:
    """Yield the sentences of the text below the headline that are long enough to say something."""
    for sentence in release.sentences:
        is_below = sentence.kind in _PROSE and sentence.section is not SectionKind.HEADLINE
        if is_below and len(sentence.text.encode()) >= _SHORTEST_SENTENCE:
            yield sentence
