"""How sure the best hit must be, and what makes it less so."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answer import Verdict
from onrecord.answering.demand import Demand
from onrecord.answering.ports import Hit
from onrecord.answering.verdict import judge_hits
from onrecord.questions.periods import Agreement
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_TEXT = b"""# Northgate Opens a Mill

ASHBY, March 3, 2025 - Northgate Corp. today opened its mill.

The mill stands by the river. It was built in two years. Farms nearby bring oats. Rye comes by rail.

The manager of the mill is Jane Poe.

Oats by rail
"""
_RELEASE = read_release(_TEXT, source="a file", release_id=ReleaseId("north"))


def _hit(words: str) -> Hit:
    position = next(at for at, unit in enumerate(_RELEASE.sentences) if words in unit.text)
    return Hit(
        release=_RELEASE,
        position=position,
        score=5.0,
        coverage=0.9,
        strength=1.0,
        form=0.5,
        subject=0.5,
        named=2,
    )


def test_a_hit_that_covers_the_question_and_leads_clearly_answers() -> None:
    assert judge_hits([_hit("Jane Poe")]) is Verdict.ANSWERED


@pytest.mark.parametrize(
    "demand",
    [
        Demand(elsewhere=True),
        Demand(contrary=True),
        Demand(which=True, more=True),
        Demand(where=True, without_it=True),
        Demand(nobody=True, without_it=True),
    ],
)
def test_a_hit_that_does_not_tell_what_is_asked_is_the_closest(demand: Demand) -> None:
    hit = _hit("Jane Poe")

    assert judge_hits([hit, replace(hit, score=4.9)], demand=demand) is Verdict.CLOSEST


@pytest.mark.parametrize(
    "doubt",
    [
        {"fits": False},
        {"misses": True},
        {"far": 0.8, "form": 0.0},
        {"lacking": 1.0, "names_lacking": 1.0},
        {"named": 8, "subject": 0.0},
    ],
)
def test_a_hit_that_tells_too_little_of_what_is_named_is_the_closest(doubt: dict[str, float]) -> None:
    hit = replace(_hit("Jane Poe"), **doubt)  # type: ignore[arg-type]

    assert judge_hits([hit, replace(hit, score=4.9)]) is Verdict.CLOSEST


def test_things_that_carry_little_need_not_be_told() -> None:
    hit = replace(_hit("Jane Poe"), named=8, subject=0.0)

    assert judge_hits([hit, replace(hit, score=4.9)]) is Verdict.CLOSEST
    assert judge_hits([replace(hit, light=6), replace(hit, score=4.9)]) is Verdict.ANSWERED


def test_the_opening_sentence_answers_less_surely_than_one_further_down() -> None:
    opening, later = (replace(_hit(words), form=0.0, subject=0.2) for words in ("today opened", "Jane Poe"))

    assert judge_hits([opening, replace(opening, score=4.9)]) is Verdict.CLOSEST
    assert judge_hits([later, replace(later, score=4.9)]) is Verdict.ANSWERED


def test_a_caption_never_answers_for_sure() -> None:
    assert judge_hits([_hit("Oats by rail")]) is Verdict.CLOSEST


@pytest.mark.parametrize("demand", [Demand(awaits=True), Demand(unspoken=True), Demand(aside=True)])
def test_what_is_not_foretold_said_or_part_of_the_news_is_the_closest(demand: Demand) -> None:
    hit = replace(_hit("Jane Poe"), form=0.0)

    assert judge_hits([hit, replace(hit, score=4.0)]) is Verdict.ANSWERED
    assert judge_hits([hit, replace(hit, score=4.0)], demand=demand) is Verdict.CLOSEST


def test_rivals_make_an_answer_less_sure_unless_it_alone_is_of_the_period_asked_about() -> None:
    hit = replace(_hit("Jane Poe"), form=0.0, subject=0.0)
    rivals = [replace(hit, score=score) for score in (4.8, 4.6, 4.5, 4.4, 4.3)]

    assert judge_hits([hit, *rivals[:1]]) is Verdict.ANSWERED
    assert judge_hits([hit, *rivals]) is Verdict.CLOSEST
    assert judge_hits([replace(hit, period=Agreement.SAME), *rivals]) is Verdict.ANSWERED


def test_a_sentence_that_lacks_much_answers_less_surely_if_it_is_the_only_one_or_something_is_denied() -> (
    None
):
    hit = replace(_hit("Jane Poe"), form=0.0, lacking=0.7)

    assert judge_hits([hit, replace(hit, score=4.0)]) is Verdict.ANSWERED
    assert judge_hits([hit]) is Verdict.CLOSEST


def test_a_paragraph_that_holds_little_of_the_question_answers_less_surely() -> None:
    hit = replace(_hit("Jane Poe"), form=0.0, subject=0.0, strength=0.8)

    assert judge_hits([hit, replace(hit, score=4.8)]) is Verdict.ANSWERED
    assert judge_hits([replace(hit, coverage=0.5), replace(hit, score=4.8)]) is Verdict.CLOSEST


def test_whether_there_is_one_thing_is_not_answered_by_what_names_it_in_other_words_alone() -> None:
    hit = replace(_hit("Jane Poe"), named=1, lacking=0.4, strength=1.5)
    whether = Demand(yes_or_no=True)

    assert judge_hits([hit, replace(hit, score=1.0)], demand=whether) is Verdict.CLOSEST
    assert (
        judge_hits([replace(hit, lacking=0.0), replace(hit, score=1.0)], demand=whether) is Verdict.ANSWERED
    )
    assert judge_hits([replace(hit, named=2), replace(hit, score=1.0)], demand=whether) is Verdict.ANSWERED


def test_what_another_release_says_in_the_same_words_is_no_rival() -> None:
    hit = replace(_hit("Jane Poe"), form=0.0, subject=0.0)
    copy = replace(_RELEASE, id=ReleaseId("copy"))
    copies = [replace(hit, release=copy, score=score) for score in (4.9, 4.8, 4.7, 4.6, 4.5)]
    others = [replace(_hit("It was built"), release=copy, score=each.score) for each in copies]
    far_behind = replace(_hit("It was built"), score=3.0)

    assert judge_hits([hit, *others, far_behind]) is Verdict.CLOSEST
    assert judge_hits([hit, *copies, far_behind]) is Verdict.ANSWERED


def test_what_a_release_was_chosen_for_need_not_be_told_by_each_of_its_sentences() -> None:
    hit = replace(_hit("Jane Poe"), named=8, names_lacking=1.0, subject=0.0)
    second = replace(hit, score=3.5)

    assert judge_hits([hit, second]) is Verdict.CLOSEST
    assert judge_hits([replace(hit, given=7, as_likely=0.0), second]) is Verdict.ANSWERED


def test_of_chosen_releases_a_small_lead_or_another_that_is_as_likely_makes_an_answer_less_sure() -> None:
    hit = replace(_hit("Jane Poe"), form=0.0, subject=0.0, as_likely=0.0)

    assert judge_hits([hit, replace(hit, score=4.0)]) is Verdict.ANSWERED
    assert judge_hits([hit, replace(hit, score=4.9)]) is Verdict.CLOSEST
    assert judge_hits([replace(hit, as_likely=1.0), replace(hit, score=4.0)]) is Verdict.CLOSEST


def test_what_lacks_words_of_the_question_answers_less_surely_among_many_releases() -> None:
    """Twenty releases bring much near to any question; half of what they called answered was wrong."""
    hit, second = replace(_hit("Jane Poe"), lacking=0.6), replace(_hit("by the river"), score=3.9)
    behind = [replace(second, release=replace(_RELEASE, id=ReleaseId(str(number)))) for number in range(6)]

    assert judge_hits([hit, second]) is Verdict.ANSWERED
    assert judge_hits([hit, *behind]) is Verdict.CLOSEST
    assert judge_hits([replace(hit, lacking=0.0), *behind]) is Verdict.ANSWERED


def test_a_release_and_the_next_one_are_not_a_crowd() -> None:
    hit = replace(_hit("Jane Poe"), lacking=0.7, form=0.0, subject=0.2)
    others = [
        replace(_hit("by the river"), score=3.0, release=replace(_RELEASE, id=ReleaseId(str(number))))
        for number in range(3)
    ]

    assert judge_hits([hit, *others[:1]]) is Verdict.ANSWERED
    assert judge_hits([hit, *others]) is Verdict.CLOSEST


def test_whether_there_is_a_thing_is_not_answered_by_what_never_names_it() -> None:
    told = replace(_hit("mill stands"), subject=1.0, form=1.0)
    asked = Demand(yes_or_no=True)

    assert judge_hits([told], demand=asked) is Verdict.ANSWERED
    assert judge_hits([replace(told, misses=True)], demand=asked) is Verdict.CLOSEST


def test_whether_anybody_was_hurt_is_settled_by_what_says_so() -> None:
    hit = replace(_hit("Jane Poe"), lacking=0.9, form=0.0, subject=0.0)
    asked = Demand(yes_or_no=True)

    assert judge_hits([hit, replace(hit, score=4.0)], demand=asked) is Verdict.CLOSEST
    assert judge_hits([hit, replace(hit, score=4.0)], demand=replace(asked, settled=True)) is Verdict.ANSWERED


def test_a_figure_that_other_releases_tell_otherwise_in_the_same_words_is_the_closest() -> None:
    built = _hit("built in two years")
    later = read_release(_TEXT.replace(b"two years", b"2 years"), source="x", release_id=ReleaseId("later"))
    now = read_release(_TEXT.replace(b"two years", b"3 years"), source="x", release_id=ReleaseId("now"))
    two, three = replace(built, release=later), replace(built, release=now, score=4.2)

    assert judge_hits([two, three]) is Verdict.CLOSEST
    assert judge_hits([replace(two, period=Agreement.SAME), three]) is Verdict.ANSWERED
    assert judge_hits([two, replace(three, release=later)]) is Verdict.ANSWERED


def test_a_row_that_tells_the_figure_asked_for_needs_fewer_words_of_the_question() -> None:
    hit = replace(_hit("Jane Poe"), lacking=0.8, far=0.7, named=4, strength=2.0)

    assert judge_hits([hit, hit]) is Verdict.CLOSEST
    assert judge_hits([hit, hit], demand=Demand(tabled=True)) is Verdict.ANSWERED


@pytest.mark.parametrize(
    ("tells", "day", "verdict"),
    [
        (b"It pays %d cents.", date(2025, 2, 3), Verdict.ANSWERED),
        (b"It pays %d cents.", date(2025, 4, 3), Verdict.CLOSEST),
        (b"The hole returned %d grams.", date(2025, 2, 3), Verdict.CLOSEST),
    ],
)
def test_what_is_so_now_is_told_by_the_newest_and_what_happened_by_no_release_alone(
    tells: bytes, day: date, verdict: Verdict
) -> None:
    text = b"# Northgate Pays\n\nASHBY, March 3, 2025 - Northgate Corp. told its news.\n\n%s\n"
    newer, older = (
        replace(
            read_release(text % told, source="a file", release_id=ReleaseId(name)), issuer="Northgate Corp."
        )
        for name, told in (("newer", tells % 11), ("older", tells % 9))
    )
    last = len(newer.sentences) - 1
    best = replace(_hit("Jane Poe"), release=newer, position=last, strength=2.5, form=1.0, subject=1.0)

    assert judge_hits([best, replace(best, release=replace(older, date=day), score=4.2)]) is verdict
