"""The company that a sentence opens with: "Acme Corp. (NYSE: ACM) is", "Acme, a maker of anvils, today"."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of

LEGAL_FORM = (
    r"(?:[Ii]nc|Incorporated|Lt[ée]e|lt[ée]e|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C|LLP|"
    r"L\.L\.P|LP|L\.P|PLC|Plc|plc|P\.L\.C|AG|SE|GmbH|"
    r"KGaA|N\.V|NV|B\.V|BV|S\.A|SA|S\.A\.S|SAS|S\.p\.A|SpA|S\.L|SL|A/S|ASA|AS|AB|Oyj|Oy|"
    r"Pty|Pte|DAC|CLG|CIC|ApS|eG|KG|Co|Company|Bancorp|"
    r"LTD|LIMITED|INCORPORATED|INC|CORPORATION|CORP|COMPANY|HOLDINGS?|GMBH|BANCORP|"
    r"Bancshares|Holdings?|Trust|S\.A\.U|SGPS|S\.à r\.l|Sàrl|ehf|hf|P\.C|P\.A|PC|PA|PLLC|PBC|KK|Bhd)"
)
_FORM_WORD = late_pattern(rf"\(?{LEGAL_FORM}\b[.,)]*$")
_ENDS_IN_FORM = late_pattern(rf"[\s,]\(?{LEGAL_FORM}[.)]?$")
_MOST_FORMS = 3
# Small words inside a name: "Bank of America", "Compagnie de Saint-Gobain", "Johnson & Johnson".
_JOINERS = frozenset("of the and & de la du des del do da di van von for und et y e i + at on".split())
# Words that open a sentence and no company's name, also with a capital.
_OPENER = late_pattern(
    r"(?:an?|in|on|at|as|with|when|while|since|by|for|from|after|amids?t?|th(?:is|ese|ose|"
    r"at|ey|eir|ere)|our|we|its?|if|"
    r"how|what|why|who|where|whether|many|most|according|following|to|through|during|now|"
    r"over|more|here|once|both|all|"
    r"each|every|some|such|today's|i|my|your?|his|her?|she|and|but|or|so|yet|despite|"
    r"(?:al)?though|because|not?|dr|mrs?|"
    r"ms|prof|professor|author|pastor|attorney|chef|artist|president|ceo|senator|governor|sir|the)$",
    re.IGNORECASE,
)
_NOT_FIRST_WORDS = late_pattern(
    r"(?:the )?(?:company|board(?: of directors)?|group|management|directors?|law firm of|undersigned)\b",
    re.IGNORECASE,
)
_PRELUDE = late_pattern(r"(?:(?:today|yesterday),?|(?-i:D(?:ie|er|as))(?= [A-Z]))\s+", re.IGNORECASE)
_ACTS = late_pattern(
    r"\s*,?\s*(?:(?:and|together with) (?-i:[A-Z]).{0,80}?\s)?"
    r"(?:today|(?:has|have)(?! long| always| been an? | become| historically)|will|proudly|"
    r"(?:is|are) (?:(?!an?\b|the\b)\w+ ){0,2}(?-i:[a-z]+)(?:ing|ed|ud|py|set)|"
    r"(?:announc|reveal|report|provid|deliver|complet|releas|launch|introduc|unveil|welcom|"
    r"receiv|sign|enter|appoint|nam|"
    r"confirm|declar|fil|clos|expand|continu|celebrat|join|acquir|secur|publish|advis|host|"
    r"issu|post|present|applaud|"
    r"offer|urg|stand|lead|expect|intend|plan|wish|achiev|report|award|grant|commenc|updat|"
    r"remind)(?:e?s|ed|d)?|"
    r"said|says|led|takes|brings|annonce|publie|meldet|gibt|hat|anuncia|(?:a|"
    r"ont) (?:\w+ ){0,2}?\w+(?:é|i|u|it|is|ert)\b|"
    r"présente|dévoile|lance|affiche|enregistre|réalise|confirme|reçoit|signe|acquiert|"
    r"cède|ouvre|nomme|inaugure|"
    r"obtient|conclut|poursuit|renforce|prévoit|communique|informe|propose|remporte|"
    r"franchit|étend|investit|lève|"
    r"clôture|s['’]associe|se félicite|met en|fait (?:état|savoir))\b(?![’'-])",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:founder|author|coach|president|attorney|lawyer|professor|resident|psychiatrist|"
    r"executive|artist|trader|"
    r"entrepreneur|physician|surgeon|writer|host|ceo|chief)"
)
_DESCRIBED = late_pattern(
    rf"\s*,\s*(?!(?:[\w-]+ ){{0,4}}(?:co-)?{_ROLE}\b)(?:[a-zà-ÿ]|[\w'’]+[’']s\b|One of\b|The\b)"
)
_DEFINED = late_pattern(r"\s*,?\s*[(\[][^()]{0,80}?(?:[\"“”'‘«]|the Company|:\s?[A-Z0-9])", re.IGNORECASE)
_BRACKETS = late_pattern(r"(?:\s*[(\[][^()\[\]]*[)\]])*")
_TITLE = late_pattern(
    r"(?:CEO|CFO|COO|CTO|President|Chair(?:man|woman|person)?|Chief|Founder|Co-Founder|"
    r"Director|Board|Executive)\b[.,]?$"
)
_LETTERS = late_pattern(r"\s*\(([A-Z]{2,8})\)")
ACTS_IN_TITLE = late_pattern(
    r"(?:announc|launch|report|releas|introduc|unveil|welcom|receiv|sign|enter|appoint|nam|confirm|"
    r"declar|fil|clos|"
    r"expand|continu|celebrat|join|acquir|secur|publish|host|issu|post|present|offer|strik|open|"
    r"complet|provid|"
    r"deliver|award|earn|partner|team|rais|grow|build|start|begin|win|recogni[sz]|achiev|mark|kick|"
    r"strengthen|"
    r"enhanc|appear|add|rebrand|debut|roll|sell|invest|select|obtain|claim)(?:e?s|ed)$",
    re.IGNORECASE,
)
# "Ann Roe will step down as managing director of Acme": the company follows.
_POST_LEFT_OR_GOT = late_pattern(
    r"(?:[A-Z][\w.'’-]*,? ){2,4}(?:(?:will|is|to|has|was|been|be) )*(?:step\w* down|retir\w+|resign\w*|"
    r"leav\w+|appointed|named|chosen|elected)\b[^.,;]{0,50}?\b"
    r"(?:director|president|chair\w*|chief|executive|officer|head|manager|secretary) (?:of|at) "
)
_LONGEST, _MOST_WORDS, _OFTEN = 90, 12, 3
# No one company is written in more ways.
MOST_SPELLINGS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningName:
    """A name; `certain` where a legal form, or a bracket that lists or defines it, makes it a company's."""

    name: str
    certain: bool


def name_at_start(words: str) -> OpeningName | None:
    """The company that the words open with; None if they open with something else."""
    prelude = _PRELUDE.match(words)
    start = prelude.end() if prelude else 0
    end = _end_of_name(words, start)
    name = re.sub(r"[’']s?$", "", words[start:end].rstrip(" ,:;"))
    if not name or len(name) > _LONGEST or is_no_name(name):
        return None
    follows = words[start + len(name) :]
    after = _BRACKETS.sub("", follows, count=1)  # at the start: it matches nothing too
    if after.startswith((":", ". ")):  # "Acme Corp. (NYSE: ACM): Analysts update their coverage"
        return None
    certain = bool(_ENDS_IN_FORM.search(name) or _DEFINED.match(follows) or _is_abbreviated(name, follows))
    titled = _TITLE.match(follows.lstrip().partition(" ")[0])
    if certain or titled or _ACTS.match(after) or _DESCRIBED.match(after):
        return OpeningName(name=name, certain=certain)
    return None


def name_in_title(title: str, body: str) -> str | None:
    """Return the company that a headline opens with, before a colon or a verb, if the text names it often."""
    words = title.split()[:_MOST_WORDS]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        ends = name.endswith(":") or ACTS_IN_TITLE.match(" ".join(words[length : length + 1]).rstrip(":"))
        name = name.rstrip(":")
        is_firm = bool(_ENDS_IN_FORM.search(name)) or body.count(name) >= _OFTEN
        if ends and not is_no_name(name) and name[0].isupper() and is_firm:
            return name
    return None


def name_after_post(words: str) -> str | None:
    """Return the company at which somebody gets or leaves a post; None if the words open otherwise."""
    post = _POST_LEFT_OR_GOT.match(words)
    return run_of_names(re.split(" (?:on|at|in|from) ", words[post.end() :])[0]) if post else None


def run_of_names(words: str) -> str:
    """What some words open with that may be a company's name; empty if nothing may."""
    return words[: _end_of_name(words, 0)].rstrip(" ,:;")


def is_no_name(name: str) -> bool:
    """Whether words that look like a name are none: "The Board", "In May", "Ltd."."""
    words = name.lower().split()
    if not words:  # a headline that is a colon
        return True
    only_the = words[0] == "the" and len(words) > 1
    if _FORM_WORD.fullmatch(name) or _NOT_FIRST_WORDS.match(name):
        return True
    return bool(_OPENER.match(words[0].strip(".,"))) and not only_the


def names_alike(one: str, other: str) -> bool:
    """Whether two names may be one company's: they share the first word that tells."""
    first, second = _telling_word(one), _telling_word(other)
    return bool(first) and first == second


@lru_cache(maxsize=10_000)  # each company is compared with each other
def without_legal_form(name: str) -> str:
    """The name without "Inc.", "(Pty) Ltd.", "GmbH & Co. KG" and the like at its end."""
    for _ in range(_MOST_FORMS):
        name = _ENDS_IN_FORM.sub("", name).rstrip(" ,&")
    return name


def has_legal_form(name: str) -> bool:
    """Whether a name ends in "Inc.", "Ltd." and the like."""
    return _ENDS_IN_FORM.search(name) is not None


@lru_cache(maxsize=10_000)  # each company is compared with each other
def words_of_company(name: str) -> tuple[str, ...]:
    """What tells one company from another: the words of its name, without "the", "and" and its legal form."""
    words = tuple(word for word in words_of(without_legal_form(name)) or words_of(name) if word != "and")
    return words[1:] if words[:1] == ("the",) else words


class Issued(Protocol):
    """A release by whose it is."""

    @property
    def issuer(self) -> str | None: ...
    @property
    def tickers(self) -> Collection[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedBy:
    """All releases of an issuer, with every ticker that they carry."""

    issuer: str
    tickers: frozenset[str]


def are_of_one_company(releases: Iterable[Issued]) -> bool:
    """Whether all releases are of one company, its name written in full or short: "Acme", "Acme Mines Ltd.".

    A name with a legal form is not a short one, unless a ticker is shared: "Acme Inc." and "Acme Foods Inc."
    are two. Without a name nobody knows whose a release is: such a one is alone.
    """
    return _are_of_one(tuple((release.issuer or "", tuple(release.tickers)) for release in releases))


@lru_cache(maxsize=10_000)  # of the same releases every question asks it, mostly of two
def _are_of_one(issued: tuple[tuple[str, tuple[str, ...]], ...]) -> bool:
    """The same by the names and the tickers of the releases."""
    tickers: dict[tuple[str, ...], set[str]] = {}
    in_full = {words_of_company(name) for name, _ in issued if without_legal_form(name) != name}
    for name, own in issued:
        tickers.setdefault(words_of_company(name), set()).update(own)
    longest = max(tickers, key=len, default=())
    if len(issued) > 1 and () in tickers:
        return False
    return all(
        words == longest[: len(words)]
        and (words == longest or words not in in_full or not tickers[words].isdisjoint(tickers[longest]))
        for words in tickers
    )


def number_of_companies(issuers: Iterable[str | None]) -> int:
    """Return how many companies some releases are of, by their issuers; what begins alike is one."""
    count, last = 0, tuple[str, ...]()
    for words in sorted({words_of_company(issuer) for issuer in issuers if issuer}):
        if words and (not last or words[: len(last)] != last):
            count, last = count + 1, words
    return count


def _is_abbreviated(name: str, follows: str) -> bool:
    """Whether the initials of the name stand in brackets behind it: "Associated Asset Management (AAM)"."""
    letters = _LETTERS.match(follows)
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters is not None and letters[1] == initials


def _end_of_name(words: str, start: int) -> int:
    """Where the run of words that may belong to a name ends."""
    end = start
    tokens = list(re.finditer(r"\S+", words[start : start + 2 * _LONGEST]))[:_MOST_WORDS]
    for position, token in enumerate(tokens):
        word = token[0]
        bracket = re.search(r"[(\[\"“:]|--|[–—]", word)
        if bracket and not _FORM_WORD.match(word):
            return start + token.start() + bracket.start() if bracket.start() else end
        if not _belongs(tokens, position) or (position and _TITLE.match(word)):
            return end
        if word.lower() not in _JOINERS:
            end = start + token.end()
        if word.endswith(",") and not (_form_follows(tokens, position) or _partners_follow(tokens, position)):
            return end
    return end


def _belongs(tokens: list[re.Match[str]], position: int) -> bool:
    word = tokens[position][0]
    if any(character.isupper() for character in word) or word[0].isdigit() or _FORM_WORD.match(word):
        return True
    if position == 0:  # "cyan AG"
        return _form_follows(tokens, position)
    following = tokens[position + 1][0] if position + 1 < len(tokens) else ""
    return word.lower() in _JOINERS and (following[:1].isupper() or following.lower() in _JOINERS)


def _form_follows(tokens: list[re.Match[str]], position: int) -> bool:
    return position + 1 < len(tokens) and bool(_FORM_WORD.match(tokens[position + 1][0]))


def _partners_follow(tokens: list[re.Match[str]], position: int) -> bool:
    """Whether this is the commas of "Roe, Doe & Poe"."""
    following = [token[0] for token in tokens[position + 1 : position + 6]]
    if "&" not in following:
        return False
    return all(word[0].isupper() for word in following[: following.index("&")])


def _telling_word(name: str) -> str:
    words = [re.sub(r"[^\w]", "", word).casefold() for word in name.split()]
    return next((word for word in words if word and word not in {"the", "of", "and"}), "")
