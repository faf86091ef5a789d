"""What says that a piece belongs to a cautionary statement, and what says that one opens there.

Every pattern looks at folded words: lower case, one kind of dash, quote and blank, "forward-looking" one word.
"""

import re

# French, German, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian, Chinese, Japanese.
_ABROAD = (
    r"(?:énoncés?|déclarations?|informations?|propos) (?:de nature |à caractère )?(?:prospecti|prévisionnel)"
    r"|(?:zukunfts(?:gerichtet|bezogen)|vorausschauend|in die zukunft gerichtet)e[nr]? (?:aussagen|informationen|angaben)"
    r"|(?:declaraciones|manifestaciones|afirmaciones|información) (?:prospectiva|a futuro|previsional|de futuro)"
    r"|(?:declarações|informações|afirmações) (?:prospectiva|futura)|dichiarazioni (?:previsional|prospettich)"
    r"|toekomstgerichte (?:verklaring|uitspra|informatie)|(?:framåtriktade|framtidsinriktade) uttalanden"
    r"|(?:fremadrettede|fremtidsrettede) (?:udsagn|uttalelser)|前瞻性?(?:陳述|陈述|聲明|声明)|将来(?:予想|の見通し)に関する"
)
_NOUN = r"(?:statement|information|comment|remark|matter|disclosure|declaration|assertion|disclaimer)"
# The subject itself, as a noun ("forward-looking statements") or said of one ("statements that are
# forward-looking"); a forward-looking company, platform or non-GAAP measure is something else.
_SUBJECT = (
    rf"(?:forward-looking'?,?(?: (?:or|and|looking|commercial) ?[\w-]*){{0,2}} ?'?{_NOUN}"
    rf"|(?:future-oriented|forward-thinking|prospective) (?:financial )?(?:statement|information)"
    rf"|{_NOUN}s?\b[^.]{{0,250}}? (?:is|are|be|being|deemed|considered|as|and|or|,) '?forward-looking"
    rf"|'forward-looking'|{_ABROAD})"
)
_SAYS = (
    r"(?:contain|includ|constitut|deem|consider|are|is|be|ma[dk]e|may|relat|provid|discuss|express|represent|consist"
    r"|reflect|within the meaning|identif|qualif|regard|concern|present|involv|compris|set forth|subject to|based"
    r"|contien|compren|constituen|enth[aä]lt|bevat|indeholder|innehåller)"
)
_DOCUMENT = (
    r"(?:release|communication|announcement|alert|statements? herein|report|document|article|presentation|letter|update|publication|message"
    r"|blog|post|e-?mail|newsletter|content|commentary|discussion|filing|above|following|foregoing|herein|hereof|hereto"
    r"|certain (?:\w+ ){0,2}statements|statements (?:in|made|contained|that|which|about|regarding|concerning|other)"
    r"|(?:we|company|management|words?|phrases?) (?:may|might|will|has|have|make|such|like|or)\b|this (?:\w+ )?statement"
    r"|^\W*forward-looking|\b(?:these|such|any) forward-looking"
    rf"|securities (?:laws?|legislation|acts?|litigation)|{_ABROAD})"
)
_OPENING = re.compile(rf"\b{_SAYS}.{{0,250}}?{_SUBJECT}|{_SUBJECT}.{{0,80}}?\b{_SAYS}")
_OF_THIS_DOCUMENT = re.compile(_DOCUMENT)
# A statement that never says "forward-looking": it speaks of what is not history, and of how it may differ.
_NOT_HISTORY = re.compile(
    r"(?:\bnot\b|other than|except for|exception of).{0,60}?\b(?:historical|historic|statements? of fact)\b.{0,300}?"
    r"(?:risk|uncertain|differ|reform act|safe harbor)"
)
# "See Forward-Looking Statements below" points at a statement; a call that will contain some is not this release;
# a measure that cannot be reconciled is accounting; a denial opens nothing.
_NO_OPENING = re.compile(
    r"^\W*(?:please |also |for .{0,60}?, )*(?:see|refer|click|visit|read|review)\b"
    r"|please (?:see|note|read|review|click|visit)\b.{0,80}?forward-looking"
    r"|(?:conference call|webcast|call|remarks|q&a)(?: and webcast)? (?:will|may|might|is expected to) (?:also )?(?:contain|include)"
    r"|non-gaap|non-ifrs"
)

# Where one of these stands beside an opening, the piece is part of the statement.
_STRONG: dict[str, re.Pattern[str]] = {
    "subject": re.compile(_SUBJECT),
    "results differ": re.compile(
        r"\b(?:actual|future) (?:[\w']+,? (?:and |or )?){0,5}?(?:results?|events?|outcomes?|performance|achievements?"
        r"|developments?)\b.{0,200}?\b(?:differ|var(?:y|ies))|differ (?:\w+ )?(?:materially|significantly|substantially)"
        r"|materially (?:different|and adversely)|les résultats réels"
    ),
    "undue reliance": re.compile(
        r"(?:undue|unreasonable|excessive) (?:\w+ )?(?:reliance|certainty)|place (?:\w+ )?reliance|unduly rely|rely unduly"
    ),
    "no duty to update": re.compile(
        r"\b(?:no|not|disclaims?|disclaiming|nor|without|under any|neither|doesn't|don't)\b.{0,120}?"
        r"(?:obligat|oblig|dut(?:y|ies)|inten|undertak|responsib|commit|assum|plan).{0,100}?"
        r"(?:updat|revis|correct|supplement|publicly (?:release|announce)|amend|mettre à jour)"
        r"|\b(?:not|disclaims?)\b.{0,60}?(?:updat|revis)\w*\b.{0,80}?(?:statement|information|result of new)"
    ),
    "law": re.compile(
        r"litigation reform act|section 27 ?\(?a|section 21 ?\(?e|safe[ -]?harbou?r (?:provision|statement|act|for|from|under|created)"
        r"|'safe[ -]?harbou?r'"
    ),
    "as of its date": re.compile(
        r"\bspeaks? (?:only )?(?:as of|as at|to|only)|(?<!past performance is )(?:not|no) (?:a )?(?:guarantees?|indicative|promises?) of (?:any )?future|(?:statement|information)s? (?:is|are|was|were) (?:only )?made (?:only )?as (?:of|at)"
    ),
    "telling words": re.compile(
        r"\b(?:words?|terms|terminology|verbs|expressions|phrases)\b.{0,80}?'(?:do(?:es)? not |is |are |will |be )?"
        r"(?:anticipat|believ|expect|intend|estimat|may|will|plan|could|should|aim|seek|target|strateg|future|project|predict|forecast|potential|continue|hope|goal)"
        r"|'(?:anticipat|believ|expect|intend|estimat)\w*,?'.{0,300}?(?:similar|expressions|words|terms|identif)"
        r"|\b(?:similar|comparable) (?:words|expressions|terms|terminology|language|phrases|import)\b"
    ),
}
# These say so only where a statement is already open: guidance, accounts and letters speak of risk too.
_KINDRED: dict[str, re.Pattern[str]] = {
    "risks": re.compile(
        r"\brisks?\b.{0,60}?\buncertaint|\buncertaint(?:y|ies)\b.{0,60}?\brisks?\b|\bknown (?:and|or) unknown"
        r"|\b(?:factors?|risks?|uncertaint(?:y|ies))\b (?:\w+ )?(?:that|which) (?:\w+ )?(?:may|could|might|would|can|will)\b"
        r"|\b(?:subject to|involves?|other|such|these|this|following|certain|various|numerous|specific) (?:[\w']+ ){0,3}(?:risks?|uncertainties)\b"
        r"|beyond (?:[\w.']+ ){1,4}control|risks? (?:include|relat|associated|inherent|described|and)"
    ),
    "assumptions": re.compile(r"\bassum(?:ptions?|ed|es|ing)\b"),
    "factors": re.compile(
        r"\brisk factors?\b|\b(?:such|these|other|important|following|the|many|various|material) (?:\w+ )?factors?\b"
        r"|\bfactors? (?:include|are|is|discussed|described|listed|set|affecting)"
    ),
    "no assurance": re.compile(
        r"\b(?:no|not|cannot|neither) (?:\w+ ){0,4}(?:assurances?|assure|guarantees?|certainty)\b"
        r"|prove (?:to be )?(?:\w+ )?(?:accurate|correct|incorrect|inaccurate)|materiali[sz]e"
    ),
    "filings": re.compile(
        r"\b(?:filings?|filed|reports?|documents?|annual information form|prospectus|md&a|discussion and analysis)\b.{0,140}?"
        r"(?:securities and exchange|\bsec\b|sedar|securities (?:commission|regulator|authorit)|edgar|10-[kq]|20-f|40-f)"
        r"|\bform (?:10-[kq]|20-f|40-f|8-k|s-1)\b|sec\.gov|sedar(?:plus|\+)?\b|sedarplus"
    ),
    "caution": re.compile(
        r"\bcaution(?:s|ed) (?:\w+ )?(?:that|not|against|readers|investors|you)\b|\bcautionary\b|(?:readers|investors|shareholders|you) (?:are|is|should) (?:\w+ )?(?:advised|encouraged|urged|consult|consider|not)"
        r"|^(?:please )?refer to\b|expressly qualified|qualified in (?:its|their) entirety|management'?s? (?:\w+ )?(?:beliefs|expectations|estimates)"
        r"|new (?:risk|factors)|(?:impact|effect) of (?:each|any) (?:such )?(?:risk|factor)|required by (?:applicable )?(?:\w+ )?law"
    ),
}
# Accounting borrows the words; a denial ("does not contain any forward-looking statements") cautions nobody.
_NO_SIGN = re.compile(
    r"reconcil|unreasonable effort|^non-(?:gaap|ifrs)|use of non-(?:gaap|ifrs)|avoids? making"
    r"|(?:does|do|did) not (?:contain|include|constitute|represent)\b.{0,60}?forward-looking"
)


def opens(words: str) -> bool:
    """True where a piece says by itself that this release's statements look forward."""
    if _NO_OPENING.search(words):
        return False
    return _NOT_HISTORY.search(words) is not None or (
        _OPENING.search(words) is not None and _OF_THIS_DOCUMENT.search(words) is not None
    )


def strong_signs(words: str) -> frozenset[str]:
    """The names of what only a cautionary statement says; empty for what only borrows its words."""
    if _NO_SIGN.search(words):
        return frozenset()
    return frozenset(name for name, pattern in _STRONG.items() if pattern.search(words))


def is_kindred(words: str) -> bool:
    """True where a piece continues a statement that is already open."""
    return any(pattern.search(words) for pattern in _KINDRED.values())
