"""Nothing of a release leaves before its time, whatever is asked by whatever way; soon after, all answer."""

from pathlib import Path

import pytest

from benchmarks.embargo import ask_processes, ask_until_it_opens
from tests.fakes.embargo_proof import WORDS, Asked, EmbargoedNewsroom, leaks
from tests.fakes.postgres import postgres_url


def test_no_word_of_it_leaves_before_its_time_by_any_way(tmp_path: Path) -> None:
    result = ask_until_it_opens(EmbargoedNewsroom(tmp_path), count=400, seed=3)

    assert result.asked == 400
    assert result.leaked == 0
    assert result.opened_at_its_time


def test_the_look_for_words_finds_them_once_it_is_open(tmp_path: Path) -> None:
    """A proof that finds nothing must be known to find something."""
    newsroom = EmbargoedNewsroom(tmp_path)
    newsroom.move(-1)

    asked = [Asked("what was the revenue of Vorbulex?", None, surface) for surface in range(8)]
    found = {surface: leaks(newsroom.shown(each), each) for surface, each in enumerate(asked)}

    assert all(found.values()), found
    assert set().union(*found.values()) <= set(WORDS)


@pytest.mark.process
def test_processes_whose_clocks_differ_open_it_together_by_the_database_s_clock(tmp_path: Path) -> None:
    with postgres_url() as url:
        result = ask_processes(url, tmp_path, count=120, seconds_before=4.0)

    assert result.leaked == 0
    assert result.late == 0  # from two seconds after its time on
    assert len(result.first_at) == 4
