"""Today, unanswered and the record: what was asked, answered from here, and proven."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.record.receipts import check_receipt
from onrecord_bot.replies.language import use_language
from onrecord_bot.reporting.report import Report
from onrecord_bot.storage.company_questions import CompanyQuestions, QuestionState
from onrecord_bot.storage.database import open_database
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.web.today import chart_markup, charts_of
from tests.fakes.desk_home import BOT, NOW, ZEPHYR, filled_home
from tests.fakes.web_desk import BEN, IDA, Visitor, another, desk

ATTACK = "<script>alert(1)</script>"
FIRST = f"/unanswered/{BOT}/1"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    filled_home(tmp_path, rounds=1)
    return tmp_path


@pytest.fixture
def ida(home: Path) -> Iterator[Visitor]:
    with desk(home, now=NOW) as visitor:
        yield visitor.signed_in()


def questions(home: Path) -> CompanyQuestions:
    return CompanyQuestions(open_database(f"sqlite:///{home / 'x'}", home, bot=BOT))


def said(visitor: Visitor, act: str, **fields: str) -> str:
    return visitor.said(f"{FIRST}/{act}", fields).removesuffix("#top")


@pytest.mark.parametrize("path", ["/unanswered", "/record", f"/record/{BOT}/1", "/record/export.csv"])
def test_a_stranger_sees_none_of_it(home: Path, path: str) -> None:
    with desk(home) as stranger:
        assert stranger.client.get(path).headers["location"] == "/sign-in"
        assert stranger.client.post(f"{FIRST}/answer", data={"reply": "x"}).status_code == 303
        assert questions(home).numbered(1).state is QuestionState.OPEN  # type: ignore[union-attr]


def test_today_counts_what_was_asked_and_draws_it(ida: Visitor) -> None:
    page = ida.page("/")

    assert re.search(r"<dt>Questions</dt><dd>12", page)
    assert page.count("<svg") == 3
    assert "Put to the company, waiting</dt><dd>3" in page
    assert "Nobody asked anything" in ida.page("/?days=7") or "<svg" in ida.page("/?days=7")


def test_words_that_were_erased_are_shown_no_more_however_late_the_page_is_looked_at(home: Path) -> None:
    now = [NOW]
    with desk(home) as stranger:
        visitor = Visitor(replace(stranger.house, clock=lambda: now[0])).signed_in()
        assert "Who is the auditor?" in visitor.page("/unanswered").partition('id="groups"')[2]
        ledger = Ledger(open_database(f"sqlite:///{home / 'x'}", home, bot=BOT))
        for person in range(700, 709):
            ledger.forget(person)
        now[0] += 3000.0

        assert "Who is the auditor?" not in visitor.page("/unanswered").partition('id="groups"')[2]


def test_charts_have_no_styles_of_their_own(ida: Visitor) -> None:
    page = ida.page("/")

    assert "style=" not in page
    assert "<style" not in page
    assert (
        chart_markup('<g id="text_1" style="fill: none; stroke: #010203"/>')
        == '<g fill="none" stroke="#010203"/>'
    )


@pytest.mark.parametrize(("language", "day"), [("en", "30 Nov"), ("fr", "30 nov.")])
def test_a_chart_writes_a_day_with_its_month_by_name(language: str, day: str) -> None:
    use_language(language)
    try:
        chart, *_ = charts_of(Report(start=0, end=1, asked=1, days=Counter({date(2026, 11, 30): 1})))
    finally:
        use_language(None)

    assert day in chart


def test_ids_of_any_length_leave_room_for_their_bars_and_stay_apart() -> None:
    report = Report(start=0, end=1, asked=2, releases=Counter({f"{'long-' * 20}{end}": 1 for end in "ab"}))

    *_, chart = charts_of(report)

    assert "long-long-long-long-lo… (1)" in chart
    assert "long-long-long-long-lo… (2)" in chart


def test_unanswered_shows_what_waits_with_how_many_ask_and_no_number_of_anybody(ida: Visitor) -> None:
    page = ida.page("/unanswered")

    assert "Who audits the accounts?" in page
    assert "3 people ask" in page
    assert "Ann Roe, Daily Ledger" in page
    assert "1000" not in page


def test_unanswered_groups_what_no_release_answered(ida: Visitor) -> None:
    page = ida.page("/unanswered")

    assert "Who is the auditor?" in page
    assert "The nearest passage" in page


def test_unanswered_questions_whose_words_are_gone_are_not_called_answered(home: Path) -> None:
    ledger = Ledger(open_database(f"sqlite:///{home / 'x'}", home, bot=BOT))
    for person in range(700, 1100):
        ledger.forget(person)

    with desk(home, now=NOW) as visitor:
        page = visitor.signed_in().page("/unanswered")

    assert "Not answered, words no longer kept:" in page
    assert "Every question had an answer" not in page


def test_a_nearest_passage_that_looks_forward_stands_with_its_statement(ida: Visitor) -> None:
    page = ida.page("/unanswered")

    for near in re.findall(r'<blockquote class="near">(.*?)</article>', page, re.DOTALL):
        if "expects" in near or "plans to" in near:
            assert "Actual results may differ" in " ".join(near.split())


def test_an_answer_is_ready_for_the_bot_and_the_question_waits_no_more(ida: Visitor, home: Path) -> None:
    assert said(ida, "answer", reply="Roe and Partners.\r\nSince 2019.") == "ANSWER_SENT"

    (question,) = questions(home).from_desk()
    assert (question.state, question.taken_by) == (QuestionState.READY, 4001)
    assert question.reply == "Roe and Partners.\nSince 2019."
    assert "2 waiting" in ida.page("/unanswered")


def test_only_one_person_takes_a_question_and_only_they_answer_it(ida: Visitor, home: Path) -> None:
    ben = another(ida).signed_in(BEN)
    assert said(ida, "take") == "TAKEN"

    assert said(ben, "take") == "TAKEN_BY_ANOTHER"
    assert said(ben, "answer", reply="None of their business.") == "TAKEN_BY_ANOTHER"
    assert said(ben, "decline") == "TAKEN_BY_ANOTHER"
    assert f"{FIRST}/answer" not in ben.page("/unanswered")
    assert said(ida, "answer", reply="Roe and Partners.") == "ANSWER_SENT"
    assert said(ida, "answer", reply="Another thing.") == "TAKEN_BY_ANOTHER"
    assert questions(home).numbered(1).reply == "Roe and Partners."  # type: ignore[union-attr]


def test_an_empty_answer_is_none_and_an_unknown_act_does_nothing(ida: Visitor, home: Path) -> None:
    assert said(ida, "answer", reply=" \r\n ") == "NO_WORDS"
    assert said(ida, "erase") == "TAKEN_BY_ANOTHER"
    assert questions(home).numbered(1).state is QuestionState.OPEN  # type: ignore[union-attr]
    assert ida.post("/unanswered/99/1/take").status_code == 404


def test_an_account_at_a_shell_answers_nobody(ida: Visitor, home: Path) -> None:
    """The record and the staff's chat name who answers as a user of Telegram."""
    assert said(another(ida).signed_in("root"), "answer", reply="Yes.") == "NEEDS_TELEGRAM"
    assert questions(home).numbered(1).state is QuestionState.OPEN  # type: ignore[union-attr]


def test_html_in_what_people_asked_and_named_is_shown_and_never_run(home: Path) -> None:
    kept = questions(home)
    asker = kept.askers(1)[0]
    kept.put(
        replace(asker, text=f"why {ATTACK}?", context=f"{ATTACK}1", name=f"{ATTACK}2", message=9, person=9)
    )
    with desk(home, now=NOW) as visitor:
        page = visitor.signed_in().page("/unanswered")

    assert page.count("&lt;script&gt;") == 3
    assert ATTACK not in page


def test_a_long_question_is_folded_and_none_turns_a_row_round(home: Path) -> None:
    """A question of 4,000 characters filled fifteen screens, and U+202E had its row read backwards."""
    kept = questions(home)
    long, turned = "where is the mill " * 100, "refund \u202ewhat is"
    asker = kept.askers(1)[0]
    for person, text in ((8, long), (9, turned)):
        kept.put(replace(asker, text=text, message=person, person=person))
    with desk(home, now=NOW) as visitor:
        page = visitor.signed_in().page("/unanswered")

    assert re.search(r"<h3[^>]*>(?:where is the mill ){16}[^<]{0,20}…</h3>", page)
    assert '<details class="fold">' in page
    assert "\u202e" not in page
    assert "refund \ufffdwhat is" in page


def test_the_record_is_searched_by_words_and_verdict_and_comes_in_pages(tmp_path: Path) -> None:
    filled_home(tmp_path, rounds=5)
    with desk(tmp_path, now=NOW) as visitor:
        ida = visitor.signed_in()
        first = ida.page("/record")
        (older,) = re.findall(r'rel="next" href="([^"]+)"', first)
        second = ida.page("/record" + older.replace("&amp;", "&"))
        found = ida.page("/record?q=AUDITOR")
        said_not = ida.page("/record?verdict=not_found")

    assert first.count('class="row-title"') == 50
    assert second.count('class="row-title"') == 10 + 2  # two releases were added
    assert found.count("Who is the auditor?") == 5
    assert "Who is the auditor?" in found
    assert "What did Jane Poe say?" not in found
    assert 'class="state answered"' not in said_not


@pytest.mark.parametrize(
    "query", ["q=%25", "q=_", "q=%22", "verdict=x&before=x", "before=99999999999999999999"]
)
def test_a_strange_search_finds_nothing_or_all_and_breaks_nothing(ida: Visitor, query: str) -> None:
    ida.page(f"/record?{query}")


def test_a_row_shows_what_was_sent_word_for_word_with_its_statement(ida: Visitor, home: Path) -> None:
    ledger = Ledger(open_database(f"sqlite:///{home / 'x'}", home, bot=BOT))
    number = next(
        each.number
        for each in ledger.entries()
        if (each.words or {}).get("question", "").startswith("When will prod")
    )

    page = ida.page(f"/record/{BOT}/{number}")

    assert "to begin production at Red Creek" in page
    assert "results may differ materially" in page
    assert ledger.entry(number).seal in page  # type: ignore[union-attr]


def test_a_receipt_from_the_desk_proves_its_answer(ida: Visitor, home: Path) -> None:
    ledger = Ledger(open_database(f"sqlite:///{home / 'x'}", home, bot=BOT))
    number = next(
        each.number
        for each in ledger.entries()
        if (each.words or {}).get("question", "").startswith("What will the w")
    )

    receipt = ida.client.get(f"/record/{BOT}/{number}/receipt")
    release = ida.house.newsroom.archive.release("zephyr-wind-farm")

    assert receipt.headers["content-disposition"].startswith("attachment;")
    assert check_receipt(receipt.content, [release.text]).number == number


def test_an_act_of_staff_has_no_receipt_and_names_who_did_it(ida: Visitor, home: Path) -> None:
    ida.page("/record")
    ledger = Ledger(open_database(f"sqlite:///{home / 'x'}", home, bot=BOT))
    number = next(each.number for each in ledger.entries() if each.told.get("kind") == "act")

    assert f"{TELEGRAM_USER}4002" in ida.page(f"/record/{BOT}/{number}")
    assert ida.client.get(f"/record/{BOT}/{number}/receipt").status_code == 409


def test_the_export_is_the_table_of_the_command_line(ida: Visitor) -> None:
    response = ida.client.get("/record/export.csv?from=2026-11-01&to=2026-11-30")

    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.text.startswith("\ufeffnumber,")
    assert "Who is the auditor?" in response.text
    assert ida.client.get("/record/export.csv?from=tomorrow").status_code == 400
    assert ida.client.get("/record/export.csv?from=2026-12-01&to=2026-11-01").status_code == 400


@pytest.mark.parametrize("path", ["/record/99/1", f"/record/{BOT}/99999", f"/record/{BOT}/99999/receipt"])
def test_what_is_not_on_record_is_missing(ida: Visitor, path: str) -> None:
    assert ida.client.get(path).status_code == 404


def test_a_home_without_a_bot_has_pages_too(tmp_path: Path) -> None:
    with desk(tmp_path) as visitor:
        ida = visitor.signed_in(IDA)

        assert "Nobody asked anything" in ida.page("/")
        assert "Nothing waits" in ida.page("/unanswered")
        assert "No bot has kept a record" in ida.page("/record")


def test_every_page_is_in_french_for_who_speaks_it(ida: Visitor) -> None:
    ida.client.get("/language/fr")

    for path in ("/", "/unanswered", "/releases", "/try", "/record", "/releases/zephyr-wind-farm"):
        page = ida.page(path)
        assert '<html lang="fr">' in page
        assert "Sign out" not in page
    assert ZEPHYR.split("\n", 1)[0] in ida.page("/releases/zephyr-wind-farm")
