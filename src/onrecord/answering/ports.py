"""Who answers questions, and what the desk asks of the person who finds sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.answer import Answer
from onrecord.question import Question
from onrecord.questions.periods import Agreement
from onrecord.release import Release, ReleaseId, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that shares terms with the question.

    `score` compares within one question only. `coverage` (0 to 1) is the share of the question's weight
    (sum of the idf of its terms) that the sentence's paragraph holds; `strength` is score divided by that
    weight; `matter` is the coverage of what the question names beside proper names, 1 if it names nothing
    else. These compare between questions, the score does not. `fits` is False if the question asks for a
    form of answer (a date, a sum of money) that the sentence does not show. `lacking` is the share of the
    question's matter that the sentence itself lacks, `form` the share of the forms asked for that it shows.
    `period` is how the period that it speaks of compares with the one asked about, None if the question
    names none. `subject` is the share of what the question names that the sentence opens with. `named` is
    how many things the question names, and `light` how many of these carry little. `names_lacking` is the
    share of its proper names that the sentence lacks. `misses`: it tells the subject, and plainly not what is
    asked of it. `far` is how far what is asked for stands from what the question names. `told` are the words
    of the question whose things the sentence names, in these words or in others as good.

    The release may have been chosen out of many for what the question names. Then `given` is how many of
    these things the sentence or the opening of its release tells. `as_likely` is how likely the second of the
    chosen is beside the first; None if none was chosen. `likely` is how likely its own release is beside the
    likeliest.
    """

    release: Release
    position: int
    score: float
    coverage: float
    strength: float
    matter: float = 1.0
    fits: bool = True
    lacking: float = 0.0
    form: float = 0.0
    period: Agreement | None = None
    subject: float = 0.0
    named: int = 0
    light: int = 0
    names_lacking: float = 0.0
    misses: bool = False
    far: float = 0.0
    told: frozenset[str] = frozenset()
    given: int = 0
    as_likely: float | None = None
    likely: float = 1.0

    @property
    def sentence(self) -> Sentence:
        """The sentence that matched."""
        return self.release.sentences[self.position]

    @property
    def place(self) -> tuple[ReleaseId, int]:
        """Its release and where it stands there: what tells it from another hit."""
        return self.release.id, self.position

    @property
    def names_nothing_asked(self) -> bool:
        """Whether it names nothing of what is asked, and nothing chose its release: a price of something."""
        return not self.told and self.lacking > _NEARLY_ALL and self.as_likely is None


# A sentence that lacks more of the matter than this hardly speaks of it.
_NEARLY_ALL = 0.7
# A hit answers as well as the best one only if it scores at least so much of that.
NEARLY_AS_GOOD = 0.7


def put_first(first: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return some hits ahead of the others, each place once."""
    places = {hit.place for hit in first}
    return (*first, *(hit for hit in hits if hit.place not in places))


class Retriever(Protocol):
    """Finds sentences. Stated here because the desk needs it; built in onrecord_index."""

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        """At most k hits, best first; ties: the newer release first, then the order of the text.

        After the first twelve, those that do not score NEARLY_AS_GOOD as the best may be left out.
        Empty means that no sentence shares a term with the question.
        """
        ...


class Speller(Protocol):
    """Knows the words of the releases, of the field and of everyday English."""

    def correct(self, text: str) -> str:
        """The text with its misspelt words corrected; the same text where nothing is wrong."""
        ...

    def unknown_words(self, text: str) -> tuple[str, ...]:
        """The words of a text that it does not know at all: names of others, most likely."""
        ...

    def is_told(self, word: str) -> bool:
        """Whether the releases hold a word, or one that begins alike."""
        ...

    def is_word(self, word: str) -> bool:
        """Whether any list of words holds a word."""
        ...


class Topics(Protocol):
    """Knows the things that people ask companies about."""

    def unmentioned_topics(self, question: str) -> tuple[str, ...]:
        """What a question names and the releases never mention."""
        ...

    def words_told_nowhere(self, question: str) -> tuple[str, ...]:
        """The words by which it names that, ready for "does not mention ..."; in doubt none."""
        ...

    def mentions_all_topics_of(self, question: str, text: str, *, told: frozenset[str]) -> bool:
        """Whether a text mentions everything of the field that a question names.

        `told` are the question's words whose things it names in others.
        """
        ...


class AnyAnswerer(Protocol):
    """Whom questions are put to: a desk, or what stands before one and changes it."""

    @property
    def releases(self) -> Sequence[Release]:
        """What answers, the newest first where there are many."""
        ...

    def answer(self, question: Question) -> Answer:
        """The answer: at most three passages, and the statements that belong to them."""
        ...

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        ...

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        ...
