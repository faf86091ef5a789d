"""A file becomes a release, or is refused with a reason before it can cost anybody time."""

from pathlib import Path

import pytest

from onrecord.errors import UnreadableRelease
from onrecord.release import ReleaseId
from onrecord_index.loading import (
    LONGEST_PARAGRAPH,
    LONGEST_TEXT,
    LONGEST_WORD,
    load_release,
    read_release,
    release_id_of,
)

OPENING = "Mine Opens\n\nMay 5, 2025 - Northgate Corp. opened the Red Creek mine today.\n\n"


def _reason(text: str) -> str:
    with pytest.raises(UnreadableRelease) as refused:
        read_release((OPENING + text).encode(), source="long.txt", release_id=ReleaseId("long"))
    return refused.value.reason


@pytest.mark.parametrize("word", ["a", "1,", ".", "x@", "[a](b", "“"])
def test_a_word_that_no_release_holds_is_refused(word: str) -> None:
    """A million letters without a blank once kept the rules for e-mail addresses busy for minutes."""
    assert "characters and the most that is read is" in _reason(word * 60_000 + " x" * 20_000)


@pytest.mark.parametrize(
    "words", ["The mine opened today and it will grow. ", "“It will grow,” said Bob. ", "J. "]
)
def test_a_paragraph_that_no_release_holds_is_refused(words: str) -> None:
    """Twenty-five thousand sentences in one paragraph once took longer than anybody waits."""
    assert _reason(words * (LONGEST_PARAGRAPH // len(words) + 2)).startswith("a paragraph of it has 100,0")


def test_a_text_longer_than_any_release_is_refused() -> None:
    paragraph = "The mine opened today.\n\n"

    assert _reason(paragraph * (LONGEST_TEXT // len(paragraph) + 1)).startswith("it has 1,000,0")


@pytest.mark.parametrize("line", ["- x y\n", "# x\n", "x\n"])
def test_a_file_of_a_million_lines_is_refused_before_it_is_cut(line: str) -> None:
    assert _reason(line * 1_000_001).endswith("the most that is read is 2,000,000")


def test_a_web_address_of_two_thousand_characters_is_read() -> None:
    address = "https://example.com/" + "a" * 2_000
    assert len(address) < LONGEST_WORD

    release = read_release(
        f"{OPENING}See {address} for more.".encode(), source="x", release_id=ReleaseId("x")
    )

    assert address in release.text


def test_a_file_is_named_after_itself(tmp_path: Path) -> None:
    path = tmp_path / "Q1 results (final).v2.txt"
    path.write_text(OPENING)

    assert load_release(path).id == "Q1-results-final-.v2"
    assert release_id_of("...") == "release"


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_text(OPENING)

    with pytest.raises(UnreadableRelease, match="larger than the limit of 1e-05 MB"):
        load_release(path, limit_bytes=10)
