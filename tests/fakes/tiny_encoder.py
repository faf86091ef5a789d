"""A sentence encoder of a few kilobytes, in the layout of large ones: it knows some words, and which are alike.

model.onnx looks up the row of each token in a table, and nothing else: the mean over them is the sentence. It
is written as the format says, field by field (https://onnx.ai/onnx/repo-docs/IR.html), so that no package for
making models is needed.
"""

import json
import struct
from collections.abc import Sequence
from pathlib import Path

_SIZE = 16
# The numbers of the fields that are used, by message (onnx.proto).
_FLOAT, _INT64 = 1, 7


def tiny_encoder(folder: Path, alike: Sequence[str], *, output_rank: int = 3) -> Path:
    """Write an encoder into a folder, to which the words of each line mean the same. Return the folder.

    At an `output_rank` of 2 the model gives the vector of the sentence itself.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary: dict[str, int] = {"[UNK]": 0}
    table = [[0.0] * _SIZE]
    for place, words in enumerate(alike):
        for word in words.split():
            vocabulary[word] = len(vocabulary)
            table.append([float(place % _SIZE == at) for at in range(_SIZE)])
    tokenizer: dict[str, object] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    (folder / "model.onnx").write_bytes(_model(table, output_rank))
    return folder


def _model(table: Sequence[Sequence[float]], output_rank: int) -> bytes:
    values = b"".join(struct.pack(f"<{_SIZE}f", *row) for row in table)
    shape = _number(1, len(table)) + _number(1, _SIZE)
    weights = shape + _number(2, _FLOAT) + _bytes(8, b"table") + _bytes(9, values)
    looked_up = "rows" if output_rank == 2 else "out"
    nodes = [_node("Gather", ["table", "input_ids"], looked_up)]
    if output_rank == 2:
        along = _bytes(1, b"axes") + _number(8, 1) + _number(20, 7)
        flat = _bytes(1, b"keepdims") + _number(3, 0) + _number(20, 2)
        nodes.append(_node("ReduceMean", ["rows"], "out", along, flat))
    graph = (
        b"".join(_bytes(1, node) for node in nodes)
        + _bytes(2, b"tiny")
        + _bytes(5, weights)
        + _bytes(11, _value("input_ids", _INT64, 2))
        + _bytes(12, _value("out", _FLOAT, output_rank))
    )
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _number(2, 13))


def _node(kind: str, inputs: Sequence[str], output: str, *attributes: bytes) -> bytes:
    return (
        b"".join(_bytes(1, name.encode()) for name in inputs)
        + _bytes(2, output.encode())
        + _bytes(4, kind.encode())
        + b"".join(_bytes(5, attribute) for attribute in attributes)
    )


def _value(name: str, kind: int, rank: int) -> bytes:
    dimensions = b"".join(_bytes(1, _bytes(2, f"{name}_{at}".encode())) for at in range(rank))
    tensor = _number(1, kind) + _bytes(2, dimensions)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    """A number in sevens of bits, the lowest first (https://protobuf.dev/programming-guides/encoding/)."""
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    return bytes((*written, value))
