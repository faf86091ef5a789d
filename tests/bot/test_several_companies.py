"""Several companies at once: each question of a message goes to its own, and what is not listed is counted."""

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question, asked_after
from onrecord_bot.replies.lines import note_lines
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import company_release, release_of

BELL, FOODS = "Brasso Bell Inc.", "Norland Foods Ltd."
_NAMES = "Abex Bolan Corvid Dunmore Ellory Farrow Galwen Hestor Irvane Jolson Kesting".split()


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([company_release(company) for company in ("bell", "foods", "quarry")])


def _companies(answer: Answer) -> list[str | None]:
    return [passage.release.issuer for passage in answer.passages]


@pytest.mark.parametrize(
    "message",
    [
        "Who is the CEO of Brasso Bell, and who is the CEO of Norland Foods?",
        "Where is Brasso Bell based? And what was the revenue of Norland Foods?",
    ],
)
def test_each_question_of_a_message_goes_to_the_company_that_it_names(
    desk: AnyAnswerer, message: str
) -> None:
    answer = desk.answer(Question(text=message))

    assert not answer.choices
    assert [_companies(part)[0] for part in answer.parts] == [BELL, FOODS]
    assert set(_companies(answer)) == {BELL, FOODS}
    assert answer.question.text == message


def test_what_follows_a_question_in_a_message_is_about_the_same_company(desk: AnyAnswerer) -> None:
    message = "Who is the CEO of Brasso Bell? Where are they based? And where is Norland Foods based?"
    answer = desk.answer(Question(text=message))

    assert [_companies(part)[0] for part in answer.parts] == [BELL, BELL, FOODS]


def test_the_passages_of_such_a_message_can_be_had_one_by_one(desk: AnyAnswerer) -> None:
    message = "Who is the CEO of Brasso Bell, and who is the CEO of Norland Foods?"
    answer = desk.answer(Question(text=message))

    apart = desk.answers_apart(Question(text=message), most=2)

    assert [each.passages[0].text for each in apart] == [each.text for each in answer.passages[:2]]


def test_questions_that_name_one_company_go_where_the_message_goes(desk: AnyAnswerer) -> None:
    answer = desk.answer(Question(text="Who is the CEO of Norland Foods, and what was its revenue?"))

    assert {company for part in answer.parts for company in _companies(part)} == {FOODS}


def test_of_many_companies_it_is_said_how_many_are_not_listed() -> None:
    many = answerer_over(
        [
            release_of(name.lower(), name=f"{name} Corp.", ticker=name[:3].upper(), chief="Ann Roe", own="-.")
            for name in _NAMES
        ]
    )

    answer = many.answer(Question(text="who is the CEO?"))

    assert answer.verdict is Verdict.CLOSEST
    assert len(answer.choices) == 8
    assert [note.kind for note in answer.notes] == [NoteKind.WHICH_COMPANY, NoteKind.MORE_CHOICES]
    assert note_lines(answer)[1] == "Not listed: 3 more. Write the name of the one that you mean."


def test_a_company_that_is_not_listed_can_be_named(desk: AnyAnswerer) -> None:
    assert desk.answer(Question(text="who is the CEO?")).choices
    assert _companies(desk.answer(asked_after(("who is the CEO?",), "Norland Foods")))[0] == FOODS


def test_companies_that_were_not_likeliest_are_counted_too() -> None:
    """Of more than 40 releases a question is put to the likeliest: the others may be meant as well."""
    places = "Ashby Bergen Cork Delft Esbjerg".split()
    many = answerer_over(
        [
            release_of(
                f"{name.lower()}-{place.lower()}",
                name=f"{name} Corp.",
                ticker=name[:3].upper(),
                chief="Ann Roe",
                own=f"It has a loft in {place}.",
            )
            for name in _NAMES
            for place in places
        ]
    )

    answer = many.answer(Question(text="who is the CEO?"))

    listed = len(answer.choices)
    assert 1 < listed < len(_NAMES)
    assert note_lines(answer)[1].startswith(f"Not listed: {len(_NAMES) - listed} more.")
