"""Where words stand in a release: the whole of "verbatim" rests on this."""

from dataclasses import dataclass

from onrecord.errors import BadSpan


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Characters [start, end) of one release's text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BadSpan(self.start, self.end)

    def of(self, text: str) -> str:
        """The characters themselves. Raises BadSpan if the text is too short to hold them."""
        if self.end > len(text):
            raise BadSpan(self.start, self.end)
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether this span holds every character of the other."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def trimmed_span(text: str, start: int, end: int) -> Span | None:
    """Return the span of text[start:end] without the blanks around it, or None if it is all blank."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start=start + left, end=start + right) if left < right else None
