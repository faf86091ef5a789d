"""What finding needs of a release, analysed once and kept: the release need not be looked at again.

Analysing takes milliseconds a release, taking it up again a tenth of that. A change of the rules of terms or
forms is a new VERSION: what was kept under an older one is analysed anew.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.itself import Itself
from onrecord.questions.shown import forms_shown_by
from onrecord.release import Release, SentenceKind
from onrecord.tables.surroundings import surroundings_of, texts_above
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.document import bits_from_forms, names_in

VERSION = 9
_KEPT = 2_000  # analyses of releases that are in no archive
Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The units of a release that may answer: every one but the headings.

    `positions` are theirs among the release's sentences; `terms` go with them, and `contexts`, the terms of
    what they stand under and of the speaker. `shows` has the forms of answer that each unit shows
    (see forms_from_bits). `speakers` are the terms of the names of those quoted, `words` every word in small
    letters, `names` the terms of the proper names (see names_in), `language` the release's.
    """

    positions: tuple[int, ...]
    terms: tuple[Terms, ...]
    contexts: tuple[Terms, ...]
    shows: tuple[int, ...]
    speakers: Terms
    words: Terms
    names: Terms
    language: str = "en"


def analyse_release(release: Release) -> Analysis:
    """The analysis of a release."""
    rules = rules_of(release.language)
    terms_of, words_of = rules.terms_of, rules.words_of
    units = [
        (position, unit)
        for position, unit in enumerate(release.sentences)
        if unit.kind is not SentenceKind.HEADING
    ]
    around = surroundings_of(release)
    context_of = cache(terms_of)  # many units stand under the same heading
    speakers = (unit.speaker.name for _, unit in units if unit.speaker)
    return Analysis(
        positions=tuple(position for position, _ in units),
        terms=tuple(terms_of(unit.text) for _, unit in units),
        contexts=tuple(
            context_of(" ".join((*texts_above(release, position, around[position]), str(unit.speaker or ""))))
            for position, unit in units
        ),
        shows=tuple(bits_from_forms(forms_shown_by(unit, release.language)) for _, unit in units),
        speakers=tuple(dict.fromkeys(term for name in dict.fromkeys(speakers) for term in terms_of(name))),
        words=tuple(dict.fromkeys(words_of(release.text))),
        names=tuple(sorted(names_in(release))),
        language=release.language,
    )


def analyses_of(releases: Sequence[Release]) -> Iterator[Analysis]:
    """The analyses of releases, in their order."""
    return (_analysis_of(Itself(release)) for release in releases)


@lru_cache(maxsize=_KEPT)  # of one release several desks are made
def _analysis_of(key: Itself[Release]) -> Analysis:
    return analyse_release(key.one)


def analysis_to_bytes(analysis: Analysis) -> bytes:
    """The analysis, packed. No term and no word holds a blank."""
    fields = [
        list(analysis.positions),
        list(map(" ".join, analysis.terms)),
        list(map(" ".join, analysis.contexts)),
        list(analysis.shows),
        " ".join(analysis.speakers),
        " ".join(analysis.words),
        " ".join(analysis.names),
        analysis.language,
    ]
    return zlib.compress(json.dumps(fields, ensure_ascii=False).encode("utf-8"), 6)


def analysis_from_bytes(packed: bytes) -> Analysis:
    """The analysis that analysis_to_bytes packed."""
    positions, terms, contexts, shows, speakers, words, names, language = json.loads(zlib.decompress(packed))
    return Analysis(
        positions=tuple(positions),
        terms=tuple(tuple(each.split()) for each in terms),
        contexts=tuple(tuple(each.split()) for each in contexts),
        shows=tuple(shows),
        speakers=tuple(speakers.split()),
        words=tuple(words.split()),
        names=tuple(names.split()),
        language=language,
    )
