"""The article in a page: from its headline to its end, without the site around and within it.

A bare document (an exhibit, a page saved from a word processor) is kept whole. On a site's page the article
is the smallest element that holds nearly all running text, together with the headline above it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord_index.readers.builder import Piece
from onrecord_index.readers.furniture import (
    is_around,
    is_bar,
    is_named_furniture,
    is_never_shown,
    is_of_a_site,
    may_be_link_list,
)
from onrecord_index.readers.measure import PROSE, Measure, measure_elements
from onrecord_index.readers.tree import HEADINGS, Element, tag_of

Measures = Mapping[Element, Measure]

# Teasers and notices are running text too, but little of it.
_NEARLY_ALL = 0.75
_MOST_IN_FURNITURE = 0.3
_FEWEST_LINKS, _LINK_SHARE, _TEASER_SHARE = 3, 0.7, 0.25
_BODIES = frozenset(("html", "body", "main", "article"))
_ELSEWHERE = re.compile(
    r"(?:(?:view |see |read )?(?:all |related|more|latest|recent|other|trending|popular|most read)|"
    r"recommended|you (?:may|might) also|read next|also (?:from|by|in)|sign up|subscribe|share (?:this|on)|"
    r"follow us)\b.{0,60}",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:share(?: this.{0,30})?|tweet|print(?: (?:page|this))?|e-?mail(?: this)?|copy link|pdf|read more|"
    r"download(?: as)? pdf|(?:back|return) to .{1,30}|follow us.{0,30}|subscribe.{0,30}|skip to .{1,30}|"
    r"menu|search|close|home(?: ?[/>»›] ?.{0,60})?|previous|next|(?:©|copyright)[^\n]{0,120}|"
    r"all rights reserved\.?)",
    re.IGNORECASE,
)
_DATED = re.compile(r"[^\n]{0,40}\b(?:19|20)\d\d\b[^\n]{0,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Where the article stands in its page; `headline` is None where nothing above it may be dropped."""

    root: Element
    headline: Element | None = None
    around: frozenset[Element] = frozenset()
    is_bare: bool = False

    def leaves_out(self, element: Element) -> bool:
        """True for what is not shown, or belongs to the site."""
        return is_never_shown(element) or element in self.around

    def without_labels(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The blocks but for the labels of buttons, which sites set as text."""
        return [piece for piece in pieces if self.is_bare or not _LABEL.fullmatch(piece.text.strip())]


def above_headline(pieces: Sequence[Piece]) -> list[Piece]:
    """What is kept of the blocks above the headline: all where text runs there, else a date."""
    if any(len(piece.text) >= PROSE for piece in pieces):
        return list(pieces)
    return [piece for piece in pieces if _DATED.fullmatch(piece.text.strip())]


def article_in(root: Element) -> Article:
    """The article of a page; the whole page where it is a bare document or holds no running text."""
    if not any(is_of_a_site(element) for element in root.iter()):
        return Article(root=root, is_bare=True)
    whole = measure_elements(root)
    around = frozenset(_around(root, whole))
    measures = measure_elements(root, around)
    if not measures[root].prose:
        return Article(root=root, around=around)
    body = _body(root, measures)
    headline = _headline_of(body, measures)
    if headline is None:
        return Article(root=body, around=around)
    both, below = _up_to(body, headline, measures)
    return Article(root=both, headline=headline, around=around | below)


def _around(root: Element, measures: Measures) -> Iterator[Element]:
    """The elements that belong to the site."""
    most, all_states = measures[root].prose * _MOST_IN_FURNITURE, measures[root].states
    in_article = _inside(measures, {"article", "main"})
    main = _main_article(measures)
    for element, measure in measures.items():
        if measure.prose > most or tag_of(element) in {"html", "body", "main", "h1"}:
            continue
        is_teaser = tag_of(element) == "article" and bool(main) and element not in main
        if is_teaser or _is_furniture(
            element, measure, in_article=element in in_article, all_states=all_states
        ):
            yield element
        elif tag_of(element) in HEADINGS and _ELSEWHERE.fullmatch(_words(element)):
            yield from _led_by(element, measures, most)


def _inside(measures: Measures, tags: set[str]) -> set[Element]:
    """The elements inside any of these."""
    inside: set[Element] = set()
    for element in measures:  # outer before inner
        parent = element.getparent()
        if parent is not None and (parent in inside or tag_of(parent) in tags):
            inside.add(element)
    return inside


def _main_article(measures: Measures) -> set[Element]:
    """The <article> with the most running text, those around it and those in it; the rest are teasers."""
    articles = [element for element in measures if tag_of(element) == "article"]
    main = max(articles, key=lambda element: measures[element].prose, default=None)
    return set() if main is None else {main, *main.iterancestors("article"), *main.iter("article")}


def _is_furniture(element: Element, measure: Measure, *, in_article: bool, all_states: int) -> bool:
    holds_title = measure.titles > 0 and measure.links < _FEWEST_LINKS
    if is_bar(element):
        # A site's footer may hold a statement of its own; it goes, unless the release has no other.
        return not holds_title and not in_article and (not measure.states or measure.states < all_states)
    if is_around(element):
        return not measure.states
    if is_named_furniture(element) and not holds_title:
        return not measure.states
    is_list = may_be_link_list(element) and measure.links >= _FEWEST_LINKS
    return is_list and not measure.prose and not measure.titles and measure.link_share >= _LINK_SHARE


def _led_by(heading: Element, measures: Measures, most: float) -> Iterator[Element]:
    """What a heading such as "Related news" leads: its section, or what follows up to the next heading."""
    parent = heading.getparent()
    if parent is None:
        return
    outer = measures[parent]
    is_small = outer.prose <= most and not outer.titles and not outer.states
    if is_small and tag_of(parent) not in _BODIES:
        if outer.link_share >= _TEASER_SHARE:
            yield parent
        return
    led = []
    for element in heading.itersiblings():
        if tag_of(element) in HEADINGS and tag_of(element) <= tag_of(heading):
            break
        led.append(element)
    inner = [measures[element] for element in led if element in measures]
    linked, text = sum(one.linked for one in inner), sum(one.text for one in inner)
    if text and linked / text >= _TEASER_SHARE and not any(one.states for one in inner):
        yield heading
        yield from led


def _body(root: Element, measures: Measures) -> Element:
    """The article's element: an <article> where there is one, else what holds nearly all running text."""
    enough = measures[root].prose * _NEARLY_ALL
    element = root
    while tag_of(element) != "article":
        inner = next(
            (child for child in element if child in measures and measures[child].prose >= enough), None
        )
        if inner is None:
            break
        element = inner
    return element if tag_of(element) == "article" else _with_surroundings(element, measures)


def _with_surroundings(element: Element, measures: Measures) -> Element:
    """The element, or the one around it as long as that adds text of the article and hardly a link."""
    for outer in element.iterancestors():
        added = measures[outer].text - measures[element].text
        linked = measures[outer].linked - measures[element].linked
        if tag_of(outer) in {"html", "body"} or linked > added * _TEASER_SHARE:
            return element
        element = outer
    return element


def _headline_of(body: Element, measures: Measures) -> Element | None:
    """The main heading in the article, else the last one above it that is no link to the front page."""
    above: Element | None = None
    inside = set(body.iter("h1"))
    for element, measure in measures.items():
        if element in inside:
            return element
        if element is body and above is not None and not inside:
            break
        if tag_of(element) == "h1" and measure.text and measure.link_share < _LINK_SHARE:
            above = above if inside else element
    return above


def _up_to(body: Element, headline: Element, measures: Measures) -> tuple[Element, frozenset[Element]]:
    """The element that holds both, and what follows the article in it and belongs to the site."""
    below: set[Element] = set()
    inside = set(headline.iterancestors())
    element = body
    while element not in inside:
        for after in element.itersiblings():
            if after in measures and measures[after].link_share >= _TEASER_SHARE:
                below.add(after)
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    return element, frozenset(below)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
