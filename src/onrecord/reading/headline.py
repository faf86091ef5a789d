"""Which block is the headline: the first line that says something, after labels, dates and letterheads."""

import re
from collections.abc import Sequence

from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.manuscript import Block, BlockKind

_LABEL = re.compile(
    r"(?:(?:news|press|media|company|immediate|earnings) ?(?:release|announcement)s?|"
    r"(?:for )?immediate release|exhibit\s*99|ex-99|communiqué(?: de presse)?|pour diffusion|"
    r"not for (?:distribution|release)|nr ?\d|source(?= ?:)|investor relations|"
    r"share (?:this|on|via)|news (?:&|and) (?:events|media|insights|publications|updates))\b.{0,60}$|"
    # These open headlines too ("Home Depot Announces", "3 New Sites"): alone, or set off by a sign.
    r"(?:print|share|home|investors?|newsroom|news|back|document|\d+|(?:no|nr|number)\b[. ]*\d+)"
    r"\s*(?:[|>›»/:,.–—-].{0,60})?$",
    re.IGNORECASE,
)
_CONTACT_LABEL = re.compile(
    r"(?:(?:for )?(?:media|press|investors?|public|company|corporate|further|more|additional)"
    r"\b[\w /&]{0,40})?"
    r"\b(?:contacts?|in?quiries|enquiries|information)(?: information)?\s*(?::.{0,60})?$",
    re.IGNORECASE,
)
# Whom to call, line by line: names, titles, firms.
_LONGEST_ENTRY = 5
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc)\w*\.?"
)
_DATE_LINE = re.compile(
    rf"(?:\w+day,? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}).{0,40}$",
    re.IGNORECASE,
)
_TICKER_LINE = re.compile(r"\(?\b[A-Z][\w-]{1,8}(?: [A-Z]{2})?\s?:\s?[A-Z0-9.]{1,6}\b")
_COMPANY_LINE = re.compile(
    r"^(?:\S+ ){0,5}(?:inc|corp|corporation|ltd|limited|llc|plc|ag|n\.v|s\.a|co|company|group)\.?$",
    re.IGNORECASE,
)
_SEARCHED = 25
_LONGEST = 400


def find_headline(text: str, blocks: Sequence[Block]) -> int:
    """The position of the headline's block, 0 where no block reads as one. Needs at least one block."""
    top = blocks[:_SEARCHED]
    in_contacts = False
    for position, block in enumerate(top):
        words = block.span.of(text)
        in_contacts = in_contacts or bool(_CONTACT_LABEL.match(words))
        if in_contacts and len(words.split()) <= _LONGEST_ENTRY:
            continue
        if block.kind is BlockKind.HEADING and not _is_furniture(words):
            return position
        if block.kind is BlockKind.PARAGRAPH and _is_headline(words):
            return _marked_heading(text, top, position)
    return 0


def _marked_heading(text: str, top: Sequence[Block], position: int) -> int:
    """The format's own first heading shortly below a plain line, which then was a kicker; or the line."""
    for below in range(position + 1, min(position + 4, len(top))):
        words = top[below].span.of(text)
        if top[below].kind is BlockKind.HEADING and not _is_furniture(words) and len(words.split()) > 3:
            return below
    return position


def _is_headline(words: str) -> bool:
    return len(words.split()) >= 2 and len(words) <= _LONGEST and not _is_furniture(words)


def _is_furniture(words: str) -> bool:
    return all(map(_is_furniture_line, words.split("\n")))


def _is_furniture_line(words: str) -> bool:
    return bool(
        _LABEL.match(words)
        or _CONTACT_LABEL.match(words)
        or _DATE_LINE.match(words)
        or _COMPANY_LINE.match(words)
        or holds_contact_detail(words)
        or (_TICKER_LINE.match(words) and len(words.split()) <= 8)
    )
