"""Several questions in one message, asked one after the other."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.answer import Answer, Verdict
from onrecord.answering.several.in_turn import answers_in_turn
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.questions.several.apart import told_apart
from onrecord.release import Release
from tests.fakes.releases import make_release

_RELEASE = make_release([[("Roe leads it.", False)], [("It opens in May.", False)]])


def _passage(at: int) -> Passage:
    sentence = _RELEASE.sentences[at]
    return Passage(release=_RELEASE, sentence=sentence, span=sentence.span, rank=1, score=1.0)


def _asked(text: str, context: str | None = None) -> list[Question]:
    """The questions of a message as they are put the first time."""
    put: list[Question] = []

    def ask(question: Question, others: Sequence[Passage]) -> Answer:
        put.append(question)
        return Answer(question=question, verdict=Verdict.NOT_FOUND)

    answers_in_turn(Question(text=text, context=context), told_apart(text), ask)
    return put


def test_each_goes_on_from_those_before_it_and_from_the_conversation() -> None:
    asked = _asked("when does he start, and how old is he?", context="who is the new chief?")

    assert [each.earlier for each in asked] == [
        ("who is the new chief?",),
        ("who is the new chief?", "when does he start"),
    ]


def test_what_tells_of_the_person_who_asks_is_said_beside_each() -> None:
    asked = _asked("hi, I live in Mill Lane. When does the work start and who pays for the sewers?")

    assert [each.text for each in asked] == ["When does the work start", "who pays for the sewers?"]
    assert {each.introduction for each in asked} == {"I live in Mill Lane"}


def test_what_points_back_goes_on_from_what_introduces_it() -> None:
    asked = _asked("I bought a Harbor lamp in May. Is it safe and where are lamps tested?")

    assert (asked[0].text, asked[0].earlier) == ("Is it safe", ("I bought a Harbor lamp in May",))


_ANOTHER = replace(
    make_release([[("Zeta opens in June.", False)], [("Zeta is big.", False)]], id_="zeta"), issuer="Zeta"
)


def _of(release: Release, verdict: Verdict) -> Answer:
    shown = tuple(
        Passage(release=release, sentence=each, span=each.span, rank=rank, score=1.0)
        for rank, each in enumerate(release.sentences[:2], 1)
    )
    return Answer(question=Question(text="one"), verdict=verdict, passages=shown)


def _others_asked_beside(*answers: Answer) -> list[list[str]]:
    """What the answers are asked beside the second time."""
    seen: list[list[str]] = []
    once = iter(answers)

    def ask(question: Question, others: Sequence[Passage]) -> Answer:
        if not others:
            return next(once)
        seen.append([other.release.id for other in others])
        return answers[0]

    text = " ".join(f"{number}) who leads it" for number in range(1, len(answers) + 1))
    answers_in_turn(Question(text=text), told_apart(text), ask)
    return seen


def test_is_looked_for_at_the_company_that_the_others_surely_tell_of() -> None:
    """A question of a message was answered by another company, which happened to hold more of its words."""
    seen = _others_asked_beside(_of(_RELEASE, Verdict.ANSWERED), _of(_ANOTHER, Verdict.CLOSEST))

    assert seen == [[_RELEASE.id]]


def test_two_that_are_surely_of_two_companies_are_left_as_they_are() -> None:
    assert not _others_asked_beside(_of(_RELEASE, Verdict.ANSWERED), _of(_ANOTHER, Verdict.ANSWERED))


def test_is_asked_again_beside_what_the_others_showed_first() -> None:
    seen: list[list[str]] = []

    def ask(question: Question, others: Sequence[Passage]) -> Answer:
        seen.append([other.sentence.text for other in others])
        at = 2 if "open" in question.text else 1
        return Answer(question=question, verdict=Verdict.CLOSEST, passages=(_passage(at), _passage(3 - at)))

    answers_in_turn(Question(text=""), told_apart("who leads it and when does it open?"), ask)

    assert seen == [[], [], ["It opens in May."], ["Roe leads it."]]
