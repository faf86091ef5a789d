"""What the index keeps of a release: the same release, taken out a piece at a time."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from onrecord.release import Correction, Embargo, Judgement, Release, ReleaseId, Speaker
from onrecord_index.archive.release_json import release_to_json
from onrecord_index.bundled import bundled_release
from onrecord_index.catalogue.kept_release import release_in
from onrecord_index.catalogue.leaf import Leaf, leaf_of
from onrecord_index.ranking.analysis import analyse_release
from tests.fakes.releases import make_release, releases

_MORE = {"address": "https://northgate.example/1", "added": "2024-03-05"}


def _leaf(release: Release) -> Leaf:
    return Leaf(leaf_of(json.loads(release_to_json(release)), analyse_release(release), more=_MORE))


@given(releases(), st.floats(0, 1), st.sampled_from(["", "“Größe” 12 €: ", "日本語 "]))
def test_a_release_comes_out_as_it_went_in(release: Release, left_out: float, opening: str) -> None:
    until = datetime(2030, 1, 31, 12, tzinfo=UTC)
    embargo = Embargo(words="EMBARGOED until noon", until=until)
    heading = opening + "Results"
    said = Judgement(forward_looking=True, cues=("will",), traps=("law",), nearness=0.75)
    first = replace(release.sentences[0], heading=heading, speaker=Speaker(name="Jane Poe"), judgement=said)
    release = replace(release, left_out=left_out, embargo=embargo, sentences=(first, *release.sentences[1:]))

    kept = release_in(_leaf(release), known={})

    assert kept == release
    assert (kept.edition, kept.statements) == (release.edition, release.statements)
    assert hash(kept) == hash(release)


@given(releases())
def test_every_sentence_stands_in_the_text_where_it_says(release: Release) -> None:
    kept = release_in(_leaf(release), known={})

    assert all(each.span.of(release.text) == each.text for each in kept.sentences)


@given(releases())
def test_a_unit_has_the_terms_that_were_analysed(release: Release) -> None:
    analysis, leaf = analyse_release(release), _leaf(release)

    assert tuple(leaf.positions) == analysis.positions
    assert tuple(leaf.shows) == analysis.shows
    units = range(len(analysis.positions))
    assert tuple(map(leaf.terms, units)) == analysis.terms
    assert tuple(map(leaf.context, units)) == analysis.contexts
    assert [tuple(terms.split()) for terms in leaf.all_told()] == list(analysis.terms)
    assert [tuple(terms.split()) for terms in leaf.all_contexts()] == list(analysis.contexts)
    assert leaf.names == frozenset(analysis.names)


def test_letters_of_several_bytes_move_no_sentence() -> None:
    words = ["Größe 12 € “ja”.", "日本語 text.", "Plain words."]
    release = _of_words(words)

    kept = release_in(_leaf(release), known={})

    assert [each.text for each in kept.sentences] == [each.text for each in release.sentences]


def test_it_says_where_it_came_from_and_what_corrects_it_now() -> None:
    correction = Correction(headline="Northgate Corrects", date=None)

    kept = release_in(
        _leaf(bundled_release()), known={"superseded_by": ReleaseId("northgate-2"), "correction": correction}
    )

    assert (kept.address, str(kept.added)) == (_MORE["address"], _MORE["added"])
    assert (kept.superseded_by, kept.correction) == ("northgate-2", correction)
    assert replace(kept, superseded_by=None) == bundled_release()


def _of_words(words: list[str]) -> Release:
    return make_release([[(each, False) for each in words]], headline="Größe zählt")
