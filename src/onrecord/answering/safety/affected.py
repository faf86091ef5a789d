"""What a recall is of: which lots, whether mine is one of them, and where its number stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, takewhile

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.answering.safety.asked_of_recalls import (
    ID,
    LOT,
    NUMBER,
    asks_how_to_tell,
    asks_if_it_is,
    asks_if_mine_is_one,
    asks_what_is_affected,
    asks_where_it_stands,
    codes_asked,
    is_of_another_kind,
    thing_asked,
    things_asked,
    things_counted,
)
from onrecord.answering.safety.recalls import RECALL, TOLD_IN, is_recall, recall_meant, told_first
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, Sentence, SentenceKind
from onrecord.tables.headings import table_headings
from onrecord.tables.rows import cells_of
from onrecord.tables.whole import LISTED, lead_in, whole_table

# "On 3 May we said that the tall one was not affected."
_SAID_NOT = late_pattern(
    r"\b(?:said|stated|announced|reported|wrote|told) [^.;]{0,60}\b(?:was|were) not\b", re.IGNORECASE
)
_NUMBER_TOLD = late_pattern(rf"\b(?:{LOT}|{NUMBER})\b", re.IGNORECASE)
_LOT_TOLD = late_pattern(rf"\b{LOT}\b", re.IGNORECASE)
_ID_TOLD = late_pattern(rf"\b{ID}\b", re.IGNORECASE)
_A_CODE = late_pattern(r"\b(?!(?:19|20)\d\d\b)(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]+\b|\b[A-Z]{2}\b")
_LIMITS = late_pattern(
    r"\b(?:only|all|every|covers?|affect(?:s|ed)|concern(?:s|ed)|recall(?:s|ed|ing)?|taking back|between|"
    r"(?:made|sold|bought|shipped) (?:since|from|before|after|in))\b",
    re.IGNORECASE,
)
_ONLY_THESE = late_pattern(r"\b(?:only|all) [^.;]{0,100}\b(?:recall\w*|affected|concerned)\b", re.IGNORECASE)
_STANDS = late_pattern(
    r"\b(?:printed|stamped|pressed|engraved|marked|moulded|molded|etched|embossed|found|shown|written|stands?|"
    r"appears?|located|label\w*|sticker|plate|(?:is|are)(?= (?:on|in|under\w*|at|behind|inside|beside|below|"
    r"above|near) ))\b[^.;]{0,40}? "
    r"(?:on|in|under|underneath|into|at|behind|inside|beside|below|above|near) (?:the|its|each|every)\b",
    re.IGNORECASE,
)
_IN_ALL = late_pattern(r"\W*(?:(?:grand |sub-?)?total|all|sum|altogether|together)\b", re.IGNORECASE)
# Words for whatever a release may recall.
_ANYTHING = frozenset(
    """
    lot batch batche serial chassi vin code number model part item unit product thing one device vehicle good
    piece type kind size version make serie
    """.split()
)
_NOT_AFFECTED = late_pattern(r"\b(?:not|un)[ -]?(?:affected|recalled|concerned)\b|\bsafe\b", re.IGNORECASE)
_SPARED = frozenset({"no", "none", "not affected", "ok", "safe", "-", "–"})
_LOOKED_AT, _OPENING = 24, 6
_MOST_TOLD = 40
_MEASURE = (
    r" ?(?:k?g|mg|c?l|ml|[mck]?m|oz|lb|inch\w*|lit(?:er|re)s?|volts?|watts?|years?|months?|days?|hours?)\b"
)


def affected_first(hits: Sequence[Hit], question: Question, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what tells which things a recall is of, or where their number stands, first.

    It may share no word with the question: then it is looked for in the newest of the `releases`. Of several
    lots that comes first whose product the question, or what leads to it, names: "we have the tall one".
    """
    text = question.text
    if not asks_what_is_affected(text):
        return tuple(hits)
    in_full = f"{question.context or ''} {question.introduction or ''} {text}"
    recall, is_sure = recall_meant(hits, releases, in_full)
    recalls = _recalls_of_its_company(recall, releases) if recall else ()
    told = [found for each in recalls for found in _told_in(each, text)]
    if not told:
        return tuple(hits)
    named = set(words_of(in_full))
    told.sort(key=lambda place: -len(named.intersection(words_of(place[0].sentences[place[1]].text))))
    # A table is shown whole: only what stands in more places than are shown is missed.
    are_more = len({(release.id, whole_table(release, at) or at) for release, at in told}) > MOST_PASSAGES
    return told_first(hits, told[:_MOST_TOLD], misses=are_more or not is_sure)


def what_holds_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what was once said not to be affected behind the next that is not older."""
    said = hits[0] if hits and asks_if_it_is(question) and _SAID_NOT.search(hits[0].sentence.text) else None
    when = said.release.date or date.min if said else date.min
    after = (hit for hit in hits[1:] if said and (hit.release.date or date.min) >= when)
    first = next(after, None)
    if said is None or first is None:
        return tuple(hits)
    return (replace(first, score=said.score), *(hit for hit in hits if hit is not first))


def _recalls_of_its_company(recall: Release, releases: Sequence[Release]) -> Iterator[Release]:
    """Yield the recalls of a recall's company, the newest first."""
    of_one = (each for each in releases[:_LOOKED_AT] if are_of_one_company((each, recall)))
    found = {each.id: each for each in (*of_one, recall) if is_recall(each)}
    yield from found.values()


def is_affected_told(question: str, best: Hit) -> bool:
    """Whether one asks what a recall is of, or where its number stands, and the best hit tells it."""
    told = _told_beside(best, question)
    return (best.release, best.position) in told and not _is_another(question, best)


def is_affected_untold(question: str, best: Hit) -> bool:
    """Whether one asks what a recall is of, and the best hits cannot tell it, or not all of it.

    Somebody whose lot stands in a fourth row would be misled by three. Nor is a lot told by another's row,
    and nobody's is "one of them" where nothing is recalled.
    """
    thing = thing_asked(question) if is_recall(best.release) else ""
    if thing and not (_is_anything(thing) or _about(best.release, thing, [best.position])):
        return True
    if not asks_what_is_affected(question):
        return False
    if _is_another(question, best):
        return True
    if _told_beside(best, question):
        return best.misses
    text = best.sentence.text
    if asks_where_it_stands(question):
        return is_of_another_kind(question, text) or not _NUMBER_TOLD.search(text)
    tells_lots = _ID_TOLD.search(text) is not None and is_recall(best.release)
    names_no_lot = _ID_TOLD.search(question) is not None and not tells_lots
    return names_no_lot or things_counted(question) == "" or asks_if_mine_is_one(question)


def tells_rows_affected(question: str, best: Hit) -> bool:
    """Whether one asks which things a recall is of, and the best hit is one of the rows that tell it."""
    is_row = best.sentence.kind in LISTED
    return is_row and not codes_asked(question) and is_affected_told(question, best)


def _told_beside(best: Hit, question: str) -> Sequence[tuple[Release, int]]:
    """Return where the release of the best hit tells what a question about a recall asks."""
    is_asked = asks_what_is_affected(question) and is_recall(best.release)
    return _told_in(best.release, question) if is_asked else ()


def _is_another(question: str, best: Hit) -> bool:
    """Whether one asks if a lot is affected, and the best hit does not name it."""
    codes = codes_asked(question) if asks_if_it_is(question) else ()
    return bool(codes) and not _holds_one(best.sentence.text, codes)


def _told_in(release: Release, question: str) -> list[tuple[Release, int]]:
    """Return where a release tells what a question about a recall asks, the best first."""
    if asks_where_it_stands(question):
        return [(release, at) for at in islice(_where_it_stands(release, question), 1)]
    thing = things_counted(question)
    if thing is not None:
        return [(release, at) for at in islice(_counted_in(release, thing), 1)]
    codes = codes_asked(question)
    rows = [at for at in range(len(release.sentences)) if _is_affected_row(release, at)]
    limits = [at for at, unit in enumerate(release.sentences) if _tells_which(unit)]
    if any(_LOT_TOLD.search(_text_of(release, at)) for at in (*rows, *limits)):
        rows = [at for at in rows if _LOT_TOLD.search(_text_of(release, at))]
        limits = [at for at in limits if _LOT_TOLD.search(_text_of(release, at))]
    if codes:
        found = _of_codes(release, codes, [*rows, *limits])
    else:
        thing, is_product = things_asked(question)
        if thing and not _names(release, thing):
            return []
        by_rule = limits + rows if asks_how_to_tell(question) else rows or limits
        found = _about(release, thing, rows) or _about(release, thing, limits)
        found = found if found or is_product else by_rule
    return [(release, at) for at in found]


def _of_codes(release: Release, codes: Sequence[str], places: Sequence[int]) -> list[int]:
    """Return the places that name one of some lots; else those that name others of their kind."""
    texts = [(at, release.sentences[at].text) for at in places]
    # Of letters alone every lot is of their kind.
    kinds = [rf"{kind}[ -]?\d" if code != kind else "" for code in codes if (kind := _letters_of(code))]
    return [at for at, text in texts if _holds_one(text, codes)] or [
        at for at, text in texts if any(re.search(rf"\b{kind}", text, re.IGNORECASE) for kind in kinds)
    ]


def _letters_of(code: str) -> str:
    return "".join(takewhile(str.isalpha, code))


def _holds_one(text: str, codes: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(code)}(?!\w)", text, re.IGNORECASE) for code in codes)


def _where_it_stands(release: Release, question: str) -> Iterable[int]:
    return (
        at
        for at, unit in enumerate(release.sentences)
        if unit.section in TOLD_IN and _NUMBER_TOLD.search(unit.text) and _STANDS.search(unit.text)
        if not is_of_another_kind(question, unit.text)
    )


def _counted_in(release: Release, thing: str) -> Iterator[int]:
    """Yield where a release tells how many of a thing are recalled: under its lots, then in words."""
    rows = [at for at in range(len(release.sentences)) if _is_affected_row(release, at)]
    opening = (unit.text for unit in islice(release.sentences, _OPENING))
    named = words_of(" ".join((release.headline or "", *opening, *(_text_of(release, at) for at in rows))))
    is_of_it = any(word.startswith(thing.rstrip("s")) for word in named)
    if rows and is_of_it and (after := release.sentences[rows[-1] + 1 : rows[-1] + 2]):
        is_row = after[0].kind is SentenceKind.TABLE_ROW
        if is_row and _IN_ALL.match(after[0].text) and re.search(r"\d", after[0].text):
            yield rows[-1] + 1
    stem = re.escape(thing.rstrip("s"))
    count = re.compile(
        rf"(?<![\d.,$€£-])\d[\d,]*(?![\d.%-])(?!{_MEASURE})(?: [\w-]+){{0,4}}? {stem}", re.IGNORECASE
    )
    for at, unit in enumerate(release.sentences):
        if unit.section in TOLD_IN and count.search(unit.text) and RECALL.search(unit.text):
            yield at


def _is_affected_row(release: Release, at: int) -> bool:
    """Whether a row or a point tells a lot or a number that is recalled: not one that says "no"."""
    unit = release.sentences[at]
    if unit.kind not in LISTED or unit.section not in TOLD_IN:
        return False
    told = _text_of(release, at)
    if not (_ID_TOLD.search(told) and _A_CODE.search(unit.text)):
        return False
    if unit.kind is SentenceKind.BULLET:
        return _NOT_AFFECTED.search(told) is None
    cells = [cell.of(release.text).strip().lower() for cell in cells_of(release.text, unit.span)]
    return not _SPARED.intersection(cells) and not _IN_ALL.match(cells[0])


def _text_of(release: Release, at: int) -> str:
    """Return what a unit says, after the heads of its columns if it is a row, or what leads in its list."""
    unit = release.sentences[at]
    if unit.kind is SentenceKind.BULLET:
        return " ".join((unit.heading or "", lead_in(release, at), unit.text))
    heads = (each.span.of(release.text) for each in table_headings(release, at))
    return " ".join((*heads, unit.text))


def _tells_which(unit: Sentence) -> bool:
    is_told = unit.section in TOLD_IN and unit.kind not in LISTED and unit.speaker is None
    return is_told and bool(
        _ID_TOLD.search(unit.text)
        and (_ONLY_THESE.search(unit.text) or (_A_CODE.search(unit.text) and _LIMITS.search(unit.text)))
    )


def _names(release: Release, thing: str) -> bool:
    """Whether a release names a thing, or that is a word for whatever it may recall."""
    stem = thing.removesuffix("s").removesuffix("e")
    return _is_anything(thing) or any(word.startswith(stem) for word in words_of(release.text))


def _is_anything(thing: str) -> bool:
    return thing.removesuffix("s") in _ANYTHING


def _about(release: Release, thing: str, places: Sequence[int]) -> list[int]:
    """Return the places whose text, heading or table names the thing asked about."""
    stem = thing.rstrip("s")
    return [
        at
        for at in places
        if stem
        and any(
            word.startswith(stem)
            for word in words_of(f"{release.sentences[at].text} {release.sentences[at].heading or ''}")
        )
    ]
