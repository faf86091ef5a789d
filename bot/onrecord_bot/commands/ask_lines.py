"""`onrecord ask -`: one question a line in, exactly one answer a line out, in the same order, streaming."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.errors import MayPass, OnrecordError
from onrecord.question import Question, asked_after
from onrecord_bot.commands.json_output import answer_object, json_line

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some editors and shells begin a text with one


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedLine:
    """One line as understood: its question, or the fault in it. `id` is given back as it came."""

    id: object = None
    question: Question | None = None
    fault: str = ""


def answer_json(desk: AnyAnswerer, question: Question, id_: object = None) -> str:
    """One answer as one line of JSON, timed."""
    started = time.perf_counter()
    answer = desk.answer(question)
    elapsed = (time.perf_counter() - started) * 1000
    return json_line(answer_object(answer, id_=id_, milliseconds=elapsed))


def how_to_choose(answer: Answer, *, of_archive: bool) -> list[str]:
    """Return how to ask about one of several companies or periods, where nobody waits for a number.

    The id of a release names it only in the archive.
    """
    ids = [choice.release for choice in answer.choices if choice.release]
    if not ids:
        return []
    if not of_archive:
        return ["Ask again and name it in the question."]
    return [
        "Ask again and name it in the question, or with its release:",
        *(f"  --release {id_}" for id_ in ids),
    ]


def answer_lines(desk: AnyAnswerer, lines: Iterable[bytes], write: Callable[[str], None]) -> bool:
    """Write one line of JSON for each line as it is read. Return whether every line was good."""
    all_good = True
    for number, line in enumerate(lines, 1):
        asked = asked_in(line, number)
        answered, fault = _tried(desk, asked, number)
        all_good = all_good and not fault
        write(answered or json_line(({} if asked.id is None else {"id": asked.id}) | {"error": fault}))
    return all_good


def _tried(desk: AnyAnswerer, asked: ParsedLine, number: int) -> tuple[str, str]:
    """Return the answer to a line, or the fault in it. A fault of the program loses no line after it."""
    if asked.question is None:
        return "", asked.fault
    try:
        return answer_json(desk, asked.question, asked.id), ""
    except MayPass:
        raise
    except OnrecordError as error:
        return "", f"Line {number}: {error}"
    except Exception as error:  # noqa: BLE001 - whatever one line meets, the others are answered
        name = type(error).__name__
        return (
            "",
            f"Line {number} met a fault in the program ({name}). Alone, with --verbose, it shows where.",
        )


def asked_in(line: bytes, number: int) -> ParsedLine:
    """What a line asks: plain text, or an object {"id", "q", "context"}. `number` counts from 1."""
    try:
        text = line.removeprefix(_BYTE_ORDER_MARK).decode("utf-8").strip()
    except UnicodeDecodeError:
        return ParsedLine(fault=f"Line {number} is not UTF-8 text.")
    if not text.startswith("{"):
        return _asked(text, None, number)
    try:
        fields = json.loads(text)
        json_line({"id": fields.get("id")})  # an id that JSON cannot give back: NaN, 1e999
    except (ValueError, RecursionError):
        return ParsedLine(fault=f"Line {number} begins like a JSON object and is none.")
    if "q" not in fields:
        return ParsedLine(id=fields.get("id"), fault=f'Line {number} holds no question: it has no "q".')
    return replace(_asked(fields["q"], fields.get("context"), number), id=fields.get("id"))


def _asked(text: object, context: object, number: int) -> ParsedLine:
    """A question with the one before it, or with several, the oldest first."""
    if not isinstance(text, str):
        return ParsedLine(fault=f'Line {number} holds no question: "q" must be a text.')
    if not text.strip():
        return ParsedLine(fault=f"Line {number} holds no question.")
    before = context if isinstance(context, list) else [] if context is None else [context]
    if not all(isinstance(each, str) for each in before):
        return ParsedLine(fault=f'Line {number}: "context" must be a text, a list of texts, or null.')
    return ParsedLine(question=asked_after(tuple(map(str, before)), text.strip()))
