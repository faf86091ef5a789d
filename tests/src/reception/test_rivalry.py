"""Which companies a question may mean equally."""

import pytest

from onrecord.reception.rivalry import rivals_among
from onrecord.release import ReleaseId

MINES, FOODS, BOARD = "Acme Mines Corp.", "The Acme Foods Company", "Board of Acme Inc."


def rivals(names: str, *issuers: str | None) -> set[str]:
    """The issuers that are rivals; `names` are written as "acme foods, beta"."""
    releases = [(ReleaseId(str(number)), issuer) for number, issuer in enumerate(issuers)]
    named = [tuple(name.split()) for name in names.split(",") if name]
    return {str(issuers[int(id_)]) for id_ in rivals_among(releases, named)}


@pytest.mark.parametrize(
    ("names", "issuers", "found"),
    [
        ("acme", (MINES, FOODS, "Zorix Inc."), {MINES, FOODS}),
        ("", (MINES, "Zorix Inc.", None), {MINES, "Zorix Inc."}),
        ("acme,jane poe", (MINES, FOODS), {MINES, FOODS}),
        ("acme foods", (MINES, FOODS), set()),  # it says which
        ("acme", (MINES, MINES), set()),
        ("", ("Acme Inc.", MINES), set()),  # one may be the other, written short
        ("acme", (MINES, BOARD), set()),  # a name begins with it, or is another's
        ("acme canada", (MINES, FOODS), set()),
        ("acme mines,zorix", (MINES, "Zorix Inc."), set()),  # each by its own name
        ("acme,zorix", (MINES, "Zorix Inc."), set()),
        ("glimmerstone", (MINES, FOODS), set()),  # a product
    ],
)
def test_those_are_rivals_that_share_the_name_asked_for(
    names: str, issuers: tuple[str | None, ...], found: set[str]
) -> None:
    assert rivals(names, *issuers) == found
