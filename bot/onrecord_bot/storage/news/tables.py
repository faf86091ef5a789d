"""The tables of what comes in and of whom is told, and the steps that bring an older database up to date."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

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
# Who is told of releases that open: of all, of a company's, or of those that hold a word.
SUBSCRIPTIONS = Table(
    "subscriptions",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("chat", BigInteger, nullable=False, index=True),
    Column("topic", BigInteger),
    Column("person", BigInteger, index=True),
    Column("language", Text),
    Column("kind", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", Float, nullable=False),
)
# What is sent once to each of many: `subject` names what, `about` whose it is there.
DELIVERIES = Table(
    "deliveries",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("release", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("topic", BigInteger),
    Column("reply_to", BigInteger),
    Column("person", BigInteger, index=True),
    Column("language", Text),
    Column("who", Text),
    Column("state", Text, nullable=False, index=True),
    Column("next_at", Float, nullable=False),
    Column("at", Float, nullable=False),
    Index("deliveries_once", "kind", "subject", "about", unique=True),
    sqlite_autoincrement=True,  # a number is never given twice
)
# How far the acts of the archive have been looked through.
READ_UP_TO = Table(
    "read_up_to",
    _METADATA,
    Column("name", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)
# Questions to the company that a release seems to answer, until the staff say whether it does.
PROPOSALS = Table(
    "proposals",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("release", Text, nullable=False),
    Column("passage", Text, nullable=False),
    Column("questions", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("message", BigInteger),
    Column("next_at", Float, nullable=False),
    Index("proposals_once", "release", "passage", unique=True),
    sqlite_autoincrement=True,
)
# Releases that opened in a quiet period: announced once they answer.
KEPT_BACK = Table("kept_back", _METADATA, Column("release", Text, primary_key=True))


def _keep_arrivals(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[FEEDS, ARRIVALS])


def _keep_deliveries(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[SUBSCRIPTIONS, DELIVERIES, READ_UP_TO])


def _keep_proposals(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[PROPOSALS])


def _keep_what_is_kept_back(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[KEPT_BACK])


STEPS = (_keep_arrivals, _keep_deliveries, _keep_proposals, _keep_what_is_kept_back)


def open_news(engine: Engine) -> Engine:
    """The same database with these tables up to date. Raises BadSettings if a newer onrecord wrote them."""
    bring_up_to_date(engine, "news", STEPS, transaction=transaction)
    return engine
