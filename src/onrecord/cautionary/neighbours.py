"""What stands around a cautionary statement: its title, and the texts that are not part of it."""

import re

_LONGEST_TITLE = 160
_LONGEST_TITLE_WITH_A_POINT = 60

# A title that by itself promises a statement about the future.
_OWN_TITLE = re.compile(
    r"forward-looking '?(?:'?\w+'? )?(?:statement|information|disclaimer|disclosure|notice)|safe[ -]?harbou?r"
    r"|\bcautio(?:n|nary)\b.{0,30}?\b(?:note|statement|notice|language|regarding|concerning|remark|comment|information)s?\b"
    r"|prospective (?:statement|information)|forward-thinking (?:statement|disclaimer)"
    r"|(?:énoncés?|déclarations?|informations?) (?:de nature )?(?:prospecti|prévisionnel)|zukunftsgerichtete|vorausschauende"
    r"|(?:declaraciones|manifestaciones) (?:prospectiva|a futuro|previsional)|declarações prospectivas|dichiarazioni previsionali"
    r"|toekomstgerichte|framåtriktade|fremadrettede|前瞻"
)
# A title that any notice may bear: what it holds must say the rest.
_ANY_NOTICE = re.compile(
    r"disclaimer|disclosure|\blegal\b|advisor(?:y|ies)\b|avertissement|haftungsausschluss|hinweis|aviso|免責|^cautionary|^caution:?$"
    r"|(?:important|investor|reader|special) (?:note|notice|information|advisory)|^(?:foot)?notes?:?$|^important:?$|^notice\b|^risk"
)
_POINTER = re.compile(r"^(?:please )?(?:see|refer|click|visit|read)\b|https?:|www\.|@")
_SENTENCE = re.compile(
    r"[.!?;]'?$|\b(?:contains?|includes?|constitutes?|may|are|is|were|was|has|have|will|should|cannot|do|does|undertakes?|disclaims?|assumes?)\b.{15}"
)
# A title within a statement, over its assumptions or its factors.
_PART_TITLE = re.compile(
    r"\brisks?\b|\bassumptions?\b|\bfactors\b|forward-looking|no (?:duty|obligation) to update|uncertaint"
)

_EXCHANGE = re.compile(
    r"^\W*neither\b.{0,120}?(?:exchange|tsx|cse|regulat|market|commission|\bsec\b|cboe|aquis|\basx\b).{0,250}?(?:responsib|accept|reviewed|approved)"
    r"|(?:exchange|tsx-?v?|\bcse|cboe(?: canada)?|otc ?markets?(?: group)?|commissions?|regulators?|authorit(?:y|ies)|services provider)\b"
    r".{0,160}?(?:reviewed|approved|disapproved|accepts?|passed upon)\b.{0,160}?(?:responsib|adequacy|accuracy|contents?|merits|herein)"
)
_OFFER = re.compile(
    r"\b(?:not|nor|neither)\b.{0,60}?(?:constitut\w*|be|intended|is|as|represent).{0,40}?\b(?:an? |any )?(?:offer|solicitation|invitation|recommendation)s?\b"
    r"|no offer or solicitation|not been(?:,? (?:and|nor) will (?:not )?be,?)? registered under"
    r"|\boffer to sell\b.{0,60}?solicitation|important (?:additional )?information .{0,60}?(?:find it|filed with)"
    r"|participants in the solicitation|(?:investment|financial|legal|tax|professional),? (?:(?:and|or|and/or|investment|financial|legal|tax|\w+),? )*advi[cs]"
)
# Who paid for an article is a disclosure of its own kind, often run into the same paragraph.
_PAID_FOR = re.compile(
    r"\b(?:has|have|was|were|been|be) (?:\w+ )?(?:retained|compensated|remunerated)\b|\bcompensation (?:of|from|for)\b"
    r"|(?:micro-?cap|penny stock)|informational purposes only"
)
_OTHER_TEXT = re.compile(
    r"^\W*(?:about(?: the)? [\w'\"(]|contacts?\b(?! with)|(?:[\w&,'-]+ ){0,5}contacts?(?: details| information)?(?::|$)|media (?:contact|inquir|relations|enquir)"
    r"|investors? (?:contact|relations|inquir|enquir)|press (?:contact|inquir)|\d*\W*sources? ?:|source [a-z]|view (?:the )?(?:original|source|full)"
    r"|the post\b.{0,300}?appeared first|note to (?:investors|editors)|notes to editors|on behalf of|for and on behalf|signed\b"
    r"|qualified person|non-(?:gaap|ifrs)|(?:use of|about|reconciliation of) non-(?:gaap|ifrs)|copyright|©|#{2,}|\*\s?\*\s?\*|-+ ?ends?\b ?-*|ends?$"
    r"|tables? follow|read (?:more|further)|follow us|connect with|technical information|website:|e-?mail:|tel(?:ephone)?\b|phone\b|fax\b|logo -"
    r"|(?:this|the) (?:article|content|post|press release) (?:was|has been) (?:originally )?(?:published|amplified|paid|sponsored|prepared by))"
)
# "For further information on these risks, see our filings" is part of a statement; without the risks it is not.
_INFORMATION = re.compile(
    r"^(?:for (?:more|further|additional|all|any|company|press|media|investor)\b(?: \w+)? (?:information|inquir|enquir|details|quer)"
    r"|(?:to learn|learn) more|more information|(?:additional|further) information)"
)
_REACH = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|(?<![\d.])\+?\(?\d{1,4}\)?[ .-]\(?\d{2,4}\)?[ .-]\d{3,4}|\bext\. ?\d"
)
_FURNITURE = re.compile(
    r"^(?:\W*(?:page )?\d{1,3}(?: ?(?:of|/|\|) ?(?:page )?\d{0,3})?\W*|\W*\(?(?:more|continued|page break)\)?\W*|\W+|page \d+.{0,60})$"
)
_LIST_ITEM = re.compile(r"^(?:[•●▪◦‣·○■□◆►➢✓⦁*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[a-zà-ÿ])")
_ITEM_END = re.compile(r"(?:[;,]|;? ?\b(?:and|or|and/or))$")


def is_own_title(words: str) -> bool:
    """True for "Forward-Looking Statements", "Safe Harbor", "Cautionary Note": a line, not a sentence."""
    # "Forward-Looking Statements." is a title too: some writers put a point after it.
    if words.endswith(".") and len(words) > _LONGEST_TITLE_WITH_A_POINT:
        return False
    return _is_line(words.rstrip(".")) and _OWN_TITLE.search(words) is not None


def has_run_in_title(words: str) -> bool:
    """True for "Safe Harbor: Acme encourages ...": a title and its text on one line."""
    title, mark, _ = words.partition(":")
    return bool(mark) and is_own_title(title)


def is_notice_title(words: str) -> bool:
    """True for "Disclaimer", "Legal Notice", "Reader Advisory": it may stand over a statement, or not."""
    return is_own_title(words) or (_is_line(words) and _ANY_NOTICE.search(words) is not None)


def is_part_title(words: str) -> bool:
    """True for "Risk Factors", "Assumptions": a title that may stand inside a statement."""
    return _is_line(words) and _PART_TITLE.search(words) is not None


def is_title(words: str) -> bool:
    """True for a short line without the point that ends a sentence."""
    return _is_line(words)


def starts_other_text(words: str) -> bool:
    """True where "About", a contact, another notice's title or the wire's own lines begin."""
    return _OTHER_TEXT.search(words) is not None


def is_other_notice(words: str) -> bool:
    """True for the sentence of an exchange, of an offer that is none, or of who was paid."""
    return any(pattern.search(words) for pattern in (_EXCHANGE, _OFFER, _PAID_FOR))


def leads_elsewhere(words: str) -> bool:
    """True for a line that says whom to reach or where to read on: unless it speaks of risks, not a caution."""
    return _REACH.search(words) is not None or _INFORMATION.search(words) is not None


def is_furniture(words: str) -> bool:
    """True for a page's number or its "more": no text of the release."""
    return _FURNITURE.search(words) is not None


def is_list_item(text: str) -> bool:
    """True where a line is marked as one of a list, by its sign, its small letter or the mark it ends with."""
    return _LIST_ITEM.search(text) is not None or _ITEM_END.search(text) is not None


def _is_line(words: str) -> bool:
    return len(words) <= _LONGEST_TITLE and not _SENTENCE.search(words) and not _POINTER.search(words)
