"""Two companies that share a short name: which one is meant is asked back, among few releases and among many."""

from collections.abc import Iterator
from itertools import product

import pytest

from onrecord.answer import Answer, NoteKind
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord.release import Release
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import release_of

MINES, FOODS = "Sable Minerals Corp.", "Sable Foods Ltd."
OTHERS = [
    "".join(parts).title()
    for parts in product(("zor", "kelv", "brun", "tamq"), ("eck", "ando", "irt"), "aeiu")
]


def _releases(others: int) -> Iterator[Release]:
    yield release_of(
        "mines", name=MINES, ticker="SBM", chief="Anna Kroll", own="Sable ordered 3 drills.", day=1
    )
    own = "Sable opened an oat mill at Wexley."
    yield release_of("foods", name=FOODS, ticker="SBF", chief="Otto Vance", own=own, day=2)
    for number, name in enumerate(OTHERS[:others]):
        own = f"The office at Red Point ordered {number + 50} chairs."
        chief = f"Jane {name}son"
        works = f"{name} Works Inc."
        day = number % 28 + 1
        yield release_of(name, name=works, ticker=f"{name[:3].upper()}Q", chief=chief, own=own, day=day)


@pytest.fixture(scope="module", params=[0, 10, len(OTHERS)])
def desk(request: pytest.FixtureRequest) -> AnyAnswerer:
    """A desk over these two alone, over twelve releases, and over fifty."""
    return answerer_over(list(_releases(request.param)))


@pytest.fixture(scope="module")
def many() -> AnyAnswerer:
    return answerer_over(list(_releases(len(OTHERS))))


def say(desk: AnyAnswerer, *lines: str) -> Answer:
    """The answer to the last of some questions."""
    return desk.answer(asked_after(lines[:-1], lines[-1]))


def companies(answer: Answer) -> set[str | None]:
    return {passage.release.issuer for passage in answer.passages}


@pytest.mark.parametrize(
    "question",
    [
        "Who is the CEO of Sable?",
        "who is the ceo of sable?",
        "who runs Sable",
        "what was revenue of Sable?",
        # One of them speaks of "3 drills" too.
        "What was Sable's revenue in Q3?",
    ],
)
def test_a_short_name_that_two_companies_share_is_asked_back(desk: AnyAnswerer, question: str) -> None:
    answer = say(desk, question)

    assert {choice.label for choice in answer.choices} == {MINES, FOODS}
    assert not answer.passages
    assert [note.kind for note in answer.notes] == [NoteKind.WHICH_COMPANY]


@pytest.mark.parametrize(
    ("question", "company"),
    [
        ("who is the CEO of Sable Foods?", FOODS),
        ("who is the ceo of sable foods", FOODS),
        ("who runs Sable Minerals?", MINES),
        ("who is the CEO of SBF?", FOODS),
        ("did Sable open an oat mill?", FOODS),
        ("who opened an oat mill at Wexley?", FOODS),
    ],
)
def test_a_question_that_fits_one_of_them_is_answered(desk: AnyAnswerer, question: str, company: str) -> None:
    assert companies(say(desk, question)) == {company}


@pytest.mark.parametrize(("taken", "chief"), [(FOODS, "Otto Vance"), (MINES, "Anna Kroll"), ("2", "")])
def test_a_choice_means_the_one_that_was_taken(desk: AnyAnswerer, taken: str, chief: str) -> None:
    listed = [choice.label for choice in say(desk, "who is the CEO of Sable?").choices]

    answer = say(desk, "who is the CEO of Sable?", taken)

    assert companies(answer) == {listed[1] if taken == "2" else taken}
    assert chief in answer.passages[0].text


@pytest.mark.parametrize(
    "question", ["who is the CEO?", "Who is the CEO?", "what was revenue?", "where is the company based?"]
)
def test_a_question_without_a_name_over_many_companies_is_asked_back(
    many: AnyAnswerer, question: str
) -> None:
    answer = say(many, question)

    assert len(answer.choices) > 2
    assert not answer.passages


def test_the_company_named_before_is_meant_by_a_question_about_its_officer(many: AnyAnswerer) -> None:
    """ "CEO" in capitals was taken for the name of somebody else."""
    answer = say(many, f"what was the revenue of {OTHERS[3]} Works?", "who is the CEO?")

    assert companies(answer) == {f"{OTHERS[3]} Works Inc."}


def test_two_names_are_no_name_that_two_share(many: AnyAnswerer) -> None:
    assert not say(many, f"did Sable Foods buy {OTHERS[3]} Works?").choices


def test_a_release_that_does_not_say_the_name_answers_nothing_about_the_company(many: AnyAnswerer) -> None:
    """The dividend of one company was looked for in the release of another, which holds more of the words."""
    answer = say(many, f"what oat mill does {OTHERS[5].lower()} open")

    assert companies(answer) <= {f"{OTHERS[5]} Works Inc."}


def test_a_company_named_in_small_letters_is_meant_though_another_was_spoken_of() -> None:
    """A falcon is also a bird: its releases answer, so the company is meant."""
    own = "The pilot plant of Falcon at Wexley opened in May."
    falcon = release_of("falcon", name="Falcon Energy Ltd.", ticker="FLC", chief="Otto Vance", own=own, day=2)
    desk = answerer_over([falcon, *list(_releases(10))[2:]])

    answer = say(desk, f"who is the CEO of {OTHERS[3]} Works?", "when did falcon's pilot plant open?")

    assert companies(answer) == {"Falcon Energy Ltd."}


def test_a_company_that_is_named_answers_though_another_that_mentions_it_holds_more() -> None:
    """The person whom a shop appointed had worked for the restaurants: "how many restaurants" was the shop's."""
    own = "She had led the restaurants and shops of McBurger's in many regions."
    shop = release_of("shop", name="Zorando Shops Inc.", ticker="ZRS", chief="Jane Vance", own=own, day=5)
    meals = "The company serves meals in 40,000 places."
    burger = release_of("burger", name="McBurger's Corp.", ticker="MCB", chief="Ann Roe", own=meals, day=3)
    desk = answerer_over([shop, burger, *_releases(len(OTHERS))])

    for name in ("mcburger's", "mcburgers", "McBurger's"):
        answer = say(desk, f"how many restaurants does {name} have?")
        assert companies(answer) <= {"McBurger's Corp."}
