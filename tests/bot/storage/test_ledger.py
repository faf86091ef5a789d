"""The record: sealed row by row, and whole also when people's words are gone."""

import csv
import json
import re
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import event

from onrecord.answer import Answer, Verdict
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord_bot.commands.json_output import json_line
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.messages.noted import NewUpdate, SendKey
from onrecord_bot.record.export import COLUMNS, Wanted, csv_lines, entry_object, rows_of
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.holds import Holds
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from tests.fakes.answers import answer_about
from tests.fakes.kept import kept_over
from tests.fakes.releases import make_release

DAY = 24 * 3600.0
RELEASE = make_release([[("The mine will open in 2030.", True)]])
OTHER = make_release([[("The mill will close.", True)]], id_="southgate-2")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bot-1.sqlite3"


@pytest.fixture
def ledger(file: Path) -> Ledger:
    return Ledger(database_at(f"sqlite:///{file}"))


def _add(
    ledger: Ledger,
    number: int,
    *,
    words: str = "when will it open?",
    context: str | None = None,
    person: int = 7,
    chat: int | None = None,
    update_id: int | None = None,
    about: int | None = None,
) -> None:
    sentence = RELEASE.sentences[1]
    passage = Passage(release=RELEASE, sentence=sentence, span=sentence.span, rank=1, score=2.0)
    answer = Answer(
        question=Question(text=words, context=context), verdict=Verdict.ANSWERED, passages=(passage,)
    )
    place = ChatPlace(chat=chat or person)
    incoming = Incoming(place=place, message=number, private=chat is None, text=words, author=person)
    shown = (100 + number,)
    ledger.add(incoming, answer, shown, state="sent", now=number * DAY, update_id=update_id, about=about)


def test_an_answer_is_on_record_with_its_places_its_messages_and_its_question(ledger: Ledger) -> None:
    _add(ledger, 1)

    (entry,) = ledger.entries()

    assert entry.words is not None
    assert (entry.words["question"], entry.words["person"]) == ("when will it open?", 7)
    assert entry.told["messages"] == [101]
    assert entry.told["verdict"] == "answered"
    ((release, _, start, end),) = entry.told["passages"]
    assert (release, RELEASE.text[start:end]) == (RELEASE.id, "The mine will open in 2030.")
    assert [place[0] for place in entry.told["cautionary"]] == [RELEASE.id]


def test_an_answer_is_on_record_once_even_if_its_update_is_retried(ledger: Ledger) -> None:
    _add(ledger, 1, update_id=5)
    _add(ledger, 2, update_id=5)
    _add(ledger, 20, update_id=5)  # Telegram has begun to number anew

    assert [entry.told["messages"] for entry in ledger.entries()] == [[101], [120]]
    assert ledger.broken() is None


def test_an_update_of_a_week_ago_is_another_one_under_the_same_number(ledger: Ledger) -> None:
    _add(ledger, 1, update_id=5)
    _add(ledger, 8, update_id=5)

    assert [entry.told["messages"] for entry in ledger.entries()] == [[101], [108]]
    assert not ledger.holds(6, now=8 * DAY)
    assert ledger.holds(5, now=8 * DAY)


def test_every_row_is_as_it_was_sealed(ledger: Ledger) -> None:
    for number in range(1, 6):
        _add(ledger, number)

    assert ledger.broken() is None
    assert ledger.head()[0] == 5


@pytest.mark.parametrize(
    ("tampering", "first_broken"),
    [
        ("UPDATE record SET words = replace(words, 'open', 'shut') WHERE number = 3", 3),
        ("UPDATE record SET told = replace(told, 'answered', 'closest') WHERE number = 2", 2),
        ("UPDATE record SET at = at + 1 WHERE number = 4", 4),
        ("DELETE FROM record WHERE number = 2", 3),
        ("UPDATE record SET digest = 'x', words = NULL WHERE number = 1", 1),
        ("UPDATE record SET words = replace(words, 'open', 'shut') WHERE number = 5", 5),
        ("DELETE FROM record WHERE number = 1", 2),
        (
            "INSERT INTO record (number, at, told, digest, seal) SELECT 6, at, told, digest, seal FROM record "
            "WHERE number = 2",
            6,
        ),
        (
            "UPDATE record SET number = -number WHERE number IN (2, 3);"
            "UPDATE record SET number = 5 + number WHERE number < 0",
            2,
        ),
    ],
)
def test_finds_rows_that_were_changed_removed_inserted_or_moved(
    ledger: Ledger, file: Path, tampering: str, first_broken: int
) -> None:
    for number in range(1, 6):
        _add(ledger, number)
    connection = sqlite3.connect(file)
    connection.executescript(tampering)
    connection.commit()
    connection.close()

    assert ledger.broken() == first_broken


def test_a_person_s_words_are_erased_and_the_chain_stays_whole(ledger: Ledger, file: Path) -> None:
    _add(ledger, 1, words="a very private question")
    _add(ledger, 2, person=8)
    before = ledger.head()

    erased = ledger.forget(7)
    ledger.scrub()

    assert erased == ((7, 1),)
    assert [entry.words is None for entry in ledger.entries()] == [True, False]
    assert ledger.broken() is None
    assert ledger.head() == before
    files = list(file.parent.glob(f"{file.name}*"))
    assert all(b"very private" not in each.read_bytes() for each in files)


def test_nobody_can_try_questions_until_one_fits_a_digest(ledger: Ledger, file: Path) -> None:
    """Questions are short and few: without a salt that is erased with them, each could be guessed."""
    words = {"person": 7, "chat": 7, "message": 1, "question": "who runs it?", "context": None}
    for _ in range(2):
        ledger.add_row({"state": "sent"}, words, now=DAY)

    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT digest, salt, words FROM record").fetchall()
    (one, salt, written), (other, another, _) = rows

    assert one != other
    assert len({salt, another}) == 2
    assert min(len(salt), len(another)) >= 32
    assert one not in {sha256(f"{guess}{written}".encode()).hexdigest() for guess in ("", "\n")}


def test_a_row_is_found_by_the_message_that_asked_and_by_the_one_that_answered(ledger: Ledger) -> None:
    for number in (1, 2):
        _add(ledger, number, chat=-100)
    _add(ledger, 3, chat=-200)

    def found(chat: int, message: int) -> list[int]:
        return [entry.number for entry in ledger.showing(chat, message)]

    assert found(-100, 1) == found(-100, 101) == [1]
    assert found(-100, 2) == found(-100, 102) == [2]
    assert found(-200, 3) == [3]
    assert found(-200, 1) == found(-100, 3) == []


def test_the_noted_head_shows_that_rows_were_cut_off_the_end(ledger: Ledger, file: Path) -> None:
    for number in range(1, 6):
        _add(ledger, number)
    noted = ledger.head()
    connection = sqlite3.connect(file)
    connection.execute("DELETE FROM record WHERE number > 3")
    connection.commit()
    connection.close()

    assert ledger.broken() is None
    assert ledger.head() != noted


def test_forgets_a_person_s_words_in_other_people_s_follow_ups_too(ledger: Ledger, file: Path) -> None:
    """A follow-up in a group keeps another person's question before it, and /forget left it there."""
    _add(ledger, 1, words="a very private question", chat=-100)
    _add(ledger, 2, words="and when?", context="a very private question", person=8, chat=-100)
    _add(ledger, 3, words="who runs it?", person=8, chat=-100)
    _add(ledger, 4, words="and when?", context="a very private question", person=9, chat=-200)

    erased = ledger.forget(7)

    assert sorted(erased) == [(-100, 1), (-100, 2)]
    assert [entry.words is None for entry in ledger.entries()] == [True, True, False, False]
    assert ledger.broken() is None


def test_words_go_when_they_are_older_than_they_are_kept(ledger: Ledger) -> None:
    for number in (1, 40):
        _add(ledger, number)

    ledger.forget_old(now=45 * DAY)

    assert [entry.words is None for entry in ledger.entries()] == [True, False]
    assert ledger.broken() is None


def test_a_stretch_of_days_is_exported(ledger: Ledger) -> None:
    for number in range(1, 6):
        _add(ledger, number)

    assert [entry.number for entry in ledger.entries(start=2 * DAY, end=4 * DAY)] == [2, 3]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_no_cell_of_a_table_is_a_formula(ledger: Ledger, words: str) -> None:
    _add(ledger, 1, words=words)

    head, row = csv_lines(map(entry_object, ledger.entries()))

    assert head == ",".join(COLUMNS)
    assert f"'{words.strip()}" in row.replace('""', '"') or f"'{words}" in row.replace('""', '"')


@pytest.mark.parametrize(
    "words",
    ["hello;=1+1", "a\n=1+1", 'x;"=1+1', "a,@SUM(A1)", " =1+1", "＝1+1", "a|\t-1", "';=1+1"],
)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_no_part_of_a_cell_is_a_formula_for_any_separator(ledger: Ledger, words: str, separator: str) -> None:
    """A spreadsheet in much of Europe parts cells at semicolons, and there a cell began with the formula."""
    _add(ledger, 1, words=words)

    lines = "\n".join(list(csv_lines(map(entry_object, ledger.entries())))[1:]).splitlines()

    for row in csv.reader(lines, delimiter=separator):
        assert not [cell for cell in row if re.match(r"""[\s"]*[=+@＝-](?!\d+,|\d+$)""", cell)]


def test_no_cell_of_a_table_steers_a_terminal(ledger: Ledger) -> None:
    _add(ledger, 1, words="a \x1b[31mcolour\x1b]0;title\x07 \u202e")

    assert not re.search("[\x1b\x07\u202e]", "\n".join(csv_lines(map(entry_object, ledger.entries()))))


def test_what_waits_for_its_answer_is_exported_without_words_as_planned_or_on_its_way(file: Path) -> None:
    engine = database_at(f"sqlite:///{file}")
    ledger, journal = Ledger(engine), Journal(engine)
    kept = kept_over(engine)
    message = {"text": "when will it open?", "chat": {"id": 7}, "message_id": 3, "from": {"id": 9}}
    asked: dict[str, object] = {"message": message}
    bodies: dict[int, dict[str, object]] = {
        1: asked,
        2: asked,
        3: {"callback_query": {}},
        4: asked,
        5: asked,
        6: asked,
    }
    journal.take(
        [NewUpdate(update_id=n, lane="7", body=json.dumps({"update_id": n, **bodies[n]})) for n in bodies],
        now=1 * DAY,
    )
    for number in (1, 2):
        journal.begin_message(SendKey(update_id=number, about="", number=1))
    journal.forget_attempt(SendKey(update_id=2, about="", number=1))  # it surely did not arrive
    journal.close(4)
    _add(ledger, 5, update_id=5)

    answered, *waiting = rows_of(kept, Wanted(end=9 * DAY))

    assert answered["number"] == 1
    assert [entry["state"] for entry in waiting] == ["sending", "planned", "planned"]  # 1, 2 and 6
    assert {(entry["chat"], entry["message"], entry["question"], entry["person"]) for entry in waiting} == {
        (7, 3, None, None)
    }
    assert all(entry.keys() == answered.keys() for entry in waiting)
    assert not list(rows_of(kept, Wanted(start=9 * DAY)))


def test_each_answer_is_one_line_of_json(ledger: Ledger) -> None:
    _add(ledger, 1, words="two\nlines \u2028 and a \x1b[31mcolour")

    (line,) = map(json_line, map(entry_object, ledger.entries()))

    assert len(line.splitlines()) == 1
    assert "\x1b" not in line


def test_what_was_withheld_is_on_record_without_its_passages(ledger: Ledger) -> None:
    incoming = Incoming(place=ChatPlace(chat=5), message=1, private=False, text="when?", author=7)
    ledger.add(incoming, answer_about(RELEASE, 1), (), state="withheld", now=DAY)

    (entry,) = ledger.entries()

    assert (entry.told["verdict"], entry.told["passages"], entry.told["cautionary"]) == ("answered", [], [])


def test_what_a_legal_hold_covers_is_erased_neither_on_demand_nor_in_time(ledger: Ledger, file: Path) -> None:
    for number, person in ((1, 7), (2, 7), (3, 8)):
        _add(ledger, number, person=person)
    holds = Holds(database_at(f"sqlite:///{file}"))
    number = holds.place(person=7, chat=None, start=1.5 * DAY, who="me", now=4 * DAY)

    ledger.forget(7)
    ledger.forget_old(now=90 * DAY)

    assert [entry.words is not None for entry in ledger.entries()] == [False, True, False]
    assert (ledger.is_held(7), ledger.is_held(8)) == (True, False)
    assert holds.end(number, now=91 * DAY)
    ledger.forget_old(now=92 * DAY)
    assert not ledger.is_held(7)
    assert [entry.words for entry in ledger.entries()] == [None] * 3
    assert ledger.broken() is None


def test_a_hold_covers_only_where_person_and_chat_both_fit(ledger: Ledger, file: Path) -> None:
    _add(ledger, 1, person=7, chat=-5)
    _add(ledger, 2, person=7, chat=-6)
    _add(ledger, 3, person=8, chat=-5)
    holds = Holds(database_at(f"sqlite:///{file}"))
    holds.place(person=7, chat=-5, start=0.0, who="me", now=0.0)

    ledger.forget_old(now=90 * DAY)

    assert [entry.words is not None for entry in ledger.entries()] == [True, False, False]
    assert not holds.end(99, now=1.0)


def test_forgets_a_question_in_a_report_that_somebody_else_sent(ledger: Ledger, file: Path) -> None:
    _add(ledger, 1, words="a very private question", chat=-100)
    _add(ledger, 2, words="a very private question", person=8, chat=-100, about=1)
    _add(ledger, 3, words="a very private question", person=9, chat=-100, about=2)
    _add(ledger, 4, words="who runs it?", person=8, chat=-100)

    ledger.forget(7)

    assert [entry.words is None for entry in ledger.entries()] == [True, True, True, False]
    assert ledger.broken() is None


def test_forgets_more_than_one_statement_of_a_database_takes(file: Path) -> None:
    """Somebody with many questions could not have them erased: the numbers of all stood in one statement."""
    engine = database_at(f"sqlite:///{file}")

    def bound(connection: sqlite3.Connection, _: object) -> None:
        connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 600)

    event.listen(engine, "connect", bound)
    engine.dispose()
    ledger = Ledger(engine)
    for number in range(1, 700):
        _add(ledger, number, chat=-number)
    _add(ledger, 700, person=8, chat=-650, words="and then?", context="when will it open?")

    assert len(ledger.forget(7)) == 700

    assert all(entry.words is None for entry in ledger.entries())


def test_an_act_of_staff_quotes_no_edition(ledger: Ledger) -> None:
    act = {"kind": "act", "act": "added", "edition": RELEASE.edition}
    ledger.take_over([(1, 0.0, act)])
    before = ledger.quotes(RELEASE.edition)
    _add(ledger, 2)

    assert (before, ledger.quotes(RELEASE.edition)) == (False, True)


def test_settings_on_record_name_nobody_who_may_ask(file: Path) -> None:
    kept = kept_over(database_at(f"sqlite:///{file}"))

    kept.staff_acts.note_settings(
        {"ONRECORD_ALLOWED": "(987654321, -100200)", "ONRECORD_PORT": "80"}, now=0.0
    )

    (entry,) = kept.ledger.entries()
    assert entry.told["changed"] == {"ONRECORD_ALLOWED": "2", "ONRECORD_PORT": "80"}


def test_who_became_administrator_is_on_record_and_erased_on_demand(file: Path) -> None:
    """The ids of administrators stood under a seal, where nothing could erase them."""
    kept = kept_over(database_at(f"sqlite:///{file}"))
    kept.staff_acts.note_settings({"ONRECORD_ADMINS": "(987654321, 876543210)"}, now=0.0)
    kept.staff_acts.note_settings({"ONRECORD_ADMINS": "(876543210,)"}, now=1.0)

    named = [(entry.told["act"], (entry.words or {}).get("person")) for entry in kept.ledger.entries()]
    kept.ledger.forget(987654321)

    assert named == [
        ("settings", None),
        ("administrator", 876543210),
        ("administrator", 987654321),
        ("settings", None),
        ("no longer administrator", 987654321),
    ]
    left = [(entry.told, entry.words) for entry in kept.ledger.entries()]
    assert "987654321" not in str(left)
    assert "876543210" in str(left)
    assert kept.ledger.broken() is None
