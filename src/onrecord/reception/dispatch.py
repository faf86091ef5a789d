"""The reception: looks at which releases a question is about, and puts it to a desk over those alone.

So what one company says answers no question about another, and a refusal speaks of the right one. A company
that was named or chosen stays the one that is meant until another is named.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.rivals import newest_of_companies
from onrecord.answering.outright import refused_for_length
from onrecord.answering.ports import AnyAnswerer
from onrecord.answering.release_facts import fact_asked
from onrecord.answering.several.joined import joined_answer
from onrecord.languages.en.questions.asked_of import NOBODY
from onrecord.letters import words_of
from onrecord.question import Question, asked_after
from onrecord.questions.analysis import analyse_question, leans
from onrecord.reception import asked_back, conversation
from onrecord.reception.conversation import in_full, lacks_a_thing, leant_on, may_be_choice
from onrecord.reception.likelihood import asks_for_the_newest, comparable, likeliest, shares_of, with_own
from onrecord.reception.parts.apart import Parting, each_alone
from onrecord.reception.ports import DeskOver, Finder, Register, ReleaseChoice
from onrecord.release import Release, ReleaseId

# Answers that are kept, since a question may lean on the one before; so far back a company shown counts.
_ANSWERS_KEPT, _LOOKED_BACK = 64, 3
# A company is meant by its name if its releases hold so much of the question as those that hold most. Among
# few a name is seldom anybody else's: what only mentions it holds more of the question by chance.
_AGREES, _AGREES_AMONG_FEW, _FEW = 0.8, 0.2, 300
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
        self._choose = lru_cache(_ANSWERS_KEPT)(self._choose_anew)  # of each part, and of the whole
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
        texts = (*question.earlier, question.text)
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
        return self._whole(question)

    def _put_whole(self, question: Question) -> _Put:
        """Put it as one. One that goes on from another is about the same releases if it names none."""
        chosen = self._choose(question.text)
        if chosen is not None and (chosen.names_company or self._register.has_one_company):
            return self._put_to(chosen, question)
        before = leant_on(question, self._choose)
        if before is not None:
            return self._put_to(replace(before, text=question.text), question)
        if self._register.has_one_company:
            return self._put_to(chosen, question)
        if question.earlier and (whole := self._of_another(question)):
            return whole
        named = next((line for line in reversed(question.earlier) if self._names_company(line)), None)
        # What points back is about what was shown last, though another company was named before that.
        goes_on = leans(question) or analyse_question(question).is_follow_up
        is_left = named is None or (named != question.before and goes_on)
        shown = self._company_shown(question) if is_left else None
        if shown is not None:
            return self._nearer(self._of_company(shown, question), question)
        if named is not None:
            return self._leaving_if_named(self._of_company(named, question), question)
        # What was asked back and not decided is leant on by nothing.
        is_open = question.before is not None and bool(self._answer_before(question).choices)
        return self._put_to(chosen, replace(question, context=None) if is_open else question)

    def _choose_anew(self, text: str) -> ReleaseChoice | None:
        """The releases that a text names; of many, those alone that it is likely about."""
        named = self._register.choose(text)
        if self._register.has_one_company:
            return named
        names_company = named is not None and named.names_company
        shares = self._finder.likely(text)
        if not shares:
            return self._asking_back(text, named, named.releases) if named and names_company else named
        if named is not None and names_company:
            called = self._register.by_own_name(text)
            of_company = self._finder.likely(called, named.releases)
            say_it = self._that_say_the_name(text, named, shares)
            # Else it is somebody else's name too: a country, a month, a word.
            own, said = (max(each.values(), default=0.0) for each in (of_company, say_it))
            if own >= _AGREES_AMONG_FEW * said and fact_asked(named.text):
                return self._asking_back(text, named, named.releases)
            if len(self.releases) <= _FEW and own >= _AGREES_AMONG_FEW * said:
                return self._of_company_alone(text, named, of_company)
            if own >= _AGREES * said and called != text:
                return self._choose(called)
            if own >= _AGREES * said:
                return self._of_named(text, named, of_company, say_it)
        likely = likeliest(shares, text)
        if not likely:
            return named
        is_named = self._register.names_somebody(text)
        held = shares_of(likely, shares)
        chosen = ReleaseChoice(releases=likely, text=text, names_company=is_named, shares=held)
        return self._asking_back(text, chosen, comparable(shares, is_named=is_named))

    def _choose_company(self, text: str) -> ReleaseChoice | None:
        """The releases that a text names if it names a company whose own are held, None if it names none."""
        return self._choose(text) if self._names_company(text) else None

    def _that_say_the_name(
        self, text: str, named: ReleaseChoice, shares: Mapping[ReleaseId, float]
    ) -> Mapping[ReleaseId, float]:
        """Those of some releases that a named company issued, or that say what a text calls it by."""
        kept = set(words_of(named.text))
        name = " ".join(word for word in words_of(text) if word not in kept)
        if not name:  # a ticker, or a name beside the same word
            return shares
        say_it = {*named.releases, *self._finder.likely(name, tuple(shares))}
        return {id_: share for id_, share in shares.items() if id_ in say_it}

    def _of_company_alone(
        self, text: str, named: ReleaseChoice, of_company: Mapping[ReleaseId, float]
    ) -> ReleaseChoice:
        """The likeliest releases of a company that a text names."""
        likely = likeliest(of_company, text) or named.releases
        chosen = replace(named, releases=likely, shares=shares_of(likely, of_company))
        return self._asking_back(text, chosen, comparable(of_company, is_named=True))

    def _of_named(
        self,
        text: str,
        named: ReleaseChoice,
        of_company: Mapping[ReleaseId, float],
        shares: Mapping[ReleaseId, float],
    ) -> ReleaseChoice:
        """The releases that are likely meant by a text that names a company.

        They may be others' too: not all that a company says is read as issued by it.
        """
        among = of_company if asks_for_the_newest(text) else with_own(of_company, shares)
        likely = likeliest(among, text) or named.releases
        chosen = ReleaseChoice(
            releases=likely, text=text, names_company=True, shares=shares_of(likely, among)
        )
        return self._asking_back(text, chosen, comparable(of_company, is_named=True))

    def _asking_back(self, text: str, chosen: ReleaseChoice, among: Collection[ReleaseId]) -> ReleaseChoice:
        """A choice; one that asks back if several companies may be meant, by its releases or by others.

        It is then about releases of these companies alone.
        """
        rivals = self._register.rivals(text, chosen.releases) or self._register.rivals(text, among)
        return replace(chosen, releases=rivals, asks_back=True, shares=()) if rivals else chosen

    def _put_to(self, chosen: ReleaseChoice | None, question: Question) -> _Put:
        """Put a question to the desk over some releases, or over all."""
        releases = (chosen.releases, chosen.asks_back, chosen.shares) if chosen else None
        desk = self._desk_over(*releases) if releases else self._desk
        text = chosen.text if chosen else question.text
        if self._register.has_one_company:  # each of its releases speaks of it
            text = self._register.without_name(text)
        before = self._without_name(question.before) if question.before else None
        asked = replace(question, text=conversation.without_opening_name(text), context=before)
        answer = asked_back.with_name_typed(desk.answer(asked), question.text, text)
        told = asked_back.with_all_companies(answer, question.text, chosen, self._register)
        return _Put(desk=desk, asked=asked, answer=told)

    def _of_company(self, company: str, question: Question) -> _Put:
        return self._put_to(self._register.choose(question.text, company=company), question)

    def _leaving_if_named(self, put: _Put, question: Question) -> _Put:
        """Return what was put to the desk of the company that is meant, or to all if it names somebody else.

        "Else" is a name that the other releases hold, and what the company shows does not.
        """
        is_unknown = asked_back.names_stranger(put.answer)
        names = [name for name in _NAME.findall(question.text) if not NOBODY.match(name)]
        told = " ".join(passage.text for passage in put.answer.passages)
        if not is_unknown and (put.answer.verdict is Verdict.ANSWERED or all(name in told for name in names)):
            return put
        whole = self._put_to(self._register.choose(question.text), question)
        shown = " ".join(passage.text for passage in whole.answer.passages[:1])
        is_theirs = bool(names and shown) and all(name in shown for name in names)
        return whole if is_unknown or is_theirs or asked_back.names_stranger(whole.answer) else put

    def _nearer(self, put: _Put, question: Question) -> _Put:
        """Return what was put to the desk of the company just shown, or to all if they answer better."""
        is_follow_up, lacks = analyse_question(question).is_follow_up, lacks_a_thing(put.answer)
        if put.answer.verdict is Verdict.ANSWERED or (is_follow_up and put.answer.passages and not lacks):
            return put
        whole = self._put_to(self._register.choose(question.text), question)
        is_better = _RANKS[whole.answer.verdict] > _RANKS[put.answer.verdict] or whole.answer.choices
        tells_it = lacks and whole.answer.passages and not lacks_a_thing(whole.answer)
        return whole if is_better or tells_it or asked_back.names_stranger(whole.answer) else put

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
        """The answer to the question right before."""
        *earlier, before = question.earlier[-_LOOKED_BACK:]
        return self._put(asked_after(earlier, before)).answer

    def _names_company(self, text: str) -> bool:
        return (chosen := self._register.choose(text)) is not None and chosen.names_company

    def _without_name(self, text: str) -> str:
        chosen = self._register.choose(text)
        return conversation.without_opening_name(chosen.text) if chosen else text

    def _company_shown(self, question: Question) -> str | None:
        """Return the company whose words alone were last shown, or answer; None if there is none."""
        earlier = question.earlier[-_LOOKED_BACK:]
        for end in range(len(earlier), 0, -1):
            shown = self._answer_before(asked_after(earlier[:end], ""))
            told = shown.passages[: 1 if shown.verdict is Verdict.ANSWERED or leans(question) else None]
            companies = newest_of_companies(passage.release for passage in told)
            if companies or shown.choices:
                return companies[0].issuer if len(companies) == 1 else None
        return None
