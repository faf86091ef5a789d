"""The only thing that is ever shown. Law 2 lives here: an answer derives its statements from its passages.

No renderer adds or leaves out a statement: it is given an Answer, and an Answer cannot be without the
statements of the releases whose forward-looking words it shows.
"""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import Correction, ReleaseId
from onrecord.span import Span


class Verdict(StrEnum):
    """How far the releases answer a question."""

    ANSWERED = "answered"
    CLOSEST = "closest"
    NOT_FOUND = "not_found"


MOST_PASSAGES = 3


class NoteKind(StrEnum):
    """What an answer adds in our words; the sentences stand in the bot's replies."""

    NO_STATEMENT = "no_statement"  # what is shown looks forward, and its release carries no statement
    SUPERSEDED = "superseded"  # what is shown stands in a release that another one corrects
    NO_WORDS = "no_words"  # the question holds no word to look for
    TOO_LONG = "too_long"  # the question is longer than a question can be
    NOT_MENTIONED = "not_mentioned"  # `words`: what the question asks for and the releases never name
    ADVICE = "advice"
    PREDICTION = "prediction"
    MEDICAL_ADVICE = "medical_advice"
    LEGAL_ADVICE = "legal_advice"
    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    BOT = "bot"  # who or what the bot is
    ABILITIES = "abilities"  # what the bot can do
    HOLDINGS = "holdings"  # which releases it answers from, and of which companies
    PRIVACY = "privacy"  # what is kept about a person
    PERSON = "person"  # the wish to speak with a person
    CHATTER = "chatter"  # anything else that is said and asks nothing of a release
    OTHER_PERIOD = "other_period"  # `words`: the period asked about; the passages speak of another
    PERIODS_HELD = "periods_held"  # `words`: the periods that releases report on, none of them asked about
    YEARS_HELD = "years_held"  # `words`: the years in which the releases came out, not the one asked about
    NOT_HELD = "not_held"  # `words`: whom or which company the question is about, and no release names
    WHICH_COMPANY = "which_company"  # several companies could answer equally
    WHICH_PERIOD = "which_period"  # a company's releases about several periods could answer equally
    MORE_CHOICES = "more_choices"  # `words`: how many more than are listed could be meant
    INSULT = "insult"
    LANGUAGE = "language"  # `words`: the code of the releases' language, which the question is not in
    OTHER_LANGUAGE = "other_language"  # `words`: the code of the language of the releases that answer
    SOURCE = "source"  # `words`: the address that the release was fetched from
    FILE = "file"  # the whole release is asked for
    QUIET = "quiet"  # `date`: the last day on which nothing newer than `words`, a day, is quoted
    EXAMPLE = "example"  # no release is open; the one that comes with the program answers
    TRIAL = "trial"  # `release`: staff alone asked that release
    NOT_WHOLE = "not_whole"  # part of what is open could not be searched
    ASK_NEXT = "ask_next"  # `words`: a question of a message that asks more than are answered at once
    ASK_APART = "ask_apart"  # `words`: one of several questions that none of the passages is about
    ASK_ME = "ask_me"  # `words`: questions that the release answers
    CONTACT = "contact"  # `words`: the release's own contact lines, word for word


# Small talk gets a reply of its own: no verdict is shown for it, and no contact.
SMALL_TALK = frozenset(
    {
        NoteKind.GREETING,
        NoteKind.THANKS,
        NoteKind.GOODBYE,
        NoteKind.BOT,
        NoteKind.ABILITIES,
        NoteKind.HOLDINGS,
        NoteKind.PERSON,
        NoteKind.PRIVACY,
        NoteKind.CHATTER,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thing to say beside the passages.

    `release` is the one that it speaks of, `date` that release's, and `correction` what has corrected it.
    """

    kind: NoteKind
    words: str | None = None
    release: ReleaseId | None = None
    date: dt.date | None = None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several that a question may mean: a company by its newest release, or a period."""

    label: str
    release: ReleaseId | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionaryStatement:
    """A release's own warning, whole and word for word, with the release's date ("as of")."""

    release: ReleaseId
    headline: str | None
    date: dt.date | None
    span: Span
    text: str
    added: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """At most three passages, best first. There are none if nothing was found.

    `parts` are the answers to the single questions of one that asks several, in their order. A question
    that is asked back has no passages: its `choices` are what it may mean.
    `read_as` is the question after spelling correction, or None if nothing was corrected. `of_several`: more
    than one release is held; `company` is whose releases alone the question went to, None if it is not one.
    """

    question: Question
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    read_as: str | None = None
    remarks: tuple[Note, ...] = ()
    parts: tuple["Answer", ...] = ()
    choices: tuple[Choice, ...] = ()
    of_several: bool = False
    company: str | None = None

    def __post_init__(self) -> None:
        if len(self.passages) > MOST_PASSAGES:
            raise ValueError(f"An answer shows at most {MOST_PASSAGES} passages.")
        if (self.verdict is Verdict.NOT_FOUND) != (not self.passages and not self.choices):
            raise ValueError("An answer has passages or choices exactly where something was found.")
        if self.passages and self.choices:
            raise ValueError("A question that is asked back is not answered.")
        warned = {passage.release.id for passage in self.passages if passage.needs_statement}
        told = tuple(replace(passage, is_warned=passage.release.id in warned) for passage in self.passages)
        object.__setattr__(self, "passages", told)

    @property
    def is_small_talk(self) -> bool:
        """Whether nothing was asked but small talk, in any of its parts."""
        if self.parts:
            return all(part.is_small_talk for part in self.parts)
        return any(note.kind in SMALL_TALK for note in self.remarks)

    @property
    def cautionary(self) -> tuple[CautionaryStatement, ...]:
        """Every statement of every release whose forward-looking words are shown, each once, in order."""
        looking_forward = {p.release.id: p.release for p in self.passages if p.needs_statement}
        return tuple(
            CautionaryStatement(
                release=release.id,
                headline=release.headline,
                date=release.date,
                span=span,
                text=span.of(release.text),
                added=release.added,
            )
            for release in looking_forward.values()
            for span in release.cautionary
        )

    @property
    def notes(self) -> tuple[Note, ...]:
        """The remarks, and of the releases shown: which was superseded, which looks forward unwarned."""
        superseded = {p.release.id: p.release for p in self.passages if p.release.superseded_by}
        bare = dict.fromkeys(
            p.release.id for p in self.passages if p.needs_statement and not p.release.cautionary
        )
        return (
            *self.remarks,
            *(
                Note(kind=NoteKind.SUPERSEDED, release=old.id, date=old.date, correction=old.correction)
                for old in superseded.values()
            ),
            *(Note(kind=NoteKind.NO_STATEMENT, release=release) for release in bare),
        )

    def keeping(self, count: int) -> "Answer":
        """The same answer with its best `count` passages (1 or more): statements go only with theirs."""
        return replace(self, passages=self.passages[:count])
