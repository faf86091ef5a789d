"""A conversation told in full: a number, a company or a period alone answers the question "which one?".

So a conversation needs no memory but its own words: "who is the CEO?", then "2".
"""

import re
from collections.abc import Callable, Sequence

from onrecord.answer import Answer, Choice
from onrecord.letters import plain
from onrecord.questions.follow_ups import asks_who_spoke, is_bare, with_new_subject
from onrecord.questions.out_of_scope import small_talk_in
from onrecord.questions.periods import asked_period
from onrecord.reception.parts.comparisons import of_the_company

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
_LONGEST = 60
IsName = Callable[[str], bool]


def may_be_choice(text: str, is_name: IsName) -> bool:
    """Whether a text may answer "which one?": it is a number, a company or a period, and nothing else."""
    if len(text) > _LONGEST:
        return False
    named = _named(text)
    return bool(_NUMBER.fullmatch(text)) or _is_period(named) or is_name(named)


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
        named = _named(text)
        taken = _taken(text, answer_to(told), is_name) if told and may_be_choice(text, is_name) else None
        if taken is not None:
            told[-1] = decided(told[-1], taken)
        elif told and _GOES_ON.search(text) and is_name(named) and not is_name(_asked_last(told)):
            asked = of_the_company(without_opening_name(without_name(_asked_last(told))))
            told.append(decided(asked, Choice(label=named)))
        else:
            told.append(text)
    return tuple(told)


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
    return Choice(label=named, period=named) if _is_period(named) else None


def decided(question: str, taken: Choice) -> str:
    """Return the question as it is meant: "Acme Corp.: who is the CEO?", "what was revenue in Q3 2025?"."""
    if taken.period is None:
        return f"{taken.label}: {question}"
    return f"{question.rstrip(' ?.!')} in {taken.period}?"


def _is_period(text: str) -> bool:
    asked = asked_period(text)
    return asked is not None and not asked.rest.strip(" ?.!")
