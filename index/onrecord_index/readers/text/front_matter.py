"""Front matter: the facts that a site's generator keeps above a Markdown page, between two rules.

The title is the headline where the page itself has none, and the date is the release's; the rest (layout,
tags, authors) is the site's.
"""

import re
from collections.abc import Sequence

_RULE = re.compile(r"(?:---|\+\+\+)\s*$")
_FACT = re.compile(r"(?P<name>[\w-]+)\s*[:=]\s*(?P<value>.*)$")
_BELOW_A_FACT = re.compile(r"\s+\S|\s*-\s|\s*#|\s*$")
_HEADING = re.compile(r"#\s")
_MOST_LINES = 60


def without_front_matter(lines: Sequence[str]) -> Sequence[str]:
    """The lines of the page, its title as a heading and its date as written above them."""
    end = _end_of(lines)
    if not end:
        return lines
    facts = {
        match["name"].lower(): match["value"].strip(" \"'")
        for match in map(_FACT.match, lines[1:end])
        if match
    }
    page = lines[end + 1 :]
    title = facts.get("title")
    opening = [f"# {title}", ""] if title and not any(map(_HEADING.match, page)) else []
    date = [f"date: {facts['date']}", ""] if facts.get("date") else []
    return [*opening, *date, *page]


def _end_of(lines: Sequence[str]) -> int:
    """The position of the rule that closes the facts, 0 if no facts open the file."""
    if not lines or not _RULE.match(lines[0]):
        return 0
    for position, line in enumerate(lines[1:_MOST_LINES], 1):
        if _RULE.match(line):
            return position if position > 1 else 0
        if not (_FACT.match(line) or _BELOW_A_FACT.match(line)):
            return 0
    return 0
