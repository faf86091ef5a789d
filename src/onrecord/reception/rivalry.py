"""Companies that a question may mean equally: those that share the name that it writes, or any without one.

The directory imports it.
"""

from collections.abc import Sequence

from onrecord.reading.opening.company_name import words_of_company
from onrecord.release import ReleaseId

Name = tuple[str, ...]


def rivals_among(
    releases: Sequence[tuple[ReleaseId, str | None]], names: Sequence[Name]
) -> tuple[ReleaseId, ...]:
    """Return those of some releases whose companies may be meant equally; none if it is fewer than two.

    `releases` are told with their issuers; `names` are those that the question writes. Companies are rivals
    if they share the longest beginning that a name has of any of theirs: "Acme" of "Acme Foods Inc." and
    "Acme Mines Corp.", but not "Acme Foods". Two that are named by two names are none.
    """
    companies = {id_: words_of_company(issuer) for id_, issuer in releases if issuer}
    if names:
        shared = {
            id_: max((_beginning(name, own) for name in names), key=len) for id_, own in companies.items()
        }
        most = max(map(len, shared.values()), default=0)
        meant = {id_ for id_, words in shared.items() if most and len(words) == most}
        if len({shared[id_] for id_ in meant}) != 1:
            return ()
        companies = {id_: own for id_, own in companies.items() if id_ in meant}
    firsts: list[Name] = []
    for own in sorted(companies.values(), key=len):
        if not any(own[: len(first)] == first for first in firsts):
            firsts.append(own)
    return tuple(companies) if len(firsts) > 1 else ()


def _beginning(name: Name, own: Name) -> Name:
    """What a company's name begins with of another; nothing unless one holds all of the other."""
    length = min(len(name), len(own))
    return name[:length] if name[:length] == own[:length] else ()
