"""A conversation told in full: a number, a company or a period alone answers the question "which one?".

So a conversation needs no memory but its own words: "who is the CEO?", then "2".
"""

import re
from collections.abc import Callable, Sequence

from onrecord.answer import Answer, Choice, NoteKind
from onrecord.letters import plain
from onrecord.question import Question, asked_after
from onrecord.questions.analysis import analyse_question
from onrecord.questions.follow_ups import (
    asks_who_spoke,
    is_bare,
    names_a_period_alone,
    names_a_person_by_pronoun,
    of_another_period,
    with_new_subject,
)
from onrecord.questions.out_of_scope import small_talk_in
from onrecord.questions.periods import Period, asked_period
from onrecord.reception.parts.comparisons import of_the_company
from onrecord.reception.ports import ReleaseChoice
from onrecord.tables.columns import period_reported_by

_NUMBER = re.compile(r"\W*(?:no\.? ?|number |#)?(\d{1,2})\W*", re.IGNORECASE)
_SAME = r"(?:(?:ask|tell me) )?(?:the )?same(?: (?:question|thing|figure|number))?"
_ABOUT = re.compile(
    r"^\W*(?:(?:and|what about|how about|for|of|about|at|i mean|the one (?:of|from)|"
    rf"{_SAME},?|et|pour|chez|la même(?: question| chose)?) )*",
    re.IGNORECASE,
)
_TOO = re.compile(r",? (?:too|as well|also|aussi)(?=\W*$)", re.IGNORECASE)
# Only these ask the question before of another company: "and Acme?", "the same for Acme", "Acme?".
_GOES_ON = re.compile(
    rf"^\W*(?:and|what about|how about|{_SAME}|for|at|et|pour|chez|la même)\b|\?\W*$|{_TOO.pattern}",
    re.IGNORECASE,
)
_OPENING_NAME = re.compile(r"^(?:(?:the company|la société)(?:['’]s)?:\s*)+", re.IGNORECASE)
_OTHER = re.compile(r"\bthe other (?:one|company|firm)(?=\W*$)", re.IGNORECASE)
_CHAINED = re.compile(r"^\W*(?:and|what about|how about|or)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 60
IsName = Callable[[str], bool]


def may_be_choice(text: str, is_name: IsName) -> bool:
    """Whether a text may answer "which one?", or go on from a question: it names a company, a period or both.

    Or it is a number, and nothing else.
    """
    if len(text) > _LONGEST:
        return False
    named, _ = _of_period(_named(text))
    return bool(_NUMBER.fullmatch(text)) or names_a_period_alone(text) or is_name(named)


def in_full(
    texts: Sequence[str],
    *,
    answer_to: Callable[[Sequence[str]], Answer],
    is_name: IsName,
    without_name: Callable[[str], str],
) -> tuple[str, ...]:
    """Return the texts of a conversation, each choice in one with the question that it decides.

    "And Acme?" asks the question before of another company. `answer_to` gives the answer to the last of some
    texts, `without_name` a text that names no company.
    """
    told: list[str] = []
    for text in texts:
        may_be = bool(told) and may_be_choice(text, is_name)
        taken = _taken(text, answer_to(told), is_name) if may_be else None
        if taken is not None:
            told[-1] = decided(told[-1], taken)
            continue
        asked = text
        if may_be:
            asked = _of_another_company(text, told, is_name, without_name) or _again(text, told, answer_to)
        told.append(asked)
    return tuple(told)


def _of_another_company(
    text: str, told: Sequence[str], is_name: IsName, without_name: Callable[[str], str]
) -> str | None:
    """Return what was asked last, of the company that a text names, and of its period if it names one."""
    (named, period), last = _of_period(_named(text)), _asked_last(told)
    if not _GOES_ON.search(text) or not is_name(named) or is_name(last):
        return None
    last = (of_another_period(period, last) if period else None) or last
    asked = of_the_company(without_opening_name(without_name(last)))
    return decided(asked, Choice(label=_POSSESSIVE.sub("", named)))


def _again(text: str, told: Sequence[str], answer_to: Callable[[Sequence[str]], Answer]) -> str:
    """Return what was asked last, of the period that a text names; the text itself if it names none."""
    if not names_a_period_alone(text):
        return text
    return of_another_period(text, _asked_last(told), shown=_period_shown(answer_to(told))) or text


def _period_shown(answer: Answer) -> Period | None:
    """Return the period that the release shown first reports on."""
    return next((period_reported_by(passage.release) for passage in answer.passages), None)


def _of_period(named: str) -> tuple[str, str | None]:
    """Return what is named without the period beside it, and the period, if there is one."""
    asked = asked_period(named)
    return (asked.rest.strip(" ?.!,"), asked.named) if asked and asked.period else (named, None)


def with_the_other(
    texts: Sequence[str], company_named: Callable[[Sequence[str]], str | None]
) -> tuple[str, ...]:
    """Return the texts of a conversation with the name of "the other one": the company named before the last.

    `company_named` gives the company that the last of some texts names; "" if it names several.
    """
    told: list[str] = []
    for text in texts:
        if len(text) <= _LONGEST and _OTHER.search(text):
            named = (company_named(told[:end]) for end in range(len(told), 0, -1))
            # A line that names several leaves open which is the other.
            companies = list(dict.fromkeys(name for name in named if name is not None))[:2]
            is_told = len(companies) > 1 and all(companies)
            named_so = companies[1].replace("\\", r"\\") if is_told else r"\g<0>"
            told.append(_OTHER.sub(named_so, text))
        else:
            told.append(text)
    return tuple(told)


def leant_on(question: Question, choose: Callable[[str], ReleaseChoice | None]) -> ReleaseChoice | None:
    """Return the releases of the question that one goes on from; None if others may tell as much.

    `choose` gives those that a text names or is likely about.
    """
    *earlier, before = question.earlier or ("",)
    if not before or not analyse_question(question).is_follow_up or _turns_to_time(question):
        return None
    chosen, asked = choose(before), asked_after(earlier, before)
    if chosen is None or chosen.names_company or not analyse_question(asked).is_follow_up:
        return chosen
    return leant_on(asked, choose)


def _turns_to_time(question: Question) -> bool:
    """Whether a question is about another period than the one before it: other releases may tell that."""
    asked, before = asked_period(question.text), asked_period(question.before or "")
    return asked is not None and asked.period != (before and before.period)


def told_before(question: Question) -> tuple[str, ...]:
    """Return the questions before one that it leans on: the last, or all if the last leans on others too.

    So it is after "and a student?" "and a return?", and after "he" or "she".
    """
    is_chained = _CHAINED.match(question.text) and _CHAINED.match(question.before or "")
    is_all = is_chained or names_a_person_by_pronoun(question.text)
    return question.earlier if is_all else question.earlier[-1:]


def lacks_a_thing(answer: Answer) -> bool:
    """Whether what answers never names a thing that is asked for."""
    return any(note.kind is NoteKind.NOT_MENTIONED for note in answer.remarks)


def without_opening_name(text: str) -> str:
    """Return a question without "the company:" before it, where a name stood."""
    return _OPENING_NAME.sub("", text)


def _named(text: str) -> str:
    """Return what a text names after "and", "the same for" or before "too"."""
    return _TOO.sub("", _ABOUT.sub("", text)).strip(" ?.!")


def _asked_last(told: Sequence[str]) -> str:
    """Return what was asked last, in full; a word about the answer to it, as "why?", is passed over."""
    asked = told[0]
    for text in told[1:]:
        if not (is_bare(text) or asks_who_spoke(text) or small_talk_in(text) is not None):
            asked = with_new_subject(text, asked) or text
    return asked


def _taken(text: str, asking: Answer, is_name: IsName) -> Choice | None:
    """Return the choice that a text takes, None if nothing was asked back or it takes none."""
    if not asking.choices:
        return None
    number = _NUMBER.fullmatch(text)
    if number is not None:
        at = int(number[1]) - 1
        return asking.choices[at] if 0 <= at < len(asking.choices) else None
    named = _named(text)
    listed = (choice for choice in asking.choices if plain(choice.label) == plain(named))
    if (choice := next(listed, None)) is not None:
        return choice
    # A company or a period beside those that were listed: there may be more of them.
    if asking.choices[0].period is None:
        return Choice(label=named) if is_name(named) else None
    return Choice(label=named, period=named) if names_a_period_alone(named) else None


def decided(question: str, taken: Choice) -> str:
    """Return the question as it is meant: "Acme Corp.: who is the CEO?", "what was revenue in Q3 2025?"."""
    if taken.period is None:
        return f"{taken.label}: {question}"
    return f"{question.rstrip(' ?.!')} in {taken.period}?"
