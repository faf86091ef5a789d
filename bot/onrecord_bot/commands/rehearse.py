"""`onrecord rehearse`: a file of questions with known answers, scored, every miss listed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from onrecord.answering.rehearsal import Case, Outcome, Rehearsal
from onrecord.errors import BadQuestion
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.replies.safe_text import closed_up, visible

# Each figure by its name in JSON, with what people read.
FIGURES = {
    "hit1": "right sentence first",
    "hit3": "right sentence among the three",
    "mrr": "mean reciprocal rank",
    "passage3": "right sentence somewhere in what is shown",
    "answered": "answered with confidence (of those with an answer)",
    "wrongly_refused": "refused though there is an answer",
    "false_confidence": "answered with confidence though there is none",
    "statements_kept": "forward-looking answers with their whole statement",
    "statements_spare": "answers to plain facts that carry a statement",
}
_NAMED_FAULTS = 20
# A file of another kind is wrong in every line.
_ANOTHER_KIND = (
    "None of the lines of {path} is a question with its answer. {first} Each line must be a JSON object, for "
    'example {{"q": "Who is the CEO?", "gold": ["the sentence that answers"]}}. `onrecord ask -` asks plain '
    "questions, one a line."
)


def cases_from_file(path: Path) -> list[Case]:
    """The cases of a JSON Lines file, in order. Raises BadQuestion, naming every line that holds none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise BadQuestion(f"Cannot read the questions in {path}: it is not text in UTF-8.") from error
    except OSError as error:
        why = "there is no such file" if isinstance(error, FileNotFoundError) else str(error.strerror).lower()
        raise BadQuestion(f"Cannot read the questions in {path}: {why}.") from error
    cases: list[Case] = []
    faults: list[str] = []
    for number, line in enumerate(lines, 1):
        try:
            cases += [_case(line, number)] if line.strip() else []
        except BadQuestion as error:
            faults.append(error.reason)
    if len(faults) > 1 and len(faults) == sum(map(bool, map(str.strip, lines))):
        raise BadQuestion(_ANOTHER_KIND.format(path=path, first=faults[0]))
    if faults:
        more = len(faults) - _NAMED_FAULTS
        rest = [f"{more} more lines have faults."] if more > 0 else []
        raise BadQuestion(" ".join([*faults[:_NAMED_FAULTS], *rest]))
    if not cases:
        raise BadQuestion(f"{path} has no questions.")
    return cases


def table_lines(rehearsal: Rehearsal, releases: Sequence[Release]) -> Iterator[str]:
    """The figures as a table, every miss with what was shown, and the statements that this needs, whole."""
    figures = rehearsal.figures
    number = len(rehearsal.outcomes)
    yield f"{number} question{'s' * (number != 1)}"
    for name, words in FIGURES.items():
        value = figures[name]
        yield f"  {words:54} {'   -' if value is None else f'{value:6.1%}'}"
    misses = [outcome for outcome in rehearsal.outcomes if outcome.missed]
    yield ""
    yield f"{len(misses)} to look at" + (":" if misses else ".")
    for outcome in misses:
        yield from _miss_lines(outcome)
    for release in _looking_forward(misses, releases):
        for text in release.statements:
            yield ""
            yield f"Cautionary statement of {release.id}:"
            yield visible(text)
        if not release.cautionary:
            yield ""
            yield f"{release.id} is quoted above with forward-looking words and has no cautionary statement."


def rehearsal_object(rehearsal: Rehearsal, releases: Sequence[Release]) -> Mapping[str, object]:
    """The figures (0 to 1, null over nothing) and every miss, for programs."""
    return {
        "questions": len(rehearsal.outcomes),
        **rehearsal.figures,
        "misses": [
            {
                "id": outcome.case.id,
                "q": outcome.case.question.text,
                "verdict": outcome.answer.verdict.value,
                "gold": list(outcome.case.gold),
                "shown": [passage.sentence.text for passage in outcome.answer.passages],
            }
            for outcome in rehearsal.outcomes
            if outcome.missed
        ],
        "cautionary": [
            {"release": release.id, "text": text}
            for release in _looking_forward([o for o in rehearsal.outcomes if o.missed], releases)
            for text in release.statements
        ],
    }


def falls_short(figures: Mapping[str, float | None], least: Mapping[str, float | None]) -> list[str]:
    """A sentence for each figure below the least that it is held to; a figure over nothing is not held."""
    return [
        f"{FIGURES[name]}: {value:.1%}, held to at least {wanted:.1%}"
        for name, wanted in least.items()
        if wanted is not None and (value := figures[name]) is not None and value < wanted
    ]


def exceeds(figures: Mapping[str, float | None], most: Mapping[str, float | None]) -> list[str]:
    """A sentence for each figure above the most that it is held to."""
    return [
        f"{FIGURES[name]}: {value:.1%}, held to at most {wanted:.1%}"
        for name, wanted in most.items()
        if wanted is not None and (value := figures[name]) is not None and value > wanted
    ]


def _miss_lines(outcome: Outcome) -> Iterator[str]:
    case, answer = outcome.case, outcome.answer
    yield ""
    yield f"{closed_up(case.id)}: {visible(case.question.text)}" + (
        f"   (after: {visible(case.question.context)})" if case.question.context else ""
    )
    wanted = " / ".join(case.gold) if case.answerable else "nothing: the release does not say"
    yield f"  wanted {closed_up(wanted)}"
    yield f"  {answer.verdict.value}" + ("" if answer.passages else ", nothing shown")
    for passage in answer.passages:
        yield f"  {passage.rank}. {closed_up(passage.sentence.text)}"


def _looking_forward(misses: Sequence[Outcome], releases: Sequence[Release]) -> list[Release]:
    """The releases of which the list of misses shows a forward-looking sentence, found or wanted."""
    listed = {closed_up(p.sentence.text) for outcome in misses for p in outcome.answer.passages}
    listed |= {closed_up(sentence) for outcome in misses for sentence in outcome.case.gold}
    return [
        release
        for release in releases
        if any(unit.forward_looking and closed_up(unit.text) in listed for unit in release.sentences)
    ]


def _case(line: str, number: int) -> Case:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadQuestion(f"Line {number} is not a JSON object.") from error
    if not isinstance(row, dict) or not isinstance(row.get("q"), str) or not row["q"].strip():
        raise BadQuestion(f'Line {number} has no question ("q").')
    gold = _texts(row, "gold", number)
    looks_forward = row.get("fls")
    return Case(
        id=str(row.get("id", number)),
        question=Question(text=row["q"].strip(), context=row.get("context") or None),
        gold=gold,
        also_ok=_texts(row, "also_ok", number),
        answerable=bool(row.get("answerable", bool(gold))),
        looks_forward=looks_forward if isinstance(looks_forward, bool) else None,
        kind=str(row.get("kind", "")),
    )


def _texts(row: Mapping[str, object], name: str, number: int) -> tuple[str, ...]:
    found = row.get(name, [])
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise BadQuestion(f'Line {number}: "{name}" must be a list of sentences.')
    return tuple(map(str, found))
