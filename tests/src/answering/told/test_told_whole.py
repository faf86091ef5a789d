"""What is told whole: somebody's words, the points of a list, the figures; and of what release."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.release_facts import fact_asked, find_fact
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_MILL = """Northgate Mills Reports Record Year

LEEDS, England, May 4, 2021 (GLOBE NEWSWIRE) -- Northgate Mills plc (LSE: NGT), a miller, reported its results today.

Highlights

- Sales rose 9% to $40 million.
- The mill ran on eleven days more.
- Net income was $3 million.

"We bought a second stone," said Ann Roe, Chief Executive Officer of Northgate Mills. "We sold the old one because it had cracked. We expect the new one to double our output."

About Northgate Mills

Northgate Mills plc mills flour.

Forward-Looking Statements

This release contains forward-looking statements, which may prove wrong.
"""
_FERRY = """Harbour Lines adds a boat

Harbour Lines said it has added a third boat, the Annika.

"She is quiet," said Eva Strand, head of operations. "She runs on batteries."

About Harbour Lines

Harbour Lines runs boats.
"""


def _release(text: str, name: str) -> Release:
    return read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))


_RELEASES = [_release(_MILL, "mill"), _release(_FERRY, "ferry")]


def _shown(question: str, *releases: Release) -> list[str]:
    answer = answerer_over(releases or _RELEASES).answer(Question(text=question))
    return [passage.text for passage in answer.passages]


def test_all_that_somebody_says_in_a_paragraph_is_shown_with_its_statement() -> None:
    """Of three sentences by one person the first alone was listed."""
    answer = answerer_over(_RELEASES[:1]).answer(Question(text="list the quotations of Ann Roe"))

    (passage,) = answer.passages
    assert passage.text.startswith('"We bought')
    assert passage.text.endswith('double our output."')
    assert [each.text for each in answer.cautionary] == list(_RELEASES[0].statements)


def test_the_key_points_are_all_points_of_the_list() -> None:
    points = _shown("what are the key points?", _RELEASES[0])[-1]

    assert points.splitlines() == [
        "Sales rose 9% to $40 million.",
        "The mill ran on eleven days more.",
        "Net income was $3 million.",
    ]


@pytest.mark.parametrize("question", ["what are the figures?", "list its figures", "show me the numbers"])
def test_its_figures_are_the_points_that_tell_figures(question: str) -> None:
    assert _shown(question, _RELEASES[0])[0].startswith("Sales rose 9% to $40 million.")


def test_a_release_of_a_company_is_asked_for_by_the_company_s_name() -> None:
    assert fact_asked("who is in the company release?") == "people"
    assert fact_asked("please send me the company's press release") == "file"
    assert fact_asked("list all quotations of the company") == "people"


def test_a_dateline_that_names_the_wire_is_the_source() -> None:
    fact = find_fact("what is the source?", _RELEASES[:1])

    assert fact is not None
    assert fact.is_direct


def test_when_a_release_without_a_date_was_published_is_told_by_when_it_was_added() -> None:
    """The answer was "The release does not say.", and nothing else."""
    answer = answerer_over(_RELEASES[1:]).answer(Question(text="when was this published?"))

    assert answer.verdict is Verdict.CLOSEST
    assert [passage.text for passage in answer.passages] == ["Harbour Lines adds a boat"]


def test_of_several_companies_the_one_that_quotes_the_person_is_meant() -> None:
    fact = find_fact("list the quotations of Eva Strand", _RELEASES)

    assert fact is not None
    assert (fact.release.id, fact.is_direct) == ("ferry", True)


@pytest.mark.parametrize(
    "question", ["which exchange?", "on which exchange is it?", "what exchange is that?"]
)
def test_which_exchange_is_told_by_the_symbol(question: str) -> None:
    fact = find_fact(question, _RELEASES[:1])

    assert fact is not None
    assert fact.is_direct


def test_a_speech_that_goes_on_in_the_next_paragraph_is_shown_to_the_end_of_its_own() -> None:
    """Its second sentence, whose signs close in the next paragraph, was left out."""
    text = _FERRY.replace(
        '"She is quiet," said Eva Strand, head of operations. "She runs on batteries."',
        "“She is quiet,” said Eva Strand, head of operations. “She runs on batteries.\n\n“She is ours,” she added.",
    )

    shown = _shown("what did Eva Strand say?", _release(text, "ferry"))

    assert shown == [
        "“She is quiet,” said Eva Strand, head of operations. “She runs on batteries.",
        "“She is ours,” she added.",
    ]


def test_the_figures_of_a_release_that_tells_them_in_a_table_alone_are_its_rows() -> None:
    text = (
        _FERRY
        + "\n\nSales (in millions)\n\n              2026    2025\nBoats         41.2    39.0\nPiers         22.8    24.1\n"
    )

    assert [
        each.splitlines()[-1].split()[0] for each in _shown("what are the figures?", _release(text, "ferry"))
    ] == [
        "Boats",
        "Piers",
    ]
