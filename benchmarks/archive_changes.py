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

from onrecord.question import Question
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import begin_archive, make_ready, open_newsroom
from onrecord_index.archive.archived_release import ReleaseStatus

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
    others = [(at, ms) for log in logs for at, ms, _ in _lines(log) if ms]
    quiet = [ms for at, ms in others if quiet_from < at < spans[0][0]]
    meanwhile = [ms for at, ms in others if any(first < at <= last for first, last in spans)]
    ratio = _p99(meanwhile) / _p99(quiet)
    print(
        f"others: p99 {_p99(quiet):.0f} ms quiet, {_p99(meanwhile):.0f} ms meanwhile, {ratio:.1f} times"
        f" (asked: 2), of {len(quiet):,} and {len(meanwhile):,} answers"
    )
    print(f"held: the last answer from it left after {_spread(held)} s in {counted} (asked: 1)", flush=True)


def _answer(home: Path, questions: Sequence[str], log: Path, stop: Event) -> None:
    """One process: it answers until it is stopped, and notes when, how long it took, and from what."""
    newsroom = open_newsroom(load_settings().model_copy(update={"home": home}))
    make_ready(newsroom)
    upkeep = threading.Thread(target=_keep_up, args=(newsroom.refresh, stop), daemon=True)
    upkeep.start()
    with log.open("w", encoding="utf-8") as file:
        while not stop.is_set():
            for text in questions:
                for asked in (_WATCHED, text):
                    started = time.perf_counter()
                    answer = newsroom.answer(Question(text=asked))
                    shown = {passage.release.id for passage in answer.passages}
                    left = sorted(shown - set(newsroom.closed_among(sorted(shown))))
                    # What is watched is asked again and again, and its answer is kept: it takes no time.
                    took = (time.perf_counter() - started) * 1000 if asked is text else 0
                    file.write(json.dumps([time.time(), took, left]) + "\n")
                    file.flush()


def _keep_up(refresh: Callable[[], object], stop: Event) -> None:
    while not stop.wait(1.0):
        refresh()


def _lines(log: Path) -> Iterator[tuple[float, float, list[str]]]:
    if log.exists():
        for line in log.read_text(encoding="utf-8").splitlines(keepends=True):
            if line.endswith("\n"):
                at, took, ids = json.loads(line)
                yield at, took, ids


def _count(log: Path) -> int:
    return sum(1 for _ in _lines(log))


def _first_after(log: Path, at: float, id_: str) -> float:
    """When an answer first showed a release; 0 if none has."""
    return next((when for when, _, ids in _lines(log) if when > at and id_ in ids), 0.0)


def _last_from(log: Path, id_: str, *, otherwise: float) -> float:
    """When an answer last showed a release."""
    return max([at for at, _, ids in _lines(log) if id_ in ids], default=otherwise)


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
