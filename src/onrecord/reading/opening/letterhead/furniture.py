"""What stands above a headline: labels, notices, dates, letterheads, contacts."""

import re

from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.late_patterns import late_pattern
from onrecord.reading.opening.dateline_parts import SALUTATION, parts_of_line
from onrecord.reading.opening.embargo import states_embargo

_RELEASE = (
    r"(?:(?:news|press|media|market|company|immediate|earnings|stock exchange|regulatory|corporate) ?"
    r"(?:release|announcement|information|statement)s?|"
    r"(?:for )?immediate (?:release|dissemination|distribution|use)|"
    r"for use (?:at once|now|immediately)|communiqu[ée](?: de presse)?|nota de prensa|"
    r"comunicado(?: de (?:prensa|imprensa))?|"
    r"comunicato(?: stampa)?|(?:presse|medien)mitteilung|persbericht|pressmeddelande|pressemeddelelse)\b"
)
_LABEL = late_pattern(
    rf"(?:{_RELEASE}|exhibit\s*(?:99|\([a-z](?=\))|[a-z]\b)|ex-99|"
    r"pour diffusion|not for (?:distribution|release)|nr ?\d|source(?= ?:)|investor relations|"
    r"(?:asx|nzx|sgx|jse|sens|rns|nse|bse)\b.{0,12}\b(?:announcement|release|code)|"
    r"rns (?:number|reach)|reach\b|lei\b(?: (?:code|number))?|isin|(?:eqs|dgap)-(?:\w+|ad-hoc)|"
    r"ad hoc (?:announcement|release|notice)(?: pursuant to\b.{0,60}?(?=.{0,60}$))?|"
    r"annonce (?:événementielle|ad hoc)|information (?:réglementée|privilégiée|permanente)|"
    r"ne pas (?:diffuser|publier|distribuer)|"
    r"regulated information|inside information\b|"
    r"urgent\b(?: notice)?(?=\W)|please (?:display|post)\b|"
    r"share (?:this|on|via)|news (?:&|and) (?:events|media|insights|publications|updates))\b"
    r".{0,60}$|"
    # These open headlines too ("Home Depot Announces", "3 New Sites"): alone, or set off by a sign.
    r"(?:print|share|home|investors?|newsroom|news|back|document|\d+|(?:no|nr|number)\b[. ]*\d+)"
    r"\s*(?:[|>›»/:,.–—-].{0,60})?$",
    re.IGNORECASE,
)
# The line of a service of disclosures: "EQS-Ad-hoc: Acme SE / Key word(s): Forecast".
_SERVICE_LINE = late_pattern(r"(?:eqs|dgap)-(?:ad-?hoc|\w+)\s?:.{0,120}\bkey ?word", re.IGNORECASE)
# "La version française suit.", "(English version follows)".
_OTHER_VERSION = late_pattern(
    r"\W*(?:(?:la|le) )?(?:the )?(?:version|texte|text|french|english|german|spanish|italian|dutch)\b"
    r"(?: (?:version|text|translation|française?|anglaise?|allemande?)){0,2} "
    r"(?:suit|follows?|below|ci-dessous|ci-après|(?:is|stands) below)\W*$|"
    r"\W*(?:(?:english|french|german|spanish) (?:version|text|translation)|"
    r"version (?:française|anglaise))\W*$",
    re.IGNORECASE,
)
# A label and the headline may share a line: "News Release: Acme Opens Its Second Mill".
_FOUR_WORDS = r"\S+\s+\S+\s+\S+\s+\S"
_SET_OFF = late_pattern(rf"{_RELEASE}\s*(?:[:–—|]|-(?=\s))\s*(?={_FOUR_WORDS})", re.IGNORECASE)
_FIELD = late_pattern(
    r"(?:company name|name of (?:company|issuer|listed company|representative)|representative|listing|"
    r"(?:securities|stock|security|scrip) code|(?:stock )?symbol|ticker|cin|url|subject to|"
    r"key ?words?\(?s?\)?|"
    r"issuer|by|name|title|date|released?|time|number|code|to|attn|ref(?:erence)?(?: no)?)\b[.)]?\s*[:：]",
    re.IGNORECASE,
)
# "Registered charity no. 1234", "(Incorporated in the Republic of South Africa)", "JSE share code: ACM".
_REGISTER = late_pattern(
    r"\W*(?:incorporated in (?:the )?[A-Z]|(?:company |charity |co\.? )?registration (?:no|number)|"
    r"(?:a )?registered (?:charity|company|office)\b|(?:jse |nse |bse )?share code|isin\b|vat (?:no|number))",
    re.IGNORECASE,
)
# Notices that the law puts above an announcement. They speak of the announcement itself.
_NOTICE = late_pattern(
    r"not (?:intended )?for (?:immediate )?(?:release|publication|distribution|dissemination)\b|"
    r"(?:this|the following) (?:announcement|document|communication|press release|news release|release)\b"
    r"[^.]{0,120}?\b(?:inside information|amounts? to|"
    r"(?:is|are) (?:restricted|not\b|for information|an advertisement)|"
    r"may not be|does not|shall not|should not be)|"
    r"(?:the )?information (?:contained|communicated|included|set out|disclosed)?\s?(?:within|in) this "
    r"(?:announcement|release|document)\b.{0,160}?inside information|"
    r"inside information\b|(?:upon|with|on) the publication of this announcement\b|"
    r"(?:within the meaning of|for the purposes of) (?:the )?(?:article|regulation)|"
    r"(?:the )?(?:\w+ ){0,6}(?:exchanges?|securities)\b.{0,80}take no responsibility for the contents",
    re.IGNORECASE | re.DOTALL,
)
_CONTACT_LABEL = late_pattern(
    r"(?:(?:for )?(?:media|press|investors?|public|company|corporate|further|more|additional)"
    r"\b[\w /&]{0,40})?"
    r"\b(?:contacts?|in?quiries|enquiries|information)(?: information)?\s*(?::.{0,60})?$",
    re.IGNORECASE,
)
_TICKER_LINE = late_pattern(r"\(?\b[A-Z][\w-]{1,8}(?: [A-Z]{2})?\s?:\s?[A-Z0-9.]{1,6}\s*(?:$|[|,;/)&]|and\b)")
_COMPANY_LINE = late_pattern(
    r"^(?:\S+ ){0,5}"
    r"(?:inc|corp|corporation|ltd|limited|llc|plc|ag|n\.v|s\.a|co|company|group|se|asa|ab|oyj|s\.p\.a)\.?"
    r"\s*(?:\(.{0,120}\))?$",
    re.IGNORECASE,
)
# "Home | News | Teams", "Acme › Press › Press releases", "Skip to content".
_MENU = late_pattern(
    r"(?:[^|·•›»>\n]{1,28}\s[|·•›»>]\s*){2,}[^|·•›»>\n]{1,28}$|skip to (?:main )?(?:content|navigation)$|"
    r"(?:\S+(?: \S+)?\s{2,}){3,}\S+(?: \S+)?$",
    re.IGNORECASE,
)
_MARKS = "*_#=~ "
# What kind of notice this is, and nothing of what it tells: "Product Safety Recall Notice".
_KINDS = (
    r"(?:notice|notification|alert|advisory|bulletin|announcement|statement|communication|circular|report|"
    r"update|release|news|recall|briefing|disclosure)s?"
)
_OF_A_KIND = (
    r"(?:safety|product|voluntary|urgent|important|public|consumer|customer|service|press|media|corporate|"
    r"company|market|trading|stock|exchange|shareholder|investor|regulatory|official|joint|special|field|"
    r"medical|device|food|drug|health|weather|travel|material|legal|community|club|shop|latest|research|"
    r"information|of|and|&|for|from|to|a|an|the|at|immediate|general|use|once|no|number|#?\d[\d./–-]*)"
)
_KIND_LINE = late_pattern(
    rf"\W*(?:{_OF_A_KIND}[ .:*-]{{1,3}}){{0,4}}{_KINDS}"
    rf"(?:[ .:*–-]{{1,3}}(?:{_OF_A_KIND}|{_KINDS})){{0,4}}\W*$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_IN_BRACKETS = late_pattern(r"\([^()]*\)\W*$|\[[^\[\]]*\]$")
_BOILERPLATE = late_pattern(r"about (?!(?:this|the|half|\d)\b)\S+(?: \S+){0,5}$", re.IGNORECASE)


def is_furniture_line(line: str) -> bool:
    """Whether a line is a label, date, notice, contact, company's name, menu, or field of a form."""
    line = line.strip(_MARKS)
    return bool(
        is_label(line)
        or states_embargo(line)
        or is_contact_label(line)
        or is_notice(line)
        or _FIELD.match(line)
        or SALUTATION.match(line)
        or _SERVICE_LINE.match(line)
        or _OTHER_VERSION.match(line)
        or _REGISTER.match(line)
        or (_MENU.match(line) and not _DIGIT.search(line))
        or _COMPANY_LINE.match(line)
        or _IN_BRACKETS.fullmatch(line)
        or holds_contact_detail(line)
        or (_TICKER_LINE.match(line) and len(line.split()) <= 8)
        or _is_dateline_alone(line)
    )


def is_label(line: str) -> bool:
    """Whether a line is a label such as "News Release" and holds no headline behind it."""
    return bool(_LABEL.match(line)) and not label_length(line)


def names_only_a_kind(line: str) -> bool:
    """Whether a line says what kind of notice this is, and nothing of what it tells."""
    return bool(_KIND_LINE.match(line))


def label_length(line: str) -> int:
    """Return where the headline begins on a line that it shares with a label; 0 if it shares none."""
    label = _SET_OFF.match(line)
    return label.end() if label and not _is_dateline_alone(line[label.end() :]) else 0


def is_contact_label(line: str) -> bool:
    """Whether a line introduces the people to call."""
    return bool(_CONTACT_LABEL.match(line))


def is_notice(words: str) -> bool:
    """Whether the words are a notice of the law about the announcement itself."""
    return bool(_NOTICE.match(words))


def opens_boilerplate(line: str) -> bool:
    """Whether a line is a heading such as "About Acme"."""
    return bool(_BOILERPLATE.match(line))


def _is_dateline_alone(line: str) -> bool:
    parts = parts_of_line(line)
    known = parts.dated or parts.firm or parts.labelled
    return known and parts.end >= len(line.rstrip())
