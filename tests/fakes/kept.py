"""What one bot has kept, over one database."""

from onrecord_bot.record.kept import Kept, ReleaseOf
from onrecord_bot.storage.company_questions import CompanyQuestions
from onrecord_bot.storage.database import Database
from onrecord_bot.storage.holds import Holds
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.staff_acts import StaffActs


def kept_over(engine: Database, *, release_of: ReleaseOf = lambda _: None) -> Kept:
    """What the bot number 1 has kept."""
    ledger = Ledger(engine)
    return Kept(
        bot="1",
        ledger=ledger,
        journal=Journal(engine),
        opinions=Opinions(engine),
        release_of=release_of,
        holds=Holds(engine),
        company_questions=CompanyQuestions(engine),
        staff_acts=StaffActs(engine, ledger, None),
    )
