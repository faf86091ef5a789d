"""An encoder from a folder: what it makes of texts, and what is said of a folder that holds none."""

from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import BadSettings
from onrecord_index.encoding.encoder import Encoder
from tests.fakes.tiny_encoder import tiny_encoder

ALIKE = ("wages payroll salaries", "bread loaves")


def _likeness(encoder: Encoder, one: str, other: str) -> float:
    return float(encoder.encode(one).astype(np.float32) @ encoder.encode(other).astype(np.float32))


@pytest.mark.parametrize("output_rank", [2, 3], ids=["the model's own", "the mean of its tokens"])
def test_texts_of_like_meaning_have_like_vectors(tmp_path: Path, output_rank: int) -> None:
    encoder = Encoder(tiny_encoder(tmp_path, ALIKE, output_rank=output_rank))

    assert _likeness(encoder, "the wages", "Payroll and salaries") == pytest.approx(1, abs=1e-2)
    assert _likeness(encoder, "the wages", "loaves") == 0


def test_a_text_of_which_nothing_is_known_is_like_no_other(tmp_path: Path) -> None:
    encoder = Encoder(tiny_encoder(tmp_path, ALIKE))

    assert _likeness(encoder, "zeppelin", "wages") == 0
    assert _likeness(encoder, "zeppelin", "zeppelin") == 0


def test_another_model_has_another_digest(tmp_path: Path) -> None:
    one = Encoder(tiny_encoder(tmp_path / "one", ALIKE))
    same = Encoder(tiny_encoder(tmp_path / "same", ALIKE))
    other = Encoder(tiny_encoder(tmp_path / "other", [*ALIKE, "ore gold"]))

    assert one.digest() == same.digest() != other.digest()


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_that_is_missing_is_named(tmp_path: Path, name: str) -> None:
    folder = tiny_encoder(tmp_path, ALIKE)
    (folder / name).unlink()

    with pytest.raises(BadSettings, match=rf"ONRECORD_ENCODER: the folder holds no {name}$"):
        Encoder(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_file_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    folder = tiny_encoder(tmp_path, ALIKE)
    (folder / name).write_bytes(b"{}")

    with pytest.raises(BadSettings, match="cannot be used as a sentence encoder") as raised:
        Encoder(folder)
    assert len(raised.value.faults) == 1
