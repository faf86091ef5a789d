"""A figure that a newer release of the company puts right is not told before the right one.

The correction need not replace the whole release: "orders were put at $640 million; they are $604 million".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.last_word.matter import matter_of, newer_of_the_company, placed, told_in
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.shown import is_retracted
from onrecord.reading.corrections import says_it_corrects
from onrecord.release import Release, SectionKind

_FIGURE = late_pattern(
    r"(?P<sign>[$€£¥] ?)?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<unit> ?(?:%|(?:per ?cent|[mb]illion|bn|thousand)\b))?",
    re.IGNORECASE,
)
_YEAR = late_pattern(r"(?:19|20)\d\d")
_LONG = 3
_PUTS_RIGHT = late_pattern(
    r"\b(?:correct(?:s|ed|ing|ions?)|errat(?:um|a)|errors?|erroneous(?:ly)?|mistak\w+|wrong(?:ly)?|"
    r"incorrect(?:ly)?|should (?:read|have)|twice|in fact)\b",
    re.IGNORECASE,
)
# "The adult fare goes down from $9.50 to $8.90": the old price holds no more.
_OF_A_PRICE = late_pattern(
    r"\b(?:fares?|prices?|fees?|tickets?|charges?|rates?|tariffs?|rents?|tolls?|excess|premiums?|postage|"
    r"subscriptions?|deposits?|singles?|returns?|pass(?:es)?|costs?)\b",
    re.IGNORECASE,
)
_FROM_TO = late_pattern(
    r"\bfrom (?P<old>[$€£¥]? ?\d[\d,.]*\d|[$€£¥]? ?\d)(?P<unit>[^.;]{0,30}?) to (?=[$€£¥]? ?\d)|"
    r"\bto (?=[$€£¥]? ?\d)[^.;]{1,40}? (?:from|instead of) (?P<last>[$€£¥]? ?\d[\d,.]*\d|[$€£¥]? ?\d)",
    re.IGNORECASE,
)
# "From 1 October entry costs $7": the price before that day holds no more.
_NEW_PRICE = late_pattern(
    r"(?:\bfrom (?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b[^.;]{0,80}?\b(?:costs?|(?:is|are|be)(?: (?:now|priced at))?|pays?)|"
    r"\b(?:now|henceforth) (?:costs?|pays?)|\bnew [^.;]{0,40}?(?:price|fare|fee|charge)[^.;]{0,40}? is)"
    r" (?P<sum>[$€£¥] ?\d)",
    re.IGNORECASE,
)
_MONEY = late_pattern(r"[$€£¥]")
_PROSE = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.QUOTE})


def with_right_figure(hits: Sequence[Hit], releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with the right figure ahead of the wrong one, if the best hit gives that one.

    What a newer release changes a price to stands beside any of the first that give the old price.
    """
    if not hits:
        return ()
    wrong = figures_in(hits[0].sentence.text)
    for release in newer_of_the_company(hits[0], hits, releases) if wrong else ():
        right = _right_in(release, hits[0], wrong)
        if right is not None:
            return placed(hits, hits[0], (release, right), is_ahead=True)
    return _with_changed_prices(hits, releases)


def _with_changed_prices(hits: Sequence[Hit], releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what changes an old price right behind each of the first that give it."""
    ordered = tuple(hits)
    for hit in hits[:MOST_PASSAGES]:
        old = (
            figures_in(hit.sentence.text)
            if any(sign in hit.sentence.text for sign in "$€£¥")
            else frozenset()
        )
        for release in newer_of_the_company(hit, hits, releases) if old else ():
            at = _changed_in(release, hit, old)
            if at is not None:
                place = ordered.index(hit)
                is_known = (release.id, at) in {(each.release.id, each.position) for each in ordered[:place]}
                is_last = place >= MOST_PASSAGES - 1  # what stands behind it is not shown
                if not is_known:
                    ordered = placed(ordered, hit, (release, at), is_ahead=is_last)
                break
    return ordered


def _changed_in(release: Release, older: Hit, wrong: frozenset[str]) -> int | None:
    """Return where a release changes a price that an older sentence gave, of what that is about."""
    issuer = older.release.issuer or ""
    asked = _matter_in(told_in(older.sentence), issuer)
    if (at := _priced_anew(release, asked, issuer)) is not None:
        return at
    for named in _naming(release, wrong):
        told = told_in(release.sentences[named])
        if not _OF_A_PRICE.search(told) or asked.isdisjoint(_matter_in(told, issuer)):
            continue
        changed = (found["old"] or found["last"] for found in _FROM_TO.finditer(told))
        if any(not wrong.isdisjoint(figures_in(each)) for each in changed):
            return named
    return None


def _priced_anew(release: Release, asked: frozenset[str], issuer: str) -> int | None:
    """Return where a release gives what an older sentence prices a price from some day on, or a new one."""
    for at, unit in enumerate(release.sentences):
        if unit.section not in _PROSE or not _MONEY.search(unit.text):
            continue
        told = told_in(unit)
        anew = _NEW_PRICE.search(told)
        if anew and not asked.isdisjoint(_matter_in(told[: anew.start("sum")], issuer)):
            return at
    return None


def _right_in(release: Release, older: Hit, wrong: frozenset[str]) -> int | None:
    """Return where a release tells another figure for one that an older sentence gave, as a correction."""
    corrects = says_it_corrects(release) or bool(_PUTS_RIGHT.search(release.headline or ""))
    issuer = older.release.issuer or ""
    asked = _matter_in(told_in(older.sentence), issuer)
    for named in _naming(release, wrong):
        around = release.positions_of_paragraph(release.sentences[named].paragraph)
        told = " ".join(told_in(release.sentences[at]) for at in around)
        is_of_it = not asked.isdisjoint(_matter_in(told, issuer))
        if is_of_it and (corrects or _PUTS_RIGHT.search(told) or is_retracted(told)):
            others = [at for at in around if figures_in(told_in(release.sentences[at])) - wrong]
            near = {at: len(asked & _matter_in(told_in(release.sentences[at]), issuer)) for at in others}
            # What no longer tells the wrong figure tells the right one alone.
            return max(others, key=lambda at: (near[at] > 0, at != named, near[at]), default=None)
    return None


def _naming(release: Release, wrong: frozenset[str]) -> Iterator[int]:
    """Yield where a release tells one of some figures in its text."""
    for at, unit in enumerate(release.sentences):
        if unit.section in _PROSE and not wrong.isdisjoint(figures_in(unit.text)):
            yield at


@lru_cache(maxsize=5_000)  # the same sentences are looked at for every question
def figures_in(text: str) -> frozenset[str]:
    """Return the sums, shares and counts in a text; no years and no days."""
    return frozenset(
        (found["number"].replace(",", "") + (found["unit"] or "").replace(" ", "")).lower()
        for found in _FIGURE.finditer(text)
        if found["sign"] or found["unit"] or (len(found["number"]) >= _LONG and not _YEAR.fullmatch(found[0]))
    )


def _matter_in(text: str, issuer: str) -> frozenset[str]:
    """Return what a text is about beside its figures."""
    return matter_of(_FIGURE.sub(" ", text), issuer)
