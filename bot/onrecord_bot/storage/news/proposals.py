"""What a release that opened seems to answer of the questions that wait: the staff confirm it, or do not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, Row, select, update
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord_bot.storage.database import connected, transaction
from onrecord_bot.storage.news.tables import PROPOSALS, READ_UP_TO, open_news

# The journal knows what shows a proposal by a number that no update, answer at the desk or card has.
_FAR_BELOW = 500_000_000
_UNDER_WAY_SECONDS = 300.0


class ProposalState(StrEnum):
    """How far a proposal is."""

    NEW = "new"
    SHOWN = "shown"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    APART = "apart"  # each of its questions has a proposal of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Questions, by their numbers, that one passage of a release seems to answer.

    `passage` tells it from other proposals of that release; `message` is where the staff see it.
    """

    number: int = 0
    release: str
    passage: str
    questions: tuple[int, ...]
    state: ProposalState = ProposalState.NEW
    message: int | None = None

    @property
    def update_id(self) -> int:
        """The number that the journal knows the messages by that show it."""
        return -_FAR_BELOW - self.number


class Proposals:
    """The proposals of one bot."""

    def __init__(self, engine: Engine) -> None:
        self._engine = open_news(engine)

    def add(self, proposals: Iterable[Proposal], *, read: tuple[str, int] | None = None) -> None:
        """Keep proposals, each once, and how far something was looked through."""
        with transaction(self._engine) as connection:
            for each in proposals:
                row: dict[str, object] = {"release": each.release, "passage": each.passage}
                row |= {"questions": list(each.questions), "state": ProposalState.NEW.value, "next_at": 0.0}
                connection.execute(insert(PROPOSALS).values(row).on_conflict_do_nothing())
            if read is not None:
                on = update(READ_UP_TO).where(READ_UP_TO.c.name == read[0], READ_UP_TO.c.number < read[1])
                connection.execute(on.values(number=read[1]))

    def take_up(self, *, now: float) -> Proposal | None:
        """Take up the next that the staff have not seen and that no other process has, for some minutes."""
        new = (PROPOSALS.c.state == ProposalState.NEW.value) & (PROPOSALS.c.next_at <= now)
        first = select(PROPOSALS).where(new).order_by(PROPOSALS.c.number).limit(1)
        with transaction(self._engine) as connection:
            row = connection.execute(first).one_or_none()
            if row is None:
                return None
            this = update(PROPOSALS).where(PROPOSALS.c.number == row.number, new)
            done = connection.execute(this.values(next_at=now + _UNDER_WAY_SECONDS)).rowcount
        return _proposal(row) if done else None

    def show(self, proposal: Proposal, message: int) -> None:
        """The staff see it in this message."""
        values = {"state": ProposalState.SHOWN.value, "message": message}
        with connected(self._engine) as connection:
            new = PROPOSALS.c.state == ProposalState.NEW.value  # somebody may have pressed meanwhile
            this = update(PROPOSALS).where(PROPOSALS.c.number == proposal.number, new)
            connection.execute(this.values(values))

    def numbered(self, number: int) -> Proposal | None:
        """The proposal of a number, or None."""
        with self._engine.connect() as connection:
            row = connection.execute(select(PROPOSALS).where(PROPOSALS.c.number == number)).one_or_none()
        return _proposal(row) if row else None

    def decide(self, proposal: Proposal, state: ProposalState) -> bool:
        """Decide one, unless somebody has. Return whether nobody had. It may stand in a step."""
        undecided = PROPOSALS.c.state.in_([ProposalState.NEW.value, ProposalState.SHOWN.value])
        this = update(PROPOSALS).where(PROPOSALS.c.number == proposal.number, undecided)
        with connected(self._engine) as connection:
            return bool(connection.execute(this.values(state=state.value)).rowcount)

    def all(self) -> Sequence[Proposal]:
        """Every proposal, in order."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(PROPOSALS).order_by(PROPOSALS.c.number)).all()
        return tuple(map(_proposal, rows))


def _proposal(row: Row[Any]) -> Proposal:
    return Proposal(
        number=row.number,
        release=row.release,
        passage=row.passage,
        questions=tuple(row.questions),
        state=ProposalState(row.state),
        message=row.message,
    )
