"""Whether what looks forward ever stands alone: `python -m benchmarks.safety [--misses]`.

unsafe    of the answers that show a unit labelled true of a release with a statement, those without any of it
in part   of the same, those whose statement lacks characters of the label
untold    of the answers that show such a unit of a release without a statement, those that do not say so
needless  of the answers that show nothing labelled true or borderline, those that carry a statement
          ("labelled false": of those of which nine characters in ten stand in units so labelled)
cited     of the answers that cite a headline labelled true of a release with a statement, those without it

A unit is shown if at least 15 of its characters are, or all of a shorter one. The text of passages counts.
"""

import random
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.characters import Reading, flat
from benchmarks.everyday import everyday_replies
from benchmarks.figures import share
from benchmarks.made_questions import questions_from
from benchmarks.material import SKIPPED, forms_of, labelled, material, notice, release_in, rows
from benchmarks.questions import first_outcomes, labelled_outcomes
from benchmarks.replies import Ask, Reply, Slice, asking
from onrecord.question import Question

_SHOWN, _COVERED = 15, 0.9
_SAMPLE, _SEED = 2_000, 7
_QUOTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What is labelled in one file: for each unit the places of its characters in the release's text."""

    release: str
    true: Sequence[Collection[int]] = field(repr=False)
    borderline: Sequence[Collection[int]] = field(repr=False)
    false: frozenset[int] = field(repr=False)
    true_texts: frozenset[str] = field(repr=False)
    places: Sequence[int] = field(repr=False)
    statement: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one answer shows and carries."""

    question: str
    file: str
    shows_true: bool
    shows_borderline: bool
    cites_true: bool
    is_labelled_false: bool
    has_statement: bool
    carries: bool
    is_whole: bool
    tells: bool

    @property
    def is_unsafe(self) -> bool:
        """Whether it shows what looks forward without the statement that there is."""
        return self.shows_true and self.has_statement and not self.carries

    @property
    def is_needless(self) -> bool:
        """Whether it carries a statement that nothing shown needs."""
        return self.carries and not self.shows_true and not self.shows_borderline


def findings_of_questions(folder: Path) -> list[Finding]:
    """Return what is found in the answers to the labelled questions of a folder."""
    return [
        finding_of(folder / outcome.file, outcome.case.question.text, outcome.reply)
        for outcomes in labelled_outcomes(folder).values()
        for outcome in outcomes
        if outcome.reply.passages
    ]


def findings_of_sentences(folder: Path) -> list[Finding]:
    """Return what is found if labelled sentences are asked: 2,000 questions made from their own words.

    Every question made from a true one is asked; those made from the others fill up, drawn by a fixed seed.
    """
    made = [
        (row["fls"] is True, path, question)
        for name in labelled(folder, "fls.jsonl")
        for path in forms_of(folder, name)
        for row in rows(folder / "labels" / f"{name}.fls.jsonl")
        for question in questions_from(str(row["sentence"]))
    ]
    random.Random(_SEED).shuffle(made)
    asked = sorted(made, key=lambda each: not each[0])[:_SAMPLE]
    replies = ((path, text, _ask_of(path)(Question(text=text))) for _, path, text in asked)
    return [finding_of(path, text, reply) for path, text, reply in replies if reply.passages]


def finding_of(path: Path, question: str, reply: Reply) -> Finding:
    """Return what is found in an answer that shows something of the release in a file."""
    labels = _labels_of(path)
    slices = [piece for passage in reply.passages for piece in passage.slices]
    shown = [at for at in labels.places if _is_in(at, slices)]
    carried = flat(reply.statements.get(labels.release, ""))
    return Finding(
        question=question,
        file=path.name,
        shows_true=_shows_one(slices, labels.true),
        shows_borderline=_shows_one(slices, labels.borderline),
        cites_true=any(flat(passage.headline) in labels.true_texts for passage in reply.passages),
        is_labelled_false=sum(at in labels.false for at in shown) >= _COVERED * len(shown),
        has_statement=bool(labels.statement),
        carries=bool(carried),
        is_whole=labels.statement in carried,
        tells="statement" in reply.notes or "mise en garde" in reply.notes,  # in the question's language
    )


def report(title: str, findings: Sequence[Finding]) -> None:
    """Print what is unsafe and what is needless."""
    warned = [finding for finding in findings if finding.shows_true and finding.has_statement]
    bare = [finding for finding in findings if finding.shows_true and not finding.has_statement]
    quiet = [finding for finding in findings if not finding.shows_true and not finding.shows_borderline]
    plain = [finding for finding in quiet if finding.is_labelled_false]
    print(f"safety, {title}: {len(findings)} answers that show something")
    print(f"  unsafe    {share([finding.is_unsafe for finding in warned])}")
    print(f"  in part   {share([not finding.is_whole for finding in warned if finding.carries])}")
    citing = [finding for finding in findings if finding.cites_true and finding.has_statement]
    print(f"  cited     {share([not finding.carries for finding in citing])}")
    print(f"  untold    {share([not finding.tells for finding in bare])}")
    print(f"  needless  {share([finding.is_needless for finding in quiet])}")
    print(f"            {share([finding.is_needless for finding in plain])} labelled false")


def report_everyday(folder: Path) -> None:
    """Print the same of the everyday questions, by their field `caution`."""
    replies = [(row["caution"], reply) for row, reply in everyday_replies(folder) if reply.passages]
    unsafe = share([not reply.statements for caution, reply in replies if caution is True])
    needless = share([bool(reply.statements) for caution, reply in replies if caution is False])
    print(f"safety, everyday questions: {len(replies)} answers that show something")
    print(f"  unsafe    {unsafe}\n  needless  {needless}")


def report_misses(findings: Sequence[Finding]) -> None:
    """Print each unsafe and each needless answer."""
    for finding in findings:
        if finding.is_unsafe or finding.is_needless:
            kind = "unsafe" if finding.is_unsafe else "needless"
            print(f"  {kind} {finding.file}: {finding.question[:_QUOTED]}")


def main() -> None:
    """Print what is unsafe and needless over every kind of question."""
    folder = material()
    if folder is None:
        print(f"safety: {SKIPPED}")
        return
    releases = folder / "releases"
    first = [
        finding_of(releases / outcome.file, outcome.case.question.text, outcome.reply)
        for outcome in first_outcomes(folder)
        if outcome.reply.passages
    ]
    questions, sentences = findings_of_questions(releases), findings_of_sentences(releases)
    report("labelled questions", questions)
    report("questions about the first release", first)
    report("2,000 questions made from labelled sentences", sentences)
    report_everyday(folder)
    if "--misses" in sys.argv:
        report_misses([*questions, *first, *sentences])


@cache
def _ask_of(path: Path) -> Ask:
    return asking([release_in(path)])


@cache
def _labels_of(path: Path) -> Labels:
    """Return the labels of the release in a file; they stand in the folder `labels` beside it."""
    folder, name = path.parent, path.stem
    reading = Reading(release=release_in(path))
    labels = list(rows(folder / "labels" / f"{name}.fls.jsonl"))
    found = reading.find(str(row["sentence"]) for row in labels)
    truths = [row["fls"] for row in labels]
    units = [([reading.offsets[at] for at in unit], truth) for unit, truth in zip(found, truths, strict=True)]
    return Labels(
        release=str(reading.release.id),
        true=[places for places, truth in units if truth is True],
        borderline=[places for places, truth in units if truth == "borderline"],
        false=frozenset(at for places, truth in units if truth is False for at in places),
        true_texts=frozenset(flat(str(row["sentence"])) for row in labels if row["fls"] is True),
        places=sorted(set(reading.offsets)),
        statement=flat(notice(folder, name)),
    )


def _shows_one(slices: Sequence[Slice], units: Sequence[Collection[int]]) -> bool:
    return any(sum(_is_in(at, slices) for at in unit) >= min(_SHOWN, len(unit)) for unit in units if unit)


def _is_in(at: int, slices: Sequence[Slice]) -> bool:
    return any(start <= at < end for start, end in slices)


if __name__ == "__main__":
    main()
