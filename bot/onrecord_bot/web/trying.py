"""Try: a question as anybody would ask it, and the answer as it looks in Telegram."""

from collections.abc import Sequence
from functools import lru_cache

from starlette.responses import Response

from onrecord.answering.ports import AnyAnswerer
from onrecord.errors import UnknownRelease
from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.web.house import Asked, House, shown
from onrecord_bot.web.releases import missing
from onrecord_bot.wiring import open_desk

# Telegram's longest message; and how much of the talk before it is leaned on.
_LONGEST, _LONGEST_TALK = 4096, 20_000
_TRIALS_KEPT = 4


class Trying:
    """Questions over what is open, or over one release alone, open or not. Nothing goes on record."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._trial = lru_cache(_TRIALS_KEPT)(self._opened)

    def show(self, asked: Asked) -> Response:
        """The page with a field to ask in, and the answer if there is a question."""
        only = asked.form.get("release") or asked.query.get("release", "")
        text = " ".join(asked.form.get("question", "").split())[:_LONGEST]
        talk = asked.form.get("talk", "")[-_LONGEST_TALK:]
        try:
            messages: Sequence[Message] = self._answered(text, talk, only) if text else ()
            if only:
                self._house.newsroom.archive.holding(only)
        except UnknownRelease:
            return missing(asked)
        said = {"text": text, "messages": messages, "talk": f"{talk}\n{text}".strip(), "only": only}
        return shown("answer.html" if asked.is_part else "try.html", asked, page="try", **said)

    def _answered(self, text: str, talk: str, only: str) -> Sequence[Message]:
        question = Question(text=text, context=talk or None)
        desk = self._desk(only) if only else self._house.newsroom
        return render_answer(desk.answer(question), buttons=answer_buttons)

    def _desk(self, only: str) -> AnyAnswerer:
        release = self._house.newsroom.archive.release(only)
        return self._trial(only, release.edition)

    def _opened(self, only: str, _: str) -> AnyAnswerer:
        """A desk over one release; its edition is what it is kept by."""
        return open_desk(self._house.settings, [self._house.newsroom.archive.release(only)])
