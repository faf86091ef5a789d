"""Several questions in one message."""

import pytest

from onrecord.questions.several.apart import questions_in, told_apart
from onrecord.questions.several.introductions import introduced


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("who leads it, and when did she start?", ("who leads it", "when did she start?")),
        ("Is it open? How much did it cost?", ("Is it open?", "How much did it cost?")),
        ("hi, I write for a paper. 1) who bought it 2) for how much", ("who bought it", "for how much")),
        (
            "who is the chief, when does he start and how old is he",
            ("who is the chief", "when does he start", "how old is he"),
        ),
        ("who bought it, for how much, and when?", ("who bought it", "for how much", "when?")),
        ("how many jobs come, and do locals come first?", ("how many jobs come", "do locals come first?")),
        (
            "how long is it shut, do I need to be there and is there a bus?",
            ("how long is it shut", "do I need to be there", "is there a bus?"),
        ),
        ("Who owns it? What is the weather in Oslo?", ("Who owns it?", "What is the weather in Oslo?")),
        ("what's new? who are you?", ("what's new?", "who are you?")),
        ("Hi. Who owns it. How much did it cost", ("Who owns it.", "How much did it cost")),
        ("who owns it\nwhen was it built", ("who owns it", "when was it built")),
        (
            "Is there a bus, are dogs allowed, and may my son come?",
            ("Is there a bus", "are dogs allowed", "may my son come?"),
        ),
        ("was it sold, and isn't it dangerous?", ("was it sold", "isn't it dangerous?")),
        ("who bought it & for how much", ("who bought it", "for how much")),
        ("how much is a ticket + when do you open", ("how much is a ticket", "when do you open")),
        ("is mine part of it, and if so what do I do?", ("is mine part of it", "if so what do I do?")),
        ("tell me who paid and whether it was insured", ("tell me who paid", "whether it was insured")),
        ("1/ who leads it 2/ opening hours", ("who leads it", "opening hours")),
        ("- who bought it?\n- the price?", ("who bought it?", "the price?")),
        ("Price of a ticket? And do children pay?", ("Price of a ticket?", "And do children pay?")),
        ("The mill: who owns it and is it open?", ("The mill: who owns it", "The mill: is it open?")),
        (
            "Two things about the mill: who owns it, and is it open?",
            ("the mill: who owns it", "the mill: is it open?"),
        ),
    ],
)
def test_splits_a_message_into_its_questions(text: str, questions: tuple[str, ...]) -> None:
    assert questions_in(text) == questions


@pytest.mark.parametrize(
    "text",
    [
        "who runs the mill and the mine?",
        "who are you? are you a bot?",
        "hello! how many people work there?",
        "what happened when it closed?",
        "where and when is the meeting?",
        "what is the mill in which they met?",
        "I write for a paper. Who bought the mill?",
        "what was bought and will be sold next year?",
        "is it listed, and not only in Oslo?",
        "when the mill reopens, will all come back?",
        "if I miss the deadline, until when can I write?",
        "it went up when the price fell? doesnt add up",
        "has it begun, and if not when will it?",
        "",
    ],
)
def test_does_not_split_a_single_question(text: str) -> None:
    assert questions_in(text) == ()


@pytest.mark.parametrize(
    ("text", "introductions"),
    [
        ("I live in Oslo. Who owns it, and is it open?", ("I live in Oslo", "I live in Oslo")),
        ("Hello! Who owns it, and is it open? Kind regards", ("", "")),
        ("Hi. I have two questions. Who owns it? Is it open?", ("", "")),
        (
            "I have a Harbor. Is it safe? My son has a Cove. Is that safe?",
            ("I have a Harbor", "I have a Harbor. My son has a Cove"),
        ),
    ],
)
def test_what_is_told_before_questions_introduces_them(text: str, introductions: tuple[str, ...]) -> None:
    assert tuple(each.introduction for each in told_apart(text)) == introductions


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("I write for a paper. Who bought the mill?", "Who bought the mill?"),
        ("small shareholder here: how long will the cash last", "how long will the cash last"),
        ("we live nearby, what number can we ring?", "what number can we ring?"),
        ("I own ten shares and was wondering what the mill will cost.", "what the mill will cost."),
        ("could you tell me when the mill opens?", "when the mill opens?"),
        ("We come every summer. Is there going to be a fee?", "Is there going to be a fee?"),
    ],
)
def test_what_tells_of_who_asks_only_introduces_a_question(text: str, question: str) -> None:
    assert introduced(text)[1] == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Dear Sir or Madam, who bought the mill?", "who bought the mill?"),
        ("Good morning! Who bought the mill? Kind regards", "Who bought the mill?"),
        ("who bought the mill? Many thanks in advance!", "who bought the mill?"),
        ("hi", "hi"),
    ],
)
def test_how_a_letter_greets_and_closes_asks_nothing(text: str, question: str) -> None:
    assert introduced(text) == ("", question)


@pytest.mark.parametrize(
    "text",
    [
        "I have a cabin, what does it cost?",
        "I heard that you split the bills, who pays what?",
        "when the mill opens, who may come?",
        "in 2024, what was revenue?",
        "who bought the mill?",
    ],
)
def test_what_a_question_points_back_to_or_tells_is_part_of_it(text: str) -> None:
    assert introduced(text) == ("", text)


@pytest.mark.parametrize(
    "text",
    [
        "Our boat leaks! What do we do?",
        "My son swallowed a magnet. what should I do",
        "We have one, what now?",
    ],
)
def test_what_happened_is_part_of_the_question_what_to_do(text: str) -> None:
    assert introduced(text) == ("", text)


@pytest.mark.parametrize(
    "text",
    [
        "Could you tell me, please, what the mill earned a share?",
        "Would you let me know, what the mill earned a share?",
    ],
)
def test_a_polite_opening_is_no_question_of_its_own(text: str) -> None:
    """The answer asked people to ask it alone."""
    assert questions_in(text) == ()


def test_who_says_that_they_have_a_question_asks_one() -> None:
    assert questions_in("I hold a few shares in it and have a question, who do I ring?") == ()
    assert questions_in("I own some shares and have a quick question, when is the meeting?") == ()
