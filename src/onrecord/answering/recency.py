"""Of several releases of one company the newer one has the last word."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.answering.ports import Hit

# What an older release says counts for so much of its score, where a newer one speaks of the same.
_OLDER, _OLDER_OF_LATEST = 0.9, 0.6
# A newer release speaks of the same if its best sentence scores so much of the best.
_SPEAKS_OF_IT = 0.6


def newest_first(hits: Sequence[Hit], *, wants_latest: bool) -> tuple[Hit, ...]:
    """Return the hits with the older ones behind, and the best of the newest among those that are shown.

    Only if all are of one company: the newer release of another says nothing about the older one.
    """
    dates = {hit.release.date or date.min for hit in hits}
    if len(dates) < 2 or len({hit.release.issuer for hit in hits}) > 1:
        return tuple(hits)
    newest = max(dates)
    share = _OLDER_OF_LATEST if wants_latest else _OLDER
    weighed = [hit if hit.release.date == newest else replace(hit, score=hit.score * share) for hit in hits]
    ordered = sorted(weighed, key=lambda hit: -hit.score)
    return _with_last_word(ordered, newest)


def _with_last_word(hits: list[Hit], newest: date) -> tuple[Hit, ...]:
    """Return the hits with the best of the newest release in the second place, if it speaks of the same."""
    last = next((hit for hit in hits if hit.release.date == newest), None)
    if last is None or last in hits[:2] or last.score < _SPEAKS_OF_IT * hits[0].score:
        return tuple(hits)
    others = [hit for hit in hits if hit is not last]
    raised = replace(last, score=others[1].score)
    return (others[0], raised, *others[1:])
