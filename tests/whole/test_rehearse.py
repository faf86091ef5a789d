"""`onrecord rehearse`: staff score the bot before they open it to others."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.fakes.bot_process import clean_environment, onrecord
from tests.fakes.patience import PATIENCE_SECONDS

PAYROLL = "The company's payroll for its Keno Hill operations exceeds $22 million per year."
CASES = [
    {"id": "pay", "q": "how much is the payroll?", "gold": [PAYROLL], "fls": False, "answerable": True},
    {"id": "buy", "q": "should I buy?", "gold": [], "answerable": False},
    {"id": "wrong", "q": "who is the CEO?", "gold": ["Nobody is."], "answerable": True},
]


def _rehearse(home: Path, content: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    questions = home / "questions.jsonl"
    questions.write_text(content, encoding="utf-8")
    return subprocess.run(
        onrecord("rehearse", str(questions), *arguments),
        capture_output=True,
        env=clean_environment(home),
        cwd=home,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


CONTENT = "\n".join(map(json.dumps, CASES))


def test_prints_the_figures_and_every_miss_with_what_was_shown(tmp_path: Path) -> None:
    shown = _rehearse(tmp_path, CONTENT).stdout.decode()

    assert "3 questions" in shown
    assert "right sentence first" in shown
    assert "50.0%" in shown
    assert "1 to look at:" in shown
    assert "wrong: who is the CEO?" in shown
    assert "wanted Nobody is." in shown


def test_json_gives_the_same_figures_to_programs(tmp_path: Path) -> None:
    result = json.loads(_rehearse(tmp_path, CONTENT, "--json").stdout)

    assert (result["questions"], result["hit1"], result["wrongly_refused"]) == (3, 0.5, 0.0)
    assert [miss["id"] for miss in result["misses"]] == ["wrong"]


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_list_that_shows_what_looks_forward_carries_the_statement(tmp_path: Path, form: list[str]) -> None:
    """The list of misses once showed the goal of the bundled release without its statement."""
    case = {"q": "what is the company's goal?", "gold": ["Nothing."], "answerable": True}

    shown = _rehearse(tmp_path, json.dumps(case), *form).stdout.decode()

    assert "7 million to 10 million ounces" in shown
    assert "except as otherwise required by applicable securities legislation." in shown


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["--min-hit3", "0.4"], 0), (["--min-hit1", "0.9"], 1), (["--max-false-confidence", "0"], 0)],
)
def test_the_exit_status_shows_whether_the_figures_are_good_enough(
    tmp_path: Path, arguments: list[str], status: int
) -> None:
    result = _rehearse(tmp_path, CONTENT, *arguments)

    assert result.returncode == status
    assert (b"held to" in result.stderr) == (status == 1)


def test_every_bad_line_is_named_at_once(tmp_path: Path) -> None:
    content = '{broken\n{"q": "who runs it?", "gold": []}\n{"q": ""}\n{"q": "x", "gold": "y"}'

    said = _rehearse(tmp_path, content).stderr.decode()

    assert [f"Line {number}" in said for number in (1, 2, 3, 4)] == [True, False, True, True]


def test_a_file_with_many_faults_gets_a_few_of_them(tmp_path: Path) -> None:
    said = _rehearse(tmp_path, f"{CONTENT}\n" + "no question\n" * 500).stderr.decode()

    assert "480 more" in said


@pytest.mark.parametrize(
    "content", ["", "{broken", "[1]", '{"q": ""}', '{"q": "x", "gold": "y"}', '{"q": "x", "gold": [1]}']
)
def test_a_file_that_holds_no_questions_gets_one_clear_sentence(tmp_path: Path, content: str) -> None:
    result = _rehearse(tmp_path, content)

    assert result.returncode == 2
    assert len(result.stderr.decode().strip().splitlines()) == 1


def test_a_file_of_plain_questions_gets_one_word_on_what_is_wanted(tmp_path: Path) -> None:
    refused = _rehearse(tmp_path, "Who is the CEO?\n\nWhat was revenue?\nWhen?\n")

    told = refused.stderr.decode()
    assert refused.returncode == 2
    assert '{"q": ' in told
    assert "onrecord ask -" in told
    assert "Line 3" not in told
