"""Whatever is given to the real command: one clear sentence or a sensible answer, no traceback, no hang."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.bot_process import clean_environment, hear_ctrl_c, onrecord
from tests.fakes.patience import PATIENCE_SECONDS

COMMAND = [sys.executable, "-m", "onrecord_bot.cli"]


def _run(home: Path, *arguments: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        onrecord(*arguments),
        input=stdin,
        capture_output=True,
        env=clean_environment(home),
        cwd=home,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def _sentences(said: str) -> int:
    return len(said.strip().splitlines())


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("the of and", "The release does not say."),
        ("🚀🚀🚀", "I found nothing to search for in that."),
        ("שלום עולם", "The releases are in English."),
        ("\u202eevil\u202c", "I can only quote what the company has published."),
        ("\x1b[31m\x07", "The release does not say."),
        ("\u200b", "I found nothing to search for in that."),
        ("?" * 10_000, "too long"),
        ("why " * 2_500, "too long"),
        ("x" * 100_000, "too long"),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_a_question_without_words_is_not_found(question: str, words: str, tmp_path: Path) -> None:
    told = _run(tmp_path, "ask", "--", question)

    assert told.returncode == 1
    assert words in told.stdout
    assert "\x1b" not in told.stdout
    assert told.stderr == ""


@pytest.mark.parametrize("question", ["", "  ", "\n\t"])
def test_an_empty_question_is_a_usage_error(question: str, tmp_path: Path) -> None:
    told = _run(tmp_path, "ask", question)

    assert (told.returncode, told.stdout) == (2, "")
    assert _sentences(told.stderr) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", ""],
        ["add", "", "a.txt"],
        ["ask", "--file", "", "what?"],
        ["inspect", ""],
        ["rehearse", ""],
        ["backup", ""],
        ["restore", " "],
        ["original", "an-id", ""],
        ["report", "--html", ""],
    ],
)
def test_an_empty_name_is_no_folder(arguments: list[str], tmp_path: Path) -> None:
    """`onrecord add "$DIR"` added the folder that one was in where DIR was not set."""
    told = _run(tmp_path, *arguments)

    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == "The name of a file or a folder is empty.\n"
    assert not list(tmp_path.rglob("*.sqlite*"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["ask"],
        ["ask", "one", "two"],
        ["ask", "--nope", "what?"],
        ["ask", "--file"],
        ["inspect"],
        ["inspect", "nowhere.txt"],
        ["inspect", "\x1b[31m"],
        ["ask", "--release", "nobody", "what?"],
    ],
    ids=" ".join,
)
def test_a_usage_error_is_one_sentence_on_standard_error(arguments: list[str], tmp_path: Path) -> None:
    told = _run(tmp_path, *arguments)

    assert (told.returncode, told.stdout) == (2, "")
    assert _sentences(told.stderr) == 1
    assert "\x1b" not in told.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no such files")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", "who", "is", "the", "COO"], "Put quotation marks around what is more than one word."),
        (["ledger", "show", "x"], "it must be a whole number"),
        (["ledger", "show", "x"], "`onrecord ledger show --help` says how."),
        (["open", "nobody", "--nope"], "`onrecord open --help` says how."),
        (["frobnicate"], "`onrecord --help` lists all commands."),
        (["inspect", "nobody"], "no file and no release is called that; `onrecord releases` lists the ids"),
        (["rehearse", "nowhere.jsonl"], "Cannot read the questions in nowhere.jsonl: there is no such file."),
        (["add", "ftp://example.com/a"], "ftp://example.com/a was not fetched: it is not an address that"),
        (["ledger", "export", "--verdict", "x"], "'x' is not one of 'answered', 'closest', 'not_found'"),
    ],
)
def test_a_usage_error_is_told_in_plain_words(arguments: list[str], said: str, tmp_path: Path) -> None:
    told = _run(tmp_path, *arguments).stderr

    assert said in told
    assert not any(words in told for words in ("Value error", "Input should", "(s)"))


def test_a_command_that_has_commands_of_its_own_lists_them_and_nothing_else(tmp_path: Path) -> None:
    told = _run(tmp_path, "ledger")

    assert told.returncode == 2
    assert "  verify " in told.stderr
    assert "onrecord --help" not in told.stderr


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "pipe"])
def test_refuses_a_device_or_a_pipe_without_waiting_for_it(name: str, tmp_path: Path) -> None:
    """Reading /dev/zero once never ended."""
    os.mkfifo(tmp_path / "pipe")

    told = _run(tmp_path, "ask", "--file", name, "what opened?")

    assert told.returncode == 2
    assert told.stderr == f"Cannot read {name}: it is no regular file.\n"


def test_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")

    told = _run(tmp_path, "ask", "--file", "a.txt", "what opened?")

    assert told.returncode == 2
    assert _sentences(told.stderr) == 1


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_traceback_is_added_wherever_verbose_stands(place: int, tmp_path: Path) -> None:
    arguments = ["ask", "--file=nowhere.txt", "what?"]
    arguments.insert(place, "--verbose")

    done = subprocess.run(
        onrecord(*arguments),
        capture_output=True,
        env=clean_environment(tmp_path),
        timeout=PATIENCE_SECONDS,
        check=False,
    )

    assert done.returncode == 2
    assert b"Traceback" in done.stderr
    assert done.stderr.endswith(b"Cannot read nowhere.txt: there is no such file.\n")


def test_a_question_may_hold_the_word_verbose(tmp_path: Path) -> None:
    told = _run(tmp_path, "ask", "--json", "--", "--verbose")

    assert '"question": "--verbose"' in told.stdout


def test_a_stream_of_questions_is_answered_in_json_even_without_the_option(tmp_path: Path) -> None:
    told = _run(tmp_path, "ask", "-", stdin=b"how much is the payroll?\n\xff\xfe\n")

    answer, fault = map(json.loads, told.stdout.splitlines())
    assert told.returncode == 2
    assert "exceeds $22 million per year" in answer["passages"][0]["sentence"]
    assert fault == {"error": "Line 2 is not UTF-8 text."}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux that is always full")
def test_a_full_disk_behind_the_output_gives_one_sentence(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            [*COMMAND, "ask", "who is the CEO?"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=clean_environment(tmp_path),
            cwd=tmp_path,
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    assert told.returncode == 74
    assert told.stderr == b"Cannot write: no space left on device.\n"


def test_the_piped_console_survives_any_bytes(tmp_path: Path) -> None:
    told = _run(
        tmp_path, stdin=b"\xff\xfe\x00\x1b[31m\n/context 99999999999999999999\n\n/\nhow much is the payroll?"
    )

    assert told.returncode == 0
    assert "exceeds $22 million per year" in told.stdout
    assert "\x1b" not in told.stdout


@pytest.mark.parametrize(
    "arguments", [["inspect", "alexco-2012-05-24"], ["ask", "-"], ["ask", "--json", "-"], []]
)
def test_a_reader_that_goes_away_is_not_a_fault(arguments: list[str], tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(tmp_path) | {"PYTHONUNBUFFERED": ""},
        cwd=tmp_path,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, said = process.communicate(b"who is the CEO?\n" * 20, timeout=PATIENCE_SECONDS)

    assert said == b""


def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "ask", "--json", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(tmp_path),
        cwd=tmp_path,
        preexec_fn=hear_ctrl_c,  # noqa: PLW1509 - no thread runs beside this test
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"who is the CEO?\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 130
    assert said == b""
