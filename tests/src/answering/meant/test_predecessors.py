"""Who had a post before the person shown."""

import pytest

from onrecord.answer import Answer
from onrecord.question import asked_after
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

TEXT = """Harwick Glass Reports a Quiet Summer

LEEDS, England, May 6, 2025 - Harwick Glass plc (LSE: HWK) sold 4 million bottles in the summer.

Colin Ferris will leave Harwick in December to run a museum of glass. Jane Mercer, now at Orland Mills, becomes
Chief Financial Officer in January.

Harwick was founded in 1931, has 500 employees and is listed in London.
"""


def _say(*lines: str, text: str = TEXT) -> Answer:
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("harwick"))
    return answerer_over([release]).answer(asked_after(lines[:-1], lines[-1]))


@pytest.mark.parametrize(
    "question",
    [
        "and the guy before her, where's he off to?",
        "who did she replace?",
        "where is her predecessor going?",
    ],
)
def test_who_gives_up_a_post_stands_beside_who_takes_it(question: str) -> None:
    assert _say("who's Jane Mercer?", question).passages[0].sentence.text.startswith("Colin Ferris")


def test_nobody_gives_it_up_where_no_sentence_says_so() -> None:
    told = TEXT.replace("Colin Ferris will leave Harwick in December to run a museum of glass. ", "")

    shown = _say("who's Jane Mercer?", "and the guy before her?", text=told)

    assert all("Ferris" not in passage.text for passage in shown.passages)
