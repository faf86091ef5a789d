"""A release that is judged anew is judged as if it were read now: its sentences stay, their flags are new."""

from dataclasses import replace

import pytest

from onrecord.reading.compose import judged_anew
from onrecord.release import NOT_FORWARD_LOOKING, Release, ReleaseId
from onrecord_index.loading import read_release

LIST = """Acme Reports Results

BOSTON, March 1, 2024 -- Acme Corp. reported results today. Sales rose.

2025 Outlook

* Sales of $4 million
* Two new stores

In 2025, Acme plans:

1. A mill in Ohio
2. A store in Maine

The store
opens on May 5, 2024, and the Company expects
to hire forty people.

Forward-Looking Statements

This release contains forward-looking statements regarding the mill in Ohio. Actual results may differ.
"""
PAGE = """<html><body><h1>Acme Reports Results</h1><p>BOSTON, March 1, 2024 -- Acme reported results today.</p>
<h2>Guidance</h2><table><tr><td>Sales</td><td>$4 million</td></tr><tr><td>Stores</td><td>12</td></tr></table>
<p>Acme expects to grow:</p><ul><li>A mill</li><li>A store</li></ul></body></html>"""
FRENCH = """Acme publie ses résultats

PARIS, le 1er mars 2024 - Acme a publié ses résultats annuels ce matin. Les ventes ont progressé de dix pour cent.

Le groupe prévoit d'ouvrir dix magasins en 2025.
"""
CONTRACT = """<html><body><p>BOSTON, March 1, 2024 -- Acme signed. Acme shall:</p><p>Certain Definitions</p>
<ul><li>pay</li></ul></body></html>"""


def _read(text: str, name: str) -> Release:
    return read_release(text.encode(), source=name, release_id=ReleaseId("one"))


@pytest.mark.parametrize(
    ("text", "name"),
    [(LIST, "one.txt"), (PAGE, "one.html"), (FRENCH, "one.txt")],
    ids=["list", "page", "french"],
)
def test_it_is_judged_as_if_it_were_read_now(text: str, name: str) -> None:
    read = _read(text, name)
    bare = replace(
        read, sentences=tuple(replace(unit, judgement=NOT_FORWARD_LOOKING) for unit in read.sentences)
    )
    assert any(unit.forward_looking for unit in read.sentences)

    assert judged_anew(bare) == read


def test_where_it_is_not_known_whether_a_line_was_called_a_heading_it_looks_forward_if_it_may() -> None:
    read = _read(CONTRACT, "one.html")
    anew = judged_anew(read)

    assert all(
        now.forward_looking
        for now, then in zip(anew.sentences, read.sentences, strict=True)
        if then.forward_looking
    )
