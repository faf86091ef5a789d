"""Windows of SQuAD v2, each read as a release of its own: `python -m benchmarks.windows FILE [--misses]`.

FILE is dev-v2.0.json or train-v2.0.json as published at https://rajpurkar.github.io/SQuAD-explorer/ by
Rajpurkar, Jia and Liang (CC BY-SA 4.0; no part of this project), or such articles as JSON Lines, one a line:

    {"title", "paragraphs": [{"context", "qas": [{"question", "is_impossible",
                                                  "answers": [{"text", "answer_start"}, ...]}]}]}

A window is eight neighbouring paragraphs of one article, from its first on; fewer that are left over are not
asked about. It is read as a text of these paragraphs alone, without the article's title. Gold are the units
that hold an answer's start. A question one of whose answers does not stand at its place is left out.

answered    of the questions that the window answers, those that are called "answered"
refused     of these questions, those to which nothing is shown
wrong       of the answers "answered", those whose first passage is not right
impossible  of the questions marked is_impossible, asked of their own window, those called "answered"
another     of the answerable questions, asked of the next window of another article, the same

Half of the windows, drawn by a fixed seed, may be looked at; --misses lists none of the others.
"""

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import share
from benchmarks.material import rows
from benchmarks.replies import ANSWERED, NOT_FOUND, Ask, Reply, asking, is_right, shows
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_PARAGRAPHS = 8
_SEED = 14
_SHOWN = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of a window with the units that answer it, none if it is impossible."""

    text: str
    golds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Neighbouring paragraphs of an article as a release, and what is asked about them."""

    title: str
    release: Release
    asked: tuple[Asked, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question, what came of its own window, and what came of another one."""

    window: Window
    asked: Asked
    reply: Reply
    elsewhere: Reply

    @property
    def is_hit(self) -> bool:
        """Whether the first passage is right."""
        return bool(self.reply.passages) and is_right(self.reply.passages[0], self.asked.golds)

    @property
    def is_answered(self) -> bool:
        """Whether it is called "answered"."""
        return self.reply.verdict == ANSWERED


def main() -> None:
    """Print the figures over all windows and over each half."""
    named = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not named or not Path(named[0]).is_file():
        print("windows of SQuAD v2: name the file (see the head of benchmarks/windows.py)")
        return
    windows = list(windows_in(Path(named[0])))
    outcomes = list(_outcomes(windows))
    drawn = random.Random(_SEED).sample(range(len(windows)), len(windows) // 2)
    looked_at = {windows[at].release.id for at in drawn}
    halves = [
        [one for one in outcomes if (one.window.release.id in looked_at) is half] for half in (True, False)
    ]
    units = sum(len(window.release.sentences) for window in windows)
    print(
        f"{len(windows)} windows of {len({window.title for window in windows})} articles, {units} units;"
        f" {sum(window.left_out for window in windows)} questions left out"
    )
    report("all", outcomes)
    report("half held back", halves[1])
    report("half looked at", halves[0])
    if "--misses" in sys.argv:
        _list_misses(halves[0])


def windows_in(path: Path) -> Iterator[Window]:
    """Yield the windows of the articles in a file, in order."""
    for article in _articles_in(path):
        paragraphs = article["paragraphs"]
        for start in range(0, len(paragraphs) - _PARAGRAPHS + 1, _PARAGRAPHS):
            yield _window_of(str(article["title"]), start, paragraphs[start : start + _PARAGRAPHS])


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures over some questions, each with its 95 % interval and how many of how many."""
    told = [one for one in outcomes if one.asked.golds]
    impossible = [one for one in outcomes if not one.asked.golds]
    print(f"windows, {title}: {len(told)} questions that they answer, {len(impossible)} that they do not")
    print(f"  Hit@1       {share([one.is_hit for one in told])}")
    print(f"  Hit@3       {share([_is_found(one) for one in told])}")
    print(f"  passage@3   {share([shows(one.reply, one.asked.golds) for one in told])}")
    print(f"  answered    {share([one.is_answered for one in told])}")
    print(f"  refused     {share([one.reply.verdict == NOT_FOUND for one in told])}")
    print(f"  wrong       {share([not one.is_hit for one in told if one.is_answered])}")
    print(f"  impossible  {share([one.is_answered for one in impossible])}")
    print(f"  another     {share([one.elsewhere.verdict == ANSWERED for one in told])}")


def _articles_in(path: Path) -> Sequence[Mapping[str, Any]]:
    if path.suffix == ".jsonl":
        return list(rows(path))
    articles: list[Mapping[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["data"]
    return articles


def _window_of(title: str, start: int, paragraphs: Sequence[Mapping[str, Any]]) -> Window:
    contexts = [str(paragraph["context"]) for paragraph in paragraphs]
    text = "\n\n".join(contexts) + "\n"
    release = read_release(
        text.encode(), source=f"{title}-{start}.txt", release_id=ReleaseId(f"{title}-{start}")
    )
    asked = [_asked_from(row, release, paragraph) for paragraph in paragraphs for row in paragraph["qas"]]
    kept = tuple(one for one in asked if one is not None)
    return Window(title=title, release=release, asked=kept, left_out=len(asked) - len(kept))


def _asked_from(row: Mapping[str, Any], release: Release, paragraph: Mapping[str, Any]) -> Asked | None:
    """Return the question with its golds, None if the place of an answer is not what it says."""
    text, context = str(row["question"]).strip(), str(paragraph["context"])
    if row["is_impossible"]:
        return Asked(text=text, golds=())
    at = release.text.find(context)
    golds: dict[str, None] = {}
    for answer in row["answers"]:
        start = int(answer["answer_start"])
        if at < 0 or not context.startswith(str(answer["text"]), start):
            return None
        golds |= {
            unit.text: None for unit in release.sentences if unit.span.start <= at + start < unit.span.end
        }
    return Asked(text=text, golds=tuple(golds)) if golds else None


def _outcomes(windows: Sequence[Window]) -> Iterator[Outcome]:
    asks = [asking([window.release]) for window in windows]
    for at, window in enumerate(windows):
        other = _another(windows, asks, at)
        for asked in window.asked:
            question = Question(text=asked.text)
            yield Outcome(window=window, asked=asked, reply=asks[at](question), elsewhere=other(question))


def _another(windows: Sequence[Window], asks: Sequence[Ask], at: int) -> Ask:
    """Return what answers from the next window of another article, after the last from the first."""
    order = [*range(at + 1, len(windows)), *range(at)]
    return asks[next((one for one in order if windows[one].title != windows[at].title), at)]


def _is_found(outcome: Outcome) -> bool:
    return any(is_right(passage, outcome.asked.golds) for passage in outcome.reply.passages)


def _list_misses(outcomes: Sequence[Outcome]) -> None:
    for one in outcomes:
        if one.asked.golds and not one.is_hit:
            _list_reply(one, one.reply, f"wanted {' / '.join(one.asked.golds)[:_SHOWN]}")
        if not one.asked.golds and one.is_answered:
            _list_reply(one, one.reply, "wanted nothing")
        if one.asked.golds and one.elsewhere.verdict == ANSWERED:
            _list_reply(one, one.elsewhere, "asked of another")


def _list_reply(outcome: Outcome, reply: Reply, wanted: str) -> None:
    print(f"  {outcome.window.release.id}: {outcome.asked.text}  [{reply.verdict}]\n    {wanted}")
    for rank, passage in enumerate(reply.passages, 1):
        print(f"    {rank}. {passage.sentence[:_SHOWN]}")


if __name__ == "__main__":
    main()
