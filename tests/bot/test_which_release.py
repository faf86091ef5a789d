"""Which company or period a question means: named, chosen, spoken of before, or asked back."""

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import company_release

BELL, FOODS, QUARRY = "Brasso Bell Inc.", "Norland Foods Ltd.", "Quarrix Stone Corp."
OF_ANY_COMPANY = (
    "who is the CEO?",
    "what was revenue?",
    "where are you based?",
    "what does the company do?",
    "what did the CEO say?",
    "how do I contact you?",
)


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([company_release(company) for company in ("bell", "foods", "quarry")])


@pytest.fixture(scope="module")
def quarters() -> AnyAnswerer:
    return answerer_over([company_release("bell", quarter) for quarter in ("q2", "q3")])


def say(desk: AnyAnswerer, *lines: str) -> Answer:
    """The answer to the last of some questions."""
    return desk.answer(asked_after(lines[:-1], lines[-1]))


def companies(answer: Answer) -> set[str | None]:
    return {passage.release.issuer for passage in answer.passages}


@pytest.mark.parametrize("question", OF_ANY_COMPANY)
def test_asks_back_if_several_companies_could_be_meant(desk: AnyAnswerer, question: str) -> None:
    answer = say(desk, question)

    assert answer.verdict is Verdict.CLOSEST
    assert {choice.label for choice in answer.choices} == {BELL, FOODS, QUARRY}
    assert {choice.release for choice in answer.choices} == {"bell-q3", "foods-q3", "quarry-q3"}
    assert not answer.passages
    assert [note.kind for note in answer.notes] == [NoteKind.WHICH_COMPANY]


@pytest.mark.parametrize("question", OF_ANY_COMPANY)
def test_does_not_ask_back_over_one_company(question: str) -> None:
    assert not say(answerer_over([company_release("bell")]), question).choices


@pytest.mark.parametrize(
    ("question", "company"),
    [
        ("who is the CEO of Norland Foods?", FOODS),
        ("what was NRL's revenue?", FOODS),
        ("how much was paid for the oat mill?", FOODS),
        ("who was appointed head of the quarry?", QUARRY),
        ("what did Dana Ruiz say?", BELL),
        ("who ordered a bell?", BELL),
    ],
)
def test_does_not_ask_back_if_the_question_tells_which_one(
    desk: AnyAnswerer, question: str, company: str
) -> None:
    answer = say(desk, question)

    assert companies(answer) == {company}


@pytest.mark.parametrize(
    "taken", ["2", "2.", "no. 2", FOODS, "norland foods", "Norland", "and Norland Foods?"]
)
def test_a_number_or_a_name_takes_a_choice(desk: AnyAnswerer, taken: str) -> None:
    asked = say(desk, "who is the CEO?")
    number = [choice.label for choice in asked.choices].index(FOODS) + 1

    answer = say(desk, "who is the CEO?", taken.replace("2", str(number)))

    assert "Otto Lang" in answer.passages[0].text
    assert companies(answer) == {FOODS}
    assert answer.read_as is not None
    assert answer.read_as.endswith(": who is the CEO?")


def test_a_number_that_is_not_among_the_choices_takes_none(desk: AnyAnswerer) -> None:
    assert say(desk, "who is the CEO?", "9").read_as is None


def test_the_choice_holds_until_another_company_is_named(desk: AnyAnswerer) -> None:
    before = ("who is the CEO?", FOODS, "what was revenue?", "thanks", "where are you based?")

    assert companies(say(desk, *before, "what does the company do?")) == {FOODS}
    assert companies(say(desk, *before, "where is Quarrix Stone based?")) == {QUARRY}
    assert companies(say(desk, *before, "where is Quarrix based?", "what was revenue?")) == {QUARRY}


def test_the_company_whose_words_were_shown_is_the_one_meant_next(desk: AnyAnswerer) -> None:
    assert companies(say(desk, "who ordered a bell of nine tons?", "who is the CEO?")) == {BELL}


def test_what_points_back_is_about_the_company_shown_first_though_others_were_shown_too(
    desk: AnyAnswerer,
) -> None:
    before = "what is the price of bells?"

    assert companies(say(desk, before)) == {BELL, FOODS}
    assert companies(say(desk, before, "and is it cheaper than before?")) == {BELL}


def test_what_only_another_company_tells_is_answered_by_that_one(desk: AnyAnswerer) -> None:
    answer = say(desk, "who is the CEO?", BELL, "who bought the Wexley oat mill?")

    assert answer.passages[0].release.issuer == FOODS


def test_a_question_can_be_asked_again_of_another_company(desk: AnyAnswerer) -> None:
    answer = say(desk, "who is the CEO of Norland?", "and Quarrix?")

    assert "Ida Moreau" in answer.passages[0].text


def test_several_questions_in_one_message_are_asked_back_as_one(desk: AnyAnswerer) -> None:
    first = "who is the CEO and what was revenue?"

    assert say(desk, first).choices
    assert companies(say(desk, first, BELL)) == {BELL}


def test_asks_back_which_period_if_a_company_tells_a_figure_for_several(quarters: AnyAnswerer) -> None:
    answer = say(quarters, "what was revenue?")

    assert [(choice.label, choice.period) for choice in answer.choices] == [
        ("Q3 2025", "Q3 2025"),
        ("Q2 2025", "Q2 2025"),
    ]
    assert "$11.0 million" in say(quarters, "what was revenue?", "2").passages[0].text
    assert "$12.5 million" in say(quarters, "what was revenue?", "Q3 2025").passages[0].text


@pytest.mark.parametrize(
    "question", ["what was revenue in Q2?", "what is the latest revenue?", "who is the CEO?"]
)
def test_does_not_ask_for_a_period_that_is_named_or_makes_no_difference(
    quarters: AnyAnswerer, question: str
) -> None:
    assert say(quarters, question).passages


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who runs Tesla?", "Tesla"),
        ("what did Apple announce?", "Apple"),
        ("who is the CEO of Goldman Sachs?", "Goldman Sachs"),
        ("what was Zorbex's revenue?", "Zorbex"),
        ("who runs zorbex", "zorbex"),
        ("who is Elon Musk?", "Elon Musk"),
        ("what did Elon Musk say?", "Elon Musk"),
    ],
)
def test_a_name_that_no_release_mentions_ends_the_search(desk: AnyAnswerer, question: str, name: str) -> None:
    for lines in ((question,), ("who is the CEO?", FOODS, question)):
        answer = say(desk, *lines)

        assert answer.verdict is Verdict.NOT_FOUND
        assert [(note.kind, note.words) for note in answer.notes] == [(NoteKind.NOT_HELD, name)]


@pytest.mark.parametrize(
    "question",
    [
        "who runs the foundry?",
        "what did Dana Ruiz say?",
        "did Norland buy a mill?",
        "what did the Trondheim cathedral order?",
        "does your product compete with Tesla?",
        "what did analysts expect?",
        "Quarterly revenue?",
        "WHAT WAS REVENUE IN Q3?",
        "did Germany order a bell?",
    ],
)
def test_a_question_about_what_is_held_is_not_ended(desk: AnyAnswerer, question: str) -> None:
    assert NoteKind.NOT_HELD not in {note.kind for note in say(desk, question).notes}


def test_the_only_company_s_name_is_not_looked_for_in_its_own_releases(quarters: AnyAnswerer) -> None:
    """The datelines, which hold the name, came before the figure."""
    answer = say(quarters, "what is the latest revenue of Brasso Bell?")

    assert answer.passages[0].sentence.text == "Revenue was $12.5 million in the third quarter of 2025."


@pytest.mark.parametrize(
    "question",
    [
        "what is the latest from Brasso Bell?",
        "latest news from Brasso Bell",
        "what's new at Brasso Bell?",
        "Brasso Bell",
    ],
)
def test_the_latest_of_a_company_is_its_newest_release(question: str) -> None:
    desk = answerer_over([company_release(*each) for each in (("bell", "q2"), ("bell", "q3"), ("foods",))])

    answer = say(desk, question)

    assert answer.verdict is Verdict.ANSWERED
    assert {passage.release.id for passage in answer.passages} == {"bell-q3"}
