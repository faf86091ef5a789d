"""Releases as rules have judged them that knew of nothing that looks forward."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from onrecord.reading import compose
from onrecord.release import NOT_FORWARD_LOOKING, Judgement
from onrecord_index.archive.judging import rules


@contextmanager
def older_rules(name: str = "older") -> Iterator[None]:
    """Within this, an archive that is opened is one of a program with such rules."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compose, "judge_sentence", _nothing)
        patch.setattr(rules, "digest_of_rules", lambda: name)
        yield


def _nothing(*_: object) -> Judgement:
    return NOT_FORWARD_LOOKING
