"""Who speaks in a quotation: name and title, as the release gives them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A quoted person. `title` is None where the release gives none."""

    name: str
    title: str | None = None

    def __str__(self) -> str:
        return f"{self.name}, {self.title}" if self.title else self.name
