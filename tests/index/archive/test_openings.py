"""No release opens before the time that it or its people set, by the database's clock, in any process."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import TooEarly, UnknownRelease
from onrecord.release import UNTIL_SET, ReleaseId
from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.archive.openings import ITS_TIME, opens_at
from onrecord_index.loading import read_release
from tests.fakes.postgres import postgres_url
from tests.fakes.release_texts import release_text

ADDED = datetime(2024, 3, 5, 12, tzinfo=UTC)
ITS_HOUR = datetime(2024, 3, 7, 12, tzinfo=UTC)  # 7:00 a.m. in winter's Toronto
EMBARGO = "EMBARGOED UNTIL MARCH 7, 2024, 7:00 A.M. EASTERN TIME\n\n"
Moves = list[tuple[str, float]]


class _Clock:
    """The database's clock, moved by the test."""

    def __init__(self, moment: datetime = ADDED) -> None:
        self.seconds = moment.timestamp()

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: _Clock) -> Archive:
    return Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"), clock=clock)


def _add(
    archive: Archive,
    opening: str = EMBARGO,
    *,
    name: str = "red-creek.txt",
    standing: ReleaseStatus = ReleaseStatus.OPEN,
    day: int = 1,
) -> str:
    content = (opening + release_text(day=day)).encode()
    return archive.add(content, source=name, added_by="ida", now=ADDED, standing=standing).id


def test_a_release_under_an_embargo_opens_by_itself_at_its_time(archive: Archive, clock: _Clock) -> None:
    id_ = _add(archive)
    assert archive.holding(id_).standing is ReleaseStatus.SCHEDULED
    assert archive.holding(id_).opens_at == ITS_HOUR

    clock.seconds = ITS_HOUR.timestamp() - 0.001
    assert not archive.openings.open_due()
    assert not archive.open_releases()

    clock.seconds = ITS_HOUR.timestamp()
    before = archive.revision()
    assert archive.openings.open_due()
    assert archive.open_releases().ids == (id_,)
    assert archive.revision() != before
    assert not archive.openings.open_due()
    acts = archive.acts.after(0)
    assert [act.deed for act in acts] == [Deed.ADDED, Deed.SCHEDULED, Deed.OPENED]
    assert (acts[-1].who, acts[-1].at) == (ITS_TIME, ITS_HOUR.timestamp())


def test_a_release_of_a_day_to_come_opens_when_it_is_that_day_everywhere(archive: Archive) -> None:
    id_ = _add(archive, "", day=9)

    assert archive.holding(id_).opens_at == datetime(2024, 3, 9, 12, tzinfo=UTC)
    assert _add(archive, "", day=2, name="old.txt") in archive.open_releases().ids


def test_an_embargo_without_a_time_waits_until_somebody_sets_one(archive: Archive, clock: _Clock) -> None:
    id_ = _add(archive, "EMBARGOED UNTIL FURTHER NOTICE\n\n")
    assert archive.holding(id_).opens_at == UNTIL_SET
    clock.seconds += 10 * 365 * 86_400
    assert not archive.openings.open_due()

    archive.let_in(id_, who="ida", at=datetime.fromtimestamp(clock.seconds + 60, UTC))
    clock.seconds += 60
    assert archive.openings.open_due()


def test_what_waits_for_people_is_let_in_at_its_time_and_never_before(
    archive: Archive, clock: _Clock
) -> None:
    id_ = _add(archive, standing=ReleaseStatus.PENDING)
    clock.seconds = ITS_HOUR.timestamp() + 1
    assert not archive.openings.open_due(), "nobody let it in"
    clock.seconds = ITS_HOUR.timestamp() - 1

    assert archive.stand(id_, ReleaseStatus.OPEN).standing is ReleaseStatus.SCHEDULED
    assert archive.stand(id_, ReleaseStatus.HELD).standing is ReleaseStatus.HELD
    clock.seconds = ITS_HOUR.timestamp()
    assert not archive.openings.open_due(), "it is on hold"
    assert archive.stand(id_, ReleaseStatus.OPEN).standing is ReleaseStatus.OPEN


def test_only_a_confirmed_act_opens_a_release_early_and_it_is_on_record(archive: Archive) -> None:
    id_ = _add(archive)
    assert archive.openings.is_early(id_, None)

    assert archive.let_in(id_, who="ida").standing is ReleaseStatus.SCHEDULED
    with pytest.raises(TooEarly):
        archive.let_in(id_, who="ida", at=ITS_HOUR - timedelta(hours=1))
    assert archive.holding(id_).opens_at == ITS_HOUR

    assert archive.let_in(id_, who="ben", confirmed=True).standing is ReleaseStatus.OPEN
    assert not archive.openings.is_early(id_, None)
    last = archive.acts.after(0)[-1]
    assert (last.deed, last.who) == (Deed.OPENED_EARLY, "ben")


def test_a_time_that_has_passed_opens_no_embargo_without_a_time_unless_it_is_confirmed(
    archive: Archive, clock: _Clock
) -> None:
    id_ = _add(archive, "EMBARGOED UNTIL FURTHER NOTICE\n\n")
    for passed in (ADDED, ADDED - timedelta(days=400)):
        assert archive.openings.is_early(id_, passed)
        with pytest.raises(TooEarly):
            archive.let_in(id_, who="ida", at=passed)
    assert archive.holding(id_).standing is ReleaseStatus.SCHEDULED

    assert not archive.openings.is_early(id_, ADDED + timedelta(seconds=1))
    assert archive.let_in(id_, who="ida", at=ADDED, confirmed=True).standing is ReleaseStatus.OPEN
    assert archive.acts.after(0)[-1].deed is Deed.OPENED_EARLY


def test_people_may_set_a_later_time_and_a_confirmed_earlier_one(archive: Archive) -> None:
    id_ = _add(archive)
    later, earlier = ITS_HOUR + timedelta(days=1), ITS_HOUR - timedelta(hours=2)

    assert archive.let_in(id_, who="ida", at=later).opens_at == later
    assert archive.let_in(id_, who="ida", at=earlier, confirmed=True).opens_at == earlier
    assert archive.acts.after(0)[-1].other == earlier.isoformat(timespec="minutes")


def test_only_a_known_release_is_let_in(archive: Archive) -> None:
    with pytest.raises(UnknownRelease):
        archive.let_in("nobody", who="ida")


@given(
    st.lists(
        st.tuples(st.sampled_from(["move", "hold", "open", "let in", "at", "due"]), st.floats(0, 2 * 86_400)),
        max_size=12,
    )
)
def test_whatever_people_do_unconfirmed_nothing_is_open_before_its_time(moves: Moves) -> None:
    clock = _Clock()
    engine = open_database("sqlite://")
    archive = Archive(engine, clock=clock)
    id_ = _add(archive)
    for move, size in moves:
        _do(archive, clock, id_, move, size)
        holding = archive.holding(id_)
        assert id_ not in archive.open_releases().ids or clock.seconds >= ITS_HOUR.timestamp()
        assert holding.opens_at is not None
        assert holding.opens_at >= ITS_HOUR
    engine.dispose()


def _do(archive: Archive, clock: _Clock, id_: str, move: str, size: float) -> None:
    if move == "move":
        clock.seconds += size / 4
    elif move == "hold":
        archive.stand(id_, ReleaseStatus.HELD)
    elif move == "open":
        archive.stand(id_, ReleaseStatus.OPEN)
    elif move == "let in":
        archive.let_in(id_, who="ida")
    elif move == "at":
        try:
            archive.let_in(id_, who="ida", at=datetime.fromtimestamp(clock.seconds + size, UTC))
        except TooEarly:
            assert clock.seconds + size < archive.holding(id_).opens_at.timestamp()  # type: ignore[union-attr]
    else:
        archive.openings.open_due()


def test_a_date_that_has_come_needs_no_waiting() -> None:
    release = read_release(release_text(day=5).encode(), source="x.txt", release_id=ReleaseId("x"))

    assert release.date == date(2024, 3, 5)
    assert opens_at(release, now=ADDED) is None
    assert opens_at(release, now=ADDED - timedelta(days=2)) is not None


@pytest.mark.process
def test_the_server_s_clock_decides_and_no_process_s_own(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_database(server)
    archive = Archive(engine)
    id_ = archive.add(
        release_text().encode(), source="now.txt", added_by="ida", now=ADDED, standing=ReleaseStatus.PENDING
    ).id
    soon = datetime.now(UTC) + timedelta(hours=1)
    monkeypatch.setattr(time, "time", lambda: soon.timestamp() + 7_200)

    assert archive.let_in(id_, who="ida", at=soon).standing is ReleaseStatus.SCHEDULED
    assert not archive.openings.open_due()
    assert archive.let_in(id_, who="ida", at=soon - timedelta(hours=2), confirmed=True).standing is (
        ReleaseStatus.OPEN
    )
    engine.dispose()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres_url() as url:
        yield url
