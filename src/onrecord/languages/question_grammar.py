"""How the questions of a language are built."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGrammar:
    """The patterns that the analysis of a question searches.

    `sum`: only a sum of money answers. `manner`: a way or an event answers, not a figure. `asks`: something
    is
    asked for, not only looked for. `yes_or_no`: whether something is so. `future`, `past`: the time asked
    about.
    `leans`, `points_back`: it goes on from the question before. `counted`, `amount`, `wanted`: what is
    counted or
    whose name is wanted, in the group `named`. `anybody`: words by which any person is meant. `closely`: what
    an answer must speak of, the deed in "who picks?", the fee in "what is the fee for?"; `amiss` are words
    that need not be repeated. `how_much`: a sum, a share or a measure is asked for. `awaited`: when something
    will happen. `comes`: when it happens, in the present or in the future.
    """

    sum: re.Pattern[str]
    manner: re.Pattern[str]
    asks: re.Pattern[str]
    yes_or_no: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    leans: re.Pattern[str]
    points_back: re.Pattern[str]
    counted: re.Pattern[str]
    amount: re.Pattern[str]
    wanted: re.Pattern[str]
    anybody: frozenset[str]
    closely: tuple[re.Pattern[str], ...] = ()
    amiss: frozenset[str] = frozenset()
    how_much: re.Pattern[str] | None = None
    awaited: re.Pattern[str] | None = None
    comes: re.Pattern[str] | None = None
