"""A question as asked: the words, and the questions before it, which it may lean on."""

from collections.abc import Sequence
from dataclasses import dataclass

# So many questions of a conversation are remembered.
_MOST_EARLIER = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`text` as the person typed it, without blanks around it.

    `context` holds the questions before it, the oldest first, one a line; None if there are none.
    `introduction` is what a message of several questions tells before them: "I live in Mill Lane".
    """

    text: str
    context: str | None = None
    introduction: str | None = None

    @property
    def earlier(self) -> tuple[str, ...]:
        """The questions before this one, the oldest first."""
        return tuple(line for line in (self.context or "").splitlines() if line.strip())

    @property
    def before(self) -> str | None:
        """The question right before this one, None if there is none."""
        return self.earlier[-1] if self.earlier else None

    def followed_by(self, text: str) -> "Question":
        """Return the next question of the conversation."""
        return asked_after((*self.earlier, self.text), text)


def asked_after(earlier: Sequence[str], text: str) -> Question:
    """Return a question with those before it, the oldest first; the very old ones are forgotten."""
    lines = [squeezed for line in earlier[-_MOST_EARLIER:] if (squeezed := " ".join(line.split()))]
    return Question(text=text, context="\n".join(lines) or None)
