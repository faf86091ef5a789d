"""What stays on a window of 24 lines: the answer, whatever the length of its statement."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import Answer
from onrecord_bot.commands.terminal import in_sight, print_parts
from onrecord_bot.replies.layout import Part, Role, parts_of
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


def test_a_statement_longer_than_the_window_stands_before_the_answer() -> None:
    release = make_release([[("It will grow.", True)]], statement="This may fail. " * 200)

    ordered = in_sight(parts_of(answer_about(release, 1)), width=80, height=24)

    assert [part.role for part in ordered] == [Role.HEADING, Role.STATEMENT, Role.MATCH, Role.CITATION]


def test_what_fits_the_window_keeps_its_order() -> None:
    parts = parts_of(answer_about(make_release([[("It will grow.", True)]]), 1))

    assert in_sight(parts, width=80, height=24) == list(parts)


@given(answers(), st.integers(1, 60))
def test_no_part_is_lost_and_each_statement_stays_under_its_heading(answer: Answer, height: int) -> None:
    parts = parts_of(answer)

    ordered = in_sight(parts, width=80, height=height)

    assert sorted(map(str, ordered)) == sorted(map(str, parts))
    kept = [part for part in ordered if part.role in {Role.HEADING, Role.STATEMENT}]
    assert kept == [part for part in parts if part.role in {Role.HEADING, Role.STATEMENT}]


class _Window(StringIO):
    def isatty(self) -> bool:
        return True


def test_an_id_longer_than_the_window_stays_whole_to_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    id_, window = f"a-release-{'with-a-long-id-' * 4}", _Window()

    print_parts([Part(role=Role.OURS, text=f"short: one\n{id_}: and its headline, a date")], out=window)

    assert id_ in window.getvalue()
