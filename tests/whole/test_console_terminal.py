"""The console as somebody sees it: the real command in a terminal of 80 columns."""

import json
import re
from pathlib import Path

import pytest

from onrecord_index.bundled import bundled_release
from tests.fakes.terminal import COLUMNS, terminal, unstyled

PROMPT = "? "
GOAL = "The Company’s goal is to produce 7 million to 10 million ounces of silver annually within the next decade."


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def test_the_answer_stands_out_and_the_statement_is_whole_under_a_rule(tmp_path: Path) -> None:
    with terminal(tmp_path) as console:
        console.until(PROMPT)
        console.type("what is the company's goal?\n")
        shown = console.until(f"\r\n{PROMPT}").replace("\r\n", "\n")

    bold = "".join(re.findall(r"\x1b\[1m(.*?)\x1b\[0m", shown, re.DOTALL))
    words = _squeezed(unstyled(shown))
    assert "".join(bold.split()).startswith("".join(GOAL.split()))
    assert (
        "Cautionary statement of the release “Alexco Commemorates Over Five Years at Keno Hill”, May 24, 2012"
        in words
    )
    assert _squeezed(bundled_release().statements[0]) in words
    assert "─" * COLUMNS in words
    assert all(len(line) <= COLUMNS for line in unstyled(shown).splitlines())


@pytest.mark.parametrize("key", ["\x04", "\x03"])
def test_control_d_and_control_c_leave_quietly_on_a_line_of_their_own(key: str, tmp_path: Path) -> None:
    with terminal(tmp_path) as console:
        console.until(PROMPT)
        rest = unstyled(console.rest_after(key)).replace("^C", "")  # what the terminal echoes

    assert console.process.returncode == 0
    assert rest.strip() == ""
    assert rest.endswith("\n")


def test_a_question_can_be_called_back_in_the_next_conversation(tmp_path: Path) -> None:
    with terminal(tmp_path) as console:
        console.until(PROMPT)
        console.type("how much is the payroll?\n")
        console.until(f"\r\n{PROMPT}")
        console.type("/quit\n")
        console.rest()

    with terminal(tmp_path) as console:
        console.until(PROMPT)
        console.type("\x1b[A\x1b[A\n")
        shown = unstyled(console.until(f"\n{PROMPT}"))

    assert "how much is the payroll?" in shown
    assert "$22 million per year" in _squeezed(shown)


@pytest.mark.parametrize(
    "command",
    [
        "ask --file hostile.txt opened",
        "ask --json --file hostile.txt opened",
        "inspect hostile.txt",
        "inspect --text hostile.txt",
        "inspect --json hostile.txt",
        "rehearse hostile.jsonl --file hostile.txt",
        "rehearse --json hostile.jsonl --file hostile.txt",
        "add hostile.txt",
    ],
)
def test_what_a_release_holds_cannot_steer_the_terminal(command: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text(
        "Mine Opens\n\nMay 5, 2025 - The \x1b]0;owned\x07 mine \x9b2J opened \u202e today.\n",
        encoding="utf-8",
    )
    hostile = {"id": "\x1b]0;owned\x07", "q": "what opened? \x9b2J", "gold": ["It opened.\x1b]0;x\x07"]}
    (tmp_path / "hostile.jsonl").write_text(json.dumps(hostile, ensure_ascii=False), encoding="utf-8")

    with terminal(tmp_path, *command.split(), typing=False) as screen:
        shown = screen.rest()

    assert re.search("opened|added", shown)
    assert not any(steering in shown for steering in ("\x1b]", "\x07", "\x9b"))


def test_what_fits_a_window_of_eighty_columns_shows_each_id_whole(tmp_path: Path) -> None:
    name = "a-release-with-an-id-that-is-rather-long"
    opening = "The mine that opened today is the largest of those that were planned for the region."
    (tmp_path / f"{name}.txt").write_text(
        f"Acme Corp. Opens the Largest Mine of the Region\n\nVANCOUVER, May 5, 2025 - Acme Corp. said so. {opening}\n"
    )
    with terminal(tmp_path, "add", "--hold", f"{name}.txt", typing=False) as screen:
        screen.rest()

    for command, word in (("releases", f"{name}  2025-05-05  waits to be opened"), ("inspect", opening[:20])):
        with terminal(tmp_path, command, *([name] if command == "inspect" else []), typing=False) as screen:
            shown = unstyled(screen.rest())

        assert word in shown
        assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    "command", ["releases", "releases --json", "inspect hostile", "ask --release hostile opened"]
)
def test_what_the_archive_holds_cannot_steer_the_terminal(command: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text(
        "Mine \x1b]0;owned\x07 Opens \u202e\n\nMay 5, 2025 - The mine \x9b2J opened today.\n",
        encoding="utf-8",
    )
    with terminal(tmp_path, "add", "hostile.txt", typing=False) as screen:
        screen.rest()

    with terminal(tmp_path, *command.split(), typing=False) as screen:
        shown = screen.rest()

    assert "hostile" in shown or "opened" in shown
    assert not any(steering in shown for steering in ("\x1b]", "\x07", "\x9b"))
