"""Who had a post before somebody, or has it after: "whom does Roe replace?", "who takes over from Roe?".

"Who will run it once Roe has left?" asks for anybody but Roe.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.answering.persons.meant_by_pronoun import POSTS, person_followed, persons_in
from onrecord.answering.persons.of_a_person import is_of
from onrecord.answering.ports import Hit, put_first
from onrecord.late_patterns import late_pattern
from onrecord.letters import without_marks
from onrecord.release import Release, SectionKind

_CHEAP_SIGN = late_pattern(
    r"\b(?:before|replac|succe|predecessor|tak(?:e|es|ing|en) over|took over|follow|after|once|when|"
    r"\w+['’]s? (?:job|post|place|seat|role)\b)",
    re.IGNORECASE,
)
_NAME = r"(?P<name>(?:[\w'’-]+ ){0,3}[\w'’-]+?)"
_ASKED_BEFORE = tuple(
    late_pattern(pattern, re.IGNORECASE)
    for pattern in (
        r"\bwho (?:was|were|had|held|did|ran|led|[a-z]+ed)\b[^?]{0,60}?"
        rf" before {_NAME}\W*$",
        rf"\bwhom? (?:does|did|do|is|will|has) {_NAME} "
        r"(?:replac\w+|succeed\w*|tak(?:e|es|ing|en) over(?: \w+)? from|follow(?:ing|ed)?)\b",
        r"\bwho (?:is|was)(?: the)? predecessor (?:of|to) (?P<name>[^?]{3,50}?)\W*$",
        rf"\bwho (?:is|was) {_NAME}['’]s? predecessor\b",
    )
)
_ASKED_AFTER = tuple(
    late_pattern(pattern, re.IGNORECASE)
    for pattern in (
        r"\bwho(?:['’]s| is| will| has|['’]ll| is going to)? (?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|"
        r"follow(?:s|ed|ing)?|(?:tak(?:e|es|ing|en)|took) over(?: \w+)? from|(?:com(?:e|es|ing)|came) after) "
        rf"{_NAME}\W*$",
        r"\bwho(?:['’]s| is| will be)(?: the)? successor (?:of|to) (?P<name>[^?]{3,50}?)\W*$",
        rf"\bwho(?:['’]s| is| will be) {_NAME}['’]s? successor\b",
        rf"\bwho (?:gets|got|takes|has|will (?:get|take|have)) {_NAME}['’]s? (?:job|post|place|seat|role)\b",
    )
)
# "Who runs the mill once Roe has gone?"
_ASKED_ONCE_GONE = late_pattern(
    r"\bwho(?:['’]\w+)?\b[^?]{3,60}?(?P<clause> (?:once|when|after) )(?P<name>(?:[\w'’-]+ ){0,2}?[\w'’-]+) "
    r"(?:has |is |had )?(?:go(?:es|ne)|left|"
    r"leav(?:es|ing)|mov(?:es?|ed|ing) (?:up|on|out|over)|retir(?:es|ed|ing)|step(?:s|ped) (?:down|up|"
    r"aside|back)|depart(?:s|ed)|quits?|resign(?:s|ed)|promoted)\b",
    re.IGNORECASE,
)
_PERSON = late_pattern(
    r"(?:^|(?<=[.;:,—–\t] ))(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame)\.? )?[A-Z][\w’'-]+ (?:[A-Z]\. )?"
    r"(?P<surname>[A-Z][\w’'-]+)(?=,| (?:will|is|takes?|becomes?|has|leads?|runs?|heads?|joins?|moves?)\b)"
)
_TITLE = r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame)\.? )?"
# "She takes over from Bo Dahl", "succeeding Bo Dahl", "her predecessor, Bo Dahl", "follows him".
_TOLD = late_pattern(
    r"\b(?:(?:tak(?:e|es|ing|en)|took) over(?: the \w+)? from|succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|"
    r"follow(?:s|ed|ing)?|in place of|in succession to|successor (?:of|to)|predecessor,?) "
    rf"{_TITLE}(?P<before>him\b|her\b(?= (?:on|in|from|at|as|when)\b|[.,;]|$)|"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,3})"
)
# "Bo Dahl is succeeded by Ann Roe", "his successor", "he hands over to her".
_TOLD_OF_THE_NEXT = late_pattern(
    r"\b(?:succeeded|replaced|followed) by\b|\bhand(?:s|ed|ing)? over (?:\w+ ){0,4}?to\b|"
    r"\bsuccessor\b(?! (?:of|to)\b)"
)
# "Ann Roe will take his place": that of whom the sentence before names.
_PLACE_TAKEN = late_pattern(
    r"\b(?:tak(?:es?|ing|en)|took|fill(?:s|ed|ing)?|step(?:s|ped|ping)? into) (?P<whose>his|her|their|[\w-]+)"
    r"(?:['’]s?)? (?:place|seat|job|post|role|shoes|chair)\b"
)
_HIM_OR_HER = late_pattern(r"\b(?:he|she|his|him|her)\b", re.IGNORECASE)
_OPENS_WITH_HER = late_pattern(r"(?:He|She)\b")
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "that", "this", "it", "the"})
_OWNED = frozenset({"his", "her", "their"})
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD})
_LEAST_COVERAGE, _AHEAD = 0.5, 1.2


def succession_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what says who had a post before, or has it after, first if that is asked for."""
    if not hits or _CHEAP_SIGN.search(question) is None:
        return tuple(hits)
    gone = _asked_of(question, (_ASKED_ONCE_GONE,))
    before, after = _asked_of(question, _ASKED_BEFORE), gone or _asked_of(question, _ASKED_AFTER)
    surname, place_of = (before, _says_who_was_before) if before else (after, _says_who_comes_after)
    if surname is None:
        return tuple(hits)
    places = ((hit, _position_in(hit.release, surname, place_of)) for hit in _one_each(hits))
    told = next((replace(hit, position=at) for hit, at in places if at is not None), None)
    if told is None:
        return _others_first(hits, gone) if gone else tuple(hits)
    best = max(hit.score for hit in hits)
    covered = max(told.coverage, _LEAST_COVERAGE)
    first = replace(told, score=best * _AHEAD, coverage=covered, misses=False, lacking=0.0, fits=True)
    named = _named_before(first)
    shown = (first,) if named is None else (first, replace(first, position=named, score=best))
    return put_first(shown, hits)


def _named_before(hit: Hit) -> int | None:
    """Return the sentence before "She succeeds Bo Dahl" if it opens the release and names her."""
    units, at = hit.release.sentences, hit.position
    is_alone = _OPENS_WITH_HER.match(units[at].text) and units[at - 1].section is SectionKind.DATELINE
    return at - 1 if at and is_alone and persons_in(units[at - 1].text) else None


def says_who_follows(hit: Hit, question: str) -> bool:
    """Whether one asks who comes after somebody, and a sentence says it."""
    asked = (_ASKED_ONCE_GONE, *_ASKED_AFTER)
    surname = _asked_of(question, asked) if _CHEAP_SIGN.search(question) else None
    return surname is not None and _says_who_comes_after(hit.release, hit.position, surname)


def without_who_goes(question: str) -> str:
    """Return a question who does something once somebody has gone, without that: the answer is of others."""
    found = _ASKED_ONCE_GONE.search(question) if _CHEAP_SIGN.search(question) else None
    return question[: found.start("clause")] + question[found.end() :] if found else question


def tells_of_another(hit: Hit, question: str) -> bool:
    """Whether one asks who comes after somebody, and a sentence is of a post that is not theirs.

    Or it names them, and nobody else.
    """
    if _CHEAP_SIGN.search(question) is None:
        return False
    if (gone := _asked_of(question, (_ASKED_ONCE_GONE,))) is not None:
        return _names(hit.sentence.text, gone) and not _names_another(hit.sentence.text, gone)
    after, before = _asked_of(question, _ASKED_AFTER), _asked_of(question, _ASKED_BEFORE)
    if after is not None and _TOLD.search(hit.sentence.text):
        return not _says_who_comes_after(hit.release, hit.position, after)
    return (surname := before or after) is not None and _names_alone(hit.sentence.text, surname)


def _others_first(hits: Sequence[Hit], gone: str) -> tuple[Hit, ...]:
    """Return the hits with the first that says who does something, somebody apart."""
    other = next((hit for hit in hits if _tells_who(hit, gone)), None)
    if other is None:
        return tuple(hits)
    first = replace(other, score=max(hits[0].score, other.score), lacking=0.0, names_lacking=0.0)
    return (first, *(hit for hit in hits if hit is not other))


def _tells_who(hit: Hit, gone: str) -> bool:
    return bool(hit.told) and hit.sentence.speaker is None and _names_another(hit.sentence.text, gone)


def _names_another(text: str, surname: str) -> bool:
    """Whether a text says what a person does who has another surname."""
    return any(found["surname"].lower() != surname.lower() for found in _PERSON.finditer(text))


def _names_alone(text: str, surname: str) -> bool:
    """Whether a text names somebody, and nobody else in full or as "him"."""
    others = [name for name in persons_in(text) if not _names(name, surname)]
    return _names(text, surname) and not others and _HIM_OR_HER.search(text) is None


def _asked_of(question: str, asked: Sequence[re.Pattern[str]]) -> str | None:
    """Return the surname of the person before or after whom somebody is asked for."""
    found = next(filter(None, (pattern.search(question) for pattern in asked)), None)
    words = found["name"].strip(" ?.'’").split() if found else []
    is_name = words and any(map(str.isalpha, words[-1])) and words[-1].lower() not in _PRONOUNS
    return words[-1] if is_name else None


def _one_each(hits: Sequence[Hit]) -> list[Hit]:
    return list({hit.release.id: hit for hit in reversed(hits)}.values())[::-1]


def _position_in(release: Release, surname: str, says: Callable[[Release, int, str], bool]) -> int | None:
    for at, unit in enumerate(release.sentences):
        if unit.section not in _ASIDE and unit.speaker is None and says(release, at, surname):
            return at
    return None


def _says_who_was_before(release: Release, at: int, surname: str) -> bool:
    """Whether a sentence says whom somebody follows in a post."""
    told = _TOLD.search(release.sentences[at].text)
    if told is None or told["before"] in _PRONOUNS or _names(told["before"], surname):
        return False
    return is_of(release, at, _as_written(release, surname))


def _says_who_comes_after(release: Release, at: int, surname: str) -> bool:
    """Whether a sentence says who follows somebody, by name or as "him" after a sentence that names him."""
    text = release.sentences[at].text
    told = _TOLD.search(text)
    if taken := _PLACE_TAKEN.search(text):
        is_theirs = taken["whose"] in _OWNED and _names(_sentence_before(release, at), surname)
        return is_theirs or _names(taken["whose"], surname)
    sign = told or _TOLD_OF_THE_NEXT.search(text)
    if sign is None or (told and told["before"] not in _PRONOUNS):
        return told is not None and _names(told["before"], surname)
    before = _sentence_before(release, at)
    meant = person_followed(text[: sign.start()], before, is_by_pronoun=told is not None)
    if meant is not None and not _is_post(surname, release):
        return _names(meant, surname)
    return _names(text, surname) or (_HIM_OR_HER.search(text) is not None and _names(before, surname))


def _is_post(word: str, release: Release) -> bool:
    """Whether a question calls somebody by a post: "who follows the controller?"."""
    return word.lower() in POSTS or _as_written(release, word)[0].islower()


def _sentence_before(release: Release, at: int) -> str:
    """Return the sentence before in the same paragraph, or nothing."""
    before, unit = release.sentences[max(at - 1, 0)], release.sentences[at]
    return before.text if at and before.paragraph == unit.paragraph else ""


def _names(text: str, surname: str) -> bool:
    words = without_marks(text).lower().replace("'s", "").replace("’s", "").replace(",", " ").split()
    return without_marks(surname).lower() in [word.strip(".") for word in words]


def _as_written(release: Release, surname: str) -> str:
    """Return a name as prose writes it: people leave out its capital, a headline may be all capitals."""
    written = re.findall(rf"\b{re.escape(surname)}\b", release.text, re.IGNORECASE)
    return next((name for name in written if name[0].isupper() and not name.isupper()), surname)
