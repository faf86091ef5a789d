"""What an answer that asks back says of the companies that it does not list."""

from dataclasses import replace

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.meant.whose import asks_for_a_belonging
from onrecord.answering.release_facts import fact_asked
from onrecord.reception.ports import Register, ReleaseChoice


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
