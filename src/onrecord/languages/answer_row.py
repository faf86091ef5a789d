"""One row of the table of answer forms: what a question asks for, and what then answers it.

A language fills rows; the room `questions` compiles them and looks for them.
"""

from dataclasses import dataclass
from enum import Flag, auto

Pair = tuple[str, str]


class Use(Flag):
    """What a row is for; a row may have several uses.

    FORM: the ranking prefers sentences of this form, and the form is kept with each sentence.
    EXPECTED: an answer is expected to hold a stretch of this kind that the question did not bring.
    FIGURE: it is told in figures or dates, and without one the question is not answered.
    FACT: what every release tells, found by its place in the release.
    PRESUMED: if it is asked for and a sentence does not show it, the sentence does not answer.
    WEIGHED: a sentence that shows it answers better; it is looked for when a question asks for it.
    """

    FORM = auto()
    EXPECTED = auto()
    FIGURE = auto()
    PRESUMED = auto()
    FACT = auto()
    WEIGHED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One form of answer.

    `asked` is a pattern of questions, letter case aside. A language may list words (asked_words) without one
    of which no question is searched for it. `shown` is a pattern of sentences, letter case aside unless
    `cased`; it is empty if the place in the release shows the form, as for a quotation.
    `examples` are questions, each with a sentence that answers it as far as this row goes. Of `not_examples`
    either the question does not ask for the form or the sentence does not show it.
    """

    name: str
    asked: str
    shown: str
    use: Use
    examples: tuple[Pair, ...]
    not_examples: tuple[Pair, ...]
    cased: bool = False
