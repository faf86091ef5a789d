r"""Markdown's marks taken off a line, so that what is left is the release's own words.

Only what Markdown adds goes: escapes (`\$`), entities (`&amp;`), links (their words stay), pictures,
emphasis. A stray asterisk or underscore, a footnote mark or a file_name stays as it stands.
"""

import re
from html import unescape

HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
BULLET = re.compile(r"^\s*[-*+][ \t]+(?=\S)")
# Bullets that are characters of their own stay in the text: they are not Markdown's.
BULLET_SIGN = re.compile(r"^\s*(?:[•●▪◦‣·○■□◆►➢✓✔⦁–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
RULE = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = re.compile(r"^ {0,3}(?:={3,}|-{3,})[ \t]*$")

_CITED = re.compile(r"^\s*(?:>[ \t]+)+(?!\d)|^\s*>$")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\]^_`{|}~\\])")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_LINK = re.compile(
    r"\[([^\[\]\n]*)\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"\n]*\")?\)"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^\n]+?)(?<=[^\s*])\*\*(?![\w*])")
_STRONG_LINE = re.compile(r"(?<![\w_])__(?=[^\s_])([^\n]+?)(?<=[^\s_])__(?![\w_])")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_EMPHASIS_LINE = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])")
_EMPHASES = (("**", _STRONG), ("__", _STRONG_LINE), ("*", _EMPHASIS), ("_", _EMPHASIS_LINE))


def without_markup(line: str) -> str:
    """The words of one line of Markdown or plain text, without the blanks around them."""
    plain = _PICTURE.sub("", _CITED.sub("", line))
    plain = _LINK.sub(r"\1", plain)
    plain = _AUTOLINK.sub(r"\1", plain)
    for mark, emphasis in _EMPHASES:
        if mark in plain:
            plain = emphasis.sub(r"\1", plain)
    plain = _ESCAPE.sub(r"\1", plain)
    return _ENTITY.sub(lambda entity: unescape(entity.group()), plain).strip()


def heading_text(line: str) -> str:
    """The words of a line that HEADING matches."""
    return without_markup(_CLOSING_HASHES.sub("", HEADING.sub("", line)))


def is_all_strong(line: str) -> bool:
    """Whether a whole line stands in bold: how many releases write a heading."""
    return bool(re.fullmatch(r"\s*(?:\*\*[^*\n]+\*\*|__[^_\n]+__)\s*:?\s*", line))


def is_link_only(line: str) -> bool:
    """Whether nothing but links, pictures and the names of links stands in the line."""
    rest = _LINK.sub("", _PICTURE.sub("", line))
    return rest != line and not re.sub(r"^\s*(?:Pickup)?[\s\-–:|,]*$", "", rest)
