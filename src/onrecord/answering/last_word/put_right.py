"""A figure that a newer release of the company puts right is not told before the right one.

The correction need not replace the whole release: "orders were put at $640 million; they are $604 million".
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.answering.last_word.matter import matter_of, newer_of_the_company, placed, told_in
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.shown import is_retracted
from onrecord.reading.corrections import says_it_corrects
from onrecord.release import Release, SectionKind

_FIGURE = late_pattern(
    r"(?P<sign>[$€£¥] ?)?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<unit> ?(?:%|per ?cent|[mb]illion|bn|thousand)\b)?",
    re.IGNORECASE,
)
_YEAR = late_pattern(r"(?:19|20)\d\d")
_LONG = 3
_PUTS_RIGHT = late_pattern(
    r"\b(?:correct(?:s|ed|ing|ions?)|errat(?:um|a)|errors?|erroneous(?:ly)?|mistak\w+|wrong(?:ly)?|"
    r"incorrect(?:ly)?|should (?:read|have)|twice|in fact)\b",
    re.IGNORECASE,
)
_PROSE = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.QUOTE})


def with_right_figure(hits: Sequence[Hit], releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with the right figure ahead of the wrong one, if the best hit gives that one."""
    if not hits:
        return ()
    wrong = figures_in(hits[0].sentence.text)
    for release in newer_of_the_company(hits[0], hits, releases) if wrong else ():
        at = _right_in(release, hits[0], wrong)
        if at is not None:
            return placed(hits, hits[0], (release, at), is_ahead=True)
    return tuple(hits)


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
