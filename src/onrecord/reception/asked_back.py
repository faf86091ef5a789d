"""What an answer that asks back says of the companies that it does not list."""

from dataclasses import replace

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.meant.whose import asks_for_a_belonging
from onrecord.answering.release_facts import fact_asked
from onrecord.reception.ports import Register


def with_all_companies(answer: Answer, text: str, register: Register) -> Answer:
    """Return an answer that tells how many more companies are held than it lists to choose from.

    Only if each of them could be meant: a question that names nobody asks for what every company has.
    """
    choices = [choice for choice in answer.choices if not choice.period]
    left_out = register.companies - len(choices)
    if not choices or left_out <= 0 or register.names_somebody(text):
        return answer
    if not (asks_for_a_belonging(text) or fact_asked(text)):
        return answer
    more = Note(kind=NoteKind.MORE_CHOICES, words=str(left_out))
    others = (note for note in answer.remarks if note.kind is not NoteKind.MORE_CHOICES)
    return replace(answer, remarks=(*others, more))
