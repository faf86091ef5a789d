"""How alike in meaning a question and sentences are."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from onrecord.release import Release, ReleaseId, SentenceKind
from onrecord_index.encoding.encoder import Encoder, Vector
from onrecord_index.encoding.kept import KeptVectors

# Vectors in memory, each below a kilobyte; and those of questions that many ask.
_TEXTS, _QUESTIONS = 20_000, 256
_DIGITS = 4


class Meaning:
    """Compares by the vectors of an encoder. What is `kept` need not be encoded again."""

    def __init__(self, encoder: Encoder, kept: KeptVectors | None = None) -> None:
        self._kept = kept
        self._size = encoder.size
        self._encode = lru_cache(_TEXTS)(encoder.encode)
        self._of_question = lru_cache(_QUESTIONS)(encoder.encode)

    def likeness(self, question: str, sentences: Sequence[tuple[Release, int]]) -> Sequence[float]:
        """How alike a question and each of some sentences are, from 0 to 1; each by release and position."""
        asked = self._of_question(question).astype(np.float32)
        vectors = self._vectors_of(sentences)
        return [round(max(float(vectors[at] @ asked), 0.0), _DIGITS) for at in range(len(sentences))]

    def keep(self, release: Release) -> None:
        """Encode every sentence of a release that may answer, and keep the vectors."""
        self._of(release, [at for at, unit in enumerate(release.sentences) if _may_answer(unit.kind)])

    def forget(self, edition: str) -> None:
        """Drop what is kept of an edition."""
        if self._kept is not None:
            self._kept.forget(edition)

    def _vectors_of(self, sentences: Sequence[tuple[Release, int]]) -> list[Vector]:
        positions: defaultdict[ReleaseId, list[int]] = defaultdict(list)
        releases = {release.id: release for release, _ in sentences}
        for release, position in sentences:
            positions[release.id].append(position)
        found = {id_: self._of(releases[id_], wanted) for id_, wanted in positions.items()}
        return [found[release.id][position] for release, position in sentences]

    def _of(self, release: Release, positions: Sequence[int]) -> dict[int, Vector]:
        """The vectors of some sentences of a release. Those that were not kept are from here on."""
        found = self._kept.of(release.edition, positions) if self._kept is not None else {}
        # What is damaged is encoded anew.
        kept = {at: one for at, one in found.items() if one.size == self._size and np.isfinite(one).all()}
        new = {at: self._encode(release.sentences[at].text) for at in positions if at not in kept}
        if new and self._kept is not None:
            self._kept.keep(release.edition, new)
        return kept | new


def _may_answer(kind: SentenceKind) -> bool:
    return kind is not SentenceKind.HEADING
