"""Law 6 over HTTP: a little of what `python -m benchmarks.kills` does for long."""

import pytest

from benchmarks.kills import killed
from tests.fakes.postgres import NoServer


@pytest.mark.parametrize("way", ["polling", "webhook", "postgresql"])
def test_no_question_is_lost_or_answered_twice_wherever_the_process_is_killed(way: str) -> None:
    try:
        toll = killed(kills=3, questions=60, way=way, seed=3)
    except NoServer as missing:
        pytest.skip(str(missing))

    assert toll.missed() == []
