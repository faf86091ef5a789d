"""The reception: looks at which releases a question is about, and puts it to a desk over those alone.

So what one company says answers no question about another, and a refusal speaks of the right one. A company
that was named or chosen stays the one that is meant until another is named.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.rivals import newest_of_companies
from onrecord.answering.outright import refused_for_length
from onrecord.answering.ports import AnyAnswerer
from onrecord.answering.several.joined import joined_answer
from onrecord.languages.en.questions.asked_of import NOBODY
from onrecord.question import Question, asked_after
from onrecord.questions.analysis import analyse_question, leans
from onrecord.reception.choosing import Choosing
from onrecord.reception.parts.apart import Parting, each_alone
from onrecord.reception.ports import DeskOver, Finder, Register, ReleaseChoice
from onrecord.reception.talk import asked_back, conversation
from onrecord.reception.talk.conversation import in_full, lacks_a_thing, leant_on, may_be_choice
from onrecord.reception.talk.things import Things
from onrecord.release import Release, ReleaseId

# Answers that are kept, since a question may lean on the one before; so far back a company shown counts.
_ANSWERS_KEPT, _LOOKED_BACK = 64, 3
# What was asked since a company was named is gone on from, if it is no more than so many questions.
_TALK = 12
# A name in a question: a word with a capital that does not open it.
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]{2,}")
_RANKS = {Verdict.NOT_FOUND: 0, Verdict.CLOSEST: 1, Verdict.ANSWERED: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Put:
    """A question as it was put to a desk, and the answer; to None if its parts were put to several."""

    desk: AnyAnswerer | None
    asked: Question
    answer: Answer


class Dispatcher:
    """Before a desk over everything stands one that sends a question where it belongs."""

    def __init__(
        self, desk: AnyAnswerer, *, register: Register, answerer_over: DeskOver, finder: Finder
    ) -> None:
        self._desk = desk
        self._finder = finder
        self._register = register
        self._desk_over = answerer_over
        self._put = lru_cache(_ANSWERS_KEPT)(self._put_anew)
        choosing = Choosing(register=register, finder=finder, size=len(desk.releases))
        self._choose = lru_cache(_ANSWERS_KEPT)(choosing.choose)  # of each part, and of the whole
        self._things = Things(register=register, finder=finder, releases=desk.releases)
        self._whole = lru_cache(_ANSWERS_KEPT)(self._put_whole)
        self._parting = Parting(
            register=register,
            choose=self._choose_company,
            whole=lambda asked: self._whole(asked).answer,
            finder=finder,
            releases=desk.releases,
        )

    @property
    def releases(self) -> Sequence[Release]:
        """Everything that answers."""
        return self._desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer of the desk that the question belongs to."""
        if refused := refused_for_length(question):
            return refused
        meant = self._meant(question)
        return asked_back.as_asked(self._put(meant).answer, question, meant)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        meant = self._meant(question)
        put = self._put(meant)
        if put.desk is None:
            apart = each_alone(put.answer, most=most)
        else:
            apart = put.desk.answers_apart(put.asked, most=most)
        return tuple(asked_back.as_asked(answer, question, meant) for answer in apart)

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self._desk.more_context(answer, rank)

    def _meant(self, question: Question) -> Question:
        """Return a question with its names as they are held, and every choice of its conversation in full."""
        question = replace(question, text=self._finder.as_held(question.text))
        typed = (*question.earlier, question.text)
        texts = conversation.with_the_other(typed, self._company_named)
        if texts != typed:
            question = asked_after(texts[:-1], texts[-1])
        if not any(may_be_choice(text, self._register.is_name) for text in texts[1:]):
            return question

        def choices_of(told: Sequence[str]) -> Answer:
            return self._put(asked_after(told[:-1], told[-1])).answer

        told = in_full(
            texts,
            answer_to=choices_of,
            is_name=self._register.is_name,
            without_name=self._without_name,
        )
        return asked_after(told[:-1], told[-1])

    def _put_anew(self, question: Question) -> _Put:
        """Put a question, or each of its parts, to the desk that it belongs to."""
        parts = () if self._register.has_one_company else self._parting.parts_of(question)
        if parts:
            answers = [self._parting.as_told(part, self.answer(part.asked)) for part in parts]
            return _Put(desk=None, asked=question, answer=joined_answer(question, answers, are_apart=True))
        put = self._whole(question)
        has_one = self._register.has_one_company
        return put if has_one else replace(put, answer=self._things.without_others(put.answer))

    def _put_whole(self, question: Question) -> _Put:
        """Put it as one. One that goes on from another is about the same releases if it names none."""
        chosen = self._choose(question.text)
        if chosen is not None and (chosen.names_company or self._register.has_one_company):
            return self._put_to(chosen, question)
        if turned := self._turned(question):
            return turned
        put = self._going_on(question, chosen)
        is_told = put.answer.verdict is Verdict.ANSWERED or not question.earlier
        return (None if is_told else self._counting(question)) or put

    def _going_on(self, question: Question, chosen: ReleaseChoice | None) -> _Put:
        """Put it to the releases that are talked of, or to those that answer better."""
        before = leant_on(question, self._choose)
        if before is not None:
            return self._put_to(replace(before, text=question.text), question)
        if self._register.has_one_company:
            return self._put_to(chosen, question)
        if question.earlier and (whole := self._of_another(question)):
            return whole
        named, is_before = self._talked_of(question.earlier)
        # It is about what was shown last, though another company was named before that.
        shown = None if is_before else self._company_shown(question)
        if shown is not None:
            own = self._register.choose("", company=shown)
            return self._nearer(self._of_company(shown, question), question, own.releases if own else ())
        if named is not None:
            own = self._register.choose("", company=named)
            return self._leaving_if_named(self._of_company(named, question), question, own)
        # What was asked back and not decided is leant on by nothing.
        is_open = question.before is not None and bool(self._answer_before(question).choices)
        return self._put_to(chosen, replace(question, context=None) if is_open else question)

    def _turned(self, question: Question) -> _Put | None:
        """Put it to the one company that writes about a thing that it names, if others are talked of."""
        if not question.earlier or self._register.has_one_company:
            return None
        company = self._things.company_of(question.text, points_back=leans(question))
        return self._turned_to(company, question) if company else None

    def _counting(self, question: Question) -> _Put | None:
        """Put it to the one company that writes about what it counts, if others are talked of."""
        has_one = self._register.has_one_company
        company = None if has_one else self._things.company_counting(question.text)
        return self._turned_to(company, question) if company else None

    def _turned_to(self, company: str, question: Question) -> _Put | None:
        """Put it to a company that is not talked of; None if it is, or tells nothing."""
        if self._things.is_same(company, self._company_shown(question)):
            return None
        asked = question if leans(question) else replace(question, context=None)
        put = self._of_company(company, asked)
        return put if put.answer.passages else None

    def _company_named(self, lines: Sequence[str]) -> str | None:
        """The company that the last of some lines names, or a thing of it; "" if it names several."""
        return self._things.company_called(self._named_by(lines))

    def _talked_of(self, earlier: Sequence[str]) -> tuple[str | None, bool]:
        """What names the company that was named last, or a thing of it; and whether the last line does."""
        for end in range(len(earlier), 0, -1):
            if named := self._named_by(earlier[:end]):
                return named, end == len(earlier)
        return None, False

    def _choose_company(self, text: str) -> ReleaseChoice | None:
        """The releases that a text names if it names a company whose own are held, None if it names none."""
        return self._choose(text) if self._names_company(text) else None

    def _put_to(self, chosen: ReleaseChoice | None, question: Question) -> _Put:
        """Put a question to the desk over some releases, or over all."""
        releases = (chosen.releases, chosen.asks_back, chosen.shares) if chosen else None
        desk = self._desk_over(*releases) if releases else self._desk
        text = chosen.text if chosen else question.text
        if self._register.has_one_company:  # each of its releases speaks of it
            text = self._register.without_name(text)
        before = "\n".join(map(self._without_name, conversation.told_before(question))) or None
        asked = replace(question, text=conversation.without_opening_name(text), context=before)
        answer = asked_back.with_name_typed(desk.answer(asked), question.text, text)
        told = asked_back.with_all_companies(answer, question.text, chosen, self._register)
        company = self._register.one_company(chosen.releases) if chosen else None
        return _Put(desk=desk, asked=asked, answer=asked_back.of_company(told, company))

    def _of_company(self, company: str, question: Question) -> _Put:
        return self._put_to(self._register.choose(question.text, company=company), question)

    def _leaving_if_named(self, put: _Put, question: Question, own: ReleaseChoice | None) -> _Put:
        """Return what was put to the desk of the company that is meant, or to all if it names somebody else.

        "Else" is a name that the other releases hold, and what the company shows does not.
        """
        if put.answer.verdict is Verdict.NOT_FOUND and not asked_back.names_stranger(put.answer):
            return self._nearer(put, question, own.releases if own else ())
        is_unknown = asked_back.names_stranger(put.answer)
        names = [name for name in _NAME.findall(question.text) if not NOBODY.match(name)]
        told = " ".join(passage.text for passage in put.answer.passages)
        if not is_unknown and (put.answer.verdict is Verdict.ANSWERED or all(name in told for name in names)):
            return put
        whole = self._put_to(self._register.choose(question.text), question)
        shown = " ".join(passage.text for passage in whole.answer.passages[:1])
        is_theirs = bool(names and shown) and all(name in shown for name in names)
        return whole if is_unknown or is_theirs or asked_back.names_stranger(whole.answer) else put

    def _nearer(self, put: _Put, question: Question, own: Collection[ReleaseId]) -> _Put:
        """Return what was put to the desk of the company just shown, or to all if they answer better.

        They are asked only of what the company never mentions.
        """
        is_follow_up, lacks = analyse_question(question).is_follow_up, lacks_a_thing(put.answer)
        if put.answer.verdict is Verdict.ANSWERED or (is_follow_up and put.answer.passages and not lacks):
            return put
        theirs = self._things.elsewhere(question.text, own)
        is_free = lacks and not leans(question) and self._things.may_be_anybodys(question.text)
        if not theirs and not is_free:
            return put
        whole = self._put_to(self._register.choose(question.text), question)
        is_better = _RANKS[whole.answer.verdict] > _RANKS[put.answer.verdict] or whole.answer.choices
        tells_it = lacks and whole.answer.passages and not lacks_a_thing(whole.answer)
        is_theirs = all(each.release.id in theirs for each in whole.answer.passages[:1])
        is_left = (is_theirs and (is_better or tells_it)) or (is_free and tells_it)
        return whole if is_left or asked_back.names_stranger(whole.answer) else put

    def _of_another(self, question: Question) -> _Put | None:
        """Return what was put to all where a company answers first that a question may name in small letters.

        "falcon" may be a bird or Falcon Energy: what the releases say of it tells.
        """
        perhaps = self._register.choose(question.text.title())
        if perhaps is None or not perhaps.names_company:
            return None
        whole = self._put_to(self._register.choose(question.text), question)
        first = whole.answer.passages[:1]
        return whole if first and first[0].release.id in perhaps.releases else None

    def _answer_before(self, question: Question) -> Answer:
        """The answer to the question right before, asked after those since somebody was named."""
        *earlier, before = self._since_named(question.earlier)
        return self._put(asked_after(earlier, before)).answer

    def _since_named(self, earlier: Sequence[str]) -> Sequence[str]:
        """The last questions, from the one that names whom they are about on, if that is not long ago."""
        told = earlier[-_TALK:]
        at = next((at for at in reversed(range(len(told))) if self._named_by(told[: at + 1])), None)
        if at is not None:
            return told[min(at, max(len(told) - _LOOKED_BACK, 0)) :]
        return told if len(told) == len(earlier) else earlier[-_LOOKED_BACK:]

    def _named_by(self, lines: Sequence[str]) -> str | None:
        """What names a company in the last of some lines: the line, or whose thing it names."""
        *earlier, line = lines
        if self._names_company(line):
            return line
        return self._things.company_of(line, points_back=leans(asked_after(earlier, line)))

    def _names_company(self, text: str) -> bool:
        return (chosen := self._register.choose(text)) is not None and chosen.names_company

    def _without_name(self, text: str) -> str:
        chosen = self._register.choose(text)
        return conversation.without_opening_name(chosen.text) if chosen else text

    def _company_shown(self, question: Question) -> str | None:
        """Return the company whose words alone were last shown, or answer; None if there is none."""
        earlier = question.earlier
        for end in range(len(earlier), max(len(earlier) - _LOOKED_BACK, 0), -1):
            shown = self._answer_before(asked_after(earlier[:end], ""))
            told = shown.passages[: 1 if shown.verdict is Verdict.ANSWERED or leans(question) else None]
            companies = newest_of_companies(passage.release for passage in told)
            if companies or shown.choices:
                return companies[0].issuer if len(companies) == 1 else None
        return None
