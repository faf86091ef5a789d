"""Prepared data: from the package, else from the cache, else made; a broken disk costs time, never the answer."""

import threading
from pathlib import Path

import pytest

from onrecord_index.languages.prepared import prepared_text


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "onrecord"


def test_is_made_once_and_then_read_from_the_cache() -> None:
    made = iter(["words", "other words"])

    texts = [prepared_text("some/data.tsv", "1", lambda: next(made)) for _ in range(3)]

    assert texts == ["words"] * 3


def test_leaves_one_whole_file_when_many_make_it_at_once(cache: Path) -> None:
    words = "word " * 200_000
    together = threading.Barrier(8)
    found: list[str] = []

    def make() -> str:
        together.wait()
        return words

    threads = [
        threading.Thread(target=lambda: found.append(prepared_text("data.tsv", "1", make))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert set(found) == {words}
    assert [path.name for path in cache.iterdir()] == ["prepared-data.tsv"]


def test_is_made_in_memory_when_the_cache_cannot_be_written(cache: Path) -> None:
    cache.write_text("a file where the folder should be")

    assert prepared_text("data.tsv", "1", lambda: "words") == "words"


@pytest.mark.parametrize("broken", [b"", b"1\n", b"\xff\xfe not this text", b"0\nmade of other sources"])
def test_is_made_anew_when_what_is_kept_is_broken_or_stale(cache: Path, broken: bytes) -> None:
    cache.mkdir()
    (cache / "prepared-data.tsv").write_bytes(broken)

    assert prepared_text("data.tsv", "1", lambda: "words") == "words"
    assert (cache / "prepared-data.tsv").read_text(encoding="utf-8") == "1\nwords"
