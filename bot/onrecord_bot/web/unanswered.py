"""Unanswered: questions put to the company, which are answered here, and what no release answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.record.kept import Kept
from onrecord_bot.storage.company_questions import Asker, CompanyQuestion, QuestionState
from onrecord_bot.web.bots import Bots
from onrecord_bot.web.figures import DAYS, Figures
from onrecord_bot.web.house import Asked, shown, to
from onrecord_bot.web.releases import missing

_A_PAGE, _MOST_PAGES, _NAMES_SHOWN = 20, 10_000, 10
_LONGEST_REPLY = 20_000
SAID = ("TAKEN", "ANSWER_SENT", "DECLINED_IT", "TAKEN_BY_ANOTHER", "NO_WORDS", "NEEDS_TELEGRAM")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A question that waits, of one bot: its words, how many ask it, and who gave a name."""

    bot: str
    question: CompanyQuestion
    first: Asker
    count: int
    names: tuple[str, ...]
    taken_by: str | None


class Unanswered:
    """The page, and what its buttons do."""

    def __init__(self, bots: Bots, figures: Figures) -> None:
        self._bots = bots
        self._figures = figures

    def show(self, asked: Asked) -> Response:
        """A page of what waits, then a page of the groups of what was not answered."""
        number, group_page = asked.number("page", most=_MOST_PAGES), asked.number("groups", most=_MOST_PAGES)
        waiting = list(self._waiting(skipped=_A_PAGE * (number - 1)))
        report = self._figures.of(DAYS[1])
        first = _A_PAGE * (group_page - 1)
        said = asked.query.get("said", "")
        return shown(
            "unanswered.html",
            asked,
            page="unanswered",
            waiting=waiting[:_A_PAGE],
            count=self._bots.waiting_count(),
            has_more=len(waiting) > _A_PAGE,
            number=number,
            groups=report.groups[first : first + _A_PAGE],
            group_count=len(report.groups),
            erased=report.erased,
            group_page=group_page,
            has_more_groups=len(report.groups) > first + _A_PAGE,
            days=DAYS[1],
            user=_user_of(asked.who),
            who=asked.who,
            said=said if said in SAID else None,
        )

    def decide(self, asked: Asked) -> Response:
        """Take, answer or decline a question that waits."""
        kept, number = self._bots.named(asked.path["bot"]), asked.path["number"]
        if kept is None or len(number) > 9:
            return missing(asked)
        said = self._decided(asked, kept, int(number))
        return to(f"/unanswered?said={said}#top")

    def _decided(self, asked: Asked, kept: Kept, number: int) -> str:
        questions, user, act = kept.company_questions, _user_of(asked.who), asked.path["act"]
        if user is None:  # the record and the staff's chat name who answers as a user
            return "NEEDS_TELEGRAM"
        reply = asked.form.get("reply", "").replace("\r\n", "\n").strip()[:_LONGEST_REPLY]
        if act == "answer" and not reply:
            return "NO_WORDS"
        if act == "take":
            done, said = questions.take_at_desk(number, user), "TAKEN"
        elif act == "answer":
            done, said = questions.decide_at_desk(number, user, reply), "ANSWER_SENT"
        else:
            done, said = act == "decline" and questions.decide_at_desk(number, user, None), "DECLINED_IT"
        return said if done else "TAKEN_BY_ANOTHER"

    def _waiting(self, *, skipped: int) -> Iterator[Waiting]:
        """What waits from a position on: of each bot one more than a page has."""
        for kept in self._bots.all:
            found: Sequence[CompanyQuestion] = kept.company_questions.undecided(
                most=_A_PAGE + 1, skipped=skipped
            )
            for question in found:
                askers = kept.company_questions.askers(question.number)
                if askers:
                    yield _waiting(kept.bot, question, askers)


def _waiting(bot: str, question: CompanyQuestion, askers: Sequence[Asker]) -> Waiting:
    taken = question.state is QuestionState.TAKEN
    return Waiting(
        bot=bot,
        question=question,
        first=askers[0],
        count=len(askers),
        names=tuple(asker.name for asker in askers if asker.name)[:_NAMES_SHOWN],
        taken_by=f"{TELEGRAM_USER}{question.taken_by}" if taken else None,
    )


def _user_of(who: str) -> int | None:
    """The user id of somebody who signed in through Telegram; None for an account at a shell."""
    user = who.removeprefix(TELEGRAM_USER)
    return int(user) if user != who else None
