"""What was wrong in a release, where one asks for that and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answering.meant.corrected import corrections_told
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from tests.fakes.releases import make_release

_FIRST = make_release([[("Ore was 5.1 tonnes.", False)]], id_="first")
_CORRECTION = replace(
    make_release(
        [
            [
                ("Ore for the quarter was given there as 5.1 tonnes.", False),
                ("It was in fact 4.8 tonnes.", False),
                ("The error arose because one shift was counted twice.", False),
                ("Nothing else has changed.", False),
            ]
        ],
        id_="correction",
        headline="Correction: Northgate Opens the Red Creek Mine",
    ),
    date=date(2012, 5, 28),
)


@pytest.mark.parametrize(
    "question",
    [
        "what did they get wrong the first time?",
        "What have you got wrong in the May release?",
        "what was wrong before?",
        "what was changed with the correction?",
        "what was the mistake originally",
    ],
)
def test_what_was_wrong_is_told_by_what_corrects_it(question: str) -> None:
    told = corrections_told(question, [_CORRECTION, _FIRST])

    assert [hit.position for hit in told] == [1, 2, 3]


@pytest.mark.parametrize("question", ["what did they get?", "what went wrong at the mine?", "who was wrong?"])
def test_other_questions_ask_for_no_correction(question: str) -> None:
    assert corrections_told(question, [_CORRECTION, _FIRST]) == ()


def test_the_right_figure_is_told_beside_the_wrong_one() -> None:
    told = make_release(
        [
            [
                ("Ore was given there as 5.1 tonnes.", False),
                ("The correct amount of ore is 4.8 tonnes.", False),
            ]
        ],
        id_="correction",
        headline="Correction: Northgate Opens the Red Creek Mine",
    )

    assert [hit.position for hit in corrections_told("what was corrected?", [told])] == [1, 2]


def test_the_rows_of_a_correction_are_told_and_not_what_heads_them() -> None:
    text = """# Half-yearly report: one figure put right

Marrick, 20 August 2025 - A figure in the report that Tolvane plc issued on 13 August was wrong.

| Line | As printed | Should read |
|---|---|---|
| Net debt at 28 June 2025 | £61.4m | £64.1m |
"""
    release = read_release(text.encode(), source="a.md", release_id=ReleaseId("a"))

    told = corrections_told("what did Tolvane get wrong in its report?", [release])

    assert [hit.sentence.text.split("\t")[0] for hit in told] == ["Net debt at 28 June 2025"]
