"""The field's concepts: what a question names, and whether a release mentions it."""

from collections.abc import Iterator

import pytest

from onrecord.errors import BadWordList
from onrecord_index.languages.en.terms import key_of, terms_of
from onrecord_index.wording.topics import Topic, Topics, TopicsOfReleases, bundled_topics, load_topics
from tests.fakes.releases import make_release

BUNDLED = load_topics(bundled_topics(), analyse=terms_of)


def topics(*lines: str) -> Topics:
    return load_topics("\n".join(lines), analyse=terms_of)


def unmentioned_topics(found: Topics, question: str, release: str) -> tuple[str, ...]:
    return found.unmentioned_topics(question, key_of(terms_of(release)))


def test_names_the_concepts_that_a_question_asks_for_and_a_release_never_mentions() -> None:
    release = "Larkspur opened its second mill. Ada Okonkwo, President, said the crew is pleased."

    assert unmentioned_topics(BUNDLED, "Is there a dividend, and what does the CFO say?", release) == (
        "a dividend",
        "a chief financial officer",
    )


@pytest.mark.parametrize(
    ("question", "release"),
    [
        ("Is there a dividend?", "The board declared quarterly dividends."),
        ("Who is the CFO?", "Ada Okonkwo, Chief Financial Officer, retired."),
        ("How high is the debt?", "Larkspur drew on its credit facility."),
        ("Is there a lawsuit?", "A plaintiff filed a complaint in Whitehorse."),
        ("What's the ticker symbol?", "Larkspur (TSX: LKR) opened a mill."),
    ],
)
def test_finds_a_concept_mentioned_under_any_of_its_names(question: str, release: str) -> None:
    assert unmentioned_topics(BUNDLED, question, release) == ()


def test_names_nothing_if_the_words_are_ordinary() -> None:
    questions = "What is of interest on board? Who takes a share? Are resources at hand? Fine."

    assert BUNDLED.topics_in(questions) == ()


def test_recognises_a_further_form_in_a_release_but_not_in_a_question() -> None:
    found = topics("debt: indebtedness ~ loan")

    assert found.topics_in("Is the art on loan?") == ()
    assert unmentioned_topics(found, "What is the indebtedness?", "The loans were repaid.") == ()


def test_recognises_only_the_longest_name_if_one_contains_another() -> None:
    found = topics("tax: tax", "a tax credit: tax credit")

    assert [one.name for one in found.topics_in("Any tax credits or tax?")] == ["a tax credit", "tax"]
    assert [one.name for one in found.topics_in("Any tax credits?")] == ["a tax credit"]


def test_keeps_words_with_one_stem_apart_if_a_question_names_them() -> None:
    """ "Bookings" and "books", "interns" and "international" have one stem: a question means its own word."""
    found = topics("bookings: bookings", "an internship: interns")

    assert found.topics_in("Who wrote the international book?") == ()
    assert len(found.topics_in("How many bookings, and which intern?")) == 2


def test_reads_a_plural_as_its_singular_in_a_question() -> None:
    assert [one.name for one in BUNDLED.topics_in("Which subsidiaries and patents?")] == [
        "a subsidiary",
        "a patent",
    ]


@pytest.mark.parametrize("line", ["dividend", "a dividend:", ": dividend", "a dividend: ~ payout"])
def test_refuses_a_line_that_is_not_a_concept(line: str) -> None:
    with pytest.raises(BadWordList) as refused:
        topics("# comment", line)

    assert refused.value.number == 2


def bundled_concept_list() -> list[Topic]:
    return list(BUNDLED.concepts)


def test_never_calls_a_word_unmentioned_that_the_release_uses() -> None:
    for line in bundled_topics().splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, forms = line.partition(":")
        for form in forms.partition("~")[0].split(","):
            release = f"Larkspur and {form.strip()} today."
            assert name not in unmentioned_topics(BUNDLED, f"Is there {form.strip()}?", release), form


def test_names_every_bundled_concept_once_as_a_sentence_would() -> None:
    names = [
        line.partition(":")[0] for line in bundled_topics().splitlines() if ":" in line and line[0] != "#"
    ]

    assert len(names) == len(set(names)) == len(bundled_concept_list())
    assert all(name == name.strip() and not name.endswith(".") for name in names)


def test_no_more_of_a_release_is_looked_through_than_it_takes_to_find_a_mention() -> None:
    taken: list[str] = []

    def keys() -> Iterator[str]:
        for text in ("Larkspur pays a dividend.", "It opened a mill."):
            taken.append(text)
            yield key_of(terms_of(text))

    assert BUNDLED.unmentioned_in("Is there a dividend?", keys) == ()
    assert taken == ["Larkspur pays a dividend."]
    assert BUNDLED.unmentioned_in("What does the CFO say?", keys) == ("a chief financial officer",)


def test_what_is_told_in_another_word_is_mentioned() -> None:
    """A row "General and administrative" did not answer what the overhead is, since it never says overhead."""
    told, question = key_of(terms_of("General and administrative 9.8 9.3")), "what is the overhead?"

    assert BUNDLED.unmentioned_topics(question, told) == ("operating costs",)
    assert BUNDLED.unmentioned_topics(question, told, told=frozenset({"overhead"})) == ()
    assert BUNDLED.unmentioned_topics(question, told, told=frozenset({"what"})) == ("operating costs",)


@pytest.mark.parametrize(
    ("question", "mentions"),
    [
        ("what about the cars at Silver Antler?", True),  # a name that the release holds
        ("what about the cars at Silver Creek?", False),
        ("what about the silver at Antler?", False),
        ("what was the Net Income?", False),
    ],
)
def test_what_stands_within_a_name_is_not_asked_about(question: str, *, mentions: bool) -> None:
    told = "Cars stand on the road."
    release = make_release([[(told, False)], [("Silver Antler had Net Income.", False)]])
    of_releases = TopicsOfReleases([release], analyse=terms_of)

    assert of_releases.mentions_all_topics_of(question, told, told=frozenset()) is mentions


@pytest.mark.parametrize(
    ("question", "told", "words"),
    [
        ("is there a dividend?", "Acme opened a mill.", ("a dividend",)),
        ("who is the CFO?", "Acme opened a mill.", ("“CFO”",)),
        ("are there redundancies?", "Acme opened a mill.", ("“redundancies”",)),
        ("any job cuts?", "Acme pays for each job.", ()),  # one of its words stands there
        ("can I rent a boat?", "The current is strong.", ()),  # as a part of another: in doubt nothing
        ("can I rent a boat?", "Boat hire is £3.", ()),
        ("are there layoffs?", "Acme will shed 40 posts.", ()),
        ("did anybody die?", "A miner lost his life.", ()),
    ],
)
def test_what_is_mentioned_nowhere_is_named_as_it_was_typed(
    question: str, told: str, words: tuple[str, ...]
) -> None:
    of_releases = TopicsOfReleases([make_release([[(told, False)]])], analyse=terms_of)

    assert of_releases.words_told_nowhere(question) == words
