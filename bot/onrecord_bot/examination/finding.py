"""What a check found, in a line or two."""

from dataclasses import dataclass
from enum import StrEnum
from textwrap import fill

_WIDTH = 80


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    ATTENTION = "attention"  # it works; somebody should know
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `advice` says what to do where anything is to be done."""

    state: State
    check: str
    words: str
    advice: str = ""

    def __str__(self) -> str:
        heads = f"{self.state.value:10}{self.check:14}", " " * 24
        told = ((head, words) for head, words in zip(heads, (self.words, self.advice), strict=True) if words)
        return "\n".join(
            fill(
                words,
                _WIDTH,
                initial_indent=head,
                subsequent_indent=heads[1],
                break_long_words=False,
                break_on_hyphens=False,  # a path stays whole
            )
            for head, words in told
        )
