"""What an answer says of companies: how many more than it lists, and the name that the person typed."""

import re
from dataclasses import replace

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.meant.whose import asks_for_a_belonging
from onrecord.answering.release_facts import fact_asked
from onrecord.question import Question
from onrecord.reception.ports import Register, ReleaseChoice

_COMPANY = re.compile(r"\b(?:the company|la société)\b", re.IGNORECASE)


def with_all_companies(answer: Answer, text: str, chosen: ReleaseChoice | None, register: Register) -> Answer:
    """Return an answer that tells how many more companies are held than it lists to choose from.

    Only if each of them could be meant: the question, which names no company, asks for what every one has.
    """
    choices = [choice for choice in answer.choices if not choice.period]
    left_out = register.companies - len(choices)
    is_named = (chosen is not None and chosen.names_company) or register.names_somebody(text)
    if not choices or left_out <= 0 or is_named:
        return answer
    if not (asks_for_a_belonging(text) or fact_asked(text)):
        return answer
    more = Note(kind=NoteKind.MORE_CHOICES, words=str(left_out))
    others = (note for note in answer.remarks if note.kind is not NoteKind.MORE_CHOICES)
    return replace(answer, remarks=(*others, more))


def as_asked(answer: Answer, question: Question, meant: Question) -> Answer:
    """Return the answer to a question as it was typed; a choice is read as the question that it answers."""
    read_as = answer.read_as if meant.text == question.text else meant.text
    return replace(_of_several(answer), question=question, read_as=read_as)


def _of_several(answer: Answer) -> Answer:
    """Return the answer, and that to each of its parts, as one of several releases."""
    return replace(answer, of_several=True, parts=tuple(map(_of_several, answer.parts)))


def of_company(answer: Answer, company: str | None) -> Answer:
    """Return the answer, and that to each of its parts, as one of a company's releases alone."""
    return replace(answer, company=company, parts=tuple(of_company(part, company) for part in answer.parts))


def names_stranger(answer: Answer) -> bool:
    """Whether a question is about somebody whom no release mentions."""
    return any(note.kind is NoteKind.NOT_HELD for note in answer.remarks)


def with_name_typed(answer: Answer, typed: str, put: str) -> Answer:
    """Return an answer that shows its question, and the parts of it, with the company's name.

    `put` is the question as it was put to the desk of that company. What calls it by several names stays.
    """
    if not (answer.read_as or answer.parts) or (name := _name_typed(typed, put)) is None:
        return answer

    def named(text: str) -> str:
        return _COMPANY.sub(lambda _: name, text)

    def note_named(note: Note) -> Note:
        if note.kind not in {NoteKind.ASK_APART, NoteKind.ASK_NEXT} or note.words is None:
            return note
        return replace(note, words=named(note.words))

    def part_named(part: Answer) -> Answer:
        return replace(part, question=replace(part.question, text=named(part.question.text)))

    return replace(
        answer,
        read_as=named(answer.read_as) if answer.read_as else None,
        remarks=tuple(map(note_named, answer.remarks)),
        parts=tuple(map(part_named, answer.parts)),
    )


def _name_typed(typed: str, put: str) -> str | None:
    """Return what was typed where "the company" stands now; None if it is not one name alone."""
    pieces = _COMPANY.split(put)
    found = re.fullmatch("(.{2,80}?)".join(map(re.escape, pieces)), typed, re.IGNORECASE)
    names = {name.removeprefix("the ") for name in found.groups()} if found else set()
    return names.pop() if len(names) == 1 else None
