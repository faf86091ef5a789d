"""`onrecord ask -`: one question a line in, exactly one answer a line out, in the same order, streaming."""

import json
import sys
import time
from collections.abc import Callable
from typing import BinaryIO, TextIO

from onrecord.answer import Answer
from onrecord.desk import Desk
from onrecord.errors import BadQuestion
from onrecord.question import Question
from onrecord_bot.json_form import answer_object


def answer_json(desk: Desk, question: Question, id_: object = None) -> str:
    """One answer as one line of JSON, timed."""
    started = time.perf_counter()
    answer = desk.answer(question)
    elapsed = (time.perf_counter() - started) * 1000
    return json.dumps(answer_object(answer, id_=id_, milliseconds=elapsed), ensure_ascii=False)


def answer_lines(desk: Desk, *, lines: BinaryIO, out: TextIO) -> bool:
    """Answers every line as it comes; True where no line was bad."""
    all_good = True
    for number, line in enumerate(iter(lines.readline, b""), 1):
        try:
            question, id_ = question_from_line(line, number)
            written = answer_json(desk, question, id_)
        except BadQuestion as error:
            all_good = False
            written = json.dumps({"error": str(error)}, ensure_ascii=False)
        out.write(written + "\n")
        out.flush()
    return all_good


def answer_lines_for_people(desk: Desk, show: Callable[[Answer], None], *, lines: BinaryIO) -> bool:
    """The same for people; a bad line is said on standard error."""
    all_good = True
    for number, line in enumerate(iter(lines.readline, b""), 1):
        try:
            question, _ = question_from_line(line, number)
            show(desk.answer(question))
        except BadQuestion as error:
            all_good = False
            sys.stderr.write(f"{error}\n")
    return all_good


def question_from_line(line: bytes, number: int) -> tuple[Question, object]:
    """The question in a line (plain text or an object) and its id. Raises BadQuestion."""
    try:
        text = line.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise BadQuestion(f"Line {number} is not UTF-8 text.") from error
    if not text.startswith("{"):
        return _question(text, None, number), None
    try:
        asked = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadQuestion(f"Line {number} begins like a JSON object and is none.") from error
    context = asked.get("context")
    if context is not None and not isinstance(context, str):
        raise BadQuestion(f'Line {number}: "context" must be a text or null.')
    return _question(asked.get("q"), context, number), asked.get("id")


def _question(text: object, context: str | None, number: int) -> Question:
    if not isinstance(text, str) or not text.strip():
        raise BadQuestion(f"Line {number} holds no question.")
    return Question(text=text.strip(), context=context or None)
