"""What a report over a long record takes: `python -m benchmarks.reports [--rows N]`.

The record is made: answers from releases of twenty companies, written here, to questions of the sets. Two in
five are not answered, and half of the questions are worded as no other is. Three reports are made, each by a
process of its own, as somebody at a shell makes it: processor time from its start to its end, and the size of
the page.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.material import rows
from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.settings import Settings
from onrecord_bot.storage.database import open_database, transaction
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.shown import told_of
from onrecord_bot.wiring import answerer_over, begin_archive
from tests.fakes.web_desk import settings_of

ROWS, ROUNDS, DAYS = 100_000, 3, 90
COMPANIES = (
    "Aldern Balmoor Cardew Dunmere Elvaston Farrow Glenrow Hexley Ivers Jarrow Kelding Lomax Marden Norley "
    "Ostrow Penhale Quillan Rothbury Selwick Tarbert"
).split()
TEXT = """{name} Reports a Second Mill

LEEDS, 3 March 2031 - {name} plc, a maker of paper, opened its second mill on 1 March 2031. The mill cost
40 million pounds and employs 210 people.

Revenue was 91 million pounds in 2030, up 4 per cent. The company expects to sell more paper in 2031.

Forward-looking statements: this release contains forward-looking statements, which involve risks and
uncertainties; actual results may differ materially from them.

Contact:
Ann Lowe, Investor Relations
ir@mills.example
"""
_SETS = Path(__file__).resolve().parent / "sets"
_FILES = ("groups", "groups-more", "archive", "archive-more", "unseen", "told", "unanswerable", "anybody")
_ASKED_OF_EACH = 40
_ANSWERED, _WORDED_ALONE = 0.6, 0.5
_OPENINGS = ("", "hi, ", "please: ", "hello - ", "quick one: ", "asking again, ", "for an article: ")
_NAMED = ("", "", " ({name})", " at {name}?", " - this is about {name}", " for {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Time reports over a long record.")
    parser.add_argument("--rows", type=int, default=ROWS)
    count = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        alone = fill(home, count, random.Random(17))
        print(f"{count:,} rows, {alone:,} different questions without an answer")
        for number in range(ROUNDS):
            page = home / f"report-{number}.html"
            seconds = processor_time_of(home, "report", "--html", str(page))
            print(f"   {seconds:.2f} s of processor time, {page.stat().st_size / 1_000_000:.2f} MB")


def processor_time_of(home: Path, *arguments: str) -> float:
    """Seconds of the processor that a command takes, with what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "onrecord_bot.cli", *arguments]
    subprocess.run(command, env=os.environ | {"ONRECORD_HOME": str(home)}, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def fill(home: Path, count: int, draw: random.Random) -> int:
    """Put answers on record. Return how many different questions have none."""
    settings = settings_of(home)
    answers = {release: list(_answers(release, draw)) for release in _releases(settings)}
    engine = open_database(f"sqlite:///{home / 'onrecord.sqlite3'}", home, bot="1234567")
    ledger, now, alone = Ledger(engine), time.time(), set[str]()
    with transaction(engine):
        for number in range(count):
            release = draw.choice(list(answers))
            told, question, is_answered = draw.choices(answers[release], _weights(answers[release]))[0]
            if draw.random() < _WORDED_ALONE:
                question = _worded_alone(question, release, draw)
            if not is_answered:
                alone.add(question)
            words = {
                "chat": number % 5_000,
                "message": number,
                "person": number % 5_000,
                "question": question,
            }
            at = now - DAYS * 24 * 3600.0 * (1 - number / count)
            ledger.add_row(told, {**words, "topic": None, "context": None, "read_as": None}, now=at)
    engine.dispose()
    return len(alone)


def _weights(answers: Sequence[tuple[dict[str, object], str, bool]]) -> list[float]:
    """So that as many are answered as shall be."""
    answered = sum(is_answered for *_, is_answered in answers) or 1
    others = len(answers) - answered or 1
    return [_ANSWERED / answered if given else (1 - _ANSWERED) / others for *_, given in answers]


def _worded_alone(question: str, release: Release, draw: random.Random) -> str:
    """The question with a letter left out, something before it and the company after it."""
    named, at = (
        draw.choice(_NAMED).format(name=(release.issuer or "").split()[0]),
        draw.randrange(len(question)),
    )
    return f"{draw.choice(_OPENINGS)}{question[:at]}{question[at + 1 :]}{named}"


def _releases(settings: Settings) -> Iterator[Release]:
    archive = begin_archive(settings)
    for name in COMPANIES:
        content = TEXT.format(name=name).encode()
        kept = archive.add(content, source=f"{name}.txt", added_by="ida", now=datetime.now(UTC))
        yield archive.release(kept.id)


def _answers(release: Release, draw: random.Random) -> Iterator[tuple[dict[str, object], str, bool]]:
    """What is told of some questions, each question, and whether it is answered."""
    desk = answerer_over([release])
    questions = [str(row["q"]) for name in _FILES for row in rows(_SETS / f"{name}.jsonl")]
    for text in draw.sample(questions, _ASKED_OF_EACH):
        yield _told(desk.answer(Question(text=text)), text)
    known = "How many people does the mill employ?"
    yield _told(desk.answer(Question(text=known)), known)


def _told(answer: Answer, text: str) -> tuple[dict[str, object], str, bool]:
    told, _ = told_of(answer, [1], "sent", shown=render_answer(answer))
    return told, text, answer.verdict is Verdict.ANSWERED


if __name__ == "__main__":
    main()
