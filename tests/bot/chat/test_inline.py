"""Law 2 inline: each offer is complete with its statement, and nothing looks forward before it is sent."""

from dataclasses import replace

from hypothesis import given

from onrecord.answer import Answer
from onrecord_bot.chat.inline import offers_of, way_to_chat
from onrecord_bot.messages.deep_links import question_in_payload
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


def test_says_that_an_answer_is_too_long_for_inline_and_opens_the_chat_with_the_question() -> None:
    """Another company's date was offered for a sentence that was left out without a word."""
    long = make_release([[("It will grow.", True)], [("It rose.", False)]], statement="x" * 4_090)
    both, one = apart(answer_about(long, 1, 2)), apart(answer_about(long, 2))

    told = way_to_chat("will it grow?", both, offers_of(both))
    whole = way_to_chat("did it rise?", one, offers_of(one))

    assert told is not None
    assert "too long" in told.text
    assert question_in_payload(str(told.start_parameter)) == "will it grow?"
    assert whole is None


def test_no_other_company_s_date_is_offered_in_place_of_the_best_answer() -> None:
    long = make_release([[("It will open in May.", True)]], statement="x" * 4_090)
    other = replace(make_release([[("It will open in June.", True)]], id_="bell-1"), issuer="Bell Corp.")
    best, second = (apart(answer_about(each, 1))[0] for each in (long, other))

    assert offers_of([best, second]) == ()
    assert len(offers_of([second, best])) == 1


def test_no_offer_promises_a_statement_that_the_release_does_not_carry() -> None:
    warned = make_release([[("It will grow.", True)]])
    bare = make_release([[("It will grow.", True)]], statement=None)

    (with_it,), (without,) = (offers_of(apart(answer_about(each, 1))) for each in (warned, bare))

    assert with_it.description == "Forward-looking: comes with the release's own cautionary statement."
    assert without.description == "Forward-looking: the release carries no cautionary statement of its own."
