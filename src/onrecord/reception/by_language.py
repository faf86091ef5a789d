"""Releases in several languages, or in another than English: a question goes to those in its own first.

If they do not answer it, the releases in the other languages are asked too, and the answer says so. A
question
in a language without rules is refused only if all releases are in one other language.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.answering.outright import refused_for_length
from onrecord.answering.ports import AnyAnswerer
from onrecord.languages import by_code
from onrecord.languages.asked_language import WITH_QUESTIONS
from onrecord.languages.detection import language_of, likeliest_of
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.release import Release

# The desk for questions in one language (the first) over the releases in the same or another (the second).
DeskBetween = Callable[[str, str], AnyAnswerer]
# Whether the releases in a language (the second) hold a word (the first).
IsTold = Callable[[str, str], bool]
# Written as a name, and not because it opens the question.
_NAME = late_pattern(r"(?<=[\w,;:] )[A-ZÀ-Ý][\w'’-]{2,}")
_RANKS = {Verdict.NOT_FOUND: 0, Verdict.CLOSEST: 1, Verdict.ANSWERED: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An answer, and the desk that gave it."""

    desk: AnyAnswerer
    answer: Answer
    note: Note | None


class ByLanguage:
    """Stands before the desks of the languages that the releases are in, the newest release's first.

    Whom the releases in one language do not mention those in another may.
    """

    def __init__(
        self,
        releases: Sequence[Release],
        *,
        languages: Sequence[str],
        desk_between: DeskBetween,
        is_told: IsTold = lambda *_: False,
    ) -> None:
        self.releases = releases
        self._languages = tuple(dict.fromkeys(languages))
        self._desk_between = desk_between
        self._is_told = is_told

    def answer(self, question: Question) -> Answer:
        """Return the answer of the releases in the question's language, or else of the others."""
        if refused := refused_for_length(question):
            return refused
        found = self._found(question)
        return _noting(found.answer, found.note)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """Return the best passages, each in an answer of its own."""
        found = self._found(question)
        if not found.answer.passages:
            return ()
        return tuple(_noting(answer, found.note) for answer in found.desk.answers_apart(question, most=most))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """Return the passage of a rank alone, with more of the release around it."""
        return self._desk_between(self._languages[0], self._languages[0]).more_context(answer, rank)

    def _found(self, question: Question) -> _Found:
        asked = self._language_asked(question.text)
        only = self._languages[0] if len(self._languages) == 1 else asked
        if only != asked and not (by_code(asked).has_rules and by_code(only).has_rules):
            return self._refusing(question, only)
        ordered = sorted(self._languages, key=lambda code: code != asked)
        return self._best(question, asked, ordered)

    def _best(self, question: Question, asked: str, languages: Sequence[str]) -> _Found:
        """The first answer that answers; of several that do not, the nearest to one, one's own
        language first.
        """
        best: _Found | None = None
        for language in languages:
            desk = self._desk_between(asked, language)
            note = None if language == asked else Note(kind=NoteKind.OTHER_LANGUAGE, words=language)
            found = _Found(desk=desk, answer=desk.answer(question), note=note)
            if best is None or (
                _nearness(found.answer) > _nearness(best.answer)
                and not self._lacks_name(found.answer, question.text, asked)
            ):
                best = found
            if best.answer.verdict is Verdict.ANSWERED or self._is_final(best.answer):
                break
        assert best is not None  # there is a language for every release
        return best

    def _is_final(self, answer: Answer) -> bool:
        """Whether no other release may answer: which one is meant is asked back, or none names who is."""
        strangers = _strangers_in(answer)
        return bool(answer.choices) or (bool(strangers) and not any(map(self._mentions, strangers)))

    def _lacks_name(self, answer: Answer, text: str, asked: str) -> bool:
        """Whether an answer's release lacks a name that releases in the question's language hold."""
        told = " ".join(passage.release.text for passage in answer.passages[:1])
        names = (name for name in _NAME.findall(text) if name not in told)
        return bool(told) and any(self._is_told(word, asked) for name in names for word in words_of(name))

    def _mentions(self, name: str) -> bool:
        """Whether a release in any of the languages holds a word of a name."""
        return any(self._is_told(word, code) for word in words_of(name) for code in self._languages)

    def _refusing(self, question: Question, language: str) -> _Found:
        desk = self._desk_between(language, language)
        note = Note(kind=NoteKind.LANGUAGE, words=language)
        refusal = Answer(question=question, verdict=Verdict.NOT_FOUND, remarks=(note,))
        return _Found(desk=desk, answer=refusal, note=None)

    def _language_asked(self, text: str) -> str:
        """The language that a question is in; if it may be in any, the likeliest.

        That of a release comes first, so that a word that several have is one of its own.
        """
        return language_of(text) or likeliest_of(text, (*self._languages, *WITH_QUESTIONS))


def _nearness(answer: Answer) -> tuple[int, bool]:
    """How near an answer is to one; that none mentions a name is told only if no other answer is."""
    return _RANKS[answer.verdict], not _strangers_in(answer)


def _strangers_in(answer: Answer) -> tuple[str, ...]:
    return tuple(note.words or "" for note in answer.remarks if note.kind is NoteKind.NOT_HELD)


def _noting(answer: Answer, note: Note | None) -> Answer:
    """Return the answer with a word about the language of what it shows."""
    if note is None or not answer.passages:
        return answer
    return replace(answer, remarks=(*answer.remarks, note))
