"""Whom a question calls by its trade: "the toy company", "the co-op", "the baker" may be the issuer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.answering.owners.about import about_issuer
from onrecord.languages.en.institution_words import HEADS
from onrecord.languages.en.questions.facts.indirect import ANYBODY, CALLED
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import without_legal_form
from onrecord.release import Release, SectionKind, SentenceKind

_CALLED = late_pattern(CALLED)
_MAKER, _COOP = late_pattern(r"\b([a-z]{3,})maker\b"), late_pattern(r"\b[Cc]o-?op(?:erative)?\b")
# "In its release, the dividend was given as 4 cents": a clause of its own.
_CLAUSE = r"(?!the (?:(?!that|which|who)[\w'’-]+ ){1,3}(?:was|were|is|are|has|had|have|will|rose|fell)\b)"
# After the issuer's name: "Acme, Inc. (NYSE: ACM), a maker of anvils, said".
_BESIDE = (
    r"[\w., ]{0,15}?(?: ?\([^()]{0,120}\)){0,3}, "
    rf"(?P<told>{_CLAUSE}(?:an?|the|one of|which|that|who)\b[^.;]{{3,250}})"
)
# A noun that somebody is: of "a grower of trout", the grower.
_IS_A = r"(?:an?|the|one of the|its|our) (?:(?!(?:of|for|in|that|which|who|with|and)\b)[\w'’-]+,? ){0,5}?"
_ENDS = r"(?= (?:of|that|which|who|for|with|in|and|owned|based|from|serving|to|on)\b|\W*$|, | \()"
_RUNS = r"(?:runs|operates|owns|manages) "
# "The parent of the airline Acme Air": what it owns is what one calls it.
_PARENT = r"\b(?:parent|owner|holding|operator)(?: company)? of (?:an?|the) (?:[a-z-]+ ){0,2}?"
_ENDINGS = ("ings", "ing", "eries", "ery", "ers", "ies", "er", "es", "s", "y")
_SHORTEST, _MAY_DIFFER = 3, 2
_PROSE = frozenset({SectionKind.DATELINE, SectionKind.BODY, SectionKind.BOILERPLATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Words that may call a company by its trade, and the question with "the company" for them."""

    before: tuple[str, ...]
    head: str
    is_this: bool
    question: str


def calls_by_trade(question: str) -> Iterator[Call]:
    """Yield what a question may call a company by."""
    text = _COOP.sub("cooperative", _MAKER.sub(r"\1 maker", question))
    for found in _CALLED.finditer(text):
        yield Call(
            before=tuple(found["before"].split()),
            head=found["head"],
            is_this=found["which"].lower() in {"this", "these", "those"},
            question=f"{text[: found.start()]}the company{found['own'] or ''}{text[found.end() :]}",
        )


def calls_issuer(call: Call, release: Release) -> bool:
    """Whether some words call the issuer by its trade."""
    own, told = _name_in_full(release), _told_of(release)
    trade = {*own, *words_of(" ".join(told))}
    for word in call.before:
        if not any(is_alike(word.lower(), each) for each in (trade if word.islower() else own)):
            return False
    if call.head in ANYBODY:
        return bool(call.before) or call.is_this
    head = call.head.lower()
    if head in own and (head in HEADS or not head.endswith("s")):
        return True
    if head != call.head:  # a name
        return False
    return any(_is_a(call.head, text) for text in told)


def apposition_of(release: Release) -> str:
    """Return what the lead says beside the issuer's name: "a maker of anvils"; "" without it."""
    found = _in_lead(release)
    return found["told"].split(", ")[0] if found else ""


def lead_with_trade(release: Release) -> int | None:
    """Return the sentence of the lead that says beside the issuer's name what it is."""
    return None if _in_lead(release) is None else _lead(release)


def _lead(release: Release) -> int | None:
    return next(
        (
            at
            for at, unit in enumerate(release.sentences)
            if unit.section in {SectionKind.DATELINE, SectionKind.BODY}
            and unit.kind is SentenceKind.SENTENCE
            and release.issuer
            and without_legal_form(release.issuer) in unit.text
        ),
        None,
    )


def _in_lead(release: Release) -> re.Match[str] | None:
    at = _lead(release)
    if at is None:
        return None
    name = re.escape(without_legal_form(release.issuer or ""))
    return re.search(rf"{name}{_BESIDE}", release.sentences[at].text)


@lru_cache(maxsize=256)
def _name_in_full(release: Release) -> tuple[str, ...]:
    """Return the words of the issuer's name, also of one that is written longer: "Acme Mill Society"."""
    name = without_legal_form(release.issuer or "")
    # In a headline every word may begin with a capital: "Acme Declares Dividend".
    prose = "\n".join(unit.text for unit in release.sentences if unit.section in _PROSE)
    longer = re.search(rf"{re.escape(name)}(?: [A-Z][\w&’'-]*){{0,4}}", prose) if name else None
    return words_of(_COOP.sub("cooperative", f"{release.issuer or ''} {longer[0] if longer else ''}"))


@lru_cache(maxsize=256)
def _told_of(release: Release) -> tuple[str, ...]:
    """Return what a release says of its issuer: beside its name in the lead, and in the section about it."""
    about = (release.sentences[at].text for at in about_issuer(release))
    return (apposition_of(release), *about)


def _is_a(head: str, text: str) -> bool:
    """Whether a text says that somebody is something, or runs it; "the bank" opens what is said of one."""
    if re.match(rf"\W*[Tt]he {re.escape(head)}\b", text):
        return True
    opening = rf"(?:^|\b(?:is|are|was) |\b{_RUNS}){_IS_A}"
    return any(
        is_alike(head, found["noun"].lower())
        for found in (
            *re.finditer(rf"{opening}(?P<noun>[\w-]+){_ENDS}", text),
            *re.finditer(rf"{_PARENT}(?P<noun>[a-z-]+)(?= [A-Z]|\W*$|,)", text),
        )
    )


def is_alike(word: str, other: str) -> bool:
    """Whether two words differ only in their endings: "bakery" and "baker", "mining" and "mines"."""
    one, two = sorted((_stem(word), _stem(other)), key=len)
    return two.startswith(one) and len(two) - len(one) <= _MAY_DIFFER and len(one) >= _SHORTEST


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
