"""Among many releases the one that is meant is found first, and the sentence in it."""

from collections.abc import Iterator
from itertools import product

import pytest

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.reception import choosing
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release
from tests.fakes.release_texts import release_text

# Sixty names that no English list holds.
NAMES = [
    "".join(parts).title()
    for parts in product(("zor", "kelv", "brun", "tamq", "vell"), ("eck", "ando", "irt"), "aeiu")
]


def _releases() -> Iterator[Release]:
    for number, name in enumerate(NAMES):
        text = release_text(f"{name} Mining Corp.", day=number % 28 + 1, ounces=1_000 + number)
        text = text.replace("Jane Poe", f"Jane {NAMES[-1 - number]}son")
        if number == 7:
            text = text.replace("explores for silver", "sells the Glimmerstone drill and explores for silver")
        yield read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over(list(_releases()))


def _asked(desk: AnyAnswerer, question: str) -> Answer:
    return desk.answer(Question(text=question))


def test_a_company_is_meant_by_its_first_name(desk: AnyAnswerer) -> None:
    answer = _asked(desk, f"how many grams of silver did {NAMES[20]} find?")

    assert answer.passages[0].release.id == NAMES[20]
    assert "1020 grams" in answer.passages[0].text


def test_a_product_that_one_release_names_chooses_it(desk: AnyAnswerer) -> None:
    answer = _asked(desk, "who sells the Glimmerstone drill?")

    assert answer.passages[0].release.id == NAMES[7]


def test_a_person_that_one_release_names_chooses_it(desk: AnyAnswerer) -> None:
    answer = _asked(desk, f"what did Jane {NAMES[-1 - 30]}son say about the hole?")

    assert answer.passages[0].release.id == NAMES[30]
    assert "We are pleased with this hole" in answer.passages[0].text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("has Wexlorpa got its permit for the mine?", "Wexlorpa"),
        ("how much silver did Wexlorpa Ridge Minerals hit?", "Wexlorpa Ridge Minerals"),
        ("what was said at the opening of Wexlorpa?", "Wexlorpa"),
    ],
)
def test_a_company_that_is_not_held_ends_the_search(desk: AnyAnswerer, question: str, name: str) -> None:
    answer = _asked(desk, question)

    assert answer.passages == ()
    assert [(note.kind, note.words) for note in answer.remarks] == [(NoteKind.NOT_HELD, name)]


def test_a_misspelt_company_is_still_meant(desk: AnyAnswerer) -> None:
    misspelt = NAMES[20] + NAMES[20][-1]

    answer = _asked(desk, f"how many grams of silver did {misspelt} find?")

    assert answer.passages[0].release.id == NAMES[20]
    assert answer.read_as == f"how many grams of silver did {NAMES[20]} find?"


def test_the_latest_of_a_company_is_its_newest_release() -> None:
    """Two releases speak of the hole, a month apart: "latest" means the later one."""
    company, releases = f"{NAMES[20]} Mining Corp.", list(_releases())
    text = release_text(company, day=21, ounces=77).replace("March 21, 2024", "April 21, 2024")
    releases.append(read_release(text.encode(), source="later.txt", release_id=ReleaseId("later")))
    desk = answerer_over(releases)

    answer = _asked(desk, f"what did the latest hole of {NAMES[20]} return?")

    assert answer.passages[0].release.id == "later"
    assert "77 grams" in answer.passages[0].text


@pytest.mark.parametrize(
    ("question", "grams"),
    [
        ("what did {} announce in March about the hole?", "1020 grams"),
        ("in the April update, what did the hole of {} return?", "77 grams"),
        ("what did the hole of {} return last month?", "77 grams"),
    ],
)
def test_a_time_without_its_year_prefers_the_releases_of_that_time(question: str, grams: str) -> None:
    company, releases = f"{NAMES[20]} Mining Corp.", list(_releases())
    for name, ounces, day in (("april", 77, "April 21, 2024"), ("may", 55, "May 2, 2024")):
        text = release_text(company, ounces=ounces).replace("March 1, 2024", day)
        releases.append(read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name)))

    answer = _asked(answerer_over(releases), question.format(NAMES[20]))

    assert grams in answer.passages[0].text


def test_what_tells_of_a_company_is_found_though_another_issued_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two releases among many that tell of a company, that of a newspaper holds more of the question."""
    monkeypatch.setattr(choosing, "_FEW", 0)  # three hundred would take long to read
    company, releases = f"{NAMES[20]} Mining Corp.", list(_releases())
    text = release_text("Herald Mining Corp.", ounces=88).replace("hole", f"hole of {company} at dawn")
    releases.append(read_release(text.encode(), source="herald.txt", release_id=ReleaseId("herald")))
    for name in ("lark", "wren", "swift", "robin", "finch", "heron", "crane", "stork"):
        told = release_text(f"{name.title()} Mining Corp.").replace("hole", "hole at dawn")
        releases.append(read_release(told.encode(), source=f"{name}.txt", release_id=ReleaseId(name)))

    answer = _asked(answerer_over(releases), f"what did the hole of {company} return at dawn?")

    assert answer.passages[0].release.id == "herald"
    assert "88 grams" in answer.passages[0].text


@pytest.mark.parametrize(
    "question",
    ["what is the latest news from {}?", "when did {} publish its last release?", "any news of {}?"],
)
def test_what_every_release_tells_is_told_by_the_newest_of_a_company(question: str) -> None:
    """The newest calls it by its full name, and others have more words of the question."""
    name, texts = NAMES[20], {NAMES[at]: f"{NAMES[at]} Mining Corp." for at in range(45)}
    texts |= {f"{name}-{issuer}": issuer for issuer in (f"{name} Inc.", f"{name} Mining Ltd.")}
    days = {name: 3, f"{name}-{name} Inc.": 9, f"{name}-{name} Mining Ltd.": 27}
    releases = [
        read_release(
            release_text(issuer, day=days.get(id_, 5), ounces=1_000).encode(),
            source=f"{id_}.txt",
            release_id=ReleaseId(id_),
        )
        for id_, issuer in texts.items()
    ]

    answer = _asked(answerer_over(releases), question.format(name))

    assert answer.verdict is Verdict.ANSWERED
    assert answer.passages[0].release.id == f"{name}-{name} Mining Ltd."
