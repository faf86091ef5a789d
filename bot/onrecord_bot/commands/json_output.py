"""Answers and releases as JSON: the contract of `ask --json` and `inspect --json`."""

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from onrecord.answer import Answer, Choice
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import Release, Sentence
from onrecord_bot.replies.lines import note_lines

if TYPE_CHECKING:
    from onrecord_index.archive.archived_release import ArchivedRelease

Json = Mapping[str, object]

# JSON lets these stand, and yet they would steer a terminal, end a line for many readers, or be no UTF-8.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def json_line(value: Json) -> str:
    """The value as exactly one line of JSON, whatever its texts hold. Raises ValueError for a NaN."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def answer_object(answer: Answer, *, id_: object, milliseconds: float) -> Json:
    """Return one answer. Its statements are whole; there are none if nothing shown looks forward."""
    return {
        "id": id_,
        "question": answer.question.text,
        "context": list(answer.question.earlier)
        if len(answer.question.earlier) > 1
        else answer.question.context,
        "read_as": answer.read_as,
        "verdict": answer.verdict.value,
        "passages": [_passage_object(passage) for passage in answer.passages],
        "cautionary": [
            {
                "release": statement.release,
                "text": statement.text,
                "start": statement.span.start,
                "end": statement.span.end,
            }
            for statement in answer.cautionary
        ],
        "notes": list(note_lines(answer)),
        "milliseconds": round(milliseconds, 3),
        **({"parts": _part_objects(answer)} if answer.parts else {}),
        **({"choices": [_choice_object(choice) for choice in answer.choices]} if answer.choices else {}),
    }


def _context_of(question: Question) -> str | list[str] | None:
    """The question before, or all of several, the oldest first."""
    earlier = question.earlier
    return list(earlier) if len(earlier) > 1 else question.context


def _choice_object(choice: Choice) -> Json:
    """One of several that a question may mean: a company by its newest release, or a period."""
    of = {"release": choice.release} if choice.period is None else {"period": choice.period}
    return {"label": choice.label, **of}


def _not_before(release: Release) -> str | None:
    until = release.embargo.until if release.embargo else None
    return until.isoformat() if until else None


def _part_objects(answer: Answer) -> list[Json]:
    """One object for each question of several, in their order."""
    return [answer_object(part, id_=None, milliseconds=0.0) for part in answer.parts]


def release_object(release: Release, *, forward_looking_only: bool = False) -> Json:
    """How a release was read, every unit with its flags and why; the statements stand there in any case."""
    return {
        "id": release.id,
        "headline": release.headline,
        "date": release.date.isoformat() if release.date else None,
        "place": release.place,
        "issuer": release.issuer,
        "tickers": list(release.tickers),
        "language": release.language,
        "not_before": _not_before(release),
        "sections": [
            {"kind": section.kind.value, "start": section.span.start, "end": section.span.end}
            for section in release.sections
        ],
        "sentences": [
            _sentence_object(sentence)
            for sentence in release.sentences
            if sentence.forward_looking or not forward_looking_only
        ],
        "cautionary": [
            {"text": text, "start": span.start, "end": span.end}
            for text, span in zip(release.statements, release.cautionary, strict=True)
        ],
    }


def summary_object(release: Release, *, source: str) -> Json:
    """One release in the list of `releases --json`; `source` is the path as it was given."""
    return {
        "id": release.id,
        "headline": release.headline,
        "date": release.date.isoformat() if release.date else None,
        "issuer": release.issuer,
        "source": source,
        "sentences": len(release.sentences),
        "forward_looking": sum(sentence.forward_looking for sentence in release.sentences),
        "cautionary": len(release.cautionary),
    }


def holding_object(holding: "ArchivedRelease") -> Json:
    """The same of a release in the archive."""
    return {
        "id": holding.id,
        "headline": holding.headline,
        "date": holding.date.isoformat() if holding.date else None,
        "issuer": holding.issuer,
        "source": holding.source,
        "sentences": holding.sentences,
        "forward_looking": holding.forward_looking,
        "cautionary": holding.cautionary,
        **({"copy_of": holding.copy_of} if holding.copy_of else {}),
    }


def _passage_object(passage: Passage) -> Json:
    citation = passage.citation
    return {
        "rank": passage.rank,
        "release": citation.release,
        "headline": citation.headline,
        "date": citation.date.isoformat() if citation.date else None,
        "section": citation.section.value,
        "speaker": str(citation.speaker) if citation.speaker else None,
        "sentence": passage.sentence.text,
        "text": passage.text,
        "start": passage.spans[0].start,
        "end": passage.spans[-1].end,
        "score": round(passage.score, 3),
        "forward_looking": passage.forward_looking,
        "cues": list(passage.cues),
        **({"copies": list(citation.copies)} if citation.copies else {}),
        **({"slices": _slice_objects(passage)} if passage.above else {}),
    }


def _slice_objects(passage: Passage) -> list[Json]:
    return [
        {"start": each.span.start, "end": each.span.end, "role": each.role.value} for each in passage.slices
    ]


def _sentence_object(sentence: Sentence) -> Json:
    return {
        "text": sentence.text,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "section": sentence.section.value,
        "kind": sentence.kind.value,
        "speaker": str(sentence.speaker) if sentence.speaker else None,
        "forward_looking": sentence.forward_looking,
        "cues": list(sentence.judgement.cues),
    }
