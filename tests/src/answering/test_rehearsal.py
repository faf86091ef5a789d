"""What a rehearsal counts."""

from onrecord.answer import Answer, Verdict
from onrecord.answering.rehearsal import Case, rehearse
from onrecord.question import Question
from tests.fakes.answers import answer_about
from tests.fakes.releases import make_release


def _refuse(question: Question) -> Answer:
    return Answer(question=question, verdict=Verdict.NOT_FOUND)


def test_a_refused_question_that_has_an_answer_is_wrongly_refused() -> None:
    case = Case(id="1", question=Question(text="who?"), gold=("Jane Poe runs it.",))

    figures = rehearse(_refuse, [case]).figures

    assert figures["wrongly_refused"] == 1.0
    assert figures["hit1"] == figures["hit3"] == figures["mrr"] == figures["passage3"] == 0.0


def test_a_refused_question_without_an_answer_is_no_miss() -> None:
    outcome = rehearse(_refuse, [Case(id="1", question=Question(text="who?"), answerable=False)]).outcomes[0]

    assert not outcome.missed


def test_a_figure_over_no_cases_is_none() -> None:
    assert set(rehearse(_refuse, []).figures.values()) == {None}


def test_a_sentence_that_holds_the_known_answer_whole_is_right() -> None:
    """A gold without the dateline or the bullet's mark, as people copy it, was counted as missed."""
    release = make_release([[("OSLO, May 24, 2012 - Jane Poe runs the mill.", False)]])
    position = next(at for at, unit in enumerate(release.sentences) if "Poe" in unit.text)
    case = Case(id="1", question=Question(text="who?"), gold=("Jane Poe runs the mill.",))

    outcome = rehearse(lambda _: answer_about(release, position), [case]).outcomes[0]

    assert outcome.rank == 1
