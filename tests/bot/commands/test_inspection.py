"""How a release was read, for people who check it and for programs."""

import json
from dataclasses import replace

from hypothesis import given

from onrecord.release import Judgement, Release
from onrecord_bot.commands.inspection import inspection_lines
from onrecord_bot.commands.json_output import json_line, release_object
from onrecord_bot.replies.safe_text import visible
from tests.fakes.marked_releases import bare_releases, marked_releases
from tests.fakes.releases import make_release, releases

RELEASE = make_release([[("Output rose.", False), ("It will \x1b[1m grow.", True)]])


def _shown(release: Release, *, forward_looking_only: bool = False) -> str:
    return "\n".join(inspection_lines(release, forward_looking_only=forward_looking_only))


@given(marked_releases("north"))
def test_what_looks_forward_is_listed_with_the_whole_statement(release: Release) -> None:
    assert bare_releases(_shown(release), [release]) == []
    assert bare_releases(_shown(release, forward_looking_only=True), [release]) == []


@given(releases())
def test_every_unit_is_listed_in_order_with_its_flag(release: Release) -> None:
    lines = [line for line in _shown(release).splitlines() if line.startswith((" " * 8, "FORWARD "))]
    units = [line for line in lines if not line.lstrip().startswith(("because: ", "near, "))]

    assert [line.startswith("FORWARD") for line in units] == [s.forward_looking for s in release.sentences]
    assert all(
        visible(" ".join(unit.text.split())) in line
        for unit, line in zip(release.sentences, units, strict=True)
    )


def test_a_flag_comes_with_the_words_that_gave_it() -> None:
    shown = _shown(RELEASE)

    assert "because: “will”" in shown
    assert shown.count("because") == 1


def test_says_how_near_a_sentence_came_that_a_trap_held_back() -> None:
    near = Judgement(forward_looking=False, traps=("law text",), nearness=0.3)
    unit = replace(RELEASE.sentences[0], judgement=near)
    release = replace(RELEASE, sentences=(unit, *RELEASE.sentences[1:]))

    assert "near, but not enough, held back as law text [0.30]" in _shown(release)


def test_lists_only_forward_looking_sentences_if_asked() -> None:
    shown = _shown(RELEASE, forward_looking_only=True)

    assert "Output rose." not in shown
    assert "It will" in shown


def test_says_that_a_release_carries_no_statement() -> None:
    assert "carries no cautionary statement" in _shown(
        make_release([[("Output rose.", False)]], statement=None)
    )


def test_what_a_release_lacks_is_named_not_guessed() -> None:
    shown = _shown(RELEASE)

    assert "Place      not stated" in shown
    assert "Tickers    none" in shown


def test_no_text_of_a_release_steers_the_terminal() -> None:
    assert "\x1b" not in _shown(RELEASE)


@given(releases())
def test_json_covers_every_character_once_with_places_that_hold(release: Release) -> None:
    read = json.loads(json_line(release_object(release)))

    assert all(release.text[unit["start"] : unit["end"]] == unit["text"] for unit in read["sentences"])
    assert "".join("".join(unit["text"].split()) for unit in read["sentences"]) == "".join(
        release.text.split()
    )
    assert [part["text"] for part in read["cautionary"]] == list(release.statements)


@given(marked_releases("north"))
def test_json_of_what_looks_forward_alone_has_the_whole_statement(release: Release) -> None:
    read = json.loads(json_line(release_object(release, forward_looking_only=True)))

    assert [unit["text"] for unit in read["sentences"]] == [
        s.text for s in release.sentences if s.forward_looking
    ]
    assert [part["text"] for part in read["cautionary"]] == list(release.statements)


def test_the_json_has_the_fields_of_the_contract_in_their_order() -> None:
    read = release_object(RELEASE)
    (sentence, *_) = json.loads(json_line(read))["sentences"]

    assert list(read) == [
        "id",
        "headline",
        "date",
        "place",
        "issuer",
        "tickers",
        "language",
        "not_before",
        "sections",
        "sentences",
        "cautionary",
    ]
    assert list(sentence) == ["text", "start", "end", "section", "kind", "speaker", "forward_looking", "cues"]
