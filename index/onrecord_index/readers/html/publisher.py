"""Who publishes a page, as the page itself says: its meta data, its title behind the headline, its logo."""

import re
from collections.abc import Iterator

from onrecord_index.readers.tree import HEADINGS, Element, tag_of, words_of

_PARTS = re.compile(r"\s+[|·•–—»›-]\s+|\s*[|·•»›]\s*")
_KINDS = re.compile(
    r"(?:(?:our|latest|all|company|corporate|press|media|investor|the) )?"
    r"(?:news(?:room)?|media(?: cent(?:re|er))?|press(?: (?:office|room|cent(?:re|er)))?|"
    r"(?:press|media|news) (?:releases?|statements?|notices?)|latest|home(?:page)?|blog|updates?|"
    r"announcements?|investors?(?: relations)?|corporate|company|articles?|stories|statements?|notices?|"
    r"welcome|services?|recalls?|official (?:web)?site)(?: (?:&|and) \w+)?|\d{4}",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<=\w) (?:blog|news(?:room)?|press|media|website)$", re.IGNORECASE)
_LOGO = re.compile(
    r"^(?:logo(?:type)?(?: of| :|:)?|home ?[-–:]) | ?(?:logo(?:type)?|crest|home ?page)$", re.IGNORECASE
)
_NAMED_SO = frozenset("logo brand site sitename site-name site-title masthead wordmark".split())
_LONGEST, _MOST_WORDS = 60, 8


def publisher_of(root: Element) -> str | None:
    """Return the name that a page gives its publisher; None if it gives none."""
    found = (_plain(name) for name in _named(root))
    return next((name for name in found if name), None)


def _named(root: Element) -> Iterator[str]:
    for meta in root.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() == "og:site_name":
            yield meta.get("content") or ""
    yield from _in_title(root)
    for element in root.iter():
        if not _NAMED_SO.isdisjoint((element.get("class") or "").lower().split()):
            yield words_of(element)
        if tag_of(element) == "img" and _is_logo(element):
            yield _LOGO.sub("", element.get("alt") or "")


def _in_title(root: Element) -> Iterator[str]:
    """Yield the parts of the title beside the headings of the page, the last first."""
    parts = _PARTS.split(words_of(root.find(".//title")))
    headings = " ".join(words_of(one) for one in root.iter() if tag_of(one) in HEADINGS).casefold()
    if len(parts) > 1:
        yield from (part for part in reversed(parts) if part.casefold() not in headings)
        yield from (part for part in reversed(parts) if _is_also_a_logo(part, root))


def _is_also_a_logo(part: str, root: Element) -> bool:
    return any(_LOGO.sub("", image.get("alt") or "") == part for image in root.iter("img"))


def _is_logo(image: Element) -> bool:
    told = f"{image.get('alt') or ''} {image.get('src') or ''} {image.get('class') or ''}".lower()
    return "logo" in told or "crest" in told


def _plain(name: str) -> str:
    """Return a name in one line; empty if it is none: a kind of page, a sentence."""
    bare = _BEHIND.sub("", " ".join(name.split()).strip(" .,:|-"))
    if len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS or _KINDS.fullmatch(bare):
        return ""
    return bare if bare[:1].isupper() or bare[:1].isdigit() else ""
