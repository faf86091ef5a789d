"""The language that people are spoken to in: English, or another that has a catalogue under locale/.

It is that of the person's client, unless the question is surely in another that has one. Only our own words
are translated, never a release's. Each task has its own language (a context variable): chats that are
answered at the same time do not mix.
"""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache, wraps
from types import MappingProxyType
from typing import Concatenate, ParamSpec, TypeVar

from onrecord.answer import Answer
from onrecord.languages.asked_language import surely_asked_in

LANGUAGES = ("fr",)
_Options = ParamSpec("_Options")
_Told = TypeVar("_Told")
_ENGLISH: Mapping[str, str] = MappingProxyType({})
_words: ContextVar[Mapping[str, str]] = ContextVar("words", default=_ENGLISH)


def use_language(code: str | None) -> None:
    """From now on, in this task, words are in the language of a code ("fr", "fr-CA"), else in English."""
    language = (code or "").lower().partition("-")[0]
    _words.set(catalogue(language) if language in LANGUAGES else _ENGLISH)


def as_asked(
    tell: Callable[Concatenate[Answer, _Options], _Told],
) -> Callable[Concatenate[Answer, _Options], _Told]:
    """Have what tells an answer speak the language that its question is surely in, if we speak that."""

    @wraps(tell)
    def speaking(answer: Answer, /, *args: _Options.args, **options: _Options.kwargs) -> _Told:
        asked = surely_asked_in(answer.question.text, *reversed(answer.question.earlier))
        before = _words.set(catalogue(asked) if asked in LANGUAGES else _words.get())
        try:
            return tell(answer, *args, **options)
        finally:
            _words.reset(before)

    return speaking


def translate(english: str, **values: object) -> str:
    """Our words in the language that is spoken, with the values in their places."""
    words = _words.get().get(english) or english
    return words.format(**values) if values else words


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """The translations of a language, by the English words (GNU gettext's .po form)."""
    from importlib import resources  # late, as polib is: nobody waits for them who is spoken to in English

    path = resources.files("onrecord_bot.replies").joinpath("locale", f"{language}.po")
    return MappingProxyType(read_catalogue(path.read_text(encoding="utf-8")))


def read_catalogue(text: str) -> dict[str, str]:
    """Every msgid that is translated, with its msgstr. One marked as fuzzy or obsolete is not."""
    from polib import pofile

    return {entry.msgid: entry.msgstr for entry in pofile(text).translated_entries()}
