"""Old records are erased from every table and from the files."""

from onrecord_bot.storage.retention import Forgets, Retention


class Shelf:
    """Keeps moments for ten seconds."""

    def __init__(self, *moments: float) -> None:
        self.moments = list(moments)

    def forget_old(self, *, now: float) -> None:
        self.moments = [each for each in self.moments if each >= now - 10]


_check: Forgets = Shelf()


def test_everything_old_is_dropped_and_then_cleared_out_of_the_files() -> None:
    shelves = [Shelf(1, 95), Shelf(2)]
    left: list[list[float]] = []

    Retention(shelves, scrub=lambda: left.extend(shelf.moments for shelf in shelves)).tidy(now=100)

    assert left == [[95], []]
