"""The languages by whose rules each unit is judged: a release may be in two, one below the other."""

from collections.abc import Sequence

from onrecord.languages import Language, by_code
from onrecord.languages.detection import others_in, plainly_in
from onrecord.reading.outline import Outline

# A language without rules makes every unit look forward: one line in it may be a name and no more.
_FEWEST_UNITS = 2


def languages_of(outline: Outline) -> tuple[tuple[Language, ...], ...]:
    """Return for each unit the release's own language first, then another that the unit may be in.

    A unit that is plainly in neither may be in that of the units around it: headlines and rows seldom tell.
    """
    own = outline.language.code
    others = others_in(outline.manuscript.text, own)
    if not others:
        return ((outline.language,),) * len(outline.units)
    plain = [plainly_in(outline.words(at), own, others) for at in range(len(outline.units))]
    kept = [code if code is None or _is_meant(code, plain) else None for code in plain]
    above = _last_plain(kept)
    below = _last_plain(kept[::-1])[::-1]
    near = [
        (code,) if code else (before, after) for code, before, after in zip(kept, above, below, strict=True)
    ]
    return tuple(
        tuple(by_code(code) for code in dict.fromkeys((own, *codes)) if code is not None) for codes in near
    )


def _is_meant(code: str, plain: Sequence[str | None]) -> bool:
    return by_code(code).has_rules or plain.count(code) >= _FEWEST_UNITS


def _last_plain(codes: Sequence[str | None]) -> list[str | None]:
    """Return for each unit the last language told at it or before it."""
    found: list[str | None] = []
    for code in codes:
        found.append(code or (found[-1] if found else None))
    return found
