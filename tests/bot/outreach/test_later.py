"""What a release seems to answer is shown to the staff once, though a process dies on the way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from onrecord.reception.quiet import QuietPeriod
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.outreach.later import AnsweringLater
from onrecord_bot.storage.company_questions import Asker
from onrecord_bot.storage.news.proposals import Proposal, Proposals, ProposalState
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from tests.fakes.databases import new_database
from tests.fakes.doors import GROUP, door
from tests.fakes.fresh_releases import fresh_text

QUESTION = "how many grams of silver did the last hole return?"


class Died(Exception):
    """The process ends here."""


class Dying(Proposals):
    """Proposals of a process that dies before it notes where the staff see one."""

    def show(self, proposal: Proposal, message: int) -> None:
        raise Died(proposal.passage, message)


async def test_a_proposal_is_shown_once_though_the_process_dies_before_that_is_noted(tmp_path: Path) -> None:
    engine, place = new_database(), ChatPlace(chat=7)
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    archive.add(fresh_text().encode(), source="red.txt", added_by="ida", now=datetime.now(UTC))
    clock = iter((1_000.0, 2_000.0, 2_000.0))
    async with door(clock=lambda: next(clock)) as opened:
        newsroom = cast("Any", SimpleNamespace(archive=archive))
        services = replace(opened.services, newsroom=newsroom)
        asker = Asker(place=place, message=1, person=7, language=None, text=QUESTION, asked_at=1.0)
        number = services.company_questions.put(asker)
        Proposals(engine).add([Proposal(release="red", passage="red:1", questions=(number,))])
        staff = ChatPlace(chat=GROUP)
        with pytest.raises(Died):
            await AnsweringLater(services, Dying(engine), staff=staff).show()

        await AnsweringLater(services, Proposals(engine), staff=staff).show()

        offers = [each for each in opened.told(GROUP) if "seems to answer" in each]
        assert len(offers) == 1
        (proposal,) = Proposals(engine).all()
        assert proposal.state is ProposalState.SHOWN


async def test_what_opens_in_a_quiet_period_is_proposed_after_it(tmp_path: Path) -> None:
    today = datetime.now(UTC).date()
    period = QuietPeriod(first=today - timedelta(days=3), last=today + timedelta(days=3))
    now = [datetime.now(UTC).timestamp()]
    engine = open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")
    archive = Archive(engine, quiet=period, clock=lambda: now[0])
    async with door() as opened:
        newsroom = cast("Any", SimpleNamespace(archive=archive))
        services = replace(opened.services, newsroom=newsroom)
        place = ChatPlace(chat=7)
        services.company_questions.put(
            Asker(place=place, message=1, person=7, language=None, text=QUESTION, asked_at=1.0)
        )
        proposals = Proposals(services.deliveries._engine)  # one database, as the bot has it
        later = AnsweringLater(services, proposals, staff=ChatPlace(chat=GROUP))
        later.look()
        archive.add(fresh_text().encode(), source="red.txt", added_by="ida", now=datetime.now(UTC))
        later.look()
        assert not proposals.all()
        now[0] = period.ends + 60

        AnsweringLater(services, proposals, staff=ChatPlace(chat=GROUP)).look()

        assert [each.release for each in proposals.all()] == ["red"]
