"""What a sentence shows: forms of answer, and the name, place or reason that a question asks for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.languages.en.questions.pieces import DAY_OF_MONTH, MONTH_ALONE, NO_FIGURE, NO_NAMES
from onrecord.languages.fr.questions import asked_words as french
from onrecord.late_patterns import caseless, late_pattern
from onrecord.letters import in_small, words_of
from onrecord.questions.answer_forms import AnswerForm, asks_for, forms_shown, shows_form
from onrecord.questions.sums import sums_sought
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_DIGIT = late_pattern(r"\d")
_NAME = late_pattern(r"(?<=[^\W_][\s,(“\"'&-])[A-ZÀ-Þ][\w’'-]+|\b[A-ZÀ-Þ][\w’'-]+(?= [A-ZÀ-Þ])")
_PLACE = late_pattern(r"\b(?:in|at|near|from|to|across|within|of|into|around)\s+(?:the\s+)?([A-Z][\w.]+)")
_FRENCH_PLACE = late_pattern(french.PLACE)
_WHO = caseless(rf"\bwho(?:m|se|['’]?s)?\b|{french.WHO}")
_POST = late_pattern(
    r"\b(?:president|officer|chair\w*|director|ceo|cfo|coo|founder|head|manager|vice|chief (?:executive|\w+)|"
    rf"secretary|treasurer|in charge|deputy)\b|{french.POST}",
    re.IGNORECASE,
)
_WHERE = caseless(rf"\bwhere\b(?! (?:can|do|could) (?:i|we|you|people|one)\b)|{french.WHERE}")
_ANY_WHERE = caseless(rf"\bwhere\b|{french.WHERE}")
_WHICH = caseless(rf"\bwhich\b(?! (?:day|date|month|year|time)s?\b)|{french.WHICH}")
_MORE = caseless(rf"\b(?:else|others?|besides|exactly|most|least|apart from|instead)\b|{french.MORE}")
_RETRACTED = late_pattern(
    r"\b(?:was|were|had been) (?:incorrectly |wrongly |erroneously )?(?:stated|reported|given|shown) "
    r"(?:as|to be)\b|"
    r"\b(?:incorrectly|erroneously|wrongly) (?:stated|reported|gave|showed)\b|"
    r"\b(?:release|announcement|report)(?: (?:of|dated) [\w ,]{3,25})? (?:gave|stated|put|showed|listed)\b"
    r"[^.;]{1,150} (?:as|at) [$€£¥]?-?\d",
    re.IGNORECASE,
)
# What comes in, a sum; what goes out; and what falls to one share.
_COMES_IN = caseless(
    r"\b(?:net income|net earnings|net profit|profits?|net loss|revenues?|sales|turnover|ebitda|cash flow|"
    r"(?:tak(?:e|es|en)|took|brings?|brought) in|earn(?:ed|s)?|how much d(?:id|oe?s?) [^?]{1,60} sell)\b"
)
_GOES_OUT = late_pattern(
    r"\b(?:costs?|expens\w*|spen[dt]\w*|pay|pays|paid|fees?|charges?|outlays?|overheads?|sg&a|selling|r&d|"
    r"tax(?:es)?)\b",
    re.IGNORECASE,
)
_COST_ROW = late_pattern(r"^\W*(?:selling\b|[^\d$]{0,60}\b(?:costs?|expenses?)\b)", re.IGNORECASE)
_PER_SHARE = late_pattern(
    r"\beps\b|\bper[ -](?:[a-z-]+ ){0,3}(?:share|unit)\b|\d (?:an?|for each|each) (?:[a-z-]+ ){0,3}share\b|"
    r"\ban? (?:diluted|basic|common|ordinary) share\b",
    re.IGNORECASE,
)
_SUM = late_pattern(r"\b(?:thousand|million|billion|mn|bn)\b|\d,\d{3}\b|\d ?[mb]\b", re.IGNORECASE)
_IF_STILL = caseless(
    r"^\W*(?:(?:and|but|so|hi|hello),? )?(?:is|are|was|do|does|did|will|can|has|have|would)\b.*"
    r"\b(?:still|any ?more|any longer|go(?:ing)? ahead|go(?:ing)? through)\b"
)
_PROSE = frozenset({SentenceKind.SENTENCE, SentenceKind.LINE, SentenceKind.BULLET})
_ENDED_OR_FIGURE = late_pattern(r"[.!?:…][\"”’')*]*\s*$|\d")
_STOPPED = late_pattern(r"[.!?:…][\"”’')*]*\s*$")
# So many units may stand between the headline and the dateline.
_NEAR_HEADLINE = 8
_LAST_SUBHEADLINE = 12
_TO_DO = late_pattern(
    r"\b(?:(?:can|could|do|should|must|may|would|to) (?:i|we|you|one|people|anyone|patients|shareholders|"
    r"investors|customers)|where to|how to|what to)\b",
    re.IGNORECASE,
)
_INSTRUCTS = late_pattern(
    r"^\W*(?:(?:for|to) [^.;]{3,120}, )?(?:please )?"
    r"(?:call|visit|see|contact|click|follow|read|learn more|refer to|tell|ask|talk to|speak to|report|"
    r"go to|register|dial|write to|e-?mail|you (?:may|can|should|must))\b(?! me\b)",
    re.IGNORECASE,
)
# "Adjusted EBITDA" is not EBITDA, and what is non-GAAP is not GAAP.
_QUALIFIED = late_pattern(
    r"\b(?:(?:adjusted|pro[- ]?forma|underlying|normali[sz]ed|core|like-for-like) (?P<of>[\w’'-]+)|"
    r"non-(?P<other>gaap|ifrs))\b",
    re.IGNORECASE,
)
_FOOTNOTE = late_pattern(r"(?:[*†‡§]{1,3} ?|\(\d{1,2}\) ?|\d{1,2} (?=[A-Z][a-z]))[\"“]?[A-Z]")
_CAPTIONED = late_pattern(r"(?:figure|fig\.|photo|image|chart|exhibit) \d+ ?[:.–-]", re.IGNORECASE)
# What a wire adds: where the release stands, and where it stood first.
_WIRE_LINE = late_pattern(
    r"\W*(?:(?:view|see|read) (?:the )?(?:original|source)"
    r"(?: (?:version|content|article|press release|release))?\b(?:.{0,40}(?:https?:|www\.)|(?: on \S+)?\W*$)|"
    r"the post .{1,300} (?:appeared first|first appeared) on )",
    re.IGNORECASE,
)
_OPTIONS = late_pattern(r"\b(?P<one>[\w'’-]{2,}) or (?:the |an? )?(?P<other>[\w'’-]{2,})\W*$", re.IGNORECASE)
_YES_OR_NO = caseless(
    r"^\W*(?:(?:and|but|so|also) )?(?:is|are|was|were|do|does|did|will|has|have|can|could|any)\b|"
    rf"{french.YES_OR_NO}"
)


def forms_shown_by(sentence: Sentence, language: str = "en") -> frozenset[AnswerForm]:
    """Return the forms of answer that a sentence in a language holds, by its text or by where it stands."""
    text = sentence.text
    has_digit = bool(_DIGIT.search(text))
    if language == "en" and has_digit and _names_a_month(text):
        text = DAY_OF_MONTH.sub(MONTH_ALONE, text)
    shown = forms_shown(text, language)
    if (
        language == "en"
        and has_digit
        and AnswerForm.NUMBER in shown
        and not shows_form(AnswerForm.NUMBER, NO_FIGURE.sub(" ", text))
    ):
        shown.remove(AnswerForm.NUMBER)
    if sentence.speaker is not None:
        shown |= {AnswerForm.SPEECH, AnswerForm.PERSON}
    if sentence.section is SectionKind.CAUTIONARY:
        shown.add(AnswerForm.RISK)
    at_hand = sentence.section in {SectionKind.CONTACT, SectionKind.LETTERHEAD}
    if at_hand or shown & {AnswerForm.EMAIL, AnswerForm.PHONE}:
        shown.add(AnswerForm.CONTACT)
    return frozenset(shown)


def _names_a_month(text: str) -> bool:
    small = text.lower()
    return any(month in small for month in LOWER_MONTHS)


@lru_cache(maxsize=64)  # of one question many sentences are asked
def is_yes_or_no(question: str) -> bool:
    """Whether a question asks whether something is so: a sentence that speaks of it answers."""
    return bool(_YES_OR_NO.match(in_small(question)))


@lru_cache(maxsize=64)  # of one question many sentences are asked
def asks_who(question: str) -> bool:
    """Whether a question asks who somebody is."""
    return bool(_WHO.search(in_small(question)))


def asks_which(question: str) -> bool:
    """Whether a question asks which of several."""
    return bool(_WHICH.search(in_small(question)))


def asks_where(question: str) -> bool:
    """Whether a question asks where something is."""
    return bool(_ANY_WHERE.search(in_small(question)))


def asks_for_more(question: str) -> bool:
    """Whether a question asks who or what else there is, or which exactly."""
    return bool(_MORE.search(in_small(sums_sought(question)[0].replace("most recent", "latest"))))


def asks_if_still(question: str) -> bool:
    """Whether a question asks if something goes on, or goes ahead: "do you still make it?"."""
    return bool(_IF_STILL.search(in_small(question)))


def is_caption(sentence: Sentence) -> bool:
    """Whether prose neither ends as a sentence does nor tells a figure, or is the legend of a picture."""
    if sentence.kind not in _PROSE:
        return False
    return not _is_ended(sentence.text) or bool(_CAPTIONED.match(sentence.text))


@lru_cache(maxsize=20_000)  # the same sentences are looked at for every question
def _is_ended(text: str) -> bool:
    return bool(_ENDED_OR_FIGURE.search(text))


def asks_what_to_do(question: str) -> bool:
    """Whether a question asks what its asker can or should do, or how somebody is reached."""
    return bool(_TO_DO.search(question)) or asks_for(AnswerForm.CONTACT, question)


@lru_cache(maxsize=20_000)
def is_instruction(sentence: str) -> bool:
    """Whether a sentence tells its reader to do something: "Call your doctor", "To learn more, visit ..."."""
    return bool(_INSTRUCTS.match(sentence))


def is_footnote(sentence: Sentence) -> bool:
    """Whether a sentence is a note to something above: "* Before tax.", "(2) Of continuing operations."."""
    return sentence.kind in _PROSE and bool(_FOOTNOTE.match(sentence.text))


@lru_cache(maxsize=64)  # of one question many sentences are asked
def _measures_plain(question: str) -> frozenset[str]:
    """Return the words of a question that asks for no measure as adjusted; none of one that does."""
    return frozenset() if _QUALIFIED.search(question) else frozenset(words_of(question))


@lru_cache(maxsize=20_000)
def _adjusted_in(sentence: str) -> frozenset[str]:
    """Return the measures that a sentence tells as adjusted alone."""
    text = sentence.lower()
    measures = ((found["of"] or found["other"]).lower() for found in _QUALIFIED.finditer(sentence))
    return frozenset(each for each in measures if text.count(each) == 1)


def is_qualified(question: str, sentence: str) -> bool:
    """Whether a sentence tells a measure as adjusted alone, and the question asks for it plain."""
    adjusted = _adjusted_in(sentence)
    return bool(adjusted) and not adjusted.isdisjoint(_measures_plain(question))


@lru_cache(maxsize=20_000)
def is_wire_line(sentence: str) -> bool:
    """Whether a sentence tells only where the release stands: "View source version on ..."."""
    return bool(_WIRE_LINE.match(sentence))


def options_in(question: str) -> tuple[str, ...]:
    """Return what a question lets one choose from, a word of each: "lead or zinc?"; empty without."""
    found = _OPTIONS.search(question)
    return (found["one"], found["other"]) if found else ()


def is_subheadline(release: Release, position: int) -> bool:
    """Whether a unit is a line below the headline: it stands before the dateline, and does not end."""
    if position > _LAST_SUBHEADLINE:
        return False
    sentences = release.sentences
    if sentences[position].section is not SectionKind.BODY or _is_stopped(sentences[position].text):
        return False
    before = sentences[max(0, position - _NEAR_HEADLINE) : position]
    after = sentences[position + 1 : position + 1 + _NEAR_HEADLINE]
    return any(unit.section is SectionKind.HEADLINE for unit in before) and any(
        unit.section is SectionKind.DATELINE for unit in after
    )


@lru_cache(maxsize=20_000)
def _is_stopped(text: str) -> bool:
    return bool(_STOPPED.search(text))


@lru_cache(maxsize=20_000)
def is_retracted(sentence: str) -> bool:
    """Whether a sentence tells what was stated in error before: "was stated as $4 million"."""
    return bool(_RETRACTED.search(sentence))


def tells_other_sums(question: str, sentence: Sentence) -> bool:
    """Whether a question asks what came in, and a sentence tells costs, or what falls to one share."""
    if not _asks_what_came_in(question):
        return False
    if sentence.kind is SentenceKind.TABLE_ROW and _COST_ROW.match(sentence.text):
        return not _GOES_OUT.search(question)
    is_per_share = _PER_SHARE.search(sentence.text) and not _SUM.search(sentence.text)
    return bool(is_per_share) and not _PER_SHARE.search(question)


# Of one question many sentences are asked.
_asks_what_came_in = lru_cache(maxsize=64)(lambda question: bool(_COMES_IN.search(in_small(question))))


def names_who_it_is(question: str, sentence: str, *, issuer: str | None) -> bool:
    """Whether a sentence names somebody whom the question does not, with a post."""
    return _is_new(_names_beside_post(sentence), f"{question} {issuer or ''}".lower())


@lru_cache(maxsize=20_000)
def _names_beside_post(sentence: str) -> tuple[str, ...]:
    """Return the names in a sentence that tells a post, none of any other."""
    return tuple(_NAME.findall(sentence)) if _POST.search(sentence) else ()


def lacks_what_is_asked(
    question: str, *, sentence: str, passage: str, issuer: str | None, quoted: bool
) -> bool:
    """Whether a sentence lacks the name, the place or the reason that a question asks for.

    What the question brings itself does not count, nor does the name of the issuer. A reason may stand
    beside the sentence, in its passage; a quotation names its speaker.
    """
    if asks_for("reason", question) and not shows_form("reason", passage, language_asked(passage)):
        return True
    if asks_who(question) and not quoted and not tells_a_new_name(question, sentence, issuer=issuer):
        return True
    if not _WHERE.search(in_small(question)):
        return False
    places = (*_PLACE.findall(sentence), *_FRENCH_PLACE.findall(sentence))
    return not _is_new(places, f"{question} {issuer or ''}".lower())


def tells_a_new_name(question: str, sentence: str, *, issuer: str | None) -> bool:
    """Whether a sentence names somebody or something that neither the question nor the issuer is called."""
    return _is_new(_NAME.findall(sentence), f"{question} {issuer or ''}".lower())


def _is_new(names: Sequence[str], known: str) -> bool:
    return any(name.lower() not in known and name.lower() not in NO_NAMES for name in names)
