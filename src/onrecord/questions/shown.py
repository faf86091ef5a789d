"""The forms of answer that a sentence of a release shows."""

from onrecord.languages.en.questions.figures import DAY_OF_MONTH, MONTH_ALONE, NO_FIGURE
from onrecord.questions.answer_forms import AnswerForm, shows_form
from onrecord.release import SectionKind, Sentence


def forms_shown_by(sentence: Sentence) -> frozenset[AnswerForm]:
    """Return the forms of answer that a sentence holds, by its text or by where it stands."""
    text = DAY_OF_MONTH.sub(MONTH_ALONE, sentence.text)
    shown = {form for form in AnswerForm if shows_form(form, text)}
    if AnswerForm.NUMBER in shown and not shows_form(AnswerForm.NUMBER, NO_FIGURE.sub(" ", text)):
        shown.remove(AnswerForm.NUMBER)
    if sentence.speaker is not None:
        shown |= {AnswerForm.SPEECH, AnswerForm.PERSON}
    if sentence.section is SectionKind.CAUTIONARY:
        shown.add(AnswerForm.RISK)
    at_hand = sentence.section in {SectionKind.CONTACT, SectionKind.LETTERHEAD}
    if at_hand or shown & {AnswerForm.EMAIL, AnswerForm.PHONE}:
        shown.add(AnswerForm.CONTACT)
    return frozenset(shown)
