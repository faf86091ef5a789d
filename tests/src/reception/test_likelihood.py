"""Of the releases that a question is likely about, those that are meant."""

from onrecord.reception.likelihood import likeliest
from onrecord.release import ReleaseId


def test_the_likeliest_is_among_those_that_are_meant_however_many_newer_ones_are_equal() -> None:
    """The oldest of seven, which held most after the best, gave way to newer ones that held less."""
    shares = {ReleaseId(f"new-{number}"): 0.46 for number in range(7)}
    shares |= {ReleaseId("best"): 0.5, ReleaseId("second"): 0.48}

    meant = likeliest(shares, "who runs the mill?")

    assert meant == ("new-0", "new-1", "new-2", "new-3", "best", "second")
