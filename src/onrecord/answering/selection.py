"""Which hits get a passage: none far behind the best, none that shows what another one shows."""

from collections.abc import Callable, Sequence

from onrecord.answer import MOST_PASSAGES, Verdict
from onrecord.answering.passages import passage_at, widen_cause, widen_run, widen_sentence, widen_table
from onrecord.answering.ports import Hit
from onrecord.answering.safety.affected import tells_rows_affected
from onrecord.passage import Passage
from onrecord.questions.answer_forms import asks_for
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import SentenceKind
from onrecord.span import Span

# A passage with less than this share of the best one's score is clutter. At .4 one right one in seventy more
# was shown, and every sixth statement more that nobody needed. Where none answers, more are worth a look.
_FAR_BEHIND = {Verdict.ANSWERED: 0.55, Verdict.CLOSEST: 0.3}
# Two sentences side by side get a passage each where the second is nearly as good.
_GOOD_TOO = 0.6
# A statement is long: a further passage that looks forward must be worth it, the more so beside an answer.
_NEARLY_AS_GOOD = {Verdict.ANSWERED: 0.85, Verdict.CLOSEST: 0.6}

# Beside an answer one that names nothing of the question, and lacks so much of it, must score so much.
_LACKS_MUCH, _NEAR = 0.7, 0.8


def passages_from(
    hits: Sequence[Hit],
    verdict: Verdict,
    *,
    question: str,
    most: int = MOST_PASSAGES,
    runs_on: bool = False,
) -> tuple[Passage, ...]:
    """The best passages, none far behind the best, none that shows what another one shows.

    Each with its neighbours or, if it `runs_on`, with the rest of its speech or its list. What a recall is of
    is shown with all rows of its table.
    """
    widen = widen_run if runs_on else widen_cause if asks_for("cause", question) else widen_sentence
    widen = widen_table if any(tells_rows_affected(question, hit) for hit in hits[:most]) else widen
    chosen = _chosen(hits, verdict, most, widen)
    shown = {hit.place for hit in chosen}
    passages: list[Passage] = []
    for rank, hit in enumerate(chosen, 1):
        taken = {position for release, position in shown if release == hit.release.id}
        span = widen(hit.release, hit.position, but=taken)
        shown |= {(hit.release.id, position) for position in hit.release.positions_in(span)}
        passages.append(
            passage_at(hit.release, hit.position, span, rank=rank, score=hit.score, question=question)
        )
    return tuple(passages)


def _chosen(hits: Sequence[Hit], verdict: Verdict, most: int, widen: Callable[..., Span]) -> list[Hit]:
    """Return the hits that get a passage each.

    One beside a better one shares its passage unless it is good too. What another release says in the same
    words is shown once.
    """
    least = _FAR_BEHIND[verdict] * hits[0].score
    chosen: list[Hit] = []
    covered: set[tuple[str, int]] = set()
    told: set[str] = set()
    for hit in hits:
        if _squeezed(hit.sentence.text) in told:
            continue
        beside = hit.place in covered
        block = hit.sentence.kind is SentenceKind.BLOCK
        # The best one is shown whatever its score, which another period may lower below zero.
        if (chosen and hit.score < least) or len(chosen) == most:
            break
        if _looks_forward_without_need(hit, hits[0], verdict) or _is_padding(hit, hits[0], verdict):
            continue
        if beside and (block or widen is widen_table or hit.score < _GOOD_TOO * hits[0].score):
            continue
        chosen.append(hit)
        told.add(_squeezed(hit.sentence.text))
        span = (widen_table if widen is widen_table else widen_sentence)(hit.release, hit.position)
        covered |= {(hit.release.id, position) for position in hit.release.positions_in(span)}
    return chosen


def _looks_forward_without_need(hit: Hit, best: Hit, verdict: Verdict) -> bool:
    """Whether a hit would bring a statement to an answer that needs none, and is not nearly as good."""
    if not hit.sentence.forward_looking or best.sentence.forward_looking:
        return False
    return hit.score < _NEARLY_AS_GOOD[verdict] * best.score


def _is_padding(hit: Hit, best: Hit, verdict: Verdict) -> bool:
    """Whether a hit beside an answer is of another company, or speaks of nothing that is asked."""
    if hit is best or verdict is not Verdict.ANSWERED or hit.score >= _NEAR * best.score:
        return False
    both = (hit.release, best.release)
    if all(each.issuer for each in both) and not are_of_one_company(both):
        return True
    is_theirs = hit.sentence.speaker is not None and hit.sentence.speaker == best.sentence.speaker
    return not hit.told and hit.lacking > _LACKS_MUCH and not is_theirs


def _squeezed(text: str) -> str:
    return " ".join(text.split())
