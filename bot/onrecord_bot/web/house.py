"""What the pages share, what each is asked, and how each is shown."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.release import SectionKind
from onrecord_bot.administrators import TELEGRAM_USER, Administrators
from onrecord_bot.entrance.links import Links
from onrecord_bot.entrance.sessions import Session, Sessions
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.replies import desk_texts, texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import date_words, moment_words
from onrecord_bot.replies.listing import listed_headline
from onrecord_bot.replies.safe_text import closed_up, visible
from onrecord_bot.settings import Settings
from onrecord_bot.web.message_markup import markup_of

_MOST_IN_ROW = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What every page may need. `clock` gives seconds."""

    settings: Settings
    newsroom: Newsroom
    administrators: Administrators
    links: Links
    sessions: Sessions
    clock: Callable[[], float] = time.time

    @property
    def is_encrypted(self) -> bool:
        """Whether people reach the pages over https."""
        return self.settings.desk_url.startswith("https:")

    def admits(self, who: str) -> bool:
        """Whether somebody is still one of those who may come in: administrators, and accounts at a shell."""
        user = who.removeprefix(TELEGRAM_USER)
        return user == who or (user.isdecimal() and self.administrators.includes(int(user)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a form."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request of somebody who is signed in. `is_part`: only a part of the page is wanted."""

    session: Session
    language: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    form: Mapping[str, str]
    files: tuple[Upload, ...] = ()
    is_part: bool = False

    @property
    def who(self) -> str:
        """Who asks, as the record names them."""
        return self.session.who

    def number(self, name: str, *, most: int, default: int = 1) -> int:
        """A number of the query, between 1 and the most that there can be."""
        given = self.query.get(name, "")
        return min(max(int(given), 1), most) if given.isdecimal() and len(given) < 10 else default

    def row(self, name: str) -> int | None:
        """The number of a row that the query names; None if it names none."""
        given = self.query.get(name, "")
        return int(given) if given.isdecimal() and len(given) < 16 else None


def shown(template: str, asked: Asked, *, page: str, status: int = 200, **values: object) -> Response:
    """A page in the person's language; `page` names the one of the menu that it belongs to."""
    given = {"page": page, "language": asked.language, "session": asked.session, "is_part": asked.is_part}
    return HTMLResponse(_environment().get_template(template).render(**given, **values), status)


def shown_to_anybody(template: str, language: str, *, status: int = 200, **values: object) -> Response:
    """A page for people who are not signed in."""
    given = {"page": "", "language": language, "session": None, "is_part": False}
    return HTMLResponse(_environment().get_template(template).render(**given, **values), status)


def to(path: str) -> Response:
    """Go to another page, to which nothing is posted."""
    return RedirectResponse(path, 303)


def say(name: str, /, **values: object) -> str:
    """A sentence of desk_texts by its name, in the language that is spoken."""
    return translate(getattr(desk_texts, name), **values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    folder = files("onrecord_bot.web").joinpath("templates")
    sources = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}
    made = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"say": say, "day": date_words, "moment": moment_words, "markup_of": markup_of}
    made.globals |= {"listed_headline": listed_headline}
    # People's words: a sign that turns the direction of a line round is shown as one.
    made.filters |= {"asked": visible, "begun": _begun}
    made.globals |= {"kind": lambda kind: say(f"KIND_{kind.upper()}")}
    made.globals |= {"verdict_words": lambda verdict: say(f"VERDICT_{verdict.upper()}")}
    made.globals |= {"tongue": _tongue}
    made.globals |= {"section": lambda kind: translate(texts.SECTIONS[SectionKind(kind)])}
    made.globals |= {"at": lambda seconds: moment_words(datetime.fromtimestamp(seconds, UTC))}
    return made


def _begun(words: str) -> str:
    """The beginning of what somebody wrote, for a row of a list; whole if it is not long."""
    line = closed_up(words)
    return line if len(line) <= _MOST_IN_ROW else f"{line[:_MOST_IN_ROW].rstrip()}…"


def _tongue(code: str) -> str:
    """A language by its name, or by its code if it has none here."""
    return translate(texts.TONGUES.get(code, code))
