"""Whose figure, post or meeting a sentence tells: that of whom the question is asked, or somebody else's.

"How much revenue does the agency have?" is not answered by what the issuer earns from it. Nor is "when is the
annual meeting?" by that of a society at which somebody speaks.
"""

import re
from collections.abc import Iterator

from onrecord.answering.meant.named import begun_as
from onrecord.answering.ports import Hit
from onrecord.languages.en.belongings import AGREED, BELONGINGS, GIVES, HAVING, NO_OWNER, Belonging
from onrecord.languages.fr.questions import belongings as french
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain, words_of
from onrecord.questions.strangers import names_surely_asked_of
from onrecord.release import Release

_PART = r"(?:[A-Z][\w&.-]*|\d+(?:st|nd|rd|th))(?:['’]s?)?"
_RUN = rf"(?P<name>{_PART}(?: (?:of |and |& |the |for )*{_PART})*)"
_BEFORE = late_pattern(rf"{_RUN} (?P<between>(?:[a-z-]+ ){{0,2}})$")
_OF = late_pattern(rf"^[,)]? (?:of|at|for) (?:the |our |its )?{_RUN}")
# "The annual meeting of the society": one that is told of, not the company.
_OF_A_BODY = late_pattern(
    r"^ of (?:the|an?|its) (?P<body>association|society|institute|chamber|union|academy)\b"
)
_OPENS = late_pattern(rf"^\W*(?:The )?{_RUN}(?: \([^()]{{1,40}}\))?,? ")
_POSSESSIVE = re.compile(r"['’]s?$")
# A sentence goes on about whom the one before is about.
_GOES_ON = late_pattern(
    r"^\W*(?:it|they|he|she|its|their|his|her|the (?:company|firm|group|agency|team))\b", re.IGNORECASE
)
# Named as often, somebody is whom the release is about.
_ITS_SUBJECT = 6
# An owner is named so near before what is owned.
_NEAR = 160


def is_anothers(question: str, hit: Hit) -> bool:
    """Whether the best sentence tells what is somebody else's than whom a question is asked of."""
    release = hit.release
    if release.language != "en":
        return False
    named = [name for name in names_surely_asked_of(question) if not _is_own(name, release)]
    if named:
        return not any(_is_told_of(name, question, hit) for name in named)
    return _is_of_somebody_named(question, hit)


def _is_told_of(name: str, question: str, hit: Hit) -> bool:
    """Whether a sentence, or what it stands under, names somebody; as an owner if that is asked."""
    sentence, words = hit.sentence, _telling(name)
    above = plain(" ".join((sentence.heading or "", str(sentence.speaker or ""))))
    if any(re.search(begun_as(word), above) for word in words):
        return True
    places = [found for word in words for found in re.finditer(begun_as(word), plain(sentence.text))]
    if not places:
        return bool(_GOES_ON.match(sentence.text)) and _opens_with(words, _sentence_before(hit))
    if not (HAVING.search(question) or french.HAVING.search(question)):
        return True
    text = plain(sentence.text)
    return not all(
        GIVES.search(text[: at.start()]) or AGREED.match(_after_word(text, at.end())) for at in places
    )


def _is_of_somebody_named(question: str, hit: Hit) -> bool:
    """Whether the question names nobody, and a sentence tells somebody else's meeting, post or figure.

    If it tells the company's own too, it is not somebody else's.
    """
    text = hit.sentence.text
    for belonging, in_french in zip(BELONGINGS, french.ASKED, strict=True):
        asked = belonging.asked.search(question) or in_french.search(question)
        if not asked or _names_another(question, hit.release):
            continue
        told = list(belonging.told.finditer(text))
        if told and all(_is_of_other(belonging, text, at, hit.release) for at in told):
            return True
    return False


def _is_of_other(belonging: Belonging, text: str, at: re.Match[str], release: Release) -> bool:
    owners = list(_owners(belonging, text, at))
    return bool(owners) and not any(_is_own(name, release) for name in owners)


def _owners(belonging: Belonging, text: str, at: re.Match[str]) -> Iterator[str]:
    """Yield who is named as the owner of what stands at a place."""
    if (body := _OF_A_BODY.match(text[at.end() :])) is not None:
        yield body["body"]
    of = _OF.match(text[at.end() :])
    if of and _is_name(of["name"]):
        yield of["name"]
    before = _BEFORE.search(text[max(0, at.start() - _NEAR) : at.start()])
    if before and _is_name(before["name"]):
        last = before["name"].split()[-1]
        if _POSSESSIVE.search(last) or (belonging.by_name and not before["between"]):
            yield before["name"]
    opens = _OPENS.match(text)
    is_said = opens and re.match(rf"(?:\w+ly )?{belonging.verbs}\b", text[opens.end() :])
    if belonging.verbs and opens and is_said and _is_name(opens["name"]):
        yield opens["name"]


def _is_name(run: str) -> bool:
    """Whether words with a capital name somebody: not a time, nor the thing's own words."""
    return any(word not in NO_OWNER and not word[0].isdigit() for word in words_of(run))


def _names_another(question: str, release: Release) -> bool:
    """Whether a question writes a name that is not the issuer's."""
    words = (word for word in question.split()[1:] if word[0].isupper())
    return any(_is_name(word) and not _is_own(word, release) for word in words)


def _is_own(name: str, release: Release) -> bool:
    """Whether a name is the issuer's, or that of whom the release is about where no issuer is known."""
    words = _telling(name)
    own = words_of(" ".join((release.issuer or release.headline or "", *release.tickers)))
    if any(re.match(begun_as(word), other) for word in words for other in own):
        return True
    return any(len(re.findall(begun_as(word), plain(release.text))) >= _ITS_SUBJECT for word in words[:1])


def _telling(name: str) -> list[str]:
    """Return the words of a name that tell whom it names."""
    words = words_of(name)
    return [word for word in words if word not in NO_OWNER and len(word) > 1] or list(words)


def _after_word(text: str, end: int) -> str:
    """Return what follows the word that a place is in."""
    return re.sub(r"^[\w’']+", "", text[end:])


def _opens_with(words: list[str], sentence: str) -> bool:
    return any(re.match(rf"\W*(?:the )?{begun_as(word)}", plain(sentence)) for word in words)


def _sentence_before(hit: Hit) -> str:
    before = hit.release.sentences[hit.position - 1] if hit.position else None
    same = before is not None and before.paragraph == hit.sentence.paragraph
    return before.text if before is not None and same else ""
