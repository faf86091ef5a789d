"""What could answer a question equally: several companies, or one company's releases about several periods.

Then the question is asked back: one company's figure does not answer for another.
"""

from collections.abc import Iterable, Sequence

from onrecord.answer import Choice
from onrecord.answering.ports import NEARLY_AS_GOOD, Hit
from onrecord.answering.release_facts import tells_fact
from onrecord.question import Question
from onrecord.questions.analysis import Tense, analyse_question
from onrecord.questions.answer_forms import FIGURES, AnswerForm
from onrecord.questions.periods import Agreement, asked_period, asks_for_latest
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SentenceKind
from onrecord.tables.columns import period_written

# A rival's best sentence covers so much of the question.
_LEAST_COVERAGE = 0.45
# It may lack so much of what the question names, and so much more than the best.
_MAY_LACK, _MAY_LACK_MORE = 0.3, 0.15
# Of many releases' words a rare one weighs more: "who heads it" lacks so much of what is surely its answer.
_MAY_LACK_IN_FORM = 0.45
# "How do I reach you" is answered by being a telephone number, and lacks every word.
_BY_FORM = frozenset({AnswerForm.CONTACT, AnswerForm.PHONE, AnswerForm.EMAIL, AnswerForm.WEB})


def is_same_company(one: Release, other: Release) -> bool:
    """Whether two releases are of one company: its name may be written short in one of them."""
    return one.id == other.id or are_of_one_company((one, other))


def newest_of_companies(releases: Iterable[Release]) -> list[Release]:
    """Return the first release of each company, in their order."""
    firsts: list[Release] = []
    for release in releases:
        if not any(is_same_company(release, first) for first in firsts):
            firsts.append(release)
    return firsts


def companies_that_tell(question: str, releases: Sequence[Release]) -> tuple[Choice, ...]:
    """Return the companies to choose from if a question asks what every release tells; none without two."""
    current = (release for release in releases if release.superseded_by is None)
    telling = [release for release in current if tells_fact(question, release)]
    return _choices_of(newest_of_companies(telling))


def rival_companies(hits: Sequence[Hit], question: str) -> tuple[Choice, ...]:
    """Return the companies whose best sentences answer equally well, best first; none without two."""
    rivals = [hit for hit in _best_of_each(hits) if _is_rival(hit, hits[0], question)]
    return _choices_of([hit.release for hit in rivals])


def rival_periods(hits: Sequence[Hit], question: str) -> tuple[Choice, ...]:
    """Return the periods that a company's releases tell a figure of equally well; none without two.

    Only if the question names no period, and asks neither how things stand now nor what is to come.
    """
    asking = analyse_question(Question(text=question))
    if not hits or not asking.exact & FIGURES or asking.tense is Tense.FUTURE:
        return ()
    if asked_period(question) is not None or asks_for_latest(question):
        return ()
    told: dict[str, Choice] = {}
    for hit in _best_of_releases(hits):
        if not is_same_company(hit.release, hits[0].release) or not _is_rival(hit, hits[0], question):
            continue
        named = period_written(hit.release)
        if named is not None and not hit.sentence.forward_looking:
            told.setdefault(named, Choice(label=named, release=hit.release.id, period=named))
    return tuple(told.values()) if len(told) > 1 else ()


def _is_rival(hit: Hit, best: Hit, question: str) -> bool:
    """Whether a hit answers the question as well as the best one."""
    sought = analyse_question(Question(text=question)).sought
    if not hit.fits or _is_of_another_time(hit, question) or hit.names_lacking > best.names_lacking:
        return False
    lacks = 0.0 if sought & _BY_FORM else hit.lacking
    is_row = hit.sentence.kind is SentenceKind.TABLE_ROW
    may_lack = _MAY_LACK_IN_FORM if hit.form >= 1 else _MAY_LACK
    return (
        lacks <= min(may_lack, best.lacking + _MAY_LACK_MORE)
        and (hit.form >= best.form or is_row)
        and hit.score >= NEARLY_AS_GOOD * best.score
        and hit.coverage >= _LEAST_COVERAGE
    )


def _is_of_another_time(hit: Hit, question: str) -> bool:
    """Whether a hit speaks of another period than the one asked about, or came out far from it."""
    asked, day = asked_period(question), hit.release.date
    if hit.period is not Agreement.UNKNOWN or asked is None or asked.period is None or day is None:
        return hit.period is Agreement.OTHER
    return asked.period.year not in {None, day.year, day.year - 1}


def _best_of_each(hits: Sequence[Hit]) -> list[Hit]:
    """Return the best hit of each company, best first."""
    firsts: list[Hit] = []
    for hit in hits:
        if not any(is_same_company(hit.release, first.release) for first in firsts):
            firsts.append(hit)
    return firsts


def _best_of_releases(hits: Sequence[Hit]) -> list[Hit]:
    """Return the best hit of each release that none corrects, the newest release first."""
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.release.superseded_by is None:
            best.setdefault(hit.release.id, hit)
    return sorted(best.values(), key=lambda hit: str(hit.release.date or ""), reverse=True)


def _choices_of(releases: Sequence[Release]) -> tuple[Choice, ...]:
    """Return the companies to choose from. One without a name cannot be named, and is none."""
    named = [release for release in releases if release.issuer]
    if len(named) < 2:
        return ()
    return tuple(Choice(label=release.issuer or "", release=release.id) for release in named)
