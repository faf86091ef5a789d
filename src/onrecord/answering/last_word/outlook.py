"""An outlook, or whom to ask, as an older release gives it is not told before what a newer one gives."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.last_word.matter import names_in, newer_of_the_company, placed, told_in
from onrecord.answering.last_word.put_right import figures_in
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_OUTLOOK = late_pattern(
    r"\b(?:expect\w*|forecasts?|forecasting|outlook|guid(?:ance|es?|ed|ing)|targets?|targeting|anticipat\w+|"
    r"projections?|views? (?:of|for|on)|look(?:s|ing)? for|aim(?:s|ing)?|estimates?|reckons?)\b",
    re.IGNORECASE,
)
_REVISED = late_pattern(
    r"\b(?:now|previous(?:ly)?|earlier|trim(?:s|med)?|cuts?|lower(?:s|ed|ing)?|rais(?:es|ed|ing)|"
    r"revis(?:es|ed|ing)|reduc(?:es|ed|ing)|narrow(?:s|ed)|instead|(?:down|up) from|rather than|"
    r"no longer|chang(?:es|ed)|updat(?:es|ed))\b",
    re.IGNORECASE,
)
_ALIKE = {"sales": "revenue", "turnover": "revenue", "revenues": "revenue", "profits": "profit"}
_ALIKE |= {"earnings": "profit", "income": "profit", "margins": "margin", "volumes": "volume"}
_MEASURES = frozenset(
    "revenue profit ebitda ebit margin eps capex volume output production deliveries orders shipments "
    "expenditure investment debt dividend headcount passengers loss losses bookings cash costs".split()
) | frozenset(_ALIKE.values())
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")
_PART = late_pattern(r"\b(?:(?:first|second|third|fourth) (?:quarter|half)|[QH][1-4]\b)", re.IGNORECASE)
_DIGITS = late_pattern(r"\d+(?:\.\d+)?")
_TOLD = frozenset({SectionKind.DATELINE, SectionKind.BODY, SectionKind.QUOTE, SectionKind.OTHER})
# "From today Bea Holt answers the press: 207-555-0190".
_ASKED_NOW = late_pattern(
    r"\b(?:from (?:today|now|\w+ \d|\d)|as of|effective|with immediate effect|now|new|tak(?:es?|en|ing) over|"
    r"succeed(?:s|ed)|replac(?:es|ed)|instead|no longer|chang(?:es|ed))\b",
    re.IGNORECASE,
)
_PRESS = late_pattern(r"\b(?:press|media|journalists?|reporters?|news(?:papers|desk))\b", re.IGNORECASE)
_INVESTORS = late_pattern(r"\b(?:investors?|shareholders?|analysts?|ir)\b", re.IGNORECASE)
_REACHED = late_pattern(r"\S@\S|\d[\d ().-]{5,}\d")


def with_newer_outlook(hits: Sequence[Hit], releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with a newer outlook ahead of an older one, and with whom to ask now ahead of who was.

    It is looked for by what the first hits say that may be shown: the newer sentence may share no word with
    the question.
    """
    ordered = tuple(hits)
    for older in hits[:MOST_PASSAGES]:
        newer = newer_of_the_company(older, hits, releases) if _may_be_old(older) else []
        found = (_newer_outlook(older, newer) or _asked_now(older, newer)) if newer else None
        if found is None:
            continue
        place = (found[0].id, found[1])
        places = [hit.place for hit in ordered]
        at = places.index((older.release.id, older.position))
        if place not in places[:at]:
            ordered = placed(ordered, ordered[at], found, is_ahead=True)
    return ordered


def _may_be_old(hit: Hit) -> bool:
    sentence = hit.sentence
    return _is_of_contacts(sentence) or (sentence.forward_looking and bool(figures_in(told_in(sentence))))


def _newer_outlook(older: Hit, newer: Sequence[Release]) -> tuple[Release, int] | None:
    """Return where the newest release with an outlook on the same gives it, if that has changed."""
    told, measures = told_in(older.sentence), _measures_in(older.sentence)
    if not (measures and older.sentence.forward_looking and figures_in(told)):
        return None
    for release in newer:
        for at, unit in enumerate(release.sentences):
            if unit.section in _TOLD and _is_outlook(unit) and _is_on_the_same(unit, release, older):
                # It may stand as it was: then nothing is newer than that.
                is_changed = not _digits_in(told_in(unit)) <= _digits_in(told)
                return (release, at) if is_changed else None
    return None


def _is_outlook(unit: Sentence) -> bool:
    """Whether a sentence or a row gives an outlook in figures."""
    is_so = unit.forward_looking or bool(_OUTLOOK.search(_headed(unit)))
    return is_so and unit.kind is not SentenceKind.HEADING and bool(figures_in(told_in(unit)))


def _is_on_the_same(unit: Sentence, release: Release, older: Hit) -> bool:
    """Whether an outlook is on the same measure and the same period as an older one."""
    told, before = _headed(unit), _headed(older.sentence)
    theirs, ours = _measures_in(unit), _measures_in(older.sentence)
    is_revised = bool(_OUTLOOK.search(told) and _REVISED.search(told))
    issuer = older.release.issuer or ""
    if not is_revised and names_in(told, issuer) - names_in(before, issuer) - _MEASURES - _ALIKE.keys():
        return False
    if theirs.isdisjoint(ours) if theirs else not is_revised:
        return False
    if {part.lower() for part in _PART.findall(told)} != {part.lower() for part in _PART.findall(before)}:
        return False
    years = set(_YEAR.findall(before)) or {str((older.release.date or date.min).year)}
    return not years.isdisjoint(set(_YEAR.findall(told)) or {str((release.date or date.min).year)})


def _measures_in(unit: Sentence) -> frozenset[str]:
    """Return what an outlook is on: revenue, profit and such, sales taken for revenue."""
    return frozenset(_ALIKE.get(word, word) for word in words_of(_headed(unit))) & _MEASURES


def _headed(unit: Sentence) -> str:
    """Return what a sentence says; a row with what stands above it."""
    return f"{unit.heading or ''} {unit.text}" if unit.kind is SentenceKind.TABLE_ROW else told_in(unit)


def _digits_in(text: str) -> set[str]:
    return set(_DIGITS.findall(_YEAR.sub(" ", text.replace(",", ""))))


def _asked_now(older: Hit, newer: Sequence[Release]) -> tuple[Release, int] | None:
    """Return where a newer release says in its text who answers the press, or investors, from now on."""
    if not _is_of_contacts(older.sentence):
        return None
    whose = [each for each in (_PRESS, _INVESTORS) if each.search(older.sentence.text)]
    for release in newer:
        for at, unit in enumerate(release.sentences):
            told = told_in(unit)
            if unit.section not in _TOLD or not (_REACHED.search(told) and _ASKED_NOW.search(told)):
                continue
            if any(each.search(told) for each in whose or (_PRESS, _INVESTORS)):
                return release, at
    return None


def _is_of_contacts(sentence: Sentence) -> bool:
    return sentence.section is SectionKind.CONTACT
