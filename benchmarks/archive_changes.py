"""What running processes make of changes in the archive: releases that are added, and that are held.

Two processes answer without a pause and look at the archive once a second, as the bot does. A third one,
this, changes it, again and again: adds a release, and holds it once both have answered from it. Times are by
the clock: a busy machine makes them longer. "Meanwhile" is from an addition until two seconds after both
processes have answered from it: the first answers after a change are among them.
"""

import json
import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import NamedTuple

from onrecord.question import Question
from onrecord_bot.kept_desk import pass_over_what_is_loaded
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import begin_archive, make_ready, open_newsroom
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.loading import read_release, release_id_of

_PROCESSES, _QUIET_SECONDS, _PATIENCE_SECONDS = 2, 20.0, 300.0
_ROUNDS, _AFTER_SECONDS, _SETTLED_SECONDS = 10, 2.0, 3.0
_WARM = 40  # answers of each process before it is looked at
_WATCHED = "What did Northgate find at Quillonite Creek?"
_TEXT = """Northgate Drills Quillonite Creek

VANCOUVER, BC, March 5, 2024 /CNW/ - Northgate Mining Corp. (TSX: NGM) found {grams:,} grams of silver per
tonne at Quillonite Creek.

Contact: Ann Roe, 604-555-0100, ann@northgate.example
"""


def report_changes(home: Path, questions: Sequence[str]) -> None:
    """Print how soon a release is answered from, how slow others are meanwhile, and how soon it is held."""
    context, logs = get_context("spawn"), [home / f"answers-{number}.jsonl" for number in range(_PROCESSES)]
    stop = context.Event()
    workers = [context.Process(target=_answer, args=(home, questions, log, stop)) for log in logs]
    for worker in workers:
        worker.start()
    answered, held, spans = [], [], []
    try:
        _wait(lambda: all(_count(log) >= _WARM for log in logs))
        _read_once()
        quiet_from = time.time()
        time.sleep(_QUIET_SECONDS)
        archive = begin_archive(load_settings().model_copy(update={"home": home}))
        for number in range(_ROUNDS):
            content, now, added = _TEXT.format(grams=4_000 + number).encode(), datetime.now(UTC), time.time()
            id_ = archive.add(content, source="quillonite.txt", added_by="benchmark", now=now).id
            _wait(lambda id_=id_, added=added: all(_first_after(log, added, id_) for log in logs))  # type: ignore[misc]
            answered += [_first_after(log, added, id_) - added for log in logs]
            spans.append((added, added + max(answered[-_PROCESSES:]) + _AFTER_SECONDS))
            time.sleep(_AFTER_SECONDS)
            stood = time.time()
            archive.stand(id_, ReleaseStatus.HELD, who="benchmark")
            time.sleep(_SETTLED_SECONDS)
            held += [_last_from(log, id_, otherwise=stood) - stood for log in logs]
    finally:
        stop.set()
        for worker in workers:
            worker.join()
    counted = f"{_PROCESSES} processes, {_ROUNDS} times"
    print(f"one more release: answered from after {_spread(answered)} s in {counted} (asked: 2)")
    others = [(line.at, line) for log in logs for line in _lines(log) if line.clock]
    quiet = [line for at, line in others if quiet_from < at < spans[0][0]]
    meanwhile = [line for at, line in others if any(first < at <= last for first, last in spans)]
    for what in ("clock", "processor"):
        before, then = (_p99([getattr(line, what) for line in lines]) for lines in (quiet, meanwhile))
        print(
            f"others, by the {what}: p99 {before:.0f} ms quiet, {then:.0f} ms meanwhile,"
            f" {then / before:.1f} times (asked: 2), of {len(quiet):,} and {len(meanwhile):,} answers"
        )
    print(f"held: the last answer from it left after {_spread(held)} s in {counted} (asked: 1)", flush=True)


def _read_once() -> None:
    """What reading loads is here from now on, as in a bot that has read a release before."""
    source = "quillonite.txt"
    read_release(_TEXT.format(grams=1).encode(), source=source, release_id=release_id_of(source))


def _answer(home: Path, questions: Sequence[str], log: Path, stop: Event) -> None:
    """One process: it answers until it is stopped, and notes when, how long it took, and from what."""
    newsroom = open_newsroom(load_settings().model_copy(update={"home": home}))
    make_ready(newsroom)
    pass_over_what_is_loaded()  # as the bot does
    upkeep = threading.Thread(target=_keep_up, args=(newsroom.refresh, stop), daemon=True)
    upkeep.start()
    with log.open("w", encoding="utf-8") as file:
        while not stop.is_set():
            for text in questions:
                for asked in (_WATCHED, text):
                    started, worked = time.perf_counter(), time.thread_time()
                    answer = newsroom.answer(Question(text=asked))
                    shown = {passage.release.id for passage in answer.passages}
                    left = sorted(shown - set(newsroom.closed_among(sorted(shown))))
                    # What is watched is asked again and again, and its answer is kept: it takes no time.
                    is_kept = asked is not text
                    clock = 0 if is_kept else (time.perf_counter() - started) * 1000
                    line = Line(time.time(), clock, (time.thread_time() - worked) * 1000, left)
                    file.write(json.dumps(line) + "\n")
                    file.flush()


def _keep_up(refresh: Callable[[], object], stop: Event) -> None:
    while not stop.wait(1.0):
        refresh()


class Line(NamedTuple):
    """An answer: when it left, how many milliseconds it took by the clock (0 if it was kept) and of the
    processor, and from which releases it was.
    """

    at: float
    clock: float
    processor: float
    ids: Sequence[str]


def _lines(log: Path) -> Iterator[Line]:
    if log.exists():
        for line in log.read_text(encoding="utf-8").splitlines(keepends=True):
            if line.endswith("\n"):
                yield Line(*json.loads(line))


def _count(log: Path) -> int:
    return sum(1 for _ in _lines(log))


def _first_after(log: Path, at: float, id_: str) -> float:
    """When an answer first showed a release; 0 if none has."""
    return next((line.at for line in _lines(log) if line.at > at and id_ in line.ids), 0.0)


def _last_from(log: Path, id_: str, *, otherwise: float) -> float:
    """When an answer last showed a release."""
    return max(
        (line.at for line in _lines(log) if id_ in line.ids and line.at > otherwise), default=otherwise
    )


def _wait(until: Callable[[], bool]) -> float:
    """Wait until something is so. Returns when it was. Raises TimeoutError after a while."""
    deadline = time.time() + _PATIENCE_SECONDS
    while not until():
        if time.time() > deadline:
            raise TimeoutError
        time.sleep(0.1)
    return time.time()


def _p99(milliseconds: Sequence[float]) -> float:
    ordered = sorted(milliseconds)
    return ordered[int(0.99 * len(ordered))] if ordered else 0.0


def _spread(seconds: Sequence[float]) -> str:
    return f"{statistics.median(seconds):.2f}, at most {max(seconds):.2f}"
