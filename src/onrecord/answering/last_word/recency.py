"""Of several releases of one company the newer one has the last word, and what was taken back comes first."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import accumulate, chain

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.periods import Agreement, asks_for_latest
from onrecord.questions.shown import is_retracted, is_yes_or_no
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Sentence

# What an older release says counts for so much of its score, where a newer one speaks of the same.
_OLDER, _OLDER_OF_LATEST = 0.9, 0.6
# A newer release speaks of the same if its best sentence scores so much of the best.
_SPEAKS_OF_IT = 0.6
# What several releases say in the same words is told by the newest of those that are so likely meant.
_AS_LIKELY = 0.98
# What was planned is as the newest release tells it, if that speaks of it nearly as much.
_OF_A_PLAN = 0.8
# The same for a sentence that names what the question names.
_NAMES_IT = 0.3
# What says that something is over comes first from this share of the best on, where one asks if it still is.
_OVER_FROM = 0.5
# What was said before holds no more: a plan is dropped, a figure is replaced.
_TAKES_BACK = late_pattern(
    r"\b(?:will not|won[’']t|no longer|not (?:to )?(?:proceed|go ahead|build|open|pay)|cancel\w*|abandon\w*|"
    r"terminat\w*|withdr[ae]w\w*|dropp?(?:s|ed)?|scrap(?:s|ped)?|suspend\w*|instead of|replac(?:es|ed|ing)|"
    r"supersed\w*|lower(?:s|ed)|rais(?:es|ed)|revis(?:es|ed)|now (?:expects?|plans?|intends?)|postpon\w*|"
    r"delay(?:s|ed)|push(?:es|ed) back|put off|given up|gives up)\b",
    re.IGNORECASE,
)
# The same of what was only planned: a plant stays open, none will be built.
_DROPS_A_PLAN = late_pattern(
    r"\b(?:(?:will|to) (?:stay|remain|keep)|decided (?:not|against)|no (?:\S+ ){1,5}will|"
    r"agreed .{0,60}\bto end|"
    r"now (?:look|see|aim|forecast|guid|anticipat|target|estimat|project|hop)\w*)\b",
    re.IGNORECASE,
)
# A plan that comes to nothing. What such a sentence tells beside that is the plan, word by word.
_WILL_NOT_BE = late_pattern(
    r"\b(?:will not(?: be)?|won[’']t(?: be)?|not (?:to )?(?:proceed|go ahead)(?: with)?|no longer|cancel\w*|"
    r"abandon\w*|withdr[ae]w\w*|drop(?:s|ped)|scrap(?:s|ped)|call(?:s|ed) off|given up|gives up)\b",
    re.IGNORECASE,
)
_SHORT, _BEGUN = 3, 5
# What was said before: "in May it had announced that the mill would close".
_RETELLS = late_pattern(
    r"\bhad (?:\w+ )?(?:announced|said|planned|intended|expected|stated)\b", re.IGNORECASE
)
_FIGURE = late_pattern(r"\d")
# It is so no longer: a dividend is suspended, a purchase is called off. "The quarter ended" ends nothing.
_IS_OVER = late_pattern(
    r"\b(?:no longer|suspend(?:s|ed)|discontinu(?:es|ed)|terminat(?:es|ed)|cancel(?:s|l?ed)|call(?:s|ed) off|"
    r"abandon(?:s|ed)|withdr(?:aws|ew|awn)|scrap(?:s|ped)|shelve[sd]|halt(?:s|ed)|gives? up|gave up|given up|"
    r"stop(?:s|ped)|ceased?|drop(?:s|ped)|clos(?:es|ed)|shut|will not|won[’']t|"
    r"(?:has|have|had|was|were|been) (?:\w+ )?ended|agreed .{0,60}\bto end)\b",
    re.IGNORECASE,
)


def newest_first(hits: Sequence[Hit], *, wants_latest: bool, asks_if_still: bool = False) -> tuple[Hit, ...]:
    """Return the hits with the older ones behind, and the best of the newest among those that are shown.

    Those of other companies stay in their places: they say nothing about what an older release says. What
    says that something is over comes first if a question asks whether it still is so.
    """
    ordered = _right_figure_first(_by_date(_told_once(hits), wants_latest=wants_latest))
    return _over_first(ordered) if asks_if_still else ordered


def wants_latest(question: str, hits: Sequence[Hit]) -> bool:
    """Whether a question asks how things stand now, or whether something is so that was planned.

    One that names a single thing is answered where that thing is, though a newer release speaks of others.
    """
    is_plan = bool(hits) and hits[0].sentence.forward_looking and hits[0].named > 1
    return asks_for_latest(question) or (is_plan and is_yes_or_no(question))


def says_it_is_over(text: str) -> bool:
    """Whether a sentence says that something is so no longer."""
    return bool(_IS_OVER.search(text))


def _by_date(hits: Sequence[Hit], *, wants_latest: bool) -> tuple[Hit, ...]:
    """Return the hits, those of the best one's company by their dates, in the places that they had."""
    own = _of_the_company_of_the_best(hits)
    dates = {hit.release.date or date.min for hit in own}
    if len(dates) < 2:
        return tuple(hits)
    newest = max(dates)
    share = _OLDER_OF_LATEST if wants_latest else _OLDER
    weighed = [replace(hit, score=hit.score * _share_of(hit, newest, share)) for hit in own]
    ordered = _with_last_word(sorted(weighed, key=lambda hit: -hit.score), newest)
    if len(own) == len(hits):
        return ordered
    in_turn, is_own = iter(ordered), {hit.place for hit in own}
    # What has the last word is told once, though it was found twice: then there are fewer.
    in_places = (next(in_turn, None) if hit.place in is_own else hit for hit in hits)
    merged = [hit for hit in in_places if hit is not None]
    # None scores more than what comes before it.
    scores = accumulate((hit.score for hit in merged), min)
    return tuple(replace(hit, score=score) for hit, score in zip(merged, scores, strict=True))


def _share_of(hit: Hit, newest: date, older: float) -> float:
    """Return how much of its score counts: less of an older release's, or of what a newer one retells."""
    is_newest = hit.release.date == newest and not _RETELLS.search(hit.sentence.text)
    return 1.0 if is_newest else older


def _right_figure_first(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the hits with the right figure first, if the best one tells what a release gave wrongly."""
    if not hits or not is_retracted(hits[0].sentence.text):
        return hits
    best = hits[0]
    after = best.release.sentences[best.position + 1 : best.position + 2]
    if not after or after[0].paragraph != best.sentence.paragraph or not _FIGURE.search(after[0].text):
        return hits
    # It was looked for in the sentence before, and stands in this one.
    right = replace(best, position=best.position + 1, fits=True)
    return (
        right,
        *(hit for hit in hits if hit.place != (best.release.id, right.position)),
    )


def _of_the_company_of_the_best(hits: Sequence[Hit]) -> list[Hit]:
    releases = {hit.release.id: hit.release for hit in hits}
    if len(releases) < 2:
        return list(hits)
    best = hits[0].release
    own = {id_ for id_, release in releases.items() if are_of_one_company((best, release))}
    return [hit for hit in hits if hit.release.id in own]


def _over_first(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the hits with the best of the newest that says it is over in the first place, if there is one.

    It must name something of what the question names.
    """
    newest = max((hit.release.date or date.min for hit in hits), default=None)
    for hit in hits:
        if (hit.release.date or date.min) != newest or hit.score < _OVER_FROM * hits[0].score:
            continue
        if (
            hit.lacking < 1
            and hit.names_lacking <= hits[0].names_lacking
            and says_it_is_over(hit.sentence.text)
        ):
            others = [each for each in hits if each is not hit]
            return (replace(hit, score=max(hit.score, hits[0].score)), *others)
    return hits


def _told_once(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return the hits with what a company's releases say in the same words told by one of them alone.

    By the likeliest that a question was put to, or by the newest of those that are nearly as likely.
    """
    alike: defaultdict[str, list[list[Hit]]] = defaultdict(list)
    for hit in hits:
        _join_own(alike[_squeezed(hit.sentence.text)], hit)
    if len(alike) == len(hits):
        return hits
    told: list[Hit] = []
    for same in chain.from_iterable(alike.values()):
        teller, best = _teller(same), max(hit.score for hit in same)
        told.append(replace(teller, score=best))
        told += (hit for hit in same if hit is not teller and hit.release.id == teller.release.id)
    return sorted(told, key=lambda hit: -hit.score)


@lru_cache(maxsize=5_000)  # the same sentences are looked at for every question
def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _join_own(groups: list[list[Hit]], hit: Hit) -> None:
    """Put a hit to those of its company, or by itself."""
    for group in groups:
        if are_of_one_company(each.release for each in (*group, hit)):
            group.append(hit)
            return
    groups.append([hit])


def _teller(alike: Sequence[Hit]) -> Hit:
    """Return the hit of the release that tells what several say; of equals the first."""
    least = max(hit.likely for hit in alike) * _AS_LIKELY
    return max((hit for hit in alike if hit.likely >= least), key=lambda hit: hit.release.date or date.min)


def _with_last_word(hits: list[Hit], newest: date) -> tuple[Hit, ...]:
    """Return the hits with what the newest release says of the same in the second place at most.

    In the first place, if that takes back what the older one says.
    """
    last = _last_word(hits, newest)
    if last is None:
        return tuple(hits)
    others = [hit for hit in hits if hit.place != (last.release.id, last.position)]
    if _takes_back(last, others[0]):
        return (replace(last, score=max(last.score, others[0].score)), *others)
    if hits[1:2] == [last]:
        return tuple(hits)
    return (others[0], replace(last, score=others[1].score), *others[1:])


def _takes_back(last: Hit, older: Hit) -> bool:
    """Whether what the newest release says comes before what an older one does.

    It says that something is so no longer, or was told wrongly, or speaks of what was only planned.
    """
    if is_retracted(last.sentence.text) or _drops(last.sentence, older.sentence):
        return True
    tells_it = last.fits >= older.fits and last.misses <= older.misses
    is_as_near = tells_it and last.score >= _OF_A_PLAN * older.score
    is_plan = older.sentence.forward_looking and (is_as_near or _DROPS_A_PLAN.search(last.sentence.text))
    takes_back = is_plan or _TAKES_BACK.search(last.sentence.text)
    return bool(takes_back) and last.names_lacking <= older.names_lacking


def _last_word(hits: Sequence[Hit], newest: date) -> Hit | None:
    """Return what the newest release says of the same: its best hit, or one that holds more of the names.

    None if the best hit of all is its own, or if it speaks of something else: what was in the quarter that is
    asked about is not changed by what is expected of the year.
    """
    if hits[0].release.date == newest:
        return None
    told = [hit for hit in hits if hit.release.date == newest]
    if hits[0].period is Agreement.SAME and not hits[0].sentence.forward_looking:
        told = [hit for hit in told if _is_of_it(hit)]
    dropped = next((hit for hit in told if _drops(hit.sentence, hits[0].sentence)), None)
    if dropped is not None:
        return dropped
    named = [hit for hit in told if hit.names_lacking < 1 and hit.score >= _NAMES_IT * hits[0].score]
    if named:
        told = sorted(named, key=lambda hit: (hit.names_lacking, -hit.score))
    spoken = [hit for hit in told if hit.score >= _SPEAKS_OF_IT * hits[0].score or hit in named]
    return _telling_beside(spoken[0], hits) if spoken else None


def _is_of_it(hit: Hit) -> bool:
    """Whether a hit may put right what is told of the period asked about: not if it is about another."""
    return hit.period is not Agreement.OTHER or is_retracted(hit.sentence.text)


def _drops(said: Sentence, plan: Sentence) -> bool:
    """Whether a sentence says that what another one plans will not be: most of its words stand in that."""
    if not plan.forward_looking or not _WILL_NOT_BE.search(said.text):
        return False
    words = {word[:_BEGUN] for word in words_of(_WILL_NOT_BE.sub(" ", said.text)) if len(word) > _SHORT}
    planned = {word[:_BEGUN] for word in words_of(plan.text)}
    return bool(words) and len(words & planned) >= len(words) / 2


def _telling_beside(hit: Hit, hits: Sequence[Hit]) -> Hit:
    """Return a hit, or one of its paragraph that tells what is asked, if it does not tell that itself."""
    if not hit.misses:
        return hit
    beside = (
        replace(each, names_lacking=hit.names_lacking)
        for each in hits
        if each.release.id == hit.release.id
        and each.sentence.paragraph == hit.sentence.paragraph
        and not each.misses
    )
    return next(beside, hit)
