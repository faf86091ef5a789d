"""The desk: takes a question, asks the retriever, judges how far it is answered, and gives the answer.

Pure: what finds and what corrects are handed in. The same question over the same releases gives the same
answer, whatever surface asks.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, lru_cache, partial

from onrecord.answer import SMALL_TALK, Answer, Choice, Note, NoteKind, Verdict
from onrecord.answering.demand import demand_of
from onrecord.answering.last_word.corrected_last import corrected_last
from onrecord.answering.last_word.in_its_time import in_its_time
from onrecord.answering.last_word.passed import has_passed
from onrecord.answering.last_word.taken_back import newest_told_first
from onrecord.answering.meant.agreeing import without_echoes
from onrecord.answering.meant.corrected import corrections_told
from onrecord.answering.meant.lasting import lasting_first
from onrecord.answering.meant.leaning import Leaning, beside_shown, going_on_from, leant_on, nearest_first
from onrecord.answering.meant.named import model_untold, with_named_first
from onrecord.answering.meant.newest import announced_in, newest_by_number
from onrecord.answering.meant.rivals import companies_that_tell, rival_companies, rival_periods
from onrecord.answering.meant.statement import telling_first
from onrecord.answering.meant.whose import without_anothers
from onrecord.answering.notes import advice_notes, contact_notes, other_period, periods_held
from onrecord.answering.outright import (
    answer_beside,
    answer_of_fact,
    answer_of_hits,
    asking_back,
    hits_of_fact,
    refused_for_length,
)
from onrecord.answering.passages import widen_passage, widened
from onrecord.answering.persons.at_the_top import asked_by_post, leader_first, post_asked_in_full
from onrecord.answering.persons.career import career_first
from onrecord.answering.persons.new_holder import new_holder_first
from onrecord.answering.persons.succession import succession_first
from onrecord.answering.persons.terms import terms_first
from onrecord.answering.ports import Hit, Retriever, Speller, Topics
from onrecord.answering.release_facts import find_fact
from onrecord.answering.safety.affected import affected_first, what_holds_first
from onrecord.answering.safety.fault import fault_first
from onrecord.answering.safety.remedy import remedy_first
from onrecord.answering.safety.warnings import warning_first
from onrecord.answering.selection import passages_from
from onrecord.answering.several.in_turn import answers_in_turn
from onrecord.answering.several.joined import joined_answer
from onrecord.answering.several.together import told_together
from onrecord.answering.told.for_one import sum_for_one_first
from onrecord.answering.told.free import free_first
from onrecord.answering.told.of_whom import is_market_untold
from onrecord.answering.told.spoken import best_told_first, matter_alone
from onrecord.answering.verdict import judge_hits
from onrecord.languages.detection import language_of
from onrecord.passage import Passage
from onrecord.question import LONGEST_QUESTION, Question
from onrecord.questions.analysis import leans
from onrecord.questions.out_of_scope import out_of_scope_reason, safety_question, small_talk_in
from onrecord.questions.several.apart import told_apart
from onrecord.questions.strangers import stranger_in
from onrecord.release import Release
from onrecord.tables.accounts import in_words_of_row

_SEARCHED, _SEARCHES_KEPT = 12, 32
_TELLING_CHARACTERS = 5_000  # so much of a release tells its language
_HARDLY = 0.9  # a passage that lacks so much of a question hardly speaks of it
_COMPARED = 48  # so many if they are of several companies
# So many of the newest releases are looked at for what every release tells.
_NEWEST = 24
# These reasons speak for themselves: no contact, which would be that of somebody who was not asked about.
_NO_CONTACT = SMALL_TALK | {NoteKind.NOT_HELD, NoteKind.NO_WORDS}


class Answerer:
    """Answers questions about some releases."""

    def __init__(  # noqa: PLR0913 - what a desk is made of
        self,
        *,
        releases: Sequence[Release],
        retriever: Retriever,
        speller: Speller | None = None,
        topics: Topics | None = None,
        takes_any_language: bool = False,
        asks_back: bool = False,
    ) -> None:
        """`takes_any_language`: the question may be in another language than the releases.

        `asks_back`: of several companies, a question that may mean any of them is asked back.
        """
        self.releases = releases
        self._speller = speller
        self._topics = topics
        self._takes_any_language = takes_any_language
        self._asks_back = asks_back
        self._retriever = retriever
        most = _COMPARED if asks_back else _SEARCHED
        self._search = lru_cache(_SEARCHES_KEPT)(partial(_search_anew, retriever, most))

    def answer(self, question: Question) -> Answer:
        """The answer: at most three passages, and the statements that belong to them."""
        if refused := refused_for_length(question):
            return refused
        several = told_apart(question.text)
        if several:
            return joined_answer(question, answers_in_turn(question, several, self._answer_to_one))
        return self._answer_to_one(question)

    def _answer_to_one(self, question: Question, others: Sequence[Passage] = ()) -> Answer:
        """Return the answer to a single question. `others` is what those beside it showed first."""
        read_as = self._speller.correct(question.text) if self._speller else question.text
        # "Thnaks" is small talk once it is read as it was meant.
        reason = out_of_scope_reason(question) or small_talk_in(read_as)
        if reason is not None:
            return self._not_found(question, Note(kind=NoteKind(reason)))
        if self._is_in_another_language(question.text):
            return self._not_found(question, Note(kind=NoteKind.LANGUAGE, words=self._tongue))
        stranger = self._stranger_in(read_as)
        if stranger is not None:
            return self._not_found(question, Note(kind=NoteKind.NOT_HELD, words=stranger))
        asked, shown = self._in_full(question, read_as)
        if shown is not None and (beside := beside_shown(read_as, shown)):
            return answer_beside(question, shown, beside)
        newest = (
            newest_by_number(asked.text, self.releases)
            or announced_in(asked.text, self.releases)
            or corrections_told(asked.text, self.releases)
        )
        if newest:
            return answer_of_hits(question, newest, Verdict.ANSWERED, read_as)
        told = find_fact(asked.text, self.releases)
        if told is not None:
            return answer_of_fact(question, told, read_as)
        return self._searched(question, asked, read_as, shown, others)

    def _searched(
        self, question: Question, asked: Question, read_as: str, shown: Hit | None, others: Sequence[Passage]
    ) -> Answer:
        """Return the answer of the sentences found, or ask back if several could be meant.

        `shown` is what the answer before showed first, if the question leans on that.
        """
        found = told_together(self._search_newest(asked, shown), others)
        # A row of a recall that stands near is not ahead of what says how to tell.
        found = affected_first(found, asked, self.releases) if others else found
        hits, tells = without_anothers(found, asked.text)
        choices = self._choices(hits, asked)
        if choices:
            return asking_back(question, choices)
        hits, is_theirs = with_named_first(hits[:_SEARCHED], asked.text, self.releases)
        unmentioned = self._unmentioned(asked.text, hits)
        verdict = self._judged(asked.text, hits, unmentioned=bool(unmentioned))
        model = model_untold(asked.text, hits)
        is_theirs = is_theirs and tells and not model
        if verdict is Verdict.ANSWERED and (not is_theirs or has_passed(asked.text, hits[0], self._newest)):
            verdict = Verdict.CLOSEST
        advice = advice_notes(asked.text, [hit.release for hit in hits[:1]] or self.releases[:1])
        if advice and (verdict is Verdict.NOT_FOUND or _is_of_medicine(advice, verdict, hits)):
            verdict, hits = self._cautioned(asked.text)
        elif verdict is Verdict.NOT_FOUND and shown and shown.told and not unmentioned:
            # What was found by words is gone on from; what a release tells by its form is not.
            verdict, hits = Verdict.CLOSEST, going_on_from(shown)
        if verdict is Verdict.NOT_FOUND:
            unheard = self._topics.words_told_nowhere(asked.text) if self._topics and unmentioned else ()
            return self._not_found(
                question, *advice, *_not_mentioned(*unheard), *periods_held(asked.text, self.releases)
            )
        return Answer(
            question=question,
            verdict=verdict,
            passages=passages_from(hits, verdict, question=asked.text),
            read_as=read_as if read_as != question.text else None,
            remarks=(*advice, *_not_mentioned(model), *other_period(hits[0], asked.text, self.releases)),
        )

    def _unmentioned(self, text: str, hits: Sequence[Hit]) -> tuple[str, ...]:
        """Return what a question names and no release mentions, besides whose words it asks for."""
        if hits:
            text = in_words_of_row(matter_alone(text, hits[0]), hits[0].sentence)
        return self._topics.unmentioned_topics(text) if self._topics else ()

    def _cautioned(self, text: str) -> tuple[Verdict, tuple[Hit, ...]]:
        """Return what the release says in general where somebody asks for advice, as the closest."""
        hits = self._search(Question(text=safety_question(text)))[:_SEARCHED]
        found = judge_hits(hits) is not Verdict.NOT_FOUND
        return (Verdict.CLOSEST if found else Verdict.NOT_FOUND), hits

    def _stranger_in(self, text: str) -> str | None:
        """Return the name that a question is asked about if no release mentions it."""
        if self._speller is None:
            return None
        # Among the releases of many companies a word may begin as another and be somebody else's name.
        unknown = self._speller.unknown_words(text) if self._asks_back else ()
        is_told, is_word = self._speller.is_told, self._speller.is_word
        return stranger_in(text, is_told=is_told, is_word=is_word, unknown=unknown)

    def _choices(self, hits: Sequence[Hit], asked: Question) -> tuple[Choice, ...]:
        """Return what a question may mean if several companies, or periods of one, answer it equally."""
        if len(self.releases) < 2 or leans(asked):
            return ()
        if not self._asks_back:
            return rival_periods(hits, asked.text)
        return companies_that_tell(asked.text, self.releases[:_NEWEST]) or rival_companies(hits, asked.text)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own: those of `answer` first, then more."""
        answer = self.answer(question)
        if not answer.passages:
            return ()
        asked, shown = self._in_full(question, answer.read_as or question.text)
        own = without_anothers(self._search_newest(asked, shown), asked.text)[0][:_SEARCHED]
        hits, _ = with_named_first(own, asked.text, self.releases)
        found = passages_from(hits, answer.verdict, question=asked.text, most=most) if hits else ()
        passages = (*answer.passages, *found[len(answer.passages) :])
        alone = replace(answer, parts=())
        return tuple(replace(alone, passages=(replace(passage, rank=1),)) for passage in passages[:most])

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it. Raises IndexError without one."""
        passage = answer.passages[rank - 1]
        wider = widened(passage, widen_passage(passage.release, passage.span))
        return replace(answer, passages=(replace(wider, rank=1),))

    def _in_full(self, question: Question, read_as: str) -> tuple[Question, Hit | None]:
        """Return what a question asks in full, and what the answer that it leans on showed first."""
        text = post_asked_in_full(read_as, self.releases)
        typed = replace(question, text=text, context=leant_on(question, longest=LONGEST_QUESTION))
        # A question that leans on the one before looks at what that one showed.
        leaning = Leaning(cache(self._shown_by))
        asked = leaning.in_full(typed)
        return asked, leaning.shown_before(typed) if asked.context else None

    def _shown_by(self, question: Question) -> Sequence[Hit]:
        """Return what the answer to a question shows, the best first."""
        asked = replace(question, text=post_asked_in_full(question.text, self.releases))
        told = find_fact(asked.text, self.releases)
        return hits_of_fact(told) if told else self._search_newest(asked, None)

    def _is_in_another_language(self, text: str) -> bool:
        asked = language_of(text)
        return not self._takes_any_language and asked is not None and self._tongue not in {None, asked}

    @cached_property
    def _newest(self) -> date | None:
        return self.releases[0].date if len(self.releases) > 1 else None

    @cached_property
    def _tongue(self) -> str | None:
        """The language of the newest release; its company's others are taken to be in the same."""
        return language_of(self.releases[0].text[:_TELLING_CHARACTERS]) if self.releases else None

    def _search_newest(self, question: Question, shown: Hit | None) -> tuple[Hit, ...]:
        """Return the hits, what an older release of one company says behind what a newer one says.

        Those beside a sentence that was shown before come first.
        """
        typed = question.text
        text = asked_by_post(typed, self.releases)
        question = replace(question, text=text)
        found = best_told_first(
            telling_first(self._search(question), text), text, self._search, self.releases
        )
        found = affected_first(fault_first(found, text, self.releases), question, self.releases)
        found = leader_first(newest_told_first(found, text, self.releases), typed, self.releases)
        found = nearest_first(found, shown) if shown else found
        hits = terms_first(career_first(lasting_first(found, text), question), question)
        hits = new_holder_first(succession_first(hits, text), typed)
        hits = free_first(sum_for_one_first(in_its_time(hits, text), text), text)
        hits = warning_first(remedy_first(hits, text, self.releases), text)
        return what_holds_first(hits, text)

    def _judged(self, text: str, hits: Sequence[Hit], *, unmentioned: bool) -> Verdict:
        if is_market_untold(text, (hit.sentence.text for hit in hits)):
            return Verdict.NOT_FOUND
        demand = demand_of(text, hits[0], speller=self._speller, topics=self._topics) if hits else None
        return judge_hits(without_echoes(hits, text), demand=demand, unmentioned=unmentioned)

    def _not_found(self, question: Question, *reasons: Note) -> Answer:
        is_alone = any(reason.kind in _NO_CONTACT for reason in reasons)
        contact = () if is_alone else contact_notes(self.releases)
        return Answer(question=question, verdict=Verdict.NOT_FOUND, remarks=(*reasons, *contact))


def _not_mentioned(*names: str | None) -> tuple[Note, ...]:
    return tuple(Note(kind=NoteKind.NOT_MENTIONED, words=name) for name in names if name)


def _is_of_medicine(advice: Sequence[Note], verdict: Verdict, hits: Sequence[Hit]) -> bool:
    """Whether medical advice is asked for, and the best passage hardly speaks of what is asked."""
    is_medical = any(note.kind is NoteKind.MEDICAL_ADVICE for note in advice)
    return is_medical and verdict is Verdict.CLOSEST and hits[0].lacking > _HARDLY


def _search_anew(retriever: Retriever, most: int, question: Question) -> tuple[Hit, ...]:
    """The hits, best first; what was corrected comes after what corrects it."""
    return corrected_last(retriever.search(question, k=most))
