"""Which releases a question names: by the company that issued them, its ticker, and the month they are of.

"What did Trailbreaker say in September about the permit?" is about one company's releases of one month.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from onrecord.languages.asked_language import WITH_QUESTIONS, language_asked
from onrecord.languages.detection import language_of
from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.late_patterns import late_pattern
from onrecord.letters import without_marks, words_of
from onrecord.reading.opening.company_name import MOST_SPELLINGS, are_of_one_company, without_legal_form
from onrecord.reception.naming import name_words, names_in
from onrecord.reception.ports import ReleaseChoice
from onrecord.reception.rivalry import rivals_among
from onrecord.release import ReleaseId
from onrecord_index.likely.company_names import POSSESSIVE, Name
from onrecord_index.likely.known import Known

# Among so many releases a company's first word alone may be anybody's.
_MANY = 300
_NUMBER_OF = {name: number for number, name in enumerate(LOWER_MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(LOWER_MONTHS, 1) if name != "may"
}
# "What was said in March" means the release of March; "what happened in March" may mean any.
_SAYING = late_pattern(
    r"\b(?:sa(?:y|ys|id|ying)|announc\w+|report(?:s|ed|ing)?|releas\w+|publish\w*|issu(?:e|ed)|news|"
    r"update[ds]?|"
    r"statement|tell|told|disclos\w+|communicat\w+)\b",
    re.IGNORECASE,
)
_WHEN = late_pattern(
    r"\b(?:(?:in|on|from|of|for|since|dated|late|early|mid)[ -]+|the )"
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?P<month>{'|'.join(sorted(_NUMBER_OF, key=len, reverse=True))})\b\.?"
    r"(?: (?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:,? (?:of )?(?P<year>(?:19|20)\d\d))?"
    r"|\b(?:in|of|from|during) (?P<alone>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TYPED_POSSESSIVE = late_pattern(r"[^\W_][\w&.-]*['’]s\b")
_ELIDED = late_pattern(r"\b([dlnsjcm]|qu)['’](?=\w\w)", re.IGNORECASE)  # "le dividende d'AbbVie"
_TICKER = late_pattern(r"(?<![\w.])\$?(?:[A-Z][A-Za-z-]{1,12} ?: ?)?([A-Z]{2,6})(?![\w.])")


class Directory:
    """The releases, by what names them. `is_common` is True for a word that anybody may mean anything by."""

    def __init__(self, known: Known, *, is_common: Callable[[str], bool]) -> None:
        self._known = known
        self._is_common = is_common
        self._are_many = known.size >= _MANY
        self._one_company = known.has_one_company

    @property
    def has_one_company(self) -> bool:
        """Whether all releases are of one company."""
        return self._one_company

    @property
    def companies(self) -> int:
        """How many companies the releases are of."""
        return self._known.companies

    def choose(self, text: str, *, company: str | None = None) -> ReleaseChoice | None:
        """The releases that a text names, in order; None if it names none, or would name them all.

        Where it names no company, those of a `company`, if there is one.
        """
        names: list[Name] = []
        own = set[int]() if self._one_company else self._of_companies(text, names)
        named = own or (self._of_companies(company, []) if company else set()) or None
        chosen = self._of_dates(text, named) or named
        if chosen is None or len(chosen) == self._known.size:
            return None
        ids = self._known.ids(chosen)
        return ReleaseChoice(releases=ids, text=_without_names(text, names), names_company=bool(own))

    def rivals(self, text: str, among: Collection[ReleaseId]) -> tuple[ReleaseId, ...]:
        """Some releases of several companies that a text may mean equally; none if it tells them apart.

        They are those whose names begin with the same words of the text, or any if it writes no name.
        """
        told = self._known.issuers_of(among)
        return rivals_among(told, names_in(text, is_common=self._is_common))

    def is_common(self, word: str) -> bool:
        """Whether anybody may mean anything by a word."""
        return self._is_common(word)

    def one_company(self, releases: Collection[ReleaseId]) -> str | None:
        """The company that issued all of some releases; None if several did, or one tells nobody."""
        issuers = list(dict.fromkeys(issuer for _, issuer in self._known.issuers_of(releases)))
        if not issuers or len(issuers) > MOST_SPELLINGS or not all(issuers):
            return None
        named = [issuer for issuer in issuers if issuer]
        return named[0] if are_of_one_company(self._known.issued_by(named)) else None

    def names_somebody(self, text: str) -> bool:
        """Whether a text writes anything as a name."""
        return bool(names_in(text, is_common=self._is_common))

    def without_name(self, text: str) -> str:
        """The text with "the company" in place of what it calls a company by."""
        names: list[Name] = []
        self._of_companies(text, names)
        return _without_names(text, names) if names else text

    def by_own_name(self, text: str) -> str:
        """The text with each company that it calls by another name, as one before, called by its own."""
        names: list[Name] = []
        self._of_companies(text, names)
        for name in sorted(names, key=len, reverse=True):
            own = {without_legal_form(issuer) for issuer in self._called_otherwise(name)}
            # Of two that were called so nobody knows which is meant.
            if len(own) == 1 and name not in self._known.named(name[0], whole=self._are_many):
                text = _called(name).sub(own.pop().replace("\\", r"\\"), without_marks(text))
        return text

    def is_name(self, text: str) -> bool:
        """Whether a text holds the name of a company and nothing else."""
        names: list[Name] = []
        if self._one_company or not self._may_be_name(text) or not self._of_companies(text, names):
            return False
        named = {word for name in names for word in name}
        return not set(words_of(text)) - named - {"the"} or bool(_TICKER.fullmatch(text.strip(" ?.!")))

    def _may_be_name(self, text: str) -> bool:
        """Whether a text may hold a name and nothing else: of the many runs that are asked about few may."""
        # Runs that begin alike are asked about one after the other.
        opening = words_of(" ".join(text.split(maxsplit=2)[:2]))
        words = words_of(text) if set(opening) <= {"the"} or any(map(self._begins_name, opening)) else ()
        first = next((at for at, word in enumerate(words) if word != "the"), 0)
        begun = (self._begun(words[at:]) for at in range(first + 1) if words)
        is_other = _ELIDED.search(text) or _TICKER.fullmatch(text.strip(" ?.!"))
        return bool(is_other) or any(map(any, begun))

    def _of_companies(self, text: str, names: list[Name]) -> set[int]:
        """The releases of the companies that a text names; what it calls them goes into `names`."""
        if _has_apostrophe(text):
            text = _ELIDED.sub(r"\1 ", text)
        found: set[int] = set()
        # "Acme Foods Ltd.: who runs Acme?" means no Acme Mines.
        of_name = self._called_by_name(text, names)
        for name, issuers in of_name.items():
            if not any(other[: len(name)] == name and other != name for other in of_name):
                found |= self._known.of_issuers(issuers)
        for ticker in _TICKER.findall(text):
            found |= self._known.of_ticker(ticker)
        return found

    def _called_by_name(self, text: str, names: list[Name]) -> dict[Name, Collection[str]]:
        """The companies that a text calls by name, each by what it calls them, which goes into `names`."""
        words, of_name = words_of(text), dict[Name, Collection[str]]()
        if not any(map(self._begins_name, words)):
            return of_name
        capital = {word.lower() for word in re.findall(r"\b[A-Z][\w&.-]*", without_marks(text))}
        if self._are_many:
            capital = {part for word in name_words(text) for part in words_of(word)}
        typed = _TYPED_POSSESSIVE.findall(text) if _has_apostrophe(text) else ()
        possessive = {word for each in typed for word in words_of(each)}
        position = 0
        while position < len(words):
            longest = 1
            for name, issuers in self._begun(words[position:]):
                if _tells_a_time(name):
                    continue
                first = words[position]
                is_typed_so = first in possessive and any(map(POSSESSIVE.search, issuers))
                sure = len(name) > 1 or first in capital or is_typed_so or not self._is_common(first)
                if self._are_many:  # "action" is somebody's name, and so is "the works"
                    sure = capital.issuperset(name) or not all(map(self._is_common, name))
                if sure and len(name) >= longest:
                    of_name[name] = issuers
                    longest = len(name)
                    names.append(name)
            position += longest
        return of_name

    def _begins_name(self, word: str) -> bool:
        whole = self._are_many
        return bool(self._known.named(word, whole=whole) or self._known.named_otherwise(word, whole=whole))

    def _begun(self, words: Name) -> Iterator[tuple[Name, Collection[str]]]:
        """The companies by each name of theirs that some words begin with."""
        own = self._known.named(words[0], whole=self._are_many)
        others = self._known.named_otherwise(words[0], whole=self._are_many)
        # Hundreds may begin with the first word: those that the words may be are looked up.
        longest = max(map(len, (*own, *others)), default=0)
        begun = (words[:count] for count in range(1, min(longest, len(words)) + 1))
        found = [name for name in begun if name in own or name in others]
        if len(found) > 1:
            found.sort(key=[*own, *others].index)
        for name in found:
            yield name, [*self._in_full(name, own.get(name, ())), *others.get(name, ())]

    def _in_full(self, name: Name, issuers: Collection[str]) -> Collection[str]:
        """The companies of a name; where it is short for one company alone, all ways to write that one."""
        begun = self._known.named(name[0], whole=False).get(name, ())
        if set(begun) == set(issuers) or len(begun) > MOST_SPELLINGS:
            return issuers
        return begun if are_of_one_company(self._known.issued_by(begun)) else issuers

    def _called_otherwise(self, name: Name) -> Sequence[str]:
        """The companies that are called so besides their own names."""
        return list(self._known.named_otherwise(name[0], whole=self._are_many).get(name, ()))

    def _of_dates(self, text: str, among: AbstractSet[int] | None) -> AbstractSet[int]:
        """Those of some releases, or of all, that are of the time which the text asks the news of."""
        whens = list(_WHEN.finditer(text)) if _SAYING.search(text) else []
        if not whens:
            return frozenset()
        return self._known.of_days(lambda day: any(_is_of(day, when) for when in whens), among)


def _has_apostrophe(text: str) -> bool:
    return "'" in text or "’" in text


def _tells_a_time(name: Name) -> bool:
    """Whether a name is a year or a month: then a text that holds it most likely means that."""
    return all(word.isdigit() or word in LOWER_MONTHS for word in name)


def _without_names(text: str, names: Iterable[Name]) -> str:
    """The text with "the company" instead of its name, in its language: all its releases are its own.

    A text in a language without tables of questions stays: two English words would hide which it is in.
    """
    if (language_of(text) or WITH_QUESTIONS[0]) not in WITH_QUESTIONS:
        return text
    company = "la société" if language_asked(text) == "fr" else "the company"
    for name in sorted(names, key=len, reverse=True):
        called = _called(name)
        text = called.sub(lambda name: f"{'de ' if name['of'] else ''}{company}", without_marks(text))
    return text


def _called(name: Name) -> re.Pattern[str]:
    """Finds what a text calls a company by its name; names are without accents, and so must be the text."""
    pattern = r"[\W_]{1,3}".join(map(re.escape, name))
    return re.compile(rf"\b(?:the |(?P<of>d['’]))?{pattern}\b", re.IGNORECASE)


def _is_of(day: date, when: re.Match[str]) -> bool:
    if when["alone"]:
        return day.year == int(when["alone"])
    number = when["before"] or when["day"]
    return (
        day.month == _NUMBER_OF[when["month"].lower()]
        and (not when["year"] or day.year == int(when["year"]))
        and (not number or day.day == int(number))
    )
