"""The card of a release: its opening word for word, never without the statement that belongs to it."""

from onrecord.release import Release, ReleaseId
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.outreach.card import card_of
from onrecord_index.loading import read_release
from tests.fakes.fresh_releases import fresh_text

STATEMENT = (
    "This news release contains forward-looking statements, which are subject to risks and uncertainties."
)


def _read(text: str) -> Release:
    return read_release(text.encode(), source="a file", release_id=ReleaseId("red-creek"))


def _card(text: str) -> Message:
    answer, (message,) = card_of(_read(text))
    assert answer is not None
    assert all(p.text == p.release.text[p.span.start : p.span.end] for p in answer.passages)
    return message


def test_shows_the_first_paragraph_with_headline_and_date_and_three_questions() -> None:
    message = _card(fresh_text())

    assert message.text.startswith("A new release:")
    assert (
        "returned 400 grams of silver per tonne over six metres. The hole was drilled in the spring."
        in message.text
    )
    assert "Northgate Reports 400 Grams of Silver at Red Creek" in message.text
    assert message.text.count("• ") == 3
    assert "What did Jane Poe say?" in message.text
    assert STATEMENT not in message.text
    assert message.releases == {"red-creek"}


def test_an_opening_that_looks_forward_comes_with_its_statement() -> None:
    text = fresh_text().replace(
        "The hole was drilled in the spring.", "The company expects to open a mine in 2031."
    )

    message = _card(text)

    assert "expects to open a mine" in message.text
    assert STATEMENT in message.text


def test_a_headline_that_looks_forward_comes_with_its_statement() -> None:
    message = _card(fresh_text(headline="Northgate Expects to Open Red Creek Mine in 2031"))

    assert "Northgate Expects to Open Red Creek Mine in 2031" in message.text
    assert STATEMENT in message.text


def test_a_release_without_a_statement_says_so_if_its_opening_looks_forward() -> None:
    text = fresh_text().replace(
        "The hole was drilled in the spring.", "The company expects to open a mine in 2031."
    )
    text = text[: text.index("Forward-Looking Statements")]

    assert "carries no cautionary statement" in _card(text).text
