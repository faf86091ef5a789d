"""A question as asked: the words, and the question before it where it is a follow-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`text` as the person typed it, without blanks around it; `context` is the question before, or None."""

    text: str
    context: str | None = None
