"""Which line of the accounts is asked for, and which one a row tells."""

import pytest

from onrecord.answer import Verdict
from onrecord.question import Question
from onrecord.release import Release, ReleaseId, Sentence
from onrecord.tables.accounts import in_words_of_row, tells_another_line
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TOP = "# Northgate Reports Results\n\nOSLO, May 4, 2021 - Northgate makes sails.\n\n| | 2021 | 2020 |\n|---|---|---|\n"


def _release(*labels: str) -> Release:
    rows = "".join(f"| {label} | 40 | 38 |\n" for label in labels)
    return read_release(f"{_TOP}{rows}".encode(), source="northgate.md", release_id=ReleaseId("northgate"))


def _row(label: str) -> Sentence:
    return next(unit for unit in _release(label).sentences if unit.text.startswith(label))


@pytest.mark.parametrize(
    ("question", "own", "another"),
    [
        ("what was the profit after tax?", "Net earnings", "Earnings before tax"),
        ("net profit?", "Profit for the period", "Profit before taxation"),
        ("bottom line?", "Net result", "EBIT margin"),
        ("how big was the net income?", "Net profit", "Net income per share"),
        ("result after tax", "Result for the year", "Income tax"),
        ("net result in 2021?", "Net loss", "Gross profit"),
        ("what was the operating profit?", "EBIT", "Profit for the year"),
        ("ebit?", "Operating result", "EBITDA"),
        ("operating income", "Income from operations", "Net income"),
        ("pre-tax profit?", "Earnings before income taxes", "Profit after tax"),
        ("gross profit", "Gross result", "Operating result"),
        ("what was the operating profit?", "Operating loss", "Income from continuing operations"),
        ("income from continuing operations?", "Profit from continuing operations", "Operating income"),
        ("earnings before interest and tax?", "Operating income", "Income before taxes"),
        ("profit before tax", "Income before income taxes", "Earnings before interest and taxes"),
        ("earnings before interest, taxes, depreciation and amortization?", "EBITDA", "EBIT"),
    ],
)
def test_a_row_tells_a_line_of_the_accounts_by_any_of_its_names_and_no_other_line(
    question: str, own: str, another: str
) -> None:
    """A profit before tax was shown as that after tax."""
    assert not tells_another_line(question, _row(own))
    assert tells_another_line(question, _row(another))


@pytest.mark.parametrize(
    ("question", "told", "is_another"),
    [
        ("net profit?", "Turnover was 9 million and the profit before tax 1 million.", True),
        ("what was the operating profit?", "Net income rose to 4 million.", True),
        ("net profit?", "Profit before tax was 3 million and net profit 2 million.", False),
        ("net profit?", "The year was a good one.", False),
    ],
)
def test_a_sentence_that_names_another_line_alone_does_not_tell_it(
    question: str, told: str, is_another: bool
) -> None:
    text = f"# Northgate Reports Results\n\nOSLO, May 4, 2021 - Northgate makes sails.\n\n{told}\n".encode()
    release = read_release(text, source="northgate.md", release_id=ReleaseId("northgate"))

    assert tells_another_line(question, release.sentences[-1]) is is_another


@pytest.mark.parametrize("question", ["what was the profit?", "how much did you sell?", "net debt?"])
def test_a_question_for_no_line_in_particular_may_be_answered_by_any(question: str) -> None:
    """A profit may be that before tax, if no other is told."""
    assert not tells_another_line(question, _row("Profit before tax"))


def test_a_line_is_asked_for_by_the_name_that_its_row_has() -> None:
    """What a question speaks about is looked for in the row; a row of another line stays as it is."""
    assert in_words_of_row("Net profit in Spain?", _row("Net result")) == "Net result in spain?"
    assert in_words_of_row("Net profit?", _row("Gross profit")) == "Net profit?"


@pytest.mark.parametrize("question", ["net profit?", "what was the profit after tax?", "bottom line?"])
def test_a_line_under_another_name_is_an_answer(question: str) -> None:
    """ "Net result" was the closest only, since nothing in the release says "profit"."""
    answer = answerer_over([_release("Revenue", "Net debt", "Net result")]).answer(Question(text=question))

    assert answer.verdict is Verdict.ANSWERED
    assert answer.passages[0].sentence.text.startswith("Net result")
