"""Try: a question as anybody would ask it, and the answer as it looks in Telegram."""

from collections.abc import Sequence
from functools import lru_cache

from starlette.responses import Response

from onrecord.answering.ports import AnyAnswerer
from onrecord.errors import UnknownRelease
from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.intake.trial import trial_desk
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.own_words import own_words
from onrecord_bot.web.house import Asked, House, shown
from onrecord_bot.web.releases import missing

# Telegram's longest message; and how much of the talk before it is leaned on.
_LONGEST, _LONGEST_TALK = 4096, 20_000
_TRIALS_KEPT = 4


class Trying:
    """Questions over what is open, or a trial of one release, open or not. No answer goes on record."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._trial = lru_cache(_TRIALS_KEPT)(self._opened)

    def show(self, asked: Asked) -> Response:
        """The page with a field to ask in, and the answer if there is a question."""
        only = asked.form.get("release") or asked.query.get("release", "")
        text = " ".join(asked.form.get("question", "").split())[:_LONGEST]
        talk = asked.form.get("talk", "")[-_LONGEST_TALK:]
        try:
            messages: Sequence[Message] = self._answered(text, talk, only, asked.who) if text else ()
            if only:
                self._house.newsroom.archive.holding(only)
        except UnknownRelease:
            return missing(asked)
        template, after = "answer.html" if asked.is_part else "try.html", f"{talk}\n{text}".strip()
        return shown(template, asked, page="try", text=text, messages=messages, talk=after, only=only)

    def _answered(self, text: str, talk: str, only: str, who: str) -> Sequence[Message]:
        question = Question(text=text, context=talk or None)
        desk = self._desk(only, who) if only else self._house.newsroom
        return render_answer(desk.answer(question), buttons=answer_buttons)

    def _desk(self, only: str, who: str) -> AnyAnswerer:
        release = self._house.newsroom.archive.release(only)
        return self._trial(only, release.edition, who)

    def _opened(self, only: str, _: str, who: str) -> AnyAnswerer:
        """A trial over one release; its edition is what it is kept by."""
        words = own_words(self._house.settings.thesaurus)
        return trial_desk(self._house.newsroom.archive, only, who=who, own_words=words)
