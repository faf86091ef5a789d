"""The name of the company that speaks, in a question: by name it is "the company"."""

import re
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import in_small

_LEGAL = late_pattern(
    r",? (?:inc|corp|corporation|incorporated|ltd|limited|llc|plc|n\.?v|s\.?a|ag|se|co|company|"
    r"holdings?|group)\.?$",
    re.IGNORECASE,
)
# What people add to a name: "the Acme co-op".
_KIND = r"(?:co-?op(?:erative)?|company|firm|business|outfit)"
_SHORTEST = 3


@lru_cache(maxsize=64)
def with_company_for_name(question: str, issuer: str | None) -> str:
    """Return the question with "the company" instead of the issuer's name, whole or its first word.

    In French it is "la société".
    """
    small = in_small(question)
    for name in _names_of(issuer or ""):
        if in_small(name) not in small:
            continue
        called = re.escape(name)
        pattern = rf"\b(?:the {called} {_KIND}|(?:the )?{called})(?=\b|['’]|$)"
        company = "la société" if language_asked(question) == "fr" else "the company"
        changed = re.sub(pattern, company, question, flags=re.IGNORECASE)
        if changed != question:
            return changed
    return question


def _names_of(issuer: str) -> list[str]:
    """Return what people call a company, the longest first."""
    issuer = re.sub(r"^the ", "", issuer, flags=re.IGNORECASE)  # "The Buckle, Inc." is called Buckle
    short = issuer
    while (cut := _LEGAL.sub("", short)) != short:
        short = cut
    first = issuer.split(maxsplit=1)[0].strip(",") if issuer else ""
    names = dict.fromkeys((issuer, short, " ".join(short.split()[:2]), first))
    return [name for name in names if len(name) >= _SHORTEST]
