"""Whether a word of a release leaves before its time: every kind of question, on every surface.

Its words are made up, so that each that is seen in an output can have come from nowhere else.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord_bot.chat.inline import offers_of
from onrecord_bot.chat.release_list import page_from
from onrecord_bot.chat.rendering import render_answer, render_copy
from onrecord_bot.commands.ask_lines import answer_json
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.replies.layout import parts_of
from onrecord_bot.replies.lines import ask_hint, welcome, why_lines
from onrecord_bot.replies.suggestions import example_question, suggested_questions
from onrecord_bot.wiring import answerer_over
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.bundled import BUNDLED_ID
from tests.fakes.companies import company_text
from tests.fakes.release_texts import release_text

OPENS = datetime(2031, 3, 7, 12, tzinfo=UTC)  # 7:00 a.m. in winter's Toronto
# Made up; none is a word of another release, nor near one.
WORDS = (
    "Vorbulex", "Quanzotti", "Mibbeldorp", "Thraxwick", "Ellurimo", "Zefkaron", "Obrestan", "Klumivar", "Yosprendel",
    "Drabnoxil", "8,731,964", "613-555-0177", "vorbulex.example",
)  # fmt: skip
TEXT = """EMBARGOED UNTIL MARCH 7, 2031, 7:00 A.M. EASTERN TIME

Vorbulex Reports Record Quanzotti Output

OTTAWA, Ontario, March 7, 2031 (GLOBE NEWSWIRE) - Vorbulex Corp. (TSX: VBX) today reported that revenue was $8,731,964
in the third quarter. Its Mibbeldorp mill made more silver than ever.

"The Thraxwick people did this," said Ellurimo Zefkaron, Chief Executive Officer of Vorbulex.

Vorbulex expects to open the Obrestan mine in 2033 and to hire ten people in Klumivar.

About Vorbulex

Vorbulex Corp. is headquartered in Yosprendel and makes silver.

Forward-Looking Statements

This news release of Vorbulex contains forward-looking statements about Drabnoxil. They may fail.

Contact: Ellurimo Zefkaron, 613-555-0177, news@vorbulex.example
"""
_ASKED = (
    "what was revenue in the third quarter?", "who is the CEO of {word}?", "what does {word} do?", "who is {word}?",
    "whom can I call?", "what is the news?", "summarise", "list the releases", "send me the release of {word}",
    "when will the {word} mine open?", "what did {word} announce?", "how much silver?", "what is its source?",
    "where is {word} headquartered?", "what could go wrong?", "list the quotations of {word}", "is {word} open?",
    "what companies do you know?", "who said that?", "and the CEO?", "thanks!", "should I buy {word}?", "{typo}?",
    "quel est le chiffre d'affaires de {word} ?", "what happens in 2033?", "tell me about {word} and {other}",
    "what was revenue in 2031? 2) who runs {word}?", "{other}", "latest release", "is there a correction?",
)  # fmt: skip
_OTHERS = ("Northgate", "Brasso Bell", "Norland", "Alexco", "silver", "oats", "March", "the third quarter")


class Clock:
    """The database's clock, moved by the test."""

    def __init__(self) -> None:
        self.seconds = OPENS.timestamp() - 1e6

    def __call__(self) -> float:
        return self.seconds


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its words, the question before it if it leans on one, and the surface that it comes by."""

    text: str
    before: str | None
    surface: int

    @property
    def words(self) -> str:
        """All that the person wrote."""
        return f"{self.text} {self.before or ''}".casefold()


class EmbargoedNewsroom:
    """A newsroom with open releases and one that opens at its time, on a clock that is moved."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        url = f"sqlite:///{folder / 'onrecord.sqlite3'}"
        self.archive = Archive(open_database(url), clock=self.clock)
        added = datetime(2031, 1, 1, tzinfo=UTC)
        texts = {"red": release_text(), "bell": company_text("bell"), "foods": company_text("foods")}
        for name, text in texts.items():
            self.archive.add(text.encode(), source=f"{name}.txt", added_by="ida", now=added)
        held = self.archive.add(TEXT.encode(), source="secret.txt", added_by="ida", now=added)
        assert held.standing is ReleaseStatus.SCHEDULED
        self.newsroom = Newsroom(self.archive, lambda: answerer_over(self.archive.open_releases()))

    def move(self, seconds: float) -> None:
        """It is so many seconds before the release's time."""
        self.clock.seconds = OPENS.timestamp() - seconds
        self.newsroom.refresh()

    def shown(self, asked: Asked) -> str:
        """Everything that a surface shows to a question."""
        return _SURFACES[asked.surface % len(_SURFACES)](self.newsroom, asked)


def questions(count: int, seed: int = 7) -> Iterator[Asked]:
    """Questions of every kind, each by one surface after another."""
    chosen = random.Random(seed)
    before: str | None = None
    for number in range(count):
        word, other = chosen.choice(WORDS), chosen.choice(_OTHERS)
        typo = f"what did {word[:-2]}{word[-1]}{word[-2]} say about silver"
        text = chosen.choice(_ASKED).format(
            word=word if chosen.random() < 0.5 else other, other=other, typo=typo
        )
        text = f"{text} {chosen.randint(1, 99)}" if chosen.random() < 0.5 else text
        yield Asked(text, before if chosen.random() < 0.3 else None, number)
        before = text


def leaks(shown: str, asked: Asked) -> list[str]:
    """The words of the release in what is shown that the person did not write themselves."""
    seen = shown.casefold()
    for line in (asked.text, asked.before or ""):  # an answer may repeat what was asked
        seen = seen.replace(line.casefold(), "")
    return [word for word in WORDS if word.casefold() in seen and not _wrote(asked, word)]


def _wrote(asked: Asked, word: str) -> bool:
    """Whether the person wrote a word, or one with two letters changed over."""
    return word.casefold() in asked.words or word[:-2].casefold() in asked.words


def _told(messages: "tuple[Message, ...]") -> str:
    buttons = [button for each in messages for row in each.buttons for button in row]
    said = [each.text for each in messages] + [f"{each.label} {each.copied}" for each in buttons]
    return "\n".join(
        (*said, *(" ".join(each.suggestions) for each in messages), str([m.releases for m in messages]))
    )


def _answer(desk: AnyAnswerer, asked: Asked) -> Answer:
    return desk.answer(Question(text=asked.text, context=asked.before))


def _in_chat(newsroom: Newsroom, asked: Asked) -> str:
    answer = _answer(newsroom, asked)
    return _told((*render_answer(answer), *(render_copy(answer) if answer.passages else ())))


def _at_console(newsroom: Newsroom, asked: Asked) -> str:
    answer = _answer(newsroom, asked)
    return "\n".join((*(part.text for part in parts_of(answer)), *why_lines(answer)))


def _as_json(newsroom: Newsroom, asked: Asked) -> str:
    return answer_json(newsroom, Question(text=asked.text, context=asked.before))


def _inline(newsroom: Newsroom, asked: Asked) -> str:
    offers = offers_of(newsroom.answers_apart(Question(text=asked.text), most=5))
    return "\n".join(f"{each.title} {each.description} {_told((each.message,))}" for each in offers)


def _more(newsroom: Newsroom, asked: Asked) -> str:
    answer = _answer(newsroom, asked)
    return _told(render_answer(newsroom.more_context(answer, 1))) if answer.passages else ""


def _lists(newsroom: Newsroom, asked: Asked) -> str:
    releases = newsroom.releases
    example = example_question(releases, newsroom.answer)
    said = (welcome(releases, example=example), ask_hint(releases, example=example))
    offered = suggested_questions(releases, newsroom.answer)
    closed = str(sorted({"red", BUNDLED_ID} - set(newsroom.closed_among(["red"]))))
    return "\n".join((_told((page_from(releases, 0),)), *said, *offered, closed, asked.text))


_SURFACES = (_in_chat, _at_console, _as_json, _inline, _more, _in_chat, _as_json, _lists)
