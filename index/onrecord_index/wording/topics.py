"""What a question may ask about that a release may never mention: the field's concepts, each with its names.

A concepts file has one concept a line, `name: forms ~ further forms`; `#` starts a comment. The forms before
`~` name the concept in a question, word for word or in the plural. Any form mentions it in a release, by its
terms, so that every inflection does: "The release does not mention a dividend" must never be false.

    topics = load_topics(bundled_topics(), analyse=terms_of)
    topics.unmentioned_topics("Is there a dividend?", key_of(terms_of(release.text)))
    # ("a dividend",), or ()

What mentions a concept is analysed when a question first names it: start-up does not wait for all of them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import islice
from threading import Lock

from onrecord.errors import BadWordList
from onrecord.itself import Itself
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.questions.analysis import analyse_question
from onrecord.questions.answer_forms import AnswerForm
from onrecord.release import Release, SectionKind
from onrecord_index.languages.en.terms import key_of

# Among so many releases somebody mentions everything, and looking would take long.
_MANY = 300
_KEPT = 500  # releases that were looked through, each some 5 kB
_FEW = 12  # releases that are looked through for a name in a question
_AT_ONCE = 8  # units whose terms are looked for at once

# Several words with capitals, after one without.
_NAME = late_pattern(r"(?<=[a-z] )[A-Z][a-z][\w'’-]*(?: [A-Z][a-z][\w'’-]*)+")
Analyse = Callable[[str], tuple[str, ...]]
Phrase = tuple[str, ...]
TermsAt = Callable[[int], Phrase | None]  # those of a unit by its position, None if they are not at hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing of the field; `name` completes "The release does not mention ...".

    `names` are the words that a question names it by, `forms` all that mentions it, as the file gives them.
    """

    name: str
    names: tuple[Phrase, ...] = field(repr=False)
    forms: str = field(repr=False)


class Topics:
    """The concepts, by the first word of what names them."""

    def __init__(self, concepts: Iterable[Topic], *, analyse: Analyse) -> None:
        self.concepts = tuple(concepts)
        self._analyse = analyse
        self._mentions: dict[str, tuple[str, ...]] = {}
        self._concepts_in = lru_cache(maxsize=8)(self._named_in)  # of one question several ask
        self._named: defaultdict[str, list[tuple[Phrase, Topic]]] = defaultdict(list)
        for concept in self.concepts:
            for phrase in concept.names:
                self._named[phrase[0]].append((phrase, concept))

    def topics_in(self, question: str) -> tuple[Topic, ...]:
        """The concepts that a question names, in its order, each once.

        Of two names in the same words the longer counts: "tax credit" asks about no tax.
        """
        return self._concepts_in(question)

    def _named_in(self, question: str) -> tuple[Topic, ...]:
        found = {concept.name: concept for _, concept in self.phrases_in(question)}
        return tuple(found.values())

    def phrases_in(self, question: str) -> Iterator[tuple[Phrase, Topic]]:
        """The words, each as a singular, by which a question names concepts, and those."""
        words = _singular_words(question)
        position = 0
        while position < len(words):
            here = [one for one in self._named.get(words[position], ()) if _stands(one[0], words, position)]
            longest = max((len(phrase) for phrase, _ in here), default=1)
            yield from (one for one in here if len(one[0]) == longest)
            position += longest

    def unmentioned_topics(
        self, question: str, *keys: str, told: frozenset[str] = frozenset()
    ) -> tuple[str, ...]:
        """The names of the concepts that a question names and that no text of these keys mentions.

        None that it names in words that are `told`.
        """
        return self.unmentioned_in(question, lambda: keys, told=told)

    def unmentioned_in(
        self, question: str, keys: Callable[[], Iterable[str]], *, told: frozenset[str] = frozenset()
    ) -> tuple[str, ...]:
        """The same; no more of the keys are taken than it needs."""
        words = frozenset(map(_singular, told))
        return tuple(
            concept.name
            for concept in self.topics_in(question)
            if not (words and any(words.issuperset(phrase) for phrase in concept.names))
            and not any(mention in key for key in keys() for mention in self._mentions_of(concept))
        )

    def _mentions_of(self, concept: Topic) -> tuple[str, ...]:
        """The keys of the phrases that mention a concept."""
        if concept.name not in self._mentions:
            phrases = _phrases(concept.forms, self._analyse)
            self._mentions[concept.name] = tuple(map(key_of, phrases))
        return self._mentions[concept.name]


class TopicsOfReleases:
    """The topics of some releases; nothing is loaded before the first question."""

    def __init__(
        self,
        releases: Sequence[Release],
        *,
        analyse: Analyse,
        terms_at_hand: Callable[[Release], TermsAt] = lambda _: lambda _: None,
    ) -> None:
        self._releases = releases
        self._analyse = analyse
        self._terms_at_hand = terms_at_hand
        # The same paragraphs are the best of many questions.
        self._key_of_paragraph = lru_cache(maxsize=1_000)(lambda text: key_of(analyse(text)))

    def unmentioned_topics(self, question: str) -> tuple[str, ...]:
        """What a question names and none of the releases mentions.

        A statement lists what may go wrong with anything: naming a strike there mentions no strike, unless
        the question is about the risks themselves.
        """
        if len(self._releases) > _MANY or not self._topics.topics_in(question):
            return ()
        about_risk = AnswerForm.RISK in analyse_question(Question(text=question)).sought
        return self._topics.unmentioned_in(question, lambda: self._keys(and_cautioned=about_risk))

    def words_told_nowhere(self, question: str) -> tuple[str, ...]:
        """The words of a question by which it names what none of the releases mentions, as they were typed.

        In doubt none: not where one of the words stands in a release, alone or as a part of another.
        """
        unmentioned = frozenset(self.unmentioned_topics(question))
        if not unmentioned:
            return ()
        texts = [release.text.casefold() for release in self._releases]
        named = (one for one in self._topics.phrases_in(question) if one[1].name in unmentioned)
        return tuple(
            dict.fromkeys(
                _as_typed(topic, phrase, question)
                for phrase, topic in named
                if not any(word in text for text in texts for word in phrase)
            )
        )

    def mentions_all_topics_of(self, question: str, text: str, *, told: frozenset[str]) -> bool:
        """Whether a text mentions everything of the field that a question names.

        `told` are the question's words whose things it names in others.
        """
        if not self._topics.topics_in(question):
            return True
        asked = _NAME.sub(self._blank_if_named, question)
        return not self._topics.unmentioned_topics(asked, self._key_of_paragraph(text), told=told)

    def _blank_if_named(self, run: re.Match[str]) -> str:
        """Nothing for a name that a release holds ("Silver Antler" asks for no silver), else the words."""
        words = _singular_words(run[0])
        is_topic = any(words in topic.names for topic in self._topics.topics_in(run[0]))
        named = not is_topic and any(run[0] in release.text for release in self._releases[:_FEW])
        return " " if named else run[0]

    @cached_property
    def _topics(self) -> Topics:
        return _bundled_topics(self._analyse)

    def _keys(self, *, and_cautioned: bool) -> Iterator[str]:
        """The key of each unit: of those that tell, then of those that caution. No phrase reaches further."""
        for release in self._releases:
            yield from self._of(release).told
        for release in self._releases if and_cautioned else ():
            yield from self._of(release).cautioned

    def _of(self, release: Release) -> "_KeysOfRelease":
        return _keys_of(_Told(release, self._terms_at_hand(release)), self._analyse)


class _Told(Itself[Release]):
    """A release as a key, with the terms of its units as far as they are at hand."""

    def __init__(self, release: Release, terms_at: TermsAt) -> None:
        super().__init__(release)
        self.terms_at = terms_at


class _KeysOfRelease:
    """The keys of the units of a release."""

    def __init__(self, told: _Told, analyse: Analyse) -> None:
        def key_at(position: int, text: str) -> str:
            terms = told.terms_at(position)
            return key_of(analyse(text) if terms is None else terms)

        def keys_where(holds: Callable[[SectionKind], bool]) -> "_Lasting":
            units = enumerate(told.one.sentences)
            return _Lasting(key_at(at, unit.text) for at, unit in units if holds(unit.section))

        self.told = keys_where(lambda section: section is not SectionKind.CAUTIONARY)
        self.cautioned = keys_where(lambda section: section is SectionKind.CAUTIONARY)


@lru_cache(maxsize=_KEPT)  # a desk over the few that a question is about reads what others have read
def _keys_of(key: _Told, analyse: Analyse) -> _KeysOfRelease:
    return _KeysOfRelease(key, analyse)


class _Lasting:
    """What is worked out when it is first gone through, so far as somebody goes, and kept."""

    def __init__(self, found: Iterator[str]) -> None:
        self._found, self._kept, self._lock = found, list[str](), Lock()

    def __iter__(self) -> Iterator[str]:
        at = 0
        while at < len(self._kept) or self._more(at):
            yield self._kept[at]
            at += 1

    def _more(self, at: int) -> bool:
        """Whether there is one at a place: several threads ask, one works it out."""
        with self._lock:
            if at == len(self._kept):
                self._kept.extend(filter(None, ("\n".join(islice(self._found, _AT_ONCE)),)))
            return at < len(self._kept)


def load_topics(*texts: str, analyse: Analyse) -> Topics:
    """The concepts that files make together. Raises BadWordList for a line that is not a concept."""
    return Topics((concept for text in texts for concept in _concepts(text)), analyse=analyse)


@lru_cache(maxsize=1)
def _bundled_topics(analyse: Analyse) -> Topics:
    return load_topics(bundled_topics(), analyse=analyse)


def bundled_topics() -> str:
    """The concepts that come with the package."""
    return files("onrecord_index.wording").joinpath("topics.txt").read_text(encoding="utf-8")


def _concepts(text: str) -> Iterator[Topic]:
    for number, line in enumerate(text.splitlines(), 1):
        rule = line.partition("#")[0].strip()
        if rule:
            name, _, forms = rule.partition(":")
            asked, _, further = forms.partition("~")
            names = _phrases(asked, _singular_words)
            if not name.strip() or not names:
                raise BadWordList(number, rule)
            yield Topic(name=name.strip(), names=names, forms=f"{asked},{further}")


def _phrases(forms: str, analyse: Analyse) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(phrase for form in forms.split(",") if (phrase := analyse(form))))


def _singular_words(text: str) -> Phrase:
    return tuple(_singular(word) for word in words_of(text))


def _singular(word: str) -> str:
    """The word without a plural's ending, alike on both sides: "subsidiaries" -> "subsidiary"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith("ss") else word


def _as_typed(topic: Topic, phrase: Phrase, question: str) -> str:
    """The name of a topic if it has the words that were typed, else those words, quoted."""
    if _singular_words(topic.name)[-len(phrase) :] == phrase:
        return topic.name
    typed = re.findall(r"\w[\w'’-]*", question)
    singular = [_singular(word.casefold()) for word in typed]
    at = next((at for at in range(len(typed)) if _stands(phrase, singular, at)), None)
    return f"“{' '.join(phrase if at is None else typed[at : at + len(phrase)])}”"


def _stands(phrase: Phrase, words: Sequence[str], position: int) -> bool:
    return tuple(words[position : position + len(phrase)]) == phrase
