"""What is asked of several companies in one message: each question is put to the releases of its own."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.question import Question, asked_after
from onrecord.questions.analysis import analyse_question
from onrecord.questions.out_of_scope import small_talk_in
from onrecord.questions.several.apart import questions_in
from onrecord.reception.parts.companies import AskedOfEach, asked_of_each, mentions, mentions_all
from onrecord.reception.parts.comparisons import means_each
from onrecord.reception.ports import Finder, Register, ReleaseChoice
from onrecord.release import Release

# So few are searched whole; of more the likely ones are looked for.
_SEARCHED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A question of a message; `stranger` is the company that it asks of if nothing is held of that."""

    asked: Question
    stranger: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Tells the parts of a message. `choose` gives the releases of the company that a text names, if any.

    `whole` gives the answer to a question that is not put in parts.
    """

    register: Register
    choose: Callable[[str], ReleaseChoice | None]
    whole: Callable[[Question], Answer]
    finder: Finder
    releases: Sequence[Release]

    def parts_of(self, question: Question) -> tuple[Part, ...]:
        """Return the questions of a message, each after those before it, if several companies are asked.

        None if fewer are: then all of it goes where the message goes.
        """
        texts = questions_in(question.text) or (question.text,)
        asked = [asked_after((*question.earlier, *texts[:at]), text) for at, text in enumerate(texts)]
        of_each = [self._of_each_company(each) for each in asked]
        if any(of_each):
            told = zip(asked, of_each, strict=True)
            return tuple(part for each, apart in told for part in apart or (Part(asked=each),))
        if len(texts) < 2:
            return ()
        choices = [choice for text in texts if (choice := self.choose(text)) is not None]
        named = [frozenset(choice.releases) for choice in choices if choice.names_company]
        are_several = any(one.isdisjoint(other) for one, other in combinations(named, 2))
        return tuple(Part(asked=each) for each in asked) if are_several else ()

    def as_told(self, part: Part, answer: Answer) -> Answer:
        """Return the answer to a part; that no release mentions whom it asks of, if so it is."""
        if part.stranger is None or self._is_told(part.stranger):
            return answer
        remark = Note(kind=NoteKind.NOT_HELD, words=part.stranger)
        return Answer(question=part.asked, verdict=Verdict.NOT_FOUND, remarks=(remark,))

    def _of_each_company(self, question: Question) -> tuple[Part, ...]:
        """Return a question once for each company that it names, or that the one it leans on does."""
        named = self._of_each_named(question)
        if named is not None:
            return tuple(
                Part(asked=asked_after(question.earlier, text), stranger=named.strangers.get(text))
                for text in named.texts
            )
        if not question.earlier or small_talk_in(question.text) is not None:
            return ()
        leans = analyse_question(question).is_follow_up or means_each(question.text)
        if self._names_somebody(question.text) or not leans:
            return ()
        earlier = question.earlier
        for at in reversed(range(len(earlier))):
            before = self._of_each_named(asked_after(earlier[:at], earlier[at]))
            if before is not None:
                rest = earlier[at + 1 :]
                return tuple(
                    Part(
                        asked=asked_after((*earlier[:at], each, *rest), question.text),
                        stranger=before.strangers.get(each),
                    )
                    for each in before.texts
                )
            if self._names_somebody(earlier[at]):
                break
        return ()

    def _of_each_named(self, question: Question) -> AskedOfEach | None:
        asked = asked_of_each(question.text, is_name=self.register.is_name, releases_of=self._releases_of)
        if asked is None or not asked.texts:
            return None
        if not asked.is_compared and not asked.is_of_each and mentions_all(self.whole(question), asked.names):
            return None
        return asked

    def _is_told(self, name: str) -> bool:
        """Whether any release holds a name, or words like it where there are many."""
        some = self.releases if len(self.releases) <= _SEARCHED else ()
        return bool(self.finder.likely(name)) or any(mentions(release, (name,)) for release in some)

    def _names_somebody(self, text: str) -> bool:
        return bool(self._releases_of(text)) or self.register.names_somebody(text)

    def _releases_of(self, name: str) -> Collection[str]:
        """The releases of the company of a name."""
        choice = self.register.choose(name)
        return choice.releases if choice is not None and choice.names_company else ()


def each_alone(answer: Answer, *, most: int) -> tuple[Answer, ...]:
    """Return the passages of an answer, each in an answer of its own."""
    alone = replace(answer, parts=())
    return tuple(replace(alone, passages=(replace(passage, rank=1),)) for passage in answer.passages[:most])
