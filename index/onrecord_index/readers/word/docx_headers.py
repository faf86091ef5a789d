"""The headers and footers of a Word file: which of them its pages show, and the lines in them.

They do not belong to the text; only a notice of an embargo is looked for there.
"""

import re
from collections.abc import Iterator, Mapping

from onrecord_index.readers.tree import Element, parse_xml
from onrecord_index.readers.word.docx_body import pieces_of_body
from onrecord_index.readers.word.docx_styles import WORD, Styles, is_on

_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"\b(Id|Type|Target)\s*=\s*[\"']([^\"']*)[\"']")
_KINDS = ("headerReference", "footerReference")
_ID = re.compile(r"\{http://[^}]*/relationships\}id")
# A file has three kinds of each in every section; few files have more than a handful.
_MOST = 24


def header_parts(relations: bytes) -> dict[str, str]:
    """The ids of a document's headers and footers, each with the name of its part within the folder."""
    found: dict[str, str] = {}
    for relation in _RELATION.findall(relations.decode("utf-8", "replace")):
        named = dict(_ATTRIBUTE.findall(relation))
        if named.get("Type", "").endswith(("/header", "/footer")) and {"Id", "Target"} <= named.keys():
            found[named["Id"]] = named["Target"]
    return dict(list(found.items())[:_MOST])


def header_lines(main: Element, headers: Mapping[str, bytes], styles: Styles, source: str) -> list[str]:
    """The lines of the headers and footers that the document's sections show, each once."""
    lines: list[str] = []
    for id_ in dict.fromkeys(_shown(main)):
        if id_ in headers:
            pieces = pieces_of_body(parse_xml(headers[id_], source), styles)
            lines += [line for piece in pieces for line in piece.text.splitlines()]
    return lines


def _shown(main: Element) -> Iterator[str]:
    """The ids that sections refer to; a first page's own counts only where the section has one."""
    for section in main.iter(f"{WORD}sectPr"):
        for reference in section.iterchildren(*(f"{WORD}{kind}" for kind in _KINDS)):
            if reference.get(f"{WORD}type") == "first" and not is_on(section, "titlePg"):
                continue
            yield from (str(value) for name, value in reference.items() if _ID.fullmatch(str(name)))
