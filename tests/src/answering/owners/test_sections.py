"""The company whose section a unit stands in."""

import pytest

from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.owners.sections import company_above, is_anothers_section
from onrecord.answering.owners.subject import is_own
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_HEAD = """# Northgate Sails Works with Bolt Lofts

BERGEN, Norway, May 4, 2021 – Northgate Sails Inc. (OSE: NGT) will sew for Bolt Lofts AS from today.

"""


def _release(rest: str, head: str = _HEAD) -> Release:
    return read_release((head + rest).encode(), source="a.md", release_id=ReleaseId("a"))


def _at(release: Release, words: str) -> int:
    return next(at for at, unit in enumerate(release.sentences) if words in unit.text)


@pytest.mark.parametrize(
    ("rest", "words", "named"),
    [
        ("## About Bolt Lofts\n\nIt was founded in 1975.\n", "1975", "Bolt Lofts"),
        ("## About Bolt Lofts\n\nIt builds.\n\nFor more, visit bolt.example.\n", "visit", "Bolt Lofts"),
        ("## About iBolt.io\n\nIt was founded in 1975.\n", "1975", "iBolt.io"),
        ("Bolt Lofts Media Contact:\n\nBo Dahl\n\nbo@dahl.example\n", "bo@dahl", "Bolt Lofts"),
        ("US Media Contact:\n\nBo Dahl\n\nbo@dahl.example\n", "bo@dahl", None),
        ("## About Bolt Lofts\n\nIt builds.\n\nMedia Contact:\n\nbo@dahl.example\n", "bo@dahl", None),
        ("## About the Company\n\nIt was founded in 1975.\n", "1975", None),
        ("Bolt Lofts was founded in 1975.\n", "1975", None),
    ],
)
def test_a_label_names_whose_section_follows(rest: str, words: str, named: str | None) -> None:
    release = _release(rest)

    assert company_above(release, _at(release, words)) == named


@pytest.mark.parametrize("name", ["Northgate Sails", "Northgate", "NGT", "NORTHGATE SAILS INC."])
def test_the_issuer_s_section_is_its_own_however_it_is_called(name: str) -> None:
    release = _release(f"## About {name}\n\nIt was founded in 1975.\n")

    assert not is_anothers_section(release, _at(release, "1975"))


def test_no_section_is_another_s_if_the_issuer_may_be_known_by_another_name() -> None:
    head = _HEAD.replace("# Northgate Sails Works with Bolt Lofts", "# A Loft Opens in Ashby")
    release = _release("## About Blue Brand\n\nIt was founded in 1975.\n", head)

    assert not is_anothers_section(release, _at(release, "1975"))


def test_an_address_that_holds_the_issuer_s_name_is_its_contact() -> None:
    release = _release("## About Bolt Lofts\n\nIt builds.\n\nir@northgatesails.example, +47 555 01 34\n")

    assert not is_anothers_contact(release, _at(release, "ir@"))


@pytest.mark.parametrize(
    ("label", "is_anothers"),
    [("Bolt Lofts Media Contact:", True), ("Northgate Media Contact:", False), ("Media Contact:", False)],
)
def test_a_contact_s_own_label_counts_more_than_the_section_above_it(label: str, is_anothers: bool) -> None:
    release = _release(f"## About Northgate Sails\n\nIt sews.\n\n{label}\n\nBo Dahl, bo@dahl.example\n")

    assert is_anothers_contact(release, _at(release, "bo@dahl")) is is_anothers


def test_whoever_is_named_most_is_not_the_issuer_if_it_has_a_section_beside_it() -> None:
    often = "Bolt Lofts builds. " * 20
    release = _release(f"## About Northgate Sails\n\nIt sews.\n\n## About Bolt Lofts\n\n{often}\n")

    assert not is_own("Bolt Lofts", release)
