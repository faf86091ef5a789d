"""Texts of a closed form, which say nothing about the future: an address, a number, a name with a title."""

import re

_PHONE = r"\+?\(?\d{1,4}\)?[\s.\-–]?\(?\d{2,4}\)?[\s.\-–]\d{3,4}(?:[\s.\-–]?\d{2,4})?"
_EMAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB = r"(?:https?://|www\.)\S+"
_LABEL = (
    r"(?:[TFEMPW]|Tel|Ph|Fax|Phone|Telephone|Mobile|Cell|Office|E-?mail|Web(?:site)?|Toll[- ]free)\b\s*[.:)]"
)
_CONTACT_DETAIL = re.compile(rf"{_EMAIL}|{_PHONE}|{_WEB}|^\s*{_LABEL}", re.IGNORECASE)
_OPENING_LABEL = re.compile(rf"\s*{_LABEL}", re.IGNORECASE)
# Without three digits behind such a sign there is no telephone number.
_LAST_DIGITS = re.compile(r"[\s.\-–]\d\d\d")
_TITLE = re.compile(
    r"\b(?:President|Chief|Officer|Chair(?:man|woman|person)?|Director|CEO|CFO|COO|Manager|Relations|"
    r"Partner|Secretary|Counsel|Founder|Vice|VP|Head of|Communications|Editor|Spokesperson|Contacts?|Media|"
    r"Enquiries)\b",
    re.IGNORECASE,
)
# "1500 - 1111 West Hastings Street", "V6E 2J3", "75001 Paris": a number that no sign makes an amount.
_STREET = re.compile(
    r"^\W*(?:Suite|Unit|Level|Floor|P\.?O\.?|Box|\d{1,5}[A-Z]?\b(?!%|[.,]\d))|\b[A-Z]{2}\.? \d{5}\b|"
    r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|^\W*\d{4,6} [A-Z]",
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
# Small words that stand in names, titles and addresses. "to" is not among them: "Acme to Buy Beta".
_SMALL = frozenset(
    "of the and for at or in on de du des la le les et von van der den und da do di del y e a s x ext or "
    "tel fax email e-mail phone mobile office cell web website toll-free".split()
)
# A line in capital letters that holds one of these says something: "40 Stores Will Open".
_VERBS = frozenset("will shall may to is are plans expects aims targets intends sera seront prévoit".split())
_LONGEST_NAME, _LONGEST_LINE = 6, 14


def holds_contact_detail(text: str) -> bool:
    """Whether a telephone number, an e-mail address or a web address stands in the text."""
    if _OPENING_LABEL.match(text):
        return True
    may = "@" in text or "://" in text or "ww." in text.lower() or _LAST_DIGITS.search(text)
    return bool(may and _CONTACT_DETAIL.search(text))


def is_closed_form(text: str) -> bool:
    """Whether the text is nothing but an address, a number, a contact detail or a name with a title."""
    lines = [line for line in text.splitlines() if line.strip()]
    return any(map(_is_closed_line, lines)) and all(map(_is_name_line, lines))


def is_name(text: str) -> bool:
    """Whether each line of the text could be a name and nothing else: a few words with capital letters."""
    return all(_is_name_line(line) for line in text.splitlines() if line.strip())


def _is_closed_line(line: str) -> bool:
    rest, details = _CONTACT_DETAIL.subn(" ", line) if holds_contact_detail(line) else (line, 0)
    words = _WORD.findall(rest)
    says_so = bool(details or _TITLE.search(rest) or _STREET.search(rest))
    return not words or (says_so and len(words) <= _LONGEST_LINE and all(map(_stands_in_a_name, words)))


def _is_name_line(line: str) -> bool:
    words = _WORD.findall(line)
    return _is_closed_line(line) or (len(words) <= _LONGEST_NAME and all(map(_stands_in_a_name, words)))


def _stands_in_a_name(word: str) -> bool:
    small = word.lower().rstrip(".")
    return small in _SMALL or not (word[0].islower() or small in _VERBS)
