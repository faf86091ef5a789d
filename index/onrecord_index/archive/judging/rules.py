"""The rules that tell what looks forward, as one number: each archive counts those that it has seen.

They are known by the sources of all that judging a kept release imports, so that no change of them can be
forgotten.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

import onrecord
from onrecord_index.archive.tables import RULES

# All that `judged_anew` imports: the judge, its word tables, what it is told of a sentence's surroundings.
_ROOMS = ("cautionary", "forward_looking", "languages", "reading", "speech")
_MODULES = ("__init__", "errors", "late_patterns", "letters", "manuscript", "release", "span")
_KNOWN = select(RULES.c.number).where(RULES.c.digest == bindparam("digest"))


@cache
def digest_of_rules() -> str:
    """Return what tells the rules of this program from those of another."""
    root = Path(onrecord.__file__).parent
    digest = blake2b(digest_size=12)
    for path in _sources(root):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def number_of_rules(connection: Connection) -> int:
    """Return the number of this program's rules in an archive, which notes them if they are new to it.

    Rules that come back have the number that they had.
    """
    known = {"digest": digest_of_rules()}
    number = connection.execute(_KNOWN, known).scalar()
    if number is None:
        with suppress(IntegrityError):  # another process was quicker
            connection.execute(insert(RULES), known)
        number = connection.execute(_KNOWN, known).scalar_one()
    return int(number)


def _sources(root: Path) -> Sequence[Path]:
    in_rooms = [file for room in _ROOMS for file in (root / room).rglob("*.py")]
    return sorted([*in_rooms, *(root / f"{name}.py" for name in _MODULES)])
