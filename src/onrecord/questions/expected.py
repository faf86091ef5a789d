"""What an answer is expected to hold: "when" a date, "who" a name, "how deep" a length.

Only what the question does not bring itself counts: "when was the 1905 fire put out" knows of 1905.
"""

from functools import lru_cache

from onrecord.languages.answer_row import Use
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import AnswerForm, rows_asked, rows_for, stretches_shown

_ROWS = rows_for(Use.EXPECTED)
_EXPECTED = tuple(row.name for row in _ROWS)
# Kinds that are told in figures or dates, without which the question is not answered.
_EXACT = frozenset(row.name for row in _ROWS if Use.FIGURE in row.use)
# Kinds that are told by names: the issuer's own is not asked for.
_NAMES = frozenset({AnswerForm.PERSON, AnswerForm.PLACE})
# Kinds without a stretch of which a question is not answered, wherever else its words stand.
_TOLD_OUTRIGHT = frozenset({AnswerForm.PERSON, AnswerForm.PLACE, "day", "span", "weight", "speed", "heat"})
_ASKING = late_pattern(
    r"\bhow (old|long|far|deep|high|tall|wide|thick|big|large|heavy|fast|often|soon|late|early|hot|cold)\b"
)
# Words that a date or a name is written with, and that make no other of it.
_SMALL = frozenset(
    "the of in a an and to by at on from since until after before around about between".split()
)
# Words of a question that name no date: "in which century" and "last year" do not say which.
_TELL_NO_DATE = frozenset("century centuries year years quarter half first second last next".split())


class Expected:
    """What an answer to one question is expected to hold, each kind that it may ask for."""

    def __init__(self, question: str) -> None:
        rows = rows_asked(question)
        self.kinds = tuple(kind for kind in _EXPECTED if kind in rows)
        self._brought = frozenset(words_of(question)) - _TELL_NO_DATE
        self._exact = tuple(kind for kind in self.kinds if kind in _EXACT)
        # "How old" is told by a year.
        self.asking_words = frozenset(_ASKING.findall(question.lower())) if self.kinds else frozenset[str]()
        self._met: dict[tuple[str, str], bool] = {}  # each is asked for several reasons

    def share_in(self, text: str) -> float:
        """The share of what is expected that a text holds, 0 if nothing is."""
        if not self.kinds:
            return 0.0
        return sum([self._is_met(kind, text) for kind in self.kinds]) / len(self.kinds)

    def lacks_figures(self, text: str) -> bool:
        """Whether figures or dates are expected, and a text holds none that the question did not bring."""
        return bool(self._exact) and not self.tells_figures(text)

    def tells_figures(self, text: str) -> bool:
        """Whether a text holds a figure or a date that is expected, in digits or in words: "twice"."""
        return any(self._is_met(kind, text) for kind in self._exact)

    def lacks_outright(self, text: str, *, but: frozenset[str]) -> bool:
        """Whether a name, a date or a measure is expected, some kinds apart, and a text holds no new one."""
        return any(kind in _TOLD_OUTRIGHT - but and not self._is_met(kind, text) for kind in self.kinds)

    def stretches_in(self, text: str, *, known: frozenset[str]) -> tuple[str, ...]:
        """Return what is expected and stands in a text, reasons apart.

        What the question brought is left out, and any name that is `known`, as the issuer's is.
        """
        return tuple(
            stretch
            for kind in self.kinds
            if kind != AnswerForm.REASON
            for stretch, words in _found(kind, text)
            if not words <= (self._brought | known if kind in _NAMES else self._brought)
        )

    def _is_met(self, kind: str, text: str) -> bool:
        met = self._met.get((kind, text))
        if met is None:
            new = (True for _, words in _found(kind, text) if not words <= self._brought)
            met = self._met[kind, text] = next(new, False)
        return met


@lru_cache(maxsize=20_000)
def _found(kind: str, text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each stretch of a text that is of some kind, with its words."""
    stretches = stretches_shown(kind, text, language_asked(text))
    return tuple((stretch, frozenset(words_of(stretch)) - _SMALL) for stretch in stretches)
