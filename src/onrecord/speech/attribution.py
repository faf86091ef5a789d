"""Who is said to speak, read from the words before and after a quoted stretch."""

import re
from dataclasses import dataclass

from onrecord.late_patterns import late_pattern
from onrecord.speech.person import Person, read_person
from onrecord.speech.person_names import ends_sentence

_BASES = (
    "add affirm advise agree argue ask assert acknowledge admit caution claim comment conclude confess "
    "confirm continue declare detail echo elaborate emphasize emphasise enthuse exclaim explain express "
    "highlight insist joke mention note observe proclaim predict quip recall recount reflect remark "
    "remember reiterate reply report respond reveal share state stress suggest summarize summarise "
    "underline underscore urge warn"
).split()
_IRREGULAR = "said says told tells wrote writes saying telling writing thinks believes".split()


def _forms(base: str) -> list[str]:
    stem = base.removesuffix("e")
    third = base + ("es" if base.endswith("ss") else "s")
    doubled = [stem + "ped"] if base == "quip" else []
    past = base[:-1] + "ied" if base.endswith("ly") else stem + "ed"
    return [past, base[:-1] + "ies" if base.endswith("ly") else third, stem + "ing", *doubled]


_VERB = (
    "(?:"
    + "|".join(sorted({form for base in _BASES for form in _forms(base)} | set(_IRREGULAR)))
    + "|a (?:déclaré|affirmé|ajouté|commenté|indiqué|souligné|expliqué|précisé|dit|conclu|poursuivi|noté)"
    + "|déclare|affirme|ajoute|commente|indique|souligne|explique|précise|conclut|poursuit"
    + "|(?:points?|pointed|sums|summed|goes|went) (?:out|up|on)(?: to say)?)"
)
_ADVERBS = r"(?:(?:also|further|then|has|had|later|recently|[a-z]+ly|went on to) )*"
_VERB_FIRST = late_pattern(rf"{_ADVERBS}(?i:{_VERB})\b(?: [a-z]+ly\b)?[,:]? ?")
_SAID = late_pattern(rf"\b{_ADVERBS}{_VERB}\b")
_PRONOUN = late_pattern(
    rf"(?:he|she|they)\b(?= {_ADVERBS}{_VERB}\b)|(?:he|she)\b(?=[ ,]*[:.]?$|[,.;] )", re.IGNORECASE
)
_LEADING_PRONOUN = late_pattern(r"(?:he|she)\b", re.IGNORECASE)
_FROM = late_pattern(
    r"(?:(?:(?:a )?(?:statement|comment(?:ary)?|message|quote)s? )?(?i:from)|by) (?=[A-Z])", re.IGNORECASE
)
_ACCORDING = late_pattern(r"according to ", re.IGNORECASE)
_IN_WORDS_OF = late_pattern(
    r"in the words of |in (?=.{3,60}[’']s? (?:own )?words[,:]?$)|as (?=.{3,80}$)", re.IGNORECASE
)
_STOP = late_pattern(r"[.!?][\"”’)]?(?=\s)|(?<=[a-z]{3})[.!?](?=[A-Z][a-z])|\n|\s{2,}(?=[A-Z“\"])")
# "Lee extolled,": in so short a lead-in any verb is one of speech.
_BRIEFLY_SAID = late_pattern(r"(?:[A-Z]\S+ ){1,3}[a-z]{3,}(?:ed|es|s)[,:]$")
_ANY_VERB = late_pattern(r"[a-z]{3,}(?:ed|es|s)(?=[,:]$)")
_NOBODY = late_pattern(
    r"\b(?i:which|that|it|we|who)\s*$|\b(?:report|article|study|company)\s*$|(?<!of )\b[Tt]he Company\s*$"
)
_MARKS_A_QUOTATION = late_pattern('[“”"„«»]')
_DASH = late_pattern(r"(?:[–—−―]|--?|~)\s*")
_FIRM = late_pattern(r"(?:(?:of|at|for|with|from|in|behind|to|by)\b|\(|who\b|[A-Z]).*", re.DOTALL)
_LEAD_IN_END = late_pattern(r"(?:[:,]|\bthat)$")
# As many words may stand between the verb and the quotation: "said in a statement to shareholders:".
_OBJECT_WORDS = 14
_LONGEST_LEAD_IN = 420
_VERB_LIKE = late_pattern(r"(?:(?:also|further|then|\w+ly) )?[a-z]+(?:s|ed)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody speaks: a person, or with `pronoun` the one who spoke before; with neither, nobody named."""

    person: Person | None = None
    pronoun: bool = False


# What stands between a quotation and its attribution.
BESIDE = " \t\n\xa0,.;*_"
_UNTOLD = Attribution()
_THE_SAME = Attribution(pronoun=True)


def read_after(words: str, issuer: frozenset[str], *, ends_clause: bool) -> Attribution | None:
    """The attribution that begins right behind a quotation, None if no attribution does.

    `ends_clause` says that the quotation ended with a comma: then a whole clause may follow.
    """
    clause = first_sentence(words.lstrip(BESIDE))
    dash = _DASH.match(clause)
    if dash:
        return _signature(clause[dash.end() :], issuer) or _said_after(clause[dash.end() :], issuer)
    said = _said_after(clause, issuer) or _subject_first(clause, issuer, ends_clause=ends_clause)
    alone = len(clause) >= len(words.strip(BESIDE))
    return said or (read_signature(clause, issuer) if alone else None)


def read_signature(line: str, issuer: frozenset[str]) -> Attribution | None:
    """The person that a line of its own below a quotation names, with a dash or with a title."""
    words = line.strip("*_ ")
    if _MARKS_A_QUOTATION.search(words):  # it speaks for itself: "Ann Lee, CFO, said, “Debt fell.”"
        return None
    dash = _DASH.match(words)
    signed = _signature(words[dash.end() :] if dash else words, issuer)
    person = signed.person if signed else None
    named = person is not None and (dash or (person.title and len(words.split()) <= 16 and ":" not in words))
    return signed if named else None


def read_before(sentence: str, issuer: frozenset[str]) -> Attribution | None:
    """The attribution in the sentence that leads in to a quotation, None if it leads in to none."""
    clause = sentence.strip(" \t\n\xa0*_")
    if not clause or len(clause) > _LONGEST_LEAD_IN:
        return None
    introduced = _introduced(clause, issuer)
    if introduced:
        return introduced
    said = _last_said(clause)
    if said is None:
        return _leading_person(clause, issuer) if clause.endswith(":") else None
    finite = not said[0].endswith("ing")
    nearest = _nearest_subject(clause[: said.start()], issuer) if finite else None
    return nearest or _leading_person(clause, issuer) or (None if clause[0].islower() else _UNTOLD)


def read_reported(sentence: str, issuer: frozenset[str]) -> Attribution | None:
    """Whom a sentence of reported speech names, "Ann Lee said the mine will open.", None if it is none."""
    said = _SAID.search(sentence)
    if said is None or not sentence.endswith(".") or said[0].endswith("ing"):
        return None
    found = _nearest_subject(sentence[: said.start()], issuer)
    return found if found and found.person else None


def first_sentence(words: str) -> str:
    """The words up to the first end of a sentence or of a line."""
    for stop in _STOP.finditer(words):
        if ends_sentence(words, stop):
            return words[: stop.end()].rstrip()
    return words.rstrip()


def last_sentence(words: str) -> str:
    """The words behind the last end of a sentence, of a line, or a wide gap."""
    kept = words.rstrip()
    stops = [stop.end() for stop in _STOP.finditer(kept) if ends_sentence(kept, stop)]
    return kept[stops[-1] :].strip() if stops else kept.strip()


def _introduced(clause: str, issuer: frozenset[str]) -> Attribution | None:
    """ "According to Ann Lee,", "In Lee’s words,", "From Ann Lee, CEO", "Says Ann Lee"."""
    opening = _ACCORDING.match(clause) or _IN_WORDS_OF.match(clause)
    if opening and clause[-1] not in ",:":
        return None
    verb = _VERB_FIRST.match(clause) if clause[0].isupper() else None
    inverted = verb if verb and not verb[0].rstrip(" ,:").endswith("ing") else None
    named = opening or _FROM.match(clause) or inverted
    if named is None:
        return None
    words = re.sub(r"[’']s? (?:own )?words[,:]$", "", clause[named.end() :])
    person = read_person(words.rstrip(":, "), issuer)
    clear = person and (person.title or opening or inverted)
    return Attribution(person=person) if clear else None


def _said_after(clause: str, issuer: frozenset[str]) -> Attribution | None:
    """ "said Ann Lee, CEO of Northgate", "he added", "according to Ann Lee"."""
    if _PRONOUN.match(clause):
        return _THE_SAME
    opening = _ACCORDING.match(clause) or _VERB_FIRST.match(clause)
    if opening is None:
        return None
    rest = clause[opening.end() :]
    if _LEADING_PRONOUN.match(rest):
        return _THE_SAME
    person = read_person(rest, issuer)
    if person is None:
        return _UNTOLD if clause[0].islower() else None
    return Attribution(person=person)


def _subject_first(clause: str, issuer: frozenset[str], *, ends_clause: bool) -> Attribution | None:
    """ "Lee said", "Ann Lee, CEO of Northgate, explained". Only after a comma may the sentence go on."""
    said = _SAID.search(clause[:160])
    if said is None or clause[said.end() :].startswith(":"):
        return None
    if not ends_clause and clause[said.end() :].strip() not in {"", "."}:
        return None
    nearest = _nearest_subject(clause[: said.start()], issuer)
    return nearest or (_UNTOLD if ends_clause and clause[:1].isupper() else None)


def _signature(line: str, issuer: frozenset[str]) -> Attribution | None:
    person = read_person(line, issuer)
    if person is None or (len(person.name) < 2 and not (person.honoured or person.title)):
        return None
    bare = not person.rest or _FIRM.match(person.rest)
    return Attribution(person=person) if bare else None


def _last_said(clause: str) -> re.Match[str] | None:
    """The verb of speech that the quotation follows; None if the clause ends otherwise."""
    briefly = _BRIEFLY_SAID.match(clause) and _ANY_VERB.search(clause)
    last = next(reversed(list(_SAID.finditer(clause))), briefly)
    if last is None:
        return None
    behind = clause[last.end() :]
    if len(behind.split()) > _OBJECT_WORDS:
        return None
    return last if not behind.strip() or _LEAD_IN_END.search(behind) else None


def _nearest_subject(subject: str, issuer: frozenset[str]) -> Attribution | None:
    """The person right before the verb, with whatever title and firm stand between commas."""
    parts = re.split(r"(?<=,)\s+", subject.strip())
    bare: Attribution | None = None
    if _NOBODY.search(subject):
        return _UNTOLD
    for first in range(len(parts) - 1, max(-1, len(parts) - 7), -1):
        phrase = " ".join(parts[first:]).rstrip(", ")
        if phrase.lower() in {"he", "she"} or re.search(r"(?:^|\b(?:and|but|as) )(?:he|she)$", phrase):
            return bare or _THE_SAME
        person = read_person(re.sub(r"^(?:and|but|as|while|then) ", "", phrase), issuer)
        if person is None or not (not person.rest or _FIRM.match(person.rest)):
            continue
        if person.title:
            return Attribution(person=person)
        bare = bare or (None if person.rest[:1].isupper() else Attribution(person=person))
    return bare


def _leading_person(clause: str, issuer: frozenset[str]) -> Attribution | None:
    """The subject of a sentence that ends in a colon or in "stating": "Ann Lee, CEO, praised the team:"."""
    if _LEADING_PRONOUN.match(clause):
        return _THE_SAME
    parts = re.split(r"(?<=,)\s+", clause.rstrip(":, "))
    for first in range(min(3, len(parts))):
        if _LEADING_PRONOUN.match(parts[first]):
            return _THE_SAME
        person = read_person(" ".join(parts[first:]), issuer)
        if person and (person.title or _is_subject(person)):
            return Attribution(person=person)
    return None


def _is_subject(person: Person) -> bool:
    """Whether a verb follows, or for a full name nothing that goes on with it."""
    if len(person.name) > 1 or person.honoured:
        return not person.rest or person.rest[0].islower()
    return bool(_VERB_LIKE.match(person.rest))
