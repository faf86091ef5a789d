"""Whom the reception asks: who knows releases by their names, finds them, and answers over some."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from onrecord.answering.ports import AnyAnswerer
from onrecord.release import ReleaseId

Shares = tuple[tuple[ReleaseId, float], ...]  # how much of a question each of some releases holds


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseChoice:
    """The releases that a question is about; `text` asks them without naming them.

    `names_company` is False if only a time was named. `asks_back`: they are of companies that are meant
    equally. `shares` says how much of the question each of the releases holds, where that is known.
    """

    releases: tuple[ReleaseId, ...]
    text: str
    names_company: bool = False
    asks_back: bool = False
    shares: Shares = ()


class Register(Protocol):
    """Knows what people call the releases that are held, and their companies."""

    @property
    def has_one_company(self) -> bool:
        """Whether all releases are of one company."""
        ...

    @property
    def companies(self) -> int:
        """How many companies the releases are of."""
        ...

    def choose(self, text: str, *, company: str | None = None) -> ReleaseChoice | None:
        """The releases that a text names, None if it names none; of a `company` if it names no other."""
        ...

    def rivals(self, text: str, among: Collection[ReleaseId]) -> tuple[ReleaseId, ...]:
        """Some releases of several companies that a text may mean equally; none if it tells them apart."""
        ...

    def names_somebody(self, text: str) -> bool:
        """Whether a text writes anything as a name."""
        ...

    def without_name(self, text: str) -> str:
        """The text with "the company" in place of what it calls a company by."""
        ...

    def by_own_name(self, text: str) -> str:
        """The text with each company that it calls by another name, as one before, called by its own."""
        ...

    def is_name(self, text: str) -> bool:
        """Whether a text holds the name of a company and nothing else."""
        ...

    def is_common(self, word: str) -> bool:
        """Whether anybody may mean anything by a word."""
        ...

    def one_company(self, releases: Collection[ReleaseId]) -> str | None:
        """The company that issued all of some releases; None if several did."""
        ...


# The desk over some releases: whether it asks back which company is meant, and their shares.
DeskOver = Callable[[tuple[ReleaseId, ...], bool, Shares], AnyAnswerer]


class Finder(Protocol):
    """Finds the releases that a question is likely about."""

    def likely(self, text: str, among: Collection[ReleaseId] | None = None) -> Mapping[ReleaseId, float]:
        """Those among some or all, the newest first, each with how much of the text it holds, from 0 to 1."""
        ...

    def holding(self, word: str) -> Mapping[ReleaseId, int]:
        """The releases that hold a word, each with how many of its sentences do; none if very many do."""
        ...

    def as_held(self, text: str) -> str:
        """The text with each name that is one slip away from one that the releases hold as they write it."""
        ...
