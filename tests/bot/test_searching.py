"""Search servers that fail: the newest releases answer, each answer says so, and it passes by itself."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from onrecord.answer import Answer, NoteKind
from onrecord.answering.ports import AnyAnswerer
from onrecord.errors import SearchFault
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot import searching
from onrecord_bot.kept_desk import KeptDesk
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.searching import SearchServers, search_over
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import answerer_over, begin_archive, open_desk, open_newsroom, open_releases
from onrecord_index.archive.archive import Archive
from onrecord_index.cluster.address import search_address
from onrecord_index.cluster.connection import AWAY, connected
from onrecord_index.cluster.shared_index import SharedIndex
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
ASKED = Question(text="how much silver was produced?")
# Nobody listens at port 9, the one for what is thrown away.
NOWHERE = "http://127.0.0.1:9/wire"


@pytest.fixture
def away(tmp_path: Path) -> Settings:
    """Settings that name servers which are not there, and an archive of three releases."""
    settings = Settings.model_validate({"ONRECORD_HOME": tmp_path, "ONRECORD_SEARCH_URL": NOWHERE})
    archive = begin_archive(settings)
    for number in range(3):
        content = release_text(day=number + 1, ounces=1_000 + number).encode()
        archive.add(content, source=f"release-{number}.txt", added_by="ida", now=NOW)
    return settings


def _kinds(answer: Answer) -> list[NoteKind]:
    return [note.kind for note in answer.notes]


def test_where_the_servers_are_away_the_newest_answer_and_say_that_others_may_say_more(
    away: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    desk = open_desk(away, open_releases(away))

    answer = desk.answer(ASKED)

    assert answer.passages
    assert NoteKind.NOT_WHOLE in _kinds(answer)
    assert NoteKind.NOT_WHOLE in _kinds(desk.answers_apart(ASKED, most=2)[0])
    assert NoteKind.NOT_WHOLE not in _kinds(desk.answer(Question(text="hello")))
    assert desk.more_context(answer, 1).passages
    assert len(desk.releases) == 3
    assert [each.getMessage() for each in caplog.records if each.name == searching.__name__] == [
        f"ONRECORD_SEARCH_URL: {AWAY}. The newest releases are searched in memory until that has passed."
    ]


@pytest.mark.parametrize("search", ["memory", "disk"])
def test_the_servers_are_not_asked_if_the_settings_say_where_to_search(away: Settings, search: str) -> None:
    told = away.model_copy(update={"search": search})

    assert not _kinds(open_desk(told, open_releases(told)).answer(ASKED))


def test_one_release_that_is_asked_by_its_id_needs_no_servers(away: Settings) -> None:
    releases = open_releases(away, ids=["release-1"])

    assert not _kinds(open_desk(away, releases).answer(ASKED))


class Servers(SearchServers):
    """Servers that fail as long as a test says so; what they hold is searched in memory."""

    def __init__(self, folder: Path) -> None:
        address = search_address(NOWHERE)
        super().__init__(SharedIndex(connected(address), address, version=1), folder)
        self.fault: SearchFault | None = None
        self.asked = 0
        self.index.is_there = self._is_there  # type: ignore[method-assign]

    def _is_there(self) -> bool:
        if self.fault:
            raise self.fault
        return True


class Failing:
    """A desk over everything that needs the servers."""

    def __init__(self, servers: Servers, releases: Sequence[Release]) -> None:
        self._servers, self._desk = servers, answerer_over(releases)
        self.releases = releases

    def answer(self, question: Question) -> Answer:
        """The answer. Raises SearchFault while the servers fail."""
        self._servers.asked += 1
        if self._servers.fault:
            raise self._servers.fault
        return self._desk.answer(question)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages. Raises SearchFault while the servers fail."""
        self.answer(question)
        return self._desk.answers_apart(question, most=most)

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """Asks no servers."""
        return self._desk.more_context(answer, rank)


@pytest.fixture
def servers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Servers:
    monkeypatch.setattr(searching, "_PAUSE_SECONDS", 0.0)
    return Servers(tmp_path)


def _newsroom(settings: Settings, servers: Servers) -> tuple[Newsroom, Archive]:
    """A newsroom over servers that are there; each desk that it opens searches them."""
    archive = begin_archive(settings)

    def opened() -> AnyAnswerer:
        releases = archive.open_releases()
        servers._again_at, servers._is_away = None, False
        return servers.guarded(releases, Failing(servers, releases), lambda: answerer_over(releases[:1]))

    return Newsroom(archive, opened, is_due=servers.are_back), archive


def test_a_running_bot_falls_back_while_the_servers_fail_and_is_whole_again_after(
    away: Settings, servers: Servers
) -> None:
    newsroom, _ = _newsroom(away, servers)
    assert not newsroom.refresh()
    other = Question(text="who is the president?")

    servers.fault = SearchFault(AWAY)
    assert NoteKind.NOT_WHOLE in _kinds(newsroom.answer(ASKED))
    assert not newsroom.refresh()
    asked = servers.asked
    assert NoteKind.NOT_WHOLE in _kinds(newsroom.answer(other))
    assert servers.asked == asked  # nobody waits for them meanwhile

    servers.fault = None
    assert newsroom.refresh()
    assert not _kinds(newsroom.answer(ASKED))  # what was answered meanwhile is not kept
    assert not newsroom.refresh()


def test_servers_that_fail_are_looked_at_at_most_once_in_a_pause(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    servers.fault = SearchFault(AWAY)
    monkeypatch.setattr(searching, "_PAUSE_SECONDS", 3_600.0)
    servers.note(servers.fault)
    servers.fault = None

    assert not servers.are_back()


def test_no_release_is_chosen_by_servers_that_fail_or_lack_some(servers: Servers) -> None:
    def failing() -> str:
        raise SearchFault(AWAY)

    assert servers.tried(lambda: "chosen", otherwise="none") == "chosen"
    assert servers.tried(failing, otherwise="none") == "none"

    servers._again_at, servers._is_away = None, False
    servers._again_at = 1e12  # they take nothing in until then
    assert servers.tried(lambda: "chosen", otherwise="none") == "none"


def test_a_fault_that_lasts_is_logged_once(servers: Servers, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            servers.note(SearchFault(AWAY))

    assert len(caplog.records) == 1


def test_a_command_that_is_asked_many_questions_looks_for_the_servers_again(
    away: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[None] = []
    due = [False, True, False]
    monkeypatch.setattr("onrecord_bot.kept_desk.is_due", lambda _: due.pop(0))

    def open_() -> AnyAnswerer:
        opened.append(None)
        return open_desk(away, open_releases(away))

    desk = KeptDesk(away, open_)
    for _ in range(3):
        desk.answer(ASKED)

    assert len(opened) == 2


def test_a_bot_starts_without_its_servers(away: Settings) -> None:
    newsroom = open_newsroom(away)

    assert newsroom.answer(ASKED).passages
    assert not newsroom.refresh()


def test_no_error_and_no_setting_shows_the_password(tmp_path: Path) -> None:
    url = "https://onrecord:s3cr3t-word@127.0.0.1:9/wire"
    settings = Settings.model_validate({"ONRECORD_HOME": tmp_path, "ONRECORD_SEARCH_URL": url})
    releases = begin_archive(settings).open_releases()

    corpus, _ = search_over(settings, releases)

    assert corpus is None
    assert isinstance(settings.search_url, SecretStr)
    assert "s3cr3t" not in repr(settings) + str(settings.shown)
