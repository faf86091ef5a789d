"""Whose figure, post or meeting a sentence tells: that of whom the question is asked, or somebody else's.

"How much revenue does the agency have?" is not answered by what the issuer earns from it. Nor is "when is the
annual meeting?" by that of a society at which somebody speaks.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.owners.names import begun_as, telling_words
from onrecord.answering.owners.sections import is_anothers_section
from onrecord.answering.owners.subject import is_own
from onrecord.answering.owners.symbols import is_anothers_symbol, names_before_symbols
from onrecord.answering.ports import Hit
from onrecord.answering.told.origins import tells_holding_in_others
from onrecord.answering.told.spoken import words_asked_of
from onrecord.languages.en.belongings import (
    AGREED,
    BELONGINGS,
    FIELDS,
    GIVES,
    HAVING,
    NO_OWNER,
    POST,
    Belonging,
)
from onrecord.languages.fr.questions import belongings as french
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain, words_of
from onrecord.questions.answer_forms import AnswerForm, asks_for, shows_form
from onrecord.questions.own_name import with_company_for_name
from onrecord.questions.strangers import names_surely_asked_of
from onrecord.release import Release

_PART = r"(?:[A-Z][\w&.-]*|\d+(?:st|nd|rd|th))(?:['’]s?)?"
_RUN = rf"(?P<name>{_PART}(?: (?:of |and |& |the |for )*{_PART})*)"
_BEFORE = late_pattern(rf"{_RUN} (?P<between>(?:[a-z-]+ ){{0,2}})$")
# "CEO and founder of Acme" is both of Acme.
_OF = late_pattern(rf"^(?:,? (?:and|&) (?:co-?)?(?i:{POST}))*[,)]? (?:of|at|for) (?:the |our |its )?{_RUN}")
_TITLES_AFTER = late_pattern(rf"(?:,|\s|\b(?:and|the|an?|its)\b|&|co-|\b(?:{POST})\b)+$", re.IGNORECASE)
# "The annual meeting of the society": one that is told of, not the company.
_OF_A_BODY = late_pattern(
    r"^ of (?:the|an?|its) (?P<body>association|society|institute|chamber|union|academy)\b"
)
# "To become finance chief of a hotel": not of the company that tells it.
_OF_SOME = late_pattern(r"^ (?:of|at|for|with) (?:an?|another)\b")
_OPENS = late_pattern(rf"^\W*(?:The )?{_RUN}(?: \([^()]{{1,40}}\))?,? ")
_POSSESSIVE = re.compile(r"['’]s?$")
# A sentence goes on about whom the one before is about.
_GOES_ON = late_pattern(
    r"^\W*(?:it|they|he|she|its|their|his|her|the (?:company|firm|group|agency|team))\b", re.IGNORECASE
)
_ROWS = tuple(zip(BELONGINGS, french.ASKED, strict=True))
_TOLD_BY_FORM = ("seat", "ticker", "founding")
_REACHED = (AnswerForm.CONTACT, AnswerForm.PHONE, AnswerForm.EMAIL, "whom to reach")
_MEANS = (AnswerForm.EMAIL, AnswerForm.PHONE, AnswerForm.WEB, "address")
_SHOWN_FOR = tuple((name, _MEANS) for name in _REACHED)
_TOLD_OF_ONE = (
    ("seat", ("seat", "address", "place")),
    ("ticker", ("ticker",)),
    ("ownership", ("ownership",)),
    ("holder", ("holder",)),
)
# "Bolt Lofts is a subsidiary of ...": whose Bolt Lofts is.
_IS_SOMEBODYS = late_pattern(
    r"^(?:is|are|was|remains) (?:[\w-]+,? ){0,5}?"
    r"(?:owned|held|controlled|subsidiary|division|unit|part|arm)\b"
)
# An owner is named so near before what is owned.
_NEAR = 160
# "A dividend of C$0.06": a sum owns nothing.
_SUM = late_pattern(r"(?:[A-Z]{0,3}[$€£¥]|(?:[A-Z]{3}|RM|R|Rs\.?) ?\d)")


def without_anothers(hits: Sequence[Hit], question: str) -> tuple[tuple[Hit, ...], bool]:
    """Return the hits without those that tell somebody else's post, founding, owner, seat or contact.

    And whether the best of them may answer: where others told such a thing, it must tell one too. What stands
    beside somebody else's would show it, and is left out too if it tells none. All hits are returned, as what
    comes nearest, if each tells somebody else's; but no contact, by which somebody else would be written to.
    """
    if not hits or not asks_for_a_belonging(with_company_for_name(question, hits[0].release.issuer)):
        return tuple(hits), True
    others = [hit for hit in hits if _is_of_another(question, hit, _others_named(question, hit.release))]
    if not others:
        return tuple(hits), True
    places = {hit.place for hit in others}
    shown = {(hit.release.id, hit.sentence.paragraph) for hit in others}
    own = tuple(
        hit
        for hit in hits
        if hit.place not in places
        and ((hit.release.id, hit.sentence.paragraph) not in shown or _tells_one(question, hit))
    )
    if _asks_whom_to_reach(question):
        own = tuple(hit for hit in own if _tells_one(question, hit))
        return own, True
    return (own, _tells_one(question, own[0])) if own else (tuple(hits), False)


@lru_cache(maxsize=64)
def asks_for_a_belonging(question: str) -> bool:
    """Whether a question asks for what every company has one of, of its own."""
    placed = any(asks_for(name, question) for name, _ in _TOLD_OF_ONE)
    return placed or _asks_whom_to_reach(question) or bool(_belongings_asked(question))


@lru_cache(maxsize=64)  # of one question many sentences are asked
def _belongings_asked(question: str) -> tuple[Belonging, ...]:
    """Return what every company has one of that a question asks for: no post if it asks for words."""
    rows = (row for row, other in _ROWS if row.asked.search(question) or other.search(question))
    is_of_words = words_asked_of(question) is not None
    return tuple(row for row in rows if not (is_of_words and row.is_post))


def _asks_whom_to_reach(question: str) -> bool:
    """Whether a way to reach somebody is asked for; "when is the call?" asks for none."""
    asked = {name for name in _REACHED if asks_for(name, question)}
    return bool(asked) and not (asked == {AnswerForm.PHONE} and asks_for(AnswerForm.DATE, question))


def is_anothers(question: str, hit: Hit) -> bool:
    """Whether the best sentence tells what is somebody else's than whom a question is asked of."""
    named = _others_named(question, hit.release)
    if named and not any(_tells_it(name, question, hit) for name in named):
        return True
    return _is_of_another(question, hit, named)


def _others_named(question: str, release: Release) -> list[str]:
    """Return whom a question is asked of by name, if that is nobody whom a release is of."""
    names = names_surely_asked_of(question) if release.language == "en" else ()
    return [name for name in names if not is_own(name, release)]


def _is_of_another(question: str, hit: Hit, named: Sequence[str]) -> bool:
    if hit.release.language != "en":
        return False
    if named:
        return not any(_is_told_of(name, question, hit) for name in named)
    return _is_of_somebody_named(question, hit) or _stands_with_another(question, hit)


def _tells_one(question: str, hit: Hit) -> bool:
    """Whether a sentence tells such a thing as a question asks for, of anybody."""
    text = hit.sentence.text
    if any(belonging.told.search(text) for belonging in _belongings_asked(question)):
        return True
    shown = _SHOWN_FOR if _asks_whom_to_reach(question) else _TOLD_OF_ONE
    wanted = with_company_for_name(question, hit.release.issuer)
    forms = (form for name, each in shown if asks_for(name, wanted) for form in each)
    return any(shows_form(form, text) for form in forms)


def _stands_with_another(question: str, hit: Hit) -> bool:
    """Whether a contact, a seat, a symbol or an owner that is asked for is told of another company."""
    release, at = hit.release, hit.position
    asked = with_company_for_name(question, release.issuer)
    if _asks_whom_to_reach(asked):
        return is_anothers_contact(release, at)
    if asks_for("seat", asked):
        return is_anothers_section(release, at)
    if asks_for("ownership", asked) or asks_for("holder", asked):
        text = hit.sentence.text
        is_of_other = tells_holding_in_others(text, release) or _tells_whose_another_is(hit)
        return is_of_other or is_anothers_section(release, at)
    return asks_for("ticker", asked) and is_anothers_symbol(release, at)


def _tells_whose_another_is(hit: Hit) -> bool:
    """Whether a sentence opens with another company's name and says whose that is."""
    text = hit.sentence.text
    opens = _OPENS.match(text)
    if opens is None or not _IS_SOMEBODYS.match(text[opens.end() :]):
        return False
    return _is_name(opens["name"]) and not is_own(opens["name"], hit.release)


def _tells_it(name: str, question: str, hit: Hit) -> bool:
    """Whether a sentence tells a seat, a symbol or a founding at all, where that of somebody is asked for."""
    asked, text = with_company_for_name(question, name), hit.sentence.text
    wanted = (form for form in _TOLD_BY_FORM if asks_for(form, asked))
    return all(shows_form(form, text) or (form == "seat" and shows_form("address", text)) for form in wanted)


def _is_told_of(name: str, question: str, hit: Hit) -> bool:
    """Whether a sentence, or what it stands under, names somebody; as an owner if that is asked."""
    sentence, words = hit.sentence, telling_words(name)
    above = plain(" ".join((sentence.heading or "", str(sentence.speaker or ""))))
    if any(re.search(begun_as(word), above) for word in words):
        return True
    places = [found for word in words for found in re.finditer(begun_as(word), plain(sentence.text))]
    if not places:
        return bool(_GOES_ON.match(sentence.text)) and _opens_with(words, _sentence_before(hit))
    if _is_owned_by_others(words, question, sentence.text):
        return False
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
    asked = _belongings_asked(question)
    if not asked or _names_another(question, hit.release):
        return False
    for belonging in asked:
        told = list(belonging.told.finditer(text))
        if told and all(_is_of_other(belonging, at, hit) for at in told):
            return True
    return False


def _is_of_other(belonging: Belonging, at: re.Match[str], hit: Hit) -> bool:
    """Whether what stands at a place is owned by others: by its words, else by what it stands under."""
    text, issuer = hit.sentence.text, hit.release.issuer
    # "Ann Roe, founder and CEO of Acme" is the post of Ann Roe, if the release is hers.
    if issuer and _TITLES_AFTER.sub("", text[max(0, at.start() - _NEAR) : at.start()]).endswith(issuer):
        return False
    owners = list(_owners(belonging, text, at))
    if not owners:
        return is_anothers_section(hit.release, hit.position)
    return not any(is_own(name, hit.release) for name in owners)


def _is_owned_by_others(words: Sequence[str], question: str, text: str) -> bool:
    """Whether a sentence tells what is asked for of others by name alone, and not of whom some words name."""
    for belonging in _belongings_asked(question):
        owners = [list(_owners(belonging, text, at)) for at in belonging.told.finditer(text)]
        if owners and all(owners) and not any(_names(words, name) for each in owners for name in each):
            return True
    told = names_before_symbols(text) if asks_for("ticker", question) else ()
    return bool(told) and not any(_names(words, name) for name in told)


def _names(words: Sequence[str], name: str) -> bool:
    return any(re.match(begun_as(word), other) for word in words for other in words_of(name))


def _owners(belonging: Belonging, text: str, at: re.Match[str]) -> Iterator[str]:
    """Yield who is named as the owner of what stands at a place."""
    if (body := _OF_A_BODY.match(text[at.end() :])) is not None:
        yield body["body"]
    if belonging.is_post and _OF_SOME.match(text[at.end() :]):
        yield "another"
    of = _OF.match(text[at.end() :])
    is_sum = of is not None and _SUM.match(text, at.end() + of.start("name")) is not None
    is_field = of is not None and belonging.is_post and FIELDS.issuperset(words_of(of["name"]))
    if of and _is_name(of["name"]) and not is_sum and not is_field:
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
    return any(_is_name(word) and not is_own(word, release) for word in words)


def _after_word(text: str, end: int) -> str:
    """Return what follows the word that a place is in."""
    return re.sub(r"^[\w’']+", "", text[end:])


def _opens_with(words: list[str], sentence: str) -> bool:
    return any(re.match(rf"\W*(?:the )?{begun_as(word)}", plain(sentence)) for word in words)


def _sentence_before(hit: Hit) -> str:
    before = hit.release.sentences[hit.position - 1] if hit.position else None
    same = before is not None and before.paragraph == hit.sentence.paragraph
    return before.text if before is not None and same else ""
