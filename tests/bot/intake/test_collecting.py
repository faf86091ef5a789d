"""A feed of a real server on loopback: each release once, waiting, and nothing inside is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord_bot.intake.addresses import origin_of
from onrecord_bot.intake.collecting import Collecting
from onrecord_bot.intake.fetching import Fetcher
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.news.arrivals import Arrivals, ArrivalState
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.release_texts import release_text
from tests.fakes.web_site import WebSite, rss

PAGE = "<html><head><title>{title}</title></head><body><article>{body}</article></body></html>"


class Clock:
    """A clock that the test moves; to sleep moves it too."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


def page_of(number: int) -> str:
    text = release_text(day=number % 28 + 1, ounces=1_000 + number)
    lines = (part.strip() for part in text.split("\n\n"))
    return PAGE.format(title=text.splitlines()[0], body="".join(f"<p>{line}</p>" for line in lines))


@pytest.fixture
def site() -> Iterator[WebSite]:
    with WebSite() as started:
        yield started


@pytest.fixture
def inside() -> Iterator[WebSite]:
    with WebSite() as started:
        started.add("/secret", page_of(900))
        yield started


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))


def collecting(archive: Archive, tmp_path: Path, clock: Clock, *feeds: str) -> tuple[Collecting, Arrivals]:
    arrivals = Arrivals(database_at(f"sqlite:///{tmp_path / 'bot-7.sqlite3'}"))

    def fetcher_for(url: str) -> Fetcher:
        return Fetcher(named={origin_of(url)}, agent="onrecord", limit_bytes=1_000_000, most_seconds=2.0)

    made = Collecting(archive, arrivals, feeds=feeds, fetcher_for=fetcher_for, clock=clock, sleep=clock.sleep)
    return made, arrivals


async def test_a_feed_of_fifty_gives_each_release_once_waiting_and_touches_nothing_inside(
    site: WebSite, inside: WebSite, archive: Archive, tmp_path: Path
) -> None:
    for number in range(40):
        site.add(f"/news/red-creek-{number}", page_of(number))
    items = [(f"guid-{number}", f"{site.url}/news/red-creek-{number}") for number in range(40)]
    items += [("guid-3", f"{site.url}/news/red-creek-3"), ("guid-other", f"{site.url}/news/red-creek-4")]
    site.add("/copy", page_of(5).replace("<body>", "<body><!-- of another day -->"))
    site.add("/moved", status=302, headers={"Location": "/news/red-creek-6"})
    site.add("/to-loopback", status=302, headers={"Location": f"{inside.url}/secret"})
    site.add("/to-metadata", status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"})
    site.add("/huge", "x", claims=2_000_000_000)
    site.add("/endless", endless=True)
    site.add("/no-release", "<html><body><p>Page not found</p></body></html>")
    more = ("copy", "moved", "to-loopback", "to-metadata", "huge", "endless", "no-release")
    items += [(name, f"{site.url}/{name}") for name in more]
    items.append(("straight", f"{inside.url}/secret"))
    assert len(items) == 50
    feed = site.add("/feed", rss(items), headers={"ETag": '"1"'})
    clock = Clock()
    collector, arrivals = collecting(archive, tmp_path, clock, feed)

    for _ in range(3):
        await collector.collect()
        clock.seconds += 400

    kept = archive.kept_releases()
    assert len(kept) == 40
    assert {holding.standing for holding in kept} == {ReleaseStatus.PENDING}
    assert sorted(holding.source for holding in kept) == sorted(link for _, link in items[:40])
    assert not inside.asked
    assert site.asked["/feed"] == 3
    assert site.fields["/feed"]["if-none-match"] == '"1"'
    assert {site.asked[f"/news/red-creek-{number}"] for number in range(6)} == {1}
    states = {each.guid: each.state for each in arrivals.all()}
    refused = {guid for guid, state in states.items() if state is ArrivalState.REFUSED}
    assert refused == {"to-loopback", "to-metadata", "huge", "endless", "no-release", "straight"}
    assert {states["copy"], states["moved"]} == {ArrivalState.KNOWN}
    assert site.sent_bytes < 40_000_000
    assert not archive.open_releases()


async def test_a_site_is_asked_once_a_second_at_most(site: WebSite, archive: Archive, tmp_path: Path) -> None:
    items = [(str(number), site.add(f"/red-creek-{number}", page_of(number))) for number in range(3)]
    clock = Clock()
    collector, _ = collecting(archive, tmp_path, clock, site.add("/feed", rss(items)))

    await collector.collect()

    assert clock.slept == [1.0] * 3


async def test_what_cannot_be_fetched_now_is_tried_again_later_and_not_without_end(
    site: WebSite, archive: Archive, tmp_path: Path
) -> None:
    down = site.add("/red-creek", page_of(1), status=503)
    clock = Clock()
    collector, arrivals = collecting(archive, tmp_path, clock, site.add("/feed", rss([("1", down)])))

    await collector.collect()
    assert (site.asked["/red-creek"], arrivals.all()[0].state) == (1, ArrivalState.WAITING)
    site.pages["/red-creek"].status = 200
    clock.seconds += 900
    await collector.collect()
    assert arrivals.all()[0].state is ArrivalState.KEPT

    gone = site.add("/blue-creek", status=500)
    site.add("/feed", rss([("1", down), ("2", gone)]))
    for _ in range(40):
        clock.seconds += 7 * 3600
        await collector.collect()
    assert site.asked["/blue-creek"] == 5
    assert {each.guid: each.state for each in arrivals.all()}["2"] is ArrivalState.MISSED


async def test_a_feed_that_fails_is_asked_less_and_less_often(
    site: WebSite, archive: Archive, tmp_path: Path
) -> None:
    clock = Clock()
    collector, _ = collecting(archive, tmp_path, clock, site.add("/feed", status=500))

    for _ in range(60):
        await collector.collect()
        clock.seconds += 300

    assert 5 <= site.asked["/feed"] <= 9


async def test_a_release_is_kept_once_though_its_process_died_in_between(
    site: WebSite, archive: Archive, tmp_path: Path
) -> None:
    """It was kept, and then the process died; when it is fetched again the page has another date of its own."""
    page = site.add("/red-creek", page_of(1))
    clock = Clock()
    collector, arrivals = collecting(archive, tmp_path, clock, site.add("/feed", rss([("1", page)])))
    settle, arrivals.settle = arrivals.settle, lambda *_, **__: None  # type: ignore[method-assign]
    feed = arrivals.take_up_feed(f"{site.url}/feed", now=clock())
    assert feed is not None
    await collector._look_at(feed)
    taken = arrivals.take_up(now=clock())
    assert taken is not None
    await collector._take_in(taken)
    arrivals.settle = settle  # type: ignore[method-assign]
    site.add("/red-creek", page_of(1).replace("<body>", "<body><!-- later -->"))

    clock.seconds += 1_000
    await collector.collect()

    assert len(archive.kept_releases()) == 1
    assert arrivals.all()[0].state is ArrivalState.KEPT


async def test_a_filing_is_read_from_its_submission_and_cited_by_its_page(
    site: WebSite, archive: Archive, tmp_path: Path
) -> None:
    path = "/Archives/edgar/data/885245/000088524524000094/0000885245-24-000094"
    submission = (
        "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\nThe cover.\n</TEXT>\n</DOCUMENT>\n"
    )
    submission += f"<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\n{release_text()}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    site.add(f"{path}.txt", submission)
    feed = site.add("/feed", rss([("1", f"{site.url}{path}-index.htm")]))
    collector, _ = collecting(archive, tmp_path, Clock(), feed)

    await collector.collect()

    (kept,) = archive.kept_releases()
    assert kept.source == f"{site.url}{path}-index.htm"
    assert archive.release(kept.id).address == kept.source
    assert "400 grams" in archive.release(kept.id).text
