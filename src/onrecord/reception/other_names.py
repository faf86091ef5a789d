"""What else the issuer of a release is called, by the release's own words: its name before, or from now on.

"Acme Corp. (formerly Apex Inc.)", "Acme changed its name to Apex". The index takes these names in with the
others of a company; names of anybody else than the issuer are none.
"""

import re
from collections.abc import Iterator

from onrecord.languages.en.job_title_words import is_head, is_modifier
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import run_of_names, without_legal_form
from onrecord.release import Release

_MOST, _LOOKED_BACK, _LONGEST, _SHORTEST = 4, 240, 90, 3
_QUOTES = "\"'“”‘’«»* "
_RENAMED = r"(?:renam(?:ed?|es|ing)|rebrand(?:ed|s|ing)?)"
# Without any of these a text tells no such name.
_HINTS = (
    *("formerly", "previously ", "f/k/a", "fka ", "d/b/a", "dba ", "doing business as ", "renam", "rebrand"),
    *("known as ", "name to ", "name from ", "name change ", "under the n", "anciennement", "auparavant"),
    *("précédemment", "(ex", "dénom", "son nom", "rebaptis", "désormais "),
)
# What stands between a company and its name before.
_BEFORE = late_pattern(
    r"\bformerly,? (?!(?:known|called|named)\b)(?=[\"“‘]?(?-i:[A-Z]))|\b(?:formerly|previously)"
    r" (?:known|called|listed|operating|trading|doing business)(?: as| under)? "
    # "We previously named Ann Roe to the board" names nobody so.
    r"|(?:(?<=[,(])|(?<=[,(] )|(?<=\bwas )|(?<=\bbeen ))(?:formerly|previously) named (?:as )?"
    r"|\b(?:formerly|previously) named (?=[\"“‘])"
    r"|\bf/?k/?a/? |\bd/?b/?a/? |\bdoing business as "
    rf"|\b{_RENAMED} from (?:its former name,? )?"
    r"|\b(?:anciennement|auparavant|précédemment)(?: (?:connue?|appelée?|dénommée?|nommée?)"
    r"(?: sous le nom(?: de)?)?)? |\(ex[- ]",
    re.IGNORECASE,
)
# "Formerly known as Apex, the company ...": the company follows.
_OPENS = late_pattern(
    r"(?:^|[.\n]\s*)(?:formerly|previously) (?:known|called|named|operating|doing business)(?: as)? "
    r"|(?:^|[.\n]\s*)(?:anciennement|auparavant|précédemment) (?:connue?|appelée?)(?: sous le nom(?: de)?)? ",
    re.IGNORECASE,
)
_FOLLOWS = late_pattern(r"[^\w\n]{1,6}(?:the company|our|we|it|its|la société|nous|notre)\b", re.IGNORECASE)
# What stands between a company and its name from now on.
_AFTER = late_pattern(
    r"\bchang(?:e[sd]?|ing) (?:its|our|the|their)(?: (?:corporate|legal|company|company['’]s))* name"
    r"(?: from (?P<old>[^;\n]{2,80}?))? to "
    r"|\bname change(?: from (?P<was>[^;\n]{2,80}?))? to "
    rf"|\b{_RENAMED}(?: itself)?(?: from (?P<before>[^;\n]{{2,80}}?))? (?:as|to) "
    # A company that has renamed a mine is not called by its name.
    r"|(?:(?<=[,(])|(?<=[,(] )|(?<=\bbe )|(?<=\bbeen )|(?<=\bbeing )|(?<=\bis )|(?<=\bwas ))"
    r"renamed (?=[\"“]?(?-i:[A-Z]))"
    r"|\b(?:be |now |henceforth )known as |\b(?:operate|trade|do business) under the (?:new )?name (?:of )?"
    r"|\bchang(?:e|é|er|era) (?:son|de|sa) (?:nom|dénomination)(?: sociale)?"
    r"(?: de (?P<ancien>[^;\n]{2,80}?))? (?:en|pour|à) "
    r"|\b(?:renommée?|rebaptisée?|désormais (?:appelée?|dénommée?|connue? sous le nom de)) ",
    re.IGNORECASE,
)
# What may stand between the company and that.
_LEADS = late_pattern(
    r"(?:\b(?:will|has|have|had|is|was|are|be|been|being|to|soon|now|also|officially|formally|today|recently|"
    r"henceforth|intends?|plans?|announc\w+|that|it|its|our|upcoming|planned|propos\w+|complet\w+|legally|and|"
    r"files?|for|corporate|which|official|proud|pleased|excited|va|a|est|été|sera|annonc\w+|qu['’]elle)|,)\s*$",
    re.IGNORECASE,
)
_ASIDE = late_pattern(r"\s*(?:\([^()]*\)?|,\s(?:an?|the|une?|le|la)\s[^,.\n]{3,100},?)\s*$", re.IGNORECASE)
_THE_COMPANY = (("the", "company"), ("we",), ("la", "societe"), ("nous",))
# "A unit of Acme, formerly known as Apex": after a comma the unit is as likely meant.
_BELONGING = frozenset({"of", "by", "from", "with", "de", "par"})
_ENDS = late_pattern(
    r"[()\[\]\"“”«»;:|\n*]|,? (?:and|is|was|to|effective|since|en date) (?=[a-z\d])|(?<=\w{4})\. "
    r"| (?:After|Following|With|Amid|Effective)\b"
)
_SURE_FORM = late_pattern(r"(?<=\s)(?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|AG|SE|GmbH|S\.A)\b\.?")


def other_names(release: Release) -> tuple[str, ...]:
    """Return what a release calls its issuer beside its name, in order; nothing if it names no issuer."""
    if release.issuer is None:
        return ()
    if not may_tell_names(release.text):
        return ()
    own = _own_names(release.issuer)
    found: dict[tuple[str, ...], str] = {}
    for name in _names_told(release.text, own):
        words = _words_of(name)
        if words and words not in own and len("".join(words)) >= _SHORTEST:
            found.setdefault(words, name)
    return tuple(found.values())[:_MOST]


def may_tell_names(text: str) -> bool:
    """Whether a text may tell another name of somebody; one that may not is told quickly."""
    told = text.lower()
    return any(hint in told for hint in _HINTS)


def _own_names(issuer: str) -> frozenset[tuple[str, ...]]:
    short = _words_of(issuer)
    without_article = short[1:] if short[:1] == ("the",) else short
    return frozenset(filter(None, (short, without_article, without_article[:2])))


def _words_of(name: str) -> tuple[str, ...]:
    return words_of(without_legal_form(name).replace("&", " and "))


def _names_told(text: str, own: frozenset[tuple[str, ...]]) -> Iterator[str]:
    for marked in _OPENS.finditer(text):
        name = _name_from(text, marked.end())
        if name and _FOLLOWS.match(text, _end_of(text, marked.end(), name)):
            yield name
    for marked in _BEFORE.finditer(text):
        name = _name_from(text, marked.end())
        if name and not _is_post(name) and _is_the_issuer(text, marked, own):
            yield name
    for marked in _AFTER.finditer(text):
        new = _name_from(text, marked.end())
        old = next((_name_from(told, 0) for told in marked.groups() if told), None)
        is_theirs = any(name and _words_of(name) in own for name in (old, new))
        if is_theirs or _is_the_issuer(text, marked, own):
            yield from filter(None, (old, new))


def _before(text: str, marked: re.Match[str]) -> str:
    """What stands before a change of name, without what leads up to it."""
    before = text[max(0, marked.start() - _LOOKED_BACK) : marked.start()].rstrip()
    while (lead := _LEADS.search(before)) is not None:
        before = before[: lead.start()].rstrip()
    return before


def _is_the_issuer(text: str, marked: re.Match[str], own: frozenset[tuple[str, ...]]) -> bool:
    """Whether the issuer is named right before a change of name."""
    before = _before(text, marked).rstrip(' ,(–—-:®™*_"“')
    while (aside := _ASIDE.search(before)) is not None:
        before = before[: aside.start()].rstrip(' ,–—-®™*_"”')
    line = before.rpartition("\n")[2]
    spelt = line.replace("&", " and ")
    words = words_of(spelt), words_of(without_legal_form(spelt))
    not_after = _BELONGING if text[: marked.start()].rstrip().endswith(",") else frozenset[str]()
    return any(
        each[-len(name) :] == name and not_after.isdisjoint(each[: -len(name)][-1:])
        for each in words
        for name in (*own, *_THE_COMPANY)
    )


def _is_post(name: str) -> bool:
    """Whether a name is a post that somebody held: "formerly Vice President of Apex"."""
    words = name.split()
    first = next((word for word in words if not is_modifier(word)), words[0])
    return is_head(first) or words[0].lower() in {"vice", "pdg"}


def _name_from(text: str, start: int) -> str | None:
    """The name that a text holds from a place on, None if there is none."""
    told = text[start : start + _LONGEST].lstrip(_QUOTES)
    ends = _ENDS.search(told)
    told = told[: ends.start()] if ends else told
    form = _SURE_FORM.search(told)
    name = run_of_names(told[: form.end()] if form else told).strip(_QUOTES + ",®™")
    return name if name and (name[0].isupper() or name[0].isdigit()) else None


def _end_of(text: str, start: int, name: str) -> int:
    return text.index(name, start) + len(name)
