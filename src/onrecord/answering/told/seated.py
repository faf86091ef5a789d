"""Where a release says that its issuer is based: in a sentence, in an address, or in its dateline."""

from onrecord.answering.owners.about import about_issuer, of_issuer, prose_about
from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.owners.names import tells_issuer
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import shows_form
from onrecord.reading.opening.letterhead.addresses import is_address
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

# An address stands in these, and under a name above the headline.
_LETTERS = frozenset(
    {
        SectionKind.CAUTIONARY,
        SectionKind.CONTACT,
        SectionKind.OTHER,
        SectionKind.LETTERHEAD,
        SectionKind.HEADLINE,
    }
)
# "At 6 Wharfside Row, Leeds": a number and names stand for a place.
_AT_NUMBER = late_pattern(r"\b(?:at|on|in) \d[\w-]{0,8},? (?:[A-Z][\w'’.]* ?){1,4}")


def address_of(release: Release) -> int | None:
    """Return the position of the issuer's postal address, None without one.

    Of several, one above the headline or one that names the issuer is surely its own.
    """
    told = [at for at, unit in enumerate(release.sentences) if _is_address(unit, at, release)]
    own = (at for at in told if _is_surely_issuers(release.sentences[at], release))
    return next(own, next(iter(told), None))


def seat_of(release: Release) -> tuple[int | None, bool]:
    """Return the position of what says where the issuer is based; False if it only comes near."""
    own, named = set(about_issuer(release)), of_issuer(release)
    told = [at for at in prose_about(release) if _tells_seat(release.sentences[at], release)]
    best = sorted(told, key=lambda at: (at not in own, at not in named, at))
    if best and (best[0] in own or best[0] in named):
        return best[0], True
    if (address := address_of(release)) is not None:
        return address, True
    if best:
        return best[0], False
    dated = (at for at, unit in enumerate(release.sentences) if unit.section is SectionKind.DATELINE)
    return next(dated, None), False


def _is_address(unit: Sentence, at: int, release: Release) -> bool:
    """Whether a unit is an address, or has one below or beside a name, and is nobody else's."""
    lines = unit.text.split("\n")
    is_letter = unit.section in _LETTERS or (len(lines) > 1 and unit.kind is SentenceKind.BLOCK)
    if not is_letter or not (shows_form("address", unit.text) or any(map(is_address, lines))):
        return False
    return not is_anothers_contact(release, at)


def _is_surely_issuers(unit: Sentence, release: Release) -> bool:
    return unit.section is SectionKind.LETTERHEAD or tells_issuer(unit.text, release)


def _tells_seat(unit: Sentence, release: Release) -> bool:
    is_placed = (
        shows_form("place", unit.text, release.language)
        or _AT_NUMBER.search(unit.text) is not None
        or shows_form("address", unit.text)
    )
    return is_placed and shows_form("seat", unit.text, release.language)
