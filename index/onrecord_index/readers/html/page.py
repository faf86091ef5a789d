"""The article in a page: from its headline to its end, without the site around and within it.

A bare document (an exhibit, a page saved from a word processor) is kept whole. On a site's page the article
is the smallest element that holds nearly all running text, together with the headline above it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord_index.readers.builder import Piece, notices_in
from onrecord_index.readers.html.around import LINK_SHARE, TEASER_SHARE, elements_around
from onrecord_index.readers.html.furniture import HIDING_MARKS, is_hidden, is_never_shown, is_of_a_site
from onrecord_index.readers.html.measure import PROSE, Measures, measure_elements
from onrecord_index.readers.tree import HEADINGS, Element, tag_of, words_of

# Teasers and notices are running text too, but little of it.
_NEARLY_ALL = 0.75
_SHORTEST_TITLE = 12
# An unopened tab holds so many times what is shown; a notice that waits for its time holds less.
_FAR_MORE = 2
# Sites hide a few dozen parts; each is measured.
_MOST_HIDDEN = 200
# The link that stands at the head of each page of a long filing.
_CONTENTS = re.compile(r"table of contents", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:table of contents|"
    r"share(?: this.{0,30})?|tweet|print(?: (?:page|this))?|e-?mail(?: this)?|copy link|pdf|read more|"
    r"download(?: as)? pdf(?: \(.{0,40}\))?|(?:back|return) to .{1,30}|follow us.{0,30}|subscribe.{0,30}|"
    r"skip to .{1,30}|menu|search|close|home(?: ?[/>»›] ?.{0,60})?|previous|next|(?:©|copyright)[^\n]{0,120}|"
    r"all rights reserved\.?|posted in [^\n]{1,60}|(?:press|news|media) releases?|news(?:room)?|"
    r"investor relations|(?:press|news|media) (?:release )?details|(?:view|see) (?:all|more)(?: \w+){0,3}|"
    r"(?:pdf|print|html) version|news provided by|\d{1,2} min(?:ute)?s? read|listen(?: to .{1,30})?|"
    r"(?:share on )?(?:facebook|linkedin|twitter|whatsapp|reddit|pinterest))",
    re.IGNORECASE,
)
_DATED = re.compile(r"[^\n]{0,40}\b(?:19|20)\d\d\b[^\n]{0,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Where the article stands in its page; `headline` is None if nothing above it may be dropped.

    `left_out` is the share of the page's running text that is not the article's.
    """

    root: Element
    headline: Element | None = None
    around: frozenset[Element] = frozenset()
    is_bare: bool = False
    left_out: float = 0.0

    def leaves_out(self, element: Element) -> bool:
        """Whether this is what is not shown, or belongs to the site."""
        return is_never_shown(element) or element in self.around

    def without_labels(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The blocks except for the labels of buttons, which sites set as text."""
        label = _CONTENTS if self.is_bare else _LABEL
        return [piece for piece in pieces if not label.fullmatch(piece.text.strip())]


def above_headline(pieces: Sequence[Piece]) -> list[Piece]:
    """What is kept of the blocks above the headline: all where text runs there, else dates and notices."""
    if any(len(piece.text) >= PROSE for piece in pieces):
        return list(pieces)
    lines = [piece.text.strip() for piece in pieces]
    notices = notices_in(lines)
    return [
        piece for number, piece in enumerate(pieces) if number in notices or _DATED.fullmatch(lines[number])
    ]


def headers_around(root: Element, article: Article) -> Iterator[Article]:
    """What stands above the article, and headers, but none of a teaser; each without its links."""
    start = article.root if article.headline is None else article.headline
    above = [before for one in (start, *start.iterancestors()) for before in one.itersiblings(preceding=True)]
    headers = [one for one in root.iter() if tag_of(one) == "header" or one.get("role") == "banner"]
    shown = [one for one in above if one not in article.around]
    for part in (*reversed(shown), *headers):
        if article.around.isdisjoint(part.iterancestors()):
            yield Article(root=part, around=article.around - {part} | frozenset(part.iter("a", "nav")))


def article_in(root: Element) -> Article:
    """The article of a page; the whole page where it is a bare document or holds no running text."""
    if not any(is_of_a_site(element) for element in root.iter()):
        return Article(root=root, is_bare=True)
    _show_hidden_article(root)
    whole = measure_elements(root)
    titled = _titled(root, whole)
    around = frozenset(elements_around(root, whole, titled))
    measures = measure_elements(root, around)
    if not measures[root].prose:
        return Article(root=root, around=around)
    body = _body(root, _from_heading(root, titled, around) or measures)
    headline = titled if titled in measures else _headline_of(body, measures)
    both, below = (body, frozenset[Element]()) if headline is None else _up_to(body, headline, measures)
    if measures[root].states and not measures[both].states:  # a statement set apart is never lost
        both, below = root, frozenset()
    kept = measure_elements(both, around | below)[both].prose
    told = (_from_heading(root, titled, frozenset()) or whole)[root].prose
    left_out = max(0.0, 1 - kept / told)
    return Article(root=both, headline=headline, around=around | below, left_out=left_out)


def _show_hidden_article(root: Element) -> None:
    """Take the marks that hide it off an element that holds nearly all running text: an unopened tab."""
    shown = measure_elements(root)[root].prose
    hidden = [element for element in root.iter() if is_hidden(element)]
    for element in hidden[:_MOST_HIDDEN]:
        if any(is_hidden(outer) for outer in element.iterancestors()):
            continue
        marks = {name: element.attrib.pop(name) for name in HIDING_MARKS if name in element.attrib}
        inside = measure_elements(element)[element].prose
        if inside < _FAR_MORE * shown:
            element.attrib.update(marks)


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
        if tag_of(outer) in {"html", "body"} or linked > added * TEASER_SHARE:
            return element
        element = outer
    return element


def _titled(root: Element, measures: Measures) -> Element | None:
    """Return the heading that the page is titled after, else its only main one.

    Of several the longest: the site's name may be one too. A heading that is a link is the site's.
    """
    title = words_of(root.find(".//title")).casefold()
    headings = {
        element: words_of(element).casefold()
        for element, measure in measures.items()
        if tag_of(element) in HEADINGS and measure.text and measure.link_share < LINK_SHARE
    }
    titled = [element for element, words in headings.items() if _is_title(words, title)]
    mains = [element for element, words in headings.items() if tag_of(element) == "h1"]
    if not titled and len(mains) == 1 and len(headings[mains[0]]) >= _SHORTEST_TITLE:
        return mains[0]
    return max(titled, key=lambda heading: measures[heading].text, default=None)


def _from_heading(root: Element, heading: Element | None, around: frozenset[Element]) -> Measures | None:
    """Return the measures of a page from the heading on; None if no running text is there.

    What stands above may be longer than a short release: menus with pictures and words, a banner on cookies.
    """
    if heading is None:
        return None
    chain = (heading, *heading.iterancestors())
    above = frozenset(before for element in chain for before in element.itersiblings(preceding=True))
    measures = measure_elements(root, around | above)
    return measures if measures[root].prose else None


def _headline_of(body: Element, measures: Measures) -> Element | None:
    """Return the main heading in the article; else the last one above."""
    above, inside = _headings(body, measures)
    mains = [heading for heading in inside if tag_of(heading) == "h1"]
    mains_above = [heading for heading in reversed(above) if tag_of(heading) == "h1"]
    return next(iter((*mains, *mains_above, *reversed(above))), None)


def _is_title(words: str, title: str) -> bool:
    return len(words) >= _SHORTEST_TITLE and words in title


def _headings(body: Element, measures: Measures) -> tuple[list[Element], list[Element]]:
    """The headings above the article's element, and those inside it."""
    of_body = set(body.iter(*HEADINGS))
    above: list[Element] = []
    inside: list[Element] = []
    has_begun = False
    for element, measure in measures.items():
        has_begun = has_begun or element is body
        if tag_of(element) in HEADINGS and measure.text and measure.link_share < LINK_SHARE:
            if element in of_body:
                inside.append(element)
            elif not has_begun:
                above.append(element)
    return above, inside


def _up_to(body: Element, headline: Element, measures: Measures) -> tuple[Element, frozenset[Element]]:
    """The element that holds both, and what follows the article in it and belongs to the site."""
    below: set[Element] = set()
    inside = set(headline.iterancestors())
    element = body
    while element not in inside:
        for after in element.itersiblings():
            if after in measures and measures[after].link_share >= TEASER_SHARE:
                below.add(after)
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    return element, frozenset(below)
