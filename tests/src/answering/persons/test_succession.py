"""Who had a post before somebody who is named, and who has it after them."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_RELEASE = """ANN ROE TO LEAD THE HOLLOWAY CHOIR

LEEDS, England, 3 June 2025 - The Holloway Choir today named Ann Roe as its conductor from September. She takes over from Bo Dahl, who goes to Oslo after nine years.

Ann Roe, 38, has sung with the choir since 2011 and taught at the city's music school.

Cy Poe becomes treasurer, succeeding Dee Lund.

Ulf Brand, who prints the programmes, will stop in May. Jo Fell, a typesetter, will take his place. A successor to Ms Lund is being sought.

Ida Moss, the librarian, retires on 31 July after fourteen years. Finn Hart, who keeps the scores of the opera, follows her on 1 August. In July Cy Poe stands in.

Max Orr hands over to Kit Sand as the choir's agent. Sand has worked for two orchestras.

"I mean to sing more Purcell," Ann Roe said.
"""


def _answer(question: str) -> Answer:
    release = read_release(_RELEASE.encode(), source="choir.txt", release_id=ReleaseId("choir"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


def _first(question: str) -> str:
    return _answer(question).passages[0].sentence.text


@pytest.mark.parametrize(
    "question",
    [
        "who was the conductor before Ann Roe?",
        "who conducted before roe",
        "who had the post before Roe?",
        "whom does Ann Roe replace?",
        "who did Roe take over from?",
        "who is Roe succeeding?",
        "who was Ann Roe's predecessor?",
        "who was the predecessor of Ms Roe?",
    ],
)
def test_says_from_whom_somebody_takes_a_post(question: str) -> None:
    assert _first(question).startswith("She takes over from Bo Dahl")


def test_says_it_of_the_person_who_is_asked_about() -> None:
    assert _first("whom does Cy Poe replace?").startswith("Cy Poe becomes treasurer")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who takes over from Bo Dahl?", "She takes over from Bo Dahl"),
        ("who is replacing Dahl", "She takes over from Bo Dahl"),
        ("who gets Dahl's job?", "She takes over from Bo Dahl"),
        ("who succeeds Dee Lund?", "Cy Poe becomes treasurer"),
        ("who comes after Ms Moss?", "Finn Hart, who keeps"),
        ("who's Ida Moss's successor?", "Finn Hart, who keeps"),
        ("who will follow Moss?", "Finn Hart, who keeps"),
        ("who took over from Max Orr?", "Max Orr hands over to Kit Sand"),
        ("who takes over from Ulf Brand?", "Jo Fell, a typesetter"),
    ],
)
def test_says_who_has_a_post_after_somebody(question: str, told: str) -> None:
    """ "Follows him" names the one who goes in the sentence before."""
    assert _first(question).startswith(told)


@pytest.mark.parametrize(
    "question",
    ["who will print the programmes once Brand has gone?", "who prints the programmes after Brand leaves?"],
)
def test_says_who_does_it_once_somebody_has_gone(question: str) -> None:
    """Who goes is named in the question, and is not the answer, though their sentence has all its words."""
    assert _first(question).startswith("Jo Fell")


@pytest.mark.parametrize("question", ["who takes over from Ann Roe?", "who will replace Cy Poe?"])
def test_who_comes_after_somebody_is_not_told_by_whom_they_follow(question: str) -> None:
    assert _answer(question).verdict is not Verdict.ANSWERED


@pytest.mark.parametrize("question", ["what did Ann Roe do before?", "who taught at the music school?"])
def test_does_not_take_another_question_for_one_about_a_predecessor(question: str) -> None:
    assert not _first(question).startswith("She takes over")


@pytest.mark.parametrize(
    "question",
    [
        "who is the predecessor of ...?",
        "who replaces '?",
        "who takes over from - ?",
        "who was ’s predecessor",
    ],
)
def test_answers_a_question_about_nobody(question: str) -> None:
    """Signs that stood for a name had no last word, and the program ended."""
    assert _answer(question).question.text == question


_TRAMS = """Corran Trams names a chairman

LEEDS, 3 November 2025 - Corran Trams plc (LSE: CRT) said today that Jane Fox, its chief executive, has opened a depot at Elm Yard.

Jane Fox thanked the staff. Finance director Karl Boyd leaves in May, and Iris Dunn succeeds him.

Deputy secretary Olga Brandt, who hired Max Orr, retires in June. Tom Vane replaces her. Mina Sato has been treasurer since 2021.
"""


def _told_of_trams(question: str) -> Answer:
    release = read_release(_TRAMS.encode(), source="trams.txt", release_id=ReleaseId("trams"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who takes over from Karl Boyd?", "Finance director Karl Boyd leaves"),
        ("who succeeds the finance director?", "Finance director Karl Boyd leaves"),
        ("who replaces Olga Brandt?", "Tom Vane replaces her"),
    ],
)
def test_a_pronoun_means_the_person_who_goes(question: str, told: str) -> None:
    answer = _told_of_trams(question)

    assert answer.verdict is Verdict.ANSWERED
    assert answer.passages[0].sentence.text.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "who takes over from Jane Fox?",
        "who gets Fox's job?",
        "who was treasurer before Mina Sato?",
    ],
)
def test_a_pronoun_means_nobody_else(question: str) -> None:
    """Whom the sentence before names, "him" of a nearer person does not mean."""
    assert _told_of_trams(question).verdict is not Verdict.ANSWERED
