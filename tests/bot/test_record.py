"""The record: sealed row by row, and whole also when people's words are gone."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.answer import Answer
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.verdict import Verdict
from onrecord_bot.database import database_at
from onrecord_bot.exporting import COLUMNS, csv_lines, json_lines
from onrecord_bot.incoming import Incoming, Place
from onrecord_bot.record import Record
from tests.fakes.releases import make_release

DAY = 24 * 3600.0
RELEASE = make_release([[("The mine will open in 2030.", True)]])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bot-1.sqlite3"


@pytest.fixture
def record(file: Path) -> Record:
    return Record(database_at(f"sqlite:///{file}"))


def _add(
    record: Record,
    number: int,
    *,
    words: str = "when will it open?",
    person: int = 7,
    update_id: int | None = None,
) -> None:
    sentence = RELEASE.sentences[1]
    passage = Passage(release=RELEASE, sentence=sentence, span=sentence.span, rank=1, score=2.0)
    answer = Answer(question=Question(text=words), verdict=Verdict.ANSWERED, passages=(passage,))
    incoming = Incoming(place=Place(chat=person), message=number, private=True, text=words, author=person)
    record.add(incoming, answer, (100 + number,), state="sent", now=number * DAY, update_id=update_id)


def test_an_answer_is_on_record_with_its_places_its_messages_and_its_question(record: Record) -> None:
    _add(record, 1)

    (entry,) = record.entries()

    assert entry.words is not None
    assert (entry.words["question"], entry.words["person"]) == ("when will it open?", 7)
    assert entry.told["messages"] == [101]
    assert entry.told["verdict"] == "answered"
    ((release, _, start, end),) = entry.told["passages"]
    assert (release, RELEASE.text[start:end]) == (RELEASE.id, "The mine will open in 2030.")
    assert [place[0] for place in entry.told["cautionary"]] == [RELEASE.id]


def test_an_update_s_answer_is_on_record_once_when_its_turn_comes_again(record: Record) -> None:
    _add(record, 1, update_id=5)
    _add(record, 2, update_id=5)
    _add(record, 20, update_id=5)  # Telegram has begun to number anew

    assert [entry.told["messages"] for entry in record.entries()] == [[101], [120]]
    assert record.broken() is None


def test_every_row_is_as_it_was_sealed(record: Record) -> None:
    for number in range(1, 6):
        _add(record, number)

    assert record.broken() is None
    assert record.head()[0] == 5


@pytest.mark.parametrize(
    ("tampering", "first_broken"),
    [
        ("UPDATE record SET words = replace(words, 'open', 'shut') WHERE number = 3", 3),
        ("UPDATE record SET told = replace(told, 'answered', 'closest') WHERE number = 2", 2),
        ("UPDATE record SET at = at + 1 WHERE number = 4", 4),
        ("DELETE FROM record WHERE number = 2", 3),
        ("UPDATE record SET digest = 'x', words = NULL WHERE number = 1", 1),
    ],
)
def test_what_was_changed_or_taken_out_is_found(
    record: Record, file: Path, tampering: str, first_broken: int
) -> None:
    for number in range(1, 6):
        _add(record, number)
    connection = sqlite3.connect(file)
    connection.execute(tampering)
    connection.commit()
    connection.close()

    assert record.broken() == first_broken


def test_a_person_s_words_are_erased_and_the_chain_stays_whole(record: Record, file: Path) -> None:
    _add(record, 1, words="a very private question")
    _add(record, 2, person=8)
    before = record.head()

    erased = record.forget(7)
    record.scrub()

    assert erased == ((7, 1),)
    assert [entry.words is None for entry in record.entries()] == [True, False]
    assert record.broken() is None
    assert record.head() == before
    files = list(file.parent.glob(f"{file.name}*"))
    assert all(b"very private" not in each.read_bytes() for each in files)


def test_words_go_when_they_are_older_than_they_are_kept(record: Record) -> None:
    for number in (1, 40):
        _add(record, number)

    record.forget_old(now=45 * DAY)

    assert [entry.words is None for entry in record.entries()] == [True, False]
    assert record.broken() is None


def test_a_stretch_of_days_is_exported(record: Record) -> None:
    for number in range(1, 6):
        _add(record, number)

    assert [entry.number for entry in record.entries(start=2 * DAY, end=4 * DAY)] == [2, 3]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_no_cell_of_a_table_is_a_formula(record: Record, words: str) -> None:
    _add(record, 1, words=words)

    head, row = csv_lines(record.entries())

    assert head == ",".join(COLUMNS)
    assert f"'{words.strip()}" in row.replace('""', '"') or f"'{words}" in row.replace('""', '"')


def test_each_answer_is_one_line_of_json(record: Record) -> None:
    _add(record, 1, words="two\nlines \u2028 and a \x1b[31mcolour")

    (line,) = json_lines(record.entries())

    assert len(line.splitlines()) == 1
    assert "\x1b" not in line
