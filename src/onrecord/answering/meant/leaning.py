"""Questions that lean on the answer before: who "he" is, what "that" is, and where the next words stand."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.answering.persons.posts import asks_who_had_it_before, who_gives_up
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.question import Question
from onrecord.questions.analysis import analyse_question, leans
from onrecord.questions.answer_forms import asks_for
from onrecord.questions.follow_ups import (
    asks_their_age,
    asks_what_they_said,
    asks_who_spoke,
    compares_with_before,
    is_bare,
    may_be,
    names_a_person_by_pronoun,
    persons_in,
    surnames_in,
    with_name_for_pronoun,
    with_new_subject,
)
from onrecord.questions.shown import forms_shown_by
from onrecord.release import SectionKind, SentenceKind
from onrecord.tables.rows import is_row_of_figures

# So many questions back may tell what one leans on.
_LOOKED_BACK = 3
# Where the first sentence shown names nobody who may be meant, one of so many does.
_SHOWN = 3
# As long as each speaks of "him" or "her", so many.
_POINTED_BACK = 8
# What stands beside the sentence shown is worth so much of the best score more, by its distance.
_BESIDE = (0.0, 0.08, 0.06, 0.04)
_SAME_PARAGRAPH = 0.04
# Where what a question word alone asks for may stand: in the sentence shown, or in the next one.
_AROUND = (0, 1)
# What opens a release introduces somebody or something: the next question wants what is told further down.
_INTRODUCES = frozenset({SectionKind.DATELINE, SectionKind.HEADLINE})
_INTRODUCED_BEFORE = 0.6
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD, SectionKind.OTHER})
# What a sentence compares its figure with, as "against $4 a year ago".
_COMPARES = late_pattern(
    r"\b(?:compared|versus|vs|against|from|than|as)\b.{0,80}?\b(?:year|quarter|period|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_A_FIGURE = late_pattern(r"\d[\d,.]*")
Search = Callable[[Question], Sequence[Hit]]


class Leaning:
    """What the questions before one showed. `search` gives the hits of a question, best first."""

    def __init__(self, search: Search) -> None:
        self._hits = search

    def in_full(self, question: Question) -> Question:
        """Return a follow-up as a question that can be understood alone, if that is possible.

        Else its context is what it leans on: the question before, and whom that names or its answer showed.
        """
        full: Question | None = None
        matter: Question | None = None
        for text in (*_since_named(question.earlier), question.text):
            full = self._next_in_full(text, full, matter or full) if full else Question(text=text)
            # "And in 2024?" after "why?" asks again what was asked before that.
            matter = matter if is_bare(text) or asks_who_spoke(text) else full
        return replace(full, introduction=question.introduction) if full else question

    def shown_before(self, question: Question) -> Hit | None:
        """Return what the answer to the question before showed first, None if nothing is leant on."""
        if not question.before or not (leans(question) or is_bare(question.text)):
            return None
        before = self.in_full(Question(text=question.earlier[-1], context="\n".join(question.earlier[:-1])))
        return next(iter(self._hits(before)), None)

    def _next_in_full(self, text: str, before: Question, matter: Question) -> Question:
        anew = with_new_subject(text, matter.text)
        if anew is not None:
            return Question(text=anew)
        goes_on = before.context and (leans(before) or names_a_person_by_pronoun(before.text))
        told = f"{before.context} {before.text}" if goes_on else before.text
        asked = Question(text=text, context=told)
        about_more = asks_for("speech", text) and not asks_what_they_said(text)
        if not names_a_person_by_pronoun(text) or about_more:
            return asked
        person = self._person_meant(text, before, told)
        if person is None:
            return asked
        if asks_what_they_said(text) or asks_their_age(text):
            return replace(asked, text=with_name_for_pronoun(text, person))
        return asked if person in told else replace(asked, context=f"{told} {person}")

    def _person_meant(self, text: str, before: Question, told: str) -> str | None:
        """Return the person whom the questions before name, or whom the answer to the last showed first."""
        named = persons_in(told)
        if named:
            return named[-1]
        hits = self._hits(before)[:_SHOWN]
        addressed = surnames_in(told, hits[0].release.text) if hits else []
        return addressed[-1] if addressed else next(_persons_shown(hits, text), None)


def _persons_shown(hits: Sequence[Hit], question: str) -> Iterator[str]:
    """Yield who speaks or is named in hits, in order, if "he" or "she" in a question may be them."""
    for hit in hits:
        speaker = hit.sentence.speaker
        shown = ([speaker.name] if speaker else []) + persons_in(hit.sentence.text)
        persons = (name for name in shown if name not in (hit.release.issuer or ""))
        yield from (name for name in persons if may_be(question, name, hit.release.text))


def _since_named(earlier: Sequence[str]) -> Sequence[str]:
    """Return the last questions, from the one that names what those after it point back to."""
    begin = max(len(earlier) - _LOOKED_BACK, 0)
    first = max(len(earlier) - _POINTED_BACK, 0)
    while begin > first and names_a_person_by_pronoun(earlier[begin]):
        begin -= 1
    return earlier[begin:]


def leant_on(question: Question, *, longest: int) -> str | None:
    """The questions before, without any that was longer than a question can be."""
    return "\n".join(line for line in question.earlier if len(line) <= longest) or None


def nearest_first(hits: Sequence[Hit], shown: Hit) -> tuple[Hit, ...]:
    """Return the hits with those raised that stand beside the sentence shown before: it is gone on from.

    That sentence itself is lowered if it opens its release.
    """
    if not hits:
        return ()
    best = max(hit.score for hit in hits)
    near = [replace(hit, score=_score_after(hit, shown) + best * _nearness(hit, shown)) for hit in hits]
    return tuple(sorted(near, key=lambda hit: -hit.score))


def beside_shown(question: str, shown: Hit) -> Hit | None:
    """Return the sentence shown before, or its neighbour, if a question asks for no more: "when?"."""
    if asks_who_spoke(question):
        return spoken_by(shown)
    if asks_who_had_it_before(question):
        return who_gives_up(shown)
    if compares_with_before(question):
        return shown if _tells_before(shown) else None
    return _neighbour(question, shown) if is_bare(question) else None


def _tells_before(shown: Hit) -> bool:
    """Whether what was shown tells its figure of an earlier time too: "$5, against $4 a year ago"."""
    text = shown.sentence.text
    if is_row_of_figures(shown.sentence):
        return len(_A_FIGURE.findall(text)) > 1
    return _COMPARES.search(text) is not None


def _neighbour(question: str, shown: Hit) -> Hit | None:
    """Return the sentence that answers a question word alone, None if none has the form of an answer.

    It is the sentence shown, or one of its neighbours, that holds a date after "when?".
    """
    sought = analyse_question(Question(text=question)).sought
    sentences, language = shown.release.sentences, shown.release.language
    for step in _AROUND if sought else ():
        at = shown.position + step
        stands = 0 <= at < len(sentences) and sentences[at].section not in _ASIDE
        if stands and sought & forms_shown_by(sentences[at], language):
            return replace(shown, position=at)
    return None


def going_on_from(shown: Hit) -> tuple[Hit, ...]:
    """Return what comes nearest to a question about what was shown: the sentence after it, and itself."""
    after = shown.position + 1
    sentences = shown.release.sentences
    is_prose = after < len(sentences) and sentences[after].kind is SentenceKind.SENTENCE
    goes_on = is_prose and sentences[after].section not in _ASIDE
    return (replace(shown, position=after), shown) if goes_on else (shown,)


def spoken_by(shown: Hit) -> Hit:
    """Return what names who spoke the words shown: the sentence of the speech that does, or the one shown."""
    speaker = shown.sentence.speaker
    if speaker is None:
        return shown
    surname = speaker.name.split()[-1]
    paragraph = shown.release.positions_of_paragraph(shown.sentence.paragraph)
    naming = (at for at in paragraph if surname in shown.release.sentences[at].text)
    return replace(shown, position=next(naming, shown.position))


def _score_after(hit: Hit, shown: Hit) -> float:
    is_shown = hit.release.id == shown.release.id and hit.position == shown.position
    introduces = is_shown and hit.sentence.section in _INTRODUCES
    return hit.score * _INTRODUCED_BEFORE if introduces else hit.score


def _nearness(hit: Hit, shown: Hit) -> float:
    if hit.release.id != shown.release.id:
        return 0.0
    distance = abs(hit.position - shown.position)
    beside = _BESIDE[distance] if distance < len(_BESIDE) else 0.0
    same = hit.sentence.paragraph == shown.sentence.paragraph and distance > 0
    return max(beside, _SAME_PARAGRAPH if same else 0.0)
