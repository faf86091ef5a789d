"""A question as asked: the words, and the questions before it, which it may lean on."""

from collections.abc import Sequence
from dataclasses import dataclass

# Characters; what is longer is refused, and nothing leans on it.
LONGEST_QUESTION = 2_000
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
    def is_too_long(self) -> bool:
        """Whether it is longer than a question can be: nothing looks at its words then."""
        return len(self.text) > LONGEST_QUESTION

    @property
    def earlier(self) -> tuple[str, ...]:
        """The questions before this one, the oldest first, without those that were too long to answer."""
        lines = (self.context or "").splitlines()
        return tuple(line for line in lines if line.strip() and len(line) <= LONGEST_QUESTION)

    @property
    def before(self) -> str | None:
        """The question right before this one, None if there is none."""
        return self.earlier[-1] if self.earlier else None

    def followed_by(self, text: str) -> "Question":
        """Return the next question of the conversation."""
        return asked_after((*self.earlier, self.text), text)


def asked_after(earlier: Sequence[str], text: str) -> Question:
    """Return a question with those before it, the oldest first; the very old ones are forgotten."""
    lines = [" ".join(line.split()) for line in earlier[-_MOST_EARLIER:] if len(line) <= LONGEST_QUESTION]
    return Question(text=text, context="\n".join(filter(None, lines)) or None)
