"""Whether a sentence has what is asked for: the figure, the date, the period, the thing counted or named."""

import re
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.months import MONTHS, SHORT_MONTHS
from onrecord.late_patterns import caseless, late_pattern
from onrecord.letters import in_small
from onrecord.questions.analysis import (
    QuestionAnalysis,
    asks_how_much,
    awaits,
    counts,
    spoken_of,
    thing_asked,
)
from onrecord.questions.answer_forms import AnswerForm, asks_for, shows_form
from onrecord.questions.expected import Expected
from onrecord.questions.shown import is_yes_or_no
from onrecord.release import SectionKind, Sentence, SentenceKind
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.document import Document, Words, shows_an_amount
from onrecord_index.ranking.query import Query, match_concepts
from onrecord_index.ranking.required.counted import (
    closes,
    counting_numbers,
    counts_among,
    goes_on_counting,
)
from onrecord_index.ranking.required.reaches import (
    age_in,
    asks_if_meant,
    numbers_brought,
    reach_of,
    tells_an_age,
)
from onrecord_index.ranking.required.tabled import OF_ROWS, counts_money, is_row_of_figures

# A number that counts a thing stands so many terms before it or after it, at most.
_BEFORE, _AFTER = 6, 2
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
# The release's own date: the first in its dateline, and "today".
_OWN_DATE = late_pattern(
    rf"^.{{0,160}}?(?:\b{_MONTH} \d{{1,2}}\b(?:,? (?:19|20)\d\d)?|\b\d{{1,2}} {_MONTH} (?:19|20)\d\d)|"
    r"\btoday\b",
    re.IGNORECASE,
)
_OF_RELEASE = caseless(r"\b(?:announc|releas|publish|issue|put out|come out|came out|dated?\b|news|today)")

# "Until the ships arrive" takes for granted what "when do the ships arrive?" asks.
_TAKEN_FOR_GRANTED = late_pattern(
    r"\b(?:until|till|once|when|whenever|after|before|as soon as|while|if|unless)\b([^,;:.]+)", re.IGNORECASE
)
_MOST_OF = 0.5
# A question for tonnes is answered in kilograms too.
_MEASURED_ALIKE = tuple(
    frozenset(terms_of(units))
    for units in (
        "tonnes tons kilograms kg grams g mg pounds lbs ounces oz",
        "litres liters gallons barrels",
        "kilometers kilometres km miles metres meters feet inches",
        "hectares acres",
        # People are counted as what they are there.
        "people persons passengers travellers visitors guests patients participants subjects volunteers "
        "adults residents inhabitants customers students pupils attendees",
    )
)

# A row for the number that a question brings counts like so many labels that it names; one for an age counts
# for more, since what speaks of adults and children holds words of every age. Set by hand.
_NAMED_BY_NUMBER, _NAMED_BY_AGE, _MEANT_FOR = 4.0, 16.0, 8.0


class Requirements:
    """What a sentence must show to answer the question of a `text`."""

    def __init__(self, query: Query, asking: QuestionAnalysis, expected: Expected, *, text: str) -> None:
        self._exact, self._expected = asking.exact, expected
        analyse = rules_of(language_asked(text)).terms_of
        self.asking = frozenset(analyse(" ".join(expected.asking_words)))  # "old" of "how old"
        thing = frozenset(analyse(thing_asked(text) or ""))
        self._thing = [concept for concept in query.concepts if not thing.isdisjoint(concept.terms)]
        self._alike = next(
            (units for units in _MEASURED_ALIKE if not thing.isdisjoint(units)), frozenset[str]()
        )
        self._signs = self._alike.union(*(concept.signs for concept in self._thing))
        self._numbers, self._of_age = numbers_brought(text), age_in(text) is not None
        self._if_meant = asks_if_meant(text)
        self._counts, self._of_release = counts(text), bool(_OF_RELEASE.search(in_small(text)))
        word = frozenset(analyse(spoken_of(text) or ""))
        self._spoken_of = [concept for concept in query.concepts if not word.isdisjoint(concept.terms)]
        self._brought = frozenset(query.terms)
        # Both are asked for the order, and again for the verdict.
        self._met: dict[Words, bool] = {}
        self._missed: dict[Words, bool] = {}
        self._counting: dict[Words, list[int]] = {}
        self._how_much, self._awaits = asks_how_much(text), awaits(text)
        self._asks_why = asks_for("cause", text)
        self._whether = is_yes_or_no(text)
        self._asks_when = asks_for("day", text)
        self._reaches = AnswerForm.CONTACT in asking.sought

    def are_met_by(self, document: Document) -> bool:
        """Whether a sentence shows the figures that are asked for, and names the thing that is."""
        met = self._met.get(document.words)
        if met is None:
            met = self._met[document.words] = self._is_met_by(document)
        return met

    def _is_met_by(self, document: Document) -> bool:
        if reach_of(document, self._numbers) < 0:
            return False
        if self._exact & OF_ROWS and is_row_of_figures(document, self._exact):
            return self._names_the_thing(document) and not (self.tells_money(document))
        told = self._told_by(document.sentence)
        in_words = AnswerForm.NUMBER in self._exact and self._expected.tells_figures(told)  # "twice"
        if self._exact and not self._exact & document.shows and not in_words:
            return False
        if self._exact and self._expected.lacks_figures(told):
            return False
        return self._names_the_thing(document)

    def are_missed_by(self, document: Document) -> bool:
        """Whether a sentence tells the subject, and plainly not what is asked of it."""
        missed = self._missed.get(document.words)
        if missed is None:
            missed = self._missed[document.words] = self._is_missed_by(document)
        return missed

    def _is_missed_by(self, document: Document) -> bool:
        sentence, told = document.sentence, (document.words.known, document.context.known)
        is_row = sentence.kind is SentenceKind.TABLE_ROW  # that of a part does not name the whole
        spoken_of = () if is_row else self._spoken_of
        if any(all(map(concept.signs.isdisjoint, told)) for concept in spoken_of):
            return True
        if self._asks_why and not _tells_a_cause(document):
            return True
        if self._whether or is_row:
            return False
        lacks = self._expected.lacks_outright(self._told_by(sentence), but=self._apart(sentence))
        return (
            lacks
            or self.are_supposed_by(document)
            or (self._awaits and not sentence.forward_looking)
            or (self._how_much and not shows_an_amount(document))
            or (self._counts and self._brought.issuperset(self._numbers_in(document)))
        )

    def are_supposed_by(self, document: Document) -> bool:
        """Whether a sentence takes for granted that something happens, and the question asks when."""
        if not self._asks_when:
            return False
        return any(map(self._is_most_of_it, _taken_for_granted(document.sentence.text)))

    def _is_most_of_it(self, clause: str) -> bool:
        """Whether a clause without a date holds most of what the question names."""
        told = self._brought.intersection(terms_of(clause))
        return len(told) > _MOST_OF * len(self._brought) and not self._expected.tells_figures(clause)

    def _apart(self, sentence: Sentence) -> frozenset[str]:
        """What need not be told outright: the name of who speaks, and the place of an address."""
        spoken = {AnswerForm.PERSON} if sentence.speaker is not None else set[AnswerForm]()
        return frozenset(spoken | ({AnswerForm.PERSON, AnswerForm.PLACE} if self._reaches else set()))

    def _numbers_in(self, document: Document) -> set[str]:
        return {document.terms[at] for at in self._counting_in(document)}

    def _counting_in(self, document: Document) -> list[int]:
        found = self._counting.get(document.words)
        if found is None:
            found = self._counting[document.words] = counting_numbers(document, self._signs)
        return found

    def _names_the_thing(self, document: Document) -> bool:
        """Whether a sentence names what is counted, with a number beside it, or whose name is asked for."""
        if not self._thing:
            return True
        if match_concepts(document.words, self._thing).worth or self._alike & document.words.known:
            return not self._counts or self._is_counted_in(document)
        if self.goes_on_counting(document):
            return True
        above = document.context
        return bool(match_concepts(above, self._thing).worth or self._alike & above.known)

    def goes_on_counting(self, document: Document) -> bool:
        """Whether things are counted, and a sentence tells a number of those named before it."""
        return self._counts and goes_on_counting(document, self._signs)

    def named_by_number(self, document: Document) -> float:
        """Return what it counts that a row is for an age or a size that the question brings.

        It is below 0 if the row is for others, and 0 if for none.
        """
        if self._if_meant:  # an age stands in a sentence then, and what it pays is not asked
            return _MEANT_FOR * tells_an_age(document)
        reach = reach_of(document, self._numbers)
        return (_NAMED_BY_AGE if reach > 0 and self._of_age else _NAMED_BY_NUMBER) * reach

    def tells_money(self, document: Document) -> bool:
        """Whether things are counted, and a row's figures are sums of money."""
        return self._counts and counts_money(document, self._signs)

    def _told_by(self, sentence: Sentence) -> str:
        """What a sentence says itself: the date of a dateline is that of the release, and of nothing else."""
        if sentence.section is not SectionKind.DATELINE or self._of_release:
            return sentence.text
        return _without_own_date(sentence.text)

    def _is_counted_in(self, document: Document) -> bool:
        """Whether a number stands close to what is counted: "some 250 skilled workers", "workers: 250".

        A row counts what its label names.
        """
        is_row = document.sentence.kind is SentenceKind.TABLE_ROW and AnswerForm.NUMBER in document.shows
        if is_row and not self._signs.isdisjoint(document.label or ()):
            return True
        return bool(self.numbers_of_things(document)) or counts_among(document, self._signs)

    def numbers_of_things(self, document: Document) -> list[int]:
        """Return where a sentence holds a number of the things that are counted, and that is new."""
        terms, numbers = document.terms, self._counting_in(document)
        named = [at for at, term in enumerate(terms) if term in self._signs]
        if not self._thing:
            return numbers
        return [
            number
            for number in numbers
            if any(
                0 < thing - number <= _BEFORE
                or (0 <= number - thing <= _AFTER and (number - thing <= 1 or closes(terms, number)))
                for thing in named
            )
        ]


# The same sentences are looked at for every question.
_taken_for_granted = lru_cache(maxsize=5_000)(lambda text: tuple(_TAKEN_FOR_GRANTED.findall(text)))
_without_own_date = lru_cache(maxsize=1_000)(lambda text: _OWN_DATE.sub("", text))


def _tells_a_cause(document: Document) -> bool:
    """Whether a sentence or the next of its paragraph tells a cause."""
    units, at = document.release.sentences, document.position
    near = (unit for unit in units[at : at + 2] if unit.paragraph == document.sentence.paragraph)
    return any(shows_form("cause", unit.text, document.release.language) for unit in near)
