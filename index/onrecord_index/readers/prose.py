"""What a paragraph is where its format does not say: prose, a heading in bold, bullets by their signs."""

import re

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import Piece, clean_text
from onrecord_index.readers.markup import BULLET_SIGN

_HYPHEN_SIGN = re.compile(r"[-*]\s+(?=\S)")
# Letters that a font of signs shows as a bullet, or that stand for one, set off from the text.
LETTER_SIGN = re.compile(r"^[^\S\n]*[o§ü](?:\t|[^\S\n]{2})[^\S\n]*+(?=\S)", re.MULTILINE)
# A sign set off from the text by its style alone, as EDGAR's pages do it.
_TIGHT_SIGN = re.compile(r"^([•●▪◦‣○■□◆►➢✓✔⦁])(?=[^\W\d_]|[$€£“\"\d])", re.MULTILINE)
# Private characters of the fonts Symbol and Wingdings that lists are marked with.
PRIVATE_SIGNS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8", "•")
_LONGEST_HEADING, _LONGEST_TITLE = 120, 250
# What headlines do; lines in bold that hold none may be an address, a name and a title, a letterhead.
_ANNOUNCES = re.compile(
    r"\b(?:achiev|acquir|add|advanc|agree|announc|appoint|approv|award|begin|clos|commenc|complet|"
    r"confirm|declar|"
    r"deliver|dos|drill|enter|expand|extend|fil|grant|host|increas|initiat|intersect|invest|join|"
    r"launch|nam|open|"
    r"post|present|produc|provid|rais|receiv|releas|report|secur|select|sell|set|sign|start|submit|"
    r"updat|win)e?s\b",
    re.IGNORECASE,
)


def prose_pieces(text: str, *, strong: bool) -> list[Piece]:
    """A paragraph, the heading that a short bold line is, or the bullets that lines are by their signs."""
    marked = LETTER_SIGN.sub("• ", text)
    plain = with_spaced_signs(clean_text(marked, BlockKind.PARAGRAPH))
    lines = [line for line in plain.split("\n") if line]
    whole = " ".join(lines)
    if strong and _may_head(whole) and (len(lines) == 1 or _ANNOUNCES.search(whole)):
        return [Piece(kind=BlockKind.HEADING, text=whole)]
    signed = [bool(BULLET_SIGN.match(line) or _HYPHEN_SIGN.match(line)) for line in lines]
    if not any(signed):
        return [Piece(kind=BlockKind.PARAGRAPH, text="\n".join(lines))]
    return [
        Piece(kind=BlockKind.BULLET if sign else BlockKind.PARAGRAPH, text=line)
        for line, sign in zip(lines, signed, strict=True)
    ]


def with_spaced_signs(text: str) -> str:
    """The text, a blank after each sign of a bullet that opens a line."""
    return _TIGHT_SIGN.sub(r"\1 ", text)


def _may_head(line: str) -> bool:
    longest = _LONGEST_TITLE if _ANNOUNCES.search(line) else _LONGEST_HEADING
    return len(line) <= longest and line[-1] not in ".,;" and any(map(str.isalnum, line))
