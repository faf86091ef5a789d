"""Follow-ups over a release of three people, as the desk with the real retriever answers them."""

from dataclasses import replace
from functools import cache

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.leaning import nearest_first
from onrecord.answering.ports import AnyAnswerer, Hit
from onrecord.question import asked_after
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

TEXT = """Harwick Glass Names New Finance Chief

LEEDS, England, May 6, 2025 - Harwick Glass plc (LSE: HWK) has appointed Jane Mercer as Chief Financial Officer.

Ms. Mercer spent nine years at Orland Bank, where she ran the treasury.

"Jane knows every number in this house," said Colin Ferris, Chief Executive Officer of Harwick Glass. "We are glad."

Harwick sold its bottle plant in Hull to Dunmore Packaging. It received £14 million for the plant.

The plant made 61 million bottles, against 70 million in the year before. Sales of glass rose from last year.

The plant was sold because its furnace was worn out.

"The furnace had burned since 1971," said Peter Ould, Chief Operating Officer.
"""


@cache
def desk() -> AnyAnswerer:
    return answerer_over([read_release(TEXT.encode(), source="a file", release_id=ReleaseId("harwick"))])


def say(*lines: str) -> Answer:
    """The answer to the last of some questions."""
    return desk().answer(asked_after(lines[:-1], lines[-1]))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("who bought the bottle plant?", "for how much?"), "£14 million"),
        (("who was appointed CFO?", "when?"), "May 6, 2025"),
        (("who is Jane Mercer?", "where did she work before?"), "Orland Bank"),
        (("what did the CEO say?", "and the COO?"), "burned since 1971"),
        (("who is the COO?", "what did he say about it?"), "burned since 1971"),
        (("how many bottles did the plant make?", "and what was it a year earlier?"), "against 70 million"),
        (("who is the CEO?", "thanks", "what did he say?"), "knows every number"),
        (("who is the CEO?", "and the COO?", "who is he?", "what did he say?"), "burned since 1971"),
    ],
)
def test_a_follow_up_leans_on_what_was_asked_and_shown_before(lines: tuple[str, ...], words: str) -> None:
    assert words in say(*lines).passages[0].text


def test_who_said_that_names_the_speaker_of_the_words_shown() -> None:
    answer = say("what happened to the furnace in 1971?", "who said that?")

    assert answer.verdict is Verdict.ANSWERED
    assert "Peter Ould" in answer.passages[0].text


def test_words_that_nobody_is_quoted_with_are_nobody_s() -> None:
    answer = say("who bought the bottle plant?", "who said that?")

    assert answer.verdict is Verdict.CLOSEST
    assert answer.passages[0].sentence.speaker is None


def test_a_question_about_what_was_shown_that_nothing_answers_is_gone_on_from_there() -> None:
    answer = say("who bought the bottle plant?", "is it decided?")

    assert answer.verdict is Verdict.CLOSEST
    assert "Dunmore" in " ".join(passage.text for passage in answer.passages)


def test_a_question_that_leans_on_nothing_is_answered_as_it_stands() -> None:
    assert (
        say("who is the COO?", "who bought the bottle plant?").passages
        == say("who bought the bottle plant?").passages
    )


def test_a_follow_up_goes_on_from_the_lead_to_what_is_told_of_it_further_down() -> None:
    release = read_release(TEXT.encode(), source="a file", release_id=ReleaseId("harwick"))
    lead, told = (
        Hit(release=release, position=at, score=score, coverage=0.9, strength=1.0)
        for score, words in ((5.0, "has appointed"), (4.0, "nine years"))
        for at, unit in enumerate(release.sentences)
        if words in unit.text
    )

    assert nearest_first([lead, told], lead)[0].position == told.position
    assert nearest_first([replace(told, score=6.0), lead], told)[0].position == told.position


def test_words_are_told_by_whoever_spoke_them_if_nothing_more_is_asked() -> None:
    assert say("what did the COO say?").verdict is Verdict.ANSWERED
