"""What is looked at in each sentence beside its own terms: paragraph, context, word pairs, letters, form."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain
from typing import Protocol

from onrecord.answering.meant.names_apart import words_in_names_alone
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import AnswerForm, shows_form
from onrecord.questions.shown import is_caption, is_footnote, is_retracted, is_subheadline
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord_index.languages.en.terms import key_of
from onrecord_index.languages.language import TextRules
from onrecord_index.languages.registry import rules_of

GRAM = 4
_SHORTEST = 3  # letters: a shorter word has no run of its own
_FEW_RELEASES = 8
_GAP = "_"  # stands where a term was left out

_FORMS = tuple(AnswerForm)
_MEASURES = ("weight", "length", "area")

_FIGURES = late_pattern(r"[$€£¥]|\d")
# "Other revenue" is what is left of revenue, though "other" is too common to be a term.
_TOTAL, _OTHER, _OTHERS = "total", "other", late_pattern(r"\W*[Oo]ther \w")
_LETTERS = late_pattern(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The terms of a text, made to be looked up: alone in a set, in phrases as a key (see key_of).

    Equal to itself alone: what was found in one text is kept by it.
    """

    key: str
    known: frozenset[str]

    def hold(self, phrase: tuple[str, ...], key: str) -> bool:
        """Whether a phrase of terms stands in the text; `key` is the phrase's own."""
        return phrase[0] in self.known and (len(phrase) == 1 or key in self.key)


class Units(Protocol):
    """The units of a release that may answer: their positions, the forms that they show, and their terms.

    `names` are the terms of the release's proper names.
    """

    @property
    def positions(self) -> Sequence[int]: ...
    @property
    def shows(self) -> Sequence[int]: ...
    @property
    def names(self) -> frozenset[str]: ...
    def terms(self, unit: int) -> tuple[str, ...] | None:
        """The terms of a unit, None if they are not at hand."""
        ...

    def all_told(self) -> Sequence[str]:
        """Those of every unit, a blank between two."""
        ...

    def context(self, unit: int) -> tuple[str, ...] | None:
        """The terms of what a unit stands under, None if they are not at hand."""
        ...


@dataclass(frozen=True, slots=True)
class UnitsInMemory:
    """The units of a release in memory; their terms stand in one text each, which takes a tenth of them."""

    positions: Sequence[int]
    shows: Sequence[int]
    names: frozenset[str]
    texts: Sequence[str]

    def all_told(self) -> Sequence[str]:
        """The terms of every unit, a blank between two."""
        return self.texts

    def terms(self, unit: int) -> tuple[str, ...]:
        """The terms of a unit."""
        return tuple(self.texts[unit].split())

    def context(self, unit: int) -> None:
        """They are not at hand."""


@dataclass(frozen=True)
class Document:
    """A sentence with everything the ranking looks at, analysed once.

    `label` is what a row names before its figures. `context` is what it does not say because the texts that
    it stands under say it, or its quotation mark does. `letters` are its words, each once, the ends marked
    (see grams_of).
    """

    release: Release
    position: int
    sentence: Sentence
    terms: tuple[str, ...]
    counts: Mapping[str, int]
    words: Words
    context: Words
    label: tuple[str, ...]
    letters: str
    shows: frozenset[AnswerForm]

    @cached_property
    def signs(self) -> frozenset[str]:
        """What makes it more or less apt an answer to any question: names out of AptnessWeights."""
        sentence = self.sentence
        signs = {
            "lead_in": sentence.text.endswith(":"),
            "caption": is_caption(sentence),
            "letterhead": sentence.section is SectionKind.LETTERHEAD,
            "cautionary": sentence.section is SectionKind.CAUTIONARY,
            "retracted": is_retracted(sentence.text),
            "subheadline": is_subheadline(self.release, self.position),
            "broken": sentence.kind is SentenceKind.SENTENCE and sentence.text[0].islower(),
            "footnote": is_footnote(sentence),
        }
        return frozenset(name for name, shown in signs.items() if shown)


def document_of(
    release: Release,
    position: int,
    *,
    shows: frozenset[AnswerForm],
    context: Words,
    terms: tuple[str, ...] | None = None,
) -> Document:
    """A sentence of a release, analysed except for the forms that it shows (see forms_shown_by).

    `terms` are its own, where they are at hand.
    """
    sentence = release.sentences[position]
    rules = rules_of(release.language)
    spelt = rules.words_of(sentence.text)
    if terms is None:
        terms = rules.terms_in(spelt)
    return Document(
        release=release,
        position=position,
        sentence=sentence,
        terms=terms,
        counts=Counter(terms),
        words=words_from_terms(terms),
        context=context,
        label=_label_of(sentence, rules),
        letters=" ".join([f"#{word}#" for word in dict.fromkeys(spelt) if len(word) >= _SHORTEST]),
        shows=shows,
    )


def plainly_told(document: Document, question: str) -> Document:
    """Return a sentence without the words that it holds in institutions' names alone (see names_apart).

    Each leaves a gap in its place.
    """
    release = document.release
    if (
        not release.language == language_asked(question) == "en"
        or document.sentence.kind is SentenceKind.TABLE_ROW
    ):
        return document
    own = release.issuer or release.headline or ""
    words = words_in_names_alone(document.sentence.text, question, issuer=own)
    gone = frozenset(rules_of(release.language).terms_of(" ".join(words))) if words else frozenset[str]()
    if gone.isdisjoint(document.terms):
        return document
    terms = tuple([_GAP if term in gone else term for term in document.terms])
    letters = " ".join([each for each in document.letters.split() if each.strip("#") not in words])
    counts = Counter([term for term in terms if term != _GAP])
    return replace(document, terms=terms, counts=counts, words=words_from_terms(terms), letters=letters)


def told_by(release: Release, units: Units) -> Sequence[str]:
    """The terms of a release's headline, then those of each of its units, every term between blanks."""
    headline = " ".join(rules_of(release.language).terms_of(release.headline or ""))
    return [f" {terms} " for terms in (headline, *units.all_told())]


def _label_of(sentence: Sentence, rules: TextRules) -> tuple[str, ...]:
    """Return the terms of what a row or a bullet names before its first figure; empty for a sentence."""
    if sentence.kind not in {SentenceKind.TABLE_ROW, SentenceKind.BULLET}:
        return ()
    terms = rules.terms_of(_FIGURES.split(sentence.text, maxsplit=1)[0])
    if _OTHERS.match(sentence.text) and _OTHER not in terms:
        return (_OTHER, *terms)
    return terms[1:] if terms[1:] and terms[0] == _TOTAL else terms


def words_from_terms(*texts: tuple[str, ...]) -> Words:
    """The terms of one text or of several, between which no phrase reaches."""
    return Words(key=" ".join(map(key_of, texts)), known=frozenset(chain.from_iterable(texts)))


def with_context(paragraph: Words, context: Words) -> Words:
    """Return the words of a paragraph with those of what it stands under."""
    if not context.known:
        return paragraph
    return Words(key=paragraph.key + context.key, known=paragraph.known | context.known)


@lru_cache(maxsize=5_000)
def words_above(context: str, language: str) -> Words:
    """The words of what many sentences stand under: a heading, a speaker."""
    return words_from_terms(rules_of(language).terms_of(context))


@lru_cache(maxsize=5_000)
def words_of_context(terms: tuple[str, ...]) -> Words:
    """The same, where its terms are at hand."""
    return words_from_terms(terms)


def grams_of(text: str) -> frozenset[str]:
    """The runs of four letters inside the words of a text, the word's ends marked."""
    marked = (f"#{word}#" for word in words_of(text) if len(word) >= _SHORTEST)
    return frozenset(word[at : at + GRAM] for word in marked for at in range(len(word) - GRAM + 1))


@lru_cache(maxsize=8)  # of one question many sentences are asked
def words_with_terms(text: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the words of a text, each with its terms."""
    return tuple((word, rules_of(language).terms_of(word)) for word in words_of(text))


def bits_from_forms(forms: Iterable[AnswerForm]) -> int:
    """Forms of answer as one number, a bit for each: every sentence keeps what it shows."""
    return sum(1 << _FORMS.index(form) for form in forms)


@lru_cache(maxsize=1_000)
def forms_from_bits(bits: int) -> frozenset[AnswerForm]:
    """The forms of answer that bits_from_forms made a number of."""
    return frozenset(form for place, form in enumerate(_FORMS) if bits >> place & 1)


def names_in(release: Release) -> frozenset[str]:
    """The terms that a release writes with a capital letter wherever they stand: its proper names.

    Not short forms: "CEO" and "OTCQB" name things, which a question may be about.
    """
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in release.sentences:
        if sentence.kind is SentenceKind.HEADING:
            continue
        for position, word in enumerate(_LETTERS.findall(sentence.text)):
            if word[0].islower():
                small.add(word)
            elif position and not (word.isupper() and len(word) > 1):
                capital.add(word)
    return frozenset(_terms_of_all(capital, release.language) - _terms_of_all(small, release.language))


def own_name_of(releases: Sequence[Release]) -> frozenset[str]:
    """Return the terms of the issuer's name if all releases are of one: they tell no sentence from another.

    Many releases are not looked through for that.
    """
    if len(releases) > _FEW_RELEASES:
        return frozenset()
    if not releases or not are_of_one_company(releases):
        return frozenset()
    issuers = {release.issuer or "" for release in releases}
    return frozenset(term for name in issuers for term in rules_of(releases[0].language).terms_of(name))


def _terms_of_all(words: Iterable[str], language: str) -> set[str]:
    return {term for word in words for term in _terms_of_word(word, language)}


@lru_cache(maxsize=100_000)
def _terms_of_word(word: str, language: str) -> tuple[str, ...]:
    return rules_of(language).terms_of(word)


def shows_an_amount(document: Document) -> bool:
    """Whether a sentence tells a sum, a share or a measure."""
    if not document.shows.isdisjoint({AnswerForm.MONEY, AnswerForm.SHARE}):
        return True
    return _measures(document.sentence.text, document.release.language)


@lru_cache(maxsize=20_000)  # the same sentences are looked at for every question
def _measures(text: str, language: str) -> bool:
    """Whether a text tells a measure."""
    return any(shows_form(measure, text, language) for measure in _MEASURES)
