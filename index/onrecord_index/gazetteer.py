"""What a question may ask about that a release may never mention: the field's concepts, each with its names.

A concepts file has one concept a line, `name: forms ~ further forms`; `#` starts a comment. The forms before
`~` name the concept in a question, word for word but for a plural. Any form mentions it in a release, by its
terms, so that every inflection does: "The release does not mention a dividend" must never be false.

    gazetteer = load_gazetteer(bundled_concepts(), analyse=terms_of)
    mentioned = gazetteer.mentioned_in(terms_of(release.text))          once for each release
    gazetteer.unmentioned("Is there a dividend?", mentioned)            ("a dividend",), or () where it is
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files

from onrecord.asking import Sought, analyse_question
from onrecord.errors import BadWordList
from onrecord.question import Question
from onrecord.release import Release, SectionKind
from onrecord_index.terms import words_of

Analyse = Callable[[str], tuple[str, ...]]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing of the field; `name` completes "The release does not mention ..."."""

    name: str
    names: tuple[Phrase, ...] = field(repr=False)
    mentions: tuple[Phrase, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """The concepts by the first word of what names them, and by the first term of what mentions them."""

    named: Mapping[str, tuple[tuple[Phrase, Concept], ...]] = field(repr=False)
    mentioned: Mapping[str, tuple[tuple[Phrase, Concept], ...]] = field(repr=False)

    def concepts_in(self, question: str) -> tuple[Concept, ...]:
        """The concepts that a question names, in its order, each once.

        Of two names in the same words the longer counts: "tax credit" asks about no tax.
        """
        words = _singular_words(question)
        found: dict[str, Concept] = {}
        position = 0
        while position < len(words):
            here = [one for one in self.named.get(words[position], ()) if _stands(one[0], words, position)]
            longest = max((len(phrase) for phrase, _ in here), default=1)
            found |= {concept.name: concept for phrase, concept in here if len(phrase) == longest}
            position += longest
        return tuple(found.values())

    def mentioned_in(self, terms: Sequence[str]) -> frozenset[str]:
        """The names of the concepts that a text of these terms mentions."""
        return frozenset(
            concept.name
            for position, term in enumerate(terms)
            for phrase, concept in self.mentioned.get(term, ())
            if _stands(phrase, terms, position)
        )

    def unmentioned(self, question: str, mentioned: Collection[str]) -> tuple[str, ...]:
        """The names of the concepts that a question names and that are not among those mentioned."""
        return tuple(concept.name for concept in self.concepts_in(question) if concept.name not in mentioned)


class ReleasesGazetteer:
    """The gazetteer over some releases; nothing is loaded before the first question."""

    def __init__(self, releases: Sequence[Release], *, analyse: Analyse) -> None:
        self._releases = tuple(releases)
        self._analyse = analyse

    def unmentioned(self, question: str) -> tuple[str, ...]:
        """What a question names and none of the releases mentions.

        A statement lists what may go wrong with anything: naming a strike there mentions no strike, unless
        the question is about the risks themselves.
        """
        if not self._gazetteer.concepts_in(question):
            return ()
        about_risk = Sought.RISK in analyse_question(Question(text=question)).sought
        mentioned = self._cautioned | self._told if about_risk else self._told
        return self._gazetteer.unmentioned(question, mentioned)

    def speaks_of(self, question: str, text: str) -> bool:
        """True where a text mentions everything of the field that a question names."""
        if not self._gazetteer.concepts_in(question):
            return True
        return not self._gazetteer.unmentioned(question, self._gazetteer.mentioned_in(self._analyse(text)))

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return load_gazetteer(bundled_concepts(), analyse=self._analyse)

    @cached_property
    def _told(self) -> frozenset[str]:
        return self._mentioned_in(lambda section: section is not SectionKind.CAUTIONARY)

    @cached_property
    def _cautioned(self) -> frozenset[str]:
        return self._mentioned_in(lambda section: section is SectionKind.CAUTIONARY)

    def _mentioned_in(self, holds: Callable[[SectionKind], bool]) -> frozenset[str]:
        units = (unit for release in self._releases for unit in release.sentences if holds(unit.section))
        return frozenset(
            name for unit in units for name in self._gazetteer.mentioned_in(self._analyse(unit.text))
        )


def load_gazetteer(*texts: str, analyse: Analyse) -> Gazetteer:
    """The concepts that files make together. Raises BadWordList for a line that is no concept."""
    concepts = [concept for text in texts for concept in _concepts(text, analyse)]
    named: defaultdict[str, list[tuple[Phrase, Concept]]] = defaultdict(list)
    mentioned: defaultdict[str, list[tuple[Phrase, Concept]]] = defaultdict(list)
    for concept in concepts:
        for phrase in concept.names:
            named[phrase[0]].append((phrase, concept))
        for phrase in concept.mentions:
            mentioned[phrase[0]].append((phrase, concept))
    return Gazetteer(
        named={term: tuple(found) for term, found in named.items()},
        mentioned={term: tuple(found) for term, found in mentioned.items()},
    )


def bundled_concepts() -> str:
    """The concepts that come with the package."""
    return files("onrecord_index").joinpath("concepts.txt").read_text(encoding="utf-8")


def _concepts(text: str, analyse: Analyse) -> Iterator[Concept]:
    for number, line in enumerate(text.splitlines(), 1):
        rule = line.partition("#")[0].strip()
        if rule:
            name, _, forms = rule.partition(":")
            asked, _, further = forms.partition("~")
            names = _phrases(asked, _singular_words)
            if not name.strip() or not names:
                raise BadWordList(number, rule)
            yield Concept(name=name.strip(), names=names, mentions=_phrases(f"{asked},{further}", analyse))


def _phrases(forms: str, analyse: Analyse) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(phrase for form in forms.split(",") if (phrase := analyse(form))))


def _singular_words(text: str) -> Phrase:
    return tuple(_singular(word) for word in words_of(text))


def _singular(word: str) -> str:
    """The word without a plural's ending, alike on both sides: "subsidiaries" -> "subsidiary"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith("ss") else word


def _stands(phrase: Phrase, words: Sequence[str], position: int) -> bool:
    return tuple(words[position : position + len(phrase)]) == phrase
