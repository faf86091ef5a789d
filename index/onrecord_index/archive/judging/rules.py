"""The rules that tell what looks forward and where the statements stand, as one number.

Each archive counts those that it has seen, and knows of each which rules found the statements.

They are known by the sources of all that judging a kept release imports, so that no change of them can be
forgotten.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

import onrecord
from onrecord_index.archive.tables import RULES

# All that `reading/compose` imports: what finds the statements, the judge, its word tables, what it is told
# of a sentence's surroundings.
_ROOMS = ("cautionary", "forward_looking", "languages", "reading", "speech")
_MODULES = ("__init__", "errors", "late_patterns", "letters", "manuscript", "release", "span")
# What of it finds the statements.
_FIND = (
    *("cautionary", "reading/compose.py", "reading/outline.py", "languages/abroad.py", "late_patterns.py"),
    *("languages/en/months.py", "languages/fr/caution_words.py", "manuscript.py", "span.py", "errors.py"),
)
_KNOWN = select(RULES.c.number).where(RULES.c.digest == bindparam("digest"))


@cache
def digest_of_rules() -> str:
    """Return what tells the rules of this program from those of another."""
    return _digest_of(_sources)


@cache
def digest_of_finding() -> str:
    """Return what tells the rules that find statements from those of another program."""
    return _digest_of(_sources_of_finding)


def number_of_rules(connection: Connection) -> int:
    """Return the number of this program's rules in an archive, which notes them if they are new to it.

    Rules that come back have the number that they had.
    """
    known = {"digest": f"{digest_of_rules()}.{digest_of_finding()}"}
    number = connection.execute(_KNOWN, known).scalar()
    if number is None:
        with suppress(IntegrityError):  # another process was quicker
            connection.execute(insert(RULES), known)
        number = connection.execute(_KNOWN, known).scalar_one()
    return int(number)


def numbers_that_find_alike(connection: Connection) -> frozenset[int]:
    """Return the numbers of the rules in an archive that find the statements that this program's find."""
    rows = connection.execute(select(RULES.c.number, RULES.c.digest)).all()
    return frozenset(row.number for row in rows if row.digest.endswith(f".{digest_of_finding()}"))


def _digest_of(sources: Callable[[Path], Sequence[Path]]) -> str:
    root = Path(onrecord.__file__).parent
    digest = blake2b(digest_size=12)
    for path in sources(root):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _sources_of_finding(root: Path) -> Sequence[Path]:
    chosen = [root / name for name in _FIND]
    return sorted([path for path in _sources(root) if any(path.is_relative_to(each) for each in chosen)])


def _sources(root: Path) -> Sequence[Path]:
    in_rooms = [file for room in _ROOMS for file in (root / room).rglob("*.py")]
    return sorted([*in_rooms, *(root / f"{name}.py" for name in _MODULES)])
