"""What an older release plans and a newer one of the same company takes back is never shown alone."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answering.last_word.taken_back import with_taken_back
from onrecord.answering.ports import Hit
from onrecord.release import Release, SectionKind
from tests.fakes.releases import make_release

_PLAN = "Northgate plans to open twelve bakeries in Ontario in 2027."
_OLD = make_release([[(_PLAN, True), ("The first, in Guelph, costs $4 million.", True)]], id_="old")


def _newer(text: str, issuer: str | None = None) -> Release:
    told = make_release([[("Sales fell in the autumn.", False)], [(text, False)]], id_="new")
    return replace(told, date=date(2013, 1, 4), issuer=issuer or told.issuer)


def _texts(newer: Release, question: str = "what will they cost?", position: int = 1) -> list[str]:
    hit = Hit(release=_OLD, position=position, score=10.0, coverage=1.0, strength=1.0)
    return [each.sentence.text for each in with_taken_back([hit], question, [newer, _OLD])]


@pytest.mark.parametrize(
    "said",
    [
        "No bakery will open in Ontario.",
        "The bakeries in Ontario have been called off.",
        "Our plans for Ontario are on hold.",
        "Northgate has decided against Ontario.",
        "Ontario is off the table: the landlords asked too much.",
        "The Board has put Ontario aside for the time being.",
        "Northgate has pulled out of Ontario.",
        "Instead of opening bakeries in Ontario, Northgate will repay its loan.",
        "The opening in Ontario has been postponed to 2031.",
        "The twelve bakeries will not be built.",
    ],
)
def test_what_takes_a_plan_back_comes_first_though_it_shares_nothing_with_the_question(said: str) -> None:
    assert _texts(_newer(said)) == [said, _PLAN]


@pytest.mark.parametrize(
    "said",
    [
        "Flour from Ontario became dearer.",
        "Bakers in Ontario stopped work for a day.",
        "The purchase of a mill in Ohio was called off.",
        "Northgate will not sell rye bread any more.",
    ],
)
def test_what_does_not_touch_the_plan_changes_nothing(said: str) -> None:
    assert _texts(_newer(said)) == [_PLAN]


def test_what_takes_back_the_plan_beside_the_answer_comes_second() -> None:
    said = "Northgate has withdrawn from Ontario."

    assert _texts(_newer(said), position=2) == ["The first, in Guelph, costs $4 million.", said]


def test_whether_something_still_is_so_is_told_first_by_what_takes_it_back() -> None:
    said = "Northgate has withdrawn from Ontario."

    assert _texts(_newer(said), "is Guelph still planned?", position=2)[0] == said


def test_another_company_takes_nothing_back() -> None:
    assert _texts(_newer("No bakery will open in Ontario.", issuer="Bolt Ltd.")) == [_PLAN]


def test_what_is_told_as_done_is_not_taken_back() -> None:
    done = make_release([[("Northgate opened twelve bakeries in Ontario.", False)]], id_="done")
    hit = Hit(release=done, position=1, score=10.0, coverage=1.0, strength=1.0)

    assert with_taken_back([hit], "where?", [_newer("No bakery will open in Ontario.")]) == (hit,)


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("The source was rainwater.", True),
        ("The fire was caused by a heater.", True),
        ("The cause of the fire was a worn seal.", True),
        ("The cause is still under investigation.", False),
        ("The reason for the rise in sales was the weather.", False),
    ],
)
def test_what_was_not_known_is_told_by_the_newer_release_that_knows(said: str, is_told: bool) -> None:
    unknown = "We do not yet know how the fire began."
    older = make_release([[(unknown, False)]], id_="old", headline="Northgate Has a Fire")
    hit = Hit(release=older, position=1, score=10.0, coverage=1.0, strength=1.0)
    newer = replace(_newer(said), headline="Northgate Tells of Its Fire")

    shown = [each.sentence.text for each in with_taken_back([hit], "do you know why?", [newer, older])]

    assert shown == ([said, unknown] if is_told else [unknown])


def test_what_is_taken_back_in_the_sentence_with_the_place_and_the_day_comes_first_too() -> None:
    said = "LEEDS, England, January 4, 2013 -- Northgate has called off the bakeries in Ontario."
    newer = _newer(said)
    lead = [
        replace(unit, section=SectionKind.DATELINE) if unit.text == said else unit for unit in newer.sentences
    ]

    assert _texts(replace(newer, sentences=tuple(lead))) == [said, _PLAN]


_PLANS = (
    "Northgate plans to open a bakery in York in 2027.",
    "Northgate plans to open a dairy in Hull in 2027.",
    "Northgate plans to open a shop in Ripon in 2027.",
)
_DROPPED = ("Northgate has called off the bakery in York.", "The dairy in Hull has been given up.")


def test_of_several_plans_each_that_was_taken_back_is_shown_with_what_says_so_or_not_at_all() -> None:
    old = make_release([[(text, True)] for text in _PLANS], id_="old")
    told = make_release([[(text, False)] for text in _DROPPED], id_="new")
    newer = replace(told, date=date(2013, 1, 4))
    hits = [Hit(release=old, position=at, score=10.0, coverage=1.0, strength=1.0) for at in (1, 2, 3)]

    shown = [each.sentence.text for each in with_taken_back(hits, "what comes in 2027?", [newer, old])]

    assert shown == [_DROPPED[0], _PLANS[0], _DROPPED[1], _PLANS[1], _PLANS[2]]


def test_a_plan_is_left_out_if_there_is_no_room_for_what_takes_it_back() -> None:
    others = ("Northgate sold its mill in Goole.", "Northgate has 14 shops.")
    held = [[(text, False)] for text in others]
    old = make_release([*held, [(_PLAN, True), ("The first, in Guelph, costs $4 million.", True)]], id_="old")
    hits = [Hit(release=old, position=at, score=10.0, coverage=1.0, strength=1.0) for at in (1, 2, 4)]
    newer = _newer("Northgate has withdrawn from Ontario.")

    shown = [each.sentence.text for each in with_taken_back(hits, "what is in Guelph?", [newer, old])]

    assert shown == [*others, "Northgate has withdrawn from Ontario."]


def test_a_plan_is_taken_back_however_many_releases_came_out_since() -> None:
    said = "Northgate has called off the bakeries in Ontario."
    since = [
        replace(make_release([[("Sales rose.", False)]], id_=f"since {day}"), date=date(2013, 5, day))
        for day in range(30, 0, -1)
    ]
    hit = Hit(release=_OLD, position=1, score=10.0, coverage=1.0, strength=1.0)

    shown = with_taken_back([hit], "what will they cost?", [*since, _newer(said), _OLD])

    assert [each.sentence.text for each in shown] == [said, _PLAN]


_FRENCH_PLAN = "Moulins du Port prévoit d’ouvrir une usine à Lyon en 2027."


@pytest.mark.parametrize(
    ("said", "takes_back"),
    [
        ("Moulins du Port renonce à l’usine de Lyon.", True),
        ("Le projet d’usine à Lyon est abandonné.", True),
        ("Moulins du Port a annulé l’ouverture de l’usine de Lyon.", True),
        ("L’usine de Lyon n’ouvrira pas.", True),
        ("La construction de l’usine de Lyon est suspendue.", True),
        ("L’ouverture de l’usine de Lyon est reportée à 2031.", True),
        ("Aucune usine n’ouvrira à Lyon.", True),
        ("Le prix du blé a augmenté à Lyon.", False),
        ("Moulins du Port renonce à l’achat d’un moulin à Lille.", False),
        ("L’usine de Lyon a reçu 2 000 visiteurs.", False),
    ],
)
def test_a_plan_is_taken_back_in_french_too(said: str, *, takes_back: bool) -> None:
    old = make_release([[(_FRENCH_PLAN, True)]], id_="old")
    old = replace(old, language="fr", issuer="Moulins du Port")
    hit = Hit(release=old, position=1, score=10.0, coverage=1.0, strength=1.0)
    newer = replace(_newer(said, issuer="Moulins du Port"), language="fr")

    shown = [each.sentence.text for each in with_taken_back([hit], "combien coûtera-t-elle ?", [newer, old])]

    assert shown == ([said, _FRENCH_PLAN] if takes_back else [_FRENCH_PLAN])


def test_what_takes_one_plan_back_may_be_a_plan_that_is_taken_back_itself() -> None:
    """A hit that was set before another was looked for where it no longer stood."""
    told = (
        "Northgate will open a bakery in Bangor with ten ovens in 2027.",
        "Instead of the bakery in Bangor Northgate plans to open a mill in Bath.",
        "Northgate has shelved the mill in Bath.",
    )
    releases = [
        replace(
            make_release(
                [[("Sales rose.", False)], [(text, "plans" in text or "will" in text)]], id_=str(at)
            ),
            date=date(2013, 1 + at, 4),
        )
        for at, text in enumerate(told)
    ]
    hits = [
        Hit(release=release, position=2, score=10.0 - at, coverage=1.0, strength=1.0)
        for at, release in enumerate(releases)
    ]
    shown = [each.sentence.text for each in with_taken_back(hits, "when will it open?", releases[::-1])]
    assert sorted(shown) == sorted(told)
    assert shown.index(told[2]) < shown.index(told[0]) or shown.index(told[1]) < shown.index(told[0])
