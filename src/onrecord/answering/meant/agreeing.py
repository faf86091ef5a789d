"""Several releases of one company that tell who somebody is, and agree: none of them is another's rival."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.meant.rivals import is_same_company
from onrecord.answering.ports import Hit
from onrecord.languages.en.job_title_words import is_head
from onrecord.late_patterns import late_pattern
from onrecord.questions.shown import asks_who, names_who_it_is

# A name of at least two words, "Ann Roe", "Ann B. Roe-Poe", and no place ("in New York").
_FULL_NAME = late_pattern(
    r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bfrom )(?<!\bof )(?<!\bnear )(?<!\bthe )\b"
    r"[A-Z][a-z][\w'’-]{0,30}(?: [A-Z]\.){0,2}(?: [A-Z][\w'’-]{1,30}){1,4}"
)


def without_echoes(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits without those of its company's other releases that name whom the best one names.

    If there are any, it does not matter which of their releases is meant.
    """
    people = _people_in(hits[0], question) if hits and asks_who(question) else frozenset[str]()
    if not people:
        return tuple(hits)
    best, *others = hits
    left = [hit for hit in others if not _is_echo(hit, best, people, question)]
    if len(left) == len(others):
        return tuple(hits)
    return (best if best.as_likely is None else replace(best, as_likely=0.0), *left)


def _is_echo(hit: Hit, best: Hit, people: frozenset[str], question: str) -> bool:
    """Whether a hit of another release of the company names one of the people with a post."""
    is_other = hit.release.id != best.release.id and is_same_company(hit.release, best.release)
    return is_other and not people.isdisjoint(_people_in(hit, question))


def _people_in(hit: Hit, question: str) -> frozenset[str]:
    """Return the people whom a hit names with a post, and who speaks; nobody whom the question names."""
    sentence, issuer = hit.sentence, hit.release.issuer
    names = {sentence.speaker.name} if sentence.speaker else set[str]()
    if names_who_it_is(question, sentence.text, issuer=issuer):
        named = _FULL_NAME.findall(sentence.text)
        names |= {name for name in named if not any(is_head(word, after_name=True) for word in name.split())}
    known = f"{question} {issuer or ''}".lower()
    return frozenset(name for name in names if name.lower() not in known)
