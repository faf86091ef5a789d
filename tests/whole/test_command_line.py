"""The real command, as a shell calls it."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.fakes.bot_process import clean_environment, onrecord
from tests.fakes.patience import PATIENCE_SECONDS

GOAL = "The Company’s goal is to produce 7 million to 10 million ounces of silver annually within the next decade."
STATEMENT_START = "Some statements (“forward-looking statements”) in this news release"
STATEMENT_END = "except as otherwise required by applicable securities legislation."


def _run(
    home: Path, *arguments: str, stdin: bytes = b"", **settings: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        onrecord(*arguments),
        input=stdin,
        capture_output=True,
        env=clean_environment(home, **settings),
        cwd=home,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def _json(result: "subprocess.CompletedProcess[bytes]") -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def _said(result: "subprocess.CompletedProcess[bytes]") -> str:
    said = result.stderr.decode()
    assert "Traceback" not in said
    return said


def test_the_goal_comes_first_with_the_whole_statement(tmp_path: Path) -> None:
    answer = _json(_run(tmp_path, "ask", "--json", "might you become a 7 Moz producer?"))[0]

    passages, cautionary = answer["passages"], answer["cautionary"]
    assert isinstance(passages, list)
    assert isinstance(cautionary, list)
    assert passages[0]["sentence"] == GOAL
    assert passages[0]["forward_looking"] is True
    assert passages[0]["section"] == "boilerplate"
    assert [(c["start"], c["end"]) for c in cautionary] == [(5538, 8485)]
    assert cautionary[0]["text"].startswith(STATEMENT_START)
    assert cautionary[0]["text"].endswith(STATEMENT_END)


def test_the_json_has_the_fields_of_the_contract_in_their_order(tmp_path: Path) -> None:
    answer = _json(_run(tmp_path, "ask", "--json", "who is the COO?"))[0]

    assert list(answer) == [
        "id", "question", "context", "read_as", "verdict", "passages", "cautionary", "notes", "milliseconds",
    ]  # fmt: skip
    passages = answer["passages"]
    assert isinstance(passages, list)
    assert list(passages[0]) == [
        "rank", "release", "headline", "date", "section", "speaker", "sentence", "text", "start", "end", "score",
        "forward_looking", "cues",
    ]  # fmt: skip
    assert passages[0]["speaker"] == "Brad Thrall, Chief Operating Officer"
    assert passages[0]["date"] == "2012-05-24"


def test_reads_a_question_a_line_and_writes_exactly_one_answer_a_line_in_order(tmp_path: Path) -> None:
    lines = [
        b"who is the CEO?",
        b'{"id": "b", "q": "and how do I reach him?", "context": "who is the CEO?"}',
        b"{broken",
        b"",
        b"\xff\xfe",
        b'{"q": 3}',
        b"[1]",
    ]

    result = _run(tmp_path, "ask", "--json", "-", stdin=b"\n".join(lines))

    answers = _json(result)
    assert result.returncode == 2
    assert [set(answer) == {"error"} for answer in answers] == [False, False, True, True, True, True, False]
    assert answers[1]["id"] == "b"
    assert answers[1]["context"] == "who is the CEO?"


def test_a_streaming_reader_gets_each_answer_before_it_asks_the_next(tmp_path: Path) -> None:
    process = subprocess.Popen(
        onrecord("ask", "--json", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment(tmp_path),
        cwd=tmp_path,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for question in (b"who is the CEO?\n", b"how much is the payroll?\n"):
            process.stdin.write(question)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question.decode().strip()
        process.stdin.close()

    assert process.returncode == 0


def test_exit_status_shows_whether_something_was_found(tmp_path: Path) -> None:
    assert _run(tmp_path, "ask", "how much is the payroll?").returncode == 0
    assert _run(tmp_path, "ask", "should I buy?").returncode == 1
    assert _run(tmp_path, "ask").returncode == 2


def test_people_read_the_passage_its_citation_and_the_statement_without_colour_in_a_pipe(
    tmp_path: Path,
) -> None:
    shown = _run(tmp_path, "ask", "what is the company's goal?").stdout.decode()

    assert GOAL in shown
    assert "“Alexco Commemorates Over Five Years at Keno Hill” · May 24, 2012 · About Alexco" in shown
    assert STATEMENT_END in shown
    assert "\x1b" not in shown


def test_the_console_in_a_pipe_has_no_prompt_and_ends_with_the_input(tmp_path: Path) -> None:
    script = b"how much is the payroll?\n/why\n/context 1\n/releases\n/help\n/nonsense\n"

    result = _run(tmp_path, stdin=script)

    shown = result.stdout.decode()
    assert result.returncode == 0
    assert "exceeds $22 million per year" in shown
    assert "Passage 1: nothing in it is forward-looking." in shown
    assert "alexco-2012-05-24: Alexco Commemorates" in shown
    assert "? " not in shown.replace("reads? ", "")


def test_the_console_in_a_pipe_shows_where_one_answer_ends_and_the_next_begins(tmp_path: Path) -> None:
    one, two = b"who is the COO?\n", b"how much is the payroll?\n"

    together = _run(tmp_path, stdin=one + b"\n" + two).stdout.decode()

    first, second = together.split("---\n")
    assert first == _run(tmp_path, stdin=one).stdout.decode()
    assert "exceeds $22 million per year" in second


def test_inspect_text_prints_the_text_that_offsets_refer_to(tmp_path: Path) -> None:
    text = _run(tmp_path, "inspect", "--text", "alexco-2012-05-24").stdout.decode()
    read = _json(_run(tmp_path, "inspect", "--json", "alexco-2012-05-24"))[0]

    sentences = read["sentences"]
    assert isinstance(sentences, list)
    assert all(text[s["start"] : s["end"]] == s["text"] for s in sentences)
    assert "".join(s["text"] for s in sentences).split() == text.split() or "".join(
        "".join(s["text"].split()) for s in sentences
    ) == "".join(text.split())
    assert read["tickers"] == ["TSX:AXR", "NYSE-AMEX:AXU"]
    assert read["issuer"] == "Alexco Resource Corp."
    assert read["place"] is None


def test_inspect_lists_what_looks_forward_and_why(tmp_path: Path) -> None:
    shown = _run(tmp_path, "inspect", "--forward-looking", "alexco-2012-05-24").stdout.decode()

    assert f"FORWARD sentence: {GOAL}" in shown
    assert "because:" in shown
    assert "payroll" not in shown
    assert STATEMENT_END in shown


def test_a_file_is_asked_alone(tmp_path: Path) -> None:
    release = tmp_path / "north.txt"
    release.write_text(
        "Northgate Opens Mine\n\nMay 5, 2025 - Northgate Corp. opened the Red Creek mine today.\n"
    )

    answer = _json(_run(tmp_path, "ask", "--json", "--file", str(release), "what did Northgate open?"))[0]

    passages = answer["passages"]
    assert isinstance(passages, list)
    assert {passage["release"] for passage in passages} == {"north"}


def _write_bad_files(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n ")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "large.txt").write_bytes(b"The mine opened today. " * 100_000)
    (folder / "no_sentence.txt").write_bytes(b"# \n\n---\n")
    (folder / "folder").mkdir()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", "there is no such file"),
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "not a text file"),
        ("folder", "a folder"),
        ("large.txt", "limit"),
        ("no_sentence.txt", "holds no"),
    ],
)
def test_a_file_that_is_not_a_release_gives_one_clear_sentence(tmp_path: Path, name: str, words: str) -> None:
    _write_bad_files(tmp_path)

    result = _run(tmp_path, "ask", "--file", name, "what opened?", ONRECORD_MAX_FILE_MB="1")

    assert result.returncode == 2
    assert words in _said(result)
    assert len(_said(result).strip().splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_gets_one_clear_sentence(tmp_path: Path) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text("The mine opened.")
    closed.chmod(0)

    result = _run(tmp_path, "ask", "--file", str(closed), "what opened?")

    assert result.returncode == 2
    assert "permission denied" in _said(result)


@pytest.mark.parametrize("command", [("releases",), ("ask", "Is there a COO?"), ("console",)])
def test_warns_that_the_example_answers_if_the_home_cannot_be_written(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    """A home that could not be made was passed over: people took the example for their releases."""
    (tmp_path / "file").write_text("not a folder")
    home = tmp_path / "file" / "home"

    result = _run(tmp_path, *command, ONRECORD_HOME=str(home))

    assert result.returncode == 0
    assert f"{home} cannot be written, so no release is kept there" in " ".join(_said(result).split())


def test_says_nothing_of_the_home_where_none_was_made_yet(tmp_path: Path) -> None:
    result = _run(tmp_path, "releases", ONRECORD_HOME=str(tmp_path / "new"))

    assert _said(result) == ""
    assert not (tmp_path / "new").exists()


def test_all_wrong_settings_are_reported_together_and_no_value_is_printed(tmp_path: Path) -> None:
    result = _run(
        tmp_path, "ask", "what?", TELEGRAM_BOT_TOKEN="hunter2", ONRECORD_ADMINS="ida", ONRECORD_THESARUS="x"
    )

    said = _said(result)
    assert result.returncode == 2
    assert all(name in said for name in ("TELEGRAM_BOT_TOKEN", "ONRECORD_ADMINS", "ONRECORD_THESARUS"))
    assert "did you mean ONRECORD_THESAURUS?" in said
    assert "hunter2" not in said


def test_a_citation_leaves_out_a_heading_that_alone_would_look_forward(tmp_path: Path) -> None:
    """A passage of plain facts stood under it, and its citation showed a forecast without its caution."""
    release = tmp_path / "mill.md"
    statement = "This release contains forward-looking statements. They may not come true."
    release.write_text(
        "# Vita Corp. Opens a Mill\n\nOSLO, Norway, March 3, 2025 /Wire/ -- Vita Corp. opened a mill.\n\n"
        f"Growth We Expect Next Year\n\nThe mill grinds rye for bakers.\n\n{statement}\n"
    )

    answered = _run(tmp_path, "ask", "--file", str(release), "what does the mill grind?").stdout.decode()

    assert "The mill grinds rye for bakers." in answered
    assert "Growth We Expect Next Year" not in answered
    assert statement not in " ".join(answered.split())


def test_names_file_and_line_of_your_own_words_that_are_not_rules(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("boss, gaffer\na > > b\n")

    asked = _run(tmp_path, "ask", "who is the gaffer?", ONRECORD_THESAURUS=str(words))
    examined = _run(tmp_path, "doctor", ONRECORD_THESAURUS=str(words))

    assert (asked.returncode, examined.returncode) == (2, 1)
    for said in (_said(asked), examined.stdout.decode()):
        assert f'ONRECORD_THESAURUS: line 2 of {words} is not a rule: "a > > b"' in " ".join(said.split())


def test_an_unforeseen_fault_is_one_sentence_and_verbose_adds_the_traceback(tmp_path: Path) -> None:
    folder = str(tmp_path)

    quiet = _run(tmp_path, "ask", "what?", ONRECORD_THESAURUS=folder)
    verbose = _run(tmp_path, "--verbose", "ask", "what?", ONRECORD_THESAURUS=folder)

    assert "Traceback" not in quiet.stderr.decode()
    assert "Traceback" in verbose.stderr.decode()
