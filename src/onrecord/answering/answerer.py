"""The desk: takes a question, asks the retriever, judges how far it is answered, and gives the answer.

Pure: what finds and what corrects are handed in. The same question over the same releases gives the same
answer, whatever surface asks.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from onrecord.answer import MOST_PASSAGES, SMALL_TALK, Answer, Note, NoteKind, Verdict
from onrecord.answering.passages import widen_passage, widen_sentence
from onrecord.answering.ports import Hit, Retriever, Speller, Topics
from onrecord.answering.release_facts import Fact, find_fact
from onrecord.answering.verdict import judge_hits
from onrecord.languages.detection import language_of
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.questions.out_of_scope import out_of_scope_reason
from onrecord.questions.periods import Agreement, asked_period
from onrecord.questions.presumptions import has_unmet_presumption
from onrecord.release import Release, SectionKind, SentenceKind

LONGEST_QUESTION = 2_000
_SEARCHED = 12
# So much of a release tells its language.
_TELLING_CHARACTERS = 5_000
# Releases that may tell whom to ask.
_LOOKED_AT = 10
# A passage with less than this share of the best one's score is clutter. At .4 one right one in seventy more
# was shown, and every sixth statement more that nobody needed. Where none answers, more are worth a look.
_FAR_BEHIND = {Verdict.ANSWERED: 0.55, Verdict.CLOSEST: 0.3}
# Two sentences side by side get a passage each where the second is nearly as good.
_GOOD_TOO = 0.6


class AnyAnswerer(Protocol):
    """Whom questions are put to: a desk, or what stands before one and changes it."""

    @property
    def releases(self) -> Sequence[Release]:
        """What answers, the newest first where there are many."""
        ...

    def answer(self, question: Question) -> Answer:
        """The answer: at most three passages, and the statements that belong to them."""
        ...

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        ...

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        ...


class Answerer:
    """Answers questions about some releases."""

    def __init__(
        self,
        *,
        releases: Sequence[Release],
        retriever: Retriever,
        speller: Speller | None = None,
        topics: Topics | None = None,
        takes_any_language: bool = False,
    ) -> None:
        """`takes_any_language`: the question may be in another language than the releases."""
        self.releases = releases
        self._retriever = retriever
        self._speller = speller
        self._topics = topics
        self._takes_any_language = takes_any_language

    def answer(self, question: Question) -> Answer:
        """The answer: at most three passages, and the statements that belong to them."""
        if len(question.text) > LONGEST_QUESTION:
            return self._not_found(question, Note(kind=NoteKind.TOO_LONG))
        reason = out_of_scope_reason(question)
        if reason is not None:
            return self._not_found(question, Note(kind=reason))
        if self._is_in_another_language(question.text):
            return self._not_found(question, Note(kind=NoteKind.LANGUAGE, words=self._tongue))
        read_as = self._speller.correct(question.text) if self._speller else question.text
        told = find_fact(read_as, self.releases)
        if told is not None:
            return _answer_of_fact(question, told, read_as)
        hits = self._search(replace(question, text=read_as, context=_leant_on(question)))
        unmentioned = self._topics.unmentioned_topics(read_as) if self._topics else ()
        verdict = judge_hits(
            hits, unmentioned=bool(unmentioned), elsewhere=bool(hits) and self._is_elsewhere(read_as, hits[0])
        )
        if verdict is Verdict.NOT_FOUND:
            missing = [Note(kind=NoteKind.NOT_MENTIONED, words=name) for name in unmentioned]
            return self._not_found(question, *missing)
        return Answer(
            question=question,
            verdict=verdict,
            passages=_passages(hits, verdict),
            read_as=read_as if read_as != question.text else None,
            remarks=_other_period(hits[0], read_as),
        )

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own: those of `answer` first, then more."""
        answer = self.answer(question)
        if not answer.passages:
            return ()
        hits = self._search(
            replace(question, text=answer.read_as or question.text, context=_leant_on(question))
        )
        more = _passages(hits, answer.verdict, most=most)[len(answer.passages) :]
        passages = (*answer.passages, *more)
        return tuple(replace(answer, passages=(replace(passage, rank=1),)) for passage in passages[:most])

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it. Raises IndexError without one."""
        passage = answer.passages[rank - 1]
        wider = replace(passage, rank=1, span=widen_passage(passage.release, passage.span))
        return replace(answer, passages=(wider,))

    def _is_in_another_language(self, text: str) -> bool:
        asked = language_of(text)
        return not self._takes_any_language and asked is not None and self._tongue not in {None, asked}

    @cached_property
    def _tongue(self) -> str | None:
        """The language of the newest release; its company's others are taken to be in the same."""
        return language_of(self.releases[0].text[:_TELLING_CHARACTERS]) if self.releases else None

    def _search(self, question: Question) -> tuple[Hit, ...]:
        """The hits, best first; what was corrected comes after what corrects it."""
        hits = self._retriever.search(question, k=_SEARCHED)
        if not any(hit.release.superseded_by for hit in hits):
            return hits
        best = {hit.release.id: hit.score for hit in reversed(hits)}
        capped = (
            replace(
                hit, score=min(hit.score, best.get(hit.release.superseded_by or hit.release.id, hit.score))
            )
            for hit in hits
        )
        return tuple(sorted(capped, key=lambda hit: (-hit.score, hit.release.superseded_by is not None)))

    def _is_elsewhere(self, text: str, best: Hit) -> bool:
        """True where a question names what the best hit does not speak of, or somebody unknown."""
        if self._speller and self._speller.unknown_words(text):
            return True
        told = paragraph_words(best)
        if has_unmet_presumption(text, best.sentence.text, told, best.release):
            return True
        return self._topics is not None and not self._topics.mentions_all_topics_of(text, told)

    def _not_found(self, question: Question, *reasons: Note) -> Answer:
        is_talk = any(reason.kind in SMALL_TALK for reason in reasons)
        contact = () if is_talk else contact_notes(self.releases)
        return Answer(question=question, verdict=Verdict.NOT_FOUND, remarks=(*reasons, *contact))


def paragraph_words(hit: Hit) -> str:
    """The paragraph of a hit with its heading and its speaker: all that a reader takes it to speak of."""
    sentence = hit.sentence
    told = (unit.text for unit in hit.release.sentences if unit.paragraph == sentence.paragraph)
    return " ".join((sentence.heading or "", str(sentence.speaker or ""), *told))


def contact_notes(releases: Sequence[Release]) -> tuple[Note, ...]:
    """The contact lines of the newest release that has them, word for word; they never look forward.

    None where the newest are of several companies: who asks about one is not sent to another.
    """
    newest = releases[:_LOOKED_AT]
    if len({release.issuer for release in newest}) > 1:
        return ()
    for release in newest:
        lines = [
            unit.text
            for unit in release.sentences
            if unit.section is SectionKind.CONTACT
            and unit.kind is not SentenceKind.HEADING
            and not unit.forward_looking
        ]
        if lines:
            return (Note(kind=NoteKind.CONTACT, words="\n".join(lines), release=release.id),)
    return ()


def _other_period(best: Hit, text: str) -> tuple[Note, ...]:
    """The note that the best passage speaks of another period than the one asked about."""
    asked = asked_period(text)
    if asked is None or best.period is not Agreement.OTHER:
        return ()
    return (Note(kind=NoteKind.OTHER_PERIOD, words=asked.named),)


def _answer_of_fact(question: Question, fact: Fact, read_as: str) -> Answer:
    """The answer that shows the sentences of a fact, as they stand."""
    hits = [
        Hit(release=fact.release, position=at, score=1.0, coverage=1.0, strength=1.0) for at in fact.positions
    ]
    verdict = Verdict.ANSWERED if fact.is_direct else Verdict.CLOSEST
    return Answer(
        question=question,
        verdict=verdict,
        passages=_passages(hits, verdict),
        read_as=read_as if read_as != question.text else None,
    )


def _leant_on(question: Question) -> str | None:
    """The question before, None where it was longer than a question can be."""
    context = question.context
    return context if context is None or len(context) <= LONGEST_QUESTION else None


def _passages(hits: Sequence[Hit], verdict: Verdict, *, most: int = MOST_PASSAGES) -> tuple[Passage, ...]:
    """The best passages, none far behind the best, none that shows what another one shows."""
    chosen = _chosen(hits, _FAR_BEHIND[verdict] * hits[0].score, most)
    shown = {(hit.release.id, hit.position) for hit in chosen}
    passages: list[Passage] = []
    for rank, hit in enumerate(chosen, 1):
        taken = {position for release, position in shown if release == hit.release.id}
        span = widen_sentence(hit.release, hit.position, but=taken)
        shown |= {(hit.release.id, position) for position in hit.release.positions_in(span)}
        passages.append(
            Passage(release=hit.release, sentence=hit.sentence, span=span, rank=rank, score=hit.score)
        )
    return tuple(passages)


def _chosen(hits: Sequence[Hit], least: float, most: int) -> list[Hit]:
    """The hits that get a passage each: one beside a better one shares its passage unless it is good too."""
    chosen: list[Hit] = []
    covered: set[tuple[str, int]] = set()
    for hit in hits:
        beside = (hit.release.id, hit.position) in covered
        block = hit.sentence.kind is SentenceKind.BLOCK
        if hit.score < least or len(chosen) == most:
            break
        if beside and (block or hit.score < _GOOD_TOO * hits[0].score):
            continue
        chosen.append(hit)
        span = widen_sentence(hit.release, hit.position)
        covered |= {(hit.release.id, position) for position in hit.release.positions_in(span)}
    return chosen
