"""How a release tells its news: its headline, what stands below that, its points, and its lead."""

from itertools import islice

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import shows_form
from onrecord.reading.opening.written_date import find_date
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.tables.rows import is_row_of_figures

_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.OTHER, SectionKind.LETTERHEAD})
# "Half-year report for the six months to 30 June 2026": what it is, and nothing of how it went.
_BARE = late_pattern(
    r"(?i)\W*(?:(?:interim|preliminary|final|annual|half|yearly|quarterly|full|trading|first|second|third|"
    r"fourth|"
    r"q[1-4]|h[12]|fy|unaudited|audited|financial|operating|production|results?|report|statement|update|"
    r"announcement|"
    r"for|the|of|to|and|in|on|its|weeks?|months?|ended|ending|period|years?|quarter|figures|six|nine|three|"
    r"twelve|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4})\b\W*)+"
)
_RESULTS = late_pattern(
    r"(?i)\b(?:results?|sales|revenues?|profits?|loss(?:es)?|earnings|income|turnover|takings|full[- ]year|"
    r"half[- ]year|"
    r"quarter|trading)\b"
)
_TELLING_WORDS, _OPENING = 5, 12
# A sum, a share or a count that is worth telling; not a day, a year or a telephone number.
_FIGURE = late_pattern(
    r"(?i)[$€£¥]\W{0,2}\d|\b\d[\d.,]*(?: ?%| (?:per ?cent|percent|percentage points?|basis points|cents|"
    r"thousand|million|billion|dollars|euros|pounds|tonnes|ounces)\b)|\b\d{1,3}(?:,\d{3})+\b"
)
_COUNT = late_pattern(r"(?<![\d/.,-])\b\d{2,5} [a-z]{4,}")


def news_of(release: Release) -> tuple[int | None, ...]:
    """Return the headline, the lead, and the line below the headline."""
    headline = headline_of(release)
    return headline, lead_of(release), _below_headline(release, headline)


def day_of(release: Release) -> int | None:
    """Return what tells the day of a release: its dateline, else a line of its opening."""
    units = list(enumerate(release.sentences[:_OPENING]))
    dated = [(at, unit) for at, unit in units if shows_form("day", unit.text, release.language)]
    dated += [(at, unit) for at, unit in enumerate(release.sentences) if unit.section is SectionKind.DATELINE]
    # "The board decided on Tuesday" is a day too: one that is the release's own comes first.
    dated.sort(
        key=lambda each: (not _is_day_of(release, each[1]), each[1].section is not SectionKind.DATELINE)
    )
    return next((at for at, unit in dated if shows_form("day", unit.text, release.language)), None)


def _is_day_of(release: Release, unit: Sentence) -> bool:
    written = find_date(unit.text)
    return release.date is not None and written is not None and written.day == release.date


def summary_of(release: Release) -> tuple[int | None, ...]:
    """Return the headline, the lead, and the first point or the line below the headline.

    A headline that only says what kind of report it is gives way to the line that tells how it went.
    """
    headline, lead = headline_of(release), lead_of(release)
    points = [
        at
        for at, unit in enumerate(release.sentences)
        if unit.kind is SentenceKind.BULLET and unit.section is not SectionKind.CAUTIONARY
    ]
    if headline is not None and _is_bare(release.sentences[headline], release):
        return _telling_line(release, headline, lead), *points[:2], lead
    return headline, lead, points[0] if points else _below_headline(release, headline)


def results_of(release: Release) -> tuple[int | None, ...]:
    """Return the same of a release that says how its issuer did; nothing of any other."""
    told = [at for at in summary_of(release) if at is not None]
    opening = " ".join(release.sentences[at].text for at in told)
    return tuple(told) if _RESULTS.search(opening) else ()


def figures_of(release: Release) -> tuple[int, ...]:
    """Return the sentences that tell a figure: of each list of points the first, then those of the text.

    A release that tells none tells counts, "180 patients", and last the rows of its tables.
    """
    units = [
        (at, unit)
        for at, unit in enumerate(release.sentences)
        if unit.section not in _ASIDE | {SectionKind.BOILERPLATE}
        and unit.kind in {SentenceKind.SENTENCE, SentenceKind.BULLET}
    ]
    told = [(at, unit) for at, unit in units if _FIGURE.search(unit.text)]
    told = told or [(at, unit) for at, unit in units if _COUNT.search(unit.text)]
    heads: dict[tuple[SectionKind, str | None], int] = {}
    for at, unit in told:
        if unit.kind is SentenceKind.BULLET:
            heads.setdefault((unit.section, unit.heading), at)
    rows = (at for at, unit in enumerate(release.sentences) if is_row_of_figures(unit))
    return (*heads.values(), *(at for at, unit in told if unit.kind is SentenceKind.SENTENCE), *rows)


def lead_of(release: Release) -> int | None:
    """Return the sentence that opens the article: the one with the dateline, else the first of the body.

    A dateline that only announces a statement ("issued the following:") is passed over.
    """
    dateline = next(
        (at for at, unit in enumerate(release.sentences) if unit.section is SectionKind.DATELINE), None
    )
    opening = release.sentences[dateline].text if dateline is not None else ""
    is_letterhead = dateline is not None and release.sentences[dateline].kind is SentenceKind.BLOCK
    if len(opening.split()) > 12 and not opening.endswith(":") and not is_letterhead:
        return dateline
    after = dateline if dateline is not None else -1
    return next(
        (
            at
            for at, unit in enumerate(release.sentences)
            if at > after and unit.section is SectionKind.BODY and unit.kind is SentenceKind.SENTENCE
        ),
        dateline,
    )


def headline_of(release: Release) -> int | None:
    """Return the headline."""
    return next(
        (at for at, unit in enumerate(release.sentences) if unit.section is SectionKind.HEADLINE), None
    )


def _below_headline(release: Release, headline: int | None) -> int | None:
    """Return the line below the headline that goes on with it, None without one."""
    if headline is None or headline + 1 >= len(release.sentences):
        return None
    below = release.sentences[headline + 1]
    return None if below.section in _ASIDE | {SectionKind.DATELINE} else headline + 1


def _telling_line(release: Release, headline: int, lead: int | None) -> int | None:
    """Return the first line from the headline to the lead that tells something."""
    last = lead + 1 if lead is not None else headline + _OPENING
    return next(
        (
            at
            for at, unit in islice(enumerate(release.sentences), headline + 1, last)
            if unit.section not in _ASIDE | {SectionKind.DATELINE}
            and len(unit.text.split()) >= _TELLING_WORDS
            and not _is_bare(unit, release)
        ),
        None,
    )


def _is_bare(unit: Sentence, release: Release) -> bool:
    """Whether a line only says what kind of report this is, and of whom."""
    name = set(words_of(release.issuer or ""))
    left = " ".join(word for word in words_of(unit.text) if word not in name)
    return bool(_BARE.fullmatch(left))
