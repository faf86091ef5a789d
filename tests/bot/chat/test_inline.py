"""Law 2 inline: each offer is complete with its statement, and nothing looks forward before it is sent."""

from dataclasses import replace

from hypothesis import given

from onrecord.answer import Answer
from onrecord_bot.chat.inline import offers_of
from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, utf16_units
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


def apart(answer: Answer) -> list[Answer]:
    return [replace(answer, passages=(replace(passage, rank=1),)) for passage in answer.passages]


@given(answers())
def test_an_offer_is_one_message_with_every_statement_it_needs(answer: Answer) -> None:
    for offer in offers_of(apart(answer)):
        assert utf16_units(offer.message.text) <= LIMIT_UTF16_UNITS
        (passage,) = [p for p in answer.passages if p.sentence.text in offer.message.text][:1]
        if passage.sentence.forward_looking:
            assert all(text in offer.message.text for text in passage.release.statements)


@given(answers())
def test_nothing_shown_before_sending_looks_forward(answer: Answer) -> None:
    forward = [u.text for p in answer.passages for u in p.release.sentences if u.forward_looking]

    for offer in offers_of(apart(answer)):
        assert not any(text in (offer.title, offer.description) for text in forward)


def test_a_passage_whose_statement_is_too_long_for_its_message_is_not_offered() -> None:
    release = make_release([[("It will grow.", True)], [("It rose.", False)]], statement="x" * 4_090)

    (offer,) = offers_of(apart(answer_about(release, 1, 2)))

    assert "It rose." in offer.message.text
