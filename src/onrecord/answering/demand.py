"""What a question asks for, held against the sentence that answers it best."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.answering.last_word.recency import says_it_is_over
from onrecord.answering.look_alikes import asks_the_price_for_one, only_sounds_like_it, tells_its_figure
from onrecord.answering.meant.lasting import is_lasting_untold
from onrecord.answering.meant.whose import is_anothers
from onrecord.answering.passages import widen_sentence
from onrecord.answering.persons.new_holder import is_new_holder_untold
from onrecord.answering.persons.on_the_matter import is_on_matter
from onrecord.answering.persons.succession import says_who_follows, tells_of_another, without_who_goes
from onrecord.answering.persons.terms import is_term_untold
from onrecord.answering.ports import Hit, Speller, Topics
from onrecord.answering.safety.affected import is_affected_told, is_affected_untold
from onrecord.answering.safety.fault import is_fault_told, is_fault_untold
from onrecord.answering.safety.harmed import is_harm_told, is_harm_untold, is_leave_untold
from onrecord.answering.safety.remedy import is_remedy_told, is_remedy_untold
from onrecord.answering.safety.warnings import is_safety_untold
from onrecord.answering.told.for_one import tells_no_sum_for_one
from onrecord.answering.told.free import is_paying_untold
from onrecord.answering.told.of_whom import Told, is_untold
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.questions.analysis import Tense, analyse_question
from onrecord.questions.answer_forms import AnswerForm, asks_for, tells_what_happened
from onrecord.questions.periods import tells_a_time_after
from onrecord.questions.presumptions import asks_what_is_not, has_unmet_presumption, tells_the_contrary
from onrecord.questions.several.introductions import introduced
from onrecord.questions.shown import (
    asks_for_more,
    asks_if_still,
    asks_where,
    asks_which,
    asks_who,
    forms_shown_by,
    is_yes_or_no,
    lacks_what_is_asked,
    names_who_it_is,
    tells_a_new_name,
    tells_other_sums,
)
from onrecord.release import SectionKind, Sentence, SentenceKind
from onrecord.tables.accounts import in_words_of_row, tells_another_line
from onrecord.tables.headings import table_headings
from onrecord.tables.rows import is_row_of_figures

# What is estimated or under discussion is still to come, though nobody promises it.
_FORESEES = late_pattern(
    r"\b(?:estimat\w+|budget\w*|looks? for|next (?:chief|chair|president|head|director|manag)\w*|incoming|"
    r"(?:being|under) (?:discuss|consider|negotiat|prepar)\w*|"
    r"no (?:date|decision))\b",
    re.IGNORECASE,
)
# What its asker will get or pay is as the rule says: "the price is refunded within ten days".
_OF_ONESELF = late_pattern(
    r"\b(?:will|do|would) (?:i|we) (?:be (?:refunded|paid|charged)|get|have to|need|pay|receive)\b",
    re.IGNORECASE,
)
# Words that say little without another: "is it going bust?" is not told by where somebody goes.
_LIGHT = frozenset(
    """
    go goes going gone went come comes coming came get gets getting got take takes taking took make makes
    making made give gives put puts keep keeps let turn turns fall falls look looks working
    """.split()
)
_IS_IT_SO = late_pattern(
    r"^\W*(?:is|are|was|were) (?:the|your|their|its|this|that) [\w-]+(?: [\w-]+)? "
    r"(?P<quality>(?!(?:over|back|done|here|there|right|true|real|again|still|also|both|yours|ours|mine|"
    r"theirs|then|this|that|these|those|them|ever|even)\b)(?:[a-z]{4,}|out|off))\W*$",
    re.IGNORECASE,
)
_SHORT = 3
# A row that lacks so much of the matter tells another figure: "cash" where one asks what was borrowed.
_LACKS_MOST = 0.6
# What the company paid, and no price that anybody pays.
_IN_THOUSANDS = late_pattern(
    r"\b(?:(?:thousand|million|billion)s?|bn)\b|[$€£¥][mM]\b|['’ ]000s?\b", re.IGNORECASE
)
# A word of so many letters that a longer one begins with may be the same name: "Bolt", "BoltworksChase".
_LONG_NAME = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What a question asks for, and what of it the best hit does not tell.

    `elsewhere`: the question names something that the best hit's paragraph does not speak of, or somebody
    unknown. `without_it`: the best hit lacks the name, the place or the reason that is asked for. `nobody`:
    the question asks who, and the best hit names nobody with a post. `more`: it asks who or what else.
    `awaits`: it asks what is to come, and the best hit does not look forward. `unspoken`: it asks what
    somebody said, and the best hit is nobody's words. `aside`: the best hit stands in the cautionary
    statement, and no risk is asked for. `contrary`: it asks what is not so, and the best hit denies nothing;
    or when something ends, and the best hit tells when it begins.
    `anothers`: the best hit tells what is somebody else's than whom the question is asked of. `untold`: the
    reason, the holder's name or terms, the pay or the price that is asked for is told nowhere near it.
    `settled`: it asks whether anybody came to harm, what a recall is of, what is wrong or made good, or how
    a vote went, and the best hit says so. `tabled`: the best hit is a row of figures, and no more is
    asked than it may tell. `on_matter`: the best hit is on what somebody's words are asked about; None if
    nobody's are.
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
    untold: bool = False
    settled: bool = False
    tabled: bool = False
    yes_or_no: bool = False
    which: bool = False
    where: bool = False
    on_matter: bool | None = None


# What a question may ask that a hit does not tell, though it holds its words.
_UNTOLD = (
    is_term_untold,
    is_paying_untold,
    is_lasting_untold,
    is_affected_untold,
    is_safety_untold,
    is_remedy_untold,
    is_fault_untold,
    is_new_holder_untold,
)
# What it may ask of a mishap or of a recall, where a hit that says it says it outright.
_SETTLED = (is_harm_told, is_affected_told, is_fault_told, is_remedy_told)


def _is_in_statement(best: Hit) -> bool:
    """Whether the best hit stands in a cautionary statement, also in one in plain words among the news."""
    span = best.sentence.span
    return best.sentence.section is SectionKind.CAUTIONARY or any(
        each.holds(span) for each in best.release.cautionary
    )


def demand_of(text: str, best: Hit, *, speller: Speller | None, topics: Topics | None) -> Demand:
    """Return what a question asks for, and what of it the best hit does not tell."""
    sentence, issuer = best.sentence, best.release.issuer
    in_full, (_, text) = text, introduced(text)
    # Whom to write to is told by an address, with or without a name.
    named = sentence.speaker is not None or _reaches(text, sentence)
    quoted = sentence.speaker is not None
    # "Do you still make it?" is answered by what says that it is over, in whatever words.
    over = asks_if_still(text) and says_it_is_over(sentence.text)
    passage = widen_sentence(best.release, best.position).of(best.release.text)
    affected = is_affected_told(text, best)
    names = named or tells_a_new_name(text, sentence.text, issuer=issuer)
    elsewhere = _is_elsewhere(without_who_goes(text), best, speller=speller, topics=topics)
    told = Told(
        sentence=sentence.text, passage=passage, paragraph=_paragraph_words(best), names=names, issuer=issuer
    )
    return Demand(
        elsewhere=elsewhere,
        without_it=lacks_what_is_asked(
            text, sentence=sentence.text, passage=passage, issuer=issuer, quoted=named
        ),
        nobody=asks_who(text) and not (named or _names_who(text, best)),
        more=asks_for_more(text),
        awaits=not over and _awaits(text, best),
        unspoken=not quoted and asks_for(AnswerForm.SPEECH, text),
        aside=_is_in_statement(best) and not asks_for(AnswerForm.RISK, text),
        contrary=asks_what_is_not(text, sentence.text) or tells_the_contrary(text, sentence.text),
        anothers=is_anothers(text, best) or tells_of_another(best, text) or _is_in_thousands(text, best),
        untold=is_untold(text, told)
        or tells_no_sum_for_one(text, sentence)
        or is_leave_untold(in_full, best)
        or any(is_so(text, best) for is_so in _UNTOLD)
        or _sounds_like_it(text, best, passage),
        settled=tells_what_happened(text, sentence.text) or any(is_so(text, best) for is_so in _SETTLED),
        tabled=not elsewhere and _tells_its_figure(text, best),
        yes_or_no=is_yes_or_no(text) and not over,
        which=asks_which(text) and not affected,
        where=asks_where(text) and not affected,
        on_matter=is_on_matter(text, best),
    )


def _names_who(text: str, best: Hit) -> bool:
    """Whether the best hit names somebody with a post, or who takes one over."""
    named = names_who_it_is(text, best.sentence.text, issuer=best.release.issuer)
    return named or says_who_follows(best, text)


def _sounds_like_it(text: str, best: Hit, passage: str) -> bool:
    """Whether the best hit holds words of a question alone, and answers another one."""
    if is_yes_or_no(text) and best.told and (best.told <= _LIGHT or _lacks_quality(text, best)):
        return True
    above = " ".join(_texts_above_row(best))
    return only_sounds_like_it(text, best.sentence, passage=passage, above=above, release=best.release)


def _lacks_quality(text: str, best: Hit) -> bool:
    """Whether one asks if a thing is so, and the best hit only names the thing: "is the mill accessible?"."""
    asked = _IS_IT_SO.match(text)
    if asked is None:
        return False
    # "Out" is not searched for, so it is never told.
    told = best.told if len(asked["quality"]) > _SHORT else words_of(best.sentence.text)
    return asked["quality"].lower() not in told


def _tells_its_figure(text: str, best: Hit) -> bool:
    """Whether the best hit is a row that tells the figure asked for, and not one beside it."""
    is_of_it = best.lacking < _LACKS_MOST or in_words_of_row(text, best.sentence) != text
    return best.fits and is_of_it and tells_its_figure(text, best.sentence)


def _is_in_thousands(text: str, best: Hit) -> bool:
    """Whether one asks what one pays, and a row of the accounts tells what the company paid."""
    if not is_row_of_figures(best.sentence) or not asks_the_price_for_one(text):
        return False
    return any(map(_IN_THOUSANDS.search, (best.sentence.heading or "", *_texts_above_row(best))))


def _awaits(text: str, best: Hit) -> bool:
    """Whether a question asks what is to come, and the best hit tells nothing that is."""
    if (is_row_of_figures(best.sentence) and asks_the_price_for_one(text)) or _OF_ONESELF.search(text):
        return False
    if best.sentence.forward_looking or analyse_question(Question(text=text)).tense is not Tense.FUTURE:
        return False
    if _FORESEES.search(best.sentence.text):
        return False
    published = best.release.date
    return published is None or not tells_a_time_after(best.sentence.text, published)


def _is_elsewhere(text: str, best: Hit, *, speller: Speller | None, topics: Topics | None) -> bool:
    """Whether a question names what the best hit does not speak of, or somebody unknown."""
    told = _paragraph_words(best)
    if tells_other_sums(text, best.sentence) or tells_another_line(text, best.sentence):
        return True
    if is_harm_untold(text, best):
        return True
    if speller and not _are_told(words_of(" ".join(speller.unknown_words(text))), words_of(told), best):
        return True
    # What a row does not say its column heads may: "Sold in Canada".
    own = told if best.sentence.kind is SentenceKind.TABLE_ROW else best.sentence.text
    if has_unmet_presumption(text, own, told, best.release):
        return True
    return topics is not None and not topics.mentions_all_topics_of(
        in_words_of_row(text, best.sentence), told, told=best.told
    )


def _are_told(words: Sequence[str], told: Sequence[str], best: Hit) -> bool:
    """Whether unknown words are told: themselves, as the beginning of a longer name, or in other words."""
    return all(
        word in told
        or word in best.told
        or (len(word) >= _LONG_NAME and any(each.startswith(word) for each in told))
        for word in words
    )


def _reaches(text: str, sentence: Sentence) -> bool:
    """Whether a question asks whom to reach, and a sentence tells how."""
    return asks_for(AnswerForm.CONTACT, text) and AnswerForm.CONTACT in forms_shown_by(sentence)


def _paragraph_words(hit: Hit) -> str:
    """The paragraph of a hit with its heading and its speaker: all that a reader takes it to speak of.

    Of a row that is also what its table says above it.
    """
    sentence, units = hit.sentence, hit.release.sentences
    told = (units[at].text for at in hit.release.positions_of_paragraph(sentence.paragraph))
    return " ".join((sentence.heading or "", str(sentence.speaker or ""), *_texts_above_row(hit), *told))


def _texts_above_row(hit: Hit) -> list[str]:
    """What a table says above a row: its caption, its heads, and its first row, which may name the columns.

    "Price of wheat  200  250  300" heads columns of figures. Empty for a sentence.
    """
    if not is_row_of_figures(hit.sentence):
        return []
    release, first = hit.release, hit.position
    while first and release.sentences[first - 1].kind is SentenceKind.TABLE_ROW:
        first -= 1
    above = [each.span.of(release.text) for each in table_headings(release, hit.position)]
    return [*above, release.sentences[first].text]
