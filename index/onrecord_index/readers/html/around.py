"""What belongs to the site and not to the article: menus, banners, teasers, lists of links, other news."""

import re
from collections.abc import Iterator

from onrecord_index.readers.html.furniture import (
    is_around,
    is_bar,
    is_named_furniture,
    may_be_furniture,
    may_be_link_list,
)
from onrecord_index.readers.html.measure import Measure, Measures
from onrecord_index.readers.tree import HEADINGS, Element, tag_of, words_of

# Shares of an element's characters that stand in links: of a list of links, and of teasers.
LINK_SHARE, TEASER_SHARE = 0.7, 0.25
_FEWEST_LINKS = 3
# Teasers and notices are running text too; an element with more of it than this share is the article.
_MOST_PROSE = 0.3
_BODIES = frozenset(("html", "body", "main", "article"))
_ELSEWHERE = re.compile(
    r"(?:(?:view |see |read )?(?:all |related|more|latest|recent|other|trending|popular|most read)|"
    r"recommended|you (?:may|might) also|read next|also (?:from|by|in)|sign up|subscribe|share (?:this|on)|"
    r"follow us|newsletter|mailing list|stay (?:informed|connected|in touch|up to date)|"
    r"(?:investor )?e-?mail alerts?|get (?:updates|alerts|our news)|contact form|"
    r"leave a (?:comment|reply))\b.{0,60}",
    re.IGNORECASE,
)


def elements_around(root: Element, measures: Measures, titled: Element | None) -> Iterator[Element]:
    """The elements that belong to the site; `titled` is the heading that the page is titled after."""
    most, all_states = measures[root].prose * _MOST_PROSE, measures[root].states
    in_article = _inside(measures, {"article", "main"})
    main = _main_article(measures, titled)
    for element, measure in measures.items():
        if measure.prose > most or tag_of(element) in {"html", "body", "main", "h1"}:
            continue
        is_teaser = tag_of(element) == "article" and bool(main) and element not in main
        if is_teaser or _is_furniture(
            element, measure, in_article=element in in_article, all_states=all_states
        ):
            yield element
        elif tag_of(element) in HEADINGS and _ELSEWHERE.fullmatch(words_of(element)):
            yield from _led_by(element, measures, most)


def _inside(measures: Measures, tags: set[str]) -> set[Element]:
    """The elements inside any of these."""
    inside: set[Element] = set()
    for element in measures:  # outer before inner
        parent = element.getparent()
        if parent is not None and (parent in inside or tag_of(parent) in tags):
            inside.add(element)
    return inside


def _main_article(measures: Measures, titled: Element | None) -> set[Element]:
    """The <article> of the title, else that with the most running text, those around it and in it.

    The rest are teasers.
    """
    articles = [element for element in measures if tag_of(element) == "article"]
    if titled is not None:
        above = set(titled.iterancestors("article"))
        articles = [one for one in articles if one in above] or articles
    main = max(articles, key=lambda element: measures[element].prose, default=None)
    return set() if main is None else {main, *main.iterancestors("article"), *main.iter("article")}


def _is_furniture(element: Element, measure: Measure, *, in_article: bool, all_states: int) -> bool:
    holds_title = measure.titles > 0 and measure.links < _FEWEST_LINKS
    if is_bar(element):
        # A site's footer may hold a statement of its own; it goes, unless the release has no other.
        is_of_site = not in_article or (not measure.prose and measure.link_share >= LINK_SHARE)
        return not holds_title and is_of_site and (not measure.states or measure.states < all_states)
    if measure.states:
        return False
    is_linked = measure.links > 0 and measure.link_share >= TEASER_SHARE
    if is_around(element):  # an article sets tables and notes in an <aside> too
        is_note = in_article and tag_of(element) == "aside" and not element.get("role")
        return not is_note or is_linked or is_named_furniture(element) or _asks(element)
    if not holds_title and (is_named_furniture(element) or (is_linked and may_be_furniture(element))):
        return True
    is_list = may_be_link_list(element) and measure.links >= _FEWEST_LINKS
    return is_list and not measure.prose and not measure.titles and measure.link_share >= LINK_SHARE


def _asks(element: Element) -> bool:
    """Whether it holds a form, or a heading such as "Related news"."""
    return element.find(".//input") is not None or any(
        _ELSEWHERE.fullmatch(words_of(heading)) for heading in element.iter(*HEADINGS)
    )


def _led_by(heading: Element, measures: Measures, most: float) -> Iterator[Element]:
    """What a heading such as "Related news" leads: its section, or what follows up to the next heading."""
    parent = heading.getparent()
    if parent is None:
        return
    outer = measures[parent]
    is_small = outer.prose <= most and not outer.titles and not outer.states
    if is_small and tag_of(parent) not in _BODIES:
        if outer.link_share >= TEASER_SHARE or parent.find(".//input") is not None:
            yield parent
        return
    led = []
    for element in heading.itersiblings():
        if tag_of(element) in HEADINGS and tag_of(element) <= tag_of(heading):
            break
        led.append(element)
    inner = [measures[element] for element in led if element in measures]
    linked, text = sum(one.linked for one in inner), sum(one.text for one in inner)
    if text and linked / text >= TEASER_SHARE and not any(one.states for one in inner):
        yield heading
        yield from led
