"""Whether a sentence has what a question asks for."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over


def _fits(question: str, sentence: str) -> bool:
    release = read_release(
        f"# The Mill Grows\n\n{sentence}\n".encode(), source="a file", release_id=ReleaseId("mill")
    )
    return retriever_over([release]).search(Question(text=question), k=1)[0].fits


@pytest.mark.parametrize(
    ("question", "sentence", "fits"),
    [
        ("How many millers work there?", "The mill employs 12 skilled millers.", True),
        ("How many millers work there?", "Millers at work: 12.", True),
        ("How many millers work there?", "The millers have worked for a firm with twelve brands.", False),
        ("How many millers work there?", "The Millers 2025 prize went to those who work there.", False),
        ("How many millers work there?", "The millers who work there were paid $2,000.", False),
        ("How many millers work there?", "On March 12 millers went to work there.", False),
        ("How many millers work there?", "The mill employs 2,000 skilled millers.", True),
        ("How many millers work there?", "In March 250 millers went to work there.", True),
        ("How many millers passed the test?", "Of the millers of the north, only 16 passed it.", True),
        ("How many millers passed the test?", "Of the millers of the north, only a few passed it.", False),
        ("How old is the mill?", "The mill is a wooden one, just 15 days old.", True),
        ("When will the mill be done?", "The mill is to be done by mid-July.", True),
        ("How many dollars were raised?", "The mill raised 5 million dollars.", True),
        ("How many pounds of flour does it grind?", "The mill grinds 5,000 kilograms of flour.", True),
        ("How many gallons of water does it use?", "The mill uses 400 liters of water.", True),
        ("How many pounds of flour does it grind?", "The mill grinds flour with 400 liters of water.", False),
        ("How many times was the mill shut?", "The mill was shut twice.", True),
        ("How many times was the mill shut?", "The mill with its 12 wheels was shut.", False),
        ("How often is the mill shut?", "The mill is shut every winter.", True),
        ("How often is the mill shut?", "The mill is shut by night.", False),
        ("How much was paid for the mill?", "The mill was paid for twice.", False),
        ("How much flour does the mill grind?", "The mill grinds 5 tonnes of rye.", False),
        ("How much flour does the mill grind?", "The mill grinds 5 tonnes of flour.", True),
    ],
)
def test_a_number_counts_what_it_stands_beside(question: str, sentence: str, *, fits: bool) -> None:
    assert _fits(question, sentence) is fits


@pytest.mark.parametrize(
    ("question", "sentence", "misses"),
    [
        ("Who polishes the wheels?", "The wheels were made in May by Jane Poe.", True),
        ("Who polishes the wheels?", "Jane Poe polishes the wheels.", False),
        ("What is the depth of the river?", "The river runs by 4 mills.", True),
        ("What is the depth of the river?", "The river has a depth of 4 metres.", False),
        ("Which rivers does the mill use?", "Rain and snow drive the mill.", True),
        ("Which rivers does the mill use?", "The mill is driven by two rivers, the Aker and the Lo.", False),
        ("Why was the mill closed?", "The mill was closed in May.", True),
        ("Why was the mill closed?", "The mill was closed in May. This was due to high water.", False),
        ("When will the mill open?", "The mill was opened to the press in May 2024.", True),
        ("When will the mill open?", "The mill is expected to open in May 2026.", False),
        ("When did the mill open?", "The mill opened to much applause.", True),
        ("When does the mill open?", "Until the mill opens, the old one of 1994 grinds.", True),
        ("When does the mill open?", "When the mill opens in May 2026, the old one is shut.", False),
        ("When may children join?", "Children aged 12 to 17 may join.", True),
        ("Where is the mill?", "The mill stands by the river.", True),
        ("Where is the mill?", "The mill stands in Ashby.", False),
        ("How much will the mill get?", "The mill will get 12 new wheels.", True),
        ("How much will the mill get?", "The mill will get $12,000.", False),
        ("How many millers are at the mill?", "In phase 3 the millers are at the mill for two years.", True),
        ("How many millers are at the mill?", "Twelve millers are at the mill.", False),
        ("Is the mill open?", "The mill will open again.", False),
        ("Is there parking at the mill?", "The mill has two doors.", True),
        ("Is there parking at the mill?", "The mill has parking for 40 cars.", False),
        ("Do you have a shop at the mill?", "The mill has two doors.", True),
    ],
)
def test_a_sentence_may_tell_the_subject_and_miss_what_is_asked(
    question: str, sentence: str, *, misses: bool
) -> None:
    release = read_release(
        f"# Northgate Grows\n\n{sentence}\n".encode(), source="a file", release_id=ReleaseId("mill")
    )

    assert retriever_over([release]).search(Question(text=question), k=1)[0].misses is misses


@pytest.mark.parametrize(
    ("question", "fits"),
    [("When does the new mill open?", False), ("When was the new mill announced?", True)],
)
def test_the_date_of_a_dateline_is_that_of_the_release(question: str, *, fits: bool) -> None:
    dateline = "OSLO, Norway, March 3, 2025 /Wire/ -- Mill Corp. announced today that a new mill will open."

    assert _fits(question, dateline) is fits


def test_a_second_date_in_a_dateline_is_that_of_the_event() -> None:
    assert _fits(
        "When will the new mill open?",
        "OSLO, Norway, March 3 -- Mill Corp. said that a new mill will open in May 2026.",
    )


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("Forty-one trees stand above the line.", True),
        ("There, two trees will be planted for each one that is lost.", False),
        ("We are left with the same two trees.", False),
        ("They look at every three trees.", False),
    ],
)
def test_a_number_that_is_no_total_counts_nothing(sentence: str, *, fits: bool) -> None:
    """ "Two trees for each one lost" was called the answer to how many trees are in the way."""
    assert _fits("How many trees are there?", sentence) is fits


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("Because of the number of calls, the hotline, 1-888-555-0137, is open to 10 p.m.", False),
        ("The hotline had 412 calls by 10 p.m.", True),
    ],
)
def test_a_telephone_number_and_a_time_of_day_count_nothing(sentence: str, *, fits: bool) -> None:
    assert _fits("How many calls did the hotline get?", sentence) is fits


@pytest.mark.parametrize(
    ("label", "fits"), [("Millers, average (number)", True), ("Wages of all the millers", False)]
)
def test_a_row_counts_what_its_label_opens_with(label: str, *, fits: bool) -> None:
    """What a label says beside its thing stands before the figure."""
    table = f"Accounts (£)\n\n| | 2024 | 2023 |\n|---|---|---|\n| {label} | 2,940 | 2,815 |\n"
    release = read_release(
        f"# The Mill Grows\n\n{table}".encode(), source="mill.md", release_id=ReleaseId("mill")
    )
    hits = retriever_over([release]).search(Question(text="How many millers were there?"), k=5)

    assert next(hit for hit in hits if label in hit.sentence.text).fits is fits


@pytest.mark.parametrize(
    ("caption", "fits"), [("Reactions (per cent of millers)", True), ("Reactions (number of millers)", False)]
)
def test_the_figures_of_a_row_are_shares_where_it_stands_under_them(caption: str, *, fits: bool) -> None:
    """The fever that 4 per cent had stood in a row of bare figures, and another row was shown."""
    table = f"{caption}\n\n| Reaction | Flour | Rye |\n|---|---|---|\n| Fever | 4 | 1 |\n"
    release = read_release(
        f"# The Mill Grows\n\n{table}".encode(), source="mill.md", release_id=ReleaseId("mill")
    )
    hits = retriever_over([release]).search(Question(text="What share of millers had a fever?"), k=5)

    assert next(hit for hit in hits if hit.sentence.text.startswith("Fever")).fits is fits
