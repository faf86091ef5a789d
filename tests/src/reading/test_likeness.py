"""What does not look like a news release, and why."""

from dataclasses import replace

import pytest

from onrecord.errors import UnlikeRelease, UnreadableRelease
from onrecord.reading.likeness import Lack, doubt_about, lacks_of, looks_like_a_release, refuse_unlike
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

PROSE = (
    "The mill makes anvils of steel, and it sells them to smiths in the whole of the north. "
    "Its forty workers built it in three years, and they run it by day and by night in three shifts. "
    "A second mill is to follow at the same place, next to the road that leads to the harbour."
)
OTHER_TEXTS = {
    "a list to shop by": "Milk\nEggs\nBread\nButter\n",
    "a headed list": "Shopping list\n\n- milk\n- eggs\n- bread\n",
    "things to do": "# Todo\n\n- call counsel about the lawsuit\n- buy paper\n",
    "mail": "From: bob@acme.example\nSubject: confidential\n\nWe will be sued on Monday. Please call counsel.\n",
    "a table": "name,amount,paid\nAcme,100,yes\nBeta,200,no\n",
    "code": '"""Counts things."""\n\nimport sys\n\n\ndef count(items):\n    return len(items)\n',
    "a page that is not there": (
        "<html><body><h1>Page not found</h1><p>The page you are looking for might have been removed, had its "
        "name changed, or is temporarily unavailable.</p></body></html>"
    ),
    "a picture": "\x89PNG is what this begins with, and then come words that mean nothing at all.\n",
    "a log": "2025-05-05 10:00:01 INFO server started\n2025-05-05 10:00:02 WARN slow query\n",
    "data": '{"name": "acme", "items": [1, 2, 3], "note": "a note that says something longer than a word"}',
    "a recipe": "Tomato soup\n\n- 6 tomatoes\n- 1 onion\n\nFry the onion in oil. Add the tomatoes. Season to taste.\n",
    "a letter": "Dear Ann,\n\nthank you for the flowers. They are still fresh. I hope that we meet soon.\n\nBob\n",
}


def _read(text: str) -> Release:
    return read_release(text.encode("latin-1"), source="text", release_id=ReleaseId("text"))


@pytest.mark.parametrize("kind", OTHER_TEXTS)
def test_refuses_what_has_no_date_no_company_and_no_headline(kind: str) -> None:
    """Anything once became a release, and answered at once."""
    with pytest.raises(UnreadableRelease, match="it does not look like a news release: no date, no company"):
        refuse_unlike(_read(OTHER_TEXTS[kind]), kind)


@pytest.mark.parametrize(
    "text",
    [
        f"Acme Opens Its Second Mill in Denver\n\n{PROSE}",
        f"DENVER, May 5, 2025 - Acme Inc. (NYSE: ACM) opened a mill. {PROSE}",
        f"Acme Inc. (NYSE: ACM) today opened a mill.\n\n{PROSE}",
        f"{PROSE}\n\nThis release contains forward-looking statements. Actual results may differ materially.",
        f"{PROSE}\n\nView original release on www.newswire.example",
    ],
    ids=["headline", "dateline", "company", "statement", "wire"],
)
def test_takes_a_text_that_has_one_thing_of_a_news_release(text: str) -> None:
    assert looks_like_a_release(_read(text))


@pytest.mark.parametrize(
    "title", ["From Steel to Anvils: How a Mill Grew", "Anvils | The Mill Grows; More to Come"]
)
def test_a_headline_may_open_like_code_or_hold_its_signs(title: str) -> None:
    """ "From ..." was once taken for a line of a program, and the release was refused."""
    assert Lack.HEADLINE not in lacks_of(_read(f"{title}\n\n{PROSE}"))


def test_takes_no_headline_that_the_text_does_not_speak_of() -> None:
    assert Lack.HEADLINE in lacks_of(_read(f"Lorem Ipsum Dolor Sit\n\n{PROSE}"))


def test_names_what_to_check_when_two_of_the_three_are_missing() -> None:
    assert doubt_about(_read(f"Acme Opens Its Second Mill in Denver\n\n{PROSE}")) == "no date and no company"


def test_names_a_page_of_which_most_was_left_out() -> None:
    read = _read(f"DENVER, May 5, 2025 - Acme Inc. (NYSE: ACM) opened a mill. {PROSE}")

    assert doubt_about(replace(read, left_out=0.51)) == "no headline and less than half of its page's text"
    assert doubt_about(replace(read, left_out=0.5)) is None


def test_warns_of_words_that_lack_a_letter_whatever_else_is_there() -> None:
    read = _read(f"DENVER, May 5, 2025 - Acme Inc. (NYSE: ACM) opened a mill. {PROSE}")

    assert "words that lack a letter" in str(
        doubt_about(replace(read, headline="Acme opened", lost_letters=1))
    )


def test_doubts_nothing_when_only_one_is_missing() -> None:
    assert doubt_about(_read(f"DENVER, May 5, 2025 - Acme Inc. (NYSE: ACM) opened a mill. {PROSE}")) is None


def test_warns_of_a_form_that_was_filled_in() -> None:
    """A notice of major holdings was read as a release like any other: its answers stand in fields."""
    fields = ("Issuer (please indicate)", "Reason (please mark)", "Holder", "City (if applicable)", "Date")
    form = "Notice of Major Holdings in Acme Inc.\n\n" + "\n\n".join(
        f"{number}. {field}: X" for number, field in enumerate(fields, 1)
    )
    numbered = "Acme Inc. Opens Five Mills\n\n" + "\n".join(f"{at}. Mill {at} of steel" for at in range(1, 6))

    assert "the fields of a form" in (doubt_about(_read(form)) or "")
    assert Lack.SENTENCES not in lacks_of(_read(numbered))


def test_what_was_read_is_not_told_as_what_cannot_be_read() -> None:
    with pytest.raises(UnlikeRelease, match=r"^notes\.txt was read but not taken: it does not look like"):
        refuse_unlike(_read(OTHER_TEXTS["a recipe"]), "notes.txt")


def test_warns_of_a_dateline_whose_date_no_calendar_has() -> None:
    """ "February 31, 2026" was taken in without a word, and each citation said that no date was in it."""
    read = _read(
        f"Acme Opens a Mill in Hull\n\nHULL, England, February 31, 2026 -- Acme Inc. opened it. {PROSE}"
    )

    assert doubt_about(read) == "a date that does not exist"
    assert read.date is None
    assert read.place == "HULL, England"
