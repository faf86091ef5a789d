"""A sentence encoder from a folder in the common layout: model.onnx and tokenizer.json.

This module alone knows onnxruntime and tokenizers.
"""

import hashlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from onrecord.errors import BadSettings

Vector = npt.NDArray[np.float16]

_MODEL, _TOKENIZER = "model.onnx", "tokenizer.json"
# Tokens of a text that are looked at: encoders are trained on about so many.
_MOST_TOKENS = 256
_SETTING = "ONRECORD_ENCODER"


class Encoder:
    """Encodes one text at a time: beside others in a batch, the last digits would depend on these."""

    def __init__(self, folder: Path) -> None:
        """Raises BadSettings if the folder lacks a file, or holds one that cannot be used."""
        for name in (_MODEL, _TOKENIZER):
            if not (folder / name).is_file():
                raise BadSettings([f"{_SETTING}: the folder holds no {name}"])
        self._folder = folder
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the same sums in the same order
        options.log_severity_level = 4  # what it says of a fault, we say in one sentence
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
            self._tokenizer.no_padding()
            self._tokenizer.enable_truncation(max_length=_MOST_TOKENS)
            self._session = onnxruntime.InferenceSession(
                str(folder / _MODEL), options, providers=["CPUExecutionProvider"]
            )
            self._inputs = tuple(given.name for given in self._session.get_inputs())
            self.size = len(self.encode("What is the news?"))
        except Exception as error:  # neither library has a kind of its own for what it cannot read
            why = f"cannot be used as a sentence encoder ({type(error).__name__})"
            raise BadSettings([f"{_SETTING}: the {_MODEL} and {_TOKENIZER} in it {why}"]) from error

    def digest(self) -> str:
        """Twelve letters that stand for the two files: vectors of two encoders cannot be compared."""
        digest = hashlib.blake2s(digest_size=6)
        for name in (_MODEL, _TOKENIZER):
            with (self._folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()

    def encode(self, text: str) -> Vector:
        """Return the vector of a text, of length 1: the mean over its tokens, unless the model gives one."""
        tokens = self._tokenizer.encode(text)
        given = {
            "input_ids": tokens.ids,
            "attention_mask": tokens.attention_mask,
            "token_type_ids": tokens.type_ids,
        }
        fed = {name: np.array([given[name]], dtype=np.int64) for name in self._inputs}
        told = np.asarray(self._session.run(None, fed)[0], dtype=np.float32)[0]
        vector = told.mean(axis=0) if told.ndim == 2 else told
        if vector.ndim != 1 or not np.isfinite(vector).all():
            raise ValueError(vector.shape)
        return np.asarray(vector / (float(np.linalg.norm(vector)) or 1.0), dtype=np.float16)
