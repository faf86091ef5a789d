"""The tables of what comes in and of whom is told, and the steps that bring an older database up to date."""

from sqlalchemy import Boolean, Column, Connection, Engine, Float, Index, Integer, MetaData, Table, Text

from onrecord_bot.storage.database import transaction
from onrecord_index.archive.database import bring_up_to_date

_METADATA = MetaData()

# A feed as it was fetched last, and when it is next.
FEEDS = Table(
    "feeds",
    _METADATA,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("next_at", Float, nullable=False),
    Column("failures", Integer, nullable=False),
)
# What feeds and the watched folder brought; `text` tells the words of the release from others.
ARRIVALS = Table(
    "arrivals",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("source", Text, nullable=False),
    Column("guid", Text, nullable=False),
    Column("address", Text, nullable=False, index=True),
    Column("document", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("next_at", Float, nullable=False),
    Column("release", Text),
    Column("reason", Text),
    Column("text", Text, index=True),
    Column("telling_at", Float, nullable=False),
    Column("told", Boolean, nullable=False),
    Index("arrivals_by_guid", "source", "guid", unique=True),
    Index("arrivals_due", "state", "next_at"),
)


def _keep_arrivals(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[FEEDS, ARRIVALS])


STEPS = (_keep_arrivals,)


def open_news(engine: Engine) -> Engine:
    """The same database with these tables up to date. Raises BadSettings if a newer onrecord wrote them."""
    bring_up_to_date(engine, "news", STEPS, transaction=transaction)
    return engine
