"""How the index follows the archive: by what was done since, or with everything compared."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from onrecord.question import Question
from onrecord.reception.quiet import QuietPeriod
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.candidates.counted.names import KeptNames
from onrecord_index.candidates.counted.statistics import StatisticsFile
from onrecord_index.candidates.disk import open_engine, write
from onrecord_index.catalogue.corpus import IndexedCorpus, open_corpus
from onrecord_index.catalogue.upkeep import Change, bring_up_to_date
from onrecord_index.languages.en.common_words import is_common_word
from onrecord_index.likely.known import KnownEntries
from onrecord_index.ranking.directory import Directory
from onrecord_index.ranking.retriever import RankedRetriever
from tests.fakes.older_rules import older_rules
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
PERIOD = QuietPeriod(first=date(2024, 3, 3), last=date(2024, 3, 31))
COMPANIES = ("Northgate Mining Corp.", "Northgate Foods Inc.", "Action Bank Ltd.", "Q8 Inc.")


class Looked(StatisticsFile):
    """What is counted; it notes whether everything in it was looked at."""

    are_all = False

    def editions(self, ids: "frozenset[str] | None" = None) -> dict[int, str]:  # type: ignore[override]
        """The editions of all or of some."""
        self.are_all = self.are_all or ids is None
        return super().editions(ids)


def _archive(folder: Path, *, quiet: QuietPeriod | None = None, now: datetime = NOW) -> Archive:
    engine = open_database(f"sqlite:///{folder / 'onrecord.sqlite3'}")
    return Archive(engine, clock=now.timestamp, quiet=quiet)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return _archive(tmp_path)


def _add(archive: Archive, number: int, *, more: str = "", now: datetime = NOW) -> str:
    text = release_text(COMPANIES[number % 4], day=number % 5 + 1, ounces=1_000 + number) + more
    return archive.add(text.encode(), source=f"release-{number}.txt", added_by="ida", now=now).id


def _followed(folder: Path, archive: Archive) -> tuple[Change, bool]:
    """What changed, and whether everything was compared to find out."""
    engine = folder / "engine"
    engine.mkdir(exist_ok=True)
    with closing(Looked(folder / "statistics.sqlite3")) as file:
        return bring_up_to_date(partial(write, open_engine(engine)), file, archive), file.are_all


def _corpus(folder: Path, archive: Archive) -> IndexedCorpus:
    return open_corpus(folder, archive, archive.open_releases())


def test_what_people_did_tells_what_changed(archive: Archive, tmp_path: Path) -> None:
    ids = [_add(archive, number) for number in range(4)]
    assert _followed(tmp_path, archive) == (Change(new=[1, 2, 3, 4], gone=[]), True)
    archive.acts.note_trial(ids[1], who="ida", at=NOW.timestamp())

    steps: list[tuple[Callable[[], object], Change]] = [
        (lambda: _add(archive, 4), Change(new=[5], gone=[])),
        (lambda: archive.stand(ids[0], ReleaseStatus.HELD), Change(new=[], gone=[1])),
        (lambda: archive.stand(ids[0], ReleaseStatus.OPEN), Change(new=[1], gone=[])),
        (lambda: _add(archive, 4, more="SOURCE Northgate\n"), Change(new=[], gone=[])),  # a copy
        (lambda: archive.remove(ids[2]), Change(new=[], gone=[3])),
        (lambda: [_add(archive, 7), archive.remove("release-7")], Change(new=[], gone=[])),
    ]
    for step, change in steps:
        step()
        assert _followed(tmp_path, archive) == (change, False)


def test_a_release_that_is_judged_anew_is_taken_in_anew_and_no_other(tmp_path: Path) -> None:
    with older_rules():
        older = _archive(tmp_path)
        _add(older, 0)
        flat = release_text(COMPANIES[1]).replace(
            "The company expects to begin production at Red Creek in 2026.\n", ""
        )
        older.add(flat.encode(), source="flat.txt", added_by="ida", now=NOW)
        _followed(tmp_path, older)
    newer = _archive(tmp_path)
    newer.judging.judge_all()

    change, are_all = _followed(tmp_path, newer)
    again = _followed(tmp_path, newer)

    assert (change, are_all) == (Change(new=[1], gone=[1]), False)
    assert again == (Change(), False)
    found = _corpus(tmp_path, newer).releases
    assert {each.id: any(unit.forward_looking for unit in each.sentences) for each in found} == {
        "release-0": True,
        "flat": False,
    }


def test_everything_is_compared_where_copies_may_have_come_apart(archive: Archive, tmp_path: Path) -> None:
    """A copy comes to stand for itself if what was shown for it is discarded; no act names the copy."""
    first, copy = _add(archive, 0), _add(archive, 0, more="SOURCE Northgate\n")
    _followed(tmp_path, archive)

    archive.stand(first, ReleaseStatus.DISCARDED)

    assert _followed(tmp_path, archive) == (Change(new=[2], gone=[1]), True)
    assert archive.open_releases().ids == (copy,)


def test_everything_is_compared_after_another_archive_was_restored(archive: Archive, tmp_path: Path) -> None:
    for number in range(3):
        _add(archive, number)
    _followed(tmp_path, archive)
    (tmp_path / "restored").mkdir()
    later = datetime(2024, 3, 6, tzinfo=UTC)
    restored = _archive(tmp_path / "restored", now=later)
    for number in (10, 11, 12, 13):
        _add(restored, number, now=later)

    change, are_all = _followed(tmp_path, restored)

    assert are_all
    assert len(change.new) == 4


def test_everything_is_compared_if_something_changed_that_no_act_tells_of(
    archive: Archive, tmp_path: Path
) -> None:
    _add(archive, 0)
    _followed(tmp_path, archive)
    _add(archive, 1)
    with open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}").begin() as connection:
        connection.exec_driver_sql("UPDATE releases SET standing = 'held' WHERE number = 1")

    assert _followed(tmp_path, archive) == (Change(new=[2], gone=[1]), True)


def test_in_a_quiet_period_the_index_holds_only_what_answers_in_it(tmp_path: Path) -> None:
    """The index held everything that was open: with it, what a quiet period keeps back was quoted."""
    for number in range(5):
        _add(_archive(tmp_path), number)
    question = Question(text="how many grams of silver per tonne at Red Creek?")

    def days(archive: Archive) -> set[int]:
        hits = RankedRetriever(_corpus(tmp_path / "search", archive)).search(question, k=12)
        return {hit.release.date.day for hit in hits if hit.release.date}

    after = datetime(2024, 5, 1, tzinfo=UTC)
    assert days(_archive(tmp_path, quiet=PERIOD, now=datetime(2024, 2, 1, tzinfo=UTC))) == {1, 2, 3, 4, 5}
    assert days(_archive(tmp_path, quiet=PERIOD)) == {1, 2}
    assert days(_archive(tmp_path, quiet=PERIOD, now=after)) == {1, 2, 3, 4, 5}


def test_what_was_opened_before_a_quiet_period_gives_nothing_newer_in_it(tmp_path: Path) -> None:
    moment = [datetime(2024, 2, 1, tzinfo=UTC).timestamp()]
    engine = open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")
    archive = Archive(engine, clock=lambda: moment[0], quiet=PERIOD)
    for number in range(5):
        _add(archive, number)
    corpus = _corpus(tmp_path / "search", archive)
    moment[0] = NOW.timestamp()

    assert {read.release.date for read in corpus.read([1, 2, 3, 4, 5]).values()} == {
        date(2024, 3, 1),
        date(2024, 3, 2),
    }


QUESTIONS = (
    "who runs Northgate?",
    "who runs Northgate Mining?",
    "who runs Northgate Foods Inc.?",
    "who runs Apex Zinc?",
    "what did Action Bank say in March 2024 about silver?",
    "what was announced on March 3?",
    "what did it report in April 2019?",
    "what is TSX:NGM drilling?",
    "is action needed?",
    "how is NGM doing, says Q8?",
    "what was said?",
)


@pytest.mark.parametrize("is_one_company", [False, True])
@pytest.mark.parametrize("are_many", [False, True])
def test_the_names_that_it_keeps_are_those_of_the_releases(
    archive: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_one_company: bool,
    are_many: bool,
) -> None:
    monkeypatch.setattr("onrecord_index.ranking.directory._MANY", 3 if are_many else 300)
    for number in range(13):
        more = f"\n{COMPANIES[0]} (formerly Apex Zinc Inc.) is a miner.\n" if number in {0, 4} else ""
        _add(archive, 4 * number if is_one_company else number, more=more)
    _corpus(tmp_path / "search", archive)
    archive.remove("release-4")
    archive.stand("release-8", ReleaseStatus.HELD)
    releases = archive.open_releases()
    kept = _corpus(tmp_path / "search", archive).releases.known()
    listed = KnownEntries(releases.entries())
    one, other = (Directory(known, is_common=is_common_word) for known in (kept, listed))

    assert isinstance(kept, KeptNames)
    assert one.has_one_company == other.has_one_company == is_one_company
    for text in QUESTIONS:
        assert one.choose(text) == other.choose(text)
        assert one.choose(text, company=COMPANIES[1]) == other.choose(text, company=COMPANIES[1])
        assert one.by_own_name(text) == other.by_own_name(text)
        assert (one.is_name(text), one.without_name(text)) == (other.is_name(text), other.without_name(text))
        assert one.rivals(text, releases.ids) == other.rivals(text, releases.ids)


def test_a_name_goes_with_the_last_release_of_its_company(archive: Archive, tmp_path: Path) -> None:
    ids = [_add(archive, number) for number in range(4)]
    assert _corpus(tmp_path / "search", archive).releases.known().named("northgate", whole=True)

    archive.remove(ids[0])
    kept = _corpus(tmp_path / "search", archive).releases.known()
    assert {*kept.named("northgate", whole=True)} == {("northgate", "foods", "inc"), ("northgate", "foods")}

    archive.remove(ids[1])
    kept = _corpus(tmp_path / "search", archive).releases.known()
    assert not kept.named("northgate", whole=False)
    assert not kept.of_issuers([COMPANIES[1]])


def test_a_name_that_a_release_tells_goes_with_that_release(archive: Archive, tmp_path: Path) -> None:
    _add(archive, 0)
    told = _add(archive, 4, more=f"\n{COMPANIES[0]} (formerly Apex Zinc Inc.) is a miner.\n")
    kept = _corpus(tmp_path / "search", archive).releases.known()
    assert kept.named_otherwise("apex", whole=True) == {
        ("apex", "zinc"): [COMPANIES[0]],
        ("apex", "zinc", "inc"): [COMPANIES[0]],
    }

    archive.stand(told, ReleaseStatus.HELD)
    assert not _corpus(tmp_path / "search", archive).releases.known().named_otherwise("apex", whole=True)


def test_its_releases_are_listed_as_the_archive_lists_them(archive: Archive, tmp_path: Path) -> None:
    for number in range(7):
        _add(archive, number)
    undated = (
        b"Northgate Mining Corp. Digs\n\nNorthgate Mining Corp. dug a hole in Yukon for the first time.\n"
    )
    archive.add(undated, source="undated.txt", added_by="ida", now=NOW)
    listed, kept = archive.open_releases(), _corpus(tmp_path / "search", archive).releases

    assert len(kept) == len(listed) == 8
    assert kept.ids == listed.ids
    assert [release.id for release in kept] == [release.id for release in listed]
    assert [release.id for release in kept[2:5]] == list(listed.ids[2:5])
    assert [release.id for release in kept[::-2]] == list(listed.ids[::-2])
    assert (kept[0].id, kept[-1].id) == (listed.ids[0], listed.ids[-1])
    assert [kept.of_edition(release.edition) for release in listed] == list(listed)
    assert kept.of_edition("none") is None
    assert kept[:1].of_edition(listed[1].edition) is None
    with pytest.raises(IndexError):
        kept[8]
