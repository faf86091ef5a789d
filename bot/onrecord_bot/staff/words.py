"""What a question to the company looks like: to the person who asked, and to the staff."""

import re
from collections.abc import Sequence

from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, Button, Message, Rows, split_text, utf16_units
from onrecord_bot.replies import staff_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.storage.company_questions import Asker, CompanyQuestion, QuestionState

# The staff's chat is many people's: what is shown there is in one language.
_SHOWS_QUESTION = re.compile(staff_texts.COMPANY_QUESTION.format(number=r"\d+") + r"$", re.MULTILINE)


_MOST_WORDS_UTF16_UNITS = 2000  # of a question, in the message that has the buttons
_MOST_NAMES = 10


def consent(asked_in: int, *, context: str | None) -> Message:
    """What the person is asked before a question leaves: the buttons hold the message that asked it."""
    choices = ((staff_texts.CONSENT, 1), (staff_texts.CONSENT_WITH_NAME, 2), (staff_texts.NO_CONSENT, 0))
    row = tuple(Button(label=translate(label), data=f"k:{choice}:{asked_in}") for label, choice in choices)
    lines = [translate(staff_texts.CONSENT_ASKS)]
    if context:
        lines.append(translate(staff_texts.CONSENT_TO_CONTEXT))
    return Message(text="\n\n".join(lines), buttons=(row,))


def for_staff(
    question: CompanyQuestion, askers: Sequence[Asker], *, taken_by: str | None
) -> tuple[Message, ...]:
    """A question in the staff's chat: what is asked, by how many, and how far it is.

    The last message has the buttons and all that changes; only a long question has others before it.
    """
    asked = askers[0]
    words = [translate(staff_texts.ASKED_AFTER, question=asked.context), ""] if asked.context else []
    *before, last = split_text("\n".join([*words, asked.text]), _MOST_WORDS_UTF16_UNITS)
    head = translate(staff_texts.COMPANY_QUESTION, number=question.number)
    count = len(askers)
    lines = [
        head,
        "",
        last,
        "",
        translate(staff_texts.ASKED_BY, count=count) if count != 1 else translate(staff_texts.ASKED_BY_ONE),
    ]
    names = [asker.name for asker in askers if asker.name]
    named = staff_texts.ASKED_BY_NAME if count != 1 else staff_texts.NAME_GIVEN
    lines += [translate(named, name=name) for name in names[:_MOST_NAMES]]
    lines.append(_state_line(question, taken_by))
    pieces = (Message(text=f"{head}\n\n{piece}") for piece in before)
    return (*pieces, Message(text="\n".join(lines), buttons=_staff_buttons(question)))


def looks_like_question(text: str) -> bool:
    """Whether one of our messages shows a question to the staff, even if it is no longer kept."""
    return _SHOWS_QUESTION.match(text) is not None


def reply_messages(text: str, company: str | None) -> tuple[Message, ...]:
    """The staff's answer as the person gets it: each message says who speaks, and that no release does."""
    opening = staff_texts.FROM_THE_COMPANY if company else staff_texts.FROM_STAFF
    said = translate(opening, **({"company": company} if company else {}))
    pieces = split_text(text, LIMIT_UTF16_UNITS - utf16_units(f"{said}\n\n"))
    return tuple(Message(text=f"{said}\n\n{piece}") for piece in pieces)


def _state_line(question: CompanyQuestion, taken_by: str | None) -> str:
    if question.state is QuestionState.TAKEN:
        return translate(staff_texts.TAKEN_BY, name=taken_by or question.taken_by)
    if question.state in {QuestionState.READY, QuestionState.ANSWERED}:
        return translate(staff_texts.ANSWERED_BY, name=taken_by or question.taken_by)
    is_declined = question.state is QuestionState.DECLINED
    return translate(staff_texts.DECLINED if is_declined else staff_texts.NOT_TAKEN_YET)


def _staff_buttons(question: CompanyQuestion) -> Rows:
    take = Button(label=translate(staff_texts.TAKE), data=f"y:t:{question.number}")
    decline = Button(label=translate(staff_texts.DECLINE), data=f"y:d:{question.number}")
    if question.state is QuestionState.OPEN:
        return ((take, decline),)
    return ((decline,),) if question.state is QuestionState.TAKEN else ()
