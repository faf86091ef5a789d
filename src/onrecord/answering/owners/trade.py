"""What a release says that its issuer does: "makes sails for small boats", "a maker of anvils"."""

from onrecord.answering.owners.about import about_issuer, of_issuer
from onrecord.answering.owners.described import lead_with_trade
from onrecord.answering.owners.sections import is_anothers_section
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SectionKind, SentenceKind

# "Northgate makes", "it is a maker of": what it is, and what it does from day to day.
_IS = late_pattern(
    r"(?<!\bwho )(?<!\bthat )\b(?:is|are) (?:an?|the|one of|among)\b(?! (?:(?:[\w-]+,? (?:and "
    r")?){0,3}(?:company|charity|"
    r"corporation|organi[sz]ation|subsidiary|body|firm|business|institution|partnership|member)(?: of [\w "
    r"]{2,40})?"
    r"[.;,]?$))"
)
_DOES = late_pattern(
    r"^[^;]{2,120}?\b(?:makes?|provides?|offers?|operates?|develops?|sells?|produces?|runs?|builds?|owns?|"
    r"serves?|"
    r"designs?|manufactures?|supplies|supply|mines?|grows?|explores?|delivers?|specialis\w+|specializ\w+|"
    r"carries|carry|"
    r"bakes?|brews?|publish(?:es)?|distributes?|invests?|manages?|helps?|cares? for|looks? after|"
    r"teach(?:es)?|treats?|"
    r"insures?|lends?|transports?|ships?|repairs?|engages?|focus(?:es|ed)|markets?|creates?|generates?|"
    r"connects?)\b"
)
# Of its past, its seat, its listing and its people a release tells too.
_ELSE = late_pattern(
    r"\b(?:was|were|been) (?:\w+ly )?(?:founded|established|incorporated|formed|started|created|set up)\b|"
    r"^\W*(?:founded|established|headquartered|based|listed|incorporated) |\b(?:began|started) in \d{4}|"
    r"\b(?:is|are) (?:listed|headquartered|based|traded|quoted)\b|\bwent public\b|\bregistered office\b|"
    r"^[^.;,]{2,40} (?:has|have|employs?) (?:about |around |some |more than )?[\d,.]+ \w*(?: )?(?:people|"
    r"employees|staff)\b",
)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD, SectionKind.QUOTE})


def trade_of(release: Release) -> tuple[int | None, bool]:
    """Return the sentence that says what the issuer does; False if it only comes near.

    The section about it is looked at first, then the lead beside its name, then any sentence about it.
    """
    units = release.sentences
    about = [at for at in about_issuer(release) if units[at].kind is not SentenceKind.HEADING]
    named = sorted(of_issuer(release))
    lead = lead_with_trade(release)
    first = next((at for at in about if _tells_trade(units[at].text)), None)
    if first is not None:
        return first, True
    if lead is not None:
        return lead, True
    told = (
        at
        for at in named
        if units[at].kind in {SentenceKind.SENTENCE, SentenceKind.BULLET}
        and units[at].section not in _ASIDE
        and not units[at].forward_looking
        and not is_anothers_section(release, at)
        and _tells_trade(units[at].text)
    )
    other = next((at for at in about if not _ELSE.search(units[at].text)), next(iter(about), None))
    if other is not None:
        return other, True
    return next(told, None), False


def _tells_trade(text: str) -> bool:
    return bool(_IS.search(text) or _DOES.search(text)) and not _ELSE.search(text)
