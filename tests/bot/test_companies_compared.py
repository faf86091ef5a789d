"""Two companies in one question: each is asked, and answers for itself."""

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question, asked_after
from onrecord_bot.commands.terminal import plain_text
from onrecord_bot.replies.layout import parts_of
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import company_release, release_of

BELL, FOODS, QUARRY = "Brasso Bell Inc.", "Norland Foods Ltd.", "Quarrix Stone Corp."


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([company_release(company) for company in ("bell", "foods", "quarry")])


def _asked(desk: AnyAnswerer, text: str) -> Answer:
    return desk.answer(Question(text=text))


def _first_of_each(answer: Answer) -> list[str | None]:
    return [part.passages[0].release.issuer if part.passages else None for part in answer.parts]


@pytest.mark.parametrize(
    ("question", "of_each"),
    [
        ("compare Brasso and Norland revenue", ["Brasso revenue", "Norland revenue"]),
        ("Brasso's and Norland's revenue?", ["Brasso's revenue?", "Norland's revenue?"]),
        ("Brasso and Norland's revenue?", ["Brasso's revenue?", "Norland's revenue?"]),
        (
            "what is the difference between Brasso and Norland revenue?",
            ["Brasso revenue?", "Norland revenue?"],
        ),
        ("the difference in revenue between Brasso and Norland", ["revenue of Brasso", "revenue of Norland"]),
        ("who leads Brasso Bell and Norland Foods?", ["who leads Brasso Bell?", "who leads Norland Foods?"]),
        ("how does Brasso compare to Norland on revenue?", ["Brasso revenue?", "Norland revenue?"]),
        ("Brasso vs. Norland revenue", ["Brasso revenue", "Norland revenue"]),
        ("which has more revenue, Brasso or Norland?", ["Brasso revenue?", "Norland revenue?"]),
        ("Brasso or Norland: who has more revenue?", ["Brasso revenue?", "Norland revenue?"]),
        ("does Brasso have more revenue than Norland?", ["Brasso revenue?", "Norland revenue?"]),
        ("is Brasso's revenue higher than Norland's?", ["Brasso's revenue?", "Norland's revenue?"]),
        (
            "what was Brasso's revenue and Norland's?",
            ["what was Brasso's revenue?", "what was Norland's revenue?"],
        ),
        (
            "who is the CEO of Brasso and the CEO of Norland?",
            ["who is the CEO of Brasso?", "who is the CEO of Norland?"],
        ),
        (
            "what did Brasso Bell and Norland Foods announce?",
            ["what did Brasso Bell announce?", "what did Norland Foods announce?"],
        ),
        ("compare Brasso with Norland", ["tell me about Brasso", "tell me about Norland"]),
        ("comparer Brasso et Norland", ["tell me about Brasso", "tell me about Norland"]),
    ],
)
def test_a_question_that_sets_companies_side_by_side_is_asked_of_each(
    desk: AnyAnswerer, question: str, of_each: list[str]
) -> None:
    answer = _asked(desk, question)

    assert [part.question.text for part in answer.parts] == of_each
    assert _first_of_each(answer) == [BELL, FOODS]
    assert answer.question.text == question


def test_three_companies_are_asked_each(desk: AnyAnswerer) -> None:
    answer = _asked(desk, "where are Brasso, Norland and Quarrix based?")

    assert _first_of_each(answer) == [BELL, FOODS, QUARRY]


def test_more_companies_than_can_be_asked_are_one_question() -> None:
    """The sixth was glued to the name of each of the five before it."""
    names = ("Abelholm", "Brimholm", "Corkholm", "Doleholm", "Elginholm", "Fennholm")
    desk = answerer_over(
        [
            release_of(
                name, name=f"{name} Inc.", ticker=name[:3].upper(), chief="Ann Roe", own=f"{name} sold."
            )
            for name in names
        ]
    )

    assert len(_asked(desk, f"compare {', '.join(names[:4])} and {names[4]} revenue").parts) == 5
    assert not _asked(desk, f"compare {', '.join(names[:5])} and {names[5]} revenue").parts
    assert not _asked(desk, f"compare the revenue of {', '.join(names[:5])} and {names[5]}").parts


def test_a_company_that_is_not_held_is_said_so(desk: AnyAnswerer) -> None:
    answer = _asked(desk, "compare Brasso and Zelvora revenue")

    assert _first_of_each(answer) == [BELL, None]
    assert [(note.kind, note.words) for note in answer.remarks] == [(NoteKind.NOT_HELD, "Zelvora")]


def test_what_two_companies_do_together_is_one_question() -> None:
    told = "Brasso Bell signed an agreement with Norland Foods about a mill bell."
    bell = release_of("deal", name="Brasso Bell Inc.", ticker="BRB", chief="Dana Ruiz", own=told)
    desk = answerer_over([bell, company_release("foods"), company_release("quarry")])

    for question in (
        "what did Brasso Bell and Norland Foods sign?",
        "what is the agreement between Brasso Bell and Norland Foods about?",
        "Brasso Bell's agreement with Norland Foods",
        "Brasso Bell's agreement with Norland Foods' mill",
    ):
        answer = _asked(desk, question)
        assert not answer.parts
        assert answer.passages[0].sentence.text == told


def test_partners_are_compared_if_the_question_says_so() -> None:
    told = "Brasso Bell signed an agreement with Norland Foods about a mill bell."
    bell = release_of("deal", name="Brasso Bell Inc.", ticker="BRB", chief="Dana Ruiz", own=told)
    desk = answerer_over([bell, company_release("foods"), company_release("quarry")])

    assert _first_of_each(_asked(desk, "compare Brasso Bell and Norland Foods revenue")) == [BELL, FOODS]


def test_a_name_that_holds_and_is_one_company() -> None:
    pair = release_of("pair", name="Wexley and Wexley Inc.", ticker="WWX", chief="Ann Roe", own="-.")
    desk = answerer_over([pair, company_release("foods")])

    assert not _asked(desk, "what is the revenue of Wexley and Wexley?").parts
    assert _first_of_each(_asked(desk, "compare Wexley and Wexley and Norland revenue")) == [
        "Wexley and Wexley Inc.",
        FOODS,
    ]


def test_what_goes_on_from_such_a_question_is_asked_of_each_again(desk: AnyAnswerer) -> None:
    before = ("who leads Brasso Bell and Norland Foods?",)

    each = desk.answer(asked_after(before, "what was the revenue of each company in 2025?"))
    assert _first_of_each(each) == [BELL, FOODS]
    assert _first_of_each(desk.answer(asked_after(before, "and revenue?"))) == [BELL, FOODS]
    assert _first_of_each(desk.answer(asked_after((*before, "and revenue?"), "where are they based?"))) == [
        BELL,
        FOODS,
    ]


def test_thanks_after_such_a_question_are_for_nobody(desk: AnyAnswerer) -> None:
    answer = desk.answer(asked_after(("compare Brasso and Norland revenue",), "thanks"))

    assert not answer.parts
    assert [note.kind for note in answer.remarks] == [NoteKind.THANKS]


def test_each_question_of_a_message_stands_above_its_own_verdict_and_passages(desk: AnyAnswerer) -> None:
    answer = _asked(desk, "Who is the CEO of Brasso Bell, where is Norland Foods based and who runs Zelvora?")

    shown = plain_text(parts_of(answer))

    assert answer.verdict is Verdict.CLOSEST
    assert "The release does not answer that directly" not in shown
    first, second, third = (shown.index(f"“{part.question.text}”") for part in answer.parts)
    assert first < shown.index("[1]") < second < shown.index("[2]") < third
    assert shown.index("mentions Zelvora") > third


def test_a_question_of_a_message_whose_passages_gave_way_says_so(desk: AnyAnswerer) -> None:
    answer = _asked(desk, "compare Brasso and Norland revenue")

    shown = plain_text(parts_of(answer.keeping(1)))

    assert "None of these passages is about this question. Please ask it alone: Norland revenue" in shown


def test_a_passage_that_answers_two_questions_is_shown_once_and_named_again(desk: AnyAnswerer) -> None:
    answer = _asked(desk, "What was the revenue of Norland Foods? And what was Norland's revenue?")

    shown = plain_text(parts_of(answer))

    assert shown.count("Revenue was $12.5 million in the third quarter of 2025.") == 1
    assert "Passage 1 is about this too." in shown


def test_the_passages_of_such_an_answer_alone_carry_no_other_question(desk: AnyAnswerer) -> None:
    for question in ("compare Brasso and Norland revenue", "Who runs Norland Foods? Where is it based?"):
        apart = desk.answers_apart(Question(text=question), most=2)

        assert apart
        assert not any(answer.parts for answer in apart)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Kestrel's and Norland's CEO?", "Kestrel"),
        ("Norland's and Kestrel's CEO", "Kestrel"),
        ("Norland and Kestrel CEO?", "Kestrel"),
        ("Kestrel and Norland headcount", "Kestrel"),
        ("Norland's and Kestrel Corp's revenue", "Kestrel Corp"),
        ("Norland's CEO and Kestrel's", "Kestrel"),
        ("Kestrel's revenue and Norland's", "Kestrel"),
    ],
)
def test_of_two_that_are_asked_of_the_one_that_is_not_held_is_said_so(
    desk: AnyAnswerer, question: str, name: str
) -> None:
    """A name that opened its part, or that stood before an office, was passed over in silence."""
    answer = _asked(desk, question)

    assert sorted(_first_of_each(answer), key=str) == [None, FOODS]
    assert [(note.kind, note.words) for note in answer.remarks] == [(NoteKind.NOT_HELD, name)]


def test_of_one_that_is_not_held_nothing_false_is_said_if_a_release_mentions_it() -> None:
    told = "Brasso Bell lent a furnace to Kestrel Corp."
    bell = release_of("bell", name="Brasso Bell Inc.", ticker="BRB", chief="Dana Ruiz", own=told)
    desk = answerer_over([bell, company_release("foods"), company_release("quarry")])

    answer = _asked(desk, "Kestrel's and Norland's revenue?")

    assert NoteKind.NOT_HELD not in {note.kind for note in answer.remarks}
