"""What comes in by itself, who is told of it, and what waits for the staff, as each bot has kept it."""

import os
import time
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.errors import OnrecordError
from onrecord_bot.examination.finding import Finding, State
from onrecord_bot.intake.watching import MOST_FILES, WATCHED, files_in
from onrecord_bot.settings import Settings
from onrecord_bot.storage.company_questions import CompanyQuestions
from onrecord_bot.storage.database import Database, databases
from onrecord_bot.storage.news.arrivals import Arrivals, ArrivalState
from onrecord_bot.storage.news.deliveries import Deliveries
from onrecord_bot.storage.news.subscriptions import Subscriptions

# As the staff's group is reminded: a question that waits for longer is overdue.
_OVERDUE_SECONDS = 24 * 3600.0


def news_told(settings: Settings) -> Iterator[Finding]:
    """A line for each feed, the folder, the subscribers and the questions that wait.

    Where several bots share the settings, what they have kept is added up.
    """
    try:
        engines = [engine for _, engine in databases(settings.database, settings.home)]
    except OnrecordError:  # what is wrong with the database is said already
        return
    for url in settings.feeds:
        yield _feed(url, [Arrivals(engine) for engine in engines])
    if settings.watch:
        yield _folder(settings, [Arrivals(engine) for engine in engines])
    if engines:
        yield _subscribers(settings, engines)
        yield _questions(settings, [CompanyQuestions(engine) for engine in engines], now=time.time())


def _feed(url: str, kept: Sequence[Arrivals]) -> Finding:
    asked = [feed for each in kept if (feed := each.feed(url)) is not None]
    counts = [each.counted(url) for each in kept]
    came, missed = (
        sum(each.get(state, 0) for each in counts) for state in (ArrivalState.KEPT, ArrivalState.MISSED)
    )
    if not asked:
        return Finding(State.ATTENTION, "feed", f"{url} was never asked.", "A running bot asks it.")
    failures = min(feed.failures for feed in asked)
    if failures:
        words = f"{url} could not be fetched, {_times(failures)} in a row."
        return Finding(State.ATTENTION, "feed", words, "Open it in a browser; the bot goes on trying.")
    told = f"{url} is asked; {came:,} {_releases(came)} came from it."
    if missed:
        advice = "`onrecord add URL` fetches one once more; the administrators were told which."
        return Finding(State.ATTENTION, "feed", f"{told} {missed:,} could not be fetched.", advice)
    return Finding(State.OK, "feed", told)


def _folder(settings: Settings, kept: Sequence[Arrivals]) -> Finding:
    folder = settings.watch
    if folder is None or not os.access(folder, os.R_OK | os.X_OK):
        advice = "Let ONRECORD_WATCH name a folder that the user who runs the bot may read."
        return Finding(State.FAULT, "folder", f"{folder} cannot be read.", advice)
    held = sum(1 for _ in islice(files_in(folder), MOST_FILES + 1))
    if held > MOST_FILES:
        words = f"{folder} holds more than {MOST_FILES:,} files; only so many are looked at."
        return Finding(State.ATTENTION, "folder", words, "Move away what was read.")
    counts = [each.counted(WATCHED) for each in kept]
    came, refused = (
        sum(each.get(state, 0) for each in counts) for state in (ArrivalState.KEPT, ArrivalState.REFUSED)
    )
    are_not = f", {refused:,} {'was' if refused == 1 else 'were'} refused" if refused else ""
    return Finding(State.OK, "folder", f"{folder}: {came:,} {_releases(came)} came from it{are_not}.")


def _subscribers(settings: Settings, engines: Sequence[Database]) -> Finding:
    chats = {each.place.chat for engine in engines for each in Subscriptions(engine).all()}
    due = sum(Deliveries(engine).due_count() for engine in engines)
    subscribed = f"{len(chats):,} {'chat has' if len(chats) == 1 else 'chats have'} subscribed"
    told = f"{subscribed}{'' if settings.channel else ', and there is no channel'}."
    waits = f" {due:,} {'message waits' if due == 1 else 'messages wait'} to be sent." if due else ""
    kept = len({release for engine in engines for release in Deliveries(engine).kept_back()})
    are = "is" if kept == 1 else "are"
    later = f" {kept:,} {_releases(kept)} {are} announced after the quiet period." if kept else ""
    return Finding(State.OK, "subscribers", told + waits + later)


def _questions(settings: Settings, kept: Sequence[CompanyQuestions], *, now: float) -> Finding:
    waiting = [question for each in kept for question in each.undecided()]
    late = sum(now - question.asked_at > _OVERDUE_SECONDS for question in waiting)
    if not waiting:
        where = "" if settings.staff_chat else "; without ONRECORD_STAFF_CHAT nobody can put one"
        return Finding(State.OK, "questions", f"none waits for an answer{where}.")
    words = f"{len(waiting):,} {'waits' if len(waiting) == 1 else 'wait'} for an answer"
    if not settings.staff_chat:
        advice = (
            "Let ONRECORD_STAFF_CHAT name the staff's group: without it nothing is sent to those who ask."
        )
        return Finding(State.ATTENTION, "questions", f"{words}, and nobody is shown them.", advice)
    if late:
        advice = "Take them in the staff's group, or on the desk under “Unanswered”."
        return Finding(State.ATTENTION, "questions", f"{words}, {late:,} for more than a day.", advice)
    return Finding(State.OK, "questions", f"{words}, none for more than a day.")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def _releases(count: int) -> str:
    return "release" if count == 1 else "releases"
