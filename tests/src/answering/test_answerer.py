"""The desk: from a question to an answer, with a retriever that is told what to find."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import NoteKind, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.answering.passages import widen_passage
from onrecord.answering.ports import Hit, Retriever, Speller, Topics
from onrecord.answering.verdict import judge_hits
from onrecord.question import LONGEST_QUESTION, Question
from onrecord.release import SectionKind
from tests.fakes.releases import make_release

RELEASE = make_release(
    [[("Output rose by a third.", False), ("It will grow.", True)], [("Pay fell.", False)]]
)


class FoundRetriever:
    """Finds the sentences it was given, with the evidence it was given."""

    def __init__(self, *positions: int, coverage: float = 1.0, fits: bool = True) -> None:
        self._hits = tuple(
            Hit(release=RELEASE, position=at, score=9.0 - n, coverage=coverage, strength=1.0, fits=fits)
            for n, at in enumerate(positions)
        )

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        return self._hits[:k]


class GivenRetriever:
    """Finds the hits it was given."""

    def __init__(self, *hits: Hit) -> None:
        self._hits = hits

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        return self._hits[:k]


class OneSlipSpeller:
    """Knows one misspelling, and one stranger."""

    def correct(self, text: str) -> str:
        return text.replace("outptu", "output")

    def unknown_words(self, text: str) -> tuple[str, ...]:
        return ("hecla",) if "hecla" in text else ()

    def is_told(self, word: str) -> bool:
        return word in RELEASE.text.lower()

    def is_word(self, word: str) -> bool:
        return word != "tesla"


class DividendTopics:
    """Knows that the releases never mention a dividend."""

    def unmentioned_topics(self, question: str) -> tuple[str, ...]:
        return ("a dividend",) if "dividend" in question else ()

    def words_told_nowhere(self, question: str) -> tuple[str, ...]:
        return self.unmentioned_topics(question)

    def mentions_all_topics_of(self, question: str, text: str, *, told: frozenset[str]) -> bool:
        return "salary" not in question


_checks: tuple[Retriever, Speller, Topics] = (FoundRetriever(), OneSlipSpeller(), DividendTopics())


def _hit(position: int) -> Hit:
    return Hit(release=RELEASE, position=position, score=9.0, coverage=1.0, strength=1.0)


def _desk(*positions: int, coverage: float = 1.0, fits: bool = True) -> Answerer:
    return Answerer(
        releases=[RELEASE],
        retriever=FoundRetriever(*positions, coverage=coverage, fits=fits),
        speller=OneSlipSpeller(),
        topics=DividendTopics(),
    )


def test_shows_a_sentence_with_its_neighbour_and_the_statement_the_neighbour_needs() -> None:
    answer = _desk(1).answer(Question(text="how much did output rise?"))

    assert answer.verdict is Verdict.ANSWERED
    assert answer.passages[0].text == "Output rose by a third. It will grow."
    assert [statement.text for statement in answer.cautionary] == list(RELEASE.statements)


def test_a_sentence_far_weaker_than_its_neighbour_gets_no_passage_of_its_own() -> None:
    weak = replace(_hit(2), score=4.0)

    answer = Answerer(releases=[RELEASE], retriever=GivenRetriever(_hit(1), weak)).answer(
        Question(text="output?")
    )

    assert [passage.text for passage in answer.passages] == ["Output rose by a third. It will grow."]


def test_shows_more_if_no_passage_answers() -> None:
    release = make_release([[("Output rose.", False)], [("Output of others fell.", False)]])
    first, last = (at for at, unit in enumerate(release.sentences) if unit.text.startswith("Output"))

    def shown(coverage: float) -> int:
        best = Hit(release=release, position=first, score=9.0, coverage=coverage, strength=0.5)
        desk = Answerer(
            releases=[release], retriever=GivenRetriever(best, replace(best, position=last, score=4.0))
        )
        return len(desk.answer(Question(text="how did output do?")).passages)

    assert [shown(1.0), shown(0.1)] == [1, 2]


def test_the_best_passage_is_shown_even_if_its_score_is_below_zero() -> None:
    """A question for another period ended in an error: the sentence lost more by it than it had."""
    hit = Hit(release=RELEASE, position=1, score=-1.4, coverage=0.3, strength=0.1)

    answer = Answerer(releases=[RELEASE], retriever=GivenRetriever(hit)).answer(
        Question(text="output in 2019?")
    )

    assert [passage.sentence.text for passage in answer.passages] == ["Output rose by a third."]


def test_two_good_sentences_side_by_side_get_a_passage_each_and_no_text_is_shown_twice() -> None:
    answer = _desk(1, 2).answer(Question(text="Did output rise, and will it grow?"))

    assert [passage.text for passage in answer.passages] == ["Output rose by a third.", "It will grow."]


def test_says_how_it_read_a_misspelt_question_and_keeps_the_question_as_asked() -> None:
    answer = _desk(1).answer(Question(text="outptu?"))

    assert answer.read_as == "output?"
    assert answer.question.text == "outptu?"


@pytest.mark.parametrize(
    ("question", "coverage", "fits", "verdict"),
    [
        ("output?", 1.0, True, Verdict.ANSWERED),
        ("output?", 0.05, True, Verdict.CLOSEST),
        ("how much output?", 1.0, False, Verdict.CLOSEST),
        ("what did hecla say on output?", 1.0, True, Verdict.CLOSEST),
        ("the salary for the output?", 1.0, True, Verdict.CLOSEST),
        ("is there a dividend?", 0.1, True, Verdict.NOT_FOUND),
        ("is there a dividend?", 1.0, True, Verdict.CLOSEST),  # what is asked may be told in other words
    ],
)
def test_judges_how_far_it_is_answered(question: str, coverage: float, fits: bool, verdict: Verdict) -> None:
    assert _desk(1, coverage=coverage, fits=fits).answer(Question(text=question)).verdict is verdict


def test_names_what_the_releases_never_mention() -> None:
    notes = _desk(1, coverage=0.1).answer(Question(text="is there a dividend?")).notes

    assert (notes[0].kind, notes[0].words) == (NoteKind.NOT_MENTIONED, "a dividend")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("should I buy?", NoteKind.ADVICE),
        ("hello", NoteKind.GREETING),
        ("???", NoteKind.NO_WORDS),
        ("x" * (LONGEST_QUESTION + 1), NoteKind.TOO_LONG),
    ],
)
def test_what_no_release_can_answer_is_not_found_with_the_reason(text: str, kind: NoteKind) -> None:
    answer = _desk(1).answer(Question(text=text))

    assert answer.verdict is Verdict.NOT_FOUND
    assert answer.notes[0].kind is kind


def test_a_follow_up_ignores_a_question_that_was_too_long() -> None:
    """What was refused at once was searched with at the next question, and took seconds."""
    searched: list[Question] = []

    class NotingRetriever:
        def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
            searched.append(question)
            return ()

    desk = Answerer(releases=[RELEASE], retriever=NotingRetriever())
    for context in ("when?", "x" * (LONGEST_QUESTION + 1)):
        desk.answer(Question(text="and then?", context=context))

    asked = [question.context for question in searched if question.text == "and then?"]
    assert asked == ["when?", None]
    assert all(len(question.text) <= LONGEST_QUESTION for question in searched)


def test_the_verdict_is_not_found_if_nothing_is_found() -> None:
    assert _desk().answer(Question(text="what?")).verdict is Verdict.NOT_FOUND


def test_more_context_shows_the_paragraphs_around_and_never_runs_out() -> None:
    desk = _desk(3)
    answer = desk.answer(Question(text="pay?"))

    wider = desk.more_context(answer, 1)
    widest = desk.more_context(desk.more_context(wider, 1), 1)

    assert len(wider.passages[0].text) > len(answer.passages[0].text)
    assert "It will grow." in widest.passages[0].text
    assert widest.cautionary
    assert desk.more_context(widest, 1).passages[0].text


def test_more_context_has_nothing_of_the_letterhead() -> None:
    """It began with the line of a fax, and three blank ones."""
    release = make_release([[("F. 604 555 0100", False)], [("Pay rose.", False)]])
    fax, rest = release.sentences[1], release.sentences[2:]
    letterhead = replace(fax, section=SectionKind.LETTERHEAD)
    release = replace(release, sentences=(release.sentences[0], letterhead, *rest))

    assert widen_passage(release, rest[0].span) == rest[0].span
    assert widen_passage(release, fax.span) != fax.span


@given(st.text(max_size=300), st.none() | st.text(max_size=100))
def test_any_text_gets_an_answer(text: str, context: str | None) -> None:
    assert _desk(1, 3).answer(Question(text=text, context=context)).question.text == text


def test_passages_apart_begin_with_those_of_the_answer_and_go_on_to_five_at_most() -> None:
    release = make_release([[(f"Output of mine {number} rose.", False)] for number in range(8)])
    hits = [
        Hit(release=release, position=at, score=9.0 - at / 10, coverage=1.0, strength=1.0)
        for at, unit in enumerate(release.sentences)
        if unit.text.startswith("Output")
    ]
    desk = Answerer(releases=[release], retriever=GivenRetriever(*hits))
    question = Question(text="which output rose?")

    apart = desk.answers_apart(question, most=5)

    shown = [passage.text for passage in desk.answer(question).passages]
    assert [len(answer.passages) for answer in apart] == [1] * 5
    assert [answer.passages[0].text for answer in apart[: len(shown)]] == shown
    assert len({answer.passages[0].span for answer in apart}) == 5


def test_finds_no_passages_apart_if_nothing_is_found() -> None:
    assert (
        Answerer(releases=[RELEASE], retriever=FoundRetriever()).answers_apart(Question(text="who?"), most=5)
        == ()
    )


@pytest.mark.parametrize(
    ("others", "lacking", "verdict"),
    [(0, 0.0, Verdict.ANSWERED), (1, 0.0, Verdict.CLOSEST), (0, 0.4, Verdict.CLOSEST)],
)
def test_an_opening_sentence_answers_if_nothing_else_speaks_of_it(
    others: int, lacking: float, verdict: Verdict
) -> None:
    opening = replace(RELEASE.sentences[0], section=SectionKind.DATELINE)
    release = replace(RELEASE, sentences=(opening, *RELEASE.sentences[1:]))
    best = replace(_hit(0), release=release, strength=0.2, lacking=lacking)
    hits = [best, *(replace(best, position=at, score=8.9) for at in range(1, others + 1))]

    assert judge_hits(hits) is verdict
