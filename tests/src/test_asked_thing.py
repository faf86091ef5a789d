"""The thing that a question asks for by name."""

import pytest

from onrecord.asked_thing import thing_asked


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("How many homes will the solar farm power?", "homes"),
        ("how many of the new trucks are electric", "trucks"),
        ("who is the seller of the mill?", "seller"),
        ("Who's their main supplier?", "supplier"),
        ("whos the chief cook", "cook"),
        ("How many millers work there?", "millers"),
        ("how many clients joined daily", "clients"),
        ("How much rent do the shops pay?", "rent"),
    ],
)
def test_names_what_is_counted_or_whose_name_is_wanted(question: str, thing: str) -> None:
    assert thing_asked(question) == thing


@pytest.mark.parametrize(
    "question",
    [
        "when does it open?",
        "who did they hire?",
        "how much does it cost?",
        "how much money came in?",
        "who said so?",
        "who's the top guy?",
        "",
    ],
)
def test_names_nothing_where_none_is_counted_or_wanted(question: str) -> None:
    assert thing_asked(question) is None
