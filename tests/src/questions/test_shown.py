"""Whether a sentence shows the name, the place or the reason that is asked for."""

import pytest

from onrecord.questions.shown import (
    asks_what_to_do,
    is_caption,
    is_footnote,
    is_instruction,
    is_qualified,
    is_subheadline,
    is_wire_line,
    is_yes_or_no,
    lacks_what_is_asked,
    options_in,
)
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release


def _lacks(question: str, sentence: str, *, beside: str = "") -> bool:
    return lacks_what_is_asked(
        question, sentence=sentence, passage=f"{sentence} {beside}", issuer="Northgate Inc.", quoted=False
    )


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("why was the mill closed?", "The mill was closed in May."),
        ("who advised Northgate on the sale?", "The sale of the mill by Northgate was advised on in May."),
        ("where was the study done?", "The study was done by Northgate in two years."),
    ],
)
def test_misses_what_is_asked_for_and_not_shown(question: str, sentence: str) -> None:
    assert _lacks(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("why was the mill closed?", "The mill was closed because the river rose."),
        ("who advised Northgate on the sale?", "The adviser on the sale was Jane Poe."),
        ("where was the study done?", "The study was done in Bergen."),
        ("was the mill closed?", "The mill was closed in May."),
    ],
)
def test_misses_nothing_that_is_shown(question: str, sentence: str) -> None:
    assert not _lacks(question, sentence)


def test_a_reason_may_stand_beside_the_sentence() -> None:
    assert not _lacks("why was it closed?", "It was closed in May.", beside="This was due to floods.")


def test_recognises_a_yes_or_no_question() -> None:
    assert is_yes_or_no("did they sell the mill?")
    assert not is_yes_or_no("who sold the mill?")
    assert is_yes_or_no("le moulin a-t-il été vendu ?")
    assert not is_yes_or_no("pour combien le moulin a-t-il été vendu ?")


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Call your doctor for advice about side effects.", True),
        ("To learn more, please visit www.northgate.example.", True),
        ("The doctor can call for advice.", False),
        ("Calls for tugs rose by 4%.", False),
    ],
)
def test_knows_what_tells_the_reader_to_do_something(sentence: str, is_one: bool) -> None:
    assert is_instruction(sentence) is is_one


@pytest.mark.parametrize(
    ("question", "asks"),
    [("who can I call?", True), ("what should patients do?", True), ("what are the side effects?", False)],
)
def test_knows_a_question_about_what_to_do(question: str, asks: bool) -> None:
    assert asks_what_to_do(question) is asks


@pytest.mark.parametrize(
    ("question", "options"),
    [("which was higher, lead or zinc?", ("lead", "zinc")), ("is it lead?", ())],
)
def test_reads_the_two_things_that_one_may_choose_from(question: str, options: tuple[str, ...]) -> None:
    assert options_in(question) == options


def test_a_line_below_the_headline_stands_before_the_dateline_and_does_not_end() -> None:
    text = (
        "# Northgate Grows\n\nSales up 12% and a second mill to open\n\nThe mill stands.\n\n"
        "OSLO, May 4, 2021 – Northgate Inc. opened its mill today. It mills oats\n"
    )
    release = read_release(text.encode(), source="north.md", release_id=ReleaseId("north"))

    told = [unit.text for at, unit in enumerate(release.sentences) if is_subheadline(release, at)]

    assert told == ["Sales up 12% and a second mill to open"]


@pytest.mark.parametrize(
    ("question", "sentence", "is_one"),
    [
        ("what was EBITDA?", "Adjusted EBITDA was $4 million.", True),
        ("what was EBITDA?", "EBITDA and adjusted EBITDA were $3 million and $4 million.", False),
        ("what was adjusted EBITDA?", "Adjusted EBITDA was $4 million.", False),
        ("why did GAAP profit rise?", "Non-GAAP earnings rose on lower costs.", True),
        ("how many boats were sold?", "Adjusted EBITDA was $4 million.", False),
    ],
)
def test_knows_an_adjusted_measure_from_the_plain_one(question: str, sentence: str, is_one: bool) -> None:
    assert is_qualified(question, sentence) is is_one


def _release_of(*paragraphs: str) -> Release:
    text = "\n\n".join(
        ("# Northgate Grows", "OSLO, May 4, 2021 – Northgate opened a mill today.", *paragraphs)
    )
    return read_release(f"{text}\n".encode(), source="north.txt", release_id=ReleaseId("north"))


def test_knows_the_notes_at_the_foot_of_a_release() -> None:
    release = _release_of("(2) Before tax and fees of the mill.", "The mill takes 40 tonnes of oats a day.")

    assert [unit.text for unit in release.sentences if is_footnote(unit)] == [
        "(2) Before tax and fees of the mill."
    ]


def test_the_legend_of_a_picture_is_a_caption() -> None:
    legend = "Figure 1: The old mill by the river in the year 1912 (see our site)."
    release = _release_of(legend, "The mill takes 40 tonnes of oats a day and stands by the river.")

    assert [unit.text for unit in release.sentences if is_caption(unit)] == [legend]


def test_knows_the_lines_that_a_wire_adds() -> None:
    added = (
        "View source version on newswire.example: https://newswire.example/news/northgate-4711",
        "View original content to download multimedia:https://www.newswire.example/4711.html",
        "View the original release on newswire.example",
        "The post Northgate Names a Director appeared first on Harbour Daily.",
        "The post Northgate Names a Director first appeared on Harbour Daily.",
    )
    told = (
        "The source of the ore lies two kilometres to the north.",
        "View from the ridge: the mill at Ashby.",
        "See the original mill at Ashby.",
        "The post of director is new.",
    )

    assert all(map(is_wire_line, added))
    assert not any(map(is_wire_line, told))
