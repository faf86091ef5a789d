"""How the releases are searched: in memory, by an index on disk, or by search servers.

If the servers fail, the newest releases answer from memory, and each answer says that it may not be whole.
"""

import logging
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.ports import AnyAnswerer
from onrecord.errors import BadSettings, SearchFault
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.settings import Settings
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.likely.held_names import names_as_held
from onrecord_index.likely.holding import sentences_holding
from onrecord_index.likely.releases import BEST
from onrecord_index.ranking.corpus import Corpus
from onrecord_index.ranking.retriever import RankedRetriever

if TYPE_CHECKING:
    from onrecord_index.archive.archive import Archive
    from onrecord_index.cluster.shared_index import SharedIndex

_log = logging.getLogger(__name__)
_WORDS_KEPT = 1_000
_INDEXED_FROM = 300  # releases: so many are searched by an index on disk
# After a fault the servers are not asked for so long; nor, where they take no writing, to take anything in.
_PAUSE_SECONDS, _FULL_PAUSE_SECONDS = 5.0, 60.0

Found = TypeVar("Found")


def search_over(settings: Settings, releases: OpenReleases) -> "tuple[Corpus | None, SearchServers | None]":
    """The releases as an index finds them, None for memory; and what guards a desk over search servers."""
    if not releases.are_all or settings.search == "memory":
        return None, None
    servers = servers_of(settings) if settings.search == "auto" else None
    if servers is not None:
        return servers.opened(releases), servers
    if settings.search == "auto" and len(releases) < _INDEXED_FROM:
        return None, None
    # Late: neither the bundled release nor a file needs the engine.
    from onrecord_index.catalogue.corpus import corpus_on_disk

    return corpus_on_disk(settings.home / "search", releases), None


def mending(
    open_: "Callable[[Settings, Sequence[Release]], tuple[AnyAnswerer, Corpus | None]]",
) -> Callable[[Settings, Sequence[Release]], AnyAnswerer]:
    """Open desks that are opened anew where their index turns out to be damaged."""

    @wraps(open_)
    def opened(settings: Settings, releases: Sequence[Release]) -> AnyAnswerer:
        desk, corpus = open_(settings, releases)
        if corpus is None:
            return desk
        from onrecord_index.catalogue.mending import MendingDesk

        return MendingDesk(desk, lambda: open_(settings, releases)[0])

    return opened


def index_told(settings: Settings, archive: "Archive") -> tuple[bool, str, str] | None:
    """Whether the index on disk is well, in a sentence, and what to do otherwise; None if none is used."""
    is_many = len(archive.open_releases()) >= _INDEXED_FROM
    if settings.search == "memory" or (settings.search == "auto" and not is_many):
        return None
    from onrecord_index.catalogue.health import IndexState, look_at_index

    health = look_at_index(settings.home / "search", archive)
    if health.state is IndexState.WHOLE:
        releases = "1 release" if health.releases == 1 else f"{health.releases:,} releases"
        held = f"{releases}, {health.sentences:,} sentences, {health.megabytes:,.0f} MB"
        return True, f"the index on disk is whole and in step with the archive: {held}.", ""
    return False, f"the index on disk is {health.state}.", "The next process that answers mends it."


def is_due(settings: Settings) -> bool:
    """Whether search servers that failed may be searched again: then a new desk is wanted."""
    servers = servers_of(settings) if settings.search == "auto" else None
    return servers is not None and servers.are_back()


def servers_of(settings: Settings) -> "SearchServers | None":
    """The search servers that the settings name, None if they name none. Raises BadSettings."""
    if settings.search_url is None:
        return None
    return _servers(settings.search_url.get_secret_value(), settings.search_ca, settings.home)


@lru_cache(maxsize=1)  # what failed for one desk is known to the next
def _servers(url: str, ca: Path | None, home: Path) -> "SearchServers":
    try:
        from onrecord_index.cluster.connection import connected
        from onrecord_index.cluster.shared_index import SharedIndex
    except ModuleNotFoundError as error:
        raise BadSettings(["ONRECORD_SEARCH_URL: needs a client: pip install 'onrecord[cluster]'"]) from error
    from onrecord_index.cluster.address import search_address
    from onrecord_index.ranking.analysis import VERSION

    address = search_address(url)
    index = SharedIndex(connected(address, ca), address, version=VERSION)
    return SearchServers(index, home / "search-servers")


class LikelyReleases:
    """Finds the releases that a question is likely about; none where the search servers fail."""

    def __init__(self, everything: RankedRetriever | None, guard: "SearchServers | None") -> None:
        self._everything, self._guard = everything, guard
        self._held: dict[str, Mapping[ReleaseId, int]] = {}

    def likely(self, text: str, among: Collection[ReleaseId] | None = None) -> Mapping[ReleaseId, float]:
        """Those among some or all, with how much of the text each holds (see Finder)."""
        if self._everything is None:
            return {}
        find = partial(self._everything.likely, text, among=among)
        return self._guard.tried(find, otherwise={}) if self._guard is not None else find()

    def holding(self, word: str) -> Mapping[ReleaseId, int]:
        """The releases that hold a word, each with how many of its sentences do (see Finder)."""
        if self._everything is None:
            return {}
        find = partial(_holding, self._everything.corpus, word)
        if self._guard is not None:
            return self._guard.tried(find, otherwise={})
        if word not in self._held:  # of one talk each question asks again for the names of those before
            if len(self._held) >= _WORDS_KEPT:
                self._held.clear()
            self._held[word] = find()
        return self._held[word]

    def as_held(self, text: str) -> str:
        """The text with each name that is one slip away from one that is held as the releases write it."""
        if self._everything is None or len(self._everything.corpus) <= BEST:
            return text
        corpus = self._everything.corpus
        return names_as_held(text, language="en", count=corpus.statistics.count, words=corpus.words("en"))


def _holding(corpus: Corpus, word: str) -> Mapping[ReleaseId, int]:
    counts = sentences_holding(corpus.candidates, word, corpus.languages)
    ids = corpus.ids_of(counts)
    return {ids[number]: count for number, count in counts.items() if number in ids}


class SearchServers:
    """The servers as this process knows them: whether they can be asked, and whether they hold everything."""

    def __init__(self, index: "SharedIndex", folder: Path) -> None:
        """`folder` is for what is counted on this machine."""
        self.index = index
        self._folder = folder
        self._again_at: float | None = None  # None: all is well
        self._is_away = False

    def opened(self, releases: OpenReleases) -> Corpus | None:
        """All releases as the servers find them, None if they cannot be searched."""
        from onrecord_index.catalogue.shared import open_shared

        try:
            shared = open_shared(self._folder, self.index, releases)
        except SearchFault as fault:
            self.note(fault)
            return None
        self._again_at, self._is_away = None, False
        if shared.lacks:
            _log.warning("%s", shared.lacks)
            self._again_at = time.monotonic() + _FULL_PAUSE_SECONDS
        return shared.corpus

    def guarded(
        self, releases: Sequence[Release], whole: AnyAnswerer | None, newest: Callable[[], AnyAnswerer]
    ) -> AnyAnswerer:
        """A desk over all releases that answers from the newest where the servers fail.

        `whole` is one over everything, None if that cannot be searched; `newest` opens the other.
        """
        return _GuardedDesk(self, releases, whole, newest)

    def tried(self, search: Callable[[], Found], *, otherwise: Found) -> Found:
        """What a search finds, or something else where the servers fail or do not hold everything.

        Then the desk over everything is asked, which says so.
        """
        if not self.are_asked or not self.hold_all:
            return otherwise
        try:
            return search()
        except SearchFault as fault:
            self.note(fault)
            return otherwise

    def note(self, fault: SearchFault) -> None:
        """They failed: they are not asked for a while."""
        if not self._is_away:
            _log.warning("%s The newest releases are searched in memory until that has passed.", fault)
        self._again_at, self._is_away = time.monotonic() + _PAUSE_SECONDS, True

    def told(self) -> tuple[bool, str, str]:
        """Whether all is well, in a sentence, and what to do otherwise.

        Raises SearchFault if the servers cannot be searched, or cannot take in what is new.
        """
        if not self.index.is_there():
            return False, "the servers hold no index yet.", "The next process that answers makes it."
        health = self.index.look()
        if health.closed:
            raise SearchFault(health.closed)
        if health.has_copies:
            return True, f"the servers hold {health.documents:,} sentences and releases.", ""
        advice = "Is a server down? Or does ONRECORD_SEARCH_URL ask for more replicas than there are servers?"
        return False, "a copy of part of the index is missing on the servers.", advice

    @property
    def are_asked(self) -> bool:
        """Whether they are asked now."""
        return not self._is_away

    @property
    def hold_all(self) -> bool:
        """Whether they hold everything that is open, as far as this process knows."""
        return self._again_at is None

    def are_back(self) -> bool:
        """Whether they failed and answer again. They are asked at most once in a pause."""
        if self._again_at is None or time.monotonic() < self._again_at:
            return False
        self._again_at = time.monotonic() + _PAUSE_SECONDS
        try:
            self.index.is_there()
        except SearchFault:
            return False
        return True


class _GuardedDesk:
    """Answers from everything where that can be searched, else from the newest releases, and says so."""

    def __init__(
        self,
        servers: SearchServers,
        releases: Sequence[Release],
        whole: AnyAnswerer | None,
        newest: Callable[[], AnyAnswerer],
    ) -> None:
        self.releases = releases  # all that are open, searched or not
        self._servers, self._whole, self._newest = servers, whole, newest

    def answer(self, question: Question) -> Answer:
        """The answer, with a note if part of the archive could not be searched."""
        return self._asked(lambda desk: (desk.answer(question),))[0]

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        return self._asked(lambda desk: desk.answers_apart(question, most=most))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it: nothing is searched."""
        return (self._whole or self._newest()).more_context(answer, rank)

    def _asked(self, ask: Callable[[AnyAnswerer], tuple[Answer, ...]]) -> tuple[Answer, ...]:
        if self._whole is not None and self._servers.are_asked:
            try:
                answers = ask(self._whole)
            except SearchFault as fault:
                self._servers.note(fault)
            else:
                return answers if self._servers.hold_all else tuple(map(_not_whole, answers))
        return tuple(map(_not_whole, ask(self._newest())))


def _not_whole(answer: Answer) -> Answer:
    """The answer with a word about it; small talk needs none."""
    if answer.is_small_talk:
        return answer
    return replace(answer, remarks=(*answer.remarks, Note(kind=NoteKind.NOT_WHOLE)))
