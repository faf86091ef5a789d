"""What stands on a site's page around the article: told by element, role and the names that sites give."""

import re

from onrecord_index.readers.tree import Element, tag_of

_NEVER_SHOWN = frozenset(
    "script style template noscript svg iframe object select textarea input button canvas video audio head "
    "title".split()
)
_AROUND = frozenset("nav aside dialog".split())
_BARS = frozenset("header footer".split())
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split()
)
HIDING_MARKS = ("hidden", "style", "aria-hidden")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMES = re.compile(
    r"(?<![a-z])(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|addthis\w*|sharethis\w*|"
    r"newsletter|subscribe|signup|related\w*|recommended|recommendations|trending|popular|most-read|"
    r"advert\w*|ads?|"
    r"promos?|comments|skip-?(?:link|nav|to)\w*|sr-only|screen-reader\w*|visually-?hidden|latest-news|"
    r"recent-(?:news|posts)|more-(?:news|stories|from)|read-?more|also-like|disqus\w*|outbrain\w*|taboola\w*)"
    r"(?![a-z])"
)
# Names of a site's parts that its layouts and dialogs bear too: "row no-sidebar", "modal-body". Links tell.
_WEAK_NAMES = re.compile(
    r"(?<![a-z])(?<!no-)(?<!has-)(?<!with-)(?:sidebar|widget-area|navbar|nav|navigation|menu|menus|"
    r"topbar|footer|"
    r"masthead|pop-?up|modal|overlay|toolbar|pagination|pager|login|search|tags|tag-list|language-\w+|"
    r"copyright)"
    r"(?![a-z])"
)
_FOOT = re.compile(r"(?<![a-z])(?:footer|colophon)(?![a-z])")
_SITE_TAGS = frozenset("nav aside main article header footer dialog".split())
_LINK_TAGS = frozenset("ul ol div section nav table".split())
_OWN_LINK = re.compile(r"mailto:|tel:", re.IGNORECASE)


def is_never_shown(element: Element) -> bool:
    """Whether no browser shows the element as text: a script, a field, what is hidden."""
    return tag_of(element) in _NEVER_SHOWN or is_hidden(element)


def is_hidden(element: Element) -> bool:
    """Whether the element's own marks hide it."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return element.get("aria-hidden") == "true" or bool(style and _HIDDEN_STYLE.search(style))


def is_of_a_site(element: Element) -> bool:
    """Whether a page has the elements and marks of a site, which a bare document such as an exhibit lacks."""
    tag = tag_of(element)
    if tag in _SITE_TAGS or element.get("role") or element.get("itemprop"):
        return True
    if is_named_furniture(element) or may_be_furniture(element):
        return True
    return (tag == "script" and bool(element.get("src"))) or (
        tag == "link" and element.get("rel") == "stylesheet"
    )


def is_around(element: Element) -> bool:
    """Whether this is what is navigation by its element or role, wherever it stands."""
    return tag_of(element) in _AROUND or (element.get("role") or "").lower() in _ROLES


def is_bar(element: Element) -> bool:
    """Whether this is a header or a footer: the page's, or an article's own."""
    return tag_of(element) in _BARS or bool(_FOOT.search(_names_of(element)))


def is_named_furniture(element: Element) -> bool:
    """Whether the class or id says so; a guess, for a site may call anything "related"."""
    return bool(_NAMES.search(_names_of(element)))


def may_be_furniture(element: Element) -> bool:
    """Whether the class or id is one that parts of a site bear, and layouts of articles as well."""
    return bool(_WEAK_NAMES.search(_names_of(element)))


def may_be_link_list(element: Element) -> bool:
    """Whether this is elements that sites fill with links to other pages."""
    return tag_of(element) in _LINK_TAGS


def is_link(element: Element) -> bool:
    """Whether this is a link to another page; an address to write or call is part of the text."""
    href = element.get("href")
    return tag_of(element) == "a" and bool(href) and not _OWN_LINK.match(href or "")


def _names_of(element: Element) -> str:
    """The class and the id in small letters, their words parted by hyphens; empty if there are none."""
    names = " ".join(filter(None, (element.get("class"), element.get("id"))))
    return _CAMEL.sub("-", names).lower().replace("_", "-")
