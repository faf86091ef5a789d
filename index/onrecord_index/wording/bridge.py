"""A question in one language looked for in releases in another: names, figures, and the words of a short
list.

A list has one meaning a line, `forms in one language = forms in the other`, forms parted by commas. What a
question names beside it is looked for as it is spelt: names, figures, and words that both languages share.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.errors import BadWordList
from onrecord_index.languages.language import TextRules
from onrecord_index.wording.thesaurus import Expansion, Phrase

Analyse = Callable[[str], tuple[str, ...]]
# A word of the list against one that is only spelt alike.
_LISTED, _ALIKE = 1.0, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """The wordings in the language searched, by the first term that asks for them."""

    asked: TextRules
    searched: TextRules
    pairs: Mapping[str, tuple[tuple[Phrase, tuple[Phrase, ...]], ...]] = field(repr=False)

    @property
    def translates(self) -> bool:
        """Whether other wordings are of another language."""
        return True

    def analyse(self, text: str) -> Phrase:
        """Return the terms of a question in its own language."""
        return self.asked.terms_of(text)

    def expansions(self, question: str, *, holds: Callable[[str], bool] = bool) -> tuple[Expansion, ...]:
        """Return the other wordings of a question's words, in their order: those whose terms a corpus
        holds.
        """
        return tuple(self._expansions(self._terms_with_words(question), holds))

    def make_ready(self) -> None:
        """Do nothing: what a bridge needs is at hand when it is built."""

    def _terms_with_words(self, question: str) -> list[tuple[str, str]]:
        words = self.asked.words_of(question)
        return [(term, word) for word in words for term in self.asked.terms_in((word,))]

    def _expansions(self, terms: list[tuple[str, str]], holds: Callable[[str], bool]) -> Iterator[Expansion]:
        position = 0
        while position < len(terms):
            asked, found = self._listed_at(tuple(term for term, _ in terms[position:]))
            others = {phrase: _LISTED for phrase in found if all(map(holds, phrase))}
            if not asked:
                term, word = terms[position]
                asked = (term,)
                alike = self.searched.terms_of(word)
                others = {alike: _ALIKE} if alike and all(map(holds, alike)) and alike != asked else {}
            if others:
                yield Expansion(asked=asked, others=others)
            position += len(asked)

    def _listed_at(self, terms: Phrase) -> tuple[Phrase, tuple[Phrase, ...]]:
        """The longest phrase of the list that some terms begin with, and its wordings; nothing if
        none does.
        """
        fitting = [pair for pair in self.pairs.get(terms[0], ()) if terms[: len(pair[0])] == pair[0]]
        return max(fitting, key=lambda pair: len(pair[0]), default=((), ()))


def bridge_from_list(text: str, *, asked: TextRules, searched: TextRules, turned: bool) -> Bridge:
    """Return the bridge that a list makes, from its second language to its first if `turned`.

    Raises BadWordList for a line without forms in both languages.
    """
    wordings: defaultdict[Phrase, dict[Phrase, None]] = defaultdict(dict)
    for forms, others in _meanings(text):
        left, right = (others, forms) if turned else (forms, others)
        for form in left:
            if phrase := asked.terms_of(form):
                wordings[phrase].update(dict.fromkeys(filter(None, map(searched.terms_of, right))))
    pairs: defaultdict[str, list[tuple[Phrase, tuple[Phrase, ...]]]] = defaultdict(list)
    for phrase, found in wordings.items():
        pairs[phrase[0]].append((phrase, tuple(found)))
    return Bridge(asked=asked, searched=searched, pairs={first: tuple(each) for first, each in pairs.items()})


def _meanings(text: str) -> Iterator[tuple[list[str], list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        rule = line.partition("#")[0].strip()
        if not rule:
            continue
        left, _, right = rule.partition("=")
        sides = [[form.strip() for form in side.split(",") if form.strip()] for side in (left, right)]
        if not all(sides):
            raise BadWordList(number, rule)
        yield sides[0], sides[1]
