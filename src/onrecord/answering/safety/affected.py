"""What a recall is of: which lots, whether mine is one of them, and where its number stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import islice

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.tables.headings import table_headings
from onrecord.tables.rows import cells_of

# What tells one piece of a product from another, and what only tells the product.
_LOT = r"(?:lots?|batch(?:es)?|serial|date[ -]codes?|best before)"
_MODEL = r"(?:part (?:no|numbers?)|item (?:no|numbers?)|models?)"
_ID = rf"(?:{_LOT}|{_MODEL})"
_IS_IN_IT = (
    r"(?:affected|recalled|being recalled|concerned|involved|included|covered|faulty|bad|unsafe|dangerous|"
    r"defective|called back|taken back|(?:the )?(?:bad|faulty|dangerous|affected) ones|"
    r"(?:a )?part of (?:the|this|that|your) recall|(?:in|under) the recall)"
)
# "Which lots?", "which trucks are affected?"
_WHICH = late_pattern(
    rf"\b(?:which|what) (?:{_ID}(?: (?:numbers?|codes?))?(?=\W*$| (?:are|is|were|was|do|does)\b)|"
    rf"(?P<things>[a-z-]+(?: [a-z-]+)?(?: of [\w ]{{2,40}}?)?) (?:are|is|were|was|have been|has been) "
    rf"(?:they |it )?{_IS_IN_IT}\b)|"
    rf"\b(?:which|what) (?:ones? )?(?:are|is) {_IS_IN_IT}\b",
    re.IGNORECASE,
)
_HOW = (
    r"\bhow (?:can|do|would|will|could|am|are|should) (?:i|we|you|one) (?:supposed to )?"
    r"(?:tell|know|see|check|find out) (?:if|whether)\b"
)
_HOW_TO_TELL = late_pattern(_HOW, re.IGNORECASE)
_MINE = late_pattern(
    r"\b(?:is|are) (?:mine|ours|it|this|that|they|(?:my|our) [\w -]{2,40}?) (?:also |too )?"
    rf"(?:one of (?:them|those|these)|among (?:them|those)|{_IS_IN_IT})|"
    rf"{_HOW}",
    re.IGNORECASE,
)
_IS_IT = late_pattern(rf"\b(?:is|are) [\w -]{{2,60}}? {_IS_IN_IT}", re.IGNORECASE)
# "On 3 May we said that the tall one was not affected."
_SAID_NOT = late_pattern(
    r"\b(?:said|stated|announced|reported|wrote|told) [^.;]{0,60}\b(?:was|were) not\b", re.IGNORECASE
)
_WHERE = late_pattern(
    rf"\b(?:where|whereabouts)\b[^.?!]*\b(?:{_ID}|numbers?|codes?|date|label)\b|"
    r"\bwhere (?:on|in|under|inside) (?:the|my) [\w ]{2,30}? (?:do|should|can|must) (?:i|we) look\b",
    re.IGNORECASE,
)
_RECALL = late_pattern(
    r"\b(?:recall(?:s|ed|ing)?|withdraw(?:s|n|ing)?|tak(?:es|ing|en) back|call(?:s|ed|ing) back|"
    r"safety (?:notice|warning|alert)|stop using|do not (?:use|eat|drink))\b",
    re.IGNORECASE,
)
_LOT_TOLD = late_pattern(rf"\b{_LOT}\b", re.IGNORECASE)
_ID_TOLD = late_pattern(rf"\b{_ID}\b", re.IGNORECASE)
_A_CODE = late_pattern(r"\b(?!(?:19|20)\d\d\b)(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]+\b|\b[A-Z]{2}\b")
_CODE_ASKED = late_pattern(r"\b(?=[a-z0-9-]*\d)[a-z0-9][a-z0-9-]+\b", re.IGNORECASE)
_LIMITS = late_pattern(
    r"\b(?:only|all|every|covers?|affect(?:s|ed)|concern(?:s|ed)|recall(?:s|ed|ing)?|taking back|between|"
    r"(?:made|sold|bought|shipped) (?:since|from|before|after|in))\b",
    re.IGNORECASE,
)
_ONLY_THESE = late_pattern(r"\b(?:only|all) [^.;]{0,100}\b(?:recall\w*|affected|concerned)\b", re.IGNORECASE)
_STANDS = late_pattern(
    r"\b(?:printed|stamped|pressed|engraved|marked|moulded|molded|etched|embossed|found|shown|written|stands?|"
    r"appears?|located|label\w*|sticker|plate|is|are)\b[^.;]{0,40}? "
    r"(?:on|in|under|underneath|into|at|behind|inside|beside|below|above|near) (?:the|its|each|every)\b",
    re.IGNORECASE,
)
_SPARED = frozenset({"no", "none", "not affected", "ok", "safe", "-", "–"})
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE, SectionKind.OTHER})
_NEWEST, _LOOKED_AT = 6, 24
_AHEAD, _STEP = 1.2, 0.02


def affected_first(hits: Sequence[Hit], question: Question, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what tells which things a recall is of, or where their number stands, first.

    It may share no word with the question: then it is looked for in the newest of the `releases`. Of several
    lots that comes first whose product the question, or what leads to it, names: "we have the tall one".
    """
    text = question.text
    if not _asks_what_is_affected(text):
        return tuple(hits)
    searched = [hit.release for hit in hits[:MOST_PASSAGES]] or releases[:_NEWEST]
    recalls = _recalls_of_one_company(searched, releases)
    told = [found for each in recalls for found in _told_in(each, text)]
    if not told:
        return tuple(hits)
    named = set(words_of(f"{question.context or ''} {question.introduction or ''} {text}"))
    told.sort(key=lambda place: -len(named.intersection(words_of(place[0].sentences[place[1]].text))))
    best = max((hit.score for hit in hits), default=1.0)
    first = [
        Hit(release=release, position=at, score=best * (_AHEAD - _STEP * rank), coverage=1.0, strength=1.0)
        for rank, (release, at) in enumerate(told[:MOST_PASSAGES])
    ]
    places = {(hit.release.id, hit.position) for hit in first}
    return (*first, *(hit for hit in hits if (hit.release.id, hit.position) not in places))


def what_holds_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what was once said not to be affected behind the next that is not older."""
    said = hits[0] if hits and _IS_IT.search(question) and _SAID_NOT.search(hits[0].sentence.text) else None
    when = said.release.date or date.min if said else date.min
    after = (hit for hit in hits[1:] if said and (hit.release.date or date.min) >= when)
    first = next(after, None)
    if said is None or first is None:
        return tuple(hits)
    return (replace(first, score=said.score), *(hit for hit in hits if hit is not first))


def _recalls_of_one_company(searched: Sequence[Release], releases: Sequence[Release]) -> Iterator[Release]:
    """Yield the recalls of the company whose recall comes first among those searched, the newest first."""
    first = next(filter(_is_recall, searched), None)
    if first is not None:
        of_one = (each for each in releases[:_LOOKED_AT] if are_of_one_company((each, first)))
        found = {each.id: each for each in (*of_one, first) if _is_recall(each)}
        yield from found.values()


def is_affected_told(question: str, best: Hit) -> bool:
    """Whether one asks what a recall is of, or where its number stands, and the best hit tells it."""
    if not _asks_what_is_affected(question) or not _is_recall(best.release):
        return False
    return (best.release, best.position) in _told_in(best.release, question)


@lru_cache(maxsize=64)  # of one question several ask
def _asks_what_is_affected(question: str) -> bool:
    is_asked = any(pattern.search(question) for pattern in (_WHICH, _MINE, _WHERE))
    is_asked = is_asked or bool(_CODE_ASKED.search(question) and _IS_IT.search(question))
    return is_asked and language_asked(question) == "en"


def _is_recall(release: Release) -> bool:
    opening = (unit.text for unit in islice(release.sentences, 6))
    return any(map(_RECALL.search, (release.headline or "", *opening)))


def _told_in(release: Release, question: str) -> list[tuple[Release, int]]:
    """Return where a release tells what a question about a recall asks, the best first."""
    if _WHERE.search(question):
        return [(release, at) for at in islice(_where_it_stands(release), 1)]
    which = _WHICH.search(question)
    codes = _CODE_ASKED.findall(question)
    if not (which or _MINE.search(question) or (codes and _IS_IT.search(question))):
        return []
    rows = [at for at in range(len(release.sentences)) if _is_affected_row(release, at)]
    limits = [at for at, unit in enumerate(release.sentences) if _tells_which(unit)]
    if any(_LOT_TOLD.search(_text_of(release, at)) for at in (*rows, *limits)):
        rows = [at for at in rows if _LOT_TOLD.search(_text_of(release, at))]
        limits = [at for at in limits if _LOT_TOLD.search(_text_of(release, at))]
    if codes:
        found = [at for at in (*rows, *limits) if _holds_one(release.sentences[at].text, codes)]
    else:
        things = words_of(which["things"] or "")[:1] if which else []
        by_rule = limits + rows if _HOW_TO_TELL.search(question) else rows or limits
        found = _about(release, things, rows) or _about(release, things, limits) or by_rule
    return [(release, at) for at in found]


def _holds_one(text: str, codes: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(code)}(?!\w)", text, re.IGNORECASE) for code in codes)


def _where_it_stands(release: Release) -> Iterable[int]:
    return (
        at
        for at, unit in enumerate(release.sentences)
        if unit.section in _TOLD_IN and _ID_TOLD.search(unit.text) and _STANDS.search(unit.text)
    )


def _is_affected_row(release: Release, at: int) -> bool:
    """Whether a row tells a lot or a number that is recalled: not one that says "no"."""
    unit = release.sentences[at]
    if unit.kind is not SentenceKind.TABLE_ROW or unit.section not in _TOLD_IN:
        return False
    cells = [cell.of(release.text).strip().lower() for cell in cells_of(release.text, unit.span)]
    is_told = _ID_TOLD.search(_text_of(release, at)) and _A_CODE.search(unit.text)
    return bool(is_told) and not _SPARED.intersection(cells)


def _text_of(release: Release, at: int) -> str:
    """Return what a unit says, after the heads of its columns if it is a row."""
    heads = (each.span.of(release.text) for each in table_headings(release, at))
    return " ".join((*heads, release.sentences[at].text))


def _tells_which(unit: Sentence) -> bool:
    is_told = unit.section in _TOLD_IN and unit.kind is not SentenceKind.TABLE_ROW and unit.speaker is None
    return is_told and bool(
        _ID_TOLD.search(unit.text)
        and (_ONLY_THESE.search(unit.text) or (_A_CODE.search(unit.text) and _LIMITS.search(unit.text)))
    )


def _about(release: Release, things: Sequence[str], places: Sequence[int]) -> list[int]:
    """Return the places whose text, heading or table names the things asked about."""
    return [
        at
        for at in places
        if things
        and any(
            word.startswith(things[0].rstrip("s"))
            for word in words_of(f"{release.sentences[at].text} {release.sentences[at].heading or ''}")
        )
    ]
