"""What a question to the company looks like: to the person who asked, and to the staff."""

from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, Button, Message, Rows, split_text
from onrecord_bot.replies import staff_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.storage.company_questions import CompanyQuestion, QuestionState


def consent(asked_in: int) -> Message:
    """What the person is asked before a question leaves: the buttons hold the message that asked it."""
    choices = ((staff_texts.CONSENT, 1), (staff_texts.CONSENT_WITH_NAME, 2), (staff_texts.NO_CONSENT, 0))
    row = tuple(Button(label=translate(label), data=f"k:{choice}:{asked_in}") for label, choice in choices)
    return Message(text=translate(staff_texts.CONSENT_ASKS), buttons=(row,))


def for_staff(question: CompanyQuestion, *, askers: int, name: str | None, taken_by: str | None) -> Message:
    """A question in the staff's chat: what is asked, by how many, and how far it is."""
    lines = [
        translate(staff_texts.COMPANY_QUESTION, number=question.number),
        "",
        question.text,
        "",
        translate(staff_texts.ASKED_BY, count=askers) if askers != 1 else translate(staff_texts.ASKED_BY_ONE),
    ]
    if name:
        lines.append(translate(staff_texts.ASKED_BY_NAME, name=name))
    lines.append(_state_line(question, taken_by))
    text = split_text("\n".join(lines), LIMIT_UTF16_UNITS)[0]
    return Message(text=text, buttons=_staff_buttons(question))


def reply_message(text: str, company: str | None) -> Message:
    """The staff's answer as the person gets it: it says who speaks, and that no release does."""
    opening = staff_texts.FROM_THE_COMPANY if company else staff_texts.FROM_STAFF
    said = translate(opening, **({"company": company} if company else {}))
    return Message(text=split_text(f"{said}\n\n{text}", LIMIT_UTF16_UNITS)[0])


def _state_line(question: CompanyQuestion, taken_by: str | None) -> str:
    if question.state is QuestionState.TAKEN:
        return translate(staff_texts.TAKEN_BY, name=taken_by or question.taken_by)
    if question.state is QuestionState.ANSWERED:
        return translate(staff_texts.ANSWERED_BY, name=taken_by or question.taken_by)
    is_declined = question.state is QuestionState.DECLINED
    return translate(staff_texts.DECLINED if is_declined else staff_texts.NOT_TAKEN_YET)


def _staff_buttons(question: CompanyQuestion) -> Rows:
    take = Button(label=translate(staff_texts.TAKE), data=f"y:t:{question.number}")
    decline = Button(label=translate(staff_texts.DECLINE), data=f"y:d:{question.number}")
    if question.state is QuestionState.OPEN:
        return ((take, decline),)
    return ((decline,),) if question.state is QuestionState.TAKEN else ()
