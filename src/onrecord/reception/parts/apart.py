"""What is asked of several companies in one message: each question is put to the releases of its own."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.answer import Answer
from onrecord.question import Question, asked_after
from onrecord.questions.analysis import analyse_question
from onrecord.questions.out_of_scope import small_talk_in
from onrecord.questions.several import questions_in
from onrecord.reception.parts.companies import asked_of_each, mentions_all
from onrecord.reception.parts.comparisons import means_each
from onrecord.reception.ports import Register, ReleaseChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Tells the parts of a message. `choose` gives the releases of the company that a text names, if any.

    `whole` gives the answer to a question that is not put in parts.
    """

    register: Register
    choose: Callable[[str], ReleaseChoice | None]
    whole: Callable[[Question], Answer]

    def parts_of(self, question: Question) -> tuple[Question, ...]:
        """Return the questions of a message, each after those before it, if several companies are asked.

        None if fewer are: then all of it goes where the message goes.
        """
        texts = questions_in(question.text) or (question.text,)
        asked = [asked_after((*question.earlier, *texts[:at]), text) for at, text in enumerate(texts)]
        of_each = [self._of_each_company(each) for each in asked]
        if any(of_each):
            told = zip(asked, of_each, strict=True)
            return tuple(part for each, apart in told for part in apart or (each,))
        if len(texts) < 2:
            return ()
        choices = [choice for text in texts if (choice := self.choose(text)) is not None]
        named = [frozenset(choice.releases) for choice in choices if choice.names_company]
        are_several = any(one.isdisjoint(other) for one, other in combinations(named, 2))
        return tuple(asked) if are_several else ()

    def _of_each_company(self, question: Question) -> tuple[Question, ...]:
        """Return a question once for each company that it names, or that the one it leans on does."""
        texts = self._of_each_named(question)
        if texts:
            return tuple(asked_after(question.earlier, text) for text in texts)
        if not question.earlier or small_talk_in(question.text) is not None:
            return ()
        leans = analyse_question(question).is_follow_up or means_each(question.text)
        if self._names_somebody(question.text) or not leans:
            return ()
        earlier = question.earlier
        for at in reversed(range(len(earlier))):
            before = self._of_each_named(asked_after(earlier[:at], earlier[at]))
            if before:
                rest = earlier[at + 1 :]
                return tuple(asked_after((*earlier[:at], each, *rest), question.text) for each in before)
            if self._names_somebody(earlier[at]):
                break
        return ()

    def _of_each_named(self, question: Question) -> tuple[str, ...]:
        asked = asked_of_each(question.text, is_name=self.register.is_name, releases_of=self._releases_of)
        if asked is None or not asked.texts:
            return ()
        if not asked.is_compared and not asked.is_of_each and mentions_all(self.whole(question), asked.names):
            return ()
        return asked.texts

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
