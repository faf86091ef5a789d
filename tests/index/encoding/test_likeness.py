"""How alike questions and sentences are, and the vectors that are kept for that."""

import sqlite3
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from onrecord_index.encoding.encoder import Encoder
from onrecord_index.encoding.kept import KeptVectors
from onrecord_index.encoding.likeness import Meaning
from tests.fakes.releases import make_release
from tests.fakes.tiny_encoder import tiny_encoder

RELEASE = make_release([[("The payroll rose.", False), ("The loaves are large.", False)]])
_WAGES, _LOAVES = (
    at for at, unit in enumerate(RELEASE.sentences) if unit.text.startswith(("The payroll", "The loaves"))
)
_BOTH = [(RELEASE, _WAGES), (RELEASE, _LOAVES)]


class Counting(Encoder):
    """An encoder that counts the texts that it was given."""

    def __init__(self, folder: Path) -> None:
        self.texts: list[str] = []
        super().__init__(tiny_encoder(folder, ["wages payroll", "bread loaves"]))
        self.texts.clear()

    def encode(self, text: str) -> npt.NDArray[np.float16]:
        self.texts.append(text)
        return super().encode(text)


@pytest.fixture
def encoder(tmp_path: Path) -> Counting:
    return Counting(tmp_path / "encoder")


def test_the_sentence_that_means_the_same_is_the_most_alike(encoder: Counting) -> None:
    wages, loaves = Meaning(encoder).likeness("and wages?", _BOTH)

    assert wages > 0.9
    assert loaves == 0


def test_what_is_kept_is_not_encoded_again(encoder: Counting, tmp_path: Path) -> None:
    path = tmp_path / "vectors" / "one.sqlite3"
    Meaning(encoder, KeptVectors(path)).keep(RELEASE)
    before = Meaning(encoder, KeptVectors(path)).likeness("wages", _BOTH)
    encoder.texts.clear()

    assert Meaning(encoder, KeptVectors(path)).likeness("wages", _BOTH) == before
    assert encoder.texts == ["wages"]


def test_what_was_not_kept_is_encoded_once_and_kept(encoder: Counting, tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite3"
    Meaning(encoder, KeptVectors(path)).likeness("wages", [(RELEASE, _LOAVES)])

    assert KeptVectors(path).of(RELEASE.edition, [_WAGES, _LOAVES]).keys() == {_LOAVES}


def test_what_is_forgotten_is_gone(encoder: Counting, tmp_path: Path) -> None:
    kept = KeptVectors(tmp_path / "one.sqlite3")
    meaning = Meaning(encoder, kept)
    meaning.keep(RELEASE)

    meaning.forget(RELEASE.edition)

    assert not kept.of(RELEASE.edition, [_WAGES, _LOAVES])


def test_a_damaged_file_is_made_anew(encoder: Counting, tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite3"
    path.write_bytes(b"no database, " * 100)

    Meaning(encoder, KeptVectors(path)).keep(RELEASE)

    with sqlite3.connect(path) as connection:
        kept = {position for (position,) in connection.execute("SELECT position FROM vectors")}
    connection.close()
    assert {_WAGES, _LOAVES} <= kept


@pytest.mark.parametrize("damaged", [b"\x00", b"\x00" * 6, b"\xff" * 4])
def test_a_damaged_vector_is_encoded_anew(encoder: Counting, tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "one.sqlite3"
    Meaning(encoder, KeptVectors(path)).keep(RELEASE)
    before = Meaning(encoder).likeness("wages", _BOTH)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE vectors SET vector = ?", (damaged,))
    connection.close()

    assert Meaning(encoder, KeptVectors(path)).likeness("wages", _BOTH) == before


def test_a_file_that_is_damaged_within_is_made_anew(encoder: Counting, tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite3"
    kept = KeptVectors(path)
    kept.keep("another", {at: encoder.encode("wages") for at in range(2_000)})
    Meaning(encoder, kept).keep(RELEASE)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x07" * (len(content) - 4096)
    path.write_bytes(content)

    Meaning(encoder, KeptVectors(path)).keep(RELEASE)

    assert KeptVectors(path).of(RELEASE.edition, [_WAGES, _LOAVES]).keys() == {_WAGES, _LOAVES}


def test_where_nothing_can_be_kept_it_goes_on_and_says_so_once(
    encoder: Counting, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    meaning = Meaning(encoder, KeptVectors(tmp_path / "file" / "one.sqlite3"))

    for _ in range(2):
        assert meaning.likeness("wages", [(RELEASE, _WAGES)])[0] > 0.9
    assert len(caplog.records) == 1
