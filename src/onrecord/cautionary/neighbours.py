"""The texts that stand beside a cautionary statement, or run into it, and are not part of it.

Every pattern looks at folded words (see folding.py).
"""

import re

from onrecord.cautionary.folding import any_of
from onrecord.languages import abroad
from onrecord.languages.fr import caution_words as french

_EXCHANGE = any_of(
    r"^\W*neither\b.{0,120}?(?:exchange|tsx|cse|regulat|market|commission|\bsec\b|cboe|aquis|"
    r"\basx\b).{0,250}?"
    r"(?:responsib|accept|reviewed|approved)",
    r"\b(?:exchange|tsx-?v?|cse|cboe(?: canada)?|otc ?markets?(?: group)?|commissions?|regulators?|"
    r"authorit(?:y|ies))\b"
    r".{0,120}?\b(?:has|have|does|do)(?: neither| not| nor|n't)? (?:\w+ ){0,4}?(?:reviewed|approved|"
    r"disapproved|passed"
    r"|accept)\b.{0,160}?(?:responsib|adequacy|accuracy|contents?|merits|herein)",
    r"\baccepts? responsibility for the (?:adequacy|accuracy)",
    *french.EXCHANGE,
)
_OFFER = any_of(
    # One clause: "the plan may not be completed; that the offer" is a risk, not a notice.
    r"\b(?:not|nor|neither)\b[^;:]{0,60}?\b(?:constitut\w*|is|as|represent\w*|to be|be deemed|be "
    r"considered|be)\b"
    r"(?:,? (?!that\b|which\b|if\b|when\b|able\b)[\w/-]+){0,5},? "
    r"(?:an?|any) (?:public )?(?:offer|proposal|solicitation|invitation|recommendation)\b",
    r"\bnot (?:an?|any) (?:offer|solicitation|invitation|recommendation)\b|no offer or solicitation",
    r"not been(?:,? (?:and|nor) will (?:not )?be,?)? registered under|participants in the solicitation",
    *french.OFFER,
    r"\boffer to (?:sell|buy)\b.{0,60}?solicitation|important (?:additional )?information .{0,60}?(?:find "
    r"it|filed with)",
)
# What is not an advice, and who paid for an article, are disclosures of their own, often run in.
_PAID_OR_ADVISED = any_of(
    r"\b(?:investment|financial|legal|tax|professional)(?:,| or| and|/)*"
    r" (?:(?:and|or|and/or|investment|financial|legal|tax|accounting|business|other),? ){0,12}advice\b",
    r"\b(?:has|have|was|were|been|be) (?:\w+ )?(?:compensated|remunerated)\b|retained and compensated",
    r"informational purposes only",
)
# A factor may speak of an offer, of approvals and of advice: "the risk that the offer is not completed".
_RISKS = any_of(
    r"^\W*(?:[\w'-]+,? (?:and |or )?){0,5}(?:risks?|uncertaint(?:y|ies)|factors?|assumptions?)\b.{0,80}?"
    r"\b(?:include|includes|are|is|following|relate|arise)\b",
    r"\b(?:risks?|possibility|uncertainty|fact|failure|ability|inability|outcome|effects?|delays?) "
    r"(?:that|of|to|in)\b",
)
_BEGINNING = any_of(
    r"about(?: the)? [\w'\"(]|contacts?\b(?! with)|(?:[\w&,'-]+ ){0,5}contacts?(?: details| "
    r"information)?(?::|$)",
    r"(?:media|investors?|press) (?:contact|relations|inquir|enquir)|\d*\W*sources? ?:|source [a-z]|"
    r"copyright|all rights reserved|logo -",
    r"view (?:the )?(?:original|source|full)|the post\b.{0,300}?appeared first|note to (?:investors|editors)",
    r"notes to editors|on behalf of|for and on behalf|signed\b|(?:qualified|competent) person|technical "
    r"information|tables? follow",
    r"(?:(?:use of|about|reconciliation of) )?non-(?:gaap|ifrs)|ends?(?: -+)?$",
    r"read (?:more|further)|follow us|connect with|website:|e-?mail:|tel(?:ephone)?\b|phone\b|fax\b",
    r"(?:this|the) (?:article|content|post|press release) (?:was|has been) (?:originally )?"
    r"(?:published|amplified|paid|sponsored|prepared by)",
    *abroad.BEGINNING,
    *french.BEGINNING,
)
_MARKS_BEFORE = re.compile(r"\W*")
_WIRE_S_END = re.compile(r"^(?:#{2,}|\*\s?\*\s?\*|-+ ?ends?\b)")
# "For further information on these risks, see our filings" is part of a statement if it names the risks.
_ELSEWHERE = any_of(
    r"^for (?:more|further|additional|all|any|company|press|media|investor)\b(?: \w+)?"
    r" (?:information|inquir|enquir|details|quer)",
    r"^(?:to )?learn more|^more information|^(?:additional|further) information",
    r"^(?:please )?(?:read|click|visit|see)\b",
    *french.ELSEWHERE,
    r"[\w.+-]+@[\w-]+\.\w|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\+\d[\d ().-]{7,}|\bext\. ?\d",
)
_FURNITURE = any_of(
    r"^\W*(?:page )?\d{1,3}(?: ?(?:of|/|\|) ?(?:page )?\d{0,3})?\W*$",
    r"^\W*\(?(?:more|continued|page break)\)?\W*$|^\W*$|^page \d+.{0,60}$",
)
_LIST_SIGN = re.compile(r"^(?:[•●▪◦‣·○■□◆►➢✓⦁*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[a-zà-ÿ])")
_LIST_MARK = re.compile(r"[;,]$|\b(?:and|or)$")


def begins_other_text(words: str) -> bool:
    """Whether "About", a contact, another section or the wire's own lines begin."""
    if _WIRE_S_END.match(words):
        return True
    return _BEGINNING.match(_MARKS_BEFORE.sub("", words, count=1)) is not None


def is_other_notice(words: str) -> bool:
    """Whether a sentence is that of an exchange, of an offer or advice that is none, or of who was paid."""
    return not _RISKS.search(words) and any(
        pattern.search(words) for pattern in (_EXCHANGE, _OFFER, _PAID_OR_ADVISED)
    )


def leads_elsewhere(words: str) -> bool:
    """Whether a line says whom to reach or where to read on."""
    return _ELSEWHERE.search(words) is not None


def is_furniture(words: str) -> bool:
    """Whether this is a page's number or its "more": no text of the release."""
    return _FURNITURE.search(words) is not None


def is_list_item(text: str) -> bool:
    """Whether a line is one of a list, by its sign, its small letter or the mark that it ends with."""
    return _LIST_SIGN.search(text) is not None or _LIST_MARK.search(text) is not None
