"""What a sentence says that makes it part of a cautionary statement.

Every pattern looks at folded words (see folding.py).
"""

import re

from onrecord.cautionary.folding import any_of
from onrecord.cautionary.opening import NAMED, NOT_HISTORY, SAID_OF
from onrecord.languages import abroad
from onrecord.languages.fr import caution_words as french

SUBJECT = "its subject"
RESULTS_DIFFER = "results differ"
NO_UPDATE = "no duty to update"
UNDUE_RELIANCE = "undue reliance"
_HOPES = (
    r"(?:anticipat|believ|expect|intend|estimat|may|will|plan|could|should|aim|seek|target|strateg|future|"
    r"project"
    r"|predict|forecast|potential|continue|hope|goal)"
)
# What only a cautionary statement says, by the name of what it says.
_STRONG: dict[str, re.Pattern[str]] = {
    SUBJECT: any_of(NAMED, SAID_OF, *french.STRONG[SUBJECT]),
    "not history": any_of(NOT_HISTORY),
    RESULTS_DIFFER: any_of(
        r"\b(?:actual|future) (?:[\w']+,? (?:and |or )?){0,5}?"
        r"(?:results?|events?|outcomes?|performance|achievements?|developments?)\b.{0,200}?\b(?:differ|"
        r"var(?:y|ies))",
        r"\b(?:may|might|can|could) (?:all )?(?:turn out|prove) (?:to be )?"
        r"(?:otherwise|differently|different)\b",
        r"differ (?:\w+ )?(?:materially|significantly|substantially)|differ (?:\w+ )?from (?:actual|"
        r"current|those)",
        r"materially (?:different|and adversely)",
        *abroad.RESULTS_DIFFER,
        *french.STRONG["results differ"],
    ),
    UNDUE_RELIANCE: any_of(
        r"(?:undue|unreasonable|excessive) (?:\w+ )?(?:reliance|certainty)|place (?:\w+ )?reliance",
        r"unduly rely|rely unduly",
        *abroad.UNDUE_RELIANCE,
        *french.STRONG["undue reliance"],
    ),
    NO_UPDATE: any_of(
        r"\b(?:no|not|disclaims?|disclaiming|nor|without|under any|neither|doesn't|don't)\b.{0,120}?"
        r"(?:obligat|oblig|dut(?:y|ies)|inten|undertak|responsib|commit|assum|plan).{0,100}?"
        r"(?:updat|revis|correct|supplement|publicly (?:release|announce)|amend)",
        r"\b(?:no|not|nor|neither)\b.{0,80}?\bbring\b.{0,60}?\bup[ -]to[ -]date\b",
        r"\b(?:not|disclaims?)\b.{0,60}?(?:updat|revis)\w*\b.{0,80}?(?:statement|information|result of new)",
        *abroad.NO_UPDATE,
        *french.STRONG["no duty to update"],
    ),
    "the law": any_of(
        r"litigation reform act|section 27 ?\(?a|section 21 ?\(?e|'safe[ -]?harbou?r'",
        r"safe[ -]?harbou?r (?:provision|statement|act|for|from|under|created)",
    ),
    "as of its date": any_of(
        r"\bspeaks? (?:only )?(?:as of|as at|to|only)",
        r"(?<!past performance is )(?:not|no) (?:a )?(?:guarantees?|indicative|promises?) of (?:any )?future",
        r"(?:statement|information)s? (?:[\w']+ ){0,5}?(?:is|are|was|were) (?:only )?(?:made|given|"
        r"provided|current)"
        r" (?:only )?as (?:of|at)",
        *french.STRONG["as of its date"],
    ),
    "telling words": any_of(
        r"\b(?:words?|terms|terminology|verbs|expressions|phrases)\b.{0,80}?"
        rf"'(?:do(?:es)? not |is |are |will |be )?{_HOPES}",
        rf"'{_HOPES}\w*,?'.{{0,300}}?(?:similar|expressions|words|terms|identif)",
        r"\b(?:similar|comparable) (?:words|expressions|terms|terminology|language|phrases|import)\b",
        *abroad.TELLING_WORDS,
        *french.STRONG["telling words"],
    ),
}
# What it says too, but not it alone: guidance, accounts and letters also speak of risks and filings.
_KINDRED = any_of(
    # risks and uncertainties
    r"\brisks?\b.{0,60}?\buncertaint|\buncertaint(?:y|ies)\b.{0,60}?\brisks?\b|\bknown (?:and|or) unknown",
    r"\b(?:factors?|risks?|uncertaint(?:y|ies)) (?:\w+ )?(?:that|which) (?:\w+ )?(?:may|could|might|would|"
    r"can|will)\b",
    r"\b(?:subject to|involves?|other|such|these|this|following|certain|various|numerous|specific)"
    r" (?:[\w']+ ){0,3}(?:risks?|uncertainties)\b",
    r"beyond (?:[\w.']+ ){1,4}control|risks? (?:of|include|relat|associated|inherent|described|and)",
    # factors and assumptions
    r"\brisk factors?\b|\bassumptions?\b|\b(?:has|have|we|management) (?:\w+ )?assumed|\bassum(?:es|ing) "
    r"that|\bfactors? (?:include|are|is|discussed|described|listed|set)",
    r"\b(?:such|these|other|important|following|the|many|various|material) (?:\w+ )?factors?\b|factors "
    r"affecting",
    # nothing is assured
    r"\b(?:no|not|cannot|neither) (?:\w+ ){0,4}(?:assurances?|assure|guarantees?|certainty)\b",
    r"prove (?:to be )?(?:\w+ )?(?:accurate|correct|incorrect|inaccurate)|materiali[sz]e",
    # where more of it is filed
    r"\b(?:filings?|filed|reports?|documents?|information form|prospectus|md&a|discussion and "
    r"analysis)\b.{0,140}?"
    r"(?:securities and exchange|\bsec\b|sedar|securities (?:commission|regulator|authorit)|edgar|10-[kq]|"
    r"20-f|40-f)",
    r"\bform (?:10-[kq]|20-f|40-f|8-k|s-1)\b|sec\.gov|\bsedar|^(?:please )?refer to\b",
    # whom it warns, and how far it goes
    r"\bcaution(?:s|ed) (?:\w+ )?(?:that|not|against|readers|investors|you)\b|\bcautionary\b",
    r"\b(?:readers|investors|shareholders|you) (?:are|is|should) (?:\w+ )?"
    r"(?:advised|encouraged|urged|consult|consider|not)",
    r"expressly qualified|qualified in (?:its|their) entirety|management'?s? (?:\w+ )?(?:belief|"
    r"expectation|estimate)s",
    r"new (?:risk|factors)|(?:impact|effect) of (?:each|any) (?:such )?(?:risk|factor)",
    r"required by (?:applicable )?(?:\w+ )?law",
    r"past performance\b.{0,40}?\b(?:guide|guarantee|indicat)|\b(?:nothing|no statement|none "
    r"of)\b.{0,60}?\bprofit "
    r"(?:forecast|estimate)|accepts? no (?:liability|responsibility)",
    *abroad.KINDRED,
    *french.KINDRED,
)
# Accounting borrows the words; a denial ("does not contain any forward-looking statements") cautions nobody.
_NO_SIGN = any_of(
    r"reconcil|unreasonable effort|^non-(?:gaap|ifrs)|use of non-(?:gaap|ifrs)|avoids? making",
    r"(?:does|do|did) not (?:contain|include|constitute|represent)\b.{0,60}?forward-looking",
)


def strong_signs(words: str) -> frozenset[str]:
    """The names of what only a cautionary statement says; empty for what only borrows its words."""
    if _NO_SIGN.search(words):
        return frozenset()
    return frozenset(name for name, pattern in _STRONG.items() if pattern.search(words))


def is_kindred(words: str) -> bool:
    """Whether a sentence continues a statement that is already open."""
    return _KINDRED.search(words) is not None
