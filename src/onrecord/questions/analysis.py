"""What a question asks for: the form its answer must have, its time, and whether it leans on another.

Rules of English questions, not of any release. A question may ask for several things at once ("who runs
it and how much is he paid"): every form that it may take counts.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.grammar import GRAMMAR
from onrecord.languages.en.questions.pieces import COUNT, PHONE_OR_CLOCK, SAID_BESIDE
from onrecord.languages.question_grammar import QuestionGrammar
from onrecord.late_patterns import late_pattern
from onrecord.letters import in_small
from onrecord.question import Question
from onrecord.questions.answer_forms import FIGURES, AnswerForm, asks_for, forms_asked
from onrecord.questions.periods import asked_period

_WHAT_WAS = late_pattern(
    r"^\W*(?:(?:and|so|but|ok) )?what(?:['’]s| is| are| was| were) "
    r"(?!(?:(?:the|its|your|their|our) )?(?:reasons?|plans?|news|going|happen\w*|it|that|this)\b)",
    re.IGNORECASE,
)
_SAID_BESIDE = late_pattern(SAID_BESIDE, re.IGNORECASE)
# "The same two drugs", "every three years", "two trees for each one lost": none is how many there are.
_NO_TOTAL = late_pattern(
    rf"\b(?:the same|every) {COUNT}\b|\b(?:each|every) one\b|"
    rf"\b{COUNT}(?=[ -][^.;:,]{{0,60}}\b(?:for|per|to) (?:each|every)\b)|{PHONE_OR_CLOCK}",
    re.IGNORECASE,
)


class Tense(StrEnum):
    """The time that a question asks about; PLAIN where it does not say."""

    PAST = "past"
    PLAIN = "plain"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnalysis:
    """How a question asks. `is_follow_up`: it cannot be understood without the question before it.

    `exact` are the figures and dates of which the answer must show one: "how many" is not answered without
    a number, though "how do you make money" is.
    """

    sought: frozenset[AnswerForm]
    exact: frozenset[AnswerForm]
    tense: Tense
    is_follow_up: bool


@lru_cache(maxsize=8)  # of one question several ask
def analyse_question(question: Question) -> QuestionAnalysis:
    """How the question asks."""
    text, is_follow_up = question.text, _follows_up(question)
    sought = forms_asked(text)
    return QuestionAnalysis(
        sought=sought | _still_sought(question.before, sought)
        if question.before and is_follow_up
        else sought,
        exact=_exact_among(sought, text),
        tense=_tense_of(text),
        is_follow_up=is_follow_up,
    )


def _still_sought(before: str, sought: frozenset[AnswerForm]) -> frozenset[AnswerForm]:
    """What a question that leans on another asks with it.

    Who asked about risks is still among them; "and the mill?" after "when does the mine open?" asks when.
    """
    return frozenset(
        form for form in AnswerForm if (form is AnswerForm.RISK or not sought) and asks_for(form, before)
    )


def _exact_among(sought: frozenset[AnswerForm], text: str) -> frozenset[AnswerForm]:
    if not sought <= FIGURES:
        return frozenset()
    grammar = _grammar_of(text)
    if grammar.sum.search(text):
        return frozenset({AnswerForm.MONEY})
    return frozenset() if grammar.manner.search(text) or not _asks_for_one(text) else sought


def _asks_for_one(text: str) -> bool:
    """Whether a figure is asked for, not whether something is so, nor a few words looked for."""
    grammar, small = _grammar_of(text), in_small(text)
    return bool(grammar.asks.search(small)) or ("?" in text and not grammar.yes_or_no.match(small))


def _tense_of(text: str) -> Tense:
    grammar, small = _grammar_of(text), in_small(text)
    if grammar.future.search(small):
        return Tense.FUTURE
    return Tense.PAST if grammar.past.search(small) else Tense.PLAIN


def _follows_up(question: Question) -> bool:
    if not question.before:
        return False
    return leans(question) or len(question.text.split()) <= 4


def leans(question: Question) -> bool:
    """Whether a question's own words point to the one before it: "and the CFO?", "why did they?"."""
    grammar = _grammar_of(question.text)
    points = grammar.leans.match(question.text) or grammar.points_back.search(question.text)
    return bool(question.before and points)


@lru_cache(maxsize=64)  # of one question several ask
def goes_on_from(question: Question) -> str | None:
    """Return what introduces a question, with the one before it if it leans on that; None without either."""
    before = question.before if analyse_question(question).is_follow_up else None
    return " ".join(filter(None, (question.introduction, before))) or None


def counts(question: str) -> bool:
    """Whether a question asks how many there are of a thing."""
    return bool(_grammar_of(question).counted.search(question))


def thing_asked(question: str) -> str | None:
    """The last word of what a question counts, or whose name it wants; None if it asks otherwise."""
    grammar = _grammar_of(question)
    counted = grammar.counted.search(question) or grammar.amount.search(question)
    found = counted or grammar.wanted.search(question)
    named = found["named"].split()[-1] if found else None
    # "Who's the top guy": any name is one of somebody.
    return None if named and not counted and named.lower() in grammar.anybody else named


def spoken_of(question: str) -> str | None:
    """Return the word that an answer must speak of: "picks" of "who picks?", or whose fee is asked for."""
    grammar = _grammar_of(question)
    found = (each["named"].split() for pattern in grammar.closely if (each := pattern.search(question)))
    word = next((words[-1] for words in found if words), None)
    return None if word is None or word.lower() in grammar.amiss else word


def names_a_figure(question: str) -> bool:
    """Whether a question asks for the figure of a period without "how much": "what was EBITDA in Q2?"."""
    if not _WHAT_WAS.match(question):
        return False
    period = asked_period(question)
    if period is None or not (period.period is None or period.period.is_span):
        return False
    return not forms_asked(question)


def without_idioms(question: str) -> str:
    """Return a question without what is said beside it, as "in the first place"."""
    return _SAID_BESIDE.sub("", question)


@lru_cache(maxsize=5_000)  # the same sentences are looked at for every question
def without_counts_of_no_total(sentence: str) -> str:
    """Return a sentence without the numbers that do not tell how many there are: "two for each one lost"."""
    return _NO_TOTAL.sub(" ", sentence)


def asks_how_much(question: str) -> bool:
    """Whether a sum, a share or a measure is asked for, and no count."""
    pattern = _grammar_of(question).how_much
    return pattern is not None and bool(pattern.search(question))


def awaits(question: str) -> bool:
    """Whether a question asks when something will happen."""
    pattern = _grammar_of(question).awaited
    return pattern is not None and bool(pattern.search(question))


def asks_when_it_comes(question: str) -> bool:
    """Whether a question asks when something happens or will, and not when it did: "when does it open?"."""
    pattern = _grammar_of(question).comes
    return pattern is not None and bool(pattern.search(question))


def _grammar_of(text: str) -> QuestionGrammar:
    """How the questions of a text's language are built."""
    if language_asked(text) == "fr":
        from onrecord.languages.fr.questions.grammar import GRAMMAR as FRENCH  # only if one is asked

        return FRENCH
    return GRAMMAR
