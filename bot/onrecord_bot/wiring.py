"""The one place that wires the real parts together."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.answering.answerer import Answerer
from onrecord.answering.notes import ExampleAnswerer, ExampleReleases
from onrecord.answering.ports import AnyAnswerer, Speller
from onrecord.errors import UnknownRelease
from onrecord.late_patterns import compile_late_patterns
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.reception.by_language import ByLanguage
from onrecord.reception.dispatch import Dispatcher
from onrecord.reception.other_names import other_names
from onrecord.reception.ports import Shares
from onrecord.reception.quiet import QuietAnswerer, QuietPeriod
from onrecord.release import Release, ReleaseId
from onrecord_bot.meaning import meaning_of
from onrecord_bot.own_words import own_words
from onrecord_bot.read_files import bundled_instead, named, nearest, read_files, those_of
from onrecord_bot.searching import LikelyReleases, SearchServers, is_due, mending, search_over
from onrecord_bot.setting_faults import is_kept
from onrecord_bot.settings import Settings
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.bundled import BUNDLED_ID
from onrecord_index.languages.en.common_words import is_common_word
from onrecord_index.languages.en.spelling import Spelling
from onrecord_index.languages.en.terms import STOP_WORDS, terms_of
from onrecord_index.likely.known import Entry, Known, KnownEntries
from onrecord_index.ranking.analysis import analyses_of
from onrecord_index.ranking.corpus import Corpus, MemoryCorpus, terms_at_hand
from onrecord_index.ranking.directory import Directory
from onrecord_index.ranking.retriever import RankedRetriever, RetrieverBetween
from onrecord_index.ranking.scoring import Meaning, Weights
from onrecord_index.wording.between import Thesauri
from onrecord_index.wording.rule_index import field_words
from onrecord_index.wording.thesaurus import Thesaurus, load_bundled_thesaurus
from onrecord_index.wording.topics import TopicsOfReleases

if TYPE_CHECKING:
    from onrecord_bot.newsroom import Newsroom
    from onrecord_index.archive.archive import Archive

# They load whatever reads, corrects a slip and judges; the second goes on to the releases in all languages.
_ASKED_FIRST = ("Whoo made the anouncemant of Xyzzy, and what was the income?", "Was anything reupholstered?")
# Desks over the releases of one company or month: how many are kept, and how many releases one takes in.
_DESKS_KEPT, _MOST_CHOSEN = 32, 500


def open_releases(
    settings: Settings,
    *,
    files: Sequence[Path] = (),
    ids: Sequence[str] = (),
    anyway: bool = True,
    archive: "Archive | None" = None,
) -> Sequence[Release]:
    """The releases that questions go to: the files alone where any are named, else those that are kept.

    The bundled release answers only while no other is open to questions, and it is not held itself: as an
    ExampleReleases once anything was kept.

    A file unlike a release is refused unless `anyway`. A copy's id means what is shown. `archive` is open.

    Raises UnreadableRelease for a file that is not a release, UnknownRelease for an unknown id.
    """
    if files:
        return named(read_files(settings, files, anyway=anyway), ids)
    archive = archive or open_archive(settings)
    if archive:
        archive.openings.open_due()
    held = archive.open_releases() if archive else None
    if archive and not held and archive.openings.are_hidden():
        return named((), ids) if ids else archive.open_releases()
    if not held:
        return bundled_instead(archive, ids)
    for wanted in (ids := [held.shown_for(id_) for id_ in ids]):
        if wanted not in held.ids:
            raise UnknownRelease(wanted, nearest(wanted, held.ids))
    return held.keeping([id_ for id_ in held.ids if id_ in ids]) if ids else held


def open_archive(settings: Settings, *, new: bool = False) -> "Archive | None":
    """Return the archive, its releases judged by the rules of this program.

    None if nothing was ever kept, unless a `new` one may be created. Raises BadSettings, MayPass.

    Late import: a question to the bundled release alone never waits for a database.
    """
    if not new and settings.database_url is None and not is_kept(settings.database_file):
        return None
    from onrecord_index.archive.archive import Archive
    from onrecord_index.archive.database import open_database

    engine, meaning = open_database(settings.database), meaning_of(settings)
    if meaning is None:
        archive = Archive(engine, quiet=settings.quiet)
    else:
        from onrecord_index.encoding.archive import EncodedArchive

        archive = EncodedArchive(engine, quiet=settings.quiet, meaning=meaning)
    archive.judging.judge_all()
    return archive


def begin_archive(settings: Settings) -> "Archive":
    """Return the archive. Begin one if there is none."""
    archive = open_archive(settings, new=True)
    assert archive is not None  # a new one may be begun
    return archive


def open_newsroom(settings: Settings) -> "Newsroom":
    """The newsroom over the archive; the bundled release answers while nothing is open there."""
    from onrecord_bot.newsroom import Newsroom

    archive = begin_archive(settings)
    return Newsroom(
        archive,
        lambda: open_desk(settings, open_releases(settings, archive=archive)),
        is_due=lambda: is_due(settings),
    )


@mending
def open_desk(settings: Settings, releases: Sequence[Release]) -> tuple[AnyAnswerer, Corpus | None]:
    """A desk over some releases, with the staff's own words beside the field's thesaurus.

    Many of an archive are searched by an index, unless ONRECORD_SEARCH says otherwise.
    """
    corpus, guard = search_over(settings, releases) if isinstance(releases, OpenReleases) else (None, None)
    meaning = meaning_of(settings, is_kept=isinstance(releases, OpenReleases))
    words = own_words(settings.thesaurus)
    desk = answerer_over(releases, own_words=words, corpus=corpus, guard=guard, meaning=meaning)
    quiet = releases.quiet if isinstance(releases, OpenReleases) else _quiet_for(settings, releases)
    if releases and isinstance(releases, ExampleReleases):
        desk = ExampleAnswerer(desk)
    return (QuietAnswerer(desk, quiet) if quiet else desk), corpus


def _quiet_for(settings: Settings, releases: Sequence[Release]) -> QuietPeriod | None:
    """The quiet period that it is now, if the bundled release answers; a file is asked by its people."""
    is_bundled, quiet = all(release.id == BUNDLED_ID for release in releases), settings.quiet
    return quiet if is_bundled and quiet is not None and quiet.includes(time.time()) else None


def answerer_over(  # noqa: PLR0913 - what a desk may be made with
    releases: Sequence[Release],
    *,
    own_words: str = "",
    weights: Weights | None = None,
    corpus: Corpus | None = None,
    guard: SearchServers | None = None,
    meaning: Meaning | None = None,
) -> AnyAnswerer:
    """A desk over some releases; `own_words` are rules of a thesaurus, as in thesaurus.txt.

    Of several, a question goes to those that it names: by company, ticker or month. `corpus` has them all
    where an index finds them, else they are taken into memory: the newest, if a `guard` is there to say so.
    A `meaning` compares sentences by more than their words.
    """
    if corpus is not None:
        releases = corpus.releases  # read from where it finds them
    held = releases if isinstance(releases, OpenReleases) else _newest_first(releases)
    thesauri = Thesauri(_thesaurus(own_words))
    searching = partial(RankedRetriever, thesauri=thesauri, weights=weights, meaning=meaning)

    def over(some: Sequence[Release], *, asks_back: bool = False, shares: Shares = ()) -> AnyAnswerer:
        return _desk_over(some, searching(_in_memory(some), shares), own_words, asks_back=asks_back)

    chosen, are_away = _choosing(held), guard is not None and corpus is None
    everything = None if are_away else searching(corpus or _in_memory(held))
    directory = Directory(_known_of(held), is_common=is_common_word)
    asks_back = len(held) > 1 and not directory.has_one_company
    whole = _desk_over(held, everything, own_words, asks_back=asks_back) if everything else None
    desk = _guarded(held, whole, guard, lambda: over(held[:_MOST_CHOSEN], asks_back=asks_back))
    if len(held) < 2:
        return desk
    return Dispatcher(
        desk,
        register=directory,
        answerer_over=lru_cache(_DESKS_KEPT)(
            lambda ids, asks, of_each: over(chosen(ids), asks_back=asks, shares=of_each)
        ),
        finder=LikelyReleases(everything, guard),
    )


def _guarded(
    releases: Sequence[Release],
    whole: AnyAnswerer | None,
    guard: SearchServers | None,
    newest: Callable[[], AnyAnswerer],
) -> AnyAnswerer:
    """A desk over everything; where search servers may fail, one that falls back to the newest releases."""
    if guard is not None:
        return guard.guarded(releases, whole, cache(newest))
    assert whole is not None  # only search servers can be away
    return whole


def _in_memory(releases: Sequence[Release]) -> Corpus:
    """Releases as they are searched in memory, by kept analyses where there are."""
    analyses = releases.analyses() if isinstance(releases, OpenReleases) else analyses_of(releases)
    return MemoryCorpus(releases, analyses)


def _desk_over(
    releases: Sequence[Release], retriever: RankedRetriever, own_words: str, *, asks_back: bool
) -> AnyAnswerer:
    """A desk over releases in any languages, which a retriever searches."""
    corpus = retriever.corpus

    def between(asked: str, searched: str) -> Answerer:
        alike = asked == searched
        language, at_hand = corpus.releases_in(searched), partial(terms_at_hand, corpus)
        topics = TopicsOfReleases(language, analyse=terms_of, terms_at_hand=at_hand)
        return Answerer(
            releases=language,
            retriever=RetrieverBetween(retriever=retriever, asked=asked, searched=searched),
            speller=_speller(asked, corpus, own_words) if alike else None,
            topics=topics if alike and asked == "en" else None,
            takes_any_language=True,
            asks_back=asks_back,
        )

    def is_told(word: str, code: str) -> bool:
        speller = _speller(code, corpus, own_words)
        return speller is None or speller.is_told(word)  # in doubt nobody is a stranger

    languages = corpus.languages or ("en",)
    return ByLanguage(releases, languages=languages, desk_between=cache(between), is_told=is_told)


def make_ready(desk: AnyAnswerer, thesaurus: Path | None = None) -> None:
    """Does what the first questions would wait for: a second, for whatever is asked many.

    `thesaurus` is the file of the staff's own words that the desk was opened with. Safe while others ask.
    """
    _thesaurus(own_words(thesaurus)).make_ready()
    for text in _ASKED_FIRST:
        desk.answer(Question(text=text))
    compile_late_patterns()


@lru_cache(maxsize=1)  # what was analysed for one desk is there for the next
def _thesaurus(own_words: str) -> Thesaurus:
    return load_bundled_thesaurus(own_words, analyse=terms_of)


@lru_cache(maxsize=1)
def _field_words(own_words: str) -> frozenset[str]:
    return field_words().union(words_of(own_words))


def _speller(language: str, corpus: Corpus, own_words: str) -> Speller | None:
    """The speller of a language over the words of its releases; None for a language without one."""
    if language == "fr":
        from onrecord_index.languages.fr.spelling import FrenchSpelling

        return FrenchSpelling(corpus.words(language))
    if language == "en":
        return Spelling(
            corpus.words(language) | STOP_WORDS,
            field=lambda: _field_words(own_words),
            is_told_elsewhere=lambda word: any(word in corpus.words(each) for each in {*corpus.languages}),
        )
    return None


def _known_of(releases: Sequence[Release]) -> Known:
    if isinstance(releases, OpenReleases):
        return releases.known()
    return KnownEntries(
        Entry(
            id=release.id,
            issuer=release.issuer,
            tickers=release.tickers,
            date=release.date,
            other_names=other_names(release),
        )
        for release in releases
    )


def _choosing(releases: Sequence[Release]) -> Callable[[Sequence[ReleaseId]], Sequence[Release]]:
    """What gives the first of the releases of some ids: as many as a desk is soon over."""
    if isinstance(releases, OpenReleases):
        return lambda ids: releases.keeping(ids[:_MOST_CHOSEN])
    return those_of(releases)


def _newest_first(releases: Sequence[Release]) -> Sequence[Release]:
    """What comes first where passages are equally good; of one day, what was named first."""
    return sorted(releases, key=lambda release: release.date or date.min, reverse=True)
