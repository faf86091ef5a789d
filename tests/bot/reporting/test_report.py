"""The report names what was asked and not answered, and never who asked.

Nothing in it looks forward without its statement.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest

from onrecord.answer import Answer, Choice, Verdict
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import SectionKind
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.record.export import moments
from onrecord_bot.record.kept import Kept
from onrecord_bot.reporting.page import page_of
from onrecord_bot.reporting.report import Report, make_report
from onrecord_bot.reporting.summary import report_object, summary_lines, title_of
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.ledger import LedgerEntry
from onrecord_bot.wiring import answerer_over
from onrecord_index.bundled import bundled_release
from tests.fakes.kept import kept_over

NOON = datetime(2031, 3, 10, 12, tzinfo=UTC).timestamp()
DAY = 24 * 3600.0
PERSON, CHAT = 77_001_234, 88_005_678
EVIL = "is the <script>alert(1)</script> strike over?"
QUESTIONS = (
    "might you become a 7 Moz producer?",
    "is there a strike?",
    "are workers on strike?",
    "what did the zeppelin cost?",
    "thanks",
    EVIL,
)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    release = bundled_release()
    return kept_over(
        database_at(f"sqlite:///{tmp_path / 'bot-1.sqlite3'}"),
        release_of=lambda edition: release if edition == release.edition else None,
    )


def _asked(kept: Kept, questions: Sequence[str], *, at: float = NOON) -> None:
    """Ask the questions; the first that names 7 Moz is answered, all others are not."""
    desk = answerer_over([bundled_release()])
    for number, question in enumerate(questions, 1):
        incoming = Incoming(
            place=ChatPlace(chat=CHAT), message=number, private=False, text=question, author=PERSON
        )
        asked = Question(text=question)
        nothing = Answer(question=asked, verdict=Verdict.NOT_FOUND)
        answer = desk.answer(asked) if "Moz" in question else nothing
        kept.ledger.add(incoming, answer, (100 + number,), state="sent", now=at + number)


def test_the_release_says_what_is_owed_and_not_the_record(kept: Kept) -> None:
    """A row may hold a forecast without its statement: what was held back, or a release that carries none."""
    _add_closest(kept, "how far will production rise?", forward_looking=True)
    release = bundled_release()
    rows = [
        replace(entry, told={**entry.told, "cautionary": []})
        for entry in kept.ledger.entries(start=0.0, end=float("inf"))
    ]
    for held in (release, replace(release, cautionary=())):
        editions = {release.edition: held}
        made = make_report(rows, start=0.0, end=NOON * 2, tallies={}, release_of=editions.get)
        (group,) = made.groups
        assert group.nearest is not None
        assert group.nearest.statements == held.statements
        assert group.nearest.lacks_statement is not bool(held.statements)
        assert ("carries no cautionary statement" in page_of(made)) is not bool(held.statements)


def _add_closest(kept: Kept, question: str, *, forward_looking: bool) -> None:
    """A question that got the first such sentence of the release as the closest passage."""
    release = bundled_release()
    unit = next(
        each
        for each in release.sentences
        if each.forward_looking is forward_looking and each.section is SectionKind.BODY
    )
    passage = Passage(release=release, sentence=unit, span=unit.span, rank=1, score=1.0)
    answer = Answer(question=Question(text=question), verdict=Verdict.CLOSEST, passages=(passage,))
    incoming = Incoming(place=ChatPlace(chat=CHAT), message=1, private=False, text=question, author=PERSON)
    kept.ledger.add(incoming, answer, (100,), state="sent", now=NOON)


def _report(kept: Kept, *, start: float = 0.0, end: float = float("inf")) -> Report:
    entries = kept.ledger.entries(start=start, end=end)
    tallies = kept.opinions.tallies()
    return make_report(entries, start=start, end=end, tallies=tallies, release_of=kept.release_of)


def test_what_asks_nothing_is_not_among_what_was_not_answered(kept: Kept) -> None:
    """Emoji and insults filled the list of what the staff should answer."""
    _asked(kept, ("😀", "you are stupid", "who owns the bakery in Rome?"))

    report = _report(kept)

    assert (report.asked, report.talk) == (1, 2)
    assert [words for group in report.groups for words, _ in group.questions] == [
        "who owns the bakery in Rome?"
    ]


def test_counts_what_was_asked_and_groups_what_was_not_answered(kept: Kept) -> None:
    _asked(kept, QUESTIONS)
    kept.opinions.give(chat=CHAT, message=101, person=1, helpful=True, now=NOON)

    report = _report(kept)

    assert (report.asked, report.talk, report.hours[12]) == (5, 1, 5)
    assert report.days == {date(2031, 3, 10): 5}
    assert report.verdicts["answered"] == 1
    assert (report.opinions.helpful, report.opinions.not_helpful) == (1, 0)
    assert report.groups[0].count == 3
    assert {words for words, _ in report.groups[0].questions} == {*QUESTIONS[1:3], EVIL}


def test_only_the_days_asked_for_count(kept: Kept) -> None:
    _asked(kept, QUESTIONS[:2])
    _asked(kept, QUESTIONS[3:4], at=NOON + DAY)

    assert _report(kept, start=NOON + DAY).asked == 1
    assert _report(kept, end=NOON + DAY).asked == 2
    assert (
        list(summary_lines(_report(kept, start=NOON + 2 * DAY)))[1] == "Nobody asked anything in these days."
    )


def test_a_question_that_was_asked_back_counts_once_by_what_was_chosen(kept: Kept) -> None:
    asked = Question(text="who is the CEO?")
    choices = (Choice(label="Acme Ltd."), Choice(label="Bolt Ltd."))
    incoming = Incoming(place=ChatPlace(chat=CHAT), message=1, private=True, text=asked.text, author=PERSON)
    back = Answer(question=asked, verdict=Verdict.CLOSEST, choices=choices)
    kept.ledger.add(incoming, back, (100,), state="sent", now=NOON)
    _asked(kept, QUESTIONS[:1])

    report = _report(kept)

    assert (report.asked, report.groups) == (1, ())


@pytest.mark.parametrize(("first", "last"), [("0001-01-01", "9999-12-31"), ("2031-03-10", "2031-03-10")])
def test_any_day_that_there_is_may_be_named(kept: Kept, first: str, last: str) -> None:
    _asked(kept, QUESTIONS[:1])
    start, end = moments(first, last)

    report = _report(kept, start=start, end=end)

    assert report.asked == 1
    assert title_of(report) == f"Questions from {first} to {last}"


def test_nobody_is_named(kept: Kept) -> None:
    _asked(kept, QUESTIONS)
    report = _report(kept)

    for shown in (page_of(report), "\n".join(summary_lines(report)), json.dumps(report_object(report))):
        assert str(PERSON) not in shown
        assert str(CHAT) not in shown


def test_erased_words_are_counted_and_not_shown(kept: Kept) -> None:
    _asked(kept, QUESTIONS[1:4])
    kept.ledger.forget(PERSON)

    report = _report(kept)

    assert (report.asked, report.erased, report.groups) == (3, 3, ())
    assert "strike" not in page_of(report)


def test_what_looks_forward_stands_with_its_statement(kept: Kept) -> None:
    _add_closest(kept, "how far will production rise?", forward_looking=True)
    _add_closest(kept, "who manages the aquarium?", forward_looking=False)
    _asked(kept, QUESTIONS)
    report = _report(kept)
    release = bundled_release()
    page = page_of(report)

    shown = {group.questions[0][0]: group.nearest for group in report.groups if group.nearest}
    assert [near.statements for near in shown.values()] == [release.statements, ()]
    assert page.count("cautionary statement</summary>") == len(release.statements)
    assert all(statement[:60] in unescape(page) for statement in release.statements)


def test_a_page_runs_nothing_that_somebody_wrote_and_fetches_nothing(kept: Kept) -> None:
    _asked(kept, QUESTIONS)

    page = page_of(_report(kept))

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert page.count("<svg") == 3
    assert not [part for part in ('src="', "@import", "url(http", "<link") if part in page]
    assert "prefers-color-scheme" in page or "color-scheme: light dark" in page


def test_a_question_asked_of_two_companies_is_two_groups_of_the_report() -> None:
    told = [{"verdict": "not_found", "asked_of": [id_], "passages": []} for id_ in ("north", "south")]
    rows = [
        LedgerEntry(number=number, at=NOON, told=each, words={"question": "any strike?"}, seal="")
        for number, each in enumerate(told * 2, 1)
    ]
    issuers = {"north": "Northvale Inc.", "south": "Sundrey plc"}

    made = make_report(
        rows, start=0.0, end=NOON * 2, tallies={}, release_of=lambda _: None, issuers_of=lambda _: issuers
    )

    assert [(group.count, group.company) for group in made.groups] == [
        (2, "Northvale Inc."),
        (2, "Sundrey plc"),
    ]
    assert "- any strike? (Northvale Inc., 2 times)" in list(summary_lines(made))
    assert "Sundrey plc, asked 2 times" in page_of(made)
    assert [group["company"] for group in report_object(made)["groups"]] == ["Northvale Inc.", "Sundrey plc"]


def test_a_name_of_which_nothing_is_held_may_be_a_persons_and_is_not_told_as_a_company() -> None:
    asked: Sequence[tuple[str, Mapping[str, object]]] = (
        ("any strike?", {"asked_of": ["north"]}),
        ("what did quorvane roevale say?", {}),
    )
    rows = [
        LedgerEntry(
            number=number,
            at=NOON,
            told={"verdict": "not_found", "passages": [], **told},
            words={"question": question},
            seal="",
        )
        for number, (question, told) in enumerate(asked, 1)
    ]

    made = make_report(
        rows,
        start=0.0,
        end=NOON * 2,
        tallies={},
        release_of=lambda _: None,
        issuers_of=lambda _: {"north": "Northvale Inc."},
    )

    assert {group.questions[0][0]: group.company for group in made.groups} == {
        "any strike?": "Northvale Inc.",
        "what did quorvane roevale say?": None,
    }


def test_a_report_about_one_company_does_not_name_it(kept: Kept) -> None:
    _asked(kept, QUESTIONS)

    assert {group.company for group in _report(kept).groups} == {None}


def test_a_record_is_reported_on_without_what_stood_in_its_messages(kept: Kept) -> None:
    """Most of a row are its messages; the figures and groups are the same without them."""
    _asked(kept, QUESTIONS)
    _add_closest(kept, "how far will production rise?", forward_looking=True)

    def report(*, with_messages: bool) -> Report:
        rows = list(kept.ledger.entries(with_messages=with_messages))
        assert any("sent" in row.told for row in rows) is with_messages
        return make_report(rows, start=0.0, end=NOON * 2, tallies={}, release_of=kept.release_of)

    assert report(with_messages=False) == report(with_messages=True)
