"""Files made to hang, swell, run or fetch: read, or refused with the reason, and nothing else happens.

Those that take seconds to make are measured outside the gate, whole processes at a time, by
`python -m benchmarks.hostile`.
"""

import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from benchmarks.hostile_files import FILES
from onrecord.errors import UnreadableRelease
from onrecord.release import ReleaseId
from onrecord_index.loading import load_release, read_release

pytestmark = pytest.mark.process  # a PDF is read in a process of its own

QUICK = [
    name for name in FILES if not any(size in name for size in (" MB", " GB", "150,000", "130,000", "5,000"))
]
REASONS = {
    "text, empty": "the file is empty",
    "text, null bytes": "it is not a text file",
    "page, 100,000 nested <b>": "its elements are nested too deeply",
    "page, table of 400,000 cells": "it holds more than 120,000 elements",
    "Word, truncated": "the file is damaged or encrypted",
    "Word, encrypted": "it is encrypted: save it without a password",
    "PDF, truncated": "the file is damaged",
    "PDF, encrypted": "it is encrypted: save it without a password",
    "PDF, a picture only": "it is a scan: its pages hold pictures, no text",
    "PDF, pages that hold themselves": "the file is damaged",
    "PDF, two thousand million pages claimed": "the file is damaged",
    "PDF, 301 pages": "it is longer than 300 pages or 2,000,000 characters",
}


@pytest.mark.parametrize("name", QUICK)
def test_reads_or_refuses_a_hostile_file_in_time(name: str) -> None:
    content = FILES[name]()
    started = time.process_time()  # of the processor: a busy machine is not a fault

    with suppress(UnreadableRelease):
        read_release(content, source=name, release_id=ReleaseId("hostile"))

    assert time.process_time() - started < 10


@pytest.mark.parametrize("name", REASONS)
def test_says_why_a_hostile_file_is_refused(name: str) -> None:
    with pytest.raises(UnreadableRelease) as refused:
        read_release(FILES[name](), source=name, release_id=ReleaseId("hostile"))

    assert refused.value.reason == REASONS[name]


@pytest.mark.parametrize("opening", [b"Harbor Bell opens.\n", b"<html><body><p>Bell.</p>", b"%PDF-1.4\n"])
def test_refuses_a_file_too_large_for_any_release_before_its_characters_take_up_memory(
    opening: bytes,
) -> None:
    with pytest.raises(UnreadableRelease, match="more than"):
        read_release(opening + b"\n" * 50_000_001, source="large", release_id=ReleaseId("large"))


def test_runs_nothing_that_a_pdf_asks_for() -> None:
    content = FILES["PDF, launches, scripts, a file inside"]()

    read = read_release(content, source="a PDF", release_id=ReleaseId("pdf"))
    assert read.text.startswith("Harbor Bell")
    assert not Path("/tmp/ran").exists()


def test_what_reads_a_pdf_is_given_no_setting_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, str]] = []
    run = subprocess.run

    def noting(*arguments: Any, **named: Any) -> Any:
        given.append(named["env"])
        return run(*arguments, **named)

    monkeypatch.setattr(subprocess, "run", noting)
    for name in ("TELEGRAM_BOT_TOKEN", "ONRECORD_DATABASE_URL", "ONRECORD_WEBHOOK_SECRET", "ANY_PASSWORD"):
        monkeypatch.setenv(name, "hunter2")

    read_release(FILES["PDF, launches, scripts, a file inside"](), source="a", release_id=ReleaseId("a"))

    assert given
    assert "hunter2" not in str(given)


def test_does_not_wait_for_what_never_ends(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(UnreadableRelease, match="no regular file"):
            load_release(path)
