"""A home in which a bot has answered for some days: what the desk has to show, made without the bot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from onrecord.question import Question
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.database import open_database
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.wiring import open_newsroom
from onrecord_index.archive.archived_release import ReleaseStatus
from tests.fakes.incoming import private_message
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import settings_of

BOT = "1234567"
NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC).timestamp()
ASKED = (
    "When will production begin at Red Creek?",
    "What did Jane Poe say?",
    "What does Northgate do?",
    "How many grams of silver did the last hole return?",
    "Who is the auditor?",
    "who audits the accounts?",
    "What is the dividend?",
    "Will there be a dividend this year?",
    "How many people work at Red Creek?",
    "Où se trouve la mine ?",
    "When does Zephyr open the wind farm?",
    "What will the wind farm cost?",
)
PUT = (
    ("Who audits the accounts?", 3),
    ("Will there be a dividend this year?", 2),
    ("Is the water near Red Creek safe to drink?", 1),
)
ZEPHYR = """Zephyr Opens Its First Wind Farm

HALIFAX, NS, April 14, 2026 /CNW/ - Zephyr Energy Inc. (TSX: ZEPH) opened its first wind farm near Halifax today.
Its twelve turbines supply 21,000 homes. The wind farm cost $96 million.

"This is a proud day for everybody who worked on it," said Paul Roe, Chief Executive Officer of Zephyr.

Zephyr expects to open a second wind farm in 2028. It plans to invest a further $120 million by then.

About Zephyr Energy Inc.

Zephyr Energy Inc. builds and runs wind farms in Atlantic Canada.

Forward-Looking Statements

This news release contains forward-looking statements, which are subject to risks and uncertainties, among them
permits, prices and the weather. Actual results may differ materially from what is expected here.

Contact: Lee Moe, 902-555-0100, lee@zephyr.example
"""


def filled_home(home: Path, *, rounds: int = 3, put: Sequence[tuple[str, int]] = PUT) -> None:
    """Fill a home: two open releases, answers to `rounds` times the questions, and what waits for staff."""
    newsroom = open_newsroom(settings_of(home))
    added = datetime.fromtimestamp(NOW - 8 * 86_400, UTC)
    for name, text in (("red-creek.txt", release_text()), ("zephyr-wind-farm.txt", ZEPHYR)):
        newsroom.archive.add(
            text.encode(), source=name, added_by="Telegram 4002", now=added, standing=ReleaseStatus.OPEN
        )
    newsroom.refresh()
    engine = open_database(f"sqlite:///{home / 'onrecord.sqlite3'}", home, bot=BOT)
    _answer(newsroom, Ledger(engine), Opinions(engine), rounds)
    questions = CompanyQuestions(engine)
    for number, (text, people) in enumerate(put):
        for person in range(people):
            questions.put(_asker(1_000 + 10 * number + person, text, NOW - 86_400 * (number % 3 + 0.2)))
    engine.dispose()


def _answer(newsroom: Newsroom, ledger: Ledger, opinions: Opinions, rounds: int) -> None:
    answers = {text: newsroom.answer(Question(text=text)) for text in ASKED}
    for number in range(rounds * len(ASKED)):
        text = ASKED[(number * 5 + number // len(ASKED)) % len(ASKED)]
        at = NOW - 6.5 * 86_400 + number * (6.4 * 86_400 / (rounds * len(ASKED)))
        chat, shown = 700 + number % 9, render_answer(answers[text])
        incoming = replace(
            private_message(text), place=ChatPlace(chat=chat), message=2 * number + 1, author=chat
        )
        ledger.add(incoming, answers[text], [2 * number + 2], state="sent", now=at, shown=shown)
        if number % 4 == 0:
            opinions.give(chat=chat, message=2 * number + 2, person=chat, helpful=number % 8 == 0, now=at)


def _asker(person: int, text: str, at: float) -> Asker:
    name = "Ann Roe, Daily Ledger" if person == 1_000 else None
    place = ChatPlace(chat=person, topic=None)
    return Asker(place=place, message=person, person=person, language="en", text=text, name=name, asked_at=at)
