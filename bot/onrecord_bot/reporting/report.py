"""A report over the record: how many asked what and when, and which questions were not answered.

It names no person and no chat.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from onrecord.answer import SMALL_TALK, Verdict
from onrecord.languages.asked_language import language_asked
from onrecord.questions.out_of_scope import out_of_scope
from onrecord.questions.several.nothing_asked import asks_nothing
from onrecord.release import Release
from onrecord.span import Span
from onrecord_bot.reporting.companies import IssuersOf, companies_asked
from onrecord_bot.reporting.grouping import group_questions
from onrecord_bot.storage.ledger import LedgerEntry
from onrecord_bot.storage.opinions import Tally
from onrecord_bot.storage.shown import Kind, statements_in

ReleaseOf = Callable[[str], Release | None]
_QUESTIONS_SHOWN, _RELEASES_KEPT = 5, 100
_DAY_SECONDS, _HOUR_SECONDS, _FIRST_DAY = 24 * 3600.0, 3600.0, date(1970, 1, 1)
_COUNTED = frozenset({Kind.ANSWER.value, Kind.CHOSEN.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The nearest passage that a release had, with the release's statements if it looks forward.

    `headline` is None if the release has none or if it looks forward. `lacks_statement`: the passage looks
    forward, and the release carries no statement.
    """

    text: str
    release: str
    headline: str | None
    date: date | None
    statements: tuple[str, ...]
    lacks_statement: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions that ask for the same and were not answered.

    Each stands with how often it came, the commonest first. `nearest` is None if nothing came near.
    `company` is the one that they were asked of, where the report is about several and one of its releases
    is held: another name may be anybody's.
    """

    count: int
    company: str | None = None
    questions: tuple[tuple[str, int], ...]
    nearest: Nearest | None


@dataclass(slots=True, kw_only=True)
class Report:
    """What was asked from one moment until before another, in seconds; hours and days are UTC's.

    `groups` holds the questions without an answer, the largest group first. `erased` counts those whose
    words are no longer kept.
    """

    start: float
    end: float
    asked: int = 0
    verdicts: Counter[str] = field(default_factory=Counter[str])
    talk: int = 0
    hours: Counter[int] = field(default_factory=Counter[int])
    days: Counter[date] = field(default_factory=Counter[date])
    releases: Counter[str] = field(default_factory=Counter[str])
    languages: Counter[str] = field(default_factory=Counter[str])
    opinions: Tally = field(default_factory=Tally)
    groups: tuple[Group, ...] = ()
    erased: int = 0


@dataclass(slots=True)
class _Unanswered:
    question: str
    entry: LedgerEntry


def make_report(  # noqa: PLR0913 - what a report is made of
    entries: Iterable[LedgerEntry],
    *,
    start: float,
    end: float,
    tallies: Mapping[tuple[int, int], Tally],
    release_of: ReleaseOf,
    issuers_of: IssuersOf = lambda _: {},
) -> Report:
    """Return the report over some rows, which need not hold their messages.

    `release_of` gives the release of an edition, if it is open, and `issuers_of` the issuers of releases.
    """
    report, unanswered = Report(start=start, end=end), list[_Unanswered]()
    for entry in entries:
        if entry.told.get("kind", Kind.ANSWER.value) not in _COUNTED or _was_asked_back(entry.told):
            continue
        question = (entry.words or {}).get("question")
        if question and _is_talk(entry.told, question):
            report.talk += 1
            continue
        _count(report, entry, question, tallies)
        if entry.told.get("verdict") == Verdict.ANSWERED.value:
            continue
        if question:
            unanswered.append(_Unanswered(question, entry))
        else:
            report.erased += 1
    report.groups = tuple(_groups(unanswered, release_of, issuers_of))
    return report


def _is_talk(told: Mapping[str, Any], question: str) -> bool:
    """Whether it holds no question: small talk, in which no contact is given, an insult or signs alone."""
    if told.get("verdict") != Verdict.NOT_FOUND.value or not asks_nothing(question):
        return False
    return not told.get("asked_of") or out_of_scope(question) not in SMALL_TALK


def _was_asked_back(told: Mapping[str, Any]) -> bool:
    """Whether a row is a question that was asked back: what it came to is another row."""
    is_shown = told.get("state") != "withheld"
    return told.get("verdict") == Verdict.CLOSEST.value and not told.get("passages") and is_shown


def _count(
    report: Report, entry: LedgerEntry, question: str | None, tallies: Mapping[tuple[int, int], Tally]
) -> None:
    day, second = divmod(entry.at, _DAY_SECONDS)
    report.asked += 1
    report.verdicts[str(entry.told.get("verdict"))] += 1
    report.hours[int(second // _HOUR_SECONDS)] += 1
    report.days[_day(int(day))] += 1
    for id_ in {str(place[0]) for place in entry.told.get("passages", ())}:
        report.releases[id_] += 1
    if question:
        report.languages[language_asked(question)] += 1
    chat = (entry.words or {}).get("chat") or 0
    for number in entry.told.get("messages", ()) if tallies else ():
        given = tallies.get((chat, number), Tally())
        report.opinions = Tally(
            helpful=report.opinions.helpful + given.helpful,
            not_helpful=report.opinions.not_helpful + given.not_helpful,
        )


@lru_cache(maxsize=1_000)
def _day(number: int) -> date:
    """A day in UTC by its number from 1970 on."""
    return _FIRST_DAY + timedelta(days=number)


def _groups(
    unanswered: Sequence[_Unanswered], release_of: ReleaseOf, issuers_of: IssuersOf
) -> Iterable[Group]:
    release_of = lru_cache(maxsize=_RELEASES_KEPT)(release_of)
    held = set[str]()

    def noted(ids: Sequence[str]) -> Mapping[str, str]:
        issuers = issuers_of(ids)
        held.update(issuers.values())
        return issuers

    companies = companies_asked([(each.question, each.entry.told) for each in unanswered], noted)
    is_of_several = len(set(companies)) > 1
    for positions in group_questions([each.question for each in unanswered], companies):
        members = [unanswered[position] for position in positions]
        words = Counter(" ".join(each.question.split()) for each in members)
        near = (_nearest(each.entry.told, release_of) for each in members)
        yield Group(
            count=len(members),
            company=company if is_of_several and (company := companies[positions[0]]) in held else None,
            questions=tuple(words.most_common(_QUESTIONS_SHOWN)),
            nearest=next((found for found in near if found), None),
        )


def _nearest(told: Mapping[str, Any], release_of: ReleaseOf) -> Nearest | None:
    """The first passage that a row showed whose release is open now.

    The release says whether it looks forward, not the record: what the messages held back then is owed here.
    """
    shown_with = {edition for _, edition, _, _ in statements_in(told)}
    for id_, edition, start, end in told.get("passages", ()):
        release = release_of(edition)
        if release is None:
            continue
        units = (release.sentences[at] for at in release.positions_in(Span(start=start, end=end)))
        looks_forward = edition in shown_with or any(unit.forward_looking for unit in units)
        return Nearest(
            text=release.text[start:end],
            release=id_,
            headline=None if release.headline_looks_forward else release.headline,
            date=release.date,
            statements=release.statements if looks_forward else (),
            lacks_statement=looks_forward and not release.statements,
        )
    return None
