"""The rules that tell what looks forward, as one number: each archive counts those that it has seen.

They are known by their sources, so that no change of them can be forgotten.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

import onrecord
from onrecord_index.archive.tables import RULES

# The judge, its word tables, and what it is told of the surroundings of a sentence.
_ROOMS = ("forward_looking", "languages", "reading")
_OF_QUESTIONS = "questions"  # tables that the judge never sees
_KNOWN = select(RULES.c.number).where(RULES.c.digest == bindparam("digest"))


@cache
def digest_of_rules() -> str:
    """Return what tells the rules of this program from those of another."""
    root = Path(onrecord.__file__).parent
    digest = blake2b(digest_size=12)
    for path in sorted(file for room in _ROOMS for file in _sources_in(root / room)):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def number_of_rules(connection: Connection) -> int:
    """Return the number of this program's rules in an archive, which notes them if they are new to it.

    Newer rules have a higher number: a program whose rules are not the last that came is an older one.
    """
    known = {"digest": digest_of_rules()}
    number = connection.execute(_KNOWN, known).scalar()
    if number is None:
        with suppress(IntegrityError):  # another process was quicker
            connection.execute(insert(RULES), known)
        number = connection.execute(_KNOWN, known).scalar_one()
    return int(number)


def _sources_in(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*.py") if _OF_QUESTIONS not in file.parts)
