"""A thing of which one company alone tells moves a talk about another company to that one."""

import pytest

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord.release import Release, ReleaseId
from onrecord_bot.replies.verdicts import verdict_line
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_CANAL = """Merrow Canals raises its lock fares

MERROW, 3 March 2026

Merrow Canals today set the fares for its locks. The locks open at 08:00. A narrowboat pays £12.00 and a canoe £3.00.

Merrow Canals will open the Tansy Basin in May 2027. The basin costs £6 million.

"Water is patient," said Ines Harrow, chief executive of Merrow Canals.

Contact: press@merrow.example
"""
_KITE = """Pell & Dray launches a kite for the blind

SOUTHWOLD, 9 April 2026

Pell & Dray today launched the Hummer, a kite that sings as it climbs. The kite goes on sale on 1 June 2026
for £45. It is sewn in Lowick.

Pell & Dray received 410 complaints about its last kite in 2025. Most complaints were about the string.

"You can hear where it is," said Oswin Dray, founder of Pell & Dray.

Contact: hello@pelldray.example
"""
_BREAD = """Harrow Bakeries closes its shop in Thorley

THORLEY, 20 May 2026

Harrow Bakeries closes its shop in Thorley on 30 June 2026. Twelve people lose their jobs.

Harrow Bakeries sold 9 million loaves in 2025. A loaf costs £2.10.

"We baked for a town that moved," said Petra Coyle, managing director of Harrow Bakeries.

Contact: press@harrow.example
"""
CANAL, KITE, BREAD = "canal", "kite", "bread"


def _release(text: str, name: str) -> Release:
    return read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([_release(_CANAL, CANAL), _release(_KITE, KITE), _release(_BREAD, BREAD)])


def _say(desk: AnyAnswerer, *lines: str) -> Answer:
    return desk.answer(asked_after(lines[:-1], lines[-1]))


def _first(answer: Answer) -> str:
    return answer.passages[0].release.id


@pytest.mark.parametrize(
    ("about", "asked", "told_by"),
    [
        ("How many loaves did Harrow Bakeries sell?", "when does the kite go on sale?", KITE),
        ("How many loaves did Harrow Bakeries sell?", "what does the Hummer cost?", KITE),
        ("How many loaves did Harrow Bakeries sell?", "and the Hummer?", KITE),
        ("What does Pell & Dray make?", "when does the Tansy Basin open?", CANAL),
        ("What does Pell & Dray cost?", "and the locks?", CANAL),
        ("What does Pell & Dray make?", "why does the shop in Thorley close?", BREAD),
        ("Who runs Merrow Canals?", "how many complaints were there?", KITE),
        ("Who runs Merrow Canals?", "how much is a hummer?", KITE),
        ("Who runs Merrow Canals?", "why does the shop close?", BREAD),
    ],
)
def test_a_thing_of_one_company_alone_moves_the_talk_to_it(
    desk: AnyAnswerer, about: str, asked: str, told_by: str
) -> None:
    """ "When does the bear go on sale?" was answered by what the company talked of says of its tickets."""
    assert _first(_say(desk, about, asked)) == told_by


@pytest.mark.parametrize("asked", ["who is the chief executive?", "how many people lose their jobs?"])
def test_what_any_company_has_stays_with_the_company_that_is_talked_of(desk: AnyAnswerer, asked: str) -> None:
    answer = _say(desk, "What fares does Merrow Canals set?", asked)

    assert {passage.release.id for passage in answer.passages} <= {CANAL}


def test_several_questions_go_where_the_thing_that_they_name_is_told(desk: AnyAnswerer) -> None:
    answer = _say(
        desk,
        "What fares does Merrow Canals set?",
        "What does the Hummer cost? Who founded it? Where is it sewn?",
    )

    assert {passage.release.id for passage in answer.passages} == {KITE}


def test_a_company_is_talked_of_for_more_than_three_questions(desk: AnyAnswerer) -> None:
    """The fourth question after the one that named the thing was answered by another company."""
    told = ("When does the Tansy Basin open?", "and how much is it?", "what does a narrowboat pay?", "why?")

    assert _first(_say(desk, *told, "and a canoe?")) == CANAL


def test_what_is_asked_after_the_talk_moved_stays_there(desk: AnyAnswerer) -> None:
    told = ("What fares does Merrow Canals set?", "when does the kite go on sale?")

    assert _first(_say(desk, *told, "who is the founder?")) == KITE


@pytest.mark.parametrize("asked", ["is it heavy?", "was anyone hurt?", "what does it weigh?"])
def test_what_names_nothing_of_others_stays_with_the_company_that_is_talked_of(
    desk: AnyAnswerer, asked: str
) -> None:
    """ "What does it need?" after a bear was answered by a lift's parts."""
    answer = _say(desk, "when does the kite go on sale?", asked)

    assert {passage.release.id for passage in answer.passages} <= {KITE}


def test_a_refusal_says_whose_releases_do_not_say(desk: AnyAnswerer) -> None:
    """ "The release does not say." stood there though several were open."""
    of_all = _say(desk, "who painted the ceiling of the chapel?")
    of_one = _say(desk, "What does Pell & Dray make?", "does it float?")
    alone = answerer_over([_release(_KITE, KITE)]).answer(asked_after((), "does it float?"))

    assert verdict_line(of_all).startswith("The releases do not")
    assert verdict_line(of_one) == "The releases of Pell & Dray do not say."
    assert verdict_line(alone) == "The release does not say."


def test_what_others_say_of_another_matter_is_not_shown_below_a_right_answer(desk: AnyAnswerer) -> None:
    answer = _say(desk, "how much does a loaf cost?")

    assert {passage.release.id for passage in answer.passages} == {BREAD}


def test_a_company_named_before_the_talk_moved_is_left(desk: AnyAnswerer) -> None:
    told = ("Who runs Merrow Canals?", "how many complaints were there?")

    assert _first(_say(desk, *told, "who is the founder?")) == KITE


def test_somebody_named_is_meant_through_many_questions(desk: AnyAnswerer) -> None:
    """ "How old is he?" was answered of nobody where he was named four questions before."""
    chief = "Ada Lunt, 47, becomes head of Oak Cafes on 1 May 2026. She comes from Bay Cafes, where she was a cook."
    text = f"Oak Cafes names a head\n\nOAK, 2 March 2026\n\n{chief}\n\nContact: press@oak.example\n"
    cafes = answerer_over([_release(text, "oak"), _release(_KITE, KITE)])
    told = (
        "who is the head of Oak Cafes?",
        "where does she come from?",
        "when does she start?",
        "was she a cook?",
    )

    assert "47" in _say(cafes, *told, "how old is she?").passages[0].text


def test_the_other_one_is_the_company_named_before_the_last(desk: AnyAnswerer) -> None:
    told = ("who runs Merrow Canals?", "how many loaves did Harrow Bakeries sell?", "who runs it?")

    answer = _say(desk, *told, "and the other one?")

    assert answer.read_as == "Merrow Canals: who runs it?"
    assert _first(answer) == CANAL
