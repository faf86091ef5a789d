"""Releases as rules have judged them that knew of nothing that looks forward, or of no statement."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from onrecord.manuscript import Manuscript
from onrecord.reading import compose
from onrecord.release import NOT_FORWARD_LOOKING, Judgement
from onrecord.span import Span
from onrecord_index.archive.judging import rules


@contextmanager
def older_rules(name: str = "older") -> Iterator[None]:
    """Within this, an archive that is opened is one of a program with such rules."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compose, "judge_sentence", _nothing)
        patch.setattr(rules, "digest_of_rules", lambda: name)
        yield


@contextmanager
def rules_that_find(statement: str = "", name: str = "narrow") -> Iterator[None]:
    """Within this, an archive that is opened is one of a program that finds no statement but these words."""

    def find(manuscript: Manuscript) -> tuple[Span, ...]:
        start = manuscript.text.find(statement) if statement else -1
        return (Span(start=start, end=start + len(statement)),) if start >= 0 else ()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compose, "find_statements", find)
        patch.setattr(compose, "find_statements_in_plain_words", lambda _: ())
        patch.setattr(rules, "digest_of_rules", lambda: name)
        patch.setattr(rules, "digest_of_finding", lambda: name)
        yield


def _nothing(*_: object) -> Judgement:
    return NOT_FORWARD_LOOKING
