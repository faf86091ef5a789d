"""How much text, and of what sort, stands in each element of a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from onrecord_index.readers.html.furniture import is_link, is_never_shown
from onrecord_index.readers.tree import Element, Walk, is_block, tag_of

# Running text, in characters: a stretch that hardly a menu entry or a teaser's title reaches.
PROSE = 80
_STATEMENT = re.compile(r"forward[- ]looking|safe harbou?r", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class Measure:
    """Characters in an element: all, in links, in running text; how many links and main headings it holds.

    `states` counts the stretches of running text that may be a cautionary statement; `run` the characters
    since the last element that stands on lines of its own, `run_linked` those of them in links.
    """

    text: int = 0
    linked: int = 0
    links: int = 0
    prose: int = 0
    titles: int = 0
    states: int = 0
    run: int = 0
    run_linked: int = 0

    def count(self, words: str | None) -> None:
        """Characters that stand directly in the element."""
        if not words:
            return
        length = len(_BLANKS.sub(" ", words).strip())
        self.text += length
        self.run += length
        self.states += length >= PROSE and bool(_STATEMENT.search(words))

    def close(self, element: Element) -> None:
        """The element ends: what it is decides what its characters are."""
        tag = tag_of(element)
        if is_link(element):
            self.linked, self.links, self.run_linked = self.text, self.links + 1, self.run
        if tag == "h1":
            self.titles += 1
        if is_block(element):
            if self.run >= PROSE and self.run_linked * 2 < self.run:
                self.prose += self.run
            self.run = self.run_linked = 0

    def add(self, inner: "Measure") -> None:
        """What stands in an element inside."""
        self.text += inner.text
        self.linked += inner.linked
        self.links += inner.links
        self.prose += inner.prose
        self.titles += inner.titles
        self.states += inner.states
        self.run += inner.run
        self.run_linked += inner.run_linked

    @property
    def link_share(self) -> float:
        """The share of the characters that stands in links."""
        return self.linked / self.text if self.text else 0.0


Measures: TypeAlias = Mapping[Element, Measure]


def measure_elements(root: Element, leave_out: frozenset[Element] = frozenset()) -> Measures:
    """The measure of each element that is shown, in the order of the page.

    Those to be left out measure nothing, and what they hold is not among the elements.
    """
    measures: dict[Element, Measure] = {}
    walk = Walk(root)
    for event, element in walk:
        parent = None if element is root else element.getparent()
        if event == "start":
            measures[element] = Measure()
            if is_never_shown(element) or element in leave_out:
                walk.skip()
            else:
                measures[element].count(element.text)
            continue
        measures[element].close(element)
        if parent is not None:
            measures[parent].add(measures[element])
            measures[parent].count(element.tail)
    return measures
