"""`onrecord doctor`: what is well, what is not, and what to do about it, each in a line or two."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord_bot.entrance.standing import desk_told
from onrecord_bot.examination.finding import Finding, State
from onrecord_bot.examination.news import news_told
from onrecord_bot.examination.telegram import telegram_told
from onrecord_bot.meaning import encoder_told
from onrecord_bot.own_words import own_words
from onrecord_bot.release_settings import quiet_told
from onrecord_bot.searching import index_told, servers_of
from onrecord_bot.setting_faults import is_kept, takes_files
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import open_archive

_FEW = 5
_BACKUP_DAYS = 7  # a backup older than that is said


def examine(settings: Settings) -> Iterator[Finding]:
    """Every check, in the order in which faults are best mended."""
    if (told := encoder_told(settings)) is not None:
        yield Finding(State.OK if told[0] else State.FAULT, "encoder", *told[1:])
    settings = settings.model_copy(update={"encoder": None})  # its fault is not that of the database
    yield _home(settings)
    yield from _archive(settings)
    if not _may_be_looked_into(settings):  # nothing else there can be looked at
        return
    if settings.quiet:
        yield Finding(State.ATTENTION, "quiet", quiet_told(settings.quiet, datetime.now(UTC).timestamp()))
    yield from _search(settings)
    yield from _backup(settings)
    yield _administrators(settings)
    for is_well, words, advice in desk_told(settings):
        yield Finding(State.OK if is_well else State.ATTENTION, "desk", words, advice)
    yield from news_told(settings)
    yield from _thesaurus(settings)
    if settings.telegram_bot_token is None:
        yield Finding(
            State.ATTENTION,
            "token",
            "none is set; the console needs none.",
            "For Telegram, put what @BotFather gives after TELEGRAM_BOT_TOKEN= in .env.",
        )
        return
    yield from asyncio.run(telegram_told(settings, settings.telegram_bot_token.get_secret_value()))


def _home(settings: Settings) -> Finding:
    """Whether the folder can be written, and the files in it."""
    if takes_files(settings.home):
        if _is_open_to_others(settings.home):
            return Finding(
                State.ATTENTION,
                "home",
                "other users of this machine may read the files in it.",
                f"chmod -R go= {settings.home}",
            )
        return Finding(State.OK, "home", f"{settings.home} can be written.")
    return Finding(
        State.FAULT,
        "home",
        f"{settings.home} cannot be written.",
        "Let ONRECORD_HOME name a folder of the user who runs the bot.",
    )


def _may_be_looked_into(settings: Settings) -> bool:
    with suppress(OnrecordError):
        is_kept(settings.database_file)
        return True
    return False


def _is_open_to_others(home: Path) -> bool:
    """Whether other users may read a file that holds people's words, as far as the system shows."""
    kept = [*home.glob("*.sqlite3*"), *home.glob("console_history")]
    return os.name == "posix" and any(file.stat().st_mode & 0o077 for file in kept)


def _thesaurus(settings: Settings) -> Iterator[Finding]:
    try:
        own_words(settings.thesaurus)
    except OnrecordError as error:
        advice = " ".join(str(error).split())
        yield Finding(State.FAULT, "thesaurus", "your own words cannot be used.", advice)


def _archive(settings: Settings) -> Iterator[Finding]:
    try:
        archive = open_archive(settings)
        held = archive.kept_releases() if archive else ()
        answering = set(archive.open_releases().ids) if archive else set()
        older = archive.marking.waiting() if archive else 0
    except OnrecordError as error:
        yield Finding(State.FAULT, "database", "it cannot be used.", " ".join(str(error).split()))
        return
    if archive and not answering and archive.openings.are_hidden():
        words = "what is open is newer than the start of the quiet period: none answers."
        yield Finding(State.ATTENTION, "releases", words)
        return
    if not answering:
        words, advice = "none is open; the bundled example answers.", "`onrecord add PATH...` adds yours."
        yield Finding(State.ATTENTION, "releases", words, advice)
        return
    are = "is" if len(answering) == 1 else "are"
    yield Finding(State.OK, "releases", f"{len(answering):,} {are} open to questions.")
    if older:
        words = f"{older:,} that an older version added are not compared with the others yet."
        yield Finding(State.ATTENTION, "releases", words, "The running bot compares them, some each second.")
    for what, ids in (
        ("no cautionary statement", [h.id for h in held if h.id in answering and not h.cautionary]),
        ("no date", [h.id for h in held if h.id in answering and h.date is None]),
    ):
        if ids:
            more = f" and {len(ids) - _FEW:,} more" if len(ids) > _FEW else ""
            yield Finding(
                State.ATTENTION,
                "releases",
                f"{len(ids):,} with {what}: {', '.join(ids[:_FEW])}{more}.",
                "Look at one with `onrecord inspect ID`; answers from it say what it lacks.",
            )


def _search(settings: Settings) -> Iterator[Finding]:
    """Whether the search servers can be searched and written to; without them, how the index on disk is."""
    try:
        servers = servers_of(settings) if settings.search == "auto" else None
        told = servers.told() if servers else _index_told(settings)
        if told is not None:
            is_well, words, advice = told
            yield Finding(State.OK if is_well else State.ATTENTION, "search", words, advice)
    except OnrecordError as error:
        words = " ".join(str(error).split())
        yield Finding(State.FAULT, "search", words, "Until then part of the archive cannot be searched.")


def _index_told(settings: Settings) -> tuple[bool, str, str] | None:
    with suppress(OnrecordError):  # what is wrong with the database is said already
        archive = open_archive(settings)
        return index_told(settings, archive) if archive else None
    return None


def _backup(settings: Settings) -> Iterator[Finding]:
    """How old the last backup is, if there is something to lose."""
    from onrecord_bot.record.backup import last_backup
    from onrecord_bot.storage.database import is_on_server

    last = last_backup(settings.home)
    if is_on_server(settings.database) or (last is None and not list(settings.home.glob("*.sqlite3"))):
        return
    advice = "`onrecord backup FOLDER` makes one while the bot runs; keep it on another machine."
    if last is None:
        yield Finding(State.ATTENTION, "backup", "none was ever made.", advice)
        return
    days = (datetime.now(UTC) - last[0]).days
    is_old = days >= _BACKUP_DAYS
    yield Finding(
        State.ATTENTION if is_old else State.OK,
        "backup",
        "the last one was made today." if days < 1 else f"the last one is {days:,} days old.",
        advice if is_old else "",
    )


def _administrators(settings: Settings) -> Finding:
    if settings.admins:
        count = len(settings.admins)
        return Finding(State.OK, "admins", f"{count} may run the bot from Telegram.")
    return Finding(
        State.ATTENTION,
        "admins",
        "nobody gets reports, or may send files.",
        "/whoami in the bot's chat tells your number; put it after ONRECORD_ADMINS= in .env.",
    )
