"""What a question names: a company, whose release answers, or a part, whose row comes before the total."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from onrecord.answering.owners.described import is_alike
from onrecord.answering.owners.names import begun_as
from onrecord.answering.ports import Hit
from onrecord.languages.en.institution_words import LEGAL_FORMS, TRADES
from onrecord.languages.en.questions.facts.indirect import ANYBODY
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain, plain_text, without_marks, words_of
from onrecord.questions.strangers import names_surely_asked_of
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, Sentence, SentenceKind
from onrecord.tables.rows import cells_of, is_row_of_figures

# Words that name no company by themselves.
_JOINS = frozenset("of de van von and the & inc corp ltd co".split())
_TICKER = re.compile(r"[A-Z]{2,5}")
# "Acme Corp. (NYSE: " and 'Acme traded under the symbol "' stand before a ticker.
_BRACKET = re.compile(r"(?P<name>[A-Z][^()\[\].;\n]*(?:\.,? ?)?)[(\[][^()\[\]\n]{0,60}$")
_SYMBOL = re.compile(r"(?P<name>[^\n]*)\b(?:ticker|symbol)s?\b[^\n.]{0,40}$", re.IGNORECASE)
_BEFORE, _NAME_WORDS = 160, 5
# Who asks so wants the total.
_WHOLE = late_pattern(r"(?i)\b(?:totals?|overall|altogether|in all|combined|group)\b")
_LETTERS, _TOTAL, _ROWS_LOOKED_AT = 4, "total", 6
_SHORT_NUMBER = 2
# "Is the museum open?" is asked of "The Arden Museum", among so many of the newest releases.
_THE_TRADE = late_pattern(
    r"\b(?:(?<!what )(?<!much )(?<!high )(?<!big )(?:is|are|was|were)|"
    r"do|does|did|will|would|can|could|has|have) (?:the|your|this|that) "
    r"(?P<trade>[a-z]+)\b"
)
# These words of companies' names are said of any company, or of its business.
_ANYBODYS = ANYBODY | LEGAL_FORMS | TRADES | frozenset("new first last other same next open general".split())
_LOOKED_AT = 24
# "TW-300", "FH2511", "phase 3", "route 14"; a quarter, a half and a fiscal year are periods.
_MODEL = late_pattern(
    r"\b(?:(?!(?:q|h|fy|cy|covid)-?\d)(?P<letters>[a-z]{1,6})-?|"
    r"(?P<word>phase|route|model|type|lot|batch|series|version|class|flight) )(?P<number>\d{1,5}[a-z]?)\b",
    re.IGNORECASE,
)


def with_named_first(
    hits: Sequence[Hit], question: str, releases: Sequence[Release] = ()
) -> tuple[tuple[Hit, ...], bool]:
    """Return the hits that may answer, and whether the best of them is of a release that was asked about.

    Where the best hit's release never mentions whom the question is asked of, only those of releases that do
    are left, if there are any. "The museum" is the one of the `releases` whose company is called so. The row
    of a part that is named comes before that of the total.
    """
    hits = _telling_release_first(_labelled_first(_part_first(hits, question), question))
    names = (names_surely_asked_of(question) or _called_by_trade(question, releases)) if hits else ()
    if not names or _mentions_one(hits[0], names):
        return tuple(hits), True
    told = tuple(hit for hit in hits if _mentions_one(hit, names))
    return told or tuple(hits), bool(told)


def _called_by_trade(question: str, releases: Sequence[Release]) -> tuple[str, ...]:
    """Return the words by which a question calls companies as a part of their names does: "the museum"."""
    found = {each["trade"] for each in _THE_TRADE.finditer(question)}
    called = {word for word in found if len(word) >= _LETTERS and word not in _ANYBODYS}
    issuers = (words_of(release.issuer or "") for release in islice(releases, _LOOKED_AT))
    return tuple(called.intersection(word for words in issuers for word in words))


def _telling_release_first(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return the hits, a release first of which one names what is asked if the best of another names nothing.

    The price of a mill of one company is not that of the bells which only another one speaks of.
    """
    if not hits or not hits[0].names_nothing_asked:
        return hits
    telling = {hit.release.id for hit in hits if hit.told}
    first = next((hit for hit in hits if hit.release.id in telling), None)
    is_apart = first is not None and not are_of_one_company((hits[0].release, first.release))
    if first is None or hits[0].release.id in telling or not is_apart:
        return hits
    return (first, *(replace(hit, score=min(hit.score, first.score)) for hit in hits if hit is not first))


def _part_first(hits: Sequence[Hit], question: str) -> Sequence[Hit]:
    """Return the hits, the row whose label a question names before the total that it is summed up in.

    None scores more than the row that then comes first; that row keeps what it shows of the question itself.
    """
    if not hits or not is_row_of_figures(hits[0].sentence) or _WHOLE.search(question):
        return hits
    best, asked = hits[0], [word for word in words_of(question) if len(word) >= _LETTERS]
    total = words_of(_label(best))
    if _TOTAL not in total:
        return hits
    named = [word for word in asked if not any(is_alike(word, each) for each in total)]
    for hit in hits[1:]:
        label = words_of(_label(hit)) if _is_summed_up_in(best, hit) else ()
        if label and all(any(is_alike(word, each) for each in named) for word in label):
            others = (each for each in hits if each is not hit)
            return (hit, *(replace(each, score=min(each.score, hit.score)) for each in others))
    return hits


def _labelled_first(hits: Sequence[Hit], question: str) -> Sequence[Hit]:
    """Return the hits, a row of the best one's release first if a question names all of its label.

    The label is of two words or more, and the best hit does not hold all of them: "when does trial running
    start?" is told by the row "Trial running".
    """
    if not hits or len(hits) < 2:
        return hits
    asked, best = [word for word in words_of(question) if len(word) >= _LETTERS], hits[0]
    told = words_of(best.sentence.text)
    for hit in hits[1:_ROWS_LOOKED_AT]:
        if hit.release.id != best.release.id or not (hit.fits and _is_row_under_heads(hit)):
            continue
        label = [word for word in words_of(_label(hit)) if len(word) >= _LETTERS]
        is_named = len(label) > 1 and all(any(is_alike(word, each) for each in asked) for word in label)
        if is_named and not all(any(is_alike(word, each) for each in told) for word in label):
            others = (each for each in hits if each is not hit)
            return (replace(hit, score=best.score), *others)
    return hits


def _is_row_under_heads(hit: Hit) -> bool:
    """Whether a hit is a row of a table, and not the one that heads its columns."""
    units, at = hit.release.sentences, hit.position
    is_first = not at or units[at - 1].kind is not SentenceKind.TABLE_ROW
    return units[at].kind is SentenceKind.TABLE_ROW and not is_first


def _is_summed_up_in(total: Hit, part: Hit) -> bool:
    """Whether a row stands above a total, in its table, with nothing but rows of figures between them."""
    if part.release.id != total.release.id or not part.position < total.position:
        return False
    rows = total.release.sentences[part.position : total.position]
    is_one_table = all(is_row_of_figures(row) and row.heading == rows[0].heading for row in rows)
    return is_one_table and not any(_TOTAL in words_of(_label_of(total.release, row)) for row in rows)


def _label(hit: Hit) -> str:
    return _label_of(hit.release, hit.sentence)


def _label_of(release: Release, row: Sentence) -> str:
    return cells_of(release.text, row.span)[0].of(release.text)


def _mentions_one(hit: Hit, names: Sequence[str]) -> bool:
    return any(_mentions(hit, name) for name in names)


def _mentions(hit: Hit, name: str) -> bool:
    """Whether a hit's release mentions a name by one of its words, and not as another company's ticker."""
    release, words = hit.release, [word for word in words_of(name) if word not in _JOINS]
    own = words_of(" ".join((release.issuer or "", release.headline or "", *release.tickers)))
    if any(_begins_one(word, own) for word in words) or _is_short_for(name, release.issuer or ""):
        return True
    if _TICKER.fullmatch(name) and (found := _tickers_at(release.text, name)):
        paragraph = release.positions_of_paragraph(hit.sentence.paragraph)
        beside = any(re.search(rf"\b{name}\b", release.sentences[at].text) for at in paragraph)
        return beside or any(_is_its_ticker(release, own, at) for at in found)
    text = plain_text(release.text)
    return any(re.search(begun_as(word), text) for word in words)


def _begins_one(word: str, told: Sequence[str]) -> bool:
    return any(re.match(begun_as(word), other) for other in told)


def _is_short_for(name: str, issuer: str) -> bool:
    """Whether a name is made of the first letters of an issuer's words, or is written together."""
    letters = re.sub(r"\W|_", "", plain(name))
    words = words_of(issuer.replace("&", " and "))
    firsts = ("".join(word[0] for word in words), "".join(word[0] for word in words if word != "and"))
    return len(letters) > 1 and any(one.startswith(letters) for one in (*firsts, "".join(words)))


def _tickers_at(text: str, name: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"(?<![\w.]){name}(?![\w.]*\w)", text)]


def _is_its_ticker(release: Release, own: Sequence[str], at: int) -> bool:
    """Whether what stands before a ticker names the release's company, now or as it was."""
    before = without_marks(release.text[max(0, at - _BEFORE) : at])
    if bracket := _BRACKET.search(before):
        named = bracket["name"].split()[-_NAME_WORDS:]
    elif symbol := _SYMBOL.search(before):
        named = symbol["name"].split()
    else:
        return True
    names = [word for written in named if written[0].isupper() for word in words_of(written)]
    return any(len(word) > 2 and word not in _JOINS and word in own for word in names)


def model_untold(question: str, hits: Sequence[Hit]) -> str | None:
    """Return the model or the lot that a question names if the releases found name only others of its kind.

    "Is the TW-300 affected?" is not answered by what a TW-100 does.
    """
    found = list(_MODEL.finditer(question))
    releases = {hit.release.id: hit.release for hit in hits} if found else {}
    told = " ".join(plain_text(release.text) for release in releases.values())
    for each in found:
        kind, number = (each["letters"] or each["word"]).lower(), each["number"].lower()
        # The lots of a table stand under the word.
        if each["word"] and len(number) > _SHORT_NUMBER and re.search(rf"\b{number}\b", told):
            continue
        if not re.search(rf"\b{kind}[ -]?{number}\b", told) and re.search(rf"\b{kind}[ -]?\d", told):
            return each[0]
    return None
