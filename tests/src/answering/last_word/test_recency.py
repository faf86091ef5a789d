"""Of several releases of one company the newer one has the last word."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answering.last_word.recency import newest_first, wants_latest
from onrecord.answering.ports import Hit
from onrecord.questions.periods import Agreement, asks_for_latest
from onrecord.reading.opening.company_name import without_legal_form
from onrecord.release import ReleaseId
from tests.fakes.releases import make_release

_OLD = make_release([[("Northgate plans a mill in Ashby.", True)]], id_="old")
_NEW = replace(
    make_release([[("Northgate will not build in Ashby.", True)]], id_="new"), date=date(2013, 1, 4)
)


def _hit(release: object, score: float) -> Hit:
    return Hit(release=release, position=1, score=score, coverage=1.0, strength=1.0)  # type: ignore[arg-type]


def test_the_newer_release_comes_first_if_both_say_nearly_as_much() -> None:
    hits = newest_first([_hit(_OLD, 10.0), _hit(_NEW, 9.5)], wants_latest=False)

    assert [hit.release.id for hit in hits] == ["new", "old"]


def test_what_the_newest_says_of_the_same_comes_second_at_least() -> None:
    """A dropped plan was told from three older sentences; that it is dropped was not shown."""
    newer = replace(make_release([[("Northgate spoke of Ashby.", False)]], id_="new"), date=date(2013, 1, 4))
    hits = newest_first(
        [_hit(_OLD, 10.0), _hit(_OLD, 9.0), _hit(_OLD, 8.0), _hit(newer, 7.0)], wants_latest=False
    )

    assert [hit.release.id for hit in hits[:2]] == ["old", "new"]


def test_a_question_for_the_latest_goes_to_the_newest() -> None:
    hits = newest_first(
        [_hit(_OLD, 10.0), _hit(_NEW, 7.0)], wants_latest=asks_for_latest("what are the latest sales?")
    )

    assert hits[0].release.id == "new"


def test_another_company_s_newer_release_changes_nothing() -> None:
    other = replace(_NEW, issuer="Bolt Ltd.")
    hits = [_hit(_OLD, 10.0), _hit(other, 9.9)]

    assert newest_first(hits, wants_latest=True) == tuple(hits)


def test_the_newer_release_takes_back_the_older_one_though_others_are_found_too() -> None:
    other = replace(make_release([[("Bolt plans a mill in Hull.", True)]], id_="other"), issuer="Bolt plc")
    hits = newest_first([_hit(_OLD, 10.0), _hit(other, 9.0), _hit(_NEW, 8.0)], wants_latest=False)

    assert [hit.release.id for hit in hits] == ["new", "other", "old"]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_company_whose_name_is_written_short_is_the_same() -> None:
    written = replace(_NEW, issuer=without_legal_form(_OLD.issuer or ""))

    assert newest_first([_hit(_OLD, 10.0), _hit(written, 9.5)], wants_latest=False)[0].release.id == "new"


def test_what_was_planned_is_as_the_newest_release_tells_it() -> None:
    """Asked whether a plant shuts, the older plan to shut it came before the release that keeps it."""
    kept = replace(make_release([[("The mill in Ashby runs on.", False)]], id_="new"), date=date(2013, 1, 4))

    first = newest_first([_hit(_OLD, 10.0), _hit(kept, 7.5)], wants_latest=False)[0]
    silent = newest_first([_hit(_OLD, 10.0), replace(_hit(kept, 7.5), misses=True)], wants_latest=False)[0]

    assert first.release.id == "new"
    assert silent.release.id == "old"


@pytest.mark.parametrize(
    "wrong",
    [
        "The release of May 4 gave cash from the mill as $92 million.",
        "In the release of May 4 cash from the mill was given as $92 million.",
    ],
)
def test_the_right_figure_comes_before_the_one_that_was_given_wrongly(wrong: str) -> None:
    older = make_release([[("Cash from the mill was $92 million.", False)]], id_="old")
    newer = replace(
        make_release([[(wrong, False), ("The right figure is $89 million.", False)]], id_="new"),
        date=date(2013, 1, 4),
    )

    given = replace(_hit(newer, 8.0), fits=False)

    hits = newest_first([_hit(older, 10.0), given], wants_latest=False)

    assert hits[0].sentence.text == "The right figure is $89 million."
    assert hits[0].fits


def test_a_plan_that_the_newest_release_drops_comes_after_that_however_little_else_is_told() -> None:
    """Asked when the ships come, the older plan answered; that none will be built was not shown."""
    plan = make_release([[("The two ships will enter service in spring 2028.", True)]], id_="old")
    newer = replace(
        make_release(
            [[("Sales rose in the north.", False), ("The two ships will not be built.", True)]], id_="new"
        ),
        date=date(2013, 1, 4),
    )
    hits = [
        replace(_hit(release, score), position=at)
        for release, score, at in ((plan, 10.0, 1), (newer, 6.5, 1), (newer, 2.0, 2))
    ]

    assert newest_first(hits, wants_latest=False)[0].sentence.text == "The two ships will not be built."


def test_what_the_newest_release_retells_counts_as_old() -> None:
    told = "In May Northgate had announced that the mill in Ashby would shut."
    newer = replace(
        make_release([[(told, False), ("The mill in Ashby runs on.", False)]], id_="new"),
        date=date(2013, 1, 4),
    )
    hits = [_hit(newer, 10.0), replace(_hit(newer, 9.5), position=2), _hit(_OLD, 9.0)]

    assert newest_first(hits, wants_latest=False)[0].sentence.text == "The mill in Ashby runs on."


@pytest.mark.parametrize(
    ("question", "named", "wants"),
    [
        ("is the mill in Ashby shutting down?", 2, True),
        ("is there a dividend?", 1, False),
        ("how many people work at the mill?", 2, False),
        ("how many people work at the mill now?", 2, True),
    ],
)
def test_whether_a_plan_holds_is_asked_of_the_newest_release(
    question: str, named: int, *, wants: bool
) -> None:
    assert wants_latest(question, [replace(_hit(_OLD, 10.0), named=named)]) is wants


def test_what_takes_back_the_older_comes_first() -> None:
    hits = newest_first([_hit(_OLD, 10.0), _hit(_OLD, 9.0), _hit(_NEW, 7.0)], wants_latest=False)

    assert [hit.release.id for hit in hits] == ["new", "old", "old"]


def test_the_newest_s_sentence_that_names_what_is_asked_about_speaks_for_it() -> None:
    """Asked for the jobs at a plant that was dropped, the newer release's jobs elsewhere were shown."""
    release = replace(
        make_release(
            [[("Ashby gets 140 jobs.", True), ("Northgate will not build in Bolton.", True)]], id_="new"
        ),
        date=date(2013, 1, 4),
    )
    jobs, dropped = (
        replace(_hit(release, score), position=at, names_lacking=lacking)
        for at, score, lacking in ((1, 8.0, 1.0), (2, 4.0, 0.0))
    )

    hits = newest_first([replace(_hit(_OLD, 10.0), names_lacking=1.0), jobs, dropped], wants_latest=False)

    assert hits[0].sentence.text == "Northgate will not build in Bolton."


def test_what_several_releases_say_in_the_same_words_is_told_by_the_likeliest() -> None:
    """The house's own description was told from another of its releases than the one that was asked about."""
    again = replace(_OLD, id=ReleaseId("again"), date=date(2013, 1, 4))
    hits = [replace(_hit(again, 10.0), likely=0.9), replace(_hit(_OLD, 9.0), likely=1.0)]

    assert [(hit.release.id, hit.score) for hit in newest_first(hits, wants_latest=False)] == [("old", 10.0)]


def test_what_several_releases_say_in_the_same_words_is_told_by_the_newest_that_is_as_likely() -> None:
    again = replace(_OLD, id=ReleaseId("again"), date=date(2013, 1, 4))
    hits = [replace(_hit(_OLD, 10.0), likely=1.0), replace(_hit(again, 9.0), likely=0.99)]

    assert [hit.release.id for hit in newest_first(hits, wants_latest=False)] == ["again"]


def test_what_two_companies_say_in_the_same_words_is_told_by_both() -> None:
    other = replace(_OLD, id=ReleaseId("other"), issuer="Bolt Ltd.")
    hits = [_hit(_OLD, 10.0), _hit(other, 9.0)]

    assert [hit.release.id for hit in newest_first(hits, wants_latest=False)] == ["old", "other"]


@pytest.mark.parametrize("as_likely", [None, 0.99])
def test_what_a_company_says_under_two_names_is_told_once(as_likely: float | None) -> None:
    old, again, other = (
        replace(_OLD, id=ReleaseId(id_), issuer=issuer)
        for id_, issuer in (("old", "Northgate"), ("again", "Northgate Mills, Inc."), ("other", "Bolt Ltd."))
    )
    hits = [replace(_hit(release, 10.0), as_likely=as_likely) for release in (old, again, other)]

    assert [hit.release.id for hit in newest_first(hits, wants_latest=False)] == ["old", "other"]


def test_what_was_in_the_quarter_asked_about_is_not_taken_back_by_guidance_for_the_year() -> None:
    """A quarter's revenue came as "closest", behind a newer release that lowered the year's."""
    quarter = make_release([[("Revenue was $84.2 million.", False)]], id_="quarter")
    newer = make_release([[("Northgate lowered its revenue guidance.", True)]], id_="new")
    guidance = replace(_hit(replace(newer, date=date(2013, 1, 4)), 8.0), period=Agreement.OTHER)
    told = replace(_hit(quarter, 10.0), period=Agreement.SAME)

    hits = newest_first([told, replace(told, score=9.5), guidance], wants_latest=False)

    assert [hit.release.id for hit in hits] == ["quarter", "quarter", "new"]


def test_a_plan_put_off_to_another_year_comes_before_the_plan() -> None:
    plan = make_release([[("Northgate plans a mill for 2014.", True)]], id_="plan")
    later = make_release([[("Northgate postponed the mill to 2015.", True)]], id_="new")
    postponed = replace(_hit(replace(later, date=date(2013, 1, 4)), 9.0), period=Agreement.OTHER)

    hits = newest_first([replace(_hit(plan, 10.0), period=Agreement.SAME), postponed], wants_latest=False)

    assert hits[0].release.id == "new"


def test_what_has_the_last_word_is_told_once_though_it_was_found_twice() -> None:
    """It ended an answer with a fault where another company's hits stood between."""
    other = replace(_NEW, issuer="Bolt Ltd.", id=ReleaseId("other"))
    found = [_hit(_OLD, 10.0), _hit(_OLD, 9.9), _hit(_NEW, 9.0), _hit(other, 5.0), _hit(_NEW, 4.0)]
    hits = newest_first(found, wants_latest=False)

    assert sum(hit.release.id == "new" for hit in hits) == 1
    assert {hit.release.id for hit in hits} == {"new", "old", "other"}
