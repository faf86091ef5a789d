"""Releases in several languages at once: each question goes to those in its own language first.

One French release once shut the whole archive: every question in English was told "The releases are in
French;
please ask in French", because the newest release's language was taken for that of all.
"""

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

ENGLISH = read_release(
    b"""Halden Tools opens a plant

DENVER, March 4, 2030 - Halden Tools Inc. today opened a plant in Lakewood. The plant employs 240 people.
Revenue was $48 million in 2029. "We make saws," said Ida Berg, Chief Executive Officer of Halden Tools.

About Halden

Halden Tools makes hand tools for gardeners.
""",
    source="english.txt",
    release_id=ReleaseId("english"),
)
FRENCH = read_release(
    """Rivard ouvre une scierie

MATANE, Québec, le 6 mars 2030 – Rivard inc. a ouvert aujourd’hui une scierie à Matane. La scierie emploie 75
personnes. Le chiffre d’affaires a atteint 31 M$ en 2029. La société prévoit une deuxième scierie en 2032.

Énoncés prospectifs

Le présent communiqué renferme des énoncés prospectifs. Les résultats réels pourraient s’en écarter
sensiblement.

À propos de Rivard

Rivard scie du bois depuis 1950.
""".encode(),
    source="french.txt",
    release_id=ReleaseId("french"),
)
GERMAN = read_release(
    """Nordwerk eröffnet ein Lager

HAMBURG, 7. März 2030 – Die Nordwerk AG hat heute ein neues Lager in Hamburg eröffnet. Das Lager ist das
größte
der Stadt und hat 90 Mitarbeiter. Der Umsatz ist auf 12 Millionen Euro gestiegen, und die Kosten sind
gesunken.
""".encode(),
    source="german.txt",
    release_id=ReleaseId("german"),
)
BOTH = answerer_over((FRENCH, ENGLISH))


def kinds(answer: Answer) -> set[NoteKind]:
    return {note.kind for note in answer.remarks}


def test_each_release_knows_its_language() -> None:
    assert [release.language for release in (ENGLISH, FRENCH, GERMAN)] == ["en", "fr", "de"]


@pytest.mark.parametrize(
    ("question", "release", "said"),
    [
        ("Combien de personnes la scierie emploie-t-elle ?", "french", "75"),
        ("Quel est le chiffre d'affaires ?", "french", "31 M$"),
        ("How many people does the plant employ?", "english", "240 people"),
        ("what was revenue?", "english", "$48 million"),
    ],
)
def test_a_question_is_answered_by_the_releases_in_its_language(
    question: str, release: str, said: str
) -> None:
    answer = BOTH.answer(Question(text=question))

    assert answer.verdict is Verdict.ANSWERED
    assert answer.passages[0].release.id == release
    assert said in answer.passages[0].sentence.text
    assert NoteKind.OTHER_LANGUAGE not in kinds(answer)


def test_a_question_that_only_the_other_language_answers_says_so() -> None:
    answer = answerer_over((FRENCH,)).answer(
        Question(text="How many people does the sawmill of Rivard employ?")
    )

    assert "75" in answer.passages[0].text
    assert NoteKind.OTHER_LANGUAGE in kinds(answer)


def test_a_french_answer_that_looks_forward_carries_the_statement() -> None:
    """ "Que prévoit la société ?" was answered with a forecast and without the statement that stood
    below it.
    """
    answer = BOTH.answer(Question(text="Que prévoit la société ?"))

    assert "deuxième scierie" in answer.passages[0].text
    assert [statement.release for statement in answer.cautionary] == ["french"]


def test_no_word_is_corrected_into_another_language() -> None:
    for text in ("Combien d'employés avez-vous ?", "Quel est le chiffre d'affaires ?"):
        assert BOTH.answer(Question(text=text)).read_as is None


def test_the_releases_are_in_one_language_is_said_only_if_all_are() -> None:
    question = Question(text="Wie viele Mitarbeiter hat das Unternehmen und wann wird es geöffnet?")

    assert NoteKind.LANGUAGE in kinds(answerer_over((ENGLISH,)).answer(question))
    assert NoteKind.LANGUAGE not in kinds(BOTH.answer(question))
    assert NoteKind.LANGUAGE not in kinds(answerer_over((GERMAN,)).answer(question))


def test_more_context_and_passages_apart_come_from_the_same_release() -> None:
    answer = BOTH.answer(Question(text="Quel est le chiffre d'affaires ?"))

    assert BOTH.more_context(answer, 1).passages[0].release.id == "french"
    apart = BOTH.answers_apart(answer.question, most=3)
    assert apart[0].passages[0].sentence == answer.passages[0].sentence


def test_a_short_question_in_french_over_english_releases_is_not_spelled_as_english() -> None:
    """ "Quel" was read as "fuel"."""
    answer = answerer_over((ENGLISH,)).answer(Question(text="quel dividende verse halden ?"))

    assert answer.read_as is None
    assert kinds(answer) == {NoteKind.OTHER_LANGUAGE}
