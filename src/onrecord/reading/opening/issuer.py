"""Who issues the release: the company that its lead names first, and that company's tickers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.late_patterns import late_pattern
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.opening.company_name import (
    name_after_post,
    name_at_start,
    name_in_title,
    names_alike,
    without_legal_form,
)
from onrecord.reading.opening.dateline import lead_offset
from onrecord.reading.opening.head import Head
from onrecord.reading.opening.letterhead.lines import lines_above, name_in_letterhead
from onrecord.reading.opening.writer.candidate_names import is_mostly_a_place, is_person
from onrecord.reading.opening.writer.signs import WIRE
from onrecord.reading.opening.writer.who_writes import best_supported_name

# The names by which exchanges and markets go before a symbol; more words of a name may follow ("Nasdaq
# Global Select Market"). An ISIN or a WKN is not a ticker.
_CORE = (
    r"(?i:TSX(?:[-. ]?V\b)?|TSXV|NEX|ASE|VSE|CDNX|CSE|CNSX|NEO|Cboe|NYSE|AMEX|Nasdaq\w*|OTC\w*|Pink|ASX|"
    r"NZX|NZSE|NSX|LSE|AIM|AQSE|Aquis|FSE|FRA|FWB|XETRA?|ETR|Frankfurt|Stuttgart|Tradegate|Berlin|Munich|"
    r"BSE|NSE|SGX|HKEX|HKSE|SEHK|TSE|TYO|TPEX|TWSE|JSE|Euronext|EPA|EBR|AMS|ENX\w*|ALPHA|Oslo|OSE|OB|"
    r"STO|OMX|SIX|SWX|BME|BIT|MIL|BVL|BVC|BMV|AEX|"
    r"BCS|B3|TASE|KRX|KOSDAQ|KOSPI|SSE|SZSE|PSE|IDX|SET|Bursa|KLSE|ADX|DFM|Tadawul|WSE|GPW|BATS|First North|"
    r"Spotlight|NGM|UPCoM|HOSE|HNX|MOEX|F)"
)
_WORDS = r"(?:[ ./&-]+[A-Za-z][\w.]*){0,5}"
_SYMBOL = r"[A-Z0-9]{1,10}(?:[.-][A-Z]{1,3})?(?![\w.]*\w)"
_MORE = rf"(?:\s*(?:,|/|&|and)\s*(?!{_CORE}\b){_SYMBOL}(?!\s*:))*"
_LISTING = late_pattern(
    rf"(?<![\w.])(?P<exchange>(?:{_CORE},\s*)?{_CORE}\b{_WORDS}?)\s*(?::|：|"
    rf"\s[-–—]\s)\s*\$?(?P<symbols>{_SYMBOL}{_MORE})"
)
_NAMED_SYMBOL = late_pattern(rf"\b(?i:ticker|symbol)(?i: symbol)?s?\s*:?\s*[\"“]?({_SYMBOL})")
# A symbol with its exchange as the suffix that quotation services use.
_SUFFIXED = late_pattern(
    r"\s*([A-Z0-9]{1,6}\.(?:V|TO|CN|NE|L|AX|NZ|OL|ST|HE|CO|DE|F|PA|AS|BR|MI|SW|HK|SI|T|KS|NS|BO))\s*"
)
_QUOTED = late_pattern(rf"(?<=:)(\s?)[\"“]({_SYMBOL})[\"”]")
_BETWEEN = late_pattern(r"\s*(?:/|&|,|\band\b)\s*")


def find_tickers(text: str) -> tuple[str, ...]:
    """The tickers in a bracket or on a line, "EXCHANGE:SYMBOL" as written, without repeats, in order."""
    text = _QUOTED.sub(r"\1\2", text)
    suffixed = _SUFFIXED.fullmatch(text)
    found = [suffixed[1]] if suffixed else list(_listed(text)) or _NAMED_SYMBOL.findall(text)
    return tuple(dict.fromkeys(found))


def _listed(text: str) -> Iterator[str]:
    for match in _LISTING.finditer(text):
        for symbol in _BETWEEN.split(match["symbols"]):
            for exchange in _BETWEEN.split(match["exchange"]):
                yield f"{exchange.strip()}:{symbol}"


_ABOUT = late_pattern(
    r"(?:about |à propos (?:de la |de l['’]|de |d['’]|du |des ))(?P<name>[^:\n]{2,70}?)\s*(?::|$)",
    re.IGNORECASE | re.MULTILINE,
)
_ABOUT_BEGINS = ("about ", "à propos ")
# What an "About" heading may describe instead of a company.
_NOBODY = late_pattern(
    r"(?:the (?!\w+ \w)|our |this |us\b)|"
    r".*\b(?:program(?:me)?|study|trial|award|conference|event|project|survey|forum|"
    r"platform|disease|cancer|author|book|index)s?\b",
    re.IGNORECASE,
)
_ON_BEHALF = late_pattern(
    r"(?:disseminated|issued|released|published|distributed|sent) on behalf of (?:the )?", re.IGNORECASE
)
# "EQS-Ad-hoc: Acme SE / Key word(s): Forecast".
_SERVICE = late_pattern(r"(?:eqs|dgap)-[\w-]+\s?:\s*(?P<name>[^/\n]{3,80}?)\s*/\s*key ?word", re.IGNORECASE)
_FIELD = late_pattern(
    r"^(?:company name|name of (?:the )?(?:listed )?company|issuer|nom de la société)[ \t]*[:：]\s*"
    r"(?P<name>[^\n\t:]{3,70})$",
    re.IGNORECASE | re.MULTILINE,
)
# "Acme plc (LSE: ACME)", and nothing else on the line.
_LETTERHEAD = late_pattern(r"(?P<name>[A-Z][^\n():;!?]{2,70}?)\s*\((?P<listed>[^()\n]{3,60})\)")
_BRACKETS = late_pattern(r"[\s,;]*(?:and\s+)?[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]")
# "Acme" may be called "Acme Mines Inc." where its ticker stands.
_WHOLE_NAME = late_pattern(r"(?: (?:[A-Z][\w&'’-]*|&)\.?){1,4}(?=,? ?[(\[])")
_LISTED_LATER = late_pattern(r"[a-z]\s*(?=[(\[])")
# "The board of directors of Acme Inc. (NYSE: ACM) declared": the company follows.
_ITS_BOARD = late_pattern(
    r"(?:today, )?(?:the )?(?:board(?: of directors)?|directors|management) of (?:the )?|"
    r"(?:le conseil d['’]administration|la direction|il consiglio di amministrazione|"
    r"el consejo de administración|der vorstand) (?:d[eiu']|del|della|der|des)[\s’]*(?:la )?",
    re.IGNORECASE,
)
# "In the release of July 24 on its second quarter, Acme Inc. stated": the company follows too.
_OPENING_WORDS = late_pattern(
    r"(?:in|on|at|after|following|further to|with|as|under|for|to)\b", re.IGNORECASE
)
_NAME_NEXT = late_pattern(r", (?=[A-Z])")
_LEAD_PHRASE, _MOST_COMMAS = 250, 4
_SAYING = late_pattern(r"\b(?:today|has|have|is|are|will|announc\w+|report\w*|said)\b")
_LEAD_WORDS, _APPOSITION, _MENTIONS = 8, 300, 3
_OPENING_BLOCKS, _MOST_LINES, _LONGEST_LINE, _MOST_ABOUT = 16, 20, 100, 8
_LONGEST_LEAD = 3_000
_LINE, _INNER_END = re.compile(r"[^\n]+"), re.compile(r"[a-z][.!?]\s?[A-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """The company as the lead writes it, None if that is unclear, and its tickers in order."""

    name: str | None
    tickers: tuple[str, ...]


def read_issuer(manuscript: Manuscript, *, head: Head, dateline: int | None) -> Issuer:
    """Return the issuer of a release with this head; `dateline` is the block of its dateline."""
    text, blocks = manuscript.text, manuscript.blocks
    title = head.headline.of(text) if head.headline else ""
    position, lead = _lead_of(text, blocks, head, dateline)
    leading, behalf = _name_in_lead(lead, title, text), _on_behalf(text, blocks[head.first :])
    if leading and behalf and names_alike(leading, behalf):
        leading = max(leading, behalf, key=len)
    body = text[head.headline.end :] if head.headline else ""
    described = _described_name(text, blocks[head.block :], title)
    stated = _stated(text, blocks[head.first : position + 1])
    headed = head.headline.start if head.headline else 0
    spans = [block.span for block in blocks[head.first : position]]
    letterhead = _in_letterhead([span.of(text) for span in spans if span.end <= headed], body)
    name = leading or described or behalf or stated or letterhead
    name = name or name_in_letterhead(lines_above(text, spans, head.headline))
    name = name or _after_opening_words(lead, title) or best_supported_name(manuscript, head)
    name = name or _often_named(title, body)
    if name is None:
        return Issuer(name=None, tickers=())
    above = [span.of(text) for span in spans]
    below = [block.span.of(text) for block in blocks[position + 1 : position + _OPENING_BLOCKS]]
    return Issuer(name=name, tickers=_tickers_of(name, lead, above, below))


def _often_named(title: str, body: str) -> str | None:
    """The name that the headline opens with and the text has often, unless it is a person or a place."""
    name = name_in_title(title, body)
    return name if name and not is_person(name, body) and not is_mostly_a_place(name, body) else None


def _lead_of(text: str, blocks: Sequence[Block], head: Head, dateline: int | None) -> tuple[int, str]:
    """The first prose after headline and dateline, its dateline left out, and the block where it stands."""
    start = max(head.block, dateline or 0)
    after = head.headline.end if head.headline else head.start
    for position, block in enumerate(blocks[start : start + _OPENING_BLOCKS], start):
        if block.kind in {BlockKind.BULLET, BlockKind.HEADING}:
            continue
        for line in islice(_LINE.finditer(text, max(block.span.start, after), block.span.end), _MOST_LINES):
            offset = lead_offset(line[0])
            words = line[0][offset:]
            if offset:  # a name in the lead may run over the end of its line
                rest = text[line.start() + offset : block.span.end]
                words = " ".join(rest[:_LONGEST_LEAD].split("\n"))
            ends = words.rstrip("\"”’') ").endswith((".", "!", "?", ":", "…", "。")) or _INNER_END.search(
                words
            )
            opens = ends or offset or ((opening := name_at_start(words)) is not None and opening.certain)
            if len(words.split()) >= _LEAD_WORDS and opens:
                return position, words
    return start, ""


def _name_in_lead(lead: str, title: str, text: str) -> str | None:
    """The company that the lead opens with; one that only acts like a company must be named elsewhere too."""
    if (name := name_after_post(lead)) is not None:
        return name if name and text.count(name.split()[0]) >= _MENTIONS else None
    opening = name_at_start(_ITS_BOARD.sub("", lead))
    if opening is None or WIRE.match(opening.name):
        return None
    if not opening.certain and is_person(opening.name, text):
        return None
    mentions = text.count(without_legal_form(opening.name).removeprefix("The "))
    if opening.certain or mentions >= _MENTIONS or _stands_in(opening.name, title):
        return opening.name
    first, joined, _ = opening.name.partition(" and ")  # "Acme and Harbor announced": either is named alone
    return first if joined and text.count(first) >= _MENTIONS else None


def _described_name(text: str, blocks: Sequence[Block], title: str) -> str | None:
    """The company under the one "About ..." heading; of several, the one that the headline names."""
    about = list(islice(_about_names(text, blocks), _MOST_ABOUT))
    titled = [name for name in about if _stands_in(name, title)]
    return titled[0] if titled else (about[0] if len(about) == 1 else None)


def _about_names(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The companies that headings describe and that the text above the first such heading speaks of."""
    before: str | None = None
    for block in blocks:
        if not text[block.span.start : block.span.start + 9].lower().startswith(_ABOUT_BEGINS):
            continue
        before = text[: block.span.start].casefold() if before is None else before
        match = _ABOUT.match(text, block.span.start, min(block.span.end, block.span.start + 400))
        if match is None or _NOBODY.match(match["name"]) or WIRE.match(match["name"]):
            continue
        name = _BRACKETS.sub("", match["name"]).strip(" *_")
        name = name if name != without_legal_form(name) else name.rstrip(".")
        if name[:1].isupper() and len(name.split()) <= 8 and without_legal_form(name).casefold() in before:
            yield name


def _stands_in(name: str, title: str) -> bool:
    if without_legal_form(name).casefold() in title.casefold():
        return True
    return any(names_alike(name, part) for part in re.split(r"[:–—]", title))


def _on_behalf(text: str, blocks: Sequence[Block]) -> str | None:
    for block in blocks[:_OPENING_BLOCKS]:
        words = block.span.of(text)
        if service := _SERVICE.match(words):
            return service["name"]
        found = _ON_BEHALF.search(words) if "behalf" in words.lower() else None
        opening = name_at_start(f"{words[found.end() :].strip().rstrip('.')} is") if found else None
        if opening:
            return opening.name
    return None


def _after_opening_words(lead: str, title: str) -> str | None:
    """The company of the headline, named after some words: "In its release of May 4, Acme Inc. stated"."""
    if not _OPENING_WORDS.match(lead):
        return None
    for comma in islice(_NAME_NEXT.finditer(lead, 0, _LEAD_PHRASE), _MOST_COMMAS):
        opening = name_at_start(lead[comma.end() :])
        if opening and opening.certain and _stands_in(opening.name, title):
            return opening.name
    return None


def _stated(text: str, blocks: Sequence[Block]) -> str | None:
    """The company that a field of a form names: "Company name: Acme Co., Ltd."."""
    found = (_FIELD.search(block.span.of(text)) for block in blocks[:_OPENING_BLOCKS])
    return next((match["name"].strip() for match in found if match), None)


def _in_letterhead(above: Sequence[str], after: str) -> str | None:
    """The company that stands with its ticker alone on a line above the headline, if it is named below."""
    for line in above:
        found = _LETTERHEAD.fullmatch(line.strip(" *_#"))
        if found is None or not find_tickers(found["listed"]):
            continue
        opening = name_at_start(f"{found['name']} is")
        is_name = opening is not None and opening.name == found["name"]
        if is_name and without_legal_form(found["name"]) in after:
            return found["name"]
    return None


def _tickers_of(name: str, lead: str, above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """The tickers in brackets after the company's name, in the lead first; else on a line above the lead."""
    for words in (lead, *above, *below):
        for written in (name, without_legal_form(name)):
            found = _tickers_after(words, written)
            if found:
                return found
    lines = [words for words in above if len(words) <= _LONGEST_LINE and not _BRACKETS.search(words)]
    return tuple(dict.fromkeys(ticker for words in lines for ticker in find_tickers(words)))


def _tickers_after(words: str, name: str) -> tuple[str, ...]:
    start = words.find(name)
    if start < 0:
        # A letterhead in capitals: "ACME PLC" for "Acme plc".
        capitals = words.find(name.upper())
        return _tickers_in_brackets(words, capitals + len(name)) if capitals >= 0 else ()
    adjacent = _tickers_in_brackets(words, start + len(name))
    if not adjacent and (whole := _WHOLE_NAME.match(words, start + len(name))):
        adjacent = _tickers_in_brackets(words, whole.end())
    if adjacent:
        return adjacent
    # "Acme Corp., a maker of anvils (NYSE: ACM), today": a small letter before the bracket, so no other name.
    apposition = re.split(r"[.!?]\s+(?=[A-Z])", words[start + len(name) : start + len(name) + _APPOSITION])[0]
    later = _LISTED_LATER.search(_SAYING.split(apposition)[0])
    return _tickers_in_brackets(apposition, later.end()) if later else ()


def _tickers_in_brackets(words: str, start: int) -> tuple[str, ...]:
    """The tickers in the brackets that follow one another from there."""
    found: list[str] = []
    while bracket := _BRACKETS.match(words, start, start + _APPOSITION):
        found += find_tickers(bracket[1])
        start = bracket.end()
    return tuple(dict.fromkeys(found))
