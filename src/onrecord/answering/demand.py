"""What a question asks for, held against the sentence that answers it best."""

from dataclasses import dataclass

from onrecord.answering.meant.whose import is_anothers
from onrecord.answering.passages import widen_sentence
from onrecord.answering.ports import Hit, Speller, Topics
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.questions.analysis import Tense, analyse_question
from onrecord.questions.answer_forms import AnswerForm, asks_for
from onrecord.questions.presumptions import asks_what_is_not, has_unmet_presumption
from onrecord.questions.shown import (
    asks_for_more,
    asks_where,
    asks_which,
    asks_who,
    forms_shown_by,
    is_yes_or_no,
    lacks_what_is_asked,
    names_who_it_is,
)
from onrecord.release import SectionKind, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What a question asks for, and what of it the best hit does not tell.

    `elsewhere`: the question names something that the best hit's paragraph does not speak of, or somebody
    unknown. `without_it`: the best hit lacks the name, the place or the reason that is asked for. `nobody`:
    the question asks who, and the best hit names nobody with a post. `more`: it asks who or what else.
    `awaits`: it asks what is to come, and the best hit does not look forward. `unspoken`: it asks what
    somebody said, and the best hit is nobody's words. `aside`: the best hit stands in the cautionary
    statement, and no risk is asked for. `contrary`: it asks what is not so, and the best hit denies nothing.
    `anothers`: the best hit tells what is somebody else's than whom the question is asked of.
    """

    elsewhere: bool = False
    without_it: bool = False
    nobody: bool = False
    more: bool = False
    awaits: bool = False
    unspoken: bool = False
    aside: bool = False
    contrary: bool = False
    anothers: bool = False
    yes_or_no: bool = False
    which: bool = False
    where: bool = False


def demand_of(text: str, best: Hit, *, speller: Speller | None, topics: Topics | None) -> Demand:
    """Return what a question asks for, and what of it the best hit does not tell."""
    sentence, issuer = best.sentence, best.release.issuer
    # Whom to write to is told by an address, with or without a name.
    named = sentence.speaker is not None or _reaches(text, sentence)
    quoted = sentence.speaker is not None
    passage = widen_sentence(best.release, best.position).of(best.release.text)
    return Demand(
        elsewhere=_is_elsewhere(text, best, speller=speller, topics=topics),
        without_it=lacks_what_is_asked(
            text, sentence=sentence.text, passage=passage, issuer=issuer, quoted=named
        ),
        nobody=asks_who(text) and not named and not names_who_it_is(text, sentence.text, issuer=issuer),
        more=asks_for_more(text),
        awaits=not sentence.forward_looking and analyse_question(Question(text=text)).tense is Tense.FUTURE,
        unspoken=not quoted and asks_for(AnswerForm.SPEECH, text),
        aside=sentence.section is SectionKind.CAUTIONARY and not asks_for(AnswerForm.RISK, text),
        contrary=asks_what_is_not(text, sentence.text),
        anothers=is_anothers(text, best),
        yes_or_no=is_yes_or_no(text),
        which=asks_which(text),
        where=asks_where(text),
    )


def _is_elsewhere(text: str, best: Hit, *, speller: Speller | None, topics: Topics | None) -> bool:
    """Whether a question names what the best hit does not speak of, or somebody unknown."""
    told = _paragraph_words(best)
    if speller and not set(words_of(" ".join(speller.unknown_words(text)))).issubset(words_of(told)):
        return True
    if has_unmet_presumption(text, best.sentence.text, told, best.release):
        return True
    return topics is not None and not topics.mentions_all_topics_of(text, told)


def _reaches(text: str, sentence: Sentence) -> bool:
    """Whether a question asks whom to reach, and a sentence tells how."""
    return asks_for(AnswerForm.CONTACT, text) and AnswerForm.CONTACT in forms_shown_by(sentence)


def _paragraph_words(hit: Hit) -> str:
    """The paragraph of a hit with its heading and its speaker: all that a reader takes it to speak of."""
    sentence, units = hit.sentence, hit.release.sentences
    told = (units[at].text for at in hit.release.positions_of_paragraph(sentence.paragraph))
    return " ".join((sentence.heading or "", str(sentence.speaker or ""), *told))
