"""Releases as an engine takes them in, drawn at random, and what is to be found in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from onrecord_index.candidates.port import Candidate, Field, Filters, Indexed, Wanted, in_units, place_of

TERMS = ["mine", "silver", "zinc", "payrol", "$dollar", "20.5", "été", "r&d"]
DAYS = [None, date(2012, 5, 24), date(2024, 1, 31), date(2026, 9, 1)]
WEIGHTS = [0.0, 0.1, 1.0, 1.5, 2.0, 7.123456789, 11.5]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """An analysis, as an engine needs it."""

    terms: tuple[tuple[str, ...], ...]
    contexts: tuple[tuple[str, ...], ...]
    shows: tuple[int, ...]
    language: str = "en"

    @property
    def positions(self) -> tuple[int, ...]:
        """Every second unit may answer."""
        return tuple(range(0, 2 * len(self.terms), 2))


def units_of(terms: Sequence[Sequence[str]], *, language: str = "en") -> Units:
    return Units(
        terms=tuple(map(tuple, terms)),
        contexts=tuple(tuple(each[:1]) for each in terms),
        shows=tuple(len(each) for each in terms),
        language=language,
    )


def release_of(number: int, terms: Sequence[Sequence[str]], day: date | None = DAYS[1]) -> Indexed:
    return Indexed(number=number, day=day, issuer="Northgate", analysis=units_of(terms))


# A day, an issuer and the units of a release; its number comes where it is used.
released = st.builds(
    lambda day, issuer, language, terms: (day, issuer, units_of(terms, language=language)),
    st.sampled_from(DAYS),
    st.sampled_from([None, "Northgate Mining Inc.", "Halden Foods ASA"]),
    st.sampled_from(["en", "fr"]),
    st.lists(st.lists(st.sampled_from(TERMS), max_size=4), max_size=6),
)
wanted_terms = st.dictionaries(
    st.one_of(
        st.tuples(st.sampled_from([Field.OWN, Field.SAID, Field.WHOLE]), st.sampled_from(TERMS)),
        st.tuples(st.just(Field.FORM), st.sampled_from(["0", "1"])),
    ),
    st.sampled_from(WEIGHTS),
    max_size=6,
)
filters = st.builds(
    Filters,
    releases=st.none() | st.sets(st.integers(0, 12), max_size=6),
    issuer=st.none() | st.just("Northgate Mining Inc."),
    language=st.none() | st.sampled_from(["en", "fr"]),
    days=st.none() | st.just((date(2012, 5, 24), date(2025, 1, 1))),
)


def counted(releases: Sequence[Indexed], wanted: Wanted, among: Filters, k: int) -> list[Candidate]:
    """What is to be found, straight from the definition."""
    units, scale = in_units(wanted)
    found: list[tuple[int, int, Candidate]] = []
    for release in releases:
        first, last = among.days or (date.min, date.max)
        if (
            (among.releases is not None and release.number not in among.releases)
            or among.issuer not in {None, release.issuer}
            or among.language not in {None, release.analysis.language}
            or (among.days and not (release.day and first <= release.day <= last))
        ):
            continue
        analysis = release.analysis
        rows = list(zip(analysis.positions, analysis.terms, analysis.contexts, analysis.shows, strict=True))
        for position, terms, context, shows in rows:
            held = {(Field.OWN, term) for term in terms} | {(Field.SAID, term) for term in context}
            held |= {(Field.FORM, str(bit)) for bit in range(8) if shows >> bit & 1}
            score = sum(worth for term, worth in units.items() if term in held)
            place = place_of(release.day, release.number, position)
            found.append((score, place, Candidate(place, score / scale)))
        whole = {(Field.WHOLE, term) for terms in analysis.terms for term in terms}
        score = sum(worth for term, worth in units.items() if term in whole)
        place = place_of(release.day, release.number, 2**18 - 1)
        found.append((score, place, Candidate(place, score / scale)))
    best = sorted((each for each in found if each[0]), key=lambda each: (-each[0], -each[1]))
    return [candidate for _, _, candidate in best[:k]]


def numbered(given: Sequence[tuple[date | None, str | None, Units]]) -> list[Indexed]:
    """Releases that were drawn, with their numbers."""
    return [
        Indexed(number=number, day=day, issuer=issuer, analysis=analysis)
        for number, (day, issuer, analysis) in enumerate(given)
    ]
