"""Releases in several languages: whom those in one do not mention, those in another may."""

import pytest

from onrecord.answer import NoteKind
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_ENGLISH = """Bolt Opens a Mill

LEEDS, 3 June 2025 - Bolt plc said today that it has opened a mill in Leeds. It is built of brick.
"""
_FRENCH = """Fromages Vaurelle rappelle son fromage « Plimet »

LYON, le 4 juin 2025

Fromages Vaurelle rappelle 300 fromages « Plimet » vendus en mai 2025. Les clients seront remboursés.
"""


def _strangers(question: str) -> list[str | None]:
    releases = [
        read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))
        for name, text in (("bolt", _ENGLISH), ("vaurelle", _FRENCH))
    ]
    answer = answerer_over(releases).answer(Question(text=question))
    return [note.words for note in answer.notes if note.kind is NoteKind.NOT_HELD]


@pytest.mark.parametrize(
    "question",
    ["is Vaurelle closing?", "will the Plimet cheese be refunded?", "Vaurelle fait-elle faillite ?"],
)
def test_nobody_is_a_stranger_whom_a_release_in_another_language_names(question: str) -> None:
    assert _strangers(question) == []


def test_whom_no_release_in_any_language_names_is_a_stranger() -> None:
    assert _strangers("is Tesla closing?") == ["Tesla"]


_JOBS = """Bolt Opens a Mill in Garforth

LEEDS, 3 June 2025 - Bolt plc said today that it has opened a mill in Garforth. It would give work to about 85 people.
"""
_EMPLOIS = """Fromages Vaurelle ouvre un atelier

LYON, le 4 juin 2025

Fromages Vaurelle ouvrira un atelier en mars. Il créera 38 emplois.
"""


@pytest.mark.parametrize(
    "question", ["How many jobs will Garforth create?", "What jobs will be created in Garforth in March?"]
)
def test_another_language_does_not_answer_of_a_place_that_only_the_question_s_own_names(
    question: str,
) -> None:
    releases = [
        read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))
        for name, text in (("bolt", _JOBS), ("vaurelle", _EMPLOIS))
    ]
    answer = answerer_over(releases).answer(Question(text=question))
    assert {passage.release.id for passage in answer.passages} == {"bolt"}
