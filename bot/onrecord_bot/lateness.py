"""How late an answer comes: it says so where it does, and where a question is old it is not given unasked."""

# A slow line and a busy minute are no news to anybody; that the bot was away is.
LATE_AFTER_SECONDS = 120.0


def is_late(asked_at: float | None, *, now: float) -> bool:
    """True where an answer given now says that it is late. Times are in seconds; None is not known."""
    return asked_at is not None and now - asked_at > LATE_AFTER_SECONDS


def is_overdue(asked_at: float | None, *, now: float, hours: float) -> bool:
    """True where a question is so old that the person may no longer want its answer; 0 hours: never."""
    return asked_at is not None and 0 < hours * 3600 < now - asked_at
