"""Whether a text is small talk, or a question about the bot itself, and nothing else."""

import re
from functools import lru_cache

from onrecord.languages.en.questions.small_talk import AROUND, SMALL_TALK

_LONGEST = 120
_BETWEEN = r"[\W_]*"
_ROWS = tuple((row.name, row.said) for row in SMALL_TALK)
# "Thats great", "whats up".
_CONTRACTED = re.compile(r"\b(that|what|who|how|it|where)s\b", re.IGNORECASE)
_SMILEY = re.compile(r"^(?:[:;]-?[)(DPp]|<3|\^\^)$")


@lru_cache(maxsize=64)
def small_talk_in(text: str) -> str | None:
    """Return the kind of small talk that a text is, None if it may ask something of a release.

    Of several kinds in one text the first row counts: "hello, what can you do?" asks what it can do.
    """
    plain = _CONTRACTED.sub(r"\1's", " ".join(text.replace("’", "'").split()))
    if len(plain) > _LONGEST:
        return None
    if _SMILEY.match(plain):
        return "chatter"
    any_kind, rows = _patterns()
    if not any_kind.fullmatch(plain):
        return None
    alone = (name for name, part, whole in rows if part.search(plain) and whole.fullmatch(plain))
    among = (name for name, part, _ in rows if part.search(plain))
    return next(alone, None) or next(among, None)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]]:
    """Return what small talk is made of, and what shows each kind and is made of it alone.

    Compiled with the first question.
    """
    said = "|".join(f"(?:{pattern})" for _, pattern in _ROWS)
    rows = tuple(
        (name, re.compile(_piece(pattern), re.IGNORECASE), _made_of(pattern)) for name, pattern in _ROWS
    )
    return _made_of(said), rows


def _piece(pattern: str) -> str:
    return rf"(?<![^\W_])(?:{pattern})(?![^\W_])"


def _made_of(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"[^\w+]*(?:{_piece(f'{pattern}|{AROUND}')}{_BETWEEN})+", re.IGNORECASE)
