"""The tables of a bot, and the steps that bring an older database up to date."""

import json
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Float,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex, CreateTable, DropTable, ExecutableDDLElement
from sqlalchemy.sql.compiler import DDLCompiler

METADATA = MetaData()

ACCESS = Table(
    "access",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # a user's or a chat's
    Column("standing", Text, nullable=False),
    Column("told_at", Float, nullable=False),
)

EXCHANGES = Table(
    "exchanges",
    METADATA,
    Column("chat", BigInteger, primary_key=True),
    Column("asked_in", BigInteger, primary_key=True),
    Column("topic", BigInteger),
    Column("person", BigInteger, index=True),
    Column("kept_at", Float, nullable=False),
    Column("question", Text, nullable=False),
    Column("context", Text),
    Column("answered_in", JSON, nullable=False),
    Index("exchanges_by_place", "chat", "topic", "asked_in"),
)

ANSWERS = Table(
    "answers",
    METADATA,
    Column("chat", BigInteger, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("asked_in", BigInteger, nullable=False),
)

_BODY = Column("body", Text)  # as Telegram sent it; erased when it is handled
_OPEN = _BODY.is_not(None)
INBOX = Table(
    "inbox",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("taken_at", Float, nullable=False),
    Column("lane", Text, nullable=False),
    Column("message", Text, unique=True),  # which message, in which wording: it may come under two numbers
    Column("starts", Integer, nullable=False, default=0),
    _BODY,
    Index("inbox_open", "lane", "update_id", sqlite_where=_OPEN, postgresql_where=_OPEN),
)

SENT = Table(
    "sent",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("about", Text, primary_key=True),  # what it shows: after a crash the answer may be another
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("tries", Integer, nullable=False),
    Column("message", BigInteger),  # Telegram's number, once it is confirmed
)

OPINIONS = Table(
    "opinions",
    METADATA,
    Column("chat", BigInteger, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("person", BigInteger, primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("given_at", Float, nullable=False),
)

OVERDUE = Table(
    "overdue",
    METADATA,
    Column("chat", BigInteger, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("topic", BigInteger),
    Column("private", Boolean, nullable=False),
    Column("person", BigInteger, index=True),
    Column("text", Text, nullable=False),
    Column("to_answer", BigInteger, nullable=False),  # another message where somebody else's is asked about
    Column("replied", BigInteger),
    Column("asked_about_in", BigInteger),
    Column("kept_at", Float, nullable=False),
)

QUOTATIONS = Table(
    "quotations",
    METADATA,
    Column("chat", BigInteger, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("release", Text, primary_key=True),
    Column("topic", BigInteger),
    Column("shown_at", Float, nullable=False),
    Column("record", Integer),  # the row of the record that says what was sent
    Index("quotations_by_release", "release"),
)

# Messages that others sent for us, inline or as guests: no chat and no number, but an id to edit them by.
INLINE_QUOTATIONS = Table(
    "inline_quotations",
    METADATA,
    Column("message", Text, primary_key=True),
    Column("release", Text, primary_key=True),
    Column("shown_at", Float, nullable=False),
    Column("record", Integer),
    Index("inline_quotations_by_release", "release"),
)
# What was offered inline: on record once somebody has chosen it, else dropped in time.
OFFERS = Table(
    "offers",
    METADATA,
    Column("token", Text, primary_key=True),
    Column("at", Float, nullable=False, index=True),
    Column("person", BigInteger, nullable=False, index=True),
    Column("offers", JSON, nullable=False),
)
# People and chats whose words no rule erases, for as long as the hold stands.
HOLDS = Table(
    "holds",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("person", BigInteger),
    Column("chat", BigInteger),
    Column("start", Float, nullable=False),
    Column("placed_at", Float, nullable=False),
    Column("who", Text, nullable=False),
    Column("ended_at", Float),
)
# What people put to the company; `shown` are its messages in the staff's chat, for each time it was sent.
COMPANY_QUESTIONS = Table(
    "company_questions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("state", Text, nullable=False, index=True),
    Column("asked_at", Float, nullable=False),
    Column("shown", JSON, nullable=False),
    Column("taken_by", BigInteger),
    Column("taken_in", BigInteger),  # the message that took it: it is never passed on
    Column("reply", Text),
    sqlite_autoincrement=True,  # a number is never given twice
)
ASKERS = Table(
    "askers",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("question", Integer, nullable=False, index=True),
    Column("chat", BigInteger, nullable=False),
    Column("topic", BigInteger),
    Column("message", BigInteger, nullable=False),
    Column("person", BigInteger, index=True),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("context", Text),
    Column("name", Text),
    Column("asked_at", Float, nullable=False),
    Column("told", Boolean, nullable=False),
    Index("askers_by_message", "chat", "message", "question", unique=True),
)
# What Telegram sent, as it came, of whom a hold covers: kept beside the record after it was handled.
HELD_UPDATES = Table(
    "held_updates",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Float, primary_key=True),  # numbers begin anew after a quiet week
    Column("person", BigInteger),
    Column("chat", BigInteger),
    Column("body", Text, nullable=False),
)
# What the bot knew when it last started.
NOTES = Table(
    "notes",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

RECORD = Table(
    "record",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Float, nullable=False),
    Column("update_id", BigInteger, index=True),
    Column("person", BigInteger, index=True),  # erased with the words, and under no seal
    Column("chat", BigInteger, index=True),  # as `person`
    Column("about", Integer, index=True),  # the row that this one goes on from; under the seal in `told`
    Column("act", Integer),  # the archive's number of an act of staff
    Column("told", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("words", Text),
    Column("salt", Text),
    Column("seal", Text, nullable=False),
    Index("record_by_act", "act", unique=True),
)


class AddColumn(ExecutableDDLElement):
    """ALTER TABLE ... ADD COLUMN, which SQLAlchemy leaves to others."""

    def __init__(self, column: Column[Any]) -> None:
        self.column = column


@compiles(AddColumn)
def _compile_add_column(element: AddColumn, compiler: DDLCompiler, **_: Any) -> str:
    table = compiler.preparer.format_table(element.column.table)
    return f"ALTER TABLE {table} ADD COLUMN {compiler.get_column_specification(element.column)}"


def _begin(connection: Connection) -> None:
    """The first version. Before it the tables had no number, and some lacked a column: their rows stay."""
    there = inspect(connection)
    for table in METADATA.sorted_tables:
        if there.has_table(table.name) and _differs(connection, table):
            _make_anew(connection, table)
        _create(connection, table)


def _create(connection: Connection, table: Table) -> None:
    """Make a table with its indexes, where they are not there."""
    connection.execute(CreateTable(table, if_not_exists=True))
    for index in table.indexes:
        connection.execute(CreateIndex(index, if_not_exists=True))


def _differs(connection: Connection, table: Table) -> bool:
    """Whether a table was made with other columns, or another key."""
    there = inspect(connection)
    names = {column["name"] for column in there.get_columns(table.name)}
    key = set(there.get_pk_constraint(table.name)["constrained_columns"])
    return key != set(table.primary_key.columns.keys()) or names != set(table.c.keys())


def _make_anew(connection: Connection, table: Table) -> None:
    """The table as it is now, with the rows of the old one; what they lack is empty."""
    old = Table(table.name, MetaData(), autoload_with=connection)
    empty = {
        column.name: "" if isinstance(column.type, Text) else 0 for column in table.c if not column.nullable
    }
    rows = [
        {**empty, **{name: value for name, value in row.items() if name in table.c}}
        for row in connection.execute(select(old)).mappings()
    ]
    connection.execute(DropTable(old))
    connection.execute(CreateTable(table))
    if rows:
        connection.execute(insert(table), rows)


def _keep_more_of_the_record(connection: Connection) -> None:
    """The second version: what was sent, what goes on from it, acts of staff, offers, legal holds."""
    columns = (RECORD.c.chat, RECORD.c.about, RECORD.c.act, QUOTATIONS.c.record, INLINE_QUOTATIONS.c.record)
    for column in columns:
        _add_column(connection, column)
    for table in (OFFERS, HOLDS, NOTES, RECORD):
        _create(connection, table)
    kept = select(RECORD.c.number, RECORD.c.words).where(RECORD.c.words.is_not(None), RECORD.c.chat.is_(None))
    for number, words in connection.execute(kept).all():
        held = update(RECORD).where(RECORD.c.number == number)
        connection.execute(held.values(chat=json.loads(words)["chat"]))


def _keep_updates_and_questions(connection: Connection) -> None:
    """The third version: what Telegram sent and a legal hold covers, and questions to the company."""
    for table in (HELD_UPDATES, COMPANY_QUESTIONS, ASKERS):
        _create(connection, table)


def _add_column(connection: Connection, column: Column[Any]) -> None:
    """Add a column that may be empty, if the table does not have it."""
    there = inspect(connection).get_columns(column.table.name)
    if column.name not in {each["name"] for each in there}:
        connection.execute(AddColumn(column))


STEPS = (_begin, _keep_more_of_the_record, _keep_updates_and_questions)
