"""Who leads a release's own company: the post that it names, or the verb by which it says who runs it.

"Chief Executive of the buyer" leads another company, "who was President until May" none, and "President
Poe" a country.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.answering.owners.sections import is_anothers_section
from onrecord.answering.owners.subject import is_own
from onrecord.languages.en.belongings import POST
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.release import Release, SectionKind

# The posts that lead a company, the highest first; none of a part of it.
_POSTS = {
    "CEO": late_pattern(r"\b(?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO)\b"),
    "managing director": late_pattern(r"\b[Mm]anaging [Dd]irector\b"),
    "president": late_pattern(r"(?<!\b[Vv]ice )(?<!\b[Vv]ice-)\b[Pp]resident\b"),
    "general manager": late_pattern(r"(?<!\b[Aa]ssistant )(?<!\b[Dd]eputy )\b[Gg]eneral [Mm]anager\b"),
}
TOP_POSTS = tuple(_POSTS)
_PART = r"[A-Z][\w&.-]*(?:['’](?!s\b)\w+)*"
_RUN = rf"(?P<name>{_PART}(?: (?:of |and |& |the |for )?{_PART}){{0,6}})"
_FIRM = (
    r"(?:company|firm|group|business|bank|trust|charity|co-?op(?:erative)?|society|club|school|college|museum|"
    r"airline|foundation|organi[sz]ation|agency|association|corporation|chain|brand|utility)"
)
_NO_MORE = late_pattern(
    r"\b(?:former(?:ly)?|ex|retired|retiring|late|then|outgoing|departing|past|previous(?:ly)?|once)[ ,-]+"
    r"(?:[\w’'&-]+,? ){0,3}$|"
    r"\b(?:was|were|been|served as)(?! (?:named|appointed|promoted|made|elected|hired|chosen|confirmed))"
    r" (?:[\w’'&-]+,? ){0,3}$|"
    # A post that is vacant.
    r"\b(?:looking|search\w*|hunt\w*|seek\w*)\b[^.;]{0,30}$|\ban? (?:\w+ )?$",
    re.IGNORECASE,
)
_LEFT = late_pattern(
    r"^(?:(?:,| and)? [\w’'&-]+){0,5},? (?:until|till|(?:has|have) (?:left|resigned|retired|died|gone)|left|"
    r"resigned|retired|(?:stepped|stepping|steps) down)\b",
    re.IGNORECASE,
)
# "President and CEO of Acme": both are of Acme.
_OF = late_pattern(
    rf"^(?:(?:,| and| &|, and) (?:co-?)?(?i:{POST}))*,? "
    r"(?:of|at|for(?= [A-Z]|(?: [\w-]+){1,3} [A-Z])) (?P<whom>.+)",
    re.DOTALL,
)
_OF_FIRM = late_pattern(
    rf"(?:(?:the|our|this|its) )?(?:(?:entire|whole|family) )?{_FIRM}\b(?!['’])", re.IGNORECASE
)
_NAME = late_pattern(rf"(?:the )?{_RUN}(?P<its>['’]s?)?")
# "Carl Poe, Chief Executive, Acme Foods".
_AFTER_A_NAME, _COMMA_NAME = late_pattern(r"[A-Z][\w’'-]+, (?:\w+ (?:and|&) )?$"), late_pattern(rf"^, {_RUN}")
# "Acme's chief executive", "the buyer's chief executive", "Acme Foods CEO".
_OWNER = late_pattern(r"(?P<name>(?:[A-Z][\w&.-]* )*[\w&.-]+)(?:['’]s|s['’]) (?:[\w-]+ ){0,2}$")
_NAME_BEFORE = late_pattern(rf"{_RUN} $")
_HIRES = late_pattern(
    rf"^\W*(?:The )?{_RUN},? (?:(?:has|have|had) )?"
    r"(?:named|appoint\w+|hired?|hires|names|elect\w+|promot\w+)\b"
)
_TITLES = frozenset(
    """
    group interim acting new global founder co-founder chairman chairwoman chair vice deputy director officer
    president executive names appoints elects promotes board as and the managing chief owner our its
    """.split()
)
_OURS = late_pattern(r"\b(?:our|its|company(?:['’]s)?|firm['’]s) (?:[\w-]+ )?$", re.IGNORECASE)
# A head of state: "President Ann Poe", "the President".
_STATE, _THE = late_pattern(r"^(?: [A-Z]|['’])"), late_pattern(r"\b[Tt]he (?:U\.?S\.? )?$")
_GOES_ON = late_pattern(r"^(?:,| and\b| &| of\b| at\b)")
_LEADS = late_pattern(
    r"(?<!no longer )(?<!never )\b(?P<verb>runs?|leads?|heads?|manages?|running|leading|heading)(?: up)? "
    rf"(?:(?:the|our|this|its) (?:\w+ )?{_FIRM}|(?P<name>(?-i:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,4}})))"
    r"(?=\W*$|[,.;)]| (?:with|since|and|as|from|in|today|now|day|together|until|after)\b)",
    re.IGNORECASE,
)
_IS_LED = late_pattern(
    rf"(?:\b(?i:the|our|this) (?:\w+ )?(?i:{_FIRM})|{_RUN})(?: plc)?(?: \([^()]{{1,40}}\))?,? "
    r"(?:is|are|has been)(?: \w+)? (?P<verb>run|led|headed|managed)\b(?: \w+)? by\b"
)
_VERBS = {"ru": "runs", "le": "leads", "he": "heads", "ma": "manages"}
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.OTHER})
_BEFORE = 80


@lru_cache(maxsize=64)  # of one question several ask
def top_post_in(release: Release) -> str | None:
    """Return the highest post of a release's own company that it names, None without one."""
    return next((post for post in TOP_POSTS if _names(release, post)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """A sentence that says who leads a company, by which verb, and whether it names the company there."""

    position: int
    verb: str
    by_name: bool


@lru_cache(maxsize=64)
def leads_told(release: Release) -> Led | None:
    """Return where a release says who leads its company without such a post, None if it says it nowhere."""
    for at, unit in enumerate(release.sentences):
        if unit.section in _ASIDE or is_anothers_section(release, at):
            continue
        for found in (*_LEADS.finditer(unit.text), *_IS_LED.finditer(unit.text)):
            is_own_name = found["name"] is None or is_own(found["name"], release)
            if is_own_name and not any(_is_own_post(post, unit.text, release) for post in TOP_POSTS):
                verb = _VERBS[found["verb"][:2].lower()]
                return Led(position=at, verb=verb, by_name=found["name"] is not None)
    return None


def _names(release: Release, post: str) -> bool:
    return any(
        unit.section not in _ASIDE
        and _is_own_post(post, unit.text, release)
        and not is_anothers_section(release, at)
        for at, unit in enumerate(release.sentences)
    )


def _is_own_post(post: str, text: str, release: Release) -> bool:
    """Whether a text names a post that somebody has now, and that nothing shows to be another company's."""
    return any(
        _is_held(before, after)
        and not _is_of_another(before, after, release)
        and not (post == "president" and _is_head_of_state(before, after, release))
        for found in _POSTS[post].finditer(text)
        for before, after in ((text[max(0, found.start() - _BEFORE) : found.start()], text[found.end() :]),)
    ) and not _is_hired_elsewhere(text, release)


def _is_held(before: str, after: str) -> bool:
    return not (_NO_MORE.search(before) or _LEFT.match(after))


def _is_of_another(before: str, after: str, release: Release) -> bool:
    """Whether the words beside a post say that it is one of another company, or of a part of this."""
    of = _OF.match(after)
    if of is not None and not _OF_FIRM.match(of["whom"]):
        name = _NAME.match(of["whom"])
        return name is None or name["its"] is not None or not is_own(name["name"], release)
    by_comma = _COMMA_NAME.match(after) if _AFTER_A_NAME.search(before) else None
    if by_comma and _is_name(by_comma["name"]):
        return not is_own(by_comma["name"], release)
    owner = _OWNER.search(before)
    if owner is not None:
        return not (_OF_FIRM.fullmatch(owner["name"].split()[-1]) or is_own(owner["name"], release))
    named = _NAME_BEFORE.search(before)
    return named is not None and _is_name(named["name"]) and not is_own(named["name"], release)


def _is_name(run: str) -> bool:
    """Whether words with a capital name a company, and not a title as "Group Chief Executive" does."""
    return words_of(run)[-1] not in _TITLES and not re.fullmatch(POST, run, re.IGNORECASE)


def _is_head_of_state(before: str, after: str, release: Release) -> bool:
    """Whether "President Ann Poe" or "the President" stands without the company's name, "its" or "our"."""
    named = _NAME_BEFORE.search(before)
    if _OURS.search(before) or _OWNER.search(before) or (named and is_own(named["name"], release)):
        return False
    return bool(_STATE.match(after) or (_THE.search(before) and not _GOES_ON.match(after)))


def _is_hired_elsewhere(text: str, release: Release) -> bool:
    """Whether a text opens with another company that appoints somebody."""
    hires = _HIRES.match(text)
    return hires is not None and not is_own(hires["name"], release)
