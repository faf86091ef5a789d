"""Releases in the order of preference: no more of them are listed than somebody looks at."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.open_releases import Listing, OpenReleases
from onrecord_index.likely.known import Entry
from onrecord_index.ranking.analysis import Analysis
from tests.fakes.releases import make_release

_IDS = tuple(ReleaseId(f"northgate-{number}") for number in range(70))


class _Listed:
    """A listing that notes how far it was asked for."""

    def __init__(self) -> None:
        self.furthest = 0

    def __len__(self) -> int:
        return len(_IDS)

    def ids(self) -> Sequence[ReleaseId]:
        self.furthest = len(_IDS)
        return _IDS

    def some(self, first: int, last: int) -> Sequence[ReleaseId]:
        self.furthest = max(self.furthest, last)
        return _IDS[first:last]

    def of_edition(self, edition: str) -> ReleaseId | None:
        return None


_check: Listing = _Listed()


class _Shelf:
    """Where each release has the same text."""

    def release(self, id_: str, /) -> Release:
        return replace(make_release([[("Profit rose.", False)]]), id=ReleaseId(id_))

    def analyses(self, ids: Sequence[ReleaseId], /) -> Iterator[Analysis]:
        raise NotImplementedError

    def entries(self, ids: Sequence[ReleaseId], /) -> Iterator[Entry]:
        raise NotImplementedError


def test_each_is_given_once_in_order() -> None:
    releases = OpenReleases(_Listed(), shelf=_Shelf(), superseded={})

    assert tuple(release.id for release in releases) == _IDS


def test_who_looks_at_the_first_has_not_all_listed() -> None:
    listing = _Listed()

    assert next(iter(OpenReleases(listing, shelf=_Shelf(), superseded={}))).id == _IDS[0]
    assert listing.furthest < len(_IDS)
